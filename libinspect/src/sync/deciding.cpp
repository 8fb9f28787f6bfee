// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/conflicts.h"

#include "changes_cbor.h"
#include "closing_guard.h"
#include "findings.h"
#include "query.h"
#include "row_history.h"
#include "verdicts.h"
#include "workbook_data.h"

#include "inspect/closings.h"
#include "inspect/geodesic.h"
#include "inspect/records.h"

#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

const QString kDecisions = QStringLiteral("decisions");
const QString kVersions = QStringLiteral("unit_versions");

tl::unexpected<Error> noSuchSide(const QString &take)
{
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "This conflict has no side %1; look at it again"), {take});
}

int sideIndex(const Conflict &conflict, const QString &take)
{
    const int index = take.size() == 1 ? take[0].unicode() - u'a' : -1;
    return index >= 0 && index < int(conflict.sides.size()) ? index : -1;
}

/// About rows that do not fit together, not about what was written to one.
bool isFinding(const Conflict &conflict)
{
    switch (conflict.kind) {
    case ConflictKind::SameUnit:
    case ConflictKind::Doubled:
    case ConflictKind::Successors:
    case ConflictKind::Closings:
    case ConflictKind::Orphan:
    case ConflictKind::Versions:
    case ConflictKind::EndedEdit: return true;
    default: return false;
    }
}

bool isLate(const Conflict &conflict) { return conflict.kind == ConflictKind::Late || conflict.kind == ConflictKind::LateChange; }

class Decider {
public:
    Decider(Workbook &workbook, Ledger &ledger, Edit &edit)
        : mWorkbook(workbook), mBook(StoreAccess::data(workbook)), mLedger(ledger), mEdit(edit)
    {
    }

    Status decide(const Conflict &conflict, const Decision &decision)
    {
        const bool hasValue = conflict.kind == ConflictKind::Values || conflict.kind == ConflictKind::Shapes ||
                              conflict.kind == ConflictKind::CaseState || isLate(conflict); // there a reason
        if (decision.value && !hasValue)
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "There is no value to type here; take a, b or both"));
        if (!isFinding(conflict))
            return carryOut(conflict, decision);
        const Result<qint64> before = lastOperation();
        if (!before)
            return tl::make_unexpected(before.error());
        if (Status done = carryOut(conflict, decision); !done)
            return done;
        return record(conflict, decision.take, *before);
    }

private:
    Status carryOut(const Conflict &conflict, const Decision &decision)
    {
        switch (conflict.kind) {
        case ConflictKind::Values:
        case ConflictKind::Shapes:
        case ConflictKind::CaseState: return settleColumn(conflict, decision);
        case ConflictKind::Deleted: return settleDeletion(conflict, decision);
        case ConflictKind::Unusable: return leave(conflict, decision.take);
        case ConflictKind::SameUnit:
            return decision.take == QLatin1String("both") ? leave(conflict, decision.take) : join(conflict, decision);
        case ConflictKind::Doubled:
        case ConflictKind::Successors:
            return decision.take == QLatin1String("both") ? leave(conflict, decision.take) : dropOther(conflict, decision);
        case ConflictKind::Orphan:
            if (conflict.visit)
                return decision.take == QLatin1String("both") ? leave(conflict, decision.take) : takeToHeir(conflict, decision);
            return decision.take == QLatin1String("a") ? restoreUnit(mEdit, UnitId(conflict.row)) : leave(conflict, decision.take);
        case ConflictKind::Closings: return sideIndex(conflict, decision.take) < 0 ? Status(noSuchSide(decision.take)) : Status();
        case ConflictKind::Versions: return keepVersion(conflict, decision);
        case ConflictKind::EndedEdit:
            if (sideIndex(conflict, decision.take) < 0)
                return noSuchSide(decision.take);
            return decision.take == QLatin1String("a") ? handOnEdits(mEdit, conflict) : Status();
        case ConflictKind::Late:
        case ConflictKind::LateChange: {
            const bool isToCount = decision.take == QLatin1String("a") || (decision.value && decision.take.isEmpty());
            if (isToCount)
                return reopen(conflict, decision);
            return decision.take == QLatin1String("b") ? leave(conflict, decision.take, decision.value.value_or(QString()).trimmed())
                                                       : Status(noSuchSide(decision.take));
        }
        }
        return {};
    }

    Result<qint64> lastOperation()
    {
        Query last(*mBook.connection, "SELECT coalesce(max(fid), 0) FROM operations");
        return last.next() ? Result<qint64>(last.integer(0)) : tl::make_unexpected(mBook.connection->lastError());
    }

    /// The decision itself, with the operations after `since` that carry it out; in the place of those that it was made instead of.
    Status record(const Conflict &conflict, const QString &take, qint64 since)
    {
        const Result<Verdicts> verdicts = Verdicts::load(*mBook.connection);
        if (!verdicts)
            return tl::make_unexpected(verdicts.error());
        const bool isLeft = conflict.kind == ConflictKind::Orphan && !conflict.visit && take != QLatin1String("a");
        QStringList parts;
        if (conflict.kind == ConflictKind::Closings)
            parts.append(choiceOfClosing(conflict, take));
        Query carried(*mBook.connection, "SELECT fid, row_uid, clock, kind FROM operations WHERE command_fid = ? AND fid > ? ORDER BY fid",
                      StoreAccess::command(mEdit), since);
        while (carried.next()) {
            parts.append(Verdicts::part(carried.id<Uid>(1), carried.integer(2)));
            // A unit that was brought back is removed again by undo.
            if (conflict.kind != ConflictKind::Orphan || OperationKind(carried.integer(3)) != OperationKind::Restore)
                StoreAccess::data(mEdit).decided.append(QString::number(carried.integer(0)));
        }
        if (Status read = carried.status(); !read)
            return read;
        const QVector<Uid> olds = verdicts->standing(conflict.id);
        for (const Uid &old : olds) {
            if (Status removed = mEdit.remove(kDecisions, old); !removed)
                return removed;
        }
        const bool isOpen = isLeft || take.isEmpty();
        return mEdit.insert(kDecisions, Uid::fresh(), saying(isOpen ? QStringLiteral("both") : take, Verdicts::note(conflict.id, parts)));
    }

    [[nodiscard]] Fields saying(const QString &choice, const QString &note) const
    {
        Fields fields{{QStringLiteral("choice"), choice}, {QStringLiteral("at"), timeText(QDateTime::currentDateTimeUtc())}};
        if (!note.isEmpty())
            fields.insert(QStringLiteral("note"), note);
        if (!mWorkbook.person().isNull())
            fields.insert(QStringLiteral("person"), mWorkbook.person().bytes());
        return fields;
    }

    [[nodiscard]] Status decided(const Status &captured)
    {
        if (captured)
            StoreAccess::data(mEdit).decides();
        return captured;
    }

    /// An operation that states values although they may stand already: it knows all sides, and so ends the conflict everywhere.
    Status state(const QString &table, const Uid &row, const Fields &fields)
    {
        const Result<Fields> fitted = mBook.rows.fitted(table, fields);
        if (!fitted)
            return tl::make_unexpected(fitted.error());
        const Result<RowHistory> history = RowHistory::load(mWorkbook, mLedger, table, row);
        if (!history)
            return tl::make_unexpected(history.error());
        const Fields before = history->merged(table, mLedger).values;
        if (Status stored = mBook.rows.set(table, row, *fitted); !stored)
            return stored;
        Changes changes;
        for (auto it = fitted->cbegin(); it != fitted->cend(); ++it)
            changes.insert(it.key(), {before.value(it.key()), it.value()});
        return decided(StoreAccess::data(mEdit).capture(table, row, OperationKind::Update, changesToCbor(OperationKind::Update, changes)));
    }

    Status settleColumn(const Conflict &conflict, const Decision &decision)
    {
        const int side = sideIndex(conflict, decision.take);
        if (!decision.value && side < 0)
            return noSuchSide(decision.take);
        QVariant value = side >= 0 ? conflict.sides[side].value : QVariant();
        if (decision.value) {
            if (conflict.kind == ConflictKind::Shapes)
                return failure(ErrorCode::InvalidInput,
                               QT_TRANSLATE_NOOP("Error", "A shape cannot be typed; take a or b, or draw it anew"));
            const Result<QVariant> typed = written(conflict, *decision.value);
            if (!typed)
                return tl::make_unexpected(typed.error());
            value = *typed;
        }
        Fields fields{{conflict.column, value}};
        if (conflict.table == QLatin1String("unit_versions") && conflict.kind == ConflictKind::Shapes) {
            const double area = geodesicAreaM2(value.toByteArray());
            const double length = geodesicLengthM(value.toByteArray());
            fields.insert(QStringLiteral("area_m2"), area);
            fields.insert(QStringLiteral("length_m"), length);
        }
        return state(conflict.table, conflict.row, fields);
    }

    /// A typed value in the kind of the values it stands for.
    Result<QVariant> written(const Conflict &conflict, const QString &text) const
    {
        bool isNumber = true;
        for (const QVariant &known : {conflict.sides[0].value, conflict.sides[1].value, conflict.before}) {
            if (known.typeId() == QMetaType::LongLong || known.typeId() == QMetaType::Int) {
                const QVariant number(text.toLongLong(&isNumber));
                if (isNumber)
                    return number;
            }
            if (known.typeId() == QMetaType::Double) {
                const QVariant number(text.toDouble(&isNumber));
                if (isNumber)
                    return number;
            }
            if (known.typeId() == QMetaType::QByteArray)
                return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "This cannot be typed; take a or b"));
        }
        if (!isNumber)
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "“%1” is no number; the conflict stays as it is"), {text});
        return QVariant(text);
    }

    Status settleDeletion(const Conflict &conflict, const Decision &decision)
    {
        const int side = sideIndex(conflict, decision.take);
        if (side < 0)
            return noSuchSide(decision.take);
        const bool isRemoved = side != conflict.shown; // one side removed it, the other is shown
        QVector<std::pair<QString, Uid>> rows{{conflict.table, conflict.row}};
        if (conflict.table == QLatin1String("units")) { // its versions go the same way
            Query versions(
                *mBook.connection,
                "SELECT DISTINCT c.row_uid FROM conflicts c JOIN unit_versions v ON v.uid = c.row_uid JOIN units u ON u.fid = v.unit_fid "
                "WHERE u.uid = ? AND c.kind = ? AND v.deleted = 0",
                conflict.row, int(ConflictKind::Deleted));
            while (versions.next())
                rows.append({QStringLiteral("unit_versions"), versions.id<Uid>(0)});
            if (Status read = versions.status(); !read)
                return read;
        }
        for (const auto &[table, row] : std::as_const(rows)) {
            Status done =
                isRemoved ? mEdit.remove(table, row)
                          : StoreAccess::data(mEdit).capture(table, row, OperationKind::Restore, changesToCbor(OperationKind::Restore, {}));
            if (done = decided(done); !done)
                return done;
        }
        if (!isRemoved && conflict.table == kVersions) // whoever took it back let the one before it go on
            return endBefore(conflict.row);
        // Who deletes it knows of its inspections: they are left outside, and nobody is asked again.
        if (!isRemoved || conflict.table != QLatin1String("units") || conflict.sides[conflict.shown].inspections == 0)
            return {};
        Conflict orphan;
        orphan.kind = ConflictKind::Orphan;
        orphan.id = findingId(ConflictKind::Orphan, conflict.row, conflict.row);
        const Result<qint64> upto = lastOperation();
        return upto ? record(orphan, QStringLiteral("both"), *upto) : tl::make_unexpected(upto.error());
    }

    static QString choiceOfClosing(const Conflict &conflict, const QString &take)
    {
        const int holds = sideIndex(conflict, take);
        return closingChoice(Uid::fromString(conflict.sides[holds].value.toString()),
                             Uid::fromString(conflict.sides[1 - holds].value.toString()));
    }

    /// Under the conflict's own id. What was taken back before stands there with its tombstone.
    Status leave(const Conflict &conflict, const QString &choice, const QString &note = {})
    {
        if (isFinding(conflict))
            return {}; // nothing is changed; the decision is recorded
        const Fields fields = saying(choice.isEmpty() ? QStringLiteral("both") : choice, note);
        const Result<std::optional<bool>> tombstone = mBook.rows.tombstone(kDecisions, conflict.id);
        if (!tombstone)
            return tl::make_unexpected(tombstone.error());
        if (!tombstone->has_value())
            return mEdit.insert(kDecisions, conflict.id, fields);
        if (tombstone->value()) {
            if (Status restored = mEdit.restore(kDecisions, conflict.id); !restored)
                return restored;
        }
        const Result<RowHistory> history = RowHistory::load(mWorkbook, mLedger, kDecisions, conflict.id);
        if (!history)
            return tl::make_unexpected(history.error());
        const Fields before = history->merged(kDecisions, mLedger).values;
        Changes changes;
        for (const QString &column : {QStringLiteral("choice"), QStringLiteral("at"), QStringLiteral("note"), QStringLiteral("person")}) {
            const QVariant nothing = column == QLatin1String("note") ? QVariant(QString(QLatin1String(""))) : QVariant();
            changes.insert(column, {before.value(column, nothing), fields.value(column, nothing)});
        }
        return mEdit.update(kDecisions, conflict.id, changes);
    }

    QVector<Uid> versionsOf(const Uid &unit)
    {
        QVector<Uid> versions;
        Query rows(*mBook.connection,
                   "SELECT v.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ? AND v.deleted = 0", unit);
        while (rows.next())
            versions.append(rows.id<Uid>(0));
        return versions;
    }

    /// The unit that was made later becomes another name of the first, whichever side is taken: so aliases never point in a circle, and
    /// inspections of both follow. The versions of the side that is not taken go from the map.
    Status join(const Conflict &conflict, const Decision &decision)
    {
        const int keep = sideIndex(conflict, decision.take);
        if (keep < 0)
            return noSuchSide(decision.take);
        const Uid first = Uid::fromString(conflict.sides[0].value.toString());
        const Uid second = Uid::fromString(conflict.sides[1].value.toString());
        Query days(*mBook.connection,
                   "SELECT min(i.day), max(i.day) FROM inspections i JOIN units u ON u.fid = i.unit_fid WHERE u.uid IN (?, ?)", first,
                   second);
        if (days.next() && !days.isNull(0)) {
            if (Status open = refuseClosed(*mBook.connection, days.day(0), days.day(1)); !open)
                return open;
        }
        const QVector<Uid> going = versionsOf(keep == 0 ? second : first);
        const QVector<Uid> staying = versionsOf(keep == 0 ? first : second);
        QVector<Uid> renamed{second};
        Query rows(*mBook.connection, "SELECT a.uid FROM units a JOIN units b ON b.fid = a.alias_fid WHERE b.uid = ?", second);
        while (rows.next())
            renamed.append(rows.id<Uid>(0));
        if (Status read = rows.status(); !read)
            return read;
        for (const Uid &unit : std::as_const(renamed)) {
            const QVariant before = unit == second ? QVariant() : QVariant(second.bytes());
            if (Status stored = mEdit.update(QStringLiteral("units"), unit, {{QStringLiteral("alias"), {before, first.bytes()}}}); !stored)
                return stored;
        }
        // Whoever removes the first one without knowing of this removes the other too: that is asked about.
        const QByteArray nothing = changesToCbor(OperationKind::Restore, {});
        if (Status kept = StoreAccess::data(mEdit).capture(QStringLiteral("units"), first, OperationKind::Restore, nothing); !kept)
            return kept;
        for (const Uid &version : going) {
            if (Status removed = mEdit.remove(QStringLiteral("unit_versions"), version); !removed)
                return removed;
        }
        for (const Uid &version : staying) {
            const Changes changes{{QStringLiteral("unit"), {second.bytes(), first.bytes()}}};
            if (Status moved = keep == 0 ? Status() : mEdit.update(QStringLiteral("unit_versions"), version, changes); !moved)
                return moved;
        }
        return {};
    }

    /// An inspection of a unit that had ended goes to one that followed it, with the cases that came of it.
    Status takeToHeir(const Conflict &conflict, const Decision &decision)
    {
        const int side = sideIndex(conflict, decision.take);
        if (side < 0)
            return noSuchSide(decision.take);
        const InspectionId visit(conflict.row);
        const UnitId heir(Uid::fromString(conflict.sides[side].value.toString()));
        const auto known = inspection(mWorkbook, visit);
        if (!known)
            return tl::make_unexpected(known.error());
        const QDate day = conflict.visit->day;
        if (Status open = refuseClosed(*mBook.connection, day, day); !open)
            return open;
        const auto attached = standardsOf(mWorkbook, heir, day);
        if (!attached)
            return tl::make_unexpected(attached.error());
        if (!attached->contains(known->standard)) {
            const auto entry = standard(mWorkbook, known->standard);
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score unit %2 on %3; attach it first"),
                           {entry ? entry->standard.code : known->standard.text(), conflict.sides[side].text, day.toString(Qt::ISODate)});
        }
        QVector<std::pair<QString, Uid>> rows{{QStringLiteral("inspections"), visit}};
        Query cases(*mBook.connection,
                    "SELECT c.uid FROM cases c JOIN deductions d ON d.fid = c.deduction_fid JOIN inspections i ON i.fid = "
                    "d.inspection_fid WHERE i.uid = ? AND c.deleted = 0",
                    conflict.row);
        while (cases.next())
            rows.append({QStringLiteral("cases"), cases.id<Uid>(0)});
        if (Status read = cases.status(); !read)
            return read;
        for (const auto &[table, row] : std::as_const(rows)) {
            const Result<Uid> before = unitIn(table, row);
            if (!before)
                return tl::make_unexpected(before.error());
            const Changes changes{{QStringLiteral("unit"), {before->bytes(), heir.bytes()}}};
            if (Status moved = mEdit.update(table, row, changes); !moved)
                return moved;
        }
        return {};
    }

    Result<Uid> unitIn(const QString &table, const Uid &row)
    {
        Query owner(*mBook.connection, "SELECT u.uid FROM " + table.toLatin1() + " x JOIN units u ON u.fid = x.unit_fid WHERE x.uid = ?",
                    row);
        const Uid unit = owner.next() ? owner.id<Uid>(0) : Uid();
        if (Status read = owner.status(); !read)
            return tl::make_unexpected(read.error());
        return unit;
    }

    Status dropOther(const Conflict &conflict, const Decision &decision)
    {
        const int keep = sideIndex(conflict, decision.take);
        if (keep < 0)
            return noSuchSide(decision.take);
        // Whoever removes the one that is kept, not knowing of this, would leave none: that is asked about.
        const Uid kept = Uid::fromString(conflict.sides[keep].value.toString());
        const QByteArray nothing = changesToCbor(OperationKind::Restore, {});
        if (Status stays = StoreAccess::data(mEdit).capture(conflict.table, kept, OperationKind::Restore, nothing); !stays)
            return stays;
        return mEdit.remove(conflict.table, Uid::fromString(conflict.sides[1 - keep].value.toString()));
    }

    /// Of two versions that are valid at once the kept one follows an earlier one, which ends; else the other goes. The one before both
    /// ends where the first of them begins.
    Status keepVersion(const Conflict &conflict, const Decision &decision)
    {
        const int keep = sideIndex(conflict, decision.take);
        if (keep < 0)
            return noSuchSide(decision.take);
        const Uid kept = Uid::fromString(conflict.sides[keep].value.toString());
        const Uid other = Uid::fromString(conflict.sides[1 - keep].value.toString());
        Query days(*mBook.connection,
                   "SELECT o.valid_from, o.valid_to, coalesce(o.valid_from, '') < coalesce(k.valid_from, ''), date(k.valid_from, '-1 day') "
                   "FROM unit_versions o JOIN unit_versions k ON k.uid = ? WHERE o.uid = ?",
                   kept, other);
        if (!days.next())
            return days.status();
        if (days.integer(2) == 0) {
            const QDate first = days.isNull(0) ? QDate(1, 1, 1) : days.day(0);
            const QDate last = days.isNull(1) ? QDate(9999, 12, 31) : days.day(1);
            if (Status open = refuseClosed(*mBook.connection, first, last); !open)
                return open;
            Status dropped = dropOther(conflict, decision);
            return dropped ? endBefore(kept) : dropped;
        }
        const QString end = days.text(3);
        const QByteArray nothing = changesToCbor(OperationKind::Restore, {});
        for (const Uid &stays : {kept, other}) { // whoever removes one of them, not knowing of this, is asked
            if (Status said = StoreAccess::data(mEdit).capture(kVersions, stays, OperationKind::Restore, nothing); !said)
                return said;
        }
        Status ended = state(kVersions, other, {{QStringLiteral("valid_to"), end}});
        return ended ? endBefore(other) : ended;
    }

    /// The version before that one ends where it begins.
    Status endBefore(const Uid &kept)
    {
        Query before(*mBook.connection,
                     "SELECT b.uid, date(k.valid_from, '-1 day') FROM unit_versions k JOIN unit_versions b ON b.unit_fid = k.unit_fid AND "
                     "b.fid <> k.fid WHERE k.uid = ? AND b.deleted = 0 AND coalesce(b.valid_from, '') < k.valid_from AND "
                     "(b.valid_to IS NULL OR b.valid_to >= k.valid_from OR EXISTS (SELECT 1 FROM conflicts c WHERE c.row_uid = b.uid AND "
                     "c.column_name = 'valid_to')) ORDER BY b.valid_from DESC LIMIT 1",
                     kept);
        if (!before.next())
            return before.status();
        const Uid version = before.id<Uid>(0);
        const QString end = before.text(1);
        return state(kVersions, version, {{QStringLiteral("valid_to"), end}});
    }

    /// What came late counts once the period is open again.
    Status reopen(const Conflict &conflict, const Decision &decision)
    {
        const std::optional<Period> period = Period::ofCode(conflict.column);
        if (!period)
            return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "There is no period %1"), {conflict.column});
        const auto closed = closingInForce(mWorkbook, period->code);
        if (!closed)
            return tl::make_unexpected(closed.error());
        if (!*closed) // by the decision before this one
            return {};
        const auto done = reopenPeriod(mEdit, *period, QDateTime::currentDateTimeUtc(), decision.value.value_or(QString()));
        return done ? Status() : tl::make_unexpected(done.error());
    }

    Workbook &mWorkbook;
    StoreAccess::WorkbookData &mBook;
    Ledger &mLedger;
    Edit &mEdit;
};

} // namespace

Status resolve(Workbook &workbook, const QVector<Decision> &decisions)
{
    const Result<QVector<Conflict>> open = conflicts(workbook);
    if (!open)
        return tl::make_unexpected(open.error());
    Result<Ledger> ledger = Ledger::load(workbook);
    if (!ledger)
        return tl::make_unexpected(ledger.error());
    Result<Edit> edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "decide %1 conflicts"), QString::number(decisions.size()));
    if (!edit)
        return tl::make_unexpected(edit.error());
    Decider decider(workbook, *ledger, *edit);
    for (const Decision &decision : decisions) {
        const auto found =
            std::find_if(open->cbegin(), open->cend(), [&](const Conflict &conflict) { return conflict.id == decision.conflict; });
        if (found == open->cend())
            return failure(ErrorCode::NotFound,
                           QT_TRANSLATE_NOOP("Error", "There is no conflict %1 to decide; somebody may have done it already"),
                           {decision.conflict.text()});
        if (decision.value && !decision.take.isEmpty() && !isLate(*found))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Take one side or give a value, not both"));
        if (Status decided = decider.decide(*found, decision); !decided)
            return decided;
    }
    return edit->commit();
}

} // namespace inspect
