// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/layer_desk.h"

#include "canvas/map_canvas.h"
#include "commands/map_settings.h"
#include "commands/session.h"
#include "gis/base_copy.h"
#include "gis/base_layers.h"
#include "gis/osm_import.h"
#include "gis/zone_projection.h"
#include "models/texts.h"
#include "panels/layer_panel.h"
#include "panels/layer_properties.h"
#include "panels/message_bar.h"
#include "panels/style.h"
#include "shell/long_job.h"
#include "shell/menus.h"
#include "shell/settings.h"
#include "shell/status_line.h"
#include "shell/window_parts.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inspect::app {

namespace {

const QString kRemovedTopic = QStringLiteral("layer:removed");
const QString kPutBackLink = QStringLiteral("layer:back");
const QString kSort = QStringLiteral("basemap");
const QString kLeftKey = QStringLiteral("window/layers_left");
const QString kHiddenKindsKey = QStringLiteral("window/hidden_kinds");
constexpr double kCopyMargin = 0.1; ///< of the units' extent, on each side
const QStringList kMapSuffixes{QStringLiteral("mbtiles"), QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("vrt"),
                               QStringLiteral("img"),     QStringLiteral("jp2"), QStringLiteral("osm"),  QStringLiteral("pbf"),
                               QStringLiteral("gpkg"),    QStringLiteral("shp"), QStringLiteral("json"), QStringLiteral("geojson"),
                               QStringLiteral("kml"),     QStringLiteral("kmz"), QStringLiteral("dxf"),  QStringLiteral("tab"),
                               QStringLiteral("mif"),     QStringLiteral("gml"), QStringLiteral("fgb")};
/// Only ever base maps; the others may also hold units.
const QStringList kOnlyMaps = kMapSuffixes.mid(0, 8);

QString farTopic(const QString &path) { return QStringLiteral("layer:far:") + path; }

QString suffixOf(const QString &path) { return QFileInfo(path).suffix().toLower(); }

QStringList mapFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && kMapSuffixes.contains(suffixOf(url.toLocalFile())))
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// Round all units, a little wider; nothing where none is drawn.
std::optional<GeoBox> areaOfUnits(const MapUnits &units)
{
    std::optional<GeoBox> all;
    for (const MapUnit &unit : *units) {
        const auto box = extentOf(unit.wkb);
        if (!box)
            continue;
        all = all ? GeoBox{std::min(all->west, box->west), std::min(all->south, box->south), std::max(all->east, box->east),
                           std::max(all->north, box->north)}
                  : *box;
    }
    if (all) {
        const double dx = std::max(0.005, (all->east - all->west) * kCopyMargin);
        const double dy = std::max(0.005, (all->north - all->south) * kCopyMargin);
        *all = {all->west - dx, all->south - dy, all->east + dx, all->north + dy};
    }
    return all;
}

QRectF china() { return {QPointF(73, 3), QPointF(136, 54)}; }

/// Where a base map of these units may lie: a thousand kilometres round them; without units anywhere in China.
QRectF sensiblePlaces(const MapUnits &units)
{
    constexpr double kReachDegrees = 9;
    const auto area = areaOfUnits(units);
    if (!area)
        return china();
    const double wide = kReachDegrees / std::max(0.2, std::cos((area->south + area->north) / 2 * std::numbers::pi / 180));
    return QRectF(QPointF(area->west, area->south), QPointF(area->east, area->north)).adjusted(-wide, -kReachDegrees, wide, kReachDegrees);
}

BaseSetting settingOf(const LayerSetting &layer)
{
    BaseSetting setting;
    setting.path = layer.path;
    setting.name = layer.name;
    setting.visible = layer.visible;
    setting.opacity = layer.opacity;
    setting.smallestScale = layer.smallestScale;
    setting.largestScale = layer.largestScale;
    setting.crs = layer.crs;
    return setting;
}

QString sizeText(qint64 bytes)
{
    return bytes < 1024 * 1024 ? QStringLiteral("%1 KB").arg(std::max<qint64>(1, bytes / 1024))
                               : QStringLiteral("%1 MB").arg(bytes / (1024 * 1024));
}

} // namespace

LayerDesk::LayerDesk(const WindowParts &parts)
    : QObject(&parts.window), mWindow(parts.window), mSession(parts.session), mCanvas(parts.canvas), mPanel(parts.layers),
      mMessages(parts.messages), mStatus(parts.status)
{
    mPool.setMaxThreadCount(1);
    const auto light = MapLight(std::clamp(settings::mapLight(), 0, int(MapLight::Sun)));
    mCanvas.setLight(light);
    mPanel.setLight(light);
    connect(parts.menus.addLayer, &QAction::triggered, this, &LayerDesk::ask);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts changed) {
        if (changed & Part::Settings)
            takeLayers();
        takeHiddenKinds();
        if (mHadUnits != !mSession.snapshot()->mapUnits->isEmpty())
            showConditions(); // only now there is something to lie far from
    });
    connect(&mCanvas.bases(), &BaseStack::conditionChanged, this, &LayerDesk::showCondition);
    connect(&mPanel, &LayerPanel::addLayerWanted, this, &LayerDesk::ask);
    connect(&mPanel, &LayerPanel::propertiesWanted, this, [this](const QString &path) { editProperties(path); });
    connect(&mPanel, &LayerPanel::copyWanted, this, &LayerDesk::copy);
    connect(&mPanel, &LayerPanel::leaveWanted, this, &LayerDesk::leave);
    connect(&mPanel, &LayerPanel::removeWanted, this, &LayerDesk::takeOff);
    connect(&mMessages, &MessageBar::offered, this, [this](const QString &key) {
        if (key == kPutBackLink)
            putBack();
    });
    connect(&mPanel, &LayerPanel::retryWanted, this, [this](const QString &path) { mCanvas.bases().reload(path); });
    connect(&mPanel, &LayerPanel::lightChosen, this, [this](MapLight chosen) {
        settings::setMapLight(int(chosen));
        mCanvas.setLight(chosen);
    });
    connect(&mPanel, &LayerPanel::themeChosen, &mCanvas, &MapCanvas::setTheme);
    connect(&mPanel, &LayerPanel::unitsToggled, &mCanvas, &MapCanvas::setUnitsVisible);
    connect(&mPanel, &LayerPanel::pinsToggled, &mCanvas, &MapCanvas::setPinsVisible);
    connect(&mPanel, &LayerPanel::kindsHidden, &mCanvas, &MapCanvas::setHiddenKinds);
    connect(&mCanvas, &MapCanvas::hiddenKindsChanged, this, &LayerDesk::keepHiddenKinds);
    mCanvas.setUnitOpacity(settings::unitOpacity());
    mPanel.setUnitOpacity(settings::unitOpacity());
    connect(&mPanel, &LayerPanel::unitOpacityChosen, this, [this](double opacity) {
        settings::setUnitOpacity(opacity);
        mCanvas.setUnitOpacity(opacity);
    });
    mWindow.setAcceptDrops(true);
    mWindow.installEventFilter(this);
    takeLayers();
}

LayerDesk::~LayerDesk()
{
    mStop->store(true);
    mPool.clear();
    mPool.waitForDone();
}

void LayerDesk::takeLayers()
{
    QVector<BaseSetting> settings;
    for (const LayerSetting &layer : mSession.snapshot()->layers)
        settings.append(settingOf(layer));
    mCanvas.setBaseLayers(settings);
    tellOpening();
    showConditions();
}

void LayerDesk::showConditions()
{
    mHadUnits = !mSession.snapshot()->mapUnits->isEmpty();
    for (const LayerSetting &layer : mSession.snapshot()->layers)
        showCondition(layer.path);
}

/// Each workbook has its own list of those that lie far from the units and are meant to.
void LayerDesk::takeLeft()
{
    mLeft.clear();
    mSession.query<QString>([](Workbook &workbook) -> Result<QString> { return workbook.setting(kLeftKey).toString(); }, this,
                            [this, path = mSession.snapshot()->path](const Result<QString> &json) {
                                if (!json || path != mSession.snapshot()->path)
                                    return;
                                const QDir folder = QFileInfo(path).absoluteDir();
                                for (const QJsonValue one : QJsonDocument::fromJson(json->toUtf8()).array())
                                    mLeft.insert(QDir::cleanPath(folder.absoluteFilePath(one.toString())));
                                if (!mLeft.isEmpty())
                                    showConditions();
                            });
}

void LayerDesk::leave(const QString &path)
{
    mLeft.insert(path);
    const QDir folder = QFileInfo(mSession.snapshot()->path).absoluteDir();
    QStringList list;
    for (const QString &one : std::as_const(mLeft))
        list.append(folder.relativeFilePath(one));
    list.sort();
    mSession.setSetting(kLeftKey, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact)));
    showCondition(path);
}

/// Each workbook has its own.
void LayerDesk::takeHiddenKinds()
{
    const QString path = mSession.snapshot()->path;
    if (path == mKindsPath)
        return;
    mKindsPath.clear(); // what changes now is not to be kept
    mNew.clear();       // of the workbook before
    mTakenOff.reset();
    mCanvas.setHiddenKinds({});
    mKindsPath = path;
    if (path.isEmpty())
        return;
    takeLeft();
    mSession.query<QString>([](Workbook &workbook) -> Result<QString> { return workbook.setting(kHiddenKindsKey).toString(); }, this,
                            [this, path](const Result<QString> &json) {
                                if (!json || path != mKindsPath)
                                    return;
                                QSet<QString> kinds;
                                for (const QJsonValue kind : QJsonDocument::fromJson(json->toUtf8()).array())
                                    kinds.insert(kind.toString());
                                if (!kinds.isEmpty())
                                    mCanvas.setHiddenKinds(kinds);
                            });
}

void LayerDesk::keepHiddenKinds(const QSet<QString> &kinds)
{
    mPanel.setHiddenKinds(kinds);
    if (mKindsPath.isEmpty())
        return;
    QStringList sorted(kinds.cbegin(), kinds.cend());
    sorted.sort();
    mSession.setSetting(kHiddenKindsKey,
                        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(sorted)).toJson(QJsonDocument::Compact)));
}

QString LayerDesk::mapsFolder() const { return mapsFolderOf(mSession.snapshot()->path); }

void LayerDesk::ask()
{
    QStringList patterns;
    for (const QString &suffix : kMapSuffixes)
        patterns.append(QStringLiteral("*.") + suffix);
    const QString path = QFileDialog::getOpenFileName(&mWindow, tr("Add a base map"), settings::folder(kSort),
                                                      tr("Maps (%1);;All files (*)").arg(patterns.join(QLatin1Char(' '))));
    if (path.isEmpty())
        return;
    settings::setFolder(kSort, path);
    add(path);
}

void LayerDesk::add(const QString &path)
{
    if (!mSession.isOpen())
        return mMessages.hint(tr("Open a workbook first; a base map belongs to one."));
    if (isOsmExtract(path))
        return importExtract(path);
    const QString full = QFileInfo(path).absoluteFilePath();
    const auto &layers = mSession.snapshot()->layers;
    const bool isThere = std::any_of(layers.cbegin(), layers.cend(), [&](const LayerSetting &layer) { return layer.path == full; });
    if (isThere || mNew.contains(full))
        return mMessages.tell(tr("%1 is among the layers already.").arg(QFileInfo(path).fileName()));
    mNew.insert(full);
    change([full](QVector<LayerSetting> &all) {
        LayerSetting layer;
        layer.path = full;
        layer.name = QFileInfo(full).completeBaseName();
        for (LayerSetting &other : all) {
            if (other.name != layer.name)
                continue;
            layer.name = QFileInfo(full).fileName(); // told apart by their endings
            if (other.name == QFileInfo(other.path).completeBaseName())
                other.name = QFileInfo(other.path).fileName();
        }
        qsizetype at = 0;
        if (isPictureFile(full)) { // it would hide whatever lies below it
            at = all.size();
            while (at > 0 && isPictureFile(all[at - 1].path))
                --at;
        }
        all.insert(at, layer);
    });
}

/// On the list as it is when its turn comes: several changes may be on their way.
void LayerDesk::change(const std::function<void(QVector<LayerSetting> &)> &edit)
{
    mSession.query<bool>(
        [edit](Workbook &workbook) -> Result<bool> {
            auto layers = readLayers(workbook);
            edit(layers);
            if (workbook.isReadOnly())
                return false;
            const Status written = writeLayers(workbook, layers);
            return written ? Result<bool>(true) : tl::make_unexpected(written.error());
        },
        this,
        [this](const Result<bool> &done) {
            if (!done || !*done)
                mNew.clear(); // it is not among the layers
            if (!done)
                mMessages.warn(sentence(done.error()));
        });
    mSession.refresh(Part::Settings);
}

/// Off the map, and back again from the message as it was.
void LayerDesk::takeOff(const QString &path)
{
    const auto &layers = mSession.snapshot()->layers;
    const auto found = std::find_if(layers.cbegin(), layers.cend(), [&](const LayerSetting &layer) { return layer.path == path; });
    if (found == layers.cend())
        return;
    mTakenOff = {*found, found - layers.cbegin()};
    remove(path);
    mMessages.ask(kRemovedTopic, tr("The base map %1 is off the map; its file stays where it is.").arg(found->name).toHtmlEscaped() +
                                     QStringLiteral(" <a href=\"%1\">%2</a>").arg(kPutBackLink, tr("Put it back").toHtmlEscaped()));
}

void LayerDesk::putBack()
{
    mMessages.withdraw(kRemovedTopic);
    if (mTakenOff)
        change([back = *mTakenOff](QVector<LayerSetting> &all) { all.insert(std::min(back.second, all.size()), back.first); });
    mTakenOff.reset();
}

/// Once into a GeoPackage beside the workbook; from then on that is the base map.
void LayerDesk::importExtract(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName();
    if (name.endsWith(QLatin1String(".osm")))
        name.chop(4);
    const QString target = mapsFolder() + QLatin1Char('/') + name + QStringLiteral(".gpkg");
    runLongJob(
        &mWindow, tr("Bringing in %1…").arg(QFileInfo(path).fileName()),
        [path, target](const Progress &progress) { return importOsm(path, target, progress); },
        [this, path, target](const Status &status) {
            if (status) {
                mToldAs.insert(target, QFileInfo(path).fileName());
                add(target);
            } else if (status.error().code != ErrorCode::Cancelled)
                mMessages.warn(sentence(status.error()));
        });
}

void LayerDesk::showCondition(const QString &path)
{
    tellOpening();
    const BaseStack::Condition condition = mCanvas.bases().condition(path);
    switch (condition.state) {
    case BaseStack::State::Opening: return mPanel.setNote(path, {tr("Opening…"), false});
    case BaseStack::State::Failed:
        // Below the name the folder says nothing: the tool tip has it.
        mPanel.setNote(path, {sentence(*condition.error).replace(path, QFileInfo(path).fileName()), true});
        if (mNew.remove(path))
            settleNew(path, *condition.error);
        return;
    case BaseStack::State::Ready: break;
    }
    if (isMisplaced(path))
        return;
    mMessages.withdraw(farTopic(path));
    const QString wide = condition.isTooWide ? tr("World-wide: shown from 60° to 150° east, from 10° south to 62° north") : QString();
    if (mNew.remove(path)) {
        const QString name = mToldAs.value(path, QFileInfo(path).fileName());
        condition.isTooWide
            ? mMessages.warn(tr("%1 is on the map. It reaches round the world; a map of one 3-degree zone shows of it what lies "
                                "from 60° to 150° east and from 10° south to 62° north.")
                                 .arg(name))
            : mMessages.tell(tr("%1 is on the map.").arg(name));
    }
    if (!condition.wantsOverviews)
        return mPanel.setNote(path, {wide, false});
    if (!mShrunk.contains(path))
        makeOverviews(path);
}

/// In the status bar: which files are still being read.
void LayerDesk::tellOpening()
{
    QStringList names;
    for (const BaseSetting &setting : mCanvas.bases().settings()) {
        if (setting.visible && mCanvas.bases().condition(setting.path).state == BaseStack::State::Opening)
            names.append(QFileInfo(setting.path).fileName());
    }
    mStatus.setOpening(names);
}

/// A file that opens, but whose coordinates come out far from everything: its coordinate system is not the one that it states, unless
/// the user said so.
bool LayerDesk::isMisplaced(const QString &path)
{
    if (mLeft.contains(path) || mCanvas.bases().reaches(path, sensiblePlaces(mSession.snapshot()->mapUnits)))
        return false;
    const QString name = QFileInfo(path).fileName();
    mPanel.setNote(
        path,
        {tr("Lies far from the units: its coordinate system is probably wrong. Choose another one in ⋮ > Name, scales, coordinate system…"),
         true, true});
    if (mNew.remove(path))
        mMessages.refuse(
            farTopic(path),
            tr("%1 was added, but its coordinates lie far from the units, so nothing of it is seen. Choose the coordinate system "
               "that it is really in (Layers panel: ⋮ > Name, scales, coordinate system…), or take it off.")
                .arg(name));
    return true;
}

/// A file added just now that cannot be shown: its coordinate system is asked for, or it is taken off again with the reason.
void LayerDesk::settleNew(const QString &path, const Error &error)
{
    if (error.code == ErrorCode::InvalidInput)
        return editProperties(path, sentence(error));
    remove(path);
    mMessages.warn(sentence(error));
}

void LayerDesk::makeOverviews(const QString &path)
{
    mShrunk.insert(path);
    const auto tell = [this, path](int percent) {
        mPanel.setNote(path, {tr("Shown when zoomed in; making smaller copies: %1 %").arg(percent), false});
    };
    tell(0);
    auto *watcher = new QFutureWatcher<Status>(this);
    connect(watcher, &QFutureWatcher<Status>::finished, this, [this, watcher, path] {
        const Status status = watcher->result();
        watcher->deleteLater();
        if (status)
            return mCanvas.bases().reload(path);
        mPanel.setNote(path, {tr("Shown when zoomed in. %1").arg(sentence(status.error())), false});
    });
    watcher->setFuture(QtConcurrent::run(&mPool, [this, path, tell, stop = mStop, last = std::make_shared<int>(0)]() -> Status {
        return buildOverviews(path, [&](int percent) {
            if (percent != *last && !stop->load()) {
                *last = percent;
                QMetaObject::invokeMethod(
                    this, [tell, percent] { tell(percent); }, Qt::QueuedConnection);
            }
            return !stop->load();
        });
    }));
}

void LayerDesk::replace(const QString &path, const LayerSetting &layer)
{
    change([path, layer](QVector<LayerSetting> &all) {
        for (LayerSetting &one : all) {
            if (one.path == path)
                one = layer;
        }
    });
}

void LayerDesk::remove(const QString &path)
{
    mNew.remove(path);
    mMessages.withdraw(farTopic(path));
    mPanel.setNote(path, {});
    change([path](QVector<LayerSetting> &all) { all.removeIf([&](const LayerSetting &layer) { return layer.path == path; }); });
}

void LayerDesk::editProperties(const QString &path, const QString &problem)
{
    const auto layers = mSession.snapshot()->layers;
    const auto layer = std::find_if(layers.cbegin(), layers.cend(), [&](const LayerSetting &one) { return one.path == path; });
    if (layer == layers.cend())
        return;
    LayerProperties dialog(*layer, mCanvas.zoneEpsg(), problem.isEmpty() && mPanel.note(path).isProblem ? mPanel.note(path).text : problem,
                           &mWindow);
    if (dialog.exec() == QDialog::Accepted && !(dialog.layer() == *layer))
        replace(path, dialog.layer());
}

void LayerDesk::copy(const QString &path)
{
    const auto layers = mSession.snapshot()->layers;
    const auto layer = std::find_if(layers.cbegin(), layers.cend(), [&](const LayerSetting &one) { return one.path == path; });
    if (layer == layers.cend())
        return;
    const QRectF seen = mCanvas.extentInDegrees();
    const GeoBox window{seen.left(), seen.top(), seen.right(), seen.bottom()};
    auto made = std::make_shared<QString>();
    runLongJob(
        &mWindow, tr("Copying %1 beside the workbook…").arg(layer->name),
        [order = BaseCopy{path, layer->crs, window, mapsFolder()}, units = mSession.snapshot()->mapUnits,
         made](const Progress &progress) -> Status {
            BaseCopy wanted = order;
            wanted.area = areaOfUnits(units).value_or(order.area);
            const auto copied = copyBaseLayer(wanted, progress);
            if (!copied)
                return tl::make_unexpected(copied.error());
            *made = *copied;
            return {};
        },
        [this, made, before = *layer](const Status &status) {
            if (!status) {
                if (status.error().code != ErrorCode::Cancelled)
                    mMessages.warn(sentence(status.error()));
                return;
            }
            LayerSetting after = before;
            after.path = *made;
            if (QFileInfo(*made).suffix() == QLatin1String("gpkg"))
                after.crs.clear(); // the copy is in degrees and says so
            replace(before.path, after);
            mMessages.tell(tr("Copied: %1 (%2). It goes with the workbook when both are copied together.")
                               .arg(QDir::toNativeSeparators(*made), sizeText(QFileInfo(*made).size())));
        });
}

/// Files dropped anywhere on the window; what may be either is asked for.
bool LayerDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (mSession.isOpen() && !mapFiles(drag->mimeData()).isEmpty()) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = mapFiles(drop->mimeData());
        if (mSession.isOpen() && !paths.isEmpty()) {
            drop->acceptProposedAction();
            // The other program waits until the drop is done: no menu within it.
            QMetaObject::invokeMethod(
                this, [this, paths, at = mWindow.mapToGlobal(drop->position().toPoint())] { dropped(paths, at); }, Qt::QueuedConnection);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void LayerDesk::dropped(const QStringList &paths, const QPoint &at)
{
    const bool onlyMaps = std::all_of(paths.cbegin(), paths.cend(), [](const QString &path) { return kOnlyMaps.contains(suffixOf(path)); });
    const auto addAll = [this, paths] {
        for (const QString &path : paths)
            add(path);
    };
    if (onlyMaps)
        return addAll();
    QMenu menu(&mWindow);
    menu.setObjectName(QStringLiteral("droppedFiles"));
    menu.addAction(themeIcon("map-flat"), tr("Show as a base map"), this, addAll);
    menu.addAction(themeIcon("document-import"), tr("Import units from it…"), this,
                   [this, path = paths.first()] { Q_EMIT importWanted(path); });
    menu.exec(at);
}

} // namespace inspect::app
