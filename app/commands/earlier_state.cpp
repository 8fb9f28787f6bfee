// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/earlier_state.h"

#include "commands/unit_change.h"
#include "inspect/records.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace inspect::app {

namespace {

/// What a user can change of a unit; its identity and its days stay.
void takeContent(const Fields &fields, Unit &unit)
{
    const auto text = [&](const char *column) { return fields.value(QString::fromLatin1(column)).toString(); };
    unit.code = text("code");
    unit.name = text("name");
    unit.kind = text("kind");
    unit.group = text("ranking_group");
    unit.organisation = text("organisation");
    unit.head = text("head");
    unit.headPhone = text("head_phone");
    unit.parent = UnitId(Uid::fromBytes(fields.value(QStringLiteral("parent")).toByteArray()));
    const QVariant population = fields.value(QStringLiteral("population"));
    unit.population = population.isNull() ? std::nullopt : std::optional<qint64>(population.toLongLong());
    unit.attributes = QJsonDocument::fromJson(text("attributes").toUtf8()).object();
    unit.wkb = fields.value(QStringLiteral("shape")).toByteArray();
}

/// The unit with the versions that went with it, as one of its earlier states says.
Status bringBackDeleted(Workbook &workbook, const UnitId &unit, const HistoryEntry &entry, const QDate &today)
{
    auto edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "bring back an earlier state"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status restored = restoreUnit(*edit, unit); !restored)
        return restored;
    auto present = inspect::unit(workbook, unit, today);
    if (!present) // its days are over
        present = inspect::unit(workbook, unit);
    if (!present)
        return tl::make_unexpected(present.error());
    if (entry.operation.table == QLatin1String("unit_versions")) {
        Unit after = *present;
        takeContent(entry.fields, after);
        if (const auto changed = changeFrom(*edit, *present, after, today); !changed)
            return tl::make_unexpected(changed.error());
    }
    return edit->commit();
}

} // namespace

Status bringBackEarlier(Workbook &workbook, const UnitId &unit, const HistoryEntry &entry, const QDate &today)
{
    const auto present = inspect::unit(workbook, unit, today);
    if (!present && present.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(present.error());
    if (!present) {
        const auto deleted = deletedUnits(workbook);
        if (!deleted)
            return tl::make_unexpected(deleted.error());
        const bool isDeleted = std::any_of(deleted->cbegin(), deleted->cend(), [&](const DeletedUnit &each) { return each.id == unit; });
        return isDeleted ? bringBackDeleted(workbook, unit, entry, today) : bringBack(workbook, entry);
    }
    if (entry.operation.table != QLatin1String("unit_versions"))
        return bringBack(workbook, entry);
    const auto locked = lockedUntil(workbook, *present);
    if (!locked)
        return tl::make_unexpected(locked.error());
    if (present->version == entry.operation.row && !*locked)
        return bringBack(workbook, entry);
    Unit after = *present;
    takeContent(entry.fields, after);
    auto edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "bring back an earlier state"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (const auto changed = changeFrom(*edit, *present, after, today); !changed)
        return tl::make_unexpected(changed.error());
    return edit->commit();
}

} // namespace inspect::app
