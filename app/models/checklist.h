// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QVector>

namespace inspect::app {

/// One line of the checklist as the record panel shows it.
struct ChecklistClause {
    Clause clause;
    qint64 count = 0;                 ///< places, void ones left out
    QMap<QString, qint64> itemCounts; ///< of them, by item of an included checklist
    Points taken;                     ///< by itself, before caps
    Measure measure;                  ///< what was entered; empty: nothing
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
/// What a deduction was taken for: the clause's name, with the item's of an included checklist; the id where the standard has no such
/// clause.
[[nodiscard]] QString findingName(const Standard &standard, const QString &clauseId);
/// The item's name alone; empty where the id names a whole clause.
[[nodiscard]] QString itemText(const Standard &standard, const QString &clauseId);
/// What an inspection without findings comes to.
[[nodiscard]] Points fullScore(const Standard &standard);
/// How the clause costs, in words: "1 point a place".
[[nodiscard]] QString ruleText(const Clause &clause);

} // namespace inspect::app
