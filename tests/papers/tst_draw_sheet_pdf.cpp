// SPDX-License-Identifier: GPL-2.0-or-later
// The draw sheet says all that is needed to repeat the draw, on as many pages as it takes.
#include "inspect/demo.h"
#include "inspect/records.h"
#include "inspect/round_plan.h"
#include "papers/draw_sheet_pdf.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;
using namespace inspect::app;

class TestDrawSheetPdf : public QObject {
    Q_OBJECT

    QTemporaryDir mFolder;
    std::unique_ptr<Workbook> mBook;

    [[nodiscard]] static QString ask(const QString &tool, const QStringList &arguments)
    {
        QProcess process;
        process.start(tool, arguments);
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }

    [[nodiscard]] Result<SavedDraw> draw(const QString &standard, const char *rate) const
    {
        SavedDraw draw;
        draw.period = QStringLiteral("2026-10");
        draw.standardCode = standard;
        draw.request.seed = QStringLiteral("20261101");
        draw.request.rate = Points::parse(QString::fromLatin1(rate));
        draw.request.mustCheck = *Points::parse(u"0.1");
        draw.request.timeSlots = {QStringLiteral("上午"), QStringLiteral("下午")};
        const auto result = drawUnits(*mBook, *Period::ofCode(draw.period), standard, draw.request);
        if (!result)
            return tl::make_unexpected(result.error());
        draw.result = *result;
        return draw;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = mFolder.filePath(QStringLiteral("demo.sqlite"));
        const Status made = makeDemo(path, [](int) { return true; });
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        mBook = std::move(*Workbook::open(path));
    }

    void sheet_holdsSeedHashAndResult()
    {
        const auto made = draw(QStringLiteral("S1"), "0.25");
        QVERIFY(made);
        const QString path = mFolder.filePath(QStringLiteral("sheet.pdf"));
        DrawSheetOptions options;
        options.roundName = QStringLiteral("十月专项");
        options.organisation = QStringLiteral("清溪镇人民政府");
        options.inEnglish = true;
        QVERIFY(writeDrawSheetPdf(*mBook, *made, path, options));
        QString words = ask(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        words.remove(QLatin1Char('\n'));
        for (const QString &wanted : {made->request.seed, made->result.populationHash, made->result.drawn.first().key.left(16),
                                      made->result.drawn.last().unit.code, options.roundName, options.organisation})
            QVERIFY2(words.contains(wanted), qPrintable(wanted));
    }

    void longDraw_runsOverPages_withHeadingsOnEach()
    {
        auto made = draw(QStringLiteral("S1"), "1");
        QVERIFY(made);
        const DrawnUnit first = made->result.drawn.first();
        while (made->result.drawn.size() < 150)
            made->result.drawn.append(first);
        const QString path = mFolder.filePath(QStringLiteral("long.pdf"));
        QVERIFY(writeDrawSheetPdf(*mBook, *made, path));
        const QString info = ask(QStringLiteral("pdfinfo"), {path});
        const int pages = info.section(QStringLiteral("Pages:"), 1).simplified().section(QLatin1Char(' '), 0, 0).toInt();
        QVERIFY2(pages >= 4, qPrintable(info));
        const QString last = QString::number(pages);
        const QString words = ask(QStringLiteral("pdftotext"), {QStringLiteral("-f"), last, path, QStringLiteral("-")});
        QVERIFY(words.contains(QStringLiteral("Key begins")));
        QVERIFY(words.contains(QStringLiteral("Page %1 of %1").arg(pages)));
        QVERIFY(words.contains(QStringLiteral("Drawn by:")));
    }

    void keptDraw_printsTheSameSheet()
    {
        const auto made = draw(QStringLiteral("S1"), "0.25");
        QVERIFY(made);
        auto edit = mBook->begin("draw");
        QVERIFY(edit);
        const auto id = saveDraw(*edit, *Period::ofCode(made->period), made->standardCode, RoundKind::Special, made->request, made->result);
        QVERIFY(id);
        QVERIFY(edit->commit());
        const auto all = rounds(*mBook);
        QVERIFY(all);
        const auto kept = savedDraw(*std::find_if(all->begin(), all->end(), [&](const Round &round) { return round.id == *id; }));
        QVERIFY(kept);
        const QString one = mFolder.filePath(QStringLiteral("one.pdf"));
        const QString other = mFolder.filePath(QStringLiteral("other.pdf"));
        QVERIFY(writeDrawSheetPdf(*mBook, *made, one));
        QVERIFY(writeDrawSheetPdf(*mBook, *kept, other));
        const QString words = ask(QStringLiteral("pdftotext"), {one, QStringLiteral("-")});
        QVERIFY(words.size() > 500);
        QCOMPARE(ask(QStringLiteral("pdftotext"), {other, QStringLiteral("-")}), words);
    }

    void noFolder_isRefused()
    {
        const auto made = draw(QStringLiteral("S1"), "0.25");
        QVERIFY(made);
        QVERIFY(!writeDrawSheetPdf(*mBook, *made, mFolder.filePath(QStringLiteral("none/sheet.pdf"))));
    }
};

QTEST_MAIN(TestDrawSheetPdf)
#include "tst_draw_sheet_pdf.moc"
