// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/score_panel.h"

#include "models/explain_text.h"
#include "models/ranking_model.h"
#include "models/texts.h"
#include "panels/explain_panel.h"
#include "panels/style.h"
#include "panels/trend_view.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kSectionPx = 66;    ///< sections have long names: their headings wrap
constexpr int kMeasuredRows = 40; ///< that decide on a column's width: thousands would hold the window up
constexpr int kNarrowPx = 800;
constexpr int kLowPx = 450;
constexpr int kHeadPx = 84;

enum Tab { RankingTab, WarningsTab, PlanTab };

void calm(QTableView *table)
{
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kTargetPx);
    table->setWordWrap(false);
    table->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
}

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

} // namespace

ScorePanel::ScorePanel(Session &session)
    : mSession(session), mModel(new RankingModel(this)), mFilter(new RankingFilter(this)), mExplain(new ExplainPanel(session, this))
{
    setObjectName(QStringLiteral("scorePanel"));
    setAttribute(Qt::WA_QuitOnClose, false);
    mFilter->setSourceModel(mModel);
    build();
    connectParts();
    retranslate();
    resize(QSize(1330, 690).boundedTo(screen()->availableSize() - QSize(16, 60)));
}

ScorePanel::~ScorePanel() = default;

void ScorePanel::build()
{
    auto *parts = new QSplitter(this);
    parts->addWidget(buildTables());
    parts->addWidget(mExplain);
    parts->setStretchFactor(0, 1);
    parts->setChildrenCollapsible(false);
    mExplain->setMinimumWidth(300);
    parts->setSizes({1030, 300});
    mProgress = new QProgressBar(this);
    mProgress->setTextVisible(false);
    mProgress->setFixedHeight(4);
    mProgress->setRange(0, 100);
    QSizePolicy kept = mProgress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    mProgress->setSizePolicy(kept);
    mProgress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(buildHead());
    layout->addWidget(mProgress);
    layout->addWidget(parts, 1);
    layout->addWidget(buildFoot());
}

QWidget *ScorePanel::buildHead()
{
    auto *head = new QWidget(this);
    mStandard = new QComboBox(head);
    mStandard->setObjectName(QStringLiteral("standard"));
    mGroup = new QComboBox(head);
    mGroup->setObjectName(QStringLiteral("group"));
    mShown = new QComboBox(head);
    mShown->setObjectName(QStringLiteral("shown"));
    for (QComboBox *box : {mStandard, mGroup, mShown}) {
        box->setMinimumHeight(kTargetPx);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    mSearch = new QLineEdit(head);
    mSearch->setObjectName(QStringLiteral("rankingSearch"));
    mSearch->setClearButtonEnabled(true);
    mSearch->setMinimumHeight(kTargetPx);
    mSearch->addAction(themeIcon("edit-find"), QLineEdit::LeadingPosition);
    mSummary = new QLabel(head);
    mSummary->setObjectName(QStringLiteral("summary"));
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(mStandard);
    line->addWidget(mGroup);
    line->addWidget(mShown);
    line->addWidget(mSearch, 1);
    layout->addLayout(line);
    layout->addWidget(mSummary);
    return head;
}

QWidget *ScorePanel::buildTables()
{
    mTable = new QTableView(this);
    mTable->setObjectName(QStringLiteral("ranking"));
    calm(mTable);
    mTable->setModel(mFilter);
    mTable->setSortingEnabled(true);
    mTable->sortByColumn(-1, Qt::AscendingOrder);
    mTable->setContextMenuPolicy(Qt::CustomContextMenu);
    mTable->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    mTable->horizontalHeader()->setDefaultAlignment(Qt::Alignment(Qt::AlignCenter | Qt::TextWordWrap));
    mTable->horizontalHeader()->setMinimumHeight(kHeadPx);
    mTable->horizontalHeader()->setFont(scaledFont(0.9));
    mTable->horizontalHeader()->setHighlightSections(false);
    mWarnings = new QTableWidget(this);
    mWarnings->setObjectName(QStringLiteral("warnings"));
    calm(mWarnings);
    mPlan = new QTableWidget(this);
    mPlan->setObjectName(QStringLiteral("plan"));
    calm(mPlan);
    mTabs = new QTabWidget(this);
    mTabs->tabBar()->setMinimumHeight(kTargetPx);
    mTabs->addTab(mTable, QString());
    mTabs->addTab(mWarnings, QString());
    mTabs->addTab(mPlan, QString());
    return mTabs;
}

QWidget *ScorePanel::buildFoot()
{
    auto *foot = new QWidget(this);
    mShowOnMap = new QPushButton(themeIcon("mark-location"), QString(), foot);
    mBonus = new QPushButton(themeIcon("list-add"), QString(), foot);
    mCopy = new QPushButton(themeIcon("edit-copy"), QString(), foot);
    mCopy->setObjectName(QStringLiteral("copyTable"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {mShowOnMap, mBonus, mCopy}) {
        button->setMinimumHeight(kTargetPx);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return foot;
}

void ScorePanel::connectParts()
{
    connect(&mSession, &Session::changed, this, &ScorePanel::takeSnapshot);
    connect(&mReader, &SideReader::busyChanged, mProgress, &QProgressBar::setVisible);
    connect(&mReader, &SideReader::progressed, mProgress, &QProgressBar::setValue);
    connect(mStandard, &QComboBox::activated, this, [this] {
        mIsSized = false;
        read();
    });
    connect(mGroup, &QComboBox::activated, this, [this] { mFilter->setGroup(mGroup->currentData().toString()); });
    connect(mShown, &QComboBox::activated, this, [this](int index) { mFilter->setShown(static_cast<RankingFilter::Show>(index)); });
    connect(mSearch, &QLineEdit::textChanged, mFilter, &RankingFilter::setWords);
    connect(mTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            explain(chosen());
    });
    connect(mTable, &QTableView::clicked, this, [this](const QModelIndex &index) {
        mExplain->showSection(index.data(RankingModel::SectionRole).toString());
        showExplanation(true);
    });
    connect(mTable, &QTableView::doubleClicked, this, [this] { Q_EMIT unitActivated(chosen()); });
    connect(mTable, &QWidget::customContextMenuRequested, this, &ScorePanel::openMenu);
    connect(mWarnings, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (const QTableWidgetItem *item = mWarnings->item(row, 0))
            explain(UnitId(Uid::fromBytes(item->data(Qt::UserRole).toByteArray())));
    });
    connect(mExplain, &ExplainPanel::deductionChosen, this,
            [this](const DeductionId &id, double lon, double lat) { Q_EMIT deductionChosen(mExplain->unit(), id, lon, lat); });
    connect(mWarnings, &QTableWidget::cellClicked, this, [this] { showExplanation(true); });
    connect(mExplain, &ExplainPanel::closeWanted, this, [this] { showExplanation(false); });
    connect(mExplain, &ExplainPanel::told, mSummary, &QLabel::setText);
    connect(mShowOnMap, &QPushButton::clicked, this, [this] {
        if (!chosen().isNull())
            Q_EMIT unitActivated(chosen());
    });
    connect(mBonus, &QPushButton::clicked, this, &ScorePanel::award);
    connect(mCopy, &QPushButton::clicked, this, &ScorePanel::copy);
}

void ScorePanel::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    if (snapshot->path.isEmpty())
        return void(close());
    if (!(parts & (Part::Scores | Part::Units | Part::Standards)))
        return;
    if (std::exchange(mPath, snapshot->path) != snapshot->path) {
        mExplain->clear();
        mIsSized = false;
    }
    mIsStale = true;
    if (isVisible())
        read();
}

QString ScorePanel::standardCode() const { return mStandard->currentData().toString(); }

void ScorePanel::fillStandards()
{
    const SnapshotPtr s = mSession.snapshot();
    const QString wanted = standardCode().isEmpty() ? s->theme : standardCode();
    mStandard->clear();
    for (auto it = s->scores.constBegin(); it != s->scores.constEnd(); ++it)
        mStandard->addItem(QStringLiteral("%1  %2").arg(it.key(), nameText(it.value()->standard)), it.key());
    mStandard->setCurrentIndex(std::max(0, mStandard->findData(wanted)));
    mStandard->setEnabled(mStandard->count() > 0);
}

void ScorePanel::read()
{
    mIsStale = false;
    fillStandards();
    const SnapshotPtr s = mSession.snapshot();
    const QString code = standardCode();
    setWindowTitle(tr("Scores and ranking, %1").arg(periodText(s->period.code)));
    if (code.isEmpty()) {
        mReader.cancel();
        mBoard.reset();
        mModel->setBoard(s, nullptr);
        mSummary->setText(
            tr("No standard is attached to any unit in %1. Attach one first (Inspect menu).").arg(periodText(s->period.code)));
        mExplain->clear();
        return;
    }
    mProgress->setValue(0);
    if (!mBoard)
        mSummary->setText(tr("Reading the scores…"));
    mReader.read<ScoreBoard>(
        s->path,
        [period = s->period, code](const Workbook &workbook, const Progress &progress) {
            return scoreBoard(workbook, period, code, progress);
        },
        [this](const Result<ScoreBoard> &board) { take(board); });
}

void ScorePanel::take(const Result<ScoreBoard> &board)
{
    if (!board)
        return mSummary->setText(sentence(board.error()));
    const UnitId before = mWanted.isNull() ? chosen() : std::exchange(mWanted, UnitId());
    mBoard = std::make_shared<const ScoreBoard>(*board);
    {
        const QSignalBlocker quiet(mTable->selectionModel());
        mModel->setBoard(mSession.snapshot(), mBoard);
    }
    for (int c = 0; c < mModel->columnCount(); ++c)
        mTable->setItemDelegateForColumn(c, nullptr);
    auto *lines = new TrendDelegate(mModel);
    mTable->setItemDelegateForColumn(mModel->columnOf(RankingModel::Trend), lines);
    fillGroups();
    fillSummary();
    fillWarnings();
    fillPlan();
    sizeColumns();
    for (int row = 0; row < mFilter->rowCount(); ++row) {
        const QModelIndex index = mFilter->index(row, RankingModel::Name);
        if (UnitId(Uid::fromBytes(index.data(RankingModel::UnitRole).toByteArray())) != before)
            continue;
        mTable->setCurrentIndex(index);
        mTable->scrollTo(index);
    }
}

void ScorePanel::sizeColumns()
{
    if (mIsSized || mModel->rowCount() == 0)
        return;
    mIsSized = true;
    mTable->resizeColumnsToContents();
    for (int c = RankingModel::LeadCount; c < mModel->columnOf(RankingModel::Bonus); ++c)
        mTable->setColumnWidth(c, kSectionPx);
    using Model = RankingModel;
    const std::pair<int, int> widths[] = {{Model::Rank, 52},
                                          {mModel->columnOf(Model::Bonus), 58},
                                          {mModel->columnOf(Model::Score), 70},
                                          {mModel->columnOf(Model::Grade), 64},
                                          {mModel->columnOf(Model::Change), 78},
                                          {mModel->columnOf(Model::Trend), 98},
                                          {mModel->columnOf(Model::Inspections), 54}};
    for (const auto &[column, width] : widths)
        mTable->setColumnWidth(column, width);
    mTable->setColumnWidth(mModel->columnOf(Model::Notes), std::max(160, mTable->columnWidth(mModel->columnOf(Model::Notes))));
    mTable->setColumnHidden(RankingModel::Group, mGroup->count() <= 2);
}

void ScorePanel::fillGroups()
{
    const QString wanted = mGroup->currentData().toString();
    mGroup->clear();
    mGroup->addItem(tr("All groups"), QString());
    QStringList done;
    for (const UnitScore &unit : mBoard->scores.units) {
        if (done.contains(unit.group))
            continue;
        done.append(unit.group);
        const SnapshotPtr s = mSession.snapshot();
        mGroup->addItem(s->kind(unit.group) ? kindName(*s, unit.group) : unit.group, unit.group);
    }
    mGroup->setCurrentIndex(std::max(0, mGroup->findData(wanted)));
    mGroup->setVisible(mGroup->count() > 2);
    mFilter->setGroup(mGroup->currentData().toString());
}

void ScorePanel::fillSummary()
{
    int inspected = 0;
    int notApplicable = 0;
    int rolledUp = 0;
    for (const UnitScore &unit : mBoard->scores.units) {
        if (unit.isRolledUp()) {
            ++rolledUp;
            continue;
        }
        inspected += unit.state == ScoreState::NotInspected ? 0 : 1;
        notApplicable += unit.state == ScoreState::NotApplicable ? 1 : 0;
    }
    const qsizetype all = mBoard->scores.units.size() - rolledUp;
    QStringList parts{tr("%1, version %2").arg(periodText(mBoard->scores.period.code)).arg(mBoard->scores.standard.version),
                      tr("%1 units").arg(all), tr("%1 inspected").arg(inspected)};
    if (inspected < all)
        parts.append(tr("%1 not inspected").arg(all - inspected));
    if (notApplicable > 0)
        parts.append(tr("%1 to which nothing applies").arg(notApplicable));
    if (rolledUp > 0)
        parts.append(tr("%1 rolled up").arg(rolledUp));
    if (mBoard->isClosed)
        parts.append(tr("closed"));
    if (const qsizetype late = mSession.snapshot()->late.size(); mBoard->isClosed && late > 0)
        parts.append(tr("%1 late, not counted").arg(late));
    mSummary->setText(parts.join(QStringLiteral(" · ")));
}

void ScorePanel::fillWarnings()
{
    mWarnings->clear();
    mWarnings->setColumnCount(5);
    mWarnings->setHorizontalHeaderLabels({tr("Unit"), tr("Score"), tr("Warning"), tr("Periods in a row"), tr("What follows")});
    mWarnings->setRowCount(static_cast<int>(mBoard->warnings.size()));
    QHash<UnitId, const UnitScore *> scores;
    for (const UnitScore &unit : mBoard->scores.units)
        scores.insert(unit.unit, &unit);
    for (int row = 0; row < mWarnings->rowCount(); ++row) {
        const StandingWarning &warning = mBoard->warnings[row];
        const UnitScore *unit = scores.value(warning.unit);
        QTableWidgetItem *name = cell(unit ? unit->name : QString());
        name->setData(Qt::UserRole, warning.unit.bytes());
        mWarnings->setItem(row, 0, name);
        mWarnings->setItem(row, 1, cell(unit ? scoreText(*unit) : QString(), Qt::AlignRight));
        mWarnings->setItem(row, 2, cell(warningText(mBoard->scores.standard, warning.code)));
        mWarnings->setItem(row, 3, cell(QString::number(warning.periods), Qt::AlignRight));
        mWarnings->setItem(row, 4, cell(warningAction(mBoard->scores.standard, warning.code)));
    }
    mWarnings->horizontalHeader()->setStretchLastSection(false);
    mWarnings->resizeColumnsToContents();
    mWarnings->horizontalHeader()->setStretchLastSection(true);
    mTabs->setTabText(WarningsTab, tr("Warnings (%1)").arg(mBoard->warnings.size()));
}

QString ScorePanel::planText(const PlanProgress &progress) const
{
    const auto flagName = [this](const QString &code) {
        for (const UnitFlag &unitFlag : mBoard->scores.standard.flags) {
            if (unitFlag.code == code)
                return unitFlag.name;
        }
        return code;
    };
    const PlanTarget &target = progress.target;
    const QString stars = QString(std::max(0, target.stars), QChar(0x2605));
    QString what = target.stars == 0 ? flagName(target.has) : target.orMore ? tr("%1 and more").arg(stars) : stars;
    return target.among.isEmpty() ? what : tr("%1, among %2").arg(what, flagName(target.among));
}

void ScorePanel::fillPlan()
{
    mPlan->clear();
    mPlan->setColumnCount(5);
    mPlan->setHorizontalHeaderLabels({tr("Target"), tr("Wanted"), tr("Reached"), tr("Share"), tr("Met")});
    mPlan->setRowCount(static_cast<int>(mBoard->plan.size()));
    const auto percent = [](Points share) { return QStringLiteral("%1 %").arg(Points::ofRaw(share.raw() * 100).text()); };
    for (int row = 0; row < mPlan->rowCount(); ++row) {
        const PlanProgress &progress = mBoard->plan[row];
        const PlanTarget &target = progress.target;
        const QString wanted = target.count ? QString::number(*target.count) : target.share ? percent(*target.share) : tr("only reported");
        mPlan->setItem(row, 0, cell(planText(progress)));
        mPlan->setItem(row, 1, cell(wanted, Qt::AlignRight));
        mPlan->setItem(row, 2, cell(tr("%1 of %2").arg(progress.reached).arg(progress.units), Qt::AlignRight));
        mPlan->setItem(row, 3, cell(progress.units > 0 ? percent(progress.share) : QStringLiteral("—"), Qt::AlignRight));
        const bool isTarget = (target.count || target.share) && progress.units > 0;
        mPlan->setItem(row, 4, cell(!isTarget ? QString() : progress.isMet ? tr("✓ met") : tr("✗ not yet")));
    }
    mPlan->horizontalHeader()->setStretchLastSection(false);
    mPlan->resizeColumnsToContents();
    mPlan->horizontalHeader()->setStretchLastSection(true);
    mTabs->setTabText(PlanTab, tr("Plan of %1 (%2)").arg(mBoard->scores.period.namedFrom().year()).arg(mBoard->plan.size()));
    mTabs->setTabEnabled(PlanTab, !mBoard->plan.isEmpty());
}

UnitId ScorePanel::chosen() const { return UnitId(Uid::fromBytes(mTable->currentIndex().data(RankingModel::UnitRole).toByteArray())); }

void ScorePanel::explain(const UnitId &unit)
{
    if (!unit.isNull())
        mExplain->explain(unit, standardCode());
}

void ScorePanel::showUnit(const UnitId &unit, const QString &standardCode)
{
    mWanted = unit;
    fillStandards();
    const int at = mStandard->findData(standardCode);
    if (at >= 0)
        mStandard->setCurrentIndex(at);
    mTabs->setCurrentIndex(RankingTab);
    read();
}

void ScorePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillStandards();
    }
    QWidget::changeEvent(event);
}

void ScorePanel::showEvent(QShowEvent *event)
{
    if (mIsStale)
        read();
    QWidget::showEvent(event);
}

bool ScorePanel::isNarrow() const { return width() < kNarrowPx; }

/// Where there is no room for both, the explanation takes the table's place until one goes back.
void ScorePanel::showExplanation(bool wanted)
{
    mExplain->setClosable(isNarrow());
    mTabs->setVisible(!isNarrow() || !wanted);
    mExplain->setVisible(!isNarrow() || wanted);
}

void ScorePanel::resizeEvent(QResizeEvent *event)
{
    mTable->horizontalHeader()->setMinimumHeight(height() < kLowPx ? kTargetPx + 8 : kHeadPx);
    showExplanation(isNarrow() && mTabs->isHidden());
    QWidget::resizeEvent(event);
}

void ScorePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void ScorePanel::retranslate()
{
    setWindowTitle(tr("Scores and ranking, %1").arg(periodText(mSession.snapshot()->period.code)));
    mTabs->setTabText(RankingTab, tr("Ranking"));
    mTabs->setTabText(WarningsTab, tr("Warnings (%1)").arg(mBoard ? mBoard->warnings.size() : 0));
    mTabs->setTabText(PlanTab, tr("Plan"));
    const int shown = mShown->currentIndex();
    mShown->clear();
    mShown->addItems({tr("All units"), tr("Inspected"), tr("Not inspected"), tr("With notes")});
    mShown->setCurrentIndex(std::max(0, shown));
    mStandard->setAccessibleName(tr("Standard"));
    mGroup->setAccessibleName(tr("Group"));
    mShown->setAccessibleName(tr("Which units"));
    mSearch->setPlaceholderText(tr("Name, code or initials"));
    mShowOnMap->setText(tr("Show on the map"));
    mBonus->setText(tr("Award a bonus…"));
    mCopy->setText(tr("Copy as a table"));
    mModel->retranslate();
    if (!mBoard)
        return;
    fillGroups();
    fillSummary();
    fillWarnings();
    fillPlan();
}

} // namespace inspect::app
