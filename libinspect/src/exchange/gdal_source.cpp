// SPDX-License-Identifier: GPL-2.0-or-later
#include "gdal_source.h"

#include "inspect/drawing_texts.h"

#include "text_encoding.h"

#include <cpl_conv.h>
#include <ogrsf_frmts.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <iterator>
#include <mutex>

namespace inspect::exchange {
namespace {

constexpr int kMostMessages = 100;
constexpr int kMostBareColumns = 40;
constexpr qsizetype kSeparatorSample = 4096;

/// Drivers that follow addresses written in a file or in its name, read a server or start a program: a unit list from a stranger
/// must not.
bool mayReadMoreThanItsFile(const char *name)
{
    static const QStringList kNames{
        QStringLiteral("OGR_VRT"),    QStringLiteral("VRT"),       QStringLiteral("WFS"),           QStringLiteral("OAPIF"),
        QStringLiteral("GMLAS"),      QStringLiteral("CSW"),       QStringLiteral("WMTS"),          QStringLiteral("PLScenes"),
        QStringLiteral("PLSCENES"),   QStringLiteral("NGW"),       QStringLiteral("Carto"),         QStringLiteral("AmigoCloud"),
        QStringLiteral("HTTP"),       QStringLiteral("EEDA"),      QStringLiteral("Elasticsearch"), QStringLiteral("MySQL"),
        QStringLiteral("PostgreSQL"), QStringLiteral("MongoDBv3"), QStringLiteral("ODBC"),          QStringLiteral("MSSQLSpatial"),
        QStringLiteral("Memory"),     QStringLiteral("WMS"),       QStringLiteral("GeoRSS"),        QStringLiteral("PGeo"),
        QStringLiteral("SXF_NET"),    QStringLiteral("STACTA"),    QStringLiteral("STACIT"),        QStringLiteral("OGCAPI"),
        QStringLiteral("GPSBabel"),   QStringLiteral("OGR_OGDI")};
    return kNames.contains(QLatin1String(name));
}

const char *const *safeDrivers()
{
    static CPLStringList names;
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        GDALDriverManager *manager = GetGDALDriverManager();
        for (int i = 0; i < manager->GetDriverCount(); ++i) {
            GDALDriver *driver = manager->GetDriver(i);
            if (driver->GetMetadataItem(GDAL_DCAP_VECTOR) && driver->GetMetadataItem(GDAL_DCAP_OPEN) &&
                !mayReadMoreThanItsFile(driver->GetDescription()))
                names.AddString(driver->GetDescription());
        }
    });
    return names.List();
}

/// Without this a sheet's first row of words is taken for data, and codes for numbers. Sheets are read late, so it must hold for as
/// long as one is open; null: the usual way again.
void readSheetsAsText(const char *headers, const char *types)
{
    for (const char *key : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS", "OGR_XLS_HEADERS"})
        CPLSetThreadLocalConfigOption(key, headers);
    for (const char *key : {"OGR_XLSX_FIELD_TYPES", "OGR_ODS_FIELD_TYPES", "OGR_XLS_FIELD_TYPES"})
        CPLSetThreadLocalConfigOption(key, types);
}

/// The first line of a csv decides how many columns there are and by what they are parted, and empty lines are lost: so a line of
/// numbers goes first, and an empty line gets a separator.
QByteArray withNumberedColumns(const QByteArray &text)
{
    QByteArray rest = text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
    if (!rest.contains('\n'))
        rest.replace('\r', '\n');
    const QByteArray start = rest.left(kSeparatorSample);
    const auto isRarer = [&start](char a, char b) { return start.count(a) < start.count(b); };
    const char separators[] = {',', ';', '\t'};
    const char separator = *std::max_element(std::begin(separators), std::end(separators), isRarer);
    QByteArray result;
    result.reserve(rest.size() + kMostBareColumns * 4);
    for (int i = 1; i <= kMostBareColumns; ++i)
        result += 'c' + QByteArray::number(i) + (i < kMostBareColumns ? separator : '\n');
    bool isQuoted = false;
    char before = '\n';
    for (const char c : std::as_const(rest)) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (c == '\r')
            continue;
        if (c == '\n' && before == '\n' && !isQuoted)
            result += separator;
        result += c;
        before = c;
    }
    return result;
}

Status checkFile(const QString &path)
{
    const QFileInfo file(path);
    if (path.startsWith(QLatin1String("/vsi")) || !file.exists())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "File %1 does not exist; check the path"), {path});
    if (!file.isReadable())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "File %1 may not be read; check its permissions"), {path});
    if (file.isFile() && file.size() == 0)
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "File %1 is empty; copy it anew"), {path});
    return {};
}

} // namespace

GdalMessages::GdalMessages()
{
    CPLPushErrorHandlerEx(
        [](CPLErr level, CPLErrorNum, const char *message) {
            auto *self = static_cast<GdalMessages *>(CPLGetErrorHandlerUserData());
            if (level >= CE_Failure && self->mFailures.size() < kMostMessages)
                self->mFailures.append(QString::fromUtf8(message).simplified());
        },
        this);
}

GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

void GdalSource::Unlinker::operator()(QByteArray *path) const
{
    VSIUnlink(path->constData());
    delete path;
}

GdalSource::~GdalSource()
{
    if (!mMessages)
        return;       // moved from
    mDataset.reset(); // before the handler goes: closing may complain too
    readSheetsAsText(nullptr, nullptr);
}

Result<GdalSource> GdalSource::open(const QString &path, const QString &encoding, FirstRow firstRow)
{
    if (const auto ok = checkFile(path); !ok)
        return tl::unexpected(ok.error());
    const auto text = encodingOf(path, encoding);
    if (!text)
        return tl::unexpected(text.error());
    GdalSource source;
    source.mMessages = std::make_unique<GdalMessages>();
    source.mEncoding = text->name;
    source.mIsEncodingGuessed = text->isGuessed;
    const bool isBare = firstRow == FirstRow::IsLikeOthers;
    readSheetsAsText(isBare ? "DISABLE" : "FORCE", "STRING");
    CPLSetThreadLocalConfigOption("GML_DOWNLOAD_SCHEMA", "NO"); // nor follow the address of a schema

    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray name = readableDrawing(path).toUtf8();
    CPLStringList options;
    if ((suffix == QLatin1String("shp") || suffix == QLatin1String("dbf")) && !text->name.isEmpty() && !text->isStated)
        options.SetNameValue("ENCODING", text->name.toLatin1().constData());
    const bool isCsv = suffix == QLatin1String("csv");
    if (isCsv && (isBare || (text->name != QLatin1String("UTF-8") && !text->name.isEmpty()))) {
        auto utf8 = readAsUtf8(path, text->name);
        if (!utf8)
            return tl::unexpected(utf8.error());
        if (isBare)
            utf8 = withNumberedColumns(*utf8);
        name = QStringLiteral("/vsimem/%1/%2").arg(QUuid::createUuid().toString(QUuid::WithoutBraces), QFileInfo(path).fileName()).toUtf8();
        auto *copy = static_cast<GByte *>(CPLMalloc(size_t(utf8->size()) + 1));
        memcpy(copy, utf8->constData(), size_t(utf8->size()));
        VSIFCloseL(VSIFileFromMemBuffer(name.constData(), copy, vsi_l_offset(utf8->size()), TRUE));
        source.mRecoded.reset(new QByteArray(name));
    }
    if (isBare && isCsv)
        options.SetNameValue("HEADERS", "YES"); // the numbers
    if (firstRow == FirstRow::PointNames && isCsv) {
        options.SetNameValue("X_POSSIBLE_NAMES", kLongitudeNames);
        options.SetNameValue("Y_POSSIBLE_NAMES", kLatitudeNames);
    }
    source.mDataset.reset(GDALDataset::Open(name.constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, safeDrivers(), options.List()));
    if (!source.mDataset) {
        const QString reason = source.mMessages->firstFailure();
        if (reason.isEmpty())
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error",
                                             "File %1 is not in a format that can be read, or it is damaged; save it as GeoPackage, "
                                             "shapefile, GeoJSON, CSV or XLSX"),
                           {path});
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "File %1 cannot be read (%2); copy or export it anew"),
                       {path, reason});
    }
    source.mMessages->clear();
    return source;
}

QString GdalSource::format() const { return QString::fromUtf8(mDataset->GetDriverName()); }

bool GdalSource::hasHeaderRow() const
{
    const QString name = format();
    return name == QLatin1String("CSV") || name == QLatin1String("XLSX") || name == QLatin1String("XLS") || name == QLatin1String("ODS");
}

ShapeType shapeTypeOf(OGRwkbGeometryType type)
{
    const OGRwkbGeometryType flat = wkbFlatten(type);
    if (flat == wkbPoint || flat == wkbMultiPoint)
        return ShapeType::Point;
    if (OGR_GT_IsSubClassOf(flat, wkbCurve) || OGR_GT_IsSubClassOf(flat, wkbMultiCurve))
        return ShapeType::Line;
    if (OGR_GT_IsSubClassOf(flat, wkbSurface) || OGR_GT_IsSubClassOf(flat, wkbMultiSurface))
        return ShapeType::Polygon;
    return ShapeType::None;
}

QStringList fieldNames(OGRLayer &layer)
{
    QStringList names;
    const OGRFeatureDefn *definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i)
        names.append(QString::fromUtf8(definition->GetFieldDefn(i)->GetNameRef()));
    return names;
}

} // namespace inspect::exchange
