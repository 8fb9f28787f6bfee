// SPDX-License-Identifier: GPL-2.0-or-later
// score: a whole month through the rules against the bare sums by SQL on the same file, one unit anew, and how both grow.
#include "cli/bench.h"

#include "cli/bench_data.h"
#include "inspect/period_scores.h"
#include "inspect/records.h"

#include <QFile>
#include <QJsonArray>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <malloc.h>

namespace inspect::app {

namespace {

const QString kStandard = QStringLiteral("S1");

Period benchMonth() { return *Period::ofCode(QStringLiteral("2026-10")); }

/// One finished inspection a unit, by SQL.
Status fillInspections(const Workbook &workbook)
{
    return runSql(
        workbook,
        QStringLiteral("INSERT INTO inspections (uid, unit_fid, standard_fid, inspector_fid, at, day, state) SELECT randomblob(16), "
                       "u.fid, (SELECT min(fid) FROM standards WHERE code = 'S1'), (SELECT min(fid) FROM people), "
                       "'2026-10-' || printf('%02d', 1 + u.fid % 28) || 'T09:00:00+08:00', "
                       "'2026-10-' || printf('%02d', 1 + u.fid % 28), 'finished' FROM units u"));
}

/// Deductions number `from` to `to`, spread over all inspections as a month's rounds would leave them.
Status fillDeductions(const Workbook &workbook, int from, int to)
{
    const QString statements[] = {
        QStringLiteral("BEGIN IMMEDIATE"),
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT %1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %2) INSERT INTO deductions "
                       "(uid, inspection_fid, clause, count, points) SELECT CAST(printf('%.16d', i) AS BLOB), "
                       "1 + i % (SELECT count(*) FROM inspections), CASE i / 7 % 5 WHEN 0 THEN '1.1' WHEN 1 THEN '1.2' WHEN 2 THEN '2.1' "
                       "WHEN 3 THEN '2.2' ELSE '3.1' END, 1, 10000 FROM n")
            .arg(from)
            .arg(to),
        QStringLiteral("COMMIT"), QStringLiteral("ANALYZE")};
    for (const QString &sql : statements)
        if (Status done = runSql(workbook, sql); !done)
            return done;
    return {};
}

Status scoreWhole(const Workbook &workbook)
{
    const auto scores = scorePeriod(workbook, benchMonth(), kStandard);
    return scores ? Status() : tl::make_unexpected(scores.error());
}

Status sumBySql(const Workbook &workbook)
{
    QSqlQuery query(workbook.database());
    query.setForwardOnly(true);
    if (!query.exec(
            QStringLiteral("SELECT i.unit_fid, d.clause, SUM(d.points) FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid "
                           "WHERE i.day BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY i.unit_fid, d.clause")))
        return failure(ErrorCode::Internal, "%1", {query.lastError().text()});
    while (query.next()) {
    }
    return {};
}

/// One more deduction, and the unit's score anew: only the second is timed.
Result<double> oneMore(const Workbook &workbook, const UnitId &unit, int number)
{
    QSqlQuery query(workbook.database());
    query.prepare(
        QStringLiteral("INSERT INTO deductions (uid, inspection_fid, clause, count, points) SELECT ?, max(i.fid), '1.1', 1, 10000 "
                       "FROM inspections i JOIN units u ON u.fid = i.unit_fid WHERE u.uid = ?"));
    query.addBindValue(Uid::named(QStringLiteral("bench/%1").arg(number)).bytes());
    query.addBindValue(unit.bytes());
    if (!query.exec())
        return failure(ErrorCode::Internal, "%1", {query.lastError().text()});
    return timed([&]() -> Status {
        const auto score = scoreUnit(workbook, benchMonth(), kStandard, unit);
        return score ? Status() : tl::make_unexpected(score.error());
    });
}

Result<double> oneMoreEach(const Workbook &workbook)
{
    const auto all = units(workbook, {}, false);
    if (!all)
        return tl::make_unexpected(all.error());
    QVector<double> times;
    for (int run = 0; run < 25; ++run) {
        const auto time = oneMore(workbook, (*all)[run * 37 % all->size()].id, run);
        if (!time)
            return time;
        times.append(*time);
    }
    return median(times);
}

/// The most memory that the process held since `reset`, in MB; 0 where the system does not tell.
double peakMegabytes(bool reset)
{
    if (reset) {
        malloc_trim(0);
        QFile marks(QStringLiteral("/proc/self/clear_refs"));
        if (marks.open(QIODevice::WriteOnly))
            marks.write("5");
        return 0;
    }
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
    return 0;
}

struct Sample {
    double size = 0;
    double ms = 0;
    double megabytes = 0;
};

Result<Sample> sample(const Workbook &workbook, double size)
{
    QVector<double> times;
    peakMegabytes(true);
    for (int run = 0; run < 5; ++run) {
        const auto time = timed([&] { return scoreWhole(workbook); });
        if (!time)
            return tl::make_unexpected(time.error());
        times.append(*time);
    }
    return Sample{size, median(times), peakMegabytes(false)};
}

/// Slope of log(value) over log(size) by least squares: 1 is linear growth.
double exponent(const QVector<Sample> &samples, double Sample::*value)
{
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const Sample &each : samples) {
        const double lx = std::log(each.size), ly = std::log(std::max(1e-6, each.*value));
        x += lx;
        y += ly;
        xx += lx * lx;
        xy += lx * ly;
    }
    const double n = double(samples.size());
    return (n * xy - x * y) / (n * xx - x * x);
}

QJsonObject seriesJson(const QString &of, const QVector<Sample> &samples)
{
    const auto twoDecimals = [](double value) { return std::round(value * 100) / 100; };
    QJsonArray steps;
    for (const Sample &each : samples)
        steps.append(
            QJsonObject{{of, each.size}, {QStringLiteral("ms"), twoDecimals(each.ms)}, {QStringLiteral("mb"), std::round(each.megabytes)}});
    return {{QStringLiteral("of"), of},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("time_exponent"), twoDecimals(exponent(samples, &Sample::ms))},
            {QStringLiteral("memory_exponent"), twoDecimals(exponent(samples, &Sample::megabytes))}};
}

/// Ten deductions a unit, more and more units.
Result<QJsonObject> growUnits(const QTemporaryDir &folder, int most, bool isLarge)
{
    QVector<Sample> samples;
    QVector<int> sizes{std::max(1, most / 10), std::max(2, most / 3), std::max(3, most)};
    if (isLarge)
        sizes.append(10 * most);
    for (const int size : sizes) {
        auto workbook = benchWorkbook(folder.filePath(QStringLiteral("units%1.sqlite").arg(size)), benchUnits(size));
        if (!workbook)
            return tl::make_unexpected(workbook.error());
        Status filled = fillInspections(**workbook);
        if (filled)
            filled = fillDeductions(**workbook, 0, 10 * size);
        if (!filled)
            return tl::make_unexpected(filled.error());
        const auto one = sample(**workbook, size);
        if (!one)
            return tl::make_unexpected(one.error());
        samples.append(*one);
    }
    return seriesJson(QStringLiteral("units"), samples);
}

/// The same units, more and more deductions; the file is the main case's own.
Result<QJsonObject> growDeductions(const Workbook &workbook, int most, bool isLarge)
{
    QVector<Sample> samples;
    QVector<int> sizes;
    for (int size = std::max(1, most / 100); size < most; size *= 10)
        sizes.append(size);
    sizes.append(most);
    if (isLarge)
        sizes.append(10 * most);
    int filled = 0;
    for (const int size : std::as_const(sizes)) {
        if (Status done = fillDeductions(workbook, filled, size); !done)
            return tl::make_unexpected(done.error());
        filled = size;
        const auto one = sample(workbook, size);
        if (!one)
            return tl::make_unexpected(one.error());
        samples.append(*one);
    }
    return seriesJson(QStringLiteral("deductions"), samples);
}

} // namespace

Result<QJsonObject> benchScore(int unitCount, int deductionCount, bool isLarge)
{
    QTemporaryDir folder;
    auto workbook = benchWorkbook(folder.filePath(QStringLiteral("score.sqlite")), benchUnits(unitCount));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    Status filled = fillInspections(**workbook);
    if (filled)
        filled = fillDeductions(**workbook, 0, deductionCount);
    if (!filled)
        return tl::make_unexpected(filled.error());
    peakMegabytes(true);
    auto result = measure(QStringLiteral("score"), deductionCount, [&] { return scoreWhole(**workbook); },
                          {{QStringLiteral("sql"), [&] { return sumBySql(**workbook); }}});
    if (!result)
        return result;
    result->insert(QStringLiteral("peak_mb"), std::round(peakMegabytes(false)));
    const auto one = oneMoreEach(**workbook);
    if (!one)
        return tl::make_unexpected(one.error());
    result->insert(QStringLiteral("one_unit_ms"), std::round(*one * 1000) / 1000);
    auto growing = benchWorkbook(folder.filePath(QStringLiteral("growing.sqlite")), benchUnits(unitCount));
    if (!growing)
        return tl::make_unexpected(growing.error());
    if (Status done = fillInspections(**growing); !done)
        return tl::make_unexpected(done.error());
    const auto byDeductions = growDeductions(**growing, deductionCount, isLarge);
    const auto byUnits = growUnits(folder, unitCount, isLarge);
    for (const auto &series : {byDeductions, byUnits})
        if (!series)
            return tl::make_unexpected(series.error());
    result->insert(QStringLiteral("scaling"), QJsonArray{*byDeductions, *byUnits});
    return result;
}

} // namespace inspect::app
