// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/status_line.h"

#include "models/texts.h"
#include "panels/style.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace inspect::app {

StatusLine::StatusLine(Session &session, QWidget *parent) : QStatusBar(parent), mSession(session)
{
    setSizeGripEnabled(false);
    const auto add = [this](int width) {
        QLabel *label = quietLabel(this);
        label->setMinimumWidth(width);
        label->setMargin(4);
        addWidget(label);
        return label;
    };
    mCursor = add(170);
    mZone = new QToolButton(this);
    mZone->setObjectName(QStringLiteral("zone"));
    mZone->setAutoRaise(true);
    mZone->setFocusPolicy(Qt::TabFocus);
    addWidget(mZone);
    mGps = add(0);
    mScale = add(80);
    mSaved = new QLabel(this);
    mSaved->setObjectName(QStringLiteral("saved"));
    mSaved->setMargin(4);
    addPermanentWidget(mSaved);
    connect(&mSession, &Session::savingChanged, this, &StatusLine::refresh);
    connect(&mSession, &Session::changed, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setCursor(double lon, double lat) { mCursor->setText(lonLatText(lon, lat)); }

void StatusLine::setZone(int centralMeridian, const QString &description)
{
    mZone->setText(QStringLiteral("CGCS2000 %1E").arg(centralMeridian));
    mZone->setToolTip(description);
    mZone->setAccessibleName(description);
}

void StatusLine::setScale(double denominator)
{
    mDenominator = denominator;
    refresh();
}

void StatusLine::setAccuracy(const std::optional<double> &metres)
{
    mAccuracy = metres;
    refresh();
}

void StatusLine::setOpening(const QStringList &files)
{
    mOpening = files;
    refresh();
}

void StatusLine::refresh()
{
    mScale->setText(mDenominator > 0 && mSession.isOpen() ? QStringLiteral("1:%L1").arg(qRound64(mDenominator)) : QString());
    mGps->setText(mAccuracy ? tr("GPS ±%1 m").arg(qMax(1, qRound(*mAccuracy))) : QString());
    mGps->setVisible(mAccuracy.has_value());
    if (!mOpening.isEmpty() && mSession.isOpen())
        return mSaved->setText(mOpening.size() > 1 ? tr("Opening %1 and %2 more…").arg(mOpening.first()).arg(mOpening.size() - 1)
                                                   : tr("Opening %1…").arg(mOpening.first()));
    switch (mSession.saving()) {
    case Session::Saving::NoWorkbook: mSaved->clear(); break;
    case Session::Saving::Saved:
        mSaved->setText(mSession.snapshot()->isReadOnly ? tr("Read only") : QString(QChar(0x2713)) + QLatin1Char(' ') + tr("All stored"));
        break;
    case Session::Saving::Writing: mSaved->setText(tr("Storing %1…").arg(mSession.pending())); break;
    }
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QStatusBar::changeEvent(event);
}

} // namespace inspect::app
