// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/record_commands.h"

#include "commands/china_time.h"
#include "commands/snapshot_builder.h"
#include "inspect/photo_file.h"
#include "inspect/rounds.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>
#include <functional>

namespace inspect::app {

namespace {

constexpr double kMetresPerDegree = 111320.0;

const Parts kSheetParts = Part::Sheet | Part::Pins;

double distanceM(double lon, double lat, const Place &place)
{
    const double dx = (lon - place.lon) * kMetresPerDegree * std::cos(lat * M_PI / 180.0);
    const double dy = (lat - place.lat) * kMetresPerDegree;
    return std::hypot(dx, dy);
}

/// The inspection that recording goes on with; a new one where none is open.
Result<Inspection> goOn(Edit &edit, const SheetKey &key)
{
    const PersonId person = edit.workbook().person();
    auto open = openInspection(edit.workbook(), key, person);
    if (!open)
        return tl::make_unexpected(open.error());
    if (*open)
        return **open;
    Inspection fresh;
    fresh.unit = key.unit;
    fresh.standard = key.standard;
    fresh.inspector = person;
    fresh.at = nowInChina();
    const auto entry = standard(edit.workbook(), key.standard);
    if (!entry)
        return tl::make_unexpected(entry.error());
    const auto round = roundToRecord(edit.workbook(), key.unit, entry->standard.code, person, fresh.at.date());
    if (!round)
        return tl::make_unexpected(round.error());
    fresh.round = *round;
    auto id = addInspection(edit, fresh);
    if (!id)
        return tl::make_unexpected(id.error());
    return inspection(edit.workbook(), *id);
}

/// The newest valid deduction that the count of a clause goes on with; with a place given, the newest one there.
Result<std::optional<Deduction>> lastOf(const Workbook &workbook, const InspectionId &id,
                                        const std::function<bool(const Deduction &)> &isMeant, const std::optional<Place> &place)
{
    auto rows = deductions(workbook, {id});
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::optional<Deduction> last;
    for (const Deduction &d : *rows) {
        if (!d.voidReason.isEmpty() || !isMeant(d))
            continue;
        if (place && d.lon && d.lat && distanceM(*d.lon, *d.lat, *place) > kSamePlaceM)
            continue;
        if (!last || last->id < d.id)
            last = d;
    }
    return last;
}

void put(Deduction &deduction, const Place &place)
{
    deduction.lon = place.lon;
    deduction.lat = place.lat;
    deduction.accuracyM = place.accuracyM;
}

Status countUp(Edit &edit, const InspectionId &id, const QString &clause, int by, const std::optional<Place> &place)
{
    const auto isMeant = [&clause](const Deduction &d) { return d.clause == clause && d.recheckOf.isNull(); };
    auto last = lastOf(edit.workbook(), id, isMeant, place);
    if (!last)
        return tl::make_unexpected(last.error());
    if (*last) {
        Deduction after = **last;
        after.count += by;
        if (place && !after.lon)
            put(after, *place);
        return changeDeduction(edit, **last, after);
    }
    Deduction fresh;
    fresh.inspection = id;
    fresh.clause = clause;
    fresh.count = by;
    fresh.at = nowInChina();
    if (place)
        put(fresh, *place);
    auto added = addDeduction(edit, fresh);
    if (!added)
        return tl::make_unexpected(added.error());
    return {};
}

/// Takes places away from the newest deduction first; those of an included checklist's items stand on their clause.
Status countDown(Edit &edit, const InspectionId &id, const Standard &standard, const QString &clause, qint64 by)
{
    const auto isMeant = [&](const Deduction &d) {
        const Clause *counted = standard.clause(d.clause);
        return d.clause == clause || (counted && counted->id == clause);
    };
    while (by > 0) {
        auto last = lastOf(edit.workbook(), id, isMeant, std::nullopt);
        if (!last)
            return tl::make_unexpected(last.error());
        if (!*last)
            return {};
        Deduction after = **last;
        after.count -= by;
        if (after.count > 0)
            return changeDeduction(edit, **last, after);
        by = -after.count;
        if (Status status = removeDeduction(edit, after.id); !status)
            return status;
    }
    return {};
}

Command changeOneDeduction(const char *name, const QString &subject, const DeductionId &id, std::function<void(Deduction &)> change)
{
    return {name, subject, kSheetParts, [id, change = std::move(change)](Edit &edit, const Progress &) -> Status {
                auto before = deduction(edit.workbook(), id);
                if (!before)
                    return tl::make_unexpected(before.error());
                Deduction after = *before;
                change(after);
                return after == *before ? Status() : changeDeduction(edit, *before, after);
            }};
}

Command changeOpenState(const char *name, const SheetKey &key, const QString &unitName, InspectionState state, bool opensIfNone)
{
    return {name, unitName, Part::Scores | kSheetParts,
            [key, state, opensIfNone](Edit &edit, const Progress &) -> Status {
                auto open = openInspection(edit.workbook(), key, edit.workbook().person());
                if (!open)
                    return tl::make_unexpected(open.error());
                if (!*open && !opensIfNone)
                    return {};
                auto before = goOn(edit, key);
                if (!before)
                    return tl::make_unexpected(before.error());
                Inspection after = *before;
                after.state = state;
                return changeInspection(edit, *before, after);
            },
            key.unit};
}

} // namespace

Command recordCount(const SheetKey &key, const QString &clause, const QString &clauseName, int delta, const std::optional<Place> &place)
{
    const char *name = delta > 0 ? QT_TRANSLATE_NOOP("Command", "record %1") : QT_TRANSLATE_NOOP("Command", "take back %1");
    return {name, clauseName, kSheetParts,
            [key, clause, delta, place](Edit &edit, const Progress &) -> Status {
                if (delta < 0) {
                    auto open = openInspection(edit.workbook(), key, edit.workbook().person());
                    if (!open)
                        return tl::make_unexpected(open.error());
                    const auto entry = standard(edit.workbook(), key.standard);
                    if (!entry)
                        return tl::make_unexpected(entry.error());
                    return *open ? countDown(edit, (*open)->id, entry->standard, clause, -delta) : Status();
                }
                auto inspection = goOn(edit, key);
                if (!inspection)
                    return tl::make_unexpected(inspection.error());
                return countUp(edit, inspection->id, clause, delta, place);
            },
            key.unit};
}

Command recordAgain(const SheetKey &key, const DeductionId &earlier, const QString &clauseName)
{
    return {QT_TRANSLATE_NOOP("Command", "record %1 again"), clauseName, kSheetParts,
            [key, earlier](Edit &edit, const Progress &) -> Status {
                const auto before = deduction(edit.workbook(), earlier);
                if (!before)
                    return tl::make_unexpected(before.error());
                const auto inspection = goOn(edit, key);
                if (!inspection)
                    return tl::make_unexpected(inspection.error());
                Deduction again = *before;
                again.id = {};
                again.inspection = inspection->id;
                again.recurrence = recurrenceAfter(before->recurrence);
                again.at = nowInChina();
                again.note.clear();
                again.recheckOf = earlier;
                again.voidReason.clear();
                const auto added = addDeduction(edit, again);
                return added ? Status() : tl::make_unexpected(added.error());
            },
            key.unit};
}

Command describeVisit(const SheetKey &key, const QString &unitName, const QString &source, const QString &patrolLevel)
{
    return {QT_TRANSLATE_NOOP("Command", "say whose sheet of %1 it is"), unitName, kSheetParts,
            [key, source, patrolLevel](Edit &edit, const Progress &) -> Status {
                const auto before = goOn(edit, key);
                if (!before)
                    return tl::make_unexpected(before.error());
                Inspection after = *before;
                after.source = source;
                after.patrolLevel = patrolLevel;
                return after == *before ? Status() : changeInspection(edit, *before, after);
            },
            key.unit};
}

Command recordMeasure(const SheetKey &key, const Measure &measure, const QString &clauseName)
{
    return {QT_TRANSLATE_NOOP("Command", "enter %1"), clauseName, kSheetParts,
            [key, measure](Edit &edit, const Progress &) -> Status {
                auto inspection = goOn(edit, key);
                if (!inspection)
                    return tl::make_unexpected(inspection.error());
                Measure row = measure;
                row.inspection = inspection->id;
                return setMeasure(edit, row);
            },
            key.unit};
}

Command markNotApplicable(const SheetKey &key, const QString &clause, const QString &clauseName, bool notApplicable)
{
    return {QT_TRANSLATE_NOOP("Command", "mark %1 as not applicable"), clauseName, kSheetParts,
            [key, clause, notApplicable](Edit &edit, const Progress &) -> Status {
                auto before = goOn(edit, key);
                if (!before)
                    return tl::make_unexpected(before.error());
                Inspection after = *before;
                after.notApplicable.removeAll(clause);
                if (notApplicable)
                    after.notApplicable.append(clause);
                after.notApplicable.sort();
                return after == *before ? Status() : changeInspection(edit, *before, after);
            },
            key.unit};
}

Command noteDeduction(const DeductionId &id, const QString &note, const QString &clauseName)
{
    return changeOneDeduction(QT_TRANSLATE_NOOP("Command", "note on %1"), clauseName, id, [note](Deduction &d) { d.note = note; });
}

Command placeDeduction(const DeductionId &id, const std::optional<Place> &place, const QString &clauseName)
{
    return changeOneDeduction(QT_TRANSLATE_NOOP("Command", "place %1"), clauseName, id, [place](Deduction &d) {
        d.lon.reset();
        d.lat.reset();
        d.accuracyM.reset();
        if (place)
            put(d, *place);
    });
}

Command deleteDeduction(const DeductionId &id, const QString &clauseName)
{
    return {QT_TRANSLATE_NOOP("Command", "delete %1"), clauseName, kSheetParts,
            [id](Edit &edit, const Progress &) -> Status { return removeDeduction(edit, id); }};
}

Command voidDeductionCommand(const DeductionId &id, const QString &reason, const QString &clauseName)
{
    return {QT_TRANSLATE_NOOP("Command", "void %1"), clauseName, Part::Scores | kSheetParts,
            [id, reason](Edit &edit, const Progress &) -> Status { return voidDeduction(edit, id, reason); }};
}

namespace {

/// The picture of a sealed sheet is no other account's to read (docs/adr/0009-sealed-rounds.md), where the disk knows accounts.
Status hideSealedPicture(const Workbook &workbook, const DeductionId &id, const QString &path)
{
    const auto found = deduction(workbook, id);
    if (!found)
        return tl::make_unexpected(found.error());
    const auto sealed = isSealed(workbook, found->inspection);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    if (*sealed)
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

/// Keeps the file, then names it in a row; what was kept in vain is taken away again.
Status addOnePhoto(Edit &edit, const DeductionId &id, const QString &path)
{
    auto kept = keepPhoto(edit.workbook().photosFolder(), path);
    if (!kept)
        return tl::make_unexpected(kept.error());
    Photo photo = kept->photo;
    photo.deduction = id;
    auto added = addPhoto(edit, photo);
    if (added && kept->isNew)
        return hideSealedPicture(edit.workbook(), id, kept->path);
    if (added)
        return {};
    if (kept->isNew)
        QFile::remove(kept->path);
    return tl::make_unexpected(added.error());
}

} // namespace

Command addPhotos(const DeductionId &id, const QStringList &paths, const QString &clauseName)
{
    return {QT_TRANSLATE_NOOP("Command", "add photos to %1"), clauseName, Part::Sheet,
            [id, paths](Edit &edit, const Progress &progress) -> Status {
                for (int i = 0; i < paths.size(); ++i) {
                    if (!progress(static_cast<int>(100 * i / paths.size())))
                        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Cancelled. No photo was added."));
                    if (Status status = addOnePhoto(edit, id, paths[i]); !status)
                        return status;
                }
                return {};
            }};
}

Command deletePhoto(const PhotoId &id)
{
    return {QT_TRANSLATE_NOOP("Command", "delete a photo"), {}, Part::Sheet, [id](Edit &edit, const Progress &) -> Status {
                return removePhoto(edit, id);
            }};
}

Command finishInspection(const SheetKey &key, const QString &unitName)
{
    return changeOpenState(QT_TRANSLATE_NOOP("Command", "finish inspection of %1"), key, unitName, InspectionState::Finished, true);
}

Command abandonInspection(const SheetKey &key, const QString &unitName)
{
    return changeOpenState(QT_TRANSLATE_NOOP("Command", "abandon inspection of %1"), key, unitName, InspectionState::Abandoned, false);
}

Command awardBonus(const Bonus &bonus, const QString &unitName)
{
    return {QT_TRANSLATE_NOOP("Command", "award %1 a bonus"), unitName, Part::Scores,
            [bonus](Edit &edit, const Progress &) -> Status {
                Bonus row = bonus;
                row.awardedBy = edit.workbook().person();
                auto id = addBonus(edit, row);
                if (!id)
                    return tl::make_unexpected(id.error());
                return {};
            },
            bonus.unit};
}

} // namespace inspect::app
