// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/compare_bar.h"

#include "models/period_choice.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace inspect::app {

CompareBar::CompareBar(Session &session, QWidget *map)
    : QFrame(map), mSession(session), mText(new QLabel(this)), mPeriods(new QComboBox(this)), mMeasure(new QComboBox(this)),
      mClose(bigButton("window-close", this))
{
    setObjectName(QStringLiteral("compareBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    mPeriods->setObjectName(QStringLiteral("comparePeriod"));
    mMeasure->setObjectName(QStringLiteral("compareMeasure"));
    mClose->setObjectName(QStringLiteral("compareEnd"));
    for (QComboBox *box : {mPeriods, mMeasure}) {
        box->setMinimumHeight(kTargetPx);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    mMeasure->addItems({QString(), QString()});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 4);
    layout->addWidget(mText);
    layout->addWidget(mPeriods);
    layout->addWidget(mMeasure);
    layout->addWidget(mClose);
    connect(mPeriods, &QComboBox::activated, this, [this](int index) { mSession.setComparison(mPeriods->itemData(index).toString()); });
    connect(mMeasure, &QComboBox::activated, this, [this] { Q_EMIT measureChosen(byRank()); });
    connect(mClose, &QToolButton::clicked, this, &CompareBar::ended);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &snapshot, Parts parts) {
        if (isVisible() && snapshot->path != mPath)
            Q_EMIT ended();
        else if (isVisible() && (parts & Part::Scores))
            fill();
    });
    retranslate();
    move(64, 8); // beside the tools in the corner
    hide();
}

bool CompareBar::byRank() const { return mMeasure->currentIndex() == 1; }

void CompareBar::setByRank(bool byRank) { mMeasure->setCurrentIndex(byRank ? 1 : 0); }

void CompareBar::begin()
{
    const auto before = mSession.snapshot()->period.previous();
    mPath = mSession.snapshot()->path;
    mSession.setComparison(before ? before->code : QString());
    fill();
    show();
    raise();
    mPeriods->setFocus();
}

void CompareBar::fill()
{
    const SnapshotPtr s = mSession.snapshot();
    const auto before = s->period.previous();
    const QString wanted = !s->comparedWith.isEmpty() ? s->comparedWith : before ? before->code : QString();
    mText->setText(tr("%1 against").arg(periodText(s->period.code)));
    mPeriods->clear();
    QStringList codes = periodChoices(*s).value(static_cast<int>(s->period.kind));
    if (before && !codes.contains(before->code))
        codes.append(before->code);
    for (const QString &code : std::as_const(codes)) {
        if (code != s->period.code)
            mPeriods->addItem(periodText(code), code);
    }
    // A month stays chosen when the shown period becomes a quarter: it is then listed too.
    if (mPeriods->findData(wanted) < 0 && !wanted.isEmpty())
        mPeriods->addItem(periodText(wanted), wanted);
    mPeriods->setCurrentIndex(mPeriods->findData(wanted));
    adjustSize();
}

void CompareBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT ended();
    else
        QFrame::keyPressEvent(event);
}

void CompareBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QFrame::changeEvent(event);
}

void CompareBar::retranslate()
{
    mMeasure->setItemText(0, tr("by score"));
    mMeasure->setItemText(1, tr("by rank"));
    mPeriods->setAccessibleName(tr("Compare with"));
    mMeasure->setAccessibleName(tr("Compare by"));
    mClose->setToolTip(tr("End the comparison"));
    mClose->setAccessibleName(mClose->toolTip());
}

} // namespace inspect::app
