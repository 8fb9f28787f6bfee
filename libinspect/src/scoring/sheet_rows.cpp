// SPDX-License-Identifier: GPL-2.0-or-later
// The rows that scores are made of. A month may hold a million deductions: they are added up by the database, inspection by inspection,
// in the order of the index deductions_sheet, so that nothing is sorted and no row of the table itself is read.
#include "sheet_rows.h"

#include "query.h"
#include "workbook_data.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace inspect {

namespace {

struct FoundSheet {
    qint64 fid = 0;
    UnitSheet sheet;
};

QStringList textList(const QByteArray &json)
{
    QStringList list;
    if (json == "[]")
        return list;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

std::optional<RoundKind> roundKindOf(const QString &word)
{
    static const QHash<QString, RoundKind> kinds{
        {QStringLiteral("daily"), RoundKind::Daily},         {QStringLiteral("monthly"), RoundKind::Monthly},
        {QStringLiteral("quarterly"), RoundKind::Quarterly}, {QStringLiteral("yearly"), RoundKind::Yearly},
        {QStringLiteral("special"), RoundKind::Special},     {QStringLiteral("recheck"), RoundKind::Recheck}};
    const auto it = kinds.constFind(word);
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

Result<QVector<FoundSheet>> readInspections(Connection &connection, const SheetScope &scope)
{
    QByteArray sql = "SELECT i.fid, i.uid, u.uid, p.uid, r.uid, r.kind, i.at, i.source, i.patrol_level, i.not_applicable "
                     "FROM inspections i JOIN units u ON u.fid = unit_root(i.unit_fid) "
                     "JOIN people p ON p.fid = i.inspector_fid LEFT JOIN rounds r ON r.fid = i.round_fid "
                     "WHERE i.deleted = 0 AND i.state = 'finished' AND i.sealed IS NULL AND i.day BETWEEN ?1 AND ?2 "
                     "AND i.standard_fid = (SELECT fid FROM standards WHERE uid = ?3) AND NOT EXISTS "
                     "(SELECT 1 FROM inspections n WHERE n.supersedes_fid = i.fid AND n.deleted = 0)";
    if (!scope.only.isNull())
        sql += " AND i.unit_fid IN (SELECT fid FROM units WHERE uid = ?4 UNION ALL SELECT s.fid FROM units s WHERE "
               "s.alias_fid IS NOT NULL AND unit_root(s.fid) = (SELECT fid FROM units WHERE uid = ?4))";
    Query query(connection, sql, scope.period.starts, scope.period.ends, scope.standard);
    if (!scope.only.isNull())
        query.add(static_cast<const Uid &>(scope.only));
    QVector<FoundSheet> found;
    while (query.next()) {
        FoundSheet row;
        row.fid = query.integer(0);
        row.sheet.unit = query.id<UnitId>(2);
        Sheet &sheet = row.sheet.sheet;
        sheet.inspection = query.id<InspectionId>(1);
        sheet.inspector = query.id<PersonId>(3);
        if (!query.isNull(4)) {
            sheet.round = query.id<Uid>(4);
            sheet.roundKind = roundKindOf(query.text(5));
        }
        sheet.at = query.time(6);
        sheet.source = query.text(7);
        sheet.patrolLevel = query.text(8);
        sheet.notApplicable = textList(query.bytes(9));
        found.append(row);
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return found;
}

Status addTallies(Connection &connection, QVector<FoundSheet> &found)
{
    Query query(connection, "SELECT clause, level, recurrence, SUM(count) FROM deductions WHERE inspection_fid = ? AND deleted = 0 "
                            "AND void_reason = '' GROUP BY clause, level, recurrence");
    for (FoundSheet &row : found) {
        query.reset();
        query.add(row.fid);
        while (query.next())
            row.sheet.sheet.tallies.append({query.text(0), query.text(1), Recurrence(query.integer(2)), query.integer(3)});
        if (Status read = query.status(); !read)
            return read;
    }
    return {};
}

Status addMeasures(Connection &connection, QVector<FoundSheet> &found)
{
    Query query(connection,
                "SELECT uid, clause, value, done, due, level FROM measures WHERE inspection_fid = ? AND deleted = 0 ORDER BY fid");
    for (FoundSheet &row : found) {
        query.reset();
        query.add(row.fid);
        while (query.next())
            row.sheet.sheet.measures.append({query.id<MeasureId>(0), row.sheet.sheet.inspection, query.text(1), query.text(2),
                                             query.text(3), query.text(4), query.text(5)});
        if (Status read = query.status(); !read)
            return read;
    }
    return {};
}

} // namespace

Result<QVector<UnitSheet>> readSheetRows(const Workbook &workbook, const SheetScope &scope)
{
    Connection &connection = StoreAccess::connection(workbook);
    auto found = readInspections(connection, scope);
    if (!found)
        return tl::make_unexpected(found.error());
    if (Status added = addTallies(connection, *found); !added)
        return tl::make_unexpected(added.error());
    if (Status added = addMeasures(connection, *found); !added)
        return tl::make_unexpected(added.error());
    QVector<UnitSheet> sheets;
    sheets.reserve(found->size());
    for (FoundSheet &row : *found)
        sheets.append(std::move(row.sheet));
    return sheets;
}

Result<QVector<BonusRow>> readBonusRows(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &only)
{
    QStringList codes{period.code};
    if (period.kind != PeriodKind::Month)
        for (const Period &month : period.months())
            codes.append(month.code);
    Query query(StoreAccess::connection(workbook),
                "SELECT u.uid, b.period, b.points, b.uid FROM bonuses b JOIN units u ON u.fid = unit_root(b.unit_fid) "
                "WHERE b.period = ? AND b.standard_code = ? AND b.deleted = 0 "
                "AND b.void_reason = ''");
    QVector<BonusRow> rows;
    for (const QString &code : std::as_const(codes)) {
        query.reset();
        query.add(code).add(standardCode);
        while (query.next())
            if (const auto unit = query.id<UnitId>(0); only.isNull() || unit == only)
                rows.append({query.id<BonusId>(3), unit, query.text(1), Points::ofRaw(query.integer(2))});
        if (Status read = query.status(); !read)
            return tl::make_unexpected(read.error());
    }
    return rows;
}

} // namespace inspect
