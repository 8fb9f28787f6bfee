// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/inspection.h"
#include "inspect/standard.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

#include <QVector>

namespace inspect {

/// Typed reading and writing of the workbook's rows. Reading functions never change anything; writing functions take the Edit
/// they belong to, check their input against the domain's rules, and name the field in their error.

// ── units ────────────────────────────────────────────────────────────────────
[[nodiscard]] Result<QVector<UnitKind>> unitKinds(const Workbook &workbook);
[[nodiscard]] Status addUnitKind(Edit &edit, const UnitKind &kind);
/// Versions valid on the day, ordered by kind position, code, name. An invalid day: the latest version of each unit.
[[nodiscard]] Result<QVector<Unit>> units(const Workbook &workbook, const QDate &day = {}, bool withShapes = true);
[[nodiscard]] Result<Unit> unit(const Workbook &workbook, const UnitId &id, const QDate &day = {});
/// NotFound, or Conflict where several units have the code.
[[nodiscard]] Result<Unit> unitByCode(const Workbook &workbook, const QString &code, const QDate &day = {});
/// All versions of one unit, oldest first.
[[nodiscard]] Result<QVector<Unit>> unitVersions(const Workbook &workbook, const UnitId &id);
/// Ids are made when null; area and length are computed from the shape. Returns the unit as stored.
[[nodiscard]] Result<Unit> addUnit(Edit &edit, Unit unit);
/// Changes the version `before` where it stands.
[[nodiscard]] Result<Unit> changeUnit(Edit &edit, const Unit &before, Unit after);
/// Ends `before` on the day before `from` and starts a new version with `after`'s content.
[[nodiscard]] Result<Unit> newUnitVersion(Edit &edit, const Unit &before, Unit after, const QDate &from);
/// Removes a unit with all its versions; Conflict where it has inspections (end its validity instead).
[[nodiscard]] Status removeUnit(Edit &edit, const UnitId &id);
/// Brings a removed unit back with the versions that went with it; Conflict where it stands.
[[nodiscard]] Status restoreUnit(Edit &edit, const UnitId &id);
[[nodiscard]] Status addSuccession(Edit &edit, const Succession &succession);
/// Merged and split units' links to what came after them, in the order they were made.
[[nodiscard]] Result<QVector<Succession>> successions(const Workbook &workbook);

// ── standards ────────────────────────────────────────────────────────────────
enum class StandardStatus { Draft, Issued, Retired };
struct StandardEntry {
    Standard standard;
    StandardStatus status = StandardStatus::Issued;
    QDate issuedOn;
};
struct Attachment {
    AttachmentId id;
    StandardId standard;
    QString kind; ///< one of kind and unit
    UnitId unit;
    QDate from; ///< null: no start
    QDate to;   ///< inclusive; null: no end
    bool operator==(const Attachment &) const = default;
};

[[nodiscard]] Result<QVector<StandardEntry>> standards(const Workbook &workbook);
[[nodiscard]] Result<StandardEntry> standard(const Workbook &workbook, const StandardId &id);
/// The newest issued version of the code; where none is in force any more, the newest retired one.
[[nodiscard]] Result<StandardEntry> standardByCode(const Workbook &workbook, const QString &code);
/// Same code and version with other content: Conflict; with the same content: nothing happens.
[[nodiscard]] Status addStandard(Edit &edit, const Standard &standard, StandardStatus status, const QDate &issuedOn);
/// One more than the highest version of the code; 1 for a new code.
[[nodiscard]] Result<int> nextVersion(const Workbook &workbook, const QString &code);
/// Drafts may be replaced and removed, issued ones only retired.
[[nodiscard]] Status changeDraft(Edit &edit, const Standard &standard);
[[nodiscard]] Status removeDraft(Edit &edit, const StandardId &id);
[[nodiscard]] Status setStandardStatus(Edit &edit, const StandardId &id, StandardStatus status, const QDate &day);
/// From `day` on the draft is in force and never changes again; what it refers to must be there. `takesOver`: older versions in
/// force are retired, and what they score is scored by this one from that day on. Conflict where that day lies in a closed period.
[[nodiscard]] Status issueStandard(Edit &edit, const StandardId &id, const QDate &day, bool takesOver);
/// After `lastDay` it scores no unit, and it cannot be attached any more; what was scored stays. Conflict as above.
[[nodiscard]] Status retireStandard(Edit &edit, const StandardId &id, const QDate &lastDay);

[[nodiscard]] Result<QVector<Attachment>> attachments(const Workbook &workbook);
/// Conflict where an attachment of the same standard code to the same unit (by kind or by itself) overlaps in time.
[[nodiscard]] Status attach(Edit &edit, const Attachment &attachment);
/// Takes an attachment away. Where a closed period was scored by it, it stays for that period and is ended instead: on the day before
/// `today`, or on the last day of those periods where that is later. Gives the day on which it ends now; null: it is gone. Conflict where
/// it has ended by then already.
[[nodiscard]] Result<QDate> detach(Edit &edit, const AttachmentId &id, const QDate &today);
/// The standards (their versions) that score a unit on a day, ordered by code.
[[nodiscard]] Result<QVector<StandardId>> standardsOf(const Workbook &workbook, const UnitId &unit, const QDate &day);

// ── people, rounds ───────────────────────────────────────────────────────────
[[nodiscard]] Result<QVector<Person>> people(const Workbook &workbook);
[[nodiscard]] Result<PersonId> addPerson(Edit &edit, Person person);
[[nodiscard]] Status changePerson(Edit &edit, const Person &before, const Person &after);
/// The active person of that name; added when there is none.
[[nodiscard]] Result<PersonId> personNamed(Edit &edit, const QString &name);
[[nodiscard]] Result<QVector<Round>> rounds(const Workbook &workbook);
[[nodiscard]] Result<RoundId> addRound(Edit &edit, Round round);

// ── inspections ──────────────────────────────────────────────────────────────
struct InspectionFilter {
    UnitId unit;         ///< null: all
    StandardId standard; ///< null: all
    QDate from;          ///< inclusive, by day in Asia/Shanghai; null: no bound
    QDate to;
    std::optional<InspectionState> state;
};
[[nodiscard]] Result<QVector<Inspection>> inspections(const Workbook &workbook, const InspectionFilter &filter);
/// The days, Asia/Shanghai, on which finished inspections were made, in their order.
[[nodiscard]] Result<QVector<QDate>> inspectedDays(const Workbook &workbook, const UnitId &unit = {});
[[nodiscard]] Result<Inspection> inspection(const Workbook &workbook, const InspectionId &id);
[[nodiscard]] Result<std::optional<InspectionId>> inspectionByExternalId(const Workbook &workbook, const QString &externalId);
/// Checks unit, standard (must be attached on that day), time (not in the future) and validity.
[[nodiscard]] Result<InspectionId> addInspection(Edit &edit, Inspection inspection);
/// Only while open; finishing and abandoning are changes of `state`.
[[nodiscard]] Status changeInspection(Edit &edit, const Inspection &before, const Inspection &after);
/// Of these inspections; void ones included.
[[nodiscard]] Result<QVector<Deduction>> deductions(const Workbook &workbook, const QVector<InspectionId> &of);
[[nodiscard]] Result<Deduction> deduction(const Workbook &workbook, const DeductionId &id);
/// All with a place in the filter's inspections, for the map.
[[nodiscard]] Result<QVector<Deduction>> placedDeductions(const Workbook &workbook, const InspectionFilter &filter);
/// Count 1–9 999, clause of the inspection's standard, place within ±180/±90; fills `points` from the clause.
[[nodiscard]] Result<DeductionId> addDeduction(Edit &edit, Deduction deduction);
/// Only while its inspection is open.
[[nodiscard]] Status changeDeduction(Edit &edit, const Deduction &before, const Deduction &after);
[[nodiscard]] Status removeDeduction(Edit &edit, const DeductionId &id);
/// Works on finished inspections too; the row stays and is shown struck out.
[[nodiscard]] Status voidDeduction(Edit &edit, const DeductionId &id, const QString &reason);
[[nodiscard]] Result<QVector<Measure>> measures(const Workbook &workbook, const QVector<InspectionId> &of);
/// Replaces the inspection's measure of that clause.
[[nodiscard]] Status setMeasure(Edit &edit, const Measure &measure);
[[nodiscard]] Result<QVector<Bonus>> bonuses(const Workbook &workbook, const QString &periodCode);
[[nodiscard]] Result<BonusId> addBonus(Edit &edit, Bonus bonus);
[[nodiscard]] Status voidBonus(Edit &edit, const BonusId &id, const QString &reason);

// ── photos ───────────────────────────────────────────────────────────────────
[[nodiscard]] Result<QVector<Photo>> photos(const Workbook &workbook, const QVector<DeductionId> &of);
/// The file must already lie in the photos folder (see keepPhoto in photo_file.h).
[[nodiscard]] Result<PhotoId> addPhoto(Edit &edit, Photo photo);
[[nodiscard]] Status removePhoto(Edit &edit, const PhotoId &id);
/// Where a photo's file lies, present or not.
[[nodiscard]] QString photoPath(const Workbook &workbook, const Photo &photo);

} // namespace inspect
