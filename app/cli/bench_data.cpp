// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/bench_data.h"

#include "inspect/geometry.h"
#include "inspect/records.h"
#include "inspect/standard_json.h"

#include <QSqlError>
#include <QSqlQuery>

#include <cmath>

namespace inspect::app {

QVector<Unit> benchUnits(int count)
{
    QVector<Unit> units;
    units.reserve(count);
    // Twice as wide as high on the ground, the whole as wide as a county and of a screen's proportions: a short name fits where there
    // is room at all.
    constexpr double proportions = 16.0 / 9;
    constexpr double shortening = 0.868; // of a degree of longitude at 29.8° N
    const int columns = std::max(1, int(std::lround(std::sqrt(count * proportions / 2))));
    const double width = 0.4 / columns; // degrees
    const double height = width * shortening / 2;
    const QString first = QString::fromUtf8("东西南北上下大小前后新老高白青黄红石松竹梅柳杨桃李张王陈刘赵周吴孙马金龙凤双三五");
    const QString second = QString::fromUtf8("风河山坡塘桥湾溪岭沟坪田园林泉井庙店集寨堡屯岗洼滩洲湖池渡口门台楼亭家庄营坊圩墩");
    for (int i = 0; i < count; ++i) {
        const double west = 114.0 - 0.2 + (i % columns) * width;
        const int row = i / columns;
        const double south = 29.8 + row * height;
        Unit unit;
        unit.id = UnitId::fresh();
        unit.code = QStringLiteral("99990110%1").arg(i, 7, 10, QLatin1Char('0'));
        unit.name = i < first.size() * second.size() ? QStringLiteral("%1%2村").arg(first[i % first.size()]).arg(second[i / first.size()])
                                                     : QStringLiteral("第%1村").arg(i + 1);
        unit.kind = QStringLiteral("village");
        unit.wkb = wkbOfBox({west, south, west + width, south + height});
        units.append(unit);
    }
    return units;
}

MapUnits benchMapUnits(const QVector<Unit> &units)
{
    auto result = std::make_shared<QVector<MapUnit>>();
    for (int i = 0; i < units.size(); ++i) {
        MapUnit item;
        item.id = units[i].id;
        item.code = units[i].code;
        item.name = units[i].name;
        item.kind = units[i].kind;
        item.group = units[i].kind;
        item.wkb = units[i].wkb;
        item.state = i % 17 == 0 ? ScoreState::NotInspected : ScoreState::Scored;
        if (item.state == ScoreState::Scored) {
            item.score = Points::of(55 + i * 7 % 46);
            item.stars = 1 + i % 5;
        }
        result->append(item);
    }
    return result;
}

Result<std::unique_ptr<Workbook>> benchWorkbook(const QString &path, const QVector<Unit> &units)
{
    auto workbook = Workbook::create(path);
    if (!workbook)
        return workbook;
    auto edit = (*workbook)->begin("bench");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const Standard *village = nullptr;
    for (const Standard &standard : builtInStandards())
        if (standard.code == QLatin1String("S1"))
            village = &standard;
    if (!village)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no standard with the code %1"), {QStringLiteral("S1")});
    if (Status added = addStandard(*edit, *village, StandardStatus::Issued, {}); !added)
        return tl::make_unexpected(added.error());
    Attachment attachment;
    attachment.standard = village->id;
    attachment.kind = QStringLiteral("village");
    if (Status attached = attach(*edit, attachment); !attached)
        return tl::make_unexpected(attached.error());
    for (const Unit &unit : units)
        if (auto added = addUnit(*edit, unit); !added)
            return tl::make_unexpected(added.error());
    if (auto person = personNamed(*edit, QStringLiteral("bench")); !person)
        return tl::make_unexpected(person.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return workbook;
}

Result<InspectionId> benchInspection(Workbook &workbook)
{
    const auto all = units(workbook, {}, false);
    const auto persons = people(workbook);
    const auto entry = standardByCode(workbook, QStringLiteral("S1"));
    if (!all || !persons || !entry)
        return failure(ErrorCode::Internal, "the benchmark's workbook cannot be read");
    auto edit = workbook.begin("bench");
    if (!edit)
        return tl::make_unexpected(edit.error());
    Inspection visit;
    visit.unit = all->first().id;
    visit.standard = entry->standard.id;
    visit.inspector = persons->first().id;
    visit.at = QDateTime::currentDateTimeUtc().addSecs(-3600);
    auto id = addInspection(*edit, visit);
    if (!id)
        return id;
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return id;
}

Status runSql(const Workbook &workbook, const QString &sql)
{
    QSqlQuery query(workbook.database());
    if (!query.exec(sql))
        return failure(ErrorCode::Internal, "%1", {query.lastError().text()});
    return {};
}

} // namespace inspect::app
