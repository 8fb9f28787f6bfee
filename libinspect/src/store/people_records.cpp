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

} // namespace

Result<QVector<Person>> people(const Workbook &workbook)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT uid, name, organisation, phone, roles, active, public_key FROM people WHERE deleted = 0 "
                "ORDER BY active DESC, name, fid");
    return readAll(query, [](const Query &row) {
        return Person{row.id<PersonId>(0), row.text(1), row.text(2), row.text(3), listOf(row.text(4)), row.integer(5) != 0, row.bytes(6)};
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

} // namespace inspect
