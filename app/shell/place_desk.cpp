// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/place_desk.h"

#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "commands/session.h"
#include "commands/shape_commands.h"
#include "inspect/map_features.h"
#include "models/texts.h"
#include "panels/message_bar.h"
#include "panels/place_dialog.h"
#include "shell/layer_shift.h"
#include "shell/menus.h"
#include "shell/status_line.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

namespace inspect::app {

namespace {

const QString kZoneKey = QStringLiteral("zone"); ///< central meridian; absent: by the units
const QString kCorrectLink = QStringLiteral("shift:correct");
const QString kLeaveLink = QStringLiteral("shift:leave");
const QString kStopLink = QStringLiteral("shift:stop");
const QString kWorkTopic = QStringLiteral("shift:work");
constexpr int kMostUnits = 400;
constexpr int kMostRoads = 20'000;
constexpr double kMarginDegrees = 0.01; ///< the roads round about, a shift of 700 m further
constexpr int kFirstMeridian = 75;
constexpr int kLastMeridian = 135;
constexpr int kNearDegrees = 6; ///< zones nearer than this stand in the menu itself

QString datumText(Datum datum) { return datum == Datum::Gcj02 ? QStringLiteral("GCJ-02") : QStringLiteral("BD-09"); }

QString link(const QString &key, const QString &text) { return QStringLiteral(" <a href=\"%1\">%2</a>").arg(key, text.toHtmlEscaped()); }

} // namespace

PlaceDesk::PlaceDesk(const WindowParts &parts)
    : QObject(&parts.window), mParts(parts), mZones(new QMenu(&parts.window)), mLayerShift(new LayerShift(parts, this))
{
    Menus &menus = mParts.menus;
    menus.addSeparator(Menus::Place::Edit);
    QAction *place = menus.add(Menus::Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "Go to &coordinates…"), "go-jump",
                               QKeySequence(Qt::CTRL | Qt::Key_G));
    QAction *shift =
        menus.add(Menus::Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "Compare units with the &roads below"), "crosshairs", {});
    connect(place, &QAction::triggered, this, &PlaceDesk::askPlace);
    connect(shift, &QAction::triggered, this, [this] { checkShift({}, true); });
    QToolButton &button = mParts.status.zoneButton();
    button.setMenu(mZones);
    button.setPopupMode(QToolButton::InstantPopup);
    connect(mZones, &QMenu::aboutToShow, this, &PlaceDesk::fillZones);
    connect(&mParts.canvas, &MapCanvas::crsChanged, this, &PlaceDesk::showZone);
    connect(&mChecking, &QFutureWatcherBase::finished, this, &PlaceDesk::take);
    connect(&mParts.messages, &MessageBar::offered, this, [this](const QString &key) {
        if (key == kStopLink)
            return stopChecking();
        if (key != kCorrectLink && key != kLeaveLink)
            return;
        mParts.messages.closeShown();
        if (key == kCorrectLink)
            correct();
    });
    const auto follow = [this, place, shift] {
        const SnapshotPtr s = mParts.session.snapshot();
        place->setEnabled(mParts.session.isOpen());
        shift->setEnabled(mParts.session.isOpen());
        mParts.status.zoneButton().setVisible(mParts.session.isOpen());
        if (mShownPath != s->path) {
            mShownPath = s->path;
            mKnown.clear();
            for (const Unit &unit : *s->units)
                mKnown.insert(unit.id);
            mLayers.clear();
            for (const LayerSetting &layer : s->layers)
                mLayers.append(layer.path);
            readZone();
        }
        takeUnits();
    };
    connect(&mParts.session, &Session::changed, this, follow);
    follow();
    showZone();
}

PlaceDesk::~PlaceDesk()
{
    mChecking.disconnect(this);
    mChecking.waitForFinished();
}

void PlaceDesk::askPlace()
{
    PlaceDialog dialog(&mParts.window);
    if (dialog.exec() != QDialog::Accepted || !dialog.place())
        return;
    const WrittenPlace place = *dialog.place();
    if (!place.wkb.isEmpty() && shapeTypeOf(place.wkb) != ShapeType::Point)
        return mParts.canvas.showShape(place.wkb);
    mParts.canvas.setMark(QPointF(place.place.lon, place.place.lat));
    mParts.canvas.flyTo(place.place.lon, place.place.lat);
}

// ── zone ─────────────────────────────────────────────────────────────────────

void PlaceDesk::fillZones()
{
    mZones->clear();
    const auto add = [this](QMenu *menu, const QString &text, std::optional<int> meridian) {
        QAction *action = menu->addAction(text, this, [this, meridian] { chooseZone(meridian); });
        action->setCheckable(true);
        action->setChecked(meridian == mZone);
    };
    add(mZones, tr("By the units"), std::nullopt);
    mZones->addSeparator();
    const int now = mParts.canvas.centralMeridian();
    auto *others = new QMenu(tr("Other zones"), mZones);
    for (int meridian = kFirstMeridian; meridian <= kLastMeridian; meridian += 3) {
        QMenu *menu = std::abs(meridian - now) <= kNearDegrees ? mZones : others;
        add(menu, tr("3-degree zone, %1°E (EPSG:%2)").arg(meridian).arg(zoneFor(meridian).value_or(0)), meridian);
    }
    mZones->addMenu(others);
}

void PlaceDesk::chooseZone(std::optional<int> meridian)
{
    mZone = meridian;
    mParts.canvas.setZone(meridian);
    showZone();
    if (mParts.session.isOpen() && !mParts.session.snapshot()->isReadOnly)
        mParts.session.setSetting(kZoneKey, meridian ? QVariant(*meridian) : QVariant());
}

void PlaceDesk::readZone()
{
    mZone.reset();
    mParts.canvas.setZone(std::nullopt);
    if (mShownPath.isEmpty())
        return;
    mParts.session.query<QVariant>([](Workbook &workbook) -> Result<QVariant> { return workbook.setting(kZoneKey); }, this,
                                   [this](const Result<QVariant> &zone) {
                                       bool isNumber = false;
                                       const int meridian = zone ? zone->toInt(&isNumber) : 0;
                                       if (!isNumber || meridian < kFirstMeridian || meridian > kLastMeridian || meridian % 3 != 0)
                                           return;
                                       mZone = meridian;
                                       mParts.canvas.setZone(meridian);
                                       showZone();
                                   });
}

void PlaceDesk::showZone() { mParts.status.setZone(mParts.canvas.centralMeridian(), mParts.canvas.crsText()); }

// ── shifted layers ───────────────────────────────────────────────────────────

/// Whatever came in since, and everything when another base map has come.
void PlaceDesk::takeUnits()
{
    const SnapshotPtr s = mParts.session.snapshot();
    QVector<UnitId> fresh;
    for (const Unit &unit : *s->units) {
        if (!mKnown.contains(unit.id)) {
            mKnown.insert(unit.id);
            fresh.append(unit.id);
        }
    }
    QStringList layers;
    for (const LayerSetting &layer : s->layers)
        layers.append(layer.path);
    QStringList added;
    std::copy_if(layers.cbegin(), layers.cend(), std::back_inserter(added), [&](const QString &path) { return !mLayers.contains(path); });
    const bool newLayer = !added.isEmpty();
    mLayers = layers;
    if (newLayer)
        mLayerShift->check(added);
    constexpr int kImported = 5; // fewer are drawn by hand, on this very map
    if (newLayer && !s->units->isEmpty())
        checkShift({}, false);
    else if (fresh.size() >= kImported)
        checkShift(fresh, false);
}

void PlaceDesk::checkShift(const QVector<UnitId> &units, bool tellsAll)
{
    const SnapshotPtr s = mParts.session.snapshot();
    QVector<std::pair<QString, QString>> paths; // with the system that was stated for it
    for (const LayerSetting &layer : s->layers) {
        if (layer.visible)
            paths.append({layer.path, layer.crs});
    }
    if (mChecking.isRunning() || s->units->isEmpty()) {
        if (tellsAll && mChecking.isRunning())
            mParts.messages.tell(tr("A comparison is under way already; try again in a moment."));
        return;
    }
    if (paths.isEmpty()) {
        if (tellsAll)
            mParts.messages.warn(tr("No base map with roads is shown. Add one first (File menu)."));
        return;
    }
    const QSet<UnitId> wanted(units.cbegin(), units.cend());
    mStop = std::make_shared<std::atomic_bool>(false);
    if (tellsAll)
        mParts.messages.ask(kWorkTopic,
                            tr("Comparing the units with the roads of the base maps…").toHtmlEscaped() + link(kStopLink, tr("Stop")));
    mChecking.setFuture(QtConcurrent::run([s, paths, wanted, tellsAll, stop = mStop] {
        QMap<QString, QVector<const Unit *>> kinds;
        for (const Unit &unit : *s->units) {
            if (!unit.wkb.isEmpty() && (wanted.isEmpty() || wanted.contains(unit.id)))
                kinds[unit.kind].append(&unit);
        }
        Found found;
        found.tellsAll = tellsAll;
        for (auto kind = kinds.cbegin(); kind != kinds.cend() && !found.evidence && !*stop; ++kind) {
            found.kind = kind.key();
            found.units.clear();
            QVector<QByteArray> shapes;
            std::optional<GeoBox> box;
            const qsizetype step = std::max<qsizetype>(1, kind->size() / kMostUnits);
            for (qsizetype i = 0; i < kind->size(); ++i) {
                found.units.append(kind->at(i)->id);
                const auto own = i % step == 0 ? extentOf(kind->at(i)->wkb) : Result<GeoBox>(tl::make_unexpected(Error{}));
                if (!own)
                    continue;
                shapes.append(kind->at(i)->wkb);
                box = box ? GeoBox{std::min(box->west, own->west), std::min(box->south, own->south), std::max(box->east, own->east),
                                   std::max(box->north, own->north)}
                          : *own;
            }
            QVector<QByteArray> roads;
            for (const auto &[path, crs] : paths) {
                if (!box || *stop)
                    break;
                const GeoBox around{box->west - kMarginDegrees, box->south - kMarginDegrees, box->east + kMarginDegrees,
                                    box->north + kMarginDegrees};
                const auto features = mapFeatures(
                    path, around, ShapeType::Line, kMostRoads, [stop] { return !*stop; }, crs);
                for (const MapFeature &feature : features.value_or(QVector<MapFeature>()))
                    roads.append(feature.wkb);
            }
            found.hadRoads = found.hadRoads || !roads.isEmpty();
            found.evidence = shiftEvidence(shapes, roads);
        }
        return found;
    }));
}

/// At once for the user; what is still being read ends when it can.
void PlaceDesk::stopChecking()
{
    if (mStop)
        *mStop = true;
    mParts.messages.withdraw(kWorkTopic);
    mParts.messages.tell(tr("The comparison was stopped."));
}

void PlaceDesk::take()
{
    mParts.messages.withdraw(kWorkTopic);
    if (*mStop)
        return;
    mFound = mChecking.result();
    if (!mFound.evidence) {
        if (mFound.tellsAll)
            mFound.hadRoads ? mParts.messages.tell(tr("The units lie where the base map's roads let expect them; no shift is to be seen."))
                            : mParts.messages.warn(tr("The base map has no roads round the units, so nothing can be compared."));
        return;
    }
    const ShiftEvidence &evidence = *mFound.evidence;
    mParts.messages.ask(
        QStringLiteral("shift"),
        tr("%1 (%L2 units) looks shifted: half of %L3 corners lie more than %L4 m from the base map's roads, after a correction from %5 "
           "only %L6 m. The correction would move them by %L7 m.")
                .arg(kindName(*mParts.session.snapshot(), mFound.kind))
                .arg(mFound.units.size())
                .arg(evidence.corners)
                .arg(evidence.beforeM, 0, 'f', 0)
                .arg(datumText(evidence.datum))
                .arg(evidence.afterM, 0, 'f', evidence.afterM < 10 ? 1 : 0)
                .arg(evidence.shiftM, 0, 'f', 0)
                .toHtmlEscaped() +
            link(kCorrectLink, tr("Correct them")) + QStringLiteral("&nbsp;&nbsp;") + link(kLeaveLink, tr("Leave them")));
}

void PlaceDesk::correct()
{
    if (!mFound.evidence)
        return;
    const QString name = kindName(*mParts.session.snapshot(), mFound.kind);
    mParts.session.run(correctShift(mFound.units, mFound.evidence->datum, name, todayInChina()), this,
                       [this, count = mFound.units.size()](const Status &status) {
                           if (!status)
                               return mParts.messages.warn(sentence(status.error()));
                           mParts.messages.tell(tr("%L1 units were moved to where they belong; undo takes it back.").arg(count));
                       });
    mFound.evidence.reset();
}

} // namespace inspect::app
