// SPDX-License-Identifier: GPL-2.0-or-later
// Rows against the operations that made them, on laptops that wrote the same rows without knowing of each other.
#include "sync_fixture.h"

#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

using namespace inspect;
using namespace inspect::test;

class TestRowCheck : public QObject {
    Q_OBJECT

    Office mOffice;
    Unit mVillage;
    Unit mRemoved;

    static void change(Workbook &book, const QString &sql)
    {
        QSqlQuery query(book.database());
        QVERIFY2(query.exec(sql) && query.numRowsAffected() > 0, qPrintable(query.lastError().text()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        REQUIRE_OK(mOffice.open(2));
        const auto village = mOffice.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        mVillage = *village;
        const auto removed = mOffice.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4);
        REQUIRE_OK(removed);
        mRemoved = *removed;
        REQUIRE_OK(mOffice.settle());
    }

    void concurrentChanges_mergedAndUndone_areInOrder()
    {
        REQUIRE_OK(mOffice.setHead(0, mVillage.id, QStringLiteral("张三")));
        REQUIRE_OK(mOffice.setHead(1, mVillage.id, QStringLiteral("李四")));
        REQUIRE_OK(mOffice.remove(0, mRemoved.id)); // one removes what the other changes: it stays
        REQUIRE_OK(mOffice.setHead(1, mRemoved.id, QStringLiteral("王五")));
        REQUIRE_OK(mOffice.settle());
        REQUIRE_OK(mOffice.setHead(0, mVillage.id, QStringLiteral("赵六")));
        REQUIRE_OK(mOffice[0].undo());
        REQUIRE_OK(mOffice[0].redo());
        REQUIRE_OK(mOffice[0].undo());
        REQUIRE_OK(mOffice.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto findings = verifyRows(mOffice[laptop]);
            REQUIRE_OK(findings);
            QCOMPARE(findingsText(*findings), QString());
        }
    }

    void mergedRow_changedByAnotherProgram_isFound()
    {
        const QString before = mOffice.headOf(1, mVillage.id);
        change(mOffice[1], QStringLiteral("UPDATE unit_versions SET head = '外人' WHERE code = 'V1'"));
        const auto findings = verifyRows(mOffice[1]);
        REQUIRE_OK(findings);
        QCOMPARE(findings->size(), 1);
        QCOMPARE(findings->first().where, QStringLiteral("unit_versions/head"));
        QCOMPARE(findings->first().args.mid(3), (QStringList{before, QStringLiteral("外人")}));
        change(mOffice[1], QStringLiteral("UPDATE unit_versions SET head = '%1' WHERE code = 'V1'").arg(before));
        QCOMPARE(verifyRows(mOffice[1])->size(), 0);
    }

    void shape_movedByAnotherProgram_isFound()
    {
        change(mOffice[1], QStringLiteral("UPDATE unit_polygons SET geom = ShiftCoords(geom, 0.001, 0)"));
        const auto findings = verifyRows(mOffice[1]);
        REQUIRE_OK(findings);
        QCOMPARE(findings->size(), 2);
        QCOMPARE(findings->first().where, QStringLiteral("unit_versions/shape"));
    }

    void changeThatCannotBeRead_isFound_andHidesNoOtherRow()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V2"), QStringLiteral("西河村"), 116.4));
        change(office[0], QStringLiteral("UPDATE unit_versions SET head_phone = '1'"));
        QCOMPARE(verifyRows(office[0])->size(), 2);
        change(office[0], QStringLiteral("UPDATE operations SET changes = x'ff' WHERE row_uid = (SELECT uid FROM unit_versions LIMIT 1)"));
        const auto findings = verifyRows(office[0]);
        REQUIRE_OK(findings);
        QCOMPARE(findings->size(), 2);
        QCOMPARE(std::count_if(findings->cbegin(), findings->cend(),
                               [](const Error &finding) { return finding.where == QLatin1String("unit_versions/head_phone"); }),
                 1);
    }

    void manyFindings_areCutToAFew()
    {
        auto edit = mOffice[0].begin("people");
        REQUIRE_OK(edit);
        for (int i = 0; i < 50; ++i) {
            Person person;
            person.name = QStringLiteral("第%1人").arg(i);
            REQUIRE_OK(addPerson(*edit, person));
        }
        REQUIRE_OK(edit->commit());
        QCOMPARE(verifyRows(mOffice[0])->size(), 0);
        change(mOffice[0], QStringLiteral("UPDATE people SET phone = '1' WHERE name LIKE '第%'"));
        const auto findings = verifyRows(mOffice[0]);
        REQUIRE_OK(findings);
        QCOMPARE(findings->size(), 21);
        QVERIFY(findings->last().text().contains(QStringLiteral("30")));
    }
};

QTEST_GUILESS_MAIN(TestRowCheck)
#include "tst_row_check.moc"
