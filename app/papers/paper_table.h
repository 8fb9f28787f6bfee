// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QFont>
#include <QPageLayout>
#include <QSizeF>
#include <QString>
#include <QVector>

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace inspect::app {

/// A table that runs over pages. Sizes in mm.
struct PaperTable {
    struct Column {
        QString title;
        double widthMm = 20;
        Qt::Alignment align = Qt::AlignHCenter;
    };
    struct Row {
        QStringList cells;     ///< one per column; a band has one
        bool isBand = false;   ///< over the whole width; stays with the row below it
        QVector<int> emphasis; ///< columns in bold
    };

    QString title;
    QString subtitle;
    QVector<Column> columns;
    QVector<Row> rows;
    QString emptyText;       ///< where there is no row
    QString note;            ///< below the last row, above the signatures
    QStringList signatures;  ///< below the last row, beside each other; kept together with it
    double textPoints = 8.5; ///< of the cells
    bool startsPage = true;  ///< false: below the table before it, with a small title
};

/// A PDF of tables on A4, searchable, in place only when it is whole. `tables` gets the width between the margins in mm. Needs a
/// QGuiApplication.
[[nodiscard]] Status writeTablesPdf(const QString &path, const QString &title, QPageLayout::Orientation orientation,
                                    const std::function<QVector<PaperTable>(double)> &tables, const QString &footer);

/// Writes tables on the pages of a device, each starting on a new page unless it says otherwise.
class PaperTablePrinter {
public:
    /// `page`: the printable area in mm.
    PaperTablePrinter(QPagedPaintDevice &device, QPainter &painter, const QSizeF &page, double dotsPerMm);

    /// How many pages the tables take; draws nothing.
    [[nodiscard]] int pages(const QVector<PaperTable> &tables);
    /// `footer`: with %1 for the page and %2 for their number.
    void print(const QVector<PaperTable> &tables, const QString &footer);

private:
    void run(const QVector<PaperTable> &tables);
    void table(const PaperTable &table);
    void title(const PaperTable &table);
    void startPage();
    void head(const PaperTable &table);
    void row(const PaperTable &table, const PaperTable::Row &row);
    void foot(const PaperTable &table);
    [[nodiscard]] double footHeight(const PaperTable &table) const;
    [[nodiscard]] double heightOf(const PaperTable &table, const PaperTable::Row &row) const;
    [[nodiscard]] double headHeight(const PaperTable &table) const;
    void cell(const QRectF &mm, const QString &text, Qt::Alignment align, const QFont &font);
    [[nodiscard]] QFont font(double points, bool bold = false) const;
    [[nodiscard]] double textHeight(const QString &text, double widthMm, const QFont &font) const;

    QPagedPaintDevice &mDevice;
    QPainter &mPainter;
    QSizeF mPage;
    double mDots;
    bool mDraws = false;
    int mPageNumber = 0;
    int mPageCount = 0;
    QString mFooter;
    double mY = 0;
};

} // namespace inspect::app
