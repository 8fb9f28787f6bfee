// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/snapshot.h"

#include <algorithm>

namespace inspect::app {

const Unit *Snapshot::unit(const UnitId &id) const
{
    const auto it = unitIndex.constFind(id);
    return it == unitIndex.constEnd() ? nullptr : &units->at(*it);
}

const Unit *Snapshot::shownUnit(const UnitId &id) const
{
    const auto it = shownIndex.constFind(id);
    return it == shownIndex.constEnd() ? unit(id) : &shownUnits->at(*it);
}

const UnitKind *Snapshot::kind(const QString &code) const
{
    const auto it = std::find_if(kinds.cbegin(), kinds.cend(), [&](const UnitKind &k) { return k.code == code; });
    return it == kinds.cend() ? nullptr : &*it;
}

const StandardEntry *Snapshot::standard(const StandardId &id) const
{
    const auto it = std::find_if(standards.cbegin(), standards.cend(), [&](const StandardEntry &s) { return s.standard.id == id; });
    return it == standards.cend() ? nullptr : &*it;
}

QVector<StandardId> Snapshot::standardsOf(const Unit &unit, const QDate &day) const
{
    QVector<const StandardEntry *> found;
    for (const Attachment &a : attachments) {
        const bool covers = a.kind.isEmpty() ? a.unit == unit.id : a.kind == unit.kind;
        const bool valid = (a.from.isNull() || a.from <= day) && (a.to.isNull() || day <= a.to);
        if (!covers || !valid)
            continue;
        if (const StandardEntry *entry = standard(a.standard))
            found.append(entry);
    }
    std::sort(found.begin(), found.end(),
              [](const StandardEntry *a, const StandardEntry *b) { return a->standard.code < b->standard.code; });
    QVector<StandardId> ids;
    for (const StandardEntry *entry : found) {
        if (!ids.contains(entry->standard.id))
            ids.append(entry->standard.id);
    }
    return ids;
}

const Person *Snapshot::me() const
{
    const auto it = std::find_if(people.cbegin(), people.cend(), [&](const Person &p) { return p.id == person; });
    return it == people.cend() ? nullptr : &*it;
}

} // namespace inspect::app
