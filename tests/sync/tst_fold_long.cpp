// SPDX-License-Identifier: GPL-2.0-or-later
// Folding as offices meet it: twelve laptops, the real number of small files, one laptop that stays away.
#include "sync_fixture.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

using namespace inspect;
using namespace inspect::test;

namespace {

constexpr int kLaptops = 12;
constexpr int kAway = kLaptops - 1; ///< the laptop that stops coming
const int kFoldFrom = SyncOptions().foldFrom;

/// Each of the first `laptops` draws a village a day and syncs. Returns how many files went into checkpoints.
Result<qint64> workDays(Office &office, int laptops, int fromDay, int toDay)
{
    qint64 folded = 0;
    for (int day = fromDay; day < toDay; ++day) {
        for (int laptop = 0; laptop < laptops; ++laptop) {
            const QString code = QStringLiteral("D%1L%2").arg(day).arg(laptop);
            if (const auto added = office.addVillage(laptop, code, code, 75 + (day * kLaptops + laptop) * 0.1); !added)
                return tl::make_unexpected(added.error());
            const auto synced = office.sync(laptop);
            if (!synced)
                return tl::make_unexpected(synced.error());
            folded += synced->folded;
        }
    }
    return folded;
}

qsizetype checkpointCount(const Office &office)
{
    return QDir(office.syncFolder() + QStringLiteral("/checkpoints")).entryList(QDir::Files).size();
}

} // namespace

class TestFoldLong : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twelveLaptops_atTheRealThreshold_allStayEqual()
    {
        Office office;
        REQUIRE_OK(office.open(kLaptops));
        for (int laptop = 0; laptop < kLaptops; ++laptop)
            REQUIRE_OK(office.sync(laptop));
        const auto first = workDays(office, kLaptops, 0, 10);
        REQUIRE_OK(first);
        const auto whileOneIsAway = workDays(office, kAway, 10, 33);
        REQUIRE_OK(whileOneIsAway);
        QCOMPARE(*first + *whileOneIsAway, 0);
        QVERIFY2(office.segments().size() >= kFoldFrom, qPrintable(QString::number(office.segments().size())));

        const auto seen = office.sync(0);
        REQUIRE_OK(seen);
        const Uid away = Uid::fromBytes(office[kAway].setting(QStringLiteral("device_id")).toByteArray());
        const auto lost = std::find_if(seen->peers.cbegin(), seen->peers.cend(), [&](const Peer &peer) { return peer.device == away; });
        QVERIFY(lost != seen->peers.cend() && lost->behind >= kFoldFrom - 10);
        REQUIRE_OK(retireLaptop(office[0], *lost));
        const auto afterwards = workDays(office, kAway, 33, 35);
        REQUIRE_OK(afterwards);
        QVERIFY2(*afterwards >= kFoldFrom, qPrintable(QString::number(*afterwards)));
        QVERIFY(office.segments().size() < kFoldFrom);
        qInfo("%lld files went into %lld checkpoints, %lld are left", *afterwards, qint64(checkpointCount(office)),
              qint64(office.segments().size()));

        REQUIRE_OK(office.sync(kAway)); // comes back and takes in what it lacks from the checkpoints
        auto fresh = Workbook::create(office.path(QStringLiteral("new.sqlite")));
        REQUIRE_OK(fresh);
        office.laptops.push_back(std::move(*fresh));
        REQUIRE_OK(office.sync(kLaptops)); // joins from the share alone
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(units(office[kLaptops])->size(), 10 * kLaptops + 25 * kAway);
        for (const int laptop : {0, kAway, kLaptops})
            QVERIFY(verifyLog(office[laptop])->isEmpty());

        QVector<qint64> times;
        for (int run = 0; run < 5; ++run) {
            QElapsedTimer timer;
            timer.start();
            const auto idle = office.sync(0);
            times.append(timer.elapsed());
            REQUIRE_OK(idle);
            QCOMPARE(idle->sent + idle->received + idle->folded, 0);
        }
        std::sort(times.begin(), times.end());
        qInfo("nothing to do with %d laptops: %lld ms (median of 5)", kLaptops, times[2]);
        QVERIFY(times[2] < 2000);
    }
};

QTEST_GUILESS_MAIN(TestFoldLong)
#include "tst_fold_long.moc"
