// SPDX-License-Identifier: GPL-2.0-or-later
// The command line as scheduled jobs see it: exit codes, results on stdout, one line on stderr, and files that do not change when a
// command fails.
#include "command_line_fixture.h"

using namespace inspect::test;

class TestContract : public QObject {
    Q_OBJECT

    CommandLine mCli;

    [[nodiscard]] QString at(const char *name) const { return mCli.at(name); }
    Answer run(const QStringList &words) { return mCli.run(words); }
    QString write(const char *name, const QByteArray &bytes) { return mCli.write(name, bytes); }
    QString township(const char *name) { return mCli.township(name); }
    static QByteArray fingerprint(const QString &path) { return CommandLine::fingerprint(path); }
    static QStringList words(const QString &line) { return line.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

private Q_SLOTS:
    void wholeWay_fromNewToScore()
    {
        const QString workbook = township("way.sqlite");
        QVERIFY(!workbook.isEmpty());
        const QString month = write("month.json", R"([
            {"id":"a","unit":"V1","standard":"S1","at":"2026-10-03T09:00:00+08:00","inspector":"王强",
             "deductions":[{"clause":"2.1","count":3},{"clause":"1.1","count":1}],"measures":[{"clause":"4.1","done":8,"due":10}]},
            {"id":"b","unit":"V2","standard":"S1","at":"2026-10-04T09:00:00+08:00","inspector":"王强",
             "deductions":[{"clause":"2.2","count":40}],"measures":[{"clause":"4.1","done":10,"due":10}]}])");
        Answer recorded =
            run({QStringLiteral("record"), workbook, QStringLiteral("--file"), month, QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(recorded.code == 0, recorded.err.constData());
        const QJsonArray ids = recorded.json().array();
        QCOMPARE(ids.size(), 2);
        QCOMPARE(ids[0][QStringLiteral("deductions")].toArray().size(), 2);
        recorded =
            run({QStringLiteral("record"), workbook, QStringLiteral("--file"), month, QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY(recorded.json().array()[0][QStringLiteral("known")].toBool()); // a repeated id is ignored

        const QStringList score{QStringLiteral("score"),    workbook,
                                QStringLiteral("--period"), QStringLiteral("2026-10"),
                                QStringLiteral("--format"), QStringLiteral("json")};
        Answer answer = run(score);
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(answer.err.isEmpty());
        QJsonArray units = answer.json().object().value(QStringLiteral("units")).toArray();
        QCOMPARE(units.size(), 3);
        // 100 − 3 − 1 − 2 (8 of 10 carried) = 94; 40 places cost no more than the section's 30: 70.
        QCOMPARE(units[0][QStringLiteral("code")].toString(), QStringLiteral("V1"));
        QCOMPARE(units[0][QStringLiteral("score")].toString(), QStringLiteral("94.00"));
        QCOMPARE(units[0][QStringLiteral("stars")].toInt(), 4);
        QCOMPARE(units[0][QStringLiteral("rank")].toInt(), 1);
        QCOMPARE(units[1][QStringLiteral("score")].toString(), QStringLiteral("70.00"));
        QCOMPARE(units[1][QStringLiteral("grade")].toString(), QStringLiteral("达标"));
        for (const char *key : {"score", "grade", "stars", "rank"})
            QVERIFY2(units[2][QLatin1String(key)].isNull(), key); // not inspected

        const QString deduction = ids[0][QStringLiteral("deductions")][0].toString();
        QCOMPARE(run({QStringLiteral("void"), workbook, QStringLiteral("--deduction"), deduction, QStringLiteral("--reason"),
                      QStringLiteral("误录")})
                     .code,
                 0);
        QCOMPARE(run({QStringLiteral("bonus"), workbook, QStringLiteral("--unit"), QStringLiteral("V1"), QStringLiteral("--period"),
                      QStringLiteral("2026-10"), QStringLiteral("--points"), QStringLiteral("2"), QStringLiteral("--reason"),
                      QStringLiteral("创新")})
                     .code,
                 0);
        answer = run(score + QStringList{QStringLiteral("--explain"), QStringLiteral("--unit"), QStringLiteral("V1")});
        const QJsonObject explained = answer.json().object().value(QStringLiteral("units")).toArray().first().toObject();
        QCOMPARE(explained.value(QStringLiteral("score")).toString(), QStringLiteral("97.00")); // S1's bonus stands in a year ledger
        QVERIFY(explained.value(QStringLiteral("sentence")).toString().startsWith(QStringLiteral("97.00 = 100")));
        QVERIFY(answer.out.contains("误录"));

        QCOMPARE(run({QStringLiteral("close"), workbook, QStringLiteral("--period"), QStringLiteral("2026-10")}).code, 0);
        QCOMPARE(run({QStringLiteral("close"), workbook, QStringLiteral("--period"), QStringLiteral("2026-10")}).code, 1);
        QCOMPARE(run({QStringLiteral("verify"), workbook}).code, 0);
        QCOMPARE(run({QStringLiteral("reopen"), workbook, QStringLiteral("--period"), QStringLiteral("2026-10"), QStringLiteral("--reason"),
                      QStringLiteral("补录")})
                     .code,
                 0);
    }

    void wrongUsage_is2_failure_is1_andNothingChanges_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::newRow("no command") << "" << 2;
        QTest::newRow("unknown command") << "fly W" << 2;
        QTest::newRow("unknown option") << "units W --fast" << 2;
        QTest::newRow("missing option") << "score W" << 2;
        QTest::newRow("no workbook") << "units" << 2;
        QTest::newRow("bad period") << "score W --period 2026-13" << 2;
        QTest::newRow("bad format") << "units W --format xml" << 2;
        QTest::newRow("option twice") << "score W --period 2026-10 --period 2026-09" << 2;
        QTest::newRow("bad day") << "attach W --standard S1 --unit V1 --from 2026-02-30" << 2;
        QTest::newRow("bad points") << "bonus W --unit V1 --period 2026-10 --points two --reason x" << 2;
        QTest::newRow("nothing decided") << "resolve W 00000000-0000-0000-0000-000000000001" << 2;
        QTest::newRow("decided twice") << "resolve W 00000000-0000-0000-0000-000000000001 --take a --value b" << 2;
        QTest::newRow("attached to nothing") << "attach W --standard S1" << 2;
        QTest::newRow("attached to both") << "attach W --standard S1 --kind village --unit V1" << 2;
        QTest::newRow("grid nowhere") << "make-grid W --cell 200" << 2;
        QTest::newRow("grid within both") << "make-grid W --within V1 --extent 114,30,114.1,30.1 --cell 200" << 2;
        QTest::newRow("result over the workbook") << "units W --out W" << 1;
        QTest::newRow("result into no folder") << "units W --out nowhere/units.json" << 1;
        QTest::newRow("no such conflict") << "resolve W 00000000-0000-0000-0000-000000000001 --take a" << 1;
        QTest::newRow("missing workbook") << "units nowhere.sqlite" << 1;
        QTest::newRow("existing workbook") << "new W" << 1;
        QTest::newRow("unknown unit") << "score W --period 2026-10 --unit V9" << 1;
        QTest::newRow("unknown standard") << "score W --period 2026-10 --standard S99" << 1;
        QTest::newRow("overlapping attachment") << "attach W --standard S1 --unit V1" << 1;
        QTest::newRow("unknown kind") << "attach W --standard S1 --kind castle" << 1;
        QTest::newRow("bonus of nothing") << "bonus W --unit V1 --period 2026-10 --points 0 --reason x" << 2;
        QTest::newRow("no deduction") << "void W --deduction 00000000-0000-0000-0000-000000000001 --reason x" << 1;
        QTest::newRow("no such file") << "record W --file nowhere.json" << 1;
        QTest::newRow("grid of nothing") << "make-grid W --within V1 --cell 200" << 1;
        QTest::newRow("cell too small") << "make-grid W --extent 114,30,114.1,30.1 --cell 0.5" << 2;
        QTest::newRow("cells too many") << "make-grid W --extent 110,30,115,35 --cell 10" << 1;
        QTest::newRow("not closed") << "reopen W --period 2026-10 --reason x" << 1;
        QTest::newRow("map to a text") << "map W --period 2026-10 --out map.txt" << 2;
        QTest::newRow("cell too large") << "make-grid W --extent 114,30,114.1,30.1 --cell 10001" << 2;
        QTest::newRow("extent of words") << "make-grid W --extent a,b,c,d --cell 200" << 2;
        QTest::newRow("extent inside out") << "make-grid W --extent 114.1,30.1,114,30 --cell 200" << 2;
        QTest::newRow("extent off the earth") << "make-grid W --extent 181,30,182,31 --cell 200" << 2;
        QTest::newRow("bonus beyond measure") << "bonus W --unit V1 --period 2026-10 --points 1001 --reason x" << 2;
        QTest::newRow("bonus with a blank reason") << "bonus W --unit V1 --period 2026-10 --points 1 --reason=" << 2;
        QTest::newRow("bonus to come") << "bonus W --unit V1 --period 2199-01 --points 1 --reason x" << 1;
        QTest::newRow("bonus that counts nowhere") << "bonus W --unit V1 --standard S2 --period 2026-10 --points 1 --reason x" << 1;
        QTest::newRow("not an id") << "void W --deduction abc --reason x" << 2;
        QTest::newRow("no share of units") << "draw W --period 2026-10 --seed S --rate 0" << 2;
        QTest::newRow("more than all units") << "draw W --period 2026-10 --seed S --rate 1.5" << 2;
        QTest::newRow("rate in words") << "draw W --period 2026-10 --seed S --rate many" << 2;
        QTest::newRow("no count") << "draw W --period 2026-10 --seed S --count 0" << 2;
        QTest::newRow("must-check over 1") << "draw W --period 2026-10 --seed S --rate 0.5 --must-check 2" << 2;
        QTest::newRow("neither rate nor count") << "draw W --period 2026-10 --seed S" << 2;
        QTest::newRow("rate and count") << "draw W --period 2026-10 --seed S --rate 0.2 --count 2" << 2;
        QTest::newRow("left out without a reason") << "draw W --period 2026-10 --seed S --count 1 --exclude V2" << 2;
        QTest::newRow("left out and unknown") << "draw W --period 2026-10 --seed S --count 1 --exclude V9=x" << 1;
        QTest::newRow("paper of a fancy size") << "map W --period 2026-10 --out map.pdf --paper A5" << 2;
        QTest::newRow("scoresheet to a text") << "scoresheet W --period 2026-10 --out sheet.txt" << 2;
        QTest::newRow("nonsense coordinates") << "import-units W nowhere.csv --kind village --name-field name --crs moon" << 2;
        QTest::newRow("no such coordinates") << "import-units W nowhere.csv --kind village --name-field name --crs EPSG:999999" << 2;
        QTest::newRow("decided by a number") << "resolve W 00000000-0000-0000-0000-000000000001 --take 1" << 2;
        QTest::newRow("too much to measure") << "bench W --what record --deductions 20000001" << 2;
        QTest::newRow("nothing to measure") << "bench W --what record --units 0" << 2;
        QTest::newRow("close what has not begun") << "close W --period 2199-01" << 1;
        QTest::newRow("open what was never closed") << "reopen W --period 2199-01 --reason x" << 1;
        QTest::newRow("unit that nothing scores") << "score W --period 2026-10 --unit V1 --standard S2" << 1;
        QTest::newRow("unknown benchmark") << "bench W --what dance" << 2;
    }
    void wrongUsage_is2_failure_is1_andNothingChanges()
    {
        QFETCH(QString, line);
        static const QString workbook = township("fail.sqlite");
        QVERIFY(!workbook.isEmpty());
        QStringList typed = words(line);
        typed.replaceInStrings(QStringLiteral("W"), workbook);
        for (QString &word : typed)
            if (word.startsWith(QStringLiteral("nowhere")))
                word = at(word.toUtf8().constData());
        const QByteArray before = fingerprint(workbook);
        const Answer answer = run(typed);
        QTEST(answer.code, "code");
        QCOMPARE(fingerprint(workbook), before);
        QVERIFY2(answer.out.isEmpty(), answer.out.constData());
        QCOMPARE(answer.err.count('\n'), 1); // one line of our own, nothing of a library's
    }

    void badRecords_nameFileIndexAndField_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("named");
        const QByteArray start = R"([{"unit":"V1","standard":"S1","inspector":"王强",)";
        QTest::newRow("unknown clause") << start + R"("at":"2026-10-03T09:00:00+08:00","deductions":[{"clause":"9.9","count":1}]}])"
                                        << "deductions[0]";
        QTest::newRow("count 0") << start + R"("at":"2026-10-03T09:00:00+08:00","deductions":[{"clause":"2.1","count":0}]}])"
                                 << "count";
        QTest::newRow("count -1") << start + R"("at":"2026-10-03T09:00:00+08:00","deductions":[{"clause":"2.1","count":-1}]}])"
                                  << "count";
        QTest::newRow("count 10^9") << start + R"("at":"2026-10-03T09:00:00+08:00","deductions":[{"clause":"2.1","count":1000000000}]}])"
                                    << "count";
        QTest::newRow("future") << start + R"("at":"2199-10-03T09:00:00+08:00"}])"
                                << "at";
        QTest::newRow("unit without the standard")
            << QByteArray(R"([{"unit":"R1","standard":"S1","inspector":"王强","at":"2026-10-03T09:00:00+08:00"}])") << "unit";
        QTest::newRow("misspelt key") << start + R"("at":"2026-10-03T09:00:00+08:00","deduction":[]}])"
                                      << "deduction";
        QTest::newRow("no JSON") << QByteArray("not json") << "bad.json";
    }
    void badRecords_nameFileIndexAndField()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, named);
        static const QString workbook = township("bad.sqlite");
        QVERIFY(!workbook.isEmpty());
        const QByteArray before = fingerprint(workbook);
        const Answer answer = run({QStringLiteral("record"), workbook, QStringLiteral("--file"), write("bad.json", record)});
        QCOMPARE(answer.code, 1);
        QVERIFY2(QString::fromUtf8(answer.err).contains(named), answer.err.constData());
        QCOMPARE(fingerprint(workbook), before);
    }

    void formats_sayTheSame()
    {
        const QString workbook = township("formats.sqlite");
        const Answer json = run({QStringLiteral("units"), workbook, QStringLiteral("--format"), QStringLiteral("json")});
        const QJsonArray units = json.json().array();
        QCOMPARE(units.size(), 3);
        for (const char *key : {"code", "name", "kind", "group", "parent", "head", "area_m2", "length_m"})
            QVERIFY2(units[0].toObject().contains(QLatin1String(key)), key);
        const Answer csv = run({QStringLiteral("units"), workbook, QStringLiteral("--format"), QStringLiteral("csv")});
        QVERIFY(csv.out.startsWith("\xef\xbb\xbf"
                                   "code,name,kind,group"));
        QCOMPARE(csv.out.count('\n'), 4);
        const Answer text = run({QStringLiteral("units"), workbook});
        QVERIFY(text.out.contains("村乙"));
        const QString file = at("units.json");
        QCOMPARE(
            run({QStringLiteral("units"), workbook, QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--out"), file}).out,
            QByteArray());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), json.out);
    }

    void standard_exportedAndImported_isTheSame()
    {
        const QString workbook = township("standards.sqlite");
        const Answer exported = run({QStringLiteral("export-standard"), workbook, QStringLiteral("S2")});
        QCOMPARE(exported.code, 0);
        QJsonObject standard = exported.json().object();
        QCOMPARE(standard.value(QStringLiteral("code")).toString(), QStringLiteral("S2"));
        for (const auto &section : standard.value(QStringLiteral("sections")).toArray())
            for (const auto &clause : section.toObject().value(QStringLiteral("clauses")).toArray())
                if (clause.toObject().value(QStringLiteral("rule")).toString() == QLatin1String("per_occurrence"))
                    QVERIFY2(clause.toObject().value(QStringLiteral("step")).isDouble(),
                             qPrintable(clause.toObject().value(QStringLiteral("id")).toString()));
        standard.insert(QStringLiteral("code"), QStringLiteral("MY2"));
        const QString file = write("my2.json", QJsonDocument(standard).toJson());
        const Answer imported = run({QStringLiteral("import-standard"), workbook, file});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QVERIFY(run({QStringLiteral("standards"), workbook}).out.contains("MY2"));
        standard.insert(QStringLiteral("name"), QStringLiteral("改名"));
        QCOMPARE(run({QStringLiteral("import-standard"), workbook, write("my2.json", QJsonDocument(standard).toJson())}).code,
                 1); // issued versions never change
    }

    void backupAndRestore_bringEverythingBack()
    {
        const QString workbook = township("back.sqlite");
        QCOMPARE(run({QStringLiteral("backup"), workbook, at("back.zip")}).code, 0);
        const QString restored = at("restored.sqlite");
        QCOMPARE(run({QStringLiteral("restore"), at("back.zip"), restored}).code, 0);
        QCOMPARE(run({QStringLiteral("units"), restored}).out, run({QStringLiteral("units"), workbook}).out);
        QCOMPARE(run({QStringLiteral("restore"), at("back.zip"), restored}).code, 1); // never over an existing one
        QCOMPARE(run({QStringLiteral("verify"), restored}).code, 0);
    }

    void demo_givesMapAndScoresheet()
    {
        const QString workbook = at("demo.sqlite");
        const Answer made = run({QStringLiteral("demo"), workbook});
        QVERIFY2(made.code == 0, made.err.constData());
        for (const char *name : {"map.pdf", "map.png", "map.svg"}) {
            const Answer map = run({QStringLiteral("map"), workbook, QStringLiteral("--period"), QStringLiteral("2026-10"),
                                    QStringLiteral("--out"), at(name)});
            QVERIFY2(map.code == 0, map.err.constData());
            QVERIFY(map.err.isEmpty());
            QVERIFY(QFileInfo(at(name)).size() > 50000);
        }
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {at("map.pdf"), QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        QVERIFY2(words.contains(QStringLiteral("茶亭村")) && words.contains(QStringLiteral("编制单位：清溪镇")), qPrintable(words));
        const Answer sheet = run({QStringLiteral("scoresheet"), workbook, QStringLiteral("--period"), QStringLiteral("2026-10"),
                                  QStringLiteral("--standard"), QStringLiteral("S1"), QStringLiteral("--out"), at("sheet.xlsx")});
        QVERIFY2(sheet.code == 0, sheet.err.constData());
        QCOMPARE(run({QStringLiteral("verify"), workbook}).code, 0);
        const QStringList draw{QStringLiteral("draw"),       workbook,
                               QStringLiteral("--period"),   QStringLiteral("2026-10"),
                               QStringLiteral("--standard"), QStringLiteral("S1"),
                               QStringLiteral("--rate"),     QStringLiteral("0.25"),
                               QStringLiteral("--seed"),     QStringLiteral("S"),
                               QStringLiteral("--format"),   QStringLiteral("json")};
        const Answer first = run(draw);
        QCOMPARE(first.json().object().value(QStringLiteral("units")).toArray().size(), 3);
        QCOMPARE(run(draw).out, first.out);
    }

    void draw_makesItsSheet_leavesOutWithReason_dealsSlots()
    {
        const QString workbook = township("draw.sqlite");
        const QStringList base{QStringLiteral("draw"),     workbook,
                               QStringLiteral("--period"), QStringLiteral("2026-10"),
                               QStringLiteral("--seed"),   QStringLiteral("20261101"),
                               QStringLiteral("--format"), QStringLiteral("json")};
        const Answer drawn =
            run(base + QStringList{QStringLiteral("--count"), QStringLiteral("2"), QStringLiteral("--slots"), QStringLiteral("上午,下午"),
                                   QStringLiteral("--exclude"), QStringLiteral("V2=道路施工"), QStringLiteral("--out"), at("sheet.pdf")});
        QVERIFY2(drawn.code == 0, drawn.err.constData());
        const QJsonObject result = drawn.json().object();
        const QJsonArray units = result.value(QStringLiteral("units")).toArray();
        QCOMPARE(units.size(), 2);
        QCOMPARE(units[0][QStringLiteral("slot")].toString(), QStringLiteral("上午"));
        QCOMPARE(units[1][QStringLiteral("slot")].toString(), QStringLiteral("下午"));
        for (const auto &unit : units)
            QVERIFY(unit.toObject().value(QStringLiteral("code")).toString() != QStringLiteral("V2"));
        QCOMPARE(result.value(QStringLiteral("excluded")).toArray().first()[QStringLiteral("reason")].toString(),
                 QStringLiteral("道路施工"));
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {at("sheet.pdf"), QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        for (const char *wanted : {"抽签单", "20261101", "道路施工", "监督人"})
            QVERIFY2(words.contains(QString::fromUtf8(wanted)), wanted);
        const Answer refused = run(base + QStringList{QStringLiteral("--count"), QStringLiteral("1"), QStringLiteral("--holders")});
        QCOMPARE(refused.code, 1); // nobody holds the standard yet
        QCOMPARE(refused.err.count('\n'), 1);
    }

    void bench_printsRatios_andLeavesTheWorkbookAlone()
    {
        const QString workbook = township("bench.sqlite");
        const QByteArray before = fingerprint(workbook);
        for (const char *what : {"record", "redraw", "score"}) {
            const Answer answer =
                run({QStringLiteral("bench"), workbook, QStringLiteral("--what"), QLatin1String(what), QStringLiteral("--units"),
                     QStringLiteral("50"), QStringLiteral("--deductions"), QStringLiteral("50")});
            QVERIFY2(answer.code == 0, answer.err.constData());
            const QJsonObject result = answer.json().object();
            QCOMPARE(result.value(QStringLiteral("what")).toString(), QLatin1String(what));
            QVERIFY(result.value(QStringLiteral("ms")).toDouble() > 0);
            for (const auto &baseline : result.value(QStringLiteral("baselines")).toArray())
                QVERIFY(baseline.toObject().value(QStringLiteral("ratio")).toDouble() > 0);
            QVERIFY(!result.value(QStringLiteral("baselines")).toArray().isEmpty());
        }
        const QJsonObject start = run({QStringLiteral("bench"), workbook, QStringLiteral("--what"), QStringLiteral("start"),
                                       QStringLiteral("--units"), QStringLiteral("50")})
                                      .object();
        QVERIFY(start.value(QStringLiteral("memory_mb")).toDouble() > 10);
        const QJsonArray sides = start.value(QStringLiteral("baselines")).toArray();
        QCOMPARE(sides.last().toObject().value(QStringLiteral("name")).toString(), QStringLiteral("qgis_core"));
        for (const auto &side : sides)
            for (const char *figure : {"ms", "ratio", "memory_mb", "memory_ratio"})
                QVERIFY(side.toObject().value(QLatin1String(figure)).toDouble() > 0);
        QCOMPARE(fingerprint(workbook), before);
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
