// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace inspect::app::settings {

namespace {

constexpr int kRecent = 8;

QVariant value(const QString &key) { return QSettings().value(key); }
void setValue(const QString &key, const QVariant &value) { QSettings().setValue(key, value); }

} // namespace

Me me() { return {value(QStringLiteral("me/name")).toString(), value(QStringLiteral("me/organisation")).toString()}; }

void setMe(const Me &me)
{
    setValue(QStringLiteral("me/name"), me.name);
    setValue(QStringLiteral("me/organisation"), me.organisation);
}

QString language()
{
    return value(QStringLiteral("language")).toString() == QStringLiteral("en") ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

void setLanguage(const QString &language) { setValue(QStringLiteral("language"), language); }

QStringList recentWorkbooks()
{
    QStringList found;
    for (const QString &path : value(QStringLiteral("recent")).toStringList()) {
        if (QFileInfo::exists(path))
            found.append(path);
    }
    return found;
}

void addRecentWorkbook(const QString &path)
{
    QStringList list = recentWorkbooks();
    list.removeAll(path);
    list.prepend(path);
    setValue(QStringLiteral("recent"), list.mid(0, kRecent));
}

QByteArray windowGeometry() { return value(QStringLiteral("window/geometry")).toByteArray(); }
QByteArray splitterState() { return value(QStringLiteral("window/splitter")).toByteArray(); }

void setWindow(const QByteArray &geometry, const QByteArray &splitter)
{
    setValue(QStringLiteral("window/geometry"), geometry);
    setValue(QStringLiteral("window/splitter"), splitter);
}

QString folder(const QString &sort)
{
    QString stored = value(QStringLiteral("folder/") + sort).toString();
    if (!stored.isEmpty() && QDir(stored).exists())
        return stored;
    // A new account has no folder for documents yet.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir().mkpath(documents) ? documents : QDir::homePath();
}

void setFolder(const QString &sort, const QString &file) { setValue(QStringLiteral("folder/") + sort, QFileInfo(file).absolutePath()); }

int mapLight() { return value(QStringLiteral("map/light")).toInt(); }
void setMapLight(int light) { setValue(QStringLiteral("map/light"), light); }

double unitOpacity() { return std::clamp(QSettings().value(QStringLiteral("map/unit_opacity"), 1.0).toDouble(), 0.1, 1.0); }
void setUnitOpacity(double opacity) { setValue(QStringLiteral("map/unit_opacity"), opacity); }

bool identifies() { return QSettings().value(QStringLiteral("map/identify"), true).toBool(); }
void setIdentifies(bool on) { setValue(QStringLiteral("map/identify"), on); }

} // namespace inspect::app::settings
