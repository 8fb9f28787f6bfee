// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/zone.h"

#include "photo_metadata.h"

#include <exiv2/exiv2.hpp>

#include <QRegularExpression>

#include <cmath>
#include <mutex>

namespace inspect::exchange {
namespace {

/// exiv2 keeps state of its own, prints by itself, and is not for several threads at once.
std::unique_lock<std::mutex> exiv2Turn()
{
    static std::mutex mutex;
    std::unique_lock<std::mutex> lock(mutex);
    static const bool isReady = [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        return Exiv2::XmpParser::initialize();
    }();
    Q_UNUSED(isReady)
    return lock;
}

auto opened(const QByteArray &picture)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()), size_t(picture.size()));
    image->readMetadata();
    return image;
}

QString textOf(const Exiv2::ExifData &exif, const char *key)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() ? QString() : QString::fromStdString(found->toString()).trimmed();
}

/// Degrees, minutes and seconds as three fractions.
std::optional<double> angleOf(const Exiv2::ExifData &exif, const char *key, const char *sideKey, QChar negativeSide, double limit)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    const QString side = textOf(exif, sideKey);
    if (found == exif.end() || found->count() != 3 || side.isEmpty())
        return std::nullopt;
    double degrees = 0;
    double unit = 1;
    for (int i = 0; i < 3; ++i, unit /= 60) {
        const Exiv2::Rational part = found->toRational(i);
        if (part.second == 0)
            return std::nullopt;
        degrees += double(part.first) / part.second * unit;
    }
    if (!(degrees >= 0 && degrees <= limit))
        return std::nullopt;
    return side.at(0).toUpper() == negativeSide ? -degrees : degrees;
}

QDateTime timeOf(const Exiv2::ExifData &exif)
{
    for (const auto &[timeKey, offsetKey] : {std::pair("Exif.Photo.DateTimeOriginal", "Exif.Photo.OffsetTimeOriginal"),
                                             std::pair("Exif.Photo.DateTimeDigitized", "Exif.Photo.OffsetTimeDigitized"),
                                             std::pair("Exif.Image.DateTime", "Exif.Photo.OffsetTime")}) {
        QDateTime time = QDateTime::fromString(textOf(exif, timeKey), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
        if (!time.isValid() || time.date().year() < 1990)
            continue;
        static const QRegularExpression kOffset(QStringLiteral("^([+-])(\\d\\d):(\\d\\d)$"));
        const auto offset = kOffset.match(offsetKey == nullptr ? QString() : textOf(exif, offsetKey));
        if (offset.hasMatch()) {
            const int seconds = offset.captured(2).toInt() * 3600 + offset.captured(3).toInt() * 60;
            time.setOffsetFromUtc(offset.captured(1) == QLatin1String("-") ? -seconds : seconds);
        } else {
            time.setTimeZone(chinaZone());
        }
        return time;
    }
    return {};
}

} // namespace

PhotoMetadata readMetadata(const QByteArray &picture)
{
    const auto turn = exiv2Turn();
    PhotoMetadata metadata;
    try {
        const auto image = opened(picture);
        const Exiv2::ExifData &exif = image->exifData();
        metadata.takenAt = timeOf(exif);
        metadata.lon = angleOf(exif, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", QLatin1Char('W'), 180);
        metadata.lat = angleOf(exif, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", QLatin1Char('S'), 90);
        if (!metadata.lon || !metadata.lat)
            metadata.lon = metadata.lat = std::nullopt;
        const int orientation = textOf(exif, "Exif.Image.Orientation").toInt();
        metadata.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    } catch (const std::exception &) {
        return {}; // a picture without readable metadata is still a picture
    }
    return metadata;
}

QByteArray withMetadataOf(const QByteArray &picture, const QByteArray &original)
{
    const auto turn = exiv2Turn();
    try {
        Exiv2::ExifData exif = opened(original)->exifData();
        if (exif.empty())
            return picture;
        Exiv2::ExifThumb(exif).erase();
        exif["Exif.Image.Orientation"] = uint16_t(1);
        auto image = opened(picture);
        image->setExifData(exif);
        image->writeMetadata();
        Exiv2::BasicIo &io = image->io();
        if (io.open() != 0)
            return picture;
        QByteArray bytes(qsizetype(io.size()), Qt::Uninitialized);
        const auto read = io.read(reinterpret_cast<Exiv2::byte *>(bytes.data()), decltype(io.size())(bytes.size()));
        return qsizetype(read) == bytes.size() ? bytes : picture;
    } catch (const std::exception &) {
        return picture;
    }
}

} // namespace inspect::exchange
