// SPDX-License-Identifier: GPL-2.0-or-later
// import-units, make-grid, units
#include "cli/command_line.h"

#include "inspect/grid_units.h"
#include "inspect/records.h"
#include "inspect/unit_import.h"
#include "models/texts.h"

#include <QJsonArray>
#include <QJsonObject>

namespace inspect::app {

namespace {

Result<Outcome> runImport(const Arguments &arguments)
{
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    ImportPlan plan;
    plan.path = arguments.at(1);
    plan.layer = arguments.text(QStringLiteral("layer"));
    plan.kind = arguments.text(QStringLiteral("kind"));
    plan.fields.name = arguments.text(QStringLiteral("name-field"));
    plan.fields.code = arguments.text(QStringLiteral("code-field"));
    plan.fields.group = arguments.text(QStringLiteral("group-field"));
    plan.fields.parent = arguments.text(QStringLiteral("parent-field"));
    plan.crs = arguments.text(QStringLiteral("crs"));
    plan.encoding = arguments.text(QStringLiteral("encoding"));
    const auto outcome = importUnits(**workbook, plan);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    QJsonArray issues;
    for (const ImportIssue &issue : outcome->issues)
        issues.append(QJsonObject{{QStringLiteral("row"), issue.row},
                                  {QStringLiteral("name"), issue.name},
                                  {QStringLiteral("field"), issue.field},
                                  {QStringLiteral("reason"), sentence(issue.reason)},
                                  {QStringLiteral("repaired"), issue.isRepaired}});
    return Outcome{QJsonObject{{QStringLiteral("added"), outcome->added},
                               {QStringLiteral("updated"), outcome->updated},
                               {QStringLiteral("unchanged"), outcome->unchanged},
                               {QStringLiteral("waiting"), outcome->waiting},
                               {QStringLiteral("skipped"), outcome->skipped},
                               {QStringLiteral("issues"), issues}},
                   false, false};
}

std::optional<GeoBox> extentOf(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    if (parts.size() != 4)
        return std::nullopt;
    double numbers[4] = {};
    for (int i = 0; i < 4; ++i) {
        bool ok = false;
        numbers[i] = parts[i].trimmed().toDouble(&ok);
        if (!ok)
            return std::nullopt;
    }
    const GeoBox box{numbers[0], numbers[1], numbers[2], numbers[3]};
    const bool isBox =
        box.west >= -180 && box.west < box.east && box.east <= 180 && box.south >= -90 && box.south < box.north && box.north <= 90;
    return isBox ? std::optional(box) : std::nullopt;
}

QString extentMisuse(const QString &option, const QString &value)
{
    return extentOf(value) ? QString()
                           : Say::tr("--%1 is a box of four numbers in degrees, west,south,east,north, not \"%2\".").arg(option, value);
}

QString crsMisuse(const QString &, const QString &value)
{
    const Status known = checkCrs(value);
    return known ? QString() : sentence(known.error());
}

Result<Outcome> runGrid(const Arguments &arguments)
{
    GridRequest request;
    request.withinCode = arguments.text(QStringLiteral("within"));
    if (arguments.has(QStringLiteral("extent")))
        request.extent = extentOf(arguments.text(QStringLiteral("extent")));
    request.cellM = double(arguments.points(QStringLiteral("cell"))->raw()) / Points::kScale;
    request.prefix = arguments.text(QStringLiteral("prefix"));
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto cells = addGridUnits(**workbook, request);
    if (!cells)
        return tl::make_unexpected(cells.error());
    return Outcome{QJsonObject{{QStringLiteral("added"), cells->size()},
                               {QStringLiteral("first"), cells->isEmpty() ? QString() : cells->first().code},
                               {QStringLiteral("last"), cells->isEmpty() ? QString() : cells->last().code}},
                   false, false};
}

Result<Outcome> runUnits(const Arguments &arguments)
{
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto all = units(**workbook, {}, false);
    if (!all)
        return tl::make_unexpected(all.error());
    QHash<UnitId, QString> codes;
    for (const Unit &unit : *all)
        codes.insert(unit.id, unit.code);
    QJsonArray list;
    for (const Unit &unit : *all)
        list.append(QJsonObject{{QStringLiteral("code"), unit.code},
                                {QStringLiteral("name"), unit.name},
                                {QStringLiteral("kind"), unit.kind},
                                {QStringLiteral("group"), unit.rankingGroup()},
                                {QStringLiteral("parent"), unit.parent.isNull() ? QJsonValue() : QJsonValue(codes.value(unit.parent))},
                                {QStringLiteral("head"), unit.head},
                                {QStringLiteral("area_m2"), unit.areaM2},
                                {QStringLiteral("length_m"), unit.lengthM}});
    return Outcome{list, false, false};
}

} // namespace

QVector<Command> unitCommands()
{
    const QString w = QStringLiteral("WORKBOOK");
    return {
        {QStringLiteral("import-units"),
         {w, QStringLiteral("FILE")},
         {{QStringLiteral("layer"), OptionForm::Text, false, QStringLiteral("L")},
          {QStringLiteral("kind"), OptionForm::Text, true, QStringLiteral("village")},
          {QStringLiteral("name-field"), OptionForm::Text, true, QStringLiteral("F")},
          {QStringLiteral("code-field"), OptionForm::Text, false, QStringLiteral("F")},
          {QStringLiteral("group-field"), OptionForm::Text, false, QStringLiteral("F")},
          {QStringLiteral("parent-field"), OptionForm::Text, false, QStringLiteral("F")},
          {QStringLiteral("crs"), OptionForm::Text, false, QStringLiteral("EPSG:n|gcj02|bd09"), crsMisuse},
          {QStringLiteral("encoding"), OptionForm::Text, false, QStringLiteral("GBK")}},
         QT_TRANSLATE_NOOP("CommandLine", "units from anything that GDAL reads; the same code again updates"),
         false,
         runImport},
        {QStringLiteral("make-grid"),
         {w},
         {{QStringLiteral("within"), OptionForm::Text, false, QStringLiteral("CODE")},
          {QStringLiteral("extent"), OptionForm::Text, false, QStringLiteral("x0,y0,x1,y1"), extentMisuse},
          {QStringLiteral("cell"), OptionForm::Decimal, true, QStringLiteral("METRES"), between(Points::of(1), Points::of(10000))},
          {QStringLiteral("prefix"), OptionForm::Text, false, QStringLiteral("P")}},
         QT_TRANSLATE_NOOP("CommandLine", "square cells as units, clipped and coded"),
         false,
         runGrid,
         {QStringLiteral("within"), QStringLiteral("extent")}},
        {QStringLiteral("units"),
         {w},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "all units with codes, kinds, heads, areas and lengths"),
         false,
         runUnits},
    };
}

} // namespace inspect::app
