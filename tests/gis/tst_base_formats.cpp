// SPDX-License-Identifier: GPL-2.0-or-later
// What may be put below the units: each kind of file, and each way in which one can be wrong.
#include "gis/base_copy.h"
#include "gis/base_features.h"
#include "gis/base_layers.h"
#include "gis/gdal_handle.h"
#include "gis/osm_import.h"
#include "gis/qgis_runtime.h"
#include "gis/raster_overviews.h"
#include "inspect/line_network.h"
#include "inspect/map_features.h"
#include "inspect/shape_edit.h"

#include <gdal.h>
#include <gdal_utils.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsmapsettings.h>
#include <qgsrasterdataprovider.h>
#include <qgsrasterlayer.h>
#include <qgsrectangle.h>
#include <qgsrulebasedlabeling.h>
#include <qgsvectorlayer.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <thread>

#include <array>

using namespace inspect;
using namespace inspect::app;

namespace {

constexpr auto kRoads = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"name":"幸福路","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[114,22.5],[114.2,22.5]]}},
 {"type":"Feature","properties":{"name":"远路","highway":"residential"},"geometry":{"type":"LineString","coordinates":[[115,23.5],[115.2,23.5]]}}]})";

constexpr auto kOsm = R"(<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
<node id="1" lat="22.50" lon="114.00"/><node id="2" lat="22.50" lon="114.01"/><node id="3" lat="22.51" lon="114.01"/>
<node id="4" lat="22.51" lon="114.00"/><node id="5" lat="22.505" lon="114.005"><tag k="place" v="village"/><tag k="name" v="东风村"/></node>
<node id="6" lat="22.506" lon="114.005"><tag k="amenity" v="bench"/></node>
<way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="natural" v="water"/><tag k="name" v="清溪"/></way>
<way id="2"><nd ref="1"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="name" v="幸福路"/></way>
<way id="3"><nd ref="2"/><nd ref="4"/><tag k="power" v="line"/></way></osm>)";

/// A wall and a text (幸福里 in GBK, as Chinese drawings have it) in metres of zone 114°E.
constexpr auto kTextDxf = "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$DWGCODEPAGE\n3\nANSI_936\n0\nENDSEC\n0\nSECTION\n2\n"
                          "ENTITIES\n0\nLINE\n8\nwalls\n10\n500000\n20\n2500000\n11\n500200\n21\n2500000\n0\nTEXT\n8\nnames\n10\n500100\n"
                          "20\n2500100\n40\n5\n1\n\xd0\xd2\xb8\xa3\xc0\xef\n0\nENDSEC\n0\nEOF\n";

QString sharedData() { return qEnvironmentVariable("SHIRONG_SHARED_DATA", QStringLiteral(SHIRONG_SOURCE_DIR "/../shared/data")); }

} // namespace

class TestBaseFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto started = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        mRuntime = std::move(*started);
    }
    void cleanupTestCase() { mRuntime.reset(); }

    void vectors_ofEveryKind_open_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("name");
        QTest::newRow("GeoPackage") << "GPKG"
                                    << "base.gpkg";
        QTest::newRow("Shapefile") << "ESRI Shapefile"
                                   << "base.shp";
        QTest::newRow("GeoJSON") << "GeoJSON"
                                 << "again.geojson";
        QTest::newRow("KML") << "KML"
                             << "base.kml";
        QTest::newRow("KMZ") << "LIBKML"
                             << "base.kmz";
        QTest::newRow("MapInfo") << "MapInfo File"
                                 << "base.tab";
    }
    void vectors_ofEveryKind_open()
    {
        QFETCH(QString, driver);
        QFETCH(QString, name);
        const QString path = converted(driver, name, {});
        const auto layers = openBaseLayers(path);
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QCOMPARE(layers->size(), size_t(1));
    }
    void shapefile_inGbk_withoutSayingSo_readsItsNames()
    {
        const QString path = converted(QStringLiteral("ESRI Shapefile"), QStringLiteral("gbk.shp"), {"-lco", "ENCODING=CP936"});
        QFile::remove(mFolder.filePath(QStringLiteral("gbk.cpg")));
        const auto layers = openBaseLayers(path);
        QVERIFY(layers);
        auto *layer = qobject_cast<QgsVectorLayer *>(layers->front().get());
        QgsFeature feature;
        QVERIFY(layer->getFeatures().nextFeature(feature));
        QCOMPARE(feature.attribute(QStringLiteral("name")).toString(), QStringLiteral("幸福路"));
    }
    void dxf_withoutCrs_asksForOne_andTakesIt()
    {
        const QString path = converted(QStringLiteral("DXF"), QStringLiteral("plan.dxf"), {"-t_srs", "EPSG:4547", "-select", ""});
        const auto asked = openBaseLayers(path);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::InvalidInput);
        QVERIFY(asked.error().text().contains(QStringLiteral("plan.dxf")));
        const auto given = openBaseLayers(path, {QStringLiteral("EPSG:4547"), MapLight::Day});
        QVERIFY2(given, given ? "" : qPrintable(given.error().text()));
        QCOMPARE(given->front()->crs().authid(), QStringLiteral("EPSG:4547"));
    }
    void dxf_texts_standWhereTheyWere_withoutDots()
    {
        const QString path = write(QStringLiteral("texts.dxf"), kTextDxf);
        const auto layers = openBaseLayers(path, {QStringLiteral("EPSG:4547"), MapLight::Day});
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QCOMPARE(layers->size(), size_t(2)); // the wall, the text
        const QgsRectangle round(500080, 2500080, 500120, 2500120);
        QVERIFY(hasInk(*layers->front(), round));
        auto *texts = qobject_cast<QgsVectorLayer *>(layers->front().get());
        QCOMPARE(texts->geometryType(), Qgis::GeometryType::Point);
        QgsFeature text;
        QVERIFY(texts->getFeatures().nextFeature(text));
        QCOMPARE(text.attribute(QStringLiteral("Text")).toString(), QStringLiteral("幸福里"));
        texts->setLabelsEnabled(false);
        QVERIFY(!hasInk(*texts, round));
    }
    /// Since AutoCAD 2007 the texts are UTF-8, whatever code page the drawing names; GDAL would take them for that.
    void dxf_ofNowadays_readsItsUtf8Texts()
    {
        QByteArray drawing(kTextDxf);
        drawing.replace("AC1015", "AC1027").replace("\xd0\xd2\xb8\xa3\xc0\xef", QByteArrayLiteral("幸福里"));
        const auto layers = openBaseLayers(write(QStringLiteral("unicode.dxf"), drawing), {QStringLiteral("EPSG:4547"), MapLight::Day});
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QgsFeature text;
        QVERIFY(qobject_cast<QgsVectorLayer *>(layers->front().get())->getFeatures().nextFeature(text));
        QCOMPARE(text.attribute(QStringLiteral("Text")).toString(), QStringLiteral("幸福里"));
    }
    void fileWithoutShapes_saysSo()
    {
        for (const char *content :
             {R"({"type":"FeatureCollection","features":[]})",
              R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"空"},"geometry":null}]})"}) {
            const auto layers = openBaseLayers(write(QStringLiteral("空.geojson"), content));
            QVERIFY(!layers);
            QVERIFY2(layers.error().text().contains(QStringLiteral("空.geojson")), qPrintable(layers.error().text()));
            QVERIFY2(layers.error().what.contains(QStringLiteral("no shapes")), qPrintable(layers.error().text()));
        }
    }
    void shapeRoundTheWorld_isKnownAsTooWide()
    {
        const auto world =
            openBaseLayers(write(QStringLiteral("world.geojson"),
                                 R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
                  "coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}}]})"));
        QVERIFY2(world, world ? "" : qPrintable(world.error().text()));
        QVERIFY(isTooWide(*world->front()));
        const auto roads = openBaseLayers(write(QStringLiteral("some.geojson"), kRoads));
        QVERIFY(roads && !isTooWide(*roads->front()));
    }
    void names_areWrittenNear_notFar()
    {
        const auto layers = openBaseLayers(write(QStringLiteral("named.geojson"), kRoads));
        QVERIFY(layers);
        auto *roads = qobject_cast<QgsVectorLayer *>(layers->front().get());
        const auto *names = dynamic_cast<const QgsRuleBasedLabeling *>(roads->labeling());
        QVERIFY(names);
        const QgsRuleBasedLabeling::Rule *first = const_cast<QgsRuleBasedLabeling *>(names)->rootRule()->children().constFirst();
        QCOMPARE(first->maximumScale(), 0.0); // near by, always
        QVERIFY(first->minimumScale() >= 10000 && first->minimumScale() <= 100000);
    }
    void kml_names_areWritten()
    {
        const QString path = write(QStringLiteral("places.kml"),
                                   "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>东风村</name><Point>"
                                   "<coordinates>114.1,22.5</coordinates></Point></Placemark></Document></kml>");
        const auto layers = openBaseLayers(path);
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        auto *places = qobject_cast<QgsVectorLayer *>(layers->front().get());
        QVERIFY(places->labelsEnabled());
        QVERIFY(hasInk(*places, QgsRectangle(114.0996, 22.4996, 114.1004, 22.5004)));
    }
    void metres_thatSayTheyAreDegrees_areRefused()
    {
        const QString path = write(
            QStringLiteral("metres.geojson"),
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[500000,2500000]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[510000,2510000]}}]})");
        const auto layers = openBaseLayers(path);
        QVERIFY(!layers);
        QCOMPARE(layers.error().code, ErrorCode::InvalidInput);
        QVERIFY(layers.error().text().contains(QStringLiteral("500000")));
    }
    void picture_withoutPlace_asksForItsSystem()
    {
        QImage picture(300, 300, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(mFolder.filePath(QStringLiteral("scan.png"))));
        const auto layers = openBaseLayers(mFolder.filePath(QStringLiteral("scan.png")));
        QVERIFY(!layers);
        QCOMPARE(layers.error().code, ErrorCode::InvalidInput);
    }
    void hugePicture_opensAtOnce_andIsDrawnOnlyNearBy()
    {
        const QString path = hugeRaster(QStringLiteral("huge.tif"), 100000, 100000);
        QElapsedTimer clock;
        clock.start();
        const auto layers = openBaseLayers(path);
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
        // 0.5 m a pixel: four of them make one of the screen's at most.
        QVERIFY2(std::abs(coarsestDrawn(*layers->front()) - 2) < 0.01, qPrintable(QString::number(coarsestDrawn(*layers->front()))));
    }
    void overviews_made_liftTheLimit_andLeaveThePictureAlone()
    {
        const QString path = hugeRaster(QStringLiteral("large.tif"), 6400, 6400);
        const qint64 bytes = QFileInfo(path).size();
        QVERIFY(wantsOverviews(path));
        int reports = 0;
        const Status made = buildOverviews(path, [&](int) { return ++reports > 0; });
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        QVERIFY(reports > 0);
        QVERIFY(!wantsOverviews(path));
        QCOMPARE(QFileInfo(path).size(), bytes);
        QVERIFY(QFile::exists(path + QStringLiteral(".ovr")));
        QCOMPARE(QDir(mFolder.path()).entryList({QStringLiteral("*.part*")}), QStringList());
        const auto layers = openBaseLayers(path);
        QVERIFY(layers);
        QCOMPARE(coarsestDrawn(*layers->front()), 0.0);
    }
    void overviews_cancelled_leaveNothing()
    {
        const QString path = hugeRaster(QStringLiteral("stopped.tif"), 6400, 6400);
        const Status made = buildOverviews(path, [](int) { return false; });
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QVERIFY(wantsOverviews(path));
        QCOMPARE(QDir(mFolder.path()).entryList({QStringLiteral("stopped.tif?*")}), QStringList());
    }
    void layers_openedOnAnotherThread_areDrawnHere()
    {
        const QString path = write(QStringLiteral("roads.geojson"), kRoads);
        Result<BaseLayers> layers = BaseLayers();
        QThread *here = QThread::currentThread();
        std::thread([&] {
            layers = openBaseLayers(path);
            if (layers)
                handOver(*layers, here);
        }).join();
        QVERIFY(layers);
        QCOMPARE(layers->front()->thread(), here);
        QVERIFY(hasInk(*layers->front(), QgsRectangle(114, 22.45, 114.1, 22.55)));
    }
    void picture_openedOnAnotherThread_comesWithWhatReadsIt_withoutAWarning()
    {
        const QString path = hugeRaster(QStringLiteral("handed.tif"), 2000, 2000);
        Result<BaseLayers> layers = BaseLayers();
        QThread *here = QThread::currentThread();
        QTest::failOnWarning(QRegularExpression(QStringLiteral("moveToThread")));
        std::thread([&] {
            layers = openBaseLayers(path);
            if (layers)
                handOver(*layers, here);
        }).join();
        QVERIFY(layers);
        auto *picture = qobject_cast<QgsRasterLayer *>(layers->front().get());
        QVERIFY(picture);
        QCOMPARE(picture->thread(), here);
        QCOMPARE(picture->dataProvider()->thread(), here);
    }
    void worldWideLayer_isDrawnInAZone()
    {
        const QString path = write(
            QStringLiteral("world.geojson"),
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"natural":"water"},"geometry":{"type":"Polygon",
            "coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}}]})");
        const auto layers = openBaseLayers(path);
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QgsMapSettings settings = mapOf(*layers->front());
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4547")));
        settings.setExtent(QgsRectangle(480000, 2480000, 520000, 2520000));
        QElapsedTimer clock;
        clock.start();
        const QColor middle = drawn(settings).pixelColor(50, 50);
        QVERIFY2(middle.blue() > middle.red() + 20, qPrintable(middle.name()));
        QVERIFY(clock.elapsed() < 3000);
    }
    /// Round the world, at a scale that shows half of China: on both sides of the zone's middle, and no further than it reaches.
    void worldWideMaps_areDrawnOnBothSidesOfTheZonesMiddle_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("shapes") << "half.geojson";
        QTest::newRow("picture") << "half.tif";
    }
    void worldWideMaps_areDrawnOnBothSidesOfTheZonesMiddle()
    {
        QFETCH(QString, name);
        const QString path = mFolder.filePath(name);
        if (name.endsWith(QLatin1String("tif"))) {
            const GdalHandle world(GDALCreate(GDALGetDriverByName("GTiff"), path.toUtf8().constData(), 720, 360, 3, GDT_Byte, nullptr));
            std::array<double, 6> place{-180, 0.5, 0, 90, 0, -0.5};
            QVERIFY(world && GDALSetGeoTransform(world.get(), place.data()) == CE_None);
            for (int band = 1; band <= 3; ++band)
                QVERIFY(GDALFillRaster(GDALGetRasterBand(world.get(), band), 60 * band, 0) == CE_None);
        } else {
            (void)write(name, R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"natural":"water"},"geometry":
            {"type":"Polygon","coordinates":[[[-180,-85],[180,-85],[180,40],[-180,40],[-180,-85]]]}}]})");
        }
        const auto layers = openBaseLayers(path);
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QVERIFY(isTooWide(*layers->front()));
        QgsMapSettings settings = mapOf(*layers->front());
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4548"))); // 117° east
        settings.setBackgroundColor(Qt::white);
        settings.setExtent(QgsRectangle(500000 - 2.0e6, 3.4e6 - 2.0e6, 500000 + 2.0e6, 3.4e6 + 2.0e6));
        const QImage map = drawn(settings);
        for (const int x : {5, 30, 45, 55, 70, 95})
            QVERIFY2(map.pixelColor(x, 85) != QColor(Qt::white), qPrintable(QString::number(x)));
        if (name.endsWith(QLatin1String("json"))) {
            QCOMPARE(map.pixelColor(50, 5), QColor(Qt::white)); // north of 40°
            QCOMPARE(map.pixelColor(30, 5), QColor(Qt::white));
        }
    }
    void lights_drawTheSameRoadDifferently()
    {
        const QString path = write(QStringLiteral("lights.geojson"), kRoads);
        QSet<QRgb> colours;
        for (const MapLight light : {MapLight::Day, MapLight::Night, MapLight::Sun}) {
            const auto layers = openBaseLayers(path, {{}, light});
            QVERIFY(layers);
            QgsMapSettings settings = mapOf(*layers->front());
            settings.setExtent(QgsRectangle(114.0, 22.499, 114.002, 22.501));
            colours.insert(drawn(settings).pixel(50, 50));
        }
        QCOMPARE(colours.size(), qsizetype(3));
    }

    void osmExtract_becomesAStyledGeoPackage()
    {
        const QString extract = write(QStringLiteral("town.osm"), kOsm);
        const QString target = mFolder.filePath(QStringLiteral("maps/town.gpkg"));
        QVERIFY(isOsmExtract(extract));
        const Status imported = importOsm(extract, target);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
        const auto layers = openBaseLayers(target);
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QMap<QString, qlonglong> rows;
        for (const auto &layer : *layers)
            rows.insert(layer->name(), qobject_cast<QgsVectorLayer *>(layer.get())->featureCount());
        // The bench and the power line are left out.
        const QMap<QString, qlonglong> wanted{{QStringLiteral("places"), 1}, {QStringLiteral("lines"), 1}, {QStringLiteral("areas"), 1}};
        QCOMPARE(rows, wanted);
        QCOMPARE(count(target, QStringLiteral("SELECT count(*) FROM layer_styles WHERE useAsDefault")), 3);
        QCOMPARE(QDir(mFolder.filePath(QStringLiteral("maps"))).entryList(QDir::Files), QStringList{QStringLiteral("town.gpkg")});
    }
    void osmExtract_asPbf_isTheSame()
    {
        const QString target = mFolder.filePath(QStringLiteral("maps/crossing.gpkg"));
        const Status imported = importOsm(QStringLiteral(SHIRONG_SOURCE_DIR "/tests/data/osm/crossing.osm.pbf"), target);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
        QCOMPARE(count(target, QStringLiteral("SELECT count(*) FROM lines WHERE highway = 'primary' AND name = '幸福路'")), 1);
        QCOMPARE(count(target, QStringLiteral("SELECT count(*) FROM areas WHERE name = '清溪'")), 1);
        QCOMPARE(count(target, QStringLiteral("SELECT count(*) FROM places WHERE name = '东风村'")), 1);
    }
    void tiles_roadOverTheirEdges_canBeTraced()
    {
        // 20 km along a parallel: it runs through nine tiles of zoom 14.
        const QString path = converted(QStringLiteral("MBTILES"), QStringLiteral("roads.mbtiles"), {"-dsco", "MAXZOOM=14"});
        const GeoBox box{113.99, 22.49, 114.21, 22.51};
        const auto pieces = mapFeatures(path, box, ShapeType::Line);
        QVERIFY2(pieces, pieces ? "" : qPrintable(pieces.error().text()));
        QVERIFY2(pieces->size() >= 9, qPrintable(QString::number(pieces->size())));
        const auto zone = ZoneTransform::open(4547);
        QVector<QVector<MapPoint>> lines;
        for (const MapFeature &piece : *pieces) {
            const auto parts = linesOf(piece.wkb);
            for (const QVector<GeoPoint> &part : *parts) {
                QVector<MapPoint> line;
                for (const GeoPoint &place : part)
                    line.append(zone->toMap(place));
                lines.append(line);
            }
        }
        const auto way = LineNetwork::of(lines, LineNetwork::kJoinTilesM)
                             ->way(zone->toMap(GeoPoint{114.001, 22.5}), zone->toMap(GeoPoint{114.199, 22.5}), 20);
        QVERIFY(way);
        QVERIFY(std::abs(way->constLast().x - way->constFirst().x - zone->toMap(GeoPoint{114.199, 22.5}).x +
                         zone->toMap(GeoPoint{114.001, 22.5}).x) < 2);
        QVERIFY(mapFeatures(path, box, ShapeType::Polygon)->isEmpty());
    }
    void osmExtract_damaged_isTold_andTheOldOneStays()
    {
        const QString target = write(QStringLiteral("kept.gpkg"), "old");
        const Status imported = importOsm(write(QStringLiteral("broken.osm"), "<osm version=\"0.6\"><node id=\"1\" lat="), target);
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Damaged);
        QCOMPARE(QFileInfo(target).size(), 3);
    }
    void osmExtract_cancelled_leavesNothing()
    {
        const QString target = mFolder.filePath(QStringLiteral("never.gpkg"));
        const QString extract = sharedData() + QStringLiteral("/guixi/guixi.osm");
        if (!QFile::exists(extract))
            QSKIP("the shared data are not there");
        const Status imported = importOsm(extract, target, [](int) { return false; });
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(mFolder.path()).entryList({QStringLiteral("never*")}), QStringList());
    }
    void osmExtract_ofARealTown_hasItsRoadsBuildingsAndNames()
    {
        const QString extract = sharedData() + QStringLiteral("/guixi/guixi.osm");
        if (!QFile::exists(extract))
            QSKIP("the shared data are not there");
        const QString target = mFolder.filePath(QStringLiteral("guixi.gpkg"));
        const Status imported = importOsm(extract, target);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
        QVERIFY(count(target, QStringLiteral("SELECT count(*) FROM lines WHERE highway IS NOT NULL")) > 100);
        QVERIFY(count(target, QStringLiteral("SELECT count(*) FROM areas WHERE building IS NOT NULL")) > 100);
        QVERIFY(count(target, QStringLiteral("SELECT count(*) FROM places WHERE name IS NOT NULL")) > 10);
    }

    void copy_ofShapes_holdsOnlyTheArea()
    {
        const auto copied = copyBaseLayer({write(QStringLiteral("far.geojson"), kRoads), {}, {113.9, 22.4, 114.1, 22.6}, maps()});
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().text()));
        QCOMPARE(*copied, maps() + QStringLiteral("/far.gpkg"));
        const auto layers = openBaseLayers(*copied);
        QVERIFY(layers);
        auto *layer = qobject_cast<QgsVectorLayer *>(layers->front().get());
        QCOMPARE(layer->featureCount(), 1);
        QVERIFY2(std::abs(layer->extent().xMaximum() - 114.1) < 1e-6, qPrintable(QString::number(layer->extent().xMaximum())));
    }
    void copy_ofTiles_holdsOnlyTheArea_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("raster") << "beijing_raster_z14.mbtiles";
        QTest::newRow("vector") << "beijing_vector_z8-14.mbtiles";
    }
    void copy_ofTiles_holdsOnlyTheArea()
    {
        QFETCH(QString, name);
        const QString path = sharedData() + QStringLiteral("/mbtiles/") + name;
        if (!QFile::exists(path))
            QSKIP("the shared data are not there");
        const auto copied = copyBaseLayer({path, {}, {116.45, 39.90, 116.50, 39.95}, maps()});
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().text()));
        const QString tiles = QStringLiteral("SELECT count(*) FROM tiles");
        QVERIFY(count(*copied, tiles) > 5);
        QVERIFY(count(*copied, tiles) < count(path, tiles) / 4);
        QCOMPARE(count(*copied, QStringLiteral("SELECT count(*) FROM metadata WHERE name = 'format'")), 1);
        QVERIFY(openBaseLayers(*copied));
    }
    void copy_ofAPicture_keepsItsPixels()
    {
        const QString path = hugeRaster(QStringLiteral("air.tif"), 2000, 2000);
        const auto copied = copyBaseLayer({path, {}, {114.0005, 22.5905, 114.0045, 22.5945}, maps()});
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().text()));
        const auto layers = openBaseLayers(*copied);
        QVERIFY(layers);
        const QgsRectangle extent = layers->front()->extent();
        QVERIFY2(extent.width() > 300 && extent.width() < 600, qPrintable(extent.toString()));
    }
    void copy_cancelled_leavesNothing()
    {
        const QString folder = mFolder.filePath(QStringLiteral("cancelled.maps"));
        const auto copied =
            copyBaseLayer({write(QStringLiteral("any.geojson"), kRoads), {}, {113, 22, 116, 24}, folder}, [](int) { return false; });
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList());
    }
    void copy_ofAMissingFile_isTold()
    {
        const auto copied = copyBaseLayer({mFolder.filePath(QStringLiteral("gone.gpkg")), {}, {113, 22, 115, 23}, maps()});
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::NotFound);
    }

    void features_atAPlace_theNamedFirst()
    {
        const QString path = write(QStringLiteral("features.geojson"), kRoads);
        BaseFeatureReader reader;
        const auto here = reader.at({{path, {}}}, 114.1, 22.50003, 10);
        QCOMPARE(here.size(), 1);
        QCOMPARE(here[0].name, QStringLiteral("幸福路"));
        QCOMPARE(here[0].sort, QStringLiteral("primary"));
        QVERIFY2(std::abs(here[0].distanceM - 3.3) < 0.2, qPrintable(QString::number(here[0].distanceM)));
        QVERIFY(reader.at({{path, {}}}, 114.1, 22.6, 10).isEmpty());
        QVERIFY(reader.at({{mFolder.filePath(QStringLiteral("absent.gpkg")), {}}}, 114.1, 22.5, 10).isEmpty());
    }
    void features_ofVectorTiles_areFound()
    {
        const QString path = sharedData() + QStringLiteral("/mbtiles/beijing_vector_z8-14.mbtiles");
        if (!QFile::exists(path))
            QSKIP("the shared data are not there");
        BaseFeatureReader reader;
        const auto here = reader.at({{path, {}}}, 116.47, 39.92, 60);
        QVERIFY(!here.isEmpty());
    }

private:
    QString maps() const { return mFolder.filePath(QStringLiteral("book.maps")); }
    QString write(const QString &name, const char *content)
    {
        QFile file(mFolder.filePath(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(content);
        return file.fileName();
    }
    /// The roads in another format.
    QString converted(const QString &driver, const QString &name, const QList<const char *> &more)
    {
        const QByteArray source = write(QStringLiteral("source.geojson"), kRoads).toUtf8();
        const QByteArray format = driver.toUtf8();
        const QString target = mFolder.filePath(name);
        QList<const char *> arguments{"-f", format.constData()};
        arguments += more;
        arguments.append(nullptr);
        GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(const_cast<char **>(arguments.data()), nullptr);
        GDALDatasetH from = GDALOpenEx(source.constData(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
        GDALDatasetH made = GDALVectorTranslate(target.toUtf8().constData(), nullptr, 1, &from, options, nullptr);
        GDALVectorTranslateOptionsFree(options);
        [&] { QVERIFY(made); }();
        GDALClose(made);
        GDALClose(from);
        return target;
    }
    /// Half a metre a pixel in EPSG:4547, the south-west corner near 114° E 22.59° N; one block written, so that the file stays small.
    QString hugeRaster(const QString &name, int width, int height)
    {
        const QString path = mFolder.filePath(name);
        const char *const how[] = {"TILED=YES", "SPARSE_OK=TRUE", "BIGTIFF=YES", "COMPRESS=DEFLATE", nullptr};
        GDALDatasetH made =
            GDALCreate(GDALGetDriverByName("GTiff"), path.toUtf8().constData(), width, height, 1, GDT_Byte, const_cast<char **>(how));
        double place[] = {500000, 0.5, 0, 2500000, 0, -0.5};
        GDALSetGeoTransform(made, place);
        OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(crs, 4547);
        GDALSetSpatialRef(made, crs);
        OSRDestroySpatialReference(crs);
        QByteArray block(256 * 256, '\x80');
        [&] {
            QCOMPARE(GDALRasterIO(GDALGetRasterBand(made, 1), GF_Write, 0, 0, 256, 256, block.data(), 256, 256, GDT_Byte, 0, 0), CE_None);
        }();
        GDALClose(made);
        return path;
    }
    static QgsMapSettings mapOf(QgsMapLayer &layer)
    {
        QgsMapSettings settings;
        settings.setLayers({&layer});
        settings.setDestinationCrs(layer.crs());
        settings.setOutputSize(QSize(100, 100));
        settings.setBackgroundColor(Qt::white);
        return settings;
    }
    static QImage drawn(const QgsMapSettings &settings)
    {
        QgsMapRendererSequentialJob job(settings);
        job.start();
        job.waitForFinished();
        return job.renderedImage();
    }
    static bool hasInk(QgsMapLayer &layer, const QgsRectangle &extent)
    {
        QgsMapSettings settings = mapOf(layer);
        settings.setExtent(extent);
        const QImage picture = drawn(settings);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) != QColor(Qt::white))
                    return true;
            }
        }
        return false;
    }
    static int count(const QString &path, const QString &sql)
    {
        int rows = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("count"));
            database.setDatabaseName(path);
            if (database.open()) {
                QSqlQuery query(sql, database);
                if (query.next())
                    rows = query.value(0).toInt();
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("count"));
        return rows;
    }

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
};

QTEST_MAIN(TestBaseFormats)
#include "tst_base_formats.moc"
