// SPDX-License-Identifier: GPL-2.0-or-later
// Months from another day than the first, draws that are kept once, and findings that are found again, by command line.
#include "command_line_fixture.h"

#include <QUuid>

using namespace inspect::test;

namespace {

const char *const kSheets = R"([
    {"unit":"V1","standard":"S1","inspector":"王强","at":"2026-09-25T09:00:00+08:00","deductions":[{"clause":"1.1","count":20}]},
    {"unit":"V1","standard":"S1","inspector":"王强","at":"2026-09-26T09:00:00+08:00","deductions":[{"clause":"1.1","count":4}]},
    {"unit":"V1","standard":"S1","inspector":"王强","at":"2026-10-25T09:00:00+08:00","deductions":[{"clause":"1.1","count":2}]},
    {"unit":"V1","standard":"S1","inspector":"王强","at":"2026-10-26T09:00:00+08:00","deductions":[{"clause":"1.1","count":9}]}])";

const char *const kLate =
    R"([{"unit":"V1","standard":"S1","inspector":"王强","at":"2026-10-28T09:00:00+08:00","deductions":[{"clause":"1.1","count":20}]}])";

const char *const kEscalating = R"({"code":"E1","version":1,"name":"递进","kinds":["village"],"base":100,"sections":[
    {"id":"1","name":"街面","max":100,"clauses":[
        {"id":"1.1","name":"乱堆乱放","rule":"escalation","step":0.1,"step_unrectified":0.3,"step_repeated":0.6}]}]})";

} // namespace

class TestCliPeriods : public QObject {
    Q_OBJECT

    CommandLine mCli;

    QString scoreIn(const QString &workbook, const QString &period)
    {
        const Answer answer = mCli.run(QStringLiteral("score W --unit V1 --format json --period ") + period, workbook);
        const QJsonObject object = answer.object();
        return object.value(QStringLiteral("period")).toString() + QLatin1Char(' ') +
               object.value(QStringLiteral("units")).toArray().at(0).toObject().value(QStringLiteral("score")).toString();
    }

private Q_SLOTS:
    void workbookFromThe26th_countsItsMonthsSo()
    {
        const QString workbook = mCli.township("二十六.sqlite");
        QVERIFY(!workbook.isEmpty());
        QCOMPARE(mCli.record(workbook, kSheets).code, 0);
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-10")), QStringLiteral("2026-10 94.50"));
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-10@26")), QStringLiteral("2026-10@26 97.00"));
        mCli.setMonthStart(workbook, 26);
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-10")), QStringLiteral("2026-10@26 97.00"));
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-10@01")), QStringLiteral("2026-10 94.50")); // the calendar's own, when asked for
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-Q4")), QStringLiteral("2026-Q4@26 95.00"));
        const Answer closed = mCli.run(QStringLiteral("close W --period 2026-10 --reason 月末 --format json"), workbook);
        QVERIFY2(closed.code == 0, closed.err.constData());
        QCOMPARE(closed.object().value(QStringLiteral("period")).toString(), QStringLiteral("2026-10@26"));
        QCOMPARE(mCli.run(QStringLiteral("verify W"), workbook).code, 0);
    }

    void closedCalendarMonth_holdsWhateverMonthsAreUsedSince()
    {
        const QString workbook = mCli.township("改起始日.sqlite");
        QCOMPARE(mCli.record(workbook, kSheets).code, 0);
        QCOMPARE(mCli.run(QStringLiteral("close W --period 2026-10 --reason 月末"), workbook).code, 0);
        mCli.setMonthStart(workbook, 26);
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-11")), QStringLiteral("2026-11@26 91.00"));
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-Q4")), QStringLiteral("2026-Q4@26 95.00"));
        const Answer late = mCli.record(workbook, kLate, "text");
        QVERIFY2(late.code == 0 && late.text().contains(QStringLiteral("reopen --period 2026-10@01")), qPrintable(late.text()));
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-11")), QStringLiteral("2026-11@26 91.00"));
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-Q4")), QStringLiteral("2026-Q4@26 95.00"));
        const Answer refused = mCli.run(QStringLiteral("reopen W --period 2026-10 --reason 补录"), workbook);
        QVERIFY2(refused.code == 1 && refused.text().contains(QStringLiteral("2026-10@01")), qPrintable(refused.text()));
        QCOMPARE(mCli.run(QStringLiteral("reopen W --period 2026-10@01 --reason 补录"), workbook).code, 0);
        QCOMPARE(scoreIn(workbook, QStringLiteral("2026-11")), QStringLiteral("2026-11@26 85.50")); // 91 and 80
        QCOMPARE(mCli.run(QStringLiteral("verify W"), workbook).code, 0);
    }

    void closingWithSealedSheets_namesTheirUnits()
    {
        const QString workbook = mCli.township("密封.sqlite");
        QCOMPARE(mCli.run(QStringLiteral("draw W --period 2026-10 --count 2 --seed 5 --save"), workbook).code, 0);
        QCOMPARE(mCli.record(workbook, kSheets).code, 0);
        mCli.change(
            workbook,
            QStringLiteral("UPDATE inspections SET sealed = x'00', round_fid = (SELECT min(fid) FROM rounds) WHERE day = '2026-10-25'"));
        const Answer refused = mCli.run(QStringLiteral("close W --period 2026-10"), workbook);
        QCOMPARE(refused.code, 1);
        const Answer closed = mCli.run(QStringLiteral("close W --period 2026-10 --reason 月末"), workbook);
        QVERIFY2(closed.code == 0 && closed.text().contains(QStringLiteral("有 1 份评分尚未启封，不计分：村甲")),
                 qPrintable(closed.text()));
    }

    void sameDrawTwice_isKeptOnce()
    {
        const QString workbook = mCli.township("抽签.sqlite");
        const QString draw = QStringLiteral("draw W --period 2026-10 --rate 0.5 --seed 77 --save --format json");
        QCOMPARE(mCli.run(draw, workbook).code, 0);
        const Answer again = mCli.run(draw, workbook, QStringLiteral("en"));
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("2026-10 77"), again.err.constData());
        QCOMPARE(again.err.count('\n'), 1);
        QCOMPARE(mCli.run(QStringLiteral("draw W --period 2026-10 --rate 0.9 --seed 77 --save"), workbook).code, 0); // another draw
        const QByteArray rows = mCli.run(QStringLiteral("draw W --period 2026-10 --count 2 --seed 77 --format csv"), workbook).out;
        QVERIFY2(rows.startsWith("\xef\xbb\xbf"
                                 "code,name,kind,group,reason,key,slot\r\nV"),
                 rows.constData());
        QCOMPARE(rows.count('\n'), 3);
    }

    void foundAgain_costsMoreEachTime()
    {
        const QString workbook = mCli.township("递进.sqlite");
        QCOMPARE(mCli.run({QStringLiteral("import-standard"), workbook, mCli.write("E1.json", kEscalating)}).code, 0);
        QCOMPARE(mCli.run(QStringLiteral("attach W --standard E1 --unit V1"), workbook).code, 0);
        QString earlier;
        for (const char *score : {"99.90", "99.70", "99.40", "99.40"}) {
            QJsonObject deduction{{QStringLiteral("clause"), QStringLiteral("1.1")}, {QStringLiteral("count"), 1}};
            if (!earlier.isEmpty())
                deduction.insert(QStringLiteral("recheck_of"), earlier);
            const int day = earlier.isEmpty() ? 3 : mDay;
            mDay = day + 1;
            const QJsonObject sheet{{QStringLiteral("unit"), QStringLiteral("V1")},
                                    {QStringLiteral("standard"), QStringLiteral("E1")},
                                    {QStringLiteral("inspector"), QStringLiteral("王强")},
                                    {QStringLiteral("at"), QStringLiteral("2026-10-%1T09:00:00+08:00").arg(day, 2, 10, QLatin1Char('0'))},
                                    {QStringLiteral("deductions"), QJsonArray{deduction}}};
            const Answer recorded = mCli.record(workbook, QJsonDocument(QJsonArray{sheet}).toJson());
            QVERIFY2(recorded.code == 0, recorded.err.constData());
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("reading"));
            database.setDatabaseName(workbook);
            QVERIFY(database.open());
            QSqlQuery query(QStringLiteral("SELECT uid, points FROM deductions ORDER BY fid DESC LIMIT 1"), database);
            QVERIFY(query.next());
            earlier = QUuid::fromRfc4122(query.value(0).toByteArray()).toString(QUuid::WithoutBraces);
            QCOMPARE(QString::number(100 - query.value(1).toDouble() / 10000, 'f', 2), QString::fromLatin1(score));
            query.clear();
            database = QSqlDatabase();
            QSqlDatabase::removeDatabase(QStringLiteral("reading"));
        }
        const QString told = mCli.run(QStringLiteral("score W --standard E1 --period 2026-10 --unit V1 --explain"), workbook).text();
        QVERIFY2(told.contains(QStringLiteral("0.30 分，未整改（上次查出：2026-10-03 09:00）")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("重复发生（上次查出：2026-10-04 09:00）")), qPrintable(told));
    }

private:
    int mDay = 0;
};

QTEST_GUILESS_MAIN(TestCliPeriods)
#include "tst_cli_periods.moc"
