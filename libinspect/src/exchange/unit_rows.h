// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gdal_source.h"
#include "shape_reader.h"

#include "inspect/ready_unit.h"
#include "inspect/unit_import.h"

#include <QVector>

#include <optional>

namespace inspect::exchange {

/// A row of a file on its way to becoming a unit.
struct UnitRow {
    qint64 number = 0;             ///< as a spreadsheet counts
    int percent = 0;               ///< of the file, before this row
    std::optional<ReadyUnit> unit; ///< none: a blank line
    QString parent;                ///< code or name
    QVector<ImportIssue> issues;
};

/// Reads a layer's rows and makes them units, as far as that needs no workbook. For one thread.
class UnitRows {
public:
    /// Issues that are about the whole file come with it.
    [[nodiscard]] static Result<UnitRows> open(const ImportPlan &plan, const UnitKind &kind);

    /// Nothing after the last one. An error is about the whole file.
    [[nodiscard]] Result<std::optional<UnitRow>> next();
    /// Of the whole file, or of the row that was read last.
    [[nodiscard]] QVector<ImportIssue> takeIssues() { return std::exchange(mIssues, {}); }
    /// What would fill the list when said for each row is said once, with the number of rows.
    [[nodiscard]] QVector<ImportIssue> summaries() const;

private:
    /// Positions of the plan's columns in the layer; -1: not filled.
    struct Columns {
        int name = -1;
        int code = -1;
        int group = -1;
        int parent = -1;
        int organisation = -1;
        int head = -1;
        int headPhone = -1;
        int population = -1;
        int x = -1; ///< of places in a sheet
        int y = -1;
        QVector<std::pair<int, QString>> attributes;
    };
    struct Noted {
        qint64 firstRow = 0;
        qint64 rows = 0;
    };

    UnitRows(const ImportPlan &plan, const UnitKind &kind);
    [[nodiscard]] Status prepare();
    [[nodiscard]] Status prepareShapes();
    void findPlaces();
    [[nodiscard]] QString kindText() const { return QStringLiteral("%1 (%2)").arg(mKind.nameZh, mKind.code); }
    [[nodiscard]] Status checkSort() const;
    [[nodiscard]] Status findLayer();
    [[nodiscard]] Status findColumns();
    [[nodiscard]] Status start();
    [[nodiscard]] Status finish() const;
    [[nodiscard]] Status damaged() const;
    [[nodiscard]] Status fill(UnitRow &row, const OGRFeature &feature);
    [[nodiscard]] Status fillShape(Unit &unit, const OGRGeometry *geometry);
    [[nodiscard]] std::optional<OGRPoint> placeOf(const OGRFeature &feature, const Unit &unit);
    [[nodiscard]] Status fillTexts(Unit &unit, const OGRFeature &feature);
    void fillNumbers(Unit &unit, const OGRFeature &feature);
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] QString placeInFile(const QString &field) const;
    void addIssue(const ImportIssue &issue) { mIssues.append(issue); }
    void noteOnce(Noted &noted) const;

    ImportPlan mPlan;
    UnitKind mKind;
    QString mFile;
    std::optional<GdalSource> mSource;
    OGRLayer *mLayer = nullptr;
    Columns mColumns;
    std::optional<ShapeReader> mShapes; ///< none: a table, or a kind without shape
    std::optional<UnitPreparer> mPreparer;
    QVector<ImportIssue> mIssues;
    qint64 mTotal = 0; ///< 0: not started
    qint64 mRead = 0;
    qint64 mRow = 0;
    qint64 mShapesTried = 0;
    qint64 mShapesTaken = 0;
    Noted mUnnamed;
    Noted mOutside;
};

} // namespace inspect::exchange
