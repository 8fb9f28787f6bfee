// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_drawing.h"

#include "gis/zone_projection.h"
#include "map_fixture.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QTest>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

namespace {

constexpr QSize kSize(400, 300);

struct Drawn {
    QImage image;
    RenderReport report;
    RenderConfig config;

    [[nodiscard]] QColor at(const UnitScene &scene, int unit, const QPointF &away = {}) const
    {
        return image.pixelColor((config.mapToDevice.map(scene.shapes->at(unit).bounds.center()) + away).toPoint());
    }
};

Drawn drawn(const UnitScene &scene, const std::function<void(RenderConfig &)> &change = {})
{
    Drawn made;
    made.image = QImage(kSize, QImage::Format_ARGB32_Premultiplied);
    made.image.fill(Qt::white);
    made.config.deviceRect = QRectF(QPointF(0, 0), kSize);
    made.config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), made.config.deviceRect.adjusted(10, 10, -10, -10));
    if (change)
        change(made.config);
    QPainter painter(&made.image);
    made.report = drawUnits(painter, scene, made.config);
    return made;
}

} // namespace

class TestUnitDrawing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void zone_isTheNearestMeridian_data()
    {
        QTest::addColumn<double>("lon");
        QTest::addColumn<int>("meridian");
        QTest::newRow("Shenzhen") << 114.06 << 114;
        QTest::newRow("Beijing") << 116.4 << 117;
        QTest::newRow("west of the first") << 60.0 << 75;
        QTest::newRow("east of the last") << 150.0 << 135;
    }
    void zone_isTheNearestMeridian()
    {
        QFETCH(double, lon);
        QTEST(ZoneProjection::meridianFor(lon), "meridian");
    }
    void zone_ofShenzhen_isEpsg4547() { QCOMPARE(ZoneProjection::epsgOf(114), 4547); }
    void projection_onTheMeridian_hasFalseEasting()
    {
        const QPointF p = ZoneProjection(114).toMap(114, 0);
        QVERIFY(std::abs(p.x() - 500000) < 1e-6 && std::abs(p.y()) < 1e-6);
    }
    void projection_thereAndBack_staysWithinAMillimetre()
    {
        const ZoneProjection zone(117);
        const QPointF back = zone.toLonLat(zone.toMap(116.3912345, 39.9076543));
        QVERIFY(std::abs(back.x() - 116.3912345) < 1e-8 && std::abs(back.y() - 39.9076543) < 1e-8);
    }

    void area_scored_hasTheColourOfItsStars_data()
    {
        QTest::addColumn<int>("stars");
        for (int stars = 2; stars <= 5; ++stars) // fewer stars are hatched
            QTest::addRow("%d stars", stars) << stars;
    }
    void area_scored_hasTheColourOfItsStars()
    {
        QFETCH(int, stars);
        const UnitScene scene = makeScene(shared({areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, stars)}));
        const Drawn d = drawn(scene, [](RenderConfig &c) { c.names = false; });
        QCOMPARE(d.at(scene, 0), lookOfStars(stars).fill);
        QCOMPARE(d.report.unitsDrawn, 1);
    }
    void looks_differ_forEveryNumberOfStarsAlsoInGrey()
    {
        // Where two greys come close a hatch must tell them apart, or a black-and-white print lies.
        for (int a = 0; a <= 5; ++a) {
            for (int b = a + 1; b <= 5; ++b) {
                const UnitLook la = lookOfStars(a);
                const UnitLook lb = lookOfStars(b);
                QVERIFY2(std::abs(qGray(la.fill.rgb()) - qGray(lb.fill.rgb())) >= 12 || la.hatch != lb.hatch,
                         qPrintable(QStringLiteral("%1 and %2 stars").arg(a).arg(b)));
            }
        }
    }
    void area_notInspected_isGreyWithLines()
    {
        const UnitScene scene = makeScene(shared({areaUnit(QStringLiteral("西山村"), 114, 22.5, 0.01, 0.01)}));
        const Drawn d = drawn(scene, [](RenderConfig &c) { c.names = false; });
        int plain = 0;
        int lined = 0;
        for (int x = -40; x <= 40; ++x) {
            const QColor c = d.at(scene, 0, QPointF(x, 0));
            QCOMPARE(c.red(), c.green());
            (c == lookOfStars(std::nullopt).fill ? plain : lined)++;
        }
        QVERIFY(plain > 20 && lined > 10);
    }
    void area_withHole_leavesTheHoleWhite()
    {
        MapUnit unit = areaUnit(QStringLiteral("环村"), 114, 22.5, 0.01, 0.01, 5);
        const QgsGeometry ring =
            QgsGeometry::fromWkt(QStringLiteral("POLYGON((114 22.5,114.01 22.5,114.01 22.51,114 22.51,114 22.5),(114.003 22.503,114.003 "
                                                "22.507,114.007 22.507,114.007 22.503,114.003 22.503))"));
        unit.wkb = ring.asWkb();
        const UnitScene scene = makeScene(shared({unit}));
        const Drawn d = drawn(scene, [](RenderConfig &c) { c.names = false; });
        QCOMPARE(d.at(scene, 0), QColor(Qt::white));
        QCOMPARE(d.at(scene, 0, QPointF(0, 120)), lookOfStars(5).fill);
    }
    void road_isDrawnOverAreas()
    {
        const UnitScene scene = makeScene(shared({lineUnit(QStringLiteral("中山路"), 114, 22.505, 114.01, 22.505, 5),
                                                  areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, 3)}));
        const Drawn d = drawn(scene, [](RenderConfig &c) { c.names = false; });
        QCOMPARE(d.at(scene, 0), lookOfStars(5).fill);
    }

    void name_isDrawnOnlyWhereItFits()
    {
        const UnitScene scene = makeScene(shared({areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, 3),
                                                  areaUnit(QStringLiteral("很长名字的小地块"), 114.01, 22.5, 0.0006, 0.0006, 3)}));
        QCOMPARE(drawn(scene).report.namesDrawn, 1);
    }
    void names_ofUnitsOverEachOther_doNotCollide()
    {
        QVector<MapUnit> units;
        for (int i = 0; i < 5; ++i)
            units.append(areaUnit(QStringLiteral("同一地方%1").arg(i), 114, 22.5, 0.01, 0.01, 3));
        const UnitScene scene = makeScene(shared(units));
        QCOMPARE(drawn(scene).report.namesDrawn, 1);
    }
    void name_ofFourLetters_standsInTwoLinesOfTwo_inANarrowUnit()
    {
        const UnitScene scene = makeScene(shared({areaUnit(QStringLiteral("黑庄户乡"), 114, 22.5, 0.0035, 0.01, 3),
                                                  areaUnit(QStringLiteral("宽"), 114.02, 22.5, 0.02, 0.01, 3)}));
        QVector<std::pair<QPointF, QString>> written;
        (void)drawn(scene, [&written](RenderConfig &c) { c.written = &written; });
        QStringList names;
        for (const auto &[place, words] : std::as_const(written))
            names.append(words);
        QVERIFY2(names.contains(QStringLiteral("黑庄")) && names.contains(QStringLiteral("户乡")), qPrintable(names.join(u' ')));
    }
    void name_ofAnEmptyName_isNotDrawn()
    {
        const UnitScene scene = makeScene(shared({areaUnit(QString(), 114, 22.5, 0.01, 0.01, 3)}));
        QCOMPARE(drawn(scene).report.namesDrawn, 0);
    }
    void score_standsBelowTheNameWhereThereIsRoom()
    {
        const UnitScene scene = makeScene(shared({areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, 3)}));
        const Drawn with = drawn(scene);
        const Drawn without = drawn(scene, [](RenderConfig &c) { c.scores = false; });
        QVERIFY(with.image != without.image);
    }
    void drawing_cancelled_saysSo()
    {
        const UnitScene scene = makeScene(cells(400));
        const Drawn d = drawn(scene, [](RenderConfig &c) { c.isCancelled = [] { return true; }; });
        QVERIFY(d.report.cancelled);
        QCOMPARE(d.report.unitsDrawn, 0);
    }
    void shape_thatCannotBeRead_isLeftOut()
    {
        MapUnit broken = areaUnit(QStringLiteral("坏"), 114, 22.5, 0.01, 0.01, 3);
        broken.wkb = QByteArray("not a shape");
        MapUnit absent = broken;
        absent.wkb.clear();
        const UnitScene scene = makeScene(shared({broken, absent}));
        QVERIFY(scene.shapes->bounds().isNull());
        QCOMPARE(scene.shapes->at(0).type, ShapeType::None);
        QVERIFY(!drawn(scene).report.cancelled);
    }

    void pins_nearEachOther_becomeOne()
    {
        auto pins = std::make_shared<QVector<MapPin>>();
        for (int i = 0; i < 12; ++i)
            pins->append({DeductionId::fresh(), UnitId(), 114.005 + i * 1e-6, 22.505, 2, QStringLiteral("白色垃圾")});
        UnitScene scene = makeScene(shared({areaUnit(QString(), 114, 22.5, 0.01, 0.01, 3)}), pins);
        const Drawn d = drawn(scene);
        // One pin: its head lies above the place, nothing lies beside it.
        QVERIFY(d.at(scene, 0, QPointF(7, -15)) == QColor(0x6a1b9a));
        QCOMPARE(d.at(scene, 0, QPointF(30, -15)), lookOfStars(3).fill);
    }

    /// Cells of 15-digit codes: where the whole code has no room, its serial stands for it.
    void code_tooLongForItsCell_isItsSerial()
    {
        const UnitScene scene = makeScene(shared({areaUnit(QStringLiteral("440300001000598"), 114, 22.5, 0.002, 0.002, 3),
                                                  areaUnit(QStringLiteral("440300001000599"), 114.002, 22.5, 0.002, 0.002, 3)}));
        const auto namesAt = [&scene](int side) {
            QImage image(2 * side, side, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            RenderConfig config;
            config.scores = false;
            config.deviceRect = image.rect();
            config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), config.deviceRect);
            QVector<std::pair<QPointF, QString>> written;
            config.written = &written;
            (void)drawUnits(painter, scene, config);
            QStringList names;
            for (const auto &[at, words] : std::as_const(written))
                names.append(words);
            names.sort();
            return names;
        };
        QCOMPARE(namesAt(60), (QStringList{QStringLiteral("598"), QStringLiteral("599")}));
        QCOMPARE(namesAt(300), (QStringList{QStringLiteral("440300001000598"), QStringLiteral("440300001000599")}));
        QVERIFY(namesAt(12).isEmpty());
    }
    /// A pin where the name would stand: the name goes beside it.
    void name_onAPin_movesOffIt()
    {
        auto pins = std::make_shared<QVector<MapPin>>();
        const MapUnits units = shared({areaUnit(QStringLiteral("东岭村"), 114, 22.5, 0.01, 0.01, 3)});
        const auto nameAt = [&](const MapPins &shown) {
            const UnitScene scene = makeScene(units, shown);
            QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            RenderConfig config;
            config.deviceRect = image.rect();
            config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), config.deviceRect);
            QVector<std::pair<QPointF, QString>> written;
            config.written = &written;
            (void)drawUnits(painter, scene, config);
            return written.isEmpty() ? QPointF() : written.first().first;
        };
        const QPointF alone = nameAt(pins);
        QVERIFY(!alone.isNull());
        pins->append({DeductionId::fresh(), UnitId(), 114.005, 22.505, 2, QStringLiteral("白色垃圾")});
        const QPointF beside = nameAt(pins);
        QVERIFY(!beside.isNull());
        QVERIFY2(QLineF(alone, beside).length() > 12, qPrintable(QString::number(QLineF(alone, beside).length())));
    }

    void unitsAt_overlap_smallestFirst()
    {
        const MapUnits units = shared({areaUnit(QStringLiteral("村"), 114, 22.5, 0.02, 0.02, 3),
                                       areaUnit(QStringLiteral("网格"), 114.005, 22.505, 0.005, 0.005, 3),
                                       lineUnit(QStringLiteral("路"), 114, 22.507, 114.02, 22.507, 3)});
        const UnitScene scene = makeScene(units);
        const QPointF place = ZoneProjection(114).toMap(114.007, 22.507);
        QCOMPARE(scene.shapes->unitsAt(place, 5), (QVector<int>{2, 1, 0}));
        QCOMPARE(scene.shapes->unitsAt(ZoneProjection(114).toMap(114.001, 22.501), 5), (QVector<int>{0}));
        QVERIFY(scene.shapes->unitsAt(ZoneProjection(114).toMap(115, 22.501), 5).isEmpty());
    }
    void unitsAt_amongHundredThousand_takesUnder20Ms()
    {
        const UnitScene scene = makeScene(cells(100000));
        const QRectF all = scene.shapes->bounds();
        QElapsedTimer clock;
        qint64 worst = 0;
        int found = 0;
        for (int i = 1; i < 50; ++i) {
            clock.restart();
            found += int(scene.shapes->unitsAt(all.topLeft() + QPointF(all.width(), all.height()) * i / 50, 5).size());
            worst = std::max(worst, clock.nsecsElapsed());
        }
        QVERIFY(found >= 49);
        QVERIFY2(worst < 20'000'000, qPrintable(QStringLiteral("%1 µs").arg(worst / 1000)));
    }
    void shapes_fitUnitsWhoseScoresChanged_notMovedOnes()
    {
        QVector<MapUnit> units{areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, 3)};
        const auto shapes = UnitShapes::build(shared(units), 114);
        units[0].stars = 1;
        QVERIFY(shapes->fits(shared(units)));
        units[0].wkb = areaUnit(QString(), 114.5, 22.5, 0.01, 0.01).wkb;
        QVERIFY(!shapes->fits(shared(units)));
    }
    void simplified_shape_staysWithinHalfAPixel()
    {
        // A wavy border of 2 000 vertices, 5 m high waves: at 40 m a pixel almost nothing of it is left.
        QString wkt = QStringLiteral("POLYGON((");
        for (int i = 0; i <= 2000; ++i)
            wkt += QStringLiteral("%1 %2,").arg(114 + i * 1e-5, 0, 'f', 7).arg(22.5 + (i % 2) * 5e-5, 0, 'f', 7);
        wkt += QStringLiteral("114.02 22.52,114 22.52,114 22.5))");
        MapUnit unit = areaUnit(QStringLiteral("河"), 0, 0, 1, 1, 3);
        unit.wkb = QgsGeometry::fromWkt(wkt).asWkb();
        const UnitScene scene = makeScene(shared({unit}));
        const UnitShape &shape = scene.shapes->at(0);
        QVERIFY(shape.at(0.5)[0].size() > 2000);
        QVERIFY(shape.at(40)[0].size() < 20);
        QVERIFY(shape.at(40)[0].isClosed());
    }
};

QTEST_MAIN(TestUnitDrawing)
#include "tst_unit_drawing.moc"
