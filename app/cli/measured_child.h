// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace inspect::app {

/// Another process, from its start to its end.
struct MeasuredChild {
    QString name; ///< of a benchmark's side
    QString program;
    QStringList arguments;
    QProcessEnvironment environment;
    QVector<int> fineExits = {0};

    /// The most memory that it had, in KB, as the system counts resident pages (VmHWM), asked every few milliseconds.
    [[nodiscard]] Result<double> run() const;
};

} // namespace inspect::app
