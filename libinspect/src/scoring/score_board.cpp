// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/score_board.h"

#include "inspect/closings.h"
#include "inspect/records.h"
#include "select.h"
#include "unit_flags.h"

namespace inspect {

namespace {

int lookedBack(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Month: return 12;
    case PeriodKind::Quarter: return 8;
    case PeriodKind::HalfYear:
    case PeriodKind::Year: break;
    }
    return 4;
}

PastScore pastScore(const UnitScore &score) { return {true, score.state, score.score, score.stars, score.rank, score.warnings}; }

/// The day of the first finished inspection; null: none.
Result<QDate> firstDay(const Workbook &workbook)
{
    auto query = select(workbook, QStringLiteral("SELECT MIN(day) FROM inspections WHERE deleted = 0 AND state = 'finished'"));
    if (!query)
        return tl::make_unexpected(query.error());
    return query->next() ? QDate::fromString(query->value(0).toString(), Qt::ISODate) : QDate();
}

/// What is composed or rolled up is only scored as a whole.
Result<UnitScore> partOfWhole(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &unit)
{
    const auto scores = scorePeriod(workbook, period, standardCode);
    if (!scores)
        return tl::make_unexpected(scores.error());
    for (const UnitScore &score : scores->units)
        if (score.unit == unit)
            return score;
    return UnitScore();
}

/// Whether other units stand below this one, in any of their versions.
Result<bool> standsAbove(const Workbook &workbook, const UnitId &unit)
{
    auto query = select(workbook,
                        QStringLiteral("SELECT 1 FROM unit_versions v WHERE v.deleted = 0 AND v.parent_fid IN (SELECT u.fid FROM units u "
                                       "WHERE u.uid = ? OR u.alias_fid = (SELECT fid FROM units WHERE uid = ?)) LIMIT 1"),
                        {unit.bytes(), unit.bytes()});
    if (!query)
        return tl::make_unexpected(query.error());
    return query->next();
}

/// The results of an earlier period, as far as the standard scored anything in it.
Status addPast(const Workbook &workbook, const Period &past, qsizetype at, ScoreBoard &board)
{
    const auto scores = scorePeriod(workbook, past, board.scores.standard.code);
    if (!scores)
        return scores.error().code == ErrorCode::NotFound ? Status() : tl::make_unexpected(scores.error());
    for (const UnitScore &score : scores->units)
        if (const auto it = board.trend.find(score.unit); it != board.trend.end())
            (*it)[at] = pastScore(score);
    return {};
}

void addWarnings(ScoreBoard &board)
{
    for (const UnitScore &unit : std::as_const(board.scores.units)) {
        const QVector<PastScore> past = board.trend.value(unit.unit);
        for (const QString &code : unit.warnings) {
            StandingWarning warning{unit.unit, code, 1};
            for (qsizetype i = past.size() - 2; i >= 0 && past[i].warnings.contains(code); --i)
                ++warning.periods;
            board.warnings.append(warning);
        }
    }
}

Status addFlags(const Workbook &workbook, ScoreBoard &board)
{
    if (board.scores.standard.flags.isEmpty())
        return {};
    const auto attributes = attributesIn(workbook, board.scores.period);
    if (!attributes)
        return tl::make_unexpected(attributes.error());
    for (const UnitFlag &unitFlag : board.scores.standard.flags)
        for (auto it = attributes->cbegin(); it != attributes->cend(); ++it)
            if (flagIn(*it, unitFlag.code).value_or(false))
                board.flagged[unitFlag.code].insert(it.key());
    return {};
}

} // namespace

PastScore ScoreBoard::before(const UnitId &unit) const
{
    const QVector<PastScore> past = trend.value(unit);
    return past.size() > 1 ? past[past.size() - 2] : PastScore();
}

Result<ScoreBoard> scoreBoard(const Workbook &workbook, const Period &period, const QString &standardCode,
                              const std::function<bool(int)> &progress)
{
    ScoreBoard board;
    const auto scores = scorePeriod(workbook, period, standardCode);
    const auto first = firstDay(workbook);
    const auto closing = closingInForce(workbook, period.code);
    if (!scores)
        return tl::make_unexpected(scores.error());
    if (!first)
        return tl::make_unexpected(first.error());
    if (!closing)
        return tl::make_unexpected(closing.error());
    board.scores = *scores;
    board.isClosed = closing->has_value();
    QVector<Period> periods{period};
    for (auto past = period.previous(); past && periods.size() < lookedBack(period.kind); past = past->previous())
        periods.prepend(*past);
    for (const Period &one : std::as_const(periods))
        board.periods.append(one.code);
    for (const UnitScore &score : std::as_const(board.scores.units)) {
        QVector<PastScore> past(periods.size());
        past.last() = pastScore(score);
        board.trend.insert(score.unit, past);
    }
    for (qsizetype i = periods.size() - 2; i >= 0; --i) {
        if (progress && !progress(int(100 * (periods.size() - 1 - i) / periods.size())))
            return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Cancelled."));
        if (first->isNull() || periods[i].ends < *first)
            break; // nothing was inspected before
        if (const Status done = addPast(workbook, periods[i], i, board); !done)
            return tl::make_unexpected(done.error());
    }
    addWarnings(board);
    if (const Status done = addFlags(workbook, board); !done)
        return tl::make_unexpected(done.error());
    board.plan = planProgress(board.scores.standard, period.namedFrom().year(), board.scores.units, board.flagged);
    return board;
}

Result<QVector<PeriodResult>> pastScores(const Workbook &workbook, const QString &standardCode, const UnitId &unit, const Period &last,
                                         int count)
{
    const auto newest = standardByCode(workbook, standardCode);
    const bool isComposite = newest && newest->standard.isComposite();
    const auto above = standsAbove(workbook, unit);
    if (!above)
        return tl::make_unexpected(above.error());
    QVector<PeriodResult> result;
    std::optional<Period> period = last;
    for (; period && result.size() < count; period = period->previous()) {
        auto score = isComposite ? partOfWhole(workbook, *period, standardCode, unit) : scoreUnit(workbook, *period, standardCode, unit);
        if (!score && score.error().code == ErrorCode::NotFound && *above)
            score = partOfWhole(workbook, *period, standardCode, unit);
        if (!score && score.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(score.error());
        result.prepend({period->code, score && !score->unit.isNull() ? pastScore(*score) : PastScore()});
    }
    return result;
}

} // namespace inspect
