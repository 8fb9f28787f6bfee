// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet_reader.h"

#include "closing_rows.h"
#include "select.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace inspect {

namespace {

constexpr auto kDayFormat = Qt::ISODate;

/// What the closing in force names; everything counts where the period is open.
class Named {
public:
    explicit Named(const std::optional<ClosingRow> &row)
        : mIsClosed(row.has_value()), mInputs(row ? inputsFromJson(row->inputs) : ClosingInputs())
    {
    }
    [[nodiscard]] bool holds(const char *table, const Uid &id) const
    {
        return !mIsClosed || mInputs.value(QLatin1String(table)).contains(id);
    }

private:
    bool mIsClosed;
    ClosingInputs mInputs;
};

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
                                              const QVector<Unit> &candidates, const Named &named)
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
Result<QVector<Unit>> unitsIn(const Workbook &workbook, const Period &period, const UnitId &only, const Named &named)
{
    QString sql = QStringLiteral(
        "SELECT u.uid, v.uid, v.code, v.name, v.kind, v.ranking_group, v.valid_from, v.valid_to, v.population, v.area_m2, "
        "v.length_m, p.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid LEFT JOIN units p ON p.fid = v.parent_fid "
        "WHERE u.deleted = 0 AND v.deleted = 0 "
        "AND (v.valid_from IS NULL OR v.valid_from <= ?) AND (v.valid_to IS NULL OR v.valid_to >= ?)");
    QVariantList values{period.ends.toString(kDayFormat), period.starts.toString(kDayFormat)};
    if (!only.isNull()) {
        sql += QStringLiteral(" AND u.uid = ?");
        values << only.bytes();
    }
    auto query = select(workbook, sql + QStringLiteral(" ORDER BY v.valid_from"), values);
    if (!query)
        return tl::make_unexpected(query.error());
    QVector<Unit> found;
    QHash<Uid, int> at;
    while (query->next()) {
        Unit unit;
        unit.id = UnitId(Uid::fromBytes(query->value(0).toByteArray()));
        unit.version = UnitVersionId(Uid::fromBytes(query->value(1).toByteArray()));
        if (!named.holds("units", unit.version))
            continue;
        unit.code = query->value(2).toString();
        unit.name = query->value(3).toString();
        unit.kind = query->value(4).toString();
        unit.group = query->value(5).toString();
        if (!query->value(8).isNull())
            unit.population = query->value(8).toLongLong();
        unit.areaM2 = query->value(9).toDouble();
        unit.lengthM = query->value(10).toDouble();
        unit.parent = UnitId(Uid::fromBytes(query->value(11).toByteArray()));
        const auto known = at.constFind(unit.id);
        if (known != at.cend()) {
            found[*known] = unit;
        } else {
            at.insert(unit.id, int(found.size()));
            found.append(unit);
        }
    }
    std::sort(found.begin(), found.end(), [](const Unit &a, const Unit &b) { return std::tie(a.code, a.id) < std::tie(b.code, b.id); });
    return found;
}

QStringList textList(const QString &json)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

std::optional<RoundKind> roundKindOf(const QString &word)
{
    static const QHash<QString, RoundKind> kinds{
        {QStringLiteral("daily"), RoundKind::Daily},         {QStringLiteral("monthly"), RoundKind::Monthly},
        {QStringLiteral("quarterly"), RoundKind::Quarterly}, {QStringLiteral("yearly"), RoundKind::Yearly},
        {QStringLiteral("special"), RoundKind::Special},     {QStringLiteral("recheck"), RoundKind::Recheck}};
    const auto it = kinds.constFind(word);
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

/// The WHERE part that every query below shares: finished, counting inspections of one standard version in the period.
struct Scope {
    QString where = QStringLiteral(" i.deleted = 0 AND i.state = 'finished' AND i.day BETWEEN ? AND ? AND s.uid = ? AND i.fid NOT IN "
                                   "(SELECT supersedes_fid FROM inspections WHERE supersedes_fid IS NOT NULL AND deleted = 0)");
    QVariantList values;
};

struct Gathered {
    QHash<qint64, std::pair<Uid, Sheet>> sheets; ///< by inspection fid: unit and sheet
};

Status gatherInspections(const Workbook &workbook, const Scope &scope, Gathered &gathered)
{
    auto query = select(workbook,
                        QStringLiteral("SELECT i.fid, i.uid, u.uid, p.uid, r.uid, r.kind, i.at, i.source, i.patrol_level, i.not_applicable "
                                       "FROM inspections i JOIN standards s ON s.fid = i.standard_fid JOIN units u ON u.fid = (SELECT "
                                       "coalesce(a.alias_fid, a.fid) FROM units a WHERE a.fid = i.unit_fid) "
                                       "JOIN people p ON p.fid = i.inspector_fid LEFT JOIN rounds r ON r.fid = i.round_fid WHERE") +
                            scope.where,
                        scope.values);
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next()) {
        Sheet sheet;
        sheet.inspection = InspectionId(Uid::fromBytes(query->value(1).toByteArray()));
        sheet.inspector = PersonId(Uid::fromBytes(query->value(3).toByteArray()));
        sheet.round = Uid::fromBytes(query->value(4).toByteArray());
        sheet.roundKind = roundKindOf(query->value(5).toString());
        sheet.at = QDateTime::fromString(query->value(6).toString(), Qt::ISODateWithMs);
        sheet.source = query->value(7).toString();
        sheet.patrolLevel = query->value(8).toString();
        sheet.notApplicable = textList(query->value(9).toString());
        gathered.sheets.insert(query->value(0).toLongLong(), {Uid::fromBytes(query->value(2).toByteArray()), sheet});
    }
    return {};
}

Status gatherTallies(const Workbook &workbook, const Scope &scope, Gathered &gathered)
{
    auto query = select(workbook,
                        QStringLiteral("SELECT d.inspection_fid, d.clause, d.level, d.recurrence, SUM(d.count) FROM deductions d "
                                       "JOIN inspections i ON i.fid = d.inspection_fid JOIN standards s ON s.fid = i.standard_fid "
                                       "WHERE d.deleted = 0 AND d.void_reason = '' AND") +
                            scope.where + QStringLiteral(" GROUP BY d.inspection_fid, d.clause, d.level, d.recurrence"),
                        scope.values);
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next()) {
        const auto it = gathered.sheets.find(query->value(0).toLongLong());
        if (it == gathered.sheets.end())
            continue;
        it->second.tallies.append(
            {query->value(1).toString(), query->value(2).toString(), Recurrence(query->value(3).toInt()), query->value(4).toLongLong()});
    }
    return {};
}

Status gatherMeasures(const Workbook &workbook, const Scope &scope, Gathered &gathered)
{
    auto query =
        select(workbook,
               QStringLiteral(
                   "SELECT m.inspection_fid, m.uid, m.clause, m.value, m.done, m.due, m.level FROM measures m "
                   "JOIN inspections i ON i.fid = m.inspection_fid JOIN standards s ON s.fid = i.standard_fid WHERE m.deleted = 0 AND") +
                   scope.where,
               scope.values);
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next()) {
        const auto it = gathered.sheets.find(query->value(0).toLongLong());
        if (it == gathered.sheets.end())
            continue;
        Measure measure;
        measure.id = MeasureId(Uid::fromBytes(query->value(1).toByteArray()));
        measure.inspection = it->second.inspection;
        measure.clause = query->value(2).toString();
        measure.value = query->value(3).toString();
        measure.done = query->value(4).toString();
        measure.due = query->value(5).toString();
        measure.level = query->value(6).toString();
        it->second.measures.append(measure);
    }
    return {};
}

/// Bonuses of the period by itself, and of the months within it, per unit.
struct BonusSums {
    Points own;
    QMap<QString, Points> months;
};

Result<QHash<Uid, BonusSums>> bonusSums(const Workbook &workbook, const Period &period, const QString &standardCode, const Named &named)
{
    QVariantList values{standardCode, period.code};
    if (period.kind != PeriodKind::Month)
        for (QDate month = period.starts; month <= period.ends; month = month.addMonths(1))
            values << Period::monthOf(month).code;
    auto query = select(workbook,
                        QStringLiteral("SELECT u.uid, b.period, b.points, b.uid FROM bonuses b JOIN units u ON u.fid = (SELECT "
                                       "coalesce(a.alias_fid, a.fid) FROM units a WHERE a.fid = b.unit_fid) WHERE b.deleted = 0 "
                                       "AND b.void_reason = '' AND b.standard_code = ? AND b.period IN (?%1)")
                            .arg(QStringLiteral(", ?").repeated(values.size() - 2)),
                        values);
    if (!query)
        return tl::make_unexpected(query.error());
    QHash<Uid, BonusSums> sums;
    while (query->next()) {
        if (!named.holds("bonuses", Uid::fromBytes(query->value(3).toByteArray())))
            continue;
        BonusSums &sum = sums[Uid::fromBytes(query->value(0).toByteArray())];
        const Points points = Points::ofRaw(query->value(2).toLongLong());
        if (const QString code = query->value(1).toString(); code == period.code)
            sum.own += points;
        else
            sum.months[code] += points;
    }
    return sums;
}

Result<Gathered> gather(const Workbook &workbook, const Period &period, const StandardId &standard, const UnitId &only)
{
    Scope scope;
    scope.values = {period.starts.toString(kDayFormat), period.ends.toString(kDayFormat), standard.bytes()};
    if (!only.isNull()) {
        scope.where += QStringLiteral(
            " AND i.unit_fid IN (SELECT a.fid FROM units a JOIN units t ON t.uid = ? WHERE a.fid = t.fid OR a.alias_fid = t.fid)");
        scope.values << only.bytes();
    }
    Gathered gathered;
    for (const auto &step : {gatherInspections, gatherTallies, gatherMeasures})
        if (const Status done = step(workbook, scope, gathered); !done)
            return tl::make_unexpected(done.error());
    return gathered;
}

} // namespace

Result<QVector<ScoredVersion>> readSheets(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &only)
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
    const auto closing = closingRowInForce(workbook, period.code);
    if (!closing)
        return tl::make_unexpected(closing.error());
    const Named named(*closing);
    const auto candidates = unitsIn(workbook, period, only, named);
    if (!candidates)
        return tl::make_unexpected(candidates.error());
    const auto versionOf = versionOfUnits(workbook, period, versions, *candidates, named);
    if (!versionOf)
        return tl::make_unexpected(versionOf.error());
    const auto bonus = bonusSums(workbook, period, standardCode, named);
    if (!bonus)
        return tl::make_unexpected(bonus.error());

    QVector<ScoredVersion> result;
    for (const StandardEntry &entry : std::as_const(versions)) {
        ScoredVersion scored{entry.standard, {}};
        QHash<Uid, int> at;
        for (const Unit &unit : *candidates) {
            if (versionOf->value(unit.id) != entry.standard.id)
                continue;
            at.insert(unit.id, int(scored.units.size()));
            UnitSheets sheets;
            sheets.unit = unit.id;
            sheets.code = unit.code;
            sheets.name = unit.name;
            sheets.kind = unit.kind;
            sheets.group = unit.rankingGroup();
            sheets.bonus = bonus->value(unit.id).own;
            sheets.monthBonuses = bonus->value(unit.id).months;
            scored.units.append(sheets);
        }
        if (scored.units.isEmpty())
            continue;
        const auto gathered = gather(workbook, period, entry.standard.id, only);
        if (!gathered)
            return tl::make_unexpected(gathered.error());
        for (const auto &[unit, sheet] : gathered->sheets)
            if (const auto it = at.constFind(unit); it != at.cend() && named.holds("inspections", sheet.inspection))
                scored.units[*it].sheets.append(sheet);
        for (UnitSheets &sheets : scored.units)
            std::sort(sheets.sheets.begin(), sheets.sheets.end(),
                      [](const Sheet &a, const Sheet &b) { return std::tie(a.at, a.inspection) < std::tie(b.at, b.inspection); });
        result.append(scored);
    }
    return result;
}

} // namespace inspect
