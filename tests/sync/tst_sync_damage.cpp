// SPDX-License-Identifier: GPL-2.0-or-later
// Bits flipped, files cut short and swapped in a share, and things put there with bad intent. SHIRONG_FAULT_ROUNDS sets how many of
// each kind are tried.
#include "checkpoint.h"
#include "sync_fixture.h"

#include "inspect/segment.h"

#include <QBuffer>
#include <QCborMap>
#include <QCborValue>
#include <QDirIterator>
#include <QImage>
#include <QRandomGenerator>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

int rounds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("SHIRONG_FAULT_ROUNDS");
    return wanted > 0 ? wanted : usual;
}

SyncOptions thorough(bool publish = false)
{
    SyncOptions options;
    options.publish = publish;
    options.isThorough = true;
    return options;
}

bool put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList filesIn(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

/// Everything that two laptops share: small files of the log, a checkpoint, photos, the published file.
struct FullShare {
    Office office;

    Status fill()
    {
        if (Status opened = office.open(2); !opened)
            return opened;
        for (int day = 0; day < 12; ++day) {
            const auto added =
                office.addVillage(day % 2, QStringLiteral("V%1").arg(day), QStringLiteral("村%1").arg(day), 100 + day * 0.02);
            if (!added)
                return tl::make_unexpected(added.error());
            if (const auto synced = office.sync(day % 2); !synced)
                return tl::make_unexpected(synced.error());
        }
        if (Status settled = office.settle(); !settled)
            return settled;
        SyncOptions folding;
        folding.foldFrom = 6;
        if (const auto folded = office.sync(0, folding); !folded || folded->folded == 0)
            return folded ? failure(ErrorCode::Internal, "nothing was folded") : tl::make_unexpected(folded.error());
        for (int day = 12; day < 16; ++day) {
            if (const auto added = office.addVillage(0, QStringLiteral("V%1").arg(day), QStringLiteral("村"), 100 + day * 0.02); !added)
                return tl::make_unexpected(added.error());
            if (const auto synced = office.sync(0, SyncOptions()); !synced)
                return tl::make_unexpected(synced.error());
        }
        return office.settle();
    }
};

QByteArray pictureOf(int number)
{
    QImage image(60, 40, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 4, y * 6, number * 60));
    }
    QBuffer buffer;
    image.save(&buffer, "jpg", 90);
    return buffer.data();
}

/// One kind of damage to one file.
void damage(const QString &path, int kind, const QStringList &all, QRandomGenerator &random)
{
    QByteArray bytes = contentOf(path);
    if (kind == 0) {
        const qsizetype at = random.bounded(bytes.size());
        bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
    } else if (kind == 1) {
        bytes.truncate(random.bounded(bytes.size()));
    } else {
        QByteArray other = contentOf(all[random.bounded(all.size())]);
        bytes = other == bytes ? other + 'x' : other;
    }
    QVERIFY(put(path, bytes));
}

} // namespace

class TestSyncDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damage_isFound_andHealedFromALaptopThatHasIt_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("kind");
        const char *kinds[] = {"bit flips", "truncation", "swapped files"};
        for (const char *folder : {"log", "checkpoints"}) {
            for (int kind = 0; kind < 3; ++kind)
                QTest::addRow("%s in %s", kinds[kind], folder) << QString::fromLatin1(folder) << kind;
        }
    }
    void damage_isFound_andHealedFromALaptopThatHasIt()
    {
        QFETCH(QString, folder);
        QFETCH(int, kind);
        FullShare full;
        REQUIRE_OK(full.fill());
        const QString path = full.office.syncFolder() + QLatin1Char('/') + folder;
        QRandomGenerator random(quint32(kind) + 1);
        const int all = rounds(20);
        for (int round = 0; round < all; ++round) {
            QStringList files = filesIn(path);
            if (files.isEmpty()) { // healed as single files, which now are looked at instead
                SyncOptions folding;
                folding.publish = false;
                folding.foldFrom = 6;
                REQUIRE_OK(full.office.sync(0, folding));
                files = filesIn(path);
            }
            QVERIFY(!files.isEmpty());
            damage(files[random.bounded(files.size())], kind, filesIn(full.office.syncFolder()), random);
            const auto checked = full.office.sync(int(random.bounded(2)), thorough());
            REQUIRE_OK(checked);
            QVERIFY2(!checked->notes.isEmpty(), qPrintable(QString::number(round)));
            if (round % 10 == 9 || round + 1 == all) {
                auto book = Workbook::create(full.office.path(QStringLiteral("new%1.sqlite").arg(round)));
                REQUIRE_OK(book);
                SyncOptions quiet;
                quiet.publish = false;
                REQUIRE_OK(sync(**book, full.office.hub(), quiet));
                QCOMPARE(units(**book)->size(), 16);
                QCOMPARE(*stateHash(**book), *stateHash(full.office[0]));
            }
        }
        qInfo("%d damaged, all found and healed", all);
    }

    void damageToTheSharedFile_isFound_andItIsPublishedAnew_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("bit flips") << 0;
        QTest::newRow("truncation") << 1;
        QTest::newRow("swapped files") << 2;
    }
    void damageToTheSharedFile_isFound_andItIsPublishedAnew()
    {
        QFETCH(int, kind);
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.6));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        const QString folder = office.syncFolder() + QStringLiteral("/generations");
        QRandomGenerator random(quint32(kind) + 1);
        int refused = 0;
        const int all = rounds(10);
        for (int round = 0; round < all; ++round) {
            damage(office.hub(), kind, filesIn(folder), random);
            const auto checked = office.sync(0, thorough(true));
            if (!checked) {
                // Its header is no shared file's any more: a person has to look, nothing is written over it.
                QVERIFY(checked.error().code == ErrorCode::Foreign || checked.error().code == ErrorCode::InvalidInput);
                ++refused;
                QVERIFY(QFile::remove(office.hub()));
                QVERIFY(office.sync(0, SyncOptions())->isPublished);
                continue;
            }
            QVERIFY2(checked->isPublished, qPrintable(QString::number(round)));
            QVERIFY(!checked->notes.isEmpty());
        }
        qInfo("%d damaged, %d of them refused by their header, the others published anew", all, refused);
    }

    void damagedPhoto_isFound_andSentAgain_data() { damageToTheSharedFile_isFound_andItIsPublishedAnew_data(); }
    void damagedPhoto_isFound_andSentAgain()
    {
        QFETCH(int, kind);
        Township town;
        REQUIRE_OK(town.fill());
        const auto inspection = town.openInspection(town.dongfeng.id);
        REQUIRE_OK(inspection);
        const auto deduction = town.deduct(*inspection);
        REQUIRE_OK(deduction);
        for (int i = 0; i < 3; ++i)
            REQUIRE_OK(town.addPicture(*deduction, pictureOf(i)));
        const QString hub = town.folder.filePath(QStringLiteral("共享.sqlite"));
        const QString blobs = town.folder.filePath(QStringLiteral("共享.sync/blobs"));
        REQUIRE_OK(sync(*town.book, hub, thorough()));
        QRandomGenerator random(quint32(kind) + 1);
        const int all = rounds(20);
        for (int round = 0; round < all; ++round) {
            const QStringList files = filesIn(blobs);
            QCOMPARE(files.size(), 3);
            damage(files[random.bounded(files.size())], kind, files, random);
            const auto checked = sync(*town.book, hub, thorough());
            REQUIRE_OK(checked);
            QCOMPARE(checked->photosSent, 1);
            QVERIFY(!checked->notes.isEmpty());
        }
        for (const QString &file : filesIn(blobs))
            QCOMPARE(QString::fromLatin1(segmentHash(contentOf(file)).toHex()), QFileInfo(file).fileName());
        qInfo("%d damaged, all found and sent again", all);
    }

    void whatBuildsOnOthers_waitsForThem()
    {
        Office office;
        REQUIRE_OK(office.open(3));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.sync(0));
        const QStringList ofTheFirst = office.segments();
        REQUIRE_OK(office.sync(1));
        REQUIRE_OK(office.setHead(1, village->id, QStringLiteral("李")));
        REQUIRE_OK(office.sync(1));
        for (const QString &segment : ofTheFirst)
            QVERIFY(QFile::remove(segment)); // the unit has not arrived, what was done with it has
        const auto early = office.sync(2);
        REQUIRE_OK(early);
        QVERIFY(early->waiting > 0);
        QCOMPARE(units(office[2])->size(), 0);
        REQUIRE_OK(office.sync(0));
        const auto complete = office.sync(2);
        REQUIRE_OK(complete);
        QCOMPARE(complete->waiting, 0);
        QCOMPARE(office.headOf(2, village->id), QStringLiteral("李"));
        QVERIFY(office.areEqual());
    }

    void hostileMarkers_areRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("deep JSON") << QByteArray(30'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(10'000);
        QTest::newRow("huge") << QByteArray(10'000'000, ' ');
        QTest::newRow("no JSON") << QByteArray("\x00\x01\x02", 3);
        QTest::newRow("wrong kinds") << QByteArray("{\"format\":\"1\",\"reader\":[],\"project\":{},\"share\":1}");
        QTest::newRow("path as id") << QByteArray("{\"format\":1,\"reader\":1,\"project\":\"../../etc\",\"share\":\"/\"}");
        QTest::newRow("SQL as id") << QByteArray("{\"format\":1,\"reader\":1,\"project\":\"'; DROP TABLE units; --\",\"share\":\"x\"}");
        QTest::newRow("empty") << QByteArray();
    }
    void hostileMarkers_areRefused()
    {
        QFETCH(QByteArray, content);
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("村")));
        QVERIFY(put(office.syncFolder() + QStringLiteral("/PROJECT.json"), content));
        const auto tried = office.sync(0);
        REQUIRE_ERROR(tried, ErrorCode::Damaged);
        QCOMPARE(filesIn(office.path(QStringLiteral("share"))).size(), 1);
    }

    void hostileNames_areNotFollowed()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("村")));
        REQUIRE_OK(office.sync(0));
        const QString share = office.syncFolder();
        const QString good = QFileInfo(office.segments().constFirst()).fileName();
        const QString device = QFileInfo(office.segments().constFirst()).dir().dirName();
        const QByteArray bytes = contentOf(office.segments().constFirst());
        const QString secret = office.path(QStringLiteral("secret.txt"));
        QVERIFY(put(secret, "secret"));
        QVERIFY(put(share + QStringLiteral("/log/..%2f..%2f/") + good, bytes));
        QVERIFY(put(share + QStringLiteral("/log/%1/%2").arg(device, QStringLiteral("1-000000000001-'; DROP TABLE units;--.seg")), bytes));
        QVERIFY(put(share + QStringLiteral("/log/%1/%2").arg(device, QString(200, u'9') + QStringLiteral(".seg")), bytes));
        QVERIFY(put(share + QStringLiteral("/acks/") + Uid::fresh().text(), QByteArray("[").repeated(60'000)));
        QVERIFY(put(share + QStringLiteral("/acks/../x"), "x"));
        QVERIFY(put(share + QStringLiteral("/checkpoints/000001-zz.pack"), "x"));
        QVERIFY(put(share + QStringLiteral("/published"), QByteArray("{\"state\":").repeated(5000)));
        // A segment that is a link to somewhere else, and one that is a folder.
        const QString linked = SegmentName{1, 2, segmentHash("secret")}.text();
        QVERIFY(QFile::link(secret, share + QStringLiteral("/log/%1/%2").arg(device, linked)));
        QVERIFY(QDir().mkpath(share + QStringLiteral("/log/%1/%2").arg(device, SegmentName{1, 3, segmentHash("folder")}.text())));
        const auto joined = office.sync(1);
        REQUIRE_OK(joined);
        QCOMPARE(units(office[1])->size(), 1);
        QVERIFY(!joined->notes.isEmpty());
        QCOMPARE(contentOf(secret), QByteArray("secret"));
    }

    void hostileOperations_areRefusedWhole_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("changes");
        const auto map = [](const QCborMap &content) { return QCborValue(content).toCbor(); };
        QTest::newRow("table that does not travel")
            << QStringLiteral("workbook") << 0 << map({{QStringLiteral("key"), QStringLiteral("x")}});
        QTest::newRow("SQLite's own table") << QStringLiteral("sqlite_master") << 0 << map({{QStringLiteral("name"), QStringLiteral("x")}});
        QTest::newRow("SQL in the table's name") << QStringLiteral("people; DROP TABLE units; --") << 0 << map({});
        QTest::newRow("SQL in a column's name")
            << QStringLiteral("people") << 0 << map({{QStringLiteral("name) VALUES (1); DROP TABLE units; --"), 1}});
        QTest::newRow("row number") << QStringLiteral("people") << 0 << map({{QStringLiteral("fid"), 1}});
        QTest::newRow("wrong kind of value") << QStringLiteral("people") << 0 << map({{QStringLiteral("name"), 7}});
        QTest::newRow("kind unknown") << QStringLiteral("people") << 9 << map({});
        QTest::newRow("deep CBOR") << QStringLiteral("people") << 0 << QByteArray("\x81").repeated(5000).append('\0');
        QTest::newRow("not the one way to write it") << QStringLiteral("people") << 0 << QByteArray("\xbf\x64name\x61x\xff");
        QTest::newRow("nothing") << QStringLiteral("people") << 0 << QByteArray("\x00", 1);
    }
    void hostileOperations_areRefusedWhole()
    {
        QFETCH(QString, table);
        QFETCH(int, kind);
        QFETCH(QByteArray, changes);
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("村")));
        REQUIRE_OK(office.sync(0));
        Segment segment;
        segment.project = Uid::fromBytes(office[0].setting(QStringLiteral("project_id")).toByteArray());
        segment.device = Uid::fresh();
        TravelOperation good;
        good.clock = qint64(1'790'000'000'000) << 16;
        good.table = QStringLiteral("people");
        good.row = Uid::fresh();
        good.changes = QCborValue(QCborMap{{QStringLiteral("name"), QStringLiteral("王")}}).toCbor();
        TravelOperation bad = good;
        ++bad.clock;
        bad.table = table;
        bad.kind = kind;
        bad.row = Uid::fresh();
        bad.changes = changes;
        segment.operations = {good, bad};
        const QByteArray bytes = segmentToBytes(segment);
        QVERIFY(
            put(office.syncFolder() + QStringLiteral("/log/%1/%2").arg(segment.device.text(), SegmentName{1, 1, segmentHash(bytes)}.text()),
                bytes));
        const QByteArray before = *stateHash(office[0]);
        const auto tried = office.sync(0);
        REQUIRE_OK(tried);
        QCOMPARE(tried->received, 0);
        QVERIFY(!tried->notes.isEmpty());
        QCOMPARE(*stateHash(office[0]), before);
    }

    void photoOfHugePixels_isNotDecoded()
    {
        // A PNG that says it has 60 000 × 60 000 pixels: fetched as bytes, made small by nobody.
        Township town;
        REQUIRE_OK(town.fill());
        const auto inspection = town.openInspection(town.dongfeng.id);
        REQUIRE_OK(inspection);
        const auto deduction = town.deduct(*inspection);
        REQUIRE_OK(deduction);
        QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray::fromHex("0000ea600000ea60") +
                         QByteArray::fromHex("0802000000") + QByteArray(2000, 'p');
        REQUIRE_OK(town.addPicture(*deduction, png));
        const auto sent = sync(*town.book, town.folder.filePath(QStringLiteral("共享.sqlite")), thorough());
        REQUIRE_OK(sent);
        QCOMPARE(sent->photosSent, 1);
        QCOMPARE(filesIn(town.folder.filePath(QStringLiteral("共享.sync/thumbnails"))), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSyncDamage)
#include "tst_sync_damage.moc"
