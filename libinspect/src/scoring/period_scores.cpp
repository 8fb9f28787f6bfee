// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/period_scores.h"

#include "closing_rows.h"
#include "inspect/records.h"
#include "named_inputs.h"
#include "read_scope.h"
#include "select.h"
#include "sheet_reader.h"
#include "unit_flags.h"
#include "workbook_data.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace inspect {

namespace {

Status addPastScores(const Workbook &workbook, const Period &period, const ScoredVersion &version, const UnitId &only,
                     ScoringContext &context)
{
    std::optional<Period> past = period.previous();
    for (int back = historyNeeded(version.standard); back > 0 && past; --back, past = past->previous()) {
        const auto earlier = readSheets(workbook, *past, version.standard.code, only);
        if (!earlier)
            return tl::make_unexpected(earlier.error());
        QHash<Uid, PastResult> results;
        ScoringContext pastContext;
        pastContext.period = *past;
        for (const ScoredVersion &then : *earlier)
            for (const UnitScore &score : scoreUnits(then.standard, then.units, pastContext))
                results.insert(score.unit, {score.score});
        for (const UnitSheets &unit : version.units)
            context.history[unit.unit].results.append(results.value(unit.unit));
    }
    return {};
}

/// Cases that were past their time at the end of the period.
Status addOverdueCases(const Workbook &workbook, const Period &period, const UnitId &only, ScoringContext &context)
{
    QString sql = QStringLiteral(
        "SELECT u.uid, COUNT(*) FROM cases c JOIN units u ON u.fid = unit_root(c.unit_fid) WHERE c.deleted = 0 AND c.state <> 'deferred' "
        "AND substr(c.due_at, 1, 10) <= ? AND (c.closed_at IS NULL OR c.closed_at > c.due_at)");
    QVariantList values{period.ends.toString(Qt::ISODate)};
    if (!only.isNull()) {
        sql += QStringLiteral(" AND u.uid = ?");
        values << only.bytes();
    }
    auto query = select(workbook, sql + QStringLiteral(" GROUP BY u.uid"), values);
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next())
        context.history[UnitId(Uid::fromBytes(query->value(0).toByteArray()))].overdueCases = query->value(1).toInt();
    return {};
}

Result<ScoringContext> contextOf(const Workbook &workbook, const Period &period, const ScoredVersion &version, const UnitId &only)
{
    ScoringContext context;
    context.period = period;
    if (const Status done = addPastScores(workbook, period, version, only, context); !done)
        return tl::make_unexpected(done.error());
    if (const Status done = addOverdueCases(workbook, period, only, context); !done)
        return tl::make_unexpected(done.error());
    if (const Status done = addHolders(workbook, version.standard, context); !done)
        return tl::make_unexpected(done.error());
    return context;
}

Result<QVector<UnitScore>> scoreVersion(const Workbook &workbook, const Period &period, const ScoredVersion &version,
                                        const UnitId &only = {})
{
    const auto context = contextOf(workbook, period, version, only);
    if (!context)
        return tl::make_unexpected(context.error());
    QVector<UnitScore> scores = scoreUnits(version.standard, version.units, *context);
    for (UnitScore &score : scores)
        if (const int left = version.afterEnd.value(score.unit); left > 0)
            score.warnings.append(QStringLiteral("after_end:%1").arg(left));
    return scores;
}

/// Sorts numbers and then moves each score once: scores are large.
void sortForPrint(QVector<UnitScore> &units)
{
    static constexpr int last = std::numeric_limits<int>::max();
    QVector<int> order(units.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&units](int left, int right) {
        const UnitScore &a = units[left];
        const UnitScore &b = units[right];
        if (const int groups = a.group.compare(b.group); groups != 0)
            return groups < 0;
        if (a.isRolledUp() != b.isRolledUp())
            return b.isRolledUp();
        if (const int rankA = a.rank.value_or(last), rankB = b.rank.value_or(last); rankA != rankB)
            return rankA < rankB;
        return std::tie(a.code, a.unit) < std::tie(b.code, b.unit);
    });
    QVector<UnitScore> sorted;
    sorted.reserve(units.size());
    for (const int i : std::as_const(order))
        sorted.append(std::move(units[i]));
    units = std::move(sorted);
}

using ScorePart = std::function<Result<PeriodScores>(const QString &standardCode)>;

/// Units without a score that were inspected all the same, in sheets that nobody can read yet. Of now: no part of what a closing fixes.
Status noteSealed(const Workbook &workbook, const Period &period, const QString &standardCode, QVector<UnitScore> &units)
{
    const auto isWaiting = [](const UnitScore &unit) { return unit.state == ScoreState::NotInspected && !unit.isRolledUp(); };
    if (std::none_of(units.cbegin(), units.cend(), isWaiting))
        return {};
    auto query = select(workbook,
                        QStringLiteral("SELECT u.uid, count(*) FROM inspections i JOIN units u ON u.fid = unit_root(i.unit_fid) "
                                       "JOIN standards s ON s.fid = i.standard_fid WHERE i.sealed IS NOT NULL AND i.deleted = 0 "
                                       "AND i.state = 'finished' AND i.day BETWEEN ? AND ? AND s.code = ? GROUP BY u.uid"),
                        {period.starts.toString(Qt::ISODate), period.ends.toString(Qt::ISODate), standardCode});
    if (!query)
        return tl::make_unexpected(query.error());
    QHash<Uid, int> sheets;
    while (query->next())
        sheets.insert(Uid::fromBytes(query->value(0).toByteArray()), query->value(1).toInt());
    for (UnitScore &unit : units) {
        if (const int count = sheets.value(unit.unit); count > 0 && isWaiting(unit))
            unit.warnings.append(QStringLiteral("sealed:%1").arg(count));
    }
    return {};
}

Result<PeriodScores> withSealed(const Workbook &workbook, Result<PeriodScores> scores)
{
    if (!scores)
        return scores;
    if (const Status noted = noteSealed(workbook, scores->period, scores->standard.code, scores->units); !noted)
        return tl::make_unexpected(noted.error());
    return scores;
}

/// An overall score: its parts are scored by themselves, whether or not the composite is attached to their units.
Result<PeriodScores> scoreCompositePeriod(const Period &period, const Standard &composite, const ScorePart &scorePart)
{
    QMap<QString, QVector<UnitScore>> parts;
    for (const CompositePart &part : composite.parts) {
        const auto scores = scorePart(part.standard);
        if (!scores && scores.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(scores.error());
        parts.insert(part.standard, scores ? scores->units : QVector<UnitScore>());
    }
    ScoringContext context;
    context.period = period;
    PeriodScores result{period, composite, scoreComposite(composite, parts, context)};
    sortForPrint(result.units);
    return result;
}

/// A closed period's scores as they were fixed; none for a standard that the closing does not know.
Result<std::optional<PeriodScores>> fixedScores(const Workbook &workbook, const Period &period, const QString &standardCode,
                                                const ClosingRow &row)
{
    const QJsonObject scores = QJsonDocument::fromJson(row.results).object().value(standardCode).toObject();
    if (scores.isEmpty())
        return std::nullopt;
    const auto entries = standards(workbook);
    if (!entries)
        return tl::make_unexpected(entries.error());
    for (const StandardEntry &entry : *entries)
        if (entry.standard.code == standardCode && entry.standard.version == scores.value(QStringLiteral("version")).toInt())
            return PeriodScores{period, entry.standard, scoresFromJson(scores)};
    return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The standard %1 that %2 was closed with is missing."),
                   {standardCode, period.code}, workbook.path());
}

/// A unit's score as a closing fixed it, without its rank; none where the period is open, or the closing does not know the standard.
Result<std::optional<UnitScore>> fixedScore(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &unit)
{
    const auto closed = closingRowInForce(workbook, period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (!*closed)
        return std::nullopt;
    auto fixed = fixedScores(workbook, period, standardCode, **closed);
    if (!fixed)
        return tl::make_unexpected(fixed.error());
    if (!*fixed)
        return std::nullopt;
    for (UnitScore &score : (*fixed)->units)
        if (score.unit == unit) {
            score.rank.reset();
            return std::optional(std::move(score));
        }
    return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score this unit in %2."),
                   {standardCode, period.code}, workbook.path());
}

} // namespace

Result<PeriodScores> computePeriod(const Workbook &workbook, const Period &period, const QString &standardCode)
{
    const ReadScope reading(StoreAccess::connection(workbook));
    const auto newest = standardByCode(workbook, standardCode);
    if (newest && newest->standard.isComposite())
        return scoreCompositePeriod(period, newest->standard, [&](const QString &code) { return computePeriod(workbook, period, code); });
    QVector<UnitPlace> places;
    const auto versions = readSheets(workbook, period, standardCode, {}, &places);
    if (!versions)
        return tl::make_unexpected(versions.error());
    if (versions->isEmpty())
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "Standard %1 was not attached to any unit in %2. Attach it to a kind or a unit first."),
                       {standardCode, period.code}, workbook.path());
    PeriodScores scores;
    scores.period = period;
    for (const ScoredVersion &version : *versions) {
        if (scores.standard.code.isEmpty() || scores.standard.version < version.standard.version)
            scores.standard = version.standard;
        auto units = scoreVersion(workbook, period, version);
        if (!units)
            return tl::make_unexpected(units.error());
        scores.units += *units;
    }
    if (versions->size() > 1)
        rank(scores.units); // a group's units are ranked together, also when they changed versions at different times
    addRollUps(scores.standard, scores.units, places);
    sortForPrint(scores.units);
    return scores;
}

Result<PeriodScores> scorePeriod(const Workbook &workbook, const Period &period, const QString &standardCode)
{
    const ReadScope reading(StoreAccess::connection(workbook));
    const auto closed = closingRowInForce(workbook, period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (*closed)
        if (const auto fixed = fixedScores(workbook, period, standardCode, **closed); !fixed || fixed->has_value())
            return fixed ? withSealed(workbook, **fixed) : tl::make_unexpected(fixed.error());
    const auto newest = standardByCode(workbook, standardCode);
    if (newest && newest->standard.isComposite())
        return scoreCompositePeriod(period, newest->standard, [&](const QString &code) { return scorePeriod(workbook, period, code); });
    return withSealed(workbook, computePeriod(workbook, period, standardCode));
}

Result<UnitScore> scoreUnit(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &unit)
{
    const ReadScope reading(StoreAccess::connection(workbook));
    const auto fixed = fixedScore(workbook, period, standardCode, unit);
    if (!fixed || *fixed)
        return fixed ? Result<UnitScore>(**fixed) : tl::make_unexpected(fixed.error());
    const auto versions = readSheets(workbook, period, standardCode, unit);
    if (!versions)
        return tl::make_unexpected(versions.error());
    if (versions->isEmpty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score this unit in %2."),
                       {standardCode, period.code}, workbook.path());
    auto scores = scoreVersion(workbook, period, versions->first(), unit);
    if (!scores)
        return tl::make_unexpected(scores.error());
    scores->first().rank.reset();
    if (const Status noted = noteSealed(workbook, period, standardCode, *scores); !noted)
        return tl::make_unexpected(noted.error());
    return scores->first();
}

Result<std::optional<PeriodScores>> rescored(const Workbook &workbook, PeriodScores scores, const UnitId &unit)
{
    const ReadScope reading(StoreAccess::connection(workbook));
    const auto closed = closingRowInForce(workbook, scores.period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    const Standard &standard = scores.standard;
    const bool looksAtRanks =
        std::any_of(standard.warnings.cbegin(), standard.warnings.cend(), [](const WarningRule &rule) { return rule.last > 0; });
    const auto changed =
        std::find_if(scores.units.begin(), scores.units.end(), [&unit](const UnitScore &score) { return score.unit == unit; });
    if (*closed || standard.isComposite() || looksAtRanks || changed == scores.units.end() || changed->isRolledUp())
        return std::nullopt;
    auto score = scoreUnit(workbook, scores.period, standard.code, unit);
    if (!score)
        return tl::make_unexpected(score.error());
    score->parent = changed->parent;
    score->size = changed->size;
    *changed = std::move(*score);
    rollUpAnew(standard, scores.units, unit);
    rank(scores.units);
    sortForPrint(scores.units);
    return scores;
}

Result<QVector<Outlook>> outlookFor(const Workbook &workbook, const Period &period, const StandardId &standard, const UnitId &unit,
                                    const Sheet &live)
{
    const auto entry = inspect::standard(workbook, standard);
    const auto closed = closingRowInForce(workbook, period.code);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (*closed || entry->standard.isComposite())
        return QVector<Outlook>();
    const auto named = NamedInputs::of(workbook, period);
    if (!named)
        return tl::make_unexpected(named.error());
    if (!named->holdsInspection(live.inspection, live.at)) // its day is closed in other months or in a longer period: it comes late
        return QVector<Outlook>();
    auto versions = readSheets(workbook, period, entry->standard.code, unit);
    if (!versions)
        return tl::make_unexpected(versions.error());
    if (versions->isEmpty() || versions->first().standard.id != standard)
        return QVector<Outlook>();
    ScoredVersion version = versions->first();
    version.units.first().sheets.append(live);
    const auto context = contextOf(workbook, period, version, unit);
    if (!context)
        return tl::make_unexpected(context.error());
    return outlook(version.standard, version.units.first(), live.inspection, *context);
}

Result<QStringList> standardCodesIn(const Workbook &workbook, const Period &period)
{
    const auto closed = closingRowInForce(workbook, period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (*closed) // whatever is attached by now
        return QJsonDocument::fromJson((*closed)->results).object().keys();
    const auto entries = standards(workbook);
    const auto attached = attachments(workbook);
    if (!entries)
        return tl::make_unexpected(entries.error());
    if (!attached)
        return tl::make_unexpected(attached.error());
    QStringList codes;
    for (const Attachment &attachment : *attached) {
        if ((!attachment.from.isNull() && attachment.from > period.ends) || (!attachment.to.isNull() && attachment.to < period.starts))
            continue;
        for (const StandardEntry &entry : *entries)
            if (entry.standard.id == attachment.standard && !codes.contains(entry.standard.code))
                codes.append(entry.standard.code);
    }
    codes.sort();
    return codes;
}

Result<QString> onlyStandard(const Workbook &workbook, const Period &period)
{
    const auto codes = standardCodesIn(workbook, period);
    if (!codes)
        return tl::make_unexpected(codes.error());
    if (codes->isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "No standard is attached to any unit in %1. Attach one to a kind or a unit first."),
                       {period.code}, workbook.path());
    if (codes->size() > 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Several standards are attached: %1. Say which one."),
                       {codes->join(QStringLiteral(", "))}, workbook.path());
    return codes->first();
}

} // namespace inspect
