// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/edit_desk.h"

#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "commands/shape_commands.h"
#include "commands/unit_change.h"
#include "models/texts.h"
#include "panels/day_bar.h"
#include "panels/edit_bar.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "panels/style.h"
#include "panels/unit_panel.h"
#include "shell/drawing.h"
#include "shell/menus.h"
#include "shell/over_map.h"

#include <QAction>
#include <QFutureWatcher>
#include <QSettings>
#include <QtConcurrentRun>

namespace inspect::app {

namespace {

const QString kSnappingKey = QStringLiteral("edit/snapping");
const QString kSharedKey = QStringLiteral("edit/shared_borders");
constexpr int kNarrowPx = 520; ///< a map this wide has no room for explanations
const QString kUnfoldedKey = QStringLiteral("edit/bar");

QString nameOf(const Unit &unit) { return unit.name.isEmpty() ? unit.code : unit.name; }

} // namespace

EditDesk::EditDesk(const WindowParts &parts, Drawing &drawing)
    : QObject(&parts.window), mParts(parts), mDrawing(drawing), mBar(new EditBar(&parts.canvas)), mDay(new DayBar(&parts.canvas))
{
    buildActions();
    mDrawing.overMap().add(mBar, OverMap::Corner::Left);
    mDrawing.overMap().add(mDay, OverMap::Corner::Top);
    connect(mDay, &DayBar::left, this, [this] { mParts.canvas.setFocus(); });
    connect(&mDrawing.overMap(), &OverMap::arranged, mBar, [this](const QSize &map) {
        mBar->fitHeight(map.height());
        mDay->setCompact(map.width() < kNarrowPx);
    });
    mBar->setFolded(!QSettings().value(kUnfoldedKey, false).toBool());
    connect(mBar, &EditBar::foldedChanged, this, [](bool folded) { QSettings().setValue(kUnfoldedKey, !folded); });
    connect(&mDrawing, &Drawing::begun, this, [this] { start(Mode::None); });
    connect(&mParts.session, &Session::changed, this, [this](const SnapshotPtr &snapshot) { takeSnapshot(snapshot); });
    // Wherever it was chosen. Queued: by then it is the chosen one everywhere.
    const auto chosenElsewhere = [this](const UnitId &unit) {
        if (unit != mSubject)
            follow(unit);
    };
    connect(&mParts.record, &RecordPanel::unitShown, this, chosenElsewhere, Qt::QueuedConnection);
    mDrawing.setSnapping(mSnapping->isChecked());
    update();
}

EditDesk::~EditDesk() = default;

QAction *EditDesk::addTool(Mode mode, const char *text, const char *icon, const QKeySequence &shortcut)
{
    const bool measures = mode == Mode::Length || mode == Mode::Area;
    QAction *action = mParts.menus.add(measures ? Menus::Place::Edit : Menus::Place::Draw, text, icon, shortcut);
    action->setCheckable(true);
    action->setIconVisibleInMenu(true); // which tool it is; a frame says that it is in use
    mActions.insert(int(mode), action);
    mBar->add(action);
    connect(action, &QAction::triggered, this, [this, mode](bool checked) { checked ? start(mode) : stop(); });
    return action;
}

QAction *EditDesk::addToggle(const char *text, const char *icon, const QString &setting)
{
    QAction *action = mParts.menus.add(Menus::Place::Draw, text, icon, {});
    action->setCheckable(true);
    action->setChecked(QSettings().value(setting, true).toBool());
    mBar->add(action);
    connect(action, &QAction::toggled, this, [setting](bool on) { QSettings().setValue(setting, on); });
    return action;
}

void EditDesk::buildActions()
{
    (void)addTool(Mode::Corners, QT_TRANSLATE_NOOP("inspect::app::Menus", "Move &corners"), "edit-node", QKeySequence(Qt::Key_F3));
    (void)addTool(Mode::Reshape, QT_TRANSLATE_NOOP("inspect::app::Menus", "Re&shape along a line"), "draw-bezier-curves",
                  QKeySequence(Qt::Key_F5));
    (void)addTool(Mode::Split, QT_TRANSLATE_NOOP("inspect::app::Menus", "S&plit by a line"), "path-division", QKeySequence(Qt::Key_F6));
    (void)addTool(Mode::Merge, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Merge units"), "path-union", QKeySequence(Qt::Key_F7));
    (void)addTool(Mode::Move, QT_TRANSLATE_NOOP("inspect::app::Menus", "Mo&ve"), "transform-move", QKeySequence(Qt::Key_F8));
    (void)addTool(Mode::Turn, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Turn"), "transform-rotate", {});
    (void)addTool(Mode::Gap, QT_TRANSLATE_NOOP("inspect::app::Menus", "Fill a &gap"), "fill-color", QKeySequence(Qt::Key_F9));
    mOverlap = mParts.menus.add(Menus::Place::Draw, QT_TRANSLATE_NOOP("inspect::app::Menus", "Take off &overlaps"), "path-difference", {});
    mBar->add(mOverlap);
    connect(mOverlap, &QAction::triggered, this, &EditDesk::takeOverlap);
    mEnd =
        mParts.menus.add(Menus::Place::Draw, QT_TRANSLATE_NOOP("inspect::app::Menus", "&End the unit, keep its history"), "edit-clear", {});
    connect(mEnd, &QAction::triggered, this, &EditDesk::endUnit);
    mParts.menus.addSeparator(Menus::Place::Edit);
    (void)addTool(Mode::Length, QT_TRANSLATE_NOOP("inspect::app::Menus", "Measure a len&gth"), "measure",
                  QKeySequence(Qt::CTRL | Qt::Key_D));
    (void)addTool(Mode::Area, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Measure an area"), "draw-polygon",
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    mSnapping = addToggle(QT_TRANSLATE_NOOP("inspect::app::Menus", "S&nap to corners and borders"), "snap", kSnappingKey);
    mShared = addToggle(QT_TRANSLATE_NOOP("inspect::app::Menus", "Shared &borders move together"), "link", kSharedKey);
    connect(mSnapping, &QAction::toggled, this, [this](bool on) {
        mDrawing.setSnapping(on);
        if (mTool)
            mTool->setSnapping(on);
    });
}

bool EditDesk::edits(Mode mode) { return mode != Mode::None && mode != Mode::Length && mode != Mode::Area; }

bool EditDesk::isTopological() const { return mShared->isChecked(); }

const Unit *EditDesk::chosen() const { return mParts.session.snapshot()->unit(mParts.record.unit()); }

QVector<UnitId> EditDesk::neighbours(const QByteArray &wkb) const
{
    const auto box = wkb.isEmpty() ? Result<GeoBox>(tl::make_unexpected(Error{})) : extentOf(wkb);
    if (!box)
        return {};
    const ToolView view = mParts.canvas.toolView();
    const QRectF bounds = QRectF(view.toMap({box->west, box->south}), view.toMap({box->east, box->north})).normalized();
    return view.unitsIn(bounds.adjusted(-5, -5, 5, 5));
}

QVector<UnitId> EditDesk::others(const UnitId &unit) const
{
    const Unit *self = isTopological() ? mParts.session.snapshot()->unit(unit) : nullptr;
    QVector<UnitId> near = self ? neighbours(self->wkb) : QVector<UnitId>();
    near.removeAll(unit);
    return near;
}

// ── modes ────────────────────────────────────────────────────────────────────

void EditDesk::start(Mode mode)
{
    if (edits(mode) && mDrawing.showsPast())
        mode = Mode::None;
    if (edits(mode) && mParts.session.snapshot()->isReadOnly) {
        mode = Mode::None;
        mParts.messages.warn(tr("This workbook may only be read; copy it to edit it."));
    }
    std::unique_ptr<MapTool> old = std::move(mTool); // goes after the canvas has let it go
    mMode = mode;
    for (auto it = mActions.cbegin(); it != mActions.cend(); ++it)
        it.value()->setChecked(it.key() == int(mode));
    mDay->forget();
    ++mDayQuestion;
    if (mode == Mode::None)
        return;
    mDrawing.stop();
    mSubject = mParts.record.unit();
    mTool = toolOf(mode);
    mTool->setSnapping(mSnapping->isChecked());
    // Later, for the tool goes with it; unless another has been taken up by then.
    connect(
        mTool.get(), &MapTool::cancelled, this,
        [this, tool = mTool.get()] {
            if (mTool.get() == tool)
                stop();
        },
        Qt::QueuedConnection);
    mParts.canvas.setMapTool(mTool.get());
    mParts.canvas.setFocus();
    guide();
    askDay();
}

void EditDesk::stop()
{
    if (mMode == Mode::None)
        return;
    start(Mode::None);
    mParts.canvas.setMapTool(nullptr);
    mParts.messages.dismiss();
}

void EditDesk::guide()
{
    const Unit *unit = chosen();
    const QString name = unit ? nameOf(*unit) : QString();
    const QString pick = tr("Click the unit to edit. Esc: stop.");
    MessageBar &bar = mParts.messages;
    switch (mMode) {
    case Mode::None: return;
    case Mode::Corners:
        return bar.guide(!unit ? pick : tr("%1: drag corners; drag a side to make a corner; Delete takes one away. Esc: stop.").arg(name));
    case Mode::Reshape:
        return bar.guide(!unit ? pick : tr("%1: draw the new border from the old one to the old one; Enter: done. Esc: stop.").arg(name));
    case Mode::Split: return bar.guide(!unit ? pick : tr("%1: draw a line across it; Enter: split. Esc: stop.").arg(name));
    case Mode::Merge: return bar.guide(tr("Click the units to merge, the one that gives its name first; Enter: merge. Esc: stop."));
    case Mode::Move: return bar.guide(!unit ? pick : tr("%1: press on it and drag it. Esc: stop.").arg(name));
    case Mode::Turn: return bar.guide(!unit ? pick : tr("%1: press beside its middle and drag round. Esc: stop.").arg(name));
    case Mode::Gap: return bar.guide(tr("Click into the gap between units. Esc: stop."));
    case Mode::Length: return bar.guide(tr("Click along what you want to measure; Enter: done; Esc: stop."));
    case Mode::Area: return bar.guide(tr("Click round what you want to measure; Enter: done; Esc: stop."));
    }
}

std::unique_ptr<MapTool> EditDesk::toolOf(Mode mode)
{
    switch (mode) {
    case Mode::Corners: return cornerTool();
    case Mode::Reshape:
    case Mode::Split: return lineTool(mode);
    case Mode::Merge: return mergeTool();
    case Mode::Move:
    case Mode::Turn: return transformTool(mode);
    case Mode::Gap: return gapTool();
    case Mode::None:
    case Mode::Length:
    case Mode::Area: break;
    }
    auto tool = std::make_unique<DrawTool>(mode == Mode::Length ? DrawTool::Kind::Line : DrawTool::Kind::Polygon);
    tool->setKeeping(true);
    return tool;
}

/// Another unit becomes the one that is edited.
void EditDesk::adopt(const UnitId &unit)
{
    mParts.chooseUnit(unit);
    follow(unit);
}

void EditDesk::follow(const UnitId &unit)
{
    if (mMode == Mode::None || unit.isNull())
        return;
    mSubject = unit;
    if (qobject_cast<SelectTool *>(mTool.get()) && mMode != Mode::Merge)
        return start(mMode); // it was asking for one
    if (auto *corners = qobject_cast<CornerTool *>(mTool.get()))
        corners->setUnit(unit);
    if (auto *transform = qobject_cast<TransformTool *>(mTool.get()))
        transform->setUnits({unit});
    guide();
    mDay->forget();
    askDay();
}

std::unique_ptr<MapTool> EditDesk::cornerTool()
{
    auto tool = std::make_unique<CornerTool>();
    tool->setUnit(mParts.record.unit());
    CornerTool *corners = tool.get();
    const auto withOthers = [this, corners](QVector<UnitId> near) {
        near.removeAll(corners->unit());
        return isTopological() ? near : QVector<UnitId>();
    };
    connect(corners, &CornerTool::cornerMoved, this, [=, this](const GeoPoint &from, const GeoPoint &to, const QVector<UnitId> &near) {
        if (const Unit *unit = mParts.session.snapshot()->unit(corners->unit()))
            run(moveCorner(unit->id, withOthers(near), from, to, nameOf(*unit), day()), unit->id);
    });
    connect(corners, &CornerTool::cornerRemoved, this, [=, this](const GeoPoint &at, const QVector<UnitId> &near) {
        if (const Unit *unit = mParts.session.snapshot()->unit(corners->unit()))
            run(removeCorner(unit->id, withOthers(near), at, nameOf(*unit), day()), unit->id);
    });
    connect(corners, &CornerTool::unitWanted, this, &EditDesk::adopt);
    return tool;
}

/// Until a unit is chosen, the first click chooses it.
std::unique_ptr<MapTool> EditDesk::lineTool(Mode mode)
{
    if (!chosen()) {
        auto pick = std::make_unique<SelectTool>();
        connect(pick.get(), &SelectTool::unitsChanged, this, [this, mode](const QVector<UnitId> &units) {
            if (units.isEmpty())
                return;
            mParts.chooseUnit(units.first());
            QMetaObject::invokeMethod(
                this, [this, mode] { start(mode); }, Qt::QueuedConnection);
        });
        return pick;
    }
    auto tool = std::make_unique<DrawTool>(DrawTool::Kind::Line);
    connect(tool.get(), &DrawTool::drawn, this, [this, mode](const QByteArray &wkb) {
        const Unit *unit = chosen();
        const auto line = cornersOf(wkb);
        if (!unit || !line)
            return;
        const auto giveBack = [this, line = *line, tool = mTool.get()] {
            if (mTool.get() == tool)
                drawOn(line);
        };
        if (mode == Mode::Reshape)
            run(reshapeAlong(unit->id, others(unit->id), *line, nameOf(*unit), day()), unit->id, giveBack);
        else
            replace(splitUnit(unit->id, *line, nameOf(*unit), day()), nameOf(*unit), giveBack);
    });
    return tool;
}

/// A line that was refused is there again: its end can be taken back, or drawn further.
void EditDesk::drawOn(const QVector<GeoPoint> &line)
{
    auto *tool = qobject_cast<DrawTool *>(mTool.get());
    if (!tool || tool->state() != MapTool::State::Idle)
        return; // another one is being drawn already
    const ToolView view = mParts.canvas.toolView();
    QVector<QPointF> points;
    for (const GeoPoint &place : line)
        points.append(view.toMap(place));
    tool->resume(points);
}

std::unique_ptr<MapTool> EditDesk::mergeTool()
{
    auto tool = std::make_unique<SelectTool>();
    if (const Unit *unit = chosen())
        tool->setUnits({unit->id});
    connect(tool.get(), &SelectTool::unitsChanged, this, &EditDesk::askDay);
    connect(tool.get(), &SelectTool::accepted, this, [this](const QVector<UnitId> &units) {
        const Unit *first = mParts.session.snapshot()->unit(units.first());
        if (!first)
            return;
        replace(mergeUnits(units, nameOf(*first), day()), nameOf(*first), {}, units.size());
        qobject_cast<SelectTool *>(mTool.get())->setUnits({});
    });
    return tool;
}

std::unique_ptr<MapTool> EditDesk::transformTool(Mode mode)
{
    auto tool = std::make_unique<TransformTool>(mode == Mode::Move ? TransformTool::Kind::Move : TransformTool::Kind::Turn);
    if (const Unit *unit = chosen())
        tool->setUnits({unit->id});
    const auto epsg = [this] { return zoneFor(mParts.canvas.centralMeridian()).value_or(0); };
    connect(tool.get(), &TransformTool::moved, this, [=, this](double east, double north) {
        if (const Unit *unit = chosen())
            run(moveUnits({unit->id}, epsg(), east, north, nameOf(*unit), day()), unit->id);
    });
    connect(tool.get(), &TransformTool::turned, this, [=, this](const GeoPoint &about, double degrees) {
        if (const Unit *unit = chosen())
            run(turnUnits({unit->id}, epsg(), about, degrees, nameOf(*unit), day()), unit->id);
    });
    connect(tool.get(), &TransformTool::unitWanted, this, &EditDesk::adopt);
    return tool;
}

std::unique_ptr<MapTool> EditDesk::gapTool()
{
    auto tool = std::make_unique<DrawTool>(DrawTool::Kind::Point);
    connect(tool.get(), &DrawTool::drawn, this, [this](const QByteArray &wkb) {
        if (const auto place = pointOnSurface(wkb))
            fillGap(*place);
    });
    return tool;
}

// ── from when it holds ───────────────────────────────────────────────────────

QDate EditDesk::day() const { return mDay->day().isNull() ? todayInChina() : mDay->day(); }

/// What the tool at hand will change.
QVector<UnitId> EditDesk::subjects() const
{
    if (mMode == Mode::Merge) {
        const auto *select = qobject_cast<const SelectTool *>(mTool.get());
        return select ? select->units() : QVector<UnitId>();
    }
    const bool isEdit = mMode != Mode::None && mMode != Mode::Gap && mMode != Mode::Length && mMode != Mode::Area;
    return isEdit && chosen() ? QVector<UnitId>{chosen()->id} : QVector<UnitId>();
}

/// Units that are replaced end on a day that is the user's to choose; so does the present version of one that a closed period was
/// drawn with. Whatever else is edited changes where it stands.
void EditDesk::askDay()
{
    const QVector<UnitId> units = subjects();
    const int question = ++mDayQuestion;
    if (units.isEmpty())
        return mDay->forget();
    const bool isReplaced = mMode == Mode::Split || mMode == Mode::Merge;
    using Earliest = std::optional<QDate>;
    mParts.session.query<Earliest>(
        [units, isReplaced](Workbook &workbook) -> Result<Earliest> {
            Earliest earliest;
            for (const UnitId &id : units) {
                const auto now = unit(workbook, id, todayInChina());
                if (!now)
                    return tl::make_unexpected(now.error());
                if (!isReplaced) {
                    const auto locked = lockedUntil(workbook, *now);
                    if (!locked)
                        return tl::make_unexpected(locked.error());
                    return *locked ? Earliest((*locked)->addDays(1)) : Earliest();
                }
                const auto from = freeFrom(workbook, *now);
                if (!from)
                    return tl::make_unexpected(from.error());
                earliest = earliest && (from->isNull() || *earliest > *from) ? *earliest : *from;
            }
            return earliest;
        },
        this,
        [this, question, isReplaced](const Result<Earliest> &earliest) {
            if (question != mDayQuestion)
                return;
            if (!earliest || !*earliest)
                return mDay->forget();
            mDay->ask(isReplaced ? DayBar::Why::Replaced : DayBar::Why::Closed, **earliest, todayInChina());
        });
}

// ── edits ────────────────────────────────────────────────────────────────────

/// Ends units, with or without others in their place; says so where the map does not show it.
void EditDesk::replace(const Command &command, const QString &name, const std::function<void()> &refused, qsizetype merged)
{
    const QDate from = day();
    mParts.session.run(command, this, [this, from, name, refused, merged, before = mParts.session.snapshot()](const Status &status) {
        if (!status) {
            if (refused)
                refused();
            return mParts.messages.warn(sentence(status.error()));
        }
        if (mMode != Mode::None)
            guide(); // over what went wrong before
        const QDate today = todayInChina();
        QString told = from > today   ? tr("%1 changes from %2 on; until then the map shows it as it is.")
                       : from < today ? tr("%1: the change holds from %2 on; undo takes it back.")
                                      : QString();
        if (!told.isEmpty())
            told = told.arg(name, from.toString(Qt::ISODate));
        if (merged > 0) {
            chooseMade(*before);
            told.prepend(tr("%L1 units were merged into %2.").arg(merged).arg(name));
        }
        if (!told.isEmpty())
            mParts.messages.tell(told);
        askDay();
    });
}

/// The unit that was not there before; none where it begins later.
void EditDesk::chooseMade(const Snapshot &before)
{
    for (const Unit &unit : *mParts.session.snapshot()->units) {
        if (before.unit(unit.id))
            continue;
        mSubject = unit.id; // it is not to be taken for one that was chosen elsewhere
        return mParts.chooseUnit(unit.id);
    }
}

void EditDesk::run(const Command &command, const UnitId &id, const std::function<void()> &refused)
{
    const Unit *unit = mParts.session.snapshot()->unit(id);
    const UnitVersionId before = unit ? unit->version : UnitVersionId();
    mParts.session.run(command, this, [this, id, before, refused](const Status &status) {
        if (!status) {
            if (refused)
                refused();
            return mParts.messages.warn(sentence(status.error()));
        }
        if (mMode != Mode::None)
            guide(); // over what went wrong before
        if (!before.isNull())
            tellVersion(id, before);
    });
}

void EditDesk::tellVersion(const UnitId &id, const UnitVersionId &before)
{
    mParts.session.query<QVector<Unit>>(
        [id](Workbook &workbook) { return unitVersions(workbook, id); }, this,
        [this, before](const Result<QVector<Unit>> &versions) {
            if (!versions || versions->isEmpty() || versions->constLast().version == before || versions->constLast().validFrom.isNull())
                return;
            const Unit &now = versions->constLast();
            askDay(); // the new version is free
            if (now.validFrom > todayInChina())
                return mParts.messages.tell(tr("%1 changes from %2 on; until then the map shows it as it is.")
                                                .arg(nameOf(now), now.validFrom.toString(Qt::ISODate)));
            mParts.messages.tell(tr("%1 belongs to a closed period: the change holds from %2 on, the closed "
                                    "period's map stays as it was.")
                                     .arg(nameOf(now), now.validFrom.toString(Qt::ISODate)));
        });
}

/// The free area round a place among the areas of one kind that are in view, within the parent that the chosen one has; for the chosen
/// unit where that lies beside it, else for the one with the longest border there. Searched on another thread: there may be thousands.
void EditDesk::fillGap(const GeoPoint &place)
{
    const ToolView view = mParts.canvas.toolView();
    const SnapshotPtr s = mParts.session.snapshot();
    const Unit *self = chosen();
    const QVector<UnitId> ground = view.unitsAt(view.toMap(place), 0);
    QMap<QString, QVector<Unit>> kinds;
    for (const UnitId &id : view.unitsIn(view.view.extent())) {
        const Unit *unit = s->unit(id);
        if (unit && unit->areaM2 > 0 && (!self || unit->kind == self->kind) && !ground.contains(id))
            kinds[unit->kind].append(*unit);
    }
    const Unit *parent = self && ground.contains(self->parent) ? s->unit(self->parent) : nullptr;
    auto *watcher = new QFutureWatcher<Result<Gap>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Result<Gap> gap = watcher->result();
        if (!gap)
            return mParts.messages.warn(sentence(gap.error()));
        const Unit *heir = mParts.session.snapshot()->unit(gap->heir);
        if (!heir)
            return mParts.messages.hint(tr("No unit borders this gap. Draw a new unit there."));
        run(addArea(heir->id, gap->wkb, nameOf(*heir), day()), heir->id);
    });
    watcher->setFuture(
        QtConcurrent::run(&EditDesk::findGap, place, kinds, self ? self->id : UnitId(), parent ? parent->wkb : QByteArray()));
}

Result<EditDesk::Gap> EditDesk::findGap(const GeoPoint &place, const QMap<QString, QVector<Unit>> &kinds, const UnitId &wished,
                                        const QByteArray &within)
{
    auto gap = gapAt(place, {}, {}); // none, in words
    for (const QVector<Unit> &kind : kinds) {
        QVector<QByteArray> shapes;
        for (const Unit &unit : kind)
            shapes.append(unit.wkb);
        gap = gapAt(place, shapes, within);
        if (!gap)
            continue;
        Gap found{*gap, {}};
        double longest = 0;
        for (const Unit &unit : kind) {
            const double length = sharedBorder(*gap, unit.wkb);
            if (length > 0 && unit.id == wished)
                return Gap{*gap, unit.id};
            if (length > longest) {
                longest = length;
                found.heir = unit.id;
            }
        }
        return found;
    }
    return tl::make_unexpected(gap.error());
}

void EditDesk::takeOverlap()
{
    if (mDrawing.showsPast())
        return;
    const Unit *unit = chosen();
    if (!unit)
        return mParts.messages.hint(tr("Choose a unit first."));
    QVector<UnitId> near = neighbours(unit->wkb);
    near.removeAll(unit->id);
    run(takeOffOverlap(unit->id, near, nameOf(*unit), day()), unit->id);
}

void EditDesk::endUnit()
{
    if (mDrawing.showsPast())
        return;
    if (const Unit *unit = chosen())
        replace(endUnitCommand(unit->id, nameOf(*unit), day()), nameOf(*unit));
}

/// An edit under way ends where the map of a past period comes; one that made it the past's goes on, for Drawing leaves it.
void EditDesk::takeSnapshot(const SnapshotPtr &snapshot)
{
    if (snapshot->path.isEmpty())
        stop();
    if (snapshot->isPastMap && edits(mMode) && !mDrawing.leavesPast()) {
        stop();
        (void)mDrawing.showsPast();
    }
    update();
}

void EditDesk::update()
{
    const bool isOpen = mParts.session.isOpen();
    for (QAction *action : std::as_const(mActions))
        action->setEnabled(isOpen);
    mOverlap->setEnabled(isOpen);
    mEnd->setEnabled(isOpen);
    // A unit that is gone cannot be edited on.
    if (mMode != Mode::None && isOpen && !chosen()) {
        if (auto *corners = qobject_cast<CornerTool *>(mTool.get()))
            corners->setUnit({});
        if (auto *transform = qobject_cast<TransformTool *>(mTool.get()))
            transform->setUnits({});
    }
}

} // namespace inspect::app
