// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/grid_panel.h"

#include "commands/unit_change.h"
#include "inspect/shape_edit.h"
#include "models/texts.h"
#include "ui_grid_panel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace inspect::app {

namespace {

constexpr int kWidthPx = 270;
constexpr int kUsualCellM = 200;
constexpr int kGatherMs = 150;    ///< changes within this time make one preview
constexpr int kMostShown = 50000; ///< more cells than this are only counted
constexpr int kDivisionDigits = 12;

const QString kAllOf = QStringLiteral("kind:"); ///< before a kind's code: all its areas together
constexpr int kMostTogether = 500;

QString commonStart(const QString &a, const QString &b)
{
    const auto parted = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    return a.left(parted.first - a.cbegin());
}

} // namespace

GridPanel::GridPanel(Session &session, QWidget *parent) : QFrame(parent), mSession(session), mUi(std::make_unique<Ui::GridPanel>())
{
    mUi->setupUi(this);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setFixedWidth(kWidthPx);
    mUi->scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    mUi->cell->setRange(static_cast<int>(kSmallestCellM), static_cast<int>(kLargestCellM));
    mUi->cell->setValue(kUsualCellM);
    mUi->progress->setVisible(false);
    mSoon.setSingleShot(true);
    mSoon.setInterval(kGatherMs);
    connect(&mSoon, &QTimer::timeout, this, &GridPanel::preview);
    connect(mUi->within, &QComboBox::activated, this, &GridPanel::wish);
    for (QSpinBox *box : {mUi->cell, mUi->rotation, mUi->sliver})
        connect(box, &QSpinBox::valueChanged, this, &GridPanel::wish);
    connect(mUi->prefix, &QLineEdit::textChanged, this, &GridPanel::wish);
    connect(mUi->count, &QLabel::linkActivated, mUi->prefix, &QLineEdit::setText);
    connect(mUi->make, &QPushButton::clicked, this, &GridPanel::start);
    connect(mUi->cancel, &QPushButton::clicked, this, &GridPanel::stop);
    connect(&mSession, &Session::progressed, mUi->progress, &QProgressBar::setValue);
    connect(&mWorking, &QFutureWatcherBase::finished, this, [this] {
        if (std::exchange(mIsStale, false))
            return preview();
        show(mWorking.result());
    });
    retranslate();
    hide();
}

GridPanel::~GridPanel()
{
    if (mStop)
        *mStop = true;
    mWorking.disconnect(this);
    mWorking.waitForFinished();
}

QSize GridPanel::sizeHint() const
{
    const QLayout *all = layout();
    return {kWidthPx, all->hasHeightForWidth() ? all->totalHeightForWidth(kWidthPx) : all->totalSizeHint().height()};
}

void GridPanel::begin(const UnitId &within, int centralMeridian)
{
    mMeridian = centralMeridian;
    mDrawn.clear();
    mUi->within->clear();
    mUi->within->addItem(tr("the drawn rectangle alone"), QString());
    const SnapshotPtr s = mSession.snapshot();
    QMap<QString, int> areas;
    for (const Unit &unit : *s->units)
        areas[unit.kind] += unit.areaM2 > 0;
    for (const UnitKind &kind : s->kinds) {
        const int count = areas.value(kind.code);
        if (count > 1 && count <= kMostTogether && kind.code != QStringLiteral("grid"))
            mUi->within->addItem(tr("all of kind %1 (%2)").arg(kindName(kind)).arg(count), kAllOf + kind.code);
    }
    for (const Unit &unit : *s->units) {
        if (unit.areaM2 > 0 && unit.kind != QStringLiteral("grid") && !unit.code.isEmpty())
            mUi->within->addItem(unit.name.isEmpty() ? unit.code : unit.name, unit.code);
    }
    const Unit *unit = s->unit(within);
    mUi->within->setCurrentIndex(unit ? std::max(0, mUi->within->findData(unit->code)) : 0);
    QFrame::show();
    raise();
    adjustSize();
    wish();
}

/// What the codes could begin with: what those of the areas have in common, up to a whole level of division. Empty: nothing in common, or a
/// prefix is set.
QString GridPanel::suggestedPrefix() const
{
    constexpr std::array kLevels{9, 6, 4, 2}; // digits of township, county, city, province
    const GridRequest wanted = request();
    if (!wanted.prefix.isEmpty())
        return {};
    std::optional<QString> common;
    for (const Unit &unit : *mSession.snapshot()->units) {
        const bool isOfKind = wanted.withinCode.startsWith(kAllOf) && unit.kind == wanted.withinCode.mid(kAllOf.size());
        const bool isAround = wanted.withinCode.isEmpty() && gridPrefixOf(unit.code);
        if (unit.areaM2 > 0 && (isOfKind || isAround || (!wanted.withinCode.isEmpty() && unit.code == wanted.withinCode)))
            common = common ? QString(commonStart(*common, unit.code)) : unit.code;
    }
    if (!common)
        return {};
    const bool areDigits = std::all_of(common->cbegin(), common->cend(), [](QChar c) { return c.isDigit(); });
    if (!areDigits)
        return common->left(mUi->prefix->maxLength());
    for (const int digits : kLevels) {
        if (common->size() >= digits)
            return common->left(digits);
    }
    return {};
}

void GridPanel::setDrawn(const QByteArray &wkb)
{
    mDrawn = wkb;
    wish();
}

GridRequest GridPanel::request() const
{
    GridRequest request;
    request.withinCode = mUi->within->currentData().toString();
    request.drawn = mDrawn;
    request.cellM = mUi->cell->value();
    request.rotation = mUi->rotation->value();
    request.minShare = mUi->sliver->value() / 100.0;
    request.prefix = mUi->prefix->text().trimmed();
    return request;
}

/// All areas of a kind as one drawn area; other requests stay as they are. Off the window's thread.
Result<GridRequest> GridPanel::resolved(const SnapshotPtr &snapshot, GridRequest request)
{
    if (!request.withinCode.startsWith(kAllOf))
        return request;
    QVector<QByteArray> shapes;
    for (const Unit &unit : *snapshot->units) {
        if (unit.areaM2 > 0 && unit.kind == request.withinCode.mid(kAllOf.size()))
            shapes.append(unit.wkb);
    }
    const auto all = mergedShapes(shapes);
    const auto ground = all && !request.drawn.isEmpty() ? clipped(request.drawn, *all) : all;
    if (!ground)
        return tl::make_unexpected(ground.error());
    request.parentKind = request.withinCode.mid(kAllOf.size());
    request.withinCode.clear();
    request.drawn = *ground;
    return request;
}

/// Without the workbook: what the snapshot holds is enough for a preview. Off the window's thread.
Result<GridPanel::Plan> GridPanel::planOf(const SnapshotPtr &snapshot, const GridRequest &request)
{
    const auto wanted = resolved(snapshot, request);
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    Plan made;
    GridPlan &plan = made.grid;
    plan.cellM = wanted->cellM;
    plan.rotation = wanted->rotation;
    plan.minShare = wanted->minShare;
    plan.prefix = wanted->prefix;
    plan.within = wanted->drawn;
    const bool isDrawnAlone = wanted->withinCode.isEmpty() && wanted->parentKind.isEmpty();
    if (plan.prefix.isEmpty() && isDrawnAlone) {
        plan.prefix = gridDivision(*snapshot->units, plan.within).value_or(QString());
        made.goesOn = !plan.prefix.isEmpty();
    }
    for (const Unit &unit : *snapshot->units) {
        if (wanted->withinCode.isEmpty() || unit.code != wanted->withinCode)
            continue;
        const auto ground = wanted->drawn.isEmpty() ? Result<QByteArray>(unit.wkb) : clipped(wanted->drawn, unit.wkb);
        if (!ground)
            return tl::make_unexpected(ground.error());
        plan.within = *ground;
        if (plan.prefix.isEmpty())
            plan.prefix = gridPrefixOf(unit.code).value_or(QString());
    }
    return made;
}

void GridPanel::wish()
{
    mUi->make->setEnabled(false);
    mSoon.start();
}

void GridPanel::preview()
{
    if (mWorking.isRunning()) {
        mIsStale = true;
        *mStop = true;
        return;
    }
    const GridRequest wanted = request();
    if (wanted.withinCode.isEmpty() && wanted.drawn.isEmpty()) {
        mUi->count->setText(tr("Drag a rectangle on the map, or choose a unit to fill."));
        return Q_EMIT previewChanged({});
    }
    mUi->count->setText(tr("Counting…"));
    mStop = std::make_shared<std::atomic_bool>(false);
    mWorking.setFuture(QtConcurrent::run(&GridPanel::makePreview, mSession.snapshot(), wanted, mMeridian, mStop));
}

GridPanel::Preview GridPanel::makePreview(const SnapshotPtr &snapshot, const GridRequest &request, int centralMeridian,
                                          const std::shared_ptr<std::atomic_bool> &stop)
{
    Preview preview;
    const auto plan = planOf(snapshot, request);
    if (!plan) {
        preview.count = tl::make_unexpected(plan.error());
        return preview;
    }
    const GridPlan &grid = plan->grid;
    const bool isShort = grid.prefix.isEmpty() || grid.prefix.size() == kDivisionDigits; // three digits follow
    preview.wantsPrefix = grid.prefix.isEmpty();
    preview.count = countGrid(grid);
    const auto zone = zoneFor(centralMeridian);
    const auto transform = zone ? ZoneTransform::open(*zone) : Result<ZoneTransform>(tl::make_unexpected(Error{}));
    if (!preview.count || !transform || (*preview.count > kMostShown && *preview.count <= (isShort ? kMostCodedCells : kMostCells)))
        return preview;
    auto cells = makeGrid(grid, [stop](int) { return !stop->load(); }); // too many are refused before any is made
    const Status coded = cells ? settleGridCodes(*snapshot->units, grid.prefix, plan->goesOn, *cells) : Status();
    if (!cells || (!coded && !preview.wantsPrefix)) {
        preview.count = tl::make_unexpected(cells ? coded.error() : cells.error());
        return preview;
    }
    preview.firstCode = cells->isEmpty() ? QString() : cells->first().code;
    for (const GridCell &cell : *cells) {
        const auto lines = linesOf(cell.wkb);
        for (const QVector<GeoPoint> &line : lines.value_or(QVector<QVector<GeoPoint>>())) {
            QPolygonF border;
            for (const GeoPoint &place : line) {
                const MapPoint at = transform->toMap(place);
                border.append({at.x, at.y});
            }
            preview.cells.append(border);
        }
    }
    return preview;
}

void GridPanel::show(const Preview &preview)
{
    if (mIsRunning)
        return;
    Q_EMIT previewChanged(preview.cells);
    const bool fits = preview.count && *preview.count > 0;
    mUi->make->setEnabled(fits && !preview.wantsPrefix);
    const bool hasTooMany = !preview.count && preview.count.error().args.value(1) == QString::number(kMostCodedCells);
    QString text = !preview.count                ? sentence(preview.count.error())
                   : *preview.count == 0         ? tr("No cell fits; choose smaller cells or keep narrower slivers.")
                   : preview.wantsPrefix         ? tr("%L1 cells. State first what their codes shall begin with.").arg(*preview.count)
                   : preview.firstCode.isEmpty() ? tr("%L1 cells").arg(*preview.count)
                                                 : tr("%L1 cells, codes from %2 on").arg(*preview.count).arg(preview.firstCode);
    const QString prefix = hasTooMany || (fits && preview.wantsPrefix) ? suggestedPrefix() : QString();
    text = text.toHtmlEscaped();
    if (!prefix.isEmpty())
        text +=
            QStringLiteral("<br><a href=\"%1\">%2</a>").arg(prefix.toHtmlEscaped(), tr("Use the prefix %1").arg(prefix).toHtmlEscaped());
    mUi->count->setText(text);
}

void GridPanel::start()
{
    mIsRunning = true;
    mUi->progress->setValue(0);
    mUi->progress->setVisible(true);
    mUi->make->setEnabled(false);
    adjustSize();
    const auto cells = std::make_shared<int>(0);
    mSession.runLong(
        [snapshot = mSession.snapshot(), request = request(), cells](Workbook &workbook, const Progress &progress) -> Status {
            auto ground = resolved(snapshot, request);
            if (!ground)
                return tl::make_unexpected(ground.error());
            GridRequest wanted = *ground;
            const auto locked = lockedUntil(workbook, Unit());
            if (!locked)
                return tl::make_unexpected(locked.error());
            if (*locked) // what is closed did not know the cells
                wanted.validFrom = (*locked)->addDays(1);
            const auto made = addGridUnits(workbook, wanted, progress);
            if (!made)
                return tl::make_unexpected(made.error());
            *cells = int(made->size());
            return {};
        },
        Part::Units | Part::Scores, this,
        [this, cells](const Status &status) {
            mIsRunning = false;
            mUi->progress->setVisible(false);
            adjustSize();
            if (status) {
                Q_EMIT made(*cells);
                return stop();
            }
            mUi->make->setEnabled(true);
            mUi->count->setText(sentence(status.error()));
        });
}

void GridPanel::stop()
{
    if (mIsRunning)
        return mSession.cancel();
    hide();
    Q_EMIT closed();
}

void GridPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return stop();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && mUi->make->isEnabled())
        return start();
    QFrame::keyPressEvent(event);
}

void GridPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void GridPanel::retranslate()
{
    mUi->retranslateUi(this);
    mUi->cell->setSuffix(tr(" m"));
}

} // namespace inspect::app
