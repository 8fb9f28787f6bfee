// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/base_lines.h"

#include "inspect/geodesic.h"
#include "inspect/shape_edit.h"

#include <QtConcurrentRun>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kMargin = 0.5; ///< of the box, on each side
constexpr double kOnLineM = 2;  ///< a traced line keeps that near to the lines that it follows
constexpr int kPlaces = 40;     ///< along a traced line, at which its name is looked for

bool contains(const GeoBox &outer, const GeoBox &inner)
{
    return outer.west <= inner.west && outer.east >= inner.east && outer.south <= inner.south && outer.north >= inner.north;
}

GeoBox withMargin(const GeoBox &box)
{
    const double dx = (box.east - box.west) * kMargin;
    const double dy = (box.north - box.south) * kMargin;
    return {box.west - dx, box.south - dy, box.east + dx, box.north + dy};
}

/// Middles of equal parts of a line.
QVector<QPointF> placesAlong(const QPolygonF &line)
{
    double length = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        length += QLineF(line[i], line[i + 1]).length();
    QVector<QPointF> places;
    double before = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QLineF leg(line[i], line[i + 1]);
        while (places.size() < kPlaces && leg.length() > 0) {
            const double at = length * (double(places.size()) + 0.5) / kPlaces;
            if (at > before + leg.length())
                break;
            places.append(leg.pointAt((at - before) / leg.length()));
        }
        before += leg.length();
    }
    return places;
}

bool liesOn(const QPointF &place, const QPolygonF &line)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF along = line[i + 1] - line[i];
        const double length = QPointF::dotProduct(along, along);
        const double t = length > 0 ? std::clamp(QPointF::dotProduct(place - line[i], along) / length, 0.0, 1.0) : 0.0;
        const QPointF away = place - (line[i] + t * along);
        if (QPointF::dotProduct(away, away) <= kOnLineM * kOnLineM)
            return true;
    }
    return false;
}

} // namespace

BaseLines::BaseLines(Session &session, QObject *parent) : QObject(parent), mSession(session)
{
    connect(&mReading, &QFutureWatcherBase::finished, this, &BaseLines::taken);
}

BaseLines::~BaseLines()
{
    if (mStop)
        *mStop = true;
    mReading.disconnect(this);
    mReading.waitForFinished();
}

BaseLines::Sources BaseLines::visible() const
{
    Sources sources;
    for (const LayerSetting &layer : mSession.snapshot()->layers) {
        if (layer.visible)
            sources.append({layer.path, layer.crs});
    }
    return sources;
}

bool BaseLines::hasOnlyTiles() const
{
    const Sources sources = visible();
    return !sources.isEmpty() &&
           std::all_of(sources.cbegin(), sources.cend(), [](const Source &source) { return isTileFile(source.path); });
}

void BaseLines::want(const GeoBox &box, int centralMeridian)
{
    const bool isKnown = mRead.centralMeridian == centralMeridian && mRead.sources == visible() && contains(mRead.box, box);
    if (isKnown || !std::isfinite(box.west + box.south + box.east + box.north))
        return;
    if (mReading.isRunning()) {
        mNext = Wish{box, centralMeridian};
        *mStop = true;
        return;
    }
    mStop = std::make_shared<std::atomic_bool>(false);
    mReading.setFuture(QtConcurrent::run(&BaseLines::read, visible(), withMargin(box), centralMeridian, mStop));
}

BaseLines::Read BaseLines::read(const Sources &sources, const GeoBox &box, int centralMeridian,
                                const std::shared_ptr<std::atomic_bool> &stop)
{
    Read result{sources, box, centralMeridian, nullptr, {}, {}};
    const auto zone = zoneFor(centralMeridian);
    const auto transform = zone ? ZoneTransform::open(*zone) : Result<ZoneTransform>(tl::make_unexpected(Error{}));
    if (!transform)
        return result;
    QVector<QVector<MapPoint>> lines;
    double joinM = LineNetwork::kJoinM;
    for (const Source &source : sources) {
        const auto features = mapFeatures(
            source.path, box, ShapeType::Line, 50'000, [stop] { return !stop->load(); }, source.crs);
        if (!features)
            continue; // the layer panel says what is wrong with it
        if (isTileFile(source.path) && !features->isEmpty())
            joinM = LineNetwork::kJoinTilesM;
        for (const MapFeature &feature : *features) {
            const auto parts = linesOf(feature.wkb);
            for (const QVector<GeoPoint> &part : parts.value_or(QVector<QVector<GeoPoint>>())) {
                QVector<MapPoint> line;
                QPolygonF drawn;
                for (const GeoPoint &place : part) {
                    line.append(transform->toMap(place));
                    drawn.append({line.constLast().x, line.constLast().y});
                }
                lines.append(line);
                result.lines.append(drawn);
                result.names.append(feature.name);
            }
        }
    }
    result.network = LineNetwork::of(lines, joinM);
    return result;
}

QString BaseLines::nameAlong(const QPolygonF &line) const
{
    const QRectF reach = line.boundingRect().adjusted(-kOnLineM, -kOnLineM, kOnLineM, kOnLineM);
    QVector<qsizetype> near;
    for (qsizetype i = 0; i < mRead.lines.size(); ++i) {
        if (reach.intersects(mRead.lines[i].boundingRect().adjusted(-kOnLineM, -kOnLineM, kOnLineM, kOnLineM)))
            near.append(i);
    }
    QHash<QString, int> found;
    const QVector<QPointF> places = placesAlong(line);
    for (const QPointF &place : places) {
        QSet<QString> here; // where two roads meet both are there
        for (const qsizetype i : std::as_const(near)) {
            if (!mRead.names[i].isEmpty() && !here.contains(mRead.names[i]) && liesOn(place, mRead.lines[i]))
                here.insert(mRead.names[i]);
        }
        for (const QString &name : std::as_const(here))
            ++found[name];
    }
    QString most;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (most.isEmpty() || it.value() > found.value(most))
            most = it.key();
    }
    return 2 * found.value(most) > places.size() ? most : QString();
}

void BaseLines::taken()
{
    if (!*mStop) {
        mRead = mReading.result();
        Q_EMIT changed();
    }
    if (const auto next = std::exchange(mNext, std::nullopt))
        want(next->box, next->centralMeridian);
}

void BaseLines::featuresAt(const GeoPoint &place, double reachDegrees, ShapeType shape, QObject *context,
                           std::function<void(const Result<QVector<MapFeature>> &)> deliver)
{
    using Found = Result<QVector<MapFeature>>;
    auto *watcher = new QFutureWatcher<Found>(context);
    connect(watcher, &QFutureWatcherBase::finished, context, [watcher, deliver = std::move(deliver)] {
        deliver(watcher->result());
        watcher->deleteLater();
    });
    const GeoBox box{place.lon - reachDegrees, place.lat - reachDegrees, place.lon + reachDegrees, place.lat + reachDegrees};
    watcher->setFuture(QtConcurrent::run([sources = visible(), box, place, shape]() -> Found {
        QVector<std::pair<double, MapFeature>> found;
        for (const Source &source : sources) {
            if (isTileFile(source.path))
                continue; // a piece of a road is no road
            const auto features = mapFeatures(source.path, box, shape, 200, {}, source.crs);
            if (!features)
                return features;
            for (const MapFeature &feature : *features) {
                // Of areas only those that hold the place; a box meets more than that.
                if (shape == ShapeType::Polygon && !covers(feature.wkb, place).value_or(false))
                    continue;
                found.append({shape == ShapeType::Polygon ? geodesicAreaM2(feature.wkb) : 0, feature});
            }
        }
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        QVector<MapFeature> sorted;
        for (const auto &[size, feature] : std::as_const(found))
            sorted.append(feature);
        return sorted;
    }));
}

} // namespace inspect::app
