// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/newcomer.h"

#include "workbook_data.h"

#include "inspect/records.h"

namespace inspect {

Status introduce(Workbook &workbook, const QString &name, const QString &organisation)
{
    const auto known = people(workbook);
    if (!known)
        return tl::make_unexpected(known.error());
    for (const Person &person : *known) {
        const bool isHere = organisation.isEmpty() || person.organisation.isEmpty() || person.organisation == organisation;
        if (person.active && person.name == name && isHere) {
            StoreAccess::data(workbook).person = person.id; // of this run; the setting would change the file
            return {};
        }
    }
    Person newcomer;
    newcomer.id = PersonId::fresh();
    newcomer.name = name;
    newcomer.organisation = organisation;
    newcomer.roles = QStringList{QStringLiteral("inspector")};
    StoreAccess::data(workbook).newcomer = newcomer;
    StoreAccess::data(workbook).person = newcomer.id;
    return {};
}

} // namespace inspect
