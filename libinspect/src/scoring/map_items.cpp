// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/map_items.h"

#include "inspect/records.h"

#include <QHash>

namespace inspect {

Result<MapUnits> mapUnits(const Workbook &workbook, const QVector<PeriodScores> &scores)
{
    auto result = std::make_shared<QVector<MapUnit>>();
    if (scores.isEmpty())
        return result;
    const auto drawn = units(workbook, scores.first().period.ends);
    if (!drawn)
        return tl::make_unexpected(drawn.error());
    QHash<UnitId, const UnitScore *> scoreOf;
    for (const PeriodScores &standard : scores)
        for (const UnitScore &score : standard.units)
            if (const UnitScore *known = scoreOf.value(score.unit); known == nullptr || (!known->score && score.score))
                scoreOf.insert(score.unit, &score);
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
        result->append(item);
    }
    return result;
}

} // namespace inspect
