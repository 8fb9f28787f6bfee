// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QByteArray;

namespace inspect::app {

/// What this user's program remembers between starts, on this computer only.
namespace settings {

struct Me {
    QString name;
    QString organisation;
    [[nodiscard]] bool isKnown() const { return !name.isEmpty() && !organisation.isEmpty(); }
};
[[nodiscard]] Me me();
void setMe(const Me &me);

[[nodiscard]] QString language(); ///< "zh_CN" unless English was chosen
void setLanguage(const QString &language);

[[nodiscard]] QStringList recentWorkbooks(); ///< newest first; those that are gone are left out
void addRecentWorkbook(const QString &path);

[[nodiscard]] QByteArray windowGeometry();
[[nodiscard]] QByteArray splitterState();
void setWindow(const QByteArray &geometry, const QByteArray &splitter);

/// Where the last file of a sort ("import", "export", "workbook") was taken from or put.
[[nodiscard]] QString folder(const QString &sort);
void setFolder(const QString &sort, const QString &file);

[[nodiscard]] int mapLight(); ///< the number of a MapLight; 0: day
void setMapLight(int light);
[[nodiscard]] double unitOpacity(); ///< of the units' fills on the map, 0.1 … 1
void setUnitOpacity(double opacity);
/// Whether a click on the map shows what is there.
[[nodiscard]] bool identifies();
void setIdentifies(bool on);

} // namespace settings
} // namespace inspect::app
