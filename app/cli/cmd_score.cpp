// SPDX-License-Identifier: GPL-2.0-or-later
// score, close, reopen
#include "cli/command_line.h"

#include "cli/explain_json.h"
#include "cli/explain_reading.h"
#include "cli/standards_of.h"
#include "commands/china_time.h"
#include "inspect/closings.h"
#include "inspect/records.h"
#include "inspect/rounds.h"
#include "models/texts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace inspect::app {

namespace {

QJsonValue orNull(const std::optional<int> &number) { return number ? QJsonValue(*number) : QJsonValue(); }

QJsonObject scoreJson(const UnitScore &unit, const Standard &standard)
{
    QJsonObject row{{QStringLiteral("code"), unit.code},
                    {QStringLiteral("name"), unit.name},
                    {QStringLiteral("kind"), unit.kind},
                    {QStringLiteral("group"), unit.group},
                    {QStringLiteral("standard"), standard.code},
                    {QStringLiteral("version"), standard.version},
                    {QStringLiteral("score"), unit.score ? QJsonValue(unit.score->text()) : QJsonValue()},
                    {QStringLiteral("grade"), unit.grade.isEmpty() ? QJsonValue() : QJsonValue(unit.grade)},
                    {QStringLiteral("stars"), orNull(unit.stars)},
                    {QStringLiteral("rank"), orNull(unit.rank)},
                    {QStringLiteral("warnings"), QJsonArray::fromStringList(unit.warnings)}};
    if (unit.isRolledUp())
        row.insert(QStringLiteral("rolled_up"), true);
    return row;
}

/// The standard asked for; of one unit its only one, whatever scores the others; else none.
Result<QString> standardFor(const Workbook &workbook, const Period &period, const Arguments &arguments)
{
    const QString asked = arguments.text(QStringLiteral("standard"));
    if (!asked.isEmpty() || !arguments.has(QStringLiteral("unit")))
        return asked;
    const auto unit = unitByCode(workbook, arguments.text(QStringLiteral("unit")), period.ends);
    if (!unit) // a closed period keeps units that are gone by now: they are looked for among its scores
        return QString();
    return onlyStandardOf(workbook, *unit, period);
}

Result<Outcome> runScore(const Arguments &arguments)
{
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const Period period = arguments.period(**workbook);
    const QString only = arguments.text(QStringLiteral("unit"));
    const auto standard = standardFor(**workbook, period, arguments);
    if (!standard)
        return tl::make_unexpected(standard.error());
    const auto all = scoresOf(**workbook, period, *standard);
    if (!all)
        return tl::make_unexpected(all.error());
    const bool isExplained = arguments.has(QStringLiteral("explain"));
    const auto kinds = unitKinds(**workbook);
    if (!kinds)
        return tl::make_unexpected(kinds.error());
    ExplanationReading reading(*kinds);
    QJsonArray units;
    for (const PeriodScores &scores : *all) {
        for (const UnitScore &unit : scores.units) {
            if (!only.isEmpty() && unit.code != only)
                continue;
            QJsonObject row = scoreJson(unit, scores.standard);
            if (isExplained) {
                const auto explained = explainUnit(**workbook, period, scores.standard.code, unit.unit);
                if (!explained)
                    return tl::make_unexpected(explained.error());
                const EarlierFindings earlier = earlierFindings(**workbook, *explained);
                addExplanation(row, *explained, earlier);
                reading.add(*explained, earlier);
            }
            units.append(row);
        }
    }
    if (units.isEmpty() && !only.isEmpty()) {
        if (const auto found = unitByCode(**workbook, only, period.ends); !found)
            return tl::make_unexpected(found.error());
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score unit %2 in %3; attach it first"),
                       {*standard, only, period.code});
    }
    Outcome outcome{QJsonObject{{QStringLiteral("period"), period.code}, {QStringLiteral("units"), units}}, false, false};
    if (isExplained)
        outcome.reading = reading.reading();
    return outcome;
}

using Link = Result<Closing> (*)(Edit &, const Period &, const QDateTime &, const QString &);

constexpr qsizetype kMostNames = 10;

/// The units of the sheets that are sealed still, one entry for each sheet.
Result<QStringList> sealedSheets(const Workbook &workbook, const Period &period)
{
    InspectionFilter filter;
    filter.from = period.starts;
    filter.to = period.ends;
    filter.state = InspectionState::Finished;
    const auto visits = inspections(workbook, filter);
    const auto versions = units(workbook, period.ends, false);
    if (!visits)
        return tl::make_unexpected(visits.error());
    if (!versions)
        return tl::make_unexpected(versions.error());
    QHash<UnitId, QString> names;
    for (const Unit &unit : *versions)
        names.insert(unit.id, unit.name.isEmpty() ? unit.code : unit.name);
    QStringList sealed;
    for (const Inspection &visit : *visits) {
        if (visit.round.isNull())
            continue;
        const auto is = isSealed(workbook, visit.id);
        if (!is)
            return tl::make_unexpected(is.error());
        if (*is)
            sealed.append(names.value(visit.unit));
    }
    return sealed;
}

/// What a closing that was made all the same leaves out.
QStringList closingRemarks(const ClosingPreview &preview, const QStringList &sealed)
{
    QStringList remarks;
    if (preview.period.ends >= todayInChina())
        remarks.append(Say::tr("%1 is not over until %2; what is recorded from now on comes late.")
                           .arg(periodText(preview.period.code), preview.period.ends.toString(Qt::ISODate)));
    if (!preview.open.isEmpty())
        remarks.append(Say::tr("%n inspection(s) are not finished and do not count.", nullptr, int(preview.open.size())));
    if (!preview.missing.isEmpty())
        remarks.append(Say::tr("%n value(s) are not entered; their clauses count full.", nullptr, int(preview.missing.size())));
    if (!sealed.isEmpty()) {
        const QString names = sealed.first(std::min(kMostNames, sealed.size())).join(Say::tr(", "));
        remarks.append(Say::tr("%n sheet(s) are still sealed and do not count: %1", nullptr, int(sealed.size()))
                           .arg(sealed.size() > kMostNames ? names + QStringLiteral("…") : names));
    }
    if (preview.notInspected > 0)
        remarks.append(Say::tr("%n unit(s) were not inspected and have no score.", nullptr, preview.notInspected));
    return remarks;
}

Result<Outcome> addLink(const Arguments &arguments, const char *command, Link link)
{
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const Period period = arguments.period(**workbook);
    const auto preview = closingPreview(**workbook, period);
    if (!preview)
        return tl::make_unexpected(preview.error());
    const auto sealed = sealedSheets(**workbook, period);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    auto edit = (*workbook)->begin(command, period.code);
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto closing = link(*edit, period, QDateTime::currentDateTimeUtc(), arguments.text(QStringLiteral("reason")));
    if (!closing)
        return tl::make_unexpected(closing.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    Outcome outcome{QJsonObject{{QStringLiteral("period"), closing->period},
                                {QStringLiteral("kind"), closing->isReopening ? QStringLiteral("reopen") : QStringLiteral("close")},
                                {QStringLiteral("inputs_sha256"), QString::fromLatin1(closing->inputsHash.toHex())},
                                {QStringLiteral("results_sha256"), QString::fromLatin1(closing->resultsHash.toHex())},
                                {QStringLiteral("sha256"), QString::fromLatin1(closing->hash.toHex())}},
                    false, false};
    if (!closing->isReopening)
        outcome.remarks = closingRemarks(*preview, *sealed);
    return outcome;
}

Result<Outcome> runClose(const Arguments &arguments) { return addLink(arguments, QT_TRANSLATE_NOOP("Command", "close %1"), closePeriod); }

Result<Outcome> runReopen(const Arguments &arguments)
{
    return addLink(arguments, QT_TRANSLATE_NOOP("Command", "reopen %1"), reopenPeriod);
}

} // namespace

QVector<Command> scoreCommands()
{
    const QString w = QStringLiteral("WORKBOOK");
    const Option period{QStringLiteral("period"), OptionForm::PeriodCode, true, QStringLiteral("2026-10|2026-Q4|2026-H2|2026")};
    const Option standard{QStringLiteral("standard"), OptionForm::Text, false, QStringLiteral("CODE")};
    return {
        {QStringLiteral("score"),
         {w},
         {period,
          standard,
          {QStringLiteral("unit"), OptionForm::Text, false, QStringLiteral("CODE")},
          {QStringLiteral("explain"), OptionForm::Flag, false, {}}},
         QT_TRANSLATE_NOOP("CommandLine", "scores, grades, stars and ranks; --explain adds what made each number"),
         false,
         runScore},
        {QStringLiteral("close"),
         {w},
         {period, {QStringLiteral("reason"), OptionForm::Text, false, QStringLiteral("T")}},
         QT_TRANSLATE_NOOP("CommandLine", "fixes a period's results into the chain"),
         false,
         runClose},
        {QStringLiteral("reopen"),
         {w},
         {period, {QStringLiteral("reason"), OptionForm::Text, true, QStringLiteral("T")}},
         QT_TRANSLATE_NOOP("CommandLine", "opens a closed period again; both stay visible"),
         false,
         runReopen},
    };
}

} // namespace inspect::app
