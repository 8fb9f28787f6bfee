// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard_json.h"
#include "store_fixture.h"

#include <QRegularExpression>
#include <QSqlQuery>

#include <cmath>
#include <limits>

using namespace inspect;
using namespace inspect::test;

class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unit_addedAndReadBack_isTheSame();
    void unit_badShape_refused_data();
    void unit_badShape_refused();
    void unit_withoutShape_waitsToBeDrawn();
    void unit_wrongShapeForKind_refused();
    void unit_badFields_refused();
    void unit_byCode_duplicateIsAConflict();
    void unit_ownAncestor_refused();
    void unit_newVersion_splitsTheDays();
    void unit_withInspections_cannotBeRemoved();
    void unit_measures_areEllipsoidal();
    void standard_sameVersionOtherContent_conflict();
    void standard_issued_cannotChange_draftCan();
    void standard_parts_areDerived();
    void attach_overlap_conflict_data();
    void attach_overlap_conflict();
    void attach_wrongKindOrDraft_refused();
    void attach_whatIncludesAMissingStandard_refused();
    void standardsOf_followsDaysAndKinds();
};

void TestRecords::unit_addedAndReadBack_isTheSame()
{
    Township t;
    REQUIRE_OK(t.fill());
    Unit full = t.dongfeng;
    full.id = UnitId();
    full.version = UnitVersionId();
    full.code = QStringLiteral("110105001203");
    full.validFrom = QDate(2020, 1, 1);
    full.validTo = QDate(2030, 12, 31);
    full.parent = t.xihe.id;
    full.group = QStringLiteral("山区");
    full.organisation = QStringLiteral("桥东街道办");
    full.head = QStringLiteral("村支书");
    full.headPhone = QStringLiteral("010-1234");
    full.population = 1234;
    full.attributes = QJsonObject{{QStringLiteral("重点区域"), true}};
    Edit edit = begun(t);
    const auto added = addUnit(edit, full);
    REQUIRE_OK(added);
    REQUIRE_OK(edit.commit());
    REQUIRE_OK(t.reopen());
    const auto read = unit(*t.book, added->id, QDate(2026, 10, 1));
    REQUIRE_OK(read);
    full.id = added->id;
    full.version = added->version;
    full.wkb = read->wkb; // stored as a multi shape
    QCOMPARE(*read, full);
    QCOMPARE(read->wkb.size(), full.wkb.size());
    QCOMPARE(units(*t.book, QDate(2026, 10, 1))->size(), 5);
    QCOMPARE(units(*t.book, QDate(2031, 1, 1))->size(), 4);
    QCOMPARE(units(*t.book)->size(), 5);
    QVERIFY(units(*t.book, QDate(2026, 10, 1), false)->first().wkb.isEmpty());
}

void TestRecords::unit_badShape_refused_data()
{
    QTest::addColumn<QByteArray>("wkb");
    QTest::addColumn<QString>("words");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const QByteArray square = squareWkb(116, 39, 0.01);
    QByteArray huge = square;
    huge.replace(9, 4, QByteArray::fromHex("ffffff7f"));
    QByteArray withZ = pointWkbOf(116, 39);
    withZ.replace(1, 4, QByteArray::fromHex("e9030000"));
    QTest::newRow("crossing itself") << polygonWkb({{116, 39}, {116.1, 39.1}, {116.1, 39}, {116, 39.1}, {116, 39}})
                                     << QStringLiteral("proper area");
    QTest::newRow("open ring") << polygonWkb({{116, 39}, {116.1, 39}, {116.1, 39.1}, {116, 39.1}}) << QStringLiteral("not closed");
    QTest::newRow("metres") << squareWkb(440000, 4400000, 100) << QStringLiteral("degrees");
    QTest::newRow("not a number") << polygonWkb({{nan, 39}, {116.1, 39}, {116.1, 39.1}, {nan, 39}}) << QStringLiteral("not a number");
    QTest::newRow("cut off") << square.left(60) << QStringLiteral("cut off");
    QTest::newRow("too long") << square + 'x' << QStringLiteral("do not belong");
    QTest::newRow("huge count") << huge << QStringLiteral("cut off");
    QTest::newRow("three dimensions") << withZ << QStringLiteral("two dimensions");
    QTest::newRow("no bytes of a shape") << QByteArray("hello world") << QStringLiteral("two dimensions");
    QTest::newRow("collection") << QByteArray::fromHex("010700000000000000") << QStringLiteral("two dimensions");
}

void TestRecords::unit_badShape_refused()
{
    QFETCH(QByteArray, wkb);
    QFETCH(QString, words);
    Township t;
    REQUIRE_OK(t.create());
    Edit edit = begun(t);
    Unit bad;
    bad.name = QStringLiteral("坏形");
    bad.kind = QStringLiteral("village");
    bad.wkb = wkb;
    const auto added = addUnit(edit, bad);
    REQUIRE_ERROR(added, ErrorCode::InvalidInput);
    QVERIFY2(added.error().text().contains(words), qPrintable(added.error().text()));
    QVERIFY2(added.error().text().contains(bad.name), qPrintable(added.error().text()));
}

void TestRecords::unit_withoutShape_waitsToBeDrawn()
{
    Township t;
    REQUIRE_OK(t.create());
    Edit edit = begun(t);
    Unit waiting;
    waiting.name = QStringLiteral("待绘村");
    waiting.kind = QStringLiteral("village");
    const auto added = addUnit(edit, waiting);
    REQUIRE_OK(added);
    Unit drawn = *added;
    drawn.wkb = squareWkb(116, 39, 0.01);
    const auto changed = changeUnit(edit, *added, drawn);
    REQUIRE_OK(changed);
    QVERIFY(changed->areaM2 > 0);
    REQUIRE_OK(edit.commit());
    REQUIRE_OK(t.book->undo());
    QVERIFY(units(*t.book)->isEmpty());
}

void TestRecords::unit_wrongShapeForKind_refused()
{
    Township t;
    REQUIRE_OK(t.create());
    Edit edit = begun(t);
    Unit u;
    u.name = QStringLiteral("村");
    u.kind = QStringLiteral("village");
    u.wkb = lineWkb({{116, 39}, {116.1, 39}});
    REQUIRE_ERROR(addUnit(edit, u), ErrorCode::InvalidInput);
    u.kind = QStringLiteral("road");
    REQUIRE_OK(addUnit(edit, u));
    u.wkb = squareWkb(116, 39, 0.001); // a road as an area
    REQUIRE_OK(addUnit(edit, u));
}

void TestRecords::unit_badFields_refused()
{
    Township t;
    REQUIRE_OK(t.create());
    Edit edit = begun(t);
    Unit nameless;
    nameless.kind = QStringLiteral("village");
    REQUIRE_ERROR(addUnit(edit, nameless), ErrorCode::InvalidInput);
    Unit u;
    u.name = QStringLiteral("村");
    u.kind = QStringLiteral("castle");
    REQUIRE_ERROR(addUnit(edit, u), ErrorCode::InvalidInput);
    u.kind = QStringLiteral("village");
    u.validFrom = QDate(2026, 2, 1);
    u.validTo = QDate(2026, 1, 1);
    REQUIRE_ERROR(addUnit(edit, u), ErrorCode::InvalidInput);
    u.validTo = QDate();
    u.population = -1;
    REQUIRE_ERROR(addUnit(edit, u), ErrorCode::InvalidInput);
    u.population = std::nullopt;
    u.parent = UnitId::fresh();
    REQUIRE_ERROR(addUnit(edit, u), ErrorCode::InvalidInput);
}

void TestRecords::unit_byCode_duplicateIsAConflict()
{
    Township t;
    REQUIRE_OK(t.fill());
    QCOMPARE(unitByCode(*t.book, t.dongfeng.code)->id, t.dongfeng.id);
    REQUIRE_ERROR(unitByCode(*t.book, QStringLiteral("0")), ErrorCode::NotFound);
    Edit edit = begun(t);
    Unit twin = t.dongfeng;
    twin.id = UnitId();
    twin.version = UnitVersionId();
    REQUIRE_OK(addUnit(edit, twin));
    REQUIRE_ERROR(unitByCode(*t.book, t.dongfeng.code), ErrorCode::Conflict);
}

void TestRecords::unit_ownAncestor_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    Unit child = t.xihe;
    child.parent = t.dongfeng.id;
    REQUIRE_OK(changeUnit(edit, t.xihe, child));
    Unit above = t.dongfeng;
    above.parent = t.xihe.id;
    REQUIRE_ERROR(changeUnit(edit, t.dongfeng, above), ErrorCode::InvalidInput);
    above.parent = t.dongfeng.id;
    REQUIRE_ERROR(changeUnit(edit, t.dongfeng, above), ErrorCode::InvalidInput);
}

void TestRecords::unit_newVersion_splitsTheDays()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    Unit after = t.dongfeng;
    after.name = QStringLiteral("东风社区");
    const auto next = newUnitVersion(edit, t.dongfeng, after, QDate(2026, 7, 1));
    REQUIRE_OK(next);
    REQUIRE_OK(edit.commit());
    QCOMPARE(unit(*t.book, t.dongfeng.id, QDate(2026, 6, 30))->name, QStringLiteral("东风村"));
    QCOMPARE(unit(*t.book, t.dongfeng.id, QDate(2026, 7, 1))->name, QStringLiteral("东风社区"));
    QCOMPARE(unit(*t.book, t.dongfeng.id)->version, next->version);
    QCOMPARE(unitVersions(*t.book, t.dongfeng.id)->size(), 2);
    QCOMPARE(units(*t.book)->size(), 4);
    Edit again = begun(t);
    REQUIRE_ERROR(newUnitVersion(again, *next, after, QDate(2026, 7, 1)), ErrorCode::InvalidInput);
}

void TestRecords::unit_withInspections_cannotBeRemoved()
{
    Township t;
    REQUIRE_OK(t.fill());
    REQUIRE_OK(t.openInspection(t.dongfeng.id));
    Edit edit = begun(t);
    REQUIRE_ERROR(removeUnit(edit, t.dongfeng.id), ErrorCode::Conflict);
    REQUIRE_OK(removeUnit(edit, t.xihe.id));
}

void TestRecords::unit_measures_areEllipsoidal()
{
    Township t;
    REQUIRE_OK(t.create());
    Edit edit = begun(t);
    Unit road;
    road.name = QStringLiteral("经线路");
    road.kind = QStringLiteral("road");
    road.wkb = lineWkb({{116, 39}, {116, 40}}); // one degree of a meridian on CGCS2000; 1 mm per km is asked
    const auto added = addUnit(edit, road);
    REQUIRE_OK(added);
    QVERIFY2(std::abs(added->lengthM - 111025.045) < 0.111, qPrintable(QString::number(added->lengthM, 'f', 4)));
    QCOMPARE(added->areaM2, 0.0);
}

void TestRecords::standard_sameVersionOtherContent_conflict()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    const auto same = parseStandard(standardDocument(), QStringLiteral("a"));
    REQUIRE_OK(same);
    REQUIRE_OK(addStandard(edit, same->standard, StandardStatus::Issued, QDate(2026, 1, 1)));
    QCOMPARE(standards(*t.book)->size(), 1);
    const auto other = parseStandard(standardDocument().replace("试行标准", "别的标准"), QStringLiteral("a"));
    REQUIRE_OK(other);
    REQUIRE_ERROR(addStandard(edit, other->standard, StandardStatus::Issued, QDate(2026, 1, 1)), ErrorCode::Conflict);
    const auto second = parseStandard(standardDocument(QStringLiteral("T1"), 2), QStringLiteral("a"));
    REQUIRE_OK(second);
    REQUIRE_OK(addStandard(edit, second->standard, StandardStatus::Issued, QDate(2026, 6, 1)));
    QCOMPARE(standardByCode(*t.book, QStringLiteral("T1"))->standard.version, 2);
    REQUIRE_ERROR(standardByCode(*t.book, QStringLiteral("T9")), ErrorCode::NotFound);
}

void TestRecords::standard_issued_cannotChange_draftCan()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    Standard issued = standard(*t.book, t.standard)->standard;
    REQUIRE_ERROR(changeDraft(edit, issued), ErrorCode::Conflict);
    const auto draft = parseStandard(standardDocument(QStringLiteral("D1")), QStringLiteral("a"));
    REQUIRE_OK(draft);
    REQUIRE_OK(addStandard(edit, draft->standard, StandardStatus::Draft, {}));
    const auto changed = parseStandard(standardDocument(QStringLiteral("D1")).replace("白色垃圾", "黑色垃圾"), QStringLiteral("a"));
    REQUIRE_OK(changed);
    REQUIRE_OK(changeDraft(edit, changed->standard));
    QCOMPARE(standard(*t.book, changed->standard.id)->standard.clause(u"1.1")->name, QStringLiteral("黑色垃圾"));
    REQUIRE_OK(setStandardStatus(edit, changed->standard.id, StandardStatus::Issued, QDate(2026, 2, 2)));
    QCOMPARE(standard(*t.book, changed->standard.id)->issuedOn, QDate(2026, 2, 2));
    REQUIRE_ERROR(setStandardStatus(edit, changed->standard.id, StandardStatus::Draft, QDate(2026, 2, 3)), ErrorCode::Conflict);
    REQUIRE_OK(edit.commit());
    QSqlQuery query(t.book->database());
    QVERIFY(query.exec(
        QStringLiteral("SELECT c.name FROM clauses c JOIN standards s ON s.fid = c.standard_fid WHERE s.code = 'D1' AND c.id = '1.1'")));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toString(), QStringLiteral("黑色垃圾"));
    query.finish();
    REQUIRE_OK(t.book->undo());
    REQUIRE_ERROR(standard(*t.book, changed->standard.id), ErrorCode::NotFound);
    Edit again = begun(t);
    REQUIRE_OK(addStandard(again, changed->standard, StandardStatus::Issued, QDate(2026, 3, 3)));
    QCOMPARE(standard(*t.book, changed->standard.id)->issuedOn, QDate(2026, 3, 3));
}

void TestRecords::standard_parts_areDerived()
{
    Township t;
    REQUIRE_OK(t.fill());
    QSqlQuery query(t.book->database());
    QVERIFY(query.exec(QStringLiteral("SELECT section, id, rule, step FROM clauses ORDER BY position")));
    QStringList lines;
    while (query.next())
        lines.append(
            QStringList{query.value(0).toString(), query.value(1).toString(), query.value(2).toString(), query.value(3).toString()}.join(
                QLatin1Char(' ')));
    QCOMPARE(lines.join(QLatin1Char(',')), QStringLiteral("1 1.1 per_occurrence 10000,1 1.2 pass_fail 0,2 2.1 measured 0"));
}

void TestRecords::attach_overlap_conflict_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("isConflict");
    // Village is attached from 2026-03-01 to 2026-06-30.
    QTest::newRow("before") << "village" << QDate() << QDate(2026, 2, 28) << false;
    QTest::newRow("touching the first day") << "village" << QDate() << QDate(2026, 3, 1) << true;
    QTest::newRow("inside") << "village" << QDate(2026, 4, 1) << QDate(2026, 4, 2) << true;
    QTest::newRow("after") << "village" << QDate(2026, 7, 1) << QDate() << false;
    QTest::newRow("touching the last day") << "village" << QDate(2026, 6, 30) << QDate() << true;
    QTest::newRow("always") << "village" << QDate() << QDate() << true;
    QTest::newRow("a village by itself inside") << "" << QDate(2026, 4, 1) << QDate(2026, 4, 2) << true;
    QTest::newRow("a village by itself after") << "" << QDate(2026, 7, 1) << QDate() << false;
}

void TestRecords::attach_overlap_conflict()
{
    QFETCH(QString, kind);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, isConflict);
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    REQUIRE_OK(detach(edit, attachments(*t.book)->first().id, QDate(2026, 11, 22)));
    Attachment first;
    first.standard = t.standard;
    first.kind = QStringLiteral("village");
    first.from = QDate(2026, 3, 1);
    first.to = QDate(2026, 6, 30);
    REQUIRE_OK(attach(edit, first));
    Attachment second = first;
    second.kind = kind;
    second.unit = kind.isEmpty() ? t.dongfeng.id : UnitId();
    second.from = from;
    second.to = to;
    const Status attached = attach(edit, second);
    if (isConflict)
        REQUIRE_ERROR(attached, ErrorCode::Conflict);
    else
        REQUIRE_OK(attached);
}

void TestRecords::attach_wrongKindOrDraft_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    Attachment attachment;
    attachment.standard = t.standard;
    attachment.kind = QStringLiteral("road");
    REQUIRE_ERROR(attach(edit, attachment), ErrorCode::InvalidInput);
    attachment.kind = QStringLiteral("castle");
    REQUIRE_ERROR(attach(edit, attachment), ErrorCode::NotFound);
    attachment.unit = t.dongfeng.id;
    REQUIRE_ERROR(attach(edit, attachment), ErrorCode::InvalidInput);
    attachment.kind.clear();
    attachment.unit = UnitId::fresh();
    REQUIRE_ERROR(attach(edit, attachment), ErrorCode::NotFound);
    const auto draft = parseStandard(standardDocument(QStringLiteral("D1")), QStringLiteral("a"));
    REQUIRE_OK(addStandard(edit, draft->standard, StandardStatus::Draft, {}));
    attachment.standard = draft->standard.id;
    attachment.unit = t.dongfeng.id;
    REQUIRE_ERROR(attach(edit, attachment), ErrorCode::InvalidInput);
}

void TestRecords::attach_whatIncludesAMissingStandard_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    QByteArray document = standardDocument(QStringLiteral("LA"));
    document.replace("\"id\":\"1.1\",", "\"id\":\"1.1\",\"include\":\"LB\",");
    const auto parsed = parseStandard(document, QStringLiteral("LA.json"));
    REQUIRE_OK(parsed);
    REQUIRE_OK(addStandard(edit, parsed->standard, StandardStatus::Issued, QDate(2026, 1, 1)));
    Attachment attachment;
    attachment.standard = parsed->standard.id;
    attachment.kind = QStringLiteral("village");
    const Status refused = attach(edit, attachment);
    REQUIRE_ERROR(refused, ErrorCode::InvalidInput);
    QVERIFY(refused.error().args.contains(QStringLiteral("LB")));
    const auto other = parseStandard(standardDocument(QStringLiteral("LB")), QStringLiteral("LB.json"));
    REQUIRE_OK(addStandard(edit, other->standard, StandardStatus::Issued, QDate(2026, 1, 1)));
    REQUIRE_OK(attach(edit, attachment));
}

void TestRecords::standardsOf_followsDaysAndKinds()
{
    Township t;
    REQUIRE_OK(t.fill());
    QCOMPARE(*standardsOf(*t.book, t.dongfeng.id, QDate(2026, 5, 1)), QVector<StandardId>{t.standard});
    QCOMPARE(standardsOf(*t.book, t.road.id, QDate(2026, 5, 1))->size(), 0);
    Edit edit = begun(t);
    REQUIRE_OK(detach(edit, attachments(*t.book)->first().id, QDate(2026, 11, 22)));
    QCOMPARE(standardsOf(*t.book, t.dongfeng.id, QDate(2026, 5, 1))->size(), 0);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
