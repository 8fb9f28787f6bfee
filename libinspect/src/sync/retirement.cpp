// SPDX-License-Identifier: GPL-2.0-or-later
// A retirement is a row of decisions: "retire" with the laptop and when it had been seen last. So it travels, merges and is undone like
// any other decision.
#include "retirement.h"

#include "query.h"
#include "workbook_data.h"

#include "inspect/sync.h"

#include <QDateTime>

namespace inspect {

namespace {

Uid retirementOf(const Uid &device) { return Uid::named(QStringLiteral("retire/") + device.text()); }

} // namespace

QString seenText(const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); }

Result<QHash<Uid, QString>> retiredLaptops(const Workbook &workbook)
{
    QHash<Uid, QString> retired;
    Query rows(StoreAccess::connection(workbook), "SELECT note FROM decisions WHERE choice = 'retire' AND deleted = 0");
    while (rows.next()) {
        const QString note = rows.text(0);
        const Uid device = Uid::fromString(note.section(QLatin1Char(' '), 0, 0));
        if (!device.isNull())
            retired.insert(device, note.section(QLatin1Char(' '), 1, 1));
    }
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return retired;
}

Status retireLaptop(Workbook &workbook, const Peer &laptop)
{
    if (laptop.isThis)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "This is the laptop that you work on; take another one off"));
    if (laptop.device.isNull())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Laptop %1 has left no word at this share; nothing keeps files for it"), {laptop.name});
    Result<Edit> edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "take laptop %1 off the sync"), laptop.name);
    if (!edit)
        return tl::make_unexpected(edit.error());
    const Uid row = retirementOf(laptop.device);
    const QString note = laptop.device.text() + QLatin1Char(' ') + seenText(laptop.lastSeen);
    std::optional<std::pair<QString, bool>> before; // note, removed
    {
        Query known(StoreAccess::connection(workbook), "SELECT note, deleted FROM decisions WHERE uid = ?", row);
        if (known.next())
            before = {known.text(0), known.integer(1) != 0};
    }
    Status done;
    if (before) {
        done = before->second ? edit->restore(QStringLiteral("decisions"), row) : Status();
        if (done)
            done = edit->update(QStringLiteral("decisions"), row, {{QStringLiteral("note"), {before->first, note}}});
    } else {
        Fields fields{{QStringLiteral("choice"), QStringLiteral("retire")},
                      {QStringLiteral("at"), timeText(QDateTime::currentDateTimeUtc())},
                      {QStringLiteral("note"), note}};
        if (!workbook.person().isNull())
            fields.insert(QStringLiteral("person"), workbook.person().bytes());
        done = edit->insert(QStringLiteral("decisions"), row, fields);
    }
    return done ? edit->commit() : done;
}

} // namespace inspect
