// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/explain_panel.h"

#include "commands/china_time.h"
#include "models/explain_text.h"
#include "models/texts.h"
#include "panels/explain_tree.h"
#include "panels/photo_view.h"
#include "panels/style.h"
#include "panels/trend_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>

namespace inspect::app {

namespace {

constexpr int kMonths = 12;
constexpr int kQuarters = 8;
constexpr int kHeadPx = 90;       ///< name and what stands below it
constexpr int kLeastTreePx = 150; ///< four rows

} // namespace

ExplainPanel::ExplainPanel(Session &session, QWidget *parent) : QWidget(parent), mSession(session)
{
    build();
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (mUnit.isNull() || !(parts & (Part::Scores | Part::Units | Part::Standards)))
            return;
        mIsStale = true;
        if (isVisible())
            read();
    });
    setClosable(false);
    fill();
}

void ExplainPanel::build()
{
    setObjectName(QStringLiteral("explain"));
    mName = new QLabel(this);
    mName->setFont(scaledFont(1.3, true));
    mName->setWordWrap(true);
    mScore = new QLabel(this);
    mScore->setObjectName(QStringLiteral("explainedScore"));
    mScore->setFont(scaledFont(1.3, true));
    mClose = bigButton("go-previous", this);
    mClose->setObjectName(QStringLiteral("closeExplanation"));
    mClose->setAutoRaise(true);
    mInfo = quietLabel(this);
    mInfo->setWordWrap(true);
    mLines = new QLabel(this);
    mLines->setObjectName(QStringLiteral("explanationLines"));
    mLines->setWordWrap(true);
    mLines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    mLines->setTextFormat(Qt::PlainText);
    mWarnings = new QLabel(this);
    mWarnings->setWordWrap(true);
    mWarnings->setTextFormat(Qt::PlainText);
    QPalette palette = mWarnings->palette();
    palette.setColor(QPalette::WindowText, colours::kTaken);
    mWarnings->setPalette(palette);
    mTrend = new TrendView(this);
    mTree = new QTreeWidget(this);
    mTree->setObjectName(QStringLiteral("explanation"));
    mTree->setColumnCount(2);
    mTree->setHeaderHidden(true);
    mTree->setIndentation(10);
    mTree->setIconSize(kPhotoIcon);
    mTree->header()->setStretchLastSection(false);
    mTree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    mTree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *head = new QHBoxLayout;
    head->addWidget(mClose);
    head->addWidget(mName, 1);
    head->addWidget(mScore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(mInfo);
    layout->addWidget(mLines);
    layout->addWidget(mWarnings);
    layout->addWidget(mTrend);
    layout->addWidget(mTree, 1);
    connect(mClose, &QToolButton::clicked, this, &ExplainPanel::closeWanted);
    connect(mTree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) { choose(item); });
    connect(mTree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QString photo = item->data(0, PhotoRole).toString();
        if (photo.isEmpty())
            choose(item);
        else
            showPhoto(photo, item->data(0, TipRole).toString(), this);
    });
}

void ExplainPanel::setClosable(bool closable) { mClose->setVisible(closable); }

void ExplainPanel::explain(const UnitId &unit, const QString &standardCode)
{
    mUnit = unit;
    mStandard = standardCode;
    read();
}

void ExplainPanel::showSection(const QString &section)
{
    mSection = section;
    if (!mReader.isBusy())
        findSection();
}

void ExplainPanel::findSection()
{
    if (mSection.isEmpty())
        return mTree->scrollToTop();
    for (int i = mTree->topLevelItemCount() - 1; i >= 0; --i) {
        const QTreeWidgetItem *visit = mTree->topLevelItem(i);
        for (int k = 0; k < visit->childCount(); ++k) {
            if (visit->child(k)->data(0, SectionRole).toString() != mSection)
                continue;
            mTree->setCurrentItem(visit->child(k));
            return mTree->scrollToItem(visit->child(k), QAbstractItemView::PositionAtTop);
        }
    }
}

void ExplainPanel::clear()
{
    mReader.cancel();
    mUnit = {};
    mDossier.reset();
    fill();
}

Result<ExplainPanel::Dossier> ExplainPanel::readDossier(const Workbook &workbook, const Period &period, const QString &standardCode,
                                                        const UnitId &unit)
{
    const Period month = Period::monthOf(period.ends, period.monthStart);
    const Period quarter = Period::of(PeriodKind::Quarter, period.ends, period.monthStart);
    auto explained = explainUnit(workbook, period, standardCode, unit);
    auto months = pastScores(workbook, standardCode, unit, month, kMonths);
    auto quarters = pastScores(workbook, standardCode, unit, quarter, kQuarters);
    if (!explained)
        return tl::make_unexpected(explained.error());
    if (!months)
        return tl::make_unexpected(months.error());
    if (!quarters)
        return tl::make_unexpected(quarters.error());
    const Standard &standard = explained->standard;
    if (standard.stars.isEmpty() && standard.themeStars.isEmpty())
        quarters->clear();
    return Dossier{*explained, *months, *quarters};
}

void ExplainPanel::read()
{
    mIsStale = false;
    const SnapshotPtr s = mSession.snapshot();
    if (mUnit.isNull() || s->path.isEmpty())
        return clear();
    mReader.read<Dossier>(
        s->path,
        [period = s->period, code = mStandard, unit = mUnit](const Workbook &workbook, const Progress &) {
            return readDossier(workbook, period, code, unit);
        },
        [this](const Result<Dossier> &dossier) { take(dossier); });
}

void ExplainPanel::take(const Result<Dossier> &dossier)
{
    const bool isSame = dossier && mDossier && mDossier->explanation.score.unit == dossier->explanation.score.unit && mSection.isEmpty();
    const int scrolled = mTree->verticalScrollBar()->value();
    mDossier = dossier ? std::make_shared<const Dossier>(*dossier) : nullptr;
    fill();
    if (isSame)
        mTree->verticalScrollBar()->setValue(scrolled); // what one reads stays where it is
    if (!dossier)
        mLines->setText(sentence(dossier.error()));
}

void ExplainPanel::fill()
{
    const bool isThere = mDossier != nullptr;
    for (QWidget *part : {static_cast<QWidget *>(mInfo), static_cast<QWidget *>(mTree)})
        part->setVisible(isThere);
    mTree->clear();
    mWaiting.clear();
    mName->clear();
    mScore->clear();
    mWarnings->hide();
    mTrend->hide();
    if (!isThere) {
        mLines->setText(tr("Click a number: here stands what it is made of."));
        return;
    }
    fillHead(mDossier->explanation);
    fillTree(mDossier->explanation);
    mTrend->setTrend(mDossier->explanation.standard, mDossier->months, mDossier->quarters);
    makeRoom();
    findSection();
}

/// In a low panel the tree goes before the picture.
void ExplainPanel::makeRoom()
{
    const int texts = mLines->heightForWidth(width() - 16) + (mWarnings->isHidden() ? 0 : mWarnings->heightForWidth(width() - 16));
    mTrend->setVisible(mDossier && texts + kHeadPx + mTrend->sizeHint().height() + kLeastTreePx <= height());
}

void ExplainPanel::resizeEvent(QResizeEvent *event)
{
    makeRoom();
    QWidget::resizeEvent(event);
}

void ExplainPanel::fillHead(const Explanation &e)
{
    mName->setText(e.score.name.isEmpty() ? e.score.code : e.score.name);
    mScore->setText(scoreText(e.score) + (e.score.stars ? QStringLiteral("  ") + starsText(e.score.stars) : QString()));
    QStringList info{tr("%1 version %2").arg(nameText(e.standard)).arg(e.standard.version), periodText(e.period.code)};
    if (!e.score.grade.isEmpty())
        info.append(e.score.score ? gradeText(e.standard, e.score) : e.score.grade);
    if (e.score.rank)
        info.append(tr("rank %1").arg(*e.score.rank));
    if (e.isClosed)
        info.append(tr("closed"));
    mInfo->setText(info.join(QStringLiteral(" · ")));
    mLines->setText(explanationLines(e).join(QLatin1Char('\n')));
    QStringList warnings;
    for (const QString &code : e.score.warnings) {
        const QString action = warningAction(e.standard, code);
        warnings.append(action.isEmpty() ? warningText(e.standard, code) : tr("%1: %2").arg(warningText(e.standard, code), action));
    }
    mWarnings->setText(warnings.join(QLatin1Char('\n')));
    mWarnings->setVisible(!warnings.isEmpty());
}

void ExplainPanel::choose(const QTreeWidgetItem *item)
{
    for (; item; item = item->parent()) {
        const QVariant id = item->data(0, IdRole);
        if (!id.isValid())
            continue;
        const QVariant lon = item->data(0, LonRole);
        if (!lon.isValid())
            return void(Q_EMIT told(tr("This deduction was recorded without a place.")));
        Q_EMIT deductionChosen(DeductionId(Uid::fromBytes(id.toByteArray())), lon.toDouble(), item->data(0, LatRole).toDouble());
        return;
    }
}

void ExplainPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        mClose->setToolTip(tr("Back"));
        fill();
    }
    QWidget::changeEvent(event);
}

void ExplainPanel::showEvent(QShowEvent *event)
{
    if (mIsStale)
        read();
    mClose->setToolTip(tr("Back"));
    mClose->setAccessibleName(mClose->toolTip());
    QWidget::showEvent(event);
}

void ExplainPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && mClose->isVisibleTo(this))
        Q_EMIT closeWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace inspect::app
