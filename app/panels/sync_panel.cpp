// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/sync_panel.h"

#include "commands/china_time.h"
#include "models/sync_texts.h"
#include "models/texts.h"
#include "panels/share_chooser.h"
#include "panels/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr SyncStep kSteps[] = {SyncStep::Open, SyncStep::Pull, SyncStep::Photos, SyncStep::Push, SyncStep::Publish};
constexpr int kUsualMinutes = 10;

QPushButton *plainButton(const char *icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(themeIcon(icon), text, parent);
    button->setMinimumHeight(kTargetPx);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SyncPanel::SyncPanel(QWidget *parent) : QDialog(parent), mStack(new QStackedWidget(this)), mChooser(new ShareChooser(this))
{
    setWindowTitle(tr("Sync"));
    resize(720, 620);
    mStack->addWidget(mChooser);
    mStack->addWidget(buildPage());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    mInbox = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    mInbox->setObjectName(QStringLiteral("inbox"));
    mInbox->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(mStack, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(mInbox, &QPushButton::clicked, this, &SyncPanel::inboxWanted);
    connect(mChooser, &ShareChooser::chosen, this, &SyncPanel::take);
    connect(mChooser, &ShareChooser::cancelled, this, &SyncPanel::leaveChooser);
    setCounts(0, 0);
    updateRetire();
}

QWidget *SyncPanel::buildPage()
{
    auto *page = new QWidget(this);
    mSummary = new QLabel(page);
    mSummary->setObjectName(QStringLiteral("summary"));
    mSummary->setWordWrap(true);
    mSummary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    mPeers = new QTableWidget(0, 2, page);
    mPeers->setObjectName(QStringLiteral("peers"));
    mPeers->setHorizontalHeaderLabels({tr("Who comes here"), tr("Last seen")});
    mPeers->verticalHeader()->hide();
    mPeers->verticalHeader()->setDefaultSectionSize(kTargetPx);
    mPeers->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    mPeers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    mPeers->setSelectionMode(QAbstractItemView::SingleSelection);
    mPeers->setSelectionBehavior(QAbstractItemView::SelectRows);
    mPeers->setTabKeyNavigation(false);
    mPeers->setColumnWidth(1, 220);
    mRetire = plainButton("list-remove", tr("&Lost or given away: take it off…"), page);
    mRetire->setObjectName(QStringLiteral("retire"));
    connect(mPeers, &QTableWidget::itemSelectionChanged, this, &SyncPanel::updateRetire);
    connect(mRetire, &QPushButton::clicked, this, &SyncPanel::retire);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(buildSteps());
    column->addWidget(mSummary);
    column->addWidget(mPeers, 1);
    column->addWidget(mRetire, 0, Qt::AlignLeft);
    column->addStretch(0);
    mPeers->hide(); // until a sync has met them
    mRetire->hide();
    column->addWidget(buildAutomatic());
    return page;
}

QWidget *SyncPanel::buildHead()
{
    auto *head = new QWidget(this);
    mHubs = new QComboBox(head);
    mHubs->setObjectName(QStringLiteral("hubs"));
    mHubs->setMinimumContentsLength(24);
    mHubs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *label = new QLabel(tr("Shared file"), head);
    label->setBuddy(mHubs);
    mAnother = plainButton("folder-open", tr("&Another…"), head);
    mAnother->setToolTip(tr("Another drive, or a USB stick that is carried to another office"));
    mSync = plainButton("", tr("&Sync now"), head);
    mSync->setObjectName(QStringLiteral("primary"));
    mSync->setDefault(true);
    mCancel = plainButton("process-stop", tr("S&top"), head);
    mCancel->setObjectName(QStringLiteral("stop"));
    mAnew = plainButton("document-new", tr("It is gone for good: &begin it anew…"), head);
    mAnew->setObjectName(QStringLiteral("anew"));
    mAnew->hide();
    mWaiting = quietLabel(head);
    mOffice = quietLabel(head);
    mOffice->setWordWrap(true);
    mMakeOffice = plainButton("", tr("&From now on this one"), head);
    mMakeOffice->setObjectName(QStringLiteral("makeOffice"));
    auto *office = new QHBoxLayout;
    office->addWidget(mOffice, 1);
    office->addWidget(mMakeOffice);
    auto *files = new QHBoxLayout;
    files->addWidget(label);
    files->addWidget(mHubs, 1);
    files->addWidget(mAnother);
    auto *actions = new QHBoxLayout;
    actions->addWidget(mSync);
    actions->addWidget(mCancel);
    actions->addWidget(mAnew);
    actions->addWidget(mWaiting, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(files);
    column->addLayout(office);
    column->addLayout(actions);
    connect(mAnother, &QPushButton::clicked, this, &SyncPanel::askForShare);
    connect(mSync, &QPushButton::clicked, this, [this] { Q_EMIT syncWanted(mTarget, false); });
    connect(mCancel, &QPushButton::clicked, this, [this] {
        mCancel->setEnabled(false);
        mProgress->setFormat(tr("Stopping…"));
        Q_EMIT cancelWanted();
    });
    connect(mAnew, &QPushButton::clicked, this, &SyncPanel::beginAnew);
    connect(mHubs, &QComboBox::activated, this, [this] {
        mAnew->hide();
        aim(mHubs->currentData().toString());
    });
    connect(mMakeOffice, &QPushButton::clicked, this, [this] {
        mSettings.hub = mTarget;
        aim(mTarget);
        Q_EMIT settingsChanged(mSettings);
    });
    return head;
}

QWidget *SyncPanel::buildSteps()
{
    auto *steps = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    for (QLabel *&step : mSteps) {
        step = new QLabel(steps);
        row->addWidget(step);
    }
    row->addStretch(1);
    mProgress = new QProgressBar(steps);
    mProgress->setObjectName(QStringLiteral("progress"));
    mProgress->setMinimumHeight(24);
    auto *column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(mProgress);
    markSteps(-1);
    mProgress->hide();
    return steps;
}

QWidget *SyncPanel::buildAutomatic()
{
    auto *box = new QWidget(this);
    mByItself = new QCheckBox(tr("Sync by &itself while the shared file is there, every"), box);
    mByItself->setObjectName(QStringLiteral("byItself"));
    mMinutes = new QSpinBox(box);
    mMinutes->setRange(1, 240);
    mMinutes->setSuffix(tr(" minutes"));
    mOnClose = new QCheckBox(tr("Sync when the program is &closed"), box);
    mOnClose->setObjectName(QStringLiteral("onClose"));
    auto *row = new QHBoxLayout;
    row->addWidget(mByItself);
    row->addWidget(mMinutes);
    row->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(mOnClose);
    connect(mByItself, &QCheckBox::toggled, this, &SyncPanel::change);
    connect(mMinutes, &QSpinBox::editingFinished, this, &SyncPanel::change);
    connect(mOnClose, &QCheckBox::toggled, this, &SyncPanel::change);
    return box;
}

void SyncPanel::setSettings(const SyncSettings &settings, const QString &workbook)
{
    mIsFilling = true;
    mSettings = settings;
    const QFileInfo file(workbook);
    mChooser->setSuggestion(settings.hub.isEmpty() ? QDir::homePath() : QFileInfo(settings.hub).path(),
                            tr("%1 shared.sqlite").arg(file.completeBaseName()));
    mHubs->clear();
    QStringList hubs = settings.known;
    if (!settings.hub.isEmpty() && !hubs.contains(settings.hub))
        hubs.prepend(settings.hub);
    for (const QString &hub : std::as_const(hubs))
        mHubs->addItem(QDir::toNativeSeparators(hub), hub);
    if (std::exchange(mWorkbook, workbook) != workbook) {
        mIsChoosing = false;
        mTarget.clear();
        mSaid.clear();
        mSummary->clear();
        mSyncedAt.clear();
        mCounted = 0;
        showPeers(settings.peers);
    }
    aim(mIsRunning || hubs.contains(mTarget) ? mTarget : settings.hub);
    mByItself->setChecked(settings.minutes > 0);
    mMinutes->setValue(settings.minutes > 0 ? settings.minutes : kUsualMinutes);
    mMinutes->setEnabled(settings.minutes > 0);
    mOnClose->setChecked(settings.onClose);
    mChooser->setCancellable(!settings.hub.isEmpty());
    showPage();
    mIsFilling = false;
    setRunning(mIsRunning);
}

void SyncPanel::showPage() { mStack->setCurrentIndex(mIsChoosing || mSettings.hub.isEmpty() ? 0 : 1); }

void SyncPanel::leaveChooser()
{
    mIsChoosing = false;
    showPage();
}

void SyncPanel::setOwnUnits(int count) { mChooser->setOwnUnits(count); }

void SyncPanel::setCounts(qint64 waiting, qint64 toDecide)
{
    mWaiting->setText(waiting > 0 ? tr("%1 changes wait to be sent").arg(waiting) : tr("Nothing waits to be sent"));
    mInbox->setText(toDecide > 0 ? tr("To &decide: %1…").arg(toDecide) : tr("Nothing to decide"));
    mInbox->setEnabled(toDecide > 0);
    if (std::exchange(mCounted, waiting) < waiting && !mIsRunning && !mSyncedAt.isEmpty()) {
        // What is shown of the last sync does not hold for what was done since.
        markSteps(-1);
        mSummary->setText(tr("The last sync, at %1:").arg(std::exchange(mSyncedAt, QString())) + QLatin1Char('\n') + mSummary->text());
    }
}

void SyncPanel::askForShare()
{
    mChooser->setPath({});
    mIsChoosing = true;
    showPage();
}

void SyncPanel::take(const QString &hub)
{
    if (mSettings.hub.isEmpty()) {
        mSettings.hub = hub;
        Q_EMIT settingsChanged(mSettings);
    }
    aim(hub);
    leaveChooser();
    Q_EMIT syncWanted(hub, false);
}

/// Another shared file than the office's is for one sync only; where those go that nobody asks for is said meanwhile.
void SyncPanel::aim(const QString &hub)
{
    mTarget = hub;
    if (!hub.isEmpty() && mHubs->findData(hub) < 0)
        mHubs->addItem(QDir::toNativeSeparators(hub), hub);
    mHubs->setCurrentIndex(mHubs->findData(hub));
    const bool isOther = !mSettings.hub.isEmpty() && mTarget != mSettings.hub;
    mOffice->setVisible(isOther);
    mMakeOffice->setVisible(isOther);
    mOffice->setText(tr("Only this sync goes there. By itself it syncs with %1, and what waits is counted for that one.")
                         .arg(QDir::toNativeSeparators(mSettings.hub)));
}

void SyncPanel::change()
{
    if (mIsFilling)
        return;
    mSettings.minutes = mByItself->isChecked() ? mMinutes->value() : 0;
    mSettings.onClose = mOnClose->isChecked();
    mMinutes->setEnabled(mByItself->isChecked());
    Q_EMIT settingsChanged(mSettings);
}

void SyncPanel::offerToBeginAnew() { mAnew->setVisible(!mIsRunning); }

void SyncPanel::beginAnew()
{
    QMessageBox box(QMessageBox::Question, tr("Begin it anew"),
                    tr("Begin the shared file anew at %1? Do this only where the old one is lost for good. Everything that this workbook "
                       "has goes there; the other computers bring what they have at their next sync.")
                        .arg(QDir::toNativeSeparators(mSettings.hub)),
                    QMessageBox::Cancel, this);
    QPushButton *begin = box.addButton(tr("Begin it anew"), QMessageBox::AcceptRole);
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.exec();
    if (box.clickedButton() == begin)
        Q_EMIT syncWanted(mSettings.hub, true);
}

void SyncPanel::setRunning(bool running)
{
    mIsRunning = running;
    mSync->setEnabled(!running && !mTarget.isEmpty());
    mMakeOffice->setEnabled(!running);
    mHubs->setEnabled(!running);
    mAnother->setEnabled(!running);
    mCancel->setVisible(running);
    mCancel->setEnabled(running);
    mProgress->setVisible(running);
}

void SyncPanel::showRunning(bool isQuiet)
{
    mAnew->hide();
    if (!isQuiet)
        mSummary->clear();
    mReached = -1;
    mProgress->setRange(0, 0);
    setRunning(true);
    markSteps(0);
}

void SyncPanel::showProgress(const SyncProgress &progress)
{
    markSteps(int(progress.step));
    mProgress->setRange(0, int(std::min<qint64>(progress.total, 1'000'000)));
    mProgress->setValue(int(std::min<qint64>(progress.done, 1'000'000)));
    if (mCancel->isEnabled())
        mProgress->setFormat(syncProgressText(progress));
}

void SyncPanel::showOutcome(const Result<SyncSummary> &outcome, bool isQuiet)
{
    setRunning(false);
    const QString tried = isQuiet ? mTarget : std::exchange(mTarget, mSettings.hub);
    aim(mTarget);
    if (!outcome && tried != mSettings.hub && !mSettings.known.contains(tried))
        mHubs->removeItem(mHubs->findData(tried));
    QPalette p = palette();
    p.setColor(QPalette::WindowText, outcome || isQuiet || outcome.error().code == ErrorCode::Cancelled ? colours::kInk : colours::kTaken);
    mSummary->setPalette(p);
    const QString now = nowInChina().toString(QStringLiteral("HH:mm"));
    if (!outcome) {
        markSteps(-1);
        mSyncedAt.clear();
        if (!isQuiet)
            mSaid.clear();
        const QString problem = sentence(outcome.error());
        mSummary->setText((mSaid + QStringList{isQuiet ? tr("%1: %2").arg(now, problem) : problem}).join(QLatin1Char('\n')));
        return;
    }
    markSteps(int(std::size(kSteps)));
    const bool isNothingNew = outcome->sent == 0 && outcome->received == 0 && outcome->notes.isEmpty();
    QStringList lines;
    if (isQuiet && isNothingNew && !mSaid.isEmpty())
        lines = mSaid + QStringList{tr("%1: synced by itself, nothing new.").arg(now)};
    else
        lines = mSaid = syncSummaryLines(*outcome);
    mSummary->setText(lines.join(QLatin1Char('\n')));
    mSyncedAt = now;
    showPeers(outcome->peers);
}

void SyncPanel::showPeers(const QVector<Peer> &peers)
{
    mShownPeers = peers;
    mPeers->setRowCount(int(peers.size()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int row = 0; row < int(peers.size()); ++row) {
        const Peer &peer = peers[row];
        const QString name = peer.isThis      ? tr("%1 (this one)").arg(peer.name)
                             : peer.isRetired ? tr("%1 (taken off)").arg(peer.name)
                                              : peer.name;
        mPeers->setItem(row, 0, new QTableWidgetItem(name));
        mPeers->setItem(row, 1, new QTableWidgetItem(lastSeenText(peer.lastSeen, now)));
    }
    mPeers->clearSelection();
    mPeers->setVisible(!peers.isEmpty());
    mRetire->setVisible(!peers.isEmpty());
    updateRetire();
}

void SyncPanel::updateRetire()
{
    const int row = mPeers->selectedItems().isEmpty() ? -1 : mPeers->selectedItems().first()->row();
    mRetire->setEnabled(row >= 0 && row < mShownPeers.size() && !mShownPeers[row].isThis && !mShownPeers[row].isRetired);
}

void SyncPanel::retire()
{
    const Peer peer = mShownPeers[mPeers->selectedItems().first()->row()];
    QMessageBox box(
        QMessageBox::Question, tr("Take a computer off"),
        tr("Take %1 off? Nothing of what it has sent goes. Files are no longer kept for it; should it come back, it counts again "
           "from its next sync on.")
            .arg(peer.name),
        QMessageBox::Cancel, this);
    QPushButton *off = box.addButton(tr("Take it off"), QMessageBox::AcceptRole);
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.exec();
    if (box.clickedButton() == off)
        Q_EMIT retireWanted(peer);
}

/// Those before the furthest step are done, as photos may follow at the end; −1: none was begun.
void SyncPanel::markSteps(int running)
{
    mReached = running < 0 ? -1 : std::max(mReached, running);
    for (int i = 0; i < int(mSteps.size()); ++i) {
        const QChar sign = i == running ? QChar(0x25cf) : i <= mReached ? QChar(0x2713) : QChar(0x25cb);
        mSteps[size_t(i)]->setText(QString(sign) + QLatin1Char(' ') + syncStepText(kSteps[i]));
        mSteps[size_t(i)]->setFont(scaledFont(1.0, i == running));
    }
}

} // namespace inspect::app
