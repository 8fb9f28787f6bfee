// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/coordinates.h"
#include "inspect/geodesic.h"

#include <QRandomGenerator>
#include <QTest>

#include <proj.h>

#include <cmath>

using namespace inspect;

namespace {

double apartM(const GeoPoint &a, const GeoPoint &b) { return geodesicDistanceM(a.lon, a.lat, b.lon, b.lat); }

} // namespace

class TestCoordinates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gcj02_ofKnownPlaces_data()
    {
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        QTest::addColumn<double>("gcjLon");
        QTest::addColumn<double>("gcjLat");
        QTest::newRow("Shanghai") << 121.5272106 << 31.1774276 << 121.531541859215 << 31.17530398364597;
        QTest::newRow("Shenzhen") << 113.912316 << 22.543847 << 113.9171764808363 << 22.540796131694766;
        QTest::newRow("Beijing") << 116.377817 << 39.911954 << 116.38404722455657 << 39.91334545536069;
        QTest::newRow("Beijing, Tiananmen") << 116.404 << 39.915 << 116.41024449916938 << 39.91640428150164;
    }
    void gcj02_ofKnownPlaces()
    {
        QFETCH(double, lon);
        QFETCH(double, lat);
        QFETCH(double, gcjLon);
        QFETCH(double, gcjLat);
        QVERIFY(apartM(fromCgcs2000({lon, lat}, Datum::Gcj02), {gcjLon, gcjLat}) < 0.001);
        QVERIFY(apartM(toCgcs2000({gcjLon, gcjLat}, Datum::Gcj02), {lon, lat}) < 0.001);
    }
    void bd09_ofAKnownPlace()
    {
        // Baidu's 116.404, 39.915 is Amap's 116.39762729, 39.90865674 (published with the approximate reverse, hence the metre)
        const GeoPoint viaBaidu = toCgcs2000({116.404, 39.915}, Datum::Bd09);
        const GeoPoint viaAmap = toCgcs2000({116.39762729119315, 39.90865673957631}, Datum::Gcj02);
        QVERIFY(apartM(viaBaidu, viaAmap) < 1);
    }
    void reverse_isExactToATenthOfAMetre_allOverChina()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 20'000; ++i) {
            const GeoPoint place{74 + random.generateDouble() * 60, 4 + random.generateDouble() * 49};
            QVERIFY(apartM(toCgcs2000(fromCgcs2000(place, Datum::Gcj02), Datum::Gcj02), place) < 0.1);
            QVERIFY(apartM(toCgcs2000(fromCgcs2000(place, Datum::Bd09), Datum::Bd09), place) < 0.1);
        }
    }
    void shift_isHundredsOfMetres_inChina_andNothingAbroad()
    {
        const double shiftM = apartM(fromCgcs2000({116.4, 39.9}, Datum::Gcj02), {116.4, 39.9});
        QVERIFY(shiftM > 100 && shiftM < 800);
        const GeoPoint paris{2.35, 48.85};
        QCOMPARE(fromCgcs2000(paris, Datum::Gcj02), paris);
        QCOMPARE(toCgcs2000(paris, Datum::Bd09), paris);
    }
    void zone_ofALongitude_data()
    {
        QTest::addColumn<double>("lon");
        QTest::addColumn<int>("epsg");
        QTest::newRow("western end") << 73.5 << 4534;
        QTest::newRow("75") << 75.0 << 4534;
        QTest::newRow("Shenzhen") << 114.05 << 4547;
        QTest::newRow("border, eastern side") << 115.5 << 4548;
        QTest::newRow("border, western side") << 115.499 << 4547;
        QTest::newRow("Beijing") << 116.4 << 4548;
        QTest::newRow("eastern end") << 136.5 << 4554;
        QTest::newRow("west of China") << 73.4 << 0;
        QTest::newRow("east of China") << 136.6 << 0;
        QTest::newRow("no number") << std::nan("") << 0;
    }
    void zone_ofALongitude()
    {
        QFETCH(double, lon);
        QFETCH(int, epsg);
        QCOMPARE(zoneFor(lon).value_or(0), epsg);
    }
    void everyZone_agreesWithTheEpsgRegister()
    {
        for (int epsg = 4534; epsg <= 4554; ++epsg) {
            const auto zone = ZoneTransform::open(epsg);
            QVERIFY(zone);
            const double lon = *centralMeridian(epsg) + 0.7;
            PJ *registered =
                proj_create_crs_to_crs(nullptr, "EPSG:4490", QByteArray("EPSG:" + QByteArray::number(epsg)).constData(), nullptr);
            QVERIFY(registered);
            PJ *plain = proj_normalize_for_visualization(nullptr, registered);
            const PJ_COORD expected = proj_trans(plain, PJ_FWD, proj_coord(lon, 33.3, 0, 0));
            proj_destroy(plain);
            proj_destroy(registered);
            const MapPoint mapped = zone->toMap(GeoPoint{lon, 33.3});
            QVERIFY(std::hypot(mapped.x - expected.xy.x, mapped.y - expected.xy.y) < 0.001);
            QVERIFY(apartM(zone->toGeo(mapped), {lon, 33.3}) < 1e-6);
        }
    }
    void otherCode_isNoZone()
    {
        const auto zone = ZoneTransform::open(3857);
        QVERIFY(!zone);
        QCOMPARE(zone.error().code, ErrorCode::InvalidInput);
        QVERIFY(zone.error().text().contains(QStringLiteral("3857")));
    }
    void writtenPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        const auto row = [](const char *text, double lon, double lat) { QTest::newRow(text) << QString::fromUtf8(text) << lon << lat; };
        row("116.3,39.9", 116.3, 39.9);
        row("39.9,116.3", 116.3, 39.9);
        row(" 116.3 , 39.9 ", 116.3, 39.9);
        row("116.3 39.9", 116.3, 39.9);
        row("116.3，39.9", 116.3, 39.9);
        row("(116.3, 39.9)", 116.3, 39.9);
        row("80.1,39.9", 80.1, 39.9);
        row("39.9,80.1", 80.1, 39.9);
        row("39°54′N 116°18′E", 116.3, 39.9);
        row("116°18′E 39°54′N", 116.3, 39.9);
        row("39°54'0.0\"N, 116°18'0.0\"E", 116.3, 39.9);
        row("N39°54′ E116°18′", 116.3, 39.9);
        row("N39.9 E116.3", 116.3, 39.9);
        row("39.9N 116.3E", 116.3, 39.9);
        row("39.9n,116.3e", 116.3, 39.9);
        row("北纬39°54′ 东经116°18′", 116.3, 39.9);
        row("北纬39度54分0秒，东经116度18分0秒", 116.3, 39.9);
        row("东经：116°18′，北纬：39°54′", 116.3, 39.9);
        row("33°51′S 151°12′E", 151.2, -33.85);
        row("-70.5,-33.5", -70.5, -33.5);
        row("POINT(116.3 39.9)", 116.3, 39.9);
        row("point z (116.3 39.9 50)", 116.3, 39.9);
        row("SRID=4490;POINT(116.3 39.9)", 116.3, 39.9);
    }
    void writtenPlace()
    {
        QFETCH(QString, text);
        QFETCH(double, lon);
        QFETCH(double, lat);
        const auto place = parsePlace(text);
        QVERIFY2(place, place ? "" : qPrintable(place.error().text()));
        QVERIFY2(apartM(place->place, {lon, lat}) < 0.01, qPrintable(QStringLiteral("%1 %2").arg(place->place.lon).arg(place->place.lat)));
    }
    void writtenShape_isKept_withAPointInIt()
    {
        const auto place = parsePlace(QStringLiteral("POLYGON((116 39,116.1 39,116.1 39.1,116 39.1,116 39))"));
        QVERIFY(place);
        QCOMPARE(shapeTypeOf(place->wkb), ShapeType::Polygon);
        QVERIFY(*covers(place->wkb, place->place));
    }
    void writtenPlace_ofAmap_isCorrected()
    {
        const auto place = parsePlace(QStringLiteral("116.38404722455657,39.91334545536069"), Datum::Gcj02);
        QVERIFY(place);
        QVERIFY(apartM(place->place, {116.377817, 39.911954}) < 0.1);
    }
    void whatIsNoPlace_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "东风村", "116.3", "116.3,39.9,5", "200,39", "116.3,95", "39°61′N 116°18′E", "39°54′N 116°18′N",
                                 "1e400,2", "POINT(1", "POINT EMPTY", "POINT(500 39)", "116.3,39.9abc", "39.9N 116.3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoPlace_isRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parsePlace(text));
    }
};

QTEST_GUILESS_MAIN(TestCoordinates)
#include "tst_coordinates.moc"
