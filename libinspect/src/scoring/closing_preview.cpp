// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/closings.h"

#include "closing_rows.h"
#include "inspect/closing_links.h"
#include "inspect/records.h"
#include "select.h"

namespace inspect {

namespace {

const QString kMissing = QStringLiteral("missing:");

QString shortName(const QString &code, const QString &name) { return name.isEmpty() ? code : name; }

/// Begun and not finished; named by the unit's newest version.
Status addOpen(const Workbook &workbook, ClosingPreview &preview)
{
    InspectionFilter filter;
    filter.from = preview.period.starts;
    filter.to = preview.period.ends;
    filter.state = InspectionState::Open;
    const auto open = inspections(workbook, filter);
    const auto persons = people(workbook);
    const auto versions = standards(workbook);
    if (!open)
        return tl::make_unexpected(open.error());
    if (!persons)
        return tl::make_unexpected(persons.error());
    if (!versions)
        return tl::make_unexpected(versions.error());
    for (const Inspection &row : *open) {
        OpenInspection entry{row, {}, {}, {}};
        if (const auto named = unit(workbook, row.unit))
            entry.unit = shortName(named->code, named->name);
        for (const StandardEntry &version : *versions)
            if (version.standard.id == row.standard)
                entry.standard = version.standard.code + QLatin1Char(' ') + version.standard.name;
        for (const Person &person : *persons)
            if (person.id == row.inspector)
                entry.inspector = person.name;
        preview.open.append(entry);
    }
    std::sort(preview.open.begin(), preview.open.end(),
              [](const OpenInspection &a, const OpenInspection &b) { return a.inspection.at < b.inspection.at; });
    return {};
}

void addScores(const PeriodScores &scores, QSet<UnitId> &seen, QSet<UnitId> &inspected, ClosingPreview &preview)
{
    preview.standards.append(QStringLiteral("%1 v%2").arg(scores.standard.code).arg(scores.standard.version));
    for (const UnitScore &unit : scores.units) {
        if (unit.isRolledUp())
            continue;
        seen.insert(unit.unit);
        if (unit.state != ScoreState::NotInspected)
            inspected.insert(unit.unit);
        for (const QString &warning : unit.warnings) {
            if (!warning.startsWith(kMissing))
                continue;
            const QString id = warning.mid(kMissing.size());
            const Clause *clause = scores.standard.clause(id);
            preview.missing.append(
                {unit.unit, shortName(unit.code, unit.name), scores.standard.code, clause ? id + QLatin1Char(' ') + clause->name : id});
        }
    }
}

} // namespace

Result<ClosingPreview> closingPreview(const Workbook &workbook, const Period &period)
{
    ClosingPreview preview;
    preview.period = period;
    const auto inForce = closingInForce(workbook, period.code);
    const auto codes = standardCodesIn(workbook, period);
    auto inputs = readInputs(workbook, period);
    if (!inForce)
        return tl::make_unexpected(inForce.error());
    if (!codes)
        return tl::make_unexpected(codes.error());
    if (!inputs)
        return tl::make_unexpected(inputs.error());
    preview.inForce = *inForce;
    if (const Status dropped = dropLate(workbook, period, *inputs); !dropped)
        return tl::make_unexpected(dropped.error());
    preview.inspections = int(inputs->value(QStringLiteral("inspections")).size());
    preview.bonuses = int(inputs->value(QStringLiteral("bonuses")).size());
    QSet<UnitId> seen;
    QSet<UnitId> inspected;
    for (const QString &code : *codes) {
        const auto scores = scorePeriod(workbook, period, code);
        if (!scores && scores.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(scores.error());
        if (scores)
            addScores(*scores, seen, inspected, preview);
    }
    preview.units = int(seen.size());
    preview.notInspected = int(seen.size() - inspected.size());
    if (const Status done = addOpen(workbook, preview); !done)
        return tl::make_unexpected(done.error());
    return preview;
}

Result<QStringList> closedPeriods(const Workbook &workbook)
{
    const auto links = closingLinks(workbook);
    if (!links)
        return tl::make_unexpected(links.error());
    QStringList codes;
    for (auto it = links->cbegin(); it != links->cend(); ++it)
        if (!it->isReopening)
            codes.append(it.key());
    return codes;
}

} // namespace inspect
