// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_fixture.h"

#include "inspect/conflicts.h"

#include <QFile>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

class TestSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstSync_createsTheShare_secondLaptopJoins()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        const auto created = office.sync(0);
        REQUIRE_OK(created);
        QVERIFY(created->isCreated);
        QVERIFY(created->sent >= 2);
        QCOMPARE(office[0].waitingOperations(), 0);
        const auto joined = office.sync(1);
        REQUIRE_OK(joined);
        QVERIFY(joined->isJoined && !joined->isCreated);
        QCOMPARE(joined->received, created->sent);
        const auto there = unitByCode(office[1], QStringLiteral("V1"));
        REQUIRE_OK(there);
        QVERIFY(*there == *unitByCode(office[0], QStringLiteral("V1")));
        QVERIFY(office.areEqual());
        QCOMPARE(joined->peers.size(), 2);
    }

    void recordedDuringASync_stillWaits()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        SyncOptions options;
        options.publish = false;
        bool isRecorded = false;
        options.progress = [&](const SyncProgress &progress) { // what is sent has been closed by then
            if (progress.step == SyncStep::Push && !std::exchange(isRecorded, true))
                return office.setHead(0, village->id, QStringLiteral("李")).has_value();
            return true;
        };
        REQUIRE_OK(office.sync(0, options));
        QVERIFY(isRecorded);
        QCOMPARE(office[0].waitingOperations(), 1);
        REQUIRE_OK(office.sync(0));
        QCOMPARE(office[0].waitingOperations(), 0);
    }

    void syncAgain_movesNothing()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.settle());
        const QStringList before = office.segments();
        const auto again = office.sync(0);
        REQUIRE_OK(again);
        QCOMPARE(again->sent + again->received + again->merged + again->toDecide, qint64(0));
        QCOMPARE(office.segments(), before);
    }

    void joining_metNothing()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        const auto joined = office.sync(1);
        REQUIRE_OK(joined);
        QCOMPARE(joined->merged, qint64(0));
        const auto back = office.sync(0);
        REQUIRE_OK(back);
        QCOMPARE(back->merged, qint64(0));
    }

    /// What two others did at once met on their laptops, not on one that had nothing.
    void joiningLater_metNothingEither()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        office.laptops.push_back(std::move(*Workbook::create(office.path(QStringLiteral("third.sqlite")))));
        const auto joined = office.sync(2);
        REQUIRE_OK(joined);
        QVERIFY(joined->received > 0);
        QCOMPARE(joined->merged, qint64(0));
    }

    void workOfBoth_isOnBoth()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4));
        REQUIRE_OK(office.addVillage(1, QStringLiteral("V3"), QStringLiteral("南山村"), 116.5));
        REQUIRE_OK(office.setHead(1, village->id, QStringLiteral("李")));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[0])->size(), 3);
        QCOMPARE(office.headOf(0, village->id), QStringLiteral("李"));
    }

    void concurrentEdits_laterClockShows_andTheConflictIsTheSameOnBoth()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office.setHead(0, village->id, QStringLiteral("李")));
        QTest::qWait(5);
        REQUIRE_OK(office.setHead(1, village->id, QStringLiteral("张")));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(office.headOf(0, village->id), QStringLiteral("张"));
        QCOMPARE(office.sync(0)->toDecide, 1);
        QCOMPARE(office.sync(1)->toDecide, 1);
    }

    void removedHere_editedThere_stays()
    {
        Office office;
        Unit village;
        REQUIRE_OK(removeAndEdit(office, village));
        QVERIFY(office.areEqual());
        QCOMPARE(office.headOf(0, village.id), QStringLiteral("张"));
        QCOMPARE(office.headOf(1, village.id), QStringLiteral("张"));
        QCOMPARE(office.sync(0)->toDecide, 1);
    }

    void courier_carriesBetweenSharesThatNeverMeet()
    {
        Office office;
        REQUIRE_OK(office.open(3));
        const QString stick = office.path(QStringLiteral("stick.sqlite"));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        REQUIRE_OK(office.sync(1)); // the courier
        REQUIRE_OK(sync(office[1], stick));
        REQUIRE_OK(sync(office[2], stick));
        REQUIRE_OK(office.addVillage(2, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4));
        REQUIRE_OK(sync(office[2], stick));
        REQUIRE_OK(sync(office[1], stick));
        REQUIRE_OK(office.sync(1));
        REQUIRE_OK(office.sync(0));
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[0])->size(), 2);
    }

    void shareFromLastWeek_isHealed()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office.addVillage(1, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4));
        REQUIRE_OK(office.settle());
        const QStringList all = office.segments();
        for (const QString &segment : all)
            QVERIFY(QFile::remove(segment));
        const auto healed = office.sync(0); // has everything, and puts it back, the other's too
        REQUIRE_OK(healed);
        QCOMPARE(office.segments(), all);
        QCOMPARE(healed->notes.size(), 1);
        QVERIFY2(healed->notes[0].text().contains(QStringLiteral("earlier state")), qPrintable(healed->notes[0].text()));
        QVERIFY(office.sync(1)->notes.isEmpty());
        QVERIFY(office.sync(0)->notes.isEmpty());
    }

    void sameAttachment_madeOnTwoLaptops_isOne()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(standardForVillages(office[0]));
        REQUIRE_OK(standardForVillages(office[1]));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QVERIFY(conflicts(office[0])->isEmpty());
        QCOMPARE(attachments(office[0])->size(), 1);
        // Taken away on one, it is gone from both, and may be made anew.
        const Attachment old = attachments(office[0])->first();
        auto edit = office[0].begin("detach");
        REQUIRE_OK(edit);
        REQUIRE_OK(detach(*edit, old.id, QDate::currentDate()));
        REQUIRE_OK(edit->commit());
        auto again = office[0].begin("attach");
        REQUIRE_OK(again);
        Attachment anew = old;
        anew.id = {};
        REQUIRE_OK(attach(*again, anew));
        REQUIRE_OK(again->commit());
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(attachments(office[1])->size(), 1);
        QVERIFY(attachments(office[1])->first().id != old.id);
    }

    void attachmentTakenAwayByOne_madeByTheOther_isAskedAbout()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(standardForVillages(office[0]));
        auto edit = office[0].begin("detach");
        REQUIRE_OK(edit);
        REQUIRE_OK(detach(*edit, attachments(office[0])->first().id, QDate::currentDate()));
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(standardForVillages(office[1]));
        REQUIRE_OK(office.settle());
        QCOMPARE(attachments(office[0])->size(), 1);
        QCOMPARE(attachments(office[1])->size(), 1);
        QCOMPARE(conflicts(office[1])->size(), 1);
        QCOMPARE(conflicts(office[1])->first().kind, ConflictKind::Deleted);
        QVERIFY(office.areEqual());
    }

    void damagedSegment_isPutAsideAndHealed()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        QFile file(office.segments().constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        file.seek(0);
        file.write(bytes);
        file.close();
        const auto refused = office.sync(1);
        REQUIRE_OK(refused);
        QCOMPARE(refused->received, 0);
        QCOMPARE(refused->notes.size(), 1);
        REQUIRE_OK(office.sync(0));
        REQUIRE_OK(office.sync(1));
        QVERIFY(office.areEqual());
    }

    void clonedLaptop_getsItsOwnIdentity_andNothingIsLost()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.settle());
        const QString original = office[0].path();
        office.laptops[0].reset();
        const QString copy = office.path(QStringLiteral("laptop1/copy.sqlite"));
        QVERIFY(QFile::copy(original, copy));
        office.laptops[0] = std::move(*Workbook::open(original));
        office.laptops.push_back(std::move(*Workbook::open(copy)));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4));
        REQUIRE_OK(office.addVillage(2, QStringLiteral("V3"), QStringLiteral("南山村"), 116.5));
        REQUIRE_OK(office.sync(0));
        const auto reborn = office.sync(2);
        REQUIRE_OK(reborn);
        QVERIFY(reborn->isReborn);
        QCOMPARE(lastPeers(office[2]).size(), reborn->peers.size()); // seen without a share too
        QSet<QString> names;
        for (const Peer &peer : reborn->peers) // one person, one host name
            names.insert(peer.name);
        QCOMPARE(names.size(), reborn->peers.size());
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[1])->size(), 3);
    }

    void clonesThatPublishedOnTwoShares_meetLater_andNothingIsLost()
    {
        Office office;
        REQUIRE_OK(office.open(3));
        const QString stick = office.path(QStringLiteral("stick.sqlite"));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.settle());
        const QString original = office[0].path();
        office.laptops[0].reset();
        const QString copy = office.path(QStringLiteral("laptop1/copy.sqlite"));
        QVERIFY(QFile::copy(original, copy));
        office.laptops[0] = std::move(*Workbook::open(original));
        office.laptops.push_back(std::move(*Workbook::open(copy)));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4));
        REQUIRE_OK(office.addVillage(3, QStringLiteral("V3"), QStringLiteral("南山村"), 116.5));
        REQUIRE_OK(office.sync(0));
        REQUIRE_OK(office.sync(1));                  // took the one branch
        REQUIRE_OK(sync(*office.laptops[3], stick)); // published the other
        REQUIRE_OK(office.addVillage(3, QStringLiteral("V4"), QStringLiteral("北岭村"), 116.6));
        REQUIRE_OK(sync(*office.laptops[3], stick));
        REQUIRE_OK(sync(*office.laptops[2], stick));        // knows only the other
        REQUIRE_OK(sync(*office.laptops[2], office.hub())); // carries it over
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[1])->size(), 4);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(office.sync(i)->waiting, 0);
    }

    void workbookRestoredFromLastWeek_getsItsOwnWorkBack()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.settle());
        const QString path = office[0].path();
        office.laptops[0].reset();
        QVERIFY(QFile::copy(path, path + QStringLiteral(".week")));
        office.laptops[0] = std::move(*Workbook::open(path));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4));
        REQUIRE_OK(office.settle());
        office.laptops[0].reset();
        QVERIFY(QFile::remove(path) && QFile::rename(path + QStringLiteral(".week"), path));
        office.laptops[0] = std::move(*Workbook::open(path));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V3"), QStringLiteral("南山村"), 116.5));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[0])->size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
