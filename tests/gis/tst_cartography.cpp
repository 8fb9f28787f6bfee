// SPDX-License-Identifier: GPL-2.0-or-later
// The base map's cartography as data, and how the units look under each theme.
#include "gis/cartography.h"
#include "gis/unit_theme.h"
#include "map_fixture.h"

#include <QTest>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

Q_DECLARE_METATYPE(inspect::app::MapLight)
Q_DECLARE_METATYPE(inspect::app::Theme)

namespace {

double luminance(const QColor &c)
{
    const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b)) + 0.05;
    const double low = std::min(luminance(a), luminance(b)) + 0.05;
    return high / low;
}

} // namespace

class TestCartography : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRow_isColoured_inEveryLight_data() { lights(); }
    void everyRow_isColoured_inEveryLight()
    {
        QFETCH(MapLight, light);
        const Cartography &look = Cartography::of(light);
        QVERIFY(look.ground.isValid() && look.rim.isValid() && look.plain.isValid());
        QVERIFY(look.areas.size() > 10 && look.lines.size() > 8 && look.names.size() > 5);
        for (const auto *rows : {&look.areas, &look.lines, &look.names}) {
            for (const CartographyRow &row : *rows)
                QVERIFY2(row.ink.isValid(), qPrintable(row.field + row.values.join(u',')));
        }
    }
    void roads_standOutFromTheGround_mostInTheSun()
    {
        const auto mainRoad = [](MapLight light) {
            const Cartography &look = Cartography::of(light);
            for (const CartographyRow &row : look.lines) {
                if (row.field == QLatin1String("highway") && row.values.contains(QStringLiteral("primary")))
                    return contrast(row.edge, look.ground);
            }
            return 0.0;
        };
        QVERIFY2(mainRoad(MapLight::Day) > 1.8, qPrintable(QString::number(mainRoad(MapLight::Day))));
        QVERIFY2(mainRoad(MapLight::Sun) > 7, qPrintable(QString::number(mainRoad(MapLight::Sun))));
    }
    void names_canBeRead_inEveryLight_data() { lights(); }
    void names_canBeRead_inEveryLight()
    {
        QFETCH(MapLight, light);
        const Cartography &look = Cartography::of(light);
        for (const CartographyRow &row : look.names)
            QVERIFY2(contrast(row.ink, look.ground) > (light == MapLight::Sun ? 7 : 3.5), qPrintable(row.field + row.ink.name()));
    }
    void anyOtherValue_leavesOutWhatIsNamed()
    {
        CartographyRow any;
        any.field = QStringLiteral("highway");
        CartographyRow named = any;
        named.values = {QStringLiteral("primary"), QStringLiteral("trunk")};
        QCOMPARE(Cartography::filter({any, named}, named), QStringLiteral("\"highway\" IN ('primary','trunk')"));
        QCOMPARE(Cartography::filter({any, named}, any),
                 QStringLiteral("\"highway\" IS NOT NULL AND \"highway\" <> '' AND NOT (\"highway\" IN ('primary','trunk'))"));
    }

    void coverage_whatWasMissed_standsOutAlsoInGrey()
    {
        const auto units = shared(
            {areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, 5), areaUnit(QStringLiteral("西河村"), 114.1, 22.5, 0.01, 0.01)});
        const UnitLooks looks(units, Theme::Coverage);
        QVERIFY(looks.of(units->at(0)).hatch == Hatch::None);
        QVERIFY(looks.of(units->at(1)).hatch == Hatch::Crossed);
        QVERIFY(looks.marks(units->at(1)).size() == 1);
        QCOMPARE(looks.key().size(), 2);
    }
    void cases_more_areDarker_andCountedBelowTheName()
    {
        QVector<MapUnit> list;
        for (const int cases : {0, 1, 4, 9}) {
            MapUnit unit = areaUnit(QStringLiteral("村%1").arg(cases), 114 + cases * 0.1, 22.5, 0.01, 0.01, 3);
            unit.openCases = cases;
            list.append(unit);
        }
        const UnitLooks looks(shared(list), Theme::Cases);
        for (int i = 1; i < list.size(); ++i)
            QVERIFY(luminance(looks.of(list[i]).fill) < luminance(looks.of(list[i - 1]).fill) - 0.1);
        QVERIFY(looks.marks(list[0]).isEmpty());
        QVERIFY(looks.marks(list[3]).first().first().contains(QLatin1Char('9')));
        QCOMPARE(looks.key().size(), 4);
    }
    void heads_upToTwentyOne_lookDifferent()
    {
        QVector<MapUnit> list;
        for (int i = 0; i < 21; ++i) {
            MapUnit unit = areaUnit(QStringLiteral("村%1").arg(i), 114 + i * 0.1, 22.5, 0.01, 0.01, 3);
            unit.head = QStringLiteral("负责人%1").arg(i);
            list.append(unit);
        }
        list.append(areaUnit(QStringLiteral("无人"), 113, 22.5, 0.01, 0.01, 3));
        const UnitLooks looks(shared(list), Theme::Heads);
        for (int a = 0; a < list.size(); ++a) {
            for (int b = a + 1; b < list.size(); ++b)
                QVERIFY2(!(looks.of(list[a]) == looks.of(list[b])), qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
        }
        QCOMPARE(looks.key().size(), 22);
    }
    void key_countsEveryUnitOnce_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("stars") << Theme::Stars;
        QTest::newRow("score") << Theme::Score;
        QTest::newRow("coverage") << Theme::Coverage;
        QTest::newRow("cases") << Theme::Cases;
        QTest::newRow("heads") << Theme::Heads;
    }
    void key_countsEveryUnitOnce()
    {
        QFETCH(Theme, theme);
        const auto units = cells(100);
        int counted = 0;
        for (const ThemeKeyRow &row : UnitLooks(units, theme).key()) {
            QVERIFY(!row.text.isEmpty());
            counted += row.units;
        }
        QCOMPARE(counted, 100);
    }

private:
    static void lights()
    {
        QTest::addColumn<MapLight>("light");
        QTest::newRow("day") << MapLight::Day;
        QTest::newRow("night") << MapLight::Night;
        QTest::newRow("sun") << MapLight::Sun;
    }
};

QTEST_MAIN(TestCartography)
#include "tst_cartography.moc"
