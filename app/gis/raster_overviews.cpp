// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/raster_overviews.h"

#include "gis/gdal_handle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace inspect::app {

namespace {

constexpr double kManyPixels = 30e6; ///< so many are decoded in a second or two
constexpr int kSmallestSide = 512;

QVector<int> factorsFor(int width, int height)
{
    QVector<int> factors;
    for (int factor = 2; std::max(width, height) / factor >= kSmallestSide / 2; factor *= 2)
        factors.append(factor);
    return factors;
}

tl::unexpected<Error> unreadable(const QString &path)
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "The picture %1 cannot be read to the end: it is damaged. Copy it anew from where it came"),
                   {QFileInfo(path).fileName()});
}

} // namespace

bool wantsOverviews(const QString &path)
{
    const GdalHandle picture = openWithGdal(path, GDAL_OF_RASTER);
    if (!picture || GDALGetRasterCount(picture.get()) == 0)
        return false;
    const double pixels = double(GDALGetRasterXSize(picture.get())) * GDALGetRasterYSize(picture.get());
    return pixels > kManyPixels && GDALGetOverviewCount(GDALGetRasterBand(picture.get(), 1)) == 0;
}

Status buildOverviews(const QString &path, const MapProgress &progress)
{
    const GdalHandle picture = openWithGdal(path, GDAL_OF_RASTER);
    if (!picture || GDALGetRasterCount(picture.get()) == 0)
        return unreadable(path);
    // A stand-in carries the copies while they are made, so that no half-made file is ever taken for theirs.
    const QString standIn = path + QStringLiteral(".part.vrt");
    const QString made = standIn + QStringLiteral(".ovr");
    const QString target = path + QStringLiteral(".ovr");
    const auto clean = [&] {
        QFile::remove(standIn);
        QFile::remove(made);
    };
    clean();
    GDALDriverH driver = GDALGetDriverByName("VRT");
    GdalHandle stand(GDALCreateCopy(driver, standIn.toUtf8().constData(), picture.get(), FALSE, nullptr, nullptr, nullptr));
    if (stand)
        GDALFlushCache(stand.get());
    if (!stand || !QFile::exists(standIn)) {
        return failure(ErrorCode::Io,
                       QT_TRANSLATE_NOOP("Error", "Smaller copies of %1 cannot be kept beside it: its folder may not be written. Copy the "
                                                  "picture to this computer's disk"),
                       {QFileInfo(path).fileName()});
    }
    stand.reset(GDALOpenEx(standIn.toUtf8().constData(), GDAL_OF_RASTER | GDAL_OF_READONLY, nullptr, nullptr, nullptr));
    const QVector<int> factors = factorsFor(GDALGetRasterXSize(picture.get()), GDALGetRasterYSize(picture.get()));
    const bool isPalette = GDALGetRasterColorInterpretation(GDALGetRasterBand(picture.get(), 1)) == GCI_PaletteIndex;
    const ThreadOption sparse("SPARSE_OK_OVERVIEW", "TRUE");
    const ThreadOption packed("COMPRESS_OVERVIEW", "DEFLATE");
    const ThreadOption large("BIGTIFF_OVERVIEW", "IF_SAFER");
    GdalProgress reporter(progress);
    const CPLErr done = stand ? GDALBuildOverviews(stand.get(), isPalette ? "NEAREST" : "AVERAGE", int(factors.size()), factors.constData(),
                                                   0, nullptr, GdalProgress::report, &reporter)
                              : CE_Failure;
    stand.reset();
    if (reporter.isCancelled() || done != CE_None) {
        clean();
        return reporter.isCancelled() ? failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Smaller copies of %1 were not made"),
                                                {QFileInfo(path).fileName()})
                                      : unreadable(path);
    }
    QFile::remove(target);
    const bool renamed = QFile::rename(made, target);
    clean();
    if (!renamed)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 cannot be written: check the disk"), {target}, target);
    return {};
}

} // namespace inspect::app
