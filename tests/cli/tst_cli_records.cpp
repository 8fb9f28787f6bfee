// SPDX-License-Identifier: GPL-2.0-or-later
// Record files with mistakes in them, inspections that come late, and closings that leave something out.
#include "command_line_fixture.h"

#include <QDate>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace inspect::test;

class TestCliRecords : public QObject {
    Q_OBJECT

    CommandLine mCli;

    static QByteArray sheet(const QByteArray &members, const QByteArray &unit = "V1", const QByteArray &at = "2026-10-03T09:00:00+08:00")
    {
        return "{\"unit\":\"" + unit + "\",\"standard\":\"S1\",\"at\":\"" + at + "\",\"inspector\":\"王强\"" +
               (members.isEmpty() ? QByteArray() : "," + members) + "}";
    }

private Q_SLOTS:
    void mistakes_areNamedByIndexAndMember_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("named");
        QTest::newRow("a number as id") << QByteArray(R"("id":7)") << "[1].id";
        QTest::newRow("a list as id") << QByteArray(R"("id":[])") << "[1].id";
        QTest::newRow("a number as source") << QByteArray(R"("source":5)") << "[1].source";
        QTest::newRow("an object as round") << QByteArray(R"("round":{})") << "[1].round";
        QTest::newRow("an unknown round") << QByteArray(R"("round":"fortnightly")") << "[1].round";
        QTest::newRow("an unknown member") << QByteArray(R"("weather":"rain")") << "[1].weather";
        QTest::newRow("an unknown member of a deduction")
            << QByteArray(R"("deductions":[{"clause":"1.1","count":1},{"clause":"1.1","count":1,"colour":"red"}])")
            << "[1].deductions[1].colour";
        QTest::newRow("a number as clause") << QByteArray(R"("deductions":[{"clause":1.1,"count":1}])") << "[1].deductions[0].clause";
        QTest::newRow("a text as count") << QByteArray(R"("deductions":[{"clause":"1.1","count":"1"}])") << "[1].deductions[0].count";
        QTest::newRow("yes as a value") << QByteArray(R"("measures":[{"clause":"4.1","value":true}])") << "[1].measures[0].value";
        QTest::newRow("a text as na") << QByteArray(R"("na":"4.1")") << "[1].na";
        QTest::newRow("a missing photo") << QByteArray(R"("deductions":[{"clause":"1.1","count":1,"photos":["none.jpg"]}])")
                                         << "[1].deductions[0].photos[0]";
    }
    void mistakes_areNamedByIndexAndMember()
    {
        QFETCH(QByteArray, second);
        QFETCH(QString, named);
        static const QString workbook = mCli.township("mistakes.sqlite");
        QVERIFY(!workbook.isEmpty());
        const QByteArray before = CommandLine::fingerprint(workbook);
        const Answer answer = mCli.record(workbook, "[" + sheet({}) + "," + sheet(second) + "]");
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.text().contains(QLatin1String("records.json, ") + named), qPrintable(answer.text()));
        QCOMPARE(answer.err.count('\n'), 1);
        QCOMPARE(CommandLine::fingerprint(workbook), before);
    }

    void lateRecord_isKept_andSaysSo()
    {
        const QString workbook = mCli.township("late.sqlite");
        QCOMPARE(mCli.record(workbook, "[" + sheet(R"("measures":[{"clause":"4.1","done":1,"due":1}])") + "]").code, 0);
        QCOMPARE(mCli.run(QStringLiteral("close W --period 2026-10"), workbook).code, 0);
        const QByteArray late = "[" + sheet(R"("id":"late")", "V2") + "," + sheet({}, "V2", "2026-11-02T09:00:00+08:00") + "]";
        const Answer text = mCli.record(workbook, late, "text");
        QVERIFY2(text.code == 0 && text.text().contains(QStringLiteral("迟到")) && text.text().contains(QStringLiteral("2026年10月")),
                 qPrintable(text.text()));
        const Answer json = mCli.record(workbook, "[" + sheet({}, "V3") + "]");
        QCOMPARE(json.json().array()[0][QStringLiteral("late")].toString(), QStringLiteral("2026-10"));
        QVERIFY(mCli.record(workbook, "[" + sheet({}, "V3", "2026-11-03T09:00:00+08:00") + "]")
                    .json()
                    .array()[0][QStringLiteral("late")]
                    .isNull());
        const Answer score = mCli.run(QStringLiteral("score W --period 2026-10 --unit V2 --format json"), workbook);
        QVERIFY2(score.object().value(QStringLiteral("units")).toArray()[0][QStringLiteral("score")].isNull(), score.out.constData());
    }

    void lateRecord_namesEveryClosedPeriodOfItsDay_andHowToReopenIt()
    {
        const QString workbook = mCli.township("nested.sqlite");
        QCOMPARE(mCli.record(workbook, "[" + sheet(R"("measures":[{"clause":"4.1","done":1,"due":1}])") + "]").code, 0);
        QCOMPARE(mCli.run(QStringLiteral("close W --period 2026-10 --reason 月结"), workbook).code, 0);
        QCOMPARE(mCli.run(QStringLiteral("close W --period 2026-Q4 --reason 季结"), workbook).code, 0);
        const Answer text = mCli.record(workbook, "[" + sheet(R"("id":"late")", "V2") + "]", "text");
        for (const char *named : {"2026年10月", "reopen --period 2026-10", "reopen --period 2026-Q4"})
            QVERIFY2(text.text().contains(QString::fromUtf8(named)), qPrintable(text.text()));
        const Answer json = mCli.record(workbook, "[" + sheet({}, "V3") + "]");
        QCOMPARE(json.json().array()[0][QStringLiteral("late")].toString(), QStringLiteral("2026-10, 2026-Q4"));
    }

    void wrongRecord_saysWhatIsWanted()
    {
        const QString workbook = mCli.township("wanted.sqlite");
        const Answer count = mCli.record(workbook, "[" + sheet(R"("deductions":[{"clause":"1.1","count":"3"}])") + "]");
        QVERIFY2(count.code == 1 && count.text().contains(QStringLiteral("不带引号")), qPrintable(count.text()));
        const Answer year = mCli.record(workbook, "[" + sheet({}, "V2", "1800-11-02T09:00:00+08:00") + "]");
        QVERIFY2(year.code == 1 && year.text().contains(QStringLiteral("1949")), qPrintable(year.text()));
        const Answer round = mCli.record(workbook, "[" + sheet(R"("round":"夏季检查")") + "]");
        QVERIFY2(round.code == 1 && !round.text().contains(QStringLiteral("（）")), qPrintable(round.text()));
    }

    void closing_saysWhatItLeavesOut()
    {
        const QString workbook = mCli.township("remarks.sqlite");
        QCOMPARE(mCli.record(workbook, "[" + sheet({}) + "]").code, 0);
        QCOMPARE(mCli.run(QStringLiteral("close W --period 2026-10"), workbook).code, 1); // 4.1 has no value
        const Answer closed = mCli.run(QStringLiteral("close W --period 2026-10 --reason 月结 --format json"), workbook);
        QVERIFY2(closed.code == 0, closed.err.constData());
        const QString remarks = QString::fromUtf8(QJsonDocument(closed.object().value(QStringLiteral("remarks")).toArray()).toJson());
        QVERIFY2(remarks.contains(QStringLiteral("未录入")) && remarks.contains(QStringLiteral("未检查")), qPrintable(remarks));
    }

    void closing_ofAPeriodThatGoesOn_isRemarked_andOfAFutureOneRefused()
    {
        const QString workbook = mCli.township("early.sqlite");
        const QString thisYear = QString::number(QDate::currentDate().year());
        const Answer closed = mCli.run(QStringLiteral("close W --period %1").arg(thisYear), workbook);
        QVERIFY2(closed.code == 0 && closed.text().contains(QStringLiteral("尚未结束")), qPrintable(closed.text()));
        const QString nextYear = QString::number(QDate::currentDate().year() + 1);
        const Answer refused = mCli.run(QStringLiteral("close W --period %1").arg(nextYear), workbook);
        QVERIFY2(refused.code == 1 && refused.text().contains(QStringLiteral("尚未开始")), qPrintable(refused.text()));
    }

    void person_joinsWithTheCommandsChange_andNotWithOneThatFails()
    {
        const QString workbook = mCli.township("person.sqlite");
        const QByteArray before = CommandLine::fingerprint(workbook);
        const QString attach = QStringLiteral("attach W --unit V1 --person 赵六 --standard ");
        QCOMPARE(mCli.run(attach + QStringLiteral("S1"), workbook).code, 1); // its kind has it already
        QCOMPARE(CommandLine::fingerprint(workbook), before);
        const QString bonus = QStringLiteral("bonus W --unit V1 --period 2026-10 --points 1 --reason x --person 赵六");
        QCOMPARE(mCli.run(bonus, workbook).code, 0);
        QCOMPARE(mCli.run(bonus, workbook).code, 0);
        const Answer recorded = mCli.run({QStringLiteral("record"), workbook, QStringLiteral("--person"), QStringLiteral("王强"),
                                          QStringLiteral("--file"), mCli.write("own.json", "[" + sheet({}) + "]")});
        QVERIFY2(recorded.code == 0, recorded.err.constData()); // who records is who inspected: one person
        QCOMPARE(mCli.run(QStringLiteral("verify W"), workbook).code, 0);
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("people"));
        database.setDatabaseName(workbook);
        QVERIFY(database.open());
        QSqlQuery names(QStringLiteral("SELECT group_concat(name) FROM (SELECT name FROM people ORDER BY fid)"), database);
        QVERIFY(names.next());
        QCOMPARE(names.value(0).toString(), QStringLiteral("赵六,王强"));
    }

    void bonus_thatCountsNowhere_isRefusedInASentence()
    {
        const QString workbook = mCli.township("bonus.sqlite");
        const Answer other = mCli.run(QStringLiteral("bonus W --unit V1 --standard S2 --period 2026-10 --points 1 --reason x"), workbook);
        QVERIFY2(other.code == 1 && other.text().contains(QStringLiteral("S2")) && other.text().contains(QStringLiteral("村甲")),
                 qPrintable(other.text()));
        const Answer early = mCli.run(QStringLiteral("bonus W --unit V1 --period 2199-01 --points 1 --reason x"), workbook);
        QVERIFY2(early.code == 1 && early.text().contains(QStringLiteral("尚未开始")), qPrintable(early.text()));
        QCOMPARE(mCli.run(QStringLiteral("bonus W --unit V1 --period 2026-10 --points 1 --reason x"), workbook).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliRecords)
#include "tst_cli_records.moc"
