// SPDX-License-Identifier: GPL-2.0-or-later
#include "store_fixture.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>

using namespace inspect;
using namespace inspect::test;

class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sound_hasNoFindings();
    void spoiled_isFound_data();
    void spoiled_isFound();
    void oneTrouble_hidesNoOther();
    void photo_missingOrChanged_isFound();
};

void TestVerify::sound_hasNoFindings()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    REQUIRE_OK(t.deduct(*inspection));
    const auto findings = t.book->verify();
    REQUIRE_OK(findings);
    QCOMPARE(findingsText(*findings), QString());
}

void TestVerify::spoiled_isFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *sql, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(words);
    };
    row("index box lost", "DELETE FROM idx_unit_polygons_geom WHERE pkid = 1", "spatial index of unit_polygons");
    row("index box moved", "UPDATE idx_deductions_geom SET xmin = 10, xmax = 11", "spatial index of deductions");
    row("index box too many", "INSERT INTO idx_unit_lines_geom VALUES (999, 1, 1, 1, 1)", "spatial index of unit_lines");
    row("link to nowhere", "PRAGMA foreign_keys=OFF; UPDATE deductions SET inspection_fid = 999", "leads nowhere");
    row("clause renamed", "UPDATE clauses SET step = 5 WHERE id = '1.1'", "clauses of standard T1");
    row("operation lost", "DELETE FROM operations WHERE sequence = 2", "changes are missing");
    row("what an operation says", "UPDATE operations SET changes = changes || x'00' WHERE sequence = 3", "record of a change was altered");
    row("who made it", "UPDATE operations SET person = randomblob(16) WHERE sequence = 3", "record of a change was altered");
    row("when it was made", "UPDATE operations SET clock = clock + 1 WHERE sequence = 3", "record of a change was altered");
    row("what it was", "UPDATE operations SET kind = 2 WHERE sequence = 3", "record of a change was altered");
    row("built-in kind renamed", "UPDATE unit_kinds SET name_zh = '村落' WHERE code = 'village'", "built-in kind of unit 村");
    row("written by others", "INSERT INTO people(uid, name) VALUES (randomblob(16), 'x')", "another program");
    row("removed but drawn", "UPDATE unit_versions SET deleted = 1 WHERE name = '西河村'", "still drawn");
    row("unit of an inspection gone", "UPDATE unit_versions SET deleted = 1", "unit of an inspection");
    row("unknown clause", "UPDATE deductions SET clause = '9.9'", "not in its standard");
    row("unknown kind", "UPDATE unit_versions SET kind = 'castle' WHERE kind = 'road'", "kind that does not exist");
    row("index dropped", "DROP INDEX deductions_sheet", "not built");
}

void TestVerify::spoiled_isFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, words);
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    REQUIRE_OK(t.deduct(*inspection));
    for (const QString &statement : sql.split(QStringLiteral("; "))) {
        QSqlQuery query(t.book->database());
        QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }
    const auto findings = t.book->verify();
    REQUIRE_OK(findings);
    QVERIFY2(findingsText(*findings).contains(words), qPrintable(findingsText(*findings)));
}

void TestVerify::oneTrouble_hidesNoOther()
{
    Township t;
    REQUIRE_OK(t.fill());
    for (const char *statement :
         {"PRAGMA foreign_keys=OFF", "UPDATE attachments SET standard_fid = 999",
          "UPDATE operations SET person = randomblob(16) WHERE sequence = 3", "INSERT INTO people(uid, name) VALUES (randomblob(16), 'x')"})
        QVERIFY(QSqlQuery(t.book->database()).exec(QString::fromLatin1(statement)));
    const auto findings = t.book->verify();
    REQUIRE_OK(findings);
    const QString text = findingsText(*findings);
    for (const char *words : {"leads nowhere", "record of a change was altered", "another program and is not shared"})
        QVERIFY2(text.contains(QString::fromLatin1(words)), qPrintable(text));
}

void TestVerify::photo_missingOrChanged_isFound()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    const auto deductionId = t.deduct(*inspection);
    REQUIRE_OK(deductionId);
    const auto photo = t.addPicture(*deductionId, "a picture");
    REQUIRE_OK(photo);
    QCOMPARE(t.book->verify()->size(), 0);
    const QString path = photoPath(*t.book, *photo);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("another picture");
    file.close();
    QVERIFY(findingsText(*t.book->verify()).contains(QStringLiteral("changed or is damaged")));
    QVERIFY(QFile::remove(path));
    QVERIFY(findingsText(*t.book->verify()).contains(QStringLiteral("missing")));
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
