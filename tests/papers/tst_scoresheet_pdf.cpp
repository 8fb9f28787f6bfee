// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/paper_table.h"
#include "papers/pdf_text.h"
#include "papers/scoresheet_pdf.h"

#include "inspect/demo.h"
#include "inspect/period_scores.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;
using namespace inspect::app;

namespace {

QString textOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

PaperTable table(int rows)
{
    PaperTable made;
    made.title = QStringLiteral("成绩单");
    made.columns = {{QStringLiteral("名次"), 20}, {QStringLiteral("单位"), 60, Qt::AlignLeft}};
    for (int i = 1; i <= rows; ++i)
        made.rows.append({{QString::number(i), QStringLiteral("第%1村").arg(i)}, false, {}});
    made.signatures = {QStringLiteral("制表"), QStringLiteral("审核")};
    return made;
}

} // namespace

class TestScoresheetPdf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "poppler-utils is not installed");
    }

    void table_overManyPages_repeatsItsHead_losesNoRow()
    {
        const QString path = mFolder.filePath(QStringLiteral("table.pdf"));
        const QStringList pages = print(path, {table(150)});
        QVERIFY(pages.size() > 3);
        QString all;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY2(pages[i].contains(QStringLiteral("名次")), qPrintable(pages[i]));
            QVERIFY2(pages[i].contains(QStringLiteral("%1/%2").arg(i + 1).arg(pages.size())), qPrintable(pages[i]));
            all += pages[i];
        }
        for (int i = 1; i <= 150; ++i)
            QVERIFY2(all.contains(QRegularExpression(QStringLiteral("\\b%1\\s+第%1村").arg(i))), qPrintable(QString::number(i)));
    }
    void signatures_standOnTheLastRowsPage()
    {
        // Whatever the number of rows, the signatures never stand alone on a page.
        for (int rows = 20; rows < 60; ++rows) {
            const QStringList pages = print(mFolder.filePath(QStringLiteral("signed.pdf")), {table(rows)});
            QVERIFY2(pages.last().contains(QStringLiteral("第%1村").arg(rows)), qPrintable(QString::number(rows)));
            QVERIFY(pages.last().contains(QStringLiteral("制表")));
        }
    }
    void lastPage_holdsSomeRows_notOneBelowAnEmptyHead()
    {
        for (int rows = 20; rows < 60; ++rows) {
            const QStringList pages = print(mFolder.filePath(QStringLiteral("tail.pdf")), {table(rows)});
            const auto onLast = pages.last().count(QRegularExpression(QStringLiteral("第\\d+村")));
            QVERIFY2(onLast >= 4, qPrintable(QStringLiteral("%1 rows: %2 on the last page").arg(rows).arg(onLast)));
        }
    }
    void band_staysWithItsFirstRow()
    {
        for (int before = 15; before < 40; ++before) {
            PaperTable made = table(before);
            made.rows.append({{QStringLiteral("道路组")}, true, {}});
            made.rows.append({{QStringLiteral("1"), QStringLiteral("中山路")}, false, {}});
            const QStringList pages = print(mFolder.filePath(QStringLiteral("band.pdf")), {made});
            for (const QString &page : pages)
                QCOMPARE(page.contains(QStringLiteral("道路组")), page.contains(QStringLiteral("中山路")));
        }
    }

    void scoresheet_ofTheDemo_holdsUnitsScoresAndDeductions()
    {
        const QString file = mFolder.filePath(QStringLiteral("demo.sqlite"));
        const Status made = makeDemo(file);
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        const auto workbook = Workbook::openReader(file);
        QVERIFY(workbook);
        const auto period = Period::ofCode(QStringLiteral("2026-10"));
        const auto scores = scorePeriod(**workbook, *period, QStringLiteral("S1"));
        QVERIFY2(scores, scores ? "" : qPrintable(scores.error().text()));
        const QString path = mFolder.filePath(QStringLiteral("scoresheet.pdf"));
        const Status status = writeScoresheetPdf(**workbook, *scores, path);
        QVERIFY2(status, status ? "" : qPrintable(status.error().text()));
        const QString text = textOf(path);
        for (const UnitScore &unit : scores->units) {
            QVERIFY2(text.contains(unit.code), qPrintable(unit.code));
            if (unit.score)
                QVERIFY2(text.contains(unit.score->text()), qPrintable(unit.score->text()));
        }
        QVERIFY(text.contains(QStringLiteral("2026-10")));
        // The demo's bonus: kept for the year's end, and said so.
        for (const char *wanted : {"Carried over", "Awarded", "Left", "they are no part of this score", "Note"})
            QVERIFY2(text.contains(QLatin1String(wanted)), wanted);
    }
    void folder_absent_isNamed()
    {
        const auto workbook = Workbook::openReader(mFolder.filePath(QStringLiteral("demo.sqlite")));
        QVERIFY(workbook);
        const Status status = writeScoresheetPdf(**workbook, PeriodScores(), mFolder.filePath(QStringLiteral("absent/sheet.pdf")));
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::NotFound);
    }

private:
    /// The text of each page.
    static QStringList print(const QString &path, const QVector<PaperTable> &tables)
    {
        {
            QPdfWriter writer(path);
            writer.setResolution(300);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
            QPainter painter(&writer);
            PaperTablePrinter printer(writer, painter, QSizeF(190, 277), 300 / 25.4);
            printer.print(tables, QStringLiteral("%1/%2"));
        }
        [&] { QVERIFY(mendPdfText(path)); }();
        QStringList pages = textOf(path).split(u'\f');
        pages.removeAll(QString());
        return pages;
    }

    QTemporaryDir mFolder;
};

QTEST_MAIN(TestScoresheetPdf)
#include "tst_scoresheet_pdf.moc"
