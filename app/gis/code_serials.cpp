// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/code_serials.h"

#include <QSet>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr qsizetype kDivision = 12; ///< digits of a code that name the division; a longer one numbers its parts
constexpr qsizetype kFewest = 3;

bool isLongCode(const QString &name)
{
    return name.size() > kDivision && std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isDigit(); });
}

bool tells(const QVector<QStringView> &codes, qsizetype digits)
{
    QSet<QStringView> ends;
    ends.reserve(codes.size());
    for (const QStringView code : codes) {
        const auto before = ends.size();
        ends.insert(code.right(digits));
        if (ends.size() == before)
            return false;
    }
    return true;
}

qsizetype counted(const QVector<MapUnit> &units)
{
    QSet<QStringView> known;
    QVector<QStringView> codes; // the same code twice cannot be told apart anyhow
    qsizetype longest = kFewest;
    for (const MapUnit &unit : units) {
        if (!isLongCode(unit.name) || known.contains(unit.name))
            continue;
        known.insert(unit.name);
        codes.append(unit.name);
        longest = std::max(longest, unit.name.size());
    }
    qsizetype digits = kFewest;
    while (digits < longest && !tells(codes, digits))
        ++digits;
    return digits;
}

} // namespace

qsizetype digitsThatTell(const MapUnits &units)
{
    thread_local std::weak_ptr<const QVector<MapUnit>> last;
    thread_local qsizetype digits = kFewest;
    if (!units)
        return kFewest;
    if (last.lock() != units) {
        digits = counted(*units);
        last = units;
    }
    return digits;
}

QString serialOf(const QString &name, qsizetype digits) { return isLongCode(name) ? name.right(digits) : QString(); }

} // namespace inspect::app
