// SPDX-License-Identifier: GPL-2.0-or-later
// Things that go wrong while two laptops meet at a share. SHIRONG_FAULT_ROUNDS sets how often the random ones are tried.
#include "faulty_files.h"
#include "sync_fixture.h"

#include "inspect/segment.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>
#include <QtTest>

#include <csignal>

using namespace inspect;
using namespace inspect::test;

namespace {

int rounds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("SHIRONG_FAULT_ROUNDS");
    return wanted > 0 ? wanted : usual;
}

SyncOptions with(FileOps &files, bool publish = false)
{
    SyncOptions options;
    options.files = &files;
    options.publish = publish;
    return options;
}

/// Without publishing, which is slow and has tests of its own.
SyncOptions quietly()
{
    SyncOptions options;
    options.publish = false;
    return options;
}

bool copyTree(const QString &from, const QString &to)
{
    return QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), from, to}) == 0;
}

/// Runs statements past the library, or asks one value.
QVariant direct(const QString &path, const QStringList &statements)
{
    const QString name = QStringLiteral("direct");
    QVariant answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        bool isDone = database.open();
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            isDone = isDone && query.exec(sql);
            answer = query.next() ? query.value(0) : QVariant(isDone);
        }
        if (!isDone)
            answer = QVariant();
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

bool isSoundOrAbsent(const QString &hub)
{
    return !QFileInfo::exists(hub) || direct(hub, {QStringLiteral("PRAGMA integrity_check")}).toString() == QLatin1String("ok");
}

/// What schema 2 has and schema 1 had not.
bool makeSchema1(const QString &path)
{
    return direct(path, {QStringLiteral("DROP INDEX deductions_sheet"), QStringLiteral("DROP INDEX inspections_sealed"),
                         QStringLiteral("DROP INDEX inspections_superseded"),
                         QStringLiteral("CREATE INDEX deductions_inspection ON deductions(inspection_fid)"),
                         QStringLiteral("PRAGMA user_version = 1")})
        .isValid();
}

int schemaOf(const QString &path) { return direct(path, {QStringLiteral("PRAGMA user_version")}).toInt(); }

/// A new laptop that knows nothing but the share: what does it find?
Result<qint64> unitsFromShareAlone(Office &office, const QString &name)
{
    const QString path = office.path(name);
    auto book = Workbook::create(path);
    if (!book)
        return tl::make_unexpected(book.error());
    if (const auto joined = sync(**book, office.hub(), quietly()); !joined)
        return tl::make_unexpected(joined.error());
    const auto found = units(**book);
    const qint64 count = found ? found->size() : -1;
    book->reset();
    QFile::remove(path);
    return count;
}

} // namespace

class TestSyncFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileOperation_mayFail_onceOrForEver()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V0"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        int made = 1, failed = 0;
        for (const bool forEver : {false, true}) {
            for (qint64 n = 1;; ++n) {
                REQUIRE_OK(office.addVillage(0, QStringLiteral("V%1").arg(made), QStringLiteral("村"), 100 + made * 0.02));
                REQUIRE_OK(office.setHead(1, village->id, QString::number(made)));
                ++made;
                REQUIRE_OK(office.sync(1));
                FaultyFiles files;
                files.failAt = n;
                files.forEver = forEver;
                const auto tried = office.sync(0, with(files, true));
                if (!tried) {
                    ++failed;
                    QVERIFY2(!tried.error().text().isEmpty() && tried.error().code == ErrorCode::Io, qPrintable(tried.error().text()));
                }
                REQUIRE_OK(office.sync(0));
                REQUIRE_OK(office.sync(1));
                QVERIFY2(office.areEqual(), qPrintable(QString::number(n)));
                QCOMPARE(units(office[1])->size(), made);
                if (files.calls < n)
                    break;
            }
        }
        qInfo("%d syncs, %d of them failed", made, failed);
        QVERIFY(failed > 20);
    }

    void firstSync_mayFailAnywhere()
    {
        for (const bool forEver : {false, true}) {
            Office office;
            REQUIRE_OK(office.open(2));
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
            for (qint64 n = 1;; ++n) {
                QDir(office.path(QStringLiteral("share"))).removeRecursively();
                QDir().mkpath(office.path(QStringLiteral("share")));
                SyncOptions options = quietly();
                FaultyFiles files;
                files.failAt = n;
                files.forEver = forEver;
                options.files = &files;
                options.startAnew = true;
                (void)office.sync(0, options);
                SyncOptions again = quietly();
                again.startAnew = true;
                REQUIRE_OK(office.sync(0, again));
                const auto found = unitsFromShareAlone(office, QStringLiteral("new.sqlite"));
                REQUIRE_OK(found);
                QCOMPARE(*found, 1);
                if (files.calls < n)
                    break;
                if (n > 12)
                    n += 3; // the later ones are those of everyFileOperation
            }
        }
    }

    void powerCutAfterSync_losesNothingOfTheShare()
    {
        QRandomGenerator random(20261122);
        std::unique_ptr<Office> office;
        int made = 0;
        for (int round = 0; round < rounds(25); ++round) {
            if (round % 50 == 0) { // a share of its own now and then: who joins reads all of it
                office = std::make_unique<Office>();
                REQUIRE_OK(office->open(1));
                made = 0;
            }
            REQUIRE_OK(office->addVillage(0, QStringLiteral("V%1").arg(made), QStringLiteral("村"), 100 + made * 0.02));
            ++made;
            FaultyFiles files;
            REQUIRE_OK(office->sync(0, with(files)));
            files.cutPower(random);
            const auto found = unitsFromShareAlone(*office, QStringLiteral("new%1.sqlite").arg(round));
            REQUIRE_OK(found);
            QCOMPARE(*found, made);
        }
    }

    void powerCutDuringSync_isHealedByTheNext()
    {
        QRandomGenerator random(11);
        Office office;
        REQUIRE_OK(office.open(2));
        int made = 0;
        for (int round = 0; round < rounds(60); ++round) {
            for (int laptop = 0; laptop < 2; ++laptop) {
                REQUIRE_OK(office.addVillage(laptop, QStringLiteral("V%1").arg(made), QStringLiteral("村"), 100 + made % 3000 * 0.02));
                ++made;
                FaultyFiles files;
                files.failAt = 1 + random.bounded(40);
                files.forEver = true;
                (void)office.sync(laptop, with(files));
                files.cutPower(random);
            }
        }
        SyncOptions anew = quietly();
        anew.startAnew = true; // it may have gone before there was a share at all
        REQUIRE_OK(office.sync(0, anew));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[0])->size(), made);
    }

    void withoutFileSync_thePowerCutTestFails() { QVERIFY(losesSomething({true, false, false})); }
    void withoutFolderSync_thePowerCutTestFails() { QVERIFY(losesSomething({false, true, false})); }
    void withEverySync_thePowerCutTestPasses() { QVERIFY(!losesSomething({})); }

    void shareThatVanishes_isNeverWrittenInto()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村")));
        REQUIRE_OK(office.settle());
        const QString share = office.path(QStringLiteral("share"));
        const QString away = office.path(QStringLiteral("away"));
        for (qint64 at = 1; at < 40; ++at) {
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V%1").arg(at), QStringLiteral("村"), 100 + double(at) * 0.02));
            FaultyFiles files;
            files.beforeCall = [&](qint64 call) {
                if (call == at && QDir().rename(share, away))
                    QDir().mkdir(share); // the bare mount point
            };
            (void)office.sync(0, with(files));
            if (QFileInfo::exists(away)) {
                QCOMPARE(treeOf(share), QStringList());
                QVERIFY(QDir().rmdir(share) && QDir().rename(away, share));
            }
            REQUIRE_OK(office.settle());
            QVERIFY(office.areEqual());
        }
    }

    void firstSyncsOfTwoLaptopsAtOnce_makeOneShare() { QVERIFY(twoFirstSyncsAgree({})); }
    void withRenamesThatReplace_theyDoNot() { QVERIFY(!twoFirstSyncsAgree({false, false, true})); }

    void stickThatLies_isFound()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村")));
        FaultyFiles files;
        files.isLying = true;
        REQUIRE_ERROR(office.sync(0, with(files)), ErrorCode::Io);
        REQUIRE_OK(office.sync(0));
        const auto found = unitsFromShareAlone(office, QStringLiteral("new.sqlite"));
        REQUIRE_OK(found);
        QCOMPARE(*found, 1);
    }

    void bareMountPoint_isRecognised()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村")));
        REQUIRE_OK(office.sync(0));
        const QString share = office.path(QStringLiteral("share"));
        QVERIFY(QDir(share).removeRecursively() && QDir().mkdir(share));
        const auto refused = office.sync(0);
        REQUIRE_ERROR(refused, ErrorCode::NotFound);
        QCOMPARE(treeOf(share), QStringList());
        SyncOptions anew = quietly();
        anew.startAnew = true;
        REQUIRE_OK(office.sync(0, anew));
    }

    void shareThatComesBackStale_isHealed()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村")));
        REQUIRE_OK(office.settle());
        const QString share = office.path(QStringLiteral("share"));
        const QString away = office.path(QStringLiteral("away"));
        const QString week = office.path(QStringLiteral("week"));
        QVERIFY(copyTree(share, week));
        for (qint64 at = 1; at < 40; ++at) {
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V%1").arg(at), QStringLiteral("村"), 100 + double(at) * 0.02));
            FaultyFiles files;
            files.beforeCall = [&](qint64 call) {
                if (call == at && QDir().rename(share, away))
                    (void)copyTree(week, share); // last week's backup takes its place
            };
            (void)office.sync(0, with(files));
            QDir(away).removeRecursively(); // gone for good
            REQUIRE_OK(office.settle());
            QVERIFY2(office.areEqual(), qPrintable(QString::number(at)));
            const auto found = unitsFromShareAlone(office, QStringLiteral("new.sqlite"));
            REQUIRE_OK(found);
            QCOMPARE(*found, at + 1);
        }
    }

    void shareThatBecomesReadOnly_saysSo_andNothingIsLost()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村")));
        REQUIRE_OK(office.settle());
        int refused = 0, unchanged = 0;
        for (qint64 at = 1; at < 40; ++at) {
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V%1").arg(at), QStringLiteral("村"), 100 + double(at) * 0.02));
            REQUIRE_OK(office.addVillage(1, QStringLiteral("W%1").arg(at), QStringLiteral("村"), 100 + double(at) * 0.02));
            REQUIRE_OK(office.sync(1));
            FaultyFiles files;
            files.readOnlyFrom = at;
            const QByteArray before = *stateHash(office[0]);
            const auto tried = office.sync(0, with(files, true));
            if (!tried || !tried->notes.isEmpty())
                ++refused;
            // Noticed at the start: nothing is taken in. Later: what could be read was read.
            if (!unitByCode(office[0], QStringLiteral("W%1").arg(at))) {
                REQUIRE_ERROR(tried, ErrorCode::Io);
                QCOMPARE(*stateHash(office[0]), before);
                QCOMPARE(qint64(++unchanged), at);
            }
            REQUIRE_OK(office.settle());
            QVERIFY(office.areEqual());
        }
        QVERIFY(refused > 10);
        QVERIFY2(unchanged > 0 && unchanged < 20, qPrintable(QString::number(unchanged)));
    }

    void killedAnywhere_nothingAcknowledgedIsLost()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村")));
        REQUIRE_OK(office.settle());
        QRandomGenerator random(5);
        qint64 acknowledged = 1, sound = 0;
        const QString path = office[0].path();
        for (int round = 0; round < rounds(15); ++round) {
            // Something to take in.
            REQUIRE_OK(office.addVillage(1, QStringLiteral("W%1").arg(round), QStringLiteral("村"), 100 + round % 3000 * 0.02));
            REQUIRE_OK(office.sync(1));
            ++acknowledged;
            office.laptops[0].reset();
            QProcess child;
            child.setProcessChannelMode(QProcess::SeparateChannels);
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--work"), path, office.hub(), QString::number(round)});
            QVERIFY(child.waitForStarted());
            QVERIFY(child.waitForReadyRead(20'000));
            QTest::qWait(random.bounded(round % 2 == 0 ? 60 : 300));
            ::kill(pid_t(child.processId()), SIGKILL);
            child.waitForFinished();
            acknowledged += child.readAllStandardOutput().count("saved\n");
            auto book = Workbook::open(path);
            REQUIRE_OK(book);
            office.laptops[0] = std::move(*book);
            if (round % 10 == 9 || round + 1 == rounds(15)) {
                const auto findings = office[0].verify();
                REQUIRE_OK(findings);
                QCOMPARE(findingsText(*findings), QString());
                sound += isSoundOrAbsent(office.hub()) ? 1 : 0;
                QVERIFY(isSoundOrAbsent(office.hub()));
            }
            REQUIRE_OK(office.settle());
            QVERIFY(office.areEqual());
            QVERIFY(units(office[1])->size() >= acknowledged);
            acknowledged = units(office[1])->size(); // one more may be saved than was said
        }
        qInfo("%lld saved in %d kills; workbook and shared file looked through %lld times", acknowledged, rounds(15), sound);
    }

    void killedWhileMigrating_isOldOrNew_andWhole()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        for (int i = 0; i < 5; ++i)
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V%1").arg(i), QStringLiteral("村"), 100 + i * 0.02));
        const QString path = office[0].path();
        office.laptops[0].reset();
        const QString old = office.path(QStringLiteral("schema1.sqlite"));
        QVERIFY(QFile::copy(path, old));
        QVERIFY(makeSchema1(old));
        QRandomGenerator random(9);
        int migrated = 0;
        const QString work = office.path(QStringLiteral("work"));
        for (int round = 0; round < rounds(15); ++round) {
            QDir(work).removeRecursively();
            QVERIFY(QDir().mkpath(work));
            const QString copy = work + QStringLiteral("/桥东.sqlite");
            QVERIFY(QFile::copy(old, copy));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--migrate"), copy});
            QVERIFY(child.waitForReadyRead(20'000)); // it is about to open
            QThread::usleep(random.bounded(60'000));
            ::kill(pid_t(child.processId()), SIGKILL);
            child.waitForFinished();
            migrated += schemaOf(copy) == Workbook::kSchemaVersion ? 1 : 0;
            const auto book = Workbook::open(copy); // goes on from wherever it stood
            REQUIRE_OK(book);
            const auto findings = (*book)->verify();
            REQUIRE_OK(findings);
            QCOMPARE(findingsText(*findings), QString());
            QCOMPARE(units(**book)->size(), 5);
        }
        qInfo("%d kills, %d of them after the migration", rounds(15), migrated);
        QVERIFY(migrated < rounds(15));
    }

    void eightLaptops_wrongClocks_disconnects_endUpEqual()
    {
        constexpr int kLaptops = 8;
        QRandomGenerator random(8);
        Office office;
        REQUIRE_OK(office.open(kLaptops));
        QVector<UnitId> known;
        const auto first = office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村"));
        REQUIRE_OK(first);
        known.append(first->id);
        REQUIRE_OK(office.sync(0));
        QElapsedTimer timer;
        timer.start();
        const int all = rounds(25);
        int made = 1;
        for (int round = 0; round < all; ++round) {
            const int laptop = random.bounded(kLaptops);
            for (int edit = random.bounded(4); edit >= 0; --edit) {
                const UnitId unit = known[random.bounded(known.size())];
                if (random.bounded(3) == 0) {
                    const auto added =
                        office.addVillage(laptop, QStringLiteral("V%1").arg(made), QStringLiteral("村"), 100 + made % 3000 * 0.02);
                    REQUIRE_OK(added);
                    known.append(added->id);
                    ++made;
                } else if (inspect::unit(office[laptop], unit)) {
                    REQUIRE_OK(random.bounded(8) == 0 ? office.remove(laptop, unit) : office.setHead(laptop, unit, QString::number(round)));
                }
            }
            // Clocks between three days behind and one ahead.
            QSqlQuery shift(office[laptop].database());
            QVERIFY(shift.exec(
                QStringLiteral("UPDATE operations SET clock = clock + %1 WHERE sequence > (SELECT coalesce(max(last), 0) FROM "
                               "sync_segments WHERE received = 0) AND device_fid = (SELECT fid FROM devices ORDER BY fid LIMIT 1)")
                    .arg((qint64(laptop) * 4 * 86'400'000 / kLaptops - qint64(3) * 86'400'000) * 65'536)));
            FaultyFiles files;
            if (random.bounded(4) == 0) {
                files.failAt = 1 + random.bounded(50);
                files.forEver = true;
            }
            (void)office.sync(laptop, with(files));
        }
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        for (int i = 0; i < kLaptops; ++i) {
            const auto quiet = office.sync(i);
            REQUIRE_OK(quiet);
            QCOMPARE(quiet->sent + quiet->received + quiet->waiting, qint64(0));
            QCOMPARE(quiet->toDecide, office.sync(0)->toDecide);
        }
        qInfo("%d rounds, %d units, %lld to decide, %lld ms", all, made, office.sync(0)->toDecide, timer.elapsed());
    }

private:
    /// One laptop makes the share while another one is in the middle of making it, at each of its steps.
    static bool twoFirstSyncsAgree(FaultyFiles::Mutation mutation)
    {
        for (qint64 at = 1; at < 25; ++at) {
            Office office;
            if (!office.open(2) || !office.addVillage(0, QStringLiteral("V0"), QStringLiteral("村")) ||
                !office.addVillage(1, QStringLiteral("V1"), QStringLiteral("村"), 116.5))
                return false;
            FaultyFiles files;
            files.mutation = mutation;
            files.beforeCall = [&](qint64 call) {
                if (call == at)
                    (void)office.sync(1);
            };
            (void)office.sync(0, with(files));
            if (!office.settle() || !office.areEqual())
                return false;
        }
        return true;
    }

    /// The power-cut test with a program that leaves something out.
    static bool losesSomething(FaultyFiles::Mutation mutation)
    {
        QRandomGenerator random(3);
        Office office;
        if (!office.open(1))
            return true;
        for (int made = 1; made <= 8; ++made) {
            if (!office.addVillage(0, QStringLiteral("V%1").arg(made), QStringLiteral("村"), 100 + made * 0.02))
                return true;
            FaultyFiles files;
            files.mutation = mutation;
            SyncOptions options = with(files);
            if (!office.sync(0, options))
                return true;
            files.cutPower(random);
            const auto found = unitsFromShareAlone(office, QStringLiteral("new%1.sqlite").arg(made));
            if (!found || *found != made)
                return true;
        }
        return false;
    }
};

/// The child that is killed: records and syncs without end, puts small files together, publishes now and then, and says what is saved.
static int work(const QStringList &arguments)
{
    auto book = Workbook::open(arguments[2]);
    if (!book)
        return 1;
    for (int i = 0;; ++i) {
        auto edit = (*book)->begin("draw");
        Unit unit;
        unit.code = QStringLiteral("%1-%2").arg(arguments[4]).arg(i);
        unit.name = unit.code;
        unit.kind = QStringLiteral("village");
        if (!edit || !addUnit(*edit, unit) || !edit->commit())
            return 1;
        fputs("saved\n", stdout);
        fflush(stdout);
        SyncOptions options = quietly();
        options.publish = i % 3 == 1;
        options.foldFrom = 8;
        if (!sync(**book, arguments[3], options))
            return 1;
    }
}

/// The other one: opens a workbook of an older version.
static int migrateOne(const QString &path)
{
    fputs("now\n", stdout);
    fflush(stdout);
    return Workbook::open(path) ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("--work"))
        return work(application.arguments());
    if (application.arguments().value(1) == QLatin1String("--migrate"))
        return migrateOne(application.arguments().value(2));
    TestSyncFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sync_faults.moc"
