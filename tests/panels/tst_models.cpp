// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard_json.h"
#include "models/checklist.h"
#include "models/pinyin.h"
#include "models/texts.h"
#include "models/unit_tree_model.h"
#include "session_fixture.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

class ModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initials_data();
    void initials();
    void readings();
    void periodTexts();
    void stars();
    void sentence_fillsInItsValues();
    void sentence_keepsPercentSignsInValues();
    void checklist_withoutInspectionIsFull();
    void checklist_showsCountsAndSectionRest();
    void names_areEnglish_inEnglish();
    void unitTree_findsByNameCodeAndInitials();
};

void ModelsTest::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("village") << QStringLiteral("东风村") << QStringLiteral("dfc");
    QTest::newRow("road") << QStringLiteral("人民路") << QStringLiteral("rml");
    QTest::newRow("with digits") << QStringLiteral("网格A12") << QStringLiteral("wga12");
    QTest::newRow("all sounds") << QStringLiteral("啊八才大俄发干哈几看拉马那哦怕七然三他挖西压在")
                                << QStringLiteral("abcdefghjklmnopqrstwxyz");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("rare") << QStringLiteral("垚圪") << QStringLiteral("yg");
    QTest::newRow("signs") << QStringLiteral("（一）·") << QStringLiteral("y");
}

void ModelsTest::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(pinyinInitials(name), letters);
}

void ModelsTest::readings()
{
    QCOMPARE(pinyin(QStringLiteral("东风村2组")), QStringLiteral("dongfengcun2zu"));
    QCOMPARE(pinyin(QStringLiteral("绿道")), QStringLiteral("ludao"));
}

void ModelsTest::periodTexts()
{
    QCOMPARE(periodText(QStringLiteral("2026-10")), QStringLiteral("2026-10"));
    QCOMPARE(periodText(QStringLiteral("2026-Q4")), QStringLiteral("quarter 4 of 2026"));
    QCOMPARE(periodText(QStringLiteral("2026-H2")), QStringLiteral("second half of 2026"));
    QCOMPARE(periodText(QStringLiteral("2026")), QStringLiteral("year 2026"));
    QCOMPARE(periodText(QStringLiteral("nonsense")), QStringLiteral("nonsense"));
}

void ModelsTest::stars()
{
    QCOMPARE(starsText(3), QStringLiteral("★★★☆☆"));
    QCOMPARE(starsText({}), QString());
    QCOMPARE(starsText(9), QStringLiteral("★★★★★"));
}

void ModelsTest::sentence_fillsInItsValues()
{
    const Error error{ErrorCode::NotFound,
                      QStringLiteral("File %1 has no column %2"),
                      QStringLiteral("a.shp"),
                      {QStringLiteral("x"), QStringLiteral("y")}};
    QCOMPARE(sentence(error), QStringLiteral("a.shp: File x has no column y"));
}

void ModelsTest::sentence_keepsPercentSignsInValues()
{
    const Error error{ErrorCode::NotFound, QStringLiteral("%1 and %2"), {}, {QStringLiteral("%2"), QStringLiteral("5 %")}};
    QCOMPARE(sentence(error), QStringLiteral("%2 and 5 %"));
}

void ModelsTest::checklist_withoutInspectionIsFull()
{
    SessionFixture f;
    const Standard &standard = f.session.snapshot()->standard(f.standard)->standard;
    const auto sections = checklistOf(standard, std::nullopt);
    QCOMPARE(sections.size(), standard.sections.size());
    for (const ChecklistSection &section : sections)
        QCOMPARE(section.left, section.max);
    QCOMPARE(fullScore(standard), Points::of(100));
}

void ModelsTest::checklist_showsCountsAndSectionRest()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 3, {})));
    const Standard &standard = f.session.snapshot()->standard(f.standard)->standard;
    const auto sections = checklistOf(standard, f.session.snapshot()->sheet->open);
    QCOMPARE(sections[1].clauses[0].count, 3);
    QCOMPARE(sections[1].left, sections[1].max - Points::of(3));
    QCOMPARE(sections[0].left, sections[0].max);
    QVERIFY(!sections[1].clauses[0].newest.isNull());
}

/// Every built-in standard, section, clause and grade has an English name, and English windows say it.
void ModelsTest::names_areEnglish_inEnglish()
{
    const QLocale before;
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    const auto isChinese = [](const QString &text) {
        return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() < 0xa000; });
    };
    for (const Standard &standard : builtInStandards()) {
        QLocale::setDefault(QLocale(QLocale::English));
        QVERIFY2(!isChinese(nameText(standard)), qPrintable(standard.code));
        for (const ChecklistSection &section : checklistOf(standard, std::nullopt)) {
            QVERIFY2(!isChinese(section.name), qPrintable(standard.code + section.name));
            for (const ChecklistClause &line : section.clauses) {
                QVERIFY2(!isChinese(nameText(line.clause)), qPrintable(standard.code + line.clause.name));
                QCOMPARE(findingName(standard, line.clause.id), nameText(line.clause));
            }
        }
        for (const GradeBand &grade : standard.grades) {
            UnitScore scored;
            scored.score = Points::of(1);
            scored.grade = grade.name;
            QVERIFY2(!isChinese(gradeText(standard, scored)), qPrintable(standard.code + grade.name));
        }
        QLocale::setDefault(QLocale(QLocale::Chinese));
        QCOMPARE(nameText(standard), standard.name);
    }
}

void ModelsTest::unitTree_findsByNameCodeAndInitials()
{
    SessionFixture f;
    UnitTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(f.session.snapshot(), Part::Everything);
    UnitFilter filter;
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 1);
    for (const char *words : {"东风", "440300", "dfc", "DFC 4403"}) {
        filter.setWords(QString::fromUtf8(words));
        QVERIFY2(filter.rowCount() == 1 && filter.rowCount(filter.index(0, 0)) == 1, words);
    }
    filter.setWords(QStringLiteral("西"));
    QCOMPARE(filter.rowCount(), 0);
    QCOMPARE(model.unitAt(model.indexOf(f.village)), f.village);
}

QTEST_MAIN(ModelsTest)
#include "tst_models.moc"
