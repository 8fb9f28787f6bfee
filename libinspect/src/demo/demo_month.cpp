// SPDX-License-Identifier: GPL-2.0-or-later
// Plausible months: each unit has its own tidiness, each month its own mood; villages are seen twice, roads and grid cells once, and a
// few grid cells not at all.
#include "demo_parts.h"
#include "inspect/geometry.h"

#include <QDir>
#include <QHash>
#include <QJsonObject>

namespace inspect {

namespace {

struct DemoClause {
    QString id;
    QString name;
};

const QVector<DemoClause> &clausesOf(const QString &kind)
{
    static const QVector<DemoClause> village{
        {QStringLiteral("1.1"), QStringLiteral("三大堆")},     {QStringLiteral("1.2"), QStringLiteral("白色垃圾")},
        {QStringLiteral("2.1"), QStringLiteral("白色垃圾")},   {QStringLiteral("2.2"), QStringLiteral("乱搭乱建")},
        {QStringLiteral("2.3"), QStringLiteral("三大堆")},     {QStringLiteral("2.4"), QStringLiteral("污水横流")},
        {QStringLiteral("3.1"), QStringLiteral("三大堆")},     {QStringLiteral("3.2"), QStringLiteral("污水横流")},
        {QStringLiteral("5.1"), QStringLiteral("水面漂浮物")}, {QStringLiteral("5.2"), QStringLiteral("岸边垃圾")}};
    static const QVector<DemoClause> patrol{{QStringLiteral("1.1"), QStringLiteral("市容市貌")},
                                            {QStringLiteral("2.1"), QStringLiteral("环境卫生")},
                                            {QStringLiteral("3.1"), QStringLiteral("市政设施")},
                                            {QStringLiteral("4.1"), QStringLiteral("美化绿化")},
                                            {QStringLiteral("5.1"), QStringLiteral("交通秩序")}};
    return kind == QLatin1String("village") ? village : patrol;
}

const QStringList &notesOf(const QString &clause)
{
    static const QHash<QString, QStringList> notes{
        {QStringLiteral("三大堆"), {QStringLiteral("柴草堆占村路"), QStringLiteral("房前垃圾堆未清"), QStringLiteral("粪堆露天堆放")}},
        {QStringLiteral("白色垃圾"), {QStringLiteral("路边塑料袋成片"), QStringLiteral("树枝挂塑料薄膜"), QStringLiteral("沟边饮料瓶")}},
        {QStringLiteral("乱搭乱建"), {QStringLiteral("路边彩钢棚"), QStringLiteral("占道鸡舍")}},
        {QStringLiteral("污水横流"), {QStringLiteral("生活污水流入村路"), QStringLiteral("下水口堵塞外溢")}},
        {QStringLiteral("水面漂浮物"), {QStringLiteral("塘面塑料瓶"), QStringLiteral("水草未打捞")}},
        {QStringLiteral("岸边垃圾"), {QStringLiteral("河岸建筑垃圾"), QStringLiteral("岸坡生活垃圾")}},
        {QStringLiteral("市容市貌"), {QStringLiteral("店外经营占道"), QStringLiteral("墙面小广告")}},
        {QStringLiteral("环境卫生"), {QStringLiteral("垃圾桶满溢"), QStringLiteral("路面积尘"), QStringLiteral("绿化带内果皮纸屑")}},
        {QStringLiteral("市政设施"), {QStringLiteral("井盖松动"), QStringLiteral("路灯不亮"), QStringLiteral("人行道砖缺损")}},
        {QStringLiteral("美化绿化"), {QStringLiteral("行道树缺株"), QStringLiteral("树池杂草")}},
        {QStringLiteral("交通秩序"), {QStringLiteral("车辆乱停乱放"), QStringLiteral("占用盲道")}}};
    static const QStringList none{QString()};
    const auto it = notes.constFind(clause);
    return it == notes.cend() ? none : *it;
}

/// A place in the unit: somewhere in its extent, else the point on it.
Result<GeoPoint> placeIn(const Unit &unit, Dice &dice)
{
    const auto surface = pointOnSurface(unit.wkb);
    const auto box = extentOf(unit.wkb);
    if (!surface || !box)
        return surface;
    if (shapeTypeOf(unit.wkb) != ShapeType::Polygon)
        return surface;
    for (int i = 0; i < 20; ++i) {
        const GeoPoint place{box->west + dice.share() * (box->east - box->west), box->south + dice.share() * (box->north - box->south)};
        if (covers(unit.wkb, place).value_or(false))
            return place;
    }
    return surface;
}

/// Pictures for about one finding in six; each is kept once by its content.
Result<QJsonArray> pictureOf(const QString &clause, const QString &folder, Dice &dice)
{
    const QString name = QStringLiteral("%1-%2.jpg").arg(clause).arg(dice.below(1000000));
    if (!demoPicture(clause, dice).save(QDir(folder).filePath(name), "JPG", 82))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "A picture could not be written. Is there room, and may you write there?"),
                       {}, folder);
    return QJsonArray{name};
}

Result<QJsonArray> findings(const Unit &unit, double untidiness, const QDateTime &at, const QString &folder, Dice &dice)
{
    QJsonArray list;
    for (const DemoClause &clause : clausesOf(unit.kind)) {
        if (!dice.chance(std::min(0.85, untidiness)))
            continue;
        const int count = 1 + dice.below(1 + int(untidiness * 6));
        const auto place = placeIn(unit, dice);
        if (!place)
            return tl::make_unexpected(place.error());
        const QStringList &notes = notesOf(clause.name);
        QJsonObject finding{{QStringLiteral("clause"), clause.id},
                            {QStringLiteral("count"), count},
                            {QStringLiteral("at"), at.addSecs(60 * (1 + int(list.size()))).toString(Qt::ISODate)},
                            {QStringLiteral("lon"), place->lon},
                            {QStringLiteral("lat"), place->lat},
                            {QStringLiteral("note"), notes[dice.below(int(notes.size()))]}};
        if (dice.chance(unit.kind == QLatin1String("village") ? 0.25 : 0.08)) {
            const auto pictures = pictureOf(clause.name, folder, dice);
            if (!pictures)
                return pictures;
            finding.insert(QStringLiteral("photos"), *pictures);
        }
        list.append(finding);
    }
    return list;
}

} // namespace

Result<QJsonArray> demoMonth(const QVector<Unit> &units, const QDate &month, const QString &folder)
{
    static const QStringList inspectors{QStringLiteral("巡查员甲"), QStringLiteral("巡查员乙"), QStringLiteral("巡查员丙")};
    QJsonArray records;
    for (int i = 0; i < units.size(); ++i) {
        const Unit &unit = units[i];
        Dice character(quint64(i) + 11);
        Dice dice(quint64(month.toJulianDay()) * 1000 + quint64(i));
        const bool isVillage = unit.kind == QLatin1String("village");
        if (unit.kind == QLatin1String("grid") && dice.chance(0.12))
            continue; // not inspected this month
        // From tidy to bad; every month a little better or worse.
        const double untidiness = 0.06 + character.share() * (isVillage ? 0.8 : 0.95) + (dice.share() - 0.5) * 0.15;
        for (int visit = 0; visit < (isVillage ? 2 : 1); ++visit) {
            const QDate day = month.addDays(1 + visit * 14 + dice.below(13));
            const QDateTime at(day, QTime(8 + dice.below(9), dice.below(60)), Qt::OffsetFromUTC, 8 * 3600);
            const auto found = findings(unit, untidiness, at, folder, dice);
            if (!found)
                return found;
            QJsonObject record{{QStringLiteral("unit"), unit.code},
                               {QStringLiteral("standard"), isVillage ? QStringLiteral("S1") : QStringLiteral("S10")},
                               {QStringLiteral("at"), at.toString(Qt::ISODate)},
                               {QStringLiteral("inspector"), inspectors[i % inspectors.size()]},
                               {QStringLiteral("deductions"), *found}};
            if (isVillage) {
                const int due = 30 + dice.below(20);
                record.insert(QStringLiteral("measures"),
                              QJsonArray{QJsonObject{{QStringLiteral("clause"), QStringLiteral("4.1")},
                                                     {QStringLiteral("done"), due - dice.below(1 + int(due * std::min(0.5, untidiness)))},
                                                     {QStringLiteral("due"), due}}});
            }
            records.append(record);
        }
    }
    return records;
}

} // namespace inspect
