// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard.h"

namespace inspect {

const Clause *Standard::clause(QStringView id) const
{
    for (const Section &section : sections)
        for (const Clause &candidate : section.clauses)
            if (candidate.id == id)
                return &candidate;
    return nullptr;
}

const Section *Standard::sectionOf(QStringView clauseId) const
{
    for (const Section &section : sections)
        for (const Clause &candidate : section.clauses)
            if (candidate.id == clauseId)
                return &section;
    return nullptr;
}

} // namespace inspect
