// SPDX-License-Identifier: GPL-2.0-or-later
#include "copies.h"
#include "file_tools.h"
#include "operation_log.h"
#include "query.h"
#include "schema.h"
#include "standard_parts.h"
#include "workbook_data.h"

#include "inspect/zone.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <functional>

namespace inspect {

namespace {

constexpr int kMaxLines = 20; ///< of one kind; a thousand missing photos are one trouble

using Findings = QVector<Error>;

void add(Findings &findings, const char *what, const QStringList &args, const QString &where = {})
{
    findings.append(failure(ErrorCode::Damaged, what, args, where).value());
}

/// Collects the first rows of a query as findings; the name of a table stands before each row's text in the sentence's arguments.
Status collect(Connection &connection, const QByteArray &sql, const char *what, Findings &findings, const QString &table = {})
{
    Query query(connection, sql);
    int found = 0;
    while (query.next()) {
        if (++found <= kMaxLines)
            add(findings, what, table.isEmpty() ? QStringList{query.text(0)} : QStringList{table, query.text(0)}, table);
    }
    if (found > kMaxLines)
        add(findings, QT_TRANSLATE_NOOP("Error", "… and %1 more of the same"), {QString::number(found - kMaxLines)});
    return query.status();
}

Status checkFile(Connection &connection, Findings &findings)
{
    Query integrity(connection, "PRAGMA integrity_check(20)");
    while (integrity.next()) {
        if (integrity.text(0) != QLatin1String("ok"))
            add(findings, QT_TRANSLATE_NOOP("Error", "The file is damaged; restore it from a copy (SQLite: %1)"), {integrity.text(0)});
    }
    if (Status read = integrity.status(); !read) {
        findings.append(read.error());
        return {};
    }
    const Result<QStringList> differences = schemaDifferences(connection);
    if (!differences)
        return tl::make_unexpected(differences.error());
    for (const QString &difference : *differences)
        add(findings, QT_TRANSLATE_NOOP("Error", "The file is not built as it should be: %1; restore it from a copy"), {difference});
    return {};
}

Status checkLinks(Connection &connection, Findings &findings)
{
    return collect(connection, "SELECT DISTINCT \"table\" || ' ' || rowid || ' → ' || parent FROM pragma_foreign_key_check",
                   QT_TRANSLATE_NOOP("Error", "A link leads nowhere: %1"), findings);
}

/// Every geometry has its box in the index, and the index has no other boxes. An R-tree keeps its boxes as 32-bit numbers, rounded
/// outwards, so they are compared with that much slack.
Status checkSpatialIndex(Connection &connection, Findings &findings)
{
    for (const QByteArray &table :
         {QByteArray("unit_points"), QByteArray("unit_lines"), QByteArray("unit_polygons"), QByteArray("deductions")}) {
        const char *what = QT_TRANSLATE_NOOP("Error", "The spatial index of %1 differs from its shapes at row %2");
        const QString about = QString::fromLatin1(table);
        const QByteArray index = "idx_" + table + "_geom";
        if (Status read = collect(connection,
                                  "SELECT t.fid FROM " + table + " t LEFT JOIN " + index +
                                      " i ON i.pkid = t.fid WHERE t.geom IS NOT NULL AND (i.pkid IS NULL OR i.xmin > MbrMinX(t.geom) OR "
                                      "i.xmax < MbrMaxX(t.geom) OR i.ymin > MbrMinY(t.geom) OR i.ymax < MbrMaxY(t.geom) OR "
                                      "i.xmin < MbrMinX(t.geom) - 0.0001 OR i.xmax > MbrMaxX(t.geom) + 0.0001 OR "
                                      "i.ymin < MbrMinY(t.geom) - 0.0001 OR i.ymax > MbrMaxY(t.geom) + 0.0001)",
                                  what, findings, about);
            !read)
            return read;
        if (Status read =
                collect(connection, "SELECT i.pkid FROM " + index + " i LEFT JOIN " + table + " t ON t.fid = i.pkid WHERE t.geom IS NULL",
                        what, findings, about);
            !read)
            return read;
    }
    return {};
}

Status checkRows(Connection &connection, Findings &findings)
{
    const std::pair<QByteArray, const char *> checks[] = {
        {"SELECT v.name || ' ' || v.code FROM unit_versions v JOIN (SELECT fid FROM unit_points UNION ALL SELECT fid FROM unit_lines UNION "
         "ALL "
         "SELECT fid FROM unit_polygons) s ON s.fid = v.fid GROUP BY v.fid HAVING count(*) > 1 OR v.deleted = 1",
         QT_TRANSLATE_NOOP("Error", "A removed unit is still drawn, or a unit is drawn twice: %1")},
        {"SELECT v.name || ' ' || v.code || ' (' || v.kind || ')' FROM unit_versions v WHERE v.deleted = 0 AND v.kind NOT IN "
         "(SELECT code FROM unit_kinds WHERE deleted = 0)",
         QT_TRANSLATE_NOOP("Error", "A unit is of a kind that does not exist: %1")},
        // People may decide to delete an inspected unit, or that two are one; a deletion that nobody recorded is found with the operations.
        {"SELECT i.day || ' ' || hex(i.uid) FROM inspections i JOIN units u ON u.fid = i.unit_fid WHERE i.deleted = 0 AND u.deleted = 0 "
         "AND u.alias_fid IS NULL "
         "AND NOT EXISTS (SELECT 1 FROM unit_versions v WHERE v.unit_fid = u.fid AND v.deleted = 0)",
         QT_TRANSLATE_NOOP("Error", "The unit of an inspection was removed: %1")},
        {"SELECT i.day || ' ' || d.clause || ' ' || hex(d.uid) FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid "
         "WHERE d.deleted = 0 AND i.deleted = 0 AND NOT EXISTS (SELECT 1 FROM clauses c WHERE c.standard_fid = i.standard_fid AND "
         "(c.id = d.clause OR d.clause LIKE c.id || '.%'))",
         QT_TRANSLATE_NOOP("Error", "The clause of a deduction is not in its standard: %1")},
        {"SELECT coalesce(nullif(d.name, ''), substr(hex(d.uid), 1, 8)) || coalesce((SELECT ' (' || p.name || ')' FROM operations w JOIN "
         "people p ON p.uid = w.person WHERE w.device_fid = d.fid ORDER BY w.fid DESC LIMIT 1), '') FROM operations o JOIN devices d ON "
         "d.fid = o.device_fid GROUP BY o.device_fid, "
         "o.epoch "
         "HAVING max(o.sequence) - min(o.sequence) + 1 <> count(*)",
         QT_TRANSLATE_NOOP("Error", "Recorded changes are missing of laptop %1")},
    };
    for (const auto &[sql, what] : checks) {
        if (Status read = collect(connection, sql, what, findings); !read)
            return read;
    }
    return {};
}

/// A row that no operation knows was written by another program, and other laptops would never get it.
Status checkCapture(Connection &connection, Findings &findings)
{
    const Result<QHash<QString, TableSpec>> specs = readTableSpecs(connection);
    if (!specs)
        return tl::make_unexpected(specs.error());
    for (const TableSpec &table : *specs) {
        QByteArray sql = "SELECT fid FROM " + table.sqlName + " t WHERE NOT EXISTS (SELECT 1 FROM operations o WHERE o.row_uid = t.uid)";
        if (table.name == QLatin1String("unit_kinds")) { // the built-in ones are alike everywhere and need none
            QByteArrayList builtIn;
            for (const UnitKind &kind : builtInKinds())
                builtIn.append('\'' + kind.code.toUtf8() + '\'');
            sql += " AND code NOT IN (" + builtIn.join(", ") + ")";
        }
        if (Status read =
                collect(connection, sql, QT_TRANSLATE_NOOP("Error", "Row %2 of %1 was written by another program and is not shared"),
                        findings, table.name);
            !read)
            return read;
    }
    return {};
}

/// The built-in kinds stand there without operations; what the program knows of them is the record.
Status checkBuiltInKinds(Connection &connection, Findings &findings)
{
    for (const UnitKind &kind : builtInKinds()) {
        Query row(connection,
                  "SELECT k.name_zh = ?2 AND k.name_en = ?3 AND k.shape = ?4 AND k.position = ?5 AND k.deleted = 0 FROM unit_kinds k "
                  "WHERE k.code = ?1 AND NOT EXISTS (SELECT 1 FROM operations o WHERE o.row_uid = k.uid)",
                  kind.code, kind.nameZh, kind.nameEn, shapeWord(kind.shape), kind.position);
        if (row.next() && row.integer(0) == 0)
            add(findings, QT_TRANSLATE_NOOP("Error", "The built-in kind of unit %1 was changed by another program"), {kind.nameZh});
        if (Status read = row.status(); !read)
            return read;
    }
    return {};
}

/// Each operation against its hash. Those that were made before there were hashes have none.
Status checkOperations(Connection &connection, Findings &findings)
{
    Query rows(connection, "SELECT clock, person, table_name, row_uid, kind, changes, schema_version, signature FROM operations "
                           "WHERE signature IS NOT NULL");
    int found = 0;
    while (rows.next()) {
        const OperationText text{rows.integer(0),      rows.id<Uid>(1), rows.text(2),        rows.id<Uid>(3),
                                 int(rows.integer(4)), rows.bytes(5),   int(rows.integer(6))};
        if (operationHash(text) == rows.bytes(7) || ++found > kMaxLines)
            continue;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(text.clock >> 16, chinaZone());
        findings.append(failure(ErrorCode::Damaged,
                                QT_TRANSLATE_NOOP("Error", "The record of a change was altered by another program: %1 %2, made on %3. "
                                                           "Restore the workbook from a copy"),
                                {text.table, text.row.text(), at.toString(Qt::ISODate)}, text.table)
                            .value());
    }
    if (found > kMaxLines)
        add(findings, QT_TRANSLATE_NOOP("Error", "… and %1 more of the same"), {QString::number(found - kMaxLines)});
    return rows.status();
}

Status checkStandards(Connection &connection, Findings &findings)
{
    const Result<QStringList> wrong = standardsWithWrongParts(connection);
    if (!wrong)
        return tl::make_unexpected(wrong.error());
    for (const QString &standard : *wrong)
        add(findings, QT_TRANSLATE_NOOP("Error", "The clauses of standard %1 differ from its document"), {standard});
    return {};
}

Status checkPhotos(Connection &connection, const QString &folder, Findings &findings)
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
            add(findings,
                isThere ? QT_TRANSLATE_NOOP("Error", "A photo was changed or is damaged: %1")
                        : QT_TRANSLATE_NOOP("Error", "A photo is missing: %1"),
                {path});
    }
    if (found > kMaxLines)
        add(findings, QT_TRANSLATE_NOOP("Error", "… and %1 more photos are missing or damaged"), {QString::number(found - kMaxLines)});
    return query.status();
}

} // namespace

QString findingsText(const QVector<Error> &findings)
{
    QStringList lines;
    for (const Error &finding : findings)
        lines.append(finding.text());
    return lines.join(QLatin1Char('\n'));
}

Result<QVector<Error>> Workbook::verify() const
{
    Findings findings;
    Connection &connection = *d->connection;
    if (Status read = checkFile(connection, findings); !read)
        return tl::make_unexpected(read.error());
    if (!findings.isEmpty()) // the rest reads what would have to be sound
        return findings;
    const std::function<Status()> checks[] = {
        [&] { return checkLinks(connection, findings); },      [&] { return checkRows(connection, findings); },
        [&] { return checkCapture(connection, findings); },    [&] { return checkBuiltInKinds(connection, findings); },
        [&] { return checkOperations(connection, findings); }, [&] { return checkSpatialIndex(connection, findings); },
        [&] { return checkStandards(connection, findings); },  [&] { return checkPhotos(connection, photosFolder(), findings); }};
    for (const auto &check : checks) {
        if (Status read = check(); !read) // is told like what it would have found, and hides nothing else
            findings.append(read.error());
    }
    return findings;
}

} // namespace inspect
