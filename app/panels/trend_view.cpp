// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/trend_view.h"

#include "models/ranking_model.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr double kDotPx = 3.5;
constexpr int kSparkWidthPx = 108;

double valueOf(Points points) { return double(points.raw()) / Points::kScale; }

QString resultText(const PastScore &result)
{
    UnitScore score;
    score.state = result.state;
    score.score = result.score;
    return result.stars ? scoreText(score) + QStringLiteral("  ") + starsText(result.stars) : scoreText(score);
}

/// The line through the months that have a score; a gap where one has none.
QPainterPath lineThrough(const QVector<std::optional<QPointF>> &points)
{
    QPainterPath path;
    bool isDown = false;
    for (const auto &point : points) {
        if (point && isDown)
            path.lineTo(*point);
        else if (point)
            path.moveTo(*point);
        isDown = point.has_value();
    }
    return path;
}

} // namespace

TrendView::TrendView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("trend"));
    setMinimumHeight(150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void TrendView::setTrend(const Standard &standard, const QVector<PeriodResult> &months, const QVector<PeriodResult> &quarters)
{
    mStandard = standard;
    mMonths = months;
    mQuarters = quarters;
    QStringList spoken;
    for (const PeriodResult &month : mMonths)
        spoken.append(periodText(month.period) + QLatin1Char(' ') + resultText(month.result));
    setAccessibleName(tr("Trend"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

TrendView::Scale TrendView::scale() const
{
    Scale scale;
    const int line = QFontMetrics(scaledFont(0.8)).height();
    scale.plot = QRectF(rect()).adjusted(62, 8, -48, -(mQuarters.isEmpty() ? line + 6 : 3 * line + 12));
    double low = 100;
    double high = valueOf(mStandard.base);
    for (const PeriodResult &month : mMonths) {
        if (!month.result.score)
            continue;
        low = std::min(low, valueOf(*month.result.score));
        high = std::max(high, valueOf(*month.result.score));
    }
    scale.low = std::max(0.0, std::min(60.0, std::floor(low / 10) * 10 - 5));
    scale.high = high;
    return scale;
}

double TrendView::x(const Scale &scale, qsizetype month) const
{
    const double step = scale.plot.width() / double(std::max<qsizetype>(1, mMonths.size()));
    return scale.plot.left() + (double(month) + 0.5) * step;
}

/// The lower bounds of the grades, named at the left.
void TrendView::paintBounds(QPainter &painter, const Scale &scale) const
{
    painter.setFont(scaledFont(0.8));
    for (const GradeBand &band : mStandard.grades) {
        const double value = valueOf(band.from);
        if (value <= scale.low || value > scale.high)
            continue;
        const double y = scale.y(value);
        painter.setPen(QPen(colours::kLine, 1, Qt::DashLine));
        painter.drawLine(QPointF(scale.plot.left(), y), QPointF(scale.plot.right(), y));
        painter.setPen(colours::kQuiet);
        const QString name = speaksChinese() || band.nameEn.isEmpty() ? band.name : band.nameEn;
        painter.drawText(QRectF(0, y - 9, scale.plot.left() - 4, 18), Qt::AlignRight | Qt::AlignVCenter,
                         name + QLatin1Char(' ') + band.from.exactText());
    }
}

void TrendView::paintMonths(QPainter &painter, const Scale &scale) const
{
    QVector<std::optional<QPointF>> points;
    for (qsizetype i = 0; i < mMonths.size(); ++i) {
        const auto &score = mMonths[i].result.score;
        points.append(score ? std::optional(QPointF(x(scale, i), scale.y(valueOf(*score)))) : std::nullopt);
        painter.setPen(colours::kQuiet);
        painter.setFont(scaledFont(0.8));
        const QRectF below(x(scale, i) - 20, scale.plot.bottom() + 2, 40, painter.fontMetrics().height());
        painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop, QString::number(mMonths[i].period.mid(5, 2).toInt()));
    }
    painter.setPen(QPen(colours::kAccent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lineThrough(points));
    painter.setBrush(colours::kAccent);
    for (const auto &point : std::as_const(points)) {
        if (point)
            painter.drawEllipse(*point, kDotPx, kDotPx);
    }
    if (points.isEmpty() || !points.last())
        return;
    painter.setPen(colours::kInk);
    painter.setFont(scaledFont(0.9, true));
    const QPointF last = *points.last();
    painter.drawText(QRectF(last.x() + 7, last.y() - 10, 60, 20), Qt::AlignLeft | Qt::AlignVCenter, mMonths.last().result.score->text());
}

void TrendView::paintQuarters(QPainter &painter, const Scale &scale) const
{
    if (mQuarters.isEmpty())
        return;
    const double step = (width() - 12) / double(mQuarters.size());
    painter.setFont(scaledFont(0.8));
    const double line = painter.fontMetrics().height();
    const double top = scale.plot.bottom() + line + 6;
    painter.setPen(colours::kLine);
    painter.drawLine(QPointF(6, top), QPointF(width() - 6, top));
    for (qsizetype i = 0; i < mQuarters.size(); ++i) {
        const PastScore &result = mQuarters[i].result;
        const QString stars = result.stars ? QStringLiteral("★%1").arg(*result.stars) : QStringLiteral("—");
        const QRectF cell(6 + double(i) * step, top + 2, step, line);
        painter.setPen(result.stars ? colours::kStar : colours::kQuiet);
        painter.drawText(cell, Qt::AlignCenter, stars);
        painter.setPen(colours::kQuiet);
        painter.drawText(cell.translated(0, line), Qt::AlignCenter, mQuarters[i].period.mid(2, 2) + mQuarters[i].period.mid(4, 3)); // 26-Q3
    }
}

void TrendView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours::kPaper);
    if (mMonths.isEmpty())
        return;
    const Scale where = scale();
    paintBounds(painter, where);
    paintMonths(painter, where);
    paintQuarters(painter, where);
}

bool TrendView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Scale where = scale();
    for (qsizetype i = 0; i < mMonths.size(); ++i) {
        if (std::abs(help->pos().x() - x(where, i)) < where.plot.width() / double(2 * mMonths.size()))
            QToolTip::showText(help->globalPos(), periodText(mMonths[i].period) + QLatin1Char('\n') + resultText(mMonths[i].result), this);
    }
    return true;
}

void TrendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto trend = index.data(RankingModel::TrendRole).value<QVector<PastScore>>();
    double low = 100;
    double high = 0;
    for (const PastScore &past : trend) {
        if (past.score) {
            low = std::min(low, valueOf(*past.score));
            high = std::max(high, valueOf(*past.score));
        }
    }
    if (high < low)
        return;
    const double spread = std::max(10.0, high - low);
    const QRectF box = QRectF(option.rect).adjusted(6, 9, -8, -9);
    QVector<std::optional<QPointF>> points;
    for (qsizetype i = 0; i < trend.size(); ++i) {
        const double across = trend.size() > 1 ? double(i) / double(trend.size() - 1) : 1.0;
        if (trend[i].score)
            points.append(
                QPointF(box.left() + across * box.width(), box.bottom() - (valueOf(*trend[i].score) - low) / spread * box.height()));
        else
            points.append(std::nullopt);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state & QStyle::State_Selected;
    const QColor ink = isChosen ? QColor(Qt::white) : colours::kAccent;
    painter->setPen(QPen(ink, 1.6));
    painter->drawPath(lineThrough(points));
    painter->setBrush(ink);
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool isAlone = (i == 0 || !points[i - 1]) && (i + 1 == points.size() || !points[i + 1]);
        if (points[i] && (isAlone || i + 1 == points.size()))
            painter->drawEllipse(*points[i], 2.4, 2.4);
    }
    painter->restore();
}

void TrendDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear();
}

QSize TrendDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {kSparkWidthPx, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace inspect::app
