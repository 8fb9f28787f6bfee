// SPDX-License-Identifier: GPL-2.0-or-later
// Photos travel by their hash, before the operations that name them; what is there already is not sent again.
#include "sync_run.h"

#include "query.h"
#include "workbook_data.h"

#include <QFileInfo>

namespace inspect {

struct LocalPhoto {
    QByteArray sha256;
    QString path;
    bool isErased = false;
};

namespace {

/// The first bytes say what a file is, whatever it is called.
bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayLiteral("\xff\xd8\xff")) || bytes.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n")) ||
           (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

Status listPhotos(Workbook &workbook, QVector<LocalPhoto> &photos)
{
    Query rows(StoreAccess::connection(workbook), "SELECT sha256, file_type, max(erased) FROM photos WHERE deleted = 0 GROUP BY sha256");
    while (rows.next()) {
        const QString name = QString::fromLatin1(rows.bytes(0).toHex());
        static const QStringList types{QStringLiteral("jpg"), QStringLiteral("png"), QStringLiteral("webp")};
        if (name.size() != 64 || !types.contains(rows.text(1))) // from elsewhere, and part of a path
            continue;
        photos.append({rows.bytes(0), QStringLiteral("%1/%2/%3.%4").arg(workbook.photosFolder(), name.left(2), name, rows.text(1)),
                       rows.integer(2) != 0});
    }
    return rows.status();
}

} // namespace

Status SyncRun::photos()
{
    QVector<LocalPhoto> all;
    if (Status listed = withLedger([&](Workbook &workbook, Ledger &) { return listPhotos(workbook, all); }); !listed)
        return listed;
    if (all.isEmpty())
        return {};
    const Result<QSet<QByteArray>> there = mShare->photos();
    if (!there)
        return tl::make_unexpected(there.error());
    if (Status sent = sendPhotos(all, *there); !sent)
        return sent;
    return fetchPhotos(all, *there);
}

Status SyncRun::sendPhotos(const QVector<LocalPhoto> &all, const QSet<QByteArray> &there)
{
    qint64 seen = 0;
    for (const LocalPhoto &photo : all) {
        if (Status going = report(SyncStep::Photos, ++seen, all.size()); !going)
            return going;
        if (photo.isErased) {
            if (Status erased = erase(photo, there.contains(photo.sha256)); !erased)
                return erased;
            continue;
        }
        if (there.contains(photo.sha256) || !mFiles.exists(photo.path))
            continue;
        const Result<QByteArray> bytes = mFiles.read(photo.path, FolderShare::kPhotoLimitBytes);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        if (segmentHash(*bytes) != photo.sha256) {
            mSummary.notes.append(Error{ErrorCode::Damaged,
                                        QString::fromUtf8(QT_TRANSLATE_NOOP(
                                            "Error", "The photo %1 is damaged here; it will be fetched from a laptop that has it whole")),
                                        photo.path,
                                        {photo.path}});
            // Out of the way, so that a whole one can take its place.
            if (Status moved = mFiles.renameOver(photo.path, photo.path + QStringLiteral(".damaged")); !moved)
                return moved;
            continue;
        }
        if (Status put = mShare->putPhoto(photo.sha256, *bytes); !put)
            return put;
        ++mSummary.photosSent;
    }
    return {};
}

Status SyncRun::erase(const LocalPhoto &photo, bool isShared)
{
    // A private picture: its hash stays in the log, the picture goes everywhere.
    if (mFiles.exists(photo.path)) {
        if (Status removed = mFiles.remove(photo.path); !removed)
            return removed;
    }
    return isShared ? mShare->erasePhoto(photo.sha256) : Status();
}

Status SyncRun::fetchPhotos(const QVector<LocalPhoto> &all, const QSet<QByteArray> &there)
{
    qint64 seen = 0;
    for (const LocalPhoto &photo : all) {
        if (photo.isErased || mFiles.exists(photo.path))
            continue;
        if (Status going = report(SyncStep::Photos, ++seen, all.size()); !going)
            return going;
        if (!there.contains(photo.sha256)) {
            ++mSummary.photosMissing;
            continue;
        }
        if (Status fetched = fetchPhoto(photo); !fetched)
            return fetched;
    }
    return {};
}

Status SyncRun::fetchPhoto(const LocalPhoto &photo)
{
    Result<QByteArray> bytes = mShare->fetchPhoto(photo.sha256);
    if (bytes && !isPicture(*bytes))
        bytes = failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The shared photo %1 is no picture; it was not taken"),
                        {QString::fromLatin1(photo.sha256.toHex())});
    if (!bytes && bytes.error().code == ErrorCode::Damaged) {
        mSummary.notes.append(bytes.error());
        ++mSummary.photosMissing;
        if (Status moved = mShare->putPhotoAside(photo.sha256); !moved)
            mSummary.notes.append(moved.error());
        return {};
    }
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const QString folder = QFileInfo(photo.path).path();
    const QString part = folder + QStringLiteral("/.part-") + Uid::fresh().text();
    Status done = mFiles.makeFolder(QFileInfo(folder).path());
    if (done)
        done = mFiles.makeFolder(folder);
    if (done)
        done = mFiles.write(part, *bytes);
    if (done)
        done = mFiles.sync(part);
    if (done)
        done = mFiles.renameOver(part, photo.path);
    if (!done) {
        (void)mFiles.remove(part);
        return done;
    }
    ++mSummary.photosReceived;
    return mFiles.syncFolder(folder);
}

} // namespace inspect
