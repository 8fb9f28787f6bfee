// SPDX-License-Identifier: GPL-2.0-or-later
#include "archive.h"
#include "archive_layers.h"
#include "copies.h"
#include "file_tools.h"

#include "inspect/workbook.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace inspect {

namespace {

constexpr qint64 kMaxManifestBytes = 64 * 1024 * 1024; ///< some 400 000 photos
constexpr qsizetype kPieceBytes = 1024 * 1024;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Entry = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;
using Progress = std::function<bool(int)>;
using Sink = std::function<bool(const char *data, qint64 size)>;

tl::unexpected<Error> damaged(const QString &file, const QString &entry)
{
    return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The backup %1 is damaged at %2; use another backup"), {file, entry});
}

Result<Archive> openArchive(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The file %1 does not exist; choose another one"), {file});
    int code = 0;
    Archive archive(zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code), zip_discard);
    if (!archive)
        return failure(ErrorCode::Foreign, QT_TRANSLATE_NOOP("Error", "%1 is not a backup or is damaged; choose a file made by Backup"),
                       {file});
    return archive;
}

/// Hands out an entry's bytes, never more than `most`; the number of bytes, or -1.
qint64 readEntry(zip_t *archive, const QString &name, qint64 most, const Sink &sink)
{
    const Entry entry(zip_fopen(archive, name.toUtf8().constData(), 0), zip_fclose);
    if (!entry)
        return -1;
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        const qint64 size = zip_fread(entry.get(), piece.data(), zip_uint64_t(piece.size()));
        total += size;
        if (size < 0 || total > most || (size > 0 && !sink(piece.constData(), size)))
            return -1;
        if (size == 0)
            return total;
    }
}

Result<QVector<ArchiveEntry>> readManifest(zip_t *archive, const QString &file)
{
    QByteArray json;
    const qint64 size = readEntry(archive, QLatin1String(kManifestName), kMaxManifestBytes, [&json](const char *data, qint64 length) {
        json.append(data, length);
        return true;
    });
    if (size < 0)
        return failure(ErrorCode::Foreign, QT_TRANSLATE_NOOP("Error", "%1 is not a backup or is damaged; choose a file made by Backup"),
                       {file});
    return manifestFromJson(json, file);
}

/// One entry against its hash; into a file where `target` is not empty.
Status takeEntry(zip_t *archive, const QString &file, const ArchiveEntry &entry, const QString &target)
{
    QFile out(target);
    if (!target.isEmpty() && !(QDir().mkpath(QFileInfo(target).absolutePath()) && out.open(QIODevice::WriteOnly | QIODevice::NewOnly)))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 could not be written; check the folder's permissions"), {target});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool isWritten = true;
    const qint64 size = readEntry(archive, entry.path, entry.bytes, [&](const char *data, qint64 length) {
        hash.addData(QByteArrayView(data, length));
        isWritten = target.isEmpty() || out.write(data, length) == length;
        return isWritten;
    });
    isWritten = isWritten && (target.isEmpty() || out.flush());
    out.close();
    if (!isWritten)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "There is no room left to write %1; free some space and try again (%2)"),
                       {target, out.errorString()});
    if (size != entry.bytes || hash.result() != entry.sha256)
        return damaged(file, entry.path);
    return target.isEmpty() ? Status() : syncFile(target);
}

Status checkRestored(const QString &database, const QString &file)
{
    const Result<FileHeader> header = readHeader(database);
    if (!header || header->applicationId != Workbook::kApplicationId)
        return damaged(file, QLatin1String(kWorkbookName));
    if (header->userVersion > Workbook::kSchemaVersion)
        return failure(ErrorCode::Newer,
                       QT_TRANSLATE_NOOP("Error", "%1 was written by a newer version of this program; install that version"), {file});
    return checkDatabaseFile(database);
}

Status checkTarget(const QString &workbookPath, const QStringList &folders)
{
    for (const QString &path : QStringList{workbookPath} + folders) {
        if (QFileInfo::exists(path))
            return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 exists already; choose another name"), {path});
    }
    const QString folder = QFileInfo(workbookPath).absolutePath();
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The folder %1 does not exist; make it first"), {folder});
    return {};
}

/// A folder of the working folder under its own name, where there is one. `placed` takes those that went.
Status place(const QString &from, const QString &to, QStringList &placed)
{
    if (!QFileInfo(from).isDir())
        return {};
    if (!QDir().rename(from, to))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 could not be written; check the folder's permissions"), {to});
    placed.append(to);
    return {};
}

/// Everything into the working folder; the photos under "photos", the base maps under "layers".
Status unpack(const QString &file, const QString &folder, const Progress &progress)
{
    const Result<Archive> archive = openArchive(file);
    if (!archive)
        return tl::make_unexpected(archive.error());
    const Result<QVector<ArchiveEntry>> entries = readManifest(archive->get(), file);
    if (!entries)
        return tl::make_unexpected(entries.error());
    qint64 all = 0;
    for (const ArchiveEntry &entry : *entries)
        all += entry.bytes;
    qint64 done = 0;
    for (const ArchiveEntry &entry : *entries) {
        if (progress && !progress(int(done * 100 / std::max<qint64>(1, all))))
            return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Restoring was stopped; nothing was written"));
        if (Status taken = takeEntry(archive->get(), file, entry, folder + QLatin1Char('/') + entry.path); !taken)
            return taken;
        done += entry.bytes;
    }
    return checkRestored(folder + QLatin1Char('/') + QLatin1String(kWorkbookName), file);
}

} // namespace

Status checkArchive(const QString &file)
{
    const Result<Archive> archive = openArchive(file);
    if (!archive)
        return tl::make_unexpected(archive.error());
    const Result<QVector<ArchiveEntry>> entries = readManifest(archive->get(), file);
    if (!entries)
        return tl::make_unexpected(entries.error());
    for (const ArchiveEntry &entry : *entries) {
        if (Status taken = takeEntry(archive->get(), file, entry, {}); !taken)
            return taken;
    }
    return {};
}

Status restoreWorkbook(const QString &file, const QString &workbookPath, const std::function<bool(int)> &progress)
{
    const QString path = QFileInfo(workbookPath).absoluteFilePath();
    const QString photos = stemOf(path) + QStringLiteral(".photos");
    const QString layers = layersFolderOf(path);
    if (Status checked = checkTarget(path, {photos, layers}); !checked)
        return checked;
    const QTemporaryDir work(QFileInfo(path).absolutePath() + QStringLiteral("/.restore-XXXXXX"));
    if (!work.isValid())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "Nothing may be written into the folder %1; choose another one"),
                       {QFileInfo(path).absolutePath()});
    if (Status unpacked = unpack(file, work.path(), progress); !unpacked)
        return unpacked;
    const QString database = work.filePath(QLatin1String(kWorkbookName));
    const QStringList names = QDir(work.filePath(QStringLiteral("layers"))).entryList(QDir::Files);
    if (Status moved = moveLayers(database, QFileInfo(layers).fileName(), names); !moved)
        return moved;
    QStringList placed;
    Status published = place(work.filePath(QStringLiteral("photos")), photos, placed);
    if (published)
        published = place(work.filePath(QStringLiteral("layers")), layers, placed);
    if (published)
        published = publishFile(database, path);
    for (const QString &folder : std::as_const(placed)) {
        if (!published)
            QDir(folder).removeRecursively(); // ours: nothing had that name before
    }
    return published;
}

} // namespace inspect
