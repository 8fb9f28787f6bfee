// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QVector>

#include <xlsxwriter.h>

namespace inspect::exchange {

enum class Look { Title, Subtitle, Header, Band, Text, Centred, Wrapped, Score, Change, Count, Time, Plain, Note };

/// The looks of one workbook, made once each.
class Looks {
public:
    explicit Looks(lxw_workbook *book) : mBook(book) {}
    [[nodiscard]] lxw_format *of(Look look);

private:
    void shape(lxw_format *format, Look look) const;

    lxw_workbook *mBook;
    QHash<int, lxw_format *> mMade;
};

/// A page of a printed table: writes cells, and remembers how wide each column must be.
class XlsxSheet {
public:
    XlsxSheet(lxw_workbook *book, Looks &looks, const QString &name, int columns);

    void text(int row, int column, const QString &text, Look look);
    void number(int row, int column, double value, Look look);
    void time(int row, int column, const QDateTime &shanghai, Look look);
    void blank(int row, int column, Look look);
    /// Over all columns; counts for no column's width.
    void across(int row, const QString &text, Look look);
    /// Side by side, each over its share of the columns; there are at least as many columns as texts.
    void inParts(int row, const QStringList &texts, Look look);
    /// How many lines a text takes in the widest column there can be.
    [[nodiscard]] static int linesOf(const QString &text);
    void rowHeight(int row, double points);
    /// A4 with repeated header rows 0 … `headerRow`, frozen below it, page x of y.
    void finish(int headerRow, int lastRow, const QString &footer);

private:
    void need(int column, double characters);

    lxw_worksheet *mSheet;
    Looks &mLooks;
    QVector<double> mWidths; ///< in characters of the body font
};

/// Width of a text in such characters; a Chinese one counts double.
[[nodiscard]] double widthOf(const QString &text);

} // namespace inspect::exchange
