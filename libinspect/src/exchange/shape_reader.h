// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"
#include "inspect/error.h"
#include "inspect/unit.h"

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <optional>

namespace inspect::exchange {

/// Brings a layer's geometries into the workbook's form: EPSG:4490, multi-part, valid, of the kind's shape.
class ShapeReader {
public:
    struct Shape {
        QByteArray wkb; ///< empty: nothing to be had
        std::optional<Error> issue;
        bool isRepaired = false;
        bool isOutsideChina = false;
    };

    /// `crs` as in ImportPlan. InvalidInput where the layer does not say its CRS and `crs` neither.
    [[nodiscard]] static Result<ShapeReader> open(OGRLayer &layer, const QString &crs, const UnitKind &kind, const QString &file);
    ~ShapeReader();
    ShapeReader(ShapeReader &&) noexcept;

    /// An error is about the whole file: no row of it can be right.
    [[nodiscard]] Result<Shape> read(const OGRGeometry *source) const;

    /// Set where the source has a datum whose shift to CGCS2000 is not public.
    [[nodiscard]] std::optional<Error> datumWarning() const { return mDatumWarning; }

private:
    ShapeReader();
    [[nodiscard]] Status setUpTransform(OGRSpatialReference source, const QString &file);
    [[nodiscard]] Result<Shape> checked(Shape shape) const;

    struct TransformDeleter {
        void operator()(OGRCoordinateTransformation *transform) const { OCTDestroyCoordinateTransformation(transform); }
    };
    std::unique_ptr<OGRCoordinateTransformation, TransformDeleter> mTransform; ///< none: degrees stay as they are
    Datum mDatum = Datum::Cgcs2000;
    UnitKind mKind;
    std::optional<Error> mDatumWarning;
};

/// "EPSG:4326", or the name; empty: none.
[[nodiscard]] QString crsLabel(const OGRSpatialReference *crs);

} // namespace inspect::exchange
