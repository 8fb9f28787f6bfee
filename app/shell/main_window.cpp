// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/main_window.h"

#include "canvas/map_canvas.h"
#include "canvas/map_tool.h"
#include "commands/china_time.h"
#include "models/period_choice.h"
#include "models/texts.h"
#include "panels/layer_panel.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "panels/style.h"
#include "panels/unit_panel.h"
#include "shell/column_folds.h"
#include "shell/drawing.h"
#include "shell/edit_desk.h"
#include "shell/grid_desk.h"
#include "shell/layer_desk.h"
#include "shell/map_desk.h"
#include "shell/menus.h"
#include "shell/message_place.h"
#include "shell/own_shortcuts.h"
#include "shell/paper_export.h"
#include "shell/place_desk.h"
#include "shell/record_desk.h"
#include "shell/round_desk.h"
#include "shell/score_desk.h"
#include "shell/screen_fit.h"
#include "shell/settings.h"
#include "shell/side_column.h"
#include "shell/standard_desk.h"
#include "shell/start_page.h"
#include "shell/status_line.h"
#include "shell/sync_button.h"
#include "shell/sync_desk.h"
#include "shell/table_desk.h"
#include "shell/unit_form_desk.h"
#include "shell/window_parts.h"
#include "translations/catalogue.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

/// Outside any namespace, as the macro demands; a static library's resources do not come in by themselves.
static void initResources() { Q_INIT_RESOURCE(shirong); }

namespace inspect::app {

namespace {

constexpr int kLowPx = 560;
constexpr int kTitlePx = 28; ///< of the window's frame, about

} // namespace

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    initResources();
    buildLayout();
    buildCorner();
    mForms = new UnitFormDesk(mSession, *mSide, *mMessages, this);
    mDrawing = new Drawing(mSession, *mCanvas, *mMessages, *mForms, this);
    qApp->installEventFilter(new OwnShortcuts(this));
    qApp->installEventFilter(new ScreenFit(this));
    new MessagePlace(*mMessages, *mPage, *mCanvas, mDrawing->overMap());
    mPapers = new PaperExport(mSession, *mMessages, this);
    buildDesks();
    connectSession();
    connectMenus();
    connectPanels();
    connectCanvas();
    retranslate();
    takeSnapshot(mSession.snapshot(), Part::Everything);
    mMenus->setRecent(settings::recentWorkbooks());
    mStart->setRecent(settings::recentWorkbooks());
    // At 200 % a laptop's screen is half as large.
    const QSize room = QSize(1366, 740).boundedTo(screen()->availableGeometry().size() - QSize(0, kTitlePx));
    fitHeight(room.height()); // before it asks for the height of what is to be folded
    resize(room);
    restoreGeometry(settings::windowGeometry());
    if (!mSplitter->restoreState(settings::splitterState()))
        mSplitter->setSizes({250, 760, 350});
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/shirong.svg")));
    mMenus = new Menus(menuBar());
    mStatus = new StatusLine(mSession, this);
    setStatusBar(mStatus);
    mUnits = new UnitPanel(mSession, this);
    mLayers = new LayerPanel(mSession, this);
    auto *left = new QSplitter(Qt::Vertical, this);
    left->addWidget(mUnits);
    left->addWidget(mLayers);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    left->setChildrenCollapsible(false);
    left->setSizes({360, 340});
    mCanvas = new MapCanvas(this);
    mRecord = new RecordPanel(mSession, this);
    mSplitter = new QSplitter(this);
    mSplitter->addWidget(left);
    mSplitter->addWidget(mCanvas);
    mSplitter->addWidget(mRecord);
    mSplitter->setStretchFactor(1, 1);
    mSplitter->setChildrenCollapsible(false);
    left->setMinimumWidth(185);
    mCanvas->setMinimumWidth(200);
    mRecord->setMinimumWidth(280);
    mSide = new SideColumn(*mSplitter, *mRecord);
    mStart = new StartPage(this);
    mStart->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // shall not hold the window up once a workbook is open
    mStack = new QStackedWidget(this);
    mStack->addWidget(mStart);
    mStack->addWidget(mSplitter);
    // Over both pages: what goes wrong while nothing is open must be seen too.
    mPage = new QWidget(this);
    auto *column = new QVBoxLayout(mPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(mStack);
    mMessages = new MessageBar(mPage);
    setCentralWidget(mPage);
}

/// Each desk adds its own entries to the menus; they are children of the window.
void MainWindow::buildDesks()
{
    const WindowParts parts{*this,   mSession, *mCanvas, *mMenus,  *mMessages,
                            *mUnits, *mLayers, *mRecord, *mStatus, [this](const UnitId &id) { chooseUnit(id); },
                            *mSide};
    auto *layers = new LayerDesk(parts);
    connect(layers, &LayerDesk::importWanted, this, &MainWindow::importFile);
    mMap = new MapDesk(parts);
    new EditDesk(parts, *mDrawing);
    mGrid = new GridDesk(parts, *mDrawing);
    new TableDesk(parts);
    new ColumnFolds(parts, *mSplitter, mDrawing->overMap());
    new PlaceDesk(parts);
    mScores = new ScoreDesk(parts);
    connect(mMap, &MapDesk::explainWanted, mScores, &ScoreDesk::explainShown);
    new RecordDesk(parts);
    new StandardDesk(parts);
    new RoundDesk(parts);
    mSync = new SyncDesk(parts, *mWaiting);
    connect(mSync, &SyncDesk::workbookWanted, this, &MainWindow::createWorkbook);
}

/// Period, workbook and waiting operations, at the right end of the menu bar.
void MainWindow::buildCorner()
{
    auto *corner = new QWidget(this);
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 2, 10, 2);
    layout->setSpacing(10);
    mPeriods = new QComboBox(corner);
    mPeriods->setObjectName(QStringLiteral("period"));
    mPeriods->setMinimumWidth(120);
    mPeriods->setMaximumWidth(260); // with dates a year is long; the list shows it whole
    mWorkbook = new QLabel(corner);
    mWorkbook->setFont(scaledFont(1.0, true));
    mWaiting = new SyncButton(corner);
    layout->addWidget(mPeriods);
    layout->addWidget(mWorkbook);
    layout->addWidget(mWaiting);
    menuBar()->setCornerWidget(corner);
    connect(mPeriods, &QComboBox::activated, this, [this](int index) { mSession.setPeriod(mPeriods->itemData(index).toString()); });
}

void MainWindow::connectSession()
{
    connect(&mSession, &Session::changed, this, &MainWindow::takeSnapshot);
    connect(&mSession, &Session::failed, this, &MainWindow::showError);
}

void MainWindow::connectMenus()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(mMenus->newWorkbook, [this] { askNew(); });
    on(mMenus->openWorkbook, [this] { askOpen(); });
    on(mMenus->demo, [this] { openDemo(); });
    on(mMenus->import, [this] { importFile({}); });
    on(mMenus->backup, [this] { askBackup(); });
    on(mMenus->restore, [this] { askRestore(); });
    on(mMenus->quit, [this] { close(); });
    on(mMenus->undo, [this] {
        if (isBetweenSteps(true))
            return;
        mBeforeStep = mSession.snapshot();
        mSession.undo(this, [this](const Result<StepName> &step) { tellStep(step, true); });
    });
    on(mMenus->redo, [this] {
        if (isBetweenSteps(false))
            return;
        mBeforeStep = mSession.snapshot();
        mSession.redo(this, [this](const Result<StepName> &step) { tellStep(step, false); });
    });
    on(mMenus->find, [this] { mUnits->focusSearch(); });
    on(mMenus->editUnit, [this] { editUnit(mRecord->unit()); });
    on(mMenus->deleteUnit, [this] { deleteUnit(mRecord->unit()); });
    on(mMenus->person, [this] { askPerson(); });
    on(mMenus->attach, [this] { attach(mRecord->unit()); });
    on(mMenus->checklist, [this] { mRecord->focusChecklist(); });
    on(mMenus->finish, [this] { mRecord->finish(); });
    on(mMenus->nextUnit, [this] { nextUnit(); });
    on(mMenus->zoomAll, [this] { mCanvas->zoomToAll(); });
    on(mMenus->exportMap, [this] { mPapers->exportMap(mCanvas->theme(), mCanvas->hiddenKinds()); });
    on(mMenus->exportScoresheet, [this] { mPapers->exportScoresheet(); });
    on(mMenus->shortcuts, [this] { help(); });
    on(mMenus->about, [this] { about(); });
    connect(mMenus, &Menus::recentChosen, this, &MainWindow::openWorkbook);
    connect(mMenus, &Menus::kindChosen, this,
            [this](const QString &kind) { kind == QStringLiteral("grid") ? mGrid->begin() : mDrawing->begin(kind); });
    connect(mMenus, &Menus::languageChosen, this, &MainWindow::switchLanguage);
    connect(mMenus, &Menus::positionChosen, this, &MainWindow::choosePosition);
}

void MainWindow::connectPanels()
{
    connect(mStart, &StartPage::newWanted, this, &MainWindow::askNew);
    connect(mStart, &StartPage::openWanted, this, &MainWindow::askOpen);
    connect(mStart, &StartPage::demoWanted, this, &MainWindow::openDemo);
    connect(mStart, &StartPage::recentChosen, this, &MainWindow::openWorkbook);
    connect(mUnits, &UnitPanel::unitChosen, this, &MainWindow::chooseUnit);
    connect(mUnits, &UnitPanel::unitActivated, this, [this](const UnitId &id) {
        chooseUnit(id);
        mMap->showUnit(id);
    });
    connect(mUnits, &UnitPanel::drawWanted, mDrawing, &Drawing::redraw);
    connect(mUnits, &UnitPanel::editWanted, this, &MainWindow::editUnit);
    connect(mUnits, &UnitPanel::attachWanted, this, &MainWindow::attach);
    connect(mUnits, &UnitPanel::deleteWanted, this, &MainWindow::deleteUnit);
    connect(mRecord, &RecordPanel::attachWanted, this, &MainWindow::attach);
    connect(mRecord, &RecordPanel::told, mMessages, &MessageBar::tell);
    connect(mRecord, &RecordPanel::pinWanted, this, [this](const DeductionId &id) {
        for (const MapPin &pin : *mSession.snapshot()->pins) {
            if (pin.id == id)
                mCanvas->centreOn(pin.lon, pin.lat);
        }
    });
    connect(mDrawing, &Drawing::unitMade, this, &MainWindow::chooseUnit);
    connect(mMessages, &MessageBar::offered, this, [this](const QString &key) {
        if (Uid::fromString(key).isNull())
            return; // something else than a unit
        mMessages->closeShown();
        mClicked = mOfferedAt;
        chooseUnit(UnitId(Uid::fromString(key)));
    });
}

void MainWindow::connectCanvas()
{
    mCanvas->setTool(MapCanvas::Tool::Pick);
    connect(mCanvas, &MapCanvas::unitsClicked, this, &MainWindow::pick);
    connect(mCanvas, &MapCanvas::cursorMoved, mStatus, &StatusLine::setCursor);
    connect(mCanvas, &MapCanvas::scaleChanged, mStatus, &StatusLine::setScale);
    connect(&mPosition, &PositionSource::moved, this, [this](double lon, double lat, double accuracy) {
        mCanvas->setPosition(lon, lat, accuracy);
        mStatus->setAccuracy(accuracy);
        mRecord->setPosition(Place{lon, lat, accuracy});
    });
    connect(&mPosition, &PositionSource::lost, this, [this] {
        mCanvas->clearPosition();
        mStatus->setAccuracy({});
        mRecord->setPosition({});
    });
}

void MainWindow::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    mStack->setCurrentWidget(mSession.isOpen() ? static_cast<QWidget *>(mSplitter) : mStart);
    if (parts & (Part::Units | Part::Scores | Part::Standards))
        mCanvas->setUnits(snapshot->mapUnits);
    if (parts & (Part::Pins | Part::Scores | Part::Units | Part::Standards))
        mCanvas->setPins(snapshot->pins);
    if (mShownPath != snapshot->path) {
        if (!mShownPath.isEmpty())
            chooseUnit({}); // of the workbook before; this one may hold the same unit
        mShownPath = snapshot->path;
        mCanvas->zoomToAll();
    }
    if (parts & (Part::Scores | Part::Standards))
        fillPeriods();
    if (mBeforeStep && (parts & (Part::Units | Part::Sheet | Part::Standards | Part::Scores)))
        chooseRestored(snapshot);
    mWorkbook->setText(QFileInfo(snapshot->path).fileName());
    mMenus->update(snapshot, !mRecord->unit().isNull());
    setWindowTitle(snapshot->path.isEmpty() ? tr("Shirong") : tr("%1 – Shirong").arg(QFileInfo(snapshot->path).completeBaseName()));
}

/// What is just being drawn or dragged is no step yet: undo takes its last point back, and the steps before it stay.
bool MainWindow::isBetweenSteps(bool takesBack)
{
    if (mForms->reminds())
        return true;
    MapTool *tool = mCanvas->mapTool();
    if (!tool || tool->state() == MapTool::State::Idle)
        return false;
    if (takesBack && tool->state() == MapTool::State::Drawing)
        tool->takeBack();
    return true;
}

/// A unit that an undo or redo brought back is the chosen one again, as when it was made.
void MainWindow::chooseRestored(const SnapshotPtr &snapshot)
{
    const SnapshotPtr before = std::exchange(mBeforeStep, nullptr);
    if (before->path != snapshot->path || snapshot->units->size() != before->units->size() + 1)
        return;
    for (const Unit &unit : *snapshot->units) {
        if (!before->unit(unit.id))
            return chooseUnit(unit.id);
    }
}

/// At 200 % on a small screen: the layers fold, the record panel keeps to the checklist.
void MainWindow::fitHeight(int height)
{
    const bool low = height < kLowPx;
    if (low == mIsLow)
        return;
    mIsLow = low;
    mLayers->setFolded(low);
    mRecord->setCompact(low);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    fitHeight(height());
    QMainWindow::resizeEvent(event);
}

/// By kind; closed ones have a lock.
void MainWindow::fillPeriods()
{
    const SnapshotPtr s = mSession.snapshot();
    mPeriods->clear();
    for (const QStringList &kind : periodChoices(*s)) {
        if (mPeriods->count() > 0)
            mPeriods->insertSeparator(mPeriods->count());
        for (const QString &code : kind) {
            mPeriods->addItem(s->closedPeriods.contains(code) ? themeIcon("object-locked") : QIcon(), periodChoiceText(*s, code), code);
        }
    }
    mPeriods->view()->setMinimumWidth(mPeriods->view()->sizeHintForColumn(0));
    mPeriods->setCurrentIndex(std::max(0, mPeriods->findData(s->period.code)));
    if (s->monthStart > 1)
        mPeriods->setToolTip(periodText(s->period.code));
    mPeriods->setVisible(mSession.isOpen());
}

/// That a step could not be taken holds until the next one could.
void MainWindow::tellStep(const Result<StepName> &step, bool isUndone)
{
    const QString topic = QStringLiteral("step");
    if (step) {
        mMessages->withdraw(topic);
        mMessages->tell((isUndone ? tr("Undone: %1") : tr("Redone: %1")).arg(stepText(*step)));
    } else if (step.error().code != ErrorCode::Cancelled) {
        mMessages->refuse(topic, sentence(step.error()));
    }
}

void MainWindow::showError(const Error &error) { mMessages->warn(sentence(error)); }

void MainWindow::chooseUnit(const UnitId &id)
{
    const bool fromMap = mClicked.has_value();
    mUnits->selectUnit(id);
    mRecord->showUnit(id);
    mCanvas->setSelectedUnit(id);
    if (fromMap)
        mRecord->setPlace(Place{mClicked->first, mClicked->second, std::nullopt});
    mClicked.reset();
    mMenus->update(mSession.snapshot(), !id.isNull());
}

void MainWindow::chooseUnitByCode(const QString &code)
{
    for (const Unit &unit : *mSession.snapshot()->units) {
        if (unit.code == code || unit.name == code)
            return chooseUnit(unit.id);
    }
}

/// Where units lie over each other, those with a standard are offered; the click is the place of what is recorded next.
void MainWindow::pick(const QVector<UnitId> &smallestFirst, double lon, double lat)
{
    const SnapshotPtr s = mSession.snapshot();
    QVector<UnitId> scored;
    for (const UnitId &id : smallestFirst) {
        const Unit *unit = s->shownUnit(id);
        if (unit && !s->standardsOf(*unit, todayInChina()).isEmpty())
            scored.append(id);
    }
    mClicked = {lon, lat};
    if (scored.isEmpty()) {
        if (!smallestFirst.isEmpty())
            return chooseUnit(smallestFirst.first());
        mRecord->setPlace(Place{lon, lat, std::nullopt});
        mClicked.reset();
        return;
    }
    if (scored.size() == 1)
        return chooseUnit(scored.first());
    // While one of them is being inspected, a click is the place of its next deduction; the others are offered, not pushed.
    if (scored.contains(mRecord->unit())) {
        QVector<QPair<QString, QString>> others;
        for (const UnitId &id : scored) {
            if (id != mRecord->unit())
                others.append({id.text(), s->shownUnit(id)->name});
        }
        chooseUnit(mRecord->unit());
        mOfferedAt = {lon, lat};
        return mMessages->offer(tr("Also here:"), others);
    }
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("unitsHere"));
    for (const UnitId &id : scored) {
        const Unit *unit = s->shownUnit(id);
        menu.addAction(QStringLiteral("%1  (%2)").arg(unit->name, kindName(*s, unit->kind)), this, [this, id] { chooseUnit(id); });
    }
    menu.exec(QCursor::pos());
    mClicked.reset();
}

void MainWindow::nextUnit()
{
    const auto &units = *mSession.snapshot()->shownUnits;
    if (units.isEmpty())
        return;
    const int at = mSession.snapshot()->shownIndex.value(mRecord->unit(), -1);
    const UnitId next = units.at((at + 1) % units.size()).id;
    chooseUnit(next);
    mMap->showUnit(next);
}

void MainWindow::switchLanguage(const QString &language)
{
    settings::setLanguage(language);
    setLanguage(*qApp, language);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    mMenus->retranslate();
    mPeriods->setToolTip(tr("Period that scores and colours are shown for"));
    mPeriods->setAccessibleName(mPeriods->toolTip());
    fillPeriods();
    takeSnapshot(mSession.snapshot(), Parts());
}

bool MainWindow::isIdle() const { return mSession.pending() == 0 && mCanvas->state() == MapCanvas::State::Idle && mScores->isIdle(); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    settings::setWindow(saveGeometry(), mSplitter->saveState());
    event->accept();
}

} // namespace inspect::app
