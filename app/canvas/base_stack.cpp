// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/base_stack.h"

#include "gis/background_threads.h"
#include "gis/base_layers.h"
#include "gis/qgis_runtime.h"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgscoordinatetransformcontext.h>
#include <qgsexception.h>
#include <qgsmaplayer.h>
#include <qgsrectangle.h>
#include <qgsvectorlayer.h>
#include <qgsvectortilelayer.h>

#include <QFutureWatcher>
#include <QRectF>
#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr double kWideDegrees = 30; ///< wider than a province: no place to go to
constexpr double kTinyDegrees = 1e-9;

std::optional<QRectF> degreesOf(const QgsMapLayer &layer)
{
    if (layer.extent().isEmpty() || !layer.crs().isValid())
        return std::nullopt;
    try {
        const QgsCoordinateTransform transform(layer.crs(), QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               QgsCoordinateTransformContext());
        const QgsRectangle r = transform.transformBoundingBox(layer.extent());
        if (!r.isFinite())
            return std::nullopt;
        return QRectF(QPointF(r.xMinimum(), r.yMinimum()), QPointF(r.xMaximum(), r.yMaximum()));
    } catch (const QgsCsException &) {
        return std::nullopt;
    }
}

} // namespace

/// What the opening thread hands over.
struct BaseStack::Opened {
    Result<BaseLayers> layers = BaseLayers();
};

struct BaseStack::Entry {
    BaseSetting setting;
    SharedLayers layers;
    Condition condition;
    quint64 token = 0; ///< of the opening that is awaited
};

BaseStack::BaseStack(QObject *parent) : QObject(parent) {}

BaseStack::~BaseStack()
{
    const auto opening = findChildren<QFutureWatcherBase *>(QString(), Qt::FindDirectChildrenOnly);
    for (QFutureWatcherBase *watcher : opening)
        watcher->cancel(); // what has not begun
    for (QFutureWatcherBase *watcher : opening)
        watcher->waitForFinished();
}

void BaseStack::set(const QVector<BaseSetting> &settings)
{
    std::vector<std::unique_ptr<Entry>> old = std::move(mEntries);
    mEntries.clear();
    QVector<Entry *> toOpen;
    for (const BaseSetting &setting : settings) {
        const auto known = std::find_if(old.begin(), old.end(), [&](const auto &entry) {
            return entry && entry->setting.path == setting.path && entry->setting.crs == setting.crs;
        });
        std::unique_ptr<Entry> entry = known != old.end() ? std::move(*known) : std::make_unique<Entry>();
        entry->setting = setting;
        for (const auto &layer : std::as_const(entry->layers))
            layer->setOpacity(setting.opacity);
        if (entry->token == 0 || entry->condition.state == State::Failed)
            toOpen.append(entry.get());
        mEntries.push_back(std::move(entry));
    }
    for (Entry *entry : std::as_const(toOpen))
        open(*entry);
    Q_EMIT changed();
}

void BaseStack::resume()
{
    for (const auto &entry : mEntries) {
        if (entry->token == 0)
            open(*entry);
    }
}

void BaseStack::open(Entry &entry)
{
    if (!QgisRuntime::isRunning())
        return; // see resume()
    entry.token = ++mTokens;
    if (entry.condition.state != State::Failed)
        entry.condition = {};
    auto opened = std::make_shared<Opened>();
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, opened, path = entry.setting.path, token = entry.token] {
        watcher->deleteLater();
        take(path, token, *opened);
    });
    watcher->setFuture(
        QtConcurrent::run(&openingPool(), [opened, path = entry.setting.path, crs = entry.setting.crs, light = mLight, home = thread()] {
            opened->layers = openBaseLayers(path, {crs, light});
            if (opened->layers)
                handOver(*opened->layers, home);
        }));
}

void BaseStack::take(const QString &path, quint64 token, Opened &opened)
{
    const auto found = std::find_if(mEntries.begin(), mEntries.end(),
                                    [&](const auto &entry) { return entry->setting.path == path && entry->token == token; });
    if (found == mEntries.end())
        return; // taken off, or opened anew meanwhile
    Entry &entry = **found;
    if (!opened.layers) {
        entry.condition = {State::Failed, opened.layers.error(), false, false};
        entry.layers.clear();
    } else {
        entry.condition = {State::Ready, std::nullopt, false, false};
        entry.layers.clear();
        for (auto &layer : *opened.layers) {
            layer->setOpacity(entry.setting.opacity);
            entry.condition.isTooWide = entry.condition.isTooWide || isTooWide(*layer);
            entry.condition.wantsOverviews = entry.condition.wantsOverviews || coarsestDrawn(*layer) > 0;
            entry.layers.append(std::shared_ptr<QgsMapLayer>(std::move(layer)));
        }
    }
    Q_EMIT conditionChanged(path);
    Q_EMIT changed();
}

void BaseStack::setLight(MapLight light)
{
    if (light == mLight)
        return;
    mLight = light;
    for (const auto &entry : mEntries) {
        for (const auto &layer : std::as_const(entry->layers)) {
            if (auto *vector = qobject_cast<QgsVectorLayer *>(layer.get()))
                styleBaseLayer(*vector, light);
            else if (auto *tiles = qobject_cast<QgsVectorTileLayer *>(layer.get()))
                styleBaseLayer(*tiles, light);
        }
        if (entry->condition.state == State::Opening)
            open(*entry);
    }
    Q_EMIT changed();
}

void BaseStack::reload(const QString &path)
{
    for (const auto &entry : mEntries) {
        if (entry->setting.path == path)
            open(*entry);
    }
}

QVector<BaseSetting> BaseStack::settings() const
{
    QVector<BaseSetting> list;
    for (const auto &entry : mEntries)
        list.append(entry->setting);
    return list;
}

BaseStack::Condition BaseStack::condition(const QString &path) const
{
    for (const auto &entry : mEntries) {
        if (entry->setting.path == path)
            return entry->condition;
    }
    return {};
}

bool BaseStack::isOpening() const
{
    return std::any_of(mEntries.cbegin(), mEntries.cend(),
                       [](const auto &entry) { return entry->setting.visible && entry->condition.state == State::Opening; });
}

bool BaseStack::shows() const
{
    return std::any_of(mEntries.cbegin(), mEntries.cend(),
                       [](const auto &entry) { return entry->setting.visible && !entry->layers.isEmpty(); });
}

SharedLayers BaseStack::drawn(double scaleDenominator, double metresPerPixel) const
{
    SharedLayers list;
    for (const auto &entry : mEntries) {
        if (!entry->setting.drawnAt(scaleDenominator))
            continue;
        for (const auto &layer : std::as_const(entry->layers)) {
            const double coarsest = coarsestDrawn(*layer);
            if (coarsest <= 0 || metresPerPixel <= coarsest)
                list.append(layer);
        }
    }
    return list;
}

bool BaseStack::reaches(const QString &path, const QRectF &degrees) const
{
    const auto found = std::find_if(mEntries.cbegin(), mEntries.cend(), [&](const auto &entry) { return entry->setting.path == path; });
    if (found == mEntries.cend() || (*found)->layers.isEmpty())
        return true;
    return std::any_of((*found)->layers.cbegin(), (*found)->layers.cend(), [&](const std::shared_ptr<QgsMapLayer> &layer) {
        if (layer->extent().isEmpty() || !layer->crs().isValid())
            return true;
        const auto box = degreesOf(*layer);
        // A street straight along a meridian has no width.
        return box && box->adjusted(-kTinyDegrees, -kTinyDegrees, kTinyDegrees, kTinyDegrees).intersects(degrees);
    });
}

std::optional<QRectF> BaseStack::boundsInDegrees() const
{
    std::optional<QRectF> all;
    std::optional<QRectF> wide;
    for (const auto &entry : mEntries) {
        for (const auto &layer : std::as_const(entry->layers)) {
            const auto box = degreesOf(*layer);
            if (!box)
                continue;
            auto &into = box->width() > kWideDegrees || box->height() > kWideDegrees ? wide : all;
            into = into ? into->united(*box) : *box;
        }
    }
    return all ? all : wide;
}

} // namespace inspect::app
