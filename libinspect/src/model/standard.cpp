// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard.h"

#include <algorithm>

namespace inspect {

namespace {

bool answersTo(const Clause &clause, QStringView id)
{
    if (clause.id == id)
        return true;
    const QString stem = clause.id + QLatin1Char('.');
    return !clause.items.isEmpty() && id.startsWith(stem) &&
           std::any_of(clause.items.begin(), clause.items.end(),
                       [item = id.mid(stem.size())](const ClauseItem &candidate) { return candidate.id == item; });
}

} // namespace

const Clause *Standard::clause(QStringView clauseId) const
{
    for (const Section &section : sections)
        for (const Clause &candidate : section.clauses)
            if (answersTo(candidate, clauseId))
                return &candidate;
    return nullptr;
}

const Section *Standard::sectionOf(QStringView clauseId) const
{
    for (const Section &section : sections)
        for (const Clause &candidate : section.clauses)
            if (answersTo(candidate, clauseId))
                return &section;
    return nullptr;
}

} // namespace inspect
