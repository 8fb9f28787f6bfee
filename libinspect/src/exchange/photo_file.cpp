// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/photo_file.h"

#include "photo_metadata.h"
#include "picture_check.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QSaveFile>

#include <mutex>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace inspect {
namespace {

constexpr qint64 kMostBytes = 200LL << 20;
constexpr qint64 kMostPixels = 250'000'000;
constexpr int kDecodingLimitMb = 1024; // 250 megapixels at four bytes
constexpr int kJpegQuality = 88;

QByteArray sniffedFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    if (bytes.mid(4, 4) == "ftyp")
        return "heic";
    return {};
}

tl::unexpected<Error> damagedPhoto(const QString &path, const QString &reason)
{
    return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "Picture %1 is damaged (%2); take or copy it anew"),
                   {QFileInfo(path).fileName(), reason}, path);
}

Result<QByteArray> readPicture(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "Picture %1 does not exist; check the path"), {path}, path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "Picture %1 cannot be opened: %2"), {path, file.errorString()}, path);
    if (file.size() > kMostBytes)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Picture %1 is larger than 200 MB; make it smaller first"),
                       {path}, path);
    return file.readAll();
}

/// The whole picture, upright and at most kLongestPhotoSide long; `isWhole` false when it had to be changed for that.
struct Decoded {
    QImage image;
    bool wasScaled = false;
};

Result<Decoded> decode(const QByteArray &bytes, const QByteArray &format, const QString &path)
{
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(kDecodingLimitMb); });
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    if (!reader.canRead() && !QImageReader::supportedImageFormats().contains(format))
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Picture %1 is a %2 file, which cannot be read here; save it as JPEG or PNG"),
                       {QFileInfo(path).fileName(), QString::fromLatin1(format)}, path);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return damagedPhoto(path, reader.errorString());
    if (qint64(size.width()) * size.height() > kMostPixels)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Picture %1 has %2 × %3 pixels, more than 250 million; make it smaller first"),
                       {QFileInfo(path).fileName(), QString::number(size.width()), QString::number(size.height())}, path);
    // Only now, since a hostile header can ask for any amount of memory.
    if (format == "jpg") {
        if (const QString damage = exchange::jpegDamage(bytes); !damage.isEmpty())
            return damagedPhoto(path, damage);
    }
    Decoded decoded;
    decoded.wasScaled = std::max(size.width(), size.height()) > kLongestPhotoSide;
    if (decoded.wasScaled && format == "jpg")
        reader.setScaledSize(size.scaled(kLongestPhotoSide, kLongestPhotoSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    if (!reader.read(&decoded.image))
        return damagedPhoto(path, reader.errorString());
    if (std::max(decoded.image.width(), decoded.image.height()) > kLongestPhotoSide)
        decoded.image = decoded.image.scaled(kLongestPhotoSide, kLongestPhotoSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return decoded;
}

Result<QByteArray> encode(const QImage &image, const QByteArray &format, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format == "jpg")
        writer.setQuality(kJpegQuality);
    if (!writer.write(image))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "Picture %1 cannot be written: %2"),
                       {QFileInfo(path).fileName(), writer.errorString()}, path);
    return bytes;
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

/// True: written now; false: it lay there already.
Result<bool> store(const QString &path, const QByteArray &bytes, const QByteArray &sha256)
{
    QFile there(path);
    if (there.open(QIODevice::ReadOnly) && there.size() == bytes.size() &&
        QCryptographicHash::hash(there.readAll(), QCryptographicHash::Sha256) == sha256)
        return false;
    there.close();
    const QString folder = QFileInfo(path).path();
    QSaveFile file(path); // a temporary file, synced, then renamed
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Io,
                       QT_TRANSLATE_NOOP("Error", "Picture %1 cannot be kept: %2; check the free space and the permissions of the folder"),
                       {path, file.errorString()}, path);
    syncFolder(folder);
    return true;
}

} // namespace

Result<KeptPhoto> keepPhoto(const QString &photosFolder, const QString &sourcePath)
{
    const auto original = readPicture(sourcePath);
    if (!original)
        return tl::unexpected(original.error());
    const QByteArray format = sniffedFormat(*original);
    if (format.isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "File %1 is not a picture that can be read; use JPEG or PNG"),
                       {QFileInfo(sourcePath).fileName()}, sourcePath);
    if (format == "png") {
        if (const QString damage = exchange::pngDamage(*original); !damage.isEmpty())
            return damagedPhoto(sourcePath, damage);
    }
    auto decoded = decode(*original, format, sourcePath);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const exchange::PhotoMetadata metadata = exchange::readMetadata(*original);
    const bool keepsBytes = !decoded->wasScaled && metadata.orientation == 1 && (format == "jpg" || format == "png");
    QByteArray kept = *original;
    QByteArray keptFormat = format;
    if (!keepsBytes) {
        keptFormat = format == "png" && decoded->image.hasAlphaChannel() ? "png" : "jpg";
        const auto encoded = encode(decoded->image, keptFormat, sourcePath);
        if (!encoded)
            return tl::unexpected(encoded.error());
        kept = exchange::withMetadataOf(*encoded, *original);
    }

    KeptPhoto result;
    Photo &photo = result.photo;
    photo.sha256 = QCryptographicHash::hash(kept, QCryptographicHash::Sha256);
    photo.originalSha256 = keepsBytes ? photo.sha256 : QCryptographicHash::hash(*original, QCryptographicHash::Sha256);
    photo.fileType = QString::fromLatin1(keptFormat);
    photo.width = decoded->image.width();
    photo.height = decoded->image.height();
    photo.bytes = kept.size();
    photo.takenAt = metadata.takenAt;
    photo.lon = metadata.lon;
    photo.lat = metadata.lat;
    const QString hex = QString::fromLatin1(photo.sha256.toHex());
    result.path = QStringLiteral("%1/%2/%3.%4").arg(photosFolder, hex.left(2), hex, photo.fileType);
    const auto isNew = store(result.path, kept, photo.sha256);
    if (!isNew)
        return tl::unexpected(isNew.error());
    result.isNew = *isNew;
    return result;
}

Result<QImage> photoThumbnail(const QString &path, int px)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "Picture %1 is not on this laptop; it lies where it was taken"),
                       {QFileInfo(path).fileName()}, path);
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > px)
        reader.setScaledSize(size.scaled(px, px, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image;
    if (!reader.read(&image))
        return damagedPhoto(path, reader.errorString());
    return image;
}

} // namespace inspect
