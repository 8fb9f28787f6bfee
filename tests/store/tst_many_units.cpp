// SPDX-License-Identifier: GPL-2.0-or-later
// Thousands of units or places in one edit: they come into the spatial index at its end, SpatiaLite's triggers rest until then.
#include "store_fixture.h"

#include <QSqlQuery>

using namespace inspect;
using namespace inspect::test;

namespace {

constexpr int kMany = 300;

qint64 numberOf(const Workbook &book, const QString &sql)
{
    QSqlQuery query(book.database());
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
}

qint64 indexed(const Workbook &book) { return numberOf(book, QStringLiteral("SELECT count(*) FROM idx_unit_polygons_geom")); }
qint64 drawn(const Workbook &book) { return numberOf(book, QStringLiteral("SELECT count(*) FROM unit_polygons")); }

/// As a map asks: what meets this box.
qint64 foundAt(const Workbook &book, double lon, double lat)
{
    return numberOf(book, QStringLiteral("SELECT count(*) FROM idx_unit_polygons_geom WHERE xmin <= %1 AND xmax >= %1 AND ymin <= %2 AND "
                                         "ymax >= %2")
                              .arg(lon, 0, 'f', 6)
                              .arg(lat, 0, 'f', 6));
}

Unit cell(int number)
{
    Unit unit;
    unit.kind = QStringLiteral("village");
    unit.code = QStringLiteral("many-%1").arg(number);
    unit.name = QStringLiteral("第%1村").arg(number);
    unit.wkb = squareWkb(110 + number * 0.01, 30, 0.008);
    return unit;
}

/// What SQLite itself finds wrong in the index; "ok": nothing.
QString indexState(const Workbook &book)
{
    QSqlQuery query(book.database());
    return query.exec(QStringLiteral("SELECT rtreecheck('main', 'idx_unit_polygons_geom')")) && query.next() ? query.value(0).toString()
                                                                                                             : QString();
}

} // namespace

class TestManyUnits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        mTown = std::make_unique<Township>();
        REQUIRE_OK(mTown->fill());
        mBefore = drawn(*mTown->book);
        QCOMPARE(indexed(*mTown->book), mBefore);
    }

    void many_added_areAllFoundByPlace()
    {
        addMany();
        QCOMPARE(drawn(*mTown->book), mBefore + kMany);
        QCOMPARE(indexed(*mTown->book), mBefore + kMany);
        QCOMPARE(foundAt(*mTown->book, 110 + 7 * 0.01 + 0.004, 30.004), 1);
        QCOMPARE(foundAt(*mTown->book, 110 + 7 * 0.01 + 0.009, 30.004), 0);
        nothingIsFoundWrong();
    }

    void many_withChangesAndRemovals_indexFollows()
    {
        Edit edit = begun(*mTown);
        REQUIRE_OK(edit.expectMany());
        QVector<Unit> added;
        for (int i = 0; i < kMany; ++i) {
            const auto unit = addUnit(edit, cell(i));
            REQUIRE_OK(unit);
            added.append(*unit);
        }
        Unit moved = added[3];
        moved.wkb = squareWkb(100, 25, 0.008);
        REQUIRE_OK(changeUnit(edit, added[3], moved));
        REQUIRE_OK(removeUnit(edit, added[4].id));
        Unit before = mTown->dongfeng; // stood in the index before
        Unit elsewhere = before;
        elsewhere.wkb = squareWkb(101, 25, 0.008);
        REQUIRE_OK(changeUnit(edit, before, elsewhere));
        REQUIRE_OK(removeUnit(edit, mTown->xihe.id));
        REQUIRE_OK(edit.commit());
        QCOMPARE(foundAt(*mTown->book, 100.004, 25.004), 1);
        QCOMPARE(foundAt(*mTown->book, 101.004, 25.004), 1);
        QCOMPARE(foundAt(*mTown->book, 110 + 3 * 0.01 + 0.004, 30.004), 0);
        QCOMPARE(foundAt(*mTown->book, 110 + 4 * 0.01 + 0.004, 30.004), 0);
        QCOMPARE(indexed(*mTown->book), mBefore + kMany - 2);
        nothingIsFoundWrong();
    }

    void unitAddedAfterwards_isIndexedByItself()
    {
        addMany();
        Edit edit = begun(*mTown);
        REQUIRE_OK(addUnit(edit, cell(kMany + 1)));
        QCOMPARE(indexed(*mTown->book), mBefore + kMany + 1); // before the commit: the triggers are at work again
        REQUIRE_OK(edit.commit());
        nothingIsFoundWrong();
    }

    void manyRolledBack_leaveNothing_andTheTriggersAtWork()
    {
        {
            Edit edit = begun(*mTown);
            REQUIRE_OK(edit.expectMany());
            for (int i = 0; i < 20; ++i)
                REQUIRE_OK(addUnit(edit, cell(i)));
        }
        QCOMPARE(indexed(*mTown->book), mBefore);
        Edit edit = begun(*mTown);
        REQUIRE_OK(addUnit(edit, cell(1)));
        REQUIRE_OK(edit.commit());
        QCOMPARE(indexed(*mTown->book), mBefore + 1);
        nothingIsFoundWrong();
    }

    void manyIntoAnEmptyIndex_areFoundByPlace_likeThoseThatComeAndGoLater_data()
    {
        QTest::addColumn<int>("count");
        QTest::addRow("one node") << 40;
        QTest::addRow("two levels") << 1000;
        QTest::addRow("three levels") << 3000;
    }

    void manyIntoAnEmptyIndex_areFoundByPlace_likeThoseThatComeAndGoLater()
    {
        QFETCH(int, count);
        Township town;
        REQUIRE_OK(town.create());
        const auto scattered = [](int i) { // over and beside each other, in no order
            Unit unit = cell(i);
            unit.wkb = squareWkb(-170 + (i * 7919) % 3401 * 0.1, -80 + (i * 104729) % 1601 * 0.1, 0.01 + i % 13 * 0.05);
            return unit;
        };
        QVector<Unit> added;
        Edit edit = begun(town);
        REQUIRE_OK(edit.expectMany());
        for (int i = 0; i < count; ++i) {
            const auto unit = addUnit(edit, scattered(i));
            REQUIRE_OK(unit);
            added.append(*unit);
        }
        REQUIRE_OK(edit.commit());
        QCOMPARE(indexState(*town.book), QStringLiteral("ok"));
        if (count > kMany) // packed: every node keeps room; one after the other, some would be full
            QCOMPARE(numberOf(*town.book, QStringLiteral("SELECT count(*) FROM idx_unit_polygons_geom_node WHERE "
                                                         "hex(substr(data, 3, 2)) > '0028'")),
                     0);
        placesAreThoseOfTheShapes(*town.book, count);
        Edit later = begun(town);
        for (int i = 0; i < 60; ++i) {
            REQUIRE_OK(addUnit(later, scattered(count + i)));
            if (i % 2 == 0)
                REQUIRE_OK(removeUnit(later, added[i / 2].id));
        }
        REQUIRE_OK(later.commit());
        QCOMPARE(indexState(*town.book), QStringLiteral("ok"));
        placesAreThoseOfTheShapes(*town.book, count + 30);
    }

    void manyDeductionsInOneEdit_areIndexedAtItsEnd()
    {
        const auto inspection = mTown->openInspection(mTown->dongfeng.id);
        REQUIRE_OK(inspection);
        QVector<Deduction> added;
        {
            Edit edit = begun(*mTown);
            for (int i = 0; i < kMany; ++i) {
                Deduction deduction;
                deduction.inspection = *inspection;
                deduction.clause = QStringLiteral("1.1");
                deduction.lon = 116 + i * 0.001;
                deduction.lat = 39.9;
                const auto id = addDeduction(edit, deduction);
                REQUIRE_OK(id);
                const auto stored = inspect::deduction(edit.workbook(), *id);
                REQUIRE_OK(stored);
                added.append(*stored);
            }
            Deduction moved = added[kMany - 1];
            moved.lat = 40.5;
            REQUIRE_OK(changeDeduction(edit, added[kMany - 1], moved));
            Deduction placeless = added[kMany - 2];
            placeless.lon = placeless.lat = std::nullopt;
            REQUIRE_OK(changeDeduction(edit, added[kMany - 2], placeless));
            Deduction first = added[0]; // from before the triggers rested
            first.lat = 40.6;
            REQUIRE_OK(changeDeduction(edit, added[0], first));
            REQUIRE_OK(edit.commit());
        }
        const QString indexed = QStringLiteral("SELECT count(*) FROM idx_deductions_geom");
        QCOMPARE(numberOf(*mTown->book, indexed), kMany - 1);
        QCOMPARE(numberOf(*mTown->book, indexed + QStringLiteral(" WHERE ymin > 40.4")), 2);
        nothingIsFoundWrong();
        REQUIRE_OK(mTown->book->undo());
        nothingIsFoundWrong();
        REQUIRE_OK(mTown->book->redo());
        nothingIsFoundWrong();
        Edit edit = begun(*mTown);
        added[1].id = DeductionId();
        REQUIRE_OK(addDeduction(edit, added[1]));
        QCOMPARE(numberOf(*mTown->book, indexed), kMany); // before the commit: the triggers are at work again
        REQUIRE_OK(edit.commit());
        nothingIsFoundWrong();
    }

    void placeOfADeduction_amongMany_isIndexedToo()
    {
        Edit edit = begun(*mTown);
        REQUIRE_OK(edit.expectMany());
        REQUIRE_OK(addUnit(edit, cell(1)));
        Inspection visit;
        visit.unit = mTown->dongfeng.id;
        visit.standard = mTown->standard;
        visit.inspector = mTown->inspector;
        visit.at = QDateTime::currentDateTimeUtc().addSecs(-3600);
        const auto inspection = addInspection(edit, visit);
        REQUIRE_OK(inspection);
        Deduction deduction;
        deduction.inspection = *inspection;
        deduction.clause = QStringLiteral("1.1");
        deduction.lon = 116.4;
        deduction.lat = 39.9;
        REQUIRE_OK(addDeduction(edit, deduction));
        REQUIRE_OK(addUnit(edit, cell(2)));
        REQUIRE_OK(edit.commit());
        QCOMPARE(numberOf(*mTown->book, QStringLiteral("SELECT count(*) FROM idx_deductions_geom")), 1);
        QCOMPARE(indexed(*mTown->book), mBefore + 2);
        nothingIsFoundWrong();
    }

    void many_undoneAndRedone_areTheSame()
    {
        addMany();
        REQUIRE_OK(mTown->book->undo());
        QCOMPARE(indexed(*mTown->book), mBefore);
        nothingIsFoundWrong();
        REQUIRE_OK(mTown->book->redo());
        QCOMPARE(indexed(*mTown->book), mBefore + kMany);
        nothingIsFoundWrong();
    }

private:
    void addMany()
    {
        Edit edit = begun(*mTown);
        REQUIRE_OK(edit.expectMany());
        for (int i = 0; i < kMany; ++i)
            REQUIRE_OK(addUnit(edit, cell(i)));
        REQUIRE_OK(edit.commit());
    }
    /// Each of some boxes finds in the index what it meets of the shapes themselves.
    static void placesAreThoseOfTheShapes(const Workbook &book, int count)
    {
        QCOMPARE(indexed(book), count);
        for (int i = 0; i < 20; ++i) {
            const QString west = QString::number(-170 + i * 17), south = QString::number(-80 + i * 7);
            const QString box = QStringLiteral("%1 <= %2 + 30 AND %3 >= %2 AND %4 <= %5 + 25 AND %6 >= %5");
            QCOMPARE(numberOf(book, QStringLiteral("SELECT count(*) FROM idx_unit_polygons_geom WHERE ") +
                                        box.arg(QStringLiteral("xmin"), west, QStringLiteral("xmax"), QStringLiteral("ymin"), south,
                                                QStringLiteral("ymax"))),
                     numberOf(book, QStringLiteral("SELECT count(*) FROM unit_polygons WHERE ") +
                                        box.arg(QStringLiteral("MbrMinX(geom)"), west, QStringLiteral("MbrMaxX(geom)"),
                                                QStringLiteral("MbrMinY(geom)"), south, QStringLiteral("MbrMaxY(geom)"))));
        }
        const auto findings = book.verify();
        REQUIRE_OK(findings);
        QVERIFY2(findings->isEmpty(), qPrintable(findingsText(*findings)));
    }
    void nothingIsFoundWrong()
    {
        const auto findings = mTown->book->verify();
        REQUIRE_OK(findings);
        QVERIFY2(findings->isEmpty(), qPrintable(findingsText(*findings)));
    }

    std::unique_ptr<Township> mTown;
    qint64 mBefore = 0;
};

QTEST_GUILESS_MAIN(TestManyUnits)
#include "tst_many_units.moc"
