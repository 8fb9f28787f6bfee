// SPDX-License-Identifier: GPL-2.0-or-later
#include "sealed_rows.h"

#include "record_tools.h"

#include "inspect/records.h"
#include "inspect/rounds.h"

namespace inspect {

namespace {

const QString kInspections = QStringLiteral("inspections");

struct SealedRow {
    QByteArray bytes;
    PersonId inspector;
    bool isOpen = false;
    bool isRoundOpened = false;
    QByteArray openerKey;
};

/// None: no such inspection, or an ordinary one.
Result<std::optional<SealedRow>> sealedRow(const Workbook &workbook, const InspectionId &inspection)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT i.sealed, p.uid, i.state, r.opened_at IS NOT NULL, o.public_key FROM inspections i "
                "JOIN people p ON p.fid = i.inspector_fid LEFT JOIN rounds r ON r.fid = i.round_fid "
                "LEFT JOIN people o ON o.fid = r.opener_fid WHERE i.uid = ? AND i.deleted = 0 AND i.sealed IS NOT NULL",
                inspection);
    std::optional<SealedRow> row;
    if (query.next())
        row =
            SealedRow{query.bytes(0), query.id<PersonId>(1), query.text(2) == QLatin1String("open"), query.integer(3) != 0, query.bytes(4)};
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return row;
}

/// The undo entry and the command's row say nothing of a clause.
void hideName(Edit &edit)
{
    auto &data = StoreAccess::data(edit);
    if (data.command != 0 || data.undoes != 0)
        return;
    data.name = QStringLiteral("record in a sealed sheet");
    data.subject.clear();
}

Status store(Edit &edit, const InspectionId &inspection, const QByteArray &before, const QVariant &after)
{
    return edit.update(kInspections, inspection, {{QStringLiteral("sealed"), {before, after}}});
}

/// A sheet's findings are checked like any others when it is opened, since anybody can seal to a public key.
Status checkSheet(const Workbook &workbook, const InspectionId &inspection, SealedSheet &sheet)
{
    StandardId id;
    {
        Query of(StoreAccess::connection(workbook),
                 "SELECT s.uid FROM inspections i JOIN standards s ON s.fid = i.standard_fid WHERE i.uid = ?", inspection);
        if (of.next())
            id = of.id<StandardId>(0);
    }
    const Result<StandardEntry> entry = standard(workbook, id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    QSet<Uid> known;
    for (Deduction &deduction : sheet.deductions) {
        if (Status checked = completeDeduction(entry->standard, deduction); !checked)
            return checked;
        known.insert(deduction.id);
    }
    for (const Measure &measure : std::as_const(sheet.measures))
        if (Status checked = checkMeasure(entry->standard, measure); !checked)
            return checked;
    sheet.photos.removeIf([&known](const Photo &photo) { return !known.contains(photo.deduction); });
    return {};
}

/// The findings of a checked sheet as ordinary rows.
Status writeRows(Edit &edit, const SealedSheet &sheet)
{
    for (const Deduction &deduction : sheet.deductions) {
        if (Status put = putDeduction(edit, deduction); !put)
            return put;
        if (!deduction.voidReason.isEmpty())
            if (Status voided = edit.update(QStringLiteral("deductions"), deduction.id, voidChanges(edit, deduction.voidReason)); !voided)
                return voided;
    }
    for (const Measure &measure : sheet.measures)
        if (Status put = putMeasure(edit, measure); !put)
            return put;
    for (const Photo &photo : sheet.photos)
        if (Status put = putPhoto(edit, photo); !put)
            return put;
    return {};
}

} // namespace

Result<std::optional<QByteArray>> newSheet(Edit &edit, const Inspection &inspection)
{
    if (inspection.round.isNull())
        return std::optional<QByteArray>();
    Query query(StoreAccess::connection(edit.workbook()),
                "SELECT o.public_key FROM rounds r LEFT JOIN people o ON o.fid = r.opener_fid "
                "WHERE r.uid = ? AND r.sealed = 1 AND r.opened_at IS NULL",
                inspection.round);
    if (!query.next()) {
        const Status read = query.status();
        return read ? Result<std::optional<QByteArray>>(std::nullopt) : tl::make_unexpected(read.error());
    }
    const auto draft = StoreAccess::data(edit.workbook()).keys.draftKey(inspection.inspector);
    if (!draft)
        return tl::make_unexpected(draft.error());
    SealedSheet sheet;
    sheet.notApplicable = inspection.notApplicable;
    sheet.note = inspection.note;
    hideName(edit);
    const auto sealed = seal(sheet, inspection.id, query.bytes(0), inspection.state == InspectionState::Open ? &*draft : nullptr);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return std::optional<QByteArray>(*sealed);
}

Result<bool> isSealed(const Workbook &workbook, const InspectionId &inspection)
{
    const auto row = sealedRow(workbook, inspection);
    if (!row)
        return tl::make_unexpected(row.error());
    return row->has_value();
}

Result<QByteArray> storedSheet(const Workbook &workbook, const InspectionId &inspection)
{
    const auto row = sealedRow(workbook, inspection);
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? (*row)->bytes : QByteArray();
}

Status changeSheet(Edit &edit, const InspectionId &inspection, const std::function<Status(SealedSheet &)> &change)
{
    const auto row = sealedRow(edit.workbook(), inspection);
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row || !(*row)->isOpen)
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error", "The inspection is finished and stays as it is; void single deductions or inspect again"),
                       {}, kInspections);
    const auto draft = StoreAccess::data(edit.workbook()).keys.draftKey((*row)->inspector);
    if (!draft)
        return tl::make_unexpected(draft.error());
    auto sheet = unsealDraft((*row)->bytes, inspection, *draft);
    if (!sheet)
        return tl::make_unexpected(sheet.error());
    const SealedSheet before = *sheet;
    if (Status changed = change(*sheet); !changed)
        return changed;
    if (*sheet == before)
        return {};
    hideName(edit);
    const auto sealed = seal(*sheet, inspection, (*row)->openerKey, &*draft);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return store(edit, inspection, (*row)->bytes, *sealed);
}

Result<QVariant> finishSheet(Edit &edit, const Inspection &inspection)
{
    const auto row = sealedRow(edit.workbook(), inspection.id);
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return QVariant();
    const auto draft = StoreAccess::data(edit.workbook()).keys.draftKey((*row)->inspector);
    if (!draft)
        return tl::make_unexpected(draft.error());
    auto sheet = unsealDraft((*row)->bytes, inspection.id, *draft);
    if (!sheet)
        return tl::make_unexpected(sheet.error());
    sheet->notApplicable = inspection.notApplicable;
    sheet->note = inspection.note;
    if ((*row)->isRoundOpened) {
        Status rows = checkSheet(edit.workbook(), inspection.id, *sheet);
        if (rows)
            rows = writeRows(edit, *sheet);
        return rows ? Result<QVariant>(QVariant()) : tl::make_unexpected(rows.error());
    }
    const auto sealed = seal(*sheet, inspection.id, (*row)->openerKey, nullptr);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return QVariant(*sealed);
}

Result<std::optional<SealedSheet>> ownSheet(const Workbook &workbook, const InspectionId &inspection)
{
    const auto row = sealedRow(workbook, inspection);
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row || !(*row)->isOpen || (*row)->inspector.isNull() || (*row)->inspector != workbook.person())
        return std::optional<SealedSheet>();
    const auto draft = StoreAccess::data(workbook).keys.draftKey((*row)->inspector);
    if (!draft)
        return tl::make_unexpected(draft.error());
    const auto sheet = unsealDraft((*row)->bytes, inspection, *draft);
    return sheet ? std::optional<SealedSheet>(*sheet) : std::optional<SealedSheet>(); // begun on another laptop
}

Result<QVector<OwnSheet>> ownSheets(const Workbook &workbook)
{
    QVector<InspectionId> open;
    Query query(StoreAccess::connection(workbook),
                "SELECT i.uid FROM inspections i JOIN people p ON p.fid = i.inspector_fid "
                "WHERE i.sealed IS NOT NULL AND i.state = 'open' AND i.deleted = 0 AND p.uid = ? ORDER BY i.fid",
                workbook.person());
    while (query.next())
        open.append(query.id<InspectionId>(0));
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    QVector<OwnSheet> sheets;
    for (const InspectionId &id : std::as_const(open)) {
        const auto sheet = ownSheet(workbook, id);
        if (!sheet)
            return tl::make_unexpected(sheet.error());
        if (*sheet)
            sheets.append({id, **sheet});
    }
    return sheets;
}

Status setPublicKey(Edit &edit, const PersonId &person, const QByteArray &key)
{
    if (key.size() != 32)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A public key has 32 bytes, not %1"),
                       {QString::number(key.size())}, QStringLiteral("people/public_key"));
    QVariant before;
    {
        Query query(StoreAccess::connection(edit.workbook()), "SELECT public_key FROM people WHERE uid = ? AND deleted = 0", person);
        if (!query.next())
            return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The person %1 does not exist"), {person.text()});
        before = query.value(0);
    }
    return edit.update(QStringLiteral("people"), person, {{QStringLiteral("public_key"), {before, key}}});
}

namespace {

struct Finished {
    InspectionId inspection;
    QByteArray bytes;
};

Result<QVector<Finished>> finishedSheets(const Workbook &workbook, const RoundId &round)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT i.uid, i.sealed FROM inspections i JOIN rounds r ON r.fid = i.round_fid "
                "WHERE i.sealed IS NOT NULL AND i.state = 'finished' AND i.deleted = 0 AND r.uid = ? ORDER BY i.uid",
                round);
    return readAll(query, [](const Query &row) { return Finished{row.id<InspectionId>(0), row.bytes(1)}; });
}

/// One sheet as rows.
Status openSheet(Edit &edit, const Finished &finished, const SealedSheet &sheet)
{
    Changes changes{{QStringLiteral("sealed"), {finished.bytes, QVariant()}}};
    if (!sheet.note.isEmpty())
        changes.insert(QStringLiteral("note"), {QString(), sheet.note});
    if (!sheet.notApplicable.isEmpty())
        changes.insert(QStringLiteral("not_applicable"), {QStringLiteral("[]"), listText(sheet.notApplicable)});
    if (Status changed = edit.update(kInspections, finished.inspection, changes); !changed)
        return changed;
    return writeRows(edit, sheet);
}

} // namespace

Result<OpenedRound> openRound(Edit &edit, const RoundId &id, const SecretKey &key)
{
    const auto found = round(edit.workbook(), id);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!found->isSealed)
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The round %1 is not sealed; its sheets can be read already"),
                       {found->name});
    if (found->opener != edit.workbook().person())
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The round %1 is opened by somebody else; ask them to open it"),
                       {found->name});
    const auto sheets = finishedSheets(edit.workbook(), id);
    if (!sheets)
        return tl::make_unexpected(sheets.error());
    OpenedRound result;
    for (const Finished &finished : *sheets) {
        auto sheet = unseal(finished.bytes, finished.inspection, key);
        if (!sheet || !checkSheet(edit.workbook(), finished.inspection, *sheet)) {
            result.unreadable.append(finished.inspection);
            continue;
        }
        if (Status opened = openSheet(edit, finished, *sheet); !opened)
            return tl::make_unexpected(opened.error());
        ++result.opened;
    }
    if (result.opened == 0 && !result.unreadable.isEmpty())
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error", "None of the sheets of %1 opens with this key; open the round on the computer where the "
                                                  "key was made"),
                       {found->name});
    if (!found->openedAt.isValid())
        if (Status marked = edit.update(QStringLiteral("rounds"), id,
                                        {{QStringLiteral("opened_at"), {QVariant(), timeField(QDateTime::currentDateTimeUtc())}}});
            !marked)
            return tl::make_unexpected(marked.error());
    StoreAccess::data(edit).isFinal = true;
    return result;
}

} // namespace inspect
