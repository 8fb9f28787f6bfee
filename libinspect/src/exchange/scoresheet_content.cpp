// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoresheet_content.h"

#include "inspect/records.h"
#include "inspect/zone.h"

#include <algorithm>

namespace inspect {
namespace {

QString placeText(const Deduction &deduction)
{
    if (!deduction.place.isEmpty() || !deduction.lon || !deduction.lat)
        return deduction.place;
    return QString::number(*deduction.lon, 'f', 5) + QStringLiteral(", ") + QString::number(*deduction.lat, 'f', 5);
}

Result<QVector<ListedDeduction>> listDeductions(const Workbook &workbook, const PeriodScores &scores, const QVector<UnitScore> &shown)
{
    QHash<UnitId, QString> names;
    for (const UnitScore &unit : shown)
        names.insert(unit.unit, unit.name.isEmpty() ? unit.code : unit.name);
    QHash<StandardId, Standard> versions;
    const auto known = standards(workbook);
    if (!known)
        return tl::unexpected(known.error());
    for (const StandardEntry &entry : *known) {
        if (entry.standard.code == scores.standard.code)
            versions.insert(entry.standard.id, entry.standard);
    }
    InspectionFilter filter;
    filter.from = scores.period.starts;
    filter.to = scores.period.ends;
    filter.state = InspectionState::Finished;
    const auto visits = inspections(workbook, filter);
    if (!visits)
        return tl::unexpected(visits.error());
    QHash<InspectionId, Inspection> ofScores;
    QVector<InspectionId> ids;
    for (const Inspection &visit : *visits) {
        if (versions.contains(visit.standard) && names.contains(visit.unit)) {
            ofScores.insert(visit.id, visit);
            ids.append(visit.id);
        }
    }
    const auto found = deductions(workbook, ids);
    if (!found)
        return tl::unexpected(found.error());
    QVector<DeductionId> deductionIds;
    for (const Deduction &deduction : *found)
        deductionIds.append(deduction.id);
    const auto pictures = photos(workbook, deductionIds);
    if (!pictures)
        return tl::unexpected(pictures.error());
    QHash<DeductionId, int> pictureCount;
    for (const Photo &photo : *pictures)
        ++pictureCount[photo.deduction];

    const QTimeZone shanghai = chinaZone();
    QVector<ListedDeduction> list;
    for (const Deduction &deduction : *found) {
        if (!deduction.voidReason.isEmpty())
            continue;
        const Inspection &visit = *ofScores.constFind(deduction.inspection);
        const Clause *clause = versions.constFind(visit.standard)->clause(deduction.clause);
        list.append({deduction, (deduction.at.isValid() ? deduction.at : visit.at).toTimeZone(shanghai), names.value(visit.unit),
                     clause ? deduction.clause + QLatin1Char(' ') + clause->name : deduction.clause, placeText(deduction),
                     pictureCount.value(deduction.id)});
    }
    std::stable_sort(list.begin(), list.end(), [](const ListedDeduction &a, const ListedDeduction &b) { return a.at < b.at; });
    return list;
}

} // namespace

Result<ScoresheetContent> gatherScoresheet(const Workbook &workbook, const PeriodScores &scores, const ScoresheetOptions &options)
{
    ScoresheetContent content;
    content.standard = scores.standard;
    for (const UnitScore &unit : scores.units) {
        if (options.group.isEmpty() || unit.group == options.group)
            content.units.append(unit);
    }
    const auto kinds = unitKinds(workbook);
    if (!kinds)
        return tl::unexpected(kinds.error());
    for (const UnitKind &kind : *kinds)
        content.kindNames.insert(kind.code, options.inEnglish ? kind.nameEn : kind.nameZh);
    if (const auto before = scores.period.previous()) {
        // The sheet stands without a comparison where there is nothing to compare with.
        if (const auto past = scorePeriod(workbook, *before, scores.standard.code)) {
            for (const UnitScore &unit : past->units) {
                if (unit.score)
                    content.before.insert(unit.unit, *unit.score);
            }
        }
    }
    auto list = listDeductions(workbook, scores, content.units);
    if (!list)
        return tl::unexpected(list.error());
    content.deductions = std::move(*list);
    const QString standardName = options.inEnglish && !scores.standard.nameEn.isEmpty() ? scores.standard.nameEn : scores.standard.name;
    content.inEnglish = options.inEnglish;
    content.title = options.title.isEmpty() ? Scoresheet::tr("%1: scoresheet").arg(standardName) : options.title;
    content.subtitle = Scoresheet::tr("Period: %1 (%2 to %3)")
                           .arg(scores.period.code, scores.period.starts.toString(Qt::ISODate), scores.period.ends.toString(Qt::ISODate));
    if (!options.organisation.isEmpty())
        content.subtitle += QStringLiteral("    ") + Scoresheet::tr("Compiled by: %1").arg(options.organisation);
    return content;
}

Status goOn(const ScoresheetOptions &options, int percent)
{
    if (options.progress && !options.progress(percent))
        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The scoresheet was cancelled; no file was written"));
    return {};
}

} // namespace inspect
