// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFrame>
#include <QPair>
#include <QString>
#include <QVector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace inspect::app {

/// What lies at a place of the map, in a corner of it. Takes no keyboard and stops nobody; closed, it stays away until it is asked for.
class IdentifyCard : public QFrame {
    Q_OBJECT

public:
    struct Content {
        QString title;
        QString quiet;                         ///< second line: kind, code
        QVector<QPair<QString, QString>> rows; ///< what, and what it is
        QString below;                         ///< the base map's features
        qsizetype scoreRow = -1;               ///< the row whose value can be clicked; -1: none
        bool operator==(const Content &) const = default;
    };

    explicit IdentifyCard(QWidget *map);

    void show(const Content &content);
    [[nodiscard]] const Content &content() const { return mContent; }
    /// Keeps to the right edge of the map, below the north arrow, no wider than a third of it.
    void place();

Q_SIGNALS:
    void closed();       ///< by the user
    void scoreClicked(); ///< why is it what it is

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void retranslate();

    Content mContent;
    QLabel *mTitle;
    QLabel *mQuiet;
    QLabel *mRows;
    QLabel *mBelow;
    QToolButton *mClose;
};

} // namespace inspect::app
