// SPDX-License-Identifier: GPL-2.0-or-later
#include "store_fixture.h"

#include <QRegularExpression>

using namespace inspect;
using namespace inspect::test;

class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unit_addedAndReadBack_isTheSame();
    void deduction_addedAndReadBack_isTheSame();
};

void TestRecords::unit_addedAndReadBack_isTheSame()
{
    Township t;
    REQUIRE_OK(t.fill());
    REQUIRE_OK(t.reopen());
    const auto read = unit(*t.book, t.dongfeng.id);
    REQUIRE_OK(read);
    QCOMPARE(read->name, t.dongfeng.name);
    QCOMPARE(read->code, t.dongfeng.code);
    QCOMPARE(read->areaM2, t.dongfeng.areaM2);
    QVERIFY(read->areaM2 > 900000 && read->areaM2 < 1000000);
    QVERIFY(!read->wkb.isEmpty());
    const auto all = units(*t.book);
    REQUIRE_OK(all);
    QCOMPARE(all->size(), 4);
}

void TestRecords::deduction_addedAndReadBack_isTheSame()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    const auto id = t.deduct(*inspection, 3);
    REQUIRE_OK(id);
    REQUIRE_OK(t.reopen());
    const auto read = deduction(*t.book, *id);
    REQUIRE_OK(read);
    QCOMPARE(read->count, 3);
    QCOMPARE(read->points, Points::of(3));
    QCOMPARE(read->lon, 116.305);
    QCOMPARE(read->lat, 39.905);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
