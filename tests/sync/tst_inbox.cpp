// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_fixture.h"

#include "inspect/conflicts.h"
#include "inspect/history.h"
#include "inspect/segment.h"

#include <QCborMap>
#include <QCborValue>
#include <QDirIterator>
#include <QSqlQuery>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

/// What a stranger who can write to the share may leave there.
void leave(Office &office, const QVector<TravelOperation> &operations)
{
    QFile marker(office.syncFolder() + QStringLiteral("/PROJECT.json"));
    QVERIFY(marker.open(QIODevice::ReadOnly));
    const QByteArray json = marker.readAll();
    Segment segment;
    segment.project = Uid::fromString(QString::fromUtf8(json.mid(json.indexOf("\"project\"") + 12, 36)));
    QVERIFY(!segment.project.isNull());
    segment.device = Uid::fresh();
    segment.operations = operations;
    const QByteArray bytes = segmentToBytes(segment);
    const QString folder = office.syncFolder() + QStringLiteral("/log/") + segment.device.text();
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QLatin1Char('/') + SegmentName{1, 1, segmentHash(bytes)}.text());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

TravelOperation operation(const QString &table, const QCborMap &changes, int kind = 0, const Uid &row = Uid::fresh())
{
    TravelOperation made;
    made.clock = qint64(1'790'000'000'000) << 16;
    made.table = table;
    made.row = row;
    made.kind = kind;
    made.changes = QCborValue(changes).toCbor();
    return made;
}

} // namespace

class TestInbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conflict_tellsWhoAndWhatAndBefore()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        const auto here = conflicts(office[0]);
        const auto there = conflicts(office[1]);
        REQUIRE_OK(here);
        REQUIRE_OK(there);
        QCOMPARE(here->size(), 1);
        const Conflict &conflict = here->first();
        QCOMPARE(conflict.id, there->first().id);
        QCOMPARE(conflict.column, QStringLiteral("head"));
        QCOMPARE(conflict.subject, QStringLiteral("东风村 (V1)"));
        QCOMPARE(conflict.before.toString(), QString());
        QCOMPARE(conflict.sides.size(), 2);
        QCOMPARE(conflict.sides[0].text, QStringLiteral("李"));
        QCOMPARE(conflict.sides[1].text, QStringLiteral("张"));
        QCOMPARE(conflict.shown, 1);
        QCOMPARE(there->first().sides[0].text, QStringLiteral("李"));
    }

    void decidedHere_isDecidedEverywhere_data()
    {
        QTest::addColumn<QString>("take");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("head");
        QTest::newRow("a") << "a" << QString() << "李";
        QTest::newRow("b, which stands already") << "b" << QString() << "张";
        QTest::newRow("typed") << ""
                               << "王"
                               << "王";
    }
    void decidedHere_isDecidedEverywhere()
    {
        QFETCH(QString, take);
        QFETCH(QString, value);
        QFETCH(QString, head);
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        Decision decision{conflicts(office[0])->first().id, take, {}};
        if (!value.isEmpty())
            decision.value = value;
        REQUIRE_OK(resolve(office[0], {decision}));
        QVERIFY(conflicts(office[0])->isEmpty());
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QVERIFY(conflicts(office[1])->isEmpty());
        QCOMPARE(office.headOf(1, village.id), head);
        REQUIRE_ERROR(resolve(office[1], {decision}), ErrorCode::NotFound);
    }

    void decidedDifferentlyOnBoth_isAskedAgain()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        REQUIRE_OK(resolve(office[0], {{conflicts(office[0])->first().id, QStringLiteral("a"), {}}}));
        REQUIRE_OK(resolve(office[1], {{conflicts(office[1])->first().id, QStringLiteral("b"), {}}}));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(conflicts(office[0])->size(), 1);
    }

    void editThatKnewBoth_endsTheConflict()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        REQUIRE_OK(office.setHead(0, village.id, QStringLiteral("赵")));
        QVERIFY(conflicts(office[0])->isEmpty());
        REQUIRE_OK(office.settle());
        QVERIFY(conflicts(office[1])->isEmpty());
    }

    void bordersApart_areOfferedBoth_andTheAreaFollows()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto before = unit(office[laptop], village->id);
            REQUIRE_OK(before);
            Unit after = *before;
            after.wkb = squareWkb(116.3, 39.9, 0.011 + laptop * 0.001);
            auto edit = office[laptop].begin("move");
            REQUIRE_OK(edit);
            REQUIRE_OK(changeUnit(*edit, *before, after));
            REQUIRE_OK(edit->commit());
            QTest::qWait(5);
        }
        REQUIRE_OK(office.settle());
        const auto open = conflicts(office[0]);
        REQUIRE_OK(open);
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().kind, ConflictKind::Shapes);
        REQUIRE_ERROR(resolve(office[0], {{open->first().id, QString(), QStringLiteral("POINT(1 1)")}}), ErrorCode::InvalidInput);
        REQUIRE_OK(resolve(office[0], {{open->first().id, QStringLiteral("a"), {}}}));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        const auto after = unit(office[1], village->id);
        REQUIRE_OK(after);
        Office fresh;
        REQUIRE_OK(fresh.open(1));
        QVERIFY(std::abs(after->areaM2 / village->areaM2 - 1.21) < 0.001);
        QVERIFY(office[1].verify()->isEmpty());
    }

    void removedAndEdited_canBeRemovedOrKept()
    {
        for (const QString &take : {QStringLiteral("a"), QStringLiteral("b")}) {
            Office office;
            Unit village;
            REQUIRE_OK(removeAndEdit(office, village));
            const auto open = conflicts(office[1]);
            REQUIRE_OK(open);
            QCOMPARE(open->size(), 1);
            QCOMPARE(open->first().kind, ConflictKind::Deleted);
            REQUIRE_OK(resolve(office[1], {{open->first().id, take, {}}}));
            REQUIRE_OK(office.settle());
            QVERIFY(office.areEqual());
            QVERIFY(conflicts(office[0])->isEmpty());
            QCOMPARE(units(office[0])->size(), take == QLatin1String("a") ? 0 : 1);
        }
    }

    /// Who is asked is told of the inspection, and once is enough.
    void removedAndInspected_tellsOfTheInspection()
    {
        for (const QString &take : {QStringLiteral("a"), QStringLiteral("b")}) {
            Office office;
            REQUIRE_OK(office.open(2));
            const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
            REQUIRE_OK(village);
            REQUIRE_OK(standardForVillages(office[0]));
            REQUIRE_OK(office.settle());
            REQUIRE_OK(office.remove(0, village->id));
            REQUIRE_OK(inspectVillage(office[1], village->id, QDateTime(QDate(2026, 10, 8), QTime(2, 0), Qt::UTC)));
            REQUIRE_OK(office.settle());
            const auto open = conflicts(office[0]);
            REQUIRE_OK(open);
            QCOMPARE(open->size(), 1);
            QCOMPARE(open->first().kind, ConflictKind::Deleted);
            QCOMPARE(open->first().sides[open->first().shown].inspections, 1);
            QCOMPARE(open->first().sides[1 - open->first().shown].inspections, 0);
            REQUIRE_OK(resolve(office[0], {{open->first().id, take, {}}}));
            REQUIRE_OK(office.settle());
            for (int laptop = 0; laptop < 2; ++laptop) {
                QVERIFY(conflicts(office[laptop])->isEmpty());
                QCOMPARE(units(office[laptop])->size(), take == QLatin1String("a") ? 0 : 1);
            }
            QVERIFY(office.areEqual());
            if (take == QLatin1String("b"))
                continue;
            REQUIRE_OK(office[0].undo());
            REQUIRE_OK(office.settle());
            QCOMPARE(conflicts(office[1])->size(), 1);
        }
    }

    void oneCodeTwice_isTheSameUnit_orNot()
    {
        for (const QString &take : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("both")}) {
            Office office;
            REQUIRE_OK(office.open(2));
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
            QTest::qWait(5);
            REQUIRE_OK(office.addVillage(1, QStringLiteral("V1"), QStringLiteral("东风新村"), 116.4));
            REQUIRE_OK(office.settle());
            const auto open = conflicts(office[0]);
            REQUIRE_OK(open);
            QCOMPARE(open->size(), 1);
            QCOMPARE(open->first().kind, ConflictKind::SameUnit);
            QCOMPARE(open->first().id, conflicts(office[1])->first().id);
            REQUIRE_OK(resolve(office[0], {{open->first().id, take, {}}}));
            REQUIRE_OK(office.settle());
            QVERIFY(office.areEqual());
            QVERIFY(conflicts(office[1])->isEmpty());
            QCOMPARE(units(office[1])->size(), take == QLatin1String("both") ? 2 : 1);
            if (take == QLatin1String("b"))
                QVERIFY(units(office[1])->first().areaM2 > 0 && units(office[1])->first().name == QStringLiteral("东风新村"));
        }
    }

    void operationsChangedBehindOurBack_areFound()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        QVERIFY(verifyLog(office[0])->isEmpty());
        QVERIFY(QSqlQuery(office[0].database()).exec(QStringLiteral("UPDATE operations SET clock = clock + 1 WHERE fid = 2")));
        QCOMPARE(verifyLog(office[0])->size(), 1);
    }

    void history_tellsWhoDidWhat_andBringsBack()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        const auto entries = unitHistory(office[0], village.id);
        REQUIRE_OK(entries);
        QCOMPARE(entries->size(), 4); // the unit, its version, two heads
        QCOMPARE(entries->at(2).fields.value(QStringLiteral("head")).toString(), QStringLiteral("李"));
        REQUIRE_OK(bringBack(office[0], entries->at(2)));
        QCOMPARE(office.headOf(0, village.id), QStringLiteral("李"));
        REQUIRE_OK(office.settle());
        QCOMPARE(office.headOf(1, village.id), QStringLiteral("李"));
        QVERIFY(conflicts(office[1])->isEmpty());
        REQUIRE_OK(office[0].undo());
        QCOMPARE(office.headOf(0, village.id), QStringLiteral("张"));
        REQUIRE_OK(bringBack(office[0], entries->at(1))); // before anybody had written a head
        QCOMPARE(office.headOf(0, village.id), QString());
    }

    void hostileOperations_areRefusedOrWait_andTheRestGoesOn()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        const auto before = stateHash(office[0]);
        const QString units = QStringLiteral("units");
        const QCborMap name{{QStringLiteral("name"), QStringLiteral("x")}};
        QCborMap deep{{QStringLiteral("name"), QCborValue(QCborMap{{1, QCborMap{{1, 2}}}})}};
        leave(office, {operation(QStringLiteral("people; DROP TABLE people"), name)});
        leave(office, {operation(QStringLiteral("sqlite_master"), name)});
        leave(office, {operation(QStringLiteral("workbook"), {{QStringLiteral("value"), 1}})});
        leave(office, {operation(QStringLiteral("people"), {{QStringLiteral("name = 'x' WHERE 1; --"), QStringLiteral("x")}})});
        leave(office, {operation(QStringLiteral("people"), name, 9)});
        leave(office, {operation(QStringLiteral("people"), deep)});
        leave(office, {operation(QStringLiteral("people"), {{QStringLiteral("name"), QByteArray(16, 'x')}})});
        leave(office, {operation(QStringLiteral("people"), name, 2)});
        TravelOperation nonsense = operation(units, {});
        nonsense.changes = QByteArray(100'000, '\x81');
        leave(office, {nonsense});
        const auto synced = office.sync(0);
        REQUIRE_OK(synced);
        QCOMPARE(synced->received, 0);
        QCOMPARE(synced->notes.size(), 9);
        QCOMPARE(*stateHash(office[0]), *before);
        for (const Error &note : synced->notes)
            QVERIFY(!note.text().isEmpty());
    }

    void operationsThatDoNotFit_waitInTheInbox_andTheOthersAreTaken()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.sync(0));
        const Uid unit = Uid::fresh();
        const QCborMap bare{{QStringLiteral("code"), QStringLiteral("V9")},
                            {QStringLiteral("kind"), QStringLiteral("village")},
                            {QStringLiteral("name"), QStringLiteral("'; DROP TABLE units; --")}};
        QCborMap good = bare, wrongShape = bare, noUnit = bare;
        good.insert(QStringLiteral("unit"), unit.bytes());
        wrongShape.insert(QStringLiteral("unit"), unit.bytes());
        wrongShape.insert(QStringLiteral("shape"), QByteArray("\x01\x03\0\0\0\xff\xff\xff\xff", 9));
        noUnit.insert(QStringLiteral("unit"), Uid::fresh().bytes());
        const auto sorted = [](const QCborMap &map) { // as it must be written
            QCborMap out;
            QStringList keys;
            for (const auto &[key, value] : map)
                keys.append(key.toString());
            keys.sort();
            for (const QString &key : keys)
                out.insert(key, map.value(key));
            return out;
        };
        const QString versions = QStringLiteral("unit_versions");
        leave(office, {operation(QStringLiteral("units"), {}, 0, unit), operation(versions, sorted(wrongShape)),
                       operation(versions, sorted(noUnit)), operation(versions, sorted(good))});
        const auto synced = office.sync(0);
        REQUIRE_OK(synced);
        QCOMPARE(synced->received, 4);
        QCOMPARE(synced->toDecide, 2);
        const auto found = units(office[0]);
        REQUIRE_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, QStringLiteral("'; DROP TABLE units; --"));
        const auto open = conflicts(office[0]);
        QCOMPARE(open->first().kind, ConflictKind::Unusable);
        QVERIFY(!open->first().message.isEmpty());
        REQUIRE_OK(resolve(office[0], {{open->at(0).id, QString(), {}}, {open->at(1).id, QString(), {}}}));
        QVERIFY(conflicts(office[0])->isEmpty());
        QVERIFY(office[0].verify()->isEmpty());
    }

    void newerVersions_arePassedOn_notDropped()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.sync(0));
        TravelOperation later = operation(QStringLiteral("things_to_come"), {{QStringLiteral("name"), QStringLiteral("x")}});
        later.schema = 99;
        leave(office, {later});
        const QStringList there = office.segments();
        REQUIRE_OK(office.sync(0));
        const QString stick = office.path(QStringLiteral("stick.sqlite"));
        REQUIRE_OK(sync(office[0], stick));
        QStringList carried;
        QDirIterator files(office.path(QStringLiteral("stick.sync/log")), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            carried.append(QFileInfo(files.next()).fileName());
        QVERIFY(carried.contains(QFileInfo(there.constFirst()).fileName()));
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
