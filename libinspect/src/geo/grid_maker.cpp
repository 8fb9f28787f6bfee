// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/grid_maker.h"

#include "geos_work.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace inspect {
namespace {

using geo::GeosWork;

constexpr int kDivisionDigits = 12; // GB/T 2260 with township and village
constexpr int kGridDigits = 15;
constexpr int kShortSerial = 3;
constexpr double kNarrowestShare = 1e-6; // of a cell: what is thinner is a rounding error, not land

struct Frame {
    double cosine = 1;
    double sine = 0;

    explicit Frame(double degrees) : cosine(std::cos(degrees * std::numbers::pi / 180)), sine(std::sin(degrees * std::numbers::pi / 180)) {}
    void straighten(double &x, double &y) const
    {
        const double straightX = x * cosine + y * sine;
        y = y * cosine - x * sine;
        x = straightX;
    }
    void turn(double &x, double &y) const
    {
        const double turnedX = x * cosine - y * sine;
        y = x * sine + y * cosine;
        x = turnedX;
    }
};

/// The area in its zone, turned so that cells lie along the axes.
struct Ground {
    ZoneTransform zone;
    Frame frame;
    GeosWork::Geometry area;
    GeoBox box;
    double areaM2 = 0;
};

Result<Ground> groundOf(const GridPlan &plan)
{
    if (shapeTypeOf(plan.within) != ShapeType::Polygon)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A grid needs an area; draw the border of the unit first"));
    const auto valid = madeValid(plan.within);
    const auto geoBox = valid ? extentOf(*valid) : Result<GeoBox>(tl::unexpected(valid.error()));
    if (!geoBox)
        return tl::unexpected(geoBox.error());
    const auto epsg = zoneFor((geoBox->west + geoBox->east) / 2);
    if (!epsg || std::abs(geoBox->south) > 85 || std::abs(geoBox->north) > 85)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error",
                                         "The area for the grid lies outside the 3-degree zones (73.5°–136.5° E): %1 to %2 degrees "
                                         "east; check its coordinates"),
                       {QString::number(geoBox->west), QString::number(geoBox->east)});
    auto zone = ZoneTransform::open(*epsg);
    if (!zone)
        return tl::unexpected(zone.error());
    const Frame frame(plan.rotation);
    const auto flat = withVertices(*valid, [&](double &x, double &y) {
        const MapPoint there = zone->toMap(GeoPoint{x, y});
        x = there.x;
        y = there.y;
        frame.straighten(x, y);
    });
    if (!flat)
        return tl::unexpected(flat.error());
    GeosWork &work = GeosWork::ofThread();
    auto area = work.read(*flat);
    const auto box = extentOf(*flat);
    if (!area || !box)
        return tl::unexpected(area ? box.error() : area.error());
    Ground ground{std::move(*zone), frame, std::move(*area), *box};
    GEOSArea_r(work.handle(), ground.area.get(), &ground.areaM2);
    return ground;
}

using KeepCell = std::function<void(const GEOSGeometry &cell, double share)>;

/// Goes over the ground cell by cell, by rows from the north-west.
class Walk {
public:
    Walk(const Ground &ground, double cellM, double minShare)
        : mGround(ground), mCellM(cellM), mLeastM2(std::max(minShare, kNarrowestShare) * cellM * cellM),
          mColumns(lines(ground.box.east - ground.box.west)), mRows(lines(ground.box.north - ground.box.south))
    {
    }

    [[nodiscard]] bool wasCancelled() const { return mWasCancelled; }

    /// The number of cells, or `limit` + 1 as soon as there are more. `keepCell` gets each cell's shape and its share of a whole one;
    /// null: only counted.
    int run(int limit, const std::function<bool(int)> &progress, const KeepCell &keepCell)
    {
        mKeepCell = &keepCell;
        mLimit = limit;
        mFound = 0;
        for (qint64 row = 0; row < mRows; ++row) {
            if (progress && !progress(int(row * 100 / mRows))) {
                mWasCancelled = true;
                break;
            }
            if (!runRow(row))
                break;
        }
        return mFound;
    }

private:
    [[nodiscard]] qint64 lines(double lengthM) const { return std::max<qint64>(1, qint64(std::ceil(lengthM / mCellM - 1e-9))); }
    [[nodiscard]] double lineX(qint64 column) const { return mGround.box.west + double(column) * mCellM; }
    [[nodiscard]] double lineY(qint64 row) const { return mGround.box.north - double(row) * mCellM; }

    [[nodiscard]] GeosWork::Geometry block(qint64 row, qint64 first, qint64 last) const
    {
        return mWork.own(GEOSGeom_createRectangle_r(mWork.handle(), lineX(first), lineY(row + 1), lineX(last), lineY(row)));
    }

    bool runRow(qint64 row)
    {
        GEOSContextHandle_t geos = mWork.handle();
        const auto cut = mWork.own(GEOSIntersection_r(geos, mGround.area.get(), block(row, -1, mColumns + 1).get()));
        if (!cut || GEOSisEmpty_r(geos, cut.get()) != 0)
            return true;
        const auto strip = mWork.partsOf(*cut, GEOS_POLYGON);
        double west = 0;
        double east = 0;
        if (GEOSisEmpty_r(geos, strip.get()) != 0 || GEOSGeom_getXMin_r(geos, strip.get(), &west) != 1 ||
            GEOSGeom_getXMax_r(geos, strip.get(), &east) != 1)
            return true;
        const GeosWork::Prepared prepared(GEOSPrepare_r(geos, strip.get()));
        const qint64 first = std::clamp(qint64((west - mGround.box.west) / mCellM) - 1, qint64(0), mColumns);
        const qint64 last = std::clamp(qint64((east - mGround.box.west) / mCellM) + 2, first, mColumns);
        return first == last || runBlock(*strip, *prepared, row, first, last);
    }

    /// Columns from `first` to before `last`: taken at once where the strip covers them all, else halved.
    bool runBlock(const GEOSGeometry &strip, const GEOSPreparedGeometry &prepared, qint64 row, qint64 first, qint64 last)
    {
        GEOSContextHandle_t geos = mWork.handle();
        const auto whole = block(row, first, last);
        if (GEOSPreparedCovers_r(geos, &prepared, whole.get()) == 1) {
            for (qint64 column = first; column < last; ++column) {
                if (!take(*mKeepCell ? block(row, column, column + 1) : GeosWork::Geometry(), 1))
                    return false;
            }
            return true;
        }
        if (GEOSPreparedIntersects_r(geos, &prepared, whole.get()) != 1)
            return true;
        if (last - first > 1) {
            const qint64 middle = (first + last) / 2;
            return runBlock(strip, prepared, row, first, middle) && runBlock(strip, prepared, row, middle, last);
        }
        const auto piece = mWork.own(GEOSIntersection_r(geos, &strip, whole.get()));
        double areaM2 = 0;
        if (!piece || GEOSArea_r(geos, piece.get(), &areaM2) != 1 || areaM2 < mLeastM2)
            return true;
        return take(*mKeepCell ? mWork.partsOf(*piece, GEOS_POLYGON) : GeosWork::Geometry(), areaM2 / (mCellM * mCellM));
    }

    bool take(const GeosWork::Geometry &cell, double share)
    {
        if (++mFound > mLimit)
            return false;
        if (*mKeepCell)
            (*mKeepCell)(*cell, share);
        return true;
    }

    const Ground &mGround;
    GeosWork &mWork = GeosWork::ofThread();
    double mCellM;
    double mLeastM2;
    qint64 mColumns;
    qint64 mRows;
    const KeepCell *mKeepCell = nullptr;
    int mLimit = 0;
    int mFound = 0;
    bool mWasCancelled = false;
};

int countCells(const Ground &ground, double cellM, double minShare, int limit)
{
    if (ground.areaM2 / (cellM * cellM) > double(limit) * (1 + minShare) + 1)
        return limit + 1; // more than that many whole cells' worth of land
    return Walk(ground, cellM, minShare).run(limit, {}, {});
}

/// The smallest whole number of metres by which the ground falls into at most `limit` cells; none: not even the largest cell does.
std::optional<int> smallestCell(const Ground &ground, double minShare, int limit)
{
    int tooSmall = std::max(0, int(std::floor(std::sqrt(ground.areaM2 / limit))) - 1);
    int fits = std::max(1, tooSmall + 1);
    const int step = std::max(1, tooSmall / 50);
    while (countCells(ground, fits, minShare, limit) > limit) {
        if (fits >= int(kLargestCellM))
            return std::nullopt;
        tooSmall = fits;
        fits = std::min(int(kLargestCellM), fits + step);
    }
    while (fits - tooSmall > 1) {
        const int middle = (fits + tooSmall) / 2;
        (countCells(ground, middle, minShare, limit) > limit ? tooSmall : fits) = middle;
    }
    return fits;
}

bool allDigits(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

int mostCells(const QString &prefix) { return prefix.isEmpty() || prefix.size() == kDivisionDigits ? kMostCodedCells : kMostCells; }

int serialDigits(const QString &prefix, int cells)
{
    if (prefix.isEmpty() || prefix.size() == kDivisionDigits)
        return kShortSerial;
    const int needed = std::max<int>(kShortSerial, int(QString::number(cells).size()));
    return prefix.size() < kDivisionDigits && allDigits(prefix) ? std::max<int>(needed, kGridDigits - int(prefix.size())) : needed;
}

tl::unexpected<Error> tooMany(const GridPlan &plan, const Ground &ground, int limit)
{
    const auto smallest = smallestCell(ground, plan.minShare, limit);
    const QString cell = QString::number(plan.cellM);
    if (!smallest)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Cells of %1 m make more than %2 cells here, and no cell size up to 10 000 m makes "
                                                  "fewer; choose a smaller area"),
                       {cell, QString::number(limit)});
    if (limit == kMostCodedCells)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Cells of %1 m make more than %2 cells, which 15-digit codes do not tell apart; use "
                                                  "cells of at least %3 m, or a prefix that allows longer serials"),
                       {cell, QString::number(limit), QString::number(*smallest)});
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Cells of %1 m make more than %2 cells; use cells of at least %3 m"),
                   {cell, QString::number(limit), QString::number(*smallest)});
}

Status checkPlan(const GridPlan &plan)
{
    if (!(plan.cellM >= kSmallestCellM && plan.cellM <= kLargestCellM))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A cell of %1 m cannot be made; use 1 to 10 000 m"),
                       {QString::number(plan.cellM)}, QStringLiteral("cell"));
    if (!(plan.minShare >= 0 && plan.minShare < 1) || !std::isfinite(plan.rotation))
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The share under which cells are dropped must be from 0 to below 1, and the rotation a "
                                                  "number of degrees"));
    return {};
}

} // namespace

Result<QVector<GridCell>> makeGrid(const GridPlan &plan, const std::function<bool(int)> &progress)
{
    if (const auto ok = checkPlan(plan); !ok)
        return tl::unexpected(ok.error());
    const auto ground = groundOf(plan);
    if (!ground)
        return tl::unexpected(ground.error());
    const int limit = mostCells(plan.prefix);
    // Counted first, so that a grid that is refused costs no memory.
    if (countCells(*ground, plan.cellM, plan.minShare, limit) > limit)
        return tooMany(plan, *ground, limit);

    GeosWork &work = GeosWork::ofThread();
    QVector<GridCell> cells;
    std::optional<Error> broken;
    Walk walk(*ground, plan.cellM, plan.minShare);
    walk.run(limit, progress, [&](const GEOSGeometry &cell, double share) {
        auto wkb = withVertices(work.write(*work.partsOf(cell, GEOS_POLYGON)), [&](double &x, double &y) {
            ground->frame.turn(x, y);
            const GeoPoint there = ground->zone.toGeo(MapPoint{x, y});
            x = there.lon;
            y = there.lat;
        });
        // Where a border only just crosses a cell's edge, the last bits of the projection can fold it over.
        if (wkb && share < 1 && !invalidReason(*wkb).value_or(QString()).isEmpty())
            wkb = madeValid(*wkb);
        if (!wkb)
            broken = wkb.error();
        else if (!wkb->isEmpty())
            cells.push_back({{}, *wkb, share});
    });
    if (broken)
        return tl::unexpected(*broken);
    if (walk.wasCancelled())
        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The grid was cancelled; nothing was changed"));
    const int digits = serialDigits(plan.prefix, int(cells.size()));
    for (qsizetype i = 0; i < cells.size(); ++i)
        cells[i].code = plan.prefix + QString::number(i + 1).rightJustified(digits, QLatin1Char('0'));
    return cells;
}

Result<int> countGrid(const GridPlan &plan)
{
    if (const auto ok = checkPlan(plan); !ok)
        return tl::unexpected(ok.error());
    const auto ground = groundOf(plan);
    if (!ground)
        return tl::unexpected(ground.error());
    return countCells(*ground, plan.cellM, plan.minShare, kMostCells);
}

std::optional<QString> gridPrefixOf(const QString &parentCode)
{
    if (parentCode.size() >= kDivisionDigits && allDigits(parentCode.left(kDivisionDigits)))
        return parentCode.left(kDivisionDigits);
    if (parentCode.size() == 9 && allDigits(parentCode))
        return parentCode + QStringLiteral("000");
    return std::nullopt;
}

} // namespace inspect
