// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/measured_child.h"

#include <QProcess>
#include <QRectF>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace inspect::app {

/// A screen for programs that need one: the one there is, else a virtual one (Xvfb) of its own for as long as this lives.
class BenchScreen {
public:
    BenchScreen();
    ~BenchScreen();
    /// "DISPLAY"'s value; empty: there is none to be had.
    [[nodiscard]] const QString &display() const { return mDisplay; }
    /// The environment of this process with that screen, and with nothing of what keeps this process off screens.
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    QProcess mServer;
    QString mDisplay;
};

/// `qgis --snapshot` of one layer coloured by its column "stars": the baseline of starting.
class QgisSnapshot {
public:
    struct Layer {
        QString file; ///< SpatiaLite
        QString table;
        QRectF extent; ///< degrees
    };
    /// Empty: the program is not installed.
    [[nodiscard]] static QString program();
    /// Writes a project of its own. `screen` must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<QgisSnapshot>> prepare(const Layer &layer, const BenchScreen &screen);

    [[nodiscard]] const MeasuredChild &child() const { return mChild; }
    /// What the last run left.
    [[nodiscard]] QString picture() const { return mFolder.filePath(QStringLiteral("map.png")); }

private:
    QgisSnapshot() = default;
    QTemporaryDir mFolder;
    MeasuredChild mChild;
};

} // namespace inspect::app
