// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/closing_panel.h"

#include "commands/china_time.h"
#include "commands/score_commands.h"
#include "models/field_names.h"
#include "models/period_choice.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kUnitRole = Qt::UserRole + 1;
constexpr qsizetype kShownDigits = 12; ///< of a hash; the rest stands in the tool tip

QString shortHash(const QByteArray &hash) { return QString::fromLatin1(hash.toHex().left(kShownDigits)); }
QString timeText(const QDateTime &at) { return inChina(at).toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

} // namespace

ClosingPanel::ClosingPanel(Session &session, QWidget *parent) : QDialog(parent), mSession(session)
{
    setObjectName(QStringLiteral("closings"));
    build();
    retranslate();
    resize(QSize(860, 640).boundedTo(screen()->availableSize() - QSize(16, 60)));
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (isVisible() && (parts & (Part::Scores | Part::Pins | Part::Sheet)))
            read();
    });
    connect(mPeriods, &QComboBox::activated, this, [this] {
        mPeriod = mPeriods->currentData().toString();
        mReason->clear();
        read();
    });
    connect(mAct, &QPushButton::clicked, this, &ClosingPanel::closeOrReopen);
    connect(mReason, &QLineEdit::textChanged, this, [this] { fillPreview(); });
    connect(mVerify, &QPushButton::clicked, this, &ClosingPanel::verify);
    connect(&mVerifier, &SideReader::busyChanged, mProgress, &QProgressBar::setVisible);
    connect(mLeftOut, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const UnitId unit(Uid::fromBytes(item->data(0, kUnitRole).toByteArray()));
        if (!unit.isNull())
            Q_EMIT unitWanted(unit);
    });
}

void ClosingPanel::build()
{
    mPeriods = new QComboBox(this);
    mPeriods->setObjectName(QStringLiteral("closingPeriod"));
    mPeriods->setMinimumHeight(kTargetPx);
    mState = new QLabel(this);
    mState->setObjectName(QStringLiteral("closingState"));
    mState->setWordWrap(true);
    mState->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    mLeftOut = new QTreeWidget(this);
    mLeftOut->setObjectName(QStringLiteral("leftOut"));
    mLeftOut->setHeaderHidden(true);
    mLeftOut->setColumnCount(1);
    mLeftOut->setMinimumHeight(3 * kTargetPx);
    mChainTitle = new QLabel(this);
    mChainTitle->setFont(scaledFont(1.0, true));
    mChain = new QTableWidget(this);
    mChain->setObjectName(QStringLiteral("chain"));
    mChain->setEditTriggers(QAbstractItemView::NoEditTriggers);
    mChain->setSelectionBehavior(QAbstractItemView::SelectRows);
    mChain->setAlternatingRowColors(true);
    mChain->verticalHeader()->hide();
    mChain->verticalHeader()->setDefaultSectionSize(kTargetPx);
    mFindings = new QLabel(this);
    mFindings->setObjectName(QStringLiteral("findings"));
    mFindings->setWordWrap(true);
    mFindings->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    mFindings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(mPeriods);
    layout->addWidget(mState);
    layout->addWidget(mLeftOut, 20);
    layout->addLayout(buildAct());
    layout->addWidget(mChainTitle);
    layout->addWidget(mChain, 30);
    layout->addStretch(1);
    layout->addWidget(mFindings);
    layout->addLayout(buildFoot());
}

QLayout *ClosingPanel::buildAct()
{
    mReasonText = new QLabel(this);
    mReason = new QLineEdit(this);
    mReason->setObjectName(QStringLiteral("closingReason"));
    mReason->setMaxLength(300);
    mReason->setMinimumHeight(kTargetPx);
    mAct = new QPushButton(this);
    mAct->setObjectName(QStringLiteral("primary"));
    mAct->setMinimumHeight(kTargetPx);
    auto *line = new QHBoxLayout;
    line->addWidget(mReasonText);
    line->addWidget(mReason, 1);
    line->addWidget(mAct);
    return line;
}

QLayout *ClosingPanel::buildFoot()
{
    mVerify = new QPushButton(themeIcon("document-edit-verify"), QString(), this);
    mVerify->setObjectName(QStringLiteral("verify"));
    mVerify->setMinimumHeight(kTargetPx);
    mProgress = new QProgressBar(this);
    mProgress->setRange(0, 0);
    mProgress->setTextVisible(false);
    mProgress->setMaximumWidth(120);
    mProgress->hide();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *foot = new QHBoxLayout;
    foot->addWidget(mVerify);
    foot->addWidget(mProgress);
    foot->addStretch(1);
    foot->addWidget(close);
    return foot;
}

void ClosingPanel::fillPeriods()
{
    const SnapshotPtr s = mSession.snapshot();
    if (mPeriod.isEmpty())
        mPeriod = s->period.code;
    mPeriods->clear();
    for (const QStringList &kind : periodChoices(*s)) {
        if (mPeriods->count() > 0 && !kind.isEmpty())
            mPeriods->insertSeparator(mPeriods->count());
        for (const QString &code : kind)
            mPeriods->addItem(s->closedPeriods.contains(code) ? themeIcon("object-locked") : QIcon(), periodChoiceText(*s, code), code);
    }
    if (mPeriods->findData(mPeriod) < 0)
        mPeriods->addItem(periodChoiceText(*s, mPeriod), mPeriod);
    mPeriods->setCurrentIndex(mPeriods->findData(mPeriod));
}

Result<ClosingPanel::Content> ClosingPanel::readContent(const Workbook &workbook, const Period &period)
{
    auto preview = closingPreview(workbook, period);
    auto chain = closings(workbook);
    const auto persons = people(workbook);
    const auto late = lateInspections(workbook, period);
    if (!preview)
        return tl::make_unexpected(preview.error());
    if (!chain)
        return tl::make_unexpected(chain.error());
    if (!persons)
        return tl::make_unexpected(persons.error());
    if (!late)
        return tl::make_unexpected(late.error());
    Content content{*preview, *chain, {}, {}};
    for (const Person &person : *persons)
        content.people.insert(person.id, person.name);
    for (const InspectionId &id : *late) {
        const auto row = inspection(workbook, id);
        if (!row)
            return tl::make_unexpected(row.error());
        const auto named = unit(workbook, row->unit);
        content.late.append(
            {*row, named ? (named->name.isEmpty() ? named->code : named->name) : QString(), {}, content.people.value(row->inspector)});
    }
    return content;
}

void ClosingPanel::read()
{
    fillPeriods();
    const auto period = Period::ofCode(mPeriod);
    const SnapshotPtr s = mSession.snapshot();
    if (!period || s->path.isEmpty())
        return;
    mReader.read<Content>(
        s->path, [period = *period](const Workbook &workbook, const Progress &) { return readContent(workbook, period); },
        [this](const Result<Content> &content) {
            mContent = content ? std::make_shared<const Content>(*content) : nullptr;
            if (content)
                fill();
            else
                mState->setText(sentence(content.error()));
        });
}

void ClosingPanel::fill()
{
    fillPreview();
    fillChain();
}

void ClosingPanel::fillPreview()
{
    if (!mContent)
        return;
    const ClosingPreview &p = mContent->preview;
    const bool isClosed = p.inForce.has_value();
    const QString name = periodText(p.period.code);
    mLeftOut->clear();
    const auto add = [this](QTreeWidgetItem *below, const QString &text, const UnitId &unit) {
        auto *item = below ? new QTreeWidgetItem(below) : new QTreeWidgetItem(mLeftOut);
        item->setText(0, text);
        item->setData(0, kUnitRole, unit.bytes());
        item->setExpanded(true);
        return item;
    };
    if (isClosed) {
        mState->setText(tr("%1 was closed on %2. Its scores are fixed; what comes now is kept, marked late, and counts after a reopening.")
                            .arg(name, timeText(p.inForce->at)));
    } else {
        mState->setText(tr("Closing %1 fixes %2 units (%3 not inspected), %4 inspections and %5 bonuses, scored by %6. Their hash and the "
                           "results enter the chain; later corrections need a reopening with a reason.")
                            .arg(name)
                            .arg(p.units)
                            .arg(p.notInspected)
                            .arg(p.inspections)
                            .arg(p.bonuses)
                            .arg(p.standards.join(tr(", "))));
        if (p.period.ends >= todayInChina())
            mState->setText(tr("%1 has not ended yet: it runs until %2.").arg(name, p.period.ends.toString(Qt::ISODate)) +
                            QLatin1Char('\n') + mState->text());
        if (p.standards.isEmpty())
            mState->setText(tr("No standard is attached to any unit in %1, so there is nothing to close.").arg(name));
    }
    if (!p.open.isEmpty() && !isClosed) {
        QTreeWidgetItem *head = add(nullptr, tr("Open inspections, which would not count: %1").arg(p.open.size()), {});
        for (const OpenInspection &open : p.open)
            add(head, tr("%1, %2, %3, %4").arg(open.unit, open.standard, open.inspector, timeText(open.inspection.at)),
                open.inspection.unit);
    }
    if (!p.missing.isEmpty() && !isClosed) {
        QTreeWidgetItem *head = add(nullptr, tr("Values not entered, which would count full: %1").arg(p.missing.size()), {});
        for (const MissingValue &missing : p.missing)
            add(head, tr("%1, %2 %3").arg(missing.unitName, missing.standard, missing.clause), missing.unit);
    }
    if (!mContent->late.isEmpty()) {
        QTreeWidgetItem *head = add(nullptr, tr("Late, not counted: %1").arg(mContent->late.size()), {});
        for (const OpenInspection &late : mContent->late)
            add(head, tr("%1, %2, %3").arg(late.unit, late.inspector, timeText(late.inspection.at)), late.inspection.unit);
    }
    mLeftOut->expandAll();
    mLeftOut->setVisible(mLeftOut->topLevelItemCount() > 0);
    const bool needsReason = isClosed || !p.open.isEmpty() || !p.missing.isEmpty();
    mReasonText->setText(needsReason ? tr("Reason (needed)") : tr("Reason"));
    mAct->setText(isClosed ? tr("Reopen %1").arg(name) : tr("Close %1").arg(name));
    mAct->setEnabled(!mSession.snapshot()->isReadOnly && !p.standards.isEmpty() && (!needsReason || !mReason->text().trimmed().isEmpty()));
}

void ClosingPanel::fillChain()
{
    mChain->clear();
    mChain->setColumnCount(6);
    mChain->setHorizontalHeaderLabels({tr("Time"), tr("Period"), tr("What"), tr("Who"), tr("Hash"), tr("Reason")});
    const QVector<Closing> &chain = mContent->chain;
    mChain->setRowCount(static_cast<int>(chain.size()));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (int row = 0; row < mChain->rowCount(); ++row) {
        const Closing &link = chain[chain.size() - 1 - row]; // the newest first
        const QString cells[] = {timeText(link.at),
                                 periodText(link.period),
                                 link.isReopening ? tr("reopened") : tr("closed"),
                                 mContent->people.value(link.person),
                                 shortHash(link.hash),
                                 link.reason};
        for (int c = 0; c < 6; ++c)
            mChain->setItem(row, c, new QTableWidgetItem(cells[c]));
        mChain->item(row, 2)->setIcon(themeIcon(link.isReopening ? "object-unlocked" : "object-locked"));
        mChain->item(row, 4)->setFont(fixed);
        mChain->item(row, 4)->setToolTip(tr("This link: %1\nThe link before: %2\nInputs: %3\nResults: %4")
                                             .arg(QString::fromLatin1(link.hash.toHex()), QString::fromLatin1(link.previousHash.toHex()),
                                                  QString::fromLatin1(link.inputsHash.toHex()),
                                                  QString::fromLatin1(link.resultsHash.toHex())));
    }
    mChain->horizontalHeader()->setStretchLastSection(false);
    mChain->resizeColumnsToContents();
    mChain->horizontalHeader()->setStretchLastSection(true);
    mChainTitle->setText(chain.isEmpty() ? tr("Nothing has been closed yet.") : tr("All closings and reopenings (%1)").arg(chain.size()));
    mChain->setVisible(!chain.isEmpty());
    mVerify->setEnabled(!chain.isEmpty());
}

void ClosingPanel::closeOrReopen()
{
    const auto period = Period::ofCode(mPeriod);
    if (!period || !mContent || mIsActing)
        return;
    const bool isClosed = mContent->preview.inForce.has_value();
    const QString reason = mReason->text().trimmed();
    mAct->setEnabled(false);
    mIsActing = true; // until it is written; a second press would meet it half done
    mSession.run(isClosed ? reopenPeriodCommand(*period, reason) : closePeriodCommand(*period, reason), this, [this](const Status &status) {
        mIsActing = false;
        if (!status)
            mFindings->setText(sentence(status.error()));
        else
            mReason->clear();
        read();
    });
}

void ClosingPanel::verify()
{
    mFindings->setText(tr("Computing every closed period anew…"));
    mVerifier.read<QVector<Error>>(
        mSession.snapshot()->path, [](const Workbook &workbook, const Progress &) { return verifyClosings(workbook); },
        [this](const Result<QVector<Error>> &findings) { showFindings(findings); });
}

void ClosingPanel::showFindings(const Result<QVector<Error>> &findings)
{
    if (!findings)
        return mFindings->setText(sentence(findings.error()));
    if (findings->isEmpty())
        return mFindings->setText(
            tr("✓ Verified: the chain is whole, and every closed period comes to the scores that it was closed with."));
    QStringList lines;
    for (const Error &finding : *findings)
        lines.append(QStringLiteral("✗ ") + filled(QCoreApplication::translate("Error", finding.what.toUtf8().constData()),
                                                   argumentTexts(finding.args, finding.where)));
    constexpr qsizetype most = 8;
    const qsizetype more = lines.size() - most;
    if (more > 0) {
        lines = lines.mid(0, most);
        lines.append(tr("… and %1 more").arg(more));
    }
    mFindings->setText(lines.join(QLatin1Char('\n')));
}

void ClosingPanel::showEvent(QShowEvent *event)
{
    mPeriod = mSession.snapshot()->period.code;
    read();
    QDialog::showEvent(event);
}

void ClosingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (mContent)
            fill();
    }
    QDialog::changeEvent(event);
}

void ClosingPanel::retranslate()
{
    setWindowTitle(tr("Closing of periods"));
    mPeriods->setAccessibleName(tr("Period"));
    mReason->setAccessibleName(tr("Reason"));
    mVerify->setText(tr("Verify"));
    mVerify->setToolTip(tr("Computes every closed period anew and compares each link of the chain"));
}

} // namespace inspect::app
