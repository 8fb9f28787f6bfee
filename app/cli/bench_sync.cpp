// SPDX-License-Identifier: GPL-2.0-or-later
// sync: what a push costs against the same bytes written, synced, read back, renamed and committed bare; joining a full share against
// bulk inserts; a sync with nothing to do; writing and publishing. publish: against plain inserts.
#include "cli/bench.h"

#include "cli/bench_data.h"
#include "cli/bench_share.h"
#include "inspect/file_ops.h"
#include "inspect/records.h"
#include "inspect/sync.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

namespace inspect::app {

namespace {

constexpr int kRuns = 5;
constexpr int kOperations = 1000;       ///< of one push
constexpr int kManyDeductions = 200000; ///< from here on joining is run once: it takes minutes
constexpr int kDevices = 12;
constexpr int kDays = 250; ///< of work in a year
constexpr int kWritten = 10000;

Status record(Workbook &workbook, int operations)
{
    auto edit = workbook.begin("bench");
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (int i = 0; i < operations; ++i) {
        const Fields person{{QStringLiteral("name"), QStringLiteral("巡查员%1").arg(i)},
                            {QStringLiteral("organisation"), QStringLiteral("清溪镇")}};
        if (Status stored = edit->insert(QStringLiteral("people"), Uid::fresh(), person); !stored)
            return stored;
    }
    return edit->commit();
}

/// One file as a push writes it.
Status bareFile(SystemFiles &files, const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString part = folder + QStringLiteral("/part");
    Status done = files.write(part, bytes);
    if (done)
        done = files.sync(part);
    if (done && files.read(part, bytes.size()).value_or(QByteArray()) != bytes)
        done = failure(ErrorCode::Io, "%1 reads back differently", {part});
    if (done)
        done = files.renameNew(part, folder + QLatin1Char('/') + name);
    return done ? files.syncFolder(folder) : done;
}

SyncOptions withoutPublishing()
{
    SyncOptions options;
    options.publish = false;
    return options;
}

Status syncedQuietly(Workbook &workbook, const QString &hub)
{
    const auto synced = sync(workbook, hub, withoutPublishing());
    return synced ? Status() : tl::make_unexpected(synced.error());
}

/// A month of finished inspections with placed deductions, past the repository layer.
Status fillPlaced(const Workbook &workbook, int deductions)
{
    const QDate today = QDate::currentDate();
    const QString day = QDate(today.year(), today.month(), 1).toString(Qt::ISODate);
    const QString statements[] = {
        QStringLiteral("BEGIN IMMEDIATE"),
        QStringLiteral(
            "INSERT INTO inspections (uid, unit_fid, standard_fid, inspector_fid, at, day, state) SELECT randomblob(16), u.fid, (SELECT "
            "min(fid) FROM standards WHERE code = 'S1'), (SELECT min(fid) FROM people), '%1T09:00:00+08:00', '%1', 'finished' FROM units u")
            .arg(day),
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) INSERT INTO deductions (uid, inspection_fid, "
            "clause, count, points, geom) SELECT randomblob(16), 1 + i % (SELECT count(*) FROM inspections), '1.1', 1, 10000, "
            "MakePoint(114.0 + i % 1000 * 1e-5, 29.9 + i / 1000 * 1e-5, 4490) FROM n")
            .arg(deductions),
        QStringLiteral("COMMIT")};
    for (const QString &sql : statements) {
        if (Status done = runSql(workbook, sql); !done)
            return done;
    }
    return {};
}

/// As many rows with a place in one indexed SpatiaLite table.
Status plainInserts(const Workbook &workbook, int rows)
{
    const QString statements[] = {
        QStringLiteral("BEGIN IMMEDIATE"),
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) INSERT INTO deductions (uid, inspection_fid, "
            "clause, count, points, geom) SELECT randomblob(16), 1, '1.1', 1, 10000, MakePoint(114.0 + i % 1000 * 1e-5, 29.9 + i / 1000 * "
            "1e-5, 4490) FROM n")
            .arg(rows),
        QStringLiteral("COMMIT")};
    for (const QString &sql : statements) {
        if (Status done = runSql(workbook, sql); !done)
            return done;
    }
    return {};
}

Result<QJsonObject> benchPush()
{
    QTemporaryDir folder;
    std::vector<std::unique_ptr<Workbook>> books;
    QStringList hubs;
    for (int i = 0; i < kRuns; ++i) {
        auto book = Workbook::create(folder.filePath(QStringLiteral("book%1.sqlite").arg(i)));
        if (!book)
            return tl::make_unexpected(book.error());
        hubs.append(folder.filePath(QStringLiteral("hub%1.sqlite").arg(i)));
        if (Status joined = syncedQuietly(**book, hubs.last()); !joined)
            return tl::make_unexpected(joined.error());
        if (Status recorded = record(**book, kOperations); !recorded)
            return tl::make_unexpected(recorded.error());
        books.push_back(std::move(*book));
    }
    int run = 0, bare = 0;
    const auto ours = [&] {
        const int now = run++;
        return syncedQuietly(*books[size_t(now)], hubs[now]);
    };
    SystemFiles files;
    const QByteArray segment(qsizetype(kOperations) * 140, 's');
    const auto baseline = [&]() -> Status {
        const QString name = QString::number(++bare);
        if (Status done = bareFile(files, folder.path(), QStringLiteral("segment") + name, segment); !done)
            return done;
        if (Status done = bareFile(files, folder.path(), QStringLiteral("ack") + name, QByteArray(80, 'a')); !done)
            return done;
        for (const char *key : {"sealed", "sent"}) {
            if (Status done = books.front()->setSetting(QString::fromLatin1(key), bare); !done)
                return done;
        }
        return {};
    };
    return measure(QStringLiteral("sync"), kOperations, ours, {{QStringLiteral("bare_files_and_commits"), baseline}}, kRuns);
}

/// A laptop that joins from the share alone, beside the same number of rows inserted in bulk.
Result<QJsonObject> benchJoin(int deductions)
{
    QTemporaryDir folder;
    const QString hub = folder.filePath(QStringLiteral("hub.sqlite"));
    const auto full = benchWorkbook(folder.filePath(QStringLiteral("full.sqlite")), benchUnits(1));
    if (!full)
        return tl::make_unexpected(full.error());
    if (Status filled = recordDeductions(**full, deductions); !filled)
        return tl::make_unexpected(filled.error());
    if (Status sent = syncedQuietly(**full, hub); !sent)
        return tl::make_unexpected(sent.error());
    int joined = 0;
    const auto ours = [&]() -> Status {
        const auto fresh = Workbook::create(folder.filePath(QStringLiteral("joined%1.sqlite").arg(++joined)));
        return fresh ? syncedQuietly(**fresh, hub) : tl::make_unexpected(fresh.error());
    };
    int plain = 0;
    const auto baseline = [&]() -> Status {
        const auto fresh = benchWorkbook(folder.filePath(QStringLiteral("plain%1.sqlite").arg(++plain)), benchUnits(1));
        if (!fresh)
            return tl::make_unexpected(fresh.error());
        if (Status visited = fillPlaced(**fresh, 1); !visited)
            return visited;
        return insertDeductions(**fresh, deductions);
    };
    return measure(QStringLiteral("join"), deductions, ours, {{QStringLiteral("bulk_insert"), baseline}},
                   deductions < kManyDeductions ? kRuns : 1);
}

/// A year of segments of twelve laptops, all of them known already, beside the bare listing of their folders.
Result<QJsonObject> benchIdle()
{
    QTemporaryDir folder;
    const QString hub = folder.filePath(QStringLiteral("hub.sqlite"));
    const auto book = Workbook::create(folder.filePath(QStringLiteral("book.sqlite")));
    if (!book)
        return tl::make_unexpected(book.error());
    if (Status joined = syncedQuietly(**book, hub); !joined)
        return tl::make_unexpected(joined.error());
    const QString log = folder.filePath(QStringLiteral("hub.sync/log"));
    if (Status left = leaveSegments(log, projectOf(**book), kDevices, kDays); !left)
        return tl::make_unexpected(left.error());
    if (Status taken = syncedQuietly(**book, hub); !taken)
        return tl::make_unexpected(taken.error());
    const auto listing = [&]() -> Status {
        int found = 0;
        for (QDirIterator files(log, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
            ++found;
        return found >= kDevices * kDays ? Status() : failure(ErrorCode::Internal, "segments are missing");
    };
    return measure(
        QStringLiteral("nothing_to_do"), kDevices * kDays, [&] { return syncedQuietly(**book, hub); },
        {{QStringLiteral("bare_listing"), listing}}, kRuns);
}

} // namespace

Result<QJsonObject> benchSync(int units, int deductions)
{
    auto result = benchPush();
    if (!result)
        return result;
    QJsonArray parts;
    const std::function<Result<QJsonObject>()> others[] = {[&] { return benchJoin(deductions); }, [] { return benchIdle(); },
                                                           [] { return benchRecord(kWritten); },
                                                           [&] { return benchPublish(units, units * 10); }};
    for (const auto &other : others) {
        const auto part = other();
        if (!part)
            return part;
        parts.append(*part);
    }
    result->insert(QStringLiteral("parts"), parts);
    return result;
}

Result<QJsonObject> benchPublish(int units, int deductions)
{
    QTemporaryDir folder;
    const auto book = benchWorkbook(folder.filePath(QStringLiteral("ours.sqlite")), benchUnits(units));
    const auto plain = benchWorkbook(folder.filePath(QStringLiteral("plain.sqlite")), benchUnits(1));
    if (!book || !plain)
        return tl::make_unexpected((book ? plain : book).error());
    for (const auto &[workbook, count] : {std::pair(book->get(), deductions), {plain->get(), 1}}) {
        if (Status filled = fillPlaced(*workbook, count); !filled)
            return tl::make_unexpected(filled.error());
    }
    const QString hub = folder.filePath(QStringLiteral("hub.sqlite"));
    if (Status joined = syncedQuietly(**book, hub); !joined)
        return tl::make_unexpected(joined.error());
    const auto ours = [&]() -> Status {
        QFile::remove(hub);
        const auto synced = sync(**book, hub);
        return synced ? Status() : tl::make_unexpected(synced.error());
    };
    const auto baseline = [&] { return plainInserts(**plain, units + deductions); };
    return measure(QStringLiteral("publish"), units + deductions, ours, {{QStringLiteral("spatialite_insert"), baseline}}, kRuns);
}

} // namespace inspect::app
