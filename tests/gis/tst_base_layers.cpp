// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/base_layers.h"

#include "gis/qgis_runtime.h"

#include <qgslinesymbol.h>
#include <qgsmaplayer.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsmapsettings.h>
#include <qgsrectangle.h>
#include <qgsvectortilebasicrenderer.h>
#include <qgsvectortilelayer.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace inspect;
using namespace inspect::app;

namespace {

constexpr auto kBase = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"natural":"water","highway":null},"geometry":{"type":"Polygon","coordinates":[[[114,22.5],[114.01,22.5],[114.01,22.51],[114,22.51],[114,22.5]]]}},
 {"type":"Feature","properties":{"natural":null,"highway":"primary"},"geometry":{"type":"LineString","coordinates":[[114,22.52],[114.02,22.52]]}}]})";

QString sharedData() { return qEnvironmentVariable("SHIRONG_SHARED_DATA", QStringLiteral(SHIRONG_SOURCE_DIR "/../shared/data")); }

} // namespace

class TestBaseLayers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto started = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        mRuntime = std::move(*started);
    }
    void cleanupTestCase() { mRuntime.reset(); }

    void runtime_startedTwice_isRefused() { QVERIFY(!QgisRuntime::start()); }
    void runtime_makesNoAuthenticationDatabase() { QVERIFY(!QDir(mFolder.path()).exists(QStringLiteral("profile/qgis-auth.db"))); }

    /// Seen without it: base maps drawn blank once the threads that had drawn them were gone.
    void runtime_threadsDoNotEndWhenIdle() { QVERIFY(QThreadPool::globalInstance()->expiryTimeout() < 0); }

    void geojson_opens_linesOverAreas_waterIsBlue()
    {
        const QString path = write(QStringLiteral("base.geojson"), kBase);
        auto layers = openBaseLayers(path);
        QVERIFY2(layers, layers ? "" : qPrintable(layers.error().text()));
        QCOMPARE(layers->size(), size_t(2));
        QgsMapSettings settings;
        settings.setLayers({(*layers)[0].get(), (*layers)[1].get()});
        settings.setDestinationCrs((*layers)[0]->crs());
        settings.setExtent(QgsRectangle(114.001, 22.501, 114.009, 22.509));
        settings.setOutputSize(QSize(60, 60));
        QgsMapRendererSequentialJob job(settings);
        job.start();
        job.waitForFinished();
        const QColor water = job.renderedImage().pixelColor(30, 30);
        QVERIFY2(water.blue() > water.red() + 20, qPrintable(water.name()));
    }
    void missing_file_isNamed()
    {
        const auto layers = openBaseLayers(mFolder.filePath(QStringLiteral("absent.gpkg")));
        QVERIFY(!layers);
        QCOMPARE(layers.error().code, ErrorCode::NotFound);
        QVERIFY(layers.error().text().contains(QStringLiteral("absent.gpkg")));
    }
    void damaged_file_isRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *ending : {"mbtiles", "gpkg", "geojson", "shp", "tif"})
            QTest::newRow(ending) << QStringLiteral("damaged.") + QString::fromLatin1(ending);
    }
    void damaged_file_isRefused()
    {
        QFETCH(QString, name);
        const auto layers = openBaseLayers(write(name, "SQLite format 3\nbut not really"));
        QVERIFY(!layers);
        QCOMPARE(layers.error().code, ErrorCode::Damaged);
    }
    void mbtiles_ofTheSharedData_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("opens");
        QTest::newRow("raster") << "beijing_raster_z14.mbtiles" << true;
        QTest::newRow("vector") << "beijing_vector_z8-14.mbtiles" << true;
        QTest::newRow("no tables") << "invalid.mbtiles" << false;
        QTest::newRow("tiles that are none") << "invalid-tile-format.mbtiles" << false;
    }
    void mbtiles_ofTheSharedData()
    {
        QFETCH(QString, name);
        QFETCH(bool, opens);
        const QString path = sharedData() + QStringLiteral("/mbtiles/") + name;
        if (!QFile::exists(path))
            QSKIP("the shared data are not there");
        const auto layers = openBaseLayers(path);
        QCOMPARE(layers.has_value(), opens);
    }
    void tileRoads_joinOverTheirCasings()
    {
        const QString path = sharedData() + QStringLiteral("/mbtiles/beijing_vector_z8-14.mbtiles");
        if (!QFile::exists(path))
            QSKIP("the shared data are not there");
        const auto layers = openBaseLayers(path);
        QVERIFY(layers);
        const auto *layer = qobject_cast<const QgsVectorTileLayer *>(layers->front().get());
        QVERIFY(layer);
        const auto *renderer = dynamic_cast<const QgsVectorTileBasicRenderer *>(layer->renderer());
        QVERIFY(renderer);
        // Of each road the casing is styled first; no casing of any road comes after an ink, or it would cut through it.
        QMap<QString, double> casings;
        bool hasInk = false;
        for (const QgsVectorTileBasicRendererStyle &style : renderer->styles()) {
            if (style.geometryType() != Qgis::GeometryType::Line)
                continue;
            const auto *symbol = dynamic_cast<const QgsLineSymbol *>(style.symbol());
            QVERIFY2(symbol->symbolLayerCount() == 1, qPrintable(style.styleName() + style.layerName() + style.filterExpression()));
            const QString road = style.layerName() + style.filterExpression();
            if (const auto casing = casings.constFind(road); casing != casings.constEnd()) {
                QVERIFY(casing.value() > symbol->width());
                hasInk = true;
            } else if (!hasInk) {
                casings.insert(road, symbol->width());
            }
        }
        QVERIFY(hasInk && casings.size() > 4);
    }

private:
    QString write(const QString &name, const char *content)
    {
        QFile file(mFolder.filePath(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(content);
        return file.fileName();
    }

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
};

QTEST_MAIN(TestBaseLayers)
#include "tst_base_layers.moc"
