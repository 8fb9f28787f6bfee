// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace inspect {

struct SourceLayer {
    QString name;
    ShapeType shape = ShapeType::None; ///< None: a table without shapes, or several sorts mixed
    bool isMixed = false;
    qint64 rows = 0; ///< -1: not known without reading all
    QStringList fields;
    QString crs;                    ///< "EPSG:4326" or a name; empty: unknown, the user must say it
    QVector<QStringList> firstRows; ///< texts, in the order of `fields`
};

struct SourcePreview {
    QVector<SourceLayer> layers;
    QString format;   ///< GDAL's driver name
    QString encoding; ///< that the texts were read with: stated by the file, chosen, or guessed; empty: the format knows it by itself
    bool isEncodingGuessed = false;
};

/// What a file holds, for choosing layer and fields. `encoding` empty: as the file says, else guessed between UTF-8 and GBK.
[[nodiscard]] Result<SourcePreview> previewSource(const QString &path, const QString &encoding = {}, int rows = 10);

/// Which column fills what; empty: none does.
struct ImportFields {
    QString name;
    QString code;
    QString group;
    QString parent; ///< holds the parent's code or name
    QString organisation;
    QString head;
    QString headPhone;
    QString population;
    QStringList attributes; ///< kept under their own names
};

struct ImportPlan {
    QString path;
    QString layer; ///< may stay empty where the file has only one
    QString kind;  ///< UnitKind::code
    ImportFields fields;
    QString crs;      ///< "EPSG:n", "gcj02" or "bd09": instead of what the file says; empty: as the file says
    QString encoding; ///< "GBK" …; empty: as in previewSource
    QString
        codePrefix;  ///< units without a code get this and a serial of four digits; empty: their code stays empty (nameless: "road-0001")
    QDate validFrom; ///< null: no start
};

/// Whether the text names a coordinate system that coordinates may be in; empty: none is named. InvalidInput saying what may be written.
[[nodiscard]] Status checkCrs(const QString &crs);

/// Something that a person should look at.
struct ImportIssue {
    qint64 row = 0; ///< as a spreadsheet counts, header included where there is one; 0: the whole file
    QString name;
    QString field; ///< column, or "geometry"
    Error reason;
    bool isRepaired = false; ///< put right by itself; else left out or left empty
};

struct ImportOutcome {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int fromNowOn = 0; ///< changes that got a version of their own, for closed periods keep what they were closed with
    int waiting = 0;   ///< of these, units that wait to be drawn
    int skipped = 0;   ///< rows that made no unit
    QVector<ImportIssue> issues;
};

/// Adds a layer's rows as units of one kind, in one undo step; units with the same code and kind are updated, not doubled; rows whose code
/// a unit of another kind has are left out. Columns named like longitude and latitude place units that are points, where `crs` is stated.
/// Nothing changes when it fails or `progress` (0–100) returns false.
[[nodiscard]] Result<ImportOutcome> importUnits(Workbook &workbook, const ImportPlan &plan, const std::function<bool(int)> &progress = {});

} // namespace inspect
