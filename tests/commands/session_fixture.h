// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/record_commands.h"
#include "commands/session.h"
#include "commands/unit_commands.h"

#include <QTemporaryDir>
#include <QTest>

namespace inspect::app {

/// A session on a new workbook in a folder of its own, with one village "东风村" and standard S1 attached to villages.
class SessionFixture {
public:
    explicit SessionFixture(bool withUnits = true);

    /// Runs to its end and gives its outcome.
    Status run(Command command);
    /// Waits until nothing is queued.
    void settle();

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("测试 街道.sqlite")); }
    [[nodiscard]] SheetKey key() const { return {village, standard}; }
    [[nodiscard]] const SheetInspection &open() const { return *session.snapshot()->sheet->open; }
    [[nodiscard]] QString clause(int section, int index) const;

    QTemporaryDir folder;
    Session session;
    UnitId village;
    StandardId standard;
};

/// A square of 0.01° at a place, EPSG:4490.
[[nodiscard]] QByteArray squareWkb(double lon, double lat, double size = 0.01);

} // namespace inspect::app
