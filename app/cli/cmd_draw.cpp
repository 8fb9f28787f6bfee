// SPDX-License-Identifier: GPL-2.0-or-later
// draw: the random draw, its sheet, its round
#include "cli/command_line.h"

#include "cli/output.h"
#include "inspect/period_scores.h"
#include "inspect/round_plan.h"
#include "papers/draw_sheet_pdf.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace inspect::app {

namespace {

QJsonArray strataJson(const DrawResult &result)
{
    QJsonArray strata;
    for (const DrawStratum &stratum : result.strata)
        strata.append(QJsonObject{{QStringLiteral("kind"), stratum.kind},
                                  {QStringLiteral("group"), stratum.group},
                                  {QStringLiteral("population"), stratum.population},
                                  {QStringLiteral("sample"), stratum.sample},
                                  {QStringLiteral("must_check"), stratum.mustCheck}});
    return strata;
}

QJsonArray unitsJson(const DrawResult &result)
{
    QJsonArray drawn;
    for (const DrawnUnit &unit : result.drawn) {
        QJsonObject row{{QStringLiteral("code"), unit.unit.code},
                        {QStringLiteral("name"), unit.unit.name},
                        {QStringLiteral("kind"), unit.unit.kind},
                        {QStringLiteral("group"), unit.unit.group},
                        {QStringLiteral("reason"), unit.isMustCheck ? QStringLiteral("must-check") : QStringLiteral("drawn")},
                        {QStringLiteral("key"), unit.key}};
        if (!unit.timeSlot.isEmpty())
            row.insert(QStringLiteral("slot"), unit.timeSlot);
        drawn.append(row);
    }
    return drawn;
}

QJsonObject drawJson(const SavedDraw &draw)
{
    QJsonObject json{{QStringLiteral("period"), draw.period},
                     {QStringLiteral("standard"), draw.standardCode},
                     {QStringLiteral("seed"), draw.request.seed},
                     {QStringLiteral("population"), draw.result.population},
                     {QStringLiteral("population_sha256"), draw.result.populationHash},
                     {QStringLiteral("units"), unitsJson(draw.result)},
                     {QStringLiteral("strata"), strataJson(draw.result)}};
    QJsonArray excluded;
    for (const Exclusion &exclusion : draw.result.exclusions)
        excluded.append(QJsonObject{{QStringLiteral("code"), exclusion.code}, {QStringLiteral("reason"), exclusion.reason}});
    if (!excluded.isEmpty())
        json.insert(QStringLiteral("excluded"), excluded);
    return json;
}

/// "V03=under repair;V07=flooded"
QVector<Exclusion> exclusionsOf(const QString &text)
{
    QVector<Exclusion> exclusions;
    for (const QString &entry : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        exclusions.append({entry.section(QLatin1Char('='), 0, 0).trimmed(), entry.section(QLatin1Char('='), 1).trimmed()});
    return exclusions;
}

QString exclusionMisuse(const QString &option, const QString &value)
{
    for (const Exclusion &exclusion : exclusionsOf(value)) {
        if (exclusion.code.isEmpty() || exclusion.reason.isEmpty())
            return Say::tr("--%1 is a code and its reason, such as V03=roadworks;V07=flood, not \"%2\".").arg(option, value);
    }
    return {};
}

DrawRequest requestOf(const Arguments &arguments)
{
    DrawRequest request;
    request.seed = arguments.text(QStringLiteral("seed"));
    request.rate = arguments.points(QStringLiteral("rate"));
    request.count = arguments.number(QStringLiteral("count"));
    request.minimum = arguments.number(QStringLiteral("min-per-group")).value_or(0);
    request.mustCheck = arguments.points(QStringLiteral("must-check")).value_or(Points());
    request.exclusions = exclusionsOf(arguments.text(QStringLiteral("exclude")));
    for (const QString &slot : arguments.text(QStringLiteral("slots")).split(QLatin1Char(','), Qt::SkipEmptyParts))
        request.timeSlots.append(slot.trimmed());
    return request;
}

Result<SavedDraw> draw(const Workbook &workbook, const Arguments &arguments)
{
    SavedDraw made;
    const Period period = arguments.period(workbook);
    made.period = period.code;
    made.standardCode = arguments.text(QStringLiteral("standard"));
    if (made.standardCode.isEmpty()) {
        const auto only = onlyStandard(workbook, period);
        if (!only)
            return tl::make_unexpected(only.error());
        made.standardCode = *only;
    }
    made.request = requestOf(arguments);
    made.population = arguments.has(QStringLiteral("holders")) ? DrawPopulation::Holders : DrawPopulation::All;
    const auto result = drawUnits(workbook, period, made.standardCode, made.request, made.population);
    if (!result)
        return tl::make_unexpected(result.error());
    made.result = *result;
    return made;
}

Result<RoundId> save(Workbook &workbook, const Period &period, const SavedDraw &made)
{
    auto edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "draw units for %1"), period.code);
    if (!edit)
        return tl::make_unexpected(edit.error());
    const RoundKind kind = made.population == DrawPopulation::Holders ? RoundKind::Recheck : RoundKind::Special;
    const auto round = saveDraw(*edit, period, made.standardCode, kind, made.request, made.result, made.population);
    if (!round)
        return round;
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return round;
}

Result<Outcome> runDraw(const Arguments &arguments)
{
    const bool isSaved = arguments.has(QStringLiteral("save"));
    auto workbook = isSaved ? openWorkbook(arguments) : Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto made = draw(**workbook, arguments);
    if (!made)
        return tl::make_unexpected(made.error());
    Outcome outcome{drawJson(*made), false, false};
    const QString out = arguments.text(QStringLiteral("out"));
    outcome.isOutWritten = QFileInfo(out).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0;
    if (outcome.isOutWritten) {
        DrawSheetOptions options;
        options.organisation = (*workbook)->setting(QStringLiteral("organisation")).toString();
        if (Status written = writeDrawSheetPdf(**workbook, *made, out, options); !written)
            return tl::make_unexpected(written.error());
    }
    if (isSaved) {
        const auto round = save(**workbook, arguments.period(**workbook), *made);
        if (!round)
            return tl::make_unexpected(round.error());
        QJsonObject json = outcome.json.toObject();
        json.insert(QStringLiteral("round"), round->text());
        outcome.json = json;
    }
    static const QStringList columns{QStringLiteral("code"),   QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("group"),
                                     QStringLiteral("reason"), QStringLiteral("key"),  QStringLiteral("slot")};
    outcome.reading = Reading{QString::fromUtf8(asText(outcome.json)), columns, unitsJson(made->result)};
    return outcome;
}

} // namespace

QVector<Command> drawCommands()
{
    return {{QStringLiteral("draw"),
             {QStringLiteral("WORKBOOK")},
             {{QStringLiteral("period"), OptionForm::PeriodCode, true, QStringLiteral("2026-10|2026-Q4|2026-H2|2026")},
              {QStringLiteral("standard"), OptionForm::Text, false, QStringLiteral("CODE")},
              {QStringLiteral("rate"), OptionForm::Decimal, false, QStringLiteral("0.15"), between(Points::ofRaw(1), Points::of(1))},
              {QStringLiteral("count"), OptionForm::Number, false, QStringLiteral("N"), wholeBetween(1, 1000000)},
              {QStringLiteral("seed"), OptionForm::Text, true, QStringLiteral("S")},
              {QStringLiteral("min-per-group"), OptionForm::Number, false, QStringLiteral("N"), wholeBetween(0, 1000000)},
              {QStringLiteral("must-check"), OptionForm::Decimal, false, QStringLiteral("0.1"), between(Points(), Points::of(1))},
              {QStringLiteral("exclude"), OptionForm::Text, false, QStringLiteral("CODE=REASON;…"), exclusionMisuse},
              {QStringLiteral("slots"), OptionForm::Text, false, QStringLiteral("A,B")},
              {QStringLiteral("holders"), OptionForm::Flag, false, {}},
              {QStringLiteral("save"), OptionForm::Flag, false, {}}},
             QT_TRANSLATE_NOOP("CommandLine",
                               "a random draw that anyone can repeat; --save keeps it as a round, --out F.pdf makes the draw sheet, "
                               "--holders draws a re-check among the units that hold the standard"),
             false,
             runDraw,
             {QStringLiteral("rate"), QStringLiteral("count")}}};
}

} // namespace inspect::app
