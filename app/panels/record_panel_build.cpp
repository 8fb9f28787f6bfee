// SPDX-License-Identifier: GPL-2.0-or-later
// What the record panel is made of.
#include "panels/record_panel.h"

#include "panels/checklist_view.h"
#include "panels/click_label.h"
#include "panels/deduction_list.h"
#include "panels/outlook_label.h"
#include "panels/photo_strip.h"
#include "panels/style.h"
#include "panels/visit_line.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace inspect::app {

void RecordPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(buildHeader());
    mTabs = new QTabBar(this);
    mTabs->setObjectName(QStringLiteral("tabs"));
    mTabs->setExpanding(true);
    mTabs->setDrawBase(false);
    mTabs->addTab(QString());
    mTabs->addTab(QString());
    layout->addWidget(mTabs);
    mPages = new QStackedWidget(this);
    mChecklist = new ChecklistView(mPages);
    auto *recordedPage = new QWidget(mPages);
    auto *recordedLayout = new QVBoxLayout(recordedPage);
    recordedLayout->setContentsMargins(0, 0, 0, 0);
    mRecorded = new DeductionList(recordedPage);
    mRemove = new QPushButton(themeIcon("edit-delete"), QString(), recordedPage);
    mRemove->setObjectName(QStringLiteral("removeDeduction"));
    mRemove->setMinimumHeight(kTargetPx);
    recordedLayout->addWidget(mRecorded, 1);
    recordedLayout->addWidget(mRemove);
    auto *hintPage = new QWidget(mPages);
    auto *hintLayout = new QVBoxLayout(hintPage);
    mHint = quietLabel(hintPage);
    mHint->setWordWrap(true);
    mHint->setAlignment(Qt::AlignCenter);
    mHintAction = new QPushButton(hintPage);
    mHintAction->setMinimumHeight(kTargetPx);
    hintLayout->addStretch(1);
    hintLayout->addWidget(mHint);
    hintLayout->addWidget(mHintAction, 0, Qt::AlignCenter);
    hintLayout->addStretch(2);
    mPages->addWidget(mChecklist);
    mPages->addWidget(recordedPage);
    mPages->addWidget(hintPage);
    layout->addWidget(mPages, 1);
    layout->addWidget(buildDetails());
    layout->addWidget(buildPlaceLine());
    layout->addWidget(buildVisit());
    auto *actions = new QHBoxLayout;
    mFinish = new QPushButton(this);
    mFinish->setObjectName(QStringLiteral("primary"));
    mFinish->setMinimumHeight(kTargetPx + 4);
    mAbandon = new QPushButton(this);
    mAbandon->setObjectName(QStringLiteral("abandon"));
    mAbandon->setMinimumHeight(kTargetPx + 4);
    actions->addWidget(mFinish, 1);
    actions->addWidget(mAbandon);
    layout->addLayout(actions);
}

QWidget *RecordPanel::buildHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *line = new QHBoxLayout;
    mName = new QLabel(header);
    mName->setObjectName(QStringLiteral("unitName"));
    mName->setFont(scaledFont(1.4, true));
    mName->setWordWrap(true);
    mScore = new ClickLabel(header);
    mScore->setObjectName(QStringLiteral("unitScore"));
    mScore->setFont(scaledFont(1.4, true));
    mStars = new QLabel(header);
    mStars->setFont(scaledFont(1.2));
    QPalette p = mStars->palette();
    p.setColor(QPalette::WindowText, colours::kStar);
    mStars->setPalette(p);
    line->addWidget(mName, 1);
    line->addWidget(mScore);
    line->addWidget(mStars);
    layout->addLayout(line);
    mInfo = quietLabel(header);
    mInfo->setWordWrap(true);
    layout->addWidget(mInfo);
    mStandards = new QComboBox(header);
    mStandards->setObjectName(QStringLiteral("standards"));
    mStandards->setMinimumHeight(kTargetPx);
    mStandards->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(mStandards);
    return header;
}

// Below the checklist: it grows with the first count, and no button may slide away under the finger.
QWidget *RecordPanel::buildVisit()
{
    auto *visit = new QWidget(this);
    auto *layout = new QVBoxLayout(visit);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    mVisit = new VisitLine(visit);
    layout->addWidget(mVisit);
    auto *state = new QHBoxLayout;
    mState = quietLabel(visit);
    mState->setWordWrap(true);
    mLive = new QLabel(visit);
    mLive->setObjectName(QStringLiteral("liveTotal"));
    mLive->setFont(scaledFont(1.1, true));
    state->addWidget(mState, 1);
    state->addWidget(mLive);
    layout->addLayout(state);
    mOutlook = new OutlookLabel(visit);
    layout->addWidget(mOutlook);
    return visit;
}

QWidget *RecordPanel::buildPlaceLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    mPlaceText = quietLabel(line);
    mPlaceText->setObjectName(QStringLiteral("place"));
    mGps = bigButton("gps", line);
    mGps->setObjectName(QStringLiteral("useGps"));
    mGps->setCheckable(true);
    mGps->setChecked(true);
    mNoPlace = bigButton("edit-clear", line);
    mNoPlace->setObjectName(QStringLiteral("noPlace"));
    layout->addWidget(mPlaceText, 1);
    layout->addWidget(mGps);
    layout->addWidget(mNoPlace);
    return line;
}

QWidget *RecordPanel::buildDetails()
{
    mDetails = new QWidget(this);
    auto *layout = new QVBoxLayout(mDetails);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto *line = new QHBoxLayout;
    mCurrentText = new QLabel(mDetails);
    mCurrentText->setObjectName(QStringLiteral("currentDeduction"));
    mPlaceCurrent = bigButton("mark-location", mDetails);
    mPlaceCurrent->setObjectName(QStringLiteral("placeCurrent"));
    mAddPhoto = bigButton("camera-photo", mDetails);
    mAddPhoto->setObjectName(QStringLiteral("addPhoto"));
    line->addWidget(mCurrentText, 1);
    line->addWidget(mPlaceCurrent);
    line->addWidget(mAddPhoto);
    layout->addLayout(line);
    mPhotos = new PhotoStrip(mDetails);
    mNote = new QLineEdit(mDetails);
    mNote->setObjectName(QStringLiteral("note"));
    mNote->setMaxLength(500);
    auto *second = new QHBoxLayout;
    second->addWidget(mPhotos, 3);
    second->addWidget(mNote, 2);
    layout->addLayout(second);
    return mDetails;
}

} // namespace inspect::app
