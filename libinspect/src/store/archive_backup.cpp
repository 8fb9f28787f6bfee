// SPDX-License-Identifier: GPL-2.0-or-later
#include "archive.h"
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

Status writeArchive(const QString &temporary, const QString &database, const QString &photosFolder, const QVector<ArchiveEntry> &entries,
                    const Progress &progress)
{
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(temporary).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (archive == nullptr)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 could not be written; check the folder's permissions"), {temporary});
    const QByteArray manifest = manifestToJson(entries);
    zip_source_t *source = zip_source_buffer(archive, manifest.constData(), zip_uint64_t(manifest.size()), 0);
    bool added = source != nullptr && zip_file_add(archive, kManifestName, source, ZIP_FL_ENC_UTF_8) >= 0;
    for (const ArchiveEntry &entry : entries) {
        const bool isDatabase = entry.path == QLatin1String(kWorkbookName);
        added = added && addFile(archive, isDatabase ? database : photosFolder + entry.path.mid(6), entry.path, isDatabase);
    }
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

Status backupWorkbook(const QString &workbookPath, const QString &file, const std::function<bool(int)> &progress)
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
        return copied;
    const auto copy = Connection::open(database, Connection::Mode::ReadOnly);
    const Result<QByteArray> sha256 = hashFile(database);
    if (!copy || !sha256)
        return tl::make_unexpected(!copy ? copy.error() : sha256.error());
    Result<QVector<ArchiveEntry>> entries = photosOf(**copy, (*book)->photosFolder());
    if (!entries)
        return tl::make_unexpected(entries.error());
    entries->prepend({QLatin1String(kWorkbookName), *sha256, QFileInfo(database).size()});
    const QString temporary = work.filePath(QStringLiteral("archive.zip"));
    if (Status written = writeArchive(temporary, database, (*book)->photosFolder(), *entries, progress); !written)
        return written;
    if (Status checked = checkArchive(temporary); !checked)
        return checked;
    return publishFile(temporary, QFileInfo(file).absoluteFilePath());
}

} // namespace inspect
