// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QToolButton;

namespace inspect::app {

/// A strip over the map while two periods are compared: with which one, and by what.
class CompareBar : public QFrame {
    Q_OBJECT

public:
    explicit CompareBar(Session &session, QWidget *map);

    /// Begins with the period before the shown one.
    void begin();
    [[nodiscard]] bool byRank() const;
    void setByRank(bool byRank);

Q_SIGNALS:
    void measureChosen(bool byRank); ///< else by score
    void ended();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void fill();

    Session &mSession;
    QString mPath; ///< of the workbook that is compared
    QLabel *mText;
    QComboBox *mPeriods;
    QComboBox *mMeasure;
    QToolButton *mClose;
};

} // namespace inspect::app
