// SPDX-License-Identifier: GPL-2.0-or-later
#include "copies.h"
#include "file_tools.h"
#include "query.h"
#include "schema.h"
#include "standard_parts.h"
#include "workbook_data.h"

#include <QFileInfo>

namespace inspect {

namespace {

constexpr int kMaxLines = 20; ///< of one kind; a thousand missing photos are one trouble

/// Collects the first rows of a query as findings.
Status collect(Connection &connection, const QByteArray &sql, const QString &form, QStringList &findings)
{
    Query query(connection, sql);
    int found = 0;
    while (query.next()) {
        if (++found <= kMaxLines)
            findings.append(form.arg(query.text(0)));
    }
    if (found > kMaxLines)
        findings.append(QStringLiteral("… and %1 more: ").arg(found - kMaxLines) + form.arg(QStringLiteral("…")));
    return query.status();
}

Status checkFile(Connection &connection, QStringList &findings)
{
    Query integrity(connection, "PRAGMA integrity_check(20)");
    while (integrity.next()) {
        if (integrity.text(0) != QLatin1String("ok"))
            findings.append(QStringLiteral("The file is damaged: %1").arg(integrity.text(0)));
    }
    if (Status read = integrity.status(); !read) {
        findings.append(read.error().text());
        return {};
    }
    const Result<QStringList> differences = schemaDifferences(connection);
    if (!differences)
        return tl::make_unexpected(differences.error());
    for (const QString &difference : *differences)
        findings.append(QStringLiteral("The file is not built as it should be: %1").arg(difference));
    return collect(
        connection,
        "SELECT DISTINCT \"table\" || ', row ' || rowid || ', which names a missing row of ' || parent FROM pragma_foreign_key_check",
        QStringLiteral("A link leads nowhere: %1"), findings);
}

/// Every geometry has its box in the index, and the index has no other boxes. An R-tree keeps its boxes as 32-bit numbers, rounded
/// outwards, so they are compared with that much slack.
Status checkSpatialIndex(Connection &connection, QStringList &findings)
{
    for (const QByteArray &table :
         {QByteArray("unit_points"), QByteArray("unit_lines"), QByteArray("unit_polygons"), QByteArray("deductions")}) {
        const QString form = QStringLiteral("The spatial index of %1 differs from its shapes at row %2").arg(QString::fromLatin1(table));
        const QByteArray index = "idx_" + table + "_geom";
        if (Status read = collect(connection,
                                  "SELECT t.fid FROM " + table + " t LEFT JOIN " + index +
                                      " i ON i.pkid = t.fid WHERE t.geom IS NOT NULL AND (i.pkid IS NULL OR i.xmin > MbrMinX(t.geom) OR "
                                      "i.xmax < MbrMaxX(t.geom) OR i.ymin > MbrMinY(t.geom) OR i.ymax < MbrMaxY(t.geom) OR "
                                      "i.xmin < MbrMinX(t.geom) - 0.0001 OR i.xmax > MbrMaxX(t.geom) + 0.0001 OR "
                                      "i.ymin < MbrMinY(t.geom) - 0.0001 OR i.ymax > MbrMaxY(t.geom) + 0.0001)",
                                  form, findings);
            !read)
            return read;
        if (Status read =
                collect(connection, "SELECT i.pkid FROM " + index + " i LEFT JOIN " + table + " t ON t.fid = i.pkid WHERE t.geom IS NULL",
                        form, findings);
            !read)
            return read;
    }
    return {};
}

Status checkRows(Connection &connection, QStringList &findings)
{
    const std::pair<QByteArray, QString> checks[] = {
        {"SELECT v.name || ' ' || v.code FROM unit_versions v JOIN (SELECT fid FROM unit_points UNION ALL SELECT fid FROM unit_lines UNION "
         "ALL "
         "SELECT fid FROM unit_polygons) s ON s.fid = v.fid GROUP BY v.fid HAVING count(*) > 1 OR v.deleted = 1",
         QStringLiteral("A removed unit is still drawn, or a unit is drawn twice: %1")},
        {"SELECT v.name || ' ' || v.code || ' (' || v.kind || ')' FROM unit_versions v WHERE v.deleted = 0 AND v.kind NOT IN "
         "(SELECT code FROM unit_kinds WHERE deleted = 0)",
         QStringLiteral("A unit is of a kind that does not exist: %1")},
        {"SELECT i.day || ' ' || hex(i.uid) FROM inspections i JOIN units u ON u.fid = i.unit_fid WHERE i.deleted = 0 AND (u.deleted = 1 "
         "OR NOT "
         "EXISTS (SELECT 1 FROM unit_versions v WHERE v.unit_fid = u.fid AND v.deleted = 0))",
         QStringLiteral("The unit of an inspection was removed: %1")},
        {"SELECT i.day || ' ' || d.clause || ' ' || hex(d.uid) FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid "
         "WHERE d.deleted = 0 AND i.deleted = 0 AND NOT EXISTS (SELECT 1 FROM clauses c WHERE c.standard_fid = i.standard_fid AND "
         "(c.id = d.clause OR d.clause LIKE c.id || '.%'))",
         QStringLiteral("The clause of a deduction is not in its standard: %1")},
        {"SELECT hex(d.uid) || ', epoch ' || o.epoch FROM operations o JOIN devices d ON d.fid = o.device_fid GROUP BY o.device_fid, "
         "o.epoch "
         "HAVING max(o.sequence) - min(o.sequence) + 1 <> count(*)",
         QStringLiteral("Recorded changes are missing of laptop %1")},
    };
    for (const auto &[sql, form] : checks) {
        if (Status read = collect(connection, sql, form, findings); !read)
            return read;
    }
    return {};
}

/// A row that no operation knows was written by another program, and other laptops would never get it.
Status checkCapture(Connection &connection, QStringList &findings)
{
    const Result<QHash<QString, TableSpec>> specs = readTableSpecs(connection);
    if (!specs)
        return tl::make_unexpected(specs.error());
    for (const TableSpec &table : *specs) {
        QByteArray sql = "SELECT '" + table.sqlName + ", row ' || fid FROM " + table.sqlName +
                         " t WHERE NOT EXISTS (SELECT 1 FROM operations o WHERE o.row_uid = t.uid)";
        if (table.name == QLatin1String("unit_kinds")) { // the built-in ones are alike everywhere and need none
            QByteArrayList builtIn;
            for (const UnitKind &kind : builtInKinds())
                builtIn.append('\'' + kind.code.toUtf8() + '\'');
            sql += " AND code NOT IN (" + builtIn.join(", ") + ")";
        }
        if (Status read = collect(connection, sql, QStringLiteral("A row was written by another program and is not shared: %1"), findings);
            !read)
            return read;
    }
    return {};
}

Status checkPhotos(Connection &connection, const QString &folder, QStringList &findings)
{
    // A photo that came from another laptop may still be on its way.
    Query query(
        connection,
        "SELECT p.sha256, p.file_type, min(EXISTS (SELECT 1 FROM operations o JOIN sync_segments s ON s.branch_fid = o.device_fid "
        "AND s.epoch = o.epoch AND o.sequence BETWEEN s.first AND s.last WHERE o.row_uid = p.uid AND o.kind = 0 AND s.received = 1)) "
        "FROM photos p WHERE p.deleted = 0 AND p.erased = 0 GROUP BY p.sha256, p.file_type");
    int found = 0;
    while (query.next()) {
        const QString name = QString::fromLatin1(query.bytes(0).toHex());
        const QString path = QStringLiteral("%1/%2/%3.%4").arg(folder, name.left(2), name, query.text(1));
        const bool isThere = QFileInfo(path).isFile();
        const Result<QByteArray> hash = isThere ? hashFile(path) : Result<QByteArray>(QByteArray());
        if ((hash && *hash == query.bytes(0)) || (!isThere && query.integer(2) != 0))
            continue;
        if (++found <= kMaxLines)
            findings.append(
                (isThere ? QStringLiteral("A photo was changed or is damaged: %1") : QStringLiteral("A photo is missing: %1")).arg(path));
    }
    if (found > kMaxLines)
        findings.append(QStringLiteral("… and %1 more photos are missing or damaged").arg(found - kMaxLines));
    return query.status();
}

} // namespace

Result<QStringList> Workbook::verify() const
{
    QStringList findings;
    Connection &connection = *d->connection;
    if (Status read = checkFile(connection, findings); !read)
        return tl::make_unexpected(read.error());
    if (!findings.isEmpty()) // the rest reads what would have to be sound
        return findings;
    for (const auto &check : {checkRows, checkCapture, checkSpatialIndex}) {
        if (Status read = check(connection, findings); !read)
            return tl::make_unexpected(read.error());
    }
    const Result<QStringList> wrongStandards = standardsWithWrongParts(connection);
    if (!wrongStandards)
        return tl::make_unexpected(wrongStandards.error());
    for (const QString &standard : *wrongStandards)
        findings.append(QStringLiteral("The clauses of standard %1 differ from its document").arg(standard));
    if (Status read = checkPhotos(connection, photosFolder(), findings); !read)
        return tl::make_unexpected(read.error());
    return findings;
}

} // namespace inspect
