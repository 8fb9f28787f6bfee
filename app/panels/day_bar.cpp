// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/day_bar.h"

#include "panels/style.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>

namespace inspect::app {

namespace {

constexpr int kYearsAhead = 2;

} // namespace

DayBar::DayBar(QWidget *parent) : QFrame(parent), mTitle(new QLabel(this)), mDay(new QDateEdit(this)), mNote(quietLabel(this))
{
    setObjectName(QStringLiteral("dayBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    mDay->setObjectName(QStringLiteral("editDay"));
    mDay->setCalendarPopup(true);
    mDay->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    mDay->setMinimumHeight(kTargetPx);
    mDay->setFocusPolicy(Qt::ClickFocus); // Tab stays with the map's own tools
    mDay->installEventFilter(this);
    mTitle->setBuddy(mDay);
    mNote->setMinimumWidth(250);
    mNote->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 8, 3);
    row->addWidget(mTitle);
    row->addWidget(mDay);
    row->addWidget(mNote, 1);
    connect(mDay, &QDateEdit::dateChanged, this, [this] {
        if (!mIsFilling)
            mIsChosen = true;
    });
    retranslate();
    hide();
}

void DayBar::ask(Why why, const QDate &earliest, const QDate &today)
{
    const QScopedValueRollback filling(mIsFilling, true);
    const QDate first = earliest.isNull() ? today : std::max(today, earliest);
    const QDate day = mIsChosen && (earliest.isNull() || mDay->date() >= earliest) ? mDay->date() : first;
    mWhy = why;
    mEarliest = earliest;
    if (earliest.isNull())
        mDay->clearMinimumDate();
    else
        mDay->setMinimumDate(earliest);
    mDay->setMaximumDate(first.addYears(kYearsAhead));
    mDay->setDate(day);
    mIsAsking = true;
    retranslate();
    show();
    raise();
}

void DayBar::forget()
{
    mIsAsking = false;
    mIsChosen = false;
    hide();
}

QDate DayBar::day() const { return mIsAsking ? mDay->date() : QDate(); }

void DayBar::setCompact(bool compact)
{
    if (mNote->isHidden() == compact)
        return;
    mNote->setVisible(!compact);
    updateGeometry();
}

bool DayBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            mDay->interpretText();
            Q_EMIT left();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void DayBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DayBar::retranslate()
{
    mTitle->setText(tr("Holds from"));
    mDay->setAccessibleName(tr("Day from which the change holds"));
    const QString first = mEarliest.toString(Qt::ISODate);
    if (mWhy == Why::Closed)
        mNote->setText(tr("Closed up to the day before %1: its maps stay as they were.").arg(first));
    else if (mEarliest.isNull())
        mNote->setText(tr("The old unit ends the day before; its history stays."));
    else
        mNote->setText(tr("The old unit ends the day before; not before %1, up to then it is closed or was inspected.").arg(first));
    mDay->setToolTip(mNote->text());
}

} // namespace inspect::app
