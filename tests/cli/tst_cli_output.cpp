// SPDX-License-Identifier: GPL-2.0-or-later
// Results as people read them: tables that stay in line, explanations in words, rows for a spreadsheet, sentences without code names.
#include "command_line_fixture.h"

#include <QRegularExpression>

using namespace inspect::test;

namespace {

/// Columns on a terminal: Chinese characters take two.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

} // namespace

class TestCliOutput : public QObject {
    Q_OBJECT

    CommandLine mCli;
    QString mWorkbook;

private Q_SLOTS:
    void initTestCase()
    {
        mWorkbook = mCli.township("output.sqlite");
        QVERIFY(!mWorkbook.isEmpty());
        const Answer recorded = mCli.record(mWorkbook, R"([
            {"unit":"V1","standard":"S1","at":"2026-10-03T09:00:00+08:00","inspector":"王强",
             "deductions":[{"clause":"2.1","count":3,"note":"路口, 东侧","lon":114.05712,"lat":22.54321},{"clause":"1.1","count":1}],
             "measures":[{"clause":"4.1","done":8,"due":10}]}])");
        QVERIFY2(recorded.code == 0, recorded.err.constData());
        const QString first = recorded.json().array()[0][QStringLiteral("deductions")][1].toString();
        QCOMPARE(mCli.run(QStringLiteral("void W --deduction %1 --reason 误录").arg(first), mWorkbook).code, 0);
        QCOMPARE(mCli.run(QStringLiteral("bonus W --unit V1 --period 2026-10 --points 1 --reason 先进"), mWorkbook).code, 0);
    }

    /// Units without a score have no rank: their first cell is empty, and the others stay under their names.
    void table_withAnEmptyFirstCell_staysInLine()
    {
        const QStringList lines =
            QString::fromUtf8(mCli.run(QStringLiteral("score W --period 2026-10"), mWorkbook).out).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 6); // period, names of columns, three units, the end
        QVERIFY2(lines[1].startsWith(QStringLiteral("名次")), qPrintable(lines[1]));
        const auto column = [](const QString &line, const QString &word) { return widthOf(line.left(line.indexOf(word))); };
        const int code = column(lines[1], QStringLiteral("编码"));
        QCOMPARE(column(lines[2], QStringLiteral("V1")), code);
        QCOMPARE(column(lines[3], QStringLiteral("V2")), code);
        QVERIFY(lines[3].startsWith(QLatin1Char(' ')));
        QCOMPARE(column(lines[3], QStringLiteral("村乙")), column(lines[2], QStringLiteral("村甲")));
    }

    void explanation_inText_isReadable()
    {
        const QString text = mCli.run(QStringLiteral("score W --period 2026-10 --unit V1 --explain"), mWorkbook).text();
        QVERIFY2(!text.contains(QLatin1Char('{')) && !text.contains(QLatin1String("\"")), qPrintable(text));
        for (const char *word :
             {"村甲", "2026年10月", "得分 95.00", "王强", "2.1", "−3.00", "3 处", "路口, 东侧", "作废：误录", "奖分", "先进", "27/30"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), qPrintable(QString::fromUtf8(word) + QStringLiteral(" is not in\n") + text));
        const QString none = mCli.run(QStringLiteral("score W --period 2026-10 --unit V2 --explain"), mWorkbook).text();
        QVERIFY2(none.contains(QStringLiteral("未检查")), qPrintable(none));
    }

    void explanation_inCsv_hasARowForEachFinding()
    {
        const Answer answer = mCli.run(QStringLiteral("score W --period 2026-10 --unit V1 --explain --format csv"), mWorkbook);
        const QStringList lines = QString::fromUtf8(answer.out).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        const QStringList names = lines.first().mid(1).split(QLatin1Char(','));
        QVERIFY2(names.contains(QStringLiteral("clause")) && names.contains(QStringLiteral("void_reason")), qPrintable(lines.first()));
        QCOMPARE(lines.mid(1).filter(QStringLiteral(",deduction,")).size(), 2);
        QCOMPARE(lines.filter(QStringLiteral(",bonus,")).size(), 1);
        QVERIFY(lines.filter(QStringLiteral(",clause,")).size() >= 4);
        QCOMPARE(lines.filter(QStringLiteral("\"路口, 东侧\"")).size(), 1);
        QVERIFY(!answer.out.contains('{'));
    }

    void messages_nameThingsInWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("attachment") << "attach W --standard S1 --unit V1";
        QTest::newRow("standard") << "attach W --standard S99 --unit V1";
        QTest::newRow("unit") << "score W --period 2026-10 --unit V9";
        QTest::newRow("void") << "void W --deduction 00000000-0000-0000-0000-000000000001 --reason x";
        QTest::newRow("bonus") << "bonus W --unit V1 --standard S2 --period 2026-10 --points 1 --reason x";
        QTest::newRow("grid") << "make-grid W --within V1 --cell 200";
        QTest::newRow("export") << "export-standard W S99";
        QTest::newRow("kind") << "attach W --standard S1 --kind castle";
    }
    void messages_nameThingsInWords()
    {
        QFETCH(QString, line);
        const Answer answer = mCli.run(line, mWorkbook);
        QCOMPARE(answer.code, 1);
        static const QRegularExpression codeName(QStringLiteral("^[a-z_/]+："));
        QVERIFY2(!codeName.match(answer.text()).hasMatch() && !answer.text().contains(QLatin1String("SELECT")), qPrintable(answer.text()));
        static const QRegularExpression sentence(QStringLiteral("\\p{Han}{3}"));
        QVERIFY2(sentence.match(answer.text()).hasMatch(), qPrintable(answer.text()));
    }

    void lockedAndCutOff_areSaidWithoutSql()
    {
        const QString path = mCli.at("cut.sqlite");
        QVERIFY(QFile::copy(mWorkbook, path));
        QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
        const Answer cut = mCli.run(QStringLiteral("units W"), path);
        QVERIFY2(cut.code == 1 && cut.text().contains(QStringLiteral("末尾")) && !cut.text().contains(QLatin1String("cut off")),
                 qPrintable(cut.text()));
    }
};

QTEST_GUILESS_MAIN(TestCliOutput)
#include "tst_cli_output.moc"
