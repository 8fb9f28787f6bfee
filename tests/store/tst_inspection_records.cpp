// SPDX-License-Identifier: GPL-2.0-or-later
// Inspections, deductions, measures, bonuses, photos and people: what the repository stores and what it refuses.
#include "store_fixture.h"

#include <QRegularExpression>
#include <QSqlQuery>

#include <limits>

using namespace inspect;
using namespace inspect::test;

namespace {

/// A township in which an inspection of 东风村 is open.
struct VisitedTown : Township {
    InspectionId visit;

    Status enter()
    {
        if (Status filled = fill(); !filled)
            return filled;
        const auto opened = openInspection(dongfeng.id);
        if (!opened)
            return tl::make_unexpected(opened.error());
        visit = *opened;
        return {};
    }
};

/// An inspection of 东风村 that is not written yet.
Inspection visitTo(const Township &town)
{
    Inspection visit;
    visit.unit = town.dongfeng.id;
    visit.standard = town.standard;
    visit.inspector = town.inspector;
    return visit;
}

} // namespace

class TestInspectionRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inspection_day_isShanghais();
    void inspection_future_refused();
    void inspection_unitWithoutStandard_refused();
    void inspection_finished_cannotChange();
    void inspection_finishedInOneEdit_takesItsDeductions();
    void inspection_filter_selects();
    void deduction_addedAndReadBack_isTheSame();
    void deduction_badInput_refused();
    void deduction_points_comeFromTheClause();
    void deduction_onFinished_onlyVoid();
    void measure_replacesAndRemoves();
    void measure_badInput_refused();
    void bonus_rules();
    void photo_rules();
    void person_named_isFoundOrAdded();
};

void TestInspectionRecords::inspection_day_isShanghais()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    Inspection i = visitTo(t);
    i.state = InspectionState::Finished;
    i.at = QDateTime::fromString(QStringLiteral("2026-10-31T15:59:59Z"), Qt::ISODate);
    const auto october = addInspection(edit, i);
    REQUIRE_OK(october);
    i.at = QDateTime::fromString(QStringLiteral("2026-10-31T16:00:00Z"), Qt::ISODate);
    REQUIRE_OK(addInspection(edit, i));
    i.at = QDateTime::fromString(QStringLiteral("2026-11-01T01:00:00+09:00"), Qt::ISODate);
    REQUIRE_OK(addInspection(edit, i));
    InspectionFilter filter;
    filter.to = QDate(2026, 10, 31);
    QCOMPARE(inspections(*t.book, filter)->size(), 1);
    QCOMPARE(inspections(*t.book, filter)->first().id, *october);
    filter.to = QDate(2026, 11, 1);
    QCOMPARE(inspections(*t.book, filter)->size(), 3);
    QCOMPARE(inspection(*t.book, *october)->at, QDateTime::fromString(QStringLiteral("2026-10-31T15:59:59Z"), Qt::ISODate));
}

void TestInspectionRecords::inspection_future_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    Inspection i = visitTo(t);
    REQUIRE_ERROR(addInspection(edit, i), ErrorCode::InvalidInput);
    i.at = QDateTime::currentDateTimeUtc().addSecs(3600);
    REQUIRE_ERROR(addInspection(edit, i), ErrorCode::InvalidInput);
    i.at = QDateTime::currentDateTimeUtc();
    REQUIRE_OK(addInspection(edit, i));
    i.inspector = PersonId();
    REQUIRE_ERROR(addInspection(edit, i), ErrorCode::InvalidInput);
}

void TestInspectionRecords::inspection_unitWithoutStandard_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    REQUIRE_ERROR(t.openInspection(t.road.id), ErrorCode::InvalidInput);
    REQUIRE_ERROR(t.openInspection(UnitId::fresh()), ErrorCode::NotFound);
}

void TestInspectionRecords::inspection_finished_cannotChange()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto id = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(id);
    const Inspection before = *inspection(*t.book, *id);
    Inspection after = before;
    after.notApplicable = {QStringLiteral("9.9")};
    {
        Edit edit = begun(t);
        REQUIRE_ERROR(changeInspection(edit, before, after), ErrorCode::InvalidInput);
    }
    after.notApplicable = {QStringLiteral("2.1")};
    after.state = InspectionState::Finished;
    {
        Edit edit = begun(t);
        REQUIRE_OK(changeInspection(edit, before, after));
        REQUIRE_OK(edit.commit());
    }
    QCOMPARE(*inspection(*t.book, *id), after);
    Edit edit = begun(t);
    Inspection later = after;
    later.note = QStringLiteral("x");
    REQUIRE_ERROR(changeInspection(edit, after, later), ErrorCode::Conflict);
}

void TestInspectionRecords::inspection_finishedInOneEdit_takesItsDeductions()
{
    Township t;
    REQUIRE_OK(t.fill());
    Inspection i = visitTo(t);
    i.at = QDateTime::currentDateTimeUtc();
    i.state = InspectionState::Finished;
    i.externalId = QStringLiteral("file-1");
    Edit edit = begun(t);
    const auto id = addInspection(edit, i);
    REQUIRE_OK(id);
    Deduction d;
    d.inspection = *id;
    d.clause = QStringLiteral("1.1");
    REQUIRE_OK(addDeduction(edit, d));
    REQUIRE_OK(edit.commit());
    QCOMPARE(inspectionByExternalId(*t.book, QStringLiteral("file-1"))->value(), *id);
    QVERIFY(!inspectionByExternalId(*t.book, QStringLiteral("file-2"))->has_value());
    Edit later = begun(t);
    REQUIRE_ERROR(addDeduction(later, d), ErrorCode::Conflict);
}

void TestInspectionRecords::inspection_filter_selects()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto a = t.openInspection(t.dongfeng.id);
    const auto b = t.openInspection(t.xihe.id);
    REQUIRE_OK(a);
    REQUIRE_OK(b);
    REQUIRE_OK(t.deduct(*a));
    REQUIRE_OK(t.deduct(*b));
    InspectionFilter filter;
    QCOMPARE(inspections(*t.book, filter)->size(), 2);
    filter.unit = t.xihe.id;
    QCOMPARE(inspections(*t.book, filter)->first().id, *b);
    QCOMPARE(placedDeductions(*t.book, filter)->size(), 1);
    filter.state = InspectionState::Finished;
    QCOMPARE(inspections(*t.book, filter)->size(), 0);
    filter.state = InspectionState::Open;
    filter.standard = StandardId::fresh();
    QCOMPARE(placedDeductions(*t.book, filter)->size(), 0);
}

void TestInspectionRecords::deduction_addedAndReadBack_isTheSame()
{
    VisitedTown t;
    REQUIRE_OK(t.enter());
    const auto first = t.deduct(t.visit);
    REQUIRE_OK(first);
    Deduction full;
    full.inspection = t.visit;
    full.clause = QStringLiteral("1.1");
    full.count = 3;
    full.recurrence = Recurrence::Repeated;
    full.at = QDateTime::fromString(QStringLiteral("2026-10-01T09:30:00.250+08:00"), Qt::ISODateWithMs);
    full.lon = 116.305123456789;
    full.lat = -39.905;
    full.accuracyM = 3.5;
    full.place = QStringLiteral("村口");
    full.note = QStringLiteral("=1+1 🏠");
    full.recheckOf = *first;
    Edit edit = begun(t);
    const auto id = addDeduction(edit, full);
    REQUIRE_OK(id);
    REQUIRE_OK(edit.commit());
    REQUIRE_OK(t.reopen());
    full.id = *id;
    full.points = Points::of(3);
    QCOMPARE(*deduction(*t.book, *id), full);
    Deduction plain = full;
    plain.note.clear();
    plain.lon.reset();
    plain.lat.reset();
    plain.at = QDateTime();
    plain.accuracyM.reset();
    plain.recheckOf = DeductionId();
    plain.recurrence = Recurrence::First;
    Edit second = begun(t);
    REQUIRE_OK(changeDeduction(second, full, plain));
    REQUIRE_OK(second.commit());
    QCOMPARE(*deduction(*t.book, *id), plain);
    REQUIRE_OK(t.book->undo());
    QCOMPARE(*deduction(*t.book, *id), full);
    Edit third = begun(t);
    REQUIRE_OK(removeDeduction(third, *id));
    REQUIRE_ERROR(deduction(*t.book, *id), ErrorCode::NotFound);
}

void TestInspectionRecords::deduction_badInput_refused()
{
    VisitedTown t;
    REQUIRE_OK(t.enter());
    Edit edit = begun(t);
    Deduction good;
    good.inspection = t.visit;
    good.clause = QStringLiteral("1.1");
    for (const qint64 count : {qint64(0), qint64(-1), qint64(10000), qint64(1000000000)}) {
        Deduction bad = good;
        bad.count = count;
        REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    }
    Deduction bad = good;
    bad.clause = QStringLiteral("9.9");
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    bad = good;
    bad.clause = QStringLiteral("2.1"); // measured
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    bad = good;
    bad.level = QStringLiteral("A");
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    bad = good;
    bad.lon = 116.3;
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    bad.lat = 90.1;
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    bad.lat = std::numeric_limits<double>::infinity();
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    bad = good;
    bad.inspection = InspectionId::fresh();
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::NotFound);
    bad = good;
    bad.note = QString(5000, QLatin1Char('x'));
    REQUIRE_ERROR(addDeduction(edit, bad), ErrorCode::InvalidInput);
    REQUIRE_OK(addDeduction(edit, good));
}

void TestInspectionRecords::deduction_points_comeFromTheClause()
{
    VisitedTown t;
    REQUIRE_OK(t.enter());
    Edit edit = begun(t);
    Deduction d;
    d.inspection = t.visit;
    d.points = Points::of(999); // what the caller claims does not count
    d.clause = QStringLiteral("1.1");
    d.count = 4;
    QCOMPARE(deduction(*t.book, *addDeduction(edit, d))->points, Points::of(4));
    d.clause = QStringLiteral("1.2");
    QCOMPARE(deduction(*t.book, *addDeduction(edit, d))->points, Points::of(10));
}

void TestInspectionRecords::deduction_onFinished_onlyVoid()
{
    VisitedTown t;
    REQUIRE_OK(t.enter());
    const auto id = t.deduct(t.visit);
    REQUIRE_OK(id);
    Edit edit = begun(t);
    const Inspection open = *inspection(*t.book, t.visit);
    Inspection finished = open;
    finished.state = InspectionState::Finished;
    REQUIRE_OK(changeInspection(edit, open, finished));
    REQUIRE_OK(edit.commit());
    Edit later = begun(t);
    const Deduction before = *deduction(*t.book, *id);
    Deduction after = before;
    after.count = 9;
    REQUIRE_ERROR(changeDeduction(later, before, after), ErrorCode::Conflict);
    REQUIRE_ERROR(removeDeduction(later, *id), ErrorCode::Conflict);
    REQUIRE_ERROR(voidDeduction(later, *id, QStringLiteral("  ")), ErrorCode::InvalidInput);
    REQUIRE_OK(voidDeduction(later, *id, QStringLiteral("重复")));
    QCOMPARE(deduction(*t.book, *id)->voidReason, QStringLiteral("重复"));
    REQUIRE_ERROR(voidDeduction(later, *id, QStringLiteral("再次")), ErrorCode::Conflict);
    REQUIRE_ERROR(voidDeduction(later, DeductionId::fresh(), QStringLiteral("x")), ErrorCode::NotFound);
}

void TestInspectionRecords::measure_replacesAndRemoves()
{
    VisitedTown t;
    REQUIRE_OK(t.enter());
    Edit edit = begun(t);
    Measure m;
    m.inspection = t.visit;
    m.clause = QStringLiteral("2.1");
    m.value = QStringLiteral("40");
    REQUIRE_OK(setMeasure(edit, m));
    m.value = QStringLiteral("55.5");
    REQUIRE_OK(setMeasure(edit, m));
    auto read = measures(*t.book, {t.visit});
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->first().value, QStringLiteral("55.5"));
    m.value.clear();
    REQUIRE_OK(setMeasure(edit, m));
    QCOMPARE(measures(*t.book, {t.visit})->size(), 0);
}

void TestInspectionRecords::measure_badInput_refused()
{
    VisitedTown t;
    REQUIRE_OK(t.enter());
    Edit edit = begun(t);
    Measure m;
    m.inspection = t.visit;
    m.clause = QStringLiteral("2.1");
    for (const char *value : {"x", "1e5", "1,5", "nan", "0.12345"}) {
        m.value = QString::fromLatin1(value);
        REQUIRE_ERROR(setMeasure(edit, m), ErrorCode::InvalidInput);
    }
    m.value = QStringLiteral("1");
    m.clause = QStringLiteral("1.1");
    REQUIRE_ERROR(setMeasure(edit, m), ErrorCode::InvalidInput);
}

void TestInspectionRecords::bonus_rules()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book->setPerson(t.inspector);
    Edit edit = begun(t);
    Bonus bonus;
    bonus.unit = t.dongfeng.id;
    bonus.standardCode = QStringLiteral("T1");
    bonus.period = QStringLiteral("2026-10");
    bonus.points = Points::of(2);
    bonus.reason = QStringLiteral("措施有力");
    const auto id = addBonus(edit, bonus);
    REQUIRE_OK(id);
    bonus.id = *id;
    bonus.awardedBy = t.inspector;
    QCOMPARE(bonuses(*t.book, QStringLiteral("2026-10"))->first(), bonus);
    QCOMPARE(bonuses(*t.book, QStringLiteral("2026-11"))->size(), 0);
    Bonus bad = bonus;
    bad.id = BonusId();
    bad.points = Points();
    REQUIRE_ERROR(addBonus(edit, bad), ErrorCode::InvalidInput);
    bad = bonus;
    bad.reason = QStringLiteral(" ");
    REQUIRE_ERROR(addBonus(edit, bad), ErrorCode::InvalidInput);
    bad = bonus;
    bad.period = QStringLiteral("2026-13");
    REQUIRE_ERROR(addBonus(edit, bad), ErrorCode::InvalidInput);
    bad = bonus;
    bad.standardCode = QStringLiteral("T9");
    REQUIRE_ERROR(addBonus(edit, bad), ErrorCode::NotFound);
    REQUIRE_OK(voidBonus(edit, *id, QStringLiteral("误录")));
    REQUIRE_ERROR(voidBonus(edit, *id, QStringLiteral("误录")), ErrorCode::Conflict);
    QCOMPARE(bonuses(*t.book, QStringLiteral("2026-10"))->first().voidReason, QStringLiteral("误录"));
}

void TestInspectionRecords::photo_rules()
{
    VisitedTown t;
    REQUIRE_OK(t.enter());
    const auto deductionId = t.deduct(t.visit);
    REQUIRE_OK(deductionId);
    const auto photo = t.addPicture(*deductionId, "picture");
    REQUIRE_OK(photo);
    QCOMPARE(photos(*t.book, {*deductionId})->first(), *photo);
    Edit edit = begun(t);
    Photo bad = *photo;
    bad.id = PhotoId();
    bad.fileType = QStringLiteral("../../evil");
    REQUIRE_ERROR(addPhoto(edit, bad), ErrorCode::InvalidInput);
    bad = *photo;
    bad.sha256 = QByteArray(32, 'x');
    REQUIRE_ERROR(addPhoto(edit, bad), ErrorCode::NotFound);
    bad.sha256 = QByteArray(31, 'x');
    REQUIRE_ERROR(addPhoto(edit, bad), ErrorCode::InvalidInput);
    REQUIRE_OK(removePhoto(edit, photo->id));
    QCOMPARE(photos(*t.book, {*deductionId})->size(), 0);
}

void TestInspectionRecords::person_named_isFoundOrAdded()
{
    Township t;
    REQUIRE_OK(t.fill());
    Edit edit = begun(t);
    QCOMPARE(*personNamed(edit, QStringLiteral(" 王强 ")), t.inspector);
    const auto other = personNamed(edit, QStringLiteral("李梅"));
    REQUIRE_OK(other);
    QCOMPARE(people(*t.book)->size(), 2);
    const Person before = people(*t.book)->at(0);
    Person after = before;
    after.active = false;
    after.roles = {QStringLiteral("supervisor"), QStringLiteral("督查 \"组\"")};
    REQUIRE_OK(changePerson(edit, before, after));
    QCOMPARE(people(*t.book)->last(), after);
    REQUIRE_ERROR(addPerson(edit, Person()), ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestInspectionRecords)
#include "tst_inspection_records.moc"
