// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/geodesic.h"

#include <QTest>
#include <QtEndian>

#include <geodesic.h>

#include <cmath>
#include <vector>

using namespace inspect;

namespace {

using Ring = std::vector<std::pair<double, double>>;

template <class T>
void append(QByteArray &wkb, T value, bool bigEndian = false)
{
    quint64 bits = 0;
    memcpy(&bits, &value, sizeof(T));
    char bytes[8];
    if constexpr (sizeof(T) == 8) {
        bigEndian ? qToBigEndian(bits, bytes) : qToLittleEndian(bits, bytes);
    } else {
        bigEndian ? qToBigEndian(quint32(bits), bytes) : qToLittleEndian(quint32(bits), bytes);
    }
    wkb.append(bytes, sizeof(T));
}

QByteArray wkbOf(quint32 type, const std::vector<Ring> &rings, int ordinates = 2, bool bigEndian = false)
{
    QByteArray wkb(1, bigEndian ? '\0' : '\1');
    append(wkb, type, bigEndian);
    if (type % 1000 == 3)
        append(wkb, quint32(rings.size()), bigEndian);
    for (const Ring &ring : rings) {
        append(wkb, quint32(ring.size()), bigEndian);
        for (const auto &[x, y] : ring) {
            append(wkb, x, bigEndian);
            append(wkb, y, bigEndian);
            for (int i = 2; i < ordinates; ++i)
                append(wkb, 55.5, bigEndian);
        }
    }
    return wkb;
}

QByteArray collectionOf(quint32 type, const std::vector<QByteArray> &parts)
{
    QByteArray wkb(1, '\1');
    append(wkb, type);
    append(wkb, quint32(parts.size()));
    for (const QByteArray &part : parts)
        wkb += part;
    return wkb;
}

Ring square(double x, double y, double size) { return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}; }

} // namespace

class TestGeodesic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneDegree_ofTheEquator_isItsKnownLength()
    {
        // a quarter of nothing else than 2πa / 360
        QVERIFY(std::abs(geodesicDistanceM(100, 0, 101, 0) - 111319.490793) < 1e-5);
        QVERIFY(std::abs(geodesicLengthM(wkbOf(2, {{{100, 0}, {101, 0}}})) - 111319.490793) < 1e-5);
    }
    void line_ofManyShortSteps_agreesWithGeodToAMillimetrePerKilometre()
    {
        geod_geodesic grs80;
        geod_init(&grs80, 6378137.0, 1 / 298.257222101);
        Ring path;
        double expected = 0;
        for (int i = 0; i <= 200; ++i) {
            path.emplace_back(116.3 + i * 0.0007, 39.9 + std::sin(i / 9.0) * 0.003);
            if (i > 0) {
                double step = 0;
                geod_inverse(&grs80, path[i - 1].second, path[i - 1].first, path[i].second, path[i].first, &step, nullptr, nullptr);
                expected += step;
            }
        }
        const double measured = geodesicLengthM(wkbOf(2, {path}));
        QVERIFY(measured > 10'000);
        QVERIFY(std::abs(measured - expected) < measured / 1e6);
    }
    void area_ofAJaggedTown_agreesWithGeod()
    {
        geod_geodesic grs80;
        geod_init(&grs80, 6378137.0, 1 / 298.257222101);
        geod_polygon town;
        geod_polygon_init(&town, 0);
        Ring border;
        for (int i = 0; i < 240; ++i) {
            const double turn = i * 2 * M_PI / 240;
            const double reach = 0.11 + 0.02 * std::sin(7 * turn);
            border.emplace_back(116.48 + reach * std::cos(turn), 39.95 + reach * std::sin(turn));
            geod_polygon_addpoint(&grs80, &town, border.back().second, border.back().first);
        }
        border.push_back(border.front());
        double area = 0;
        double perimeter = 0;
        geod_polygon_compute(&grs80, &town, 0, 1, &area, &perimeter);
        const QByteArray wkb = wkbOf(3, {border});
        QVERIFY(area > 3e8);
        // A millimetre on each kilometre of its border.
        QVERIFY(std::abs(geodesicAreaM2(wkb) - area) < perimeter * 1e-3);
        QVERIFY(std::abs(geodesicLengthM(wkb) - perimeter) < perimeter / 1000 * 1e-3);
    }
    void oneDegreeSquare_atTheEquator_hasItsKnownArea()
    {
        QVERIFY(std::abs(geodesicAreaM2(wkbOf(3, {square(100, 0, 1)})) - 12308778361.0) < 2000);
    }
    void turningDirection_doesNotMatter()
    {
        Ring reversed = square(116, 39, 0.01);
        std::reverse(reversed.begin(), reversed.end());
        QCOMPARE(geodesicAreaM2(wkbOf(3, {reversed})), geodesicAreaM2(wkbOf(3, {square(116, 39, 0.01)})));
    }
    void hole_isTakenOffTheArea_andNotCountedInTheLength()
    {
        const QByteArray whole = wkbOf(3, {square(116, 39, 0.03)});
        const QByteArray hole = wkbOf(3, {square(116.01, 39.01, 0.01)});
        const QByteArray pierced = wkbOf(3, {square(116, 39, 0.03), square(116.01, 39.01, 0.01)});
        QVERIFY(std::abs(geodesicAreaM2(pierced) - (geodesicAreaM2(whole) - geodesicAreaM2(hole))) < 1e-3);
        QCOMPARE(geodesicLengthM(pierced), geodesicLengthM(whole));
    }
    void multiPolygon_isTheSumOfItsParts()
    {
        const QByteArray a = wkbOf(3, {square(116, 39, 0.01)});
        const QByteArray b = wkbOf(3, {square(117, 40, 0.02)});
        const QByteArray both = collectionOf(6, {a, b});
        QCOMPARE(geodesicAreaM2(both), geodesicAreaM2(a) + geodesicAreaM2(b));
        QCOMPARE(geodesicLengthM(both), geodesicLengthM(a) + geodesicLengthM(b));
    }
    void byteOrderHeightsAndMeasures_changeNothing_data()
    {
        QTest::addColumn<quint32>("type");
        QTest::addColumn<int>("ordinates");
        QTest::addColumn<bool>("bigEndian");
        QTest::newRow("ISO Z") << 1003U << 3 << false;
        QTest::newRow("ISO M") << 2003U << 3 << false;
        QTest::newRow("ISO ZM, big endian") << 3003U << 4 << true;
        QTest::newRow("big endian") << 3U << 2 << true;
    }
    void byteOrderHeightsAndMeasures_changeNothing()
    {
        QFETCH(quint32, type);
        QFETCH(int, ordinates);
        QFETCH(bool, bigEndian);
        const double plain = geodesicAreaM2(wkbOf(3, {square(116, 39, 0.01)}));
        QCOMPARE(geodesicAreaM2(wkbOf(type, {square(116, 39, 0.01)}, ordinates, bigEndian)), plain);
    }
    void point_measuresNothing()
    {
        QByteArray wkb(1, '\1');
        append(wkb, quint32(1));
        append(wkb, 116.0);
        append(wkb, 39.0);
        QCOMPARE(geodesicAreaM2(wkb), 0.0);
        QCOMPARE(geodesicLengthM(wkb), 0.0);
    }
    void damagedGeometry_measuresNothing_andDoesNotCrash()
    {
        const QByteArray good = collectionOf(6, {wkbOf(3, {square(116, 39, 0.01)})});
        for (qsizetype size = 0; size < good.size(); ++size)
            QCOMPARE(geodesicAreaM2(good.left(size)), 0.0);
        QByteArray manyPoints = wkbOf(2, {{{1, 2}, {3, 4}}});
        memset(manyPoints.data() + 5, 0xFF, 4);
        QCOMPARE(geodesicLengthM(manyPoints), 0.0);
        QByteArray deep;
        for (int i = 0; i < 10'000; ++i) {
            deep += '\1';
            append(deep, quint32(7));
            append(deep, quint32(1));
        }
        QCOMPARE(geodesicAreaM2(deep), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestGeodesic)
#include "tst_geodesic.moc"
