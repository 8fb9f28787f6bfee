// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/score_board.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace inspect::app {

/// One unit's last twelve months as a line over the grades' bounds, and below it its stars by quarter. Months without a score leave a gap.
class TrendView : public QWidget {
    Q_OBJECT

public:
    explicit TrendView(QWidget *parent = nullptr);

    void setTrend(const Standard &standard, const QVector<PeriodResult> &months, const QVector<PeriodResult> &quarters);
    [[nodiscard]] QSize sizeHint() const override { return {340, 166}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Scale {
        QRectF plot;
        double low = 0;
        double high = 100;
        [[nodiscard]] double y(double points) const { return plot.bottom() - (points - low) / (high - low) * plot.height(); }
    };
    [[nodiscard]] Scale scale() const;
    [[nodiscard]] double x(const Scale &scale, qsizetype month) const;
    void paintBounds(QPainter &painter, const Scale &scale) const;
    void paintMonths(QPainter &painter, const Scale &scale) const;
    void paintQuarters(QPainter &painter, const Scale &scale) const;

    Standard mStandard;
    QVector<PeriodResult> mMonths;
    QVector<PeriodResult> mQuarters;
};

/// The same as a small line in a table cell; RankingModel::TrendRole.
class TrendDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace inspect::app
