// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace inspect::app {

/// One sentence above the map that stops nobody: news go by themselves, problems stay until closed.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(const QString &text);
    void warn(const QString &text);
    /// Stays until the next one or until dismissed, for what the user is doing just now.
    void guide(const QString &text);
    /// Things to choose from, each by its key; goes by itself.
    void offer(const QString &text, const QVector<QPair<QString, QString>> &keysAndNames);
    void dismiss();
    [[nodiscard]] QString text() const;
    /// As wide as the sentence is on one line.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void offered(const QString &key); ///< one of an offer was clicked

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Tone { News, Problem, Guide };
    void show(const QString &text, Tone tone);

    QLabel *mIcon;
    QLabel *mText;
    QToolButton *mClose;
    QTimer mTimer;
};

} // namespace inspect::app
