// SPDX-License-Identifier: GPL-2.0-or-later
#include "faulty_files.h"
#include "sync_fixture.h"

#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtEndian>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A sync while the share is full, else while it is write-protected.
Result<SyncSummary> syncToBlockedShare(Office &office, int laptop, bool isFull)
{
    FaultyFiles files;
    files.readOnlyFrom = isFull ? 0 : 1;
    files.fullFrom = isFull ? 1 : 0;
    SyncOptions options;
    options.files = &files;
    return office.sync(laptop, options);
}

/// Whether a refusal names the share as its user knows it, and no file inside it.
bool isNamed(const Error &refusal)
{
    return refusal.text().contains(QStringLiteral("桥东 街道.s")) && !refusal.text().contains(QStringLiteral(".sync/"));
}

/// The published file as another program sees it.
class Seen {
public:
    explicit Seen(const QString &path) : mName(QStringLiteral("seen"))
    {
        mDatabase = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), mName);
        mDatabase.setDatabaseName(path);
        mDatabase.open();
    }
    ~Seen()
    {
        mDatabase.close();
        mDatabase = {};
        QSqlDatabase::removeDatabase(mName);
    }
    QVariant one(const QString &sql)
    {
        QSqlQuery query(mDatabase);
        return query.exec(sql) && query.next() ? query.value(0) : QVariant(query.lastError().text());
    }

private:
    QString mName;
    QSqlDatabase mDatabase;
};

} // namespace

class TestHub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedFile_holdsUnitsScoresDeductionsAndStyles()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const auto inspection = town.openInspection(town.dongfeng.id);
        REQUIRE_OK(inspection);
        REQUIRE_OK(town.deduct(*inspection, 3));
        auto edit = town.book->begin("finish");
        REQUIRE_OK(edit);
        REQUIRE_OK(setState(*edit, *inspection));
        REQUIRE_OK(edit->commit());
        const QString hub = town.folder.filePath(QStringLiteral("共享 库.sqlite"));
        const auto synced = sync(*town.book, hub);
        REQUIRE_OK(synced);
        QVERIFY(synced->isPublished);
        QCOMPARE(qFromBigEndian<quint32>(contentOf(hub).constData() + 68), Workbook::kHubApplicationId);
        Seen seen(hub);
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM unit_areas")).toInt(), 2);
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM unit_lines")).toInt(), 1);
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM unit_points")).toInt(), 1);
        QCOMPARE(seen.one(QStringLiteral("SELECT sum(count) FROM deductions")).toInt(), 3);
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM unit_areas WHERE band = -1")).toInt(), 1);
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM scores WHERE score IS NOT NULL")).toInt(), 1);
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM layer_styles WHERE styleQML LIKE '%★★★★★%'")).toInt(), 6);
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM geometry_columns WHERE spatial_index_enabled = 1")).toInt(), 4);
        QVERIFY(seen.one(QStringLiteral("DELETE FROM scores")).toString().contains(QStringLiteral("市容巡检")));
        QCOMPARE(seen.one(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    }

    void unitWithTwoNewVersions_standsInTheFileOnce()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            auto edit = office[laptop].begin("rename");
            REQUIRE_OK(edit);
            Unit after = *village;
            after.name = QStringLiteral("东风 %1").arg(laptop);
            REQUIRE_OK(newUnitVersion(*edit, *unit(office[laptop], village->id), after, QDate(2026, 3, 1)));
            REQUIRE_OK(edit->commit());
        }
        REQUIRE_OK(office.settle());
        REQUIRE_OK(sync(office[0], office.hub()));
        const auto today = unit(office[0], village->id, QDate::currentDate());
        REQUIRE_OK(today);
        Seen seen(office.hub());
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM unit_areas")).toInt(), 1);
        QCOMPARE(seen.one(QStringLiteral("SELECT name FROM unit_areas")).toString(), today->name);
    }

    void nothingNew_isNotPublishedAgain()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const QString hub = town.folder.filePath(QStringLiteral("hub.sqlite"));
        REQUIRE_OK(sync(*town.book, hub));
        const auto again = sync(*town.book, hub);
        REQUIRE_OK(again);
        QVERIFY(!again->isPublished);
        QVERIFY(QFile::remove(hub)); // somebody threw it away: it is only a view
        const auto third = sync(*town.book, hub);
        REQUIRE_OK(third);
        QVERIFY(third->isPublished && QFile::exists(hub));
    }

    void cancelled_leavesTheOldFile()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const QString hub = town.folder.filePath(QStringLiteral("hub.sqlite"));
        REQUIRE_OK(sync(*town.book, hub));
        const QByteArray before = contentOf(hub);
        REQUIRE_OK(town.openInspection(town.dongfeng.id));
        SyncOptions options;
        options.progress = [](const SyncProgress &progress) { return progress.step != SyncStep::Publish || progress.done < 40; };
        const auto stopped = sync(*town.book, hub, options);
        REQUIRE_ERROR(stopped, ErrorCode::Cancelled);
        QCOMPARE(contentOf(hub), before);
        REQUIRE_OK(sync(*town.book, hub));
    }

    void wrongHubs_areRefused_andNothingChanges()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        const auto refused = [&](const QString &name, const QByteArray &content, ErrorCode code) {
            const QString path = office.path(QStringLiteral("share/")) + name;
            write(path, content);
            const auto tried = sync(office[0], path);
            REQUIRE_ERROR(tried, code);
            QVERIFY(tried.error().text().contains(name));
            QCOMPARE(contentOf(path), content);
            QCOMPARE(QDir(office.path(QStringLiteral("share"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(),
                     1);
            QFile::remove(path);
        };
        refused(QStringLiteral("图 片.png"), QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(500, 'x'), ErrorCode::InvalidInput);
        refused(QStringLiteral("empty.sqlite"), {}, ErrorCode::Foreign);
        refused(QStringLiteral("short.sqlite"), "SQLite format 3", ErrorCode::Foreign);
        refused(QStringLiteral("other.sqlite"), QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'), ErrorCode::Foreign);
        refused(QStringLiteral("workbook.sqlite"), contentOf(office[1].path()), ErrorCode::InvalidInput);
        REQUIRE_ERROR(sync(office[0], office.path(QStringLiteral("share"))), ErrorCode::InvalidInput);
        REQUIRE_ERROR(sync(office[0], office.path(QStringLiteral("nowhere/hub.sqlite"))), ErrorCode::NotFound);
        REQUIRE_ERROR(sync(office[0], office[0].path()), ErrorCode::InvalidInput);
    }

    /// Beside the shared file lie its QGIS project and people's own sheets, which its folder would be that of too.
    void fileOfTheSharesName_withAnotherEnding_isLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"桥东 街道.qgs", "桥东 街道.xlsx", "桥东 街道.txt", "桥东 街道", "桥东 街道.sync/log/x.sqlite", "新.txt"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void fileOfTheSharesName_withAnotherEnding_isLeftAlone()
    {
        QFETCH(QString, name);
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        const QString path = office.path(QStringLiteral("share/")) + name;
        const bool isWritten = !name.contains(QLatin1Char('/')) && name != QStringLiteral("新.txt");
        if (isWritten)
            write(path, "ours");
        const QStringList there = treeOf(office.path(QStringLiteral("share")));
        const auto tried = sync(office[0], path);
        REQUIRE_ERROR(tried, ErrorCode::InvalidInput);
        QVERIFY(tried.error().text().contains(name));
        QCOMPARE(lookAtShare(path).state, ShareState::Unusable);
        QCOMPARE(treeOf(office.path(QStringLiteral("share"))), there);
        QCOMPARE(contentOf(path), isWritten ? QByteArray("ours") : QByteArray());
    }

    void mistypedName_makesNoSecondShareBesideTheFirst()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        const QStringList there = treeOf(office.path(QStringLiteral("share")));
        const QString typed = office.path(QStringLiteral("share/桥东 街到.sqlite"));
        const auto tried = sync(office[0], typed);
        REQUIRE_ERROR(tried, ErrorCode::InvalidInput);
        QVERIFY(tried.error().text().contains(office.hub()));
        QCOMPARE(treeOf(office.path(QStringLiteral("share"))), there);
        // A stick is a second share in earnest, and said to be one.
        REQUIRE_OK(office[0].setSetting(QString::fromLatin1(kMainHubSetting), office.hub()));
        const auto carried = sync(office[0], office.path(QStringLiteral("stick.sqlite")));
        REQUIRE_OK(carried);
        QVERIFY(carried->isCreated);
        QCOMPARE(carried->notes.size(), 1);
        QVERIFY(carried->notes[0].text().contains(office.hub()));
        QVERIFY(sync(office[0], office.path(QStringLiteral("stick.sqlite")))->notes.isEmpty());
        // Who never synced may begin the share of another office there, and is told what lies beside it.
        const auto apart = sync(office[1], typed);
        REQUIRE_OK(apart);
        QCOMPARE(apart->notes.size(), 1);
        QVERIFY(apart->notes[0].text().contains(office.hub()));
    }

    void fullOrReadOnlyShare_isSaidInWordsForPeople()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.6));
        const QByteArray before = *stateHash(office[0]);
        for (const bool isFull : {false, true}) {
            const auto tried = syncToBlockedShare(office, 0, isFull);
            REQUIRE_ERROR(tried, ErrorCode::Io);
            QVERIFY2(isNamed(tried.error()), qPrintable(tried.error().text()));
            QCOMPARE(*stateHash(office[0]), before);
            QVERIFY(office[0].waitingOperations() > 0);
        }
        QVERIFY(office.sync(0)->sent > 0);
    }

    void joiningAShareThatCannotBeWritten_takesNothingIn()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        REQUIRE_OK(office.addVillage(1, QStringLiteral("V2"), QStringLiteral("西河村"), 116.6));
        const QString path = office[1].path();
        const QStringList there = treeOf(office.path(QStringLiteral("share")));
        const QByteArray before = contentOf(path) + contentOf(path + QStringLiteral("-wal"));
        for (const bool isFull : {false, true}) {
            const auto tried = syncToBlockedShare(office, 1, isFull);
            REQUIRE_ERROR(tried, ErrorCode::Io);
            QVERIFY2(isNamed(tried.error()), qPrintable(tried.error().text()));
            QCOMPARE(contentOf(path) + contentOf(path + QStringLiteral("-wal")), before);
            QCOMPARE(knownShares(office[1]), QStringList());
            QCOMPARE(treeOf(office.path(QStringLiteral("share"))), there);
        }
        const auto joined = office.sync(1);
        REQUIRE_OK(joined);
        QVERIFY(joined->isJoined && joined->received > 0);
    }

    void firstSyncWithoutRoom_leavesNoFolders()
    {
        const QStringList kept{QStringLiteral("acks"), QStringLiteral("log")};
        for (const bool wasThere : {false, true}) { // empty folders that somebody else made stay
            int failed = 0;
            for (qint64 at = 1; at < 60; ++at) {
                Office office;
                REQUIRE_OK(office.open(1));
                REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
                for (const QString &name : wasThere ? kept : QStringList())
                    QVERIFY(QDir().mkpath(office.syncFolder() + QLatin1Char('/') + name));
                const QStringList before = treeOf(office.path(QStringLiteral("share")));
                FaultyFiles files;
                files.fullFrom = at;
                SyncOptions options;
                options.publish = false;
                options.files = &files;
                const auto tried = office.sync(0, options);
                if (QFileInfo::exists(office.syncFolder() + QStringLiteral("/PROJECT.json"))) { // a share from here on
                    REQUIRE_ERROR(tried, ErrorCode::Io);
                    QVERIFY2(tried.error().text().contains(QStringLiteral("was begun")), qPrintable(tried.error().text()));
                    const auto gone = office.sync(0);
                    REQUIRE_OK(gone);
                    QVERIFY(gone->sent > 0 && gone->notes.isEmpty());
                    break;
                }
                ++failed;
                REQUIRE_ERROR(tried, ErrorCode::Io);
                QCOMPARE(treeOf(office.path(QStringLiteral("share"))), before);
                QCOMPARE(knownShares(office[0]), QStringList());
                REQUIRE_OK(office.sync(0));
            }
            QVERIFY(failed > 10);
        }
    }

    void anotherProjectsHub_isRefused()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.addVillage(1, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        REQUIRE_OK(sync(office[1], office.path(QStringLiteral("other.sqlite"))));
        const auto tried = sync(office[1], office.hub());
        REQUIRE_ERROR(tried, ErrorCode::Foreign);
    }

    void generations_fiveAreKept()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        QByteArray second;
        for (int day = 0; day < 8; ++day) {
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V%1").arg(day), QStringLiteral("村"), 116 + day * 0.1));
            QVERIFY(office.sync(0, SyncOptions())->isPublished);
            if (day == 6)
                second = contentOf(office.hub());
        }
        const QDir folder(office.syncFolder() + QStringLiteral("/generations"));
        const QStringList kept = folder.entryList(QDir::Files, QDir::Name);
        QCOMPARE(kept.size(), 4); // and the shared file itself
        QCOMPARE(contentOf(folder.filePath(kept.last())), second);
        Seen seen(folder.filePath(kept.first()));
        QCOMPARE(seen.one(QStringLiteral("SELECT count(*) FROM unit_areas")).toInt(), 4);
    }

    void changedByAnotherProgram_isPublishedAnew()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        const QByteArray good = contentOf(office.hub());
        QFile file(office.hub());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(5000);
        file.write("x");
        file.close();
        const auto again = office.sync(0, SyncOptions());
        REQUIRE_OK(again);
        QVERIFY(again->isPublished);
        QCOMPARE(again->notes.size(), 1);
        QVERIFY(again->notes.first().text().contains(office.hub()));
        QCOMPARE(contentOf(office.hub()).size(), good.size());
        QVERIFY(!office.sync(0, SyncOptions())->isPublished);
    }

    void newerOneBesideIt_goesOnceTheFileCouldBeReplaced()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        const QString beside = office.path(QStringLiteral("share/桥东 街道 (newer).sqlite"));
        QVERIFY(QFile::copy(office.hub(), beside));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.5));
        QVERIFY(office.sync(0, SyncOptions())->isPublished);
        QVERIFY(!QFile::exists(beside));
        // Somebody's own file of that name is not ours to remove.
        write(beside, "mine");
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V3"), QStringLiteral("南山村"), 116.7));
        QVERIFY(office.sync(0, SyncOptions())->isPublished);
        QCOMPARE(contentOf(beside), QByteArray("mine"));
    }

    void qgisProject_liesBesideIt_andStaysTheUsersOwn()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        const QString project = office.path(QStringLiteral("share/桥东 街道.qgs"));
        QVERIFY(contentOf(project).contains("桥东 街道.sqlite"));
        write(project, "mine");
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.5));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        QCOMPARE(contentOf(project), QByteArray("mine"));
    }

    /// On most computers they are one file.
    void shareInOtherLetters_isNoSecondOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("ending") << QStringLiteral("Qiaodong.SQLITE");
        QTest::newRow("name") << QStringLiteral("QIAODONG.sqlite");
    }
    void shareInOtherLetters_isNoSecondOne()
    {
        QFETCH(QString, name);
        Office office;
        REQUIRE_OK(office.open(2));
        const QString there = office.path(QStringLiteral("share/Qiaodong.sqlite"));
        REQUIRE_OK(sync(office[0], there));
        const QStringList before = treeOf(office.path(QStringLiteral("share")));
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto tried = sync(office[laptop], office.path(QStringLiteral("share/") + name));
            REQUIRE_ERROR(tried, ErrorCode::InvalidInput);
            QVERIFY(tried.error().text().contains(there));
        }
        QCOMPARE(treeOf(office.path(QStringLiteral("share"))), before);
        REQUIRE_OK(sync(office[1], there));
    }

    void shareUnderTwoNames_isSaid_andNothingGoesTwice()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.sync(0));
        QVERIFY(QFile::link(office.path(QStringLiteral("share")), office.path(QStringLiteral("盘 二"))));
        SyncOptions quiet;
        quiet.publish = false;
        const QStringList before = office.segments();
        const auto again = sync(office[0], office.path(QStringLiteral("盘 二/桥东 街道.sqlite")), quiet);
        REQUIRE_OK(again);
        QVERIFY(!again->isJoined && !again->isCreated);
        QCOMPARE(again->sent, 0);
        QCOMPARE(again->notes.size(), 1);
        QVERIFY(again->notes.first().text().contains(office.hub()));
        QVERIFY(again->notes.first().what.contains(QStringLiteral("another name; nothing")));
        QCOMPARE(office.segments(), before);
        QVERIFY(QDir(office.syncFolder() + QStringLiteral("/parts")).isEmpty());
        QVERIFY(sync(office[0], office.path(QStringLiteral("盘 二/桥东 街道.sqlite")), quiet)->notes.isEmpty());
    }

    /// cp -r of a share has the id of the share: told apart from another name of it, and from one that was moved.
    void copiedOrMovedShare_isToldFromAnotherName_data()
    {
        QTest::addColumn<bool>("isMoved");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("copied") << false << "is a copy of the shared file";
        QTest::newRow("moved") << true << "it was moved or copied";
    }
    void copiedOrMovedShare_isToldFromAnotherName()
    {
        QFETCH(bool, isMoved);
        QFETCH(QString, sentence);
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.settle());
        const QString other = office.path(QStringLiteral("新盘"));
        const QString from = office.path(QStringLiteral("share"));
        if (isMoved)
            QVERIFY(QDir().rename(from, other));
        else
            QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), from, other}), 0);
        SyncOptions quiet;
        quiet.publish = false;
        const QString hub = other + QStringLiteral("/桥东 街道.sqlite");
        const auto there = sync(office[0], hub, quiet);
        REQUIRE_OK(there);
        QCOMPARE(there->notes.size(), 1);
        QVERIFY2(there->notes.first().what.contains(sentence), qPrintable(there->notes.first().what));
        QVERIFY(!there->isJoined && !there->isCreated);
        QVERIFY(QDir(other + QStringLiteral("/桥东 街道.sync/parts")).isEmpty());
        if (isMoved)
            return;
        // What goes to the copy reaches the first one with whoever syncs with both.
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.5));
        REQUIRE_OK(sync(office[0], hub, quiet));
        REQUIRE_OK(office.sync(1));
        QVERIFY(!office.areEqual());
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
    }

    void hubWithoutItsFolder_isNotTakenForANewOne()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const QString hub = town.folder.filePath(QStringLiteral("hub.sqlite"));
        REQUIRE_OK(sync(*town.book, hub));
        const QString alone = town.folder.filePath(QStringLiteral("alone.sqlite"));
        QVERIFY(QFile::copy(hub, alone));
        REQUIRE_ERROR(sync(*town.book, alone), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestHub)
#include "tst_hub.moc"
