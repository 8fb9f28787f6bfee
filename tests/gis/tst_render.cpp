// SPDX-License-Identifier: GPL-2.0-or-later
// Each theme at each zoom against a picture that was looked at. A pixel may lie one away from where it was; what differs more is
// written beside the expected picture into build/…/render/NAME-{actual,difference}.png.
// SHIRONG_RENDER_ACCEPT=1 takes the pictures as they are now: look at each before it is committed.
#include "gis/base_layers.h"
#include "gis/qgis_runtime.h"
#include "gis/unit_drawing.h"
#include "gis/zone_projection.h"
#include "map_fixture.h"

#include <qgsmaprenderersequentialjob.h>
#include <qgsmapsettings.h>

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

Q_DECLARE_METATYPE(inspect::app::Theme)
Q_DECLARE_METATYPE(inspect::app::MapLight)

namespace {

constexpr QSize kSize(360, 260);
constexpr int kTolerance = 24; ///< per colour channel
constexpr int kMostWrong = 12; ///< pixels of a picture: single specks of another rasteriser
constexpr auto kFont = "Noto Sans CJK SC";

bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= kTolerance && std::abs(qGreen(a) - qGreen(b)) <= kTolerance &&
           std::abs(qBlue(a) - qBlue(b)) <= kTolerance;
}

/// Whether the colour is found within one pixel of its place.
bool isAround(const QImage &picture, int x, int y, QRgb colour)
{
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
            if (picture.valid(x + dx, y + dy) && isNear(picture.pixel(x + dx, y + dy), colour))
                return true;
        }
    }
    return false;
}

struct Difference {
    QImage picture; ///< red where they differ
    int pixels = 0;
};

Difference difference(const QImage &expected, const QImage &actual)
{
    Difference found{QImage(actual.size(), QImage::Format_RGB32), 0};
    found.picture.fill(Qt::white);
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            if (isAround(expected, x, y, actual.pixel(x, y)) && expected.valid(x, y) && isAround(actual, x, y, expected.pixel(x, y)))
                continue;
            found.picture.setPixelColor(x, y, Qt::red);
            ++found.pixels;
        }
    }
    return found;
}

/// Four villages, a road and a toilet: every state, with heads and cases.
MapUnits township()
{
    QVector<MapUnit> units{
        areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, 5), areaUnit(QStringLiteral("西河村"), 114.01, 22.5, 0.01, 0.01, 3),
        areaUnit(QStringLiteral("南山村"), 114, 22.49, 0.01, 0.01, 1), areaUnit(QStringLiteral("北岭村"), 114.01, 22.49, 0.01, 0.01),
        lineUnit(QStringLiteral("幸福大道"), 113.999, 22.5005, 114.021, 22.4995, 4)};
    for (int i = 0; i < units.size(); ++i) {
        units[i].head = i % 2 == 0 ? QStringLiteral("张村长") : QStringLiteral("李主任");
        units[i].openCases = i * i;
        units[i].id = UnitId(Uid::named(QStringLiteral("render/%1").arg(i)));
    }
    return shared(units);
}

} // namespace

class TestRender : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFontDatabase::families().contains(QString::fromLatin1(kFont)), "the pictures were made with this font");
        auto started = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        mRuntime = std::move(*started);
        QDir().mkpath(QStringLiteral(SHIRONG_BINARY_DIR "/render"));
    }
    void cleanupTestCase() { mRuntime.reset(); }

    void units_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<double>("zoom");
        const std::pair<const char *, Theme> themes[] = {{"stars", Theme::Stars},
                                                         {"score", Theme::Score},
                                                         {"coverage", Theme::Coverage},
                                                         {"cases", Theme::Cases},
                                                         {"heads", Theme::Heads}};
        for (const auto &[name, theme] : themes) {
            QTest::addRow("%s-far", name) << theme << 0.12;
            QTest::addRow("%s-middle", name) << theme << 0.9;
            QTest::addRow("%s-near", name) << theme << 3.0;
        }
    }
    void units()
    {
        QFETCH(Theme, theme);
        QFETCH(double, zoom);
        const UnitScene scene = makeScene(township());
        QImage picture(kSize, QImage::Format_RGB32);
        picture.fill(QColor(0xf7, 0xf6, 0xf2));
        RenderConfig config;
        config.theme = theme;
        config.deviceRect = QRectF(QPointF(0, 0), kSize);
        const QRectF all = scene.shapes->bounds();
        const QSizeF part = all.size() / zoom;
        config.mapToDevice = RenderConfig::fit(QRectF(all.center() - QPointF(part.width(), part.height()) / 2, part), config.deviceRect);
        QPainter painter(&picture);
        drawUnits(painter, scene, config);
        painter.end();
        compare(QString::fromLatin1(QTest::currentDataTag()), picture);
    }

    void baseMap_data()
    {
        QTest::addColumn<MapLight>("light");
        QTest::addColumn<double>("width");
        const std::pair<const char *, MapLight> lights[] = {{"day", MapLight::Day}, {"night", MapLight::Night}, {"sun", MapLight::Sun}};
        for (const auto &[name, light] : lights) {
            QTest::addRow("base-%s-far", name) << light << 9000.0;
            QTest::addRow("base-%s-near", name) << light << 1500.0;
        }
    }
    void baseMap()
    {
        QFETCH(MapLight, light);
        QFETCH(double, width);
        QImage picture;
        // The demo township's own files.
        std::vector<BaseLayers> kept;
        QList<QgsMapLayer *> layers;
        for (const char *name : {"places", "roads", "buildings", "waterways", "water", "landuse"}) {
            auto opened =
                openBaseLayers(QStringLiteral(SHIRONG_SOURCE_DIR "/maps/demo/%1.geojson").arg(QString::fromLatin1(name)), {{}, light});
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
            for (const auto &layer : *opened)
                layers.append(layer.get());
            kept.push_back(std::move(*opened));
        }
        QgsMapSettings settings;
        settings.setLayers(layers);
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4547")));
        const QPointF middle = ZoneProjection(114).toMap(114.0, 29.295);
        const double height = width * kSize.height() / kSize.width();
        settings.setExtent(QgsRectangle(middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2));
        settings.setOutputSize(kSize);
        settings.setOutputDpi(96);
        settings.setBackgroundColor(groundColour(light));
        settings.setFlag(Qgis::MapSettingsFlag::Antialiasing);
        settings.setFlag(Qgis::MapSettingsFlag::DrawLabeling, false); // of two equal places for a name QGIS takes now one, now the other
        QgsMapRendererSequentialJob job(settings);
        job.start();
        job.waitForFinished();
        compare(QString::fromLatin1(QTest::currentDataTag()), job.renderedImage().convertToFormat(QImage::Format_RGB32));
    }

    void patch_ofOneUnit_isWhatTheWholeWouldBe_data() { units_data(); }
    void patch_ofOneUnit_isWhatTheWholeWouldBe()
    {
        QFETCH(Theme, theme);
        QFETCH(double, zoom);
        UnitScene scene = makeScene(cells(400));
        RenderConfig config;
        config.theme = theme;
        config.deviceRect = QRectF(QPointF(0, 0), kSize);
        const QRectF all = scene.shapes->bounds();
        const QSizeF part = all.size() / (4 * zoom);
        config.mapToDevice = RenderConfig::fit(QRectF(all.center() - QPointF(part.width(), part.height()) / 2, part), config.deviceRect);
        const auto whole = [&] {
            QImage picture(kSize, QImage::Format_ARGB32_Premultiplied);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            drawUnits(painter, scene, config);
            return picture;
        };
        const QImage before = whole();
        auto after = std::make_shared<QVector<MapUnit>>(*scene.units);
        const int middle = scene.shapes->unitsAt(all.center() + QPointF(20, 20), 1).value(0);
        (*after)[middle].state = ScoreState::Scored;
        (*after)[middle].stars = 2;
        (*after)[middle].score = Points::of(71);
        (*after)[middle].openCases = 9;
        (*after)[middle].head = QStringLiteral("新路长");
        const QVector<int> changed = changedLooks(scene.units, after, theme);
        QVERIFY(changed.contains(middle));
        scene.units = after;
        const QImage patched = recoloured(before, scene, config, changed);
        if (patched.isNull())
            return; // so near that the whole picture is drawn anew
        const Difference found = difference(whole().convertToFormat(QImage::Format_RGB32), patched.convertToFormat(QImage::Format_RGB32));
        QVERIFY2(found.pixels <= kMostWrong, qPrintable(QString::number(found.pixels)));
    }
    void comparison_seesAnotherColourAndAShift()
    {
        QImage a(60, 60, QImage::Format_RGB32);
        a.fill(Qt::white);
        QPainter(&a).fillRect(20, 20, 20, 20, Qt::blue);
        QImage shifted(60, 60, QImage::Format_RGB32);
        shifted.fill(Qt::white);
        QPainter(&shifted).fillRect(21, 20, 20, 20, Qt::blue);
        QCOMPARE(difference(a, shifted).pixels, 0);
        QImage further(60, 60, QImage::Format_RGB32);
        further.fill(Qt::white);
        QPainter(&further).fillRect(24, 20, 20, 20, Qt::blue);
        QVERIFY(difference(a, further).pixels > 50);
        QImage red(60, 60, QImage::Format_RGB32);
        red.fill(Qt::white);
        QPainter(&red).fillRect(20, 20, 20, 20, Qt::red);
        QVERIFY(difference(a, red).pixels >= 400);
    }

private:
    static void compare(const QString &name, const QImage &actual)
    {
        const QString expectedPath = QStringLiteral(SHIRONG_SOURCE_DIR "/tests/data/render/%1.png").arg(name);
        if (qEnvironmentVariableIsSet("SHIRONG_RENDER_ACCEPT"))
            QVERIFY(actual.save(expectedPath));
        const QImage expected(expectedPath);
        QVERIFY2(!expected.isNull(), qPrintable(expectedPath + QStringLiteral(" is missing")));
        QCOMPARE(actual.size(), expected.size());
        const Difference found = difference(expected.convertToFormat(QImage::Format_RGB32), actual);
        if (found.pixels <= kMostWrong)
            return;
        const QString beside = QStringLiteral(SHIRONG_BINARY_DIR "/render/") + name;
        actual.save(beside + QStringLiteral("-actual.png"));
        found.picture.save(beside + QStringLiteral("-difference.png"));
        QFAIL(qPrintable(QStringLiteral("%1 pixels of %2 differ; see %3-difference.png").arg(found.pixels).arg(name, beside)));
    }

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
};

QTEST_MAIN(TestRender)
#include "tst_render.moc"
