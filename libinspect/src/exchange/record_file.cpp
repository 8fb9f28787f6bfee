// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/record_file.h"

#include "inspect/month_start.h"
#include "inspect/photo_file.h"
#include "inspect/records.h"
#include "inspect/zone.h"

#include "record_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace inspect {
namespace {

using exchange::WrittenDeduction;
using exchange::WrittenInspection;

std::optional<RoundKind> roundKindOf(const QString &word)
{
    static const QHash<QString, RoundKind> words{
        {QStringLiteral("daily"), RoundKind::Daily},         {QStringLiteral("monthly"), RoundKind::Monthly},
        {QStringLiteral("quarterly"), RoundKind::Quarterly}, {QStringLiteral("yearly"), RoundKind::Yearly},
        {QStringLiteral("special"), RoundKind::Special},     {QStringLiteral("recheck"), RoundKind::Recheck}};
    const auto found = words.constFind(word);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

QDate shanghaiDay(const QDateTime &at) { return at.toTimeZone(chinaZone()).date(); }

/// Writes checked records into one edit; picture files that it brought are taken away again unless `keep` was called.
class Recorder {
public:
    Recorder(Edit &edit, QString folder) : mEdit(edit), mFolder(std::move(folder)) {}
    ~Recorder()
    {
        for (const QString &path : std::as_const(mNewFiles))
            QFile::remove(path);
    }
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;
    void keep() { mNewFiles.clear(); }

    Status prepare()
    {
        const auto known = standards(mEdit.workbook());
        if (!known)
            return tl::unexpected(known.error());
        for (const StandardEntry &entry : *known)
            mStandards.insert(entry.standard.id, entry.standard);
        const auto planned = rounds(mEdit.workbook());
        if (!planned)
            return tl::unexpected(planned.error());
        mRounds = *planned;
        return {};
    }

    /// The error's `where` names the place below the inspection: "deductions[0].count".
    Result<RecordedInspection> record(const WrittenInspection &written)
    {
        if (!written.externalId.isEmpty()) {
            const auto known = inspectionByExternalId(mEdit.workbook(), written.externalId);
            if (!known)
                return tl::unexpected(known.error());
            if (*known)
                return knownOne(**known, written.externalId);
        }
        Inspection inspection;
        if (const auto ok = fill(inspection, written); !ok)
            return tl::unexpected(ok.error());
        const auto id = addInspection(mEdit, inspection);
        if (!id)
            return at(QString(), id.error());
        inspection.id = *id;
        RecordedInspection recorded{*id, written.externalId, {}, false};
        for (qsizetype i = 0; i < written.deductions.size(); ++i) {
            const QString place = QStringLiteral("deductions[%1]").arg(i);
            const auto added = addOne(written.deductions.at(i), inspection, place);
            if (!added)
                return tl::unexpected(added.error());
            recorded.deductions.append(*added);
        }
        for (qsizetype i = 0; i < written.measures.size(); ++i) {
            Measure measure = written.measures.at(i);
            measure.inspection = *id;
            if (const auto ok = checkClause(inspection.standard, measure.clause, QStringLiteral("measures[%1].clause").arg(i)); !ok)
                return tl::unexpected(ok.error());
            if (const auto ok = setMeasure(mEdit, measure); !ok)
                return at(QStringLiteral("measures[%1]").arg(i), ok.error());
        }
        Inspection finished = inspection;
        finished.state = InspectionState::Finished;
        if (const auto ok = changeInspection(mEdit, inspection, finished); !ok)
            return at(QString(), ok.error());
        return recorded;
    }

private:
    /// Puts the store's field ("deductions/count") under its place in the file.
    static tl::unexpected<Error> at(const QString &place, Error error)
    {
        const QString field = error.where.section(QLatin1Char('/'), -1);
        error.where = place.isEmpty() ? field : field.isEmpty() ? place : place + QLatin1Char('.') + field;
        return tl::unexpected(std::move(error));
    }

    Result<RecordedInspection> knownOne(const InspectionId &id, const QString &externalId) const
    {
        const auto there = deductions(mEdit.workbook(), {id});
        if (!there)
            return tl::unexpected(there.error());
        RecordedInspection known{id, externalId, {}, true};
        for (const Deduction &deduction : *there)
            known.deductions.append(deduction.id);
        return known;
    }

    Status fill(Inspection &inspection, const WrittenInspection &written)
    {
        const auto unitId = unitOf(written.unit, shanghaiDay(written.at));
        if (!unitId)
            return at(QStringLiteral("unit"), {unitId.error().code, unitId.error().what, {}, unitId.error().args});
        inspection.unit = *unitId;
        const auto standardId = standardFor(*unitId, written);
        if (!standardId)
            return at(QStringLiteral("standard"), {standardId.error().code, standardId.error().what, {}, standardId.error().args});
        inspection.standard = *standardId;
        const auto person = inspectorOf(written.inspector);
        if (!person)
            return at(QStringLiteral("inspector"), person.error());
        inspection.inspector = *person;
        if (!written.round.isEmpty()) {
            const auto round = roundOf(written.round, shanghaiDay(written.at));
            if (!round)
                return tl::unexpected(round.error());
            inspection.round = *round;
        }
        for (qsizetype i = 0; i < written.notApplicable.size(); ++i) {
            if (const auto ok = checkClause(inspection.standard, written.notApplicable.at(i), QStringLiteral("na")); !ok)
                return ok;
        }
        inspection.at = written.at;
        inspection.source = written.source;
        const auto level = patrolLevelOf(inspection.standard, written.patrolLevel);
        if (!level)
            return at(QStringLiteral("patrol_level"), level.error());
        inspection.patrolLevel = *level;
        inspection.notApplicable = written.notApplicable;
        inspection.externalId = written.externalId;
        return {};
    }

    Result<QString> patrolLevelOf(const StandardId &standardId, const QString &text) const
    {
        if (text.isEmpty())
            return QString();
        const auto entry = standard(mEdit.workbook(), standardId);
        if (!entry)
            return tl::unexpected(entry.error());
        QStringList names;
        for (const PatrolLevel &level : entry->standard.patrolLevels) {
            if (level.code == text || level.name == text)
                return level.code;
            names.append(level.code);
        }
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Standard %1 has no patrol level %2; it has: %3"),
                       {entry->standard.code, text.left(40), names.isEmpty() ? QStringLiteral("—") : names.join(QStringLiteral(", "))});
    }

    Result<UnitId> unitOf(const QString &text, const QDate &day)
    {
        const auto byCode = unitByCode(mEdit.workbook(), text, day);
        if (byCode)
            return byCode->id;
        if (byCode.error().code != ErrorCode::NotFound)
            return tl::unexpected(byCode.error());
        if (!mDayOfNames.isValid() || mDayOfNames != day) {
            const auto all = units(mEdit.workbook(), day, false);
            if (!all)
                return tl::unexpected(all.error());
            mIdOfName.clear();
            for (const Unit &unit : *all)
                mIdOfName.insert(unit.name, unit.id);
            mDayOfNames = day;
        }
        if (text.isEmpty() || mIdOfName.count(text) != 1)
            return tl::unexpected(byCode.error());
        return mIdOfName.value(text);
    }

    Result<StandardId> standardFor(const UnitId &unitId, const WrittenInspection &written)
    {
        const auto attached = standardsOf(mEdit.workbook(), unitId, shanghaiDay(written.at));
        if (!attached)
            return tl::unexpected(attached.error());
        for (const StandardId &id : *attached) {
            if (mStandards.value(id).code == written.standard)
                return id;
        }
        if (const auto known = standardByCode(mEdit.workbook(), written.standard); !known)
            return tl::unexpected(known.error());
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score unit %2 on %3; attach it first"),
                       {written.standard, written.unit, shanghaiDay(written.at).toString(Qt::ISODate)});
    }

    Result<PersonId> inspectorOf(const QString &name)
    {
        if (const auto known = mPeople.constFind(name); known != mPeople.cend())
            return *known;
        const auto person = personNamed(mEdit, name);
        if (person)
            mPeople.insert(name, *person);
        return person;
    }

    /// By name; else by kind: the planned one that holds the day, or a new one for the month.
    Result<RoundId> roundOf(const QString &text, const QDate &day)
    {
        QStringList names;
        for (const Round &round : std::as_const(mRounds)) {
            if (round.name == text)
                return round.id;
            names.append(round.name);
        }
        const auto kind = roundKindOf(text);
        if (!kind && names.isEmpty())
            return failure(ErrorCode::NotFound,
                           QT_TRANSLATE_NOOP("Error",
                                             "There is no round %1, and no round at all in this workbook yet; plan it first, or write "
                                             "daily, monthly, quarterly, yearly, special, recheck"),
                           {text.left(40)}, QStringLiteral("round"));
        if (!kind)
            return failure(
                ErrorCode::NotFound,
                QT_TRANSLATE_NOOP(
                    "Error", "There is no round %1; write the name of one (%2), or daily, monthly, quarterly, yearly, special, recheck"),
                {text.left(40), names.join(QStringLiteral(", "))}, QStringLiteral("round"));
        for (const Round &round : std::as_const(mRounds)) {
            if (round.kind == *kind && round.starts <= day && day <= round.ends)
                return round.id;
        }
        const Period month = Period::monthOf(day, monthStart(mEdit.workbook()));
        Round round;
        round.kind = *kind;
        round.name = text + QLatin1Char(' ') + month.code;
        round.starts = month.starts;
        round.ends = month.ends;
        const auto id = addRound(mEdit, round);
        if (!id)
            return at(QStringLiteral("round"), id.error());
        round.id = *id;
        mRounds.append(round);
        return round.id;
    }

    Status checkClause(const StandardId &standardId, const QString &clause, const QString &place) const
    {
        const auto known = mStandards.constFind(standardId);
        if (known != mStandards.cend() && !known->clause(clause))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Clause %1 is not part of standard %2"),
                           {clause.left(40), known->code}, place);
        return {};
    }

    Result<DeductionId> addOne(const WrittenDeduction &written, const Inspection &inspection, const QString &place)
    {
        Deduction deduction = written.deduction;
        deduction.inspection = inspection.id;
        if (!deduction.recheckOf.isNull()) {
            const auto earlier = inspect::deduction(mEdit.workbook(), deduction.recheckOf);
            if (!earlier)
                return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no deduction with the id %1"),
                               {deduction.recheckOf.text()}, place + QStringLiteral(".recheck_of"));
            deduction.recurrence = recurrenceAfter(earlier->recurrence);
        }
        const auto id = addDeduction(mEdit, deduction);
        if (!id)
            return at(place, id.error());
        for (qsizetype i = 0; i < written.photos.size(); ++i) {
            const QString photoPlace = QStringLiteral("%1.photos[%2]").arg(place).arg(i);
            auto kept = keepPhoto(mEdit.workbook().photosFolder(), QDir(mFolder).absoluteFilePath(written.photos.at(i)));
            if (!kept) {
                Error error = kept.error();
                error.where = photoPlace;
                return tl::unexpected(error);
            }
            if (kept->isNew)
                mNewFiles.append(kept->path);
            kept->photo.deduction = *id;
            if (const auto added = addPhoto(mEdit, kept->photo); !added)
                return at(photoPlace, added.error());
        }
        return id;
    }

    Edit &mEdit;
    QString mFolder;
    QHash<StandardId, Standard> mStandards;
    QVector<Round> mRounds;
    QHash<QString, PersonId> mPeople;
    QMultiHash<QString, UnitId> mIdOfName; ///< on mDayOfNames
    QDate mDayOfNames;
    QStringList mNewFiles;
};

} // namespace

Result<QVector<RecordedInspection>> recordJson(Workbook &workbook, const QByteArray &json, const QString &fileName, const QString &folder,
                                               const std::function<bool(int)> &progress)
{
    const auto written = exchange::readRecords(json, fileName);
    if (!written)
        return tl::unexpected(written.error());
    auto edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "record %1"), fileName);
    if (!edit)
        return tl::unexpected(edit.error());
    Recorder recorder(*edit, folder);
    if (const auto ok = recorder.prepare(); !ok)
        return tl::unexpected(ok.error());
    QVector<RecordedInspection> recorded;
    for (qsizetype i = 0; i < written->size(); ++i) {
        if (progress && !progress(int(i * 100 / written->size())))
            return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Recording %1 was cancelled; nothing was changed"), {fileName});
        const auto one = recorder.record(written->at(i));
        if (!one) {
            Error error = one.error();
            const QString index = fileName + QStringLiteral(", [") + QString::number(i) + QLatin1Char(']');
            error.where = error.where.isEmpty() ? index : index + QLatin1Char('.') + error.where;
            return tl::unexpected(error);
        }
        recorded.append(*one);
    }
    if (const auto ok = edit->commit(); !ok)
        return tl::unexpected(ok.error());
    recorder.keep();
    return recorded;
}

Result<QVector<RecordedInspection>> recordFile(Workbook &workbook, const QString &path, const std::function<bool(int)> &progress)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "File %1 does not exist; check the path"), {path});
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "File %1 cannot be opened: %2"), {path, file.errorString()});
    const QFileInfo info(path);
    return recordJson(workbook, file.readAll(), info.fileName(), info.absolutePath(), progress);
}

} // namespace inspect
