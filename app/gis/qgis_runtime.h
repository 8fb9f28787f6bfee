// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QString>

#include <memory>

namespace inspect::app {

/// QGIS core, started once per process after the Q(Gui)Application and ended before it. Keeps QGIS, GDAL and PROJ off stderr:
/// what they say goes to a log file. Uses a profile folder of its own and never makes an authentication database.
class QgisRuntime {
public:
    struct Options {
        QString profileFolder; ///< empty: below the user's application data
        QString logFile;       ///< empty: log/qgis.log in the profile folder
    };

    [[nodiscard]] static Result<std::unique_ptr<QgisRuntime>> start(const Options &options = {});
    ~QgisRuntime();
    [[nodiscard]] static bool isRunning();
    QgisRuntime(const QgisRuntime &) = delete;
    QgisRuntime &operator=(const QgisRuntime &) = delete;

    /// Where QGIS core lies: lib/shirong/qgis beside the program, else where it was found when this program was built.
    [[nodiscard]] static QString prefix();
    /// Log a line as QGIS, GDAL and PROJ messages are logged; from any thread.
    static void log(const QString &source, const QString &text);

private:
    QgisRuntime() = default;
};

} // namespace inspect::app
