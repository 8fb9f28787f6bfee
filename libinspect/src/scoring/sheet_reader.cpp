// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet_reader.h"

#include "named_inputs.h"
#include "query.h"
#include "sheet_rows.h"
#include "unit_choice.h"
#include "workbook_data.h"

#include "inspect/zone.h"

#include <algorithm>
#include <numeric>

namespace inspect {

namespace {

bool overlaps(const Attachment &attachment, const Period &period)
{
    return (attachment.from.isNull() || attachment.from <= period.ends) && (attachment.to.isNull() || period.starts <= attachment.to);
}

QDate lastDay(const Attachment &attachment, const Period &period)
{
    return attachment.to.isNull() ? period.ends : std::min(attachment.to, period.ends);
}

/// For each unit the standard version that was attached last in the period. Kinds are those of the version valid at the period's end.
Result<QHash<Uid, StandardId>> versionOfUnits(const Workbook &workbook, const Period &period, const QVector<StandardEntry> &versions,
                                              const QVector<Unit> &candidates, const NamedInputs &named)
{
    const auto all = attachments(workbook);
    if (!all)
        return tl::make_unexpected(all.error());
    QHash<Uid, std::pair<QDate, StandardId>> latest;
    QHash<QString, QVector<int>> unitsOfKind;
    QHash<Uid, int> unitAt;
    for (int i = 0; i < candidates.size(); ++i) {
        unitsOfKind[candidates[i].kind].append(i);
        unitAt.insert(candidates[i].id, i);
    }
    for (const Attachment &attachment : *all) {
        const bool ours =
            std::any_of(versions.begin(), versions.end(), [&](const auto &v) { return v.standard.id == attachment.standard; });
        if (!ours || !overlaps(attachment, period) || !named.holds("attachments", attachment.id))
            continue;
        const QVector<int> reached = attachment.unit.isNull()           ? unitsOfKind.value(attachment.kind)
                                     : unitAt.contains(attachment.unit) ? QVector<int>{unitAt.value(attachment.unit)}
                                                                        : QVector<int>{};
        const QDate last = lastDay(attachment, period);
        for (const int i : reached) {
            auto &entry = latest[candidates[i].id];
            if (entry.first.isNull() || entry.first < last)
                entry = {last, attachment.standard};
        }
    }
    QHash<Uid, StandardId> result;
    for (auto it = latest.cbegin(); it != latest.cend(); ++it)
        result.insert(it.key(), it.value().second);
    return result;
}

/// The newest version of each unit that was valid on some day of the period, without shapes, ordered by code.
Result<QVector<Unit>> unitsIn(const Workbook &workbook, const Period &period, const UnitId &only, const NamedInputs &named)
{
    QByteArray sql = "SELECT u.uid, v.uid, v.code, v.name, v.kind, v.ranking_group, v.population, v.area_m2, v.length_m, p.uid, v.valid_to "
                     "FROM unit_versions v JOIN units u ON u.fid = v.unit_fid LEFT JOIN units p ON p.fid = unit_root(v.parent_fid) "
                     "WHERE u.deleted = 0 AND v.deleted = 0 "
                     "AND (v.valid_from IS NULL OR v.valid_from <= ?1) AND (v.valid_to IS NULL OR v.valid_to >= ?2)";
    if (!only.isNull())
        sql += " AND v.unit_fid = (SELECT fid FROM units WHERE uid = ?3)";
    Query query(StoreAccess::connection(workbook), sql + " ORDER BY " + orderOfChoice(), period.ends, period.starts);
    if (!only.isNull())
        query.add(static_cast<const Uid &>(only));
    QVector<Unit> found;
    QHash<Uid, int> at;
    while (query.next()) {
        Unit unit;
        unit.id = query.id<UnitId>(0);
        unit.version = query.id<UnitVersionId>(1);
        if (!named.holds("units", unit.version))
            continue;
        unit.code = query.text(2);
        unit.name = query.text(3);
        unit.kind = query.text(4);
        unit.group = query.text(5);
        unit.population = query.optionalInteger(6);
        unit.areaM2 = query.real(7);
        unit.lengthM = query.real(8);
        unit.parent = query.id<UnitId>(9);
        unit.validTo = query.isNull(10) ? QDate() : query.day(10);
        const auto known = at.constFind(unit.id);
        if (known != at.cend()) {
            const QDate before = found[*known].validTo; // two laptops may each have made a version that is valid now
            if (before.isNull() || (unit.validTo.isValid() && unit.validTo < before))
                unit.validTo = before;
            found[*known] = unit;
        } else {
            at.insert(unit.id, int(found.size()));
            found.append(unit);
        }
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    QVector<int> order(found.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&found](int a, int b) { return std::tie(found[a].code, found[a].id) < std::tie(found[b].code, found[b].id); });
    QVector<Unit> sorted;
    sorted.reserve(found.size());
    for (const int i : std::as_const(order))
        sorted.append(std::move(found[i]));
    return sorted;
}

Result<QHash<Uid, BonusSums>> bonusSums(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &only,
                                        const NamedInputs &named)
{
    const auto rows = readBonusRows(workbook, period, standardCode, only);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QHash<Uid, BonusSums> sums;
    for (const BonusRow &row : *rows) {
        if (!named.holdsBonus(row.id, row.period))
            continue;
        BonusSums &sum = sums[row.unit];
        if (row.period == period.code)
            sum.own += row.points;
        else
            sum.months[row.period] += row.points;
    }
    return sums;
}

/// One version's units, each without sheets yet.
QVector<UnitSheets> unitsOfVersion(const StandardId &version, const QVector<Unit> &candidates, const QHash<Uid, StandardId> &versionOf,
                                   const QHash<Uid, BonusSums> &bonus)
{
    QVector<UnitSheets> units;
    for (const Unit &unit : candidates) {
        if (versionOf.value(unit.id) != version)
            continue;
        UnitSheets sheets;
        sheets.unit = unit.id;
        sheets.code = unit.code;
        sheets.name = unit.name;
        sheets.kind = unit.kind;
        sheets.group = unit.rankingGroup();
        if (const auto sum = bonus.constFind(unit.id); sum != bonus.cend()) {
            sheets.bonus = sum->own;
            sheets.monthBonuses = sum->months;
        }
        units.append(std::move(sheets));
    }
    return units;
}

/// Last days of the units that ended.
QHash<Uid, QDate> endsOf(const QVector<Unit> &units)
{
    QHash<Uid, QDate> ends;
    for (const Unit &unit : units)
        if (unit.validTo.isValid())
            ends.insert(unit.id, unit.validTo);
    return ends;
}

/// Puts each sheet to its unit, in the order of time. What somebody recorded who did not know that the unit had ended counts for none.
void dealOut(QVector<UnitSheet> rows, const NamedInputs &named, const QHash<Uid, QDate> &ends, ScoredVersion &scored)
{
    QVector<UnitSheets> &units = scored.units;
    QHash<Uid, int> at;
    at.reserve(units.size());
    for (int i = 0; i < units.size(); ++i)
        at.insert(units[i].unit, i);
    for (UnitSheet &row : rows) {
        const auto it = at.constFind(row.unit);
        if (it == at.cend() || !named.holdsInspection(row.sheet.inspection, row.sheet.at))
            continue;
        const auto end = ends.constFind(row.unit);
        if (end != ends.cend() && *end < row.sheet.at.toTimeZone(chinaZone()).date())
            ++scored.afterEnd[row.unit];
        else
            units[*it].sheets.append(std::move(row.sheet));
    }
    for (UnitSheets &sheets : units)
        if (sheets.sheets.size() > 1)
            std::sort(sheets.sheets.begin(), sheets.sheets.end(),
                      [](const Sheet &a, const Sheet &b) { return std::tie(a.at, a.inspection) < std::tie(b.at, b.inspection); });
}

/// Nothing where no unit stands below another: then there is nothing to roll up.
QVector<UnitPlace> placesOf(const QVector<Unit> &units)
{
    QVector<UnitPlace> places;
    if (std::all_of(units.cbegin(), units.cend(), [](const Unit &unit) { return unit.parent.isNull(); }))
        return places;
    places.reserve(units.size());
    for (const Unit &unit : units)
        places.append(
            {unit.id, unit.parent, unit.code, unit.name, unit.kind, unit.rankingGroup(), unit.areaM2, unit.lengthM, unit.population});
    return places;
}

} // namespace

Result<QVector<ScoredVersion>> readSheets(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &only,
                                          QVector<UnitPlace> *places)
{
    auto all = standards(workbook);
    if (!all)
        return tl::make_unexpected(all.error());
    QVector<StandardEntry> versions;
    std::copy_if(all->begin(), all->end(), std::back_inserter(versions),
                 [&](const auto &entry) { return entry.standard.code == standardCode; });
    if (versions.isEmpty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no standard %1 in this workbook."), {standardCode},
                       workbook.path());
    const auto named = NamedInputs::of(workbook, period);
    if (!named)
        return tl::make_unexpected(named.error());
    const auto candidates = unitsIn(workbook, period, only, *named);
    if (!candidates)
        return tl::make_unexpected(candidates.error());
    if (places != nullptr)
        *places = placesOf(*candidates);
    const auto versionOf = versionOfUnits(workbook, period, versions, *candidates, *named);
    if (!versionOf)
        return tl::make_unexpected(versionOf.error());
    const auto bonus = bonusSums(workbook, period, standardCode, only, *named);
    if (!bonus)
        return tl::make_unexpected(bonus.error());

    const QHash<Uid, QDate> ends = endsOf(*candidates);
    QVector<ScoredVersion> result;
    for (const StandardEntry &entry : std::as_const(versions)) {
        ScoredVersion scored{entry.standard, unitsOfVersion(entry.standard.id, *candidates, *versionOf, *bonus), {}};
        if (scored.units.isEmpty())
            continue;
        auto rows = readSheetRows(workbook, {period, entry.standard.id, only});
        if (!rows)
            return tl::make_unexpected(rows.error());
        dealOut(std::move(*rows), *named, ends, scored);
        result.append(std::move(scored));
    }
    return result;
}

} // namespace inspect
