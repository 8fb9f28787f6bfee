// SPDX-License-Identifier: GPL-2.0-or-later
// record: our way through the repository against plain SQL on the same file.
#include "cli/bench.h"

#include "cli/bench_data.h"
#include "inspect/records.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace inspect::app {

namespace {

/// Deductions with a place in one edit: row, spatial index, and operation.
Status recordOurs(Workbook &workbook, const InspectionId &inspection, int count)
{
    auto edit = workbook.begin("bench");
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (int i = 0; i < count; ++i) {
        Deduction deduction;
        deduction.inspection = inspection;
        deduction.clause = QStringLiteral("2.1");
        deduction.lon = 114.0 + i % 1000 * 1e-5;
        const int row = i / 1000;
        deduction.lat = 29.9 + row * 1e-5;
        deduction.note = QStringLiteral("路边塑料袋");
        if (auto added = addDeduction(*edit, deduction); !added)
            return tl::make_unexpected(added.error());
    }
    return edit->commit();
}

/// The same rows by one prepared INSERT in one transaction, SpatiaLite's triggers and index on, no operation.
Status recordPlain(Workbook &workbook, int count)
{
    if (Status begun = runSql(workbook, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    QSqlQuery query(workbook.database());
    query.prepare(QStringLiteral("INSERT INTO deductions (uid, inspection_fid, clause, count, points, at, note, geom) VALUES (?, 1, ?, ?, "
                                 "?, ?, ?, MakePoint(?, ?, 4490))"));
    for (int i = 0; i < count; ++i) {
        query.bindValue(0, Uid::fresh().bytes());
        query.bindValue(1, QStringLiteral("2.1"));
        query.bindValue(2, 1);
        query.bindValue(3, 10000);
        query.bindValue(4, QStringLiteral("2026-10-01T09:00:00+08:00"));
        query.bindValue(5, QStringLiteral("路边塑料袋"));
        query.bindValue(6, 114.0 + i % 1000 * 1e-5);
        const int row = i / 1000;
        query.bindValue(7, 29.9 + row * 1e-5);
        if (!query.exec())
            return failure(ErrorCode::Internal, "%1", {query.lastError().text()});
    }
    return runSql(workbook, QStringLiteral("COMMIT"));
}

} // namespace

Result<QJsonObject> benchRecord(int deductions)
{
    QTemporaryDir folder;
    auto ours = benchWorkbook(folder.filePath(QStringLiteral("ours.sqlite")), benchUnits(1));
    auto plain = benchWorkbook(folder.filePath(QStringLiteral("plain.sqlite")), benchUnits(1));
    if (!ours || !plain)
        return tl::make_unexpected((ours ? plain : ours).error());
    const auto inspection = benchInspection(**ours);
    const auto other = benchInspection(**plain);
    if (!inspection || !other)
        return tl::make_unexpected((inspection ? other : inspection).error());
    return measure(QStringLiteral("record"), deductions, [&] { return recordOurs(**ours, *inspection, deductions); },
                   {{QStringLiteral("spatialite_insert"), [&] { return recordPlain(**plain, deductions); }}});
}

} // namespace inspect::app
