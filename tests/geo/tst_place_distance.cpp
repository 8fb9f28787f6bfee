// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/place_distance.h"

#include <QTest>

using namespace inspect;

namespace {

/// 2 km to 2 km near 114° E, 22.5° N, with a hole of 200 m in the middle.
const char *const kWithHole = "POLYGON((114 22.5,114.02 22.5,114.02 22.52,114 22.52,114 22.5),"
                              "(114.009 22.509,114.011 22.509,114.011 22.511,114.009 22.511,114.009 22.509))";

double metres(const char *wkt, double lon, double lat)
{
    const auto outline = Outline::of(wkbFromWkt(QString::fromLatin1(wkt)).value_or(QByteArray("broken test")));
    return outline ? outline->metresFrom({lon, lat}) : -1;
}

bool isNear(double value, double wanted) { return std::abs(value - wanted) <= 0.01 * wanted; }

} // namespace

class TestPlaceDistance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inside_isNoDistance()
    {
        QCOMPARE(metres(kWithHole, 114.001, 22.501), 0.0);
        QCOMPARE(
            metres(
                "MULTIPOLYGON(((114 22.5,114.01 22.5,114.01 22.51,114 22.51,114 22.5)),((115 22.5,115.01 22.5,115.01 22.51,115 22.51,115 "
                "22.5)))",
                115.005, 22.505),
            0.0);
    }
    void beside_isTheWayToTheBorder()
    {
        // One degree of longitude is 102 900 m here, one of latitude 110 750 m on the ellipsoid.
        QVERIFY(isNear(metres(kWithHole, 114.03, 22.51), 1029));
        QVERIFY(isNear(metres(kWithHole, 114.01, 22.53), 1108));
        QVERIFY(isNear(metres(kWithHole, 114.01, 22.51), 103)); // in the hole
    }
    void road_isMeasuredToItsNearestStretch()
    {
        QVERIFY(isNear(metres("LINESTRING(114 22.5,114.02 22.5)", 114.01, 22.51), 1108));
        QVERIFY(isNear(metres("LINESTRING(114 22.5,114.02 22.5)", 114.03, 22.5), 1029));
        QCOMPARE(metres("LINESTRING(114 22.5,114.02 22.5)", 114.013, 22.5), 0.0);
    }
    void point_isMeasuredToItself() { QVERIFY(isNear(metres("POINT(114 22.5)", 114.01, 22.5), 1029)); }
    void noShape_hasNoDistance() { QCOMPARE(Outline::of({})->metresFrom({114, 22}), 0.0); }
    void shape_unreadable_isRefused() { QVERIFY(!Outline::of("nonsense")); }

    void farPlaces_namesThoseBeyondTheLimit_farthestFirst()
    {
        Unit village;
        village.id = UnitId::fresh();
        village.wkb = wkbFromWkt(QString::fromLatin1(kWithHole)).value_or(QByteArray());
        Unit waiting;
        waiting.id = UnitId::fresh();
        const auto found = farPlaces({village, waiting}, {{village.id, {114.005, 22.505}, QStringLiteral("里面")},
                                                          {village.id, {114.0215, 22.51}, QStringLiteral("界外154米")},
                                                          {village.id, {114.03, 22.51}, QStringLiteral("界外1公里")},
                                                          {village.id, {115, 22.51}, QStringLiteral("界外百公里")},
                                                          {waiting.id, {115, 22.51}, QStringLiteral("没有图形")},
                                                          {UnitId::fresh(), {115, 22.51}, QStringLiteral("没有单元")}});
        QVERIFY(found);
        QStringList names;
        for (const UnitFinding &finding : *found)
            names.append(finding.detail);
        QCOMPARE(names, (QStringList{QStringLiteral("界外百公里"), QStringLiteral("界外1公里")}));
        QCOMPARE(found->last().kind, FindingKind::FarPlace);
        QCOMPARE(found->last().units, (QVector<UnitId>{village.id}));
        QVERIFY(isNear(found->last().distanceM, 1029));
    }
    void farPlaces_cancelled_saysSo()
    {
        const auto found = farPlaces({}, {{UnitId::fresh(), {114, 22}, {}}}, kFarFromUnitM, [](int) { return false; });
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPlaceDistance)
#include "tst_place_distance.moc"
