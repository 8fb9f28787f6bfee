// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/paper_table.h"

#include "papers/pdf_text.h"

#include <QFileInfo>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr double kFooterMm = 8;
constexpr double kCellGapMm = 1.0;
constexpr double kLeastRowMm = 6.5;
constexpr double kSignatureMm = 18;
constexpr qsizetype kLeastLastRows = 4; ///< on a last page: fewer look forgotten
constexpr double kSmallTitleMm = 12;    ///< with the gap above
constexpr double kMarginMm = 12;
constexpr int kDpi = 600;
constexpr int kWrap = Qt::TextWordWrap | Qt::TextWrapAnywhere;
const QColor kBandFill(0xe8eef4);
const QColor kHeadFill(0xd5dfe9);
const QColor kRule(0x6f7a86);

} // namespace

PaperTablePrinter::PaperTablePrinter(QPagedPaintDevice &device, QPainter &painter, const QSizeF &page, double dotsPerMm)
    : mDevice(device), mPainter(painter), mPage(page), mDots(dotsPerMm)
{
}

int PaperTablePrinter::pages(const QVector<PaperTable> &tables)
{
    mDraws = false;
    run(tables);
    return mPageNumber;
}

void PaperTablePrinter::print(const QVector<PaperTable> &tables, const QString &footer)
{
    mPageCount = pages(tables);
    mFooter = footer;
    mDraws = true;
    run(tables);
}

void PaperTablePrinter::run(const QVector<PaperTable> &tables)
{
    mPageNumber = 0;
    for (const PaperTable &t : tables)
        table(t);
}

QFont PaperTablePrinter::font(double points, bool bold) const
{
    QFont made(QStringLiteral("Noto Sans CJK SC"));
    made.setStyleHint(QFont::SansSerif);
    // See rating_map_layout.cpp: shaped digits cannot be copied from a PDF.
    made.setStyleStrategy(QFont::PreferNoShaping);
    made.setPointSizeF(points);
    made.setBold(bold);
    return made;
}

double PaperTablePrinter::textHeight(const QString &text, double widthMm, const QFont &used) const
{
    const QFontMetricsF metrics(used, mPainter.device());
    const QRectF box(0, 0, (widthMm - 2 * kCellGapMm) * mDots, 1e6);
    return metrics.boundingRect(box, kWrap, text.isEmpty() ? QStringLiteral(" ") : text).height() / mDots;
}

void PaperTablePrinter::startPage()
{
    ++mPageNumber;
    mY = 0;
    if (!mDraws)
        return;
    if (mPageNumber > 1)
        mDevice.newPage();
    mPainter.setPen(Qt::black);
    mPainter.setFont(font(8));
    const QRectF foot(0, (mPage.height() - 5) * mDots, mPage.width() * mDots, 5 * mDots);
    mPainter.drawText(foot, Qt::AlignCenter, mFooter.arg(mPageNumber).arg(mPageCount));
}

void PaperTablePrinter::cell(const QRectF &mm, const QString &text, Qt::Alignment align, const QFont &used)
{
    if (!mDraws)
        return;
    mPainter.setFont(used);
    mPainter.setPen(Qt::black);
    const QRectF inner = mm.adjusted(kCellGapMm, 0, -kCellGapMm, 0);
    mPainter.drawText(QRectF(inner.topLeft() * mDots, inner.size() * mDots), int(align | Qt::AlignVCenter) | kWrap, text);
}

double PaperTablePrinter::headHeight(const PaperTable &table) const
{
    double most = kLeastRowMm;
    for (const PaperTable::Column &column : table.columns)
        most = std::max(most, textHeight(column.title, column.widthMm, font(table.textPoints, true)) + 2);
    return most;
}

void PaperTablePrinter::head(const PaperTable &table)
{
    const double height = headHeight(table);
    double x = 0;
    for (const PaperTable::Column &column : table.columns) {
        const QRectF box(x, mY, column.widthMm, height);
        if (mDraws) {
            mPainter.setPen(QPen(kRule, 0.2 * mDots));
            mPainter.setBrush(kHeadFill);
            mPainter.drawRect(QRectF(box.topLeft() * mDots, box.size() * mDots));
        }
        cell(box, column.title, Qt::AlignHCenter, font(table.textPoints, true));
        x += column.widthMm;
    }
    mY += height;
}

double PaperTablePrinter::heightOf(const PaperTable &table, const PaperTable::Row &row) const
{
    double most = kLeastRowMm;
    for (qsizetype i = 0; !row.isBand && i < row.cells.size(); ++i)
        most =
            std::max(most, textHeight(row.cells[i], table.columns[i].widthMm, font(table.textPoints, row.emphasis.contains(int(i)))) + 1.6);
    return most;
}

void PaperTablePrinter::row(const PaperTable &table, const PaperTable::Row &row)
{
    const double height = heightOf(table, row);
    double x = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const double width = row.isBand ? mPage.width() : table.columns[i].widthMm;
        const QRectF box(x, mY, width, height);
        if (mDraws) {
            mPainter.setPen(QPen(kRule, 0.15 * mDots));
            mPainter.setBrush(row.isBand ? QBrush(kBandFill) : QBrush(Qt::NoBrush));
            mPainter.drawRect(QRectF(box.topLeft() * mDots, box.size() * mDots));
        }
        const bool bold = row.isBand || row.emphasis.contains(int(i));
        cell(box, row.cells[i], row.isBand ? Qt::AlignLeft : table.columns[i].align, font(table.textPoints, bold));
        x += width;
    }
    mY += height;
}

void PaperTablePrinter::title(const PaperTable &table)
{
    if (!table.startsPage) {
        mY += 4;
        cell(QRectF(0, mY, mPage.width(), kSmallTitleMm - 4), table.title, Qt::AlignLeft, font(10.5, true));
        mY += kSmallTitleMm - 4;
        return;
    }
    cell(QRectF(0, mY, mPage.width(), 10), table.title, Qt::AlignHCenter, font(16, true));
    mY += 11;
    cell(QRectF(0, mY, mPage.width(), 6), table.subtitle, Qt::AlignHCenter, font(9));
    mY += 8;
}

void PaperTablePrinter::table(const PaperTable &table)
{
    const double bottom = mPage.height() - kFooterMm;
    QVector<PaperTable::Row> rows = table.rows;
    if (rows.isEmpty())
        rows.append({{table.emptyText}, true, {}});
    // The last rows and what stands below them go on one page.
    qsizetype tail = std::max<qsizetype>(0, rows.size() - kLeastLastRows);
    while (tail > 0 && rows[tail - 1].isBand)
        --tail;
    // What must stay together from a row on: a band with its first row, all of the tail.
    const auto blockHeight = [&](qsizetype first) {
        qsizetype last = first == tail ? rows.size() - 1 : first;
        double height = 0;
        for (qsizetype r = first; r <= last; ++r) {
            height += heightOf(table, rows[r]);
            if (r == last && rows[r].isBand && last + 1 < rows.size())
                ++last;
        }
        return last + 1 == rows.size() ? height + footHeight(table) : height;
    };
    if (table.startsPage || mPageNumber == 0 || mY + kSmallTitleMm + headHeight(table) + blockHeight(0) > bottom)
        startPage();
    title(table);
    head(table);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i > 0 && mY + blockHeight(i) > bottom) {
            startPage();
            head(table);
        }
        row(table, rows[i]);
    }
    foot(table);
}

double PaperTablePrinter::footHeight(const PaperTable &table) const
{
    const double note = table.note.isEmpty() ? 0 : textHeight(table.note, mPage.width(), font(9)) + 2;
    return note + (table.signatures.isEmpty() ? 0 : kSignatureMm);
}

void PaperTablePrinter::foot(const PaperTable &table)
{
    if (!table.note.isEmpty()) {
        const double height = textHeight(table.note, mPage.width(), font(9)) + 2;
        cell(QRectF(0, mY, mPage.width(), height), table.note, Qt::AlignLeft, font(9));
        mY += height;
    }
    if (table.signatures.isEmpty())
        return;
    const double part = mPage.width() / double(table.signatures.size());
    for (qsizetype i = 0; i < table.signatures.size(); ++i)
        cell(QRectF(double(i) * part, mY + 6, part, 8), table.signatures[i], Qt::AlignLeft, font(10));
    mY += kSignatureMm;
}

Status writeTablesPdf(const QString &path, const QString &title, QPageLayout::Orientation orientation,
                      const std::function<QVector<PaperTable>(double)> &tables, const QString &footer)
{
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The folder of %1 does not exist; choose another one"), {path});
    const QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("sheet.pdf"));
    {
        QPdfWriter writer(made);
        writer.setResolution(kDpi);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(orientation);
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
        const QSizeF page = writer.pageLayout().paintRect(QPageLayout::Millimeter).size();
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file %1 cannot be written: is the disk full?"), {path}, path);
        PaperTablePrinter(writer, painter, page, kDpi / 25.4).print(tables(page.width()), footer);
    }
    const Status mended = mendPdfText(made);
    return mended ? putPaperInPlace(made, path) : mended;
}

} // namespace inspect::app
