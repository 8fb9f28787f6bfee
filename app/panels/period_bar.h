// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QSlider;
class QToolButton;

namespace inspect::app {

/// Steps the map through the months that have inspections. The old colours stay until the new ones are there, so nothing flickers; of
/// steps that come faster than that only the last is taken.
class PeriodBar : public QFrame {
    Q_OBJECT

public:
    PeriodBar(Session &session, QWidget *map);

    /// Keeps to the lower middle of the map.
    void place();

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeSnapshot(const SnapshotPtr &snapshot);
    void step(int by);
    void ask(int index);
    void play(bool on);
    void playOn();
    void retranslate();

    Session &mSession;
    QToolButton *mBack;
    QToolButton *mForward;
    QToolButton *mPlay;
    QToolButton *mClose;
    QSlider *mSlider;
    QLabel *mText;
    QTimer mTimer;       ///< playing
    QStringList mMonths; ///< oldest first
    QString mAsked;      ///< asked for and not there yet
    QString mNext;       ///< to ask for afterwards
};

} // namespace inspect::app
