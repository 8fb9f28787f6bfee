// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/unit.h"

#include <gdal_priv.h>

#include <QString>
#include <QStringList>

#include <memory>

namespace inspect::exchange {

/// While it lives, what GDAL has to say on this thread is kept here instead of being printed.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages &) = delete;
    GdalMessages &operator=(const GdalMessages &) = delete;

    [[nodiscard]] bool hasFailure() const { return !mFailures.isEmpty(); }
    /// The first failure, in GDAL's English; empty: none.
    [[nodiscard]] QString firstFailure() const { return mFailures.value(0); }
    void clear() { mFailures.clear(); }

private:
    QStringList mFailures;
};

/// What columns of coordinates are called, small letters.
inline constexpr const char *kLongitudeNames = "lon,lng,long,longitude,x,经度,东经";
inline constexpr const char *kLatitudeNames = "lat,latitude,y,纬度,北纬";

/// How a table's first row is taken.
enum class FirstRow {
    Names,       ///< of the columns
    PointNames,  ///< likewise; columns named like longitude and latitude make points (csv)
    IsLikeOthers ///< columns are numbered; every row of the sheet is a row, also an empty one
};

/// A file opened for reading through GDAL, by drivers that read local files and nothing else.
class GdalSource {
public:
    [[nodiscard]] static Result<GdalSource> open(const QString &path, const QString &encoding, FirstRow firstRow);
    ~GdalSource();
    GdalSource(GdalSource &&other) noexcept = default;
    GdalSource &operator=(GdalSource &&other) = delete;

    [[nodiscard]] GDALDataset &dataset() const { return *mDataset; }
    [[nodiscard]] QString format() const;
    [[nodiscard]] QString encoding() const { return mEncoding; }
    [[nodiscard]] bool isEncodingGuessed() const { return mIsEncodingGuessed; }
    /// A sheet whose first row holds the names of the columns.
    [[nodiscard]] bool hasHeaderRow() const;
    [[nodiscard]] const GdalMessages &messages() const { return *mMessages; }

private:
    GdalSource() = default;

    std::unique_ptr<GdalMessages> mMessages;
    struct Closer {
        void operator()(GDALDataset *dataset) const { GDALClose(GDALDataset::ToHandle(dataset)); }
    };
    std::unique_ptr<GDALDataset, Closer> mDataset;
    struct Unlinker {
        void operator()(QByteArray *path) const;
    };
    std::unique_ptr<QByteArray, Unlinker> mRecoded; ///< a copy in memory, when the file's encoding had to be changed
    QString mEncoding;
    bool mIsEncodingGuessed = false;
};

[[nodiscard]] ShapeType shapeTypeOf(OGRwkbGeometryType type);
[[nodiscard]] QStringList fieldNames(OGRLayer &layer);

} // namespace inspect::exchange
