// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/map_items.h"

#include "inspect/closed_units.h"
#include "inspect/records.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlError>
#include <QSqlQuery>

namespace inspect {

Result<QHash<UnitId, int>> openCaseCounts(const Workbook &workbook)
{
    QHash<UnitId, int> counts;
    QSqlQuery query(workbook.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT u.uid, count(*) FROM cases c JOIN units u ON u.fid = c.unit_fid WHERE c.deleted = 0 AND "
                                   "c.state <> 'closed' GROUP BY u.uid")))
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The cases of %1 cannot be read: %2"),
                       {workbook.path(), query.lastError().text()});
    while (query.next())
        counts.insert(UnitId(Uid::fromBytes(query.value(0).toByteArray())), query.value(1).toInt());
    return counts;
}

namespace {

/// Each unit's first score that there is.
QHash<UnitId, const UnitScore *> firstScores(const QVector<PeriodScores> &scores)
{
    QHash<UnitId, const UnitScore *> first;
    for (const PeriodScores &standard : scores)
        for (const UnitScore &score : standard.units)
            if (const UnitScore *known = first.value(score.unit); known == nullptr || standsBefore(score, *known))
                first.insert(score.unit, &score);
    return first;
}

} // namespace

void compareUnits(QVector<MapUnit> &units, const QVector<PeriodScores> &now, const QVector<PeriodScores> &then)
{
    const QHash<UnitId, const UnitScore *> present = firstScores(now);
    const QHash<UnitId, const UnitScore *> past = firstScores(then);
    for (MapUnit &unit : units) {
        unit.change.reset();
        unit.placesWon.reset();
        const UnitScore *a = past.value(unit.id);
        const UnitScore *b = present.value(unit.id);
        if (a == nullptr || b == nullptr)
            continue;
        if (a->score && b->score)
            unit.change = *b->score - *a->score;
        if (a->rank && b->rank)
            unit.placesWon = *a->rank - *b->rank;
    }
}

Result<MapUnits> mapUnits(const Workbook &workbook, const QVector<PeriodScores> &scores)
{
    auto result = std::make_shared<QVector<MapUnit>>();
    if (scores.isEmpty())
        return result;
    const auto drawn = unitsAsClosed(workbook, scores.first().period);
    if (!drawn)
        return tl::make_unexpected(drawn.error());
    const auto cases = openCaseCounts(workbook);
    if (!cases)
        return tl::make_unexpected(cases.error());
    const QHash<UnitId, const UnitScore *> scoreOf = firstScores(scores);
    for (const Unit &unit : *drawn) {
        const UnitScore *score = scoreOf.value(unit.id);
        if (score == nullptr)
            continue;
        MapUnit item;
        item.id = unit.id;
        item.code = unit.code;
        item.name = unit.name;
        item.kind = unit.kind;
        item.group = unit.rankingGroup();
        item.head = unit.head;
        item.wkb = unit.wkb;
        item.state = score->state;
        item.score = score->score;
        item.stars = score->stars;
        item.grade = score->grade;
        item.openCases = cases->value(unit.id);
        result->append(item);
    }
    return result;
}

} // namespace inspect
