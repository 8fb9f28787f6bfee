// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/standard.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace inspect {

/// What an office's spreadsheet says in which of its columns.
enum class TableColumn { Section, Clause, Points, Step, Note };

/// Something that a person should look at before the standard is taken.
struct TableIssue {
    qint64 row = 0; ///< as a spreadsheet counts; 0: the whole sheet
    QString column; ///< its heading; empty: the whole row
    Error reason;
    bool isWrong = false; ///< has to be put right, the row made nothing; else it was read as the reason says
};

/// A row as it was read, for the preview.
struct TableRow {
    qint64 row = 0;
    QStringList texts; ///< in the order of TableColumn, as they stand in the sheet
    QString clause;    ///< the clause that it became; empty: none
};

struct TablePlan {
    QString path;
    QString sheet;    ///< empty: the first that has the columns
    QString encoding; ///< of a csv; empty: as the file says, else guessed between UTF-8 and GBK
    QString code;     ///< of the standard
    int version = 1;
    QString name; ///< empty: the title above the table, else the file's name
    QStringList kinds;
};

/// 类别 | 条款 | 分值 | 每处扣分 | 说明 read as a standard.
struct StandardTable {
    std::optional<Standard> standard; ///< checked; none: see the issues
    QVector<Error> warnings;          ///< of the standard as a whole: points that do not add up
    QVector<TableRow> rows;
    QVector<TableIssue> issues; ///< by row
    QStringList sheets;         ///< that the file has
    QString sheet;              ///< that was read
    QString encoding;
    bool isEncodingGuessed = false;

    [[nodiscard]] bool isWhole() const; ///< a standard was made, and nothing has to be put right
};

/// Reads an xlsx, ods, xls or csv. The row that names the columns is looked for among the first; 类别 that is blank or merged carries down.
/// Points that stand once for a section are the section's, points of each row the clauses'. An error says why nothing could be read.
[[nodiscard]] Result<StandardTable> readStandardTable(const TablePlan &plan);

} // namespace inspect
