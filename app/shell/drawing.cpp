// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/drawing.h"

#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "commands/shape_commands.h"
#include "commands/unit_commands.h"
#include "models/texts.h"
#include "panels/message_bar.h"
#include "shell/over_map.h"
#include "shell/unit_form_desk.h"

namespace inspect::app {

namespace {

const QString kKeptKey = QStringLiteral("window/half_drawn");
const QString kTopic = QStringLiteral("drawing"); ///< of questions; links are drawing:resume:NUMBER and drawing:drop:NUMBER
const QString kResume = QStringLiteral("resume");
constexpr double kCopyReachPx = 12;
constexpr int kTypingRestMs = 300;

DrawTool::Kind toolKind(ShapeType shape)
{
    switch (shape) {
    case ShapeType::Point: return DrawTool::Kind::Point;
    case ShapeType::Line: return DrawTool::Kind::Line;
    default: return DrawTool::Kind::Polygon;
    }
}

QString link(const QString &key, const QString &text) { return QStringLiteral(" <a href=\"%1\">%2</a>").arg(key, text.toHtmlEscaped()); }

} // namespace

Drawing::Drawing(Session &session, MapCanvas &canvas, MessageBar &messages, UnitFormDesk &forms, QWidget *window)
    : QObject(window), mSession(session), mCanvas(canvas), mMessages(messages), mForms(forms), mPast(session, messages),
      mOverMap(new OverMap(canvas)), mBar(new DrawBar(&canvas)), mLines(session), mKeepSoon(new QTimer(this))
{
    mOverMap->add(mBar, OverMap::Corner::Top);
    connect(mOverMap, &OverMap::arranged, mBar, [this](const QSize &map) { mBar->fitWidth(map.width()); });
    connect(&mLines, &BaseLines::changed, this, &Drawing::takeLines);
    connect(&mCanvas, &MapCanvas::scaleChanged, this, &Drawing::loadLines);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &snapshot) { takeSnapshot(snapshot); });
    connect(&mMessages, &MessageBar::offered, this, &Drawing::answer);
    mKeepSoon->setSingleShot(true);
    mKeepSoon->setInterval(kTypingRestMs);
    connect(&mForms, &UnitFormDesk::edited, this, [this](const Unit &unit) {
        mNamed = unit;
        mKeepSoon->start();
    });
    connect(mKeepSoon, &QTimer::timeout, this, [this] {
        if (mIsNaming)
            keepShape(mNamed);
    });
    connectBar();
}

void Drawing::connectBar()
{
    connect(mBar, &DrawBar::whatChosen, this, &Drawing::chooseWhat);
    connect(mBar, &DrawBar::howChosen, this, &Drawing::chooseHow);
    connect(mBar, &DrawBar::copyWanted, this, &Drawing::copyFeature);
    connect(mBar, &DrawBar::legEntered, this, [this](double length, double bearing) {
        if (mTool)
            mTool->addBy(length, bearing, mCanvas.toolView());
    });
    connect(mBar, &DrawBar::placeEntered, this, &Drawing::enterPlace);
    connect(mBar, &DrawBar::finishWanted, this, [this] {
        if (mTool)
            mTool->finish(mCanvas.toolView());
    });
    connect(mBar, &DrawBar::takeBackWanted, this, [this] {
        if (mTool)
            mTool->takeBack();
        mCanvas.setFocus();
    });
    connect(mBar, &DrawBar::stopWanted, this, &Drawing::stop);
}

void Drawing::begin(const QString &kindCode)
{
    const UnitKind *kind = mSession.snapshot()->kind(kindCode);
    if (!kind || mForms.reminds() || showsPast())
        return;
    mRedrawn = {};
    mKind = kindCode;
    mCanvas.showKind(kindCode); // what is drawn now is to be seen
    start(kind->shape, kindName(*kind));
}

void Drawing::redraw(const UnitId &id)
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(id);
    const UnitKind *kind = unit ? s->kind(unit->kind) : nullptr;
    if (!kind || mForms.reminds() || showsPast())
        return;
    mRedrawn = id;
    mKind = unit->kind;
    mCanvas.showKind(unit->kind);
    start(kind->shape, unit->name);
}

void Drawing::start(ShapeType shape, const QString &name)
{
    mShape = shape;
    mName = name;
    mCopies = false;
    mIsPaused = false;
    Q_EMIT begun();
    mBar->begin(shape);
    setTool(toolKind(shape));
    mCanvas.setFocus();
}

/// The tool is owned here and lives until the shape is done; it may be replaced while nothing is drawn yet.
void Drawing::setTool(DrawTool::Kind kind)
{
    const bool wasTracing = mTool && mTool->manner() == DrawTool::Manner::Trace;
    auto tool = std::make_unique<DrawTool>(kind);
    tool->setSnapping(mSnaps);
    if (wasTracing)
        tool->setManner(DrawTool::Manner::Trace);
    connect(tool.get(), &DrawTool::drawn, this, &Drawing::take, Qt::QueuedConnection); // the tool goes when it is done
    connect(
        tool.get(), &MapTool::cancelled, this,
        [this, cancelled = tool.get()] {
            if (mTool.get() == cancelled)
                stop();
        },
        Qt::QueuedConnection);
    connect(tool.get(), &DrawTool::pointsChanged, this, &Drawing::takePointsChanged);
    connect(tool.get(), &DrawTool::hovered, this, [this] {
        if (const auto leg = mTool->leg(mCanvas.toolView()))
            mBar->showLeg(leg->lengthM, leg->bearing);
    });
    connect(tool.get(), &DrawTool::wayMissing, this, [this] {
        mMessages.hint(mLines.lines().isEmpty()
                           ? tr("No base map with roads is shown here. Add one (File menu), or draw by points.")
                           : tr("No way leads there along the base map's lines. Click nearer to a line, or draw this stretch by points."));
    });
    connect(tool.get(), &DrawTool::tooFew, this, [this] {
        mMessages.hint(mTool->kind() == DrawTool::Kind::Polygon ? tr("An area needs three corners or more. Click the next one.")
                                                                : tr("A line needs two points or more. Click the next one."));
    });
    mCanvas.setMapTool(tool.get());
    mTool = std::move(tool);
    takeLines();
    guide();
}

void Drawing::setSnapping(bool snaps)
{
    mSnaps = snaps;
    if (mTool)
        mTool->setSnapping(snaps);
}

void Drawing::guide()
{
    if (mCopies)
        return mMessages.guide(tr("%1: click a shape on the base map to take it over. Esc: stop.").arg(mName));
    if (mShape == ShapeType::Point)
        return mMessages.guide(tr("%1: click its place. Esc: stop.").arg(mName));
    if (mTool && mTool->kind() == DrawTool::Kind::Rectangle)
        return mMessages.guide(tr("%1: press in one corner, drag to the other. Esc: stop.").arg(mName));
    if (mBar->how() == DrawBar::How::Trace)
        return mMessages.guide(tr("%1: click the start on a road of the base map, then the end; Enter: done; Esc: stop.").arg(mName));
    if (mBar->how() == DrawBar::How::Freehand)
        return mMessages.guide(tr("%1: press and draw; Enter: done; Backspace: the stroke back; Esc: stop.").arg(mName));
    if (mShape == ShapeType::Line || mBar->what() == DrawBar::What::Street)
        return mMessages.guide(tr("%1: click along it; double click or Enter: done; Backspace: one point back; Esc: stop.").arg(mName));
    mMessages.guide(tr("%1: click its corners; double click or Enter: done; Backspace: one point back; Esc: stop.").arg(mName));
}

void Drawing::chooseWhat(DrawBar::What what)
{
    if (!mTool)
        return;
    mCopies = false;
    setTool(what == DrawBar::What::Rectangle ? DrawTool::Kind::Rectangle
            : what == DrawBar::What::Street  ? DrawTool::Kind::Line
                                             : DrawTool::Kind::Polygon);
    chooseHow(mBar->how());
}

void Drawing::chooseHow(DrawBar::How how)
{
    if (!mTool)
        return;
    mCopies = false;
    mTool->setManner(how == DrawBar::How::Freehand ? DrawTool::Manner::Freehand
                     : how == DrawBar::How::Trace  ? DrawTool::Manner::Trace
                                                   : DrawTool::Manner::Clicks);
    loadLines();
    guide();
    mCanvas.setFocus();
}

/// Only while tracing: reading a town's roads costs a moment of another thread.
void Drawing::loadLines()
{
    if (!mTool || mTool->manner() != DrawTool::Manner::Trace)
        return;
    const QRectF seen = mCanvas.toolView().view.extent();
    const GeoPoint a = mCanvas.toolView().toGeo(seen.topLeft());
    const GeoPoint b = mCanvas.toolView().toGeo(seen.bottomRight());
    mLines.want({std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon), std::max(a.lat, b.lat)},
                mCanvas.centralMeridian());
}

void Drawing::takeLines()
{
    if (mTool)
        mTool->setNetwork(mLines.network(), mLines.lines());
}

void Drawing::enterPlace(const QString &text)
{
    const auto place = parsePlace(text);
    if (!place)
        return mMessages.hint(sentence(place.error()));
    if (mTool)
        mTool->addPlace(place->place, mCanvas.toolView());
    mCanvas.centreOn(place->place.lon, place->place.lat);
}

void Drawing::copyFeature()
{
    if (!mTool)
        return;
    mCopies = true;
    setTool(DrawTool::Kind::Point);
    mTool->setSnapping(false);
    mCanvas.setFocus();
}

void Drawing::copyAt(const GeoPoint &place)
{
    const double reach = mCanvas.toolView().metres(kCopyReachPx) / 100'000;
    mLines.featuresAt(place, reach, mShape, this, [this](const Result<QVector<MapFeature>> &found) {
        if (!mTool || !mCopies)
            return;
        if (!found)
            return mMessages.hint(sentence(found.error()));
        if (found->isEmpty())
            return mMessages.hint(
                mLines.hasOnlyTiles()
                    ? tr("Map tiles cut shapes at their edges, so nothing can be copied from them. Trace along the road, or draw it.")
                    : tr("The base map has no such shape there. Click inside an area or on a line, or draw it."));
        const MapFeature feature = found->first();
        give(feature.wkb, feature.name);
    });
}

void Drawing::takePointsChanged()
{
    if (!mTool)
        return;
    const qsizetype points = mTool->points().size();
    const qsizetype least = mTool->kind() == DrawTool::Kind::Polygon ? 3 : 2;
    mBar->setHasPoints(points > 0, points >= least);
    if (mCopies || mTool->isFinishing())
        return;
    guide(); // a hint at the click before is answered
    keep();
}

void Drawing::stop()
{
    if (!mTool)
        return;
    mCanvas.setMapTool(nullptr);
    mTool.reset();
    mCopies = false;
    mBar->hide();
    mMessages.dismiss();
    keep();
}

/// What the base map calls the road that was traced; nothing was traced: empty.
QString Drawing::tracedName(const QByteArray &wkb) const
{
    if (mTool->manner() != DrawTool::Manner::Trace)
        return {};
    QString name;
    for (const QVector<GeoPoint> &part : linesOf(wkb).value_or(QVector<QVector<GeoPoint>>())) {
        QPolygonF line;
        for (const GeoPoint &place : part)
            line.append(mCanvas.toolView().toMap(place));
        name = mLines.nameAlong(line);
    }
    return name;
}

void Drawing::take(const QByteArray &wkb)
{
    if (!mTool)
        return;
    if (mCopies) {
        const auto place = pointOnSurface(wkb);
        return place ? copyAt(*place) : void();
    }
    if (mShape == ShapeType::Polygon && mBar->what() == DrawBar::What::Street) {
        const auto zone = zoneFor(mCanvas.centralMeridian());
        const auto transform = zone ? ZoneTransform::open(*zone) : Result<ZoneTransform>(tl::make_unexpected(Error{}));
        const auto area =
            transform ? streetArea(wkb, *transform, mBar->streetHalfWidthM()) : Result<QByteArray>(tl::make_unexpected(transform.error()));
        if (area)
            return give(*area, tracedName(wkb));
        keep();
        return mMessages.hint(sentence(area.error()));
    }
    if (mShape == ShapeType::Polygon && !invalidReason(wkb).value_or(QString()).isEmpty()) {
        // What crosses itself is cut at the crossing, as an import would do it, and said.
        const auto valid = madeValid(wkb);
        if (!valid || valid->isEmpty()) {
            keep();
            return mMessages.hint(tr("The drawn border encloses nothing. Draw it again."));
        }
        give(*valid, {});
        return mMessages.tell(tr("The drawn border crossed itself; it was cut at the crossing. Look at it once more."));
    }
    give(wkb, mShape == ShapeType::Line ? tracedName(wkb) : QString());
}

void Drawing::give(const QByteArray &wkb, const QString &name)
{
    if (mRedrawn.isNull()) {
        Unit unit;
        unit.id = UnitId::fresh();
        unit.kind = mKind;
        unit.name = name;
        unit.wkb = wkb;
        mIsNaming = true;
        stop();
        return make(unit);
    }
    if (const Unit *unit = mSession.snapshot()->unit(mRedrawn))
        mSession.run(reshapeUnit(mRedrawn, wkb, unit->name));
    stop(); // what was kept goes after the change is stored
}

/// The shape stays in sight, and kept against the end of the program, until its form is done.
void Drawing::make(const Unit &unit)
{
    mIsNaming = true;
    keepShape(unit);
    mCanvas.pointOut(unit.wkb);
    mMessages.guide(tr("The shape is done. Write its name and press Enter."));
    mForms.ask(
        unit, tr("New unit: %1").arg(kindName(*mSession.snapshot(), unit.kind)),
        [this, near = unitsNear(unit.wkb)](const Unit &named) {
            add(named, near);
            leaveForm();
        },
        [this] { leaveForm(); });
}

void Drawing::leaveForm()
{
    mKeepSoon->stop();
    mIsNaming = false;
    mCanvas.pointOut({});
    mMessages.dismiss();
    keep();
    mCanvas.setFocus();
}

QVector<UnitId> Drawing::unitsNear(const QByteArray &wkb) const
{
    const auto box = extentOf(wkb);
    if (!box)
        return {};
    const ToolView view = mCanvas.toolView();
    return view.unitsIn(QRectF(view.toMap({box->west, box->south}), view.toMap({box->east, box->north})).normalized());
}

void Drawing::add(const Unit &unit, const QVector<UnitId> &near)
{
    const SnapshotPtr s = mSession.snapshot();
    mSession.run(drawAmong(unit, near, mBar->avoidsOverlap(), kindName(*s, unit.kind), todayInChina()), this,
                 [this, id = unit.id](const Status &status) {
                     if (!status)
                         Q_EMIT mSession.failed(status.error());
                     else
                         Q_EMIT unitMade(id);
                 });
}

// ── what is half drawn ───────────────────────────────────────────────────────

void Drawing::keep()
{
    if (mIsNaming)
        return;
    HalfDrawn drawn;
    if (mTool && !mTool->points().isEmpty()) {
        drawn.unit.id = mRedrawn;
        drawn.unit.kind = mKind;
        drawn.what = int(mBar->what());
        drawn.title = mName;
        drawn.at = nowInChina();
        for (const QPointF &point : mTool->points())
            drawn.points.append(mCanvas.toolView().toGeo(point));
    }
    store(drawn);
}

void Drawing::keepShape(const Unit &unit)
{
    HalfDrawn drawn;
    drawn.unit = unit;
    drawn.title = unit.name.isEmpty() ? kindName(*mSession.snapshot(), unit.kind) : unit.name;
    drawn.at = nowInChina();
    store(drawn);
}

void Drawing::store(const HalfDrawn &drawn)
{
    if (!mSession.isOpen() || mSession.snapshot()->path != mShownPath)
        return;
    mKept = drawn;
    save();
}

/// One line each: what is being drawn, and what nobody has yet said is to be gone on with or thrown away.
void Drawing::save()
{
    QStringList lines;
    if (!mKept.isEmpty())
        lines.append(mKept.text());
    for (const HalfDrawn &drawn : std::as_const(mOffered))
        lines.append(drawn.text());
    const QString text = lines.join(QLatin1Char('\n'));
    if (text != std::exchange(mStored, text))
        mSession.setSetting(kKeptKey, text);
}

void Drawing::takeSnapshot(const SnapshotPtr &snapshot)
{
    if (snapshot->path == mShownPath)
        return takePast(snapshot->isPastMap);
    mIsPaused = false;
    mShownPath = snapshot->path;
    mKept = {};
    mOffered.clear();
    mStored.clear();
    mKeepSoon->stop();
    mIsNaming = false;
    stop();
    if (snapshot->path.isEmpty() || snapshot->isReadOnly)
        return;
    mSession.query<QString>([](Workbook &workbook) -> Result<QString> { return workbook.setting(kKeptKey).toString(); }, this,
                            [this](const Result<QString> &lines) {
                                mStored = lines.value_or(QString());
                                for (const QString &line : mStored.split(QLatin1Char('\n')))
                                    offer(HalfDrawn::of(line));
                                save();
                            });
}

/// What is half drawn rests, kept, while a past period's map is shown.
void Drawing::takePast(bool isPast)
{
    if (!isPast && std::exchange(mIsPaused, false))
        return resume();
    if (!isPast || !mTool || leavesPast())
        return;
    mIsPaused = !mKept.isEmpty();
    mIsNaming = true; // what is kept stays
    stop();
    mIsNaming = false;
    (void)showsPast();
}

void Drawing::offer(const HalfDrawn &drawn)
{
    if (drawn.isEmpty())
        return;
    const QString number = QString::number(++mOffers);
    mOffered.insert(mOffers, drawn);
    const QString at = inChina(drawn.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    const QString what =
        drawn.points.isEmpty()
            ? tr("%1 was drawn on %2 and its form not yet finished when the program or workbook was closed.").arg(drawn.title, at)
            : tr("%1 was being drawn on %2 (%3 points) when the program ended.").arg(drawn.title, at).arg(drawn.points.size());
    mMessages.ask(kTopic + number, what.toHtmlEscaped() + link(kTopic + QStringLiteral(":resume:") + number, tr("Go on drawing")) +
                                       QStringLiteral("&nbsp;&nbsp;") +
                                       link(kTopic + QStringLiteral(":drop:") + number, tr("Throw it away")));
}

void Drawing::answer(const QString &key)
{
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() != 3 || parts[0] != kTopic || !mOffered.contains(parts[2].toInt()))
        return;
    const bool goesOn = parts[1] == kResume;
    if (goesOn && (showsPast() || mForms.reminds()))
        return;
    const HalfDrawn drawn = mOffered.take(parts[2].toInt());
    mMessages.withdraw(kTopic + parts[2]);
    if (!goesOn)
        return save();
    offer(mKept); // what was begun meanwhile waits in its place
    mKept = drawn;
    resume();
}

void Drawing::resume()
{
    if (showsPast()) {
        mIsPaused = true;
        return;
    }
    if (mKept.isEmpty() || mForms.reminds())
        return;
    if (mKept.points.isEmpty()) {
        mCanvas.showShape(mKept.unit.wkb);
        return make(mKept.unit);
    }
    resumePoints();
}

void Drawing::resumePoints()
{
    const HalfDrawn kept = mKept;
    if (!kept.unit.id.isNull() && mSession.snapshot()->unit(kept.unit.id))
        redraw(kept.unit.id);
    else
        begin(kept.unit.kind);
    if (!mTool)
        return;
    const auto what = static_cast<DrawBar::What>(kept.what);
    if (mShape == ShapeType::Polygon && what != DrawBar::What::Polygon)
        mBar->choose(what);
    QVector<QPointF> points;
    for (const GeoPoint &place : kept.points)
        points.append(mCanvas.toolView().toMap(place));
    mTool->resume(points);
    if (kept.points.size() > 1) {
        mCanvas.showShape(wkbOfLine(kept.points));
        mCanvas.pointOut({}); // the sketch itself is seen
    } else {
        mCanvas.flyTo(kept.points.constFirst().lon, kept.points.constFirst().lat);
    }
}

} // namespace inspect::app
