// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"

#include <QString>

#include <functional>

class QWidget;

namespace inspect::app {

/// Runs work that needs no open workbook on a thread of its own, with progress and cancel; `done` comes on the window's thread.
void runLongJob(QWidget *window, const QString &text, std::function<Status(const Progress &)> job,
                std::function<void(const Status &)> done);

} // namespace inspect::app
