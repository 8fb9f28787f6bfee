// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/map_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace inspect::app {

namespace {

const QString kLayers = QStringLiteral("layers");
const QString kUnitViews = QStringLiteral("unit_views");

QDir folderOf(const Workbook &workbook) { return QFileInfo(workbook.path()).absoluteDir(); }

QJsonObject storedViews(const Workbook &workbook)
{
    return QJsonDocument::fromJson(workbook.setting(kUnitViews).toString().toUtf8()).object();
}

QString compact(const QJsonDocument &document) { return QString::fromUtf8(document.toJson(QJsonDocument::Compact)); }

} // namespace

QVector<LayerSetting> readLayers(const Workbook &workbook)
{
    QVector<LayerSetting> layers;
    const QDir folder = folderOf(workbook);
    for (const QJsonValue value : QJsonDocument::fromJson(workbook.setting(kLayers).toString().toUtf8()).array()) {
        const QJsonObject o = value.toObject();
        const QString path = o.value(QLatin1String("path")).toString();
        if (path.isEmpty())
            continue;
        LayerSetting layer;
        layer.path = QDir::cleanPath(folder.absoluteFilePath(path));
        layer.name = o.value(QLatin1String("name")).toString();
        layer.visible = o.value(QLatin1String("visible")).toBool(true);
        layer.opacity = std::clamp(o.value(QLatin1String("opacity")).toDouble(1.0), 0.0, 1.0);
        layer.smallestScale = std::max(0.0, o.value(QLatin1String("smallest_scale")).toDouble());
        layer.largestScale = std::max(0.0, o.value(QLatin1String("largest_scale")).toDouble());
        layer.crs = o.value(QLatin1String("crs")).toString();
        layers.append(layer);
    }
    return layers;
}

Status writeLayers(Workbook &workbook, const QVector<LayerSetting> &layers)
{
    QJsonArray list;
    const QDir folder = folderOf(workbook);
    for (const LayerSetting &layer : layers) {
        QJsonObject o{{QStringLiteral("path"), folder.relativeFilePath(layer.path)},
                      {QStringLiteral("name"), layer.name},
                      {QStringLiteral("visible"), layer.visible},
                      {QStringLiteral("opacity"), layer.opacity}};
        if (layer.smallestScale > 0)
            o.insert(QStringLiteral("smallest_scale"), layer.smallestScale);
        if (layer.largestScale > 0)
            o.insert(QStringLiteral("largest_scale"), layer.largestScale);
        if (!layer.crs.isEmpty())
            o.insert(QStringLiteral("crs"), layer.crs);
        list.append(o);
    }
    return workbook.setSetting(kLayers, compact(QJsonDocument(list)));
}

QHash<UnitId, UnitView> readUnitViews(const Workbook &workbook)
{
    QHash<UnitId, UnitView> views;
    const QJsonObject stored = storedViews(workbook);
    for (auto it = stored.constBegin(); it != stored.constEnd(); ++it) {
        const UnitId unit(Uid::fromString(it.key()));
        const QJsonObject o = it.value().toObject();
        const UnitView view{o.value(QLatin1String("lon")).toDouble(), o.value(QLatin1String("lat")).toDouble(),
                            o.value(QLatin1String("scale")).toDouble()};
        if (!unit.isNull() && view.scaleDenominator > 0)
            views.insert(unit, view);
    }
    return views;
}

Status writeUnitView(Workbook &workbook, const UnitId &unit, const std::optional<UnitView> &view)
{
    QJsonObject stored = storedViews(workbook);
    if (view)
        stored.insert(unit.text(), QJsonObject{{QStringLiteral("lon"), view->lon},
                                               {QStringLiteral("lat"), view->lat},
                                               {QStringLiteral("scale"), view->scaleDenominator}});
    else
        stored.remove(unit.text());
    return workbook.setSetting(kUnitViews, compact(QJsonDocument(stored)));
}

} // namespace inspect::app
