// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include "inspect/photo_file.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QImageReader>
#include <QRegularExpression>
#include <QTimeZone>
#include <QtEndian>

#include <exiv2/exiv2.hpp>

using namespace inspect;
using namespace inspect::test;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 80);
    return bytes;
}

void tag(const QString &path, const std::vector<std::pair<const char *, const char *>> &values)
{
    auto image = Exiv2::ImageFactory::open(path.toStdString());
    image->readMetadata();
    Exiv2::ExifData exif = image->exifData();
    for (const auto &[key, value] : values)
        exif[key] = std::string(value);
    image->setExifData(exif);
    image->writeMetadata();
}

} // namespace

class TestPhotoFile : public QObject {
    Q_OBJECT

    QTemporaryDir mFolder;

    QString file(const QString &name) const { return mFolder.filePath(name); }
    QString photos() const { return mFolder.filePath(QStringLiteral("册.photos")); }
    int keptCount() const
    {
        int count = 0;
        QDirIterator walk(photos(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            walk.next();
            ++count;
        }
        return count;
    }

private Q_SLOTS:
    void init() { QDir(photos()).removeRecursively(); }

    void smallPicture_isKeptByteForByte_underItsHash_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("jpg") << QByteArray("jpg");
        QTest::newRow("png") << QByteArray("png");
    }
    void smallPicture_isKeptByteForByte_underItsHash()
    {
        QFETCH(QByteArray, format);
        const QByteArray bytes = encoded(noisyImage(300, 200), format.constData());
        QVERIFY(writeBytes(file(QStringLiteral("misnamed.dat")), bytes)); // what it is called does not matter
        const auto kept = keepPhoto(photos(), file(QStringLiteral("misnamed.dat")));
        REQUIRE_OK(kept);
        const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QCOMPARE(kept->photo.sha256, sha256);
        QCOMPARE(kept->photo.originalSha256, sha256);
        const QString hex = QString::fromLatin1(sha256.toHex());
        QCOMPARE(kept->path,
                 photos() + QLatin1Char('/') + hex.left(2) + QLatin1Char('/') + hex + QLatin1Char('.') + QString::fromLatin1(format));
        QCOMPARE(readBytes(kept->path), bytes);
        QCOMPARE(kept->photo.width, 300);
        QCOMPARE(kept->photo.height, 200);
        QCOMPARE(kept->photo.bytes, bytes.size());
        QVERIFY(kept->isNew);
        const auto again = keepPhoto(photos(), file(QStringLiteral("misnamed.dat")));
        REQUIRE_OK(again);
        QVERIFY(!again->isNew);
        QCOMPARE(keptCount(), 1);
    }

    void damagedKeptFile_isWrittenAnew()
    {
        QVERIFY(writeBytes(file(QStringLiteral("a.png")), encoded(noisyImage(30, 20), "png")));
        const auto kept = keepPhoto(photos(), file(QStringLiteral("a.png")));
        const QByteArray right = readBytes(kept->path);
        QByteArray wrong = right;
        wrong[wrong.size() / 2] = char(~wrong[wrong.size() / 2]);
        QVERIFY(writeBytes(kept->path, wrong));
        REQUIRE_OK(keepPhoto(photos(), file(QStringLiteral("a.png"))));
        QCOMPARE(readBytes(kept->path), right);
    }

    void largePicture_isScaledDown_andKeepsItsExif()
    {
        const QString path = file(QStringLiteral("large.jpg"));
        QVERIFY(writeBytes(path, encoded(noisyImage(4000, 1000), "jpg")));
        tag(path, {{"Exif.Image.Model", "Test 1"},
                   {"Exif.Photo.DateTimeOriginal", "2026:10:05 09:30:00"},
                   {"Exif.GPSInfo.GPSLongitude", "116/1 18/1 0/1"},
                   {"Exif.GPSInfo.GPSLongitudeRef", "E"},
                   {"Exif.GPSInfo.GPSLatitude", "39/1 54/1 0/1"},
                   {"Exif.GPSInfo.GPSLatitudeRef", "N"}});
        const auto kept = keepPhoto(photos(), path);
        REQUIRE_OK(kept);
        QCOMPARE(kept->photo.width, 2560);
        QCOMPARE(kept->photo.height, 640);
        QCOMPARE(QImageReader(kept->path).size(), QSize(2560, 640));
        QCOMPARE(kept->photo.originalSha256, QCryptographicHash::hash(readBytes(path), QCryptographicHash::Sha256));
        QCOMPARE(kept->photo.sha256, QCryptographicHash::hash(readBytes(kept->path), QCryptographicHash::Sha256));
        QCOMPARE(kept->photo.takenAt, QDateTime(QDate(2026, 10, 5), QTime(1, 30), Qt::UTC));
        QCOMPARE(*kept->photo.lon, 116.3);
        QCOMPARE(*kept->photo.lat, 39.9);
        auto image = Exiv2::ImageFactory::open(kept->path.toStdString());
        image->readMetadata();
        QCOMPARE(image->exifData()["Exif.Image.Model"].toString(), std::string("Test 1"));
    }

    void pictureOnItsSide_isTurnedUpright()
    {
        const QString path = file(QStringLiteral("side.jpg"));
        QVERIFY(writeBytes(path, encoded(noisyImage(300, 200), "jpg")));
        tag(path, {{"Exif.Image.Orientation", "6"}});
        const auto kept = keepPhoto(photos(), path);
        REQUIRE_OK(kept);
        QCOMPARE(kept->photo.width, 200);
        QCOMPARE(kept->photo.height, 300);
        QCOMPARE(QImage(kept->path).size(), QSize(200, 300));                // also for who ignores the EXIF
        QCOMPARE(photoThumbnail(kept->path, 1000)->size(), QSize(200, 300)); // and is not turned twice
    }

    void westAndSouth_areNegative_andNonsenseIsNoPlace_data()
    {
        QTest::addColumn<QByteArray>("longitude");
        QTest::addColumn<QByteArray>("side");
        QTest::addColumn<bool>("isPlace");
        QTest::newRow("west") << QByteArray("70/1 30/1 0/1") << QByteArray("W") << true;
        QTest::newRow("divided by zero") << QByteArray("70/0 30/1 0/1") << QByteArray("W") << false;
        QTest::newRow("too far") << QByteArray("190/1 30/1 0/1") << QByteArray("W") << false;
        QTest::newRow("one number") << QByteArray("70/1") << QByteArray("W") << false;
    }
    void westAndSouth_areNegative_andNonsenseIsNoPlace()
    {
        QFETCH(QByteArray, longitude);
        QFETCH(QByteArray, side);
        QFETCH(bool, isPlace);
        const QString path = file(QStringLiteral("gps.jpg"));
        QVERIFY(writeBytes(path, encoded(noisyImage(30, 20), "jpg")));
        tag(path, {{"Exif.GPSInfo.GPSLongitude", longitude.constData()},
                   {"Exif.GPSInfo.GPSLongitudeRef", side.constData()},
                   {"Exif.GPSInfo.GPSLatitude", "33/1 30/1 0/1"},
                   {"Exif.GPSInfo.GPSLatitudeRef", "S"}});
        const auto kept = keepPhoto(photos(), path);
        REQUIRE_OK(kept);
        QCOMPARE(kept->photo.lon.has_value(), isPlace);
        QCOMPARE(kept->photo.lat.has_value(), isPlace);
        if (isPlace) {
            QCOMPARE(*kept->photo.lon, -70.5);
            QCOMPARE(*kept->photo.lat, -33.5);
        }
    }

    void offsetOfTheCamera_isTaken()
    {
        const QString path = file(QStringLiteral("zone.jpg"));
        QVERIFY(writeBytes(path, encoded(noisyImage(30, 20), "jpg")));
        tag(path, {{"Exif.Photo.DateTimeOriginal", "2026:10:05 09:30:00"}, {"Exif.Photo.OffsetTimeOriginal", "+09:00"}});
        QCOMPARE(keepPhoto(photos(), path)->photo.takenAt, QDateTime(QDate(2026, 10, 5), QTime(0, 30), Qt::UTC));
    }

    void pictureCutOffAnywhere_isRefused_andLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("percent");
        for (const char *format : {"jpg", "png"}) {
            for (int percent : {1, 10, 50, 90, 99})
                QTest::addRow("%s, %d %%", format, percent) << QByteArray(format) << percent;
        }
    }
    void pictureCutOffAnywhere_isRefused_andLeavesNothing()
    {
        QFETCH(QByteArray, format);
        QFETCH(int, percent);
        const QByteArray whole = encoded(noisyImage(300, 200), format.constData());
        QVERIFY(writeBytes(file(QStringLiteral("cut")), whole.left(whole.size() * percent / 100)));
        REQUIRE_ERROR(keepPhoto(photos(), file(QStringLiteral("cut"))), ErrorCode::Damaged);
        QCOMPARE(keptCount(), 0);
    }

    void whatIsNoPicture_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("this is not a picture");
        QTest::newRow("program") << QByteArray("\x7F"
                                               "ELF\2\1\1");
        QTest::newRow("drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("phone's HEIC") << QByteArray("\0\0\0\x18"
                                                    "ftypheic\0\0\0\0mif1heic",
                                                    24);
    }
    void whatIsNoPicture_isRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(writeBytes(file(QStringLiteral("x")), bytes));
        REQUIRE_ERROR(keepPhoto(photos(), file(QStringLiteral("x"))), ErrorCode::InvalidInput);
        QCOMPARE(keptCount(), 0);
    }

    void hugePicture_isRefusedByItsHeader_withoutDecoding()
    {
        QByteArray png = encoded(noisyImage(3, 3), "png");
        const auto be = [](quint32 value) {
            QByteArray bytes(4, '\0');
            qToBigEndian(value, bytes.data());
            return bytes;
        };
        QByteArray header = png.mid(12, 17); // IHDR with its data
        header.replace(4, 8, be(60'000) + be(60'000));
        png.replace(12, 17, header);
        quint32 crc = 0xFFFFFFFFU; // of the chunk, as PNG wants it
        for (char c : header) {
            crc ^= quint8(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        png.replace(29, 4, be(~crc));
        QVERIFY(writeBytes(file(QStringLiteral("bomb.png")), png));
        const auto kept = keepPhoto(photos(), file(QStringLiteral("bomb.png")));
        REQUIRE_ERROR(kept, ErrorCode::InvalidInput);
        QVERIFY(kept.error().text().contains(QStringLiteral("60000")));
    }

    void fileOver200Megabytes_isRefused()
    {
        QFile sparse(file(QStringLiteral("big.jpg")));
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        QVERIFY(sparse.resize((200LL << 20) + 1));
        sparse.close();
        REQUIRE_ERROR(keepPhoto(photos(), sparse.fileName()), ErrorCode::InvalidInput);
        sparse.remove();
    }

    void missingPictureAndFolder_areNamed()
    {
        REQUIRE_ERROR(keepPhoto(photos(), file(QStringLiteral("none.jpg"))), ErrorCode::NotFound);
        REQUIRE_ERROR(keepPhoto(photos(), mFolder.path()), ErrorCode::Io);
        REQUIRE_ERROR(photoThumbnail(file(QStringLiteral("none.jpg")), 100), ErrorCode::NotFound);
        QVERIFY(writeBytes(file(QStringLiteral("in the way")), "x"));
        QVERIFY(writeBytes(file(QStringLiteral("a.png")), encoded(noisyImage(30, 20), "png")));
        REQUIRE_ERROR(keepPhoto(file(QStringLiteral("in the way")), file(QStringLiteral("a.png"))), ErrorCode::Io);
    }

    void thumbnail_fitsIntoItsSquare()
    {
        QVERIFY(writeBytes(file(QStringLiteral("a.jpg")), encoded(noisyImage(400, 100), "jpg")));
        const auto kept = keepPhoto(photos(), file(QStringLiteral("a.jpg")));
        QCOMPARE(photoThumbnail(kept->path, 80)->size(), QSize(80, 20));
    }

    void realCameras_areRead_andTheDamagedPictureRefused()
    {
        const QString folder = sharedData() + QStringLiteral("/photos/");
        if (!QFile::exists(folder + QStringLiteral("DSCN0010.jpg")))
            QSKIP("the shared photos are not here (SHIRONG_SHARED_DATA)");
        const auto nikon = keepPhoto(photos(), folder + QStringLiteral("DSCN0010.jpg"));
        REQUIRE_OK(nikon);
        QVERIFY(std::abs(*nikon->photo.lat - 43.46745) < 1e-4);
        QVERIFY(std::abs(*nikon->photo.lon - 11.88513) < 1e-4);
        QCOMPARE(nikon->photo.takenAt.toTimeZone(QTimeZone("Asia/Shanghai")).date(), QDate(2008, 10, 22));
        const auto nokia = keepPhoto(photos(), folder + QStringLiteral("HMD_Nokia_8.3_5G.jpg"));
        REQUIRE_OK(nokia);
        QCOMPARE(nokia->photo.width, 2560);
        QVERIFY(nokia->photo.lon && nokia->photo.lat);
        const auto game = keepPhoto(photos(), folder + QStringLiteral("45-gps_ifd.jpg"));
        REQUIRE_OK(game);
        QVERIFY(!game->photo.lon);
        REQUIRE_ERROR(keepPhoto(photos(), folder + QStringLiteral("corrupted.jpg")), ErrorCode::Damaged);
        QCOMPARE(keptCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestPhotoFile)
#include "tst_photo_file.moc"
