// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit_matcher.h"

#include "inspect/closed_units.h"
#include "inspect/zone.h"

#include <QCoreApplication>
#include <QDateTime>

namespace inspect::exchange {
namespace {

constexpr int kSerialDigits = 4;

size_t contentKey(const Unit &unit) { return qHashMulti(0, unit.name, unit.wkb); }

QDate today() { return QDateTime::currentDateTimeUtc().toTimeZone(chinaZone()).date(); }

Error noted(const char *what, const QStringList &args) { return failure(ErrorCode::Conflict, what, args).value(); }

} // namespace

Result<UnitMatcher> UnitMatcher::open(const Workbook &workbook, const ImportPlan &plan)
{
    const auto known = units(workbook);
    if (!known)
        return tl::unexpected(known.error());
    const auto kinds = unitKinds(workbook);
    if (!kinds)
        return tl::unexpected(kinds.error());
    QHash<QString, QString> kindNames;
    for (const UnitKind &kind : *kinds)
        kindNames.insert(kind.code, kind.nameZh);
    UnitMatcher matcher(plan);
    for (const Unit &unit : *known) {
        matcher.index(unit);
        if (unit.kind != plan.kind) {
            matcher.mForeignCodes.insert(unit.code, {unit.name, kindNames.value(unit.kind, unit.kind)});
        } else {
            matcher.mByCode.insert(unit.code, unit);
            matcher.mByContent.insert(contentKey(unit), unit);
        }
    }
    matcher.mForeignCodes.remove(QString());
    return matcher;
}

void UnitMatcher::index(const Unit &unit)
{
    if (!unit.code.isEmpty())
        mIdOfCode.insert(unit.code, unit.id);
    if (unit.name.isEmpty() || mPlan.fields.parent.isEmpty()) // nobody is going to ask by name
        return;
    auto named = mIdOfName.find(unit.name);
    if (named == mIdOfName.end())
        mIdOfName.insert(unit.name, unit.id);
    else if (*named != unit.id)
        *named = UnitId();
}

std::optional<UnitId> UnitMatcher::parentOf(const QString &text) const
{
    if (const auto byCode = mIdOfCode.constFind(text); byCode != mIdOfCode.cend())
        return *byCode;
    if (const auto byName = mIdOfName.constFind(text); byName != mIdOfName.cend() && !byName->isNull())
        return *byName;
    return std::nullopt;
}

QString UnitMatcher::freshCode()
{
    const QString prefix = mPlan.codePrefix.isEmpty() ? mPlan.kind + QLatin1Char('-') : mPlan.codePrefix;
    QString code;
    do {
        code = prefix + QString::number(++mSerial).rightJustified(kSerialDigits, QLatin1Char('0'));
    } while (mIdOfCode.contains(code));
    return code;
}

Status UnitMatcher::take(Edit &edit, ReadyUnit ready, const QString &parent, qint64 rowNumber, ImportOutcome &outcome)
{
    const Unit &row = ready.unit();
    std::optional<UnitId> parentId = parent.isEmpty() ? std::nullopt : parentOf(parent);
    if (parentId)
        ready.setParent(*parentId);
    if (!row.code.isEmpty()) {
        if (const auto first = mRowOfCode.constFind(row.code); first != mRowOfCode.cend()) {
            ++outcome.skipped;
            outcome.issues.append(
                {rowNumber, row.name, mPlan.fields.code,
                 noted(QT_TRANSLATE_NOOP("Error", "Code %1 stands in row %2 already; this row was left out, give it a code of its own"),
                       {row.code, QString::number(*first)}),
                 false});
            return {};
        }
        mRowOfCode.insert(row.code, rowNumber);
        if (const auto other = mForeignCodes.constFind(row.code); other != mForeignCodes.cend()) {
            ++outcome.skipped;
            outcome.issues.append(
                {rowNumber, row.name, mPlan.fields.code,
                 noted(QT_TRANSLATE_NOOP("Error", "Code %1 belongs to %2 (%3) already; this row was left out, give it a code of its own"),
                       {row.code, other->name, other->kind}),
                 false});
            return {};
        }
    }
    Unit stored;
    const int added = outcome.added;
    if (const auto before = mByCode.constFind(row.code); !row.code.isEmpty() && before != mByCode.cend()) {
        if (const auto ok = change(edit, *before, row, outcome, stored); !ok)
            return ok;
    } else if (const auto ok = add(edit, std::move(ready), outcome, stored); !ok) {
        return ok;
    }
    if (!parent.isEmpty() && !parentId)
        mWaiting.append({stored, parent, rowNumber, outcome.added > added});
    return {};
}

Status UnitMatcher::add(Edit &edit, ReadyUnit ready, ImportOutcome &outcome, Unit &stored)
{
    const Unit &row = ready.unit();
    if (row.code.isEmpty()) {
        const auto [from, to] = mByContent.equal_range(contentKey(row));
        for (auto twin = from; twin != to; ++twin) {
            if (twin->name == row.name && twin->wkb == row.wkb) {
                stored = *twin;
                mByContent.erase(twin); // two alike in the file need two alike in the workbook
                ++outcome.unchanged;
                return {};
            }
        }
        if (!mPlan.codePrefix.isEmpty() || row.name.isEmpty()) // a unit must be called something
            ready.setCode(freshCode());
    }
    auto added = addUnit(edit, std::move(ready));
    if (!added)
        return tl::unexpected(added.error());
    stored = std::move(*added);
    index(stored);
    ++outcome.added;
    outcome.waiting += stored.wkb.isEmpty() ? 1 : 0;
    return {};
}

Status UnitMatcher::change(Edit &edit, const Unit &before, const Unit &row, ImportOutcome &outcome, Unit &stored)
{
    Unit after = before;
    const ImportFields &filled = mPlan.fields;
    const auto take = [](QString &into, const QString &from, const QString &column) {
        if (!column.isEmpty())
            into = from;
    };
    take(after.name, row.name, filled.name);
    take(after.group, row.group, filled.group);
    take(after.organisation, row.organisation, filled.organisation);
    take(after.head, row.head, filled.head);
    take(after.headPhone, row.headPhone, filled.headPhone);
    if (!filled.population.isEmpty())
        after.population = row.population;
    if (!row.parent.isNull())
        after.parent = row.parent;
    for (auto it = row.attributes.constBegin(); it != row.attributes.constEnd(); ++it)
        after.attributes.insert(it.key(), it.value());
    if (!row.wkb.isEmpty())
        after.wkb = row.wkb; // a list without shapes does not take a drawn border away
    stored = before;
    if (after == before) {
        ++outcome.unchanged;
        return {};
    }
    auto changed = changeFrom(edit, before, std::move(after), today());
    if (!changed)
        return tl::unexpected(changed.error());
    stored = std::move(*changed);
    index(stored);
    ++outcome.updated;
    outcome.fromNowOn += stored.version == before.version ? 0 : 1;
    outcome.waiting += stored.wkb.isEmpty() ? 1 : 0;
    return {};
}

Status UnitMatcher::linkWaitingParents(Edit &edit, ImportOutcome &outcome)
{
    for (const Waiting &waiting : std::as_const(mWaiting)) {
        const auto parent = parentOf(waiting.parent);
        if (!parent || *parent == waiting.child.id) {
            outcome.issues.append(
                {waiting.row, waiting.child.name, mPlan.fields.parent,
                 noted(QT_TRANSLATE_NOOP("Error",
                                         "%1 is not the code, nor the name of exactly one unit; the unit was imported without a parent"),
                       {waiting.parent.left(60)}),
                 false});
            continue;
        }
        Unit after = waiting.child;
        after.parent = *parent;
        if (after == waiting.child)
            continue;
        const auto changed =
            waiting.isNew ? changeUnit(edit, waiting.child, std::move(after)) : changeFrom(edit, waiting.child, std::move(after), today());
        if (!changed)
            return tl::unexpected(changed.error());
        outcome.fromNowOn += changed->version == waiting.child.version ? 0 : 1;
    }
    return {};
}

} // namespace inspect::exchange
