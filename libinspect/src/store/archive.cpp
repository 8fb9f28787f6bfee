// SPDX-License-Identifier: GPL-2.0-or-later
#include "archive.h"

#include "file_tools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace inspect {

namespace {

const QString kLayers = QStringLiteral("layers/");

/// Only these names are ever written to the disk; a photo's name is its hash.
bool isOurName(const ArchiveEntry &entry)
{
    if (entry.path == QLatin1String(kWorkbookName) || isLayerFile(layerNameOf(entry)))
        return true;
    static const QRegularExpression form(QStringLiteral("\\Aphotos/([0-9a-f]{2})/([0-9a-f]{64})\\.(jpg|png|webp)\\z"));
    const QRegularExpressionMatch match = form.match(entry.path);
    return match.hasMatch() && match.captured(2).startsWith(match.captured(1)) &&
           match.captured(2) == QString::fromLatin1(entry.sha256.toHex());
}

} // namespace

QString layerNameOf(const ArchiveEntry &entry) { return entry.path.startsWith(kLayers) ? entry.path.mid(kLayers.size()) : QString(); }

bool isLayerFile(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[^./\\\\\\x00-\\x1f][^/\\\\\\x00-\\x1f]{0,150}\\.(gpkg|mbtiles|pmtiles|geojson|json|"
                       "kml|kmz|gpx|dxf|pbf|shp|shx|dbf|prj|cpg|qix|sbn|sbx|tab|dat|map|id|ind|mif|mid|tif|"
                       "tiff|tfw|ovr|xml|jpg|jpeg|jgw|png|pgw|wld|ecw|img)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

QString layersFolderOf(const QString &workbookPath) { return stemOf(workbookPath) + QStringLiteral(".layers"); }

QByteArray manifestToJson(const QVector<ArchiveEntry> &entries)
{
    QJsonArray files;
    bool hasLayers = false;
    for (const ArchiveEntry &entry : entries) {
        hasLayers = hasLayers || !layerNameOf(entry).isEmpty();
        files.append(QJsonObject{{QStringLiteral("path"), entry.path},
                                 {QStringLiteral("sha256"), QString::fromLatin1(entry.sha256.toHex())},
                                 {QStringLiteral("bytes"), entry.bytes}});
    }
    const int format = hasLayers ? kArchiveFormat : kPlainArchiveFormat;
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), format}, {QStringLiteral("files"), files}}).toJson();
}

Result<QVector<ArchiveEntry>> manifestFromJson(const QByteArray &json, const QString &file)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int format = root.value(QStringLiteral("format")).toInt();
    if (format > kArchiveFormat)
        return failure(ErrorCode::Newer,
                       QT_TRANSLATE_NOOP("Error", "%1 was written by a newer version of this program; install that version"), {file});
    QVector<ArchiveEntry> entries;
    QSet<QString> paths;
    for (const QJsonValue &value : root.value(QStringLiteral("files")).toArray()) {
        const ArchiveEntry entry{value[QStringLiteral("path")].toString(),
                                 QByteArray::fromHex(value[QStringLiteral("sha256")].toString().toLatin1()),
                                 value[QStringLiteral("bytes")].toInteger(-1)};
        if (entry.sha256.size() != 32 || entry.bytes < 0 || !isOurName(entry) || paths.contains(entry.path))
            return failure(ErrorCode::Damaged,
                           QT_TRANSLATE_NOOP("Error", "The backup %1 names a file that may not be in it (%2); use another backup"),
                           {file, entry.path.left(80)});
        paths.insert(entry.path);
        entries.append(entry);
    }
    if (format < kPlainArchiveFormat || !paths.contains(QLatin1String(kWorkbookName)))
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The backup %1 holds no workbook; use another backup"), {file});
    return entries;
}

Error zipError(zip_t *archive, const QString &file)
{
    return {ErrorCode::Io,
            QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "The backup %1 cannot be read or written: %2")),
            {},
            {file, QString::fromUtf8(archive != nullptr ? zip_strerror(archive) : "")}};
}

} // namespace inspect
