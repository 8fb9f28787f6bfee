// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include "inspect/closings.h"
#include "inspect/period_scores.h"
#include "inspect/record_file.h"
#include "inspect/scoresheet_xlsx.h"
#include "inspect/standard_json.h"

#include <QDir>
#include <QRegularExpression>

using namespace inspect;
using namespace inspect::test;

namespace {

/// Cells of one sheet by their name: "C5" → what stands there, texts and numbers alike.
using Cells = QMap<QString, QString>;

QString unescaped(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

Cells cellsOf(const QString &path, int sheet)
{
    QStringList shared;
    static const QRegularExpression kString(QStringLiteral("<si><t[^>]*>([^<]*)</t></si>"));
    for (auto it = kString.globalMatch(QString::fromUtf8(zipMember(path, QStringLiteral("xl/sharedStrings.xml")))); it.hasNext();)
        shared.append(unescaped(it.next().captured(1)));
    Cells cells;
    static const QRegularExpression kCell(QStringLiteral("<c r=\"([A-Z]+\\d+)\"([^>]*?)(?:/>|>(.*?)</c>)"));
    static const QRegularExpression kValue(QStringLiteral("<v>([^<]*)</v>"));
    const QString xml = QString::fromUtf8(zipMember(path, QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)));
    for (auto it = kCell.globalMatch(xml); it.hasNext();) {
        const auto cell = it.next();
        const auto value = kValue.match(cell.captured(3));
        if (cell.captured(3).contains(QLatin1String("<f>")))
            cells.insert(cell.captured(1), QStringLiteral("FORMULA"));
        else if (value.hasMatch())
            cells.insert(cell.captured(1),
                         cell.captured(2).contains(QLatin1String("t=\"s\"")) ? shared.value(value.captured(1).toInt()) : value.captured(1));
    }
    return cells;
}

QString xmlOf(const QString &path, const char *member) { return QString::fromUtf8(zipMember(path, QString::fromLatin1(member))); }

} // namespace

class TestScoresheet : public QObject {
    Q_OBJECT

    Township mTown;

    QString target() const { return mTown.folder.filePath(QStringLiteral("成绩单.xlsx")); }
    Status write(const ScoresheetOptions &options = {}, const char *period = "2026-10") const
    {
        const auto scores = scorePeriod(*mTown.book, *Period::ofCode(QString::fromLatin1(period)), QStringLiteral("T1"));
        if (!scores)
            return tl::unexpected(scores.error());
        return writeScoresheet(*mTown.book, *scores, target(), options);
    }
    Status record(const QByteArray &json) const
    {
        const auto recorded = recordJson(*mTown.book, json, QStringLiteral("r.json"), mTown.folder.path());
        return recorded ? Status() : Status(tl::unexpected(recorded.error()));
    }

private Q_SLOTS:
    void init()
    {
        mTown = Township();
        REQUIRE_OK(mTown.fill());
    }

    void ranking_hasAColumnPerSection_realNumbers_andTheUninspectedWithoutAny()
    {
        REQUIRE_OK(record(R"([{"unit":"110105001201","standard":"T1","at":"2026-09-05T09:00:00+08:00","inspector":"王强",
                               "deductions":[{"clause":"1.1","count":20}],"measures":[{"clause":"2.1","value":10}]},
                              {"unit":"110105001201","standard":"T1","at":"2026-10-05T09:00:00+08:00","inspector":"王强",
                               "deductions":[{"clause":"1.1","count":3}],"measures":[{"clause":"2.1","value":40}]}])"));
        REQUIRE_OK(write());
        const Cells cells = cellsOf(target(), 1);
        const QStringList header{QStringLiteral("Rank"),       QStringLiteral("Code"),       QStringLiteral("Unit"),
                                 QStringLiteral("环境\n(60)"), QStringLiteral("扬尘\n(40)"), QStringLiteral("Bonus"),
                                 QStringLiteral("Score"),      QStringLiteral("Grade"),      QStringLiteral("Stars"),
                                 QStringLiteral("Change")};
        for (int i = 0; i < header.size(); ++i)
            QCOMPARE(cells.value(QChar(u'A' + i) + QStringLiteral("3")), header.at(i));
        QVERIFY(cells.value(QStringLiteral("A4")).contains(QStringLiteral("村")));
        QVERIFY(cells.value(QStringLiteral("A4")).contains(QStringLiteral("2")));
        QCOMPARE(cells.value(QStringLiteral("A5")), QStringLiteral("1"));
        QCOMPARE(cells.value(QStringLiteral("B5")), QStringLiteral("110105001201"));
        QCOMPARE(cells.value(QStringLiteral("C5")), QStringLiteral("东风村"));
        QCOMPARE(cells.value(QStringLiteral("D5")), QStringLiteral("57"));
        QCOMPARE(cells.value(QStringLiteral("E5")), QStringLiteral("20"));
        QCOMPARE(cells.value(QStringLiteral("G5")), QStringLiteral("77"));
        QCOMPARE(cells.value(QStringLiteral("H5")), QStringLiteral("达标"));
        QCOMPARE(cells.value(QStringLiteral("J5")), QStringLiteral("-3")); // 80 in September
        QCOMPARE(cells.value(QStringLiteral("C6")), QStringLiteral("西河村"));
        QCOMPARE(cells.value(QStringLiteral("G6")), QStringLiteral("Not inspected"));
        for (const char *column : {"A", "D", "E", "F", "H", "I", "J"})
            QVERIFY2(!cells.contains(QLatin1String(column) + QStringLiteral("6")), column);
    }

    void deductions_standInTheirOrder_withTimePlaceAndPhotos_voidOnesLeftOut()
    {
        QVERIFY(noisyImage(20, 20).save(mTown.folder.filePath(QStringLiteral("a.png"))));
        REQUIRE_OK(record(R"([{"unit":"110105001202","standard":"T1","at":"2026-10-09T09:00:00+08:00","inspector":"王强",
                               "deductions":[{"clause":"1.2","count":1}]},
                              {"unit":"110105001201","standard":"T1","at":"2026-10-05T09:00:00+08:00","inspector":"王强",
                               "deductions":[{"clause":"1.1","count":3,"at":"2026-10-05T09:41:00+08:00","lon":116.305,"lat":39.905,"note":"路口东侧","photos":["a.png"]},
                                             {"clause":"1.1","count":7}]}])"));
        const auto all = deductions(*mTown.book, {inspections(*mTown.book, {})->first().id});
        auto edit = mTown.book->begin("void");
        for (const Deduction &deduction : *all) {
            if (deduction.count == 7)
                REQUIRE_OK(voidDeduction(*edit, deduction.id, QStringLiteral("重复")));
        }
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(write());
        const Cells cells = cellsOf(target(), 2);
        QVERIFY(std::abs(cells.value(QStringLiteral("A4")).toDouble() -
                         (QDate(1899, 12, 30).daysTo(QDate(2026, 10, 5)) + (9 * 60 + 41) / 1440.0)) < 1e-6);
        QCOMPARE(cells.value(QStringLiteral("B4")), QStringLiteral("东风村"));
        QCOMPARE(cells.value(QStringLiteral("C4")), QStringLiteral("1.1 白色垃圾"));
        QCOMPARE(cells.value(QStringLiteral("D4")), QStringLiteral("3"));
        QCOMPARE(cells.value(QStringLiteral("E4")), QStringLiteral("3"));
        QCOMPARE(cells.value(QStringLiteral("F4")), QStringLiteral("116.30500, 39.90500"));
        QCOMPARE(cells.value(QStringLiteral("G4")), QStringLiteral("1"));
        QCOMPARE(cells.value(QStringLiteral("H3")), QStringLiteral("Note"));
        QCOMPARE(cells.value(QStringLiteral("H4")), QStringLiteral("路口东侧"));
        QCOMPARE(cells.value(QStringLiteral("B5")), QStringLiteral("西河村"));
        QCOMPARE(cells.value(QStringLiteral("E5")), QStringLiteral("10"));
        QVERIFY(!cells.contains(QStringLiteral("B6")));
    }

    void lateDeductions_areMarked_andTakeNothing()
    {
        REQUIRE_OK(record(R"([{"unit":"110105001201","standard":"T1","at":"2026-10-05T09:00:00+08:00","inspector":"王强",
                               "deductions":[{"clause":"1.1","count":3}]}])"));
        auto edit = mTown.book->begin("close");
        const auto closed = closePeriod(*edit, *Period::ofCode(QStringLiteral("2026-10")),
                                        QDateTime::fromString(QStringLiteral("2026-11-02T09:00:00Z"), Qt::ISODate), QStringLiteral("月末"));
        QVERIFY(closed);
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(record(R"([{"unit":"110105001201","standard":"T1","at":"2026-10-20T09:00:00+08:00","inspector":"王强",
                               "deductions":[{"clause":"1.1","count":2,"note":"补录"}]}])"));
        for (const char *period : {"2026-10", "2026-Q4"}) {
            REQUIRE_OK(write({}, period));
            const Cells cells = cellsOf(target(), 2);
            QCOMPARE(cells.value(QStringLiteral("E4")), QStringLiteral("3"));
            QVERIFY(!cells.contains(QStringLiteral("H4")));
            QCOMPARE(cells.value(QStringLiteral("E5")), QStringLiteral("—"));
            QCOMPARE(cells.value(QStringLiteral("H5")), QStringLiteral("Late (not counted): 2.00 points; 补录"));
        }
    }

    void textsThatLookLikeFormulas_stayTexts_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"=1+1", "+86", "-村", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "http://example.com", "<b>&\"'", "007"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void textsThatLookLikeFormulas_stayTexts()
    {
        QFETCH(QString, name);
        auto edit = mTown.book->begin("rename");
        Unit after = mTown.dongfeng;
        after.name = name;
        REQUIRE_OK(changeUnit(*edit, mTown.dongfeng, after));
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(write({name, name, {}, false}));
        const Cells cells = cellsOf(target(), 1);
        QCOMPARE(cells.value(QStringLiteral("C5")), name);
        QCOMPARE(cells.value(QStringLiteral("A1")), name);
        QVERIFY(!xmlOf(target(), "xl/worksheets/sheet1.xml").contains(QLatin1String("<f>")));
        QVERIFY(!xmlOf(target(), "xl/worksheets/sheet1.xml").contains(QLatin1String("hyperlink")));
    }

    void page_isA4_withRepeatedHeader_frozen_andPageNumbers()
    {
        REQUIRE_OK(write({{}, QStringLiteral("桥东街道办"), {}, false}));
        for (const char *sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
            const QString xml = xmlOf(target(), sheet);
            QVERIFY(xml.contains(QLatin1String("paperSize=\"9\"")));
            QVERIFY(xml.contains(QLatin1String("<pane ySplit=\"3\" topLeftCell=\"A4\"")));
            QVERIFY(xml.contains(QLatin1String("&amp;P")) && xml.contains(QLatin1String("&amp;N")));
            QVERIFY(xml.contains(QLatin1String("fitToHeight=\"0\"")));
        }
        const QString book = xmlOf(target(), "xl/workbook.xml");
        QCOMPARE(book.count(QLatin1String("_xlnm.Print_Titles")), 2);
        QVERIFY(book.contains(QLatin1String("$1:$3")));
        QVERIFY(xmlOf(target(), "xl/styles.xml").contains(QStringLiteral("宋体")));
        const Cells cells = cellsOf(target(), 1);
        QVERIFY(cells.value(QStringLiteral("A2")).contains(QStringLiteral("桥东街道办")));
        for (const char *signature : {"Made by:", "Checked by:", "Issued by:", "(seal)"})
            QVERIFY2(cells.values().contains(QLatin1String(signature)), signature);
    }

    /// A year's ledger: what came from earlier months, what this month added, what entered the score (nothing), what is left.
    void ledger_isCarriedThroughTheYear()
    {
        Standard ledger = standards(*mTown.book)->first().standard;
        ledger.code = QStringLiteral("T9");
        ledger.id = standardId(ledger.code, ledger.version);
        ledger.bonus.mode = BonusMode::Ledger;
        auto edit = mTown.book->begin("ledger");
        REQUIRE_OK(addStandard(*edit, ledger, StandardStatus::Issued, QDate(2025, 1, 1)));
        REQUIRE_OK(attach(*edit, Attachment{{}, ledger.id, QStringLiteral("village"), {}, {}, {}}));
        const auto award = [&](const char *period, int points, const char *reason, const QString &voidReason = {}) {
            Bonus bonus;
            bonus.unit = mTown.dongfeng.id;
            bonus.standardCode = ledger.code;
            bonus.period = QString::fromLatin1(period);
            bonus.points = Points::of(points);
            bonus.reason = QString::fromUtf8(reason);
            bonus.voidReason = voidReason;
            return addBonus(*edit, bonus);
        };
        REQUIRE_OK(award("2025-12", 9, "去年"));
        REQUIRE_OK(award("2026-03", 2, "措施得力"));
        REQUIRE_OK(award("2026-10", 1, "做法新"));
        REQUIRE_OK(award("2026-10", 3, "成效好"));
        REQUIRE_OK(edit->commit());
        const auto scores = scorePeriod(*mTown.book, *Period::ofCode(QStringLiteral("2026-10")), ledger.code);
        REQUIRE_OK(scores);
        REQUIRE_OK(writeScoresheet(*mTown.book, *scores, target()));
        const Cells cells = cellsOf(target(), 3);
        const QStringList wanted{QStringLiteral("东风村"), QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("0"),
                                 QStringLiteral("6")};
        for (int i = 0; i < wanted.size(); ++i)
            QCOMPARE(cells.value(QChar(u'A' + i) + QStringLiteral("4")), wanted.at(i));
        QVERIFY(cells.value(QStringLiteral("F4")).contains(QStringLiteral("做法新")) &&
                cells.value(QStringLiteral("F4")).contains(QStringLiteral("成效好")));
        QVERIFY(cells.value(QStringLiteral("A5")).contains(QStringLiteral("no part of this score")));
        QVERIFY(cellsOf(target(), 1).values().contains(QStringLiteral("Bonus\n(ledger)")));
    }

    void emptyPeriod_saysSo()
    {
        REQUIRE_OK(write({}, "2020-01"));
        const Cells deductionsSheet = cellsOf(target(), 2);
        QCOMPARE(deductionsSheet.value(QStringLiteral("A4")), QStringLiteral("No deductions in this period"));
    }

    void group_leavesTheOthersOut()
    {
        REQUIRE_OK(write({{}, {}, QStringLiteral("没有的组"), false}));
        QVERIFY(!cellsOf(target(), 1).values().contains(QStringLiteral("东风村")));
    }

    void existingSheet_isReplaced_andNothingElseIsLeft()
    {
        QVERIFY(writeBytes(target(), "old"));
        REQUIRE_OK(write());
        QVERIFY(readBytes(target()).startsWith("PK"));
        QCOMPARE(QDir(mTown.folder.path()).entryList({QStringLiteral("*.xlsx*")}, QDir::Files).size(), 1);
    }

    void sheetThatCannotBeWritten_isNamedItself_notItsDraft()
    {
        const auto scores = scorePeriod(*mTown.book, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("T1"));
        const QString folder = mTown.folder.filePath(QStringLiteral("sheet.xlsx"));
        QVERIFY(QDir().mkdir(folder));
        const QString tooLong = mTown.folder.filePath(QString(248, u'x') + QStringLiteral(".xlsx")); // its draft's name is over 255 bytes
        for (const QString &path : {folder, tooLong}) {
            const Status written = writeScoresheet(*mTown.book, *scores, path);
            REQUIRE_ERROR(written, ErrorCode::Io);
            QCOMPARE(written.error().args.value(0), path);
        }
        QVERIFY(QFileInfo(folder).isDir());
        QVERIFY(QDir(mTown.folder.path()).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty());
    }

    void folderThatIsNotThere_isNamed()
    {
        const auto scores = scorePeriod(*mTown.book, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("T1"));
        REQUIRE_ERROR(writeScoresheet(*mTown.book, *scores, mTown.folder.filePath(QStringLiteral("nowhere/x.xlsx"))), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestScoresheet)
#include "tst_scoresheet.moc"
