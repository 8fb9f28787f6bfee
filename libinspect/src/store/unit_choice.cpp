// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit_choice.h"

#include <QHash>

#include <utility>

namespace inspect {

QByteArray standsOnDay()
{
    return " AND (v.valid_from IS NULL OR v.valid_from <= ?1) AND (v.valid_to IS NULL OR v.valid_to >= ?1) AND NOT EXISTS (SELECT 1 FROM "
           "unit_versions w WHERE w.unit_fid = v.unit_fid AND w.deleted = 0 AND (w.valid_from IS NULL OR w.valid_from <= ?1) AND "
           "(w.valid_to IS NULL OR w.valid_to >= ?1) AND (coalesce(w.valid_from, ''), w.uid) > (coalesce(v.valid_from, ''), v.uid))";
}

QByteArray orderOfChoice() { return "coalesce(v.valid_from, ''), v.uid"; }

QByteArray areTwins()
{
    QByteArray sql = "a.unit_fid = b.unit_fid AND a.fid <> b.fid AND a.deleted = b.deleted";
    for (const char *column : {"valid_from", "valid_to", "code", "name", "kind", "parent_fid", "ranking_group", "organisation", "head",
                               "head_phone", "population", "attributes", "area_m2", "length_m"})
        sql += QByteArray(" AND a.") + column + " IS b." + column;
    for (const char *shapes : {"unit_polygons", "unit_lines", "unit_points"})
        sql +=
            QByteArray(" AND (SELECT geom FROM ") + shapes + " WHERE fid = a.fid) IS (SELECT geom FROM " + shapes + " WHERE fid = b.fid)";
    return sql;
}

void keepChosen(QVector<Unit> &versions)
{
    QHash<UnitId, std::pair<QDate, UnitVersionId>> chosen;
    for (const Unit &version : std::as_const(versions)) {
        const std::pair rank(version.validFrom, version.version);
        const auto known = chosen.constFind(version.id);
        if (known == chosen.cend() || *known < rank)
            chosen.insert(version.id, rank);
    }
    versions.removeIf([&](const Unit &version) { return chosen.value(version.id).second != version.version; });
}

} // namespace inspect
