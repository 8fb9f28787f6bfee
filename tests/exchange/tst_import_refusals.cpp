// SPDX-License-Identifier: GPL-2.0-or-later
// Files that cannot be imported: which sentence says so, and that nothing is changed by them.
#include "exchange_fixture.h"

#include "inspect/unit_import.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <unistd.h>

using namespace inspect;
using namespace inspect::test;

namespace {

/// What is printed to stderr while it lives.
class CapturedStderr {
public:
    CapturedStderr() : mSaved(dup(2)), mFile(tmpfile()) { dup2(fileno(mFile), 2); }
    ~CapturedStderr()
    {
        dup2(mSaved, 2);
        close(mSaved);
        fclose(mFile);
    }
    QByteArray text()
    {
        fflush(stderr);
        rewind(mFile);
        QByteArray bytes(4096, '\0');
        bytes.resize(qsizetype(fread(bytes.data(), 1, size_t(bytes.size()), mFile)));
        return bytes;
    }

private:
    int mSaved;
    FILE *mFile;
};

} // namespace

class TestImportRefusals : public QObject {
    Q_OBJECT

    ImportTown mTown;

private Q_SLOTS:
    void init()
    {
        mTown = ImportTown();
        REQUIRE_OK(mTown.create());
    }

    void missingColumn_isRefused_namingFileAndColumns()
    {
        SourceFile source;
        source.rows = {row("东风村", "1")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.fields.head = QStringLiteral("负责人");
        const auto outcome = importUnits(*mTown.book, wanted);
        REQUIRE_ERROR(outcome, ErrorCode::NotFound);
        for (const char *part : {"a.gpkg", "负责人", "villages", "name, code"})
            QVERIFY2(outcome.error().text().contains(QString::fromUtf8(part)), qPrintable(outcome.error().text()));
    }

    void layer_mustBeChosen_whereThereAreSeveral()
    {
        QVERIFY(writeBytes(
            mTown.file("two.kml"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
            "<Folder><name>甲组</name><Placemark><name>a</name><Point><coordinates>116.3,39.9</coordinates></Point></Placemark></Folder>"
            "<Folder><name>乙组</name><Placemark><name>b</name><Point><coordinates>116.4,39.9</coordinates></Point></Placemark></Folder>"
            "</Document></kml>"));
        ImportPlan wanted = mTown.plan(mTown.file("two.kml"));
        wanted.kind = QStringLiteral("toilet");
        wanted.fields.name = QStringLiteral("Name");
        wanted.fields.code.clear();
        const auto asked = importUnits(*mTown.book, wanted);
        REQUIRE_ERROR(asked, ErrorCode::InvalidInput);
        QVERIFY(asked.error().text().contains(QStringLiteral("甲组, 乙组")));
        wanted.layer = QStringLiteral("丙组");
        REQUIRE_ERROR(importUnits(*mTown.book, wanted), ErrorCode::NotFound);
        wanted.layer = QStringLiteral("乙组");
        REQUIRE_OK(importUnits(*mTown.book, wanted));
        QCOMPARE(units(*mTown.book)->first().name, QStringLiteral("b"));
    }

    void cancelled_changesNothing()
    {
        SourceFile source;
        for (int i = 0; i < 300; ++i)
            source.rows.append(row("村", QByteArray::number(i).constData()));
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")), [](int) { return false; });
        REQUIRE_ERROR(outcome, ErrorCode::Cancelled);
        QCOMPARE(mTown.unitCount(), 0);
        QVERIFY(!mTown.book->undoStep());
        QCOMPARE(mTown.book->waitingOperations(), 0);
    }

    void cancelledInTheMiddle_changesNothing_andTheNextImportGoes()
    {
        SourceFile source;
        for (int i = 0; i < 2000; ++i)
            source.rows.append(row("村", QByteArray::number(i).constData()));
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        int last = -1;
        bool rises = true;
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")), [&](int percent) {
            rises = rises && percent >= last;
            last = percent;
            QTest::qSleep(60);  // so that each call is followed by another
            return percent < 1; // who reads is far ahead by now, and waits
        });
        REQUIRE_ERROR(outcome, ErrorCode::Cancelled);
        QVERIFY(rises);
        QVERIFY(last < 100);
        QCOMPARE(mTown.unitCount(), 0);
        QCOMPARE(mTown.book->waitingOperations(), 0);
        const auto again = importUnits(*mTown.book, mTown.plan(mTown.file("a.gpkg")));
        REQUIRE_OK(again);
        QCOMPARE(again->added, 2000);
        QVERIFY(mTown.book->verify()->isEmpty());
    }

    void unreadableRow_afterManyGoodOnes_isRefused_andNothingChanges()
    {
        QByteArray csv = "name,code\n";
        for (int i = 0; i < 500; ++i)
            csv += "村," + QByteArray::number(i) + (i == 300 ? "\xEF\xBF\xBD" : "") + "\n";
        QVERIFY(writeBytes(mTown.file("a.csv"), csv));
        const auto outcome = importUnits(*mTown.book, mTown.plan(mTown.file("a.csv")));
        REQUIRE_ERROR(outcome, ErrorCode::InvalidInput);
        QVERIFY2(outcome.error().where.contains(QStringLiteral("a.csv, row 302, code")), qPrintable(outcome.error().where));
        QCOMPARE(mTown.unitCount(), 0);
        QCOMPARE(mTown.book->waitingOperations(), 0);
    }

    void hostileAndDamagedFiles_areRefused_inASentence_andWithoutNoise_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const auto add = [](const char *name, const QByteArray &content) { QTest::newRow(name) << QString::fromLatin1(name) << content; };
        add("empty.gpkg", {});
        add("noise.shp", QByteArray(5000, '\x5A'));
        add("header.shp", QByteArray::fromHex("0000270a") + QByteArray(96, '\0'));
        add("half.geojson",
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a","code":"1"},"geometry":{"type":"Poly)");
        add("noise.gpkg", QByteArray("SQLite format 3\0", 16) + QByteArray(4000, '\x11'));
        add("noise.xlsx", "PK\x03\x04 not a zip after all");
        add("noise.csv", QByteArray("\0\1\2\3\0\0\xFF", 7));
        add("vrt.vrt",
            "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
        add("wfs.xml", "<OGRWFSDataSource><URL>http://127.0.0.1:9/</URL></OGRWFSDataSource>");
        add("text.txt", "just words");
    }
    void hostileAndDamagedFiles_areRefused_inASentence_andWithoutNoise()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = mTown.folder.filePath(name);
        QVERIFY(writeBytes(path, content));
        QByteArray printed;
        QString sentence;
        {
            CapturedStderr captured;
            const auto outcome = importUnits(*mTown.book, mTown.plan(path));
            const auto preview = previewSource(path);
            printed = captured.text();
            sentence = outcome ? QString() : outcome.error().text();
        }
        QVERIFY(sentence.size() > 20);
        QCOMPARE(QString::fromUtf8(printed), QString());
        QCOMPARE(mTown.unitCount(), 0);
    }

    void truncatedShapefile_isRefusedWhole()
    {
        SourceFile source;
        source.driver = QStringLiteral("ESRI Shapefile");
        source.layer = QStringLiteral("cun");
        for (int i = 0; i < 50; ++i)
            source.rows.append(row("村", QByteArray::number(i).constData()));
        QVERIFY(QDir(mTown.folder.path()).mkdir(QStringLiteral("shp")));
        QVERIFY(writeSource(mTown.file("shp"), source));
        const QByteArray whole = readBytes(mTown.file("shp/cun.shp"));
        QVERIFY(writeBytes(mTown.file("shp/cun.shp"), whole.left(whole.size() / 2)));
        REQUIRE_ERROR(importUnits(*mTown.book, mTown.plan(mTown.file("shp/cun.shp"))), ErrorCode::Damaged);
        QCOMPARE(mTown.unitCount(), 0);
    }

    void missingFile_andUnknownKind_areNamed()
    {
        REQUIRE_ERROR(importUnits(*mTown.book, mTown.plan(mTown.file("none.gpkg"))), ErrorCode::NotFound);
        REQUIRE_ERROR(previewSource(QStringLiteral("/vsicurl/http://127.0.0.1/x.gpkg")), ErrorCode::NotFound);
        SourceFile source;
        source.rows = {row("东风村", "1")};
        QVERIFY(writeSource(mTown.file("a.gpkg"), source));
        ImportPlan wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.kind = QStringLiteral("castle");
        REQUIRE_ERROR(importUnits(*mTown.book, wanted), ErrorCode::InvalidInput);
        wanted = mTown.plan(mTown.file("a.gpkg"));
        wanted.encoding = QStringLiteral("KLINGON");
        REQUIRE_ERROR(importUnits(*mTown.book, wanted), ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestImportRefusals)
#include "tst_import_refusals.moc"
