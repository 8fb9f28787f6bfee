// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_fixture.h"

#include "inspect/segment.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

/// A laptop with a photo on a deduction, another one, and a share between them.
struct Album {
    Township town;
    std::unique_ptr<Workbook> other;
    Photo photo;

    [[nodiscard]] QString hub() const { return town.folder.filePath(QStringLiteral("共享.sqlite")); }
    [[nodiscard]] Result<SyncSummary> sync(Workbook &book) const
    {
        SyncOptions options;
        options.publish = false;
        return inspect::sync(book, hub(), options);
    }
    [[nodiscard]] QString shared() const
    {
        const QString name = QString::fromLatin1(photo.sha256.toHex());
        return town.folder.filePath(QStringLiteral("共享.sync/blobs/%1/%2").arg(name.left(2), name));
    }

    [[nodiscard]] QString sharedThumbnail() const
    {
        const QString name = QString::fromLatin1(photo.sha256.toHex());
        return town.folder.filePath(QStringLiteral("共享.sync/thumbnails/%1/%2").arg(name.left(2), name));
    }
    [[nodiscard]] static QByteArray picture()
    {
        QImage image(1600, 1200, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb(x / 7, y / 5, (x + y) / 11));
        }
        QBuffer buffer;
        image.save(&buffer, "jpg", 90);
        return buffer.data();
    }

    Status fill()
    {
        if (Status filled = town.fill(); !filled)
            return filled;
        const auto inspection = town.openInspection(town.dongfeng.id);
        if (!inspection)
            return tl::make_unexpected(inspection.error());
        const auto deduction = town.deduct(*inspection);
        if (!deduction)
            return tl::make_unexpected(deduction.error());
        const QByteArray bytes = picture();
        photo.deduction = *deduction;
        photo.sha256 = segmentHash(bytes);
        photo.originalSha256 = photo.sha256;
        photo.fileType = QStringLiteral("jpg");
        photo.width = photo.height = 10;
        photo.bytes = bytes.size();
        const QString path = photoPath(*town.book, photo);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return failure(ErrorCode::Io, "no photo");
        file.close();
        auto edit = town.book->begin("photo");
        if (!edit)
            return tl::make_unexpected(edit.error());
        const auto added = addPhoto(*edit, photo);
        if (!added)
            return tl::make_unexpected(added.error());
        photo.id = *added;
        if (Status committed = edit->commit(); !committed)
            return committed;
        QDir().mkpath(town.folder.filePath(QStringLiteral("other")));
        auto made = Workbook::create(town.folder.filePath(QStringLiteral("other/二.sqlite")));
        if (!made)
            return tl::make_unexpected(made.error());
        other = std::move(*made);
        return {};
    }
};

} // namespace

class TestSyncPhotos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void photos_travelOnceByTheirHash()
    {
        Album album;
        REQUIRE_OK(album.fill());
        const auto sent = album.sync(*album.town.book);
        REQUIRE_OK(sent);
        QCOMPARE(sent->photosSent, 1);
        QVERIFY(QFile::exists(album.shared()));
        const auto received = album.sync(*album.other);
        REQUIRE_OK(received);
        QCOMPARE(received->photosReceived, 1);
        QCOMPARE(fingerprint(photoPath(*album.other, album.photo)), album.photo.sha256);
        QVERIFY(album.other->verify()->isEmpty());
        const auto again = album.sync(*album.town.book);
        REQUIRE_OK(again);
        QCOMPARE(again->photosSent + again->photosReceived, 0);
    }

    void damagedInTheShare_isPutAsideAndSentAgain()
    {
        Album album;
        REQUIRE_OK(album.fill());
        REQUIRE_OK(album.sync(*album.town.book));
        QFile file(album.shared());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write("x");
        file.close();
        const auto missing = album.sync(*album.other);
        REQUIRE_OK(missing);
        QCOMPARE(missing->photosReceived, 0);
        QCOMPARE(missing->photosMissing, 1);
        QVERIFY(!missing->notes.isEmpty());
        QVERIFY(album.other->verify()->isEmpty()); // known to be elsewhere
        REQUIRE_OK(album.sync(*album.town.book));
        QCOMPARE(album.sync(*album.other)->photosReceived, 1);
    }

    void lostHere_comesBackFromTheShare()
    {
        Album album;
        REQUIRE_OK(album.fill());
        REQUIRE_OK(album.sync(*album.town.book));
        QVERIFY(QFile::remove(photoPath(*album.town.book, album.photo)));
        QVERIFY(!album.town.book->verify()->isEmpty()); // taken here, so it should be here
        QCOMPARE(album.sync(*album.town.book)->photosReceived, 1);
        QVERIFY(album.town.book->verify()->isEmpty());
    }

    void erased_goesEverywhere_andItsHashStays()
    {
        Album album;
        REQUIRE_OK(album.fill());
        REQUIRE_OK(album.sync(*album.town.book));
        REQUIRE_OK(album.sync(*album.other));
        auto edit = album.other->begin("erase");
        REQUIRE_OK(edit);
        REQUIRE_OK(edit->update(QStringLiteral("photos"), album.photo.id, {{QStringLiteral("erased"), {0, 1}}}));
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(album.sync(*album.other));
        REQUIRE_OK(album.sync(*album.town.book));
        QVERIFY(!QFile::exists(album.shared()));
        QVERIFY(!QFile::exists(album.sharedThumbnail()));
        QVERIFY(!QFile::exists(photoPath(*album.other, album.photo)));
        QVERIFY(!QFile::exists(photoPath(*album.town.book, album.photo)));
        QCOMPARE(photos(*album.town.book, {album.photo.deduction})->first().sha256, album.photo.sha256);
        QVERIFY(album.town.book->verify()->isEmpty());
    }

    void thumbnail_comesWithTheRecords_beforeThePhoto()
    {
        Album album;
        REQUIRE_OK(album.fill());
        SyncOptions options;
        options.publish = false;
        options.photosBeforeBytes = 1000; // as if there were gigabytes
        bool isSent = false;              // of the operations, when the photo is asked for
        options.progress = [&](const SyncProgress &progress) {
            isSent = isSent || progress.step == SyncStep::Push;
            return !(isSent && progress.step == SyncStep::Photos);
        };
        const auto stopped = inspect::sync(*album.town.book, album.hub(), options);
        REQUIRE_OK(stopped); // the records are safe, so it is no failure
        QVERIFY(stopped->sent > 0);
        QCOMPARE(stopped->photosSent, 0);
        QCOMPARE(stopped->photosWaiting, 1);
        QVERIFY(!QFile::exists(album.shared()));
        REQUIRE_OK(album.sync(*album.other));
        const QString path = photoPath(*album.other, album.photo);
        const QString small = path + QString::fromLatin1(kThumbnailEnding);
        QVERIFY(!QFile::exists(path));
        const QImage seen(small, "jpg");
        QCOMPARE(seen.size(), QSize(320, 240));
        QVERIFY(QFileInfo(small).size() < 30'000);
        QCOMPARE(album.sync(*album.town.book)->photosSent, 1);
        QCOMPARE(album.sync(*album.other)->photosReceived, 1);
        QVERIFY(QFile::exists(path) && !QFile::exists(small));
        QVERIFY(album.other->verify()->isEmpty());
    }

    void thumbnailThatIsNone_isNotTaken()
    {
        Album album;
        REQUIRE_OK(album.fill());
        REQUIRE_OK(album.sync(*album.town.book));
        QVERIFY(QFile::remove(album.shared()));
        QFile file(album.sharedThumbnail());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh");
        file.close();
        const auto taken = album.sync(*album.other);
        REQUIRE_OK(taken);
        QCOMPARE(taken->photosMissing, 1);
        QVERIFY(!QFile::exists(photoPath(*album.other, album.photo) + QString::fromLatin1(kThumbnailEnding)));
    }

    void stopped_goesOnFromThere()
    {
        Album album;
        REQUIRE_OK(album.fill());
        SyncOptions options;
        options.publish = false;
        options.progress = [](const SyncProgress &progress) { return progress.step != SyncStep::Push; };
        REQUIRE_ERROR(inspect::sync(*album.town.book, album.hub(), options), ErrorCode::Cancelled);
        QVERIFY(QFile::exists(album.shared()));
        const auto rest = album.sync(*album.town.book);
        REQUIRE_OK(rest);
        QCOMPARE(rest->photosSent, 0);
        QVERIFY(rest->sent > 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncPhotos)
#include "tst_sync_photos.moc"
