// SPDX-License-Identifier: GPL-2.0-or-later
// Undo and redo are edits of their own: they write the opposite operations, so that other laptops follow, and link their command to
// the one they take back (undoes_fid). The user's command itself only changes its state: done → undone → done, or lost after a new edit.
// A decision about a conflict is withdrawn instead: the opposite operation would know both sides, and so be a decision itself.
#include "inspect/undo.h"

#include "changes_cbor.h"
#include "query.h"
#include "workbook_data.h"

#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

const QString kVersions = QStringLiteral("unit_versions");

struct Found {
    qint64 command = 0;
    Workbook::Step step;
};

/// The newest command that is done, or the oldest that is undone: the undone ones lie one after another at the end.
std::optional<Found> find(const Workbook &workbook, const QByteArray &sql)
{
    Query query(StoreAccess::connection(workbook), sql, StoreAccess::session(workbook));
    if (!query.next())
        return std::nullopt;
    return Found{query.integer(0), {query.text(1), query.text(2)}};
}

std::optional<Found> undoable(const Workbook &workbook)
{
    return find(workbook, "SELECT fid, name, subject FROM commands WHERE session = ? AND state = 'done' AND undoes_fid IS NULL "
                          "ORDER BY fid DESC LIMIT 1");
}

std::optional<Found> redoable(const Workbook &workbook)
{
    return find(workbook, "SELECT fid, name, subject FROM commands WHERE session = ? AND state = 'undone' ORDER BY fid LIMIT 1");
}

/// A version that had been ended goes on until the next one that stands by now, which may be somebody else's; invalid: as it was before.
Result<QDate> endNow(Connection &connection, const Operation &operation)
{
    const auto end = operation.changes.constFind(QStringLiteral("valid_to"));
    if (operation.table != kVersions || end == operation.changes.cend())
        return QDate();
    Query next(connection,
               "SELECT min(n.valid_from) FROM unit_versions v JOIN unit_versions n ON n.unit_fid = v.unit_fid AND n.fid <> v.fid WHERE "
               "v.uid = ? AND n.deleted = 0 AND n.valid_from > coalesce(v.valid_from, '')",
               operation.row);
    const QDate begins = next.next() && !next.isNull(0) ? next.day(0) : QDate();
    if (Status read = next.status(); !read)
        return tl::make_unexpected(read.error());
    const QDate before = QDate::fromString(end->base.toString(), Qt::ISODate);
    return begins.isValid() && (!before.isValid() || before >= begins) ? begins.addDays(-1) : QDate();
}

QVariant storedEnd(Connection &connection, const Uid &version)
{
    Query stored(connection, "SELECT valid_to FROM unit_versions WHERE uid = ?", version);
    return stored.next() && !stored.isNull(0) ? QVariant(stored.text(0)) : QVariant();
}

/// Stated also where it stands already, for it knows of all who ended that version.
Status keepEnded(Edit &edit, const Operation &operation, Changes back, const QDate &end)
{
    auto &book = StoreAccess::data(edit.workbook());
    auto &data = StoreAccess::data(edit);
    back.insert(QStringLiteral("valid_to"), {storedEnd(*book.connection, operation.row), end.toString(Qt::ISODate)});
    Changes written = back;
    if (Status done = data.done(book.rows.update(operation.table, operation.row, written)); !done)
        return done;
    return data.capture(operation.table, operation.row, OperationKind::Update, changesToCbor(OperationKind::Update, back));
}

Status takeBack(Edit &edit, const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Insert:
    case OperationKind::Restore: return edit.remove(operation.table, operation.row);
    case OperationKind::Remove: return edit.restore(operation.table, operation.row);
    case OperationKind::Withdraw: // never of a step of the user's own
    case OperationKind::Update: break;
    }
    Changes back;
    for (auto it = operation.changes.cbegin(); it != operation.changes.cend(); ++it)
        back.insert(it.key(), {it.value().value, it.value().base});
    const Result<QDate> end = endNow(StoreAccess::connection(edit.workbook()), operation);
    if (!end)
        return tl::make_unexpected(end.error());
    return end->isValid() ? keepEnded(edit, operation, back, *end) : edit.update(operation.table, operation.row, back);
}

Status repeat(Edit &edit, const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Insert: // the row stands there with its tombstone
    case OperationKind::Restore: return edit.restore(operation.table, operation.row);
    case OperationKind::Remove: return edit.remove(operation.table, operation.row);
    case OperationKind::Withdraw:
    case OperationKind::Update: break;
    }
    Changes again = operation.changes;
    const auto end = again.find(QStringLiteral("valid_to"));
    if (operation.table == kVersions && end != again.end() && end->value.isValid() &&
        storedEnd(StoreAccess::connection(edit.workbook()), operation.row) == end->value)
        end->base = end->value; // it stayed ended
    return edit.update(operation.table, operation.row, again);
}

struct Recorded {
    Operation operation;
    qint64 fid = 0;
    bool isDecision = false;
};

Result<QVector<Recorded>> recordedBy(Connection &connection, qint64 command)
{
    QStringList decided;
    if (Query setting(connection, "SELECT value FROM workbook WHERE key = ?", kDecidedSetting.arg(command)); setting.next())
        decided = setting.text(0).split(QLatin1Char(','));
    Query rows(connection, "SELECT kind, table_name, row_uid, changes FROM operations WHERE command_fid = ? ORDER BY fid", command);
    const Result<QVector<Operation>> operations = readOperations(rows);
    if (!operations)
        return tl::make_unexpected(operations.error());
    QVector<Recorded> all;
    Query numbers(connection, "SELECT fid FROM operations WHERE command_fid = ? ORDER BY fid", command);
    for (int i = 0; i < int(operations->size()) && numbers.next(); ++i)
        all.append({operations->at(i), numbers.integer(0), decided.contains(QString::number(numbers.integer(0)))});
    if (Status read = numbers.status(); !read)
        return tl::make_unexpected(read.error());
    return all;
}

/// Whether `other` wrote what `decision` decided.
bool concerns(const Operation &decision, const Operation &other)
{
    if (decision.kind != OperationKind::Update)
        return other.kind == OperationKind::Remove || other.kind == OperationKind::Restore;
    const auto isOfOther = [&](const QString &column) { return other.changes.contains(column); };
    const QStringList columns = decision.changes.keys();
    return other.kind == OperationKind::Update && std::any_of(columns.cbegin(), columns.cend(), isOfOther);
}

/// The clocks of what has to count no more so that the conflict is open again: the decision, what repeated it, and later steps that were
/// taken back. Conflict where anything else was written since.
Result<QVector<qint64>> clocksToWithdraw(Connection &connection, const Operation &decision, qint64 command, qint64 from)
{
    Query rows(
        connection,
        "SELECT o.kind, o.table_name, o.row_uid, o.changes, o.clock, o.command_fid = ?4 OR c.undoes_fid IS NOT NULL OR c.state = 'undone' "
        "FROM operations o LEFT JOIN commands c ON c.fid = o.command_fid "
        "WHERE o.row_uid = ?1 AND o.table_name = ?2 AND o.fid >= ?3 ORDER BY o.fid",
        decision.row, decision.table, from, command);
    QVector<qint64> clocks;
    while (rows.next()) {
        const auto kind = OperationKind(rows.integer(0));
        const Result<Changes> changes = changesFromCbor(kind, rows.bytes(3));
        if (!changes)
            return tl::make_unexpected(changes.error());
        if (kind == OperationKind::Withdraw)
            clocks.removeAll(changes->value(QString::fromLatin1(kWithdrawnClock)).value.toLongLong());
        else if (concerns(decision, {kind, decision.table, decision.row, *changes}) && rows.integer(5) != 0)
            clocks.append(rows.integer(4));
        else if (concerns(decision, {kind, decision.table, decision.row, *changes}))
            return failure(ErrorCode::Conflict,
                           QT_TRANSLATE_NOOP("Error", "This decision cannot be taken back: the same thing was changed on another computer "
                                                      "since. Change it as it stands now"));
    }
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return clocks;
}

/// A conflict is shown with one of its sides standing, and that side is the decision's base.
Status withdraw(Edit &edit, const Operation &decision, qint64 command, qint64 fid)
{
    auto &data = StoreAccess::data(edit);
    auto &book = StoreAccess::data(edit.workbook());
    const Result<QVector<qint64>> clocks = clocksToWithdraw(*book.connection, decision, command, fid);
    if (!clocks)
        return tl::make_unexpected(clocks.error());
    Changes back;
    for (auto it = decision.changes.cbegin(); it != decision.changes.cend(); ++it)
        back.insert(it.key(), {it.value().value, it.value().base});
    Status written;
    if (decision.kind == OperationKind::Update) {
        written = data.done(book.rows.update(decision.table, decision.row, back));
    } else if (decision.kind == OperationKind::Remove) {
        const Result<std::optional<bool>> tombstone = book.rows.tombstone(decision.table, decision.row);
        if (!tombstone)
            return tl::make_unexpected(tombstone.error());
        if (tombstone->value_or(false)) // else somebody turned out to work with it
            written = data.done(book.rows.setDeleted(decision.table, decision.row, false));
    }
    if (!written)
        return written;
    for (const qint64 clock : *clocks) {
        const Changes named{{QString::fromLatin1(kWithdrawnClock), {{}, clock}}};
        if (Status captured =
                data.capture(decision.table, decision.row, OperationKind::Withdraw, changesToCbor(OperationKind::Withdraw, named));
            !captured)
            return captured;
    }
    return {};
}

/// States the decision once more, also where what it says stands already.
Status decideAgain(Edit &edit, const Operation &decision)
{
    if (decision.kind == OperationKind::Remove)
        return edit.remove(decision.table, decision.row);
    auto &data = StoreAccess::data(edit);
    Changes changes = decision.changes;
    if (decision.kind == OperationKind::Update) {
        if (Status written = data.done(StoreAccess::data(edit.workbook()).rows.update(decision.table, decision.row, changes)); !written)
            return written;
    }
    return data.capture(decision.table, decision.row, decision.kind, changesToCbor(decision.kind, decision.changes));
}

const QString kDecisions = QStringLiteral("decisions");
constexpr qsizetype kFindingChars = 39; // "of:" and a uid

/// The beginning of a decision's note, which says about which finding it is; empty: it is none.
QString findingOf(const Operation &operation)
{
    const QString note = operation.changes.value(QStringLiteral("note")).value.toString();
    const bool isOne = operation.table == kDecisions && operation.kind == OperationKind::Insert && note.startsWith(QLatin1String("of:"));
    return isOne ? note.left(kFindingChars) : QString();
}

/// What somebody else decided about the same since cannot be taken into account here.
Status refuseDecidedElsewhere(Connection &connection, const QVector<Recorded> &steps)
{
    QSet<Uid> own;
    for (const Recorded &step : steps) {
        if (step.operation.table == kDecisions)
            own.insert(step.operation.row);
    }
    for (const Recorded &step : steps) {
        const QString finding = findingOf(step.operation);
        if (finding.isEmpty())
            continue;
        Query others(connection, "SELECT uid FROM decisions WHERE deleted = 0 AND substr(note, 1, 39) = ?", finding);
        while (others.next()) {
            if (!own.contains(others.id<Uid>(0)))
                return failure(ErrorCode::Conflict,
                               QT_TRANSLATE_NOOP("Error", "The same was decided on another computer too, so this step cannot be taken back "
                                                          "or repeated. Where the decisions differ, the inbox asks again"));
        }
        if (Status read = others.status(); !read)
            return read;
    }
    return {};
}

/// A decision names what carries it out; repeated, those are operations of their own.
Status nameRepeated(Edit &edit, const Uid &decision, qint64 since)
{
    Connection &connection = StoreAccess::connection(edit.workbook());
    Query note(connection, "SELECT note FROM decisions WHERE uid = ?", decision);
    if (!note.next())
        return note.status();
    const QString before = note.text(0);
    QString after = before;
    Query carried(connection,
                  "SELECT row_uid, clock FROM operations WHERE command_fid = ? AND fid > ? AND table_name <> 'decisions' "
                  "ORDER BY fid",
                  StoreAccess::command(edit), since);
    while (carried.next())
        after += QLatin1Char(' ') + carried.id<Uid>(0).text() + QLatin1Char('@') + QString::number(carried.integer(1));
    if (Status read = carried.status(); !read)
        return read;
    return edit.update(kDecisions, decision, {{QStringLiteral("note"), {before, after}}});
}

struct Hanging {
    const char *table;
    const char *column;
    const char *on;
};

const Hanging kHanging[] = {{"unit_versions", "unit_fid", "units"},
                            {"unit_versions", "parent_fid", "units"},
                            {"successions", "before_fid", "units"},
                            {"successions", "after_fid", "units"},
                            {"attachments", "unit_fid", "units"},
                            {"attachments", "standard_fid", "standards"},
                            {"inspections", "unit_fid", "units"},
                            {"inspections", "standard_fid", "standards"},
                            {"inspections", "round_fid", "rounds"},
                            {"inspections", "supersedes_fid", "inspections"},
                            {"deductions", "inspection_fid", "inspections"},
                            {"deductions", "supersedes_fid", "deductions"},
                            {"bonuses", "unit_fid", "units"},
                            {"cases", "unit_fid", "units"},
                            {"cases", "deduction_fid", "deductions"}};

tl::unexpected<Error> usedElsewhere()
{
    return failure(ErrorCode::Conflict,
                   QT_TRANSLATE_NOOP("Error", "What this step did was changed since by a decision or on another computer, so it can be "
                                              "neither undone nor repeated and stays as it is. The next undo takes back the step before "
                                              "it"));
}

/// What somebody else has worked with since must not vanish with the row that it stands in or hangs on. What came from other laptops has
/// no command here.
Status refuseUsedElsewhere(Connection &connection, const QVector<Recorded> &steps, bool backwards)
{
    QSet<Uid> going;
    qint64 first = 0;
    for (const Recorded &step : steps) {
        const bool isMade = step.operation.kind == OperationKind::Insert || step.operation.kind == OperationKind::Restore;
        if (step.isDecision || step.operation.table == kDecisions || (backwards ? !isMade : step.operation.kind != OperationKind::Remove))
            continue;
        going.insert(step.operation.row);
        first = first == 0 ? step.fid : std::min(first, step.fid);
    }
    if (going.isEmpty())
        return {};
    Query others(connection, "SELECT row_uid FROM operations WHERE command_fid IS NULL AND fid > ? AND kind <> 2", first);
    bool isAny = false;
    while (others.next()) {
        isAny = true;
        if (going.contains(others.id<Uid>(0)))
            return usedElsewhere();
    }
    if (Status read = others.status(); !read || !isAny)
        return read;
    for (const Hanging &each : kHanging) {
        Query hanging(connection,
                      QByteArray("SELECT t.uid FROM operations o CROSS JOIN ") + each.table + " h ON h.uid = o.row_uid CROSS JOIN " +
                          each.on + " t ON t.fid = h." + each.column +
                          " WHERE o.command_fid IS NULL AND o.fid > ? AND o.kind <> 2 AND o.table_name = ? AND h.deleted = 0",
                      first, QString::fromLatin1(each.table));
        while (hanging.next()) {
            if (going.contains(hanging.id<Uid>(0)))
                return usedElsewhere();
        }
        if (Status read = hanging.status(); !read)
            return read;
    }
    return {};
}

Status replayOne(Edit &edit, const Recorded &step, qint64 command, bool backwards, qint64 &named)
{
    Status written;
    if (step.isDecision)
        written = backwards ? withdraw(edit, step.operation, command, step.fid) : decideAgain(edit, step.operation);
    else
        written = backwards ? takeBack(edit, step.operation) : repeat(edit, step.operation);
    if (!written || backwards || findingOf(step.operation).isEmpty())
        return written;
    if (Status told = nameRepeated(edit, step.operation.row, named); !told)
        return told;
    Query last(StoreAccess::connection(edit.workbook()), "SELECT max(fid) FROM operations");
    if (last.next())
        named = last.integer(0);
    return last.status();
}

Result<Workbook::Step> replay(Workbook &workbook, const Found &found, bool backwards)
{
    Connection &connection = StoreAccess::connection(workbook);
    const Result<QVector<Recorded>> recorded = recordedBy(connection, found.command);
    if (!recorded)
        return tl::make_unexpected(recorded.error());
    QVector<Recorded> steps = *recorded;
    if (backwards)
        std::reverse(steps.begin(), steps.end());
    Result<Edit> edit = StoreAccess::begin(workbook, found.step.name, found.step.subject, found.command);
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status free = refuseDecidedElsewhere(connection, steps); !free)
        return tl::make_unexpected(free.error());
    if (Status free = refuseUsedElsewhere(connection, steps, backwards); !free)
        return tl::make_unexpected(free.error());
    qint64 named = 0;
    for (const Recorded &step : std::as_const(steps)) {
        if (Status written = replayOne(*edit, step, found.command, backwards, named); !written)
            return tl::make_unexpected(written.error());
    }
    Query mark(connection, "UPDATE commands SET state = ? WHERE fid = ?", backwards ? QStringLiteral("undone") : QStringLiteral("done"),
               found.command);
    if (Status marked = mark.run(); !marked)
        return tl::make_unexpected(marked.error());
    if (Status committed = edit->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return found.step;
}

/// A step that cannot be replayed because of what was done since would stand before all older ones for ever: it leaves the list, and the
/// next one is at hand.
Result<Workbook::Step> orLeftOut(Workbook &workbook, const Found &found, Result<Workbook::Step> replayed)
{
    if (replayed)
        return replayed;
    const ErrorCode code = replayed.error().code;
    if (code != ErrorCode::Conflict && code != ErrorCode::NotFound && code != ErrorCode::InvalidInput)
        return replayed; // a full disk, say: it may work the next time
    Connection &connection = StoreAccess::connection(workbook);
    Query mark(connection, "UPDATE commands SET state = 'lost' WHERE fid = ?", found.command);
    if (Status marked = mark.run(); !marked)
        return tl::make_unexpected(marked.error());
    Query row(connection, "SELECT 1 FROM operations WHERE command_fid = ? AND table_name = ? LIMIT 1", found.command,
              replayed.error().args.value(0));
    if (!row.next()) // a sentence of its own
        return replayed;
    return usedElsewhere();
}

} // namespace

Status letStand(Workbook &workbook, bool everything)
{
    const QByteArray session = StoreAccess::session(workbook);
    if (everything) {
        Query mark(StoreAccess::connection(workbook),
                   "UPDATE commands SET state = 'lost' WHERE session = ? AND state IN ('done', 'undone')", session);
        return mark.run();
    }
    Query mark(StoreAccess::connection(workbook),
               "UPDATE commands SET state = 'lost' WHERE fid = (SELECT max(fid) FROM commands WHERE session = ? AND state = 'done')",
               session);
    return mark.run();
}

std::optional<Workbook::Step> Workbook::undoStep() const
{
    const std::optional<Found> found = undoable(*this);
    return found ? std::optional<Step>(found->step) : std::nullopt;
}

std::optional<Workbook::Step> Workbook::redoStep() const
{
    const std::optional<Found> found = redoable(*this);
    return found ? std::optional<Step>(found->step) : std::nullopt;
}

Result<Workbook::Step> Workbook::undo()
{
    const std::optional<Found> found = undoable(*this);
    if (!found)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is nothing to undo"));
    return orLeftOut(*this, *found, replay(*this, *found, true));
}

Result<Workbook::Step> Workbook::redo()
{
    const std::optional<Found> found = redoable(*this);
    if (!found)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is nothing to redo"));
    return orLeftOut(*this, *found, replay(*this, *found, false));
}

} // namespace inspect
