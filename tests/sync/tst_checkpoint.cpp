// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a checkpoint, and shares in which many small segments have become one.
#include "checkpoint.h"
#include "faulty_files.h"
#include "sync_fixture.h"

#include <QDirIterator>
#include <QProcess>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

constexpr int kFoldFrom = 6;

SyncOptions folding()
{
    SyncOptions options;
    options.publish = false;
    options.foldFrom = kFoldFrom;
    return options;
}

Checkpoint sample(int count)
{
    Checkpoint checkpoint;
    checkpoint.project = Uid::named(QStringLiteral("project"));
    const Uid device = Uid::named(QStringLiteral("device"));
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes(40 + i, char('a' + i));
        checkpoint.add(device, {1, 1 + i, segmentHash(bytes)}, bytes);
    }
    return checkpoint;
}

QStringList checkpointsOf(const Office &office)
{
    return QDir(office.syncFolder() + QStringLiteral("/checkpoints")).entryList(QDir::Files, QDir::Name);
}

/// One village a sync, so that each is a segment of its own.
Status workDays(Office &office, int laptop, int days, int from)
{
    for (int day = from; day < from + days; ++day) {
        const auto added = office.addVillage(laptop, QStringLiteral("V%1").arg(day), QStringLiteral("村%1").arg(day), 100 + day * 0.02);
        if (!added)
            return tl::make_unexpected(added.error());
        if (const auto synced = office.sync(laptop); !synced)
            return tl::make_unexpected(synced.error());
    }
    return {};
}

/// What a laptop finds that knows nothing but the share.
Result<qint64> unitsFromShareAlone(Office &office, const QString &name)
{
    auto book = Workbook::create(office.path(name));
    if (!book)
        return tl::make_unexpected(book.error());
    SyncOptions options;
    options.publish = false;
    if (const auto joined = sync(**book, office.hub(), options); !joined)
        return tl::make_unexpected(joined.error());
    const auto found = units(**book);
    return found ? Result<qint64>(found->size()) : tl::make_unexpected(found.error());
}

Peer peerCalled(const SyncSummary &summary, const Uid &device)
{
    for (const Peer &peer : summary.peers) {
        if (peer.device == device)
            return peer;
    }
    return {};
}

Uid deviceOf(Workbook &book) { return Uid::fromBytes(book.setting(QStringLiteral("device_id")).toByteArray()); }

} // namespace

class TestCheckpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytes_readBackTheSame()
    {
        const Checkpoint checkpoint = sample(5);
        const auto back = checkpointFromBytes(checkpointToBytes(checkpoint), QStringLiteral("x"));
        REQUIRE_OK(back);
        QCOMPARE(back->project, checkpoint.project);
        QVERIFY(back->entries == checkpoint.entries);
        QVERIFY(back->segments == checkpoint.segments);
    }

    void everyFlippedBit_andEveryTruncation_isFound()
    {
        const QByteArray bytes = checkpointToBytes(sample(3));
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = bytes;
                wrong[i] = char(wrong[i] ^ (1 << bit));
                QVERIFY(!checkpointFromBytes(wrong, QStringLiteral("x")));
            }
            QVERIFY(!checkpointFromBytes(bytes.left(i), QStringLiteral("x")));
        }
    }

    void liesUnderARightHash_areRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = checkpointToBytes(sample(2)).chopped(32);
        const auto with = [&](qsizetype at, const QByteArray &part) {
            QByteArray bytes = good;
            bytes.replace(at, part.size(), part);
            return bytes.append(segmentHash(bytes));
        };
        QTest::newRow("more entries than there are bytes") << with(28, QByteArray("\xff\xff\xff\xff", 4));
        QTest::newRow("one entry too few") << with(28, QByteArray("\0\0\0\1", 4));
        QTest::newRow("a segment longer than the file") << with(32 + 60, QByteArray("\x7f\xff\xff\xff", 4));
        QTest::newRow("no device") << with(32, QByteArray(16, '\0'));
        QTest::newRow("sequence 0") << with(32 + 20, QByteArray(8, '\0'));
        QTest::newRow("sequence beyond all") << with(32 + 20, QByteArray(8, '\xff'));
        QTest::newRow("another segment's hash") << with(32 + 28, QByteArray(32, 'h'));
        QTest::newRow("format 0") << with(8, QByteArray("\0\0", 2));
        QTest::newRow("reader 0") << with(10, QByteArray("\0\0", 2));
        QTest::newRow("nothing in it")
            << good.left(28).append(QByteArray(4, '\0')).append(segmentHash(good.left(28).append(QByteArray(4, '\0'))));
    }
    void liesUnderARightHash_areRefused()
    {
        QFETCH(QByteArray, bytes);
        REQUIRE_ERROR(checkpointFromBytes(bytes, QStringLiteral("x")), ErrorCode::Damaged);
    }

    void laterFormat_isCalledNewer()
    {
        QByteArray bytes = checkpointToBytes(sample(2)).chopped(32);
        bytes[9] = 9;
        REQUIRE_ERROR(checkpointFromBytes(bytes.append(segmentHash(bytes)), QStringLiteral("x")), ErrorCode::Newer);
    }

    void names_areStrict()
    {
        const CheckpointName name{7, segmentHash("x")};
        QVERIFY(CheckpointName::parse(name.text()) == name);
        for (const QString &wrong : {name.text().toUpper(), QStringLiteral("../") + name.text(), name.text() + QStringLiteral(".pack"),
                                     QStringLiteral("0000000") + name.text(), QStringLiteral("7-%1.pack").arg(QString(64, u'a'))})
            QVERIFY2(!CheckpointName::parse(wrong), qPrintable(wrong));
    }

    void whatAllHave_goesIntoOneFile_andANewLaptopJoinsFromIt()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(workDays(office, 0, 8, 0));
        REQUIRE_OK(office.sync(1));
        const qint64 before = office.segments().size();
        const auto folded = office.sync(0, folding());
        REQUIRE_OK(folded);
        QVERIFY2(folded->folded >= 8, qPrintable(QString::number(folded->folded)));
        QCOMPARE(office.segments().size(), before - folded->folded);
        QCOMPARE(checkpointsOf(office).size(), 1);
        const auto found = unitsFromShareAlone(office, QStringLiteral("new.sqlite"));
        REQUIRE_OK(found);
        QCOMPARE(*found, 8);
        const auto again = office.sync(1, folding());
        REQUIRE_OK(again);
        QCOMPARE(again->sent + again->received + again->folded, 0);
        QVERIFY(office.areEqual());
    }

    void whatALivingLaptopHasNotTakenIn_staysAFile()
    {
        Office office;
        REQUIRE_OK(office.open(3));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(workDays(office, 0, 8, 0));
        REQUIRE_OK(office.sync(1)); // laptop 2 was not here
        const auto tried = office.sync(0, folding());
        REQUIRE_OK(tried);
        QCOMPARE(tried->folded, 0);
        QVERIFY(peerCalled(*tried, deviceOf(office[2])).behind >= 8);
        REQUIRE_OK(office.sync(2));
        const auto folded = office.sync(0, folding());
        REQUIRE_OK(folded);
        QVERIFY(folded->folded >= 8);
        QVERIFY(office.areEqual());
    }

    void retiredLaptop_isNotWaitedFor_andCountsAgainWhenItComesBack()
    {
        Office office;
        REQUIRE_OK(office.open(3));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(workDays(office, 0, 8, 0));
        const auto seen = office.sync(1);
        REQUIRE_OK(seen);
        const Peer lost = peerCalled(*seen, deviceOf(office[2]));
        QVERIFY(!lost.device.isNull() && !lost.isRetired);
        REQUIRE_OK(retireLaptop(office[1], lost)); // decided anywhere …
        REQUIRE_OK(office.sync(1));
        const auto folded = office.sync(0, folding()); // … holds everywhere
        REQUIRE_OK(folded);
        QVERIFY(peerCalled(*folded, lost.device).isRetired);
        QVERIFY(folded->folded >= 8);
        // It was found again: nothing of its or of others' work is missing, and it is waited for again.
        REQUIRE_OK(office.addVillage(2, QStringLiteral("W1"), QStringLiteral("丢失村"), 117));
        QTest::qWait(1100); // what it says about itself has seconds
        REQUIRE_OK(office.sync(2));
        const auto back = office.sync(0);
        REQUIRE_OK(back);
        QVERIFY(!peerCalled(*back, lost.device).isRetired);
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[0])->size(), 9);
    }

    void retiring_isAnUndoStep_andNeverThisLaptop()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.settle());
        const auto seen = office.sync(0);
        REQUIRE_OK(seen);
        REQUIRE_ERROR(retireLaptop(office[0], peerCalled(*seen, deviceOf(office[0]))), ErrorCode::InvalidInput);
        const Peer other = peerCalled(*seen, deviceOf(office[1]));
        REQUIRE_OK(retireLaptop(office[0], other));
        QVERIFY(peerCalled(*office.sync(0), other.device).isRetired);
        REQUIRE_OK(office[0].undo());
        QVERIFY(!peerCalled(*office.sync(0), other.device).isRetired);
        REQUIRE_OK(retireLaptop(office[0], other));
        QVERIFY(peerCalled(*office.sync(0), other.device).isRetired);
    }

    void damagedCheckpoint_isPutAside_andHealed()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(workDays(office, 0, 8, 0));
        REQUIRE_OK(office.sync(1));
        REQUIRE_OK(office.sync(0, folding()));
        QFile file(office.syncFolder() + QStringLiteral("/checkpoints/") + checkpointsOf(office).constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write("x");
        file.close();
        const auto found = unitsFromShareAlone(office, QStringLiteral("new.sqlite"));
        REQUIRE_OK(found);
        QCOMPARE(*found, 0); // nobody who has them was here yet
        QCOMPARE(checkpointsOf(office), QStringList());
        REQUIRE_OK(office.sync(1)); // puts back what is missing, whoever made it
        QCOMPARE(*unitsFromShareAlone(office, QStringLiteral("new2.sqlite")), 8);
    }

    void thoroughSync_findsDamageInWhatItKnows()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(workDays(office, 0, 8, 0));
        REQUIRE_OK(office.sync(1));
        REQUIRE_OK(office.sync(0, folding()));
        QFile file(office.syncFolder() + QStringLiteral("/checkpoints/") + checkpointsOf(office).constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();
        SyncOptions thorough;
        thorough.publish = false;
        thorough.isThorough = true;
        const auto checked = office.sync(1, thorough);
        REQUIRE_OK(checked);
        QVERIFY(!checked->notes.isEmpty());
        QCOMPARE(*unitsFromShareAlone(office, QStringLiteral("new.sqlite")), 8);
    }

    void shareFromBeforeTheCheckpoint_isHealed()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(workDays(office, 0, 8, 0));
        REQUIRE_OK(office.sync(1));
        const QString week = office.path(QStringLiteral("week"));
        QVERIFY(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), office.path(QStringLiteral("share")), week}) == 0);
        REQUIRE_OK(office.sync(0, folding()));
        REQUIRE_OK(workDays(office, 0, 2, 8));
        QVERIFY(QDir(office.path(QStringLiteral("share"))).removeRecursively());
        QVERIFY(QDir().rename(week, office.path(QStringLiteral("share"))));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(*unitsFromShareAlone(office, QStringLiteral("new.sqlite")), 10);
    }

    void stoppedAtAnyStepOfFolding_nothingIsMissing()
    {
        for (const bool hasPowerCut : {false, true}) {
            Office office;
            REQUIRE_OK(office.open(2));
            QRandomGenerator random(4);
            int made = 0, stopped = 0;
            for (qint64 n = 1;; n += 3) {
                REQUIRE_OK(workDays(office, 0, kFoldFrom, made));
                made += kFoldFrom;
                REQUIRE_OK(office.sync(1));
                FaultyFiles files;
                files.failAt = n;
                files.forEver = true;
                SyncOptions options = folding();
                options.files = &files;
                const auto tried = office.sync(0, options);
                stopped += tried && tried->notes.isEmpty() ? 0 : 1;
                if (hasPowerCut)
                    files.cutPower(random);
                const auto found = unitsFromShareAlone(office, QStringLiteral("new%1.sqlite").arg(n));
                REQUIRE_OK(found);
                QCOMPARE(*found, made);
                if (files.calls < n)
                    break;
                QVERIFY2(n < 400, "a sync does not take that many steps");
            }
            QVERIFY(stopped > 5);
            REQUIRE_OK(office.settle());
            REQUIRE_OK(office.sync(0, folding()));
            QVERIFY(office.areEqual());
            QVERIFY(office.segments().size() < made);
        }
    }

    void twoLaptopsFoldAtOnce_andNothingIsMissing()
    {
        for (qint64 at = 5; at < 60; at += 6) {
            Office office;
            REQUIRE_OK(office.open(2));
            REQUIRE_OK(workDays(office, 0, 8, 0));
            REQUIRE_OK(office.settle());
            FaultyFiles files;
            files.beforeCall = [&](qint64 call) {
                if (call == at)
                    (void)office.sync(1, folding());
            };
            SyncOptions options = folding();
            options.files = &files;
            (void)office.sync(0, options);
            QCOMPARE(*unitsFromShareAlone(office, QStringLiteral("new.sqlite")), 8);
            REQUIRE_OK(office.settle());
            QVERIFY(office.areEqual());
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
