// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of units that do not fit their kind, codes that are taken, and coordinate systems that are meant for nothing.
#include "command_line_fixture.h"

using namespace inspect::test;

class TestCliImport : public QObject {
    Q_OBJECT

    CommandLine mCli;

    /// A new workbook each time.
    QString workbook()
    {
        static int number = 0;
        const QString path = mCli.at(qPrintable(QStringLiteral("import%1.sqlite").arg(++number)));
        return mCli.run(QStringLiteral("new W"), path).code == 0 ? path : QString();
    }
    Answer import(const QString &path, const QString &file, const char *kind, const QStringList &options = {})
    {
        return mCli.run(QStringList{QStringLiteral("import-units"), path, file, QStringLiteral("--kind"), QString::fromLatin1(kind),
                                    QStringLiteral("--name-field"), QStringLiteral("name"), QStringLiteral("--code-field"),
                                    QStringLiteral("code"), QStringLiteral("--format"), QStringLiteral("json")} +
                        options);
    }
    QJsonArray units(const QString &path) { return mCli.run(QStringLiteral("units W --format json"), path).json().array(); }
    static QByteArray collection(const QByteArray &features) { return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}"; }
    static QByteArray feature(const QByteArray &code, const QByteArray &geometry)
    {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"甲" + code + "\",\"code\":\"" + code + "\"},\"geometry\":" + geometry +
               "}";
    }
    static QByteArray square()
    {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[114,22],[114.01,22],[114.01,22.01],[114,22.01],[114,22]]]}";
    }
    static QByteArray line() { return "{\"type\":\"LineString\",\"coordinates\":[[114,22],[114.01,22]]}"; }

private Q_SLOTS:
    void areas_asRoads_areRefused_withKindAndShape()
    {
        const QString path = workbook();
        const QString file = mCli.write("areas.geojson", collection(feature("R1", square())));
        const QByteArray before = CommandLine::fingerprint(path);
        const Answer answer = import(path, file, "road");
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.text().contains(QStringLiteral("道路")) && answer.text().contains(QStringLiteral("面")), qPrintable(answer.text()));
        QCOMPARE(CommandLine::fingerprint(path), before);
        QCOMPARE(import(path, mCli.write("places.geojson", collection(feature("R1", "{\"type\":\"Point\",\"coordinates\":[114,22]}"))),
                        "village")
                     .code,
                 1);
        QCOMPARE(import(path, mCli.write("lines.geojson", collection(feature("R1", line()))), "toilet").code, 1);
    }

    void areasAmongRoads_areNamedByRow_andNeverDrawn()
    {
        const QString path = workbook();
        const Answer answer =
            import(path, mCli.write("mixed.geojson", collection(feature("R1", line()) + "," + feature("R2", square()))), "road");
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonArray issues = answer.object().value(QStringLiteral("issues")).toArray();
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues[0][QStringLiteral("row")].toInt(), 2);
        QVERIFY2(issues[0][QStringLiteral("reason")].toString().contains(QStringLiteral("线")), qPrintable(answer.text()));
        QCOMPARE(answer.object().value(QStringLiteral("waiting")).toInt(), 1);
        for (const QJsonValue &unit : units(path))
            QCOMPARE(unit[QStringLiteral("length_m")].toDouble() > 0, unit[QStringLiteral("code")].toString() == QLatin1String("R1"));
    }

    void openLines_asVillages_areRefusedAsAWhole()
    {
        const QString path = workbook();
        const Answer answer =
            import(path, mCli.write("open.geojson", collection(feature("R1", line()) + "," + feature("R2", line()))), "village");
        QVERIFY2(answer.code == 1 && answer.text().contains(QStringLiteral("村")), qPrintable(answer.text()));
        QCOMPARE(units(path).size(), 0);
    }

    void codeOfAnotherKind_leavesTheRowOut()
    {
        const QString path = workbook();
        QCOMPARE(import(path, mCli.write("villages.csv", "code,name\nV1,村甲\n"), "village").code, 0);
        const Answer answer = import(path, mCli.write("roads.csv", "code,name\nV1,路甲\nR2,路乙\n"), "road");
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(answer.object().value(QStringLiteral("added")).toInt(), 1);
        QCOMPARE(answer.object().value(QStringLiteral("skipped")).toInt(), 1);
        const QString reason = answer.object().value(QStringLiteral("issues")).toArray()[0][QStringLiteral("reason")].toString();
        QVERIFY2(reason.contains(QStringLiteral("V1")) && reason.contains(QStringLiteral("村甲")), qPrintable(reason));
        QCOMPARE(units(path).size(), 2);
    }

    void sheetOfPlaces_isPlacedInTheStatedSystem()
    {
        const QString path = workbook();
        const QString file = mCli.write("toilets.csv", "code,name,x,y\nT1,公厕甲,502000,2500000\n");
        const Answer placed = import(path, file, "toilet", {QStringLiteral("--crs"), QStringLiteral("EPSG:4547")});
        QVERIFY2(placed.code == 0, placed.err.constData());
        QCOMPARE(placed.object().value(QStringLiteral("waiting")).toInt(), 0);
        QCOMPARE(import(workbook(), file, "toilet", {QStringLiteral("--crs"), QStringLiteral("EPSG:4490")}).code,
                 1); // metres are no degrees
    }

    void crs_forAListWithoutShapes_isRefused()
    {
        const QString path = workbook();
        const QString file = mCli.write("list.csv", "code,name\nV1,村甲\n");
        const Answer answer = import(path, file, "village", {QStringLiteral("--crs"), QStringLiteral("EPSG:4547")});
        QVERIFY2(answer.code == 1 && answer.text().contains(QStringLiteral("坐标系")), qPrintable(answer.text()));
        QCOMPARE(import(path, file, "village", {QStringLiteral("--crs"), QStringLiteral("moon")}).code, 2);
        QCOMPARE(units(path).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
