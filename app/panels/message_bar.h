// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>
#include <QVector>

#include <optional>

class QLabel;
class QToolButton;

namespace inspect::app {

/// One sentence above the map that stops nobody: news go by themselves, problems and questions stay until closed. What comes after them
/// is shown first; then they are there again, and all of them can be looked up while another one is shown.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(const QString &text);
    /// Stays until the user closes it.
    void warn(const QString &text);
    /// The same, until it is withdrawn; of one topic there is one.
    void refuse(const QString &topic, const QString &text);
    /// What is wrong with the click or the entry just made; gone with the next message.
    void hint(const QString &text);
    /// With links of its own (see offered); stays until it is answered or closed, or asked anew: of one topic there is one question.
    void ask(const QString &topic, const QString &text);
    void withdraw(const QString &topic);
    /// Stays until the next one or until dismissed, for what the user is doing just now.
    void guide(const QString &text);
    /// Things to choose from, each by its key; goes by itself.
    void offer(const QString &text, const QVector<QPair<QString, QString>> &keysAndNames);
    /// The user does something else now: what guided is gone. Problems and questions stay.
    void dismiss();
    void closeShown(); ///< read or answered
    void clear();      ///< all of them: another workbook
    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList kept() const; ///< problems and questions that nobody has closed, the newest last
    /// As wide as the sentence is on one line.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void offered(const QString &key); ///< one of an offer was clicked

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Tone { News, Hint, Problem, Question, Guide };
    struct Message {
        QString text;
        Tone tone = Tone::News;
        QString topic = {}; ///< of a question, or of a problem that may pass
        bool operator==(const Message &) const = default;
    };
    [[nodiscard]] static bool stays(Tone tone) { return tone == Tone::Problem || tone == Tone::Question; }
    void show(const Message &message);
    void present(const Message &message);
    void showNext();
    void showCount();
    void openList();
    void closeKept();

    QLabel *mIcon;
    QLabel *mText;
    QToolButton *mOthers; ///< how many more there are
    QToolButton *mClose;
    Message mShown;
    QVector<Message> mKept;        ///< the newest last
    std::optional<Message> mGuide; ///< for what is still being done
    QTimer mTimer;
};

} // namespace inspect::app
