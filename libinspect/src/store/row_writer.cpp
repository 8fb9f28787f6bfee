// SPDX-License-Identifier: GPL-2.0-or-later
#include "row_writer.h"

#include "query.h"
#include "shape.h"
#include "standard_parts.h"

#include <QVarLengthArray>

namespace inspect {

namespace {

const QString kShapeColumn = QStringLiteral("shape");

tl::unexpected<Error> noSuchColumn(const TableSpec &table, const QString &column)
{
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Table %1 has no column %2"), {table.name, column});
}

/// "东风村 (110105001201)"; empty where a row has no name.
QString nameOf(Connection &connection, const QString &table, qint64 fid)
{
    static const QHash<QString, QByteArray> queries{
        {QStringLiteral("unit_versions"), "SELECT name || coalesce(' (' || nullif(code, '') || ')', '') FROM unit_versions WHERE fid = ?"},
        {QStringLiteral("inspections"),
         "SELECT v.name || ' ' || i.day FROM inspections i JOIN unit_versions v ON v.unit_fid = i.unit_fid WHERE i.fid = ? "
         "ORDER BY v.fid DESC LIMIT 1"},
        {QStringLiteral("deductions"),
         "SELECT v.name || ' ' || i.day || ' ' || d.clause FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid "
         "JOIN unit_versions v ON v.unit_fid = i.unit_fid WHERE d.fid = ? ORDER BY v.fid DESC LIMIT 1"},
        {QStringLiteral("people"), "SELECT name FROM people WHERE fid = ?"},
        {QStringLiteral("standards"), "SELECT name || ' ' || code || '.' || version FROM standards WHERE fid = ?"},
        {QStringLiteral("rounds"), "SELECT name FROM rounds WHERE fid = ?"}};
    const QByteArray sql = queries.value(table);
    if (sql.isEmpty())
        return {};
    Query query(connection, sql, fid);
    return query.next() ? query.text(0) : QString();
}

tl::unexpected<Error> changedMeanwhile(Connection &connection, const TableSpec &table, qint64 fid, const QString &column)
{
    if (const QString name = nameOf(connection, table.name, fid); !name.isEmpty())
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%3 was changed meanwhile (%1, %2); look at it again and repeat"),
                       {table.name, column, name});
    return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The row was changed meanwhile (%1, %2); look at it again and repeat"),
                   {table.name, column}, table.name + QLatin1Char('/') + column);
}

bool isSameValue(const QVariant &a, const QVariant &b)
{
    if (!a.isValid() || !b.isValid())
        return a.isValid() == b.isValid();
    return a.typeId() == b.typeId() && a == b;
}

tl::unexpected<Error> removedMeanwhile(Connection &connection, const TableSpec &table, qint64 fid)
{
    if (const QString name = nameOf(connection, table.name, fid); !name.isEmpty())
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%2 was removed meanwhile (%1); look again and repeat"),
                       {table.name, name});
    return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The row was removed meanwhile (%1); look again and repeat"),
                   {table.name});
}

} // namespace

Status RowWriter::load(Connection &connection)
{
    mConnection = &connection;
    Result<QHash<QString, TableSpec>> specs = readTableSpecs(connection);
    if (!specs)
        return tl::make_unexpected(specs.error());
    mSpecs = *specs;
    return {};
}

void RowWriter::forget()
{
    mLastReferred.clear();
    mIsHalfDone = false;
    if (mMany) {
        mMany.reset();
        (void)letTriggersRest(false);
    }
}

Result<const TableSpec *> RowWriter::spec(const QString &table) const
{
    const auto found = mSpecs.constFind(table);
    if (found == mSpecs.cend())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A workbook has no table %1 for shared rows"), {table});
    return &found.value();
}

Result<RowWriter::Found> RowWriter::find(const TableSpec &table, const Uid &row)
{
    Query query(*mConnection, "SELECT fid, deleted FROM " + table.sqlName + " WHERE uid = ?", row);
    if (query.next())
        return Found{query.integer(0), query.integer(1) != 0};
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no row %2 in table %1"), {table.name, row.text()});
}

Result<qint64> RowWriter::referred(const TableSpec &table, const Column &column, const QByteArray &uid)
{
    auto &last = mLastReferred[column.target];
    if (last.first == uid)
        return last.second;
    Query query(*mConnection, "SELECT fid FROM " + column.target + " WHERE uid = ?", uid);
    if (query.next()) {
        last = {uid, query.integer(0)};
        return last.second;
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Column %2 of table %1 names a row of %3 that does not exist"),
                   {table.name, column.name, QString::fromLatin1(column.target)}, table.name + QLatin1Char('/') + column.name);
}

Status RowWriter::bind(Query &query, const TableSpec &table, const Column &column, const QVariant &value)
{
    if (!value.isValid()) {
        query.addNull();
        return {};
    }
    if (column.type == ColumnType::Reference) {
        const Result<qint64> fid = referred(table, column, value.toByteArray());
        if (!fid)
            return tl::make_unexpected(fid.error());
        query.add(*fid);
        return {};
    }
    if (column.type == ColumnType::Point) {
        double lon = 0, lat = 0;
        if (!readPointWkb(value.toByteArray(), lon, lat))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The place is not a position on earth in degrees"), {},
                           table.name + QLatin1Char('/') + column.name);
        query.add(pointBlob(lon, lat));
        return {};
    }
    query.add(value);
    return {};
}

Status RowWriter::insert(const QString &table, const Uid &row, Fields &fields, const StoredShape *ready)
{
    mIsHalfDone = false;
    const Result<const TableSpec *> found = spec(table);
    if (!found)
        return tl::make_unexpected(found.error());
    const TableSpec &target = **found;
    std::optional<StoredShape> checked;
    const StoredShape *shape = nullptr;
    QVarLengthArray<const QVariant *, 32> values(target.columns.size(), nullptr);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (target.hasShape && it.key() == kShapeColumn) {
            if (it.value().isNull())
                continue;
            if (ready == nullptr) {
                Result<StoredShape> fresh = checkShape(*mConnection, it.value().toByteArray());
                if (!fresh)
                    return tl::make_unexpected(fresh.error());
                checked = std::move(*fresh);
            }
            shape = ready != nullptr ? ready : &*checked;
            it.value() = shape->wkb;
            continue;
        }
        const int index = target.index.value(it.key(), -1);
        if (index < 0)
            return noSuchColumn(target, it.key());
        if (const Column &column = target.columns[index]; !isNormal(column, it.value())) {
            Result<QVariant> value = normalised(target, column, it.value());
            if (!value)
                return tl::make_unexpected(value.error());
            it.value() = *value;
        }
        values[index] = &it.value();
    }
    Query query(*mConnection, target.insertSql, row);
    for (int i = 0; i < int(values.size()); ++i) {
        const Column &column = target.columns[i];
        if (Status bound = bind(query, target, column, values[i] != nullptr ? *values[i] : column.fallback); !bound)
            return bound;
    }
    if (Status stored = query.run(); !stored)
        return stored;
    mIsHalfDone = true;
    Status derived = putDerived(target, row, shape, target.place < 0 ? nullptr : values[target.place]);
    mIsHalfDone = !derived;
    return derived;
}

/// What stands beside a row just inserted: its shape, the parts of a standard.
Status RowWriter::putDerived(const TableSpec &table, const Uid &row, const StoredShape *shape, const QVariant *place)
{
    const qint64 fid = sqlite3_last_insert_rowid(mConnection->handle());
    if (const auto last = mLastReferred.find(table.sqlName); last != mLastReferred.end())
        *last = {row.bytes(), fid}; // what is referred to next is mostly what was added last
    if (mMany && place != nullptr)
        notePlace(table, fid, *place);
    if (shape != nullptr) {
        if (Status put = putShape(fid, *shape); !put)
            return put;
    }
    return table.name == QLatin1String("standards") ? deriveStandardParts(*mConnection, fid) : Status();
}

Status RowWriter::compare(const TableSpec &table, const Column *column, const Found &found, Change &change, bool &isSame)
{
    const QString name = column != nullptr ? column->name : kShapeColumn;
    if (column != nullptr) {
        for (QVariant *value : {&change.base, &change.value}) {
            Result<QVariant> fitted = normalised(table, *column, *value);
            if (!fitted)
                return tl::make_unexpected(fitted.error());
            *value = *fitted;
        }
    } else {
        for (QVariant *value : {&change.base, &change.value}) {
            if (value->toByteArray().isEmpty()) {
                *value = QVariant();
                continue;
            }
            Result<StoredShape> checked = checkShape(*mConnection, value->toByteArray());
            if (!checked)
                return tl::make_unexpected(checked.error());
            *value = checked->wkb;
        }
    }
    isSame = isSameValue(change.base, change.value);
    if (isSame)
        return {};
    const Result<QVariant> now = column != nullptr ? current(table, *column, found.fid) : currentShape(found.fid);
    if (!now)
        return tl::make_unexpected(now.error());
    if (!isSameValue(*now, change.base))
        return changedMeanwhile(*mConnection, table, found.fid, name);
    return {};
}

Status RowWriter::update(const QString &table, const Uid &row, Changes &changes)
{
    mIsHalfDone = false;
    const Result<const TableSpec *> known = spec(table);
    if (!known)
        return tl::make_unexpected(known.error());
    const TableSpec &target = **known;
    const Result<Found> found = find(target, row);
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->deleted)
        return removedMeanwhile(*mConnection, target, found->fid);
    for (auto it = changes.begin(); it != changes.end();) {
        const bool isShape = target.hasShape && it.key() == kShapeColumn;
        const int index = target.index.value(it.key(), -1);
        if (!isShape && index < 0)
            return noSuchColumn(target, it.key());
        bool isSame = false;
        if (Status compared = compare(target, isShape ? nullptr : &target.columns[index], *found, it.value(), isSame); !compared)
            return compared;
        it = isSame ? changes.erase(it) : std::next(it);
    }
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const int index = target.index.value(it.key(), -1);
        Status written;
        if (index >= 0) {
            written = write(target, target.columns[index], found->fid, it.value().value);
        } else {
            written = dropShape(found->fid);
            if (written && it.value().value.isValid()) {
                const Result<StoredShape> shape = checkShape(*mConnection, it.value().value.toByteArray());
                written = shape ? putShape(found->fid, *shape) : Status(tl::make_unexpected(shape.error()));
            }
        }
        if (!written)
            return written;
        mIsHalfDone = true;
    }
    if (target.name == QLatin1String("standards") && changes.contains(QStringLiteral("body"))) {
        if (Status parts = deriveStandardParts(*mConnection, found->fid); !parts)
            return parts;
    }
    mIsHalfDone = false;
    return {};
}

Result<QVariant> RowWriter::current(const TableSpec &table, const Column &column, qint64 fid)
{
    QByteArray value = "t." + column.sqlName;
    if (column.type == ColumnType::Reference)
        value = "(SELECT r.uid FROM " + column.target + " r WHERE r.fid = t." + column.sqlName + ")";
    else if (column.type == ColumnType::Point)
        value = "AsBinary(t." + column.sqlName + ")";
    Query query(*mConnection, "SELECT " + value + " FROM " + table.sqlName + " t WHERE t.fid = ?", fid);
    if (query.next())
        return query.value(0);
    return tl::make_unexpected(query.status() ? mConnection->lastError() : query.status().error());
}

Status RowWriter::write(const TableSpec &table, const Column &column, qint64 fid, const QVariant &value)
{
    Query query(*mConnection, "UPDATE " + table.sqlName + " SET " + column.sqlName + " = ? WHERE fid = ?");
    if (Status bound = bind(query, table, column, value); !bound)
        return bound;
    Status written = query.add(fid).run();
    if (!written || !mMany || column.type != ColumnType::Point)
        return written;
    mIsHalfDone = true;
    if (Status unindexed = unindexShape(table.sqlName, fid); !unindexed)
        return unindexed;
    notePlace(table, fid, value);
    return {};
}

Status RowWriter::setDeleted(const QString &table, const Uid &row, bool deleted)
{
    mIsHalfDone = false;
    const Result<const TableSpec *> known = spec(table);
    if (!known)
        return tl::make_unexpected(known.error());
    const TableSpec &target = **known;
    const Result<Found> found = find(target, row);
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->deleted == deleted)
        return deleted
                   ? failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The row was removed already (%1); look again"), {target.name})
                   : failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The row stands already (%1); look again"), {target.name});
    Query query(*mConnection, "UPDATE " + target.sqlName + " SET deleted = ? WHERE fid = ?", int(deleted), found->fid);
    if (Status written = query.run(); !written)
        return written;
    if (!target.hasShape)
        return {};
    Status moved = deleted ? hideShape(found->fid) : showShape(found->fid);
    mIsHalfDone = !moved;
    return moved;
}

Result<QVariant> RowWriter::currentShape(qint64 fid)
{
    Query query(*mConnection,
                "SELECT AsBinary(geom) FROM unit_polygons WHERE fid = ?1 UNION ALL SELECT AsBinary(geom) FROM unit_lines "
                "WHERE fid = ?1 UNION ALL SELECT AsBinary(geom) FROM unit_points WHERE fid = ?1",
                fid);
    if (query.next())
        return QVariant(query.bytes(0));
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return QVariant();
}

Status RowWriter::putShape(qint64 fid, const StoredShape &shape)
{
    static const QHash<ShapeType, QByteArray> statements{{ShapeType::Point, "INSERT INTO unit_points(fid, geom) VALUES (?, ?)"},
                                                         {ShapeType::Line, "INSERT INTO unit_lines(fid, geom) VALUES (?, ?)"},
                                                         {ShapeType::Polygon, "INSERT INTO unit_polygons(fid, geom) VALUES (?, ?)"}};
    Query query(*mConnection, *statements.constFind(shape.type), fid, shape.blob);
    Status put = query.run();
    if (put && mMany)
        mMany->boxes[tableOfShape(shape.type)].insert(fid, boxOf(shape));
    return put;
}

Status RowWriter::dropShape(qint64 fid)
{
    for (const ShapeType type : {ShapeType::Point, ShapeType::Line, ShapeType::Polygon}) {
        Query query(*mConnection, QByteArray("DELETE FROM ") + tableOfShape(type) + " WHERE fid = ?", fid);
        if (Status dropped = query.run(); !dropped)
            return dropped;
        if (!mMany)
            continue;
        if (Status unindexed = unindexShape(tableOfShape(type), fid); !unindexed)
            return unindexed;
    }
    return {};
}

Status RowWriter::hideShape(qint64 fid)
{
    const Result<QVariant> shape = currentShape(fid);
    if (!shape)
        return tl::make_unexpected(shape.error());
    if (!shape->isValid())
        return {};
    Query keep(*mConnection, "INSERT INTO removed_shapes(fid, shape) VALUES (?, ?)", fid, shape->toByteArray());
    if (Status kept = keep.run(); !kept)
        return kept;
    return dropShape(fid);
}

Status RowWriter::showShape(qint64 fid)
{
    Query query(*mConnection, "SELECT shape FROM removed_shapes WHERE fid = ?", fid);
    if (!query.next())
        return query.status();
    const Result<StoredShape> shape = checkShape(*mConnection, query.bytes(0));
    if (!shape)
        return tl::make_unexpected(shape.error());
    if (Status put = putShape(fid, *shape); !put)
        return put;
    Query drop(*mConnection, "DELETE FROM removed_shapes WHERE fid = ?", fid);
    return drop.run();
}

} // namespace inspect
