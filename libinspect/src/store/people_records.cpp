// SPDX-License-Identifier: GPL-2.0-or-later
#include "record_tools.h"

#include "inspect/records.h"

namespace inspect {

namespace {

const QString kPeople = QStringLiteral("people");

Fields fieldsOf(const Person &person)
{
    return {{QStringLiteral("name"), person.name},
            {QStringLiteral("organisation"), person.organisation},
            {QStringLiteral("phone"), person.phone},
            {QStringLiteral("roles"), listText(person.roles)},
            {QStringLiteral("active"), person.active}};
}

Status checkPerson(const Person &person)
{
    if (person.name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A person needs a name"), {}, QStringLiteral("people/name"));
    return {};
}

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

} // namespace

Result<QVector<Person>> people(const Workbook &workbook)
{
    Query query(StoreAccess::connection(workbook), "SELECT uid, name, organisation, phone, roles, active FROM people WHERE deleted = 0 "
                                                   "ORDER BY active DESC, name, fid");
    return readAll(query, [](const Query &row) {
        return Person{row.id<PersonId>(0), row.text(1), row.text(2), row.text(3), listOf(row.text(4)), row.integer(5) != 0};
    });
}

Result<PersonId> addPerson(Edit &edit, Person person)
{
    if (Status checked = checkPerson(person); !checked)
        return tl::make_unexpected(checked.error());
    if (person.id.isNull())
        person.id = PersonId::fresh();
    person.name = person.name.trimmed();
    if (Status added = edit.insert(kPeople, person.id, fieldsOf(person)); !added)
        return tl::make_unexpected(added.error());
    return person.id;
}

Status changePerson(Edit &edit, const Person &before, const Person &after)
{
    if (Status checked = checkPerson(after); !checked)
        return checked;
    return edit.update(kPeople, before.id, changesBetween(fieldsOf(before), fieldsOf(after)));
}

Result<PersonId> personNamed(Edit &edit, const QString &name)
{
    Query query(StoreAccess::connection(edit.workbook()),
                "SELECT uid FROM people WHERE name = ? AND active = 1 AND deleted = 0 ORDER BY fid LIMIT 1", name.trimmed());
    if (query.next())
        return query.id<PersonId>(0);
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    Person person;
    person.name = name;
    person.roles = {QStringLiteral("inspector")};
    return addPerson(edit, person);
}

Result<QVector<Round>> rounds(const Workbook &workbook)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT uid, kind, name, starts, ends, standard_code, sealed FROM rounds WHERE deleted = 0 "
                "ORDER BY starts, fid");
    return readAll(query, [](const Query &row) {
        return Round{row.id<RoundId>(0), kindOf(row.text(1)), row.text(2), row.day(3), row.day(4), row.text(5), row.integer(6) != 0};
    });
}

Result<RoundId> addRound(Edit &edit, Round round)
{
    if (!round.starts.isNull() && !round.ends.isNull() && round.ends < round.starts)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The round %1 would end before it starts; check its days"),
                       {round.name}, QStringLiteral("rounds/ends"));
    if (round.id.isNull())
        round.id = RoundId::fresh();
    if (Status added = edit.insert(QStringLiteral("rounds"), round.id,
                                   {{QStringLiteral("kind"), kindText(round.kind)},
                                    {QStringLiteral("name"), round.name},
                                    {QStringLiteral("starts"), dayField(round.starts)},
                                    {QStringLiteral("ends"), dayField(round.ends)},
                                    {QStringLiteral("standard_code"), round.standardCode},
                                    {QStringLiteral("sealed"), round.isSealed}});
        !added)
        return tl::make_unexpected(added.error());
    return round.id;
}

} // namespace inspect
