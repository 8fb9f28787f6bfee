// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/unit_import.h"

#include "gdal_source.h"
#include "shape_reader.h"

#include <QCoreApplication>

namespace inspect {
namespace {

constexpr int kMostLayers = 500;
constexpr int kMostFields = 500;
constexpr qsizetype kLongestText = 200;

QStringList textsOf(const OGRFeature &feature, qsizetype fields)
{
    QStringList texts;
    for (int i = 0; i < int(fields); ++i)
        texts.append(QString::fromUtf8(feature.GetFieldAsString(i)).left(kLongestText));
    return texts;
}

SourceLayer describe(OGRLayer &layer, int rows)
{
    SourceLayer found;
    found.name = QString::fromUtf8(layer.GetName());
    found.fields = exchange::fieldNames(layer).mid(0, kMostFields);
    found.shape = exchange::shapeTypeOf(layer.GetGeomType());
    found.rows = layer.GetFeatureCount(FALSE);
    found.crs = exchange::crsLabel(layer.GetSpatialRef());
    const bool isOpen = found.shape == ShapeType::None && wkbFlatten(layer.GetGeomType()) != wkbNone;
    layer.ResetReading();
    for (int i = 0; i < std::max(rows, 1); ++i) {
        const OGRFeatureUniquePtr feature(layer.GetNextFeature());
        if (!feature)
            break;
        if (i < rows)
            found.firstRows.append(textsOf(*feature, found.fields.size()));
        const OGRGeometry *geometry = feature->GetGeometryRef();
        if (isOpen && geometry) {
            const ShapeType shape = exchange::shapeTypeOf(geometry->getGeometryType());
            found.isMixed = found.isMixed || (found.shape != ShapeType::None && shape != found.shape);
            found.shape = found.isMixed ? ShapeType::None : shape;
        }
    }
    return found;
}

} // namespace

Result<SourcePreview> previewSource(const QString &path, const QString &encoding, int rows)
{
    const auto source = exchange::GdalSource::open(path, encoding, exchange::FirstRow::Names);
    if (!source)
        return tl::unexpected(source.error());
    SourcePreview preview;
    preview.format = source->format();
    preview.encoding = source->encoding();
    preview.isEncodingGuessed = source->isEncodingGuessed();
    const int layers = std::min(source->dataset().GetLayerCount(), kMostLayers);
    for (int i = 0; i < layers; ++i)
        preview.layers.append(describe(*source->dataset().GetLayer(i), rows));
    if (preview.layers.isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "File %1 holds no layer or table; choose another file"), {path});
    if (source->messages().hasFailure())
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "File %1 cannot be read (%2); copy or export it anew"),
                       {path, source->messages().firstFailure()});
    return preview;
}

} // namespace inspect
