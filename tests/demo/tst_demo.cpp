// SPDX-License-Identifier: GPL-2.0-or-later
// The demo township: whole, plausible, small, and the same in every run.
#include "inspect/demo.h"
#include "inspect/period_scores.h"
#include "inspect/records.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;

class TestDemo : public QObject {
    Q_OBJECT

    static QStringList scoresOf(const Workbook &workbook, const QString &standard)
    {
        QStringList lines;
        for (const char *month : {"2026-08", "2026-09", "2026-10"}) {
            const auto scores = scorePeriod(workbook, *Period::ofCode(QLatin1String(month)), standard);
            if (!scores)
                return {scores.error().text()};
            for (const UnitScore &unit : scores->units)
                lines.append(
                    QStringLiteral("%1 %2 %3").arg(QLatin1String(month), unit.code, unit.score ? unit.score->text() : QStringLiteral("-")));
        }
        return lines;
    }

private Q_SLOTS:
    void township_isWholeAndPlausible()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("清溪镇.sqlite"));
        const Status made = makeDemo(path);
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        const auto workbook = Workbook::openReader(path);
        QVERIFY(workbook);
        QMap<QString, int> kinds;
        const auto all = units(**workbook);
        QVERIFY(all);
        for (const Unit &unit : *all) {
            ++kinds[unit.kind];
            QVERIFY2(!unit.wkb.isEmpty() && !unit.head.isEmpty(), qPrintable(unit.name));
        }
        QCOMPARE(kinds, (QMap<QString, int>{{QStringLiteral("grid"), 60}, {QStringLiteral("road"), 30}, {QStringLiteral("village"), 12}}));

        const auto villages = scorePeriod(**workbook, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("S1"));
        QVERIFY(villages);
        QSet<int> stars;
        for (const UnitScore &unit : villages->units) {
            QVERIFY2(unit.score, qPrintable(unit.name));
            stars.insert(*unit.stars);
        }
        QVERIFY2(stars.size() >= 3, "a map of one colour shows nothing");
        const auto grids = scorePeriod(**workbook, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("S10"));
        QVERIFY(grids);
        QVERIFY(std::any_of(grids->units.begin(), grids->units.end(), [](const UnitScore &unit) { return !unit.score; }));

        const auto findings = (*workbook)->verify();
        QVERIFY(findings);
        QVERIFY2(findings->isEmpty(), qPrintable(findingsText(*findings)));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("清溪镇.basemap.gpkg"))));
        int pictures = 0;
        for (QDirIterator it((*workbook)->photosFolder(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); it.next())
            ++pictures;
        QVERIFY(pictures > 20);
    }

    void twoRuns_sameScores()
    {
        QTemporaryDir folder;
        QStringList first;
        for (const char *name : {"a.sqlite", "b.sqlite"}) {
            const QString path = folder.filePath(QLatin1String(name));
            QVERIFY(makeDemo(path));
            const auto workbook = Workbook::openReader(path);
            QVERIFY(workbook);
            const QStringList scores = scoresOf(**workbook, QStringLiteral("S1")) + scoresOf(**workbook, QStringLiteral("S10"));
            QCOMPARE(scores.size(), 3 * (102 + 1)); // 清溪村 has what its cells come to as well
            if (first.isEmpty())
                first = scores;
            QCOMPARE(scores, first);
        }
    }

    void existingFile_isNotTouched()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("there.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QVERIFY(!makeDemo(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void cancelled_leavesNothing()
    {
        QTemporaryDir folder;
        const Status made = makeDemo(folder.filePath(QStringLiteral("x.sqlite")), [](int percent) { return percent < 40; });
        QVERIFY(!made && made.error().code == ErrorCode::Cancelled);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).join(u' '), QString());
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
