// SPDX-License-Identifier: GPL-2.0-or-later
// Photos travel by their hash, before the operations that name them; what is there already is not sent again.
#include "sync_run.h"

#include "query.h"
#include "workbook_data.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace inspect {

namespace {

const QString kSmallEnding = QString::fromLatin1(kThumbnailEnding);
constexpr int kThumbnailPx = 320;
constexpr qint64 kMostPixels = 250'000'000;

/// The first bytes say what a file is, whatever it is called.
bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayLiteral("\xff\xd8\xff")) || bytes.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n")) ||
           (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

/// A JPEG of at most kThumbnailPx; empty where the bytes are no picture that can be read.
QByteArray thumbnailOf(const QByteArray &bytes)
{
    QBuffer source;
    source.setData(bytes);
    QImageReader reader(&source);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > kMostPixels)
        return {};
    if (std::max(size.width(), size.height()) > kThumbnailPx)
        reader.setScaledSize(size.scaled(kThumbnailPx, kThumbnailPx, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    QBuffer target;
    const bool isWritten = !image.isNull() && image.save(&target, "jpg", 75);
    return isWritten && target.size() <= FolderShare::kThumbnailLimitBytes ? target.data() : QByteArray();
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

Status SyncRun::photosBefore()
{
    if (Status listed = withLedger([this](Workbook &workbook, Ledger &) { return listPhotos(workbook, mPhotos); }); !listed)
        return listed;
    if (mPhotos.isEmpty())
        return {};
    const Result<QSet<QByteArray>> there = mShare->photos();
    if (!there)
        return tl::make_unexpected(there.error());
    mPhotosThere = *there;
    if (Status erased = erasePhotos(); !erased)
        return erased;
    if (Status checked = mOptions.isThorough ? checkPhotos() : Status(); !checked)
        return checked;
    qint64 bytes = 0;
    for (const LocalPhoto &photo : std::as_const(mPhotos)) {
        if (!photo.isErased && !mPhotosThere.contains(photo.sha256))
            bytes += QFileInfo(photo.path).size();
    }
    mIsMuch = bytes > mOptions.photosBeforeBytes;
    return mIsMuch ? sendThumbnails() : sendPhotos();
}

Status SyncRun::photosAfter()
{
    for (const LocalPhoto &photo : std::as_const(mPhotos)) {
        if (!photo.isErased && !QFileInfo::exists(photo.path))
            mAbsent.append(photo);
    }
    // The records are safe: whatever stops this, the sync is done, and the next one goes on with the pictures.
    for (Status (SyncRun::*step)() : {&SyncRun::fetchThumbnails, &SyncRun::sendPhotos, &SyncRun::fetchPhotos}) {
        const Status done = (this->*step)();
        if (done)
            continue;
        mSummary.photosWaiting = photosLeft();
        if (done.error().code != ErrorCode::Cancelled)
            mSummary.notes.append(done.error());
        return {};
    }
    return {};
}

qint64 SyncRun::photosLeft()
{
    return std::count_if(mPhotos.cbegin(), mPhotos.cend(), [this](const LocalPhoto &photo) {
        return !photo.isErased && QFileInfo::exists(photo.path) != mPhotosThere.contains(photo.sha256);
    });
}

Status SyncRun::sendPhotos()
{
    qint64 seen = 0;
    for (const LocalPhoto &photo : std::as_const(mPhotos)) {
        if (Status going = report(SyncStep::Photos, ++seen, mPhotos.size()); !going)
            return going;
        if (photo.isErased || mPhotosThere.contains(photo.sha256) || !mFiles.exists(photo.path))
            continue;
        if (Status sent = sendPhoto(photo); !sent)
            return sent;
    }
    return {};
}

Status SyncRun::sendPhoto(const LocalPhoto &photo)
{
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
        return mFiles.renameOver(photo.path, photo.path + QStringLiteral(".damaged"));
    }
    if (Status put = mIsMuch ? Status() : putThumbnail(photo, *bytes); !put)
        return put;
    if (Status put = mShare->putPhoto(photo.sha256, *bytes); !put)
        return put;
    mPhotosThere.insert(photo.sha256);
    ++mSummary.photosSent;
    return {};
}

Status SyncRun::putThumbnail(const LocalPhoto &photo, const QByteArray &bytes)
{
    const QByteArray small = thumbnailOf(bytes);
    return small.isEmpty() ? Status() : mShare->putThumbnail(photo.sha256, small);
}

Status SyncRun::sendThumbnails()
{
    qint64 seen = 0;
    for (const LocalPhoto &photo : std::as_const(mPhotos)) {
        if (Status going = report(SyncStep::Photos, ++seen, mPhotos.size()); !going)
            return going;
        if (photo.isErased || mPhotosThere.contains(photo.sha256) || !mFiles.exists(photo.path))
            continue;
        if (const Result<QByteArray> there = mShare->fetchThumbnail(photo.sha256); there)
            continue; // of a sync that was stopped
        const Result<QByteArray> bytes = mFiles.read(photo.path, FolderShare::kPhotoLimitBytes);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        if (Status put = putThumbnail(photo, *bytes); !put)
            return put;
    }
    return {};
}

Status SyncRun::erasePhotos()
{
    // A private picture: its hash stays in the log, the picture goes everywhere.
    for (const LocalPhoto &photo : std::as_const(mPhotos)) {
        if (!photo.isErased)
            continue;
        for (const QString &path : {photo.path, photo.path + kSmallEnding}) {
            if (Status removed = mFiles.exists(path) ? mFiles.remove(path) : Status(); !removed)
                return removed;
        }
        if (Status removed = mPhotosThere.contains(photo.sha256) ? mShare->erasePhoto(photo.sha256) : Status(); !removed)
            return removed;
    }
    return {};
}

Status SyncRun::checkPhotos()
{
    qint64 seen = 0;
    for (const LocalPhoto &photo : std::as_const(mPhotos)) {
        if (Status going = report(SyncStep::Photos, ++seen, mPhotos.size()); !going)
            return going;
        if (photo.isErased || !mPhotosThere.contains(photo.sha256))
            continue;
        const Result<QByteArray> bytes = mShare->fetchPhoto(photo.sha256);
        if (bytes)
            continue;
        if (bytes.error().code != ErrorCode::Damaged)
            return tl::make_unexpected(bytes.error());
        mSummary.notes.append(bytes.error());
        mPhotosThere.remove(photo.sha256); // so it is sent again where it is here
        if (Status moved = mShare->putPhotoAside(photo.sha256); !moved)
            return moved;
    }
    return {};
}

Status SyncRun::fetchThumbnails()
{
    for (const LocalPhoto &photo : std::as_const(mAbsent)) {
        const QString path = photo.path + kSmallEnding;
        if (mFiles.exists(path))
            continue;
        if (Status going = report(SyncStep::Photos); !going)
            return going;
        const Result<QByteArray> small = mShare->fetchThumbnail(photo.sha256);
        if (!small && small.error().code != ErrorCode::NotFound && small.error().code != ErrorCode::Damaged)
            return tl::make_unexpected(small.error());
        if (!small || !isPicture(*small))
            continue;
        if (Status placed = placeHere(path, *small); !placed)
            return placed;
    }
    return {};
}

Status SyncRun::fetchPhotos()
{
    qint64 seen = 0;
    for (const LocalPhoto &photo : std::as_const(mAbsent)) {
        if (Status going = report(SyncStep::Photos, ++seen, mAbsent.size()); !going)
            return going;
        if (!mPhotosThere.contains(photo.sha256)) {
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
        mPhotosThere.remove(photo.sha256);
        if (Status moved = mShare->putPhotoAside(photo.sha256); !moved)
            mSummary.notes.append(moved.error());
        return {};
    }
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (Status placed = placeHere(photo.path, *bytes); !placed)
        return placed;
    ++mSummary.photosReceived;
    const QString small = photo.path + kSmallEnding;
    return mFiles.exists(small) ? mFiles.remove(small) : Status();
}

Status SyncRun::placeHere(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    const QString part = folder + QStringLiteral("/.part-") + Uid::fresh().text();
    Status done = mFiles.makeFolder(QFileInfo(folder).path());
    if (done)
        done = mFiles.makeFolder(folder);
    if (done)
        done = mFiles.write(part, bytes);
    if (done)
        done = mFiles.sync(part);
    if (done)
        done = mFiles.renameOver(part, path);
    if (!done) {
        (void)mFiles.remove(part);
        return done;
    }
    return mFiles.syncFolder(folder);
}

} // namespace inspect
