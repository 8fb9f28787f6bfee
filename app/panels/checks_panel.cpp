// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/checks_panel.h"

#include "commands/china_time.h"
#include "commands/shape_commands.h"
#include "gis/background_threads.h"
#include "inspect/place_distance.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace inspect::app {

namespace {

constexpr int kMostHeirs = 5; ///< that a gap is offered to
constexpr int kMostShown = 2000;

} // namespace

ChecksPanel::ChecksPanel(Session &session, QWidget *parent)
    : QWidget(parent), mSession(session), mTitle(new QLabel(this)), mStart(new QPushButton(this)), mRepair(new QToolButton(this)),
      mRepairs(new QMenu(this)), mList(new QListWidget(this))
{
    mPool.setMaxThreadCount(1);
    mStart->setObjectName(QStringLiteral("checkStart"));
    mStart->setMinimumHeight(kTargetPx);
    mRepair->setObjectName(QStringLiteral("checkRepair"));
    mRepair->setMinimumHeight(kTargetPx);
    mRepair->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    mRepair->setIcon(themeIcon("checkmark"));
    mRepair->setPopupMode(QToolButton::InstantPopup);
    mRepair->setMenu(mRepairs);
    mList->setObjectName(QStringLiteral("findings"));
    mList->setAlternatingRowColors(true);
    mList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *row = new QHBoxLayout;
    row->addWidget(mStart);
    row->addWidget(mTitle, 1);
    row->addWidget(mRepair);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(row);
    column->addWidget(mList, 1);
    connect(mStart, &QPushButton::clicked, this, &ChecksPanel::check);
    connect(mList, &QListWidget::currentRowChanged, this, &ChecksPanel::choose);
    connect(mList, &QListWidget::itemClicked, this, [this] { choose(mList->currentRow()); });
    connect(mList, &QListWidget::itemActivated, this, [this] { choose(mList->currentRow()); });
    connect(mRepairs, &QMenu::aboutToShow, this, &ChecksPanel::fillRepairs);
    connect(&mWorking, &QFutureWatcherBase::finished, this, &ChecksPanel::take);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &snapshot, Parts parts) {
        if (snapshot->path.isEmpty()) {
            mFindings.clear();
            mWasRun = false;
            fill();
        } else if ((parts & Part::Units) && mWasRun && isVisibleTo(window())) {
            check(); // after a repair, or an undo
        }
    });
    retranslate();
}

ChecksPanel::~ChecksPanel()
{
    if (mStop)
        *mStop = true;
    mWorking.disconnect(this);
    mWorking.waitForFinished();
}

void ChecksPanel::check()
{
    if (mStop)
        *mStop = true; // an older check is of no use any more
    mStop = std::make_shared<std::atomic_bool>(false);
    mTitle->setText(tr("Checking…"));
    const SnapshotPtr s = mSession.snapshot();
    mWorking.setFuture(QtConcurrent::run(&mPool, [units = s->units, pins = s->pins, stop = mStop]() -> Result<QVector<UnitFinding>> {
        stepBehindTheWindow();
        const auto goesOn = [stop](int) { return !stop->load(); };
        auto found = checkUnits(*units, 1, goesOn);
        if (!found)
            return found;
        QVector<RecordedPlace> places;
        for (const MapPin &pin : *pins)
            places.append({pin.unit, {pin.lon, pin.lat}, pin.label});
        const auto far = farPlaces(*units, places, kFarFromUnitM, goesOn);
        if (!far)
            return far;
        return *found + *far;
    }));
}

void ChecksPanel::take()
{
    const auto result = mWorking.result();
    if (!result)
        return;
    mWasRun = true;
    mFindings = *result;
    fill();
    if (std::exchange(mGoesOn, false))
        choose(mList->currentRow());
}

void ChecksPanel::fill()
{
    const int row = mList->currentRow();
    const QSignalBlocker quiet(mList);
    mList->clear();
    for (const UnitFinding &finding : mFindings.mid(0, kMostShown))
        mList->addItem(textOf(finding));
    mList->setCurrentRow(std::min(row, mList->count() - 1));
    mTitle->setText(!mWasRun ? tr("Finds crossing borders, overlaps, gaps, what reaches outside its parent, double codes, and deductions "
                                  "far from their unit.")
                    : mFindings.isEmpty() ? tr("Nothing to find fault with.")
                                          : tr("%L1 findings").arg(mFindings.size()));
    mRepair->setEnabled(mList->currentRow() >= 0);
}

QString ChecksPanel::nameOf(const UnitId &id) const
{
    const Unit *unit = mSession.snapshot()->unit(id);
    return !unit ? QString() : unit->name.isEmpty() ? unit->code : unit->name;
}

QString ChecksPanel::textOf(const UnitFinding &finding) const
{
    const QString first = nameOf(finding.units.value(0));
    const QString second = nameOf(finding.units.value(1));
    const QString area = tr("%L1 m²").arg(finding.areaM2, 0, 'f', 0);
    switch (finding.kind) {
    case FindingKind::SelfCrossing: return tr("Crossing border: %1").arg(first);
    case FindingKind::Overlap: return tr("Overlap: %1 and %2, %3").arg(first, second, area);
    case FindingKind::Gap: return first.isEmpty() ? tr("Gap, %1").arg(area) : tr("Gap beside %1, %2").arg(first, area);
    case FindingKind::OutsideParent: return tr("Outside %2: %1, %3").arg(first, second, area);
    case FindingKind::DoubleCode: return tr("Code %1 twice: %2, %3").arg(finding.detail, first, second);
    case FindingKind::FarPlace:
        return tr("%1: %2 was recorded %3 outside the unit").arg(first, finding.detail, distanceText(finding.distanceM));
    }
    return {};
}

void ChecksPanel::choose(int row)
{
    mRepair->setEnabled(row >= 0 && !mSession.snapshot()->isReadOnly);
    if (row < 0 || row >= mFindings.size())
        return;
    const UnitFinding &finding = mFindings.at(row);
    const Unit *unit = mSession.snapshot()->unit(finding.units.value(0));
    Q_EMIT findingChosen(finding.place.isEmpty() && unit ? unit->wkb : finding.place, finding.units.value(0));
}

void ChecksPanel::fillRepairs()
{
    mRepairs->clear();
    const QVector<UnitFinding> findings = chosen();
    if (findings.size() > 1)
        return fillSharedRepairs(findings);
    if (!findings.isEmpty())
        fillRepairsOf(findings.first());
}

QVector<UnitFinding> ChecksPanel::chosen() const
{
    QVector<UnitFinding> findings;
    for (const QListWidgetItem *item : mList->selectedItems()) {
        if (const int row = mList->row(item); row < mFindings.size())
            findings.append(mFindings.at(row));
    }
    return findings;
}

/// What can be done to several at once, as one step: for each kind of finding its own entry.
void ChecksPanel::fillSharedRepairs(const QVector<UnitFinding> &findings)
{
    const QDate today = todayInChina();
    const auto offer = [&](FindingKind kind, const QString &text, const std::function<Command(const UnitFinding &)> &make) {
        QVector<Command> edits;
        for (const UnitFinding &finding : findings) {
            if (finding.kind == kind && (kind != FindingKind::Gap || !finding.units.isEmpty()))
                edits.append(make(finding));
        }
        if (edits.isEmpty())
            return;
        const QString number = QString::number(edits.size());
        mRepairs->addAction(text.arg(number), this, [this, edits, number] {
            repair(allTogether(QT_TRANSLATE_NOOP("Command", "repair %1 findings"), number, edits));
        });
    };
    offer(FindingKind::SelfCrossing, tr("Cut %1 borders at the crossing"),
          [&](const UnitFinding &f) { return repairShape(f.units.value(0), nameOf(f.units.value(0)), today); });
    offer(FindingKind::OutsideParent, tr("Cut %1 units at the border of what they belong to"),
          [&](const UnitFinding &f) { return clipToParent(f.units.value(0), nameOf(f.units.value(0)), today); });
    offer(FindingKind::Overlap, tr("%1 overlaps belong to the one named first"),
          [&](const UnitFinding &f) { return takeOffOverlap(f.units.value(1), {f.units.value(0)}, nameOf(f.units.value(1)), today); });
    offer(FindingKind::Overlap, tr("%1 overlaps belong to the one named second"),
          [&](const UnitFinding &f) { return takeOffOverlap(f.units.value(0), {f.units.value(1)}, nameOf(f.units.value(0)), today); });
    offer(FindingKind::Gap, tr("Give %1 gaps to the neighbour with the longest border"),
          [&](const UnitFinding &f) { return addArea(f.units.value(0), f.place, nameOf(f.units.value(0)), today); });
    if (mRepairs->isEmpty())
        mRepairs->addAction(tr("Look at these one by one: each needs a decision of its own"))->setEnabled(false);
}

void ChecksPanel::fillRepairsOf(const UnitFinding &finding)
{
    const UnitId a = finding.units.value(0);
    const UnitId b = finding.units.value(1);
    const QDate today = todayInChina();
    const auto offer = [this](const QString &text, const std::function<Command()> &make) {
        mRepairs->addAction(text, this, [this, make] { repair(make()); });
    };
    switch (finding.kind) {
    case FindingKind::SelfCrossing:
        offer(tr("Cut the border at the crossing"), [=, this] { return repairShape(a, nameOf(a), today); });
        break;
    case FindingKind::Overlap:
        offer(tr("It belongs to %1").arg(nameOf(a)), [=, this] { return takeOffOverlap(b, {a}, nameOf(b), today); });
        offer(tr("It belongs to %1").arg(nameOf(b)), [=, this] { return takeOffOverlap(a, {b}, nameOf(a), today); });
        break;
    case FindingKind::Gap:
        for (const UnitId &heir : finding.units.mid(0, kMostHeirs))
            offer(tr("Give it to %1").arg(nameOf(heir)), [=, this] { return addArea(heir, finding.place, nameOf(heir), today); });
        break;
    case FindingKind::OutsideParent:
        offer(tr("Cut %1 at the border of %2").arg(nameOf(a), nameOf(b)), [=, this] { return clipToParent(a, nameOf(a), today); });
        break;
    case FindingKind::DoubleCode:
        for (const UnitId &id : finding.units.mid(0, kMostHeirs))
            mRepairs->addAction(tr("Change the code of %1…").arg(nameOf(id)), this, [this, id] { Q_EMIT editWanted(id); });
        break;
    case FindingKind::FarPlace:
        mRepairs->addAction(tr("Look at it under “Recorded”: put it elsewhere, or void it"))->setEnabled(false);
        return;
    }
    if (mRepairs->isEmpty())
        mRepairs->addAction(tr("No unit borders it: draw a new one there"))->setEnabled(false);
}

void ChecksPanel::repair(const Command &command)
{
    mSession.run(command, this, [this](const Status &status) {
        mGoesOn = status.has_value();
        if (!status)
            Q_EMIT mSession.failed(status.error());
        else
            Q_EMIT told(tr("Put right; undo takes it back."));
    });
}

void ChecksPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChecksPanel::retranslate()
{
    mStart->setText(tr("Check"));
    mRepair->setText(tr("Repair"));
    mList->setAccessibleName(tr("Findings"));
    fill();
}

} // namespace inspect::app
