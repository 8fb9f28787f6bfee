// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/period_bar.h"

#include "models/texts.h"
#include "panels/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kPlayMs = 1100; ///< a month is looked at so long
constexpr int kWidthPx = 470;
constexpr int kLiftPx = 46; ///< above the scale bar

} // namespace

PeriodBar::PeriodBar(Session &session, QWidget *map)
    : QFrame(map), mSession(session), mBack(bigButton("go-previous", this)), mForward(bigButton("go-next", this)),
      mPlay(bigButton("media-playback-start", this)), mClose(bigButton("window-close", this)), mSlider(new QSlider(Qt::Horizontal, this)),
      mText(new QLabel(this))
{
    setObjectName(QStringLiteral("periodBar"));
    setStyleSheet(QStringLiteral("#periodBar { background: rgba(255, 255, 255, 238); border: 1px solid #cfd6db; border-radius: 5px; }"));
    mSlider->setObjectName(QStringLiteral("months"));
    mSlider->setPageStep(1);
    mSlider->setTickPosition(QSlider::TicksBelow);
    mSlider->setTickInterval(1);
    mSlider->setMinimumHeight(kTargetPx);
    mText->setMinimumWidth(96);
    mText->setAlignment(Qt::AlignCenter);
    mText->setFont(scaledFont(1.0, true));
    mPlay->setCheckable(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 3, 6, 3);
    row->setSpacing(4);
    for (QToolButton *button : {mBack, mForward, mPlay, mClose})
        button->setAutoRaise(true);
    row->addWidget(mPlay);
    row->addWidget(mBack);
    row->addWidget(mSlider, 1);
    row->addWidget(mForward);
    row->addWidget(mText);
    row->addWidget(mClose);
    mTimer.setInterval(kPlayMs);
    connect(&mTimer, &QTimer::timeout, this, &PeriodBar::playOn);
    connect(mSlider, &QSlider::valueChanged, this, &PeriodBar::ask);
    connect(mBack, &QToolButton::clicked, this, [this] { step(-1); });
    connect(mForward, &QToolButton::clicked, this, [this] { step(1); });
    connect(mPlay, &QToolButton::toggled, this, &PeriodBar::play);
    connect(mClose, &QToolButton::clicked, this, [this] {
        mPlay->setChecked(false);
        hide();
        Q_EMIT closed();
    });
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &snapshot, Parts parts) {
        if (parts & Part::Scores)
            takeSnapshot(snapshot);
    });
    takeSnapshot(mSession.snapshot());
    retranslate();
    hide();
}

void PeriodBar::takeSnapshot(const SnapshotPtr &snapshot)
{
    mMonths = snapshot->periodsWithData;
    std::sort(mMonths.begin(), mMonths.end());
    if (snapshot->period.code == mAsked)
        mAsked.clear();
    const bool waits = !mNext.isEmpty() && mAsked.isEmpty();
    if (waits) {
        mAsked = std::exchange(mNext, QString());
        mSession.setPeriod(mAsked);
    }
    const QString shown = !mAsked.isEmpty() ? mAsked : snapshot->period.code;
    const QSignalBlocker quiet(mSlider);
    mSlider->setRange(0, std::max(0, int(mMonths.size()) - 1));
    // A quarter or a year has no place of its own: the slider stands at its last month.
    const auto period = Period::ofCode(shown);
    const QString last = period ? period->months().last().code : shown;
    const auto place = std::upper_bound(mMonths.cbegin(), mMonths.cend(), last);
    mSlider->setValue(std::max(0, int(place - mMonths.cbegin()) - 1));
    mSlider->setEnabled(mMonths.size() > 1);
    mPlay->setEnabled(mMonths.size() > 1);
    mBack->setEnabled(mSlider->value() > 0);
    mForward->setEnabled(mSlider->value() < mSlider->maximum());
    mText->setText(periodName(shown));
}

void PeriodBar::step(int by) { mSlider->setValue(mSlider->value() + by); }

void PeriodBar::ask(int index)
{
    const QString code = mMonths.value(index);
    if (code.isEmpty())
        return;
    mText->setText(periodName(code));
    mBack->setEnabled(index > 0);
    mForward->setEnabled(index < mSlider->maximum());
    if (!mAsked.isEmpty()) {
        mNext = code == mAsked ? QString() : code;
        return;
    }
    if (code == mSession.snapshot()->period.code)
        return;
    mAsked = code;
    mSession.setPeriod(code);
}

void PeriodBar::play(bool on)
{
    mPlay->setIcon(themeIcon(on ? "media-playback-pause" : "media-playback-start"));
    if (!on)
        return mTimer.stop();
    if (mSlider->value() == mSlider->maximum())
        mSlider->setValue(0);
    mTimer.start();
}

/// On to the next month when the last one has been shown; stops at the newest.
void PeriodBar::playOn()
{
    if (!mAsked.isEmpty())
        return;
    if (mSlider->value() == mSlider->maximum())
        return mPlay->setChecked(false);
    step(1);
}

void PeriodBar::place()
{
    const QWidget *map = parentWidget();
    const int width = std::min(kWidthPx, map->width() - 20);
    resize(width, sizeHint().height());
    move((map->width() - width) / 2, map->height() - height() - kLiftPx);
}

void PeriodBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PeriodBar::retranslate()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setToolTip(text);
        widget->setAccessibleName(text);
    };
    name(mBack, tr("A month back"));
    name(mForward, tr("A month on"));
    name(mPlay, tr("Play through the months"));
    name(mClose, tr("Close"));
    mSlider->setAccessibleName(tr("Month"));
    mText->setText(periodName(mSession.snapshot()->period.code));
}

} // namespace inspect::app
