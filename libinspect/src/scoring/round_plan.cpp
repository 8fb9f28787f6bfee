// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/round_plan.h"

#include "inspect/period_scores.h"
#include "inspect/records.h"
#include "select.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

QJsonObject drawToJson(const DrawRequest &request, const DrawResult &result)
{
    QJsonArray excluded;
    for (const Exclusion &exclusion : result.exclusions)
        excluded.append(QJsonObject{{QStringLiteral("code"), exclusion.code}, {QStringLiteral("reason"), exclusion.reason}});
    QJsonObject object{{QStringLiteral("seed"), request.seed},
                       {QStringLiteral("must_check"), request.mustCheck.exactText()},
                       {QStringLiteral("minimum"), request.minimum},
                       {QStringLiteral("population"), result.population},
                       {QStringLiteral("population_sha256"), result.populationHash},
                       {QStringLiteral("excluded"), excluded}};
    if (request.rate)
        object.insert(QStringLiteral("rate"), request.rate->exactText());
    if (request.count)
        object.insert(QStringLiteral("count"), *request.count);
    return object;
}

} // namespace

Status planUnits(Edit &edit, const RoundId &round, const QVector<PlannedUnit> &units)
{
    for (const PlannedUnit &unit : units) {
        const Status added =
            edit.insert(QStringLiteral("round_units"), Uid::fresh(),
                        {{QStringLiteral("round"), round.bytes()},
                         {QStringLiteral("unit"), unit.unit.bytes()},
                         {QStringLiteral("inspector"), unit.inspector.isNull() ? QVariant() : QVariant(unit.inspector.bytes())},
                         {QStringLiteral("due"), unit.due.isValid() ? QVariant(unit.due.toString(Qt::ISODate)) : QVariant()},
                         {QStringLiteral("slot"), unit.timeSlot.isEmpty() ? QVariant() : QVariant(unit.timeSlot)},
                         {QStringLiteral("reason"), unit.reason}});
        if (!added)
            return added;
    }
    return {};
}

Result<QVector<PlannedUnit>> plannedUnits(const Workbook &workbook, const RoundId &round)
{
    auto query =
        select(workbook,
               QStringLiteral("SELECT u.uid, p.uid, x.due, x.slot, x.reason FROM round_units x JOIN rounds r ON r.fid = x.round_fid "
                              "JOIN units u ON u.fid = x.unit_fid LEFT JOIN people p ON p.fid = x.inspector_fid "
                              "WHERE x.deleted = 0 AND r.uid = ? ORDER BY x.fid"),
               {round.bytes()});
    if (!query)
        return tl::make_unexpected(query.error());
    QVector<PlannedUnit> units;
    while (query->next())
        units.append({UnitId(Uid::fromBytes(query->value(0).toByteArray())), PersonId(Uid::fromBytes(query->value(1).toByteArray())),
                      QDate::fromString(query->value(2).toString(), Qt::ISODate), query->value(3).toString(), query->value(4).toString()});
    return units;
}

Result<RoundProgress> roundProgress(const Workbook &workbook, const RoundId &round)
{
    const auto planned = plannedUnits(workbook, round);
    const auto persons = people(workbook);
    auto done = select(
        workbook,
        QStringLiteral("SELECT DISTINCT u.uid FROM inspections i JOIN rounds r ON r.fid = i.round_fid JOIN units u ON u.fid = i.unit_fid "
                       "WHERE i.deleted = 0 AND i.state = 'finished' AND r.uid = ?"),
        {round.bytes()});
    if (!planned)
        return tl::make_unexpected(planned.error());
    if (!persons)
        return tl::make_unexpected(persons.error());
    if (!done)
        return tl::make_unexpected(done.error());
    QSet<Uid> finished;
    while (done->next())
        finished.insert(Uid::fromBytes(done->value(0).toByteArray()));
    QHash<Uid, QString> names;
    for (const Person &person : *persons)
        names.insert(person.id, person.name);
    RoundProgress progress;
    QHash<Uid, InspectorProgress> each;
    for (const PlannedUnit &unit : *planned) {
        InspectorProgress &inspector = each[unit.inspector];
        inspector.inspector = unit.inspector;
        inspector.name = names.value(unit.inspector);
        ++inspector.planned;
        ++progress.planned;
        if (finished.contains(unit.unit)) {
            ++inspector.done;
            ++progress.done;
        } else {
            progress.left.append(unit.unit);
        }
    }
    progress.inspectors = each.values().toVector();
    std::sort(progress.inspectors.begin(), progress.inspectors.end(),
              [](const auto &a, const auto &b) { return std::tie(a.name, a.inspector) < std::tie(b.name, b.inspector); });
    return progress;
}

Result<DrawResult> drawUnits(const Workbook &workbook, const Period &period, const QString &standardCode, const DrawRequest &request)
{
    const auto now = scorePeriod(workbook, period, standardCode);
    if (!now)
        return tl::make_unexpected(now.error());
    QHash<Uid, Points> last;
    if (const auto previous = period.previous()) {
        const auto before = scorePeriod(workbook, *previous, standardCode);
        if (!before && before.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(before.error());
        if (before)
            for (const UnitScore &score : before->units)
                if (score.score)
                    last.insert(score.unit, *score.score);
    }
    QVector<DrawUnit> units;
    for (const UnitScore &score : now->units) {
        const auto it = last.constFind(score.unit);
        units.append({score.code, score.name, score.kind, score.group, it == last.cend() ? std::nullopt : std::optional(*it)});
    }
    return drawSample(units, request);
}

Result<RoundId> saveDraw(Edit &edit, const Period &period, const QString &standardCode, RoundKind kind, const DrawRequest &request,
                         const DrawResult &result)
{
    Round round;
    round.kind = kind;
    round.name = QStringLiteral("%1 %2").arg(period.code, request.seed);
    round.starts = period.starts;
    round.ends = period.ends;
    round.standardCode = standardCode;
    const auto id = addRound(edit, round);
    if (!id)
        return id;
    const QString draw = QString::fromUtf8(QJsonDocument(drawToJson(request, result)).toJson(QJsonDocument::Compact));
    if (Status kept = edit.update(QStringLiteral("rounds"), *id, {{QStringLiteral("draw"), {QVariant(), draw}}}); !kept)
        return tl::make_unexpected(kept.error());
    QVector<PlannedUnit> planned;
    for (const DrawnUnit &drawn : result.drawn) {
        const auto found = unitByCode(edit.workbook(), drawn.unit.code, period.ends);
        if (!found)
            return tl::make_unexpected(found.error());
        planned.append({found->id, {}, {}, drawn.timeSlot, drawn.isMustCheck ? QStringLiteral("must-check") : QStringLiteral("drawn")});
    }
    if (Status kept = planUnits(edit, *id, planned); !kept)
        return tl::make_unexpected(kept.error());
    return id;
}

} // namespace inspect
