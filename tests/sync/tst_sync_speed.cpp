// SPDX-License-Identifier: GPL-2.0-or-later
// How long things take, each beside what the same bytes cost bare. Prints figures; fails only where something is far off.
#include "sync_fixture.h"

#include <QElapsedTimer>
#include <QSqlQuery>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

SyncOptions quietly()
{
    SyncOptions options;
    options.publish = false;
    return options;
}

/// Many deductions, in edits of a thousand.
Status deduct(Township &town, const InspectionId &inspection, int count)
{
    for (int done = 0; done < count;) {
        auto edit = town.book->begin("record");
        if (!edit)
            return tl::make_unexpected(edit.error());
        for (int i = 0; i < 1000 && done < count; ++i, ++done) {
            const Uid row = Uid::fresh();
            const Fields fields{{QStringLiteral("inspection"), inspection.bytes()},
                                {QStringLiteral("clause"), QStringLiteral("1.1")},
                                {QStringLiteral("count"), 1},
                                {QStringLiteral("points"), 10000},
                                {QStringLiteral("geom"), pointWkbOf(116.3 + done * 1e-6, 39.9)}};
            if (Status stored = edit->insert(QStringLiteral("deductions"), row, fields); !stored)
                return stored;
        }
        if (Status committed = edit->commit(); !committed)
            return committed;
    }
    return {};
}

/// As many deductions by one prepared statement in one transaction, SpatiaLite's triggers and indexes on, no operations.
qint64 bulkInsertMs(Township &town, int count)
{
    QElapsedTimer timer;
    timer.start();
    QSqlQuery query(town.book->database());
    bool isDone = query.exec(QStringLiteral("BEGIN IMMEDIATE"));
    query.prepare(QStringLiteral("INSERT INTO deductions (uid, inspection_fid, clause, count, points, geom) VALUES (?, 1, '1.1', 1, 10000, "
                                 "MakePoint(?, 39.9, 4490))"));
    for (int i = 0; i < count; ++i) {
        query.bindValue(0, Uid::fresh().bytes());
        query.bindValue(1, 117.3 + i * 1e-6);
        isDone = isDone && query.exec();
    }
    isDone = query.exec(QStringLiteral("COMMIT")) && isDone;
    return isDone ? timer.elapsed() : 0;
}

} // namespace

class TestSyncSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thousandOperations_onALocalFolder()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const QString hub = town.folder.filePath(QStringLiteral("hub.sqlite"));
        REQUIRE_OK(sync(*town.book, hub, quietly()));
        const auto inspection = town.openInspection(town.dongfeng.id);
        REQUIRE_OK(inspection);
        QVector<qint64> times;
        for (int run = 0; run < 5; ++run) {
            REQUIRE_OK(deduct(town, *inspection, 1000));
            QElapsedTimer timer;
            timer.start();
            const auto synced = sync(*town.book, hub, quietly());
            times.append(timer.elapsed());
            REQUIRE_OK(synced);
            QVERIFY(synced->sent >= 1000);
        }
        std::sort(times.begin(), times.end());
        qInfo("1000 operations sent: %lld ms (median of 5)", times[2]);
        QVERIFY(times[2] < 5000);
    }

    void joiningAHub()
    {
        const int count = std::max(20'000, qEnvironmentVariableIntValue("SHIRONG_SPEED_ROWS"));
        Township town;
        REQUIRE_OK(town.fill());
        const QString hub = town.folder.filePath(QStringLiteral("hub.sqlite"));
        const auto inspection = town.openInspection(town.dongfeng.id);
        REQUIRE_OK(inspection);
        QElapsedTimer timer;
        timer.start();
        REQUIRE_OK(deduct(town, *inspection, count));
        const qint64 written = timer.elapsed();
        timer.restart();
        REQUIRE_OK(sync(*town.book, hub, quietly()));
        const qint64 sent = timer.elapsed();
        const auto other = Workbook::create(town.folder.filePath(QStringLiteral("other.sqlite")));
        REQUIRE_OK(other);
        timer.restart();
        REQUIRE_OK(sync(**other, hub, quietly()));
        const qint64 joined = timer.elapsed();
        QCOMPARE(*stateHash(**other), *stateHash(*town.book));
        qInfo("%d deductions: written here in %lld ms, sent in %lld ms, joined in %lld ms (%.0f rows/s, %.2f of the rate of writing)",
              count, written, sent, joined, count * 1000.0 / double(joined), double(written) / double(joined));
        const qint64 bulk = bulkInsertMs(town, count);
        QVERIFY(bulk > 0);
        qInfo("plain inserts of as many rows with index: %lld ms; joining reaches %.2f of that rate", bulk, double(bulk) / double(joined));
        timer.restart();
        REQUIRE_OK(sync(*town.book, hub));
        qInfo("published in %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestSyncSpeed)
#include "tst_sync_speed.moc"
