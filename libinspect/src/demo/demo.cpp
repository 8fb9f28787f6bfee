// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/demo.h"

#include "demo_parts.h"
#include "inspect/geometry.h"
#include "inspect/record_file.h"
#include "inspect/records.h"
#include "inspect/standard_json.h"
#include "inspect/undo.h"
#include "inspect/workbook.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <ogr_api.h>

namespace inspect {

namespace {

constexpr auto kVillageStandard = "S1";
constexpr auto kPatrolStandard = "S10"; // roads and grid cells

QByteArray wkbOf(const QJsonObject &geometry)
{
    const OGRGeometryH shape = OGR_G_CreateGeometryFromJson(QJsonDocument(geometry).toJson(QJsonDocument::Compact).constData());
    if (shape == nullptr)
        return {};
    QByteArray wkb(OGR_G_WkbSize(shape), '\0');
    OGR_G_ExportToIsoWkb(shape, wkbNDR, reinterpret_cast<unsigned char *>(wkb.data()));
    OGR_G_DestroyGeometry(shape);
    return wkb;
}

Unit unitOf(const QJsonObject &feature)
{
    const QJsonObject fields = feature.value(QStringLiteral("properties")).toObject();
    Unit unit;
    unit.code = fields.value(QStringLiteral("code")).toString();
    unit.name = fields.value(QStringLiteral("name")).toString();
    unit.kind = fields.value(QStringLiteral("kind")).toString();
    unit.group = fields.value(QStringLiteral("group")).toString();
    unit.organisation = fields.value(QStringLiteral("organisation")).toString();
    unit.head = fields.value(QStringLiteral("head")).toString();
    if (const QJsonValue population = fields.value(QStringLiteral("population")); population.isDouble())
        unit.population = qint64(population.toDouble());
    unit.wkb = wkbOf(feature.value(QStringLiteral("geometry")).toObject());
    return unit;
}

Result<QVector<Unit>> addUnits(Edit &edit)
{
    const QJsonArray features =
        QJsonDocument::fromJson(demoDrawing(QStringLiteral("units"))).object().value(QStringLiteral("features")).toArray();
    QVector<Unit> added;
    QHash<QString, UnitId> byCode;
    for (const QJsonValue &feature : features) {
        Unit unit = unitOf(feature.toObject());
        const QString parent = feature[QStringLiteral("properties")][QStringLiteral("parent")].toString();
        unit.parent = byCode.value(parent);
        const auto stored = addUnit(edit, unit);
        if (!stored)
            return tl::make_unexpected(stored.error());
        byCode.insert(stored->code, stored->id);
        added.append(*stored);
    }
    return added;
}

Status attachTo(Edit &edit, const char *standardCode, const QStringList &kinds)
{
    const auto entry = standardByCode(edit.workbook(), QLatin1String(standardCode));
    if (!entry)
        return tl::make_unexpected(entry.error());
    for (const QString &kind : kinds) {
        Attachment attachment;
        attachment.standard = entry->standard.id;
        attachment.kind = kind;
        if (Status attached = attach(edit, attachment); !attached)
            return attached;
    }
    return {};
}

Result<QVector<Unit>> setUp(Workbook &workbook)
{
    auto edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "set up the demo township"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (const Standard &standard : builtInStandards())
        if (Status added = addStandard(*edit, standard, StandardStatus::Issued, QDate(2026, 1, 1)); !added)
            return tl::make_unexpected(added.error());
    auto units = addUnits(*edit);
    if (!units)
        return units;
    for (const Status &attached : {attachTo(*edit, kVillageStandard, {QStringLiteral("village")}),
                                   attachTo(*edit, kPatrolStandard, {QStringLiteral("road"), QStringLiteral("grid")})})
        if (!attached)
            return tl::make_unexpected(attached.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return units;
}

Status award(Workbook &workbook, const QVector<Unit> &units)
{
    auto edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "award a bonus to %1"), units.first().name);
    if (!edit)
        return tl::make_unexpected(edit.error());
    Bonus bonus;
    bonus.unit = units.first().id;
    bonus.standardCode = QLatin1String(kVillageStandard);
    bonus.period = QStringLiteral("2026-10");
    bonus.points = Points::of(2);
    bonus.reason = QStringLiteral("整治措施扎实，做法有创新");
    if (auto added = addBonus(*edit, bonus); !added)
        return tl::make_unexpected(added.error());
    return edit->commit();
}

Status fill(const QString &path, const std::function<bool(int)> &progress)
{
    const auto step = [&progress](int percent) -> Status {
        if (progress && !progress(percent))
            return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Making the demo township was cancelled."));
        return {};
    };
    auto workbook = Workbook::create(path);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto units = setUp(**workbook);
    if (!units)
        return tl::make_unexpected(units.error());
    QTemporaryDir pictures;
    for (int month = 8; month <= 10; ++month) {
        if (Status going = step(15 + 20 * (month - 8)); !going)
            return going;
        const auto records = demoMonth(*units, QDate(2026, month, 1), pictures.path());
        if (!records)
            return tl::make_unexpected(records.error());
        if (auto recorded = recordJson(**workbook, QJsonDocument(*records).toJson(), QStringLiteral("demo"), pictures.path()); !recorded)
            return tl::make_unexpected(recorded.error());
    }
    if (Status awarded = award(**workbook, *units); !awarded)
        return awarded;
    if (Status going = step(80); !going)
        return going;
    const QFileInfo file(path);
    const QString baseMap = file.completeBaseName() + QStringLiteral(".basemap.gpkg");
    if (Status written = writeDemoBaseMap(file.absoluteDir().filePath(baseMap)); !written)
        return written;
    const QJsonArray layers{QJsonObject{{QStringLiteral("path"), baseMap}, {QStringLiteral("name"), QStringLiteral("清溪镇底图")}}};
    const std::pair<QString, QVariant> settings[] = {
        {QStringLiteral("layers"), QString::fromUtf8(QJsonDocument(layers).toJson(QJsonDocument::Compact))},
        {QStringLiteral("organisation"), QStringLiteral("清溪镇人民政府")}};
    for (const auto &[key, value] : settings)
        if (Status set = (*workbook)->setSetting(key, value); !set)
            return set;
    if (Status kept = letStand(**workbook, true); !kept)
        return kept;
    return step(100);
}

} // namespace

Status makeDemo(const QString &workbookPath, const std::function<bool(int)> &progress)
{
    if (QFileInfo::exists(workbookPath))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "There is already a file of this name. Choose another name."),
                       {}, workbookPath);
    Status filled = fill(workbookPath, progress);
    if (!filled) {
        const QFileInfo file(workbookPath);
        const QString stem = file.absoluteDir().filePath(file.completeBaseName());
        QFile::remove(workbookPath);
        QFile::remove(workbookPath + QStringLiteral("-journal"));
        QFile::remove(stem + QStringLiteral(".basemap.gpkg"));
        QDir(stem + QStringLiteral(".photos")).removeRecursively();
    }
    return filled;
}

} // namespace inspect
