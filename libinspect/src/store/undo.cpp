// SPDX-License-Identifier: GPL-2.0-or-later
// Undo and redo are edits of their own: they write the opposite operations, so that other laptops follow, and link their command to
// the one they take back (undoes_fid). The user's command itself only changes its state: done → undone → done, or lost after a new edit.
#include "inspect/undo.h"

#include "query.h"
#include "workbook_data.h"

#include <algorithm>

namespace inspect {

namespace {

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

Status takeBack(Edit &edit, const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Insert:
    case OperationKind::Restore: return edit.remove(operation.table, operation.row);
    case OperationKind::Remove: return edit.restore(operation.table, operation.row);
    case OperationKind::Update: break;
    }
    Changes back;
    for (auto it = operation.changes.cbegin(); it != operation.changes.cend(); ++it)
        back.insert(it.key(), {it.value().value, it.value().base});
    return edit.update(operation.table, operation.row, back);
}

Status repeat(Edit &edit, const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Insert: // the row stands there with its tombstone
    case OperationKind::Restore: return edit.restore(operation.table, operation.row);
    case OperationKind::Remove: return edit.remove(operation.table, operation.row);
    case OperationKind::Update: break;
    }
    return edit.update(operation.table, operation.row, operation.changes);
}

Result<Workbook::Step> replay(Workbook &workbook, const Found &found, bool backwards)
{
    Connection &connection = StoreAccess::connection(workbook);
    Query query(connection, "SELECT kind, table_name, row_uid, changes FROM operations WHERE command_fid = ? ORDER BY fid", found.command);
    Result<QVector<Operation>> operations = readOperations(query);
    if (!operations)
        return tl::make_unexpected(operations.error());
    if (backwards)
        std::reverse(operations->begin(), operations->end());
    Result<Edit> edit = StoreAccess::begin(workbook, found.step.name, found.step.subject, found.command);
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (const Operation &operation : std::as_const(*operations)) {
        if (Status written = backwards ? takeBack(*edit, operation) : repeat(*edit, operation); !written)
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
    return replay(*this, *found, true);
}

Result<Workbook::Step> Workbook::redo()
{
    const std::optional<Found> found = redoable(*this);
    if (!found)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is nothing to redo"));
    return replay(*this, *found, false);
}

} // namespace inspect
