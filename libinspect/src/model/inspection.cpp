// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/inspection.h"
#include "inspect/standard.h"

#include <QRegularExpression>

namespace inspect {

namespace {

Period calendarPeriod(const QString &code, PeriodKind kind, const QDate &starts, int months)
{
    Period period;
    period.id = PeriodId(Uid::named(QStringLiteral("period/") + code));
    period.code = code;
    period.kind = kind;
    period.starts = starts;
    period.ends = starts.addMonths(months).addDays(-1);
    return period;
}

int monthsOf(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Month: return 1;
    case PeriodKind::Quarter: return 3;
    case PeriodKind::HalfYear: return 6;
    case PeriodKind::Year: return 12;
    case PeriodKind::Custom: break;
    }
    return 0;
}

QString codeOf(PeriodKind kind, const QDate &starts)
{
    const QString year = QString::number(starts.year()).rightJustified(4, u'0');
    switch (kind) {
    case PeriodKind::Month: return year + QLatin1Char('-') + QString::number(starts.month()).rightJustified(2, u'0');
    case PeriodKind::Quarter: return year + QStringLiteral("-Q") + QString::number((starts.month() + 2) / 3);
    case PeriodKind::HalfYear: return year + QStringLiteral("-H") + QString::number((starts.month() + 5) / 6);
    case PeriodKind::Year: return year;
    case PeriodKind::Custom: break;
    }
    return {};
}

/// "2026-10@26": the month that is counted from the 26th of September to the 25th of October.
std::optional<Period> shiftedMonth(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})-(0[1-9]|1[0-2])@(0[2-9]|1\\d|2[0-8])$"));
    const QRegularExpressionMatch match = form.match(code);
    const int year = match.captured(1).toInt();
    if (!match.hasMatch() || year < 1949 || year > 2200)
        return std::nullopt;
    const QDate starts = QDate(year, match.captured(2).toInt(), match.captured(3).toInt()).addMonths(-1);
    return calendarPeriod(code, PeriodKind::Custom, starts, 1);
}

} // namespace

std::optional<Period> Period::ofCode(const QString &code)
{
    if (code.contains(QLatin1Char('@')))
        return shiftedMonth(code);
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$"));
    const QRegularExpressionMatch match = form.match(code);
    const int year = match.captured(1).toInt();
    if (!match.hasMatch() || year < 1949 || year > 2200 || code.size() > 7)
        return std::nullopt;
    if (!match.captured(2).isEmpty())
        return calendarPeriod(code, PeriodKind::Month, QDate(year, match.captured(2).toInt(), 1), 1);
    if (!match.captured(3).isEmpty())
        return calendarPeriod(code, PeriodKind::Quarter, QDate(year, 3 * match.captured(3).toInt() - 2, 1), 3);
    if (!match.captured(4).isEmpty())
        return calendarPeriod(code, PeriodKind::HalfYear, QDate(year, 6 * match.captured(4).toInt() - 5, 1), 6);
    return calendarPeriod(code, PeriodKind::Year, QDate(year, 1, 1), 12);
}

Period Period::monthOf(const QDate &day)
{
    const QDate starts(day.year(), day.month(), 1);
    return calendarPeriod(codeOf(PeriodKind::Month, starts), PeriodKind::Month, starts, 1);
}

std::optional<Period> Period::previous() const
{
    const int months = monthsOf(kind);
    if (months == 0 && code.contains(QLatin1Char('@')))
        return ofCode(codeOf(PeriodKind::Month, ends.addMonths(-1)) + code.mid(code.indexOf(QLatin1Char('@'))));
    if (months == 0)
        return std::nullopt;
    return ofCode(codeOf(kind, starts.addMonths(-months)));
}

Points stepOf(const Clause &clause, Recurrence recurrence)
{
    if (clause.rule == RuleKind::Escalation && recurrence == Recurrence::Unrectified)
        return clause.stepUnrectified;
    if (clause.rule == RuleKind::Escalation && recurrence == Recurrence::Repeated)
        return clause.stepRepeated;
    return clause.step;
}

Points pointsOf(const Clause &clause, const Deduction &deduction)
{
    switch (clause.rule) {
    case RuleKind::PerOccurrence:
    case RuleKind::Escalation: return stepOf(clause, deduction.recurrence).times(deduction.count);
    case RuleKind::PassFail: return clause.max.value_or(Points());
    case RuleKind::Level:
        for (const Level &level : clause.levels) {
            if (level.code == deduction.level) {
                const int64_t taken = clause.max.value_or(Points()).raw() * (Points::kScale - level.share.raw());
                return Points::ofRaw((taken + Points::kScale / 2) / Points::kScale);
            }
        }
        return {};
    case RuleKind::Measured:
    case RuleKind::Ratio:
    case RuleKind::Note: break;
    }
    return {};
}

} // namespace inspect
