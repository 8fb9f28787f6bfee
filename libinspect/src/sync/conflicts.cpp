// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/conflicts.h"

#include "changes_cbor.h"
#include "closing_guard.h"
#include "findings.h"
#include "query.h"
#include "row_history.h"
#include "workbook_data.h"

#include "inspect/closings.h"
#include "inspect/geodesic.h"
#include "inspect/records.h"

#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

QString personName(Connection &connection, const Uid &person)
{
    Query name(connection, "SELECT name FROM people WHERE uid = ?", person);
    return name.next() ? name.text(0) : QString();
}

/// References are shown by the name of what they mean.
QString valueText(Workbook &workbook, const QString &table, const QString &column, const QVariant &value)
{
    if (columnRule(table, column) == ColumnRule::Shape)
        return value.toByteArray().isEmpty() ? QString() : QStringLiteral("%1 m²").arg(geodesicAreaM2(value.toByteArray()), 0, 'f', 0);
    if (value.typeId() != QMetaType::QByteArray)
        return value.toString();
    static const QHash<QString, QString> targets{{QStringLiteral("unit"), QStringLiteral("units")},
                                                 {QStringLiteral("parent"), QStringLiteral("units")},
                                                 {QStringLiteral("inspector"), QStringLiteral("people")},
                                                 {QStringLiteral("person"), QStringLiteral("people")}};
    const Uid uid = Uid::fromBytes(value.toByteArray());
    return targets.contains(column) ? subjectOf(workbook, targets.value(column), uid) : uid.text();
}

struct Noted {
    Uid id;
    ConflictKind kind = ConflictKind::Values;
    QString table;
    Uid row;
    QString message;
};

Result<QVector<Noted>> noted(Connection &connection)
{
    QVector<Noted> all;
    Query rows(
        connection,
        "SELECT uid, kind, table_name, row_uid, message FROM conflicts WHERE uid NOT IN (SELECT uid FROM decisions WHERE deleted = 0) "
        "ORDER BY table_name, row_uid");
    while (rows.next())
        all.append({rows.id<Uid>(0), ConflictKind(rows.integer(1)), rows.text(2), rows.id<Uid>(3), rows.text(4)});
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return all;
}

/// Whoever deletes a unit is to know that others have inspected it.
qint64 inspectionsOf(Connection &connection, const Conflict &conflict)
{
    const bool isUnit = conflict.table == QLatin1String("units");
    if (!isUnit && conflict.table != QLatin1String("unit_versions"))
        return 0;
    Query count(connection,
                QByteArray("SELECT count(*) FROM inspections WHERE deleted = 0 AND state <> 'abandoned' AND unit_fid = (SELECT ") +
                    (isUnit ? "fid FROM units" : "unit_fid FROM unit_versions") + " WHERE uid = ?)",
                conflict.row);
    return count.next() ? count.integer(0) : 0;
}

Conflict described(Workbook &workbook, const Noted &note, const ColumnConflict &conflict, const RowHistory &history)
{
    Connection &connection = StoreAccess::connection(workbook);
    Conflict out;
    out.id = conflictId(note.table, note.row, conflict, history);
    out.kind = conflict.kind;
    out.table = note.table;
    out.row = note.row;
    out.column = conflict.column;
    out.subject = subjectOf(workbook, note.table, note.row);
    out.before = history.operations[conflict.sides.first()].changes.value(conflict.column).base;
    out.beforeText = valueText(workbook, note.table, conflict.column, out.before);
    for (const int side : conflict.sides) {
        const MergeOperation &operation = history.operations[side];
        const QVariant value = operation.changes.value(conflict.column).value;
        if (side == conflict.winner)
            out.shown = int(out.sides.size());
        out.sides.append({value,
                          valueText(workbook, note.table, conflict.column, value),
                          personName(connection, history.entries[side].person),
                          QDateTime::fromMSecsSinceEpoch(operation.clock >> 16, Qt::UTC),
                          {}});
    }
    if (out.kind == ConflictKind::Deleted)
        out.sides[out.shown].inspections = inspectionsOf(connection, out);
    return out;
}

/// A unit and its versions are removed together and asked about once.
void dropVersionsOfUnits(Workbook &workbook, QVector<Conflict> &all)
{
    QSet<Uid> units;
    for (const Conflict &conflict : std::as_const(all)) {
        if (conflict.kind == ConflictKind::Deleted && conflict.table == QLatin1String("units"))
            units.insert(conflict.row);
    }
    all.removeIf([&](const Conflict &conflict) {
        if (conflict.kind != ConflictKind::Deleted || conflict.table != QLatin1String("unit_versions") || units.isEmpty())
            return false;
        Query unit(StoreAccess::connection(workbook),
                   "SELECT u.uid FROM units u JOIN unit_versions v ON v.unit_fid = u.fid WHERE v.uid = ?", conflict.row);
        return unit.next() && units.contains(unit.id<Uid>(0));
    });
}

/// What still stands of the noted conflicts: an edit that knew of all sides has ended one without anybody saying so.
Result<QVector<Conflict>> standing(Workbook &workbook, Ledger &ledger)
{
    const Result<QVector<Noted>> notes = noted(StoreAccess::connection(workbook));
    if (!notes)
        return tl::make_unexpected(notes.error());
    QVector<Conflict> found;
    std::pair<QString, Uid> last;
    for (const Noted &note : *notes) {
        if (note.kind == ConflictKind::Unusable) {
            Conflict unusable;
            unusable.id = note.id;
            unusable.kind = note.kind;
            unusable.table = note.table;
            unusable.row = note.row;
            unusable.subject = subjectOf(workbook, note.table, note.row);
            unusable.message = note.message;
            found.append(unusable);
            continue;
        }
        if (std::exchange(last, {note.table, note.row}) == std::pair(note.table, note.row))
            continue; // all of a row's at once
        const Result<RowHistory> history = RowHistory::load(workbook, note.table, note.row);
        if (!history)
            return tl::make_unexpected(history.error());
        for (const ColumnConflict &conflict : history->merged(note.table, ledger).conflicts)
            found.append(described(workbook, note, conflict, *history));
    }
    dropVersionsOfUnits(workbook, found);
    return found;
}

/// The unit to be shown on the map.
UnitId unitOfRow(Connection &connection, const Conflict &conflict)
{
    static const QHash<QString, QByteArray> owners{
        {QStringLiteral("units"), "SELECT unit_root(fid) FROM units WHERE uid = ?"},
        {QStringLiteral("unit_versions"), "SELECT unit_root(unit_fid) FROM unit_versions WHERE uid = ?"},
        {QStringLiteral("inspections"), "SELECT unit_root(unit_fid) FROM inspections WHERE uid = ?"},
        {QStringLiteral("deductions"),
         "SELECT unit_root(i.unit_fid) FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid WHERE d.uid = ?"},
        {QStringLiteral("bonuses"), "SELECT unit_root(unit_fid) FROM bonuses WHERE uid = ?"},
        {QStringLiteral("cases"), "SELECT unit_root(unit_fid) FROM cases WHERE uid = ?"},
        {QStringLiteral("attachments"), "SELECT unit_root(unit_fid) FROM attachments WHERE uid = ?"}};
    const auto owner = owners.constFind(conflict.table);
    if (owner == owners.cend())
        return {};
    Query unit(connection, "SELECT uid FROM units WHERE fid = (" + *owner + ")", conflict.row);
    return unit.next() ? unit.id<UnitId>(0) : UnitId();
}

// ── deciding ─────────────────────────────────────────────────────────────────

tl::unexpected<Error> noSuchSide(const QString &take)
{
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "This conflict has no side %1; look at it again"), {take});
}

int sideIndex(const Conflict &conflict, const QString &take)
{
    const int index = take.size() == 1 ? take[0].unicode() - u'a' : -1;
    return index >= 0 && index < int(conflict.sides.size()) ? index : -1;
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
        case ConflictKind::Closings:
            return sideIndex(conflict, decision.take) < 0 ? Status(noSuchSide(decision.take))
                                                          : leave(conflict, decision.take, choiceOfClosing(conflict, decision.take));
        case ConflictKind::Versions: return keepVersion(conflict, decision);
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

private:
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
        const Result<RowHistory> history = RowHistory::load(mWorkbook, table, row);
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
        // Who deletes it knows of its inspections: they are left outside, and nobody is asked again.
        if (!isRemoved || conflict.table != QLatin1String("units") || conflict.sides[conflict.shown].inspections == 0)
            return {};
        Conflict orphan;
        orphan.id = findingId(ConflictKind::Orphan, conflict.row, conflict.row);
        return leave(orphan, QStringLiteral("both"));
    }

    static QString choiceOfClosing(const Conflict &conflict, const QString &take)
    {
        const int holds = sideIndex(conflict, take);
        return closingChoice(Uid::fromString(conflict.sides[holds].value.toString()),
                             Uid::fromString(conflict.sides[1 - holds].value.toString()));
    }

    Status leave(const Conflict &conflict, const QString &choice, const QString &note = {})
    {
        Fields fields{{QStringLiteral("choice"), choice.isEmpty() ? QStringLiteral("both") : choice},
                      {QStringLiteral("at"), timeText(QDateTime::currentDateTimeUtc())}};
        if (!note.isEmpty())
            fields.insert(QStringLiteral("note"), note);
        if (!mWorkbook.person().isNull())
            fields.insert(QStringLiteral("person"), mWorkbook.person().bytes());
        return mEdit.insert(QStringLiteral("decisions"), conflict.id, fields);
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
        return mEdit.remove(conflict.table, Uid::fromString(conflict.sides[1 - keep].value.toString()));
    }

    /// One of two versions that are valid at once goes; the one before them ends where the kept one begins.
    Status keepVersion(const Conflict &conflict, const Decision &decision)
    {
        if (Status dropped = dropOther(conflict, decision); !dropped)
            return dropped;
        const Uid kept = Uid::fromString(conflict.sides[sideIndex(conflict, decision.take)].value.toString());
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
        return state(QStringLiteral("unit_versions"), version, {{QStringLiteral("valid_to"), end}});
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

Result<QVector<Conflict>> conflicts(Workbook &workbook)
{
    Result<Ledger> ledger = Ledger::load(workbook);
    if (!ledger)
        return tl::make_unexpected(ledger.error());
    Result<QVector<Conflict>> all = standing(workbook, *ledger);
    if (!all)
        return all;
    const Result<QVector<Conflict>> more = findings(workbook, *ledger);
    if (!more)
        return more;
    all->append(*more);
    for (Conflict &conflict : *all)
        conflict.unit = unitOfRow(StoreAccess::connection(workbook), conflict);
    const auto time = [](const Conflict &conflict) { return conflict.sides.isEmpty() ? QDateTime() : conflict.sides.first().at; };
    std::stable_sort(all->begin(), all->end(), [&](const Conflict &a, const Conflict &b) { return time(a) < time(b); });
    return all;
}

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
