// SPDX-License-Identifier: GPL-2.0-or-later
// What verify finds when another program has been at the file, in a period that nobody has closed; and what a backup takes along.
#include "command_line_fixture.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace inspect::test;

namespace {

constexpr const char *kMonth = R"([
    {"id":"a","unit":"V1","standard":"S1","at":"2026-10-03T09:00:00+08:00","inspector":"王强",
     "deductions":[{"clause":"2.1","count":3,"note":"路口","lon":114.05,"lat":22.54},{"clause":"1.1","count":1}],
     "measures":[{"clause":"4.1","done":8,"due":10}]},
    {"id":"b","unit":"V2","standard":"S1","at":"2026-10-04T09:00:00+08:00","inspector":"王强","deductions":[{"clause":"2.2","count":4}]}])";

QString changedBySql(const QString &path, const QString &sql)
{
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("another program"));
        database.setDatabaseName(path);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (!query.exec(sql) || query.numRowsAffected() < 1)
            problem = query.lastError().text() + QStringLiteral(" or no row");
    }
    QSqlDatabase::removeDatabase(QStringLiteral("another program"));
    return problem;
}

} // namespace

class TestCliVerify : public QObject {
    Q_OBJECT

    CommandLine mCli;
    QString mSound; ///< a workbook with a month that is open

private Q_SLOTS:
    void initTestCase()
    {
        mSound = mCli.township("sound.sqlite");
        QVERIFY(!mSound.isEmpty());
        const Answer recorded = mCli.record(mSound, kMonth);
        QVERIFY2(recorded.code == 0, recorded.err.constData());
        const QString first = recorded.json().array()[1][QStringLiteral("deductions")][0].toString();
        QCOMPARE(mCli.run(QStringLiteral("void W --deduction %1 --reason 误录").arg(first), mSound).code, 0);
        QCOMPARE(mCli.run(QStringLiteral("bonus W --unit V1 --period 2026-10 --points 2 --reason 先进"), mSound).code, 0);
    }

    void sound_isInOrder()
    {
        const Answer answer = mCli.run(QStringLiteral("verify W --format json"), mSound);
        QVERIFY2(answer.code == 0, answer.out.constData());
        QVERIFY(answer.object().value(QStringLiteral("ok")).toBool());
        QVERIFY(answer.object().value(QStringLiteral("findings")).toArray().isEmpty());
    }

    void openMonth_changedBehindTheProgram_isFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const char *sql, const QStringList &words) {
            QTest::newRow(name) << QString::fromUtf8(sql) << words;
        };
        const QString changed = QStringLiteral("其他程序");
        row("places found", "UPDATE deductions SET count = 1 WHERE clause = '2.1'",
            {changed, QStringLiteral("扣分（2026-10-03 村甲 V1 2.1）"), QStringLiteral("处数"), QStringLiteral("3"), QStringLiteral("1")});
        row("points", "UPDATE deductions SET points = 10000 WHERE clause = '2.1'", {changed, QStringLiteral("分值")});
        row("a note", "UPDATE deductions SET note = '' WHERE clause = '2.1'", {changed, QStringLiteral("备注"), QStringLiteral("路口")});
        row("a void taken back", "UPDATE deductions SET void_reason = '', voided_at = NULL WHERE clause = '2.2'", {changed});
        row("an entered value", "UPDATE measures SET done = '10'", {changed, QStringLiteral("4.1")});
        row("a bonus", "UPDATE bonuses SET points = 100000", {changed, QStringLiteral("奖分"), QStringLiteral("10")});
        row("the day", "UPDATE inspections SET day = '2026-11-03' WHERE day = '2026-10-03'", {changed, QStringLiteral("2026-10-03")});
        row("a unit's name", "UPDATE unit_versions SET name = '村丁' WHERE code = 'V3'",
            {changed, QStringLiteral("名称"), QStringLiteral("村丁")});
        row("hidden", "UPDATE deductions SET deleted = 1 WHERE clause = '1.1'", {changed, QStringLiteral("无人删除")});
        row("removed", "DELETE FROM deductions WHERE clause = '1.1'", {changed, QStringLiteral("扣分")});
    }
    void openMonth_changedBehindTheProgram_isFound()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, words);
        const QString path = mCli.at("changed.sqlite");
        QFile::remove(path);
        QVERIFY(QFile::copy(mSound, path));
        QCOMPARE(changedBySql(path, sql), QString());
        const Answer answer = mCli.run(QStringLiteral("verify W"), path);
        QCOMPARE(answer.code, 1);
        for (const QString &word : std::as_const(words))
            QVERIFY2(answer.text().contains(word), qPrintable(word + QStringLiteral(" is not in ") + answer.text()));
    }

    void findings_areInTheLanguageAskedFor()
    {
        const QString path = mCli.at("language.sqlite");
        QVERIFY(QFile::copy(mSound, path));
        QCOMPARE(changedBySql(path, QStringLiteral("INSERT INTO people(uid, name) VALUES (randomblob(16), 'x')")), QString());
        const QString chinese = mCli.run(QStringLiteral("verify W"), path).text();
        QVERIFY2(chinese.contains(QStringLiteral("人员")) && !chinese.contains(QLatin1String("program")), qPrintable(chinese));
        const QString english = mCli.run(QStringLiteral("verify W"), path, QStringLiteral("en")).text();
        QVERIFY2(english.contains(QLatin1String("another program")), qPrintable(english));
    }

    void backup_takesTheBaseMapAlong_andRestoredShowsIt()
    {
        const QString demo = mCli.at("demo.sqlite");
        QCOMPARE(mCli.run(QStringLiteral("demo W"), demo).code, 0);
        const QString file = mCli.at("demo.zip");
        const Answer made = mCli.run({QStringLiteral("backup"), demo, file, QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(made.object().value(QStringLiteral("layers")).toArray(), QJsonArray{QStringLiteral("demo.basemap.gpkg")});
        QVERIFY(made.object().value(QStringLiteral("photos")).toInt() > 20);
        QVERIFY(made.object().value(QStringLiteral("left_out")).toArray().isEmpty());
        const QTemporaryDir elsewhere;
        const QString restored = elsewhere.filePath(QStringLiteral("另一台.sqlite"));
        QCOMPARE(mCli.run({QStringLiteral("restore"), file, restored}).code, 0);
        const QString map = elsewhere.filePath(QStringLiteral("另一台.layers/demo.basemap.gpkg"));
        QCOMPARE(CommandLine::fingerprint(map), CommandLine::fingerprint(mCli.at("demo.basemap.gpkg")));
        // The restored workbook knows its map at the new place: another backup finds it there, and misses it where it is gone.
        const auto again = [&](const char *name) {
            return mCli.run({QStringLiteral("backup"), restored, mCli.at(name), QStringLiteral("--format"), QStringLiteral("json")})
                .object();
        };
        QCOMPARE(again("with.zip").value(QStringLiteral("layers")).toArray().size(), 1);
        QVERIFY(QFile::remove(map));
        const QJsonObject without = again("without.zip");
        QVERIFY(without.value(QStringLiteral("layers")).toArray().isEmpty());
        QCOMPARE(without.value(QStringLiteral("left_out")).toArray().size(), 1);
        QCOMPARE(mCli.run(QStringLiteral("verify W"), restored).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliVerify)
#include "tst_cli_verify.moc"
