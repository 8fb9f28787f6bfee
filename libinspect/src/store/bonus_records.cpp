// SPDX-License-Identifier: GPL-2.0-or-later
#include "closing_guard.h"
#include "record_tools.h"

#include "inspect/records.h"
#include "inspect/zone.h"

namespace inspect {

namespace {

const QString kBonuses = QStringLiteral("bonuses");
constexpr Points kMost = Points::of(1000);

tl::unexpected<Error> wrong(const char *what, const QString &field, const QStringList &args = {}, ErrorCode code = ErrorCode::InvalidInput)
{
    return failure(code, what, args, kBonuses + QLatin1Char('/') + field);
}

/// By the days of the period that a bonus belongs to.
Status refuseClosedPeriod(Connection &connection, const QString &code)
{
    const std::optional<Period> period = Period::ofCode(code);
    return period ? refuseClosed(connection, period->starts, period->ends) : Status();
}

/// A bonus counts only where the standard scores the unit on some day of the period, which must have begun. An overall score is made of
/// its parts, to whatever they are attached.
Status checkCounts(Edit &edit, const Bonus &bonus)
{
    const std::optional<Period> period = Period::ofCode(bonus.period);
    if (!period)
        return {};
    if (period->starts > QDateTime::currentDateTimeUtc().toTimeZone(chinaZone()).date())
        return wrong(QT_TRANSLATE_NOOP("Error", "%1 has not begun; award the bonus when it has"), QStringLiteral("period"), {bonus.period});
    const Result<StandardEntry> standard = standardByCode(edit.workbook(), bonus.standardCode);
    if (!standard || standard->standard.isComposite())
        return {};
    Query scored(StoreAccess::connection(edit.workbook()),
                 "SELECT 1 FROM units u JOIN unit_versions v ON v.unit_fid = u.fid AND v.deleted = 0 "
                 "AND (v.valid_from IS NULL OR v.valid_from <= ?4) AND (v.valid_to IS NULL OR v.valid_to >= ?3) "
                 "JOIN attachments a ON a.deleted = 0 AND (unit_root(a.unit_fid) = u.fid OR a.kind = v.kind) "
                 "AND (a.valid_from IS NULL OR a.valid_from <= ?4) AND (a.valid_to IS NULL OR a.valid_to >= ?3) "
                 "JOIN standards s ON s.fid = a.standard_fid AND s.deleted = 0 AND s.code = ?2 WHERE u.uid = ?1 LIMIT 1",
                 bonus.unit, bonus.standardCode, period->starts, period->ends);
    if (scored.next())
        return {};
    if (Status read = scored.status(); !read)
        return read;
    const auto unit = inspect::unit(edit.workbook(), bonus.unit);
    return wrong(QT_TRANSLATE_NOOP("Error", "Standard %1 does not score unit %2 in %3, so a bonus would count nowhere; attach it first"),
                 QStringLiteral("standard"),
                 {bonus.standardCode, unit ? unit->code + QLatin1Char(' ') + unit->name : QString(), bonus.period});
}

Status checkBonus(Edit &edit, const Bonus &bonus)
{
    Connection &connection = StoreAccess::connection(edit.workbook());
    if (bonus.points <= Points() || bonus.points > kMost)
        return wrong(QT_TRANSLATE_NOOP("Error", "A bonus has more than 0 and at most %2 points, not %1"), QStringLiteral("points"),
                     {bonus.points.exactText(), kMost.exactText()});
    if (bonus.reason.trimmed().isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Error", "A bonus needs a reason"), QStringLiteral("reason"));
    Query period(connection, "SELECT 1 FROM periods WHERE code = ? AND deleted = 0", bonus.period);
    if (!Period::ofCode(bonus.period) && !period.next())
        return wrong(QT_TRANSLATE_NOOP("Error", "There is no period %1; write it like 2026-10, 2026-Q4, 2026-H2 or 2026"),
                     QStringLiteral("period"), {bonus.period});
    Query standard(connection, "SELECT 1 FROM standards WHERE code = ? AND deleted = 0", bonus.standardCode);
    if (!standard.next())
        return wrong(QT_TRANSLATE_NOOP("Error", "There is no standard with the code %1"), QStringLiteral("standard"), {bonus.standardCode},
                     ErrorCode::NotFound);
    if (Status counts = checkCounts(edit, bonus); !counts)
        return counts;
    return refuseClosedPeriod(connection, bonus.period);
}

} // namespace

Result<QVector<Bonus>> bonuses(const Workbook &workbook, const QString &periodCode)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT b.uid, u.uid, b.standard_code, b.period, b.points, b.reason, p.uid, b.void_reason FROM bonuses b "
                "JOIN units u ON u.fid = unit_root(b.unit_fid) LEFT JOIN people p ON "
                "p.fid = b.awarded_by_fid WHERE b.period = ? AND b.deleted = 0 "
                "ORDER BY b.fid",
                periodCode);
    return readAll(query, [](const Query &row) {
        return Bonus{row.id<BonusId>(0), row.id<UnitId>(1),   row.text(2), row.text(3), Points::ofRaw(row.integer(4)),
                     row.text(5),        row.id<PersonId>(6), row.text(7)};
    });
}

Result<BonusId> addBonus(Edit &edit, Bonus bonus)
{
    if (Status checked = checkBonus(edit, bonus); !checked)
        return tl::make_unexpected(checked.error());
    if (bonus.id.isNull())
        bonus.id = BonusId::fresh();
    if (bonus.awardedBy.isNull())
        bonus.awardedBy = edit.workbook().person();
    if (Status added = edit.insert(kBonuses, bonus.id,
                                   {{QStringLiteral("unit"), uidField(bonus.unit)},
                                    {QStringLiteral("standard_code"), bonus.standardCode},
                                    {QStringLiteral("period"), bonus.period},
                                    {QStringLiteral("points"), qlonglong(bonus.points.raw())},
                                    {QStringLiteral("reason"), bonus.reason.trimmed()},
                                    {QStringLiteral("awarded_by"), uidField(bonus.awardedBy)},
                                    {QStringLiteral("awarded_at"), timeField(QDateTime::currentDateTimeUtc())}});
        !added)
        return tl::make_unexpected(added.error());
    return bonus.id;
}

Status voidBonus(Edit &edit, const BonusId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Error", "Voiding a bonus needs a reason"), QStringLiteral("void_reason"));
    Query query(StoreAccess::connection(edit.workbook()), "SELECT void_reason, period FROM bonuses WHERE uid = ? AND deleted = 0", id);
    if (!query.next())
        return wrong(QT_TRANSLATE_NOOP("Error", "The bonus %1 does not exist"), QStringLiteral("id"), {id.text()}, ErrorCode::NotFound);
    if (const QString before = query.text(0); !before.isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Error", "The bonus is void already (%1)"), QStringLiteral("void_reason"), {before},
                     ErrorCode::Conflict);
    if (Status open = refuseClosedPeriod(StoreAccess::connection(edit.workbook()), query.text(1)); !open)
        return open;
    return edit.update(kBonuses, id, voidChanges(edit, reason));
}

} // namespace inspect
