// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shell/window_parts.h"

#include <QObject>

class QAction;

namespace inspect::app {

/// What is seldom done while recording, where one looks for it: in the Inspect menu. Voiding a deduction, awarding a bonus.
class RecordDesk : public QObject {
    Q_OBJECT

public:
    explicit RecordDesk(const WindowParts &parts);

private:
    void award();
    void update();

    WindowParts mParts;
    QAction *mVoid;
    QAction *mAward;
};

} // namespace inspect::app
