// SPDX-License-Identifier: GPL-2.0-or-later
#include "record_tools.h"
#include "standard_rows.h"

#include "closing_guard.h"
#include "inspect/records.h"
#include "inspect/standard_json.h"

#include <algorithm>

namespace inspect {

namespace {

const QString kStandards = QStringLiteral("standards");
const QString kAttachments = QStringLiteral("attachments");
/// Without the document: sorting would copy all of them.
const QByteArray kSelect = "SELECT uid, status, issued_on, code, version FROM standards WHERE deleted = 0";

StandardStatus statusOf(const QString &text)
{
    return text == QLatin1String("draft")    ? StandardStatus::Draft
           : text == QLatin1String("issued") ? StandardStatus::Issued
                                             : StandardStatus::Retired;
}

/// The document is parsed once for an issued version; drafts change and are read each time.
Result<StandardEntry> readEntry(const Workbook &workbook, const Query &row)
{
    auto &known = StoreAccess::data(workbook).standards;
    StandardEntry entry;
    entry.status = statusOf(row.text(1));
    entry.issuedOn = row.day(2);
    const StandardId id = row.id<StandardId>(0);
    if (const auto found = known.constFind(id); found != known.cend() && entry.status != StandardStatus::Draft) {
        entry.standard = **found;
        return entry;
    }
    Query body(StoreAccess::connection(workbook), "SELECT body FROM standards WHERE uid = ?", id);
    if (!body.next())
        return tl::make_unexpected(body.status() ? StoreAccess::connection(workbook).lastError() : body.status().error());
    Result<ParsedStandard> parsed = parseStandard(body.bytes(0), row.text(3) + QStringLiteral(" v") + row.text(4));
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    entry.standard = parsed->standard;
    entry.standard.id = id;
    if (entry.status != StandardStatus::Draft)
        known.insert(id, std::make_shared<const Standard>(entry.standard));
    return entry;
}

Result<StandardEntry> oneEntry(const Workbook &workbook, Query &query, const char *missing, const QString &name)
{
    if (query.next())
        return readEntry(workbook, query);
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return failure(ErrorCode::NotFound, missing, {name}, kStandards);
}

/// The same version may stand there with a tombstone, because adding it was undone.
Status bringBack(Edit &edit, Query &row, const Fields &fields, StandardStatus status, const QDate &issuedOn)
{
    const Uid id = row.id<Uid>(0);
    const Changes changes{{QStringLiteral("body"), {row.text(1), fields.value(QStringLiteral("body"))}},
                          {QStringLiteral("name"), {row.text(2), fields.value(QStringLiteral("name"))}},
                          {QStringLiteral("status"), {row.text(3), standardStatusText(status)}},
                          {QStringLiteral("issued_on"), {row.value(4), dayField(issuedOn)}}};
    row.reset();
    if (Status restored = edit.restore(kStandards, id); !restored)
        return restored;
    return edit.update(kStandards, id, changes);
}

struct Standing {
    AttachmentId id;
    QString kind;
    UnitId unit;
    QDate from;
    QDate to;
};

/// Whether some version of the unit has the kind within both spans.
Result<bool> isOfKind(Connection &connection, const UnitId &unit, const QString &kind, const Standing &other, const Attachment &attachment)
{
    Query query(connection,
                "SELECT v.valid_from, v.valid_to FROM unit_versions v JOIN units u ON u.fid = v.unit_fid "
                "WHERE u.uid = ? AND v.kind = ? AND v.deleted = 0",
                unit, kind);
    while (query.next()) {
        if (overlaps(query.day(0), query.day(1), other.from, other.to) &&
            overlaps(query.day(0), query.day(1), attachment.from, attachment.to))
            return true;
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return false;
}

Result<bool> meets(Connection &connection, const Standing &other, const Attachment &attachment)
{
    if (!overlaps(other.from, other.to, attachment.from, attachment.to))
        return false;
    if (attachment.unit.isNull() && other.unit.isNull())
        return attachment.kind == other.kind;
    if (!attachment.unit.isNull() && !other.unit.isNull())
        return attachment.unit == other.unit;
    return attachment.unit.isNull() ? isOfKind(connection, other.unit, attachment.kind, other, attachment)
                                    : isOfKind(connection, attachment.unit, other.kind, other, attachment);
}

/// "村甲 (V1)", by its newest version.
QString unitText(Connection &connection, const UnitId &unit)
{
    Query name(connection,
               "SELECT v.name || coalesce(' (' || nullif(v.code, '') || ')', '') FROM unit_versions v JOIN units u ON u.fid = v.unit_fid "
               "WHERE u.uid = ? "
               "ORDER BY v.deleted, v.fid DESC LIMIT 1",
               unit);
    return name.next() ? name.text(0) : unit.text();
}

/// "村 (village), 道路 (road)"
QString kindText(Connection &connection, const QStringList &codes)
{
    QStringList texts;
    for (const QString &code : codes) {
        Query name(connection, "SELECT name_zh FROM unit_kinds WHERE code = ? AND deleted = 0", code);
        texts.append(name.next() ? QStringLiteral("%1 (%2)").arg(name.text(0), code) : code);
    }
    return texts.join(QStringLiteral(", "));
}

Status checkAttachment(const Workbook &workbook, const StandardEntry &entry, const Attachment &attachment)
{
    Connection &connection = StoreAccess::connection(workbook);
    const QString &code = entry.standard.code;
    if (Status references = checkLoops(workbook, entry.standard, Unknown::Refused); !references)
        return references;
    if (attachment.kind.isEmpty() == attachment.unit.isNull())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Standard %1 is attached either to a kind or to a unit"), {code},
                       kAttachments);
    if (!attachment.from.isNull() && !attachment.to.isNull() && attachment.to < attachment.from)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The attachment of standard %1 would end before it starts; check its days"), {code},
                       kAttachments + QStringLiteral("/to"));
    if (entry.status != StandardStatus::Issued)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 is not issued; issue it first"),
                       {code, QString::number(entry.standard.version)}, kAttachments);
    QString kind = attachment.kind;
    Query known = kind.isEmpty() ? Query(connection,
                                         "SELECT v.kind FROM unit_versions v JOIN units u ON u.fid = v.unit_fid "
                                         "WHERE u.uid = ? AND v.deleted = 0 ORDER BY v.fid DESC LIMIT 1",
                                         attachment.unit)
                                 : Query(connection, "SELECT code FROM unit_kinds WHERE code = ? AND deleted = 0", kind);
    if (!known.next())
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "Standard %1 cannot be attached: there is no such kind or unit (%2)"),
                       {code, kind.isEmpty() ? attachment.unit.text() : kind}, kAttachments);
    kind = known.text(0);
    if (!entry.standard.kinds.isEmpty() && !entry.standard.kinds.contains(kind))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score units of kind %2, only %3"),
                       {code, kindText(connection, {kind}), kindText(connection, entry.standard.kinds)}, kAttachments);
    return {};
}

/// The last day of the closed periods whose closings name an attachment; null: none does.
Result<QDate> lastDayClosedWith(Connection &connection, const AttachmentId &id)
{
    const auto links = closingLinks(connection);
    if (!links)
        return tl::make_unexpected(links.error());
    QDate last;
    for (auto it = links->cbegin(); it != links->cend(); ++it) {
        const std::optional<Period> period = it->isReopening ? std::nullopt : Period::ofCode(it.key());
        Query names(connection, "SELECT instr(inputs, ?) FROM closings WHERE uid = ?", id.text(), it->id);
        if (period && names.next() && names.integer(0) > 0)
            last = last.isNull() ? period->ends : std::max(last, period->ends);
        if (Status read = names.status(); !read)
            return tl::make_unexpected(read.error());
    }
    return last;
}

} // namespace

Result<QVector<StandardEntry>> standards(const Workbook &workbook)
{
    Query query(StoreAccess::connection(workbook), kSelect + " ORDER BY length(code), code, version");
    QVector<StandardEntry> entries;
    while (query.next()) {
        Result<StandardEntry> entry = readEntry(workbook, query);
        if (!entry)
            return tl::make_unexpected(entry.error());
        entries.append(*entry);
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return entries;
}

Result<StandardEntry> standard(const Workbook &workbook, const StandardId &id)
{
    Query query(StoreAccess::connection(workbook), kSelect + " AND uid = ?", id);
    return oneEntry(workbook, query, QT_TRANSLATE_NOOP("Error", "The standard %1 does not exist"), id.text());
}

Result<StandardEntry> standardByCode(const Workbook &workbook, const QString &code)
{
    Query query(StoreAccess::connection(workbook),
                kSelect + " AND code = ? AND status <> 'draft' ORDER BY status = 'issued' DESC, version DESC LIMIT 1", code);
    return oneEntry(workbook, query, QT_TRANSLATE_NOOP("Error", "There is no issued standard with the code %1"), code);
}

Status addStandard(Edit &edit, const Standard &standard, StandardStatus status, const QDate &issuedOn)
{
    if (Status loop = checkLoops(edit.workbook(), standard, Unknown::Allowed); !loop)
        return loop;
    const Fields fields = standardFields(standard);
    const StandardId id = standardId(standard.code, standard.version);
    Query same(StoreAccess::connection(edit.workbook()), "SELECT uid, body, name, status, issued_on, deleted FROM standards WHERE uid = ?",
               id);
    if (same.next()) {
        if (same.integer(5) != 0)
            return bringBack(edit, same, fields, status, issuedOn);
        if (same.text(1) == fields.value(QStringLiteral("body")).toString())
            return {};
        return failure(
            ErrorCode::Conflict,
            QT_TRANSLATE_NOOP("Error", "Version %2 of standard %1 is there already with other contents; give the new one another version"),
            {standard.code, QString::number(standard.version)}, kStandards);
    }
    if (Status read = same.status(); !read)
        return read;
    Fields all = fields;
    all.insert(QStringLiteral("status"), standardStatusText(status));
    all.insert(QStringLiteral("issued_on"), dayField(issuedOn));
    return edit.insert(kStandards, id, all);
}

Result<QVector<Attachment>> attachments(const Workbook &workbook)
{
    Query query(
        StoreAccess::connection(workbook),
        "SELECT a.uid, s.uid, a.kind, u.uid, a.valid_from, a.valid_to FROM attachments a JOIN standards s ON s.fid = a.standard_fid "
        "LEFT JOIN units u ON u.fid = unit_root(a.unit_fid) WHERE a.deleted = 0 AND s.deleted = 0 ORDER BY a.fid");
    return readAll(query, [](const Query &row) {
        return Attachment{row.id<AttachmentId>(0), row.id<StandardId>(1), row.text(2), row.id<UnitId>(3), row.day(4), row.day(5)};
    });
}

namespace {

/// Named after what it says: two laptops that attach one standard to the same units over the same time make one attachment. Where there
/// was one already, which was taken away or ended, another.
Result<AttachmentId> newAttachmentId(Connection &connection, const Attachment &attachment)
{
    const AttachmentId id(Uid::named(QStringLiteral("attachment/%1/%2/%3/%4/%5")
                                         .arg(attachment.standard.text(), attachment.kind, attachment.unit.text(),
                                              attachment.from.toString(Qt::ISODate), attachment.to.toString(Qt::ISODate))));
    Query known(connection, "SELECT 1 FROM attachments WHERE uid = ?", static_cast<const Uid &>(id));
    const bool isKnown = known.next();
    if (Status read = known.status(); !read)
        return tl::make_unexpected(read.error());
    return isKnown ? AttachmentId::fresh() : id;
}

} // namespace

Status attach(Edit &edit, const Attachment &attachment)
{
    Connection &connection = StoreAccess::connection(edit.workbook());
    const Result<StandardEntry> entry = standard(edit.workbook(), attachment.standard);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (Status checked = checkAttachment(edit.workbook(), *entry, attachment); !checked)
        return checked;
    Query query(connection,
                "SELECT a.uid, a.kind, u.uid, a.valid_from, a.valid_to FROM attachments a JOIN standards s ON s.fid = a.standard_fid "
                "LEFT JOIN units u ON u.fid = unit_root(a.unit_fid) WHERE a.deleted = 0 AND s.code = ?",
                entry->standard.code);
    const Result<QVector<Standing>> standing = readAll(query, [](const Query &row) {
        return Standing{row.id<AttachmentId>(0), row.text(1), row.id<UnitId>(2), row.day(3), row.day(4)};
    });
    if (!standing)
        return tl::make_unexpected(standing.error());
    for (const Standing &other : *standing) {
        const Result<bool> met = meets(connection, other, attachment);
        if (!met)
            return tl::make_unexpected(met.error());
        if (*met)
            return failure(
                ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("Error", "Standard %1 already scores these units in that time (%2); end that attachment first"),
                {entry->standard.code, other.kind.isEmpty() ? unitText(connection, other.unit) : kindText(connection, {other.kind})},
                kAttachments);
    }
    const Result<AttachmentId> id = attachment.id.isNull() ? newAttachmentId(connection, attachment) : attachment.id;
    if (!id)
        return tl::make_unexpected(id.error());
    return edit.insert(kAttachments, *id,
                       {{QStringLiteral("standard"), uidField(attachment.standard)},
                        {QStringLiteral("kind"), attachment.kind.isEmpty() ? QVariant() : QVariant(attachment.kind)},
                        {QStringLiteral("unit"), uidField(attachment.unit)},
                        {QStringLiteral("valid_from"), dayField(attachment.from)},
                        {QStringLiteral("valid_to"), dayField(attachment.to)}});
}

Result<QDate> detach(Edit &edit, const AttachmentId &id, const QDate &today)
{
    const Result<QDate> used = lastDayClosedWith(StoreAccess::connection(edit.workbook()), id);
    if (!used)
        return tl::make_unexpected(used.error());
    if (used->isNull()) {
        const Status removed = edit.remove(kAttachments, id);
        return removed ? Result<QDate>(QDate()) : tl::make_unexpected(removed.error());
    }
    Query row(StoreAccess::connection(edit.workbook()),
              "SELECT a.valid_to, s.code FROM attachments a JOIN standards s ON s.fid = a.standard_fid WHERE a.uid = ? AND a.deleted = 0",
              id);
    if (!row.next())
        return row.status() ? Result<QDate>(failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "This attachment is there no more"), {},
                                                    kAttachments))
                            : tl::make_unexpected(row.status().error());
    const QDate before = row.day(0);
    const QString code = row.text(1);
    row.reset();
    const QDate last = std::max(*used, today.addDays(-1));
    if (!before.isNull() && before <= last)
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error", "The attachment of standard %1 has ended on %2 already; it stays for the closed periods "
                                                  "that were scored by it"),
                       {code, before.toString(Qt::ISODate)}, kAttachments);
    const Status ended = edit.update(kAttachments, id, {{QStringLiteral("valid_to"), {dayField(before), dayField(last)}}});
    return ended ? Result<QDate>(last) : tl::make_unexpected(ended.error());
}

Result<QVector<StandardId>> standardsOf(const Workbook &workbook, const UnitId &unit, const QDate &day)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT DISTINCT s.uid, s.code, s.version FROM units u JOIN unit_versions v ON v.unit_fid = u.fid AND v.deleted = 0 "
                "AND (v.valid_from IS NULL OR v.valid_from <= ?2) AND (v.valid_to IS NULL OR v.valid_to >= ?2) "
                "JOIN attachments a ON a.deleted = 0 AND (unit_root(a.unit_fid) = u.fid OR a.kind = v.kind) "
                "AND (a.valid_from IS NULL OR a.valid_from <= ?2) AND (a.valid_to IS NULL OR a.valid_to >= ?2) "
                "JOIN standards s ON s.fid = a.standard_fid AND s.deleted = 0 WHERE u.uid = ?1 AND u.deleted = 0 "
                "ORDER BY length(s.code), s.code, s.version",
                unit, day);
    return readAll(query, [](const Query &row) { return row.id<StandardId>(0); });
}

} // namespace inspect
