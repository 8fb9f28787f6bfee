// SPDX-License-Identifier: GPL-2.0-or-later
// record and score: our way through the repository and the rules against plain SQL on the same file.
#include "cli/bench.h"

#include "cli/bench_data.h"
#include "inspect/period_scores.h"
#include "inspect/records.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace inspect::app {

namespace {

Result<InspectionId> openInspection(Workbook &workbook)
{
    const auto all = units(workbook, {}, false);
    const auto persons = people(workbook);
    const auto entry = standardByCode(workbook, QStringLiteral("S1"));
    if (!all || !persons || !entry)
        return failure(ErrorCode::Internal, "the benchmark's workbook cannot be read");
    auto edit = workbook.begin("bench");
    if (!edit)
        return tl::make_unexpected(edit.error());
    Inspection visit;
    visit.unit = all->first().id;
    visit.standard = entry->standard.id;
    visit.inspector = persons->first().id;
    visit.at = QDateTime::currentDateTimeUtc().addSecs(-3600);
    auto id = addInspection(*edit, visit);
    if (!id)
        return id;
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return id;
}

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
        deduction.lat = 29.9 + i / 1000 * 1e-5;
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
        query.bindValue(7, 29.9 + i / 1000 * 1e-5);
        if (!query.exec())
            return failure(ErrorCode::Internal, "%1", {query.lastError().text()});
    }
    return runSql(workbook, QStringLiteral("COMMIT"));
}

/// A month's finished inspections and deductions by SQL: one inspection a unit, places spread over all.
Status fillMonth(const Workbook &workbook, int deductions)
{
    const QString statements[] = {
        QStringLiteral("BEGIN IMMEDIATE"),
        QStringLiteral("INSERT INTO inspections (uid, unit_fid, standard_fid, inspector_fid, at, day, state) SELECT randomblob(16), u.fid, "
                       "(SELECT min(fid) FROM standards WHERE code = 'S1'), (SELECT min(fid) FROM people), "
                       "'2026-10-' || printf('%02d', 1 + u.fid % 28) || 'T09:00:00+08:00', '2026-10-' || printf('%02d', 1 + u.fid % 28), "
                       "'finished' FROM units u"),
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) INSERT INTO deductions "
            "(uid, inspection_fid, clause, count, points) SELECT randomblob(16), 1 + i % (SELECT count(*) FROM inspections), "
            "CASE i / 7 % 5 WHEN 0 THEN '1.1' WHEN 1 THEN '1.2' WHEN 2 THEN '2.1' WHEN 3 THEN '2.2' ELSE '3.1' END, 1, 10000 FROM n")
            .arg(deductions),
        QStringLiteral("COMMIT"), QStringLiteral("ANALYZE")};
    for (const QString &sql : statements)
        if (Status done = runSql(workbook, sql); !done)
            return done;
    return {};
}

} // namespace

Result<QJsonObject> benchRecord(int deductions)
{
    QTemporaryDir folder;
    auto ours = benchWorkbook(folder.filePath(QStringLiteral("ours.sqlite")), benchUnits(1));
    auto plain = benchWorkbook(folder.filePath(QStringLiteral("plain.sqlite")), benchUnits(1));
    if (!ours || !plain)
        return tl::make_unexpected((ours ? plain : ours).error());
    const auto inspection = openInspection(**ours);
    const auto other = openInspection(**plain);
    if (!inspection || !other)
        return tl::make_unexpected((inspection ? other : inspection).error());
    return measure(QStringLiteral("record"), deductions, [&] { return recordOurs(**ours, *inspection, deductions); },
                   {{QStringLiteral("spatialite_insert"), [&] { return recordPlain(**plain, deductions); }}});
}

Result<QJsonObject> benchScore(int unitCount, int deductionCount)
{
    QTemporaryDir folder;
    auto workbook = benchWorkbook(folder.filePath(QStringLiteral("score.sqlite")), benchUnits(unitCount));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    if (Status filled = fillMonth(**workbook, deductionCount); !filled)
        return tl::make_unexpected(filled.error());
    const Period october = *Period::ofCode(QStringLiteral("2026-10"));
    const auto whole = [&]() -> Status {
        const auto scores = scorePeriod(**workbook, october, QStringLiteral("S1"));
        return scores ? Status() : tl::make_unexpected(scores.error());
    };
    const auto sql = [&]() -> Status {
        QSqlQuery query((*workbook)->database());
        query.setForwardOnly(true);
        if (!query.exec(QStringLiteral(
                "SELECT i.unit_fid, d.clause, SUM(d.points) FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid "
                "WHERE i.day BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY i.unit_fid, d.clause")))
            return failure(ErrorCode::Internal, "%1", {query.lastError().text()});
        while (query.next()) {
        }
        return {};
    };
    auto result = measure(QStringLiteral("score"), deductionCount, whole, {{QStringLiteral("sql"), sql}});
    if (!result)
        return result;
    const auto all = units(**workbook, {}, false);
    if (!all)
        return tl::make_unexpected(all.error());
    const UnitId unit = (*all)[all->size() / 2].id;
    const auto one = measure(QStringLiteral("score_one"), 1,
                             [&]() -> Status {
                                 const auto score = scoreUnit(**workbook, october, QStringLiteral("S1"), unit);
                                 return score ? Status() : tl::make_unexpected(score.error());
                             },
                             {});
    if (!one)
        return one;
    result->insert(QStringLiteral("one_unit_ms"), one->value(QStringLiteral("ms")));
    return result;
}

} // namespace inspect::app
