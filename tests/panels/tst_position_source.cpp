// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/position_source.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

class PositionSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void log_givesPlacesWithAccuracy();
    void missingLog_isRefused();
    void missingPort_isRefused();
    void realLogs_arePlayedBack_data();
    void realLogs_arePlayedBack();
};

void PositionSourceTest::log_givesPlacesWithAccuracy()
{
    QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("drive.nmea")));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("$GPGGA,020000.00,2232.40000,N,11403.00000,E,1,08,1.5,20.0,M,-3.0,M,,*4C\r\n"
              "$GPRMC,020000.00,A,2232.40000,N,11403.00000,E,0.0,0.0,221126,,,A*5A\r\n"
              "$GPGGA,020000.20,2232.40000,N,11403.00060,E,1,08,1.5,20.0,M,-3.0,M,,*48\r\n"
              "$GPRMC,020000.20,A,2232.40000,N,11403.00060,E,0.0,0.0,221126,,,A*5E\r\n"
              "$GPGGA,020000.40,2232.40000,N,11403.00120,E,1,08,1.5,20.0,M,-3.0,M,,*4B\r\n"
              "$GPRMC,020000.40,A,2232.40000,N,11403.00120,E,0.0,0.0,221126,,,A*5D\r\n");
    log.close();
    PositionSource source;
    QSignalSpy moved(&source, &PositionSource::moved);
    QVERIFY(source.start(PositionSource::Kind::Log, log.fileName()));
    QTRY_VERIFY_WITH_TIMEOUT(moved.count() >= 1, 5000);
    QVERIFY(qAbs(moved[0][0].toDouble() - 114.05) < 1e-4);
    QVERIFY(qAbs(moved[0][1].toDouble() - 22.54) < 1e-4);
    QVERIFY(moved[0][2].toDouble() > 0);
}

void PositionSourceTest::missingLog_isRefused()
{
    PositionSource source;
    const Status status = source.start(PositionSource::Kind::Log, QStringLiteral("/nowhere/log.nmea"));
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Io);
    QCOMPARE(source.kind(), PositionSource::Kind::Off);
}

void PositionSourceTest::missingPort_isRefused()
{
    PositionSource source;
    QVERIFY(!source.start(PositionSource::Kind::Serial, QStringLiteral("ttyNOWHERE7")));
}

void PositionSourceTest::realLogs_arePlayedBack_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"ublox-neo-m9n-nmea.log", "derived_beijing_taxi_set60.nmea", "bt451.log"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void PositionSourceTest::realLogs_arePlayedBack()
{
    QFETCH(QString, file);
    const QString data = qEnvironmentVariable("SHIRONG_SHARED_DATA", QStringLiteral(SHIRONG_SOURCE_DIR "/../shared/data"));
    const QString path = QDir(data).filePath(QStringLiteral("nmea/") + file);
    if (!QFile::exists(path))
        QSKIP("the folder of real data is not there");
    PositionSource source;
    QSignalSpy moved(&source, &PositionSource::moved);
    QVERIFY(source.start(PositionSource::Kind::Log, path));
    QTRY_VERIFY_WITH_TIMEOUT(moved.count() >= 1, 8000);
    QVERIFY(moved[0][0].toDouble() >= -180 && moved[0][0].toDouble() <= 180);
}

QTEST_GUILESS_MAIN(PositionSourceTest)
#include "tst_position_source.moc"
