// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "store_fixture.h"

#include "inspect/standard_json.h"
#include "inspect/sync.h"

#include <QDir>
#include <QTemporaryDir>

#include <functional>

namespace inspect::test {

/// Laptops around a shared file.
struct Office {
    QTemporaryDir folder;
    std::vector<std::unique_ptr<Workbook>> laptops;

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] QString hub() const { return path(QStringLiteral("share/桥东 街道.sqlite")); }
    [[nodiscard]] QString syncFolder() const { return path(QStringLiteral("share/桥东 街道.sync")); }

    /// Empty workbooks, each with its own inspector, and an empty folder for the share.
    [[nodiscard]] Status open(int count);
    [[nodiscard]] Workbook &operator[](int i) { return *laptops[size_t(i)]; }
    /// Without publishing, which is slow and has tests of its own.
    [[nodiscard]] Result<SyncSummary> sync(int laptop);
    [[nodiscard]] Result<SyncSummary> sync(int laptop, const SyncOptions &options);
    /// Until nothing moves any more.
    [[nodiscard]] Status settle();
    /// Whether all laptops hold the same.
    [[nodiscard]] bool areEqual();

    [[nodiscard]] Result<Unit> addVillage(int laptop, const QString &code, const QString &name, double lon = 116.3);
    /// Changes a village's head as that laptop sees it.
    [[nodiscard]] Status setHead(int laptop, const UnitId &unit, const QString &head);
    [[nodiscard]] QString headOf(int laptop, const UnitId &unit);
    [[nodiscard]] Status remove(int laptop, const UnitId &unit);
    [[nodiscard]] QStringList segments() const;
};

/// A whole file; empty where it cannot be read.
[[nodiscard]] QByteArray contentOf(const QString &path);
/// The paths of everything in a folder and below it, sorted.
[[nodiscard]] QStringList treeOf(const QString &folder);

/// One edit of a workbook, stored.
[[nodiscard]] Status inEdit(Workbook &book, const std::function<Status(Edit &)> &work);
/// Of what is open in the inbox.
[[nodiscard]] QVector<Uid> idsOf(Workbook &book);

/// The built-in standard S1.
[[nodiscard]] const Standard &villages();
[[nodiscard]] Status standardForVillages(Workbook &book);
/// An open inspection by it, by 张三.
[[nodiscard]] Result<InspectionId> beginVisit(Edit &edit, const UnitId &unit, const QDateTime &at);
/// The same, finished.
[[nodiscard]] Status inspectVillage(Workbook &book, const UnitId &unit, const QDateTime &at);

/// Two laptops that know one village, made by a.
[[nodiscard]] Status shareVillage(Office &office, Unit &village);
/// Two laptops that gave one village two heads: a 李, b 张, which is shown.
[[nodiscard]] Status disagree(Office &office, Unit &village);
/// Two laptops of which a removed a village and b gave it the head 张; both have heard of it.
[[nodiscard]] Status removeAndEdit(Office &office, Unit &village);

} // namespace inspect::test
