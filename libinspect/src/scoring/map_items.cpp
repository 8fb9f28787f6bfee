// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/map_items.h"

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
