// SPDX-License-Identifier: GPL-2.0-or-later
#include "xlsx_sheet.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inspect::exchange {
namespace {

constexpr double kNarrowest = 5;
constexpr double kWidest = 36;
constexpr double kShortHeading = 8;
constexpr double kPortraitCharacters = 92; // that A4 upright takes at 10 points and full size
constexpr int kPaperA4 = 9;
constexpr double kMarginIn = 0.5;
constexpr double kFooterMarginIn = 0.75;
constexpr qsizetype kLongestCell = 32'000; // Excel ends at 32 767
constexpr lxw_color_t kHeaderFill = 0xE3EAF2;
constexpr lxw_color_t kBandFill = 0xF2F2F2;
constexpr lxw_color_t kLine = 0x7F7F7F;
const char *const kBodyFont = "宋体"; // on every Chinese Windows and in WPS; elsewhere a Noto font stands in
const char *const kTitleFont = "黑体";

} // namespace

double widthOf(const QString &text)
{
    double longest = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const double width =
            std::accumulate(line.cbegin(), line.cend(), 0.0, [](double sum, QChar c) { return sum + (c.unicode() < 0x2E80 ? 1.0 : 2.0); });
        longest = std::max(longest, width);
    }
    return longest;
}

lxw_format *Looks::of(Look look)
{
    lxw_format *&format = mMade[int(look)];
    if (!format) {
        format = workbook_add_format(mBook);
        shape(format, look);
    }
    return format;
}

void Looks::shape(lxw_format *format, Look look) const
{
    const bool isTitle = look == Look::Title;
    format_set_font_name(format, isTitle ? kTitleFont : kBodyFont);
    format_set_font_size(format, isTitle ? 18 : 10);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look != Look::Band && look != Look::Text && look != Look::Wrapped && look != Look::Plain && look != Look::Note)
        format_set_align(format, LXW_ALIGN_CENTER);
    if (look == Look::Note)
        format_set_text_wrap(format);
    if (look == Look::Title || look == Look::Subtitle || look == Look::Plain || look == Look::Note)
        return;
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kLine);
    switch (look) {
    case Look::Header:
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_bg_color(format, kHeaderFill);
        break;
    case Look::Band:
        format_set_bold(format);
        format_set_bg_color(format, kBandFill);
        break;
    case Look::Wrapped: format_set_text_wrap(format); break;
    case Look::Score: format_set_num_format(format, "0.00"); break;
    case Look::Change: format_set_num_format(format, "+0.00;-0.00;0.00"); break;
    case Look::Count: format_set_num_format(format, "0"); break;
    case Look::Time: format_set_num_format(format, "yyyy-mm-dd hh:mm"); break;
    default: break;
    }
}

XlsxSheet::XlsxSheet(lxw_workbook *book, Looks &looks, const QString &name, int columns)
    : mSheet(workbook_add_worksheet(book, name.toUtf8().constData())), mLooks(looks), mWidths(columns, kNarrowest)
{
}

void XlsxSheet::need(int column, double characters) { mWidths[column] = std::max(mWidths.at(column), std::min(characters + 1.5, kWidest)); }

void XlsxSheet::text(int row, int column, const QString &text, Look look)
{
    // Written as a string whatever it begins with, so that "=1+1" in a name stays a name.
    worksheet_write_string(mSheet, lxw_row_t(row), lxw_col_t(column), text.left(kLongestCell).toUtf8().constData(), mLooks.of(look));
    // A long heading takes two lines rather than a wide column.
    const double width = widthOf(text);
    need(column, look == Look::Header && width > kShortHeading ? std::max(kShortHeading, width / 2 + 4) : width);
}

void XlsxSheet::number(int row, int column, double value, Look look)
{
    worksheet_write_number(mSheet, lxw_row_t(row), lxw_col_t(column), value, mLooks.of(look));
    need(column, double(QString::number(value, 'f', 2).size()));
}

void XlsxSheet::time(int row, int column, const QDateTime &shanghai, Look look)
{
    lxw_datetime moment{};
    moment.year = shanghai.date().year();
    moment.month = shanghai.date().month();
    moment.day = shanghai.date().day();
    moment.hour = shanghai.time().hour();
    moment.min = shanghai.time().minute();
    worksheet_write_datetime(mSheet, lxw_row_t(row), lxw_col_t(column), &moment, mLooks.of(look));
    need(column, 16);
}

void XlsxSheet::blank(int row, int column, Look look) { worksheet_write_blank(mSheet, lxw_row_t(row), lxw_col_t(column), mLooks.of(look)); }

void XlsxSheet::across(int row, const QString &text, Look look)
{
    worksheet_merge_range(mSheet, lxw_row_t(row), 0, lxw_row_t(row), lxw_col_t(mWidths.size() - 1), "", mLooks.of(look));
    worksheet_write_string(mSheet, lxw_row_t(row), 0, text.toUtf8().constData(), mLooks.of(look));
}

void XlsxSheet::inParts(int row, const QStringList &texts, Look look)
{
    const auto columns = int(mWidths.size());
    const auto parts = int(texts.size());
    for (int i = 0; i < parts; ++i) {
        const int first = i * columns / parts;
        const int last = (i + 1) * columns / parts - 1;
        if (first < last)
            worksheet_merge_range(mSheet, lxw_row_t(row), lxw_col_t(first), lxw_row_t(row), lxw_col_t(last), "", mLooks.of(look));
        worksheet_write_string(mSheet, lxw_row_t(row), lxw_col_t(first), texts.at(i).toUtf8().constData(), mLooks.of(look));
    }
}

int XlsxSheet::linesOf(const QString &text) { return std::max(1, int(std::ceil(widthOf(text) / (kWidest - 1.5)))); }

void XlsxSheet::rowHeight(int row, double points) { worksheet_set_row(mSheet, lxw_row_t(row), points, nullptr); }

void XlsxSheet::finish(int headerRow, int lastRow, const QString &footer)
{
    for (qsizetype i = 0; i < mWidths.size(); ++i)
        worksheet_set_column(mSheet, lxw_col_t(i), lxw_col_t(i), mWidths.at(i), nullptr);
    worksheet_set_paper(mSheet, kPaperA4);
    if (std::accumulate(mWidths.cbegin(), mWidths.cend(), 0.0) > kPortraitCharacters)
        worksheet_set_landscape(mSheet);
    worksheet_set_margins(mSheet, kMarginIn, kMarginIn, kMarginIn, kFooterMarginIn);
    worksheet_center_horizontally(mSheet);
    worksheet_fit_to_pages(mSheet, 1, 0);
    worksheet_repeat_rows(mSheet, 0, lxw_row_t(headerRow));
    worksheet_freeze_panes(mSheet, lxw_row_t(headerRow + 1), 0);
    worksheet_print_area(mSheet, 0, 0, lxw_row_t(lastRow), lxw_col_t(mWidths.size() - 1));
    worksheet_set_footer(mSheet, ("&C" + footer.toUtf8()).constData());
}

} // namespace inspect::exchange
