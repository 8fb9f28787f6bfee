// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/workbook.h"

namespace inspect::app {

/// What the window looks at; kept by the worker beside the workbook.
struct View {
    SheetKey focus;
    QString period; ///< code; empty: chosen from the data
    QString theme;
    QString comparison; ///< code of another period; empty: none
};

/// Reads the parts anew, keeps the others of `before`. `only`: of pins and scores those of one unit, as far as no others hang on them;
/// null: all.
[[nodiscard]] Result<SnapshotPtr> buildSnapshot(const Workbook &workbook, const View &view, const SnapshotPtr &before, Parts parts,
                                                const UnitId &only = {});

/// The live or finished sheet of one inspection with all that belongs to it.
[[nodiscard]] Result<SheetInspection> readInspection(const Workbook &workbook, const Inspection &inspection, const Standard &standard,
                                                     const QVector<Person> &people);

/// The sheet that recording goes on with: the newest open inspection of this person.
[[nodiscard]] Result<std::optional<Inspection>> openInspection(const Workbook &workbook, const SheetKey &key, const PersonId &person);

} // namespace inspect::app
