// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <memory>

namespace inspect::app {

/// Something of a base map at a place.
struct BaseFeature {
    QString layer; ///< of the file
    QString name;  ///< may be empty
    QString sort;  ///< what the data call it: "residential", "water" …
    double distanceM = 0;
};

/// Looks up features of base maps at a place, by GDAL. Keeps the files it was asked for open; bound to one thread at a time.
class BaseFeatureReader {
public:
    struct Source {
        QString path;
        QString crs; ///< instead of what the file says
        bool operator==(const Source &) const = default;
    };

    BaseFeatureReader();
    ~BaseFeatureReader();
    BaseFeatureReader(const BaseFeatureReader &) = delete;
    BaseFeatureReader &operator=(const BaseFeatureReader &) = delete;

    /// The nearest first, at most `most`; files without shapes and files that cannot be read give none.
    [[nodiscard]] QVector<BaseFeature> at(const QVector<Source> &sources, double lon, double lat, double toleranceM, int most = 4);

private:
    struct Open;
    Open *opened(const Source &source);

    std::vector<std::unique_ptr<Open>> mOpen;
};

} // namespace inspect::app
