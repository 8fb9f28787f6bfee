// SPDX-License-Identifier: GPL-2.0-or-later
// Many shapes or places in one transaction: SpatiaLite's triggers look through its tables of tables for each of them, which costs more than
// all the rest of the row.
#include "query.h"
#include "row_writer.h"
#include "spatial_pack.h"

#include <QDateTime>

namespace inspect {

namespace {

constexpr const char *kManyCache =
    "PRAGMA cache_size = -65536"; ///< KB: pages that many rows touch again stay out of the file until the end
constexpr const char *kUsualCache = "PRAGMA cache_size = -2000"; ///< SQLite's own

constexpr qsizetype kWorthPacking = 200; ///< shapes

QByteArray indexOf(const QByteArray &table) { return "idx_" + table + "_geom"; }

} // namespace

bool RowWriter::letTriggersRest(bool resting)
{
    int enabled = 0;
    const bool done = sqlite3_db_config(mConnection->handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, resting ? 0 : 1, &enabled) == SQLITE_OK;
    (void)mConnection->execute(resting ? kManyCache : kUsualCache);
    return done && (enabled == 0) == resting;
}

void RowWriter::startMany()
{
    if (mMany)
        return;
    if (letTriggersRest(true))
        mMany.emplace();
    else
        (void)letTriggersRest(false); // row by row, as ever
}

Status RowWriter::unindexShape(const QByteArray &table, qint64 fid)
{
    if (const auto waiting = mMany->boxes.find(table); waiting != mMany->boxes.end() && waiting->remove(fid) > 0)
        return {};
    mMany->dropped.insert(table);
    Query query(*mConnection, "DELETE FROM " + indexOf(table) + " WHERE pkid = ?", fid);
    return query.run();
}

void RowWriter::notePlace(const TableSpec &table, qint64 fid, const QVariant &value)
{
    double lon = 0, lat = 0;
    if (value.isValid() && readPointWkb(value.toByteArray(), lon, lat))
        mMany->boxes[table.sqlName].insert(fid, {lon, lat, lon, lat});
}

Status RowWriter::indexMany(const QByteArray &index, const QMap<qint64, ShapeBox> &boxes)
{
    if (boxes.size() >= kWorthPacking) {
        const Result<bool> packed = packSpatialIndex(*mConnection, index, boxes);
        if (!packed)
            return tl::make_unexpected(packed.error());
        if (*packed)
            return {};
    }
    Query query(*mConnection, "INSERT INTO " + index + "(pkid, xmin, xmax, ymin, ymax) VALUES (?, ?, ?, ?, ?)");
    for (auto row = boxes.cbegin(); row != boxes.cend(); ++row) {
        query.reset();
        if (Status stored = query.add(row.key()).add(row->west).add(row->east).add(row->south).add(row->north).run(); !stored)
            return stored;
    }
    return {};
}

Status RowWriter::finishMany()
{
    if (!mMany)
        return {};
    const Many many = *std::exchange(mMany, std::nullopt);
    if (!letTriggersRest(false))
        return tl::make_unexpected(mConnection->lastError());
    mIsHalfDone = true;
    for (auto table = many.boxes.cbegin(); table != many.boxes.cend(); ++table) {
        if (Status indexed = indexMany(indexOf(table.key()), *table); !indexed)
            return indexed;
    }
    // SpatiaLite looks here for whether its statistics are still true.
    for (const auto &[tables, column] :
         {std::pair(QSet<QByteArray>(many.boxes.keyBegin(), many.boxes.keyEnd()), "last_insert"), std::pair(many.dropped, "last_delete")}) {
        for (const QByteArray &table : tables) {
            Query query(*mConnection,
                        QByteArray("UPDATE geometry_columns_time SET ") + column +
                            " = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE f_table_name = ? AND f_geometry_column = 'geom'",
                        QString::fromLatin1(table));
            if (Status noted = query.run(); !noted)
                return noted;
        }
    }
    mIsHalfDone = false;
    return {};
}

} // namespace inspect
