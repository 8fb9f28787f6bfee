// SPDX-License-Identifier: GPL-2.0-or-later
// Units of several kinds in one place, pins and names beside each other: what lies over what, and what can still be read.
#include "gis/code_serials.h"
#include "gis/unit_drawing.h"
#include "gis/unit_pins.h"
#include "map_fixture.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

namespace {

constexpr int kSide = 600;
const QColor kPinColour(0x6a1b9a);

MapUnit ofKind(MapUnit unit, const QString &kind)
{
    unit.kind = kind;
    return unit;
}

/// 10 × 10 cells of about 200 m, three stars each, over 114 E, 22.5 N.
QVector<MapUnit> gridUnits()
{
    QVector<MapUnit> units;
    for (int i = 0; i < 100; ++i)
        units.append(ofKind(areaUnit(QStringLiteral("440300001%1").arg(i + 1, 6, 10, QLatin1Char('0')), 114.0 + 0.002 * (i % 10),
                                     22.5 + 0.002 * (i / 10), 0.002, 0.002, 3),
                            QStringLiteral("grid")));
    return units;
}

MapUnit shapeUnit(const QString &kind, const QString &wkt, int stars)
{
    MapUnit unit = ofKind(areaUnit(kind, 0, 0, 1, 1, stars), kind);
    unit.wkb = QgsGeometry::fromWkt(wkt).asWkb();
    return unit;
}

struct Picture {
    QImage image{kSide, kSide, QImage::Format_ARGB32_Premultiplied};
    RenderConfig config;
    QVector<std::pair<QPointF, QString>> written;

    explicit Picture(const UnitScene &scene, const std::function<void(RenderConfig &)> &change = {})
    {
        image.fill(Qt::white);
        config.deviceRect = image.rect();
        config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), config.deviceRect.adjusted(20, 20, -20, -20));
        config.written = &written;
        if (change)
            change(config);
        QPainter painter(&image);
        (void)drawUnits(painter, scene, config);
    }

    /// Share of the pixels round a place that are nearly of a colour.
    [[nodiscard]] double share(const QPointF &at, int reach, const QColor &colour) const
    {
        int same = 0;
        int all = 0;
        for (int x = -reach; x <= reach; ++x) {
            for (int y = -reach; y <= reach; ++y) {
                const QColor c = image.pixelColor((at + QPointF(x, y)).toPoint());
                same += std::abs(c.red() - colour.red()) + std::abs(c.green() - colour.green()) + std::abs(c.blue() - colour.blue()) < 24;
                ++all;
            }
        }
        return double(same) / all;
    }
};

} // namespace

class TestUnitsTogether : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void villageOverCells_showsItsColourAlongItsBorder_data()
    {
        QTest::addColumn<bool>("onPaper");
        QTest::newRow("on the screen") << false;
        QTest::newRow("on paper") << true;
    }
    void villageOverCells_showsItsColourAlongItsBorder()
    {
        QFETCH(bool, onPaper);
        QVector<MapUnit> units = gridUnits();
        units.append(shapeUnit(QStringLiteral("village"),
                               QStringLiteral("POLYGON((114.003 22.503,114.017 22.503,114.017 22.517,114.003 22.517,114.003 22.503))"), 5));
        const UnitScene scene = makeScene(shared(units));
        const Picture picture(scene, [&](RenderConfig &c) {
            c.names = false;
            c.outlined = onPaper;
        });
        const QRectF box = picture.config.mapToDevice.mapRect(scene.shapes->at(100).bounds);
        const QColor village = lookOfStars(5).fill;
        const QColor cell = lookOfStars(3).fill;
        QVERIFY(picture.share({box.left() + 4.5, box.center().y()}, 1, village) > 0.9);
        QVERIFY(picture.share({box.center().x(), box.top() + 4.5}, 1, village) > 0.9);
        // The cells within stay what they are, and outside nothing is covered.
        QVERIFY(picture.share(box.center() + QPointF(30, 30), 12, cell) > 0.7);
        QVERIFY(picture.share({box.left() - 5, box.center().y() + 8}, 1, village) < 0.1);
    }
    void riverOverCells_isSeenWhole()
    {
        QVector<MapUnit> units = gridUnits();
        units.append(shapeUnit(QStringLiteral("river"),
                               QStringLiteral("POLYGON((114.0005 22.5051,114.0195 22.5051,114.0195 22.5055,114.0005 22.5055,"
                                              "114.0005 22.5051))"),
                               5));
        const UnitScene scene = makeScene(shared(units));
        const Picture picture(scene, [](RenderConfig &c) { c.names = false; });
        const QRectF box = picture.config.mapToDevice.mapRect(scene.shapes->at(100).bounds);
        QVERIFY(picture.share(box.center() + QPointF(7, 0), 2, lookOfStars(5).fill) > 0.9);
        QVERIFY(picture.share(box.center() - QPointF(170, 0), 2, lookOfStars(5).fill) > 0.9);
    }
    void areasThatOnlyTouch_areNotCovered()
    {
        QVector<MapUnit> units = gridUnits();
        units.append(shapeUnit(QStringLiteral("village"),
                               QStringLiteral("POLYGON((114.02 22.5,114.05 22.5,114.05 22.52,114.02 22.52,114.02 22.5))"), 5));
        units.append(shapeUnit(QStringLiteral("village"),
                               QStringLiteral("POLYGON((113.99 22.51,114.005 22.51,114.005 22.53,113.99 22.53,113.99 22.51))"), 5));
        const UnitScene scene = makeScene(shared(units));
        QCOMPARE(scene.shapes->coveredBy(100), quint64(0));
        QCOMPARE(scene.shapes->coveredBy(101), scene.shapes->kindBits({QStringLiteral("grid")}));
        QCOMPARE(scene.shapes->coveredBy(5), quint64(0));
    }
    void roadOverCellsOfItsColour_isSetOffFromThem()
    {
        QVector<MapUnit> units = gridUnits();
        units.append(lineUnit(QStringLiteral("中山路"), 114.0, 22.5051, 114.02, 22.5051, 3));
        const UnitScene scene = makeScene(shared(units));
        const Picture picture(scene, [](RenderConfig &c) { c.names = false; });
        const QPointF on = picture.config.mapToDevice.map(scene.shapes->at(100).anchor) + QPointF(9, 0);
        const QColor cell = lookOfStars(3).fill;
        QVERIFY(picture.share(on, 0, cell) == 1);
        // Its dark edge, and a light one beyond it.
        int darkest = 255;
        int lightest = 0;
        for (int y = 1; y < 7; ++y) {
            const int lightness = picture.image.pixelColor((on + QPointF(0, y)).toPoint()).lightness();
            darkest = std::min(darkest, lightness);
            lightest = std::max(lightest, lightness);
        }
        QVERIFY2(darkest < cell.lightness() - 30, qPrintable(QString::number(darkest)));
        QVERIFY2(lightest > cell.lightness() + 10, qPrintable(QString::number(lightest)));
    }

    void hiddenKind_isNeitherDrawnNorFoundNorCounted()
    {
        QVector<MapUnit> units = gridUnits();
        units.append(shapeUnit(QStringLiteral("village"),
                               QStringLiteral("POLYGON((114.003 22.503,114.017 22.503,114.017 22.517,114.003 22.517,114.003 22.503))"), 5));
        auto pins = std::make_shared<QVector<MapPin>>();
        pins->append({DeductionId::fresh(), units.constFirst().id, 114.001, 22.501, 1, QString()});
        pins->append({DeductionId::fresh(), units.constLast().id, 114.006, 22.506, 1, QString()});
        UnitScene scene = makeScene(shared(units), pins);
        QCOMPARE(scene.shownPins().size(), 2);
        const QPointF middle = scene.shapes->at(100).anchor;
        QCOMPARE(scene.unitsAt(middle + QPointF(30, 30), 1).last(), 100);
        QCOMPARE(scene.unitsAt(middle + QPointF(30, 30), 1).size(), 2);
        scene.hiddenKinds = {QStringLiteral("grid")};
        QCOMPARE(scene.shownPins().size(), 1);
        QCOMPARE(scene.unitsAt(middle + QPointF(30, 30), 1), (QVector<int>{100}));
        QCOMPARE(scene.visible(scene.shapes->bounds()), (QVector<int>{100}));
        const Picture picture(scene, [](RenderConfig &c) { c.names = false; });
        QVERIFY(picture.share(picture.config.mapToDevice.map(middle), 20, lookOfStars(5).fill) > 0.99);
        QCOMPARE(UnitLooks(scene.units, Theme::Stars).key(scene.hiddenKinds).size(), 1);
    }
    void kindThatChanged_isShapedAnew()
    {
        QVector<MapUnit> units = gridUnits();
        const UnitScene scene = makeScene(shared(units));
        units[3].kind = QStringLiteral("village");
        QVERIFY(!scene.shapes->fits(shared(units)));
    }

    void serials_haveAsManyDigitsAsTellThemApart_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("digits");
        QStringList few;
        QStringList many;
        for (int i = 1; i <= 1200; ++i) {
            many.append(QStringLiteral("440300001%1").arg(i, 6, 10, QLatin1Char('0')));
            if (i < 400)
                few.append(many.constLast());
        }
        QTest::newRow("under a thousand") << few << 3;
        QTest::newRow("over a thousand") << many << 4;
        QTest::newRow("two streets") << QStringList{QStringLiteral("110105001201001"), QStringLiteral("110105001202001")} << 4;
        QTest::newRow("two far streets") << QStringList{QStringLiteral("110105001201001"), QStringLiteral("110105002201001")} << 7;
        QTest::newRow("the same twice") << QStringList{QStringLiteral("110105001201001"), QStringLiteral("110105001201001")} << 3;
        QTest::newRow("names") << QStringList{QStringLiteral("东风村"), QStringLiteral("西山村")} << 3;
    }
    void serials_haveAsManyDigitsAsTellThemApart()
    {
        QFETCH(QStringList, names);
        QVector<MapUnit> units;
        for (const QString &name : std::as_const(names)) {
            MapUnit unit;
            unit.name = name;
            units.append(unit);
        }
        QTEST(int(digitsThatTell(shared(units))), "digits");
    }
    void serialsInView_areNeverTheSame()
    {
        QVector<MapUnit> units;
        for (int i = 0; i < 1600; ++i)
            units.append(ofKind(areaUnit(QStringLiteral("440300%1").arg(i + 1, 9, 10, QLatin1Char('0')), 114.0 + 0.002 * (i % 40),
                                         22.5 + 0.002 * (i / 40), 0.002, 0.002, 3),
                                QStringLiteral("grid")));
        const UnitScene scene = makeScene(shared(units));
        QSet<QString> names;
        int written = 0;
        const Picture picture(scene, [&](RenderConfig &c) {
            c.scores = false;
            c.mapToDevice *= QTransform::fromScale(3, 3);
        });
        for (const auto &[at, words] : picture.written) {
            names.insert(words);
            ++written;
        }
        QVERIFY(written > 100);
        QCOMPARE(names.size(), written);
    }
    /// On paper a name may reach over its border; the numbers of cells would run into one row of digits.
    void serialsOnPaper_stayInTheirCells()
    {
        QVector<MapUnit> units = gridUnits();
        units.append(areaUnit(QStringLiteral("东"), 114.02, 22.5, 0.0015, 0.002, 3));
        const UnitScene scene = makeScene(shared(units));
        const Picture picture(scene, [](RenderConfig &c) {
            c.outlined = true;
            c.smallestNamePx = 6;
            c.mapToDevice = RenderConfig::fit(c.mapToDevice.inverted().mapRect(c.deviceRect), {0, 0, 120, 120});
        });
        QCOMPARE(picture.written.size(), 1);
        QCOMPARE(picture.written.first().second, QStringLiteral("东"));
    }
    void serial_withRoom_hasScoreAndStarsBelow()
    {
        const UnitScene scene = makeScene(shared({areaUnit(QStringLiteral("440300001000598"), 114, 22.5, 0.002, 0.002, 3)}));
        const Picture picture(scene, [](RenderConfig &c) {
            c.mapToDevice = RenderConfig::fit(c.mapToDevice.inverted().mapRect(c.deviceRect), {0, 0, 90, 90});
        });
        QCOMPARE(picture.written.size(), 3);
        QCOMPARE(picture.written.first().second, QStringLiteral("598"));
    }

    /// A hundred pins over a town of named villages: every name stays readable, and no pin lies on one.
    void pinsAndNames_dense_doNotLieOnEachOther()
    {
        QVector<MapUnit> units;
        auto pins = std::make_shared<QVector<MapPin>>();
        for (int i = 0; i < 16; ++i) {
            const double west = 114.0 + 0.01 * (i % 4);
            const double south = 22.5 + 0.01 * (i / 4);
            units.append(areaUnit(QStringLiteral("第%1村").arg(i + 1), west, south, 0.01, 0.01, 3));
            for (int p = 0; p < 25; ++p)
                pins->append({DeductionId::fresh(), UnitId(), west + 0.002 * (p % 5) + 0.001, south + 0.002 * (p / 5.0) / 5 + 0.003, 1,
                              QStringLiteral("白色垃圾")});
        }
        const UnitScene scene = makeScene(shared(units), pins);
        const Picture picture(scene);
        int names = 0;
        for (const auto &[at, words] : picture.written) {
            names += words.endsWith(QChar(0x6751)) ? 1 : 0;
            QVERIFY2(picture.share(at, 9, kPinColour) < 0.01, qPrintable(words));
        }
        QCOMPARE(names, 16);
        // No deduction is lost: what has no room of its own is counted in another pin.
        qint64 count = 0;
        for (const PinCluster &cluster : clustersOf(*scene.pins, picture.config))
            count += cluster.count;
        QCOMPARE(count, qint64(pins->size()));
    }
    void pins_thatWouldOverlap_areOne()
    {
        auto pins = std::make_shared<QVector<MapPin>>();
        for (int i = 0; i < 60; ++i)
            pins->append({DeductionId::fresh(), UnitId(), 114.0 + 0.0007 * (i % 10), 22.5 + 0.0007 * (i / 10), 1, QString()});
        const UnitScene scene = makeScene(shared({areaUnit(QString(), 114, 22.5, 0.02, 0.02, 3)}), pins);
        const Picture picture(scene);
        const QVector<QRectF> rects = pinRects(clustersOf(*scene.pins, picture.config), picture.config);
        QVERIFY(rects.size() > 1);
        for (qsizetype a = 0; a < rects.size(); ++a) {
            for (qsizetype b = a + 1; b < rects.size(); ++b)
                QVERIFY(!rects[a].intersects(rects[b]));
        }
    }
};

QTEST_MAIN(TestUnitsTogether)
#include "tst_units_together.moc"
