// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of a version of a standard: it is drafted, issued, and retired at last.
#include "record_tools.h"
#include "standard_rows.h"

#include "closing_guard.h"

#include <algorithm>

namespace inspect {

namespace {

const QString kStandards = QStringLiteral("standards");
const QString kAttachments = QStringLiteral("attachments");
const QDate kLastDay(9999, 12, 31);

bool refersToOthers(const Standard &standard)
{
    return standard.isComposite() || std::any_of(standard.sections.begin(), standard.sections.end(), [](const Section &section) {
               return std::any_of(section.clauses.begin(), section.clauses.end(),
                                  [](const Clause &clause) { return !clause.include.isEmpty(); });
           });
}

QString versionText(const Standard &standard) { return QString::number(standard.version); }

/// A draft by its id; everything else is refused with the reason given.
Result<StandardEntry> draftOf(const Workbook &workbook, const StandardId &id, const char *otherwise)
{
    Result<StandardEntry> entry = standard(workbook, id);
    if (entry && entry->status != StandardStatus::Draft)
        return failure(ErrorCode::Conflict, otherwise, {entry->standard.code, versionText(entry->standard)}, kStandards);
    return entry;
}

/// Ends what the version scores on `lastDay`; what would only begin afterwards is taken away. Gives what was cut, as it was.
Result<QVector<Attachment>> endAttachments(Edit &edit, const StandardId &id, const QDate &lastDay)
{
    const Result<QVector<Attachment>> all = attachments(edit.workbook());
    if (!all)
        return tl::make_unexpected(all.error());
    QVector<Attachment> cut;
    for (const Attachment &attachment : *all) {
        if (attachment.standard != id || (!attachment.to.isNull() && attachment.to <= lastDay))
            continue;
        const QDate last = attachment.to.isNull() ? kLastDay : attachment.to;
        if (Status open = refuseClosed(StoreAccess::connection(edit.workbook()), lastDay.addDays(1), last); !open)
            return tl::make_unexpected(open.error());
        const bool isToCome = !attachment.from.isNull() && attachment.from > lastDay;
        const Status ended = isToCome ? edit.remove(kAttachments, attachment.id)
                                      : edit.update(kAttachments, attachment.id,
                                                    {{QStringLiteral("valid_to"), {dayField(attachment.to), dayField(lastDay)}}});
        if (!ended)
            return tl::make_unexpected(ended.error());
        cut.append(attachment);
    }
    return cut;
}

Status checkDay(const Standard &standard, const QDate &day)
{
    if (day.isValid())
        return {};
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 needs a day for this; give one"),
                   {standard.code, versionText(standard)}, kStandards);
}

/// The older versions in force end the day before, and what they scored goes on with the new one.
Status takeOver(Edit &edit, const Standard &newer, const QDate &day)
{
    const Result<QVector<StandardEntry>> all = standards(edit.workbook());
    if (!all)
        return tl::make_unexpected(all.error());
    for (const StandardEntry &older : *all) {
        if (older.standard.code != newer.code || older.standard.version >= newer.version || older.status != StandardStatus::Issued)
            continue;
        const Result<QVector<Attachment>> cut = endAttachments(edit, older.standard.id, day.addDays(-1));
        if (!cut)
            return tl::make_unexpected(cut.error());
        for (Attachment attachment : *cut) {
            attachment.id = {};
            attachment.standard = newer.id;
            attachment.from = attachment.from.isNull() ? day : std::max(attachment.from, day);
            if (Status attached = attach(edit, attachment); !attached)
                return attached;
        }
        if (Status retired = setStandardStatus(edit, older.standard.id, StandardStatus::Retired, day); !retired)
            return retired;
    }
    return {};
}

} // namespace

QString standardStatusText(StandardStatus status)
{
    switch (status) {
    case StandardStatus::Draft: return QStringLiteral("draft");
    case StandardStatus::Issued: return QStringLiteral("issued");
    case StandardStatus::Retired: break;
    }
    return QStringLiteral("retired");
}

Fields standardFields(const Standard &standard)
{
    return {{QStringLiteral("code"), standard.code},
            {QStringLiteral("version"), standard.version},
            {QStringLiteral("name"), standard.name},
            {QStringLiteral("body"), QString::fromUtf8(standardToJson(standard))}};
}

Status checkLoops(const Workbook &workbook, const Standard &standard, Unknown unknown)
{
    if (!refersToOthers(standard))
        return {};
    const Result<QVector<StandardEntry>> entries = standards(workbook);
    if (!entries)
        return tl::make_unexpected(entries.error());
    QVector<Standard> known;
    for (const StandardEntry &entry : *entries)
        known.append(entry.standard);
    return checkReferences(standard, known, standard.code, unknown);
}

Status changeDraft(Edit &edit, const Standard &standard)
{
    const Result<StandardEntry> before =
        draftOf(edit.workbook(), standard.id,
                QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 is issued and stays as it is; make a new version"));
    if (!before)
        return tl::make_unexpected(before.error());
    if (standard.code != before->standard.code || standard.version != before->standard.version)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The code and version of standard %1 cannot change; add it as another one"),
                       {before->standard.code}, kStandards);
    if (Status loop = checkLoops(edit.workbook(), standard, Unknown::Allowed); !loop)
        return loop;
    // As the row holds it: a document from elsewhere need not be written as ours is.
    Query body(StoreAccess::connection(edit.workbook()), "SELECT body FROM standards WHERE uid = ?", standard.id);
    if (!body.next())
        return body.status();
    Fields stored = standardFields(before->standard);
    stored.insert(QStringLiteral("body"), body.text(0));
    body.reset();
    return edit.update(kStandards, standard.id, changesBetween(stored, standardFields(standard)));
}

Status removeDraft(Edit &edit, const StandardId &id)
{
    const Result<StandardEntry> entry = draftOf(
        edit.workbook(), id, QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 is issued and cannot be deleted; retire it instead"));
    return entry ? edit.remove(kStandards, id) : Status(tl::make_unexpected(entry.error()));
}

Status setStandardStatus(Edit &edit, const StandardId &id, StandardStatus status, const QDate &day)
{
    const Result<StandardEntry> before = standard(edit.workbook(), id);
    if (!before)
        return tl::make_unexpected(before.error());
    if (status < before->status)
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 cannot go back; make a new version"),
                       {before->standard.code, versionText(before->standard)}, kStandards);
    Changes changes{{QStringLiteral("status"), {standardStatusText(before->status), standardStatusText(status)}}};
    if (status == StandardStatus::Issued && before->status == StandardStatus::Draft)
        changes.insert(QStringLiteral("issued_on"), {dayField(before->issuedOn), dayField(day)});
    return edit.update(kStandards, id, changes);
}

Status issueStandard(Edit &edit, const StandardId &id, const QDate &day, bool takesOver)
{
    const Result<StandardEntry> entry =
        draftOf(edit.workbook(), id, QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 has been issued already"));
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (Status given = checkDay(entry->standard, day); !given)
        return given;
    if (Status references = checkLoops(edit.workbook(), entry->standard, Unknown::Refused); !references)
        return references;
    if (Status issued = setStandardStatus(edit, id, StandardStatus::Issued, day); !issued)
        return issued;
    return takesOver ? takeOver(edit, entry->standard, day) : Status();
}

Status retireStandard(Edit &edit, const StandardId &id, const QDate &lastDay)
{
    const Result<StandardEntry> entry = standard(edit.workbook(), id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (Status given = checkDay(entry->standard, lastDay); !given)
        return given;
    if (entry->status != StandardStatus::Issued)
        return failure(ErrorCode::Conflict,
                       entry->status == StandardStatus::Draft
                           ? QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 is a draft; delete it instead of retiring it")
                           : QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 has been retired already"),
                       {entry->standard.code, versionText(entry->standard)}, kStandards);
    if (const Result<QVector<Attachment>> cut = endAttachments(edit, id, lastDay); !cut)
        return tl::make_unexpected(cut.error());
    return setStandardStatus(edit, id, StandardStatus::Retired, lastDay);
}

Result<int> nextVersion(const Workbook &workbook, const QString &code)
{
    Query query(StoreAccess::connection(workbook), "SELECT coalesce(max(version), 0) + 1 FROM standards WHERE code = ? AND deleted = 0",
                code);
    if (query.next())
        return int(query.integer(0));
    return tl::make_unexpected(query.status().error());
}

} // namespace inspect
