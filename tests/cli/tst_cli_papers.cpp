// SPDX-License-Identifier: GPL-2.0-or-later
// The papers by command line: themes of the map, who made it, the scoresheet's notes.
#include "command_line_fixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace inspect::test;

class TestCliPapers : public QObject {
    Q_OBJECT

    CommandLine mCli;
    QString mWorkbook;

    Answer run(const QStringList &words) { return mCli.run(words); }
    Answer map(const QString &out, const QStringList &more)
    {
        return run(QStringList{QStringLiteral("map"), mWorkbook, QStringLiteral("--period"), QStringLiteral("2026-10"),
                               QStringLiteral("--standard"), QStringLiteral("S1"), QStringLiteral("--out"), out} +
                   more);
    }
    static QString textOf(const QString &pdf)
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "poppler-utils is not installed");
        mWorkbook = mCli.at("清溪镇.sqlite");
        const Answer made = run({QStringLiteral("demo"), mWorkbook});
        QVERIFY2(made.code == 0, made.err.constData());
    }

    void map_ofEachTheme_hasItsTitleAndLegend_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("legend");
        for (const auto &[theme, title, legend] :
             {std::array{"stars", "星级评定图", "★★★★★"}, std::array{"cases", "未结案卷分布图", "无未结案卷"},
              std::array{"rank", "名次变化图", "上升"}})
            QTest::newRow(theme) << QString::fromLatin1(theme) << QString::fromUtf8(title) << QString::fromUtf8(legend);
    }
    void map_ofEachTheme_hasItsTitleAndLegend()
    {
        QFETCH(QString, theme);
        QFETCH(QString, title);
        QFETCH(QString, legend);
        const QString out = mCli.at("map.pdf");
        const Answer made = map(out, {QStringLiteral("--theme"), theme});
        QVERIFY2(made.code == 0, made.err.constData());
        const QString text = textOf(out);
        QVERIFY2(text.contains(title) && text.contains(legend), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("考核期：2026年10月")) && text.contains(QStringLiteral("北")), qPrintable(text));
        QCOMPARE(text.contains(QStringLiteral("与2026年9月相比")) || text.contains(QStringLiteral("与2026年09月相比")),
                 theme == QLatin1String("change") || theme == QLatin1String("rank"));
    }
    void map_saysWhoMadeIt_andItsReviewNumber()
    {
        const QString out = mCli.at("made.pdf");
        const Answer made = map(out, {QStringLiteral("--organisation"), QStringLiteral("桥东街道办事处"), QStringLiteral("--review-number"),
                                      QStringLiteral("粤S(2026)001号")});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(textOf(out).contains(QStringLiteral("编制单位：桥东街道办事处")));
        QVERIFY(textOf(out).contains(QStringLiteral("粤S(2026)001号")));
    }
    /// What is compared with is counted as the workbook counts its months, like the period itself.
    void map_againstAMonth_countsItAsTheWorkbookDoes()
    {
        const QString shifted = mCli.at("从26日起.sqlite");
        QVERIFY(QFile::copy(mWorkbook, shifted));
        mCli.setMonthStart(shifted, 26);
        const auto against = [&](const char *period) {
            const QString out = mCli.at("against.pdf");
            const Answer made =
                mCli.run({QStringLiteral("map"), shifted, QStringLiteral("--period"), QStringLiteral("2026-10"),
                          QStringLiteral("--standard"), QStringLiteral("S1"), QStringLiteral("--theme"), QStringLiteral("change"),
                          QStringLiteral("--against"), QString::fromLatin1(period), QStringLiteral("--out"), out});
            return made.code == 0 ? textOf(out) : made.text();
        };
        const QString asCounted = against("2026-09");
        QCOMPARE(asCounted, against("2026-09@26"));
        QVERIFY2(asCounted != against("2026-09@01"), qPrintable(asCounted));
    }
    void map_themeUnknown_namesThoseThatAre()
    {
        const QString out = mCli.at("none.pdf");
        const Answer refused = map(out, {QStringLiteral("--theme"), QStringLiteral("colour")});
        QVERIFY(refused.code != 0);
        QVERIFY(refused.err.contains("coverage"));
        QVERIFY(!QFile::exists(out));
    }
    void scoresheet_explainsTheLedger()
    {
        const QString out = mCli.at("sheet.pdf");
        const Answer made = run({QStringLiteral("scoresheet"), mWorkbook, QStringLiteral("--period"), QStringLiteral("2026-10"),
                                 QStringLiteral("--standard"), QStringLiteral("S1"), QStringLiteral("--out"), out,
                                 QStringLiteral("--organisation"), QStringLiteral("桥东街道办事处")});
        QVERIFY2(made.code == 0, made.err.constData());
        const QString text = textOf(out);
        for (const char *wanted :
             {"村庄环境整治月考 月度成绩单", "村庄环境整治月考 扣分明细", "年内结转", "结余", "奖分记入年度台账", "备注", "桥东街道办事处"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)),
                     qPrintable(QString::fromUtf8(wanted) + QStringLiteral(" is missing in: ") + text));
    }
};

QTEST_GUILESS_MAIN(TestCliPapers)
#include "tst_cli_papers.moc"
