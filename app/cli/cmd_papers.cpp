// SPDX-License-Identifier: GPL-2.0-or-later
// map, scoresheet
#include "cli/command_line.h"

#include "cli/standards_of.h"
#include "commands/map_settings.h"
#include "gis/qgis_runtime.h"
#include "inspect/map_items.h"
#include "inspect/scoresheet_xlsx.h"
#include "models/texts.h"
#include "papers/rating_map.h"
#include "papers/scoresheet_pdf.h"

#include <QFileInfo>
#include <QJsonObject>

namespace inspect::app {

namespace {

/// The base maps that the workbook's window shows, as far as their files are there.
QVector<PaperLayer> baseLayers(const Workbook &workbook)
{
    QVector<PaperLayer> shown;
    for (const LayerSetting &layer : readLayers(workbook)) {
        if (layer.visible && QFileInfo(layer.path).isFile())
            shown.append({layer.path, layer.crs, layer.opacity});
    }
    return shown;
}

/// The map's themes by the words of --theme; the first is the one without it.
const QVector<std::pair<QString, Theme>> &themes()
{
    static const QVector<std::pair<QString, Theme>> known{
        {QStringLiteral("stars"), Theme::Stars}, {QStringLiteral("score"), Theme::Score}, {QStringLiteral("coverage"), Theme::Coverage},
        {QStringLiteral("cases"), Theme::Cases}, {QStringLiteral("heads"), Theme::Heads}, {QStringLiteral("change"), Theme::Change},
        {QStringLiteral("rank"), Theme::Places}};
    return known;
}

QStringList themeWords()
{
    QStringList words;
    for (const auto &[word, theme] : themes())
        words.append(word);
    return words;
}

/// The theme asked for; the option has been checked.
Theme themeOf(const Arguments &arguments)
{
    const QString asked = arguments.text(QStringLiteral("theme"), themes().first().first);
    for (const auto &[word, theme] : themes()) {
        if (word.compare(asked, Qt::CaseInsensitive) == 0)
            return theme;
    }
    return Theme::Stars;
}

/// For the themes that tell a change: against --against, else the period before.
Status compare(const Workbook &workbook, const Arguments &arguments, const QVector<PeriodScores> &now, RatingMapRequest &request)
{
    const Period period = now.isEmpty() ? arguments.period(workbook) : now.first().period;
    const QString against = QStringLiteral("against");
    const auto other = arguments.has(against) ? std::optional(arguments.period(workbook, against)) : period.previous();
    if (!other)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "There is no period before %1 to compare with."), {period.code});
    const auto then = scoresOf(workbook, *other, arguments.text(QStringLiteral("standard")));
    if (!then)
        return tl::make_unexpected(then.error());
    QVector<MapUnit> units = *request.units;
    compareUnits(units, now, *then);
    request.units = std::make_shared<const QVector<MapUnit>>(std::move(units));
    request.comparedWith = other->code;
    return {};
}

/// 编制单位: what was typed, else the workbook's setting.
QString organisation(const Workbook &workbook, const Arguments &arguments)
{
    return arguments.text(QStringLiteral("organisation"), workbook.setting(QStringLiteral("organisation")).toString());
}

Outcome written(const QString &path)
{
    return {QJsonObject{{QStringLiteral("file"), QFileInfo(path).absoluteFilePath()}, {QStringLiteral("bytes"), QFileInfo(path).size()}},
            false, false};
}

Result<Outcome> runMap(const Arguments &arguments)
{
    const QString out = arguments.text(QStringLiteral("out"));
    const QString paper = arguments.text(QStringLiteral("paper"), QStringLiteral("A4")).toUpper();
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto scores = scoresOf(**workbook, arguments.period(**workbook), arguments.text(QStringLiteral("standard")));
    if (!scores)
        return tl::make_unexpected(scores.error());
    const auto units = mapUnits(**workbook, *scores);
    if (!units)
        return tl::make_unexpected(units.error());
    RatingMapRequest request;
    request.units = *units;
    request.group = arguments.text(QStringLiteral("group"));
    request.title = arguments.text(QStringLiteral("title"));
    request.period = arguments.period(**workbook).code;
    request.theme = themeOf(arguments);
    request.standards = standardNames(*scores);
    request.organisation = organisation(**workbook, arguments);
    request.reviewNumber = arguments.text(QStringLiteral("review-number"));
    request.paper = paper == QLatin1String("A3") ? RatingMapRequest::Paper::A3 : RatingMapRequest::Paper::A4;
    request.baseLayers = baseLayers(**workbook);
    if (request.theme == Theme::Change || request.theme == Theme::Places) {
        if (Status compared = compare(**workbook, arguments, *scores, request); !compared)
            return tl::make_unexpected(compared.error());
    }
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    if (Status made = makeRatingMap(request, out); !made)
        return tl::make_unexpected(made.error());
    return written(out);
}

Result<Outcome> runScoresheet(const Arguments &arguments)
{
    const QString out = arguments.text(QStringLiteral("out"));
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    QString standard = arguments.text(QStringLiteral("standard"));
    if (standard.isEmpty()) {
        const auto only = onlyStandard(**workbook, arguments.period(**workbook));
        if (!only)
            return tl::make_unexpected(only.error());
        standard = *only;
    }
    const auto scores = scorePeriod(**workbook, arguments.period(**workbook), standard);
    if (!scores)
        return tl::make_unexpected(scores.error());
    ScoresheetOptions options;
    options.organisation = organisation(**workbook, arguments);
    options.inEnglish = !speaksChinese();
    const bool isPdf = QFileInfo(out).suffix().toLower() == QLatin1String("pdf");
    if (Status made = isPdf ? writeScoresheetPdf(**workbook, *scores, out, options) : writeScoresheet(**workbook, *scores, out, options);
        !made)
        return tl::make_unexpected(made.error());
    return written(out);
}

} // namespace

QVector<Command> paperCommands()
{
    const QString w = QStringLiteral("WORKBOOK");
    const Option period{QStringLiteral("period"), OptionForm::PeriodCode, true, QStringLiteral("P")};
    const Option standard{QStringLiteral("standard"), OptionForm::Text, false, QStringLiteral("CODE")};
    return {
        {QStringLiteral("map"),
         {w},
         {period,
          {QStringLiteral("out"), OptionForm::Text, true, QStringLiteral("F.pdf|.svg|.png"),
           endingWith({QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png")})},
          standard,
          {QStringLiteral("paper"), OptionForm::Text, false, QStringLiteral("A4|A3"), wordOf({QStringLiteral("A4"), QStringLiteral("A3")})},
          {QStringLiteral("title"), OptionForm::Text, false, QStringLiteral("T")},
          {QStringLiteral("group"), OptionForm::Text, false, QStringLiteral("G")},
          {QStringLiteral("theme"), OptionForm::Text, false, themeWords().join(QLatin1Char('|')), wordOf(themeWords())},
          {QStringLiteral("against"), OptionForm::PeriodCode, false, QStringLiteral("P")},
          {QStringLiteral("organisation"), OptionForm::Text, false, QStringLiteral("T")},
          {QStringLiteral("review-number"), OptionForm::Text, false, QStringLiteral("T")}},
         QT_TRANSLATE_NOOP("CommandLine", "the star-rating map, coloured by score"),
         true,
         runMap},
        {QStringLiteral("scoresheet"),
         {w},
         {period,
          {QStringLiteral("out"), OptionForm::Text, true, QStringLiteral("F.xlsx|.pdf"),
           endingWith({QStringLiteral("xlsx"), QStringLiteral("pdf")})},
          standard,
          {QStringLiteral("organisation"), OptionForm::Text, false, QStringLiteral("T")}},
         QT_TRANSLATE_NOOP("CommandLine", "the monthly scoresheet"),
         true,
         runScoresheet},
    };
}

} // namespace inspect::app
