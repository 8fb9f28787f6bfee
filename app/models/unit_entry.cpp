// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/unit_entry.h"

#include <algorithm>

namespace inspect::app {

namespace {

constexpr qint64 kMostPeople = 2'000'000'000;

} // namespace

QString UnitEntry::nameRefusal(const QString &name)
{
    return name.simplified().isEmpty() ? tr("A unit needs a name: write one.") : QString();
}

QString UnitEntry::codeRefusal(const Snapshot &snapshot, const UnitId &unit, const QString &code)
{
    const QString wanted = code.simplified();
    if (wanted.isEmpty())
        return {};
    const auto owner = std::find_if(snapshot.units->cbegin(), snapshot.units->cend(),
                                    [&](const Unit &other) { return other.id != unit && other.code == wanted; });
    if (owner == snapshot.units->cend())
        return {};
    return tr("Code %1 is that of %2 already: write another code.").arg(wanted, owner->name.isEmpty() ? owner->code : owner->name);
}

QString UnitEntry::populationRefusal(const QString &typed)
{
    const QString text = typed.simplified();
    bool isWhole = false;
    const qint64 people = text.toLongLong(&isWhole);
    if (text.isEmpty() || (isWhole && people >= 0 && people <= kMostPeople))
        return {};
    return tr("“%1” is no number of people: write a whole number from 0, or leave it empty.").arg(text);
}

} // namespace inspect::app
