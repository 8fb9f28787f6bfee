// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/points_edit.h"

#include <QRegularExpressionValidator>

namespace inspect::app {

PointsEdit::PointsEdit(QWidget *parent) : QLineEdit(parent)
{
    setValidator(new QRegularExpressionValidator(QRegularExpression(pattern()), this));
    setAlignment(Qt::AlignRight);
    setFixedWidth(76);
}

QString PointsEdit::pattern(bool mayBeNegative)
{
    return QStringLiteral("%1[0-9]{0,6}([.][0-9]{0,4})?").arg(mayBeNegative ? QStringLiteral("-?") : QString());
}

void PointsEdit::setPoints(const std::optional<Points> &points)
{
    if (points != this->points())
        setText(points ? points->exactText() : QString());
}

std::optional<Points> PointsEdit::points() const
{
    QString typed = text();
    if (typed.endsWith(QLatin1Char('.')))
        typed.chop(1);
    if (typed.startsWith(QLatin1Char('.')))
        typed.prepend(QLatin1Char('0'));
    return Points::parse(typed);
}

} // namespace inspect::app
