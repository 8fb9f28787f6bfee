// SPDX-License-Identifier: GPL-2.0-or-later
#include "past_rows.h"

#include "changes_cbor.h"
#include "input_rows.h"
#include "inspect/geodesic.h"
#include "query.h"
#include "select.h"
#include "table_spec.h"
#include "workbook_data.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSqlRecord>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace inspect {

namespace {

constexpr int kMostTries = 100'000; // 0.1 s; a row has a few values of a few columns

/// A table of which a closing names each row by itself.
struct NamedTable {
    const char *name;    ///< in a closing
    const char *table;   ///< in the file
    const char *columns; ///< as they travel, in the order in which they are hashed
    QByteArray sql;      ///< whether the row is removed, then those columns
};
const NamedTable kTables[] = {
    {"shapes", "unit_versions", "shape", QByteArray("SELECT x.deleted, ") + kInputShape + " FROM unit_versions x WHERE x.uid = ?"},
    {"units", "unit_versions", "unit valid_from valid_to code name kind parent ranking_group population area_m2 length_m attributes",
     "SELECT x.deleted, u.uid, x.valid_from, x.valid_to, x.code, x.name, x.kind, p.uid, x.ranking_group, x.population, x.area_m2, "
     "x.length_m, x.attributes FROM unit_versions x JOIN units u ON u.fid = x.unit_fid LEFT JOIN units p ON p.fid = x.parent_fid "
     "WHERE x.uid = ?"},
    {"attachments", "attachments", "standard kind unit valid_from valid_to",
     "SELECT x.deleted, s.uid, x.kind, u.uid, x.valid_from, x.valid_to FROM attachments x JOIN standards s ON s.fid = x.standard_fid "
     "LEFT JOIN units u ON u.fid = x.unit_fid WHERE x.uid = ?"},
    {"standards", "standards", "code version body", "SELECT s.deleted, s.code, s.version, s.body FROM standards s WHERE s.uid = ?"},
    {"bonuses", "bonuses", "unit standard_code period points reason awarded_at void_reason",
     "SELECT b.deleted, u.uid, b.standard_code, b.period, b.points, b.reason, b.awarded_at, b.void_reason FROM bonuses b "
     "JOIN units u ON u.fid = b.unit_fid WHERE b.uid = ?"}};

/// What the recorded changes ever made of a row.
struct Recorded {
    QHash<QString, QVector<QVariant>> values; ///< by column, the newest first
    bool isRemoved = false;                   ///< by one of them
    qint64 maker = 0;                         ///< the laptop's row; 0: no recorded change made it
};

/// One part of what is hashed, and what it may have been.
struct Choice {
    QByteArrayList bytes;     ///< empty: not there
    QVector<QVariant> values; ///< beside them, of a column
    int notVoid = -1;         ///< the one that is a deduction before it was voided
};

Choice only(const QByteArray &bytes)
{
    Choice choice;
    choice.bytes.append(bytes);
    return choice;
}

bool isMet(const QVector<Choice> &choices, const QVector<int> &chosen, const QByteArray &wanted)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype i = 0; i < choices.size(); ++i)
        hash.addData(choices[i].bytes[chosen[i]]);
    return hash.result() == wanted;
}

/// Which of each together hash to what is wanted.
std::optional<QVector<int>> choose(const QVector<Choice> &choices, const QByteArray &wanted)
{
    // What came last is the likeliest to have come too late: the newest parts stand at the end.
    QVector<int> chosen(choices.size(), 0);
    for (qsizetype i = choices.size() - 1; i >= 0; --i) {
        if (isMet(choices, chosen, wanted))
            return chosen;
        chosen[i] = int(choices[i].bytes.size()) - 1;
    }
    chosen.fill(0);
    for (int tries = 0; tries < kMostTries; ++tries) {
        if (isMet(choices, chosen, wanted))
            return chosen;
        qsizetype i = 0;
        while (i < choices.size() && ++chosen[i] == choices[i].bytes.size())
            chosen[i++] = 0;
        if (i == choices.size())
            break;
    }
    return std::nullopt;
}

/// The column of the file that a travelling one stands in.
QString fileColumn(const QString &column)
{
    static const QStringList references{QStringLiteral("unit"), QStringLiteral("parent"), QStringLiteral("standard")};
    return references.contains(column) ? column + QStringLiteral("_fid") : column;
}

class Search {
public:
    Search(const Workbook &workbook, const Period &period)
        : mWorkbook(workbook), mConnection(StoreAccess::connection(workbook)), mFirst(period.starts.toString(Qt::ISODate)),
          mLast(period.ends.toString(Qt::ISODate))
    {
    }

    Status prepare()
    {
        const auto specs = readTableSpecs(mConnection);
        if (!specs)
            return tl::make_unexpected(specs.error());
        mSpecs = *specs;
        return {};
    }

    Status addRow(const NamedTable &table, const Uid &uid, const QByteArray &wanted)
    {
        const TableSpec spec = mSpecs.value(QString::fromLatin1(table.table));
        const auto recorded = recordedOf(spec, uid);
        if (!recorded)
            return tl::make_unexpected(recorded.error());
        const QStringList columns = QString::fromLatin1(table.columns).split(QLatin1Char(' '));
        if (const auto known = isRecorded(table, columns, uid, *recorded); !known || !*known)
            return known ? Status() : tl::make_unexpected(known.error());
        QVector<Choice> choices{only(inputBytes(uid.bytes()))};
        for (const QString &column : columns)
            choices.append(choiceOf(recorded->values.value(column), column));
        choices.append(only(QByteArray(1, kInputRowEnd)));
        const auto chosen = choose(choices, wanted);
        if (!chosen)
            return {};
        mPast.explained.insert({QString::fromLatin1(table.name), uid});
        if (columns.first() == QLatin1String("shape")) {
            mPast.shapes.insert(uid, choices[1].values[(*chosen)[1]].toByteArray());
            return {};
        }
        PastRow row{QString::fromLatin1(table.table), uid, {{QStringLiteral("deleted"), 0}}};
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.fields.insert(fileColumn(columns[i]), choices[i + 1].values[(*chosen)[i + 1]]);
        if (row.table == QLatin1String("unit_versions"))
            mPast.versions.insert(uid, versionOf(row, recorded->values.value(QStringLiteral("shape"))));
        mPast.rows.append(row);
        return {};
    }

    /// An inspection with its deductions: some may have been voided or removed since, some photos may have been added.
    Status addInspection(const Uid &uid, const QByteArray &wanted)
    {
        const SheetStatements statements = sheetStatements(QStringLiteral("i.uid = ?"), true);
        auto sheet = select(mWorkbook, statements.sheet, {uid.bytes()});
        if (!sheet)
            return tl::make_unexpected(sheet.error());
        if (!sheet->next())
            return {};
        const auto own = recordedOf(mSpecs.value(QStringLiteral("inspections")), uid);
        if (!own)
            return tl::make_unexpected(own.error());
        auto removed = select(mWorkbook, QStringLiteral("SELECT deleted FROM inspections WHERE uid = ?"), {uid.bytes()});
        if (!removed)
            return tl::make_unexpected(removed.error());
        if (!removed->next() || (removed->value(0).toInt() != 0 && !own->isRemoved))
            return {};
        QVector<Choice> choices{only(bytesOf(*sheet, sheet->record().count()))};
        QVector<PastRow> rows{{QStringLiteral("inspections"), uid, {}}};
        const QString tables[] = {QStringLiteral("deductions"), QStringLiteral("measures"), QStringLiteral("photos")};
        for (int i = 0; i < 3; ++i)
            if (const Status added = addParts(tables[i], statements.parts[i], uid, own->maker, choices, rows); !added)
                return added;
        const auto chosen = choose(choices, wanted);
        if (!chosen)
            return {};
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const int choice = (*chosen)[i];
            rows[i].fields = {{QStringLiteral("deleted"), choices[i].bytes[choice].isEmpty() ? 1 : 0}};
            if (choice == choices[i].notVoid)
                rows[i].fields.insert(QStringLiteral("void_reason"), QString());
        }
        mPast.rows += rows;
        mPast.explained.insert({QStringLiteral("inspections"), uid});
        return {};
    }

    PastRows take() { return std::move(mPast); }

private:
    Result<Recorded> recordedOf(const TableSpec &spec, const Uid &uid) const
    {
        Recorded recorded;
        QSet<QString> begun;
        Query rows(mConnection, "SELECT kind, changes, device_fid FROM operations WHERE row_uid = ? AND table_name = ? ORDER BY fid DESC",
                   uid, spec.name);
        while (rows.next()) {
            const auto kind = OperationKind(rows.integer(0));
            recorded.isRemoved = recorded.isRemoved || kind == OperationKind::Remove;
            if (kind != OperationKind::Insert && kind != OperationKind::Update)
                continue;
            if (kind == OperationKind::Insert)
                recorded.maker = rows.integer(2);
            const auto changes = changesFromCbor(kind, rows.bytes(1));
            if (!changes)
                return tl::make_unexpected(changes.error());
            for (auto it = changes->cbegin(); it != changes->cend(); ++it)
                recorded.values[it.key()].append(it->value);
            for (const Column &column : spec.columns) // what an insert leaves out is as the schema gives it
                if (kind == OperationKind::Insert && !changes->contains(column.name))
                    recorded.values[column.name].append(column.fallback);
        }
        if (Status read = rows.status(); !read)
            return tl::make_unexpected(read.error());
        if (const Status added = spec.hasShape ? addTakenOver(spec, uid, recorded) : Status(); !added)
            return tl::make_unexpected(added.error());
        if (spec.hasShape)
            recorded.values[QStringLiteral("shape")].append(QVariant()); // before it was drawn
        for (const Column &column : spec.columns)
            for (QVariant &value : recorded.values[column.name])
                if (auto fitted = normalised(spec, column, value))
                    value = *fitted;
        return recorded;
    }

    /// What a version of a unit may have taken over from the one that its maker ended right before making it.
    Status addTakenOver(const TableSpec &spec, const Uid &uid, Recorded &recorded) const
    {
        Query before(mConnection,
                     "SELECT p.row_uid FROM operations i JOIN operations p ON p.device_fid = i.device_fid AND p.epoch = i.epoch AND "
                     "p.sequence = i.sequence - 1 WHERE i.row_uid = ? AND i.table_name = ? AND i.kind = 0 AND p.table_name = i.table_name "
                     "AND p.kind = 1",
                     uid, spec.name);
        if (!before.next())
            return before.status();
        const auto taken = recordedOf(spec, before.id<Uid>(0)); // which has its own from the one before it
        if (!taken)
            return tl::make_unexpected(taken.error());
        for (auto it = taken->values.cbegin(); it != taken->values.cend(); ++it) {
            if (!it.key().startsWith(QLatin1String("valid_")) && it.key() != QLatin1String("unit"))
                recorded.values[it.key()] += *it;
        }
        return {};
    }

    /// Whether the row, as it stands, came from its recorded changes.
    Result<bool> isRecorded(const NamedTable &table, const QStringList &columns, const Uid &uid, const Recorded &recorded) const
    {
        auto row = select(mWorkbook, QString::fromUtf8(table.sql), {uid.bytes()});
        if (!row)
            return tl::make_unexpected(row.error());
        if (!row->next() || (row->value(0).toInt() != 0 && !recorded.isRemoved))
            return false;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QByteArray there = inputBytes(row->value(int(i) + 1));
            const auto values = recorded.values.value(columns[i]);
            if (std::none_of(values.cbegin(), values.cend(), [&](const QVariant &value) { return inputBytes(value) == there; }))
                return false;
        }
        return true;
    }

    /// Each value once; of days as far as they reach into the period.
    [[nodiscard]] Choice choiceOf(const QVector<QVariant> &values, const QString &column) const
    {
        Choice choice;
        for (QVariant value : values) {
            if (column == QLatin1String("valid_from"))
                value = std::max(value.toString(), mFirst);
            else if (column == QLatin1String("valid_to"))
                value = value.isNull() ? mLast : std::min(value.toString(), mLast);
            const QByteArray bytes = inputBytes(value);
            if (choice.bytes.contains(bytes))
                continue;
            choice.bytes.append(bytes);
            choice.values.append(value);
        }
        return choice;
    }

    /// `voided`: where the reason of a voiding stands, and after it its time, which are taken back.
    static QByteArray bytesOf(const QSqlQuery &row, int columns, int voided = -1)
    {
        QByteArray bytes;
        for (int i = 1; i < columns; ++i) {
            const bool isTime = voided > 0 && i == voided + 1;
            bytes += inputBytes(i == voided ? QVariant(QString(QLatin1String(""))) : isTime ? QVariant() : row.value(i));
        }
        return bytes + kInputRowEnd;
    }

    /// `maker` made the inspection: what other laptops added to it may have come after the closing.
    Status addParts(const QString &table, const QString &sql, const Uid &inspection, qint64 maker, QVector<Choice> &choices,
                    QVector<PastRow> &rows) const
    {
        auto parts = select(mWorkbook, sql, {inspection.bytes()});
        if (!parts)
            return tl::make_unexpected(parts.error());
        while (parts->next()) {
            const Uid uid = Uid::fromBytes(parts->value(1).toByteArray());
            const int columns = parts->record().count() - 1;
            const auto recorded = recordedOf(mSpecs.value(table), uid);
            if (!recorded)
                return tl::make_unexpected(recorded.error());
            const bool isRemoved = parts->value(columns).toInt() != 0;
            const bool isPhoto = table == QLatin1String("photos");
            Choice choice;
            if (!isRemoved || recorded->isRemoved)
                choice.bytes.append(bytesOf(*parts, columns));
            const bool mayBeLater = recorded->maker != 0 && (isPhoto || recorded->maker != maker);
            if (isRemoved || mayBeLater)
                choice.bytes.append(QByteArray());
            const int reason = parts->record().indexOf(QStringLiteral("void_reason"));
            if (reason > 0 && recorded->values.value(QStringLiteral("void_reason")).size() > 1) {
                choice.notVoid = int(choice.bytes.size());
                choice.bytes.append(bytesOf(*parts, columns, reason));
            }
            choices.append(choice);
            rows.append({table, uid, {}});
        }
        return {};
    }

    /// The shape is the one that the closing names, or of those that the version ever had the one of its size.
    Unit versionOf(const PastRow &row, const QVector<QVariant> &shapes) const
    {
        const Fields &fields = row.fields;
        Unit unit;
        Query charge(mConnection, "SELECT organisation, head, head_phone FROM unit_versions WHERE uid = ?", row.uid);
        if (charge.next()) {
            unit.organisation = charge.text(0);
            unit.head = charge.text(1);
            unit.headPhone = charge.text(2);
        }
        const auto text = [&fields](const char *column) { return fields.value(QLatin1String(column)).toString(); };
        const auto uid = [&fields](const char *column) { return Uid::fromBytes(fields.value(QLatin1String(column)).toByteArray()); };
        unit.id = UnitId(uid("unit_fid"));
        unit.version = UnitVersionId(row.uid);
        unit.validFrom = QDate::fromString(text("valid_from"), Qt::ISODate);
        unit.validTo = QDate::fromString(text("valid_to"), Qt::ISODate);
        unit.code = text("code");
        unit.name = text("name");
        unit.kind = text("kind");
        unit.parent = UnitId(uid("parent_fid"));
        unit.group = text("ranking_group");
        if (const QVariant people = fields.value(QStringLiteral("population")); people.isValid())
            unit.population = people.toLongLong();
        unit.attributes = QJsonDocument::fromJson(text("attributes").toUtf8()).object();
        unit.areaM2 = fields.value(QStringLiteral("area_m2")).toDouble();
        unit.lengthM = fields.value(QStringLiteral("length_m")).toDouble();
        unit.wkb = mPast.shapes.value(row.uid);
        double nearest = std::numeric_limits<double>::max();
        for (const QVariant &shape : shapes) {
            const auto [area, length] = geodesicSize(shape.toByteArray());
            const double distance = std::abs(area - unit.areaM2) + std::abs(length - unit.lengthM);
            if (!shape.toByteArray().isEmpty() && distance < nearest && !mPast.shapes.contains(row.uid)) {
                nearest = distance;
                unit.wkb = shape.toByteArray();
            }
        }
        return unit;
    }

    const Workbook &mWorkbook;
    Connection &mConnection;
    QString mFirst;
    QString mLast;
    QHash<QString, TableSpec> mSpecs;
    PastRows mPast;
};

} // namespace

Result<PastRows> pastRows(const Workbook &workbook, const Period &period, const ClosingInputs &named, const ClosingInputs &now)
{
    Search search(workbook, period);
    if (const Status prepared = search.prepare(); !prepared)
        return tl::make_unexpected(prepared.error());
    const auto eachOther = [&](const QString &name, const auto &add) -> Status {
        const QMap<Uid, QByteArray> wanted = named.value(name);
        const QMap<Uid, QByteArray> there = now.value(name);
        for (auto row = wanted.cbegin(); row != wanted.cend(); ++row)
            if (there.value(row.key()) != *row)
                if (const Status added = add(row.key(), *row); !added)
                    return added;
        return {};
    };
    for (const NamedTable &table : kTables)
        if (const Status done = eachOther(QString::fromLatin1(table.name),
                                          [&](const Uid &uid, const QByteArray &hash) { return search.addRow(table, uid, hash); });
            !done)
            return tl::make_unexpected(done.error());
    if (const Status done = eachOther(QStringLiteral("inspections"),
                                      [&](const Uid &uid, const QByteArray &hash) { return search.addInspection(uid, hash); });
        !done)
        return tl::make_unexpected(done.error());
    return search.take();
}

} // namespace inspect
