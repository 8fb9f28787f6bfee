// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/rating_map.h"

#include "../gis/map_fixture.h"
#include "gis/qgis_runtime.h"
#include "gis/unit_theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

namespace {

RatingMapRequest request(const MapUnits &units)
{
    RatingMapRequest made;
    made.units = units;
    made.title = QStringLiteral("桥东街道星级评定图");
    made.period = QStringLiteral("2026-10");
    made.organisation = QStringLiteral("桥东街道办事处");
    made.date = QStringLiteral("2026-11-02");
    made.reviewNumber = QStringLiteral("粤S(2026)001号");
    return made;
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

class TestRatingMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"pdftotext", "pdfinfo", "pdffonts"})
            QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(), program);
        auto started = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        mRuntime = std::move(*started);
    }
    void cleanupTestCase() { mRuntime.reset(); }

    void pdf_holdsTitleNamesAndEmbeddedFonts()
    {
        const QString path = make(request(shared({areaUnit(QStringLiteral("东岭村"), 114, 22.5, 0.01, 0.01, 5),
                                                  areaUnit(QStringLiteral("南坪村"), 114.01, 22.5, 0.01, 0.01, 2),
                                                  areaUnit(QStringLiteral("北川村"), 114.02, 22.5, 0.01, 0.01)})),
                                  QStringLiteral("map.pdf"));
        const QString text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        for (const QString &wanted :
             {QStringLiteral("桥东街道星级评定图"), QStringLiteral("2026-10"), QStringLiteral("东岭村"), QStringLiteral("南坪村"),
              QStringLiteral("北川村"), QStringLiteral("桥东街道办事处"), QStringLiteral("2026-11-02"), QStringLiteral("EPSG:4547"),
              QStringLiteral("★★★★★"), QStringLiteral("粤S(2026)001号"), QStringLiteral("95.50"), QStringLiteral("Units: 3")})
            QVERIFY2(text.contains(wanted), qPrintable(wanted + QStringLiteral(" is missing in: ") + text));
        const QStringList fonts = outputOf(QStringLiteral("pdffonts"), {path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts)
            QVERIFY2(font.contains(QStringLiteral(" yes ")), qPrintable(font));
    }
    void pdf_isOnePageOfThePaper_data()
    {
        QTest::addColumn<bool>("a3");
        QTest::addColumn<bool>("tall");
        QTest::addColumn<QString>("size");
        QTest::newRow("A4 lying") << false << false << "841.8 x 595.2";
        QTest::newRow("A4 standing") << false << true << "595.2 x 841.8";
        QTest::newRow("A3 lying") << true << false << "1190.5 x 841.8";
    }
    void pdf_isOnePageOfThePaper()
    {
        QFETCH(bool, a3);
        QFETCH(bool, tall);
        QFETCH(QString, size);
        RatingMapRequest asked = request(shared({areaUnit(QStringLiteral("村"), 114, 22.5, tall ? 0.01 : 0.03, 0.02, 4)}));
        asked.paper = a3 ? RatingMapRequest::Paper::A3 : RatingMapRequest::Paper::A4;
        const QString info = outputOf(QStringLiteral("pdfinfo"), {make(asked, QStringLiteral("sheet.pdf"))});
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))));
        const QStringList wanted = size.split(QStringLiteral(" x "));
        const auto found = QRegularExpression(QStringLiteral("Page size:\\s+([\\d.]+) x ([\\d.]+)")).match(info);
        QVERIFY2(std::abs(found.captured(1).toDouble() - wanted[0].toDouble()) < 2, qPrintable(info));
        QVERIFY2(std::abs(found.captured(2).toDouble() - wanted[1].toDouble()) < 2, qPrintable(info));
    }
    void png_is300Dpi_andColouredByStars()
    {
        const QString path = make(request(shared({areaUnit(QString(), 114, 22.5, 0.02, 0.01, 5)})), QStringLiteral("map.png"));
        const QImage image(path);
        QVERIFY(std::abs(image.width() - 3508) <= 2 && std::abs(image.height() - 2480) <= 2);
        // The middle of the map frame: one large unit.
        QCOMPARE(image.pixelColor(int(image.width() * 0.33), int(image.height() * 0.55)), lookOfStars(5).fill);
    }
    void svg_isAVectorFile()
    {
        QFile file(make(request(cells(12)), QStringLiteral("map.svg")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("<svg"));
        QVERIFY(svg.contains(QStringLiteral("桥东街道星级评定图").toUtf8()));
        QVERIFY(!svg.contains("<image"));
    }
    void manyUnits_stillNameMostOfThem()
    {
        const QString path = make(request(cells(500)), QStringLiteral("many.pdf"));
        const QString text = outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        QVERIFY2(text.count(QStringLiteral("网格")) > 450, qPrintable(QString::number(text.count(QStringLiteral("网格")))));
    }
    /// The title's first and last sign both lie within the text of the page's own width.
    void longTitle_isWrittenSmaller_notCut()
    {
        RatingMapRequest asked = request(cells(12));
        asked.title = QString(70, QChar(0x9547)); // 镇
        const QString boxes =
            outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), make(asked, QStringLiteral("long.pdf")), QStringLiteral("-")});
        const QRegularExpression word(QStringLiteral("xMin=\"([-0-9.]+)\"[^>]*xMax=\"([-0-9.]+)\"[^>]*>\\x{9547}{70}<"));
        const QRegularExpressionMatch match = word.match(boxes);
        QVERIFY2(match.hasMatch(), qPrintable(boxes.left(600)));
        const double page = 297 / 25.4 * 72;
        QVERIFY2(match.captured(1).toDouble() > 0 && match.captured(2).toDouble() < page, qPrintable(match.captured(0)));
    }

    void theme_change_tellsItInTitlePeriodLegendAndNames()
    {
        QVector<MapUnit> units{areaUnit(QStringLiteral("东岭村"), 114, 22.5, 0.01, 0.01, 5),
                               areaUnit(QStringLiteral("南坪村"), 114.01, 22.5, 0.01, 0.01, 2),
                               areaUnit(QStringLiteral("北川村"), 114.02, 22.5, 0.01, 0.01)};
        units[0].change = Points::ofRaw(35000);
        units[1].change = Points::ofRaw(-20000);
        RatingMapRequest asked = request(shared(units));
        asked.title.clear();
        asked.theme = Theme::Change;
        asked.comparedWith = QStringLiteral("2026-09");
        const QString text = outputOf(QStringLiteral("pdftotext"),
                                      {QStringLiteral("-layout"), make(asked, QStringLiteral("change.pdf")), QStringLiteral("-")});
        for (const char *wanted :
             {"Map of changed scores", "compared with 2026-09", "▲ 3.50", "▼ 2.00", "▲ better", "▼ worse", "nothing to compare"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)),
                     qPrintable(QString::fromUtf8(wanted) + QStringLiteral(" is missing in: ") + text));
    }
    /// A standard without stars is no standard without scores.
    void units_scoredWithoutStars_areNotCalledUninspected()
    {
        MapUnit unit = areaUnit(QStringLiteral("东岭村"), 114, 22.5, 0.01, 0.01, 5);
        unit.stars.reset();
        const QString text =
            outputOf(QStringLiteral("pdftotext"), {make(request(shared({unit})), QStringLiteral("starless.pdf")), QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("90 and more")));
        QVERIFY(!text.contains(QStringLiteral("Not inspected")));
    }
    /// 60 heads: the legend ends in one row for the rest, above what stands below it.
    void legend_ofManyRows_staysOnItsPlace()
    {
        QVector<MapUnit> units = *cells(60);
        for (int i = 0; i < units.size(); ++i)
            units[i].head = QStringLiteral("责任人%1").arg(i + 10);
        RatingMapRequest asked = request(shared(units));
        asked.theme = Theme::Heads;
        asked.scores = false;
        const QString boxes =
            outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), make(asked, QStringLiteral("heads.pdf")), QStringLiteral("-")});
        const auto top = [&boxes](const QString &word) {
            const QRegularExpression place(QStringLiteral("yMin=\"([0-9.]+)\"[^>]*>%1<").arg(word));
            return place.match(boxes).captured(1).toDouble();
        };
        QVERIFY2(boxes.contains(QStringLiteral(">others<")), qPrintable(boxes.right(2000)));
        QVERIFY(top(QStringLiteral("others")) > 0 && top(QStringLiteral("others")) < top(QStringLiteral("CRS:")));
    }
    /// Units a little wider than high come out larger on a standing sheet: its frame is nearly square, the lying one is not.
    void squareUnits_takeTheSheetOnWhichTheyAreLarger()
    {
        const QImage image(make(request(shared({areaUnit(QString(), 114, 22.5, 0.0220, 0.0185, 5)})), QStringLiteral("square.png")));
        QVERIFY2(image.height() > image.width(), qPrintable(QStringLiteral("%1 x %2").arg(image.width()).arg(image.height())));
    }
    /// A village in the middle of a town: the town's name stands in the middle of both.
    void middleOfAUnit_takenByAnother_itsNameGoesElsewhere()
    {
        const QString path = make(request(shared({areaUnit(QStringLiteral("小院"), 114.005, 22.505, 0.01, 0.01, 2),
                                                  areaUnit(QStringLiteral("大东岭村"), 114, 22.5, 0.02, 0.02, 5)})),
                                  QStringLiteral("inside.pdf"));
        const QString text = outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        QVERIFY2(text.contains(QStringLiteral("小院")) && text.contains(QStringLiteral("大东岭村")), qPrintable(text));
    }

    void group_leavesOthersOut()
    {
        QVector<MapUnit> units{areaUnit(QStringLiteral("东岭村"), 114, 22.5, 0.01, 0.01, 5),
                               areaUnit(QStringLiteral("南坪村"), 114.01, 22.5, 0.01, 0.01, 2)};
        units[1].group = QStringLiteral("二组");
        RatingMapRequest asked = request(shared(units));
        asked.group = QStringLiteral("二组");
        const QString text = outputOf(QStringLiteral("pdftotext"), {make(asked, QStringLiteral("group.pdf")), QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("南坪村")) && !text.contains(QStringLiteral("东岭村")));
    }

    void nothingToDraw_isSaid_andNoFileIsMade()
    {
        MapUnit waiting = areaUnit(QStringLiteral("待绘"), 114, 22.5, 0.01, 0.01, 3);
        waiting.wkb.clear();
        const QString path = mFolder.filePath(QStringLiteral("none.pdf"));
        const Status status = makeRatingMap(request(shared({waiting})), path);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(path));
    }
    void ending_unknown_isRefused()
    {
        const Status status = makeRatingMap(request(cells(4)), mFolder.filePath(QStringLiteral("map.docx")));
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::InvalidInput);
    }
    void folder_absent_isNamed()
    {
        const Status status = makeRatingMap(request(cells(4)), mFolder.filePath(QStringLiteral("absent/map.pdf")));
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Io);
    }
    void cancelled_leavesTheOldFile()
    {
        const QString path = mFolder.filePath(QStringLiteral("kept.pdf"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        for (const int stopAt : {5, 20, 35, 45, 95}) {
            const Status status = makeRatingMap(request(cells(4)), path, [stopAt](int percent) { return percent < stopAt; });
            QVERIFY(!status);
            QCOMPARE(status.error().code, ErrorCode::Cancelled);
            QCOMPARE(QFileInfo(path).size(), 3);
        }
    }
    /// A plan that does not say where it lies is printed where its user said, and as faint as on the screen.
    void baseMap_liesWhereItsUserSaid()
    {
        const QString plan = mFolder.filePath(QStringLiteral("plan.dxf"));
        QFile file(plan);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("0\nSECTION\n2\nENTITIES\n0\nLINE\n8\n0\n10\n499000\n20\n2480000\n11\n503000\n21\n2500000\n0\nENDSEC\n0\nEOF\n");
        file.close();
        const auto printed = [&](const PaperLayer &base) {
            RatingMapRequest asked = request(shared({areaUnit(QString(), 114, 22.5, 0.02, 0.01, 5)}));
            asked.baseLayers = {base};
            return QImage(make(asked, QStringLiteral("based.png")));
        };
        const QImage there = printed({plan, QStringLiteral("EPSG:4547"), 1});
        QVERIFY(!there.isNull());
        QVERIFY(there != printed({plan, QStringLiteral("EPSG:4546"), 1})); // three degrees further west
        QVERIFY(there != printed({plan, QStringLiteral("EPSG:4547"), 0.3}));
    }
    void baseMap_damaged_stopsWithItsName()
    {
        const QString base = mFolder.filePath(QStringLiteral("broken.mbtiles"));
        QFile file(base);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        RatingMapRequest asked = request(cells(4));
        asked.baseLayers = {{base, {}, 1}};
        const Status status = makeRatingMap(asked, mFolder.filePath(QStringLiteral("b.pdf")));
        QVERIFY(!status);
        QVERIFY(status.error().text().contains(QStringLiteral("broken.mbtiles")));
    }

private:
    QString make(const RatingMapRequest &asked, const QString &name)
    {
        QString path = mFolder.filePath(name);
        const Status status = makeRatingMap(asked, path);
        [&] { QVERIFY2(status, status ? "" : qPrintable(status.error().text())); }();
        return path;
    }

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
};

QTEST_MAIN(TestRatingMap)
#include "tst_rating_map.moc"
