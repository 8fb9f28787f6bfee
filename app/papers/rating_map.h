// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/unit_theme.h"
#include "inspect/error.h"
#include "inspect/map_items.h"

#include <QStringList>
#include <QVector>

#include <functional>

namespace inspect::app {

/// A base map as the window shows it.
struct PaperLayer {
    QString path;
    QString crs; ///< "EPSG:n": instead of what the file says; empty: as the file says
    double opacity = 1;
};

/// 星级评定图: what stands on the sheet.
struct RatingMapRequest {
    enum class Paper { A4, A3 };

    MapUnits units;
    QString group; ///< only units of this ranking group; empty: all
    Theme theme = Theme::Stars;
    QString title;         ///< empty: the theme's own, "Star-rating map"
    QString period;        ///< "2026-10"; empty: left out
    QStringList standards; ///< names of those that the units were scored by
    QString comparedWith;  ///< period that `change` and `placesWon` of the units are told against; empty: left out
    QString organisation;  ///< 编制单位; empty: left blank to be filled in
    QString date;          ///< "2026-11-02"; empty: today
    QString reviewNumber;  ///< 审图号; empty: left blank to be filled in
    Paper paper = Paper::A4;
    QVector<PaperLayer> baseLayers; ///< drawn below the units, the first on top
    bool scores = true;             ///< what the theme says of a unit, below its name where there is room
};

/// What a map of a theme is called when nobody gives it a title.
[[nodiscard]] QString mapTitle(Theme theme);

/// Percent done; false stops the work.
using PaperProgress = std::function<bool(int)>;

/// Writes the sheet as .pdf (text as text, fonts embedded), .svg or .png (300 dpi), by the file name's ending. Needs a running
/// QgisRuntime, a QApplication (offscreen will do) and its main thread: a layout is a graphics scene. On failure and when cancelled
/// `outPath` is as it was.
[[nodiscard]] Status makeRatingMap(const RatingMapRequest &request, const QString &outPath, const PaperProgress &progress = {});

} // namespace inspect::app
