// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/record_panel.h"

#include "commands/china_time.h"
#include "models/checklist.h"
#include "models/texts.h"
#include "panels/checklist_view.h"
#include "panels/click_label.h"
#include "panels/deduction_list.h"
#include "panels/outlook_label.h"
#include "panels/photo_strip.h"
#include "panels/style.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

enum Page { ChecklistPage, RecordedPage, HintPage };

/// Two visits to one unit lie further apart, ms.
constexpr qint64 kAnotherVisitMs = 120'000;

} // namespace

RecordPanel::RecordPanel(Session &session, QWidget *parent) : QWidget(parent), mSession(session)
{
    build();
    connectParts();
    retranslate();
    takeSnapshot(mSession.snapshot(), Part::Everything);
}

void RecordPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(buildHeader());
    mTabs = new QTabBar(this);
    mTabs->setObjectName(QStringLiteral("tabs"));
    mTabs->setExpanding(true);
    mTabs->setDrawBase(false);
    mTabs->addTab(QString());
    mTabs->addTab(QString());
    layout->addWidget(mTabs);
    mPages = new QStackedWidget(this);
    mChecklist = new ChecklistView(mPages);
    mRecorded = new DeductionList(mPages);
    auto *hintPage = new QWidget(mPages);
    auto *hintLayout = new QVBoxLayout(hintPage);
    mHint = quietLabel(hintPage);
    mHint->setWordWrap(true);
    mHint->setAlignment(Qt::AlignCenter);
    mHintAction = new QPushButton(hintPage);
    mHintAction->setMinimumHeight(kTargetPx);
    hintLayout->addStretch(1);
    hintLayout->addWidget(mHint);
    hintLayout->addWidget(mHintAction, 0, Qt::AlignCenter);
    hintLayout->addStretch(2);
    mPages->addWidget(mChecklist);
    mPages->addWidget(mRecorded);
    mPages->addWidget(hintPage);
    layout->addWidget(mPages, 1);
    layout->addWidget(buildDetails());
    layout->addWidget(buildPlaceLine());
    auto *actions = new QHBoxLayout;
    mFinish = new QPushButton(this);
    mFinish->setObjectName(QStringLiteral("primary"));
    mFinish->setMinimumHeight(kTargetPx + 4);
    mAbandon = new QPushButton(this);
    mAbandon->setObjectName(QStringLiteral("abandon"));
    mAbandon->setMinimumHeight(kTargetPx + 4);
    actions->addWidget(mFinish, 1);
    actions->addWidget(mAbandon);
    layout->addLayout(actions);
}

QWidget *RecordPanel::buildHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *line = new QHBoxLayout;
    mName = new QLabel(header);
    mName->setObjectName(QStringLiteral("unitName"));
    mName->setFont(scaledFont(1.4, true));
    mName->setWordWrap(true);
    mScore = new ClickLabel(header);
    mScore->setObjectName(QStringLiteral("unitScore"));
    mScore->setFont(scaledFont(1.4, true));
    mStars = new QLabel(header);
    mStars->setFont(scaledFont(1.2));
    QPalette p = mStars->palette();
    p.setColor(QPalette::WindowText, colours::kStar);
    mStars->setPalette(p);
    line->addWidget(mName, 1);
    line->addWidget(mScore);
    line->addWidget(mStars);
    layout->addLayout(line);
    mInfo = quietLabel(header);
    mInfo->setWordWrap(true);
    layout->addWidget(mInfo);
    mStandards = new QComboBox(header);
    mStandards->setObjectName(QStringLiteral("standards"));
    mStandards->setMinimumHeight(kTargetPx);
    mStandards->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(mStandards);
    auto *state = new QHBoxLayout;
    mState = quietLabel(header);
    mState->setWordWrap(true);
    mLive = new QLabel(header);
    mLive->setObjectName(QStringLiteral("liveTotal"));
    mLive->setFont(scaledFont(1.1, true));
    state->addWidget(mState, 1);
    state->addWidget(mLive);
    layout->addLayout(state);
    mOutlook = new OutlookLabel(header);
    layout->addWidget(mOutlook);
    return header;
}

QWidget *RecordPanel::buildPlaceLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    mPlaceText = quietLabel(line);
    mPlaceText->setObjectName(QStringLiteral("place"));
    mGps = bigButton("gps", line);
    mGps->setObjectName(QStringLiteral("useGps"));
    mGps->setCheckable(true);
    mGps->setChecked(true);
    mNoPlace = bigButton("edit-clear", line);
    mNoPlace->setObjectName(QStringLiteral("noPlace"));
    layout->addWidget(mPlaceText, 1);
    layout->addWidget(mGps);
    layout->addWidget(mNoPlace);
    return line;
}

QWidget *RecordPanel::buildDetails()
{
    mDetails = new QWidget(this);
    auto *layout = new QVBoxLayout(mDetails);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto *line = new QHBoxLayout;
    mCurrentText = new QLabel(mDetails);
    mCurrentText->setObjectName(QStringLiteral("currentDeduction"));
    mPlaceCurrent = bigButton("mark-location", mDetails);
    mPlaceCurrent->setObjectName(QStringLiteral("placeCurrent"));
    mAddPhoto = bigButton("camera-photo", mDetails);
    mAddPhoto->setObjectName(QStringLiteral("addPhoto"));
    line->addWidget(mCurrentText, 1);
    line->addWidget(mPlaceCurrent);
    line->addWidget(mAddPhoto);
    layout->addLayout(line);
    mPhotos = new PhotoStrip(mDetails);
    mNote = new QLineEdit(mDetails);
    mNote->setObjectName(QStringLiteral("note"));
    mNote->setMaxLength(500);
    auto *second = new QHBoxLayout;
    second->addWidget(mPhotos, 3);
    second->addWidget(mNote, 2);
    layout->addLayout(second);
    return mDetails;
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
        for (auto it = sheet()->open->deductions.crbegin(); it != sheet()->open->deductions.crend(); ++it) {
            if (it->deduction.clause == clause && it->deduction.voidReason.isEmpty())
                return setCurrentDeduction(it->deduction.id);
        }
        setCurrentDeduction({});
    });
    connect(mRecorded, &DeductionList::deductionChosen, this, &RecordPanel::setCurrentDeduction);
    connect(mRecorded, &DeductionList::removalWanted, this, &RecordPanel::voidOrDelete);
    connect(mRecorded, &DeductionList::pinWanted, this, &RecordPanel::pinWanted);
    connect(mPhotos, &PhotoStrip::filesDropped, this, &RecordPanel::addPhotoFiles);
    connect(mPhotos, &PhotoStrip::photoDeleteWanted, this, [this](const PhotoId &id) { mSession.run(deletePhoto(id)); });
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
}

void RecordPanel::fillStandards()
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(mKey.unit);
    const QVector<StandardId> ids = unit ? s->standardsOf(*unit, todayInChina()) : QVector<StandardId>();
    if (!ids.contains(mKey.standard))
        mKey.standard = ids.value(0);
    mStandards->clear();
    for (const StandardId &id : ids) {
        mStandards->addItem(s->standard(id)->standard.name, id.bytes());
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
    const Clause *found = entry ? entry->standard.clause(clause) : nullptr;
    return found ? found->name : clause;
}

void RecordPanel::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    if (!mKey.unit.isNull() && !snapshot->unit(mKey.unit))
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
    mTabs->setVisible(entry != nullptr);
    if (entry) {
        const auto open = sheet() ? sheet()->open : std::optional<SheetInspection>();
        mChecklist->setChecklist(mKey.standard, checklistOf(entry->standard, open));
        mRecorded->setSheet(sheet(), entry->standard, mCurrent);
        mTabs->setTabText(RecordedPage, tr("Recorded (%1)").arg(mRecorded->deductionCount()));
        mPages->setCurrentIndex(mTabs->currentIndex());
    } else {
        mPages->setCurrentIndex(HintPage);
        mHint->setText(!mSession.isOpen() ? QString()
                       : hasUnit          ? tr("No standard is attached to this unit, so there is no checklist yet.")
                                          : tr("Choose a unit in the list or on the map. Its checklist appears here."));
        mHintAction->setVisible(hasUnit && mSession.isOpen());
    }
    refreshDetails();
    refreshPlace();
}

void RecordPanel::refreshHeader()
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(mKey.unit);
    mName->setText(unit ? (unit->name.isEmpty() ? unit->code : unit->name) : QString());
    QStringList info;
    if (unit) {
        info << kindName(*s, unit->kind);
        if (!unit->code.isEmpty())
            info << unit->code;
        if (!unit->head.isEmpty())
            info << unit->head;
        if (const StandardEntry *only = s->standard(mKey.standard); only && mStandards->count() == 1)
            info << only->standard.name;
    }
    mInfo->setText(info.join(QStringLiteral(" · ")));
    mInfo->setVisible(unit != nullptr && !mIsCompact);
    mScore->clear();
    mStars->clear();
    mState->clear();
    mLive->clear();
    mOutlook->setSheet(sheet());
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
}

void RecordPanel::count(const QString &clause, int by)
{
    mCountedClause = clause;
    mSession.run(recordCount(mKey, clause, clauseName(clause), by, mPlace));
}

void RecordPanel::setCurrentDeduction(const DeductionId &id)
{
    if (id == mCurrent)
        return;
    saveNote();
    mCurrent = id;
    refreshDetails();
}

void RecordPanel::addPhotoFiles(const QStringList &paths)
{
    const SheetDeduction *current = find(mCurrent);
    if (!current)
        return;
    mSession.run(addPhotos(mCurrent, paths, clauseName(current->deduction.clause)));
}

void RecordPanel::choosePhotos()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Add photos"), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)"));
    if (!paths.isEmpty())
        addPhotoFiles(paths);
}

void RecordPanel::saveNote()
{
    const SheetDeduction *current = find(mCurrent);
    if (current && mNote->isEnabled() && mNote->text() != current->deduction.note)
        mSession.run(noteDeduction(mCurrent, mNote->text(), clauseName(current->deduction.clause)));
}

void RecordPanel::placeCurrent()
{
    const SheetDeduction *current = find(mCurrent);
    if (!current)
        return;
    if (!mPlace)
        Q_EMIT told(tr("Click the place on the map first, then this button."));
    else
        mSession.run(placeDeduction(mCurrent, mPlace, clauseName(current->deduction.clause)));
}

void RecordPanel::voidOrDelete(const DeductionId &id)
{
    const SheetDeduction *row = find(id);
    if (!row)
        return;
    const QString name = clauseName(row->deduction.clause);
    if (sheet()->open && row->deduction.inspection == sheet()->open->inspection.id)
        return mSession.run(deleteDeduction(id, name));
    bool accepted = false;
    const QString reason = QInputDialog::getText(
        this, tr("Void a deduction"), tr("Why does “%1” not count? It stays on the list, struck out, with your reason.").arg(name),
        QLineEdit::Normal, {}, &accepted);
    if (accepted)
        mSession.run(voidDeductionCommand(id, reason.trimmed(), name));
}

void RecordPanel::finish()
{
    if (mKey.standard.isNull() || mIsFinishing)
        return;
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(mKey.unit);
    // Pressed twice, the second would be a visit without findings and raise the mean.
    if (mFinished == mKey && sheet() && !sheet()->open && !mSinceFinished.hasExpired(kAnotherVisitMs))
        return Q_EMIT told(tr("%1 was finished just now. A new inspection begins with the next place recorded.")
                               .arg(unit ? unit->name : QString()));
    saveNote();
    mIsFinishing = true;
    const QString month = Period::monthOf(todayInChina()).code;
    const QString name = unit ? unit->name : QString();
    mSession.run(finishInspection(mKey, name), this, [this, name, month, key = mKey](const Status &status) {
        mIsFinishing = false;
        if (!status) {
            Q_EMIT mSession.failed(status.error());
            return;
        }
        mFinished = key;
        mSinceFinished.start();
        mCurrent = {};
        const bool isLate = mSession.snapshot()->closedPeriods.contains(month);
        if (sheet() && !sheet()->finished.isEmpty() && sheet()->finished.first().isSealed)
            return Q_EMIT told(tr("Inspection of %1 finished and sealed. It counts once the round %2 is opened.")
                                   .arg(name, sheet()->finished.first().round));
        Q_EMIT told(
            isLate
                ? tr("Inspection of %1 finished, late: %2 is closed. It counts once the period is reopened.").arg(name, periodText(month))
                : tr("Inspection of %1 finished. It counts in %2.").arg(name, periodText(month)));
    });
    if (!s->period.holds(todayInChina()))
        mSession.setPeriod(month);
}

void RecordPanel::abandon()
{
    const Unit *unit = mSession.snapshot()->unit(mKey.unit);
    if (unit)
        mSession.run(abandonInspection(mKey, unit->name));
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
