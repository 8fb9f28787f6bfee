// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include "inspect/photo_file.h"
#include "inspect/record_file.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTimeZone>

using namespace inspect;
using namespace inspect::test;

namespace {

/// One inspection; `more` is put in before its end.
QByteArray one(const QByteArray &more = {}, const QByteArray &unit = "110105001201", const QByteArray &at = "2026-10-05T09:30:00+08:00")
{
    return R"({"unit":")" + unit + R"(","standard":"T1","at":")" + at + R"(","inspector":"王强")" +
           (more.isEmpty() ? QByteArray() : "," + more) + "}";
}

QByteArray list(const QList<QByteArray> &items) { return "[" + items.join(',') + "]"; }

} // namespace

class TestRecordFile : public QObject {
    Q_OBJECT

    Township mTown;

    Result<QVector<RecordedInspection>> record(const QByteArray &json)
    {
        return recordJson(*mTown.book, json, QStringLiteral("day.json"), mTown.folder.path());
    }
    QVector<Inspection> all() const { return *inspections(*mTown.book, {}); }
    QStringList keptFiles() const
    {
        QStringList files;
        QDirIterator walk(mTown.book->photosFolder(), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
        return files;
    }

private Q_SLOTS:
    void init()
    {
        mTown = Township();
        REQUIRE_OK(mTown.fill());
    }

    void inspection_withEverything_isRecordedFinished()
    {
        QVERIFY(QDir(mTown.folder.path()).mkdir(QStringLiteral("照片")));
        QVERIFY(noisyImage(60, 40).save(mTown.folder.filePath(QStringLiteral("照片/a.png"))));
        const auto recorded = record(list({one(R"("id":"K-1","round":"daily","source":"",
            "deductions":[{"clause":"1.1","count":3,"at":"2026-10-05T09:41:00","lon":116.305,"lat":39.905,"note":"村口","photos":["照片/a.png"]},
                          {"clause":"1.1","count":1}],
            "measures":[{"clause":"2.1","value":40}],"na":["1.2"])")}));
        REQUIRE_OK(recorded);
        QCOMPARE(recorded->size(), 1);
        QCOMPARE(recorded->first().externalId, QStringLiteral("K-1"));
        const Inspection inspection = all().first();
        QCOMPARE(inspection.id, recorded->first().id);
        QCOMPARE(inspection.state, InspectionState::Finished);
        QCOMPARE(inspection.unit, mTown.dongfeng.id);
        QCOMPARE(inspection.inspector, mTown.inspector);
        QCOMPARE(inspection.notApplicable, QStringList{QStringLiteral("1.2")});
        const auto found = deductions(*mTown.book, {inspection.id});
        QCOMPARE(found->size(), 2);
        const auto first = deduction(*mTown.book, recorded->first().deductions.first());
        QCOMPARE(first->count, 3);
        QCOMPARE(first->note, QStringLiteral("村口"));
        QCOMPARE(first->lon, std::optional<double>(116.305));
        QCOMPARE(first->at, QDateTime(QDate(2026, 10, 5), QTime(1, 41), Qt::UTC)); // without offset: Shanghai
        const auto pictures = photos(*mTown.book, {first->id});
        QCOMPARE(pictures->size(), 1);
        QVERIFY(QFile::exists(photoPath(*mTown.book, pictures->first())));
        QCOMPARE(measures(*mTown.book, {inspection.id})->first().value, QStringLiteral("40"));
        const auto planned = rounds(*mTown.book);
        QCOMPARE(planned->size(), 1);
        QCOMPARE(planned->first().kind, RoundKind::Daily);
        QCOMPARE(inspection.round, planned->first().id);
    }

    void inspector_isFoundByName_orAdded()
    {
        REQUIRE_OK(record(list({one(), R"({"unit":"110105001202","standard":"T1","at":"2026-10-05T10:00:00+08:00","inspector":"李梅"})"})));
        const auto everyone = people(*mTown.book);
        QCOMPARE(everyone->size(), 2);
    }

    void unit_mayBeNamed_whereTheNameIsTheOnlyOne()
    {
        REQUIRE_OK(record(list({one({}, "东风村")})));
        QCOMPARE(all().first().unit, mTown.dongfeng.id);
    }

    void repeatedId_isIgnored_inTheSameFileAndLater()
    {
        const QByteArray twice = list({one(R"("id":"K-1","deductions":[{"clause":"1.1","count":1}])"), one(R"("id":"K-1")")});
        const auto first = record(twice);
        REQUIRE_OK(first);
        QVERIFY(!first->at(0).wasKnown);
        QVERIFY(first->at(1).wasKnown);
        QCOMPARE(first->at(1).id, first->at(0).id);
        const auto again = record(twice);
        REQUIRE_OK(again);
        QVERIFY(again->at(0).wasKnown);
        QCOMPARE(again->at(0).deductions, first->at(0).deductions);
        QCOMPARE(all().size(), 1);
    }

    void emptyList_recordsNothing()
    {
        const auto recorded = record("[]");
        REQUIRE_OK(recorded);
        QVERIFY(recorded->isEmpty());
    }

    void oneWrongInspection_leavesNothingOfAll()
    {
        QVERIFY(noisyImage(60, 40).save(mTown.folder.filePath(QStringLiteral("a.png"))));
        const auto recorded = record(list(
            {one(R"("deductions":[{"clause":"1.1","count":1,"photos":["a.png"]}])"), one(R"("deductions":[{"clause":"9.9","count":1}])")}));
        REQUIRE_ERROR(recorded, ErrorCode::InvalidInput);
        QCOMPARE(recorded.error().where, QStringLiteral("day.json, [1].deductions[0].clause"));
        QVERIFY(all().isEmpty());
        QVERIFY(keptFiles().isEmpty());
    }

    void recheck_namesTheEarlierDeduction()
    {
        const auto first = record(list({one(R"("deductions":[{"clause":"1.1","count":1}])")}));
        REQUIRE_OK(first);
        const QByteArray id = first->first().deductions.first().text().toLatin1();
        const auto second = record(list({one(R"("deductions":[{"clause":"1.1","count":1,"recheck_of":")" + id + R"("}])")}));
        REQUIRE_OK(second);
        const auto rechecked = deduction(*mTown.book, second->first().deductions.first());
        QCOMPARE(rechecked->recheckOf, first->first().deductions.first());
        QCOMPARE(rechecked->recurrence, Recurrence::Unrectified);
    }

    void round_isTakenByNameOrByKindAndDay()
    {
        Round planned;
        planned.name = QStringLiteral("十月大检查");
        planned.kind = RoundKind::Monthly;
        planned.starts = QDate(2026, 10, 1);
        planned.ends = QDate(2026, 10, 31);
        auto edit = mTown.book->begin("plan");
        const auto id = addRound(*edit, planned);
        REQUIRE_OK(id);
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(record(list({one(R"("round":"十月大检查")"), one(R"("round":"monthly")")})));
        for (const Inspection &inspection : all())
            QCOMPARE(inspection.round, *id);
    }

    void wrongInput_isRefused_namingFileIndexAndField_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("part"); // of the sentence
        const auto add = [](const char *name, const QByteArray &json, const char *where, const char *part) {
            QTest::newRow(name) << json << QString::fromUtf8(where) << QString::fromUtf8(part);
        };
        const auto deducted = [](const QByteArray &body) { return list({one(R"("deductions":[{)" + body + "}]")}); };
        add("not JSON", "[{\"unit\":\n\"a\",}]", "day.json", "line 2");
        add("no list", "{}", "day.json", "list");
        add("no object", "[5]", "day.json, [0]", "curly");
        add("no unit", R"([{"standard":"T1","at":"2026-10-05T09:30:00+08:00","inspector":"王"}])", "day.json, [0].unit", "missing");
        add("no inspector", R"([{"unit":"110105001201","standard":"T1","at":"2026-10-05T09:30:00+08:00"}])", "day.json, [0].inspector",
            "missing");
        add("empty inspector", R"([{"unit":"110105001201","standard":"T1","at":"2026-10-05T09:30:00+08:00","inspector":" "}])",
            "day.json, [0].inspector", "empty");
        add("unit as a number", R"([{"unit":110105001201,"standard":"T1","at":"2026-10-05T09:30:00+08:00","inspector":"王"}])",
            "day.json, [0].unit", "quotes");
        add("unknown unit", list({one({}, "999")}), "day.json, [0].unit", "999");
        add("unit of another kind", list({one({}, "R1")}), "day.json, [0].standard", "T1");
        add("unknown standard", R"([{"unit":"110105001201","standard":"Z9","at":"2026-10-05T09:30:00+08:00","inspector":"王"}])",
            "day.json, [0].standard", "Z9");
        add("future", list({one({}, "110105001201", "2999-01-01T00:00:00+08:00")}), "day.json, [0].at", "future");
        add("no such day", list({one({}, "110105001201", "2026-02-30T09:00:00+08:00")}), "day.json, [0].at", "not a time");
        add("words for a time", list({one({}, "110105001201", "yesterday")}), "day.json, [0].at", "not a time");
        add("time before the office", list({one({}, "110105001201", "0001-01-01T00:00:00Z")}), "day.json, [0].at", "before the year");
        add("second of two", list({one(), one(R"("colour":"red")")}), "day.json, [1].colour", "colour");
        add("typo in a deduction", deducted(R"("clause":"1.1","count":1,"photo":["a"])"), "day.json, [0].deductions[0].photo", "known");
        add("count missing", deducted(R"("clause":"1.1")"), "day.json, [0].deductions[0].count", "missing");
        for (const char *count : {"0", "-1", "1e9", "1.5", "10000", "true", "[1]", "1e400"}) {
            add(qPrintable(QStringLiteral("count %1").arg(QLatin1String(count))),
                deducted(R"("clause":"1.1","count":)" + QByteArray(count)),
                QByteArray(count) == "1e400" ? "day.json" : "day.json, [0].deductions[0].count",
                QByteArray(count) == "1e400" ? "JSON" : "whole number");
        }
        add("count as text", deducted(R"("clause":"1.1","count":"2")"), "day.json, [0].deductions[0].count", "without quotes");
        add("unknown clause", deducted(R"("clause":"7.7","count":1)"), "day.json, [0].deductions[0].clause", "7.7");
        add("lon without lat", deducted(R"("clause":"1.1","count":1,"lon":116)"), "day.json, [0].deductions[0].lat", "lat");
        add("lon too far", deducted(R"("clause":"1.1","count":1,"lon":181,"lat":1)"), "day.json, [0].deductions[0].lon", "180");
        add("lat as text", deducted(R"("clause":"1.1","count":1,"lon":116,"lat":"39.9")"), "day.json, [0].deductions[0].lat", "90");
        add("deduction in the future", deducted(R"("clause":"1.1","count":1,"at":"2999-01-01T00:00:00Z")"),
            "day.json, [0].deductions[0].at", "future");
        add("photo that is not there", deducted(R"("clause":"1.1","count":1,"photos":["none.jpg"])"),
            "day.json, [0].deductions[0].photos[0]", "none.jpg");
        add("photo that is none", deducted(R"("clause":"1.1","count":1,"photos":[7])"), "day.json, [0].deductions[0].photos[0]", "texts");
        add("recheck of nonsense", deducted(R"("clause":"1.1","count":1,"recheck_of":"x")"), "day.json, [0].deductions[0].recheck_of", "x");
        add("recheck of nothing", deducted(R"("clause":"1.1","count":1,"recheck_of":"00000000-0000-7000-8000-000000000001")"),
            "day.json, [0].deductions[0].recheck_of", "no deduction");
        add("deductions no list", list({one(R"("deductions":{})")}), "day.json, [0].deductions", "list");
        add("unknown round", list({one(R"("round":"weekly")")}), "day.json, [0].round", "weekly");
        add("na unknown", list({one(R"("na":["8.8"])")}), "day.json, [0].na", "8.8");
        add("na with a deduction", list({one(R"("na":["1.1"],"deductions":[{"clause":"1.1","count":1}])")}),
            "day.json, [0].deductions[0].clause", "not applicable");
        add("measure without value", list({one(R"("measures":[{"clause":"2.1"}])")}), "day.json, [0].measures[0].value", "either");
        add("measure with two forms", list({one(R"("measures":[{"clause":"2.1","value":1,"level":"A"}])")}),
            "day.json, [0].measures[0].value", "either");
        add("measure with done alone", list({one(R"("measures":[{"clause":"2.1","done":1}])")}), "day.json, [0].measures[0].value",
            "either");
        add("measure in words", list({one(R"("measures":[{"clause":"2.1","value":"much"}])")}), "day.json, [0].measures[0].value", "much");
        add("measured twice", list({one(R"("measures":[{"clause":"2.1","value":1},{"clause":"2.1","value":2}])")}),
            "day.json, [0].measures[1].clause", "twice");
        add("measure of an unknown clause", list({one(R"("measures":[{"clause":"6.6","value":1}])")}), "day.json, [0].measures[0].clause",
            "6.6");
        add("nested without end", QByteArray(100'000, '['), "day.json", "JSON");
    }
    void wrongInput_isRefused_namingFileIndexAndField()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        QFETCH(QString, part);
        const auto recorded = record(json);
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().where, where);
        QVERIFY2(recorded.error().text().contains(part), qPrintable(recorded.error().text()));
        QVERIFY2(!recorded.error().text().contains(QRegularExpression(QStringLiteral("%[1-9]"))), qPrintable(recorded.error().text()));
        QVERIFY(all().isEmpty());
    }

    void cancelled_changesNothing()
    {
        const auto recorded =
            recordJson(*mTown.book, list({one(), one()}), QStringLiteral("day.json"), {}, [](int percent) { return percent < 50; });
        REQUIRE_ERROR(recorded, ErrorCode::Cancelled);
        QVERIFY(all().isEmpty());
    }

    void file_isReadWithItsPhotosBesideIt()
    {
        QVERIFY(QDir(mTown.folder.path()).mkdir(QStringLiteral("in")));
        QVERIFY(noisyImage(30, 30).save(mTown.folder.filePath(QStringLiteral("in/p.jpg"))));
        const QString path = mTown.folder.filePath(QStringLiteral("in/r.json"));
        QVERIFY(writeBytes(path, list({one(R"("deductions":[{"clause":"1.1","count":1,"photos":["p.jpg"]}])")})));
        REQUIRE_OK(recordFile(*mTown.book, path));
        QCOMPARE(keptFiles().size(), 1);
        REQUIRE_ERROR(recordFile(*mTown.book, mTown.folder.filePath(QStringLiteral("none.json"))), ErrorCode::NotFound);
    }

    void recording_isOneUndoStep()
    {
        REQUIRE_OK(record(list({one(R"("deductions":[{"clause":"1.1","count":2}])"), one()})));
        REQUIRE_OK(mTown.book->undo());
        QVERIFY(all().isEmpty());
        REQUIRE_OK(mTown.book->redo());
        QCOMPARE(all().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRecordFile)
#include "tst_record_file.moc"
