// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/grid_units.h"

#include "inspect/records.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace inspect {
namespace {

const QString kGridKind = QStringLiteral("grid");
constexpr int kDivisionDigits = 12; // of a code: the rest numbers the cells
constexpr int kSerialDigits = 3;
constexpr int kBoxSteps = 64; // a degree box has bent sides in metres

/// A box of degrees with enough points on its sides to keep its form in a zone.
Result<QByteArray> borderOf(const GeoBox &box)
{
    if (!(box.west < box.east && box.south < box.north) || std::abs(box.south) > 90 || std::abs(box.north) > 90 ||
        std::abs(box.west) > 180 || std::abs(box.east) > 180)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The extent %1,%2,%3,%4 is not a box of degrees; write west,south,east,north"),
                       {QString::number(box.west), QString::number(box.south), QString::number(box.east), QString::number(box.north)},
                       QStringLiteral("extent"));
    QStringList points;
    const auto add = [&](double x, double y) {
        points.append(QString::number(x, 'g', 17) + QLatin1Char(' ') + QString::number(y, 'g', 17));
    };
    const double width = box.east - box.west;
    for (int i = 0; i < kBoxSteps; ++i)
        add(box.west + width * i / kBoxSteps, box.south);
    add(box.east, box.south);
    for (int i = 0; i < kBoxSteps; ++i)
        add(box.east - width * i / kBoxSteps, box.north);
    add(box.west, box.north);
    add(box.west, box.south);
    return wkbFromWkt(QStringLiteral("POLYGON((") + points.join(QLatin1Char(',')) + QStringLiteral("))"));
}

struct Request {
    GridPlan plan;
    UnitId parent;
    bool goesOn = false; ///< nobody chose the prefix: numbers follow those that are taken
};

/// Numbers after the highest that is taken, as long as three digits hold them; else as they are, for the conflict to be told.
void numberAfter(const QSet<QString> &taken, const QString &prefix, QVector<GridCell> &cells)
{
    int highest = 0;
    for (const QString &code : taken) {
        if (code.size() == prefix.size() + kSerialDigits && code.startsWith(prefix))
            highest = std::max(highest, QStringView(code).mid(prefix.size()).toInt());
    }
    if (highest == 0 || highest + cells.size() > kMostCodedCells)
        return;
    for (GridCell &cell : cells)
        cell.code = prefix + QString::number(++highest).rightJustified(kSerialDigits, QLatin1Char('0'));
}

Result<Request> resolve(const Workbook &workbook, const GridRequest &request)
{
    Request resolved;
    GridPlan &plan = resolved.plan;
    plan.cellM = request.cellM;
    plan.rotation = request.rotation;
    plan.minShare = request.minShare;
    plan.prefix = request.prefix;
    if (request.extent) {
        const auto border = borderOf(*request.extent);
        if (!border)
            return tl::unexpected(border.error());
        plan.within = *border;
    } else if (request.withinCode.isEmpty() && !request.drawn.isEmpty()) {
        plan.within = request.drawn;
    }
    if (!plan.within.isEmpty()) {
        if (!plan.prefix.isEmpty())
            return resolved;
        const auto all = units(workbook, {}, true);
        if (!all)
            return tl::unexpected(all.error());
        // Zeros, so that the codes have fifteen digits where no unit is known too.
        plan.prefix = gridDivision(*all, plan.within).value_or(QString(kDivisionDigits, QLatin1Char('0')));
        resolved.goesOn = true;
        return resolved;
    }
    const auto parent = unitByCode(workbook, request.withinCode);
    if (!parent)
        return tl::unexpected(parent.error());
    if (shapeTypeOf(parent->wkb) != ShapeType::Polygon)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Unit %1 has no area to fill with a grid; draw its border first"), {request.withinCode},
                       QStringLiteral("within"));
    const auto ground = request.drawn.isEmpty() ? Result<QByteArray>(parent->wkb) : clipped(request.drawn, parent->wkb);
    if (!ground)
        return tl::unexpected(ground.error());
    if (ground->isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The drawn rectangle lies outside %1; draw it over the unit"),
                       {parent->name.isEmpty() ? parent->code : parent->name}, QStringLiteral("within"));
    plan.within = *ground;
    resolved.parent = parent->id;
    if (plan.prefix.isEmpty()) {
        const auto prefix = gridPrefixOf(parent->code);
        if (!prefix)
            return failure(
                ErrorCode::InvalidInput,
                QT_TRANSLATE_NOOP("Error", "Code %1 does not begin with the 12 digits that codes of grid cells begin with; state a prefix"),
                {parent->code}, QStringLiteral("prefix"));
        plan.prefix = *prefix;
    }
    return resolved;
}

/// The areas that cells may belong to, each with its box: most cells are looked for in one or two of them.
class Owners {
public:
    Owners(const QVector<Unit> &units, const QString &kind)
    {
        for (const Unit &unit : units) {
            if (kind.isEmpty() || unit.kind != kind || unit.areaM2 <= 0 || !unit.validTo.isNull())
                continue;
            if (const auto box = extentOf(unit.wkb))
                mAreas.append({unit.id, unit.wkb, *box});
        }
    }

    /// Null where none holds the cell's interior point.
    [[nodiscard]] Result<UnitId> of(const QByteArray &cell) const
    {
        if (mAreas.isEmpty())
            return UnitId();
        const auto place = pointOnSurface(cell);
        if (!place)
            return tl::unexpected(place.error());
        for (const Area &area : mAreas) {
            if (place->lon < area.box.west || place->lon > area.box.east || place->lat < area.box.south || place->lat > area.box.north)
                continue;
            const auto holds = covers(area.wkb, *place);
            if (!holds)
                return tl::unexpected(holds.error());
            if (*holds)
                return area.id;
        }
        return UnitId();
    }

private:
    struct Area {
        UnitId id;
        QByteArray wkb;
        GeoBox box;
    };
    QVector<Area> mAreas;
};

} // namespace

std::optional<QString> gridDivision(const QVector<Unit> &units, const QByteArray &area)
{
    const auto middle = pointOnSurface(area);
    std::optional<QString> division;
    double smallest = 0;
    for (const Unit &unit : units) {
        if (!middle || unit.kind == kGridKind || unit.areaM2 <= 0 || !unit.validTo.isNull() || (division && unit.areaM2 >= smallest))
            continue;
        const auto digits = gridPrefixOf(unit.code);
        if (!digits || !covers(unit.wkb, *middle).value_or(false))
            continue;
        division = digits;
        smallest = unit.areaM2;
    }
    return division;
}

Status settleGridCodes(const QVector<Unit> &known, const QString &prefix, bool goesOn, QVector<GridCell> &cells)
{
    QSet<QString> taken;
    for (const Unit &unit : known)
        taken.insert(unit.code);
    if (goesOn)
        numberAfter(taken, prefix, cells);
    for (const GridCell &cell : std::as_const(cells)) {
        if (taken.contains(cell.code))
            return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "Code %1 is taken by a unit already; state another prefix"),
                           {cell.code});
    }
    return {};
}

Result<QVector<Unit>> addGridUnits(Workbook &workbook, const GridRequest &request, const std::function<bool(int)> &progress)
{
    const auto resolved = resolve(workbook, request);
    if (!resolved)
        return tl::unexpected(resolved.error());
    const QString parentKind = resolved->parent.isNull() ? request.parentKind : QString();
    const auto known = units(workbook, {}, !parentKind.isEmpty());
    if (!known)
        return tl::unexpected(known.error());
    const auto share = [&](int from, int to) {
        return std::function<bool(int)>(
            [&progress, from, to](int percent) { return !progress || progress(from + (to - from) * percent / 100); });
    };
    auto cells = makeGrid(resolved->plan, share(0, 40));
    if (!cells)
        return tl::unexpected(cells.error());
    if (const auto ok = settleGridCodes(*known, resolved->plan.prefix, resolved->goesOn, *cells); !ok)
        return tl::unexpected(ok.error());
    if (cells->isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The area holds no cell of %1 m; choose smaller cells"),
                       {QString::number(request.cellM)});
    auto edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "make grid %1"), resolved->plan.prefix);
    if (!edit)
        return tl::unexpected(edit.error());
    if (const auto ok = edit->expectMany(); !ok)
        return tl::unexpected(ok.error());
    const Owners owners(*known, parentKind);
    const auto goOn = share(40, 99);
    QVector<Unit> made;
    made.reserve(cells->size());
    for (const GridCell &cell : *cells) {
        if (made.size() % 256 == 0 && !goOn(int(made.size() * 100 / cells->size())))
            return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The grid was cancelled; nothing was changed"));
        const auto parent = resolved->parent.isNull() ? owners.of(cell.wkb) : Result<UnitId>(resolved->parent);
        if (!parent)
            return tl::unexpected(parent.error());
        Unit unit;
        unit.code = cell.code;
        unit.name = cell.code;
        unit.kind = kGridKind;
        unit.parent = *parent;
        unit.group = request.group;
        unit.validFrom = request.validFrom;
        unit.wkb = cell.wkb;
        auto added = addUnit(*edit, std::move(unit));
        if (!added)
            return tl::unexpected(added.error());
        made.append(std::move(*added));
    }
    if (const auto ok = edit->commit(); !ok)
        return tl::unexpected(ok.error());
    return made;
}

} // namespace inspect
