// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/layer_shift.h"

#include "canvas/map_canvas.h"
#include "commands/session.h"
#include "gis/base_copy.h"
#include "inspect/map_features.h"
#include "models/texts.h"
#include "panels/layer_panel.h"
#include "panels/message_bar.h"
#include "shell/long_job.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

#include <algorithm>

namespace inspect::app {

namespace {

const QString kDoubtsKey = QStringLiteral("window/layers_shifted");
const QString kTopic = QStringLiteral("layershift");
const QString kCorrectLink = QStringLiteral("layershift:correct");
const QString kLeaveLink = QStringLiteral("layershift:leave");
constexpr int kMostShapes = 600; ///< of the layer; enough to tell
constexpr int kMostRoads = 20'000;
constexpr double kMarginDegrees = 0.01; ///< the roads round about, a shift of 700 m further
constexpr GeoBox kEverywhere{-180, -90, 180, 90};

QString datumText(Datum datum) { return datum == Datum::Gcj02 ? QStringLiteral("GCJ-02") : QStringLiteral("BD-09"); }

QString link(const QString &key, const QString &text) { return QStringLiteral(" <a href=\"%1\">%2</a>").arg(key, text.toHtmlEscaped()); }

} // namespace

LayerShift::LayerShift(const WindowParts &parts, QObject *parent) : QObject(parent), mParts(parts)
{
    connect(&mChecking, &QFutureWatcherBase::finished, this, &LayerShift::tell);
    const auto opened = [this] {
        if (mWaits && !mParts.canvas.bases().isOpening())
            tell();
    };
    connect(&mParts.canvas.bases(), &BaseStack::conditionChanged, this, opened, Qt::QueuedConnection);
    connect(&mParts.messages, &MessageBar::offered, this, [this](const QString &key) {
        if (key != kCorrectLink && key != kLeaveLink)
            return;
        mParts.messages.closeShown();
        if (!mFound.evidence)
            return;
        if (key == kCorrectLink)
            correct(mFound.shifted.path, mFound.evidence->datum);
        else
            leave(mFound.shifted.path);
    });
    connect(&mParts.layers, &LayerPanel::leaveShiftWanted, this, &LayerShift::leave);
    connect(&mParts.layers, &LayerPanel::correctWanted, this, [this](const QString &path) {
        if (const auto doubt = mDoubts.constFind(path); doubt != mDoubts.cend())
            correct(path, doubt->datum);
    });
    connect(&mParts.session, &Session::changed, this, [this](const SnapshotPtr &, Parts changed) {
        takeDoubts();
        if (changed & Part::Settings)
            showDoubts();
    });
}

LayerShift::~LayerShift()
{
    mChecking.disconnect(this);
    mChecking.waitForFinished();
}

void LayerShift::check(const QStringList &added)
{
    QVector<Source> sources;
    for (const LayerSetting &layer : mParts.session.snapshot()->layers) {
        if (layer.visible && !isTileFile(layer.path))
            sources.append({layer.path, layer.name, layer.crs});
    }
    if (mChecking.isRunning() || sources.size() < 2)
        return;
    mChecking.setFuture(QtConcurrent::run(&LayerShift::compare, sources, added));
}

LayerShift::Found LayerShift::compare(const QVector<Source> &sources, const QStringList &added)
{
    for (const Source &one : sources) {
        for (const Source &other : sources) {
            if (one.path == other.path || !added.contains(one.path))
                continue;
            if (const auto evidence = evidenceOf(one, other))
                return {one, other.name, evidence};
            if (const auto evidence = evidenceOf(other, one)) // the new one is right, and shows that the old one is not
                return {other, one.name, evidence};
        }
    }
    return {};
}

std::optional<ShiftEvidence> LayerShift::evidenceOf(const Source &layer, const Source &roads)
{
    QVector<QByteArray> shapes;
    std::optional<GeoBox> box;
    for (const ShapeType type : {ShapeType::Line, ShapeType::Polygon}) {
        const auto features = mapFeatures(layer.path, kEverywhere, type, kMostShapes, {}, layer.crs);
        for (const MapFeature &feature : features.value_or(QVector<MapFeature>())) {
            const auto own = extentOf(feature.wkb);
            if (!own)
                continue;
            shapes.append(feature.wkb);
            box = box ? GeoBox{std::min(box->west, own->west), std::min(box->south, own->south), std::max(box->east, own->east),
                               std::max(box->north, own->north)}
                      : *own;
        }
    }
    if (!box)
        return std::nullopt;
    const GeoBox around{box->west - kMarginDegrees, box->south - kMarginDegrees, box->east + kMarginDegrees, box->north + kMarginDegrees};
    QVector<QByteArray> lines;
    const auto features = mapFeatures(roads.path, around, ShapeType::Line, kMostRoads, {}, roads.crs);
    for (const MapFeature &feature : features.value_or(QVector<MapFeature>()))
        lines.append(feature.wkb);
    return shiftEvidence(shapes, lines);
}

void LayerShift::tell()
{
    mFound = mChecking.result();
    mWaits = mFound.evidence && mParts.canvas.bases().isOpening();
    if (!mFound.evidence || mWaits)
        return;
    const ShiftEvidence &evidence = *mFound.evidence;
    mDoubts.insert(mFound.shifted.path, {mFound.shifted.crs, mFound.against, evidence.datum, evidence.beforeM, evidence.afterM});
    keepDoubts();
    mParts.messages.ask(kTopic, tr("The base map %1 looks shifted: half of %L2 corners lie more than %L3 m from the roads of %4, after a "
                                   "correction from %5 only %L6 m.")
                                        .arg(mFound.shifted.name)
                                        .arg(evidence.corners)
                                        .arg(evidence.beforeM, 0, 'f', 0)
                                        .arg(mFound.against, datumText(evidence.datum))
                                        .arg(evidence.afterM, 0, 'f', evidence.afterM < 10 ? 1 : 0)
                                        .toHtmlEscaped() +
                                    link(kCorrectLink, tr("Use a corrected copy")) + QStringLiteral("&nbsp;&nbsp;") +
                                    link(kLeaveLink, tr("Leave it")));
}

void LayerShift::takeDoubts()
{
    const QString path = mParts.session.snapshot()->path;
    if (path == mDoubtsOf)
        return;
    mDoubtsOf = path;
    mDoubts.clear();
    if (path.isEmpty())
        return;
    mParts.session.query<QString>(
        [](Workbook &workbook) -> Result<QString> { return workbook.setting(kDoubtsKey).toString(); }, this,
        [this, path](const Result<QString> &json) {
            if (!json || path != mDoubtsOf)
                return;
            const QDir folder = QFileInfo(path).absoluteDir();
            const QJsonObject all = QJsonDocument::fromJson(json->toUtf8()).object();
            for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
                const QJsonObject one = it.value().toObject();
                mDoubts.insert(QDir::cleanPath(folder.absoluteFilePath(it.key())),
                               {one.value(QLatin1String("crs")).toString(), one.value(QLatin1String("against")).toString(),
                                one.value(QLatin1String("datum")).toString() == datumText(Datum::Bd09) ? Datum::Bd09 : Datum::Gcj02,
                                one.value(QLatin1String("before_m")).toDouble(), one.value(QLatin1String("after_m")).toDouble()});
            }
            showDoubts();
        });
}

void LayerShift::keepDoubts()
{
    const QDir folder = QFileInfo(mDoubtsOf).absoluteDir();
    QJsonObject all;
    for (auto it = mDoubts.cbegin(); it != mDoubts.cend(); ++it)
        all.insert(folder.relativeFilePath(it.key()), QJsonObject{{QStringLiteral("crs"), it->crs},
                                                                  {QStringLiteral("against"), it->against},
                                                                  {QStringLiteral("datum"), datumText(it->datum)},
                                                                  {QStringLiteral("before_m"), it->beforeM},
                                                                  {QStringLiteral("after_m"), it->afterM}});
    mParts.session.setSetting(kDoubtsKey, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    showDoubts();
}

void LayerShift::showDoubts()
{
    for (const LayerSetting &layer : mParts.session.snapshot()->layers) {
        const auto doubt = mDoubts.constFind(layer.path);
        const bool holds = doubt != mDoubts.cend() && doubt->crs == layer.crs;
        mParts.layers.setShiftNote(layer.path, holds ? tr("Looks shifted (%1): %L2 m off the roads of %3, corrected %L4 m")
                                                           .arg(datumText(doubt->datum))
                                                           .arg(doubt->beforeM, 0, 'f', 0)
                                                           .arg(doubt->against)
                                                           .arg(doubt->afterM, 0, 'f', doubt->afterM < 10 ? 1 : 0)
                                                     : QString());
    }
}

void LayerShift::leave(const QString &path)
{
    mFound.evidence.reset();
    mParts.messages.withdraw(kTopic);
    mDoubts.remove(path);
    keepDoubts();
}

void LayerShift::correct(const QString &path, Datum datum)
{
    mFound.evidence.reset();
    mParts.messages.withdraw(kTopic);
    const auto &all = mParts.session.snapshot()->layers;
    const auto wanted = std::find_if(all.cbegin(), all.cend(), [&](const LayerSetting &layer) { return layer.path == path; });
    if (wanted == all.cend())
        return;
    const BaseCopy order{path, wanted->crs, kEverywhere, mapsFolderOf(mParts.session.snapshot()->path), datum};
    auto made = std::make_shared<QString>();
    runLongJob(
        &mParts.window, tr("Correcting %1…").arg(wanted->name),
        [order, made](const Progress &progress) -> Status {
            const auto copied = copyBaseLayer(order, progress);
            if (!copied)
                return tl::make_unexpected(copied.error());
            *made = *copied;
            return {};
        },
        [this, made, path = order.path](const Status &status) {
            if (!status) {
                if (status.error().code != ErrorCode::Cancelled)
                    mParts.messages.warn(sentence(status.error()));
                return;
            }
            auto layers = mParts.session.snapshot()->layers;
            for (LayerSetting &layer : layers) {
                if (layer.path != path)
                    continue;
                layer.path = *made;
                layer.crs.clear(); // the copy is in degrees and says so
            }
            mParts.session.setLayers(layers);
            mDoubts.remove(path);
            keepDoubts();
            mParts.messages.tell(
                tr("The map shows the corrected copy now: %1. The file itself stays as it was.").arg(QDir::toNativeSeparators(*made)));
        });
}

} // namespace inspect::app
