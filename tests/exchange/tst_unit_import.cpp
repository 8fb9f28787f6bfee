// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include "inspect/closings.h"
#include "inspect/coordinates.h"
#include "inspect/geodesic.h"
#include "inspect/unit_import.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace inspect;
using namespace inspect::test;

namespace {

const char *const kSquareB = "POLYGON((116.4 39.9,116.41 39.9,116.41 39.91,116.4 39.91,116.4 39.9))";
const char *const kBowTie = "POLYGON((116.5 39.9,116.51 39.91,116.51 39.9,116.5 39.91,116.5 39.9))";

QVector<QVariantList> rowsOf(const Workbook &book, const char *sql)
{
    QVector<QVariantList> rows;
    QSqlQuery query(book.database());
    if (!query.exec(QString::fromLatin1(sql)))
        return {{query.lastError().text()}};
    while (query.next()) {
        rows.append(QVariantList());
        for (int i = 0; i < query.record().count(); ++i)
            rows.last().append(query.value(i));
    }
    return rows;
}

} // namespace

class TestUnitImport : public QObject {
    Q_OBJECT

    ImportTown mTown;

private Q_SLOTS:
    void init()
    {
        mTown = ImportTown();
        REQUIRE_OK(mTown.create());
    }

    void villages_fromAGeoPackage_becomeUnits()
    {
        SourceFile source;
        source.fields = QStringList{QStringLiteral("name"), QStringLiteral("code"), QStringLiteral("grp"),
                                    QStringLiteral("head"), QStringLiteral("pop"),  QStringLiteral("note")};
        source.rows = {{{QStringLiteral(" 东风村 "), QStringLiteral("110105001201"), QStringLiteral("平原组"), QStringLiteral("王书记"),
                         QStringLiteral("1,234"), QStringLiteral("试点")},
                        QString::fromLatin1(kSquareA)}};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.fields.group = QStringLiteral("grp");
        wanted.fields.head = QStringLiteral("head");
        wanted.fields.population = QStringLiteral("pop");
        wanted.fields.attributes = QStringList{QStringLiteral("note")};
        wanted.validFrom = QDate(2026, 1, 1);
        const auto outcome = importUnits(*mTown.book, wanted);
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->added, 1);
        QVERIFY(outcome->issues.isEmpty());
        const Unit unit = mTown.imported("110105001201");
        QCOMPARE(unit.name, QStringLiteral("东风村"));
        QCOMPARE(unit.group, QStringLiteral("平原组"));
        QCOMPARE(unit.head, QStringLiteral("王书记"));
        QCOMPARE(unit.population, std::optional<qint64>(1234));
        QCOMPARE(unit.attributes.value(QStringLiteral("note")).toString(), QStringLiteral("试点"));
        QCOMPARE(unit.validFrom, QDate(2026, 1, 1));
        QVERIFY(std::abs(unit.areaM2 - geodesicAreaM2(*wkbFromWkt(QString::fromLatin1(kSquareA)))) < 0.01);
    }

    void rowsAndOperations_areThoseOfAddingUnitByUnit()
    {
        SourceFile source;
        source.fields = QStringList{QStringLiteral("name"), QStringLiteral("code"), QStringLiteral("up")};
        for (int i = 0; i < 400; ++i) {
            const QString wkt = i % 7 == 0 ? QString() : QString::fromLatin1(i % 5 == 0 ? kBowTie : kSquareB);
            const QString up = i % 3 == 0 ? QString::number(1000 + i / 2) : QString();
            source.rows.append({{QStringLiteral("第%1村").arg(i), i % 11 == 0 ? QString() : QString::number(1000 + i), up}, wkt});
        }
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.fields.parent = QStringLiteral("up");
        wanted.codePrefix = QStringLiteral("2-");
        const auto outcome = importUnits(*mTown.book, wanted);
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->added, 400);
        ImportTown other;
        REQUIRE_OK(other.create());
        Edit edit = begun(other);
        QSqlQuery order(mTown.book->database());
        QVERIFY(order.exec(QStringLiteral("SELECT u.uid FROM units u ORDER BY u.fid")));
        while (order.next()) {
            const auto stored = unit(*mTown.book, UnitId(Uid::fromBytes(order.value(0).toByteArray())));
            REQUIRE_OK(stored);
            REQUIRE_OK(addUnit(edit, *stored));
        }
        REQUIRE_OK(edit.commit());
        for (const char *sql :
             {"SELECT table_name, row_uid, kind, hex(changes) FROM operations ORDER BY fid", "SELECT uid, deleted FROM units ORDER BY fid",
              "SELECT * FROM unit_versions ORDER BY fid", "SELECT fid, hex(geom) FROM unit_polygons ORDER BY fid"})
            QCOMPARE(rowsOf(*mTown.book, sql), rowsOf(*other.book, sql));
    }

    void issues_standInTheOrderOfTheFile()
    {
        SourceFile source;
        for (int i = 1; i <= 300; ++i) // said by who reads the file, and by who knows the workbook
            source.rows.append(i % 2 == 0 ? row("蝴蝶村", QByteArray::number(i).constData(), kBowTie) : row("重码村", "1"));
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->skipped, 149);
        QCOMPARE(outcome->issues.size(), 299);
        for (int i = 0; i < 299; ++i)
            QCOMPARE(outcome->issues[i].row, i + 2);
    }

    void sameFileTwice_changesNothing()
    {
        SourceFile source;
        source.rows = {row("东风村", "1"), row("西河村", "2", kSquareB), row("无码村", "", kSquareB)};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        REQUIRE_OK(importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg"))));
        const auto again = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->updated, 0);
        QCOMPARE(again->unchanged, 3);
        QCOMPARE(mTown.unitCount(), 3);
        QCOMPARE(mTown.book->undoStep()->subject, QStringLiteral("a.gpkg"));
    }

    void knownCode_isUpdated_andKeepsItsIdentity()
    {
        SourceFile source;
        source.rows = {row("东风村", "1")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        REQUIRE_OK(importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg"))));
        const Unit before = mTown.imported("1");
        source.rows = {row("东风新村", "1", kSquareB), row("南村", "3")};
        QVERIFY(writeSource(mTown.file("b.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("b.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->updated, 1);
        QCOMPARE(outcome->added, 1);
        const Unit after = mTown.imported("1");
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.name, QStringLiteral("东风新村"));
        QVERIFY(after.wkb != before.wkb);
        REQUIRE_OK(mTown.book->undo());
        QCOMPARE(mTown.imported("1").name, QStringLiteral("东风村"));
        QCOMPARE(mTown.unitCount(), 1);
    }

    void closedMonth_keepsItsUnits_andTheChangeGetsAVersionOfItsOwn()
    {
        ImportTown town;
        REQUIRE_OK(town.fill());
        const Period october = *Period::ofCode(QStringLiteral("2026-10"));
        Edit edit = begun(town);
        REQUIRE_OK(closePeriod(edit, october, QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC), QStringLiteral("月结")));
        REQUIRE_OK(edit.commit());
        const auto before = unit(*town.book, town.dongfeng.id);
        REQUIRE_OK(before);
        SourceFile source;
        source.rows = {row("东风社区", "110105001201", kSquareB)};
        QVERIFY(writeSource(town.file("a.gpkg"), source));
        const auto outcome = importUnits(*town.book, town.plan(town.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->updated, 1);
        QCOMPARE(outcome->fromNowOn, 1);
        QVERIFY(outcome->issues.last().reason.text().contains(QStringLiteral("closed")));
        const auto versions = unitVersions(*town.book, town.dongfeng.id);
        REQUIRE_OK(versions);
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->first().name, before->name);
        QVERIFY(versions->first().wkb == before->wkb);
        QVERIFY(versions->first().validTo >= october.ends);
        QCOMPARE(versions->last().name, QStringLiteral("东风社区"));
        QVERIFY(verifyClosings(*town.book)->isEmpty());
    }

    void listWithoutShapes_doesNotTakeADrawnBorderAway()
    {
        SourceFile source;
        source.rows = {row("东风村", "1")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        REQUIRE_OK(importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg"))));
        QVERIFY(writeBytes(mTown.file("list.csv"), "name,code\n东风新村,1\n"));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("list.csv")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->updated, 1);
        QVERIFY(!mTown.imported("1").wkb.isEmpty());
    }

    void codeTwiceInOneFile_isTakenOnce_andNamed()
    {
        SourceFile source;
        source.rows = {row("东风村", "1"), row("冒名村", "1", kSquareB)};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->added, 1);
        QCOMPARE(outcome->skipped, 1);
        QCOMPARE(outcome->issues.size(), 1);
        QCOMPARE(outcome->issues.first().row, 2);
        QCOMPARE(outcome->issues.first().name, QStringLiteral("冒名村"));
        QCOMPARE(mTown.imported("1").name, QStringLiteral("东风村"));
    }

    void csvWithoutShapes_makesUnitsThatWaitToBeDrawn()
    {
        QVERIFY(writeBytes(mTown.file("villages.csv"), "name,code\n东风村,110105001201\n西河村,007\n"));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("villages.csv")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->added, 2);
        QCOMPARE(outcome->waiting, 2);
        QCOMPARE(mTown.imported("007").name, QStringLiteral("西河村")); // a code is text: its zeros stay
    }

    void xlsxWithoutShapes_makesUnitsThatWaitToBeDrawn()
    {
        SourceFile source;
        source.driver = QStringLiteral("XLSX");
        source.epsg = 0;
        source.sortOfShape = "none";
        source.fields = QStringList{QStringLiteral("名称"), QStringLiteral("编码")};
        source.rows = {{{QStringLiteral("东风村"), QStringLiteral("007")}, {}},
                       {{QStringLiteral("西河村"), QStringLiteral("110105001202")}, {}}};
        QVERIFY(writeSource(mTown.file("名册.xlsx"), source));
        ImportPlan wanted = mTown.plan(mTown.file("名册.xlsx"));
        wanted.fields.name = QStringLiteral("名称");
        wanted.fields.code = QStringLiteral("编码");
        const auto outcome = importUnits(*mTown.book, wanted);
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->waiting, 2);
        QCOMPARE(mTown.imported("007").name, QStringLiteral("东风村"));
        QCOMPARE(mTown.imported("110105001202").name, QStringLiteral("西河村"));
    }

    void csvWithLongitudeAndLatitude_makesPoints()
    {
        QVERIFY(writeBytes(mTown.file("toilets.csv"), "name,code,经度,纬度\n东风公厕,T1,116.3,39.9\n"));
        ImportPlan wanted = mTown.plan(mTown.file("toilets.csv"));
        wanted.kind = QStringLiteral("toilet");
        REQUIRE_ERROR(importUnits(*mTown.book, wanted), ErrorCode::InvalidInput); // whose degrees?
        wanted.crs = QStringLiteral("EPSG:4490");
        const auto outcome = importUnits(*mTown.book, wanted);
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->waiting, 0);
        QCOMPARE(*wktFromWkb(mTown.imported("T1").wkb), QStringLiteral("POINT (116.3 39.9)"));
    }

    void gbkShapefile_isReadWithOrWithoutCpg_data()
    {
        QTest::addColumn<QByteArray>("cpg");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("stated by .cpg") << QByteArray("GBK") << QString();
        QTest::newRow("stated by .cpg as a number") << QByteArray("936") << QString();
        QTest::newRow("guessed") << QByteArray() << QString();
        QTest::newRow("chosen") << QByteArray() << QStringLiteral("GBK");
        QTest::newRow("chosen against a wrong .cpg") << QByteArray("UTF-8") << QStringLiteral("GB18030");
    }
    void gbkShapefile_isReadWithOrWithoutCpg()
    {
        QFETCH(QByteArray, cpg);
        QFETCH(QString, encoding);
        SourceFile source;
        source.driver = QStringLiteral("ESRI Shapefile");
        source.layer = QStringLiteral("cun");
        source.options = QStringList{QStringLiteral("ENCODING=GBK")};
        source.rows = {row("东风村", "1")};
        QVERIFY(QDir(mTown.folder.path()).mkdir(QStringLiteral("shp")));
        QVERIFY(writeSource(mTown.file("shp"), source));
        QFile::remove(mTown.file("shp/cun.cpg"));
        if (!cpg.isEmpty())
            QVERIFY(writeBytes(mTown.file("shp/cun.cpg"), cpg));
        QByteArray dbf = readBytes(mTown.file("shp/cun.dbf"));
        dbf[29] = 0; // no language stated
        QVERIFY(writeBytes(mTown.file("shp/cun.dbf"), dbf));
        ImportPlan wanted = mTown.plan(mTown.file("shp/cun.shp"));
        wanted.encoding = encoding;
        const auto preview = previewSource(wanted.path, encoding);
        REQUIRE_OK(preview);
        QCOMPARE(preview->layers.first().firstRows.first().first(), QStringLiteral("东风村"));
        REQUIRE_OK(importUnits(*mTown.book, wanted));
        QCOMPARE(mTown.imported("1").name, QStringLiteral("东风村"));
    }

    void wrongEncoding_isRefused_notImportedAsRubbish()
    {
        SourceFile source;
        source.driver = QStringLiteral("ESRI Shapefile");
        source.layer = QStringLiteral("cun");
        source.options = QStringList{QStringLiteral("ENCODING=GBK")};
        source.rows = {row("东风村", "1")};
        QVERIFY(QDir(mTown.folder.path()).mkdir(QStringLiteral("shp")));
        QVERIFY(writeSource(mTown.file("shp"), source));
        QVERIFY(writeBytes(mTown.file("shp/cun.cpg"), "UTF-8"));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("shp/cun.shp")));
        REQUIRE_ERROR(outcome, ErrorCode::InvalidInput);
        QVERIFY(outcome.error().text().contains(QStringLiteral("encoding")));
        QVERIFY(outcome.error().where.contains(QStringLiteral("cun.shp, row 1, name")));
        QCOMPARE(mTown.unitCount(), 0);
    }

    void gbkCsv_isGuessed()
    {
        QVERIFY(
            writeBytes(mTown.file("villages.csv"), QByteArray::fromHex("c3fbb3c62cb1e0c2eb0ab6abb7e7b4e52c310a"))); // 名称,编码 / 东风村,1
        const auto preview = previewSource(mTown.file("villages.csv"));
        REQUIRE_OK(preview);
        QCOMPARE(preview->encoding, QStringLiteral("GBK"));
        QVERIFY(preview->isEncodingGuessed);
        QCOMPARE(preview->layers.first().fields, (QStringList{QStringLiteral("名称"), QStringLiteral("编码")}));
        QCOMPARE(preview->layers.first().firstRows.first().first(), QStringLiteral("东风村"));
    }

    void missingPrj_isAsked_andTheAnswerTaken()
    {
        SourceFile source;
        source.driver = QStringLiteral("ESRI Shapefile");
        source.layer = QStringLiteral("cun");
        source.epsg = 0;
        source.rows = {row("东风村", "1", "POLYGON((500000 4420000,501000 4420000,501000 4421000,500000 4421000,500000 4420000))")};
        QVERIFY(QDir(mTown.folder.path()).mkdir(QStringLiteral("shp")));
        QVERIFY(writeSource(mTown.file("shp"), source));
        ImportPlan wanted = mTown.plan(mTown.file("shp/cun.shp"));
        const auto asked = importUnits(*mTown.book, wanted);
        REQUIRE_ERROR(asked, ErrorCode::InvalidInput);
        QVERIFY(asked.error().text().contains(QStringLiteral("--crs")));
        QVERIFY(asked.error().text().contains(QStringLiteral("cun.shp")));
        wanted.crs = QStringLiteral("epsg:4548");
        REQUIRE_OK(importUnits(*mTown.book, wanted));
        const Unit unit = mTown.imported("1");
        const auto place = pointOnSurface(unit.wkb);
        QVERIFY(std::abs(place->lon - 117.006) < 0.01 && std::abs(place->lat - 39.92) < 0.02);
        QVERIFY(std::abs(unit.areaM2 - 1'000'000) < 10);
    }

    void crs_isToldInThePreview()
    {
        SourceFile source;
        source.epsg = 4548;
        source.rows = {row("东风村", "1", "POLYGON((500000 4420000,501000 4420000,501000 4421000,500000 4420000))")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto preview = previewSource(mTown.file("a.gpkg"));
        REQUIRE_OK(preview);
        QCOMPARE(preview->layers.first().crs, QStringLiteral("EPSG:4548"));
        QCOMPARE(preview->layers.first().shape, ShapeType::Polygon);
        QCOMPARE(preview->layers.first().rows, 1);
        QCOMPARE(preview->format, QStringLiteral("GPKG"));
    }

    void wrongCrs_isRefused_withTheRow_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::newRow("no such number") << QStringLiteral("EPSG:999999");
        QTest::newRow("a height system") << QStringLiteral("EPSG:5737");
        QTest::newRow("not a CRS") << QStringLiteral("beijing");
        QTest::newRow("metres said to be degrees") << QStringLiteral("EPSG:4490");
        QTest::newRow("metres said to be Amap's") << QStringLiteral("gcj02");
    }
    void wrongCrs_isRefused_withTheRow()
    {
        QFETCH(QString, crs);
        SourceFile source;
        source.epsg = 0;
        source.rows = {row("东风村", "1", "POLYGON((500000 4420000,501000 4420000,501000 4421000,500000 4420000))")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.crs = crs;
        REQUIRE_ERROR(importUnits(*mTown.book, wanted), ErrorCode::InvalidInput);
        QCOMPARE(mTown.unitCount(), 0);
    }

    void amapAndBaiduCoordinates_areCorrected_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<int>("datum");
        QTest::newRow("Amap") << QStringLiteral("gcj02") << int(Datum::Gcj02);
        QTest::newRow("Baidu") << QStringLiteral("BD09") << int(Datum::Bd09);
    }
    void amapAndBaiduCoordinates_areCorrected()
    {
        QFETCH(QString, crs);
        QFETCH(int, datum);
        const GeoPoint place{116.377817, 39.911954};
        const GeoPoint shifted = fromCgcs2000(place, Datum(datum));
        SourceFile source;
        source.sortOfShape = "point";
        source.rows = {{{QStringLiteral("公厕"), QStringLiteral("T1")},
                        QStringLiteral("POINT(%1 %2)").arg(shifted.lon, 0, 'g', 15).arg(shifted.lat, 0, 'g', 15)}};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.kind = QStringLiteral("toilet");
        wanted.crs = crs;
        REQUIRE_OK(importUnits(*mTown.book, wanted));
        const auto stored = pointOnSurface(mTown.imported("T1").wkb);
        QVERIFY(geodesicDistanceM(stored->lon, stored->lat, place.lon, place.lat) < 0.1);
    }

    void crossingBorder_isRepaired_andNamed()
    {
        SourceFile source;
        source.rows = {row("东风村", "1"), row("蝴蝶村", "2", kBowTie)};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->issues.size(), 1);
        QCOMPARE(outcome->issues.first().row, 2);
        QCOMPARE(outcome->issues.first().name, QStringLiteral("蝴蝶村"));
        QVERIFY(outcome->issues.first().isRepaired);
        QVERIFY(invalidReason(mTown.imported("2").wkb)->isEmpty());
        QVERIFY(mTown.imported("2").areaM2 > 1000);
    }

    void shapeOfNothing_isNamed_andTheUnitWaits()
    {
        SourceFile source;
        source.rows = {row("扁村", "1", "POLYGON((116.3 39.9,116.4 39.9,116.3 39.9,116.3 39.9))"), row("空村", "2", "")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->added, 2);
        QCOMPARE(outcome->waiting, 2);
        QCOMPARE(outcome->issues.size(), 1);
        QVERIFY(!outcome->issues.first().isRepaired);
    }

    void otherSortOfShape_isNamed_andTheUnitWaits()
    {
        SourceFile source;
        source.sortOfShape = "any";
        source.rows = {
            row("点村", "1", "POINT(116.3 39.9)"), row("环村", "2", "LINESTRING(116.3 39.9,116.31 39.9,116.31 39.91,116.3 39.9)"),
            row("群村", "3",
                "MULTIPOLYGON(((116.3 39.9,116.31 39.9,116.31 39.91,116.3 39.9)),((116.4 39.9,116.41 39.9,116.41 39.91,116.4 39.9)))")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        QVERIFY(previewSource(mTown.file("a.gpkg"))->layers.first().isMixed);
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(outcome->issues.size(), 2);
        QVERIFY(!outcome->issues.at(0).isRepaired);
        QVERIFY(outcome->issues.at(1).isRepaired); // a closed line is a border
        QVERIFY(mTown.imported("2").areaM2 > 0);
        QVERIFY(mTown.imported("3").areaM2 > mTown.imported("2").areaM2 * 1.9);
    }

    void curvesAndHeights_areFlattened()
    {
        SourceFile source;
        source.sortOfShape = "any";
        source.rows = {
            row("弯村", "1", "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(116.3 39.9,116.305 39.905,116.31 39.9),(116.31 39.9,116.3 39.9)))"),
            row("高村", "2", "POLYGON Z((116.3 39.9 5,116.31 39.9 5,116.31 39.91 5,116.3 39.9 5))")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->waiting, 0);
        QVERIFY(mTown.imported("1").areaM2 > 0);
        QVERIFY(mTown.imported("2").areaM2 > 0);
    }

    void parent_isFoundByCodeOrName_alsoLaterInTheFile()
    {
        SourceFile source;
        source.fields = QStringList{QStringLiteral("name"), QStringLiteral("code"), QStringLiteral("up")};
        const QString shape = QString::fromLatin1(kSquareA);
        source.rows = {{{QStringLiteral("甲"), QStringLiteral("1"), QStringLiteral("9")}, shape},
                       {{QStringLiteral("乙"), QStringLiteral("2"), QStringLiteral("大村")}, shape},
                       {{QStringLiteral("丙"), QStringLiteral("3"), QStringLiteral("没有的村")}, shape},
                       {{QStringLiteral("大村"), QStringLiteral("9"), QString()}, shape}};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.fields.parent = QStringLiteral("up");
        const auto outcome = importUnits(*mTown.book, wanted);
        REQUIRE_OK(outcome);
        QCOMPARE(mTown.imported("1").parent, mTown.imported("9").id);
        QCOMPARE(mTown.imported("2").parent, mTown.imported("9").id);
        QVERIFY(mTown.imported("3").parent.isNull());
        QCOMPARE(outcome->issues.size(), 1);
        QCOMPARE(outcome->issues.first().row, 3);
        QCOMPARE(outcome->issues.first().field, QStringLiteral("up"));
    }

    void codes_areMadeWithAPrefix_whereAsked()
    {
        SourceFile source;
        source.rows = {row("甲", ""), row("乙", "K0002", kSquareB), row("丙", "", kSquareB)};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.codePrefix = QStringLiteral("K");
        REQUIRE_OK(importUnits(*mTown.book, wanted));
        QCOMPARE(mTown.imported("K0001").name, QStringLiteral("甲"));
        QCOMPARE(mTown.imported("K0003").name, QStringLiteral("丙"));
        QCOMPARE(importUnits(*mTown.book, wanted)->unchanged, 3);
        QCOMPARE(mTown.unitCount(), 3);
    }

    void namelessRows_getACodeOfTheirKind_andAreSaidOnce()
    {
        SourceFile source;
        source.rows = {row("", ""), row("", "", kSquareB)};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->added, 2);
        QCOMPARE(outcome->issues.size(), 1);
        QVERIFY(mTown.imported("village-0002").areaM2 > 0);
        QCOMPARE(importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")))->unchanged, 2);
    }

    void shapesAbroad_areImported_andSaidOnce()
    {
        SourceFile source;
        source.rows = {row("巴黎", "1", "POLYGON((2.3 48.8,2.4 48.8,2.4 48.9,2.3 48.8))"),
                       row("颠倒", "2", "POLYGON((39.9 80,39.91 80,39.91 80.1,39.9 80))")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->issues.size(), 1);
        QVERIFY(outcome->issues.first().reason.text().contains(QStringLiteral("China")));
        QCOMPARE(outcome->issues.first().reason.args.first(), QStringLiteral("2"));
    }

    void oldDatum_isImported_withAWarning()
    {
        SourceFile source;
        source.epsg = 4214; // Beijing 1954
        source.rows = {row("东风村", "1")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(outcome);
        QCOMPARE(outcome->issues.size(), 1);
        QCOMPARE(outcome->issues.first().row, 0);
        QVERIFY(outcome->issues.first().reason.text().contains(QStringLiteral("4214")));
    }
};

QTEST_GUILESS_MAIN(TestUnitImport)
#include "tst_unit_import.moc"
