// SPDX-License-Identifier: GPL-2.0-or-later
// The published file as a colleague sees it who drags it into QGIS.
#include "gis/qgis_runtime.h"
#include "gis/unit_theme.h"
#include "sync_fixture.h"

#include <QGuiApplication>
#include <QImage>
#include <QtTest>

#include <qgscategorizedsymbolrenderer.h>
#include <qgslayertree.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsreferencedgeometry.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

using namespace inspect;
using namespace inspect::test;

class TestHubInQgis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        app::QgisRuntime::Options options;
        options.profileFolder = mProfile.path();
        auto started = app::QgisRuntime::start(options);
        REQUIRE_OK(started);
        mRuntime = std::move(*started);
    }
    void cleanupTestCase() { mRuntime.reset(); }

    void layers_areColouredByStars_withChineseLegend_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("byOgr");
        for (const char *table : {"unit_areas", "unit_lines", "unit_points"}) {
            QTest::addRow("%s by SpatiaLite", table) << QString::fromLatin1(table) << false;
            QTest::addRow("%s by GDAL", table) << QString::fromLatin1(table) << true;
        }
    }
    void layers_areColouredByStars_withChineseLegend()
    {
        QFETCH(QString, table);
        QFETCH(bool, byOgr);
        Township town;
        REQUIRE_OK(town.fill());
        const QString hub = town.folder.filePath(QStringLiteral("共享.sqlite"));
        REQUIRE_OK(sync(*town.book, hub));
        const QString source =
            byOgr ? QStringLiteral("%1|layername=%2").arg(hub, table) : QStringLiteral("dbname='%1' table=\"%2\" (geom)").arg(hub, table);
        QgsVectorLayer layer(source, table, byOgr ? QStringLiteral("ogr") : QStringLiteral("spatialite"));
        QVERIFY2(layer.isValid(), qPrintable(layer.error().summary()));
        QVERIFY(layer.featureCount() > 0);
        bool isLoaded = false;
        layer.loadDefaultStyle(isLoaded);
        QVERIFY(isLoaded);
        const auto *renderer = dynamic_cast<QgsCategorizedSymbolRenderer *>(layer.renderer());
        QVERIFY(renderer != nullptr);
        QCOMPARE(renderer->classAttribute(), QStringLiteral("band"));
        QCOMPARE(renderer->categories().size(), 7);
        for (const QgsRendererCategory &category : renderer->categories()) {
            const int band = category.value().toInt();
            const app::UnitLook look = app::lookOfStars(band < 0 ? std::nullopt : std::optional<int>(band));
            QCOMPARE(category.symbol()->color().name(), look.fill.name());
            QVERIFY(!category.label().isEmpty());
        }
        QCOMPARE(renderer->categories().last().label(), QStringLiteral("未检查"));
        QVERIFY(layer.labelsEnabled());
    }

    void picture_showsStarsInTheirColour_andWhatWasNotInspectedDifferently()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(standardForVillages(office[0]));
        const auto starred = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"), 116.30);
        REQUIRE_OK(starred);
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.32));
        REQUIRE_OK(inspectVillage(office[0], starred->id, QDateTime::currentDateTimeUtc().addSecs(-1)));
        REQUIRE_OK(sync(office[0], office.hub()));
        QgsProject project;
        QVERIFY2(project.read(office.path(QStringLiteral("share/桥东 街道.qgs"))), qPrintable(project.error()));
        QgsMapSettings settings;
        settings.setLayers(project.layerTreeRoot()->layerOrder());
        settings.setDestinationCrs(project.crs());
        settings.setOutputSize({800, 400});
        settings.setExtent(QgsRectangle(116.295, 39.895, 116.335, 39.915));
        settings.setBackgroundColor(Qt::white);
        QgsMapRendererSequentialJob job(settings);
        job.start();
        job.waitForFinished();
        const QImage picture = job.renderedImage();
        if (const QString folder = qEnvironmentVariable("SHIRONG_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(folder + QStringLiteral("/hub_in_qgis.png")));
        const auto near = [&](double lon) { return picture.pixelColor(int((lon - 116.295) / 0.04 * 800), 400 - int(0.0065 / 0.02 * 400)); };
        const QColor fill = app::lookOfStars(5).fill;
        const auto onWhite = [&](int part) { return (part * fill.alpha() + 255 * (255 - fill.alpha())) / 255; };
        const QColor seen = near(116.302);
        QVERIFY2(std::abs(seen.red() - onWhite(fill.red())) <= 12 && std::abs(seen.green() - onWhite(fill.green())) <= 12 &&
                     std::abs(seen.blue() - onWhite(fill.blue())) <= 12,
                 qPrintable(seen.name() + QLatin1Char(' ') + fill.name(QColor::HexArgb)));
        QVERIFY(near(116.322) != seen);
        QVERIFY(near(116.317) == QColor(Qt::white)); // between them
    }

    void projectBesideIt_opensWithColours()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(sync(*town.book, town.folder.filePath(QStringLiteral("共享 库.sqlite"))));
        QgsProject project;
        QVERIFY2(project.read(town.folder.filePath(QStringLiteral("共享 库.qgs"))), qPrintable(project.error()));
        QCOMPARE(project.crs().authid(), QStringLiteral("EPSG:4490"));
        QStringList order;
        for (QgsMapLayer *layer : project.layerTreeRoot()->layerOrder()) {
            QVERIFY2(layer->isValid(), qPrintable(layer->name() + layer->source()));
            order.append(layer->id());
        }
        QCOMPARE(order, QStringList({QStringLiteral("shirong_deductions"), QStringLiteral("shirong_unit_points"),
                                     QStringLiteral("shirong_unit_lines"), QStringLiteral("shirong_unit_areas")}));
        auto *areas = qobject_cast<QgsVectorLayer *>(project.mapLayer(QStringLiteral("shirong_unit_areas")));
        QCOMPARE(areas->featureCount(), 2);
        QCOMPARE(areas->crs().authid(), QStringLiteral("EPSG:4490"));
        const auto *renderer = dynamic_cast<QgsCategorizedSymbolRenderer *>(areas->renderer());
        QVERIFY(renderer != nullptr);
        QCOMPARE(renderer->categories().last().label(), QStringLiteral("未检查"));
        QVERIFY(areas->labelsEnabled());
        QVERIFY(project.viewSettings()->defaultViewExtent().contains(areas->extent()));
    }

private:
    QTemporaryDir mProfile;
    std::unique_ptr<app::QgisRuntime> mRuntime;
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    TestHubInQgis test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hub_in_qgis.moc"
