// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/file_ops.h"

#include <chrono>
#include <functional>
#include <memory>

namespace inspect {

/// Files of a share that may hang: a network drive whose server is gone blocks in any call, and nothing can interrupt that. Each call runs
/// on a thread of its own; one that does not come back in time is left behind, and until it does come back the share is not touched again.
class TimedFiles : public FileOps {
public:
    /// `root` names the share; `inner` must be safe on any thread.
    TimedFiles(const QString &root, std::shared_ptr<FileOps> inner, std::chrono::milliseconds limit = std::chrono::seconds(60));
    ~TimedFiles() override;

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<Info> info(const QString &path) override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) override;
    [[nodiscard]] Result<QByteArray> readStart(const QString &path, qint64 bytes) override;
    [[nodiscard]] Status write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Status sync(const QString &path) override;
    [[nodiscard]] Status syncFolder(const QString &folder) override;
    [[nodiscard]] Status renameNew(const QString &from, const QString &to) override;
    [[nodiscard]] Status renameOver(const QString &from, const QString &to) override;
    [[nodiscard]] Status copyNew(const QString &from, const QString &to) override;
    [[nodiscard]] Status remove(const QString &path) override;
    [[nodiscard]] Status makeFolder(const QString &folder) override;
    [[nodiscard]] Status removeFolder(const QString &folder) override;

private:
    struct Worker;
    template <class Answer>
    [[nodiscard]] Answer ask(const std::function<Answer(FileOps &)> &call);
    /// False: not done in time.
    [[nodiscard]] bool runInTime(const std::function<void()> &job);

    QString mRoot;
    std::shared_ptr<FileOps> mInner;
    std::chrono::milliseconds mLimit;
    std::shared_ptr<Worker> mWorker;
};

} // namespace inspect
