// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/standards_of.h"

#include "inspect/records.h"

#include <QHash>

#include <algorithm>

namespace inspect::app {

namespace {

tl::unexpected<Error> several(const QString &code, const QString &name, const QStringList &standards)
{
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Unit %1 (%2) is scored by %3. Say which one with --standard."),
                   {code, name, standards.join(QStringLiteral(", "))});
}

} // namespace

Result<QVector<PeriodScores>> scoresOf(const Workbook &workbook, const Period &period, const QString &standardCode)
{
    QStringList codes{standardCode};
    if (standardCode.isEmpty()) {
        const auto attached = standardCodesIn(workbook, period);
        if (!attached)
            return tl::make_unexpected(attached.error());
        codes = *attached;
        if (codes.isEmpty())
            return tl::make_unexpected(onlyStandard(workbook, period).error());
    }
    QVector<PeriodScores> all;
    QHash<UnitId, QStringList> standardsOfUnit;
    for (const QString &code : codes) {
        auto scores = scorePeriod(workbook, period, code);
        if (!scores && codes.size() > 1 && scores.error().code == ErrorCode::NotFound)
            continue; // attached to a kind that has no units yet
        if (!scores)
            return tl::make_unexpected(scores.error());
        for (const UnitScore &unit : scores->units) {
            if (unit.isRolledUp())
                continue;
            QStringList &standards = standardsOfUnit[unit.unit];
            standards.append(code);
            if (standards.size() > 1)
                return several(unit.code, unit.name, standards);
        }
        all.append(std::move(*scores));
    }
    if (codes.size() > 1) { // what one standard scores by itself is not shown as what another rolls up to it
        for (PeriodScores &scores : all)
            scores.units.removeIf([&](const UnitScore &unit) { return unit.isRolledUp() && standardsOfUnit.contains(unit.unit); });
    }
    return all;
}

namespace {

/// The standards that give a unit a score, by its own sheets or rolled up to it.
Result<QStringList> shownOf(const Workbook &workbook, const UnitId &unit, const Period &period)
{
    const auto codes = standardCodesIn(workbook, period);
    if (!codes)
        return tl::make_unexpected(codes.error());
    QStringList found;
    for (const QString &code : *codes) {
        const auto scores = scorePeriod(workbook, period, code);
        if (!scores && scores.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(scores.error());
        if (scores &&
            std::any_of(scores->units.cbegin(), scores->units.cend(), [&unit](const UnitScore &score) { return score.unit == unit; }))
            found.append(code);
    }
    return found;
}

} // namespace

Result<QString> onlyStandardOf(const Workbook &workbook, const Unit &unit, const Period &period)
{
    const auto codes = shownOf(workbook, unit.id, period);
    if (!codes)
        return tl::make_unexpected(codes.error());
    if (codes->isEmpty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "No standard scores unit %1 (%2) in %3. Attach one first."),
                       {unit.code, unit.name, period.code});
    if (codes->size() > 1)
        return several(unit.code, unit.name, *codes);
    return codes->first();
}

Result<QString> standardOfUnit(const Workbook &workbook, const Unit &unit, const Period &period, const QString &standardCode)
{
    if (!standardCode.isEmpty())
        return standardCode;
    const auto ids = standardsOf(workbook, unit.id, period.ends);
    if (!ids)
        return tl::make_unexpected(ids.error());
    QStringList codes;
    for (const StandardId &id : *ids) {
        const auto entry = standard(workbook, id);
        if (!entry)
            return tl::make_unexpected(entry.error());
        codes.append(entry->standard.code);
    }
    if (codes.isEmpty()) {
        const auto rolledUp = shownOf(workbook, unit.id, period);
        if (!rolledUp)
            return tl::make_unexpected(rolledUp.error());
        codes = *rolledUp;
    }
    if (codes.isEmpty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "No standard scores unit %1 (%2) in %3. Attach one first."),
                       {unit.code, unit.name, period.code});
    if (codes.size() > 1)
        return several(unit.code, unit.name, codes);
    return codes.first();
}

} // namespace inspect::app
