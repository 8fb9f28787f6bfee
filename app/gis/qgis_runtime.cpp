// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/qgis_runtime.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <qgsapplication.h>
#include <qgsmessagelog.h>
#include <qgsproviderregistry.h>
#include <qgssettings.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QStandardPaths>
#include <QThreadPool>

namespace inspect::app {

namespace {

constexpr qint64 kLogBytesKept = 2 * 1024 * 1024;

QMutex logMutex;
QFile logDevice;

void openLog(const QString &path)
{
    QMutexLocker lock(&logMutex);
    logDevice.close();
    QDir().mkpath(QFileInfo(path).absolutePath());
    logDevice.setFileName(path);
    const bool tooLarge = logDevice.size() > kLogBytesKept;
    // Without a log the program still works; its messages are then dropped.
    (void)logDevice.open(QIODevice::WriteOnly | QIODevice::Text | (tooLarge ? QIODevice::Truncate : QIODevice::Append));
}

void CPL_STDCALL onGdalMessage(CPLErr, CPLErrorNum number, const char *text)
{
    QgisRuntime::log(QStringLiteral("GDAL %1").arg(number), QString::fromUtf8(text));
}

bool holdsQgis(const QString &prefix) { return QFile::exists(prefix + QStringLiteral("/share/qgis/resources/srs.db")); }

QString &startedProfile()
{
    static QString profile;
    return profile;
}

} // namespace

bool QgisRuntime::isRunning() { return !startedProfile().isEmpty(); }

QString QgisRuntime::prefix()
{
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/shirong/qgis"));
    return holdsQgis(beside) ? beside : QStringLiteral(SHIRONG_QGIS_BUILD_PREFIX);
}

void QgisRuntime::log(const QString &source, const QString &text)
{
    QMutexLocker lock(&logMutex);
    if (!logDevice.isOpen())
        return;
    logDevice.write(QStringLiteral("%1 %2: %3\n").arg(QDateTime::currentDateTime().toString(Qt::ISODate), source, text).toUtf8());
    logDevice.flush();
}

Result<std::unique_ptr<QgisRuntime>> QgisRuntime::start(const Options &options)
{
    Q_ASSERT(QCoreApplication::instance());
    if (!startedProfile().isEmpty())
        return failure(ErrorCode::Internal, "The map library was started twice");
    const QString home = prefix();
    if (!holdsQgis(home)) {
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "The map library's files are missing from %1: install the program again"), {home});
    }
    QString profile = options.profileFolder;
    if (profile.isEmpty())
        profile = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/map");
    if (!QDir().mkpath(profile)) {
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The folder %1 cannot be made: check the rights of its parent folder"),
                       {profile});
    }
    openLog(options.logFile.isEmpty() ? profile + QStringLiteral("/log/map.log") : options.logFile);
    CPLSetErrorHandler(onGdalMessage);
    // No network and no proxies: the program is offline by design, also where a data file names a web address.
    CPLSetConfigOption("GDAL_HTTP_TIMEOUT", "1");
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
    if (qgetenv("PROJ_NETWORK") != "OFF") // another thread may be reading the environment
        qputenv("PROJ_NETWORK", "OFF");

    // Layers and transforms keep what they made for a thread (PROJ's contexts): with threads that end when idle and others that come,
    // base maps came out blank after a minute without drawing.
    QThreadPool::globalInstance()->setExpiryTimeout(-1);
    QgsApplication::init(profile);
    QgsApplication::setPrefixPath(home, true);
    QgsApplication::setPluginPath(home + QStringLiteral("/lib/qgis/plugins"));
    QgsApplication::setPkgDataPath(home + QStringLiteral("/share/qgis"));
    QgsApplication::initQgis();
    // Opening a picture must not read all of it for a stretch of its colours; base_layers does that where it is quick.
    for (const char *bands : {"singleBand", "multiBandSingleByte", "multiBandMultiByte"})
        QgsSettings().setValue(QStringLiteral("Raster/defaultContrastEnhancementAlgorithm/") + QString::fromLatin1(bands),
                               QStringLiteral("NoEnhancement"));
    QObject::connect(
        QgsApplication::messageLog(), qOverload<const QString &, const QString &, Qgis::MessageLevel>(&QgsMessageLog::messageReceived),
        QCoreApplication::instance(),
        [](const QString &message, const QString &tag, Qgis::MessageLevel) { log(QStringLiteral("QGIS %1").arg(tag), message); },
        Qt::DirectConnection);
    if (QgsProviderRegistry::instance()->providerMetadata(QStringLiteral("ogr")) == nullptr) {
        QgsApplication::exitQgis();
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The map library in %1 is incomplete: install the program again"),
                       {home});
    }
    startedProfile() = profile;
    return std::unique_ptr<QgisRuntime>(new QgisRuntime);
}

QgisRuntime::~QgisRuntime()
{
    QgsApplication::exitQgis();
    CPLSetErrorHandler(CPLQuietErrorHandler);
    startedProfile().clear();
}

} // namespace inspect::app
