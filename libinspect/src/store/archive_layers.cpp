// SPDX-License-Identifier: GPL-2.0-or-later
#include "archive_layers.h"

#include "connection.h"
#include "file_tools.h"
#include "query.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace inspect {

namespace {

const QString kSetting = QStringLiteral("layers");
const QString kPath = QStringLiteral("path");
constexpr qint64 kMostBytes = 500LL * 1024 * 1024; ///< of one file; a county's aerial pictures are kept otherwise

/// Beside the workbook, or in the folder of maps that an earlier restoring made there.
bool liesBeside(const QString &relativePath)
{
    const QString folder = QFileInfo(relativePath).path();
    return folder == QLatin1String(".") || (!folder.contains(u'/') && folder.endsWith(QLatin1String(".layers")));
}

/// The map and the files that belong to it: other endings of the same name, and endings behind its own.
QFileInfoList filesOf(const QFileInfo &map)
{
    static const QHash<QString, QStringList> parts{
        {QStringLiteral("shp"),
         {QStringLiteral("shx"), QStringLiteral("dbf"), QStringLiteral("prj"), QStringLiteral("cpg"), QStringLiteral("qix")}},
        {QStringLiteral("tab"), {QStringLiteral("dat"), QStringLiteral("map"), QStringLiteral("id"), QStringLiteral("ind")}},
        {QStringLiteral("mif"), {QStringLiteral("mid")}},
        {QStringLiteral("tif"), {QStringLiteral("tfw"), QStringLiteral("prj")}},
        {QStringLiteral("tiff"), {QStringLiteral("tfw"), QStringLiteral("prj")}},
        {QStringLiteral("jpg"), {QStringLiteral("jgw"), QStringLiteral("wld"), QStringLiteral("prj")}},
        {QStringLiteral("png"), {QStringLiteral("pgw"), QStringLiteral("wld"), QStringLiteral("prj")}}};
    QFileInfoList files{map};
    const QString stem = map.path() + QLatin1Char('/') + map.completeBaseName() + QLatin1Char('.');
    for (const QString &ending : parts.value(map.suffix().toLower())) {
        for (const QString &written : {ending, ending.toUpper()}) {
            if (const QFileInfo part(stem + written); part.isFile())
                files.append(part);
        }
    }
    for (const char *ending : {".ovr", ".aux.xml"}) {
        if (const QFileInfo part(map.filePath() + QLatin1String(ending)); part.isFile())
            files.append(part);
    }
    return files;
}

/// Two maps of one name may share what belongs to both; files of two folders cannot stand under one name.
bool isTaken(const QFileInfo &map, const LayerFiles &known)
{
    const QFileInfoList files = filesOf(map);
    return map.isFile() && map.size() <= kMostBytes && isLayerFile(map.fileName()) &&
           std::all_of(files.cbegin(), files.cend(),
                       [&known](const QFileInfo &file) { return known.paths.value(file.fileName(), file.filePath()) == file.filePath(); });
}

Status add(const QFileInfo &map, LayerFiles &layers)
{
    for (const QFileInfo &file : filesOf(map)) {
        if (layers.paths.contains(file.fileName()))
            continue;
        const Result<QByteArray> sha256 = hashFile(file.filePath());
        if (!sha256)
            return tl::make_unexpected(sha256.error());
        layers.entries.append({QStringLiteral("layers/") + file.fileName(), *sha256, file.size()});
        layers.paths.insert(file.fileName(), file.filePath());
    }
    layers.shown.append(map.fileName());
    return {};
}

} // namespace

Result<LayerFiles> layersBeside(const Workbook &workbook)
{
    LayerFiles layers;
    const QDir folder = QFileInfo(workbook.path()).absoluteDir();
    for (const QJsonValue value : QJsonDocument::fromJson(workbook.setting(kSetting).toString().toUtf8()).array()) {
        const QString path = value[kPath].toString();
        const QFileInfo map(folder.absoluteFilePath(path));
        if (path.isEmpty() || layers.paths.value(map.fileName()) == map.filePath())
            continue;
        if (!liesBeside(path) || !isTaken(map, layers)) {
            layers.absent.append(QDir::toNativeSeparators(QDir::cleanPath(map.filePath())));
            continue;
        }
        if (Status added = add(map, layers); !added)
            return tl::make_unexpected(added.error());
    }
    return layers;
}

Status moveLayers(const QString &database, const QString &folder, const QStringList &names)
{
    if (names.isEmpty())
        return {};
    const auto connection = Connection::open(database, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::make_unexpected(connection.error());
    QJsonArray layers;
    {
        Query stored(**connection, "SELECT value FROM workbook WHERE key = ?", kSetting);
        if (stored.next())
            layers = QJsonDocument::fromJson(stored.text(0).toUtf8()).array();
        if (Status read = stored.status(); !read)
            return read;
    }
    for (QJsonValueRef layer : layers) {
        QJsonObject moved = layer.toObject();
        const QString path = moved.value(kPath).toString();
        if (liesBeside(path) && names.contains(QFileInfo(path).fileName()))
            moved.insert(kPath, folder + QLatin1Char('/') + QFileInfo(path).fileName());
        layer = moved;
    }
    Query write(**connection, "UPDATE workbook SET value = ? WHERE key = ?",
                QString::fromUtf8(QJsonDocument(layers).toJson(QJsonDocument::Compact)), kSetting);
    return write.run();
}

} // namespace inspect
