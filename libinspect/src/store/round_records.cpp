// SPDX-License-Identifier: GPL-2.0-or-later
#include "record_tools.h"

#include "inspect/records.h"
#include "inspect/rounds.h"

namespace inspect {

namespace {

const QString kRounds = QStringLiteral("rounds");
const QByteArray kSelect = "SELECT r.uid, r.kind, r.name, r.starts, r.ends, r.standard_code, r.sealed, p.uid, r.opened_at, r.draw "
                           "FROM rounds r LEFT JOIN people p ON p.fid = r.opener_fid WHERE r.deleted = 0";

QString kindText(RoundKind kind)
{
    switch (kind) {
    case RoundKind::Daily: return QStringLiteral("daily");
    case RoundKind::Monthly: return QStringLiteral("monthly");
    case RoundKind::Quarterly: return QStringLiteral("quarterly");
    case RoundKind::Yearly: return QStringLiteral("yearly");
    case RoundKind::Special: return QStringLiteral("special");
    case RoundKind::Recheck: break;
    }
    return QStringLiteral("recheck");
}

RoundKind kindOf(const QString &text)
{
    for (const RoundKind kind : {RoundKind::Daily, RoundKind::Monthly, RoundKind::Quarterly, RoundKind::Yearly, RoundKind::Special}) {
        if (kindText(kind) == text)
            return kind;
    }
    return RoundKind::Recheck;
}

Round readRound(const Query &row)
{
    Round round;
    round.id = row.id<RoundId>(0);
    round.kind = kindOf(row.text(1));
    round.name = row.text(2);
    round.starts = row.day(3);
    round.ends = row.day(4);
    round.standardCode = row.text(5);
    round.isSealed = row.integer(6) != 0;
    round.opener = row.id<PersonId>(7);
    round.openedAt = row.time(8);
    round.draw = row.text(9);
    return round;
}

Fields fieldsOf(const Round &round)
{
    return {{QStringLiteral("kind"), kindText(round.kind)},
            {QStringLiteral("name"), round.name},
            {QStringLiteral("starts"), dayField(round.starts)},
            {QStringLiteral("ends"), dayField(round.ends)},
            {QStringLiteral("standard_code"), round.standardCode},
            {QStringLiteral("sealed"), round.isSealed},
            {QStringLiteral("opener"), uidField(round.opener)},
            {QStringLiteral("draw"), round.draw.isEmpty() ? QVariant() : QVariant(round.draw)}};
}

Status checkRound(Edit &edit, const Round &round)
{
    if (!round.starts.isNull() && !round.ends.isNull() && round.ends < round.starts)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The round %1 would end before it starts; check its days"),
                       {round.name}, QStringLiteral("rounds/ends"));
    if (!round.isSealed)
        return {};
    Query key(StoreAccess::connection(edit.workbook()), "SELECT length(public_key) FROM people WHERE uid = ? AND deleted = 0",
              round.opener);
    if (!key.next() || key.integer(0) != 32)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error",
                                         "The sealed round %1 needs somebody who opens it and has a key; choose the person, and let "
                                         "them make a key on their own computer"),
                       {round.name}, QStringLiteral("rounds/opener"));
    return key.status();
}

Result<qint64> inspectionsIn(const Workbook &workbook, const RoundId &id)
{
    Query count(StoreAccess::connection(workbook),
                "SELECT count(*) FROM inspections i JOIN rounds r ON r.fid = i.round_fid WHERE i.deleted = 0 AND r.uid = ?", id);
    if (count.next())
        return count.integer(0);
    return tl::make_unexpected(count.status() ? StoreAccess::connection(workbook).lastError() : count.status().error());
}

} // namespace

Result<QVector<Round>> rounds(const Workbook &workbook)
{
    Query query(StoreAccess::connection(workbook), kSelect + " ORDER BY r.starts, r.fid");
    return readAll(query, readRound);
}

Result<Round> round(const Workbook &workbook, const RoundId &id)
{
    Query query(StoreAccess::connection(workbook), kSelect + " AND r.uid = ?", id);
    return readOne(query, readRound, QT_TRANSLATE_NOOP("Error", "The round %1 does not exist"), {id.text()});
}

Result<RoundId> addRound(Edit &edit, Round round)
{
    if (Status checked = checkRound(edit, round); !checked)
        return tl::make_unexpected(checked.error());
    if (round.id.isNull())
        round.id = RoundId::fresh();
    if (Status added = edit.insert(kRounds, round.id, fieldsOf(round)); !added)
        return tl::make_unexpected(added.error());
    return round.id;
}

Status changeRound(Edit &edit, const Round &before, const Round &after)
{
    if (before.isSealed != after.isSealed || before.opener != after.opener) {
        const auto count = inspectionsIn(edit.workbook(), before.id);
        if (!count)
            return tl::make_unexpected(count.error());
        if (*count > 0)
            return failure(
                ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("Error", "The round %1 has inspections already, so its seal stays as it is; make another round"),
                {before.name}, QStringLiteral("rounds/sealed"));
    }
    if (Status checked = checkRound(edit, after); !checked)
        return checked;
    return edit.update(kRounds, before.id, changesBetween(fieldsOf(before), fieldsOf(after)));
}

Status removeRound(Edit &edit, const RoundId &id)
{
    const auto count = inspectionsIn(edit.workbook(), id);
    const auto found = round(edit.workbook(), id);
    if (!count)
        return tl::make_unexpected(count.error());
    if (!found)
        return tl::make_unexpected(found.error());
    if (*count > 0)
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The round %1 has inspections (%2) and stays"),
                       {found->name, QString::number(*count)}, kRounds);
    QVector<Uid> planned;
    {
        Query rows(StoreAccess::connection(edit.workbook()),
                   "SELECT x.uid FROM round_units x JOIN rounds r ON r.fid = x.round_fid WHERE x.deleted = 0 AND r.uid = ?", id);
        while (rows.next())
            planned.append(rows.id<Uid>(0));
        if (Status read = rows.status(); !read)
            return read;
    }
    for (const Uid &unit : std::as_const(planned)) {
        if (Status removed = edit.remove(QStringLiteral("round_units"), unit); !removed)
            return removed;
    }
    return edit.remove(kRounds, id);
}

Result<RoundId> roundToRecord(const Workbook &workbook, const UnitId &unit, const QString &standardCode, const PersonId &person,
                              const QDate &day)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT r.uid FROM rounds r JOIN round_units x ON x.round_fid = r.fid JOIN units u ON u.fid = unit_root(x.unit_fid) "
                "LEFT JOIN people p ON p.fid = x.inspector_fid "
                "WHERE r.deleted = 0 AND x.deleted = 0 AND u.uid = ?1 AND (r.standard_code = '' OR r.standard_code = ?2) "
                "AND (p.uid IS NULL OR p.uid = ?3) AND (r.starts IS NULL OR r.starts <= ?4) AND (r.ends IS NULL OR r.ends >= ?4) "
                "AND NOT EXISTS (SELECT 1 FROM inspections i JOIN people q ON q.fid = i.inspector_fid WHERE i.round_fid = r.fid AND "
                "unit_root(i.unit_fid) = u.fid AND i.deleted = 0 AND i.state = 'finished' AND q.uid = ?3) "
                "ORDER BY p.uid IS NULL, r.ends IS NULL, r.ends, r.fid LIMIT 1",
                unit, standardCode, person, day);
    if (query.next())
        return query.id<RoundId>(0);
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return RoundId();
}

} // namespace inspect
