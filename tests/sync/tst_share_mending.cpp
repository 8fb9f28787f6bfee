// SPDX-License-Identifier: GPL-2.0-or-later
// A shared file that was damaged, and a share that lost parts: the next sync puts back what laptops know, and says so.
#include "sync_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <algorithm>
#include <functional>

using namespace inspect;
using namespace inspect::test;

namespace {

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

bool flip(const QString &path, qint64 at)
{
    QByteArray bytes = contentOf(path);
    bytes[at] = char(bytes[at] ^ 0x10);
    return put(path, bytes);
}

bool isSaid(const SyncSummary &summary, const char *what)
{
    return std::any_of(summary.notes.cbegin(), summary.notes.cend(),
                       [what](const Error &note) { return note.text().contains(QString::fromUtf8(what)); });
}

/// One laptop with a village, published.
Status begin(Office &office, int laptops = 1)
{
    if (Status opened = office.open(laptops); !opened)
        return opened;
    if (const auto added = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")); !added)
        return tl::make_unexpected(added.error());
    const auto synced = office.sync(0, SyncOptions());
    return synced ? Status() : tl::make_unexpected(synced.error());
}

struct Loss {
    const char *name;
    std::function<bool(Office &)> make;
};

const QVector<Loss> &losses()
{
    static const auto without = [](const char *folder) {
        return
            [folder](Office &office) { return QDir(office.syncFolder() + QLatin1Char('/') + QLatin1String(folder)).removeRecursively(); };
    };
    static const QVector<Loss> all{
        {"log", without("log")},
        {"blobs", without("blobs")},
        {"acks", without("acks")},
        {"parts", without("parts")},
        {"quarantine", without("quarantine")},
        {"marker damaged", [](Office &o) { return put(o.syncFolder() + QStringLiteral("/PROJECT.json"), "{\"format\":1,"); }},
        {"marker gone", [](Office &o) { return QFile::remove(o.syncFolder() + QStringLiteral("/PROJECT.json")); }},
        {"marker of another work", [](Office &o) {
             return put(o.syncFolder() + QStringLiteral("/PROJECT.json"), "{\"format\":1,\"reader\":1,\"project\":\"" +
                                                                              Uid::fresh().text().toLatin1() + "\",\"share\":\"" +
                                                                              Uid::fresh().text().toLatin1() + "\"}");
         }}};
    return all;
}

} // namespace

class TestShareMending : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedSharedFile_isPutAside_andPublishedAnew_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("empty") << 0;
        QTest::newRow("byte 0") << 1;
        QTest::newRow("byte 68") << 2;
        QTest::newRow("another program's") << 3;
    }
    void damagedSharedFile_isPutAside_andPublishedAnew()
    {
        QFETCH(int, damage);
        Office office;
        REQUIRE_OK(begin(office));
        const QString hub = office.hub();
        if (damage == 3) {
            QFile::remove(hub);
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(hub);
            QVERIFY(other.open() && QSqlQuery(other).exec(QStringLiteral("CREATE TABLE roads (name TEXT)")));
            other.close();
        } else {
            QVERIFY(damage == 0 ? put(hub, {}) : flip(hub, damage == 1 ? 0 : 68));
        }
        const QByteArray damaged = contentOf(hub);
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("红星村")));
        QCOMPARE(lookAtShare(hub).state, ShareState::Ready);
        const auto synced = office.sync(0, SyncOptions());
        REQUIRE_OK(synced);
        QVERIFY(synced->sent > 0);
        QVERIFY(synced->isPublished);
        QVERIFY(isSaid(*synced, "published anew"));
        QVERIFY(contentOf(hub).startsWith("SQLite format 3"));
        const QDir aside(office.syncFolder() + QStringLiteral("/quarantine"));
        QCOMPARE(aside.entryList(QDir::Files).size(), 1);
        QVERIFY(contentOf(aside.filePath(aside.entryList(QDir::Files).first())) == damaged);
        const auto again = office.sync(0, SyncOptions());
        REQUIRE_OK(again);
        QVERIFY(again->notes.isEmpty());
        QVERIFY(!again->isPublished);
    }

    void somethingElse_withoutAShareBesideIt_staysAsItIs()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        QVERIFY(put(office.hub(), "a letter"));
        REQUIRE_ERROR(office.sync(0, SyncOptions()), ErrorCode::Foreign);
        QCOMPARE(contentOf(office.hub()), QByteArray("a letter"));
        QVERIFY(!QFileInfo::exists(office.syncFolder()));
    }

    void lostPart_isPutBack_andSaid_data()
    {
        QTest::addColumn<int>("loss");
        for (int i = 0; i < int(losses().size()); ++i)
            QTest::newRow(losses()[i].name) << i;
    }
    void lostPart_isPutBack_andSaid()
    {
        QFETCH(int, loss);
        Office office;
        REQUIRE_OK(begin(office, 2));
        QVERIFY(losses()[loss].make(office));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("红星村")));
        const auto synced = office.sync(0);
        REQUIRE_OK(synced);
        QVERIFY(isSaid(*synced, "has put back what it knows"));
        const auto joined = office.sync(1); // it has all from the share
        REQUIRE_OK(joined);
        QVERIFY(joined->notes.isEmpty());
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        const auto again = office.sync(0);
        REQUIRE_OK(again);
        QVERIFY(again->notes.isEmpty());
    }

    void damagedMarker_isNotMended_byWhoNeverSawTheShare()
    {
        Office office;
        REQUIRE_OK(begin(office, 2));
        const QString marker = office.syncFolder() + QStringLiteral("/PROJECT.json");
        QVERIFY(put(marker, "{"));
        const auto tried = office.sync(1);
        REQUIRE_ERROR(tried, ErrorCode::Damaged);
        QVERIFY(!tried.error().text().contains(QStringLiteral("PROJECT.json")));
        QCOMPARE(contentOf(marker), QByteArray("{"));
    }

    /// A drive that was emptied, or another one, with an empty file of that name.
    void emptyFile_whereTheShareWas_isSaidToBeTheWrongDrive()
    {
        Office office;
        REQUIRE_OK(begin(office));
        QVERIFY(QDir(office.syncFolder()).removeRecursively());
        QVERIFY(put(office.hub(), {}));
        const auto tried = office.sync(0);
        REQUIRE_ERROR(tried, ErrorCode::NotFound);
        QVERIFY2(tried.error().text().contains(QStringLiteral("right drive")), qPrintable(tried.error().text()));
        QVERIFY(!QFileInfo::exists(office.syncFolder()));
        QCOMPARE(contentOf(office.hub()), QByteArray());
    }

    /// Who knows that it lacks pieces puts no poorer file in the place of a richer one.
    void laptopThatLacksPieces_leavesTheFullerFile()
    {
        Office office;
        REQUIRE_OK(begin(office, 3));
        REQUIRE_OK(office.sync(2, SyncOptions())); // holds all of it, and may go on publishing
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("红星村"), 116.4));
        const QStringList before = office.segments();
        REQUIRE_OK(office.sync(0, SyncOptions()));
        QStringList made = office.segments();
        made.removeIf([&](const QString &segment) { return before.contains(segment); });
        QCOMPARE(made.size(), 1);
        QVERIFY(flip(made.first(), 100));
        const QByteArray fuller = contentOf(office.hub());
        REQUIRE_OK(office.addVillage(1, QStringLiteral("V3"), QStringLiteral("西河村"), 116.5));
        const auto lacking = office.sync(1, SyncOptions());
        REQUIRE_OK(lacking);
        QVERIFY(!lacking->isPublished);
        QVERIFY(isSaid(*lacking, "lacks pieces"));
        QVERIFY(contentOf(office.hub()) == fuller);
        REQUIRE_OK(office.sync(0, SyncOptions())); // puts its piece back
        const auto whole = office.sync(1, SyncOptions());
        REQUIRE_OK(whole);
        QVERIFY(!isSaid(*whole, "lacks pieces"));
        QVERIFY(office.sync(0, SyncOptions())->isPublished || whole->isPublished || contentOf(office.hub()) != fuller);
    }

    /// Of a share that lost all there is nothing that says whose it was: it may be another drive.
    void emptyFolder_isLeftAlone()
    {
        Office office;
        REQUIRE_OK(begin(office));
        QVERIFY(QDir(office.syncFolder()).removeRecursively());
        QVERIFY(QDir().mkdir(office.syncFolder()));
        REQUIRE_ERROR(office.sync(0), ErrorCode::NotFound);
        QVERIFY(QDir(office.syncFolder()).isEmpty());
    }

    void firstSyncThatWasStopped_hasCreatedTheShare_whenItIsRepeated()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        SyncOptions stopped;
        stopped.progress = [](const SyncProgress &progress) { return progress.step != SyncStep::Publish; };
        REQUIRE_ERROR(office.sync(0, stopped), ErrorCode::Cancelled);
        const auto repeated = office.sync(0, SyncOptions());
        REQUIRE_OK(repeated);
        QVERIFY(repeated->isCreated);
        const auto again = office.sync(0, SyncOptions());
        REQUIRE_OK(again);
        QVERIFY(!again->isCreated);
        const auto other = office.sync(1, SyncOptions());
        REQUIRE_OK(other);
        QVERIFY(other->isJoined && !other->isCreated);
    }
};

QTEST_GUILESS_MAIN(TestShareMending)
#include "tst_share_mending.moc"
