// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/sync_desk.h"

#include "canvas/map_canvas.h"
#include "models/sync_texts.h"
#include "models/texts.h"
#include "panels/history_panel.h"
#include "panels/inbox_panel.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "panels/sync_panel.h"
#include "shell/menus.h"
#include "shell/settings.h"
#include "shell/sync_button.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kGatherMs = 60;
constexpr int kMinuteMs = 60'000;
constexpr int kAfterOpeningMs = 15'000;
constexpr int kFarewellMs = 30'000; ///< without a word from the share
constexpr int kNarrowPx = 900;
const QString kMonthTopic = QStringLiteral("newer month");
const QString kMonthLink = QStringLiteral("sync:month:");

} // namespace

SyncDesk::SyncDesk(const WindowParts &parts, SyncButton &button)
    : QObject(&parts.window), mParts(parts), mButton(button), mRunner(parts.session)
{
    buildMenu();
    connectRunner();
    mSoon.setSingleShot(true);
    mSoon.setInterval(kGatherMs);
    mFarewell.setSingleShot(true);
    mFarewell.setInterval(kFarewellMs);
    connect(&mSoon, &QTimer::timeout, this, &SyncDesk::readInbox);
    connect(&mInterval, &QTimer::timeout, this, &SyncDesk::syncByItself);
    connect(&mFarewell, &QTimer::timeout, this, &SyncDesk::endFarewell);
    connect(&mButton, &QToolButton::clicked, this, &SyncDesk::openPanel);
    connect(&mParts.session, &Session::changed, this, &SyncDesk::takeSnapshot);
    connect(&mParts.messages, &MessageBar::offered, this, [this](const QString &key) {
        if (!key.startsWith(kMonthLink))
            return;
        mParts.messages.withdraw(kMonthTopic);
        mParts.session.setPeriod(key.mid(kMonthLink.size()));
    });
    mParts.window.installEventFilter(this);
    showCounts();
}

void SyncDesk::buildMenu()
{
    Menus &menus = mParts.menus;
    mSyncAction = menus.add(Menus::Place::Sync, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Sync now"), "view-refresh",
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    mPanelAction =
        menus.add(Menus::Place::Sync, QT_TRANSLATE_NOOP("inspect::app::Menus", "Shared &file and automatic sync…"), "folder-sync");
    menus.addSeparator(Menus::Place::Sync);
    mInboxAction = menus.add(Menus::Place::Sync, QT_TRANSLATE_NOOP("inspect::app::Menus", "To &decide…"), "vcs-merge",
                             QKeySequence(Qt::CTRL | Qt::Key_J));
    mHistoryAction = menus.add(Menus::Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "&History of the unit…"), "view-history",
                               QKeySequence(Qt::CTRL | Qt::Key_H));
    mDeletedAction = menus.add(Menus::Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "Deleted u&nits…"), "view-history");
    for (QAction *action : {mSyncAction, mInboxAction})
        action->setShortcutContext(Qt::ApplicationShortcut); // from the score panel and the other windows too
    connect(mDeletedAction, &QAction::triggered, this, &SyncDesk::openDeleted);
    connect(mSyncAction, &QAction::triggered, this, [this] {
        openPanel();
        if (!mSettings.hub.isEmpty())
            syncNow(mSettings.hub, false);
    });
    connect(mPanelAction, &QAction::triggered, this, &SyncDesk::openPanel);
    connect(mInboxAction, &QAction::triggered, this, &SyncDesk::openInbox);
    connect(mHistoryAction, &QAction::triggered, this, [this] {
        if (mParts.record.unit().isNull())
            mParts.messages.guide(tr("Choose a unit on the map or in the list first."));
        else
            openHistory(mParts.record.unit());
    });
}

void SyncDesk::connectRunner()
{
    connect(&mRunner, &SyncRunner::started, this, [this] {
        mButton.setRunning(true);
        if (mPanel)
            mPanel->showRunning(mIsQuiet);
    });
    connect(&mRunner, &SyncRunner::progressed, this, [this](const SyncProgress &progress) {
        if (mPanel)
            mPanel->showProgress(progress);
        if (mFarewell.isActive())
            mFarewell.start();
    });
    connect(&mRunner, &SyncRunner::succeeded, this, [this](const SyncSummary &summary) { finished(summary); });
    connect(&mRunner, &SyncRunner::failed, this, [this](const Error &error) { finished(tl::make_unexpected(error)); });
}

// ── the workbook ─────────────────────────────────────────────────────────────

void SyncDesk::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    if (snapshot->path != mPath) {
        mPath = snapshot->path;
        mBefore = nullptr;
        mLast.reset();
        workbookChanged();
    } else if (parts & Part::Units) {
        mSoon.start();
    }
    if (mBefore && (parts & Part::Settings))
        offerNewerMonth(*std::exchange(mBefore, nullptr), *snapshot);
    showCounts();
}

void SyncDesk::workbookChanged()
{
    mConflicts.clear();
    mSettings = {};
    mInterval.stop();
    if (mInbox)
        mInbox->setConflicts(mParts.session.snapshot(), mConflicts);
    if (mPath.isEmpty())
        return;
    mSoon.start();
    readSyncSettings(mParts.session, this, [this, path = mPath](const Result<SyncSettings> &settings) {
        if (path != mPath || !settings)
            return;
        takeSettings(*settings);
        if (!mJoinHub.isEmpty() && mPath == mJoinPath)
            join(std::exchange(mJoinHub, QString()));
        else if (settings->minutes > 0)
            QTimer::singleShot(kAfterOpeningMs, this, &SyncDesk::syncByItself);
    });
}

void SyncDesk::takeSettings(const SyncSettings &settings)
{
    mSettings = settings;
    if (!settings.hub.isEmpty() && !settings.known.contains(settings.hub))
        mSettings.known.prepend(settings.hub);
    mInterval.stop();
    if (settings.minutes > 0)
        mInterval.start(settings.minutes * kMinuteMs);
    if (mPanel)
        mPanel->setSettings(mSettings, mPath);
    showCounts();
}

void SyncDesk::readInbox()
{
    if (!mParts.session.isOpen())
        return;
    readConflicts(mParts.session, this, [this, path = mPath](const Result<QVector<Conflict>> &conflicts) {
        if (path != mPath)
            return;
        if (!conflicts)
            return mParts.messages.warn(sentence(conflicts.error()));
        mConflicts = *conflicts;
        if (mInbox)
            mInbox->setConflicts(mParts.session.snapshot(), mConflicts);
        showCounts();
        Q_EMIT conflictsChanged();
    });
}

void SyncDesk::showCounts()
{
    const SnapshotPtr s = mParts.session.snapshot();
    const bool isOpen = mParts.session.isOpen();
    mButton.setCounts(isOpen ? s->waiting : 0, mConflicts.size());
    mButton.setJoined(isOpen && !mSettings.hub.isEmpty());
    mButton.setNarrow(mParts.window.width() < kNarrowPx);
    if (mPanel)
        mPanel->setCounts(s->waiting, mConflicts.size());
    for (QAction *action : {mSyncAction, mPanelAction, mInboxAction, mHistoryAction, mDeletedAction})
        action->setEnabled(isOpen);
}

// ── syncing ──────────────────────────────────────────────────────────────────

void SyncDesk::syncNow(const QString &hub, bool startAnew)
{
    if (mRunner.isRunning()) {
        mIsQuiet = false; // somebody waits for it now
        return;
    }
    mIsQuiet = false;
    mRunner.start(hub, startAnew);
}

void SyncDesk::syncByItself()
{
    if (mRunner.isRunning() || mSettings.hub.isEmpty() || mSettings.minutes == 0 || mParts.session.snapshot()->isReadOnly)
        return;
    mIsQuiet = true;
    mRunner.start(mSettings.hub);
}

void SyncDesk::finished(const Result<SyncSummary> &outcome)
{
    mButton.setRunning(false);
    mBefore = outcome && outcome->received > 0 ? mParts.session.snapshot() : nullptr;
    if (outcome)
        mLast = *outcome;
    if (mPanel)
        mPanel->showOutcome(outcome, mIsQuiet);
    if (mGoodbye)
        return endFarewell();
    tellOutcome(outcome);
    if (outcome) {
        readSyncSettings(mParts.session, this, [this](const Result<SyncSettings> &settings) {
            if (settings)
                takeSettings(*settings);
        });
    }
    if (!outcome && outcome.error().code == ErrorCode::NotFound && mPanel && mPanel->isVisible() && mRunner.hub() == mSettings.hub) {
        SyncRunner::look(mRunner.hub(), this, [this](const ShareLook &found) {
            if (found.state == ShareState::Absent && mPanel)
                mPanel->offerToBeginAnew();
        });
    }
    mSoon.start();
}

/// Nobody is told twice, and what went on by itself is only told where it brought something.
void SyncDesk::tellOutcome(const Result<SyncSummary> &outcome)
{
    const bool isSeen = mPanel && mPanel->isVisible();
    if (!outcome) {
        if (!mIsQuiet && !isSeen && outcome.error().code != ErrorCode::Cancelled)
            mParts.messages.warn(sentence(outcome.error()));
        return;
    }
    if (isSeen || (mIsQuiet && outcome->received == 0))
        return;
    QString text = syncSummaryShort(*outcome);
    if (outcome->toDecide > 0)
        text += QLatin1Char(' ') + tr("%1 to decide: menu Sync, To decide.").arg(outcome->toDecide);
    mParts.messages.tell(text);
}

/// A sync never leads to another month; where it brought a newer one, the way there is offered.
void SyncDesk::offerNewerMonth(const Snapshot &before, const Snapshot &now)
{
    const QString newest = now.periodsWithData.value(0); // the newest first
    const auto month = Period::ofCode(newest);
    const bool isNew =
        month && !before.periodsWithData.isEmpty() && !before.periodsWithData.contains(newest) && month->starts > now.period.ends;
    if (!isNew || now.period.code == newest)
        return;
    mParts.messages.ask(kMonthTopic, QStringLiteral("%1 <a href=\"%2\">%3</a>")
                                         .arg(tr("The sync brought the first inspections of %1; %2 is still shown.")
                                                  .arg(periodName(newest), periodName(now.period.code))
                                                  .toHtmlEscaped(),
                                              kMonthLink + newest, tr("Go to %1").arg(periodName(newest)).toHtmlEscaped()));
}

// ── panels ───────────────────────────────────────────────────────────────────

SyncPanel &SyncDesk::panel()
{
    if (mPanel)
        return *mPanel;
    mPanel = new SyncPanel(&mParts.window);
    mPanel->setSettings(mSettings, mPath);
    if (mLast && !mRunner.isRunning())
        mPanel->showOutcome(*mLast, false);
    connect(mPanel, &SyncPanel::syncWanted, this, &SyncDesk::syncNow);
    connect(mPanel, &SyncPanel::cancelWanted, &mRunner, &SyncRunner::cancel);
    connect(mPanel, &SyncPanel::inboxWanted, this, &SyncDesk::openInbox);
    connect(mPanel, &SyncPanel::retireWanted, this, [this](const Peer &laptop) {
        retire(mParts.session, laptop, this, [this, name = laptop.name](const Status &status) {
            if (status)
                mParts.messages.tell(tr("%1 is taken off; the others learn of it at the next sync.").arg(name));
            else
                mParts.messages.warn(sentence(status.error()));
        });
    });
    connect(mPanel, &SyncPanel::settingsChanged, this, [this](const SyncSettings &settings) {
        takeSettings(settings);
        storeSyncSettings(mParts.session, settings);
    });
    return *mPanel;
}

void SyncDesk::openPanel()
{
    if (!mParts.session.isOpen())
        return;
    if (!panel().isVisible())
        panel().leaveChooser();
    panel().setSettings(mSettings, mPath);
    panel().setOwnUnits(mSettings.known.isEmpty() ? int(mParts.session.snapshot()->units->size()) : 0);
    showCounts();
    if (mRunner.isRunning() && !mPanel->isVisible())
        mPanel->showRunning(mIsQuiet);
    mPanel->show();
    mPanel->raise();
    mPanel->activateWindow();
}

InboxPanel &SyncDesk::inbox()
{
    if (mInbox)
        return *mInbox;
    mInbox = new InboxPanel(&mParts.window);
    connect(mInbox, &InboxPanel::unitWanted, this, [this](const UnitId &unit) {
        mParts.chooseUnit(unit);
        mParts.canvas.zoomToUnit(unit);
    });
    connect(mInbox, &InboxPanel::decided, this, [this](const QVector<Decision> &decisions) {
        decideConflicts(mParts.session, decisions, this, [this](const Status &status) {
            if (mInbox)
                mInbox->showOutcome(status);
            mSoon.start();
        });
    });
    return *mInbox;
}

void SyncDesk::openInbox()
{
    if (!mParts.session.isOpen())
        return;
    const SnapshotPtr s = mParts.session.snapshot();
    inbox().setMap(s->mapUnits, mParts.canvas.bases().settings());
    mInbox->setConflicts(s, mConflicts);
    mInbox->show();
    mInbox->raise();
    mInbox->activateWindow();
}

void SyncDesk::openHistory(const UnitId &unit)
{
    auto *history = new HistoryPanel(mParts.session, unit, &mParts.window);
    history->setAttribute(Qt::WA_DeleteOnClose);
    history->setMap(mParts.session.snapshot()->mapUnits, mParts.canvas.bases().settings());
    history->show();
}

void SyncDesk::openDeleted()
{
    readDeletedUnits(mParts.session, this, [this](const Result<QVector<DeletedUnit>> &units) {
        if (!units)
            mParts.messages.warn(sentence(units.error()));
        else if (units->isEmpty())
            mParts.messages.guide(tr("No unit was deleted in this workbook."));
        else
            openHistory(units->first().id);
    });
}

// ── a shared file that was opened like a workbook ────────────────────────────

void SyncDesk::offerToJoin(const QString &path, const Error &refusal)
{
    SyncRunner::look(path, this, [this, path, refusal](const ShareLook &found) {
        if (found.state != ShareState::Ready)
            return mParts.messages.warn(
                sentence(found.state == ShareState::Unusable && found.problem.code == ErrorCode::NotFound ? found.problem : refusal));
        const bool isOpen = mParts.session.isOpen();
        const QString own = QFileInfo(mPath).fileName();
        QMessageBox box(
            QMessageBox::Question, tr("A shared file"),
            tr("%1 is a shared file: workbooks join it, nobody works in it. Join it with which workbook?").arg(QFileInfo(path).fileName()),
            QMessageBox::Cancel, &mParts.window);
        box.setObjectName(QStringLiteral("offerToJoin"));
        box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
        QPushButton *fresh = box.addButton(tr("A new workbook…"), QMessageBox::AcceptRole);
        QPushButton *present = isOpen ? box.addButton(tr("The open one, %1").arg(own), QMessageBox::AcceptRole) : nullptr;
        box.exec();
        if (box.clickedButton() == fresh)
            joinWithNew(path);
        else if (present != nullptr && box.clickedButton() == present)
            join(path);
    });
}

void SyncDesk::join(const QString &hub)
{
    if (mSettings.hub.isEmpty()) {
        SyncSettings settings = mSettings;
        settings.hub = hub;
        takeSettings(settings);
        storeSyncSettings(mParts.session, settings);
    }
    mParts.messages.dismiss(); // how to begin with an empty workbook: this one is filled by the others
    openPanel();
    syncNow(hub, false);
}

void SyncDesk::joinWithNew(const QString &hub)
{
    const QString folder = settings::folder(QStringLiteral("workbook"));
    QString path = QFileDialog::getSaveFileName(&mParts.window, tr("New workbook to join with"),
                                                QDir(folder).filePath(QFileInfo(hub).completeBaseName() + QStringLiteral(".sqlite")),
                                                tr("Workbook (*.sqlite)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".sqlite");
    mJoinHub = hub;
    mJoinPath = QFileInfo(path).absoluteFilePath();
    Q_EMIT workbookWanted(path);
}

// ── closing ──────────────────────────────────────────────────────────────────

bool SyncDesk::wantsFarewell() const
{
    return !mMayClose && mParts.session.isOpen() && mSettings.onClose && !mSettings.hub.isEmpty() &&
           (mRunner.isRunning() || mParts.session.snapshot()->waiting > 0);
}

bool SyncDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &mParts.window && event->type() == QEvent::Resize)
        mButton.setNarrow(mParts.window.width() < kNarrowPx);
    if (watched == &mParts.window && event->type() == QEvent::LanguageChange) { // the next ones speak it
        delete std::exchange(mPanel, nullptr);
        delete std::exchange(mInbox, nullptr);
    }
    if (watched == &mParts.window && event->type() == QEvent::Close && wantsFarewell()) {
        event->ignore();
        beginFarewell();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void SyncDesk::beginFarewell()
{
    if (mGoodbye)
        return;
    mGoodbye = new QDialog(&mParts.window);
    mGoodbye->setObjectName(QStringLiteral("goodbye"));
    mGoodbye->setWindowModality(Qt::WindowModal);
    mGoodbye->setWindowTitle(tr("Closing"));
    auto *text = new QLabel(
        tr("Syncing with %1 before closing. Everything is stored on this computer in any case.").arg(QFileInfo(mSettings.hub).fileName()),
        mGoodbye);
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    auto *now = new QPushButton(tr("Close without waiting"), mGoodbye);
    now->setMinimumHeight(36);
    auto *column = new QVBoxLayout(mGoodbye);
    column->addWidget(text);
    column->addWidget(now);
    connect(now, &QPushButton::clicked, this, &SyncDesk::endFarewell);
    connect(mGoodbye, &QDialog::rejected, this, &SyncDesk::endFarewell);
    mGoodbye->show();
    mFarewell.start();
    mIsQuiet = true;
    if (!mRunner.isRunning())
        mRunner.start(mSettings.hub);
}

void SyncDesk::endFarewell()
{
    if (mMayClose)
        return;
    mMayClose = true;
    mFarewell.stop();
    mRunner.cancel();
    if (mGoodbye) {
        mGoodbye->disconnect(this);
        mGoodbye->deleteLater();
    }
    mParts.window.close();
}

} // namespace inspect::app
