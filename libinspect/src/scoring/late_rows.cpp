// SPDX-License-Identifier: GPL-2.0-or-later
#include "late_rows.h"

#include "input_rows.h"
#include "query.h"
#include "workbook_data.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace inspect {

namespace {

constexpr auto kSetting = "late/rows";
constexpr qint64 kStoreAfter = 500; ///< operations, so that not every look writes
constexpr qsizetype kMostSingly = 500;

const QString kInspections = QStringLiteral("inspections");

/// Rows that operations after the first value may have changed; inspections from the second value's day to the third's.
struct Touched {
    const char *name;
    QByteArray sql;
    bool hasDays = false;
};
const QVector<Touched> &touched()
{
    static const QByteArray versions = "SELECT v.uid FROM operations o JOIN unit_versions v ON v.uid = o.row_uid WHERE o.fid > ?1 AND "
                                       "o.table_name = 'unit_versions' UNION SELECT v.uid FROM operations o JOIN units u ON u.uid = "
                                       "o.row_uid JOIN unit_versions v ON v.unit_fid = u.fid WHERE o.fid > ?1 AND o.table_name = 'units'";
    static const auto own = [](const char *table) {
        return QByteArray("SELECT DISTINCT o.row_uid FROM operations o WHERE o.fid > ?1 AND o.table_name = '") + table + '\'';
    };
    static const QByteArray days = " AND i.day BETWEEN ?2 AND ?3";
    static const auto of = [](const char *table, const char *joins) {
        return QByteArray("SELECT i.uid FROM operations o ") + joins + " WHERE o.fid > ?1 AND o.table_name = '" + table + '\'' + days;
    };
    static const QByteArray sheets =
        of("inspections", "JOIN inspections i ON i.uid = o.row_uid") + " UNION " +
        of("deductions", "JOIN deductions x ON x.uid = o.row_uid JOIN inspections i ON i.fid = x.inspection_fid") + " UNION " +
        of("measures", "JOIN measures x ON x.uid = o.row_uid JOIN inspections i ON i.fid = x.inspection_fid") + " UNION " +
        of("photos", "JOIN photos f ON f.uid = o.row_uid JOIN deductions x ON x.fid = f.deduction_fid JOIN inspections i ON i.fid = "
                     "x.inspection_fid");
    static const QVector<Touched> all{
        {"units", versions},         {"shapes", versions},         {"attachments", own("attachments")}, {"standards", own("standards")},
        {"bonuses", own("bonuses")}, {"inspections", sheets, true}};
    return all;
}

class Search {
public:
    explicit Search(const Workbook &workbook) : mWorkbook(workbook), mConnection(StoreAccess::connection(workbook)) {}

    Result<QVector<LateRows>> run()
    {
        mKnown = QJsonDocument::fromJson(mWorkbook.setting(QString::fromLatin1(kSetting)).toString().toUtf8()).object();
        Query last(mConnection, "SELECT coalesce(max(fid), 0) FROM operations");
        if (!last.next())
            return tl::make_unexpected(last.status().error());
        mLast = last.integer(0);
        const auto links = closingLinks(mWorkbook);
        if (!links)
            return tl::make_unexpected(links.error());
        QVector<LateRows> all;
        for (auto link = links->cbegin(); link != links->cend(); ++link) {
            const auto period = link->isReopening ? std::nullopt : Period::ofCode(link.key());
            if (!period)
                continue;
            auto found = ofClosing({*period, link->id, {}, {}, {}});
            if (!found)
                return tl::make_unexpected(found.error());
            note(*found);
            if (!found->rows.isEmpty())
                all.append(*found);
        }
        store();
        return all;
    }

private:
    Result<LateRows> ofClosing(LateRows closed)
    {
        const QJsonObject known = mKnown[closed.closing.text()].toObject();
        if (known.isEmpty())
            return wholly(std::move(closed));
        mIsStale = mIsStale || mLast - known[QStringLiteral("upto")].toInteger() > kStoreAfter;
        const auto suspects = suspected(closed.period, known);
        if (!suspects)
            return tl::make_unexpected(suspects.error());
        qsizetype count = 0;
        for (const QSet<Uid> &rows : *suspects)
            count += rows.size();
        if (count > kMostSingly)
            return wholly(std::move(closed));
        for (auto rows = suspects->cbegin(); rows != suspects->cend(); ++rows) {
            const auto section = sectionOf(closed.closing, rows.key());
            if (!section)
                return tl::make_unexpected(section.error());
            if (*section)
                closed.named.insert(rows.key(), **section);
        }
        if (count > 0) {
            const auto now = readInputsOfRows(mWorkbook, closed.period, *suspects);
            if (!now)
                return tl::make_unexpected(now.error());
            closed.now = *now;
        }
        return differing(std::move(closed), *suspects);
    }

    /// The first look at a closing: everything that it names, and everything that there is.
    Result<LateRows> wholly(LateRows closed)
    {
        mIsStale = true;
        const auto row = closingRowInForce(mWorkbook, closed.period.code);
        const auto now = readInputs(mWorkbook, closed.period);
        if (!row || !now)
            return tl::make_unexpected(row ? now.error() : row.error());
        closed.named = *row ? inputsFromJson((*row)->inputs) : ClosingInputs();
        closed.now = *now;
        NamedRows suspects;
        for (const ClosingInputs *side : {&closed.named, &closed.now})
            for (auto table = side->cbegin(); table != side->cend(); ++table)
                for (auto each = table->keyBegin(); each != table->keyEnd(); ++each)
                    suspects[table.key()].insert(*each);
        return differing(std::move(closed), suspects);
    }

    Result<NamedRows> suspected(const Period &period, const QJsonObject &known)
    {
        const qint64 upto = known[QStringLiteral("upto")].toInteger();
        const QJsonObject before = known[QStringLiteral("rows")].toObject();
        NamedRows rows;
        for (auto table = before.begin(); table != before.end(); ++table)
            for (const QJsonValue &row : table->toArray())
                rows[table.key()].insert(Uid::fromString(row.toString()));
        if (upto == mLast)
            return rows;
        for (const Touched &table : touched()) {
            Query changed(mConnection, table.sql, upto);
            if (table.hasDays)
                changed.add(period.starts).add(period.ends);
            while (changed.next())
                rows[QString::fromLatin1(table.name)].insert(changed.id<Uid>(0));
            if (Status read = changed.status(); !read)
                return tl::make_unexpected(read.error());
        }
        return rows;
    }

    /// What a closing names of one table, without reading the rest of its long list; none: closings of earlier versions name no such rows.
    Result<std::optional<QMap<Uid, QByteArray>>> sectionOf(const ClosingId &closing, const QString &table)
    {
        Query section(mConnection,
                      "SELECT json_extract(CASE WHEN json_valid(inputs) THEN inputs ELSE '{}' END, ?) FROM closings WHERE uid = ?",
                      QStringLiteral("$.") + table, static_cast<const Uid &>(closing));
        if (!section.next() || section.isNull(0)) {
            if (Status read = section.status(); !read)
                return tl::make_unexpected(read.error());
            return std::nullopt;
        }
        const QByteArray document = "{\"" + table.toUtf8() + "\":" + section.text(0).toUtf8() + '}';
        return std::optional(inputsFromJson(document).value(table));
    }

    /// A correction that stands for an inspection is itself one that came too late.
    bool isCorrected(const Uid &inspection)
    {
        Query later(mConnection,
                    "SELECT 1 FROM inspections l JOIN inspections i ON i.fid = l.supersedes_fid WHERE i.uid = ? AND l.deleted = 0 LIMIT 1",
                    inspection);
        return later.next();
    }

    bool differs(const LateRows &closed, const QString &table, const Uid &row)
    {
        const QByteArray then = closed.named.value(table).value(row);
        const QByteArray now = closed.now.value(table).value(row);
        if (then == now)
            return false;
        if (then.isEmpty()) // new units matter to nobody's score, and late inspections are told by themselves
            return table == QLatin1String("attachments") || table == QLatin1String("bonuses");
        if (now.isEmpty())
            return table != QLatin1String("standards") && (table != kInspections || !isCorrected(row));
        return true;
    }

    Result<LateRows> differing(LateRows closed, const NamedRows &suspects)
    {
        ClosingInputs named, now;
        for (auto table = suspects.cbegin(); table != suspects.cend(); ++table) {
            const QMap<Uid, QByteArray> then = closed.named.value(table.key());
            const QMap<Uid, QByteArray> there = closed.now.value(table.key());
            for (const Uid &row : *table) {
                if (!differs(closed, table.key(), row))
                    continue;
                closed.rows[table.key()].insert(row);
                if (then.contains(row))
                    named[table.key()].insert(row, then.value(row));
                if (there.contains(row))
                    now[table.key()].insert(row, there.value(row));
            }
        }
        closed.named = named;
        closed.now = now;
        return closed;
    }

    void note(const LateRows &closed)
    {
        QJsonObject rows;
        for (auto table = closed.rows.cbegin(); table != closed.rows.cend(); ++table) {
            QJsonArray uids;
            for (const Uid &row : *table)
                uids.append(row.text());
            rows.insert(table.key(), uids);
        }
        mNoted.insert(closed.closing.text(), QJsonObject{{QStringLiteral("upto"), mLast}, {QStringLiteral("rows"), rows}});
    }

    /// Only saves work the next time: a reader cannot, and what cannot be written now is found again.
    void store()
    {
        if (!mIsStale || mWorkbook.isReadOnly())
            return;
        Query keep(mConnection, "INSERT OR REPLACE INTO workbook(key, value) VALUES (?, ?)", QString::fromLatin1(kSetting),
                   QString::fromUtf8(QJsonDocument(mNoted).toJson(QJsonDocument::Compact)));
        (void)keep.run();
    }

    const Workbook &mWorkbook;
    Connection &mConnection;
    QJsonObject mKnown;
    QJsonObject mNoted;
    qint64 mLast = 0;
    bool mIsStale = false;
};

} // namespace

Result<QVector<LateRows>> lateRows(const Workbook &workbook) { return Search(workbook).run(); }

} // namespace inspect
