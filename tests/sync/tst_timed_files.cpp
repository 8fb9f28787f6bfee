// SPDX-License-Identifier: GPL-2.0-or-later
#include "timed_files.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QtTest>

using namespace inspect;

namespace {

/// A share whose server is gone: listing blocks until it is let go.
class Hanging : public SystemFiles {
public:
    Result<QStringList> list(const QString &folder) override
    {
        hold.acquire();
        return SystemFiles::list(folder);
    }
    QSemaphore hold;
};

} // namespace

class TestTimedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsThatComeBack_areAsWithoutIt()
    {
        const QTemporaryDir folder;
        TimedFiles files(folder.path(), std::make_shared<SystemFiles>());
        QVERIFY(files.write(folder.filePath(QStringLiteral("a")), "bytes"));
        QVERIFY(files.sync(folder.filePath(QStringLiteral("a"))) && files.syncFolder(folder.path()));
        QCOMPARE(files.list(folder.path()).value(), QStringList{QStringLiteral("a")});
        QCOMPARE(files.read(folder.filePath(QStringLiteral("a")), 10).value(), QByteArray("bytes"));
        QCOMPARE(files.write(folder.filePath(QStringLiteral("a")), {}).error().code, ErrorCode::Conflict);
        QCOMPARE(files.read(folder.filePath(QStringLiteral("b")), 10).error().code, ErrorCode::NotFound);
    }

    void hangingShare_isGivenUp_andNotTouchedUntilItAnswers()
    {
        const QTemporaryDir folder;
        const auto hanging = std::make_shared<Hanging>();
        QElapsedTimer timer;
        timer.start();
        {
            TimedFiles files(folder.path(), hanging, std::chrono::milliseconds(100));
            QCOMPARE(files.list(folder.path()).error().code, ErrorCode::Io);
        }
        QVERIFY(timer.elapsed() < 5000);
        TimedFiles next(folder.path(), std::make_shared<SystemFiles>(), std::chrono::milliseconds(5000));
        timer.restart();
        QVERIFY(!next.list(folder.path()));
        QVERIFY(timer.elapsed() < 1000); // at once
        hanging->hold.release();
        QTRY_VERIFY(next.list(folder.path()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestTimedFiles)
#include "tst_timed_files.moc"
