// SPDX-License-Identifier: GPL-2.0-or-later
// A drive whose server is gone, as the system shows it: a mount where every call blocks. Needs the right to mount (root).
#include "sync_fixture.h"
#include "timed_files.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace inspect;
using namespace inspect::test;

namespace {

constexpr std::chrono::milliseconds kPatience(300);

/// A FUSE mount whose server never says a word.
class DeadMount {
public:
    explicit DeadMount(const QString &path) : mPath(QFile::encodeName(path)), mServer(::open("/dev/fuse", O_RDWR | O_CLOEXEC))
    {
        const QByteArray options =
            "fd=" + QByteArray::number(mServer) + ",rootmode=40000,user_id=" + QByteArray::number(getuid()) + ",group_id=0";
        mIsMounted = mServer >= 0 && ::mount("dead", mPath.constData(), "fuse", MS_NOSUID | MS_NODEV, options.constData()) == 0;
    }
    ~DeadMount() { letGo(); }
    [[nodiscard]] bool isMounted() const { return mIsMounted; }
    /// As when a stick is pulled out: every call fails at once.
    void hangUp() { ::close(std::exchange(mServer, -1)); }
    /// What lies below is there again, and whoever waits gets an error.
    void letGo()
    {
        if (std::exchange(mIsMounted, false))
            ::umount2(mPath.constData(), MNT_FORCE | MNT_DETACH);
        if (mServer >= 0)
            ::close(std::exchange(mServer, -1));
    }

private:
    QByteArray mPath;
    int mServer;
    bool mIsMounted = false;
};

} // namespace

class TestDeadMount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deadDrive_isGivenUp_workGoesOn_andTheNextSyncDoesNotWait()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.sync(0));
        DeadMount dead(office.path(QStringLiteral("share")));
        if (!dead.isMounted())
            QSKIP("this user may not mount");
        const auto tried = [&] {
            TimedFiles files(office.hub(), std::make_shared<SystemFiles>(), kPatience);
            SyncOptions options;
            options.publish = false;
            options.files = &files;
            return office.sync(0, options);
        };
        QElapsedTimer timer;
        timer.start();
        const auto first = tried();
        REQUIRE_ERROR(first, ErrorCode::Io);
        QVERIFY2(first.error().text().contains(office.hub()), qPrintable(first.error().text()));
        QVERIFY(timer.elapsed() < 5000);
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        timer.restart();
        REQUIRE_ERROR(tried(), ErrorCode::Io);
        QVERIFY(timer.elapsed() < kPatience.count()); // not touched again before it answers
        dead.letGo();
        QTRY_VERIFY_WITH_TIMEOUT(tried().has_value(), 10000);
        const auto again = tried();
        REQUIRE_OK(again);
        QCOMPARE(again->sent, 0); // all of it went with the one before
        QVERIFY(!office.segments().isEmpty());
        QVERIFY(office[0].verify()->isEmpty());
    }

    void pulledDrive_isNamed_andNothingIsLost()
    {
        Office office;
        REQUIRE_OK(office.open(1));
        REQUIRE_OK(office.sync(0));
        REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
        DeadMount pulled(office.path(QStringLiteral("share")));
        if (!pulled.isMounted())
            QSKIP("this user may not mount");
        pulled.hangUp();
        const auto tried = office.sync(0);
        REQUIRE_ERROR(tried, ErrorCode::Io);
        QVERIFY2(tried.error().text().contains(QStringLiteral("no longer connected")), qPrintable(tried.error().text()));
        pulled.letGo();
        const auto again = office.sync(0);
        REQUIRE_OK(again);
        QVERIFY(again->sent > 0);
    }
};

QTEST_GUILESS_MAIN(TestDeadMount)
#include "tst_dead_mount.moc"
