// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/round_plan.h"

#include "draw_json.h"
#include "inspect/period_scores.h"
#include "inspect/records.h"
#include "select.h"
#include "unit_flags.h"

#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

const QString kPlan = QStringLiteral("round_units");

Fields planFields(const PlannedUnit &unit)
{
    return {{QStringLiteral("inspector"), unit.inspector.isNull() ? QVariant() : QVariant(unit.inspector.bytes())},
            {QStringLiteral("due"), unit.due.isValid() ? QVariant(unit.due.toString(Qt::ISODate)) : QVariant()},
            {QStringLiteral("slot"), unit.timeSlot.isEmpty() ? QVariant() : QVariant(unit.timeSlot)}};
}

/// Who has finished which unit in a round.
struct Finished {
    QHash<Uid, QSet<Uid>> inspectorsOf; ///< by unit
    int sealed = 0;
};

Result<Finished> finishedIn(const Workbook &workbook, const RoundId &round)
{
    auto query = select(workbook,
                        QStringLiteral("SELECT u.uid, p.uid, i.sealed IS NOT NULL FROM inspections i "
                                       "JOIN rounds r ON r.fid = i.round_fid JOIN units u ON u.fid = unit_root(i.unit_fid) "
                                       "JOIN people p ON p.fid = i.inspector_fid "
                                       "WHERE i.deleted = 0 AND i.state = 'finished' AND r.uid = ?"),
                        {round.bytes()});
    if (!query)
        return tl::make_unexpected(query.error());
    Finished finished;
    while (query->next()) {
        finished.inspectorsOf[Uid::fromBytes(query->value(0).toByteArray())].insert(Uid::fromBytes(query->value(1).toByteArray()));
        finished.sealed += query->value(2).toInt();
    }
    return finished;
}

/// The printed scores of the latest period before, of so many, in which each unit was scored.
Result<QHash<Uid, Points>> lastScores(const Workbook &workbook, const Period &period, const QString &standardCode, int periods)
{
    QHash<Uid, Points> last;
    std::optional<Period> past = period.previous();
    for (int back = 0; back < periods && past; ++back, past = past->previous()) {
        const auto before = scorePeriod(workbook, *past, standardCode);
        if (!before && before.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(before.error());
        if (before)
            for (const UnitScore &score : before->units)
                if (score.score && !last.contains(score.unit))
                    last.insert(score.unit, *score.score);
    }
    return last;
}

int periodsOfAYear(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Month: return 12;
    case PeriodKind::Quarter: return 4;
    case PeriodKind::HalfYear: return 2;
    case PeriodKind::Year: break;
    }
    return 1;
}

/// What a score must reach for its unit to hold the standard: the grade it names for stars, else the one called "pass".
std::optional<Points> holdersBound(const Standard &standard)
{
    const QString wanted = standard.starsNeed.isEmpty() ? QStringLiteral("pass") : standard.starsNeed;
    for (const GradeBand &band : standard.grades)
        if (band.code == wanted)
            return band.from;
    return std::nullopt;
}

/// The units that held the standard before the period: those whose attributes say that they have its plaque; where they say nothing,
/// those whose last score within a year reached its pass grade.
Result<QSet<Uid>> holders(const Workbook &workbook, const Period &period, const PeriodScores &now)
{
    const auto within = lastScores(workbook, period, now.standard.code, periodsOfAYear(period.kind));
    const auto attributes = attributesIn(workbook, period);
    if (!within)
        return tl::make_unexpected(within.error());
    if (!attributes)
        return tl::make_unexpected(attributes.error());
    const std::optional<Points> bound = holdersBound(now.standard);
    QSet<Uid> held;
    for (const UnitScore &score : now.units) {
        const std::optional<bool> plaque = flagIn(attributes->value(score.unit), QStringLiteral("plaque"));
        const auto last = within->constFind(score.unit);
        if (plaque.value_or(bound && last != within->cend() && *last >= *bound))
            held.insert(score.unit);
    }
    return held;
}

/// The same draw is kept once; another one with the same seed gets a name of its own.
Status nameAnew(const Workbook &workbook, Round &round)
{
    const auto known = rounds(workbook);
    if (!known)
        return tl::make_unexpected(known.error());
    const QString wanted = round.name;
    for (int n = 2;; ++n) {
        const auto same = std::find_if(known->cbegin(), known->cend(), [&round](const Round &other) { return other.name == round.name; });
        if (same == known->cend())
            return {};
        if (same->draw == round.draw && same->standardCode == round.standardCode)
            return failure(ErrorCode::Conflict,
                           QT_TRANSLATE_NOOP("Error",
                                             "This draw is kept already as the round %1. Take another seed for another draw, or go on with "
                                             "that round."),
                           {same->name});
        round.name = QStringLiteral("%1 (%2)").arg(wanted).arg(n);
    }
}

} // namespace

Status planUnits(Edit &edit, const RoundId &round, const QVector<PlannedUnit> &units)
{
    for (const PlannedUnit &unit : units) {
        Fields fields = planFields(unit);
        fields.insert(QStringLiteral("round"), round.bytes());
        fields.insert(QStringLiteral("unit"), unit.unit.bytes());
        fields.insert(QStringLiteral("reason"), unit.reason);
        if (Status added = edit.insert(kPlan, Uid::fresh(), fields); !added)
            return added;
    }
    return {};
}

Status changePlannedUnit(Edit &edit, const PlannedUnit &before, const PlannedUnit &after)
{
    const Fields was = planFields(before);
    const Fields will = planFields(after);
    Changes changes;
    for (auto it = will.cbegin(); it != will.cend(); ++it)
        if (was.value(it.key()) != it.value())
            changes.insert(it.key(), {was.value(it.key()), it.value()});
    return changes.isEmpty() ? Status() : edit.update(kPlan, before.row, changes);
}

Status unplanUnit(Edit &edit, const PlannedUnit &unit) { return edit.remove(kPlan, unit.row); }

Result<QVector<PlannedUnit>> plannedUnits(const Workbook &workbook, const RoundId &round)
{
    auto query =
        select(workbook,
               QStringLiteral("SELECT u.uid, p.uid, x.due, x.slot, x.reason, x.uid FROM round_units x JOIN rounds r ON r.fid = x.round_fid "
                              "JOIN units u ON u.fid = unit_root(x.unit_fid) LEFT JOIN people p ON p.fid = x.inspector_fid "
                              "WHERE x.deleted = 0 AND r.uid = ? ORDER BY x.fid"),
               {round.bytes()});
    if (!query)
        return tl::make_unexpected(query.error());
    QVector<PlannedUnit> units;
    while (query->next())
        units.append({UnitId(Uid::fromBytes(query->value(0).toByteArray())), PersonId(Uid::fromBytes(query->value(1).toByteArray())),
                      QDate::fromString(query->value(2).toString(), Qt::ISODate), query->value(3).toString(), query->value(4).toString(),
                      Uid::fromBytes(query->value(5).toByteArray())});
    return units;
}

Result<RoundProgress> roundProgress(const Workbook &workbook, const RoundId &round)
{
    const auto planned = plannedUnits(workbook, round);
    const auto persons = people(workbook);
    const auto finished = finishedIn(workbook, round);
    if (!planned)
        return tl::make_unexpected(planned.error());
    if (!persons)
        return tl::make_unexpected(persons.error());
    if (!finished)
        return tl::make_unexpected(finished.error());
    QHash<Uid, QString> names;
    for (const Person &person : *persons)
        names.insert(person.id, person.name);
    QHash<Uid, int> timesPlanned;
    for (const PlannedUnit &unit : *planned)
        ++timesPlanned[unit.unit];
    RoundProgress progress;
    progress.sealed = finished->sealed;
    QHash<Uid, InspectorProgress> each;
    for (const PlannedUnit &unit : *planned) {
        InspectorProgress &inspector = each[unit.inspector];
        inspector.inspector = unit.inspector;
        inspector.name = names.value(unit.inspector);
        ++inspector.planned;
        ++progress.planned;
        const QSet<Uid> by = finished->inspectorsOf.value(unit.unit);
        const bool mustBeOwn = timesPlanned.value(unit.unit) > 1 && !unit.inspector.isNull();
        if (mustBeOwn ? by.contains(unit.inspector) : !by.isEmpty()) {
            ++inspector.done;
            ++progress.done;
        } else {
            progress.left.append(unit.unit);
            progress.leftPlans.append(unit);
        }
    }
    progress.inspectors = each.values().toVector();
    std::sort(progress.inspectors.begin(), progress.inspectors.end(),
              [](const auto &a, const auto &b) { return std::tie(a.name, a.inspector) < std::tie(b.name, b.inspector); });
    return progress;
}

Result<DrawResult> drawUnits(const Workbook &workbook, const Period &period, const QString &standardCode, const DrawRequest &request,
                             DrawPopulation population)
{
    const auto now = scorePeriod(workbook, period, standardCode);
    if (!now)
        return tl::make_unexpected(now.error());
    const auto last = lastScores(workbook, period, standardCode, 1);
    if (!last)
        return tl::make_unexpected(last.error());
    Result<QSet<Uid>> held;
    if (population == DrawPopulation::Holders)
        held = holders(workbook, period, *now);
    if (!held)
        return tl::make_unexpected(held.error());
    QVector<DrawUnit> units;
    for (const UnitScore &score : now->units) {
        if (score.isRolledUp() || (population == DrawPopulation::Holders && !held->contains(score.unit)))
            continue;
        const auto it = last->constFind(score.unit);
        units.append({score.code, score.name, score.kind, score.group, it == last->cend() ? std::nullopt : std::optional(*it)});
    }
    if (units.isEmpty() && population == DrawPopulation::Holders)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "No unit held standard %1 in the year before %2, so there is nothing to re-check."),
                       {standardCode, period.code}, workbook.path());
    return drawSample(units, request);
}

Result<RoundId> saveDraw(Edit &edit, const Period &period, const QString &standardCode, RoundKind kind, const DrawRequest &request,
                         const DrawResult &result, DrawPopulation population)
{
    Round round;
    round.kind = kind;
    round.name = QStringLiteral("%1 %2").arg(period.code, request.seed);
    round.starts = period.starts;
    round.ends = period.ends;
    round.standardCode = standardCode;
    round.draw = drawToJson({period.code, standardCode, population, request, result});
    if (Status named = nameAnew(edit.workbook(), round); !named)
        return tl::make_unexpected(named.error());
    const auto id = addRound(edit, round);
    if (!id)
        return id;
    QVector<PlannedUnit> planned;
    for (const DrawnUnit &drawn : result.drawn) {
        const auto found = unitByCode(edit.workbook(), drawn.unit.code, period.ends);
        if (!found)
            return tl::make_unexpected(found.error());
        planned.append({found->id, {}, {}, drawn.timeSlot, drawn.isMustCheck ? QStringLiteral("must-check") : QStringLiteral("drawn"), {}});
    }
    if (Status kept = planUnits(edit, *id, planned); !kept)
        return tl::make_unexpected(kept.error());
    return id;
}

} // namespace inspect
