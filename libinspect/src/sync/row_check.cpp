// SPDX-License-Identifier: GPL-2.0-or-later
// Each row against the operations that made it: what another program wrote into the file shows here, in an open period too.
#include "changes_cbor.h"
#include "ledger.h"
#include "query.h"
#include "row_columns.h"
#include "row_history.h"
#include "workbook_data.h"

#include "inspect/points.h"
#include "inspect/sync.h"

#include <QCoreApplication>
#include <QSet>

namespace inspect {

namespace {

constexpr int kMostLines = 20; ///< a thousand changed rows are one trouble
const QString kShape = QStringLiteral("shape");

bool isSame(const QVariant &a, const QVariant &b)
{
    return a.isValid() == b.isValid() && (!a.isValid() || (a.typeId() == b.typeId() && a == b));
}

/// For people; a border or a key is only said to be another one.
QString valueText(const QString &column, const QVariant &value)
{
    if (!value.isValid())
        return QStringLiteral("—");
    if (value.typeId() == QMetaType::QByteArray)
        return QStringLiteral("#") + QString::fromLatin1(value.toByteArray().toHex().left(8));
    if (column == QLatin1String("points"))
        return Points::ofRaw(value.toLongLong()).exactText();
    const QString text = value.toString();
    return text.size() > 60 ? text.left(60) + QStringLiteral("…") : text;
}

/// SQL that names a row of a table (aliased t) for people.
QByteArray nameOf(const QString &table)
{
    static const QByteArray unitName =
        "(SELECT v.name || ' ' || v.code FROM unit_versions v WHERE v.unit_fid = %1 ORDER BY v.deleted, v.fid DESC LIMIT 1)";
    const auto unit = [](const char *fid) { return QByteArray(unitName).replace("%1", fid); };
    const QByteArray sheet =
        "(SELECT i.day || ' ' || coalesce(" + unit("i.unit_fid") + ", '') FROM inspections i WHERE i.fid = t.inspection_fid)";
    static const QHash<QString, QByteArray> names{
        {QStringLiteral("deductions"), sheet + " || ' ' || t.clause"},
        {QStringLiteral("measures"), sheet + " || ' ' || t.clause"},
        {QStringLiteral("inspections"), "t.day || ' ' || coalesce(" + unit("t.unit_fid") + ", '')"},
        {QStringLiteral("bonuses"), "t.period || ' ' || coalesce(" + unit("t.unit_fid") + ", '')"},
        {QStringLiteral("units"), unit("t.fid")},
        {QStringLiteral("unit_versions"), "t.name || ' ' || t.code"},
        {QStringLiteral("people"), "t.name"},
        {QStringLiteral("standards"), "t.code || ' v' || t.version"},
        {QStringLiteral("closings"), "t.period || ' ' || t.at"},
        {QStringLiteral("rounds"), "t.name"},
        {QStringLiteral("cases"), "t.number"}};
    return names.value(table, "''");
}

/// The operations of one row of one table, oldest first.
struct RowOperations {
    struct One {
        OperationKind kind = OperationKind::Insert;
        QByteArray changes;
    };
    QVector<One> all;
    qint64 device = 0;
    qint64 epoch = 0;
    bool isOneStream = true; ///< all of one laptop, and nothing withdrawn: the order says everything
};

class RowCheck {
public:
    explicit RowCheck(Workbook &workbook) : mWorkbook(workbook), mConnection(StoreAccess::connection(workbook)) {}

    Result<QVector<Error>> run()
    {
        if (Status prepared = prepare(); !prepared)
            return tl::make_unexpected(prepared.error());
        // By the index, so that one row's operations come together, in their order.
        Query operations(mConnection, "SELECT row_uid, table_name, device_fid, epoch, kind, changes FROM operations ORDER BY row_uid, fid");
        Uid row;
        QMap<QString, RowOperations> ofRow; // by table
        while (operations.next()) {
            const Uid next = operations.id<Uid>(0);
            if (next != row) {
                checkRow(row, ofRow);
                row = next;
                ofRow.clear();
            }
            add(ofRow[operations.text(1)], operations);
        }
        if (Status read = operations.status(); !read)
            return tl::make_unexpected(read.error());
        checkRow(row, ofRow);
        if (mFound > kMostLines)
            mFindings.append(
                failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "… and %1 more of the same"), {QString::number(mFound - kMostLines)})
                    .value());
        return mFindings;
    }

private:
    Status prepare()
    {
        Result<QHash<QString, TableSpec>> specs = readTableSpecs(mConnection);
        if (!specs)
            return tl::make_unexpected(specs.error());
        mSpecs = *specs;
        for (const TableSpec &table : std::as_const(mSpecs))
            mSelects.insert(table.name, "SELECT " + rowColumns(table) + " FROM " + table.sqlName + " t WHERE t.uid = ?");
        Result<Verdicts> verdicts = Verdicts::load(mConnection);
        if (!verdicts)
            return tl::make_unexpected(verdicts.error());
        mVerdicts = std::move(*verdicts);
        if (Status found = findInheriting(); !found)
            return found;
        Query refused(mConnection, "SELECT row_uid FROM conflicts WHERE kind = ?", int(ConflictKind::Unusable));
        while (refused.next())
            mRefused.insert(refused.id<Uid>(0));
        return refused.status();
    }

    /// The versions that were made of one that others have changed, and what was made of them.
    Status findInheriting()
    {
        QHash<Uid, Uid> madeOf;
        Query rows(mConnection, "SELECT i.row_uid, p.row_uid, EXISTS(SELECT 1 FROM operations o WHERE o.row_uid = p.row_uid AND "
                                "(o.device_fid <> i.device_fid OR o.epoch <> i.epoch)) FROM operations i JOIN operations p ON "
                                "p.device_fid = i.device_fid AND p.epoch = i.epoch AND p.sequence = i.sequence - 1 WHERE i.table_name = "
                                "'unit_versions' AND i.kind = 0 AND p.table_name = 'unit_versions' AND p.kind = 1");
        while (rows.next()) {
            madeOf.insert(rows.id<Uid>(0), rows.id<Uid>(1));
            if (rows.integer(2) != 0)
                mInherit.insert(rows.id<Uid>(0));
        }
        for (bool grows = true; grows;) {
            const qsizetype before = mInherit.size();
            for (auto it = madeOf.cbegin(); it != madeOf.cend(); ++it) {
                if (mInherit.contains(it.value()))
                    mInherit.insert(it.key());
            }
            grows = mInherit.size() > before;
        }
        return rows.status();
    }

    static void add(RowOperations &row, const Query &operation)
    {
        const qint64 device = operation.integer(2), epoch = operation.integer(3);
        if (row.all.isEmpty()) {
            row.device = device;
            row.epoch = epoch;
        }
        const bool isPlain = OperationKind(operation.integer(4)) != OperationKind::Withdraw;
        row.isOneStream = row.isOneStream && isPlain && row.device == device && row.epoch == epoch;
        row.all.append({OperationKind(operation.integer(4)), operation.bytes(5)});
    }

    /// What cannot be read is told like what it would have shown, and hides no other row.
    void checkRow(const Uid &row, const QMap<QString, RowOperations> &byTable)
    {
        for (auto it = byTable.cbegin(); it != byTable.cend(); ++it) {
            const auto table = mSpecs.constFind(it.key());
            if (table == mSpecs.cend() || mRefused.contains(row)) // what the workbook's rules refused waits in the inbox
                continue;
            const Result<RowState> expected = stateOf(*table, row, *it);
            const Status compared = expected ? compare(*table, row, *expected) : tl::make_unexpected(expected.error());
            if (!compared)
                add(compared.error());
        }
    }

    Result<RowState> stateOf(const TableSpec &table, const Uid &row, const RowOperations &operations)
    {
        RowState state;
        for (const RowOperations::One &operation : operations.all) {
            const Result<Changes> changes = changesFromCbor(operation.kind, operation.changes);
            if (!changes)
                return tl::make_unexpected(changes.error());
            if (operation.kind != OperationKind::Update)
                state.isDeleted = operation.kind == OperationKind::Remove;
            for (auto it = changes->cbegin(); it != changes->cend(); ++it)
                state.values.insert(it.key(), it.value().value);
        }
        const bool isOfOthersToo = (state.isDeleted && table.name.startsWith(QLatin1String("unit"))) || // others may work with it
                                   mVerdicts.concern(row) || mInherit.contains(row);
        if (operations.isOneStream && !isOfOthersToo)
            return state;
        if (!mLedger) {
            Result<Ledger> ledger = Ledger::load(mWorkbook);
            if (!ledger)
                return tl::make_unexpected(ledger.error());
            mLedger.emplace(std::move(*ledger));
        }
        const Result<RowHistory> history = RowHistory::load(mWorkbook, *mLedger, table.name, row);
        if (!history)
            return tl::make_unexpected(history.error());
        return history->merged(table.name, *mLedger);
    }

    Status compare(const TableSpec &table, const Uid &row, const RowState &expected)
    {
        Query found(mConnection, mSelects.value(table.name), row);
        if (!found.next()) {
            if (Status read = found.status(); !read)
                return read;
            return note(table.name, {},
                        QT_TRANSLATE_NOOP("Error", "A row of %1 is missing that was recorded (%2): another program has removed it. Restore "
                                                   "the workbook from a copy"),
                        {table.name, row.text()});
        }
        if ((found.integer(1) != 0) != expected.isDeleted)
            return note(table.name, {},
                        expected.isDeleted
                            ? QT_TRANSLATE_NOOP("Error", "%1 (%2) was removed and has come back: another program has changed the file. "
                                                         "Restore the workbook from a copy")
                            : QT_TRANSLATE_NOOP("Error", "%1 (%2) is gone, though nobody removed it: another program has changed the file. "
                                                         "Restore the workbook from a copy"),
                        {table.name, rowName(table, row)});
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const Column &column = table.columns[i];
            const bool isSaid = expected.values.contains(column.name);
            if (!isSaid && table.name == QLatin1String("unit_kinds"))
                continue; // the built-in ones stand here without operations
            const Result<QVariant> wanted = normalised(table, column, isSaid ? expected.values.value(column.name) : column.fallback);
            if (!wanted)
                return tl::make_unexpected(wanted.error());
            if (const QVariant there = found.value(2 + int(i)); !isSame(there, *wanted))
                return noteValue(table, row, column.name, *wanted, there);
        }
        if (!table.hasShape)
            return {};
        QVariant there;
        for (int i = 0; i < 4 && !there.isValid(); ++i)
            there = found.value(2 + int(table.columns.size()) + i);
        const QVariant wanted = expected.values.value(kShape);
        return isSame(there, wanted) ? Status() : noteValue(table, row, kShape, wanted, there);
    }

    QString rowName(const TableSpec &table, const Uid &row)
    {
        Query name(mConnection, "SELECT " + nameOf(table.name) + " FROM " + table.sqlName + " t WHERE t.uid = ?", row);
        const QString text = name.next() ? name.text(0).trimmed() : QString();
        return text.isEmpty() ? row.text() : text;
    }

    Status noteValue(const TableSpec &table, const Uid &row, const QString &column, const QVariant &wanted, const QVariant &there)
    {
        return note(table.name, column,
                    QT_TRANSLATE_NOOP("Error", "%1 (%2): %3 is %5, and the recorded changes say %4. Another program has changed the file; "
                                               "restore the workbook from a copy"),
                    {table.name, rowName(table, row), column, valueText(column, wanted), valueText(column, there)});
    }

    Status note(const QString &table, const QString &column, const char *what, const QStringList &args)
    {
        add(failure(ErrorCode::Damaged, what, args, column.isEmpty() ? table : table + QLatin1Char('/') + column).value());
        return {};
    }

    void add(const Error &finding)
    {
        if (++mFound <= kMostLines)
            mFindings.append(finding);
    }

    Workbook &mWorkbook;
    Connection &mConnection;
    QHash<QString, TableSpec> mSpecs;
    QHash<QString, QByteArray> mSelects; ///< a row by its uid
    QSet<Uid> mRefused;
    Verdicts mVerdicts;
    QSet<Uid> mInherit;            ///< versions that may have taken something over from the one they were made of
    std::optional<Ledger> mLedger; ///< only where more than one laptop has written a row
    QVector<Error> mFindings;
    int mFound = 0;
};

} // namespace

Result<QVector<Error>> verifyRows(Workbook &workbook) { return RowCheck(workbook).run(); }

} // namespace inspect
