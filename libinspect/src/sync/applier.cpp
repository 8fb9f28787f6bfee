// SPDX-License-Identifier: GPL-2.0-or-later
#include "applier.h"

#include "changes_cbor.h"
#include "operation_log.h"
#include "query.h"
#include "row_history.h"
#include "workbook_data.h"

#include <algorithm>

namespace inspect {

namespace {

/// The one table whose rows may stand here without an operation: each workbook is born with them.
const QString kBuiltIn = QStringLiteral("unit_kinds");
const QString kDecisions = QStringLiteral("decisions");
const QString kVersions = QStringLiteral("unit_versions");

/// The data is at fault, not the disk: others of the segment can still be taken.
bool isOfTheData(const Error &error)
{
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound;
}

tl::unexpected<Error> notAsItMustBe(const QString &where)
{
    return failure(ErrorCode::InvalidInput,
                   QT_TRANSLATE_NOOP("Error", "The shared log holds an operation that is not written as it must be"), {}, where);
}

/// What one operation may have changed of its row.
QStringList touched(const Fields &written, OperationKind kind, const RowState &state)
{
    return kind == OperationKind::Withdraw ? state.values.keys() : written.keys();
}

} // namespace

Applier::Applier(Workbook &workbook, Ledger &ledger) : mWorkbook(workbook), mBook(StoreAccess::data(workbook)), mLedger(ledger) {}

Result<QVector<Applier::Step>> Applier::check(const Segment &segment) const
{
    QVector<Step> steps;
    steps.reserve(segment.operations.size());
    for (const TravelOperation &travel : segment.operations) {
        const QString where = QStringLiteral("%1/%2").arg(travel.table, travel.row.text());
        if (travel.kind > int(OperationKind::Withdraw))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The shared log holds an operation of an unknown kind (%1)"),
                           {QString::number(travel.kind)}, where);
        Step step{&travel, OperationKind(travel.kind), {}};
        Result<Changes> changes = changesFromCbor(step.kind, travel.changes);
        if (!changes)
            return tl::make_unexpected(changes.error());
        const bool isBare = step.kind == OperationKind::Remove || step.kind == OperationKind::Restore;
        if ((isBare && !changes->isEmpty()) || changesToCbor(step.kind, *changes) != travel.changes)
            return notAsItMustBe(where);
        if (step.kind == OperationKind::Withdraw) {
            const QVariant clock = changes->value(QString::fromLatin1(kWithdrawnClock)).value;
            if (changes->size() != 1 || clock.typeId() != QMetaType::LongLong)
                return notAsItMustBe(where);
            changes->clear();
        }
        for (auto it = changes->cbegin(); it != changes->cend(); ++it)
            step.fields.insert(it.key(), it.value().value);
        Result<Fields> fitted = mBook.rows.fitted(travel.table, step.fields);
        if (!fitted)
            return tl::make_unexpected(fitted.error());
        step.fields = *fitted;
        steps.append(step);
    }
    return steps;
}

Result<qint64> Applier::apply(const Segment &segment, qint64 branch)
{
    const Result<QVector<Step>> steps = check(segment);
    if (!steps)
        return tl::make_unexpected(steps.error());
    Connection &connection = *mBook.connection;
    if (Status begun = connection.execute("SAVEPOINT segment"); !begun)
        return tl::make_unexpected(begun.error());
    Result<qint64> upto = applyAll(segment, *steps, branch, false);
    if (!upto && isOfTheData(upto.error())) {
        // One of them does not fit: once more, step by step, so that only that one waits for a decision.
        if (Status undone = connection.execute("ROLLBACK TO segment"); !undone)
            return tl::make_unexpected(undone.error());
        mBook.rows.forget();
        mLedger.forgetVerdicts();
        mMerged = 0;
        upto = applyAll(segment, *steps, branch, true);
    }
    if (!upto)
        return upto;
    if (mTables.contains(QStringLiteral("standards")))
        mBook.standards.clear();
    if (Status released = connection.execute("RELEASE segment"); !released)
        return tl::make_unexpected(released.error());
    return upto;
}

Result<qint64> Applier::applyAll(const Segment &segment, const QVector<Step> &steps, qint64 branch, bool isCareful)
{
    static const QByteArray sql = "INSERT INTO operations(device_fid, epoch, sequence, clock, person, table_name, row_uid, kind, changes, "
                                  "schema_version, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    qint64 sequence = segment.first;
    for (const Step &step : steps) {
        const TravelOperation &travel = *step.travel;
        Query insert(*mBook.connection, sql, branch, segment.epoch, sequence, travel.clock, travel.person, travel.table, travel.row,
                     travel.kind, travel.changes, travel.schema,
                     operationHash({travel.clock, travel.person, travel.table, travel.row, travel.kind, travel.changes, travel.schema}));
        if (Status stored = insert.run(); !stored)
            return tl::make_unexpected(Error{ErrorCode::Damaged, stored.error().what, stored.error().where, stored.error().args});
        ++sequence;
        if (Status applied = isCareful ? applyCarefully(step) : applyOne(step); !applied)
            return tl::make_unexpected(applied.error());
        if (travel.table == kDecisions) {
            if (Status done = followDecision(travel.row); !done)
                return tl::make_unexpected(done.error());
        }
        if (travel.table == kVersions) {
            if (Status done = carryOn(travel.row, step.kind == OperationKind::Insert); !done)
                return tl::make_unexpected(done.error());
        }
        const bool isWorkOnUnit = (travel.table == QLatin1String("inspections") && step.kind == OperationKind::Insert) ||
                                  (travel.table == QLatin1String("unit_versions") && step.kind <= OperationKind::Update);
        if (isWorkOnUnit) {
            if (Status done = reconsiderUnit(step); !done)
                return tl::make_unexpected(done.error());
        }
        mTables.insert(travel.table);
    }
    Query last(*mBook.connection, "SELECT max(fid) FROM operations");
    return last.next() ? Result<qint64>(last.integer(0)) : tl::make_unexpected(mBook.connection->lastError());
}

Status Applier::applyCarefully(const Step &step)
{
    Connection &connection = *mBook.connection;
    if (Status begun = connection.execute("SAVEPOINT step"); !begun)
        return begun;
    Status applied = applyOne(step);
    if (!applied && isOfTheData(applied.error())) {
        if (Status undone = connection.execute("ROLLBACK TO step"); !undone)
            return undone;
        mBook.rows.forget();
        mLedger.forgetVerdicts();
        applied = noteUnusable(step, applied.error());
    }
    if (!applied)
        return applied;
    return connection.execute("RELEASE step");
}

Status Applier::applyOne(const Step &step)
{
    const TravelOperation &travel = *step.travel;
    if (step.kind == OperationKind::Insert && travel.table != kBuiltIn) {
        // Nearly everything that arrives: a row that nobody has said anything about yet, and so is not here.
        Query others(*mBook.connection, "SELECT 1 FROM operations WHERE row_uid = ? LIMIT 1 OFFSET 1", travel.row);
        const bool isKnown = others.next();
        if (Status read = others.status(); !read)
            return read;
        if (!isKnown) {
            Fields fields = step.fields;
            return mBook.rows.insert(travel.table, travel.row, fields);
        }
    }
    const Result<std::optional<bool>> tombstone = mBook.rows.tombstone(travel.table, travel.row);
    if (!tombstone)
        return tl::make_unexpected(tombstone.error());
    return mergeInto(step, tombstone->has_value(), tombstone->value_or(false));
}

Status Applier::mergeInto(const Step &step, bool stands, bool isDeleted)
{
    const TravelOperation &travel = *step.travel;
    const Result<RowHistory> history = RowHistory::load(mWorkbook, mLedger, travel.table, travel.row);
    if (!history)
        return tl::make_unexpected(history.error());
    const RowState state = history->merged(travel.table, mLedger);
    // What every new workbook makes for itself is the same everywhere and met nothing.
    const RowHistory::Entry &own = history->entries.last();
    if (std::any_of(history->entries.cbegin(), history->entries.cend() - 1,
                    [&](const RowHistory::Entry &entry) { return entry.changes != own.changes && !mLedger.saw(own.place, entry.place); }))
        ++mMerged;
    if (!stands) {
        Fields fields = state.values;
        if (Status stored = mBook.rows.insert(travel.table, travel.row, fields); !stored)
            return stored;
    } else {
        Fields fields;
        for (const QString &column : touched(step.fields, step.kind, state))
            fields.insert(column, state.values.value(column));
        if (Status stored = mBook.rows.set(travel.table, travel.row, fields); !stored)
            return stored;
    }
    if (state.isDeleted != isDeleted) {
        if (Status moved = mBook.rows.setDeleted(travel.table, travel.row, state.isDeleted); !moved)
            return moved;
    }
    return noteConflicts(travel.table, travel.row, *history, state);
}

Status Applier::noteConflicts(const QString &table, const Uid &row, const RowHistory &history, const RowState &state)
{
    Connection &connection = *mBook.connection;
    Query old(connection, "DELETE FROM conflicts WHERE row_uid = ? AND table_name = ?", row, table);
    if (Status dropped = old.run(); !dropped)
        return dropped;
    if (table == kDecisions) // those that say different things are found by themselves
        return {};
    for (const ColumnConflict &conflict : state.conflicts) {
        Query insert(connection, "INSERT INTO conflicts(uid, kind, table_name, row_uid, column_name) VALUES (?, ?, ?, ?, ?)",
                     conflictId(table, row, conflict, history), int(conflict.kind), table, row, conflict.column);
        if (Status stored = insert.run(); !stored)
            return stored;
    }
    return {};
}

Status Applier::followDecision(const Uid &decision)
{
    Connection &connection = StoreAccess::connection(mWorkbook);
    Query row(connection, "SELECT note FROM decisions WHERE uid = ?", decision);
    const Uid finding = row.next() ? Verdicts::findingOf(row.text(0)) : Uid();
    if (finding.isNull())
        return row.status();
    mLedger.forgetVerdicts();
    const Result<const Verdicts *> verdicts = mLedger.verdicts();
    if (!verdicts)
        return tl::make_unexpected(verdicts.error());
    const QSet<Uid> rows = (*verdicts)->rowsOf(finding);
    for (const Uid &changed : rows) {
        Query tables(connection, "SELECT DISTINCT table_name FROM operations WHERE row_uid = ?", changed);
        QStringList names;
        while (tables.next())
            names.append(tables.text(0));
        if (Status read = tables.status(); !read)
            return read;
        for (const QString &table : std::as_const(names)) {
            Status done = derive(table, changed);
            if (done && table == kVersions)
                done = carryOn(changed, false);
            if (!done)
                return done;
        }
    }
    return {};
}

Status Applier::carryOn(const Uid &version, bool isNew)
{
    if (isNew) {
        const Result<RowHistory> history = RowHistory::load(mWorkbook, mLedger, kVersions, version, RowHistory::Scope::Inherited);
        if (!history)
            return tl::make_unexpected(history.error());
        return history->inherits() ? derive(kVersions, version) : Status();
    }
    const Result<QVector<Uid>> after = versionsAfter(StoreAccess::connection(mWorkbook), version);
    if (!after)
        return tl::make_unexpected(after.error());
    for (const Uid &next : *after) {
        if (Status done = derive(kVersions, next); !done)
            return done;
        if (Status done = carryOn(next, false); !done)
            return done;
    }
    return {};
}

Status Applier::derive(const QString &table, const Uid &row)
{
    const Result<std::optional<bool>> tombstone = mBook.rows.tombstone(table, row);
    if (!tombstone)
        return tl::make_unexpected(tombstone.error());
    if (!tombstone->has_value()) // refused by the workbook's rules, or not here yet
        return {};
    const Result<RowHistory> history = RowHistory::load(mWorkbook, mLedger, table, row);
    if (!history)
        return tl::make_unexpected(history.error());
    const RowState state = history->merged(table, mLedger);
    Fields fields;
    for (const MergeOperation &operation : history->operations) {
        for (auto it = operation.changes.cbegin(); it != operation.changes.cend() && operation.kind == OperationKind::Update; ++it)
            fields.insert(it.key(), state.values.value(it.key()));
    }
    if (Status stored = mBook.rows.set(table, row, fields); !stored)
        return stored;
    if (state.isDeleted != tombstone->value()) {
        if (Status moved = mBook.rows.setDeleted(table, row, state.isDeleted); !moved)
            return moved;
    }
    mTables.insert(table);
    return noteConflicts(table, row, *history, state);
}

Status Applier::reconsiderUnit(const Step &step)
{
    Connection &connection = *mBook.connection;
    QSet<Uid> units;
    if (const Uid said = Uid::fromBytes(step.fields.value(QStringLiteral("unit")).toByteArray()); !said.isNull())
        units.insert(said);
    if (step.travel->table == kVersions) {
        const Result<Uid> first = unitMadeWith(connection, step.travel->row);
        if (!first)
            return tl::make_unexpected(first.error());
        units.insert(*first);
        Query owner(connection, "SELECT u.uid FROM units u JOIN unit_versions v ON v.unit_fid = u.fid WHERE v.uid = ?", step.travel->row);
        if (owner.next())
            units.insert(owner.id<Uid>(0));
    }
    for (const Uid &unit : std::as_const(units)) {
        if (Status done = reconsiderUnit(unit); !done)
            return done;
    }
    return {};
}

Status Applier::reconsiderUnit(const Uid &unit)
{
    Connection &connection = *mBook.connection;
    QVector<Uid> versions;
    Query removed(connection, "SELECT v.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ? AND v.deleted = 1",
                  unit);
    while (removed.next())
        versions.append(removed.id<Uid>(0));
    if (Status read = removed.status(); !read)
        return read;
    for (const Uid &version : std::as_const(versions)) {
        if (Status done = reconsider(QStringLiteral("unit_versions"), version); !done)
            return done;
    }
    const Result<std::optional<bool>> tombstone = mBook.rows.tombstone(QStringLiteral("units"), unit);
    if (!tombstone)
        return tl::make_unexpected(tombstone.error());
    return tombstone->value_or(false) ? reconsider(QStringLiteral("units"), unit) : Status();
}

Status Applier::reconsider(const QString &table, const Uid &row)
{
    const Result<RowHistory> history = RowHistory::load(mWorkbook, mLedger, table, row);
    if (!history)
        return tl::make_unexpected(history.error());
    const RowState state = history->merged(table, mLedger);
    if (state.isDeleted)
        return {};
    if (Status moved = mBook.rows.setDeleted(table, row, false); !moved)
        return moved;
    mTables.insert(table);
    return noteConflicts(table, row, *history, state);
}

Status Applier::noteUnusable(const Step &step, const Error &reason)
{
    const Uid id =
        Uid::named(QStringLiteral("unusable/%1/%2/%3")
                       .arg(step.travel->table, step.travel->row.text(), QString::fromLatin1(segmentHash(step.travel->changes).toHex())));
    Query insert(*mBook.connection, "INSERT OR REPLACE INTO conflicts(uid, kind, table_name, row_uid, message) VALUES (?, ?, ?, ?, ?)", id,
                 int(ConflictKind::Unusable), step.travel->table, step.travel->row, reason.text());
    return insert.run();
}

} // namespace inspect
