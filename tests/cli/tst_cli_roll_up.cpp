// SPDX-License-Identifier: GPL-2.0-or-later
// Units above the scored ones, entered values, vetoes and missing sub-checklists, as the command line tells them.
#include "command_line_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace inspect::test;

class TestCliRollUp : public QObject {
    Q_OBJECT

    CommandLine mCli;

    /// Community CO1 above the compounds CP1 and CP2; S2 scores compounds.
    QString estate(const char *name)
    {
        const QString workbook = mCli.at(name);
        const auto import = [&](const char *file, const QByteArray &rows, const char *kind) {
            return mCli
                .run({QStringLiteral("import-units"), workbook, mCli.write(file, rows), QStringLiteral("--kind"), QString::fromLatin1(kind),
                      QStringLiteral("--name-field"), QStringLiteral("name"), QStringLiteral("--code-field"), QStringLiteral("code"),
                      QStringLiteral("--parent-field"), QStringLiteral("parent")})
                .code;
        };
        const bool isMade = mCli.run({QStringLiteral("new"), workbook}).code == 0 &&
                            import("community.csv", "code,name,parent\nCO1,幸福社区,\n", "community") == 0 &&
                            import("compounds.csv", "code,name,parent\nCP1,甲小区,CO1\nCP2,乙小区,CO1\n", "compound") == 0 &&
                            mCli.run(QStringLiteral("attach W --standard S2 --kind compound"), workbook).code == 0;
        return isMade ? workbook : QString();
    }

    QJsonObject unit(const QString &workbook, const QString &words) const
    {
        return mCli.run(QStringLiteral("score W --format json --explain ") + words, workbook)
            .object()[QStringLiteral("units")]
            .toArray()
            .first()
            .toObject();
    }

private Q_SLOTS:
    void community_isTheMeanOfItsCompounds_andSaysOfWhich()
    {
        const QString workbook = estate("estate.sqlite");
        QVERIFY(!workbook.isEmpty());
        const QByteArray sheets = R"([{"unit":"CP1","standard":"S2","at":"2026-10-03T09:00:00+08:00","inspector":"王强",
            "deductions":[{"clause":"1.1","count":2}]},
            {"unit":"CP2","standard":"S2","at":"2026-10-03T10:00:00+08:00","inspector":"王强","deductions":[{"clause":"1.1","count":1}]}])";
        QCOMPARE(mCli.record(workbook, sheets).code, 0);
        const QJsonArray all =
            mCli.run(QStringLiteral("score W --period 2026-10 --format json"), workbook).object()[QStringLiteral("units")].toArray();
        QCOMPARE(all.size(), 3);
        const QJsonObject community = unit(workbook, QStringLiteral("--period 2026-10 --unit CO1"));
        QCOMPARE(community[QStringLiteral("score")].toString(), QStringLiteral("98.50"));
        QCOMPARE(community[QStringLiteral("rank")].toInt(), 1);
        QVERIFY(community[QStringLiteral("rolled_up")].toBool());
        QCOMPARE(community[QStringLiteral("children")].toArray().size(), 2);
        QCOMPARE(community[QStringLiteral("sentence")].toString(),
                 QStringLiteral("98.50 = 2 个下级单元的平均：98.00（甲小区），99.00（乙小区）"));
        QCOMPARE(mCli.run(QStringLiteral("close W --period 2026-10"), workbook).code, 0);
        QCOMPARE(mCli.run(QStringLiteral("verify W"), workbook).code, 0);
    }

    void veto_isSaidInTheSentence()
    {
        const QString workbook = estate("veto.sqlite");
        QCOMPARE(mCli.run(QStringLiteral("attach W --standard S6 --kind community"), workbook).code, 0);
        const QByteArray sheet = R"([{"unit":"CO1","standard":"S6","at":"2026-10-03T09:00:00+08:00","inspector":"王强",
            "deductions":[{"clause":"1.1","count":1},{"clause":"2.1","count":1}]}])";
        QCOMPARE(mCli.record(workbook, sheet).code, 0);
        const QString sentence =
            unit(workbook, QStringLiteral("--period 2026-10 --standard S6 --unit CO1"))[QStringLiteral("sentence")].toString();
        QVERIFY2(sentence.startsWith(QLatin1String("99.00 = ")) && sentence.contains(QStringLiteral("2.1 应尽职责未完成")) &&
                     sentence.contains(QStringLiteral("不合格")),
                 qPrintable(sentence));
    }

    void ratio_showsWhatWasEntered()
    {
        const QString workbook = mCli.township("ratio.sqlite");
        const QByteArray sheet = R"([{"unit":"V1","standard":"S1","at":"2026-10-03T09:00:00+08:00","inspector":"王强",
            "measures":[{"clause":"4.1","done":"8","due":"10"}]}])";
        QCOMPARE(mCli.record(workbook, sheet).code, 0);
        const QJsonObject explained = unit(workbook, QStringLiteral("--period 2026-10 --unit V1"));
        QVERIFY(explained[QStringLiteral("sentence")].toString().contains(QStringLiteral("8 ÷ 10")));
        const QByteArray json = mCli.run(QStringLiteral("score W --period 2026-10 --unit V1 --explain --format json"), workbook).out;
        QVERIFY(json.simplified().contains("\"measure\": { \"done\": \"8\", \"due\": \"10\" }"));
    }

    void patrolLevel_isRecorded_orRefusedWithThoseThatThereAre()
    {
        const QString workbook = estate("patrol.sqlite");
        QCOMPARE(mCli.run(QStringLiteral("attach W --standard S7 --kind community"), workbook).code, 0);
        const auto sheet = [](const char *level) {
            return QByteArray(R"([{"unit":"CO1","standard":"S7","at":"2026-10-03T09:00:00+08:00","inspector":"王强",
                "patrol_level":"LEVEL","deductions":[{"clause":"1.1","count":1}]}])")
                .replace("LEVEL", level);
        };
        const Answer refused = mCli.record(workbook, sheet("村"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.text().contains(QStringLiteral("街道")), qPrintable(refused.text()));
        QCOMPARE(mCli.record(workbook, sheet("市")).code, 0);
        const Answer unclear = mCli.run(QStringLiteral("score W --period 2026-10 --unit CO1"), workbook);
        QVERIFY2(unclear.code == 1 && unclear.text().contains(QStringLiteral("S2, S7")), qPrintable(unclear.text()));
        const QString score = QStringLiteral("score W --period 2026-10 --standard S7 --unit CO1 --explain --format ");
        for (const char *format : {"text", "json", "csv"}) {
            const Answer told = mCli.run(score + QString::fromLatin1(format), workbook);
            QVERIFY2(told.text().contains(QStringLiteral("×2 市级")), qPrintable(told.text()));
        }
    }

    void includingWhatIsNotThere_isSaidAtTheImport_andNotAttached()
    {
        const QString workbook = estate("include.sqlite");
        const QString file = mCli.write("LA.json", R"({"code":"LA","version":1,"name":"引用","kinds":["community"],"base":100,"sections":[
            {"id":"1","name":"环境","max":100,"clauses":[{"id":"1.1","name":"垃圾","rule":"per_occurrence","step":1,"include":"C99"}]}],
            "grades":[{"code":"pass","name":"达标","from":0}]})");
        const Answer imported = mCli.run({QStringLiteral("import-standard"), workbook, file});
        QVERIFY2(imported.code == 0 && imported.text().contains(QStringLiteral("C99")), qPrintable(imported.text()));
        const Answer attached = mCli.run(QStringLiteral("attach W --standard LA --kind community"), workbook);
        QVERIFY2(attached.code == 1 && attached.text().contains(QStringLiteral("C99")), qPrintable(attached.text()));
    }
};

QTEST_GUILESS_MAIN(TestCliRollUp)
#include "tst_cli_roll_up.moc"
