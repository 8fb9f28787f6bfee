// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include "inspect/standard_table.h"

#include <xlsxwriter.h>

#include <QRegularExpression>

using namespace inspect;
using namespace inspect::test;

namespace {

const char *const kHeading = "类别,条款,分值,每处扣分,说明\n";

/// The issues as a reader would list them: "3 分值 !" (! has to be put right).
QStringList places(const StandardTable &table)
{
    QStringList result;
    for (const TableIssue &issue : table.issues)
        result.append(QStringLiteral("%1 %2%3").arg(issue.row).arg(issue.column, issue.isWrong ? QStringLiteral(" !") : QString()));
    return result;
}

QString ruleLine(const Clause &clause)
{
    const char *rules[] = {"place", "all", "level", "measured", "ratio", "rising", "note"};
    return QStringLiteral("%1 %2 %3 max %4 step %5")
        .arg(clause.id, clause.name, QLatin1String(rules[int(clause.rule)]), clause.max ? clause.max->exactText() : QStringLiteral("-"),
             clause.step.exactText());
}

} // namespace

class TestStandardTable : public QObject {
    Q_OBJECT

    QTemporaryDir mFolder;

    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = mFolder.filePath(QString::fromUtf8(name));
        return writeBytes(path, bytes) ? path : QString();
    }
    Result<StandardTable> read(const QString &path, const QString &sheet = {})
    {
        TablePlan plan;
        plan.path = path;
        plan.sheet = sheet;
        plan.code = QStringLiteral("B1");
        plan.kinds = QStringList{QStringLiteral("compound")};
        return readStandardTable(plan);
    }
    Result<StandardTable> readRows(const QByteArray &rows) { return read(write("rows.csv", kHeading + rows)); }

private Q_SLOTS:
    void officesSheet_becomesAStandard();
    void mergedCells_inXlsx_carryDown();
    void gbk_isReadLikeUtf8();
    void otherSeparatorsAndHeadings_areUnderstood();
    void points_onceOrForEachClause();
    void steps_becomeRules_data();
    void steps_becomeRules();
    void wrongRows_areNamedByRowAndColumn_data();
    void wrongRows_areNamedByRowAndColumn();
    void emptyLines_doNotShiftTheRows();
    void sum_isCompared();
    void notAHundred_isOnlyAWarning();
    void sheet_isFoundByItsHeading_orByName();
    void wrongFiles_areRefusedInOneSentence_data();
    void wrongFiles_areRefusedInOneSentence();
};

void TestStandardTable::officesSheet_becomesAStandard()
{
    const auto table = read(write("sheet.csv", "庭院小区考核标准（2026年）,,,,\n类别,条款,分值,每处扣分,说明\n"
                                               "一、七净（60分）,1.楼道净,30,1,楼道无杂物、无小广告\n"
                                               ",2.地面净,30,0.5分,\n"
                                               "二、四无（40分）,无人畜粪便,,2,发现一处扣2分\n"
                                               ",无散袋垃圾,,1,\n"
                                               "合计,,100,,\n"));
    REQUIRE_OK(table);
    QCOMPARE(places(*table), QStringList());
    QVERIFY(table->isWhole());
    QVERIFY(table->warnings.isEmpty());
    const Standard &standard = *table->standard;
    QCOMPARE(standard.name, QStringLiteral("庭院小区考核标准（2026年）"));
    QCOMPARE(standard.kinds, QStringList{QStringLiteral("compound")});
    QCOMPARE(standard.sections.size(), 2);
    QCOMPARE(standard.sections[0].name, QStringLiteral("七净"));
    QCOMPARE(standard.sections[0].max, Points::of(60));
    QCOMPARE(ruleLine(standard.sections[0].clauses[0]), QStringLiteral("1.1 楼道净 place max 30 step 1"));
    QCOMPARE(ruleLine(standard.sections[0].clauses[1]), QStringLiteral("1.2 地面净 place max 30 step 0.5"));
    QCOMPARE(standard.sections[0].clauses[0].description, QStringLiteral("楼道无杂物、无小广告"));
    QCOMPARE(standard.sections[1].max, Points::of(40));
    QCOMPARE(ruleLine(standard.sections[1].clauses[1]), QStringLiteral("2.2 无散袋垃圾 place max - step 1"));
    QCOMPARE(table->rows.size(), 5);
    QCOMPARE(table->rows[1].row, 4);
    QCOMPARE(table->rows[1].clause, QStringLiteral("1.2"));
    QCOMPARE(standard.grades.size(), 3);
}

void TestStandardTable::mergedCells_inXlsx_carryDown()
{
    const QString path = mFolder.filePath(QStringLiteral("合并.xlsx"));
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "标准");
    worksheet_merge_range(sheet, 0, 0, 0, 4, "村庄月考", nullptr);
    const char *headings[] = {"类别", "条款", "分值", "每处扣分", "说明"};
    for (lxw_col_t c = 0; c < 5; ++c)
        worksheet_write_string(sheet, 2, c, headings[c], nullptr); // row 2 stays empty
    worksheet_merge_range(sheet, 3, 0, 4, 0, "村内", nullptr);
    worksheet_merge_range(sheet, 3, 2, 4, 2, "", nullptr);
    worksheet_write_number(sheet, 3, 2, 60, nullptr);
    worksheet_write_string(sheet, 3, 1, "三大堆", nullptr);
    worksheet_write_number(sheet, 3, 3, 0.1 + 0.2, nullptr); // 0.30000000000000004
    worksheet_write_string(sheet, 4, 1, "污水横流", nullptr);
    worksheet_write_number(sheet, 4, 3, 1, nullptr);
    worksheet_write_string(sheet, 6, 0, "河道", nullptr); // row 6 stays empty
    worksheet_write_string(sheet, 6, 1, "漂浮物", nullptr);
    worksheet_write_number(sheet, 6, 2, 40, nullptr);
    worksheet_write_string(sheet, 6, 3, "−1分/处", nullptr);
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    const auto table = read(path);
    REQUIRE_OK(table);
    QCOMPARE(places(*table), QStringList());
    QVERIFY(table->warnings.isEmpty());
    const Standard &standard = *table->standard;
    QCOMPARE(standard.name, QStringLiteral("村庄月考"));
    QCOMPARE(standard.sections[0].max, Points::of(60));
    QCOMPARE(ruleLine(standard.sections[0].clauses[0]), QStringLiteral("1.1 三大堆 place max - step 0.3"));
    QCOMPARE(ruleLine(standard.sections[0].clauses[1]), QStringLiteral("1.2 污水横流 place max - step 1"));
    QCOMPARE(ruleLine(standard.sections[1].clauses[0]), QStringLiteral("2.1 漂浮物 place max 40 step 1"));
    QCOMPARE(table->rows.last().row, 7); // as the spreadsheet counts, empty rows included
}

void TestStandardTable::gbk_isReadLikeUtf8()
{
    // 类别,条款,分值,每处扣分,说明 / 七净,楼道净,100,1, in GBK
    const QByteArray gbk = QByteArray::fromHex("c0e0b1f02cccf5bfee2cb7d6d6b52cc3bfb4a6bfdbb7d62ccbb5c3f70a"
                                               "c6dfbebb2cc2a5b5c0bebb2c3130302c312c0a");
    const auto table = read(write("gbk.csv", gbk));
    REQUIRE_OK(table);
    QCOMPARE(table->encoding, QStringLiteral("GBK"));
    QVERIFY(table->isEncodingGuessed);
    QCOMPARE(ruleLine(table->standard->sections[0].clauses[0]), QStringLiteral("1.1 楼道净 place max 100 step 1"));
}

void TestStandardTable::otherSeparatorsAndHeadings_areUnderstood()
{
    const auto table = read(
        write("semicolons.csv", "\xEF\xBB\xBF"
                                "考核项目;考核内容;分值（分）;扣分标准;备注\r\n环境;白色垃圾;１００;每处扣1分，扣完为止;\"有\n换行\"\r\n"));
    REQUIRE_OK(table);
    QVERIFY(table->isWhole());
    QCOMPARE(ruleLine(table->standard->sections[0].clauses[0]), QStringLiteral("1.1 白色垃圾 place max 100 step 1"));
    QCOMPARE(table->standard->sections[0].clauses[0].description, QStringLiteral("有\n换行"));
}

void TestStandardTable::points_onceOrForEachClause()
{
    const auto table = readRows("甲,一,50,1,\n,二,,1,\n乙,三,20,1,\n,四,10,1,\n丙,,20,,\n,五,,1,\n,六,5,1,\n");
    REQUIRE_OK(table);
    QCOMPARE(places(*table), QStringList());
    const auto &sections = table->standard->sections;
    QCOMPARE(sections[0].max, Points::of(50)); // stands once: the section's
    QVERIFY(!sections[0].clauses[0].max);
    QCOMPARE(sections[1].max, Points::of(30)); // each its own: their sum
    QCOMPARE(*sections[1].clauses[1].max, Points::of(10));
    QCOMPARE(sections[2].max, Points::of(20)); // a row of its own
    QVERIFY(!sections[2].clauses[0].max);
    QCOMPARE(*sections[2].clauses[1].max, Points::of(5));
}

void TestStandardTable::steps_becomeRules_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("issues");
    const auto add = [](const char *name, const char *row, const char *line, const QStringList &issues = {}) {
        QTest::newRow(name) << QByteArray(row) << QString::fromUtf8(line) << issues;
    };
    add("a number", "甲,一,100,2,\n", "1.1 一 place max 100 step 2");
    add("minus, as many write it", "甲,一,100,-2,\n", "1.1 一 place max 100 step 2");
    add("three rising", "甲,一,100,0.1/0.3/0.6,\n", "1.1 一 rising max 100 step 0.1");
    add("all at once", "甲,一,100,全扣,\n", "1.1 一 all max 100 step 0");
    add("nothing said", "甲,一,100,,\n", "1.1 一 all max 100 step 0", {QStringLiteral("2 每处扣分")});
    add("neither points nor step", "甲,一,100,1,\n,二,—,/,\n", "1.1 一 place max - step 1", {QStringLiteral("3 每处扣分")});
    add("more than the clause has", "甲,一,100,120,\n", "1.1 一 place max 100 step 120", {QStringLiteral("2 每处扣分")});
    add("veto", "甲,一,100,一票否决,\n", "1.1 一 all max 100 step 0");
}

void TestStandardTable::steps_becomeRules()
{
    QFETCH(QByteArray, row);
    const auto table = readRows(row);
    REQUIRE_OK(table);
    QVERIFY2(table->standard, table->issues.isEmpty() ? "" : qPrintable(table->issues.first().reason.text()));
    QTEST(ruleLine(table->standard->sections[0].clauses[0]), "line");
    QTEST(places(*table), "issues");
    QVERIFY(table->isWhole());
}

void TestStandardTable::wrongRows_areNamedByRowAndColumn_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("part"); // of the sentence
    const QByteArray good = "甲,好,100,1,\n";
    const auto add = [](const char *name, const QByteArray &rows, const char *place, const char *part) {
        QTest::newRow(name) << rows << QString::fromUtf8(place) << QString::fromUtf8(part);
    };
    add("words for points", good + "甲,一,许多,1,\n", "3 分值 !", "许多");
    add("negative points", good + "甲,一,-5,1,\n", "3 分值 !", "negative");
    add("points without end", good + "甲,一,99999999,1,\n", "3 分值 !", "too many");
    add("five decimals", good + "甲,一,0.00001,1,\n", "3 分值 !", "decimals");
    add("two numbers", good + "甲,一,5,0.5-1,\n", "3 每处扣分 !", "0.5-1");
    add("words for a step", good + "甲,一,5,酌情,\n", "3 每处扣分 !", "酌情");
    add("a step of nothing", good + "甲,一,5,0,\n", "3 每处扣分 !", "0 points");
    add("points without a clause", good + ",,5,1,\n", "3 条款 !", "no clause");
    add("all, of nothing", good + "甲,一,,全扣,\n", "3 分值 !", "has none");
    add("no section yet", ",一,5,1,\n" + good, "2 类别 !", "under no");
    add("a section without points", good + "乙,一,,1,\n", "3 分值 !", "乙");
    add("a section without clauses", good + "乙,,20,,\n", "3 类别 !", "乙");
    add("a clause too long", good + "甲," + QByteArray("长").repeated(401) + ",5,1,\n", "3 条款 !", "400");
    add("no clause at all", "甲,,100,,\n", "2 类别 !", "甲");
}

void TestStandardTable::wrongRows_areNamedByRowAndColumn()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, place);
    QFETCH(QString, part);
    const auto table = readRows(rows);
    REQUIRE_OK(table);
    QVERIFY(!table->isWhole());
    QVERIFY2(places(*table).contains(place), qPrintable(places(*table).join(QStringLiteral("; "))));
    bool isSaid = false;
    for (const TableIssue &issue : table->issues) {
        isSaid = isSaid || issue.reason.text().contains(part);
        QVERIFY(!issue.reason.text().contains(QRegularExpression(QStringLiteral("%[1-9]"))));
    }
    QVERIFY2(isSaid, qPrintable(table->issues.first().reason.text()));
}

void TestStandardTable::emptyLines_doNotShiftTheRows()
{
    const auto table = read(write("gaps.csv", QByteArray("\n\n") + kHeading + "\n甲,一,100,1,\n\n\n甲,二,坏,1,\n"));
    REQUIRE_OK(table);
    QCOMPARE(places(*table), QStringList{QStringLiteral("8 分值 !")});
}

void TestStandardTable::sum_isCompared()
{
    const auto table = readRows("甲,一,60,1,\n乙,二,40,1,\n总计,,90,,\n");
    REQUIRE_OK(table);
    QCOMPARE(places(*table), QStringList{QStringLiteral("4 分值")});
    QVERIFY(table->isWhole());
}

void TestStandardTable::notAHundred_isOnlyAWarning()
{
    const auto table = readRows("甲,一,60,1,\n");
    REQUIRE_OK(table);
    QVERIFY(table->isWhole());
    QCOMPARE(table->warnings.size(), 1);
    QVERIFY(table->warnings.first().text().contains(QStringLiteral("60")));
}

void TestStandardTable::sheet_isFoundByItsHeading_orByName()
{
    const QString path = mFolder.filePath(QStringLiteral("two.xlsx"));
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    worksheet_write_string(workbook_add_worksheet(book, "说明页"), 0, 0, "填表说明", nullptr);
    for (const char *name : {"甲表", "乙表"}) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, name);
        const char *cells[2][3] = {{"类别", "条款", "分值"}, {"类", name, "100"}};
        for (lxw_row_t r = 0; r < 2; ++r)
            for (lxw_col_t c = 0; c < 3; ++c)
                worksheet_write_string(sheet, r, c, cells[r][c], nullptr);
    }
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    const auto first = read(path);
    REQUIRE_OK(first);
    QCOMPARE(first->sheet, QStringLiteral("甲表"));
    QCOMPARE(first->sheets.size(), 3);
    const auto second = read(path, QStringLiteral("乙表"));
    REQUIRE_OK(second);
    QCOMPARE(second->standard->sections[0].clauses[0].name, QStringLiteral("乙表"));
    REQUIRE_ERROR(read(path, QStringLiteral("说明页")), ErrorCode::InvalidInput);
}

void TestStandardTable::wrongFiles_areRefusedInOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    QTest::newRow("no heading") << "a.csv" << QByteArray("a,b\n1,2\n") << "names its columns";
    QTest::newRow("empty") << "empty.csv" << QByteArray() << "empty";
    QTest::newRow("no xlsx") << "no.xlsx" << QByteArray("not a zip") << "no.xlsx";
    QTest::newRow("pictures") << "bin.csv" << QByteArray("\x00\x01\x02\xff", 4) + QByteArray(200, '\0') << "text file";
    QTest::newRow("a map") << "map.geojson" << QByteArray(R"({"type":"FeatureCollection","features":[]})") << "spreadsheet";
    QTest::newRow("20 MB") << "large.csv" << QByteArray(20 << 20, 'x') << "at most";
    QTest::newRow("rows without end") << "rows.csv" << kHeading + QByteArray("甲,一,1,1,\n").repeated(6000) << "rows";
    QTest::newRow("too many clauses") << "many.csv" << kHeading + QByteArray("甲,一,1,1,\n").repeated(600) << "";
}

void TestStandardTable::wrongFiles_areRefusedInOneSentence()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const auto table = read(write(name.toUtf8().constData(), bytes));
    if (part.isEmpty()) { // read, but no standard can be made of it
        REQUIRE_OK(table);
        QVERIFY(!table->standard);
        QVERIFY(table->issues.first().isWrong);
        return;
    }
    QVERIFY(!table);
    QVERIFY2(table.error().text().contains(part), qPrintable(table.error().text()));
    TablePlan plan;
    plan.path = write(name.toUtf8().constData(), bytes);
    plan.code = QStringLiteral("no good");
    REQUIRE_ERROR(readStandardTable(plan), ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestStandardTable)
#include "tst_standard_table.moc"
