// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspection_filter.h"
#include "record_tools.h"
#include "sealed_rows.h"

#include "inspect/records.h"
#include "inspect/zone.h"

namespace inspect {

namespace {

const QString kInspections = QStringLiteral("inspections");
constexpr qint64 kClockToleranceS = 60; ///< a GPS clock may run a little ahead of the laptop's

const QByteArray kSelect = "SELECT i.uid, u.uid, s.uid, p.uid, r.uid, i.at, i.state, i.source, i.patrol_level, i.not_applicable, i.note, "
                           "i.external_id, i.sealed IS NOT NULL AND i.state = 'open' FROM inspections i JOIN units u ON u.fid = "
                           "unit_root(i.unit_fid) JOIN standards s ON s.fid = i.standard_fid "
                           "JOIN people p ON p.fid = i.inspector_fid LEFT JOIN rounds r ON r.fid = i.round_fid WHERE i.deleted = 0";

QString stateText(InspectionState state)
{
    switch (state) {
    case InspectionState::Open: return QStringLiteral("open");
    case InspectionState::Finished: return QStringLiteral("finished");
    case InspectionState::Abandoned: break;
    }
    return QStringLiteral("abandoned");
}

InspectionState stateOf(const QString &text)
{
    return text == QLatin1String("open")       ? InspectionState::Open
           : text == QLatin1String("finished") ? InspectionState::Finished
                                               : InspectionState::Abandoned;
}

Inspection readInspection(const Query &row)
{
    Inspection inspection;
    inspection.id = row.id<InspectionId>(0);
    inspection.unit = row.id<UnitId>(1);
    inspection.standard = row.id<StandardId>(2);
    inspection.inspector = row.id<PersonId>(3);
    inspection.round = row.id<RoundId>(4);
    inspection.at = row.time(5);
    inspection.state = stateOf(row.text(6));
    inspection.source = row.text(7);
    inspection.patrolLevel = row.text(8);
    if (const QString list = row.text(9); list != QLatin1String("[]"))
        inspection.notApplicable = listOf(list);
    inspection.note = row.text(10);
    inspection.externalId = row.text(11);
    return inspection;
}

/// What an open sealed sheet of one's own says of the inspection itself.
Status addOwnSheet(const Workbook &workbook, Inspection &inspection)
{
    const auto sheet = ownSheet(workbook, inspection.id);
    if (!sheet)
        return tl::make_unexpected(sheet.error());
    if (*sheet) {
        inspection.notApplicable = (*sheet)->notApplicable;
        inspection.note = (*sheet)->note;
    }
    return {};
}

/// The day on which an inspection counts: in the periods' zone, wherever the laptop thinks it is.
QDate dayOf(const QDateTime &at)
{
    const QTimeZone &shanghai = chinaZone();
    return at.toTimeZone(shanghai).date();
}

Fields fieldsOf(const Inspection &inspection)
{
    QStringList notApplicable = inspection.notApplicable;
    notApplicable.sort();
    return {{QStringLiteral("unit"), uidField(inspection.unit)},
            {QStringLiteral("standard"), uidField(inspection.standard)},
            {QStringLiteral("inspector"), uidField(inspection.inspector)},
            {QStringLiteral("round"), uidField(inspection.round)},
            {QStringLiteral("at"), timeField(inspection.at)},
            {QStringLiteral("day"), dayField(dayOf(inspection.at))},
            {QStringLiteral("state"), stateText(inspection.state)},
            {QStringLiteral("source"), inspection.source},
            {QStringLiteral("patrol_level"), inspection.patrolLevel},
            {QStringLiteral("not_applicable"), listText(notApplicable)},
            {QStringLiteral("note"), inspection.note},
            {QStringLiteral("external_id"), inspection.externalId.isEmpty() ? QVariant() : QVariant(inspection.externalId)}};
}

tl::unexpected<Error> wrong(const char *what, const QString &field, const QStringList &args = {}, ErrorCode code = ErrorCode::InvalidInput)
{
    return failure(code, what, args, kInspections + QLatin1Char('/') + field);
}

Status checkTime(const QDateTime &at)
{
    if (!at.isValid() || at.date().year() < 1949)
        return wrong(QT_TRANSLATE_NOOP("Error", "The time of the inspection is missing or impossible; enter day and time"),
                     QStringLiteral("at"));
    if (at > QDateTime::currentDateTimeUtc().addSecs(kClockToleranceS))
        return wrong(QT_TRANSLATE_NOOP("Error", "The inspection lies in the future (%1); check the time and the laptop's clock"),
                     QStringLiteral("at"), {timeText(at)});
    return {};
}

Status checkClauses(Edit &edit, const Inspection &inspection)
{
    if (inspection.notApplicable.isEmpty())
        return {};
    const Result<StandardEntry> entry = standard(edit.workbook(), inspection.standard);
    if (!entry)
        return tl::make_unexpected(entry.error());
    for (const QString &clause : inspection.notApplicable) {
        if (entry->standard.clause(clause) == nullptr)
            return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 is not part of standard %2"), QStringLiteral("na"),
                         {clause, entry->standard.code});
    }
    return {};
}

Status checkNew(Edit &edit, const Inspection &inspection)
{
    if (Status checked = checkTime(inspection.at); !checked)
        return checked;
    if (inspection.inspector.isNull())
        return wrong(QT_TRANSLATE_NOOP("Error", "The inspection names no inspector"), QStringLiteral("inspector"));
    const QDate day = dayOf(inspection.at);
    const Result<Unit> known = unit(edit.workbook(), inspection.unit, day);
    if (!known)
        return wrong(QT_TRANSLATE_NOOP("Error", "The unit does not exist on %1; check the unit's days"), QStringLiteral("unit"),
                     {day.toString(Qt::ISODate)}, ErrorCode::NotFound);
    const Result<QVector<StandardId>> attached = standardsOf(edit.workbook(), inspection.unit, day);
    if (!attached)
        return tl::make_unexpected(attached.error());
    if (!attached->contains(inspection.standard)) {
        const Result<StandardEntry> entry = standard(edit.workbook(), inspection.standard);
        return wrong(QT_TRANSLATE_NOOP("Error", "Standard %1 does not score unit %2 on %3; attach it first"), QStringLiteral("standard"),
                     {entry ? entry->standard.code : inspection.standard.text(), known->name.isEmpty() ? known->code : known->name,
                      day.toString(Qt::ISODate)});
    }
    return checkClauses(edit, inspection);
}

/// Of a sealed inspection only what tells nothing of its findings is written into the row.
Status changeSealed(Edit &edit, const QByteArray &sealed, const Inspection &before, const Inspection &after, Changes changes)
{
    if (after.round != before.round)
        return wrong(QT_TRANSLATE_NOOP("Error", "A sealed sheet stays in its round; abandon it and start another one"),
                     QStringLiteral("round"));
    if (after.state != InspectionState::Finished) {
        changes.remove(QStringLiteral("not_applicable"));
        changes.remove(QStringLiteral("note"));
        if (Status changed = changeSheet(edit, before.id,
                                         [&after](SealedSheet &sheet) -> Status {
                                             sheet.notApplicable = after.notApplicable;
                                             sheet.notApplicable.sort();
                                             sheet.note = after.note;
                                             return {};
                                         });
            !changed)
            return changed;
        return edit.update(kInspections, before.id, changes);
    }
    const auto closed = finishSheet(edit, after);
    if (!closed)
        return tl::make_unexpected(closed.error());
    // The row itself has held neither until now.
    changes.insert(QStringLiteral("not_applicable"),
                   {QStringLiteral("[]"), closed->isNull() ? listText(after.notApplicable) : QStringLiteral("[]")});
    changes.insert(QStringLiteral("note"), {QString(), closed->isNull() ? after.note : QString()});
    changes.insert(QStringLiteral("sealed"), {sealed, *closed});
    return edit.update(kInspections, before.id, changes);
}

} // namespace

QByteArray inspectionFilterSql(const InspectionFilter &filter)
{
    QByteArray sql;
    if (!filter.unit.isNull())
        sql += " AND i.unit_fid IN (SELECT a.fid FROM units a JOIN units t ON t.uid = ?1 WHERE a.fid = t.fid OR "
               "(a.alias_fid IS NOT NULL AND unit_root(a.fid) = t.fid))";
    if (!filter.standard.isNull())
        sql += " AND i.standard_fid = (SELECT fid FROM standards WHERE uid = ?2)";
    if (filter.from.isValid())
        sql += " AND i.day >= ?3";
    if (filter.to.isValid())
        sql += " AND i.day <= ?4";
    if (filter.state)
        sql += " AND i.state = ?5";
    return sql;
}

void bindInspectionFilter(Query &query, const InspectionFilter &filter)
{
    query.add(static_cast<const Uid &>(filter.unit)).add(static_cast<const Uid &>(filter.standard)).add(filter.from).add(filter.to);
    if (filter.state)
        query.add(stateText(*filter.state));
}

Result<std::shared_ptr<const Standard>> standardForFindings(Edit &edit, const InspectionId &inspection, const QString &where)
{
    SheetCache &last = StoreAccess::sheetCache(edit);
    if (last.standard && last.inspection == inspection)
        return last.standard;
    Connection &connection = StoreAccess::connection(edit.workbook());
    Query query(connection,
                "SELECT i.state, s.uid, i.sealed IS NOT NULL FROM inspections i JOIN standards s ON s.fid = i.standard_fid WHERE i.uid = ? "
                "AND i.deleted = 0",
                inspection);
    if (!query.next())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The inspection %1 does not exist"), {inspection.text()}, where);
    if (query.text(0) != QLatin1String("open")) {
        Query made(connection, "SELECT 1 FROM operations WHERE row_uid = ? AND kind = 0 AND command_fid = ?", inspection,
                   StoreAccess::command(edit));
        if (!made.next())
            return failure(
                ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("Error", "The inspection is finished and stays as it is; void single deductions or inspect again"), {},
                where);
    }
    const StandardId id = query.id<StandardId>(1);
    std::shared_ptr<const Standard> known = StoreAccess::data(edit.workbook()).standards.value(id);
    if (!known) {
        const Result<StandardEntry> entry = standard(edit.workbook(), id);
        if (!entry)
            return tl::make_unexpected(entry.error());
        known = std::make_shared<const Standard>(entry->standard);
    }
    last = {inspection, known, query.integer(2) != 0};
    return known;
}

Result<QVector<QDate>> inspectedDays(const Workbook &workbook, const UnitId &unit)
{
    InspectionFilter filter;
    filter.unit = unit;
    filter.state = InspectionState::Finished;
    Query query(StoreAccess::connection(workbook),
                "SELECT DISTINCT i.day FROM inspections i WHERE i.deleted = 0" + inspectionFilterSql(filter) + " ORDER BY i.day");
    bindInspectionFilter(query, filter);
    return readAll(query, [](const Query &row) { return QDate::fromString(row.text(0), Qt::ISODate); });
}

Result<QVector<Inspection>> inspections(const Workbook &workbook, const InspectionFilter &filter)
{
    Query query(StoreAccess::connection(workbook), kSelect + inspectionFilterSql(filter) + " ORDER BY i.day, i.fid");
    bindInspectionFilter(query, filter);
    QVector<Inspection> found;
    QVector<int> sealed;
    while (query.next()) {
        if (query.integer(12) != 0)
            sealed.append(int(found.size()));
        found.append(readInspection(query));
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    for (const int i : std::as_const(sealed))
        if (Status added = addOwnSheet(workbook, found[i]); !added)
            return tl::make_unexpected(added.error());
    return found;
}

Result<Inspection> inspection(const Workbook &workbook, const InspectionId &id)
{
    Query query(StoreAccess::connection(workbook), kSelect + " AND i.uid = ?", id);
    auto found = readOne(query, readInspection, QT_TRANSLATE_NOOP("Error", "The inspection %1 does not exist"), {id.text()});
    if (found && query.integer(12) != 0)
        if (Status added = addOwnSheet(workbook, *found); !added)
            return tl::make_unexpected(added.error());
    return found;
}

Result<std::optional<InspectionId>> inspectionByExternalId(const Workbook &workbook, const QString &externalId)
{
    Query query(StoreAccess::connection(workbook), "SELECT uid FROM inspections WHERE external_id = ? AND deleted = 0 LIMIT 1", externalId);
    if (query.next())
        return std::optional<InspectionId>(query.id<InspectionId>(0));
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return std::optional<InspectionId>();
}

Result<InspectionId> addInspection(Edit &edit, Inspection inspection)
{
    if (Status checked = checkNew(edit, inspection); !checked)
        return tl::make_unexpected(checked.error());
    if (inspection.id.isNull())
        inspection.id = InspectionId::fresh();
    Fields fields = fieldsOf(inspection);
    const auto sheet = newSheet(edit, inspection);
    if (!sheet)
        return tl::make_unexpected(sheet.error());
    if (*sheet) {
        fields.insert(QStringLiteral("sealed"), **sheet);
        fields.insert(QStringLiteral("not_applicable"), QStringLiteral("[]"));
        fields.insert(QStringLiteral("note"), QString());
    }
    if (inspection.state == InspectionState::Finished)
        fields.insert(QStringLiteral("finished_at"), timeField(QDateTime::currentDateTimeUtc()));
    if (Status added = edit.insert(kInspections, inspection.id, fields); !added)
        return tl::make_unexpected(added.error());
    return inspection.id;
}

Status changeInspection(Edit &edit, const Inspection &before, const Inspection &after)
{
    const Result<Inspection> now = inspection(edit.workbook(), before.id);
    if (!now)
        return tl::make_unexpected(now.error());
    if (now->state != InspectionState::Open)
        return wrong(QT_TRANSLATE_NOOP("Error", "The inspection is finished and stays as it is; void single deductions or inspect again"),
                     QStringLiteral("state"), {}, ErrorCode::Conflict);
    if (after.unit != before.unit || after.standard != before.standard)
        return wrong(QT_TRANSLATE_NOOP("Error", "An inspection cannot move to another unit or standard; abandon it and start another one"),
                     QStringLiteral("unit"));
    if (after.at != before.at || after.inspector != before.inspector) {
        if (Status checked = checkNew(edit, after); !checked)
            return checked;
    } else if (Status checked = checkClauses(edit, after); !checked) {
        return checked;
    }
    Changes changes = changesBetween(fieldsOf(before), fieldsOf(after));
    if (after.state == InspectionState::Finished)
        changes.insert(QStringLiteral("finished_at"), {QVariant(), timeField(QDateTime::currentDateTimeUtc())});
    const auto sealed = storedSheet(edit.workbook(), before.id);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return sealed->isEmpty() ? edit.update(kInspections, before.id, changes) : changeSealed(edit, *sealed, before, after, changes);
}

} // namespace inspect
