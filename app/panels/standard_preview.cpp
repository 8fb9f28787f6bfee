// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/standard_preview.h"

#include "models/texts.h"
#include "panels/checklist_view.h"
#include "panels/style.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kDelayMs = 120;
constexpr int kChecksPx = 104;
constexpr int kTextMarginPx = 24;
constexpr int kPlaceRole = Qt::UserRole;

void colour(QLabel *label, const QColor &colour)
{
    QPalette p = label->palette();
    p.setColor(QPalette::WindowText, colour);
    label->setPalette(p);
}

} // namespace

StandardPreview::StandardPreview(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 0, 0);
    layout->setSpacing(4);
    mSum = new QLabel(this);
    mSum->setObjectName(QStringLiteral("sum"));
    mSum->setFont(scaledFont(1.15, true));
    mSum->setWordWrap(true);
    layout->addWidget(mSum);
    mChecks = new QListWidget(this);
    mChecks->setObjectName(QStringLiteral("checks"));
    mChecks->setWordWrap(true);
    mChecks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(mChecks);
    buildSheet();
    mTimer.setSingleShot(true);
    mTimer.setInterval(kDelayMs);
    connect(&mTimer, &QTimer::timeout, this, &StandardPreview::refresh);
    connect(mChecks, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        const QPoint place = item->data(kPlaceRole).toPoint();
        Q_EMIT placeChosen({place.x(), place.y()});
    });
    clear();
}

void StandardPreview::buildSheet()
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(8, 6, 6, 6);
    layout->setSpacing(2);
    auto *caption = quietLabel(frame);
    caption->setFont(scaledFont(0.88));
    caption->setText(tr("What the inspector sees. Try it out: nothing is stored."));
    caption->setWordWrap(true);
    layout->addWidget(caption);
    auto *line = new QHBoxLayout;
    mName = new QLabel(frame);
    mName->setFont(scaledFont(1.15, true));
    mName->setWordWrap(true);
    mScore = new QLabel(frame);
    mScore->setObjectName(QStringLiteral("triedScore"));
    mScore->setFont(scaledFont(1.3, true));
    line->addWidget(mName, 1);
    line->addWidget(mScore, 0, Qt::AlignTop);
    layout->addLayout(line);
    auto *second = new QHBoxLayout;
    mOutcome = new QLabel(frame);
    mOutcome->setObjectName(QStringLiteral("triedOutcome"));
    colour(mOutcome, colours::kStar);
    mClear = new QPushButton(tr("Empty the sheet"), frame);
    mClear->setObjectName(QStringLiteral("emptySheet"));
    mClear->setAutoDefault(false); // Return in a field must not empty it
    second->addWidget(mOutcome, 1);
    second->addWidget(mClear);
    layout->addLayout(second);
    mChecklist = new ChecklistView(frame);
    layout->addWidget(mChecklist, 1);
    static_cast<QVBoxLayout *>(this->layout())->addWidget(frame, 1);
    connect(mClear, &QPushButton::clicked, this, [this] {
        mScratch.clear();
        showSheet();
    });
    connect(mChecklist, &ChecklistView::countChanged, this, &StandardPreview::count);
    connect(mChecklist, &ChecklistView::measureEntered, this, [this](const Measure &measure) {
        mScratch.enter(measure);
        showSheet();
    });
    connect(mChecklist, &ChecklistView::notApplicableChanged, this, [this](const QString &clause, bool na) {
        mScratch.mark(clause, na);
        showSheet();
    });
}

void StandardPreview::count(const QString &clause, int by)
{
    mScratch.count(clause, by);
    showSheet();
}

void StandardPreview::setDraft(const StandardDraft &draft)
{
    mDraft = draft;
    mTimer.start();
}

void StandardPreview::clear()
{
    mTimer.stop();
    mDraft = {};
    mShown = {};
    mScratch = {};
    mSum->clear();
    mChecks->clear();
    mChecks->hide();
    mName->clear();
    mScore->clear();
    mOutcome->clear();
    mClear->hide();
    mChecklist->clear();
}

void StandardPreview::refresh()
{
    showChecks();
    if (!mDraft.isValid())
        return; // the last sheet that was right stays
    const Standard &standard = mDraft.checked();
    if (standard.id != mShown)
        mScratch = {};
    mShown = standard.id;
    mScratch.setStandard(standard);
    const int scrolled = mChecklist->verticalScrollBar()->value();
    const QString current = mChecklist->currentClause();
    mChecklist->clear();
    mName->setText(nameText(standard));
    showSheet();
    if (!current.isEmpty())
        mChecklist->setCurrentClause(current);
    mChecklist->verticalScrollBar()->setValue(scrolled);
}

void StandardPreview::showChecks()
{
    const Standard &standard = mDraft.standard();
    const Points sum = mDraft.sum();
    const bool isWeighted =
        std::any_of(standard.sections.begin(), standard.sections.end(), [](const Section &section) { return section.weight.has_value(); });
    const bool isRight = standard.isComposite() || isWeighted || sum == standard.base;
    if (standard.isComposite())
        mSum->setText(tr("Composite of %1 standards").arg(standard.parts.size()));
    else
        mSum->setText((isRight ? QStringLiteral("✓ ") : QStringLiteral("⚠ ")) +
                      tr("Sections add up to %1 of %2").arg(sum.exactText(), standard.base.exactText()));
    colour(mSum, isRight ? colours::kInk : colours::kTaken);
    mChecks->clear();
    for (const DraftCheck &check : mDraft.checks()) {
        auto *item = new QListWidgetItem((check.isError ? tr("Error: %1") : tr("Look: %1")).arg(check.text), mChecks);
        item->setForeground(check.isError ? colours::kTaken : colours::kInk);
        item->setData(kPlaceRole, QPoint(check.place.section, check.place.clause));
    }
    mChecks->setVisible(mChecks->count() > 0);
    int height = 2 * mChecks->frameWidth() + 2;
    for (int i = 0; i < mChecks->count(); ++i) { // a wrapped text is higher than the list believes
        QListWidgetItem *item = mChecks->item(i);
        const QRect text =
            mChecks->fontMetrics().boundingRect(0, 0, mChecks->width() - kTextMarginPx, kChecksPx * 4, Qt::TextWordWrap, item->text());
        item->setSizeHint(QSize(0, text.height() + kTextMarginPx / 2));
        height += item->sizeHint().height();
    }
    mChecks->setFixedHeight(std::min(height, kChecksPx));
}

void StandardPreview::showSheet()
{
    const Standard &standard = mDraft.checked();
    mClear->setVisible(!mScratch.isEmpty());
    if (standard.isComposite()) {
        mChecklist->clear();
        mScore->clear();
        mOutcome->setText(tr("A composite has no sheet of its own."));
        return;
    }
    mChecklist->setChecklist(standard.id, mScratch.checklist());
    const UnitScore outcome = mScratch.outcome();
    mScore->setText(outcome.score ? outcome.score->text() : scoreText(outcome));
    QStringList parts{gradeText(standard, outcome), starsText(outcome.stars)};
    parts.removeAll(QString());
    mOutcome->setText(parts.join(QStringLiteral("  ")));
}

} // namespace inspect::app
