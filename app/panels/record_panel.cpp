// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/record_panel.h"

#include "commands/china_time.h"
#include "inspect/place_distance.h"
#include "models/checklist.h"
#include "models/texts.h"
#include "panels/checklist_view.h"
#include "panels/click_label.h"
#include "panels/deduction_list.h"
#include "panels/outlook_label.h"
#include "panels/photo_strip.h"
#include "panels/style.h"
#include "panels/visit_line.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

enum Page { ChecklistPage, RecordedPage, HintPage };

} // namespace

RecordPanel::RecordPanel(Session &session, QWidget *parent) : QWidget(parent), mSession(session)
{
    build();
    connectParts();
    retranslate();
    takeSnapshot(mSession.snapshot(), Part::Everything);
}

void RecordPanel::connectParts()
{
    connect(&mSession, &Session::changed, this, &RecordPanel::takeSnapshot);
    connect(mTabs, &QTabBar::currentChanged, this, &RecordPanel::refresh);
    connect(mStandards, &QComboBox::activated, this, [this](int index) {
        mKey.standard = StandardId(Uid::fromBytes(mStandards->itemData(index).toByteArray()));
        mCurrent = {};
        mSession.setFocus(mKey);
    });
    connect(mChecklist, &ChecklistView::countChanged, this, &RecordPanel::count);
    connect(mChecklist, &ChecklistView::measureEntered, this,
            [this](const Measure &measure) { mSession.run(recordMeasure(mKey, measure, clauseName(measure.clause))); });
    connect(mChecklist, &ChecklistView::notApplicableChanged, this,
            [this](const QString &clause, bool na) { mSession.run(markNotApplicable(mKey, clause, clauseName(clause), na)); });
    connect(mChecklist, &ChecklistView::currentChanged, this, [this](const QString &clause) {
        if (!sheet() || !sheet()->open)
            return;
        const StandardEntry *entry = mSession.snapshot()->standard(mKey.standard);
        for (auto it = sheet()->open->deductions.crbegin(); it != sheet()->open->deductions.crend(); ++it) {
            const Clause *counted = entry ? entry->standard.clause(it->deduction.clause) : nullptr;
            if (counted && counted->id == clause && it->deduction.voidReason.isEmpty())
                return setCurrentDeduction(it->deduction.id);
        }
        setCurrentDeduction({});
    });
    connect(mRecorded, &DeductionList::deductionChosen, this, &RecordPanel::setCurrentDeduction);
    connect(mRecorded, &DeductionList::removalWanted, this, &RecordPanel::voidOrDelete);
    connect(mRemove, &QPushButton::clicked, this, &RecordPanel::removeCurrent);
    connect(mRecorded, &DeductionList::againWanted, this, &RecordPanel::recordAgainHere);
    connect(mVisit, &VisitLine::chosen, this, [this](const QString &source, const QString &patrolLevel) {
        const Unit *unit = mSession.snapshot()->unit(mKey.unit);
        mSession.run(describeVisit(mKey, unit ? unit->name : QString(), source, patrolLevel));
    });
    connect(mRecorded, &DeductionList::pinWanted, this, &RecordPanel::pinWanted);
    connect(mPhotos, &PhotoStrip::filesDropped, this, &RecordPanel::addPhotoFiles);
    connect(mPhotos, &PhotoStrip::photoDeleteWanted, this, [this](const PhotoId &id) { runHere(deletePhoto(id)); });
    connect(mAddPhoto, &QToolButton::clicked, this, &RecordPanel::choosePhotos);
    connect(mNote, &QLineEdit::editingFinished, this, &RecordPanel::saveNote);
    connect(mPlaceCurrent, &QToolButton::clicked, this, &RecordPanel::placeCurrent);
    connect(mGps, &QToolButton::toggled, this, &RecordPanel::refreshPlace);
    connect(mNoPlace, &QToolButton::clicked, this, [this] {
        mGps->setChecked(false);
        setPlace({});
    });
    connect(mFinish, &QPushButton::clicked, this, &RecordPanel::finish);
    connect(mAbandon, &QPushButton::clicked, this, &RecordPanel::abandon);
    connect(mScore, &ClickLabel::clicked, this, [this] {
        if (const StandardEntry *entry = mSession.snapshot()->standard(mKey.standard))
            Q_EMIT explainWanted(mKey.unit, entry->standard.code);
    });
    connect(mHintAction, &QPushButton::clicked, this, [this] { Q_EMIT attachWanted(mKey.unit); });
}

void RecordPanel::showUnit(const UnitId &id)
{
    if (mKey.unit == id)
        return;
    saveNote();
    mKey = {id, {}};
    mCurrent = {};
    mCountedClause.clear();
    mPlace.reset(); // a place clicked for the last unit is none of this one
    mGps->setChecked(true);
    mTabs->setCurrentIndex(ChecklistPage);
    fillStandards();
    refresh();
    mSession.setFocus(mKey);
    Q_EMIT unitShown(id);
}

void RecordPanel::fillStandards()
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->shownUnit(mKey.unit);
    const QVector<StandardId> ids = unit ? s->standardsOf(*unit, todayInChina()) : QVector<StandardId>();
    if (!ids.contains(mKey.standard))
        mKey.standard = ids.value(0);
    mStandards->clear();
    for (const StandardId &id : ids) {
        mStandards->addItem(nameText(s->standard(id)->standard), id.bytes());
        if (id == mKey.standard)
            mStandards->setCurrentIndex(mStandards->count() - 1);
    }
    mStandards->setVisible(ids.size() > 1);
}

const SheetView *RecordPanel::sheet() const
{
    const auto &shown = mSession.snapshot()->sheet;
    return shown && shown->key == mKey ? &*shown : nullptr;
}

const SheetDeduction *RecordPanel::find(const DeductionId &id) const
{
    if (!sheet() || id.isNull())
        return nullptr;
    const auto in = [&](const SheetInspection &i) -> const SheetDeduction * {
        for (const SheetDeduction &d : i.deductions) {
            if (d.deduction.id == id)
                return &d;
        }
        return nullptr;
    };
    if (sheet()->open) {
        if (const SheetDeduction *found = in(*sheet()->open))
            return found;
    }
    for (const SheetInspection &i : sheet()->finished) {
        if (const SheetDeduction *found = in(i))
            return found;
    }
    return nullptr;
}

QString RecordPanel::clauseName(const QString &clause) const
{
    const StandardEntry *entry = mSession.snapshot()->standard(mKey.standard);
    return entry ? findingName(entry->standard, clause) : clause;
}

void RecordPanel::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    if (!mKey.unit.isNull() && !snapshot->shownUnit(mKey.unit))
        mKey = {};
    if (parts & (Part::Standards | Part::Units)) {
        const StandardId before = mKey.standard;
        fillStandards();
        if (before != mKey.standard)
            mSession.setFocus(mKey);
    }
    if (!mCountedClause.isEmpty() && sheet()) {
        DeductionId newest;
        if (sheet()->open) {
            for (const SheetDeduction &d : sheet()->open->deductions) {
                if (d.deduction.clause == mCountedClause && d.deduction.voidReason.isEmpty())
                    newest = d.deduction.id;
            }
        }
        mCountedClause.clear();
        mCurrent = newest;
    }
    refresh();
}

void RecordPanel::refresh()
{
    refreshHeader();
    const StandardEntry *entry = mSession.snapshot()->standard(mKey.standard);
    const bool hasUnit = !mKey.unit.isNull();
    const bool hasEnded = hasUnit && !mSession.snapshot()->unit(mKey.unit); // a past period's unit: shown, not recorded on
    mTabs->setVisible(entry != nullptr && !hasEnded);
    if (entry && !hasEnded) {
        const auto open = sheet() ? sheet()->open : std::optional<SheetInspection>();
        mChecklist->setChecklist(mKey.standard, checklistOf(entry->standard, open));
        mRecorded->setSheet(sheet(), entry->standard, mCurrent);
        mTabs->setTabText(RecordedPage, tr("Recorded (%1)").arg(mRecorded->deductionCount()));
        mPages->setCurrentIndex(mTabs->currentIndex());
    } else {
        mPages->setCurrentIndex(HintPage);
        mHint->setText(!mSession.isOpen() ? QString()
                       : hasEnded         ? tr("This unit has ended since. Its results stay: click the score to see how it comes about.")
                       : hasUnit          ? tr("No standard is attached to this unit, so there is no checklist yet.")
                                          : tr("Choose a unit in the list or on the map. Its checklist appears here."));
        mHintAction->setVisible(hasUnit && !hasEnded && mSession.isOpen());
    }
    refreshDetails();
    refreshPlace();
}

void RecordPanel::refreshHeader()
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->shownUnit(mKey.unit);
    mName->setText(unit ? (unit->name.isEmpty() ? unit->code : unit->name) : QString());
    QStringList info;
    if (unit) {
        info << kindName(*s, unit->kind);
        if (!unit->code.isEmpty())
            info << unit->code;
        if (!unit->head.isEmpty())
            info << unit->head;
        if (const StandardEntry *only = s->standard(mKey.standard); only && mStandards->count() == 1)
            info << nameText(only->standard);
    }
    mInfo->setText(info.join(QStringLiteral(" · ")));
    mInfo->setVisible(unit != nullptr && !mIsCompact);
    mScore->clear();
    mStars->clear();
    mState->clear();
    mLive->clear();
    mOutlook->setSheet(sheet());
    const StandardEntry *kept = unit ? s->standard(mKey.standard) : nullptr;
    mVisit->setVisit(kept ? &kept->standard : nullptr, sheet() && sheet()->open ? &*sheet()->open : nullptr);
    const StandardEntry *entry = s->standard(mKey.standard);
    if (!unit || !entry)
        return;
    const auto scores = s->scores.value(entry->standard.code);
    if (scores) {
        for (const UnitScore &score : scores->units) {
            if (score.unit == mKey.unit) {
                mScore->setText(score.score ? score.score->text() : QStringLiteral("—"));
                mScore->setToolTip(tr("%1: click to see how it comes about").arg(scoreText(score)));
                mStars->setText(starsText(score.stars));
            }
        }
    }
    if (!sheet())
        return;
    if (sheet()->open) {
        const QDateTime at = inChina(sheet()->open->inspection.at);
        const QString since = at.toString(QStringLiteral("MM-dd HH:mm"));
        const bool isWithin = at.date() >= s->period.starts && at.date() <= s->period.ends;
        mState->setText(isWithin ? tr("Inspection open since %1, stored").arg(since)
                                 : tr("Open since %1, stored; does not count for %2").arg(since, periodText(s->period.code)));
        if (const QString &round = sheet()->open->round; !round.isEmpty())
            mState->setText(mState->text() + (sheet()->open->isSealed ? tr("; sealed round %1").arg(round) : tr("; round %1").arg(round)));
        mLive->setText(sheet()->open->score.total.text());
    } else {
        const qsizetype done = sheet()->finished.size();
        mState->setText(done == 0 ? tr("Not inspected in %1").arg(periodText(s->period.code))
                                  : tr("Inspected in %1: %2 times").arg(periodText(s->period.code)).arg(done));
        const qsizetype late = std::count_if(sheet()->finished.cbegin(), sheet()->finished.cend(), [](const auto &i) { return i.isLate; });
        if (late > 0)
            mState->setText(mState->text() + tr(", %1 of them late").arg(late));
    }
}

void RecordPanel::refreshDetails()
{
    const SheetDeduction *current = find(mCurrent);
    const bool isHint = mPages->currentIndex() == HintPage;
    const bool isOpen = sheet() && sheet()->open.has_value();
    bool editable = false;
    if (current && isOpen)
        editable = current->deduction.inspection == sheet()->open->inspection.id && current->deduction.voidReason.isEmpty();
    mDetails->setVisible(!isHint && (!mIsCompact || current));
    mCurrentText->setText(current ? tr("%1 × %2").arg(clauseName(current->deduction.clause)).arg(current->deduction.count)
                                  : tr("No deduction chosen"));
    mPhotos->setReady(current != nullptr);
    mPhotos->setPhotos(mSession.snapshot()->photosFolder, current ? current->photos : QVector<Photo>());
    mAddPhoto->setEnabled(current != nullptr);
    mNote->setEnabled(editable);
    mPlaceCurrent->setEnabled(editable);
    mRemove->setText(removalText());
    mRemove->setEnabled(current && current->deduction.voidReason.isEmpty());
    if (!mNote->hasFocus() || !current)
        mNote->setText(current ? current->deduction.note : QString());
    mFinish->setVisible(!isHint);
    mAbandon->setVisible(!isHint && isOpen);
}

void RecordPanel::setCompact(bool compact)
{
    if (mIsCompact == compact)
        return;
    mIsCompact = compact;
    refresh();
}

void RecordPanel::setPlace(const std::optional<Place> &place)
{
    mPlace = place;
    if (place)
        mGps->setChecked(false);
    refreshPlace();
}

void RecordPanel::setPosition(const std::optional<Place> &position)
{
    mPosition = position;
    refreshPlace();
}

void RecordPanel::refreshPlace()
{
    if (mGps->isChecked() && mPosition)
        mPlace = mPosition;
    const bool isHint = mPages->currentIndex() == HintPage;
    mGps->setVisible(mPosition.has_value() && !isHint);
    mNoPlace->setVisible(mPlace.has_value() && !isHint);
    mPlaceText->setVisible(!isHint);
    if (!mPlace)
        mPlaceText->setText(tr("Place: none. Click on the map."));
    else if (mPlace->accuracyM)
        mPlaceText->setText(tr("Place: %1 ±%2 m").arg(lonLatText(mPlace->lon, mPlace->lat)).arg(qRound(*mPlace->accuracyM)));
    else
        mPlaceText->setText(tr("Place: %1 (map)").arg(lonLatText(mPlace->lon, mPlace->lat)));
    const std::optional<double> away = metresOutside();
    if (away)
        mPlaceText->setText(mPlaceText->text() + QLatin1Char('\n') + tr("%1 outside this unit").arg(distanceText(*away)));
    QPalette p = mPlaceText->palette();
    p.setColor(QPalette::WindowText, away ? colours::kTaken : colours::kQuiet);
    mPlaceText->setPalette(p);
}

/// Where the next place lies farther outside the unit than borders and receivers err.
std::optional<double> RecordPanel::metresOutside() const
{
    const Unit *unit = mSession.snapshot()->unit(mKey.unit);
    if (!mPlace || !unit || unit->wkb.isEmpty())
        return std::nullopt;
    const auto outline = Outline::of(unit->wkb);
    const double metres = outline ? outline->metresFrom({mPlace->lon, mPlace->lat}) : 0;
    return metres > kFarFromUnitM + mPlace->accuracyM.value_or(0) ? std::optional(metres) : std::nullopt;
}

void RecordPanel::focusChecklist()
{
    mTabs->setCurrentIndex(ChecklistPage);
    mChecklist->setFocus(Qt::ShortcutFocusReason);
}

void RecordPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillStandards();
        refresh();
    }
    QWidget::changeEvent(event);
}

void RecordPanel::retranslate()
{
    mTabs->setTabText(ChecklistPage, tr("Checklist"));
    mTabs->setTabText(RecordedPage, tr("Recorded (%1)").arg(0));
    mGps->setToolTip(tr("Take the place from the GPS receiver"));
    mGps->setAccessibleName(mGps->toolTip());
    mNoPlace->setToolTip(tr("Record without a place"));
    mNoPlace->setAccessibleName(mNoPlace->toolTip());
    mPlaceCurrent->setToolTip(tr("Put this deduction at the place below"));
    mPlaceCurrent->setAccessibleName(mPlaceCurrent->toolTip());
    mAddPhoto->setToolTip(tr("Add photos…"));
    mAddPhoto->setAccessibleName(mAddPhoto->toolTip());
    mNote->setPlaceholderText(tr("Note"));
    mNote->setAccessibleName(mNote->placeholderText());
    mFinish->setText(tr("Finish inspection"));
    mFinish->setToolTip(tr("From now on it counts (Ctrl+Enter)"));
    mAbandon->setText(tr("Abandon"));
    mAbandon->setToolTip(tr("Break this inspection off; it never counts. Can be undone."));
    mHintAction->setText(tr("Attach a standard…"));
    mStandards->setAccessibleName(tr("Standard"));
}

} // namespace inspect::app
