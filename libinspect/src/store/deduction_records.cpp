// SPDX-License-Identifier: GPL-2.0-or-later
#include "closing_guard.h"
#include "inspection_filter.h"
#include "read_scope.h"
#include "record_tools.h"
#include "sealed_rows.h"
#include "shape.h"

#include "inspect/records.h"
#include "inspect/rounds.h"

#include <algorithm>
#include <cmath>

namespace inspect {

namespace {

const QString kDeductions = QStringLiteral("deductions");
constexpr qint64 kMaxCount = 9999;
constexpr qsizetype kMaxTextLength = 4000;

const QByteArray kSelect =
    "SELECT d.uid, i.uid, d.clause, d.count, d.level, d.recurrence, d.points, d.at, d.geom, d.accuracy_m, d.place, d.note, "
    "r.uid, d.void_reason FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid "
    "LEFT JOIN deductions r ON r.fid = d.recheck_of_fid WHERE d.deleted = 0 AND i.deleted = 0";

Deduction readDeduction(const Query &row)
{
    Deduction deduction;
    deduction.id = row.id<DeductionId>(0);
    deduction.inspection = row.id<InspectionId>(1);
    deduction.clause = row.text(2);
    deduction.count = row.integer(3);
    deduction.level = row.text(4);
    deduction.recurrence = Recurrence(row.integer(5));
    deduction.points = Points::ofRaw(row.integer(6));
    deduction.at = row.time(7);
    double lon = 0, lat = 0;
    if (readPointBlob(row.bytes(8), lon, lat)) {
        deduction.lon = lon;
        deduction.lat = lat;
    }
    deduction.accuracyM = row.optionalReal(9);
    deduction.place = row.text(10);
    deduction.note = row.text(11);
    deduction.recheckOf = row.id<DeductionId>(12);
    deduction.voidReason = row.text(13);
    return deduction;
}

/// Only what differs from the schema's defaults, since most deductions are a clause, a count and a place.
Fields fieldsOf(const Deduction &deduction)
{
    Fields fields{{QStringLiteral("inspection"), uidField(deduction.inspection)},
                  {QStringLiteral("clause"), deduction.clause},
                  {QStringLiteral("count"), qlonglong(deduction.count)},
                  {QStringLiteral("points"), qlonglong(deduction.points.raw())}};
    if (!deduction.level.isEmpty())
        fields.insert(QStringLiteral("level"), deduction.level);
    if (deduction.recurrence != Recurrence::First)
        fields.insert(QStringLiteral("recurrence"), int(deduction.recurrence));
    if (deduction.at.isValid())
        fields.insert(QStringLiteral("at"), timeText(deduction.at));
    if (deduction.lon && deduction.lat)
        fields.insert(QStringLiteral("geom"), pointWkb(*deduction.lon, *deduction.lat));
    if (deduction.accuracyM)
        fields.insert(QStringLiteral("accuracy_m"), *deduction.accuracyM);
    if (!deduction.place.isEmpty())
        fields.insert(QStringLiteral("place"), deduction.place);
    if (!deduction.note.isEmpty())
        fields.insert(QStringLiteral("note"), deduction.note);
    if (!deduction.recheckOf.isNull())
        fields.insert(QStringLiteral("recheck_of"), uidField(deduction.recheckOf));
    return fields;
}

/// Every column, so that a text can be emptied again.
Fields allFieldsOf(const Deduction &deduction)
{
    Fields fields{{QStringLiteral("level"), QString()}, {QStringLiteral("recurrence"), 0},          {QStringLiteral("at"), QVariant()},
                  {QStringLiteral("geom"), QVariant()}, {QStringLiteral("accuracy_m"), QVariant()}, {QStringLiteral("place"), QString()},
                  {QStringLiteral("note"), QString()},  {QStringLiteral("recheck_of"), QVariant()}};
    fields.insert(fieldsOf(deduction));
    return fields;
}

tl::unexpected<Error> wrong(const char *what, const QString &field, const QStringList &args = {}, ErrorCode code = ErrorCode::InvalidInput)
{
    return failure(code, what, args, kDeductions + QLatin1Char('/') + field);
}

Status checkPlace(const Deduction &deduction)
{
    if (deduction.lon.has_value() != deduction.lat.has_value())
        return wrong(QT_TRANSLATE_NOOP("Error", "A place needs both longitude and latitude"), QStringLiteral("lon"));
    if (!deduction.lon)
        return {};
    const double lon = *deduction.lon;
    const double lat = *deduction.lat;
    if (!std::isfinite(lon) || !std::isfinite(lat) || std::abs(lon) > 180 || std::abs(lat) > 90)
        return wrong(QT_TRANSLATE_NOOP("Error", "The place %1, %2 is not a longitude and latitude in degrees"), QStringLiteral("lon"),
                     {QString::number(lon), QString::number(lat)});
    return {};
}

Status checkClause(const Clause &clause, const Deduction &deduction)
{
    switch (clause.rule) {
    case RuleKind::Measured:
    case RuleKind::Ratio:
        return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 is measured, not counted; enter its value"), QStringLiteral("clause"),
                     {clause.id});
    case RuleKind::Level:
        if (std::none_of(clause.levels.cbegin(), clause.levels.cend(), [&](const Level &level) { return level.code == deduction.level; }))
            return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 has no level \"%2\"; choose one of its levels"), QStringLiteral("level"),
                         {clause.id, deduction.level});
        return {};
    case RuleKind::PerOccurrence:
    case RuleKind::PassFail:
    case RuleKind::Escalation:
    case RuleKind::Note: break;
    }
    if (!deduction.level.isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 has no levels; leave the level out"), QStringLiteral("level"), {clause.id});
    return {};
}

/// The open sealed sheet of one's own that holds the deduction; a null id: none.
Result<OwnSheet> sheetWith(const Workbook &workbook, const DeductionId &id)
{
    auto sheets = ownSheets(workbook);
    if (!sheets)
        return tl::make_unexpected(sheets.error());
    for (OwnSheet &own : *sheets)
        if (std::any_of(own.sheet.deductions.cbegin(), own.sheet.deductions.cend(), [&id](const Deduction &d) { return d.id == id; }))
            return own;
    return OwnSheet();
}

Status changeInSheet(Edit &edit, const InspectionId &inspection, const DeductionId &id, const std::function<Status(Deduction &)> &change)
{
    return changeSheet(edit, inspection, [&](SealedSheet &sheet) -> Status {
        for (Deduction &deduction : sheet.deductions)
            if (deduction.id == id)
                return change(deduction);
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The deduction %1 does not exist"), {id.text()});
    });
}

Status voidInSheet(Edit &edit, const InspectionId &inspection, const DeductionId &id, const QString &reason)
{
    return changeInSheet(edit, inspection, id, [&reason](Deduction &deduction) -> Status {
        deduction.voidReason = reason.trimmed();
        return {};
    });
}

} // namespace

/// Checks a deduction against its inspection's standard and fills in what it takes.
Status completeDeduction(const Standard &standard, Deduction &deduction)
{
    if (deduction.count < 1 || deduction.count > kMaxCount)
        return wrong(QT_TRANSLATE_NOOP("Error", "A deduction counts 1 to %2 places, not %1"), QStringLiteral("count"),
                     {QString::number(deduction.count), QString::number(kMaxCount)});
    if (Status checked = checkPlace(deduction); !checked)
        return checked;
    if (deduction.note.size() > kMaxTextLength || deduction.place.size() > kMaxTextLength)
        return wrong(QT_TRANSLATE_NOOP("Error", "A note has at most %1 characters; shorten it"), QStringLiteral("note"),
                     {QString::number(kMaxTextLength)});
    const Clause *clause = standard.clause(deduction.clause);
    if (clause == nullptr)
        return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 is not part of standard %2"), QStringLiteral("clause"),
                     {deduction.clause, standard.code});
    if (Status checked = checkClause(*clause, deduction); !checked)
        return checked;
    deduction.points = pointsOf(*clause, deduction);
    return {};
}

Status putDeduction(Edit &edit, const Deduction &deduction)
{
    return StoreAccess::data(edit).insert(kDeductions, deduction.id, fieldsOf(deduction));
}

Result<QVector<Deduction>> deductions(const Workbook &workbook, const QVector<InspectionId> &of)
{
    const ReadScope reading(StoreAccess::connection(workbook));
    QVector<Deduction> found;
    Query query(StoreAccess::connection(workbook), kSelect + " AND i.uid = ? ORDER BY d.fid");
    for (const InspectionId &id : of) {
        const qsizetype before = found.size();
        query.reset();
        query.add(static_cast<const Uid &>(id));
        while (query.next())
            found.append(readDeduction(query));
        if (Status read = query.status(); !read)
            return tl::make_unexpected(read.error());
        if (found.size() > before)
            continue;
        const auto own = ownSheet(workbook, id);
        if (!own)
            return tl::make_unexpected(own.error());
        if (*own)
            found += (*own)->deductions;
    }
    return found;
}

Result<Deduction> deduction(const Workbook &workbook, const DeductionId &id)
{
    Query query(StoreAccess::connection(workbook), kSelect + " AND d.uid = ?", id);
    auto found = readOne(query, readDeduction, QT_TRANSLATE_NOOP("Error", "The deduction %1 does not exist"), {id.text()});
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    const auto own = sheetWith(workbook, id);
    if (!own)
        return tl::make_unexpected(own.error());
    for (const Deduction &deduction : own->sheet.deductions)
        if (deduction.id == id)
            return deduction;
    return found;
}

Result<QVector<Deduction>> placedDeductions(const Workbook &workbook, const InspectionFilter &filter)
{
    Query query(StoreAccess::connection(workbook), kSelect + " AND d.geom IS NOT NULL" + inspectionFilterSql(filter) + " ORDER BY d.fid");
    bindInspectionFilter(query, filter);
    auto found = readAll(query, readDeduction);
    const auto own = ownSheets(workbook);
    if (!found || !own)
        return found ? tl::make_unexpected(own.error()) : found;
    if (own->isEmpty())
        return found;
    const auto filtered = inspections(workbook, filter);
    if (!filtered)
        return tl::make_unexpected(filtered.error());
    for (const OwnSheet &sheet : *own)
        if (std::any_of(filtered->cbegin(), filtered->cend(), [&sheet](const Inspection &i) { return i.id == sheet.inspection; }))
            std::copy_if(sheet.sheet.deductions.cbegin(), sheet.sheet.deductions.cend(), std::back_inserter(*found),
                         [](const Deduction &d) { return d.lon && d.lat; });
    return found;
}

Result<DeductionId> addDeduction(Edit &edit, Deduction deduction)
{
    const auto standard = standardForFindings(edit, deduction.inspection, kDeductions);
    if (!standard)
        return tl::make_unexpected(standard.error());
    if (Status checked = completeDeduction(**standard, deduction); !checked)
        return tl::make_unexpected(checked.error());
    if (deduction.id.isNull())
        deduction.id = DeductionId::fresh();
    Status added;
    if (StoreAccess::sheetCache(edit).isSealed)
        added = changeSheet(edit, deduction.inspection, [&deduction](SealedSheet &sheet) -> Status {
            sheet.deductions.append(deduction);
            return {};
        });
    else
        added = putDeduction(edit, deduction);
    if (!added)
        return tl::make_unexpected(added.error());
    return deduction.id;
}

Status changeDeduction(Edit &edit, const Deduction &before, const Deduction &after)
{
    const auto standard = standardForFindings(edit, before.inspection, kDeductions);
    if (!standard)
        return tl::make_unexpected(standard.error());
    Deduction changed = after;
    changed.id = before.id;
    changed.inspection = before.inspection;
    if (Status checked = completeDeduction(**standard, changed); !checked)
        return checked;
    if (StoreAccess::sheetCache(edit).isSealed)
        return changeInSheet(edit, before.inspection, before.id, [&changed](Deduction &deduction) -> Status {
            deduction = changed;
            return {};
        });
    return edit.update(kDeductions, before.id, changesBetween(allFieldsOf(before), allFieldsOf(changed)));
}

Status removeDeduction(Edit &edit, const DeductionId &id)
{
    const Result<Deduction> found = deduction(edit.workbook(), id);
    if (!found)
        return tl::make_unexpected(found.error());
    if (const auto standard = standardForFindings(edit, found->inspection, kDeductions); !standard)
        return tl::make_unexpected(standard.error());
    if (StoreAccess::sheetCache(edit).isSealed)
        return changeSheet(edit, found->inspection, [&id](SealedSheet &sheet) -> Status {
            sheet.deductions.removeIf([&id](const Deduction &deduction) { return deduction.id == id; });
            sheet.photos.removeIf([&id](const Photo &photo) { return photo.deduction == id; });
            return {};
        });
    return edit.remove(kDeductions, id);
}

Status voidDeduction(Edit &edit, const DeductionId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Error", "Voiding a deduction needs a reason"), QStringLiteral("void_reason"));
    const Result<Deduction> found = deduction(edit.workbook(), id);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!found->voidReason.isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Error", "The deduction is void already (%1)"), QStringLiteral("void_reason"), {found->voidReason},
                     ErrorCode::Conflict);
    Connection &connection = StoreAccess::connection(edit.workbook());
    Query visit(connection, "SELECT day FROM inspections WHERE uid = ?", found->inspection);
    if (visit.next())
        if (Status open = refuseClosed(connection, visit.day(0), visit.day(0)); !open)
            return open;
    const auto sealed = isSealed(edit.workbook(), found->inspection);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return *sealed ? voidInSheet(edit, found->inspection, id, reason) : edit.update(kDeductions, id, voidChanges(edit, reason));
}

} // namespace inspect
