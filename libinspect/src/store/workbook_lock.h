// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QString>

#include <memory>

namespace inspect {

/// One writer per workbook. The operating system holds the lock on a small file beside it and lets go when the process ends in
/// any way, so that a crash leaves nothing that blocks. (QLockFile judges by process number, which may belong to another program
/// after a crash.) SQLite's own locks stay free for readers such as QGIS.
class WorkbookLock {
public:
    /// Locked where another window or program writes to this workbook; Io where the folder is read-only.
    [[nodiscard]] static Result<std::unique_ptr<WorkbookLock>> take(const QString &workbookPath);
    ~WorkbookLock();
    WorkbookLock(const WorkbookLock &) = delete;
    WorkbookLock &operator=(const WorkbookLock &) = delete;

private:
    WorkbookLock(const QString &file, int descriptor) : mFile(file), mDescriptor(descriptor) {}
    QString mFile;
    int mDescriptor;
};

} // namespace inspect
