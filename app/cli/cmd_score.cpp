// SPDX-License-Identifier: GPL-2.0-or-later
// score, close, reopen, draw
#include "cli/command_line.h"

#include "cli/explain_json.h"
#include "cli/standards_of.h"
#include "inspect/closings.h"
#include "inspect/records.h"
#include "inspect/round_plan.h"

#include <QJsonArray>
#include <QJsonObject>

namespace inspect::app {

namespace {

QJsonValue orNull(const std::optional<int> &number) { return number ? QJsonValue(*number) : QJsonValue(); }

QJsonObject scoreJson(const UnitScore &unit, const Standard &standard)
{
    return {{QStringLiteral("code"), unit.code},
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
}

Result<Outcome> runScore(const Arguments &arguments)
{
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const Period period = *arguments.period();
    const QString only = arguments.text(QStringLiteral("unit"));
    if (!only.isEmpty())
        if (const auto found = unitByCode(**workbook, only, period.ends); !found)
            return tl::make_unexpected(found.error());
    const auto all = scoresOf(**workbook, period, arguments.text(QStringLiteral("standard")));
    if (!all)
        return tl::make_unexpected(all.error());
    QJsonArray units;
    for (const PeriodScores &scores : *all) {
        for (const UnitScore &unit : scores.units) {
            if (!only.isEmpty() && unit.code != only)
                continue;
            QJsonObject row = scoreJson(unit, scores.standard);
            if (arguments.has(QStringLiteral("explain"))) {
                const auto explained = explainUnit(**workbook, period, scores.standard.code, unit.unit);
                if (!explained)
                    return tl::make_unexpected(explained.error());
                addExplanation(row, *explained);
            }
            units.append(row);
        }
    }
    return Outcome{QJsonObject{{QStringLiteral("period"), period.code}, {QStringLiteral("units"), units}}, false, false};
}

using Link = Result<Closing> (*)(Edit &, const Period &, const QDateTime &, const QString &);

Result<Outcome> addLink(const Arguments &arguments, const char *command, Link link)
{
    auto workbook = openWorkbook(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const Period period = *arguments.period();
    auto edit = (*workbook)->begin(command, period.code);
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto closing = link(*edit, period, QDateTime::currentDateTimeUtc(), arguments.text(QStringLiteral("reason")));
    if (!closing)
        return tl::make_unexpected(closing.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return Outcome{QJsonObject{{QStringLiteral("period"), closing->period},
                               {QStringLiteral("kind"), closing->isReopening ? QStringLiteral("reopen") : QStringLiteral("close")},
                               {QStringLiteral("inputs_sha256"), QString::fromLatin1(closing->inputsHash.toHex())},
                               {QStringLiteral("results_sha256"), QString::fromLatin1(closing->resultsHash.toHex())},
                               {QStringLiteral("sha256"), QString::fromLatin1(closing->hash.toHex())}},
                   false, false};
}

Result<Outcome> runClose(const Arguments &arguments) { return addLink(arguments, QT_TRANSLATE_NOOP("Command", "close %1"), closePeriod); }

Result<Outcome> runReopen(const Arguments &arguments)
{
    return addLink(arguments, QT_TRANSLATE_NOOP("Command", "reopen %1"), reopenPeriod);
}

QJsonObject drawJson(const Period &period, const QString &standard, const DrawRequest &request, const DrawResult &result)
{
    QJsonArray strata;
    for (const DrawStratum &stratum : result.strata)
        strata.append(QJsonObject{{QStringLiteral("kind"), stratum.kind},
                                  {QStringLiteral("group"), stratum.group},
                                  {QStringLiteral("population"), stratum.population},
                                  {QStringLiteral("sample"), stratum.sample},
                                  {QStringLiteral("must_check"), stratum.mustCheck}});
    QJsonArray drawn;
    for (const DrawnUnit &unit : result.drawn)
        drawn.append(QJsonObject{{QStringLiteral("code"), unit.unit.code},
                                 {QStringLiteral("name"), unit.unit.name},
                                 {QStringLiteral("kind"), unit.unit.kind},
                                 {QStringLiteral("group"), unit.unit.group},
                                 {QStringLiteral("reason"), unit.isMustCheck ? QStringLiteral("must-check") : QStringLiteral("drawn")},
                                 {QStringLiteral("key"), unit.key}});
    return {{QStringLiteral("period"), period.code},
            {QStringLiteral("standard"), standard},
            {QStringLiteral("seed"), request.seed},
            {QStringLiteral("population"), result.population},
            {QStringLiteral("population_sha256"), result.populationHash},
            {QStringLiteral("units"), drawn},
            {QStringLiteral("strata"), strata}};
}

Result<Outcome> runDraw(const Arguments &arguments)
{
    const bool save = arguments.has(QStringLiteral("save"));
    auto workbook = save ? openWorkbook(arguments.at(0)) : Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const Period period = *arguments.period();
    QString standard = arguments.text(QStringLiteral("standard"));
    if (standard.isEmpty()) {
        const auto only = onlyStandard(**workbook, period);
        if (!only)
            return tl::make_unexpected(only.error());
        standard = *only;
    }
    DrawRequest request;
    request.seed = arguments.text(QStringLiteral("seed"));
    request.rate = arguments.points(QStringLiteral("rate"));
    request.minimum = arguments.number(QStringLiteral("min-per-group")).value_or(0);
    request.mustCheck = arguments.points(QStringLiteral("must-check")).value_or(Points());
    const auto result = drawUnits(**workbook, period, standard, request);
    if (!result)
        return tl::make_unexpected(result.error());
    QJsonObject json = drawJson(period, standard, request, *result);
    if (save) {
        auto edit = (*workbook)->begin(QT_TRANSLATE_NOOP("Command", "draw units for %1"), period.code);
        if (!edit)
            return tl::make_unexpected(edit.error());
        const auto round = saveDraw(*edit, period, standard, RoundKind::Special, request, *result);
        if (!round)
            return tl::make_unexpected(round.error());
        if (Status done = edit->commit(); !done)
            return tl::make_unexpected(done.error());
        json.insert(QStringLiteral("round"), round->text());
    }
    return Outcome{json, false, false};
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
        {QStringLiteral("draw"),
         {w},
         {period,
          standard,
          {QStringLiteral("rate"), OptionForm::Decimal, true, QStringLiteral("0.15")},
          {QStringLiteral("seed"), OptionForm::Text, true, QStringLiteral("S")},
          {QStringLiteral("min-per-group"), OptionForm::Number, false, QStringLiteral("N")},
          {QStringLiteral("must-check"), OptionForm::Decimal, false, QStringLiteral("0.1")},
          {QStringLiteral("save"), OptionForm::Flag, false, {}}},
         QT_TRANSLATE_NOOP("CommandLine", "a random draw that anyone can repeat; --save keeps it as a round"),
         false,
         runDraw},
    };
}

} // namespace inspect::app
