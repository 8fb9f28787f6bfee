// SPDX-License-Identifier: GPL-2.0-or-later
#include "closing_rows.h"
#include "input_rows.h"
#include "select.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlRecord>

namespace inspect {

namespace {

constexpr char kFieldEnd = '\x1f';

/// A row's columns from `first` on, each as its text or bytes, with marks between, so that no two rows read alike.
void addRow(QCryptographicHash &hash, const QSqlQuery &query, int first)
{
    const int columns = query.record().count();
    for (int i = first; i < columns; ++i)
        hash.addData(inputBytes(query.value(i)));
    hash.addData(QByteArrayView(&kInputRowEnd, 1));
}

/// Rows whose first column is the uid: each hashed by itself.
Status readPlain(const Workbook &workbook, const QString &sql, const QVariantList &values, QMap<Uid, QByteArray> &rows)
{
    auto query = select(workbook, sql, values);
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        addRow(hash, *query, 0);
        rows.insert(Uid::fromBytes(query->value(0).toByteArray()), hash.result());
    }
    return {};
}

using Hashes = QHash<qint64, std::shared_ptr<QCryptographicHash>>;

/// Adds each row to the hash of the inspection whose fid is its first column.
Status addToInspections(const Workbook &workbook, const QString &sql, const QVariantList &values, Hashes &hashes)
{
    auto query = select(workbook, sql, values);
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next())
        if (const auto it = hashes.constFind(query->value(0).toLongLong()); it != hashes.cend())
            addRow(**it, *query, 1);
    return {};
}

/// `values`: the first and the last day, then what `more` asks for.
Status readInspections(const Workbook &workbook, const QVariantList &values, QMap<Uid, QByteArray> &rows, const QString &more = {})
{
    const QString scope =
        QStringLiteral(" i.deleted = 0 AND i.state = 'finished' AND i.sealed IS NULL AND i.day BETWEEN ? AND ? AND i.fid NOT IN "
                       "(SELECT supersedes_fid FROM inspections WHERE supersedes_fid IS NOT NULL AND deleted = 0)") +
        more;
    const SheetStatements statements = sheetStatements(scope, false);
    auto query = select(workbook, statements.sheet, values);
    if (!query)
        return tl::make_unexpected(query.error());
    Hashes hashes;
    QHash<qint64, Uid> ids;
    while (query->next()) {
        auto hash = std::make_shared<QCryptographicHash>(QCryptographicHash::Sha256);
        addRow(*hash, *query, 1);
        hashes.insert(query->value(0).toLongLong(), hash);
        ids.insert(query->value(0).toLongLong(), Uid::fromBytes(query->value(1).toByteArray()));
    }
    for (const QString &sql : statements.parts)
        if (const Status done = addToInspections(workbook, sql, values, hashes); !done)
            return done;
    for (auto it = hashes.cbegin(); it != hashes.cend(); ++it)
        rows.insert(ids.value(it.key()), (*it)->result());
    return {};
}

struct Part {
    QString name;
    QString sql;
    QVariantList values;
};

QVector<Part> partsOf(const Period &period)
{
    const QString first = period.starts.toString(Qt::ISODate);
    const QString last = period.ends.toString(Qt::ISODate);
    const QVariantList valid{last, first};
    const QVariantList clipped{first, last, last, first}; // validity is named as far as it reaches into the period
    const QString overlap = QStringLiteral(" AND (x.valid_from IS NULL OR x.valid_from <= ?) AND (x.valid_to IS NULL OR x.valid_to >= ?)");
    QVariantList awardedFor{period.code}; // and for the months in it
    if (period.kind != PeriodKind::Month)
        for (const Period &month : period.months())
            awardedFor.append(month.code);
    const QString places = QStringList(awardedFor.size(), QStringLiteral("?")).join(QLatin1Char(','));
    return {
        {QStringLiteral("units"),
         QStringLiteral("SELECT x.uid, u.uid, max(coalesce(x.valid_from, ''), ?), min(coalesce(x.valid_to, '9999'), ?), x.code, x.name, "
                        "x.kind, p.uid, x.ranking_group, x.population, x.area_m2, x.length_m, x.attributes "
                        "FROM unit_versions x JOIN units u ON u.fid = x.unit_fid LEFT JOIN units p ON p.fid = x.parent_fid "
                        "WHERE x.deleted = 0 AND u.deleted = 0") +
             overlap,
         clipped},
        {QStringLiteral("shapes"),
         QStringLiteral("SELECT x.uid, %1 FROM unit_versions x JOIN units u ON u.fid = x.unit_fid WHERE x.deleted = 0 AND u.deleted = 0")
                 .arg(QString::fromLatin1(kInputShape)) +
             overlap,
         valid},
        {QStringLiteral("attachments"),
         QStringLiteral("SELECT x.uid, s.uid, x.kind, u.uid, max(coalesce(x.valid_from, ''), ?), min(coalesce(x.valid_to, '9999'), ?) FROM "
                        "attachments x JOIN standards s ON s.fid = x.standard_fid "
                        "LEFT JOIN units u ON u.fid = x.unit_fid WHERE x.deleted = 0") +
             overlap,
         clipped},
        {QStringLiteral("standards"),
         QStringLiteral("SELECT s.uid, s.code, s.version, s.body FROM standards s WHERE s.deleted = 0 AND s.fid IN "
                        "(SELECT x.standard_fid FROM attachments x WHERE x.deleted = 0") +
             overlap + QLatin1Char(')'),
         valid},
        {QStringLiteral("bonuses"),
         QStringLiteral("SELECT b.uid, u.uid, b.standard_code, b.period, b.points, b.reason, b.awarded_at, b.void_reason FROM bonuses b "
                        "JOIN units u ON u.fid = b.unit_fid WHERE b.deleted = 0 AND b.period IN (%1)")
             .arg(places),
         awardedFor}};
}

} // namespace

QByteArray inputBytes(const QVariant &value)
{
    QByteArray bytes;
    if (!value.isNull()) {
        const QByteArray content = value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8();
        bytes = QByteArray::number(content.size()) + ':' + content;
    }
    return bytes + kFieldEnd;
}

SheetStatements sheetStatements(const QString &scope, bool withRemoved)
{
    const QString state = withRemoved ? QStringLiteral(", x.deleted") : QString();
    const QString of = QStringLiteral(" JOIN inspections i ON i.fid = x.inspection_fid WHERE ") +
                       (withRemoved ? QString() : QStringLiteral("x.deleted = 0 AND ")) + scope;
    return {
        QStringLiteral("SELECT i.fid, i.uid, u.uid, s.uid, p.uid, r.uid, i.at, i.day, i.state, i.source, i.patrol_level, i.not_applicable, "
                       "i.note, i.finished_at, i.external_id FROM inspections i JOIN units u ON u.fid = i.unit_fid "
                       "JOIN standards s ON s.fid = i.standard_fid JOIN people p ON p.fid = i.inspector_fid "
                       "LEFT JOIN rounds r ON r.fid = i.round_fid WHERE ") +
            scope,
        {QStringLiteral("SELECT x.inspection_fid, x.uid, x.clause, x.count, x.level, x.recurrence, x.points, x.at, x.accuracy_m, x.place, "
                        "x.note, x.geom, "
                        "x.void_reason, x.voided_at, (SELECT uid FROM deductions e WHERE e.fid = x.recheck_of_fid)%1 FROM deductions x")
                 .arg(state) +
             of + QStringLiteral(" ORDER BY x.uid"),
         QStringLiteral("SELECT x.inspection_fid, x.uid, x.clause, x.value, x.done, x.due, x.level%1 FROM measures x").arg(state) + of +
             QStringLiteral(" ORDER BY x.uid"),
         QStringLiteral("SELECT x.inspection_fid, f.uid, f.sha256, f.taken_at, f.lon, f.lat%1 FROM photos f JOIN deductions x ON x.fid = "
                        "f.deduction_fid")
                 .arg(withRemoved ? QStringLiteral(", f.deleted") : QString()) +
             of + (withRemoved ? QString() : QStringLiteral(" AND f.deleted = 0")) + QStringLiteral(" ORDER BY f.uid")}};
}

Result<ClosingInputs> readInputs(const Workbook &workbook, const Period &period)
{
    ClosingInputs inputs;
    for (const Part &part : partsOf(period))
        if (const Status done = readPlain(workbook, part.sql, part.values, inputs[part.name]); !done)
            return tl::make_unexpected(done.error());
    const QVariantList days{period.starts.toString(Qt::ISODate), period.ends.toString(Qt::ISODate)};
    if (const Status done = readInspections(workbook, days, inputs[QStringLiteral("inspections")]); !done)
        return tl::make_unexpected(done.error());
    return inputs;
}

Result<ClosingInputs> readUnitInputs(const Workbook &workbook, const Period &period)
{
    ClosingInputs inputs;
    for (const Part &part : partsOf(period).first(2))
        if (const Status done = readPlain(workbook, part.sql, part.values, inputs[part.name]); !done)
            return tl::make_unexpected(done.error());
    return inputs;
}

Result<ClosingInputs> readInputsOf(const Workbook &workbook, const Period &period, const UnitId &unit)
{
    const QString ofFamily = QStringLiteral("IN (%1)").arg(QString::fromLatin1(kUnitFamily));
    const QVariantList family{unit.bytes(), unit.bytes()};
    ClosingInputs inputs;
    for (const Part &part : partsOf(period)) {
        const bool isOfUnits = part.name == QLatin1String("units");
        const QString sql = isOfUnits ? part.sql + QStringLiteral(" AND u.fid ") + ofFamily : part.sql;
        if (part.name == QLatin1String("shapes"))
            continue;
        if (const Status done = readPlain(workbook, sql, isOfUnits ? part.values + family : part.values, inputs[part.name]); !done)
            return tl::make_unexpected(done.error());
    }
    const QVariantList values = QVariantList{period.starts.toString(Qt::ISODate), period.ends.toString(Qt::ISODate)} + family;
    if (const Status done =
            readInspections(workbook, values, inputs[QStringLiteral("inspections")], QStringLiteral(" AND i.unit_fid ") + ofFamily);
        !done)
        return tl::make_unexpected(done.error());
    return inputs;
}

Result<ClosingInputs> readInputsOfRows(const Workbook &workbook, const Period &period, const QMap<QString, QSet<Uid>> &rows)
{
    static const QHash<QString, QString> uids{{QStringLiteral("standards"), QStringLiteral("s.uid")},
                                              {QStringLiteral("bonuses"), QStringLiteral("b.uid")}};
    ClosingInputs inputs;
    for (const Part &part : partsOf(period)) {
        const QString sql = part.sql + QStringLiteral(" AND %1 = ?").arg(uids.value(part.name, QStringLiteral("x.uid")));
        for (const Uid &row : rows.value(part.name))
            if (const Status done = readPlain(workbook, sql, part.values + QVariantList{row.bytes()}, inputs[part.name]); !done)
                return tl::make_unexpected(done.error());
    }
    const QString inspections = QStringLiteral("inspections");
    for (const Uid &row : rows.value(inspections)) {
        const QVariantList values{period.starts.toString(Qt::ISODate), period.ends.toString(Qt::ISODate), row.bytes()};
        if (const Status done = readInspections(workbook, values, inputs[inspections], QStringLiteral(" AND i.uid = ?")); !done)
            return tl::make_unexpected(done.error());
    }
    return inputs;
}

QByteArray inputsToJson(const ClosingInputs &inputs)
{
    QJsonObject object;
    for (auto table = inputs.cbegin(); table != inputs.cend(); ++table) {
        QJsonObject rows;
        for (auto row = table->cbegin(); row != table->cend(); ++row)
            rows.insert(row.key().text(), QString::fromLatin1(row->toHex()));
        object.insert(table.key(), rows);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ClosingInputs inputsFromJson(const QByteArray &json)
{
    ClosingInputs inputs;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto table = object.begin(); table != object.end(); ++table) {
        const QJsonObject rows = table->toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row)
            inputs[table.key()].insert(Uid::fromString(row.key()), QByteArray::fromHex(row->toString().toLatin1()));
    }
    return inputs;
}

} // namespace inspect
