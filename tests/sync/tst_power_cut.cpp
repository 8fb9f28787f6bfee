// SPDX-License-Identifier: GPL-2.0-or-later
// The power goes while the workbook is written: what the user was told is saved must be there afterwards, and the file must be whole.
// SHIRONG_FAULT_ROUNDS sets how many images are tried.
#include "power_cut_disk.h"
#include "store_fixture.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

int rounds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("SHIRONG_FAULT_ROUNDS");
    return wanted > 0 ? wanted : usual;
}

Status recordVillages(Workbook &book, qint64 from, int rows)
{
    auto edit = book.begin("draw");
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (qint64 row = from; row < from + rows; ++row) {
        Unit unit;
        unit.code = QStringLiteral("V%1").arg(row, 6, 10, QLatin1Char('0'));
        unit.name = unit.code;
        unit.kind = QStringLiteral("village");
        unit.wkb = squareWkb(100 + double(row % 2000) * 0.02, 30, 0.01);
        if (const auto added = addUnit(*edit, unit); !added)
            return tl::make_unexpected(added.error());
    }
    return edit->commit();
}

/// Villages in edits of one or many rows; each is marked once it is said to be saved. With edits that are given up and undone between.
Status recordFor(Workbook &book, PowerCutDisk &disk, QRandomGenerator &random, int edits)
{
    qint64 made = 0;
    for (int i = 0; i < edits; ++i) {
        auto edit = book.begin("draw");
        if (!edit)
            return tl::make_unexpected(edit.error());
        const int rows = random.bounded(4) == 0 ? 40 : 1;
        for (int row = 0; row < rows; ++row) {
            Unit unit;
            unit.code = QStringLiteral("V%1").arg(made + row, 6, 10, QLatin1Char('0'));
            unit.name = unit.code;
            unit.kind = QStringLiteral("village");
            unit.wkb = squareWkb(100 + double((made + row) % 2000) * 0.02, 30, 0.01);
            if (const auto added = addUnit(*edit, unit); !added)
                return tl::make_unexpected(added.error());
        }
        if (random.bounded(6) == 0)
            continue; // given up
        if (Status committed = edit->commit(); !committed)
            return committed;
        made += rows;
        disk.mark(made);
    }
    return {};
}

void writeImage(const PowerCutDisk::Image &image, const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    for (auto it = image.cbegin(); it != image.cend(); ++it) {
        QFile file(to + it.key().mid(from.size()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(it.value());
    }
}

struct Found {
    bool isOpen = false;
    bool isSound = false;
    qint64 units = -1;
    QString text;
};

Found lookAt(const QString &path)
{
    Found found;
    const auto book = Workbook::open(path);
    if (!book) {
        found.text = book.error().text();
        return found;
    }
    found.isOpen = true;
    const auto findings = (*book)->verify();
    found.isSound = findings && findings->isEmpty();
    found.text = findings ? findingsText(*findings) : findings.error().text();
    const auto all = units(**book);
    found.units = all ? all->size() : -1;
    return found;
}

struct Tally {
    int images = 0;
    int lost = 0;
    int corrupt = 0;
    QString first;
};

/// Records, then looks at the disk as it may be after cuts at random moments.
Tally cutOften(int images, quint32 seed, bool withoutSyncs)
{
    constexpr int kImagesEach = 100;
    QRandomGenerator random(seed);
    Tally tally;
    while (tally.images < images) {
        QTemporaryDir folder;
        const QString live = folder.filePath(QStringLiteral("live"));
        const QString after = folder.filePath(QStringLiteral("after"));
        QDir().mkpath(live);
        auto made = Workbook::create(live + QStringLiteral("/桥东.sqlite"));
        if (!made)
            return {0, 0, 1, made.error().text()};
        made->reset();
        auto disk = std::make_unique<PowerCutDisk>(live);
        {
            auto book = Workbook::open(live + QStringLiteral("/桥东.sqlite"));
            const Status recorded = book ? recordFor(**book, *disk, random, 12) : Status(tl::make_unexpected(book.error()));
            if (!recorded)
                return {0, 0, 1, recorded.error().text()};
        }
        QVector<std::pair<PowerCutDisk::Image, qint64>> cuts;
        for (int i = 0; i < kImagesEach && tally.images + i < images; ++i) {
            const qint64 event = random.bounded(int(disk->events()) + 1);
            cuts.append({disk->cutBefore(event, random, withoutSyncs), std::max<qint64>(0, disk->markedBefore(event))});
        }
        disk.reset(); // what follows is on a disk that works
        for (const auto &[image, acknowledged] : std::as_const(cuts)) {
            writeImage(image, live, after);
            const Found found = lookAt(after + QStringLiteral("/桥东.sqlite"));
            ++tally.images;
            const bool isLost = found.isOpen && found.units < acknowledged;
            const bool isCorrupt = !found.isOpen || !found.isSound;
            tally.lost += isLost ? 1 : 0;
            tally.corrupt += isCorrupt ? 1 : 0;
            if ((isLost || isCorrupt) && tally.first.isEmpty())
                tally.first = QStringLiteral("%1 of %2 units: %3").arg(found.units).arg(acknowledged).arg(found.text);
        }
    }
    return tally;
}

} // namespace

class TestPowerCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A full or a broken disk under the workbook: a sentence, and the state before or after, nothing between.
    void everyDiskOperation_mayFail_onceOrForEver_data()
    {
        QTest::addColumn<bool>("forEver");
        QTest::addColumn<int>("code");
        QTest::newRow("full once") << false << SQLITE_FULL;
        QTest::newRow("full from then on") << true << SQLITE_FULL;
        QTest::newRow("error once") << false << SQLITE_IOERR_WRITE;
        QTest::newRow("error from then on") << true << SQLITE_IOERR_WRITE;
    }
    void everyDiskOperation_mayFail_onceOrForEver()
    {
        QFETCH(bool, forEver);
        QFETCH(int, code);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("桥东.sqlite"));
        auto made = Workbook::create(path);
        REQUIRE_OK(made);
        made->reset();
        PowerCutDisk disk(folder.path());
        auto book = Workbook::open(path);
        REQUIRE_OK(book);
        qint64 saved = 0;
        int failed = 0;
        for (qint64 n = 1;; ++n) {
            disk.failAt(n, forEver, code);
            const Status recorded = recordVillages(**book, saved, 15);
            const bool isOver = disk.calls() < n;
            disk.failAt(0, false, code);
            if (!recorded) {
                ++failed;
                QVERIFY2(recorded.error().code == ErrorCode::Io, qPrintable(recorded.error().text()));
            }
            if (n % 5 == 0) // the program is closed and started again
                book = Workbook::open((book->reset(), path));
            REQUIRE_OK(book);
            const auto found = units(**book);
            REQUIRE_OK(found);
            QVERIFY2(found->size() == saved || found->size() == saved + 15, qPrintable(QString::number(found->size())));
            QVERIFY(!recorded || found->size() == saved + 15);
            saved = found->size();
            if (isOver)
                break;
        }
        QCOMPARE(findingsText(*(*book)->verify()), QString());
        QVERIFY2(failed > 5, qPrintable(QString::number(failed)));
    }

    void powerCutWhileRecording_losesNothingAcknowledged()
    {
        const Tally tally = cutOften(rounds(60), 20261122, false);
        qInfo("%d images: %d lost, %d corrupt", tally.images, tally.lost, tally.corrupt);
        QVERIFY2(tally.lost == 0 && tally.corrupt == 0, qPrintable(tally.first));
    }

    /// The test must be able to fail: a disk that ignores every sync loses something.
    void withoutSyncs_thePowerCutTestFails()
    {
        const Tally tally = cutOften(40, 7, true);
        QVERIFY(tally.lost + tally.corrupt > 0);
    }
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_power_cut.moc"
