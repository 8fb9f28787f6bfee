// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/map_features.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;

namespace {

const char *const kMap = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"建设路"},"geometry":{"type":"LineString","coordinates":[[114.0,22.5],[114.02,22.5]]}},
{"type":"Feature","properties":{"name":"远路"},"geometry":{"type":"LineString","coordinates":[[115.0,23.5],[115.02,23.5]]}},
{"type":"Feature","properties":{"name":"公园"},"geometry":{"type":"Polygon","coordinates":[[[114.0,22.5],[114.01,22.5],[114.01,22.51],[114.0,22.5]]]}}]})";

/// The same road in metres of zone 114°E.
const char *const kMetres =
    R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[
{"type":"Feature","properties":{"name":"米路"},"geometry":{"type":"LineString","coordinates":[[500000,2489000],[502000,2489000]]}}]})";

} // namespace

class TestMapFeatures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_inTheBox_withTheirNames()
    {
        const auto found = mapFeatures(write("map.geojson", kMap), kBox, ShapeType::Line);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, QStringLiteral("建设路"));
        QCOMPARE(extentOf(found->first().wkb)->east, 114.02);
    }
    void areas_areNoLines()
    {
        const auto found = mapFeatures(write("map.geojson", kMap), kBox, ShapeType::Polygon);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, QStringLiteral("公园"));
    }
    void metres_comeAsDegrees()
    {
        const auto found = mapFeatures(write("metres.geojson", kMetres), kBox, ShapeType::Line);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QVERIFY(std::abs(extentOf(found->first().wkb)->west - 114) < 1e-9);
    }
    void missingFile_isNamed_picturesHoldNothing()
    {
        const auto gone = mapFeatures(mFolder.filePath(QStringLiteral("gone.gpkg")), kBox, ShapeType::Line);
        QVERIFY(!gone && gone.error().text().contains(QStringLiteral("gone.gpkg")));
        const QString picture = mFolder.filePath(QStringLiteral("picture.png"));
        QVERIFY(QImage(8, 8, QImage::Format_RGB32).save(picture));
        const auto nothing = mapFeatures(picture, kBox, ShapeType::Line);
        QVERIFY(nothing && nothing->isEmpty());
    }
    void cancelled_saysSo()
    {
        const auto found = mapFeatures(write("map.geojson", kMap), kBox, ShapeType::Line, 10, [] { return false; });
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }

private:
    QString write(const char *name, const char *text)
    {
        const QString path = mFolder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }

    const GeoBox kBox{113.9, 22.4, 114.1, 22.6};
    QTemporaryDir mFolder;
};

QTEST_GUILESS_MAIN(TestMapFeatures)
#include "tst_map_features.moc"
