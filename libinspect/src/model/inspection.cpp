// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/inspection.h"
#include "inspect/standard.h"

#include <QRegularExpression>

namespace inspect {

namespace {

int monthsOf(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Month: return 1;
    case PeriodKind::Quarter: return 3;
    case PeriodKind::HalfYear: return 6;
    case PeriodKind::Year: break;
    }
    return 12;
}

/// `named`: any day of the calendar month, quarter … that gives the name.
QString codeOf(PeriodKind kind, const QDate &named, int monthStart)
{
    QString code = QString::number(named.year()).rightJustified(4, u'0');
    switch (kind) {
    case PeriodKind::Month: code += QLatin1Char('-') + QString::number(named.month()).rightJustified(2, u'0'); break;
    case PeriodKind::Quarter: code += QStringLiteral("-Q") + QString::number((named.month() + 2) / 3); break;
    case PeriodKind::HalfYear: code += QStringLiteral("-H") + QString::number((named.month() + 5) / 6); break;
    case PeriodKind::Year: break;
    }
    return monthStart > 1 ? code + QLatin1Char('@') + QString::number(monthStart).rightJustified(2, u'0') : code;
}

/// `named`: any day of the calendar month, quarter … that gives the name. A month that starts on the 26th starts in the month before.
Period periodNamed(PeriodKind kind, const QDate &named, int monthStart)
{
    const int months = monthsOf(kind);
    Period period;
    period.code = codeOf(kind, named, monthStart);
    period.id = PeriodId(Uid::named(QStringLiteral("period/") + period.code));
    period.kind = kind;
    period.monthStart = monthStart;
    period.starts = QDate(named.year(), (named.month() - 1) / months * months + 1, monthStart);
    if (monthStart > 1)
        period.starts = period.starts.addMonths(-1);
    period.ends = period.starts.addMonths(months).addDays(-1);
    return period;
}

} // namespace

std::optional<Period> Period::ofCode(const QString &code)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?(?:@(0[1-9]|1\\d|2[0-8]))?")));
    const QRegularExpressionMatch match = form.match(code);
    const int year = match.captured(1).toInt();
    if (!match.hasMatch() || year < 1949 || year > 2200)
        return std::nullopt;
    const int start = match.captured(5).isEmpty() ? 1 : match.captured(5).toInt();
    if (const int month = match.captured(2).toInt(); month > 0)
        return periodNamed(PeriodKind::Month, QDate(year, month, 1), start);
    if (const int quarter = match.captured(3).toInt(); quarter > 0)
        return periodNamed(PeriodKind::Quarter, QDate(year, 3 * quarter, 1), start);
    if (const int half = match.captured(4).toInt(); half > 0)
        return periodNamed(PeriodKind::HalfYear, QDate(year, 6 * half, 1), start);
    return periodNamed(PeriodKind::Year, QDate(year, 1, 1), start);
}

Period Period::of(PeriodKind kind, const QDate &day, int monthStart)
{
    const QDate first(day.year(), day.month(), 1);
    return periodNamed(kind, monthStart > 1 && day.day() >= monthStart ? first.addMonths(1) : first, monthStart);
}

std::optional<Period> Period::previous() const
{
    return starts.isValid() ? ofCode(codeOf(kind, namedFrom().addMonths(-monthsOf(kind)), monthStart)) : std::nullopt;
}

QVector<Period> Period::months() const
{
    QVector<Period> result;
    for (int i = 0; i < monthsOf(kind); ++i)
        result.append(periodNamed(PeriodKind::Month, namedFrom().addMonths(i), monthStart));
    return result;
}

QDate Period::namedFrom() const
{
    const QDate first(starts.year(), starts.month(), 1);
    return monthStart > 1 ? first.addMonths(1) : first;
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
