// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard_json.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace inspect;

namespace {

/// A small standard that is right; the cases below spoil one thing in it.
const QByteArray kGood = R"({
  "code": "T1", "version": 1, "name": "测试", "kinds": ["village"], "base": 100,
  "sections": [
    {"id": "1", "name": "一", "max": 60, "clauses": [
      {"id": "1.1", "name": "甲", "rule": "per_occurrence", "step": 0.5},
      {"id": "1.2", "name": "乙", "rule": "pass_fail", "max": 5}]},
    {"id": "2", "name": "二", "max": 40, "clauses": [
      {"id": "2.1", "name": "丙", "rule": "measured", "max": 40, "unit": "g/m²", "knots": [{"value": 10, "share": 1}, {"value": 70, "share": 0}]}]}],
  "grades": [{"code": "pass", "name": "达标", "from": 70}, {"code": "fail", "name": "不达标", "from": 0}],
  "stars": [{"stars": 5, "from": 95}, {"stars": 1, "from": 0}]
})";

QByteArray spoiled(const QByteArray &from, const QByteArray &to)
{
    QByteArray result = kGood;
    const qsizetype at = result.indexOf(from);
    return at < 0 ? QByteArray() : result.replace(at, from.size(), to);
}

} // namespace

class TestStandardJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtIns_everyFile_isReadWithoutWarning();
    void builtIns_ids_areTheSameEverywhere();
    void goodStandard_isRead();
    void document_writtenAndReadAgain_isTheSame();
    void document_readTwice_namesEachFile();
    void damagedDocuments_areRefusedOrRead_neverACrash();
    void document_keysInAnotherOrder_givesTheSameBytes();
    void badStandard_isRefusedWithOneSentence_data();
    void badStandard_isRefusedWithOneSentence();
    void sectionsThatDoNotAddUp_areOnlyAWarning();
    void tenMegabytes_areRefused();
    void deepNesting_isRefusedWithoutACrash();
    void includes_loopOverThreeStandards_isNamed();
    void includes_unknownStandard_isNamed();
    void includedItem_answersToItsClause();
};

void TestStandardJson::builtIns_everyFile_isReadWithoutWarning()
{
    const QDir folder(QStringLiteral(SHIRONG_SOURCE_DIR "/forms/standards"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.contains(QStringLiteral("S1.json")));
    int read = 0;
    for (const QString &name : files) {
        if (name == QLatin1String("standard.schema.json"))
            continue;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<ParsedStandard> parsed = parseStandard(file.readAll(), name);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().text()));
        QVERIFY2(parsed->warnings.isEmpty(), parsed->warnings.isEmpty() ? "" : qPrintable(parsed->warnings.first().text()));
        QCOMPARE(parsed->standard.code + QStringLiteral(".json"), name);
        ++read;
    }
    QCOMPARE(builtInStandards().size(), read);
}

void TestStandardJson::builtIns_ids_areTheSameEverywhere()
{
    for (const Standard &standard : builtInStandards()) {
        QCOMPARE(standard.id, standardId(standard.code, standard.version));
        QVERIFY(!standard.id.isNull());
    }
}

void TestStandardJson::goodStandard_isRead()
{
    const Result<ParsedStandard> parsed = parseStandard(kGood, QStringLiteral("t.json"));
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().text()));
    QVERIFY(parsed->warnings.isEmpty());
    const Standard &standard = parsed->standard;
    QCOMPARE(standard.sections.size(), 2);
    QCOMPARE(standard.clause(u"1.1")->step, *Points::parse(u"0.5"));
    QCOMPARE(standard.clause(u"2.1")->knots.size(), 2);
    QCOMPARE(standard.sectionOf(u"2.1")->id, QStringLiteral("2"));
    QCOMPARE(standard.clause(u"9.9"), nullptr);
    QCOMPARE(standard.grades.first().from, Points::of(70));
    QCOMPARE(standard.stars.last().stars, 1);
}

void TestStandardJson::document_writtenAndReadAgain_isTheSame()
{
    for (const Standard &standard : builtInStandards()) {
        const QByteArray json = standardToJson(standard);
        const Result<ParsedStandard> again = parseStandard(json, standard.code);
        QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
        QVERIFY2(again->standard == standard, qPrintable(standard.code));
        QCOMPARE(standardToJson(again->standard), json);
    }
}

void TestStandardJson::document_readTwice_namesEachFile()
{
    const QByteArray odd = spoiled(R"("max": 60)", R"("max": 50)");
    for (const char *name : {"a.json", "b.json", "a.json"}) {
        const Result<ParsedStandard> parsed = parseStandard(odd, QString::fromLatin1(name));
        QVERIFY(parsed);
        QCOMPARE(parsed->warnings.first().where, QString::fromLatin1(name));
    }
}

void TestStandardJson::damagedDocuments_areRefusedOrRead_neverACrash()
{
    QRandomGenerator random(7);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray json = kGood;
        for (quint32 n = random.bounded(1U, 5U); n > 0; --n) {
            const qsizetype at = random.bounded(int(json.size()));
            if (random.bounded(2) == 0)
                json[at] = "0123456789{}[]\",:.-ex"[random.bounded(22)];
            else
                json.remove(at, random.bounded(1, 20));
        }
        const Result<ParsedStandard> parsed = parseStandard(json, QStringLiteral("t.json"));
        refused += parsed ? 0 : 1;
        if (!parsed)
            QVERIFY(!parsed.error().text().isEmpty() && parsed.error().code == ErrorCode::InvalidInput);
    }
    QVERIFY(refused > 2000 && refused < 3000);
}

void TestStandardJson::document_keysInAnotherOrder_givesTheSameBytes()
{
    const QByteArray other = spoiled(R"("code": "T1", "version": 1, "name": "测试")", R"("name": "测试", "version": 1.0, "code": "T1")");
    QVERIFY(!other.isEmpty());
    QCOMPARE(standardToJson(parseStandard(other, {})->standard), standardToJson(parseStandard(kGood, {})->standard));
}

void TestStandardJson::badStandard_isRefusedWithOneSentence_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("negative maximum") << QByteArray(R"("max": 60)") << QByteArray(R"("max": -60)")
                                      << QStringLiteral("t.json: sections[0].max has the value -60, which is too small: it must be ≥ 0");
    QTest::newRow("unknown rule") << QByteArray("pass_fail") << QByteArray("per_hour")
                                  << QStringLiteral(
                                         "t.json: sections[0].clauses[1].rule has the value per_hour, which is not one of the known words: "
                                         "per_occurrence, pass_fail, level, measured, ratio, escalation, note");
    QTest::newRow("wrong type") << QByteArray(R"("step": 0.5)") << QByteArray(R"("step": "0.5")")
                                << QStringLiteral(
                                       "t.json: sections[0].clauses[0].step has the value \"0.5\": write a number without quotes");
    QTest::newRow("sections no list") << QByteArray(R"("sections": [)") << QByteArray(R"("sections": 7, "x": [)")
                                      << QStringLiteral("sections");
    QTest::newRow("unknown entry")
        << QByteArray(R"("step": 0.5)") << QByteArray(R"("step": 0.5, "stepp": 1)")
        << QStringLiteral("t.json: sections[0].clauses[0] has the unknown entry \"stepp\": check its spelling or remove it");
    QTest::newRow("no name") << QByteArray(R"("name": "甲", )") << QByteArray()
                             << QStringLiteral("t.json: sections[0].clauses[0] lacks the entry \"name\": add it");
    QTest::newRow("no step") << QByteArray(R"(, "step": 0.5)") << QByteArray()
                             << QStringLiteral("t.json: Clause 1.1 (甲) lacks the entry \"step\", which its rule needs: add it");
    QTest::newRow("step of nothing") << QByteArray(R"("step": 0.5)") << QByteArray(R"("step": 0)")
                                     << QStringLiteral("sections[0].clauses[0].step has the value 0");
    QTest::newRow("five decimals") << QByteArray(R"("step": 0.5)") << QByteArray(R"("step": 0.12345)")
                                   << QStringLiteral("t.json: sections[0].clauses[0].step has more than four decimals: round it to four");
    QTest::newRow("half a version") << QByteArray(R"("version": 1)") << QByteArray(R"("version": 1.5)")
                                    << QStringLiteral("t.json: version has the value 1.5: write a whole number without quotes");
    QTest::newRow("clause id of letters") << QByteArray(R"("id": "1.2")") << QByteArray(R"("id": "b")")
                                          << QStringLiteral("sections[0].clauses[1].id has the value b");
    QTest::newRow("clause id twice") << QByteArray(R"("id": "1.2")") << QByteArray(R"("id": "1.1")")
                                     << QStringLiteral("t.json: Two clauses have the number 1.1: give each clause a number of its own");
    QTest::newRow("section id twice") << QByteArray(R"({"id": "2", "name": "二")") << QByteArray(R"({"id": "1", "name": "二")")
                                      << QStringLiteral("Two sections have the number 1");
    QTest::newRow("bands start alike") << QByteArray(R"("name": "不达标", "from": 0)") << QByteArray(R"("name": "不达标", "from": 70)")
                                       << QStringLiteral(
                                              "t.json: Two bands of grades overlap at 70: let each score belong to one band only");
    QTest::newRow("bands overlap") << QByteArray(R"("name": "不达标", "from": 0)") << QByteArray(R"("name": "不达标", "from": 0, "to": 75)")
                                   << QStringLiteral("Two bands of grades overlap at 70");
    QTest::newRow("bands leave a gap") << QByteArray(R"("name": "不达标", "from": 0)")
                                       << QByteArray(R"("name": "不达标", "from": 0, "to": 60)")
                                       << QStringLiteral("leave a gap from 60 to 70");
    QTest::newRow("stars overlap") << QByteArray(R"({"stars": 1, "from": 0})") << QByteArray(R"({"stars": 1, "from": 95})")
                                   << QStringLiteral("Two bands of stars overlap at 95");
    QTest::newRow("knots fall") << QByteArray(R"("value": 70)") << QByteArray(R"("value": 7)")
                                << QStringLiteral("The knots of clause 2.1 do not rise at value 7");
    QTest::newRow("clause above section") << QByteArray(R"("max": 5)") << QByteArray(R"("max": 61)")
                                          << QStringLiteral("Clause 1.2 has a maximum of 61, more than the 60 of its section");
    QTest::newRow("stars need what is not there")
        << QByteArray(R"("stars": [)") << QByteArray(R"("stars_need": "good", "stars": [)") << QStringLiteral("names good");
    QTest::newRow("neither sections nor parts")
        << QByteArray(R"("sections": [)") << QByteArray(R"("sections": [], "plan": [], "flags": [)") << QStringLiteral("flags");
    QTest::newRow("includes itself") << QByteArray(R"("step": 0.5)") << QByteArray(R"("step": 0.5, "include": "T1")")
                                     << QStringLiteral("in a loop (T1 → T1)");
    QTest::newRow("no JSON") << QByteArray(R"("code": "T1",)") << QByteArray("\n\ncode: T1")
                             << QStringLiteral("t.json: Line 4 is not JSON");
    QTest::newRow("a list") << kGood << QByteArray("[]")
                            << QStringLiteral("t.json: The file holds no standard: its outermost value must be an object { … }");
    QTest::newRow("nothing") << kGood << QByteArray() << QStringLiteral("is not JSON");
}

void TestStandardJson::badStandard_isRefusedWithOneSentence()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, sentence);
    QVERIFY2(kGood.contains(from), "the case spoils nothing");
    const Result<ParsedStandard> parsed = parseStandard(spoiled(from, to), QStringLiteral("t.json"));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
    const QString text = parsed.error().text();
    QVERIFY2(sentence.startsWith(QLatin1String("t.json")) && !sentence.endsWith(QLatin1String("JSON")) ? text == sentence
                                                                                                       : text.contains(sentence),
             qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("%")), qPrintable(text));
}

void TestStandardJson::sectionsThatDoNotAddUp_areOnlyAWarning()
{
    const Result<ParsedStandard> parsed = parseStandard(spoiled(R"("max": 60)", R"("max": 50)"), QStringLiteral("t.json"));
    QVERIFY(parsed);
    QCOMPARE(parsed->warnings.size(), 1);
    QCOMPARE(parsed->warnings.first().text(),
             QStringLiteral("t.json: The sections add up to 90 points, but the standard is based on 100: check the points"));
}

void TestStandardJson::tenMegabytes_areRefused()
{
    const QByteArray huge = spoiled(R"("code": "T1",)", R"("note": ")" + QByteArray(10'000'000, 'x') + R"(", "code": "T1",)");
    const Result<ParsedStandard> parsed = parseStandard(huge, QStringLiteral("t.json"));
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().text().contains(QLatin1String("but a standard has at most 4194304")), qPrintable(parsed.error().text()));
}

void TestStandardJson::deepNesting_isRefusedWithoutACrash()
{
    for (const int depth : {100, 1000, 1'000'000}) {
        const QByteArray deep =
            spoiled(R"("code": "T1",)", R"("note": )" + QByteArray(depth, '[') + QByteArray(depth, ']') + R"(, "code": "T1",)");
        QVERIFY(!parseStandard(deep, QStringLiteral("t.json")));
    }
}

void TestStandardJson::includes_loopOverThreeStandards_isNamed()
{
    const auto including = [](const char *code, const char *other) {
        QByteArray json = spoiled(R"("step": 0.5)", QByteArray(R"("step": 0.5, "include": ")") + other + "\"");
        json.replace("\"T1\"", QByteArray("\"") + code + "\"");
        return parseStandard(json, QString::fromLatin1(code))->standard;
    };
    const Standard a = including("A", "B");
    const Standard b = including("B", "C");
    const Status good = checkReferences(a, {b, parseStandard(kGood, {})->standard}, QStringLiteral("a.json"), Unknown::Allowed);
    QVERIFY2(good, good ? "" : qPrintable(good.error().text()));
    const Status bad = checkReferences(a, {b, including("C", "A")}, QStringLiteral("a.json"));
    QVERIFY(!bad);
    QCOMPARE(bad.error().text(),
             QStringLiteral("a.json: The standards include each other in a loop (A → B → C → A): remove one of the references"));
}

void TestStandardJson::includes_unknownStandard_isNamed()
{
    const Standard a = parseStandard(spoiled(R"("step": 0.5)", R"("step": 0.5, "include": "NOT-THERE")"), {})->standard;
    const Status bad = checkReferences(a, {}, QStringLiteral("a.json"));
    QVERIFY(!bad);
    QCOMPARE(bad.error().text(), QStringLiteral("a.json: Standard T1 includes NOT-THERE, which is not there: import NOT-THERE first"));
}

void TestStandardJson::includedItem_answersToItsClause()
{
    const QByteArray json = spoiled(R"("step": 0.5)", R"("step": 0.5, "items": [{"id": "1", "name": "子"}, {"id": "2", "name": "丑"}])");
    const Standard standard = parseStandard(json, {})->standard;
    QVERIFY(standard.clause(u"1.1.2") != nullptr);
    QCOMPARE(standard.clause(u"1.1.2")->id, QStringLiteral("1.1"));
    QCOMPARE(standard.clause(u"1.1.3"), nullptr);
    QCOMPARE(standard.sectionOf(u"1.1.2")->id, QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestStandardJson)
#include "tst_standard_json.moc"
