// SPDX-License-Identifier: GPL-2.0-or-later
// Standards by command line: from a spreadsheet to a score, and bad ones.
#include "command_line_fixture.h"

using namespace inspect::test;

class TestCliStandards : public QObject {
    Q_OBJECT

    CommandLine mCli;
    QString mWorkbook;

    Answer run(const QStringList &words) { return mCli.run(words); }
    Answer import(const char *name, const QByteArray &bytes, const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("import-standard"), mWorkbook, mCli.write(name, bytes), QStringLiteral("--format"),
                               QStringLiteral("json")} +
                   options);
    }
    [[nodiscard]] QByteArray fingerprint() const { return CommandLine::fingerprint(mWorkbook); }

private Q_SLOTS:
    void initTestCase()
    {
        mWorkbook = mCli.at("街道.sqlite");
        QCOMPARE(run({QStringLiteral("new"), mWorkbook}).code, 0);
    }
    void spreadsheet_goesAllTheWayToAScore();
    void sameSpreadsheetAgain_isNoNewVersion();
    void draft_isNotAttached();
    void badStandard_isRefusedInOneSentence_data();
    void badStandard_isRefusedInOneSentence();
    void standardForAnUnknownKind_isWarnedOf();
};

void TestCliStandards::spreadsheet_goesAllTheWayToAScore()
{
    const Answer imported =
        import("B1.csv", "类别,条款,分值,每处扣分,说明\n街面,白色垃圾,60,1,\n,乱停车,40,2,\n",
               {QStringLiteral("--kind"), QStringLiteral("village"), QStringLiteral("--name"), QStringLiteral("本街道")});
    QVERIFY2(imported.code == 0, imported.err.constData());
    QCOMPARE(imported.object().value(QStringLiteral("code")).toString(), QStringLiteral("B1"));
    QCOMPARE(imported.object().value(QStringLiteral("name")).toString(), QStringLiteral("本街道"));
    QVERIFY(imported.object().value(QStringLiteral("warnings")).toArray().isEmpty());
    QFile villages(mCli.at("villages.csv"));
    QVERIFY(villages.open(QIODevice::WriteOnly));
    villages.write("code,name\nV1,村甲\n");
    villages.close();
    QCOMPARE(run({QStringLiteral("import-units"), mWorkbook, villages.fileName(), QStringLiteral("--kind"), QStringLiteral("village"),
                  QStringLiteral("--name-field"), QStringLiteral("name"), QStringLiteral("--code-field"), QStringLiteral("code")})
                 .code,
             0);
    QCOMPARE(run({QStringLiteral("attach"), mWorkbook, QStringLiteral("--standard"), QStringLiteral("B1"), QStringLiteral("--kind"),
                  QStringLiteral("village")})
                 .code,
             0);
    QFile record(mCli.at("record.json"));
    QVERIFY(record.open(QIODevice::WriteOnly));
    record.write(R"([{"unit":"V1","standard":"B1","inspector":"王强","at":"2026-10-03T09:00:00+08:00",
                      "deductions":[{"clause":"1.1","count":3},{"clause":"1.2","count":2}]}])");
    record.close();
    QCOMPARE(run({QStringLiteral("record"), mWorkbook, QStringLiteral("--file"), record.fileName()}).code, 0);
    const Answer scored = run({QStringLiteral("score"), mWorkbook, QStringLiteral("--period"), QStringLiteral("2026-10"),
                               QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject unit = scored.object().value(QStringLiteral("units")).toArray().at(0).toObject();
    QCOMPARE(unit.value(QStringLiteral("score")).toString(), QStringLiteral("93.00"));
    QCOMPARE(unit.value(QStringLiteral("grade")).toString(), QStringLiteral("优秀"));
}

void TestCliStandards::sameSpreadsheetAgain_isNoNewVersion()
{
    const QByteArray sheet = "类别,条款,分值,每处扣分,说明\n街面,白色垃圾,100,1,\n";
    QCOMPARE(import("B2.csv", sheet).object().value(QStringLiteral("version")).toInt(), 1);
    const QByteArray before = fingerprint();
    QCOMPARE(import("B2.csv", sheet).object().value(QStringLiteral("version")).toInt(), 1);
    QCOMPARE(fingerprint(), before);
    const Answer changed = import("B2.csv", QByteArray(sheet).replace("100,1", "90,1"));
    QCOMPARE(changed.object().value(QStringLiteral("version")).toInt(), 2);
    QCOMPARE(changed.object().value(QStringLiteral("warnings")).toArray().size(), 1); // 90 of 100
}

void TestCliStandards::draft_isNotAttached()
{
    QCOMPARE(import("B3.csv", "类别,条款,分值,每处扣分,说明\n街面,白色垃圾,100,1,\n", {QStringLiteral("--draft")}).code, 0);
    QCOMPARE(run({QStringLiteral("attach"), mWorkbook, QStringLiteral("--standard"), QStringLiteral("B3"), QStringLiteral("--kind"),
                  QStringLiteral("road")})
                 .code,
             1);
}

void TestCliStandards::badStandard_isRefusedInOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named"); // in the sentence
    const QByteArray good =
        R"({"code":"X1","name":"试","sections":[{"id":"1","name":"一","max":100,"clauses":[{"id":"1.1","name":"甲","rule":"per_occurrence","step":1}]}]})";
    const auto add = [](const char *title, const char *name, const QByteArray &bytes, const char *named) {
        QTest::newRow(title) << QString::fromUtf8(name) << bytes << QString::fromUtf8(named);
    };
    add("negative maximum", "x.json", QByteArray(good).replace("\"max\":100", "\"max\":-1"), "sections[0].max");
    add("unknown rule", "x.json", QByteArray(good).replace("per_occurrence", "per_hour"), "sections[0].clauses[0].rule");
    add("wrong type", "x.json", QByteArray(good).replace("\"step\":1", "\"step\":\"1\""), "sections[0].clauses[0].step");
    add("includes itself", "x.json", QByteArray(good).replace("\"step\":1", "\"step\":1,\"include\":\"X1\""), "X1 → X1");
    add("10 MB", "x.json", QByteArray(good).replace("试", QByteArray(10'000'000, 'x')), "4194304");
    add("a wrong row", "X2.csv", "类别,条款,分值,每处扣分,说明\n街面,白色垃圾,100,1,\n街面,乱停车,5,许多,\n", "X2.csv 第 3 行“每处扣分”栏");
    add("no code", "本街道.csv", "类别,条款,分值,每处扣分,说明\n街面,白色垃圾,100,1,\n", "本街道");
    add("10 MB of rows", "X3.csv", QByteArray("类别,条款,分值,每处扣分,说明\n") + QByteArray("街面,白色垃圾,1,1,\n").repeated(400'000),
        "X3");
}

void TestCliStandards::badStandard_isRefusedInOneSentence()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const QByteArray before = fingerprint();
    const Answer answer = import(name.toUtf8().constData(), bytes);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.isEmpty());
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY2(QString::fromUtf8(answer.err).contains(named), answer.err.constData());
    QCOMPARE(fingerprint(), before);
}

void TestCliStandards::standardForAnUnknownKind_isWarnedOf()
{
    const Answer answer = import("x.json", R"({"code":"X9","name":"试","kinds":["village","nokind"],"sections":[{"id":"1","name":"一",)"
                                           R"("max":100,"clauses":[{"id":"1.1","name":"甲","rule":"per_occurrence","step":1}]}]})");
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QJsonArray warnings = answer.object().value(QStringLiteral("warnings")).toArray();
    QVERIFY(
        std::any_of(warnings.begin(), warnings.end(), [](const QJsonValue &warning) { return warning.toString().contains(u"nokind"); }));
    QVERIFY(
        std::none_of(warnings.begin(), warnings.end(), [](const QJsonValue &warning) { return warning.toString().contains(u"village"); }));
}

QTEST_GUILESS_MAIN(TestCliStandards)
#include "tst_cli_standards.moc"
