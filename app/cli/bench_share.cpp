// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/bench_share.h"

#include "cli/bench_data.h"
#include "inspect/records.h"
#include "inspect/segment.h"

#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <tuple>

namespace inspect::app {

namespace {

constexpr int kAnEdit = 1000;
constexpr int kADay = 3;
constexpr double kStep = 1e-5; // degrees between neighbours

std::pair<double, double> placeOf(int i)
{
    const int row = i / 1000;
    return {114.0 + i % 1000 * kStep, 29.9 + row * kStep};
}

Status addDeductions(Edit &edit, const InspectionId &inspection, int from, int to)
{
    for (int i = from; i < to; ++i) {
        Deduction deduction;
        deduction.inspection = inspection;
        deduction.clause = QStringLiteral("2.1");
        std::tie(deduction.lon, deduction.lat) = placeOf(i);
        if (auto added = addDeduction(edit, deduction); !added)
            return tl::make_unexpected(added.error());
    }
    return edit.commit();
}

Status leave(const QString &folder, const Segment &segment, const QByteArray &bytes)
{
    QFile file(folder + QLatin1Char('/') + SegmentName{segment.epoch, segment.first, segmentHash(bytes)}.text());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(ErrorCode::Io, "%1 cannot be written", {file.fileName()});
    return {};
}

} // namespace

Uid projectOf(const Workbook &workbook) { return Uid::fromBytes(workbook.setting(QStringLiteral("project_id")).toByteArray()); }

Status recordDeductions(Workbook &workbook, int count)
{
    const auto inspection = benchInspection(workbook);
    if (!inspection)
        return tl::make_unexpected(inspection.error());
    for (int done = 0; done < count; done += kAnEdit) {
        auto edit = workbook.begin("bench");
        if (!edit)
            return tl::make_unexpected(edit.error());
        if (Status added = addDeductions(*edit, *inspection, done, std::min(count, done + kAnEdit)); !added)
            return added;
    }
    return {};
}

Status insertDeductions(const Workbook &workbook, int count)
{
    QSqlQuery query(workbook.database());
    const auto failed = [&] { return failure(ErrorCode::Internal, "%1", {query.lastError().text()}); };
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")) ||
        !query.prepare(QStringLiteral("INSERT INTO deductions (uid, inspection_fid, clause, count, points, at, geom) VALUES (?, 1, '2.1', "
                                      "1, 10000, '2026-10-01T09:00:00+08:00', MakePoint(?, ?, 4490))")))
        return failed();
    for (int i = 0; i < count; ++i) {
        const auto [lon, lat] = placeOf(i);
        query.bindValue(0, Uid::fresh().bytes());
        query.bindValue(1, lon);
        query.bindValue(2, lat);
        if (!query.exec())
            return failed();
    }
    return query.exec(QStringLiteral("COMMIT")) ? Status() : Status(failed());
}

Status leaveSegments(const QString &log, const Uid &project, int devices, int days)
{
    for (int device = 0; device < devices; ++device) {
        Segment segment;
        segment.project = project;
        segment.device = Uid::fresh();
        const QString folder = log + QLatin1Char('/') + segment.device.text();
        if (!QDir().mkpath(folder))
            return failure(ErrorCode::Io, "%1 cannot be made", {folder});
        for (int day = 0; day < days; ++day) {
            segment.operations.clear();
            for (int i = 0; i < kADay; ++i) {
                TravelOperation operation;
                operation.clock = (qint64(1'790'000'000'000) << 16) + segment.first + i;
                operation.table = QStringLiteral("people");
                operation.row = Uid::fresh();
                operation.changes = QCborValue(QCborMap{{QStringLiteral("name"), QStringLiteral("王%1").arg(day)}}).toCbor();
                segment.operations.append(operation);
            }
            const QByteArray bytes = segmentToBytes(segment);
            if (Status left = leave(folder, segment, bytes); !left)
                return left;
            segment.first = segment.last() + 1;
            segment.previous = segmentHash(bytes);
        }
    }
    return {};
}

} // namespace inspect::app
