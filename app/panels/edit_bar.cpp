// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/edit_bar.h"

#include "panels/style.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

namespace inspect::app {

namespace {

constexpr int kStepPx = kTargetPx + 2;
constexpr int kKeptFreePx = 70; ///< below, for the scale bar

} // namespace

EditBar::EditBar(QWidget *parent) : QFrame(parent), mGrid(new QGridLayout(this)), mFold(bigButton("document-edit", this))
{
    setObjectName(QStringLiteral("editBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    mGrid->setContentsMargins(2, 2, 2, 2);
    mGrid->setSpacing(2);
    mFold->setObjectName(QStringLiteral("editFold"));
    mFold->setCheckable(true);
    mFold->setFocusPolicy(Qt::TabFocus);
    mGrid->addWidget(mFold, 0, 0);
    connect(mFold, &QToolButton::clicked, this, [this](bool unfolded) { setFolded(!unfolded); });
    retranslate();
}

void EditBar::add(QAction *action)
{
    QToolButton *button = bigButton("", this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    button->setVisible(!mIsFolded);
    mButtons.append(button);
    layOut();
}

void EditBar::addSeparator() { mButtons.append(nullptr); }

void EditBar::setFolded(bool folded)
{
    mIsFolded = folded;
    mFold->setChecked(!folded);
    for (QToolButton *button : std::as_const(mButtons)) {
        if (button)
            button->setVisible(!folded);
    }
    Q_EMIT foldedChanged(folded);
    layOut();
}

void EditBar::fitHeight(int height)
{
    if (height == mHeight)
        return; // laying out tells the map, which asks for the height again
    mHeight = height;
    layOut();
}

void EditBar::layOut()
{
    const int rows = std::max(2, (mHeight - kKeptFreePx) / kStepPx);
    int place = 1;
    for (QToolButton *button : std::as_const(mButtons)) {
        if (!button)
            continue;
        mGrid->removeWidget(button);
        mGrid->addWidget(button, place % rows, place / rows);
        ++place;
    }
    mGrid->activate();
    adjustSize();
}

void EditBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void EditBar::retranslate()
{
    mFold->setToolTip(tr("Tools for editing the map"));
    mFold->setAccessibleName(mFold->toolTip());
}

} // namespace inspect::app
