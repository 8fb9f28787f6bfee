// SPDX-License-Identifier: GPL-2.0-or-later
// Laptops with older and newer versions of the program at one share: what one cannot read yet it holds and passes on.
#include "sync_fixture.h"

#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

SyncOptions ofVersion(int version)
{
    SyncOptions options;
    options.publish = false;
    options.schema = version;
    return options;
}

/// Marks what was recorded here and not sent yet as work of that version.
Status recordedBy(Workbook &book, int version)
{
    QSqlQuery query(book.database());
    const bool isDone = query.exec(
        QStringLiteral("UPDATE operations SET schema_version = %1 WHERE device_fid = (SELECT fid FROM devices ORDER BY fid LIMIT 1) "
                       "AND sequence > (SELECT coalesce(max(last), 0) FROM sync_segments WHERE received = 0)")
            .arg(version));
    return isDone ? Status() : failure(ErrorCode::Internal, "%1", {query.lastError().text()});
}

} // namespace

class TestVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newerWork_isHeldAndSaid_andShowsAfterTheUpdate()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(recordedBy(office[0], 7));
        REQUIRE_OK(office.sync(0, ofVersion(7)));
        const auto held = office.sync(1, ofVersion(5));
        REQUIRE_OK(held);
        QCOMPARE(held->received, 0);
        QCOMPARE(held->notes.size(), 1);
        QCOMPARE(held->notes.first().code, ErrorCode::Newer);
        QCOMPARE(units(office[1])->size(), 0);
        const auto updated = office.sync(1, ofVersion(7));
        REQUIRE_OK(updated);
        QVERIFY(updated->received > 0);
        QCOMPARE(units(office[1])->size(), 1);
        REQUIRE_OK(office.sync(0, ofVersion(7)));
        QVERIFY(office.areEqual());
    }

    void olderCourier_carriesWhatItCannotRead()
    {
        Office office;
        REQUIRE_OK(office.open(3)); // 0 and 2 are newer and never meet, 1 carries
        const QString stick = office.path(QStringLiteral("stick.sqlite"));
        for (int day = 0; day < 3; ++day) { // each piece builds on the one before, which the courier cannot read either
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V%1").arg(day), QStringLiteral("村"), 116 + day * 0.1));
            REQUIRE_OK(recordedBy(office[0], 7));
            REQUIRE_OK(office.sync(0, ofVersion(7)));
        }
        REQUIRE_OK(office.sync(1, ofVersion(5)));
        REQUIRE_OK(sync(office[1], stick, ofVersion(5)));
        const auto arrived = sync(office[2], stick, ofVersion(7));
        REQUIRE_OK(arrived);
        QCOMPARE(units(office[2])->size(), 3);
        QCOMPARE(arrived->waiting, 0);
    }

    void threeVersions_mixed_dropNothing()
    {
        constexpr int kVersions[] = {5, 6, 7, 5, 7};
        QRandomGenerator random(12);
        Office office;
        REQUIRE_OK(office.open(5));
        int made = 0;
        for (int round = 0; round < 60; ++round) {
            const int laptop = random.bounded(5);
            const int version = kVersions[laptop];
            if (random.bounded(2) == 0) {
                REQUIRE_OK(office.addVillage(laptop, QStringLiteral("V%1").arg(made), QStringLiteral("村"), 100 + made * 0.02));
                ++made;
                REQUIRE_OK(recordedBy(office[laptop], version));
            }
            REQUIRE_OK(office.sync(laptop, ofVersion(version)));
        }
        // The old ones are brought up to date, one after another.
        for (int round = 0; round < 3; ++round) {
            for (int laptop = 0; laptop < 5; ++laptop)
                REQUIRE_OK(office.sync(laptop, ofVersion(7)));
        }
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[0])->size(), made);
        for (int laptop = 0; laptop < 5; ++laptop)
            QCOMPARE(office.sync(laptop, ofVersion(7))->waiting, 0);
    }

    void whoCannotReadAll_leavesThePublishedFile()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        REQUIRE_OK(recordedBy(office[0], 7));
        SyncOptions newer = ofVersion(7), older = ofVersion(5);
        newer.publish = older.publish = true;
        QVERIFY(office.sync(0, newer)->isPublished);
        const auto tried = office.sync(1, older);
        REQUIRE_OK(tried);
        QVERIFY(!tried->isPublished);
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
