// SPDX-License-Identifier: GPL-2.0-or-later
#include "archive.h"
#include "archive_layers.h"
#include "copies.h"
#include "file_tools.h"
#include "query.h"

#include "inspect/workbook.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

namespace inspect {

namespace {

using Progress = std::function<bool(int)>;

/// The photos that the workbook names and that lie beside it unharmed. What is missing or changed is left to verify() to report: a
/// backup of everything else is worth more than none.
Result<QVector<ArchiveEntry>> photosOf(Connection &connection, const QString &photosFolder)
{
    QVector<ArchiveEntry> entries;
    QSet<QString> known;
    Query query(connection, "SELECT DISTINCT sha256, file_type FROM photos WHERE erased = 0 ORDER BY fid");
    while (query.next()) {
        const QByteArray sha256 = query.bytes(0);
        const QString name = QString::fromLatin1(sha256.toHex());
        const QString inside = QStringLiteral("%1/%2.%3").arg(name.left(2), name, query.text(1));
        const QString path = photosFolder + QLatin1Char('/') + inside;
        const Result<QByteArray> found = QFileInfo(path).isFile() ? hashFile(path) : Result<QByteArray>(QByteArray());
        if (!found || *found != sha256 || known.contains(inside))
            continue;
        known.insert(inside);
        entries.append({QStringLiteral("photos/") + inside, sha256, QFileInfo(path).size()});
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return entries;
}

struct Watcher {
    const Progress &progress;
    bool isCancelled = false;
};

int askWhetherCancelled(zip_t *, void *watcher) { return static_cast<Watcher *>(watcher)->isCancelled ? 1 : 0; }

void tellProgress(zip_t *, double share, void *userData)
{
    auto *watcher = static_cast<Watcher *>(userData);
    if (watcher->progress && !watcher->progress(int(share * 100)))
        watcher->isCancelled = true;
}

bool addFile(zip_t *archive, const QString &path, const QString &inside, bool isCompressed)
{
    zip_source_t *source = zip_source_file(archive, QFile::encodeName(path).constData(), 0, 0);
    const zip_int64_t index = source != nullptr ? zip_file_add(archive, inside.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, zip_uint64_t(index), isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1) == 0;
}

/// What is packed well already is not packed again.
bool isWorthPacking(const QString &path)
{
    static const QStringList packed{QStringLiteral("mbtiles"), QStringLiteral("pmtiles"), QStringLiteral("tif"), QStringLiteral("tiff"),
                                    QStringLiteral("jpg"),     QStringLiteral("jpeg"),    QStringLiteral("png"), QStringLiteral("kmz"),
                                    QStringLiteral("pbf"),     QStringLiteral("ecw"),     QStringLiteral("webp")};
    return !packed.contains(QFileInfo(path).suffix().toLower());
}

/// Where each entry's bytes are taken from.
struct Sources {
    QString database;
    QString photosFolder;
    QHash<QString, QString> layers; ///< by name
    [[nodiscard]] QString of(const ArchiveEntry &entry) const
    {
        if (entry.path == QLatin1String(kWorkbookName))
            return database;
        const QString layer = layerNameOf(entry);
        return layer.isEmpty() ? photosFolder + entry.path.mid(6) : layers.value(layer);
    }
};

Status writeArchive(const QString &temporary, const Sources &sources, const QVector<ArchiveEntry> &entries, const Progress &progress)
{
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(temporary).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (archive == nullptr)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 could not be written; check the folder's permissions"), {temporary});
    const QByteArray manifest = manifestToJson(entries);
    zip_source_t *source = zip_source_buffer(archive, manifest.constData(), zip_uint64_t(manifest.size()), 0);
    bool added = source != nullptr && zip_file_add(archive, kManifestName, source, ZIP_FL_ENC_UTF_8) >= 0;
    for (const ArchiveEntry &entry : entries)
        added = added && addFile(archive, sources.of(entry), entry.path, isWorthPacking(entry.path));
    Watcher watcher{progress};
    zip_register_progress_callback_with_state(archive, 0.01, tellProgress, nullptr, &watcher);
    zip_register_cancel_callback_with_state(archive, askWhetherCancelled, nullptr, &watcher);
    if (added && zip_close(archive) == 0)
        return {};
    const Error error = zipError(archive, temporary);
    zip_discard(archive);
    if (watcher.isCancelled)
        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The backup was stopped; nothing was written"));
    return tl::make_unexpected(error);
}

} // namespace

Result<BackupContents> backupWorkbook(const QString &workbookPath, const QString &file, const std::function<bool(int)> &progress)
{
    if (QFileInfo::exists(file))
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 exists already; choose another name"), {file});
    const auto book = Workbook::openReader(workbookPath);
    if (!book)
        return tl::make_unexpected(book.error());
    const auto connection = Connection::open((*book)->path(), Connection::Mode::ReadOnly);
    if (!connection)
        return tl::make_unexpected(connection.error());
    const QTemporaryDir work(QFileInfo(file).absolutePath() + QStringLiteral("/.backup-XXXXXX"));
    if (!work.isValid())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "Nothing may be written into the folder %1; choose another one"),
                       {QFileInfo(file).absolutePath()});
    const QString database = work.filePath(QLatin1String(kWorkbookName));
    if (Status copied = copyDatabase(**connection, database); !copied)
        return tl::make_unexpected(copied.error());
    const auto copy = Connection::open(database, Connection::Mode::ReadOnly);
    const Result<QByteArray> sha256 = hashFile(database);
    if (!copy || !sha256)
        return tl::make_unexpected(!copy ? copy.error() : sha256.error());
    Result<QVector<ArchiveEntry>> entries = photosOf(**copy, (*book)->photosFolder());
    if (!entries)
        return tl::make_unexpected(entries.error());
    const Result<LayerFiles> layers = layersBeside(**book);
    if (!layers)
        return tl::make_unexpected(layers.error());
    const BackupContents contents{int(entries->size()), layers->shown, layers->absent};
    entries->prepend({QLatin1String(kWorkbookName), *sha256, QFileInfo(database).size()});
    entries->append(layers->entries);
    const QString temporary = work.filePath(QStringLiteral("archive.zip"));
    if (Status written = writeArchive(temporary, {database, (*book)->photosFolder(), layers->paths}, *entries, progress); !written)
        return tl::make_unexpected(written.error());
    if (Status checked = checkArchive(temporary); !checked)
        return tl::make_unexpected(checked.error());
    if (Status published = publishFile(temporary, QFileInfo(file).absoluteFilePath()); !published)
        return tl::make_unexpected(published.error());
    return contents;
}

} // namespace inspect
