// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema.h"

#include "query.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace inspect {

namespace {

/// SpatiaLite's triggers, adapted: a bad geometry is refused with ABORT instead of ROLLBACK, which would throw away all rows of the
/// edit; and the index row is written by plain SQL, since RTreeAlign() parses a statement anew for each row.
Status adaptTriggers(Connection &connection)
{
    static const QRegularExpression align(QStringLiteral("SELECT RTreeAlign\\('(\\w+)', NEW\\.ROWID, NEW\\.\"(\\w+)\"\\);"));
    static const QString insertBox = QStringLiteral("INSERT INTO \"\\1\" SELECT NEW.ROWID, MbrMinX(NEW.\"\\2\"), MbrMaxX(NEW.\"\\2\"), "
                                                    "MbrMinY(NEW.\"\\2\"), MbrMaxY(NEW.\"\\2\") WHERE NEW.\"\\2\" IS NOT NULL;");
    QVector<std::pair<QString, QString>> triggers;
    Query query(connection,
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND (sql LIKE '%RAISE(ROLLBACK%' OR sql LIKE '%RTreeAlign%')");
    while (query.next())
        triggers.append({query.text(0), query.text(1)});
    if (Status read = query.status(); !read)
        return read;
    query.reset();
    for (auto &[name, sql] : triggers) {
        sql.replace(QStringLiteral("RAISE(ROLLBACK"), QStringLiteral("RAISE(ABORT"));
        sql.replace(align, insertBox);
        const QString both = QStringLiteral("DROP TRIGGER \"%1\"; ").arg(name) + sql;
        if (Status replaced = connection.execute(both.toUtf8()); !replaced)
            return replaced;
    }
    return {};
}

struct Layout {
    QSet<QString> columns; ///< "table.column type notnull pk"
    QSet<QString> others;  ///< "index name", "view name"
    QSet<QString> tables;
};

Result<Layout> layoutOf(Connection &connection)
{
    Layout layout;
    Query objects(connection, "SELECT type, name FROM sqlite_master WHERE type IN ('index', 'view') AND sql IS NOT NULL");
    while (objects.next())
        layout.others.insert(objects.text(0) + QLatin1Char(' ') + objects.text(1));
    if (Status read = objects.status(); !read)
        return tl::make_unexpected(read.error());
    Query columns(connection, "SELECT m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_master m JOIN pragma_table_info(m.name) c "
                              "WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'");
    while (columns.next()) {
        layout.tables.insert(columns.text(0));
        layout.columns.insert(QStringLiteral("%1.%2 %3 %4 %5")
                                  .arg(columns.text(0), columns.text(1), columns.text(2))
                                  .arg(columns.integer(3))
                                  .arg(columns.integer(4)));
    }
    if (Status read = columns.status(); !read)
        return tl::make_unexpected(read.error());
    return layout;
}

/// The script's own tables, indexes and views, made in memory without SpatiaLite.
Result<Layout> expectedLayout()
{
    auto memory = Connection::open(QStringLiteral(":memory:"), Connection::Mode::Create);
    if (!memory)
        return tl::make_unexpected(memory.error());
    // SpatiaLite's registry stands in for the real one while the script runs; calls of its functions (SELECT) are left out.
    if (Status made = (*memory)->execute("CREATE TABLE views_geometry_columns(view_name, view_geometry, view_rowid, f_table_name, "
                                         "f_geometry_column, read_only)");
        !made)
        return tl::make_unexpected(made.error());
    const char *rest = schemaScript();
    while (rest != nullptr && *rest != '\0') {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2((*memory)->handle(), rest, -1, &statement, &rest) != SQLITE_OK)
            return tl::make_unexpected((*memory)->lastError());
        if (statement != nullptr && sqlite3_stmt_readonly(statement) == 0)
            sqlite3_step(statement);
        sqlite3_finalize(statement);
    }
    if (Status dropped = (*memory)->execute("DROP TABLE views_geometry_columns"); !dropped)
        return tl::make_unexpected(dropped.error());
    return layoutOf(**memory);
}

const Result<Layout> &knownLayout()
{
    static const Result<Layout> layout = expectedLayout();
    return layout;
}

} // namespace

Status createSchema(Connection &connection)
{
    if (Status made = connection.runScript(schemaScript()); !made)
        return made;
    return adaptTriggers(connection);
}

Result<QSet<QString>> schemaTables()
{
    const Result<Layout> &expected = knownLayout();
    if (!expected)
        return tl::make_unexpected(expected.error());
    return expected->tables;
}

Result<QStringList> schemaDifferences(Connection &connection)
{
    const Result<Layout> &expected = knownLayout();
    if (!expected)
        return tl::make_unexpected(expected.error());
    const Result<Layout> found = layoutOf(connection);
    if (!found)
        return tl::make_unexpected(found.error());
    QStringList differences;
    for (const QString &column : expected->columns - found->columns)
        differences.append(QStringLiteral("column ") + column.section(QLatin1Char(' '), 0, 0));
    for (const QString &object : expected->others - found->others)
        differences.append(object);
    Query geometries(connection, "SELECT count(*) FROM geometry_columns WHERE srid = 4490 AND spatial_index_enabled = 1 AND "
                                 "f_table_name IN ('unit_points', 'unit_lines', 'unit_polygons', 'deductions')");
    if (!geometries.next() || geometries.integer(0) != 4)
        differences.append(QStringLiteral("geometry columns"));
    static const QRegularExpression spatialTrigger(QStringLiteral("^(ggi|ggu|gii|giu|gid|tmi|tmu|tmd)_"));
    Query triggers(connection, "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'");
    while (triggers.next()) {
        if (expected->tables.contains(triggers.text(1)) && !spatialTrigger.match(triggers.text(0)).hasMatch())
            differences.append(QStringLiteral("trigger ") + triggers.text(0));
    }
    if (Status read = triggers.status(); !read)
        return tl::make_unexpected(read.error());
    differences.sort();
    return differences;
}

const QVector<UnitKind> &builtInKinds()
{
    const auto kind = [](const char *code, const char *zh, const char *en, ShapeType shape, int position) {
        return UnitKind{QString::fromLatin1(code), QString::fromUtf8(zh), QString::fromLatin1(en), shape, position};
    };
    static const QVector<UnitKind> kinds{
        kind("village", "村", "Village", ShapeType::Polygon, 1),
        kind("community", "社区", "Community", ShapeType::Polygon, 2),
        kind("road", "道路", "Road", ShapeType::Line, 3),
        kind("grid", "网格", "Grid cell", ShapeType::Polygon, 4),
        kind("compound", "小区", "Residential compound", ShapeType::Polygon, 5),
        kind("market", "市场", "Market", ShapeType::Polygon, 6),
        kind("toilet", "公厕", "Public toilet", ShapeType::Point, 7),
        kind("river", "河道", "River", ShapeType::Line, 8),
        kind("quarter", "片区", "Quarter", ShapeType::Polygon, 9),
        kind("urban_village", "城中村", "Urban village", ShapeType::Polygon, 10),
        kind("scenic_area", "景区", "Scenic area", ShapeType::Polygon, 11),
        kind("site", "工地", "Construction site", ShapeType::Polygon, 12),
        kind("company", "企业", "Company", ShapeType::Point, 13),
        kind("uspace", "U型空间", "U-shaped street space", ShapeType::Polygon, 14),
        kind("township", "乡镇", "Township", ShapeType::Polygon, 15),
        kind("street", "街道", "Subdistrict", ShapeType::Polygon, 16),
        kind("district", "区县", "District", ShapeType::Polygon, 17),
        kind("sight_strip", "公路可视范围", "Sight strip of a main road", ShapeType::Polygon, 18), // S1
    };
    return kinds;
}

QString shapeWord(ShapeType shape)
{
    static const QHash<ShapeType, QString> words{{ShapeType::Point, QStringLiteral("point")},
                                                 {ShapeType::Line, QStringLiteral("line")},
                                                 {ShapeType::Polygon, QStringLiteral("polygon")},
                                                 {ShapeType::None, QStringLiteral("none")}};
    return words.value(shape);
}

Status insertBuiltInKinds(Connection &connection)
{
    for (const UnitKind &kind : builtInKinds()) {
        Query insert(connection, "INSERT OR IGNORE INTO unit_kinds(uid, code, name_zh, name_en, shape, position) VALUES (?, ?, ?, ?, ?, ?)",
                     Uid::named(QStringLiteral("kind/") + kind.code), kind.code, kind.nameZh, kind.nameEn, shapeWord(kind.shape),
                     kind.position);
        if (Status stored = insert.run(); !stored)
            return stored;
    }
    return {};
}

} // namespace inspect
