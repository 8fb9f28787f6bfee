// SPDX-License-Identifier: GPL-2.0-or-later
#include "closed_changes.h"

#include "as_closed.h"
#include "input_rows.h"
#include "inspect/closed_units.h"
#include "inspect/period_scores.h"
#include "select.h"

#include <algorithm>

namespace inspect {

namespace {

/// Of the rows that a closing names those of the unit's family, removed ones too.
Status keepOfFamily(const Workbook &workbook, const QString &table, const QString &file, const UnitId &unit, ClosingInputs &named)
{
    auto rows =
        select(workbook, QStringLiteral("SELECT x.uid FROM %1 x WHERE x.unit_fid IN (%2)").arg(file, QString::fromLatin1(kUnitFamily)),
               {unit.bytes(), unit.bytes()});
    if (!rows)
        return tl::make_unexpected(rows.error());
    const QMap<Uid, QByteArray> all = named.take(table);
    QMap<Uid, QByteArray> &kept = named[table];
    while (rows->next()) {
        const Uid uid = Uid::fromBytes(rows->value(0).toByteArray());
        if (const auto row = all.constFind(uid); row != all.cend())
            kept.insert(uid, *row);
    }
    return {};
}

/// Whether all that is named stands as it was; what else there is came too late.
bool isAsNamed(const ClosingInputs &named, const ClosingInputs &now)
{
    for (auto table = named.cbegin(); table != named.cend(); ++table) {
        const QMap<Uid, QByteArray> rows = now.value(table.key());
        for (auto row = table->cbegin(); row != table->cend(); ++row)
            if (rows.value(row.key()) != *row)
                return false;
    }
    return true;
}

} // namespace

Result<PastRows> changedSinceClosing(const Workbook &workbook, const Period &period, const UnitId &unit)
{
    const auto closed = closingRowInForce(workbook, period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (!*closed)
        return PastRows{};
    ClosingInputs named = inputsFromJson((*closed)->inputs);
    named.remove(QStringLiteral("shapes")); // no score rests on them
    if (const Status kept = keepOfFamily(workbook, QStringLiteral("units"), QStringLiteral("unit_versions"), unit, named); !kept)
        return tl::make_unexpected(kept.error());
    if (const Status kept = keepOfFamily(workbook, QStringLiteral("inspections"), QStringLiteral("inspections"), unit, named); !kept)
        return tl::make_unexpected(kept.error());
    const auto now = readInputsOf(workbook, period, unit);
    if (!now)
        return tl::make_unexpected(now.error());
    if (isAsNamed(named, *now))
        return PastRows{};
    return pastRows(workbook, period, named, *now);
}

Result<QHash<UnitId, QStringList>> unitsFoundSame(const Workbook &workbook, const PeriodScores &scores)
{
    QHash<UnitId, QStringList> same;
    const auto closed = closingInForce(workbook, scores.period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    auto others = *closed ? select(workbook, QStringLiteral("SELECT uid, unit_root(fid) FROM units WHERE unit_root(fid) IN (SELECT "
                                                            "unit_root(fid) FROM units WHERE alias_fid IS NOT NULL)"))
                          : Result<QSqlQuery>(QSqlQuery());
    if (!others)
        return tl::make_unexpected(others.error());
    QHash<UnitId, qint64> roots;
    while (*closed && others->next())
        roots.insert(UnitId(Uid::fromBytes(others->value(0).toByteArray())), others->value(1).toLongLong());
    QHash<qint64, QVector<UnitScore>> families;
    for (const UnitScore &unit : scores.units)
        if (const auto root = roots.constFind(unit.unit); root != roots.cend())
            families[*root].append(unit);
    for (const QVector<UnitScore> &family : std::as_const(families))
        for (const UnitScore &unit : family)
            for (const UnitScore &other : family)
                if (other.unit != unit.unit)
                    same[unit.unit].append(QStringLiteral("%1 (%2)").arg(other.name, other.code));
    return same;
}

Status readAsClosed(const Workbook &workbook, const Period &period, const std::function<Status()> &read)
{
    const auto closed = closingRowInForce(workbook, period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (!*closed)
        return read();
    const auto now = readInputs(workbook, period);
    if (!now)
        return tl::make_unexpected(now.error());
    const auto past = pastRows(workbook, period, inputsFromJson((*closed)->inputs), *now);
    if (!past)
        return tl::make_unexpected(past.error());
    const auto then = AsClosed::over(workbook, *past);
    return then ? read() : tl::make_unexpected(then.error());
}

} // namespace inspect
