// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/visit_line.h"

#include "panels/style.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace inspect::app {

VisitLine::VisitLine(QWidget *parent) : QWidget(parent), mSource(new QComboBox(this)), mPatrol(new QComboBox(this))
{
    mSource->setObjectName(QStringLiteral("source"));
    mPatrol->setObjectName(QStringLiteral("patrolLevel"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QComboBox *box : {mSource, mPatrol}) {
        box->setMinimumHeight(kTargetPx);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        layout->addWidget(box, 1);
        connect(box, &QComboBox::activated, this,
                [this] { Q_EMIT chosen(mSource->currentData().toString(), mPatrol->currentData().toString()); });
    }
    retranslate();
    hide();
}

void VisitLine::setVisit(const Standard *standard, const SheetInspection *open)
{
    setVisible(standard && (!standard->sources.isEmpty() || !standard->patrolLevels.isEmpty()));
    if (!standard)
        return;
    if (standard->id != mStandard)
        fill(*standard);
    mSource->setCurrentIndex(std::max(0, mSource->findData(open ? open->inspection.source : QString())));
    mPatrol->setCurrentIndex(std::max(0, mPatrol->findData(open ? open->inspection.patrolLevel : QString())));
}

void VisitLine::fill(const Standard &standard)
{
    mStandard = standard.id;
    mSource->clear();
    for (const ScoreSource &source : standard.sources)
        mSource->addItem(tr("%1, weight %2").arg(source.name, source.weight.exactText()), source.code);
    mSource->setVisible(mSource->count() > 0);
    mPatrol->clear();
    mPatrol->addItem(tr("ordinary patrol"), QString());
    for (const PatrolLevel &level : standard.patrolLevels)
        mPatrol->addItem(level.factor == Points::of(1) ? level.name : tr("%1, counts × %2").arg(level.name, level.factor.exactText()),
                         level.code);
    mPatrol->setVisible(mPatrol->count() > 1);
}

void VisitLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        mStandard = {}; // filled anew with the next snapshot
        retranslate();
    }
    QWidget::changeEvent(event);
}

void VisitLine::retranslate()
{
    mSource->setAccessibleName(tr("Whose sheet"));
    mSource->setToolTip(tr("Whose sheet this is: each source weighs by itself"));
    mPatrol->setAccessibleName(tr("Patrol level"));
    mPatrol->setToolTip(tr("The level that patrols: its findings may count more"));
}

} // namespace inspect::app
