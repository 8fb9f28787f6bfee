// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/standards_dialog.h"

#include "commands/china_time.h"
#include "commands/standard_commands.h"
#include "inspect/standard_json.h"
#include "models/texts.h"
#include "panels/attach_dialog.h"
#include "panels/standard_day_dialog.h"
#include "panels/standard_editor.h"
#include "panels/standard_table_dialog.h"
#include "panels/style.h"

#include <QCollator>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kKeepMs = 1500;
constexpr int kCompactPx = 900;                       ///< at 200 % on a laptop's screen
constexpr qint64 kLargestDocument = 16 * 1024 * 1024; // parseStandard refuses less; never read more into memory
constexpr int kIdRole = Qt::UserRole;
enum ListColumn { CodeColumn, NameColumn, StatusColumn };

} // namespace

StandardsDialog::StandardsDialog(Session &session, QWidget *parent) : QDialog(parent), mSession(session)
{
    setWindowTitle(tr("Standards"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    mIsCompact = screen()->availableSize().width() < kCompactPx;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    auto *splitter = new QSplitter(this);
    mLeft = buildList();
    mRight = buildRight();
    splitter->addWidget(mLeft);
    splitter->addWidget(mRight);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({290, 1030});
    layout->addWidget(splitter, 1);
    auto *bottom = new QHBoxLayout;
    mMessage = new QLabel(this);
    mMessage->setObjectName(QStringLiteral("message"));
    mMessage->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    bottom->addWidget(mMessage, 1);
    bottom->addWidget(close);
    layout->addLayout(bottom);
    mTimer.setSingleShot(true);
    mTimer.setInterval(kKeepMs);
    connect(&mTimer, &QTimer::timeout, this, &StandardsDialog::keep);
    connect(close, &QPushButton::clicked, this, &StandardsDialog::reject);
    connect(mEditor, &StandardEditor::changed, this, [this] {
        mTimer.start();
        tell(mEditor->draft().isValid() ? tr("Changed…") : tr("The draft has an error and is not stored until it is put right."),
             !mEditor->draft().isValid());
    });
    connect(&mSession, &Session::changed, this, &StandardsDialog::takeSnapshot);
    takeSnapshot(mSession.snapshot(), Part::Everything);
    arrange();
    chooseFirst();
    resize(QSize(1330, 690).boundedTo(screen()->availableSize()));
}

/// What scores units here is what one comes to look at.
void StandardsDialog::chooseFirst()
{
    const SnapshotPtr s = mSession.snapshot();
    for (const Attachment &attachment : s->attachments)
        if (const StandardEntry *entry = s->standard(attachment.standard); entry && entry->status == StandardStatus::Issued)
            return load(attachment.standard);
    if (QTreeWidgetItem *first = mList->topLevelItem(0))
        mList->setCurrentItem(first);
}

QWidget *StandardsDialog::buildList()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(4);
    auto *line = new QHBoxLayout;
    auto *make = new QPushButton(themeIcon("list-add"), tr("New"), left);
    make->setObjectName(QStringLiteral("new"));
    make->setAutoDefault(false);
    auto *menu = new QMenu(make);
    menu->addAction(tr("Empty standard"), this, &StandardsDialog::makeBlank)->setObjectName(QStringLiteral("newBlank"));
    menu->addAction(tr("From a spreadsheet or a JSON file…"), this, [this] {
        if (mayLeave())
            Q_EMIT importWanted();
    });
    make->setMenu(menu);
    mSearch = new QLineEdit(left);
    mSearch->setObjectName(QStringLiteral("search"));
    mSearch->setPlaceholderText(tr("Name or code"));
    mSearch->setClearButtonEnabled(true);
    line->addWidget(make);
    line->addWidget(mSearch, 1);
    layout->addLayout(line);
    mList = new QTreeWidget(left);
    mList->setObjectName(QStringLiteral("standards"));
    mList->setRootIsDecorated(false);
    mList->setUniformRowHeights(true);
    mList->setHeaderLabels({tr("Code"), tr("Name"), tr("Status")});
    mList->header()->setStretchLastSection(false);
    mList->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    mList->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    layout->addWidget(mList, 1);
    connect(mSearch, &QLineEdit::textChanged, this, &StandardsDialog::fillList);
    connect(mList, &QTreeWidget::itemClicked, this, [this] {
        if (mIsCompact)
            arrange();
    });
    connect(mList, &QTreeWidget::itemActivated, this, [this] {
        if (mIsCompact)
            arrange();
    });
    connect(mList, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!mIsFilling)
            listChosen(item);
    });
    return left;
}

QWidget *StandardsDialog::buildRight()
{
    auto *right = new QWidget(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->setSpacing(4);
    mInfo = new QLabel(right);
    mInfo->setObjectName(QStringLiteral("info"));
    mInfo->setWordWrap(true);
    layout->addWidget(mInfo);
    layout->addWidget(buildActions());
    mEditor = new StandardEditor(right);
    layout->addWidget(mEditor, 1);
    return right;
}

QWidget *StandardsDialog::buildActions()
{
    auto *bar = new QWidget(this);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    mToList = new QPushButton(themeIcon("go-previous"), tr("List"), bar);
    mToList->setObjectName(QStringLiteral("toList"));
    mToList->setAutoDefault(false);
    line->addWidget(mToList);
    connect(mToList, &QPushButton::clicked, this, [this] {
        mRight->hide();
        mLeft->show();
        mList->setFocus();
    });
    const auto button = [&](const char *icon, const QString &text, const char *name, void (StandardsDialog::*act)()) {
        auto *made = new QPushButton(themeIcon(icon), text, bar);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        line->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    mIssue = button("dialog-ok-apply", tr("Issue…"), "issue", &StandardsDialog::issue);
    mVersion = button("document-edit", tr("New version"), "newVersion", &StandardsDialog::makeVersion);
    mCopy = button("edit-copy", tr("Copy as a new standard"), "copy", &StandardsDialog::makeCopy);
    mAttach = button("document-edit-verify", tr("Attach to units…"), "attach", &StandardsDialog::attach);
    mRetire = button("archive-remove", tr("Retire…"), "retire", &StandardsDialog::retire);
    mRemove = button("edit-delete", tr("Delete draft"), "remove", &StandardsDialog::remove);
    line->addStretch(1);
    mExport = new QPushButton(themeIcon("document-export"), tr("Export…"), bar);
    mExport->setObjectName(QStringLiteral("export"));
    mExport->setAutoDefault(false);
    line->addWidget(mExport);
    connect(mExport, &QPushButton::clicked, this, [this] {
        if (const StandardEntry *entry = chosen(); entry && keep())
            Q_EMIT exportWanted(entry->status == StandardStatus::Draft ? mEditor->draft().checked() : entry->standard);
    });
    return bar;
}

/// Before its parts have their style, the dialog believes that it needs more room than a narrow screen has.
void StandardsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (mIsCompact)
        QTimer::singleShot(0, this, [this] { resize(screen()->availableSize()); });
}

void StandardsDialog::arrange()
{
    mEditor->setCompact(mIsCompact);
    mToList->setVisible(mIsCompact);
    for (QPushButton *button : {mCopy, mRetire, mRemove, mExport}) {
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(button->text());
        button->setToolTip(mIsCompact ? button->accessibleName() : QString());
        button->setText(mIsCompact ? QString() : button->accessibleName());
    }
    mInfo->setVisible(!mIsCompact);
    mLeft->setVisible(!mIsCompact);
    mRight->show();
}

const StandardEntry *StandardsDialog::chosen() const { return mSession.snapshot()->standard(mChosen); }

QString StandardsDialog::message() const { return mMessage->text(); }

void StandardsDialog::tell(const QString &text, bool isProblem)
{
    mMessage->setText(text);
    QPalette p = mMessage->palette();
    p.setColor(QPalette::WindowText, isProblem ? colours::kTaken : colours::kInk);
    mMessage->setPalette(p);
}

void StandardsDialog::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    if (!(parts & (Part::Standards | Part::Units)))
        return;
    mEditor->setSurroundings(snapshot->kinds, snapshot->standards);
    fillList();
    if (!mWanted.isNull() && snapshot->standard(mWanted)) {
        const StandardId wanted = mWanted;
        mWanted = {};
        return load(wanted);
    }
    const StandardEntry *entry = chosen();
    if (!entry) {
        load({});
        return chooseFirst();
    }
    // What another step made of it (undo, issue) is shown; what was typed meanwhile is not lost.
    if (mKeeping > 0)
        return showState();
    const bool isDraft = entry->status == StandardStatus::Draft;
    const bool isTyped = mEditor->isEditable() && !(mEditor->draft().isValid() && mEditor->draft().checked() == mKept);
    if (isDraft != mEditor->isEditable() || (!isTyped && !(entry->standard == mKept)))
        return load(mChosen);
    showState();
}

void StandardsDialog::fillList()
{
    const SnapshotPtr s = mSession.snapshot();
    QVector<const StandardEntry *> shown;
    const QString wanted = mSearch->text().trimmed();
    for (const StandardEntry &entry : s->standards)
        if (wanted.isEmpty() || entry.standard.name.contains(wanted, Qt::CaseInsensitive) ||
            entry.standard.nameEn.contains(wanted, Qt::CaseInsensitive) || entry.standard.code.contains(wanted, Qt::CaseInsensitive))
            shown.append(&entry);
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::stable_sort(shown.begin(), shown.end(), [&](const StandardEntry *a, const StandardEntry *b) {
        if (a->standard.isChecklist != b->standard.isChecklist)
            return b->standard.isChecklist; // sub-checklists stand last
        const int order = byNumber.compare(a->standard.code, b->standard.code);
        return order != 0 ? order < 0 : a->standard.version > b->standard.version;
    });
    mIsFilling = true;
    mList->clear();
    for (const StandardEntry *entry : shown) {
        auto *item = new QTreeWidgetItem(mList);
        item->setText(CodeColumn, versionText(entry->standard));
        item->setText(NameColumn, nameText(entry->standard));
        item->setToolTip(NameColumn, nameText(entry->standard));
        item->setText(StatusColumn, entry->status == StandardStatus::Draft    ? tr("draft")
                                    : entry->status == StandardStatus::Issued ? tr("issued")
                                                                              : tr("retired"));
        item->setData(CodeColumn, kIdRole, entry->standard.id.bytes());
        if (entry->status == StandardStatus::Draft)
            item->setFont(StatusColumn, scaledFont(1.0, true));
        if (entry->status == StandardStatus::Retired)
            for (const int column : {CodeColumn, NameColumn, StatusColumn})
                item->setForeground(column, colours::kQuiet);
        if (entry->standard.id == mChosen)
            mList->setCurrentItem(item);
    }
    mIsFilling = false;
}

void StandardsDialog::listChosen(QTreeWidgetItem *item)
{
    if (!item)
        return;
    const StandardId id(Uid::fromBytes(item->data(CodeColumn, kIdRole).toByteArray()));
    if (id == mChosen)
        return;
    if (mayLeave())
        return load(id);
    fillList(); // back to the one with the error
}

void StandardsDialog::chooseStandard(const StandardId &id)
{
    if (mSession.snapshot()->standard(id))
        load(id);
    else
        mWanted = id;
}

void StandardsDialog::load(const StandardId &id)
{
    mTimer.stop();
    mRefused = {};
    mChosen = id;
    const StandardEntry *entry = chosen();
    if (!entry) {
        mEditor->clear();
        mKept = {};
    } else {
        mKept = entry->standard;
        mEditor->setStandard(entry->standard, entry->status == StandardStatus::Draft);
    }
    fillList();
    showState();
}

QString StandardsDialog::infoOf(const StandardEntry &entry) const
{
    const SnapshotPtr s = mSession.snapshot();
    QStringList scored;
    for (const Attachment &attachment : s->attachments) {
        if (attachment.standard != entry.standard.id)
            continue;
        const Unit *unit = s->unit(attachment.unit);
        QString text = attachment.kind.isEmpty() ? (unit ? unit->name : QString()) : tr("all: %1").arg(kindName(*s, attachment.kind));
        if (attachment.from.isValid())
            text += tr(" from %1").arg(attachment.from.toString(Qt::ISODate));
        if (attachment.to.isValid())
            text += tr(" to %1").arg(attachment.to.toString(Qt::ISODate));
        scored.append(text);
    }
    const Standard &standard = entry.standard;
    QString text = QStringLiteral("<b>%1 %2</b>　").arg(versionText(standard), nameText(standard).toHtmlEscaped());
    switch (entry.status) {
    case StandardStatus::Draft: text += tr("Draft: change it freely, it scores nothing until it is issued."); break;
    case StandardStatus::Issued:
        text += entry.issuedOn.isValid() ? tr("Issued on %1; it stays as it is.").arg(entry.issuedOn.toString(Qt::ISODate))
                                         : tr("Built in and in force; it stays as it is. To change it, make a new version.");
        break;
    case StandardStatus::Retired: text += tr("Retired; kept so that old scores can be recomputed."); break;
    }
    if (!scored.isEmpty())
        text += QLatin1Char(' ') + tr("Scores: %1.").arg(scored.join(tr(", ")).toHtmlEscaped());
    return text;
}

void StandardsDialog::showState()
{
    const StandardEntry *entry = chosen();
    mInfo->setText(entry ? infoOf(*entry) : QString());
    const auto is = [&](StandardStatus status) { return entry && entry->status == status; };
    mIssue->setVisible(is(StandardStatus::Draft));
    mRemove->setVisible(is(StandardStatus::Draft));
    mVersion->setVisible(entry && !is(StandardStatus::Draft));
    mRetire->setVisible(is(StandardStatus::Issued));
    mAttach->setVisible(is(StandardStatus::Issued));
    mCopy->setEnabled(entry != nullptr);
    mExport->setEnabled(entry != nullptr);
}

bool StandardsDialog::keep()
{
    mTimer.stop();
    if (!mEditor->isEditable())
        return true;
    const StandardDraft &now = mEditor->draft();
    if (!now.isValid() || now.checked() == mRefused)
        return false;
    if (now.checked() == mKept)
        return true;
    const Standard before = mKept;
    mKept = now.checked();
    ++mKeeping;
    mSession.run(editDraft(mKept), this, [this, before, tried = mKept](const Status &status) {
        --mKeeping;
        if (status) {
            mRefused = {};
            tell(tr("✓ Draft stored"));
            if (mIsClosing && mKeeping == 0)
                QDialog::reject();
            return;
        }
        mIsClosing = false;
        mKept = before;
        mRefused = tried;
        mRefusal = sentence(status.error());
        tell(mRefusal, true);
    });
    return true;
}

QString StandardsDialog::whyNotKept() const
{
    const StandardDraft &now = mEditor->draft();
    return now.isValid() ? mRefusal : now.checks().first().text;
}

bool StandardsDialog::mayLeave()
{
    if (keep())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("The draft has an error"), tr("This cannot be stored: %1").arg(whyNotKept()),
                    QMessageBox::NoButton, this);
    QPushButton *back = box.addButton(tr("Go back and put it right"), QMessageBox::RejectRole);
    QPushButton *drop = box.addButton(tr("Give up what was changed since"), QMessageBox::DestructiveRole);
    drop->setObjectName(QStringLiteral("giveUp"));
    box.setDefaultButton(back);
    box.exec();
    if (box.clickedButton() != drop)
        return false;
    load(mChosen);
    return true;
}

/// What is being stored is waited for: if it is refused, the dialog stays.
void StandardsDialog::reject()
{
    if (!mayLeave())
        return;
    mIsClosing = mKeeping > 0;
    if (!mIsClosing)
        QDialog::reject();
}

void StandardsDialog::run(Command command, const QString &doneText, const StandardId &then)
{
    mWanted = then;
    mSession.run(std::move(command), this, [this, doneText](const Status &status) {
        if (!status)
            mWanted = {};
        tell(status ? doneText : sentence(status.error()), !status);
    });
}

void StandardsDialog::draft(const Standard &standard)
{
    run(draftStandard(standard), tr("%1 is a draft now. Change it, then issue it.").arg(versionText(standard)), standard.id);
}

void StandardsDialog::makeBlank()
{
    if (mayLeave())
        draft(blankStandard(freeCode(mSession.snapshot()->standards), tr("New standard")));
}

void StandardsDialog::makeVersion()
{
    const StandardEntry *entry = chosen();
    if (!entry)
        return;
    const QString &code = entry->standard.code;
    draft(copyOf(entry->standard, code, nextVersion(mSession.snapshot()->standards, code)));
}

void StandardsDialog::makeCopy()
{
    const StandardEntry *entry = chosen();
    if (!entry || !mayLeave())
        return;
    Standard copy = copyOf(entry->status == StandardStatus::Draft ? mEditor->draft().checked() : entry->standard,
                           freeCode(mSession.snapshot()->standards), 1);
    copy.name = tr("%1 (copy)").arg(copy.name);
    draft(copy);
}

void StandardsDialog::importFile(const QString &path)
{
    if (QFileInfo(path).suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0)
        importJson(path);
    else
        importTable(path);
}

void StandardsDialog::importTable(const QString &path)
{
    StandardTableDialog dialog(mSession.snapshot(), path, this);
    if (dialog.exec() == QDialog::Accepted)
        draft(dialog.standard());
}

void StandardsDialog::importJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tell(tr("%1 cannot be read: %2. Choose another file.").arg(path, file.errorString()), true);
    const auto parsed = parseStandard(file.read(kLargestDocument), QFileInfo(path).fileName());
    if (!parsed)
        return tell(sentence(parsed.error()), true);
    const SnapshotPtr s = mSession.snapshot();
    const StandardEntry *same = s->standard(parsed->standard.id);
    if (!same)
        return draft(parsed->standard);
    if (standardToJson(same->standard) == standardToJson(parsed->standard)) {
        load(same->standard.id);
        return tell(tr("%1 is in the workbook already, with the same content.").arg(versionText(same->standard)));
    }
    draft(copyOf(parsed->standard, parsed->standard.code, nextVersion(s->standards, parsed->standard.code)));
}

void StandardsDialog::issue()
{
    const StandardEntry *entry = chosen();
    if (!entry)
        return;
    if (!keep())
        return tell(tr("This cannot be issued: %1").arg(whyNotKept()), true);
    const SnapshotPtr s = mSession.snapshot();
    const Standard standard = mEditor->draft().checked();
    const bool hasOlder = std::any_of(s->standards.begin(), s->standards.end(), [&](const StandardEntry &other) {
        return other.standard.code == standard.code && other.status == StandardStatus::Issued;
    });
    QStringList text{
        tr("%1 %2 can never be changed afterwards; a change makes a new version.").arg(versionText(standard), nameText(standard))};
    for (const DraftCheck &check : mEditor->draft().checks())
        text.append(tr("Look: %1").arg(check.text));
    StandardDayDialog dialog(
        {tr("Issue the standard"), text.join(QLatin1Char('\n')), tr("In force from"),
         hasOlder ? tr("Retire the older version: what it scored is scored by this one from that day on") : QString(), tr("Issue")},
        hasOlder ? Period::monthOf(todayInChina(), mSession.snapshot()->monthStart).ends.addDays(1) : todayInChina(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString next = dialog.isChosen() ? tr("It scores the same units as the version before.") : tr("Attach it to units next.");
    run(issueDraft(standard, dialog.day(), dialog.isChosen()), tr("%1 is issued.").arg(versionText(standard)) + QLatin1Char(' ') + next,
        standard.id);
}

void StandardsDialog::retire()
{
    const StandardEntry *entry = chosen();
    if (!entry)
        return;
    const Standard standard = entry->standard;
    StandardDayDialog dialog(
        {tr("Retire the standard"),
         tr("After that day %1 scores no unit and cannot be attached any more. What was scored stays.").arg(versionText(standard)),
         tr("Last day"), QString(), tr("Retire")},
        todayInChina(), this);
    if (dialog.exec() == QDialog::Accepted)
        run(retireVersion(standard, dialog.day()), tr("%1 is retired.").arg(versionText(standard)), standard.id);
}

void StandardsDialog::remove()
{
    const StandardEntry *entry = chosen();
    if (!entry)
        return;
    mTimer.stop();
    const Standard standard = entry->standard;
    mChosen = {};
    run(deleteDraft(standard), tr("%1 is deleted; the Edit menu can undo it.").arg(versionText(standard)));
}

void StandardsDialog::attach()
{
    AttachDialog dialog(mSession, {}, this);
    dialog.chooseStandard(mChosen);
    dialog.exec();
}

} // namespace inspect::app
