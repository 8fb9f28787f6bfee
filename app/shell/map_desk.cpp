// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/map_desk.h"

#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "commands/session.h"
#include "models/identify_text.h"
#include "panels/identify_card.h"
#include "panels/message_bar.h"
#include "panels/period_bar.h"
#include "panels/record_panel.h"
#include "panels/unit_panel.h"
#include "shell/menus.h"
#include "shell/settings.h"
#include "shell/window_parts.h"

#include <QAction>
#include <QEvent>
#include <QFutureWatcher>
#include <QKeyEvent>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace inspect::app {

namespace {

constexpr double kTolerancePx = 6;
constexpr double kPixelMetres = 0.0254 / 96;
constexpr double kMetresPerDegree = 111320;

} // namespace

MapDesk::MapDesk(const WindowParts &parts)
    : QObject(&parts.window), mWindow(parts.window), mSession(parts.session), mCanvas(parts.canvas), mMessages(parts.messages),
      mRecord(parts.record), mCard(new IdentifyCard(&parts.canvas)), mMonths(new PeriodBar(parts.session, &parts.canvas))
{
    mPool.setMaxThreadCount(1);
    mPool.setExpiryTimeout(-1);
    addEntries(parts.menus);
    connectParts(parts.units, parts.menus);
    mCanvas.installEventFilter(this);
    connect(&mCanvas, &MapCanvas::toolChanged, mCard, &QWidget::hide); // room for what is drawn
    update();
}

MapDesk::~MapDesk()
{
    mPool.clear();
    mPool.waitForDone();
}

void MapDesk::addEntries(Menus &menus)
{
    using Place = Menus::Place;
    menus.addSeparator(Place::Edit);
    mBack = menus.add(Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "View &back (Alt+Left on the map)"), "go-previous");
    mForward = menus.add(Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "&View forward (Alt+Right on the map)"), "go-next");
    mKeep = menus.add(Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Keep this view for the unit"), "bookmark-new",
                      QKeySequence(Qt::CTRL | Qt::Key_B));
    mForget = menus.add(Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "F&orget the unit's view"), "bookmark-remove");
    menus.addSeparator(Place::Inspect);
    mStep = menus.add(Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "Step through the &months"), "view-calendar-month",
                      QKeySequence(Qt::CTRL | Qt::Key_T));
    mIdentify = menus.add(Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "Show what &lies at a click"), "help-hint");
    mKey = menus.add(Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "What the colo&urs mean"), "color-picker");
    for (QAction *action : {mStep, mIdentify, mKey})
        action->setCheckable(true);
    mIdentify->setChecked(settings::identifies());
    mKey->setChecked(true);
    connect(mBack, &QAction::triggered, &mCanvas, &MapCanvas::goBack);
    connect(mForward, &QAction::triggered, &mCanvas, &MapCanvas::goForward);
    connect(mKeep, &QAction::triggered, this, [this] { keepView(true); });
    connect(mForget, &QAction::triggered, this, [this] { keepView(false); });
    connect(mKey, &QAction::toggled, &mCanvas, &MapCanvas::setKeyVisible);
    connect(mIdentify, &QAction::toggled, this, [this](bool on) {
        settings::setIdentifies(on);
        if (!on)
            mCard->hide();
    });
    connect(mStep, &QAction::toggled, this, [this](bool on) {
        mMonths->setVisible(on);
        mMonths->place();
        mMonths->raise();
    });
    connect(mMonths, &PeriodBar::closed, this, [this] { mStep->setChecked(false); });
    connect(mCard, &IdentifyCard::closed, this, [this] { mIdentify->setChecked(false); });
    connect(mCard, &IdentifyCard::scoreClicked, this, [this] {
        if (!mUnits.isEmpty())
            Q_EMIT explainWanted(mUnits.first());
    });
}

void MapDesk::connectParts(UnitPanel &units, Menus &menus)
{
    connect(&mCanvas, &MapCanvas::unitsClicked, this, &MapDesk::identify);
    connect(&mCanvas, &MapCanvas::viewsChanged, this, &MapDesk::update);
    connect(&mCanvas, &MapCanvas::nextWanted, menus.nextUnit, &QAction::trigger);
    connect(&units, &UnitPanel::unitFound, this, &MapDesk::showUnit);
    connect(&units, &UnitPanel::placeWanted, this, &MapDesk::goTo);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (parts & Part::Units)
            mCard->hide();
        else if ((parts & Part::Scores) && mCard->isVisible())
            showCard(mCard->content().below); // the score of the period that is shown now
        update();
    });
}

void MapDesk::update()
{
    const bool isOpen = mSession.isOpen();
    mBack->setEnabled(isOpen && mCanvas.canGoBack());
    mForward->setEnabled(isOpen && mCanvas.canGoForward());
    const UnitId unit = mRecord.unit();
    mKeep->setEnabled(isOpen && !unit.isNull());
    mForget->setEnabled(isOpen && mSession.snapshot()->unitViews.contains(unit));
    mStep->setEnabled(isOpen);
    mIdentify->setEnabled(isOpen);
    mKey->setEnabled(isOpen);
}

void MapDesk::showUnit(const UnitId &unit)
{
    mCanvas.setMark(std::nullopt);
    const SnapshotPtr s = mSession.snapshot();
    const auto kept = s->unitViews.constFind(unit);
    if (kept != s->unitViews.cend())
        mCanvas.flyTo({kept->lon, kept->lat, kept->scaleDenominator});
    else
        mCanvas.flyToUnit(unit);
    update();
}

void MapDesk::keepView(bool keep)
{
    const Unit *unit = mSession.snapshot()->unit(mRecord.unit());
    if (!unit)
        return;
    const MapCanvas::ViewPlace now = mCanvas.viewPlace();
    mSession.keepUnitView(unit->id, keep ? std::optional(UnitView{now.lon, now.lat, now.scaleDenominator}) : std::nullopt);
    mMessages.tell(keep ? tr("From now on the map shows %1 as it does now.").arg(unit->name)
                        : tr("The map shows %1 by its outline again.").arg(unit->name));
}

/// A shape that was pasted is shown whole.
void MapDesk::goTo(double lon, double lat, double reachDegrees)
{
    mCanvas.setMark(QPointF(lon, lat));
    const double pixels = std::max(100, std::min(mCanvas.width(), mCanvas.height()));
    if (reachDegrees > 0)
        mCanvas.flyTo({lon, lat, std::max(500.0, reachDegrees * kMetresPerDegree * 1.3 / pixels / kPixelMetres)});
    else
        mCanvas.flyTo(lon, lat);
    mCanvas.setFocus();
}

void MapDesk::identify(const QVector<UnitId> &smallestFirst, double lon, double lat)
{
    update();
    if (!mIdentify->isChecked())
        return;
    mUnits = smallestFirst;
    mPlace = {lon, lat};
    showCard({});
    lookBelow(lon, lat);
}

void MapDesk::showCard(const QString &below)
{
    const IdentifyText text = identifyText(*mSession.snapshot(), mUnits, mPlace.x(), mPlace.y(), todayInChina());
    mCard->show({text.title, text.quiet, text.rows, below, text.scoreRow});
}

/// The base maps' features are read elsewhere; an answer that comes after the next click is dropped.
void MapDesk::lookBelow(double lon, double lat)
{
    QVector<BaseFeatureReader::Source> sources;
    for (const LayerSetting &layer : mSession.snapshot()->layers) {
        if (layer.visible)
            sources.append({layer.path, layer.crs});
    }
    ++mAsked;
    if (sources.isEmpty())
        return;
    auto *watcher = new QFutureWatcher<QVector<BaseFeature>>(this);
    connect(watcher, &QFutureWatcher<QVector<BaseFeature>>::finished, this, [this, watcher, asked = mAsked] {
        watcher->deleteLater();
        if (asked != mAsked || !mCard->isVisible())
            return;
        QStringList lines;
        for (const BaseFeature &feature : watcher->result())
            lines.append(featureText(feature.name, feature.sort));
        IdentifyCard::Content content = mCard->content();
        content.below = lines.isEmpty() ? QString() : tr("Base map: %1").arg(lines.join(tr(", ")));
        mCard->show(content);
    });
    const double tolerance = kTolerancePx * kPixelMetres * mCanvas.scaleDenominator();
    watcher->setFuture(
        QtConcurrent::run(&mPool, [reader = mReader, sources, lon, lat, tolerance] { return reader->at(sources, lon, lat, tolerance); }));
}

/// The card and the months keep their places on the map; Esc puts the card away.
bool MapDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        mCard->place();
        mMonths->place();
    } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        mCanvas.setMark(std::nullopt);
        mCard->hide();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inspect::app
