// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/late_changes.h"

#include "input_rows.h"
#include "inspect/points.h"
#include "late_rows.h"
#include "past_rows.h"
#include "query.h"
#include "workbook_data.h"

#include <algorithm>

namespace inspect {

namespace {

using What = LateDetail::What;

/// A column that a closing hashes: as it travels, and as it reads now from a row x; ?1 and ?2 are the period's days.
struct Watched {
    const char *column;
    const char *sql;
};
struct WatchedTable {
    const char *name; ///< in a closing
    const char *table;
    QVector<Watched> columns;
    const char *from; ///< what follows the columns; ends with the condition on the row
    const char *isGone;
};

const QVector<WatchedTable> &watchedTables()
{
    static const Watched from{"valid_from", "max(coalesce(x.valid_from, ''), ?1)"};
    static const Watched to{"valid_to", "min(coalesce(x.valid_to, '9999'), ?2)"};
    static const QVector<WatchedTable> all{
        {"units",
         "unit_versions",
         {{"unit", "u.uid"},
          {"name", "x.name"},
          {"code", "x.code"},
          {"kind", "x.kind"},
          {"parent", "p.uid"},
          {"ranking_group", "x.ranking_group"},
          {"population", "x.population"},
          {"attributes", "x.attributes"},
          from,
          to},
         "FROM unit_versions x JOIN units u ON u.fid = x.unit_fid LEFT JOIN units p ON p.fid = x.parent_fid WHERE x.uid = ?3",
         "x.deleted OR u.deleted"},
        {"attachments",
         "attachments",
         {from, to, {"standard", "u.uid"}},
         "FROM attachments x JOIN standards u ON u.fid = x.standard_fid WHERE x.uid = ?3",
         "x.deleted"},
        {"standards",
         "standards",
         {{"code", "x.code"}, {"version", "x.version"}, {"body", "x.body"}},
         "FROM standards x WHERE x.uid = ?3",
         "x.deleted"},
        {"bonuses",
         "bonuses",
         {{"points", "x.points"}, {"reason", "x.reason"}, {"period", "x.period"}, {"void_reason", "x.void_reason"}},
         "FROM bonuses x WHERE x.uid = ?3",
         "x.deleted"}};
    return all;
}

QString fileColumn(const QString &column)
{
    static const QStringList references{QStringLiteral("unit"), QStringLiteral("parent"), QStringLiteral("standard")};
    return references.contains(column) ? column + QStringLiteral("_fid") : column;
}

class Describer {
public:
    Describer(const Workbook &workbook, const LateRows &late)
        : mWorkbook(workbook), mConnection(StoreAccess::connection(workbook)), mLate(late)
    {
    }

    Status addAll(QVector<LateChange> &changes)
    {
        for (const WatchedTable &table : watchedTables()) {
            const QString name = QString::fromLatin1(table.name);
            QSet<Uid> rows = mLate.rows.value(name);
            if (name == QLatin1String("units")) // a version and its shape are one thing to people
                rows += mLate.rows.value(QStringLiteral("shapes"));
            for (const Uid &row : std::as_const(rows))
                if (Status added = addPlain(table, row, changes); !added)
                    return added;
        }
        for (const Uid &row : mLate.rows.value(QStringLiteral("inspections")))
            if (Status added = addInspection(row, changes); !added)
                return added;
        return {};
    }

private:
    LateChange begun(const QString &table, const Uid &row, const QStringList &names)
    {
        QByteArray hashes;
        for (const QString &name : names)
            hashes += mLate.now.value(name).value(row);
        return {lateChangeId(row, mLate.closing, hashes), mLate.period.code, mLate.closing, table, row, {}, {}, {}, {}};
    }

    /// The past of one row, as far as its recorded changes explain what the closing has of it.
    Result<PastRows> pastOf(const Uid &row, const QStringList &names)
    {
        ClosingInputs named, now;
        for (const QString &name : names) {
            if (const auto then = mLate.named.value(name); then.contains(row))
                named[name].insert(row, then.value(row));
            if (const auto there = mLate.now.value(name); there.contains(row))
                now[name].insert(row, there.value(row));
        }
        return pastRows(mWorkbook, mLate.period, named, now);
    }

    Status addPlain(const WatchedTable &table, const Uid &row, QVector<LateChange> &changes)
    {
        const QString name = QString::fromLatin1(table.name);
        QStringList names{name};
        if (name == QLatin1String("units"))
            names.append(QStringLiteral("shapes"));
        LateChange change = begun(QString::fromLatin1(table.table), row, names);
        change.parts.append({row, {}});
        const bool isNamed =
            std::any_of(names.cbegin(), names.cend(), [&](const QString &each) { return mLate.named.value(each).contains(row); });
        if (!isNamed) {
            change.details.append(whole(What::Added, change));
            changes.append(change);
            return {};
        }
        const auto past = pastOf(row, names);
        if (!past)
            return tl::make_unexpected(past.error());
        if (const auto shape = past->shapes.constFind(row); shape != past->shapes.cend())
            change.keptShape = *shape;
        for (const PastRow &then : past->rows)
            if (Status compared = compare(table, then, change); !compared)
                return compared;
        addShape(past->explained, change);
        if (!change.details.isEmpty()) // what no recorded change explains is damage, and told by verify
            changes.append(change);
        return {};
    }

    /// About a row as a whole, by its table.
    LateDetail whole(What what, const LateChange &change)
    {
        LateDetail detail{what, change.table, {}, {}, {}};
        if (change.table != QLatin1String("bonuses"))
            return detail;
        Query bonus(mConnection, "SELECT points, reason FROM bonuses WHERE uid = ?", change.row);
        if (bonus.next())
            detail.subject = QStringLiteral("%1 · %2").arg(Points::ofRaw(bonus.integer(0)).exactText(), bonus.text(1));
        return detail;
    }

    Status compare(const WatchedTable &table, const PastRow &then, LateChange &change)
    {
        QByteArrayList columns{table.isGone};
        for (const Watched &watched : table.columns)
            columns.append(watched.sql);
        Query now(mConnection, "SELECT " + columns.join(", ") + ' ' + table.from, mLate.period.starts, mLate.period.ends, then.uid);
        if (!now.next())
            return now.status();
        if (now.integer(0) != 0) {
            if (table.table == QByteArrayView("unit_versions"))
                addRemoval(then.uid, change);
            else
                change.details.append(whole(What::Removed, change));
            return {};
        }
        QStringList differing;
        for (int i = 0; i < int(table.columns.size()); ++i) {
            const QString column = QString::fromLatin1(table.columns[i].column);
            const QVariant kept = then.fields.value(fileColumn(column));
            const QVariant there = now.value(i + 1);
            if (inputBytes(kept) == inputBytes(there))
                continue;
            differing.append(column);
            const bool isVoid = column == QLatin1String("void_reason");
            change.details.append({isVoid ? What::Voided : What::Value, column, {}, shown(column, kept), shown(column, there)});
        }
        change.parts.first().columns += differing;
        return {};
    }

    /// `explained`: a closing that names no shapes knows an area only.
    void addShape(const QSet<std::pair<QString, Uid>> &explained, LateChange &change)
    {
        const auto isGone = [](const LateDetail &detail) {
            return detail.what == What::Removed || detail.column == QLatin1String("alias");
        };
        if (!explained.contains({QStringLiteral("shapes"), change.row}) ||
            std::any_of(change.details.cbegin(), change.details.cend(), isGone))
            return;
        Query now(mConnection, QByteArray("SELECT ") + kInputShape + " FROM unit_versions x WHERE x.uid = ?", change.row);
        if (now.next())
            change.shape = now.bytes(0);
        change.details.append({What::Shape, QStringLiteral("shape"), {}, {}, {}});
        change.parts.first().columns.append(QStringLiteral("shape"));
    }

    Status addInspection(const Uid &row, QVector<LateChange> &changes)
    {
        const QString name = QStringLiteral("inspections");
        LateChange change = begun(name, row, {name});
        const auto past = pastOf(row, {name});
        if (!past)
            return tl::make_unexpected(past.error());
        if (!mLate.now.value(name).contains(row)) {
            if (past->explained.contains({name, row})) {
                change.details.append(whole(What::Removed, change));
                change.parts.append({row, {}});
                changes.append(change);
            }
            return {};
        }
        for (const PastRow &part : past->rows)
            if (part.table != name)
                comparePart(part, change);
        if (!change.details.isEmpty())
            changes.append(change);
        return {};
    }

    void comparePart(const PastRow &then, LateChange &change)
    {
        static const QHash<QString, QByteArray> queries{
            {QStringLiteral("deductions"),
             "SELECT x.deleted, x.clause || ' × ' || x.count, x.void_reason FROM deductions x WHERE x.uid = ?"},
            {QStringLiteral("measures"), "SELECT x.deleted, x.clause, '' FROM measures x WHERE x.uid = ?"},
            {QStringLiteral("photos"), "SELECT f.deleted, x.clause, '' FROM photos f JOIN deductions x ON x.fid = "
                                       "f.deduction_fid WHERE f.uid = ?"}};
        Query now(mConnection, queries.value(then.table), then.uid);
        if (!now.next())
            return;
        const bool wasThere = then.fields.value(QStringLiteral("deleted")).toInt() == 0;
        const bool isThere = now.integer(0) == 0;
        const bool isVoided = then.fields.contains(QStringLiteral("void_reason")) && !now.text(2).isEmpty();
        if (wasThere == isThere && !(isThere && isVoided))
            return;
        const What what = !wasThere ? What::Added : !isThere ? What::Removed : What::Voided;
        const QVariant reason = what == What::Voided ? QVariant(now.text(2)) : QVariant();
        change.details.append({what, then.table, now.text(1), {}, reason});
        change.parts.append({then.uid, {}});
    }

    /// A unit that was deleted, or turned out to be the same as another one.
    void addRemoval(const Uid &version, LateChange &change)
    {
        Query unit(mConnection,
                   "SELECT u.uid, a.uid FROM units u JOIN unit_versions v ON v.unit_fid = u.fid LEFT JOIN units a ON a.fid = "
                   "unit_root(u.fid) AND u.alias_fid IS NOT NULL WHERE v.uid = ?",
                   version);
        if (!unit.next())
            return;
        change.parts.append({unit.id<Uid>(0), {}});
        if (unit.isNull(1))
            change.details.append(whole(What::Removed, change));
        else
            change.details.append({What::Value, QStringLiteral("alias"), {}, {}, shown(QStringLiteral("unit"), unit.bytes(1))});
    }

    /// References by name, points as people write them.
    QVariant shown(const QString &column, const QVariant &value)
    {
        if (column == QLatin1String("points"))
            return Points::ofRaw(value.toLongLong()).exactText();
        if (column != QLatin1String("unit") && column != QLatin1String("parent"))
            return value;
        Query name(mConnection,
                   "SELECT v.name || coalesce(' (' || nullif(v.code, '') || ')', '') FROM unit_versions v JOIN units u ON u.fid = "
                   "v.unit_fid WHERE u.uid = ? "
                   "ORDER BY v.fid DESC LIMIT 1",
                   value.toByteArray());
        return name.next() ? QVariant(name.text(0)) : QVariant();
    }

    const Workbook &mWorkbook;
    Connection &mConnection;
    const LateRows &mLate;
};

} // namespace

Result<QVector<LateChange>> lateChanges(const Workbook &workbook)
{
    const auto late = lateRows(workbook);
    if (!late)
        return tl::make_unexpected(late.error());
    QVector<LateChange> changes;
    for (const LateRows &closed : *late)
        if (Status added = Describer(workbook, closed).addAll(changes); !added)
            return tl::make_unexpected(added.error());
    return changes;
}

Uid lateInspectionId(const Uid &inspection, const ClosingId &closing)
{
    return Uid::named(QStringLiteral("finding/10/%1/%2").arg(inspection.text(), closing.text()));
}

Uid lateChangeId(const Uid &row, const ClosingId &closing, const QByteArray &hashesNow)
{
    return Uid::named(QStringLiteral("finding/12/%1/%2/%3").arg(row.text(), closing.text(), QString::fromLatin1(hashesNow.toHex())));
}

Result<std::optional<LeftOutside>> leftOutside(const Workbook &workbook, const Uid &finding)
{
    Query row(StoreAccess::connection(workbook),
              "SELECT d.note, coalesce(p.name, ''), d.at FROM decisions d LEFT JOIN people p ON p.fid = d.person_fid WHERE d.uid = ? AND "
              "d.deleted = 0",
              finding);
    if (row.next())
        return std::optional(LeftOutside{row.text(0), row.text(1), row.time(2)});
    if (Status read = row.status(); !read)
        return tl::make_unexpected(read.error());
    return std::nullopt;
}

} // namespace inspect
