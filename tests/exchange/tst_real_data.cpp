// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include "inspect/geometry.h"
#include "inspect/period_scores.h"
#include "inspect/record_file.h"
#include "inspect/scoresheet_xlsx.h"
#include "inspect/standard_json.h"
#include "inspect/unit_import.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace inspect;
using namespace inspect::test;

/// The whole job on real data: 朝阳区's 43 street offices and its roads, 贵溪's list of villages.
class TestRealData : public QObject {
    Q_OBJECT

    Township mTown;
    QString mFolder;

    ImportPlan plan(const char *file, const char *layer, const char *kind, const char *name, const char *code) const
    {
        ImportPlan made;
        made.path = mFolder + QLatin1Char('/') + QLatin1String(file);
        made.layer = QLatin1String(layer);
        made.kind = QLatin1String(kind);
        made.fields.name = QLatin1String(name);
        made.fields.code = QLatin1String(code);
        return made;
    }

    Status attachBuiltIn(const QString &code)
    {
        auto edit = mTown.book->begin("attach");
        if (!edit)
            return tl::unexpected(edit.error());
        for (const Standard &standard : builtInStandards()) {
            if (standard.code != code)
                continue;
            if (const auto added = addStandard(*edit, standard, StandardStatus::Issued, QDate(2026, 1, 1)); !added)
                return added;
            Attachment attachment;
            attachment.standard = standard.id;
            attachment.kind = QStringLiteral("village");
            if (const auto attached = attach(*edit, attachment); !attached)
                return attached;
        }
        return edit->commit();
    }

    /// Unit n has n mod 5 deductions; every tenth unit is not inspected.
    QByteArray month(const QVector<Unit> &units, const Standard &standard) const
    {
        QVector<Clause> counted;
        for (const Section &section : standard.sections) {
            for (const Clause &clause : section.clauses) {
                if (clause.rule == RuleKind::PerOccurrence)
                    counted.append(clause);
            }
        }
        QJsonArray inspections;
        for (qsizetype i = 0; i < units.size(); ++i) {
            if (i % 10 == 9)
                continue;
            QJsonArray deductions;
            for (qsizetype k = 0; k < i % 5; ++k) {
                const Clause &clause = counted.at(k % counted.size());
                const auto place = pointOnSurface(units.at(i).wkb).value_or(GeoPoint());
                deductions.append(QJsonObject{{QStringLiteral("clause"), clause.id},
                                              {QStringLiteral("count"), int(k) + 1},
                                              {QStringLiteral("lon"), place.lon},
                                              {QStringLiteral("lat"), place.lat}});
            }
            inspections.append(
                QJsonObject{{QStringLiteral("id"), QStringLiteral("M10-%1").arg(i)},
                            {QStringLiteral("unit"), units.at(i).code},
                            {QStringLiteral("standard"), standard.code},
                            {QStringLiteral("at"), QStringLiteral("2026-10-%1T09:30:00+08:00").arg(i % 28 + 1, 2, 10, QLatin1Char('0'))},
                            {QStringLiteral("inspector"), QStringLiteral("王强")},
                            {QStringLiteral("deductions"), deductions}});
        }
        return QJsonDocument(inspections).toJson();
    }

private Q_SLOTS:
    void initTestCase()
    {
        mFolder = sharedData();
        if (!QFile::exists(mFolder + QStringLiteral("/chaoyang.gpkg")))
            QSKIP("the shared data is not here (SHIRONG_SHARED_DATA)");
    }
    void init()
    {
        mTown = Township();
        REQUIRE_OK(mTown.create());
    }

    void chaoyang_fromImportToScoresheet()
    {
        ImportPlan offices = plan("chaoyang.gpkg", "units_polygon", "village", "name", "code");
        offices.fields.group = QStringLiteral("kind");
        const auto imported = importUnits(*mTown.book, offices);
        REQUIRE_OK(imported);
        QCOMPARE(imported->added, 43);
        QCOMPARE(imported->waiting, 0);
        const auto all = *units(*mTown.book);
        double areaKm2 = 0;
        for (const Unit &unit : all)
            areaKm2 += unit.areaM2 / 1e6;
        QVERIFY2(areaKm2 > 440 && areaKm2 < 500, qPrintable(QString::number(areaKm2))); // 朝阳区: about 465 km²

        REQUIRE_OK(attachBuiltIn(QStringLiteral("S1")));
        const auto standard = standardByCode(*mTown.book, QStringLiteral("S1"));
        REQUIRE_OK(standard);
        const QByteArray json = month(all, standard->standard);
        REQUIRE_OK(recordJson(*mTown.book, json, QStringLiteral("m10.json"), {}));
        const auto again = recordJson(*mTown.book, json, QStringLiteral("m10.json"), {});
        REQUIRE_OK(again);
        QVERIFY(std::all_of(again->cbegin(), again->cend(), [](const RecordedInspection &one) { return one.wasKnown; }));

        const auto scores = scorePeriod(*mTown.book, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("S1"));
        REQUIRE_OK(scores);
        QCOMPARE(scores->units.size(), 43);
        QCOMPARE(std::count_if(scores->units.cbegin(), scores->units.cend(), [](const UnitScore &unit) { return !unit.score; }), 4);
        const QString sheet = qEnvironmentVariable("SHIRONG_KEEP_SHEET", mTown.folder.filePath(QStringLiteral("朝阳.xlsx")));
        REQUIRE_OK(writeScoresheet(*mTown.book, *scores, sheet, {{}, QStringLiteral("朝阳区城市管理委员会"), {}, false}));
        QVERIFY(zipMember(sheet, QStringLiteral("xl/sharedStrings.xml")).contains(all.first().name.toUtf8()));
    }

    void roads_areImportedAsLines()
    {
        QElapsedTimer timer;
        timer.start();
        ImportPlan roads = plan("chaoyang.gpkg", "roads", "road", "name", "");
        const auto imported = importUnits(*mTown.book, roads);
        REQUIRE_OK(imported);
        QCOMPARE(imported->added, 4349);
        QCOMPARE(imported->waiting, 0);
        QCOMPARE(imported->issues.size(), 1); // the nameless ones, said once
        QCOMPARE(imported->issues.first().reason.args.first().toInt(), 4349 - 1223);
        qInfo() << "4 349 roads in" << timer.elapsed() << "ms";
        const auto again = importUnits(*mTown.book, roads);
        REQUIRE_OK(again);
        QCOMPARE(again->unchanged, 4349);
        QCOMPARE(again->added, 0);
    }

    void guixi_villagesWaitToBeDrawn()
    {
        const auto imported = importUnits(*mTown.book, plan("guixi/villages.csv", "", "village", "name", "code"));
        REQUIRE_OK(imported);
        QCOMPARE(imported->waiting, imported->added);
        QVERIFY(imported->added >= 259);
        const auto all = units(*mTown.book);
        REQUIRE_OK(all);
        for (const Unit &unit : *all)
            QCOMPARE(unit.code.size(), 12);
    }

    void openStreetMap_isPreviewedAndImported()
    {
        const auto preview = previewSource(mFolder + QStringLiteral("/guixi/guixi.osm"));
        REQUIRE_OK(preview);
        QStringList layers;
        for (const SourceLayer &layer : preview->layers)
            layers.append(layer.name);
        QVERIFY(layers.contains(QStringLiteral("lines")) && layers.contains(QStringLiteral("multipolygons")));
        const auto imported = importUnits(*mTown.book, plan("guixi/guixi.osm", "lines", "road", "name", ""));
        REQUIRE_OK(imported);
        QVERIFY(imported->added > 100);
    }
};

QTEST_GUILESS_MAIN(TestRealData)
#include "tst_real_data.moc"
