// SPDX-License-Identifier: GPL-2.0-or-later
#include "store_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace inspect;
using namespace inspect::test;

namespace {

QStringList all(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// A township with a deduction and two photos.
Status withPhotos(Township &t)
{
    if (Status filled = t.fill(); !filled)
        return filled;
    const auto inspection = t.openInspection(t.dongfeng.id);
    if (!inspection)
        return tl::make_unexpected(inspection.error());
    const auto deduction = t.deduct(*inspection);
    if (!deduction)
        return tl::make_unexpected(deduction.error());
    for (const QByteArray &content : {QByteArray("first picture"), QByteArray(3'000'000, 'x')}) {
        if (const auto photo = t.addPicture(*deduction, content); !photo)
            return tl::make_unexpected(photo.error());
    }
    return {};
}

void flip(const QString &path, qint64 offset)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    const char byte = file.read(1)[0];
    QVERIFY(file.seek(offset));
    file.putChar(char(byte ^ 0x10));
}

} // namespace

class TestCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dailyCopy_onceADay_sevenKept();
    void dailyCopy_opensAsAWorkbook();
    void backup_restored_isTheSame();
    void baseMaps_besideTheWorkbook_goAlong();
    void backup_onExistingFile_refused();
    void backup_cancelled_leavesNothing();
    void backup_missingPhoto_backsUpTheRest();
    void restore_existingWorkbookOrPhotos_refused();
    void restore_damagedAnywhere_refusedAndLeavesNothing();
    void restore_foreignFile_refused();
    void restore_hostileNames_refused_data();
    void restore_hostileNames_refused();
};

void TestCopies::dailyCopy_onceADay_sevenKept()
{
    Township t;
    REQUIRE_OK(t.fill());
    for (int day = 1; day <= 10; ++day) {
        const auto made = t.book->dailyCopy(QDate(2026, 10, day));
        REQUIRE_OK(made);
        QVERIFY(*made);
        QCOMPARE(t.book->dailyCopy(QDate(2026, 10, day)).value(), false);
    }
    const QStringList copies = QDir(t.book->backupsFolder()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(copies.size(), 7);
    QCOMPARE(copies.first(), QStringLiteral("桥东街道-2026-10-04.sqlite"));
    QCOMPARE(copies.last(), QStringLiteral("桥东街道-2026-10-10.sqlite"));
}

void TestCopies::dailyCopy_opensAsAWorkbook()
{
    Township t;
    REQUIRE_OK(t.fill());
    REQUIRE_OK(t.book->dailyCopy(QDate(2026, 10, 1)));
    const auto copy = Workbook::open(t.book->backupsFolder() + QStringLiteral("/桥东街道-2026-10-01.sqlite"));
    REQUIRE_OK(copy);
    QCOMPARE(units(**copy)->size(), 4);
    QCOMPARE(findingsText(*(*copy)->verify()), QString());
}

void TestCopies::backup_restored_isTheSame()
{
    Township t;
    REQUIRE_OK(withPhotos(t));
    const QString file = t.folder.filePath(QStringLiteral("copy.zip"));
    int last = -1;
    REQUIRE_OK(backupWorkbook(t.path(), file, [&last](int percent) { // while the window has it open
        last = percent;
        return true;
    }));
    QVERIFY(last >= 0);
    const QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(QStringLiteral("另一个.sqlite"));
    REQUIRE_OK(restoreWorkbook(file, path));
    const auto restored = Workbook::open(path);
    REQUIRE_OK(restored);
    QCOMPARE(findingsText(*(*restored)->verify()), QString());
    QCOMPARE(*units(**restored), *units(*t.book));
    const InspectionId id = inspections(**restored, {})->first().id;
    QCOMPARE(*deductions(**restored, {id}), *deductions(*t.book, {id}));
    QCOMPARE(photos(**restored, {deductions(**restored, {id})->first().id})->size(), 2);
    QCOMPARE(all(elsewhere).filter(QRegularExpression(QStringLiteral("^\\.re"))).size(), 0);
}

void TestCopies::baseMaps_besideTheWorkbook_goAlong()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto write = [](const QString &path, const QByteArray &content) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    for (const char *name : {"底图.mbtiles", "roads.shp", "roads.dbf", "roads.prj", "roads.tif", "roads.sh", "unused.gpkg"})
        QVERIFY(write(t.folder.filePath(QString::fromUtf8(name)), name));
    const QTemporaryDir other;
    QVERIFY(write(other.filePath(QStringLiteral("far.gpkg")), "far"));
    const QString layers =
        QStringLiteral(
            R"([{"path":"底图.mbtiles","opacity":0.5},{"path":"roads.shp"},{"path":"roads.tif"},{"path":"%1"},{"path":"gone.tif"}])")
            .arg(other.filePath(QStringLiteral("far.gpkg")));
    REQUIRE_OK(t.book->setSetting(QStringLiteral("layers"), layers));
    const QString file = t.folder.filePath(QStringLiteral("copy.zip"));
    const auto contents = backupWorkbook(t.path(), file);
    REQUIRE_OK(contents);
    QCOMPARE(contents->layers, (QStringList{QStringLiteral("底图.mbtiles"), QStringLiteral("roads.shp"), QStringLiteral("roads.tif")}));
    QCOMPARE(contents->absent.size(), 2);
    const QTemporaryDir elsewhere;
    REQUIRE_OK(restoreWorkbook(file, elsewhere.filePath(QStringLiteral("b.sqlite"))));
    const QDir restored(elsewhere.filePath(QStringLiteral("b.layers")));
    QCOMPARE(restored.entryList(QDir::Files, QDir::Name),
             (QStringList{QStringLiteral("roads.dbf"), QStringLiteral("roads.prj"), QStringLiteral("roads.shp"),
                          QStringLiteral("roads.tif"), QStringLiteral("底图.mbtiles")}));
    QCOMPARE(fingerprint(restored.filePath(QStringLiteral("底图.mbtiles"))),
             fingerprint(t.folder.filePath(QStringLiteral("底图.mbtiles"))));
    const auto book = Workbook::open(elsewhere.filePath(QStringLiteral("b.sqlite")));
    REQUIRE_OK(book);
    const QString setting = (*book)->setting(QStringLiteral("layers")).toString();
    QVERIFY2(setting.contains(QStringLiteral("b.layers/底图.mbtiles")) && setting.contains(QStringLiteral("0.5")) &&
                 setting.contains(QStringLiteral("far.gpkg")) && setting.contains(QStringLiteral("\"gone.tif\"")),
             qPrintable(setting));
    // Beside a folder of that name nothing is written.
    QVERIFY(QDir(elsewhere.path()).mkdir(QStringLiteral("c.layers")));
    REQUIRE_ERROR(restoreWorkbook(file, elsewhere.filePath(QStringLiteral("c.sqlite"))), ErrorCode::Conflict);
}

void TestCopies::backup_onExistingFile_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    const QString file = t.folder.filePath(QStringLiteral("copy.zip"));
    REQUIRE_OK(backupWorkbook(t.path(), file));
    const QByteArray before = fingerprint(file);
    REQUIRE_ERROR(backupWorkbook(t.path(), file), ErrorCode::Conflict);
    QCOMPARE(fingerprint(file), before);
    REQUIRE_ERROR(backupWorkbook(t.folder.filePath(QStringLiteral("none.sqlite")), t.folder.filePath(QStringLiteral("b.zip"))),
                  ErrorCode::NotFound);
}

void TestCopies::backup_cancelled_leavesNothing()
{
    Township t;
    REQUIRE_OK(withPhotos(t));
    const QStringList before = all(t.folder);
    REQUIRE_ERROR(backupWorkbook(t.path(), t.folder.filePath(QStringLiteral("copy.zip")), [](int) { return false; }), ErrorCode::Cancelled);
    QCOMPARE(all(t.folder), before);
}

void TestCopies::backup_missingPhoto_backsUpTheRest()
{
    Township t;
    REQUIRE_OK(withPhotos(t));
    const InspectionId id = inspections(*t.book, {})->first().id;
    const Photo lost = photos(*t.book, {deductions(*t.book, {id})->first().id})->first();
    QVERIFY(QFile::remove(photoPath(*t.book, lost)));
    const QString file = t.folder.filePath(QStringLiteral("copy.zip"));
    REQUIRE_OK(backupWorkbook(t.path(), file));
    const QTemporaryDir elsewhere;
    REQUIRE_OK(restoreWorkbook(file, elsewhere.filePath(QStringLiteral("b.sqlite"))));
    const auto restored = Workbook::open(elsewhere.filePath(QStringLiteral("b.sqlite")));
    REQUIRE_OK(restored);
    QCOMPARE((*restored)->verify()->size(), 1);
}

void TestCopies::restore_existingWorkbookOrPhotos_refused()
{
    Township t;
    REQUIRE_OK(withPhotos(t));
    const QString file = t.folder.filePath(QStringLiteral("copy.zip"));
    REQUIRE_OK(backupWorkbook(t.path(), file));
    const QByteArray before = fingerprint(t.path());
    REQUIRE_ERROR(restoreWorkbook(file, t.path()), ErrorCode::Conflict);
    QCOMPARE(fingerprint(t.path()), before);
    QVERIFY(QDir(t.folder.path()).mkdir(QStringLiteral("b.photos")));
    REQUIRE_ERROR(restoreWorkbook(file, t.folder.filePath(QStringLiteral("b.sqlite"))), ErrorCode::Conflict);
    REQUIRE_ERROR(restoreWorkbook(t.folder.filePath(QStringLiteral("none.zip")), t.folder.filePath(QStringLiteral("c.sqlite"))),
                  ErrorCode::NotFound);
}

void TestCopies::restore_damagedAnywhere_refusedAndLeavesNothing()
{
    Township t;
    REQUIRE_OK(withPhotos(t));
    const QString file = t.folder.filePath(QStringLiteral("copy.zip"));
    REQUIRE_OK(backupWorkbook(t.path(), file));
    const qint64 size = QFileInfo(file).size();
    const QTemporaryDir elsewhere;
    for (int i = 0; i < 40; ++i) {
        const qint64 offset = 200 + (size - 600) * i / 40; // inside the contents; the directory at the end has fields nobody reads
        flip(file, offset);
        const Status restored = restoreWorkbook(file, elsewhere.filePath(QStringLiteral("b.sqlite")));
        flip(file, offset);
        if (restored) { // a flip in a time stamp of a local header says nothing about the contents
            const auto book = Workbook::open(elsewhere.filePath(QStringLiteral("b.sqlite")));
            REQUIRE_OK(book);
            QCOMPARE((*book)->verify()->size(), 0);
        }
        for (const QString &name : all(elsewhere)) {
            QFile::remove(elsewhere.filePath(name));
            if (!restored)
                QFAIL(qPrintable(QStringLiteral("left behind: ") + name));
            QDir(elsewhere.filePath(name)).removeRecursively();
        }
    }
    QVERIFY(QFile::resize(file, size / 2));
    REQUIRE_ERROR(restoreWorkbook(file, elsewhere.filePath(QStringLiteral("b.sqlite"))), ErrorCode::Foreign);
}

void TestCopies::restore_foreignFile_refused()
{
    Township t;
    REQUIRE_OK(t.create());
    REQUIRE_ERROR(restoreWorkbook(t.path(), t.folder.filePath(QStringLiteral("b.sqlite"))), ErrorCode::Foreign);
}

void TestCopies::restore_hostileNames_refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("way up") << QStringLiteral("../evil.sh");
    QTest::newRow("absolute") << QStringLiteral("/tmp/evil.sh");
    QTest::newRow("photo way up") << QStringLiteral("photos/../../evil.jpg");
    QTest::newRow("photo without hash") << QStringLiteral("photos/ab/evil.jpg");
    QTest::newRow("map way up") << QStringLiteral("layers/../../evil.gpkg");
    QTest::newRow("map in a folder") << QStringLiteral("layers/a/evil.gpkg");
    QTest::newRow("hidden map") << QStringLiteral("layers/.evil.gpkg");
    QTest::newRow("no map") << QStringLiteral("layers/evil.sh");
    QTest::newRow("other type") << QStringLiteral("photos/2c/") + QString(64, QLatin1Char('2')) + QStringLiteral(".sh");
}

void TestCopies::restore_hostileNames_refused()
{
    QFETCH(QString, name);
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    QVERIFY2(!python.isEmpty(), "python3 makes the hostile archive");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("evil.zip"));
    const QString script = QStringLiteral("import sys, zipfile, hashlib, json\n"
                                          "name, path = sys.argv[1:]\n"
                                          "data = b'x' * 10\n"
                                          "entry = {'path': name, 'sha256': hashlib.sha256(data).hexdigest(), 'bytes': 10}\n"
                                          "book = {'path': 'workbook.sqlite', 'sha256': hashlib.sha256(data).hexdigest(), 'bytes': 10}\n"
                                          "with zipfile.ZipFile(path, 'w') as z:\n"
                                          "    z.writestr('manifest.json', json.dumps({'format': 1, 'files': [entry, book]}))\n"
                                          "    z.writestr('workbook.sqlite', data)\n"
                                          "    z.writestr(name, data)\n");
    QCOMPARE(QProcess::execute(python, {QStringLiteral("-c"), script, name, file}), 0);
    REQUIRE_ERROR(restoreWorkbook(file, folder.filePath(QStringLiteral("b.sqlite"))), ErrorCode::Damaged);
    QCOMPARE(all(folder), QStringList{QStringLiteral("evil.zip")});
}

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
