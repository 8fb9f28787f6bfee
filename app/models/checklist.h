// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QVector>

namespace inspect::app {

/// One line of the checklist as the record panel shows it.
struct ChecklistClause {
    Clause clause;
    qint64 count = 0; ///< places, void ones left out
    Points taken;     ///< by itself, before caps
    Measure measure;  ///< what was entered; empty: nothing
    bool notApplicable = false;
    DeductionId newest; ///< null: none
};
struct ChecklistSection {
    QString id;
    QString name;
    Points max;
    Points left;
    QVector<ChecklistClause> clauses;
};

/// The checklist with what the open inspection holds; without one everything is full.
[[nodiscard]] QVector<ChecklistSection> checklistOf(const Standard &standard, const std::optional<SheetInspection> &open);
/// What an inspection without findings comes to.
[[nodiscard]] Points fullScore(const Standard &standard);
/// How the clause costs, in words: "1 point a place".
[[nodiscard]] QString ruleText(const Clause &clause);

} // namespace inspect::app
