// SPDX-License-Identifier: GPL-2.0-or-later
// map, scoresheet
#include "cli/command_line.h"

#include "cli/standards_of.h"
#include "gis/qgis_runtime.h"
#include "inspect/map_items.h"
#include "inspect/scoresheet_xlsx.h"
#include "papers/rating_map.h"
#include "papers/scoresheet_pdf.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace inspect::app {

namespace {

Status checkEnding(const QString &path, const QStringList &endings)
{
    if (endings.contains(QFileInfo(path).suffix().toLower()))
        return {};
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The file's name must end in %1."),
                   {QLatin1Char('.') + endings.join(QStringLiteral(", ."))}, path);
}

/// The base maps that the workbook's window shows, as far as their files are there.
QStringList baseLayers(const Workbook &workbook)
{
    QStringList paths;
    const QDir folder = QFileInfo(workbook.path()).absoluteDir();
    const QJsonArray layers = QJsonDocument::fromJson(workbook.setting(QStringLiteral("layers")).toString().toUtf8()).array();
    for (const QJsonValue &layer : layers) {
        const QString path = QDir::cleanPath(folder.absoluteFilePath(layer[QStringLiteral("path")].toString()));
        if (layer[QStringLiteral("visible")].toBool(true) && QFileInfo(path).isFile())
            paths.append(path);
    }
    return paths;
}

Outcome written(const QString &path)
{
    return {QJsonObject{{QStringLiteral("file"), QFileInfo(path).absoluteFilePath()}, {QStringLiteral("bytes"), QFileInfo(path).size()}},
            false, false};
}

Result<Outcome> runMap(const Arguments &arguments)
{
    const QString out = arguments.text(QStringLiteral("out"));
    if (Status ending = checkEnding(out, {QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png")}); !ending)
        return tl::make_unexpected(ending.error());
    const QString paper = arguments.text(QStringLiteral("paper"), QStringLiteral("A4")).toUpper();
    if (paper != QLatin1String("A4") && paper != QLatin1String("A3"))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The paper is A4 or A3, not \"%1\"."), {paper});
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto scores = scoresOf(**workbook, *arguments.period(), arguments.text(QStringLiteral("standard")));
    if (!scores)
        return tl::make_unexpected(scores.error());
    const auto units = mapUnits(**workbook, *scores);
    if (!units)
        return tl::make_unexpected(units.error());
    RatingMapRequest request;
    request.units = *units;
    request.group = arguments.text(QStringLiteral("group"));
    request.title = arguments.text(QStringLiteral("title"));
    request.period = arguments.period()->code;
    request.organisation = (*workbook)->setting(QStringLiteral("organisation")).toString();
    request.paper = paper == QLatin1String("A3") ? RatingMapRequest::Paper::A3 : RatingMapRequest::Paper::A4;
    request.baseLayerPaths = baseLayers(**workbook);
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
    if (Status ending = checkEnding(out, {QStringLiteral("xlsx"), QStringLiteral("pdf")}); !ending)
        return tl::make_unexpected(ending.error());
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    QString standard = arguments.text(QStringLiteral("standard"));
    if (standard.isEmpty()) {
        const auto only = onlyStandard(**workbook, *arguments.period());
        if (!only)
            return tl::make_unexpected(only.error());
        standard = *only;
    }
    const auto scores = scorePeriod(**workbook, *arguments.period(), standard);
    if (!scores)
        return tl::make_unexpected(scores.error());
    ScoresheetOptions options;
    options.organisation = (*workbook)->setting(QStringLiteral("organisation")).toString();
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
          {QStringLiteral("out"), OptionForm::Text, true, QStringLiteral("F.pdf|.svg|.png")},
          standard,
          {QStringLiteral("paper"), OptionForm::Text, false, QStringLiteral("A4|A3")},
          {QStringLiteral("title"), OptionForm::Text, false, QStringLiteral("T")},
          {QStringLiteral("group"), OptionForm::Text, false, QStringLiteral("G")}},
         QT_TRANSLATE_NOOP("CommandLine", "the star-rating map, coloured by score"),
         true,
         runMap},
        {QStringLiteral("scoresheet"),
         {w},
         {period, {QStringLiteral("out"), OptionForm::Text, true, QStringLiteral("F.xlsx|.pdf")}, standard},
         QT_TRANSLATE_NOOP("CommandLine", "the monthly scoresheet"),
         true,
         runScoresheet},
    };
}

} // namespace inspect::app
