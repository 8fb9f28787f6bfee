// SPDX-License-Identifier: GPL-2.0-or-later
#include "migrations.h"
#include "store_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <spatialite.h>

using namespace inspect;
using namespace inspect::test;

namespace {

constexpr int kNow = Workbook::kSchemaVersion;

/// A plain SpatiaLite connection, as another program would have one.
class PlainFile {
public:
    explicit PlainFile(const QString &path)
    {
        sqlite3_open(QFile::encodeName(path).constData(), &mHandle);
        mCache = spatialite_alloc_connection();
        spatialite_init_ex(mHandle, mCache, 0);
    }
    ~PlainFile()
    {
        sqlite3_close(mHandle);
        spatialite_cleanup_ex(mCache);
    }
    Q_DISABLE_COPY(PlainFile)

    /// First column of all rows, joined; "error: …" when refused.
    QString ask(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(mHandle, sql, -1, &statement, nullptr) != SQLITE_OK)
            return QStringLiteral("error: ") + QString::fromUtf8(sqlite3_errmsg(mHandle));
        QStringList rows;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            rows.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
        sqlite3_finalize(statement);
        return code == SQLITE_DONE ? rows.join(QLatin1Char(',')) : QStringLiteral("error: ") + QString::fromUtf8(sqlite3_errmsg(mHandle));
    }

private:
    sqlite3 *mHandle = nullptr;
    void *mCache = nullptr;
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void patch(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Opening gives that error, names the file and leaves file and folder as they were.
void refuses(const QString &path, ErrorCode code)
{
    const QByteArray before = fingerprint(path);
    const QStringList around = QFileInfo(path).absoluteDir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const auto opened = Workbook::open(path);
    REQUIRE_ERROR(opened, code);
    QVERIFY2(opened.error().text().contains(QFileInfo(path).fileName()), qPrintable(opened.error().text()));
    QCOMPARE(fingerprint(path), before);
    QCOMPARE(QFileInfo(path).absoluteDir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), around);
}

} // namespace

class TestWorkbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void create_existingPath_refusedAndUntouched();
    void create_missingFolder_refused();
    void create_leavesOnlyTheWorkbook();
    void create_hasAllKindsOfTheProduct();
    void open_missing_notFound();
    void open_folder_invalid();
    void open_emptyOrTextOrCutOff_refusedUnchanged();
    void open_otherPrograms_foreign();
    void open_hub_foreignAndSaysSync();
    void open_newerVersion_newer();
    void open_damagedPages_damaged();
    void open_missingTable_damaged();
    void open_strangeTrigger_damaged();
    void open_twice_locked();
    void open_lockLeftByACrash_opens();
    void open_readOnlyFile_saysSo();
    void open_sixtyTimes_keepsWorking();
    void reader_whileWriting_seesCommittedRowsOnly();
    void reader_cannotWrite();
    void file_inPlainSpatialite_isRegisteredAndIndexed();
    void file_badGeometryFromOutside_abortsOnlyItsStatement();
    void migration_ofSchema1_opensAsToday();
    void migration_older_copiedFirstThenRaised();
    void migration_failing_leavesTheFile();
    void setting_survivesReopening();
    void person_survivesReopening();
};

void TestWorkbook::create_existingPath_refusedAndUntouched()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    write(path, "mine");
    REQUIRE_ERROR(Workbook::create(path), ErrorCode::Conflict);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void TestWorkbook::create_missingFolder_refused()
{
    const QTemporaryDir folder;
    REQUIRE_ERROR(Workbook::create(folder.filePath(QStringLiteral("none/a.sqlite"))), ErrorCode::NotFound);
}

void TestWorkbook::create_leavesOnlyTheWorkbook()
{
    Township t;
    REQUIRE_OK(t.create());
    t.book.reset();
    QStringList left = QDir(t.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    left.removeAll(QStringLiteral("桥东街道.sqlite-journal")); // empty: TRUNCATE keeps the name
    QCOMPARE(left, QStringList{QStringLiteral("桥东街道.sqlite")});
}

void TestWorkbook::create_hasAllKindsOfTheProduct()
{
    Township t;
    REQUIRE_OK(t.create());
    const auto kinds = unitKinds(*t.book);
    REQUIRE_OK(kinds);
    QStringList codes;
    for (const UnitKind &kind : *kinds) {
        codes.append(kind.code);
        QVERIFY(!kind.nameZh.isEmpty() && !kind.nameEn.isEmpty());
    }
    codes.sort();
    QCOMPARE(codes.join(QLatin1Char(' ')),
             QStringLiteral("community company compound district grid market quarter river road scenic_area sight_strip site street "
                            "toilet township urban_village uspace village"));
}

void TestWorkbook::open_missing_notFound()
{
    const QTemporaryDir folder;
    refuses(folder.filePath(QStringLiteral("none.sqlite")), ErrorCode::NotFound);
}

void TestWorkbook::open_folder_invalid()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("a.sqlite")));
    refuses(folder.filePath(QStringLiteral("a.sqlite")), ErrorCode::InvalidInput);
}

void TestWorkbook::open_emptyOrTextOrCutOff_refusedUnchanged()
{
    Township t;
    const QString empty = t.folder.filePath(QStringLiteral("empty.sqlite"));
    write(empty, {});
    refuses(empty, ErrorCode::Foreign);
    const QString text = t.folder.filePath(QStringLiteral("text.sqlite"));
    write(text, QByteArray(4096, 'x'));
    refuses(text, ErrorCode::Foreign);
    REQUIRE_OK(t.create());
    t.book.reset();
    const QString cut = t.folder.filePath(QStringLiteral("cut.sqlite"));
    QVERIFY(QFile::copy(t.path(), cut));
    QVERIFY(QFile::resize(cut, QFileInfo(cut).size() / 2));
    refuses(cut, ErrorCode::Damaged);
}

void TestWorkbook::open_otherPrograms_foreign()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.sqlite"));
    {
        PlainFile file(path);
        QCOMPARE(file.ask("CREATE TABLE a(b)"), QString());
    }
    refuses(path, ErrorCode::Foreign);
}

void TestWorkbook::open_hub_foreignAndSaysSync()
{
    Township t;
    REQUIRE_OK(t.create());
    t.book.reset();
    patch(t.path(), 68, QByteArray("SRHB"));
    const auto opened = Workbook::open(t.path());
    REQUIRE_ERROR(opened, ErrorCode::Foreign);
    QVERIFY(opened.error().text().contains(QStringLiteral("shared")));
    refuses(t.path(), ErrorCode::Foreign);
}

void TestWorkbook::open_newerVersion_newer()
{
    Township t;
    REQUIRE_OK(t.create());
    t.book.reset();
    patch(t.path(), 60, QByteArray::fromHex("00000063"));
    refuses(t.path(), ErrorCode::Newer);
}

void TestWorkbook::open_damagedPages_damaged()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book.reset();
    const qint64 size = QFileInfo(t.path()).size();
    for (qint64 offset = 4096 * 3; offset + 64 < size; offset += 4096 * 3)
        patch(t.path(), offset, QByteArray(64, '\xff'));
    refuses(t.path(), ErrorCode::Damaged);
}

void TestWorkbook::open_missingTable_damaged()
{
    Township t;
    REQUIRE_OK(t.create());
    t.book.reset();
    {
        PlainFile file(t.path());
        QCOMPARE(file.ask("DROP TABLE bonuses"), QString());
    }
    const auto opened = Workbook::open(t.path());
    REQUIRE_ERROR(opened, ErrorCode::Damaged);
    QVERIFY(opened.error().text().contains(QStringLiteral("bonuses")));
}

void TestWorkbook::open_strangeTrigger_damaged()
{
    Township t;
    REQUIRE_OK(t.create());
    t.book.reset();
    {
        PlainFile file(t.path());
        QCOMPARE(file.ask("CREATE TRIGGER eat AFTER INSERT ON deductions BEGIN DELETE FROM deductions; END"), QString());
    }
    refuses(t.path(), ErrorCode::Damaged);
}

void TestWorkbook::open_twice_locked()
{
    Township t;
    REQUIRE_OK(t.create());
    const auto second = Workbook::open(t.path());
    REQUIRE_ERROR(second, ErrorCode::Locked);
    QVERIFY(second.error().text().contains(t.path()));
    REQUIRE_OK(t.reopen());
}

void TestWorkbook::open_lockLeftByACrash_opens()
{
    Township t;
    REQUIRE_OK(t.create());
    t.book.reset();
    write(t.folder.filePath(QStringLiteral(".桥东街道.sqlite.lock")), "1\n");
    REQUIRE_OK(t.reopen());
}

void TestWorkbook::open_readOnlyFile_saysSo()
{
    Township t;
    REQUIRE_OK(t.create());
    t.book.reset();
    QVERIFY(QFile::setPermissions(t.path(), QFileDevice::ReadOwner));
    if (QFileInfo(t.path()).isWritable())
        QSKIP("the superuser may write everything");
    refuses(t.path(), ErrorCode::Io);
    REQUIRE_OK(Workbook::openReader(t.path()));
}

void TestWorkbook::open_sixtyTimes_keepsWorking()
{
    Township t;
    REQUIRE_OK(t.create());
    for (int i = 0; i < 70; ++i) // SpatiaLite has 64 places for connections: each must be given back
        REQUIRE_OK(t.reopen());
    QVERIFY2(QSqlDatabase::connectionNames().size() == 1, "a closed workbook leaves its connection behind");
}

void TestWorkbook::reader_whileWriting_seesCommittedRowsOnly()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    const auto reader = Workbook::openReader(t.path());
    REQUIRE_OK(reader);
    auto edit = t.book->begin("record");
    REQUIRE_OK(edit);
    Deduction deduction;
    deduction.inspection = *inspection;
    deduction.clause = QStringLiteral("1.1");
    REQUIRE_OK(addDeduction(*edit, deduction));
    QCOMPARE(deductions(**reader, {*inspection})->size(), 0);
    REQUIRE_OK(edit->commit());
    QCOMPARE(deductions(**reader, {*inspection})->size(), 1);
}

void TestWorkbook::reader_cannotWrite()
{
    Township t;
    REQUIRE_OK(t.create());
    const auto reader = Workbook::openReader(t.path());
    REQUIRE_OK(reader);
    QVERIFY((*reader)->isReadOnly());
    REQUIRE_ERROR((*reader)->begin("draw"), ErrorCode::Internal);
    REQUIRE_ERROR((*reader)->setSetting(QStringLiteral("a"), 1), ErrorCode::Internal);
    QSqlQuery query((*reader)->database());
    QVERIFY(!query.exec(QStringLiteral("DELETE FROM unit_kinds")));
}

void TestWorkbook::file_inPlainSpatialite_isRegisteredAndIndexed()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book.reset();
    PlainFile file(t.path());
    QCOMPARE(file.ask("SELECT CheckSpatialMetaData()"), QStringLiteral("3"));
    QCOMPARE(
        file.ask(
            "SELECT f_table_name || ' ' || geometry_type || ' ' || srid || ' ' || spatial_index_enabled FROM geometry_columns ORDER BY 1"),
        QStringLiteral("deductions 1 4490 1,unit_lines 5 4490 1,unit_points 1 4490 1,unit_polygons 6 4490 1"));
    QCOMPARE(file.ask("SELECT view_name || ' ' || f_table_name FROM views_geometry_columns ORDER BY 1"),
             QStringLiteral("map_deductions deductions,map_lines unit_lines,map_points unit_points,map_polygons unit_polygons"));
    QCOMPARE(
        file.ask(
            "SELECT count(*) FROM map_polygons WHERE name = '东风村' AND ST_GeometryType(geom) = 'MULTIPOLYGON' AND Srid(geom) = 4490"),
        QStringLiteral("1"));
    QCOMPARE(file.ask("SELECT CheckSpatialIndex()"), QStringLiteral("1"));
    QCOMPARE(
        file.ask(
            "SELECT count(*) FROM unit_polygons WHERE rowid IN (SELECT rowid FROM SpatialIndex WHERE f_table_name = 'unit_polygons' AND "
            "search_frame = BuildMbr(116.295, 39.895, 116.305, 39.905))"),
        QStringLiteral("1"));
    QVERIFY(file.ask("SELECT auth_srid FROM spatial_ref_sys WHERE srid = 4490").contains(QStringLiteral("4490")));
}

void TestWorkbook::file_badGeometryFromOutside_abortsOnlyItsStatement()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book.reset();
    PlainFile file(t.path());
    QCOMPARE(file.ask("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%RAISE(ROLLBACK%'"), QStringLiteral("0"));
    QCOMPARE(file.ask("BEGIN"), QString());
    QCOMPARE(file.ask("UPDATE people SET note = 'x'").left(5), QStringLiteral("error"));
    QCOMPARE(file.ask("UPDATE people SET phone = '1'"), QString());
    QVERIFY(file.ask("UPDATE unit_polygons SET geom = MakePoint(1, 1, 4490)").startsWith(QStringLiteral("error")));
    QCOMPARE(file.ask("COMMIT"), QString());
    QCOMPARE(file.ask("SELECT phone FROM people"), QStringLiteral("1"));
}

void TestWorkbook::migration_ofSchema1_opensAsToday()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book.reset();
    {
        PlainFile file(t.path());
        for (const char *sql : {"DROP INDEX deductions_sheet", "DROP INDEX inspections_superseded", "DROP INDEX inspections_sealed",
                                "CREATE INDEX deductions_inspection ON deductions(inspection_fid)", "PRAGMA user_version = 1"})
            QCOMPARE(file.ask(sql), QString());
    }
    REQUIRE_OK(t.reopen());
    t.book.reset();
    PlainFile file(t.path());
    QCOMPARE(file.ask("PRAGMA user_version"), QString::number(kNow));
    QCOMPARE(file.ask("SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'deductions' "
                      "AND sql IS NOT NULL ORDER BY name)"),
             QStringLiteral("deductions_sheet"));
}

void TestWorkbook::migration_older_copiedFirstThenRaised()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book.reset();
    const QVector<Migration> steps{
        {kNow + 1, [](Connection &c) { return c.execute("ALTER TABLE people ADD COLUMN title TEXT NOT NULL DEFAULT ''"); }},
        {kNow + 2, [](Connection &c) { return c.execute("UPDATE people SET title = name"); }}};
    {
        const auto connection = Connection::open(t.path(), Connection::Mode::ReadWrite);
        REQUIRE_OK(connection);
        REQUIRE_OK(migrate(**connection, kNow, kNow + 2, steps));
    }
    PlainFile file(t.path());
    QCOMPARE(file.ask("PRAGMA user_version"), QString::number(kNow + 2));
    QCOMPARE(file.ask("SELECT title FROM people"), QStringLiteral("王强"));
    const QDir copies(t.folder.filePath(QStringLiteral("桥东街道.backups")));
    const QStringList names = copies.entryList({QStringLiteral("桥东街道-v%1-*.sqlite").arg(kNow)});
    QCOMPARE(names.size(), 1);
    PlainFile copy(copies.filePath(names.first()));
    QCOMPARE(copy.ask("PRAGMA user_version"), QString::number(kNow));
    QCOMPARE(copy.ask("SELECT name FROM people"), QStringLiteral("王强"));
}

void TestWorkbook::migration_failing_leavesTheFile()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book.reset();
    const QByteArray before = fingerprint(t.path());
    const QVector<Migration> steps{{kNow + 1, [](Connection &c) { return c.execute("ALTER TABLE people ADD COLUMN title TEXT"); }},
                                   {kNow + 2, [](Connection &c) { return c.execute("UPDATE nothing SET a = 1"); }}};
    const auto connection = Connection::open(t.path(), Connection::Mode::ReadWrite);
    REQUIRE_OK(connection);
    REQUIRE_ERROR(migrate(**connection, kNow, kNow + 2, steps), ErrorCode::Internal);
    REQUIRE_ERROR(migrate(**connection, kNow, kNow + 3, steps.mid(0, 1)), ErrorCode::Internal);
    QCOMPARE(fingerprint(t.path()), before);
}

void TestWorkbook::setting_survivesReopening()
{
    Township t;
    REQUIRE_OK(t.create());
    REQUIRE_OK(t.book->setSetting(QStringLiteral("issuer"), QStringLiteral("桥东街道办'; DROP TABLE people; --")));
    REQUIRE_OK(t.reopen());
    QCOMPARE(t.book->setting(QStringLiteral("issuer")).toString(), QStringLiteral("桥东街道办'; DROP TABLE people; --"));
    QCOMPARE(t.book->setting(QStringLiteral("none"), 7).toInt(), 7);
}

void TestWorkbook::person_survivesReopening()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book->setPerson(t.inspector);
    REQUIRE_OK(t.reopen());
    QCOMPARE(t.book->person(), t.inspector);
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
