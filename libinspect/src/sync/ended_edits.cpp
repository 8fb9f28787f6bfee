// SPDX-License-Identifier: GPL-2.0-or-later
// A unit was split or merged, and somebody who did not know of it changed it: the change stands in a unit that has ended.
#include "findings.h"

#include "query.h"
#include "row_history.h"
#include "workbook_data.h"

#include "inspect/closed_units.h"
#include "inspect/records.h"

#include <QJsonDocument>

#include <algorithm>

namespace inspect {

namespace {

const QString kVersions = QStringLiteral("unit_versions");

struct Ending {
    UnitId unit;
    Uid succession;
};

/// Each unit that something follows, with the first of the links that say so.
Result<QVector<Ending>> endings(Connection &connection)
{
    QVector<Ending> all;
    Query rows(connection, "SELECT u.uid, min(s.uid) FROM successions s JOIN units u ON u.fid = s.before_fid WHERE s.deleted = 0 AND "
                           "u.deleted = 0 GROUP BY u.fid ORDER BY u.uid");
    while (rows.next())
        all.append({rows.id<UnitId>(0), rows.id<Uid>(1)});
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return all;
}

struct Edited {
    QMap<QString, Change> columns; ///< as they were before the first of these edits, and as the last leaves them
    QByteArray clocks;             ///< which edits these are
    qint64 last = 0;
    QString person;
};

/// What was changed of a version by makers apart from whoever ended the unit.
Status addEdits(Workbook &workbook, Ledger &ledger, const Uid &version, const Ledger::Place &ended, Edited &edited)
{
    const Result<RowHistory> history = RowHistory::load(workbook, ledger, kVersions, version, RowHistory::Scope::Own);
    if (!history)
        return tl::make_unexpected(history.error());
    const Fields now = history->merged(kVersions, ledger).values;
    for (int i = 0; i < int(history->operations.size()); ++i) {
        const MergeOperation &operation = history->operations[i];
        const Ledger::Place &place = history->entries[i].place;
        if (operation.kind != OperationKind::Update || operation.isOut || ledger.saw(place, ended) || ledger.saw(ended, place))
            continue;
        for (auto it = operation.changes.cbegin(); it != operation.changes.cend(); ++it) {
            const bool isOfVersion = it.key().startsWith(QLatin1String("valid_")) || it.key() == QLatin1String("unit") ||
                                     columnRule(kVersions, it.key()) == ColumnRule::Derived;
            if (isOfVersion || now.value(it.key()) == it->base)
                continue;
            if (!edited.columns.contains(it.key()))
                edited.columns.insert(it.key(), {it->base, now.value(it.key())});
            edited.clocks += it.key().toUtf8() + QByteArray::number(operation.clock) + ' ';
        }
        if (operation.clock > edited.last) {
            edited.last = operation.clock;
            Query person(StoreAccess::connection(workbook), "SELECT name FROM people WHERE uid = ?", history->entries[i].person);
            edited.person = person.next() ? person.text(0) : QString();
        }
    }
    return {};
}

/// The place of a row's first operation.
Result<std::optional<Ledger::Place>> beginningOf(Connection &connection, const Uid &row)
{
    Query first(connection, "SELECT device_fid, epoch, sequence, fid FROM operations WHERE row_uid = ? AND kind = 0 ORDER BY fid LIMIT 1",
                row);
    if (first.next())
        return std::optional(Ledger::Place{{first.integer(0), first.integer(1)}, first.integer(2), first.integer(3)});
    if (Status read = first.status(); !read)
        return tl::make_unexpected(read.error());
    return std::optional<Ledger::Place>();
}

Conflict asConflict(Workbook &workbook, const Ending &ending, const Edited &edited)
{
    Conflict conflict;
    conflict.kind = ConflictKind::EndedEdit;
    conflict.table = QStringLiteral("units");
    conflict.row = ending.unit;
    conflict.id = Uid::named(
        QStringLiteral("finding/%1/%2/%3").arg(int(ConflictKind::EndedEdit)).arg(ending.unit.text(), QString::fromLatin1(edited.clocks)));
    conflict.subject = subjectOf(workbook, conflict.table, conflict.row);
    for (auto it = edited.columns.cbegin(); it != edited.columns.cend(); ++it) {
        const bool isShape = columnRule(kVersions, it.key()) == ColumnRule::Shape;
        conflict.changes.append({isShape ? LateDetail::What::Shape : LateDetail::What::Value, it.key(), {}, it->base, it->value});
    }
    conflict.sides = {{ending.unit.text(), conflict.subject, edited.person, QDateTime::fromMSecsSinceEpoch(edited.last >> 16, Qt::UTC), {}},
                      {ending.succession.text(), conflict.subject, {}, {}, {}}};
    tellOrigin(StoreAccess::connection(workbook), ending.succession, conflict.sides[1]);
    conflict.shown = 1;
    return conflict;
}

/// Where it has what the ended unit had.
void takeOver(const LateDetail &change, Unit &heir)
{
    const auto text = [&](QString Unit::*field) {
        if (heir.*field == change.kept.toString())
            heir.*field = change.now.toString();
    };
    static const QHash<QString, QString Unit::*> texts{{QStringLiteral("code"), &Unit::code},
                                                       {QStringLiteral("name"), &Unit::name},
                                                       {QStringLiteral("kind"), &Unit::kind},
                                                       {QStringLiteral("ranking_group"), &Unit::group},
                                                       {QStringLiteral("organisation"), &Unit::organisation},
                                                       {QStringLiteral("head"), &Unit::head},
                                                       {QStringLiteral("head_phone"), &Unit::headPhone}};
    if (const auto field = texts.constFind(change.column); field != texts.cend())
        return text(*field);
    if (change.column == QLatin1String("parent") && heir.parent == UnitId(Uid::fromBytes(change.kept.toByteArray())))
        heir.parent = UnitId(Uid::fromBytes(change.now.toByteArray()));
    const auto people = [](const QVariant &value) { return value.isValid() ? std::optional(value.toLongLong()) : std::nullopt; };
    if (change.column == QLatin1String("population") && heir.population == people(change.kept))
        heir.population = people(change.now);
    const auto object = [](const QVariant &value) { return QJsonDocument::fromJson(value.toString().toUtf8()).object(); };
    if (change.column == QLatin1String("attributes") && heir.attributes == object(change.kept))
        heir.attributes = object(change.now);
}

} // namespace

Status findEditsOfEnded(Workbook &workbook, Ledger &ledger, const QSet<Uid> &decided, QVector<Conflict> &found)
{
    Connection &connection = StoreAccess::connection(workbook);
    const Result<QVector<Ending>> all = endings(connection);
    if (!all)
        return tl::make_unexpected(all.error());
    for (const Ending &ending : *all) {
        const auto ended = beginningOf(connection, ending.succession);
        if (!ended)
            return tl::make_unexpected(ended.error());
        const auto versions = *ended ? unitVersions(workbook, ending.unit) : QVector<Unit>();
        if (!versions)
            return tl::make_unexpected(versions.error());
        Edited edited;
        for (const Unit &version : *versions) {
            if (Status added = addEdits(workbook, ledger, version.version, **ended, edited); !added)
                return added;
        }
        if (edited.columns.isEmpty())
            continue;
        if (const Conflict conflict = asConflict(workbook, ending, edited); !decided.contains(conflict.id))
            found.append(conflict);
    }
    return {};
}

Status handOnEdits(Edit &edit, const Conflict &conflict)
{
    const auto links = successions(edit.workbook());
    if (!links)
        return tl::make_unexpected(links.error());
    const QDate today = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date(); // Asia/Shanghai
    for (const Succession &link : *links) {
        if (link.before != conflict.row)
            continue;
        const auto before = unit(edit.workbook(), link.after);
        if (!before && before.error().code == ErrorCode::NotFound) // removed since
            continue;
        if (!before)
            return tl::make_unexpected(before.error());
        Unit after = *before;
        for (const LateDetail &change : conflict.changes)
            takeOver(change, after);
        if (after == *before)
            continue;
        if (const auto changed = changeFrom(edit, *before, after, today); !changed)
            return tl::make_unexpected(changed.error());
    }
    return {};
}

} // namespace inspect
