// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"

#include <QFuture>
#include <QObject>
#include <QVector>

#include <atomic>
#include <functional>
#include <memory>

namespace inspect::app {

/// Long reading on a thread and a connection of its own, so that recording goes on meanwhile. A new order takes the place of the one
/// before, which is cancelled and never answered.
class SideReader : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~SideReader() override; ///< cancels, and waits for the thread to notice

    template <class T>
    void read(const QString &workbookPath, std::function<Result<T>(const Workbook &, const Progress &)> job,
              std::function<void(const Result<T> &)> deliver)
    {
        order(workbookPath,
              [job = std::move(job), deliver = std::move(deliver)](const Workbook *workbook, const Error &error,
                                                                   const Progress &progress) -> std::function<void()> {
                  auto result = std::make_shared<Result<T>>(workbook ? job(*workbook, progress) : tl::make_unexpected(error));
                  return [result, deliver] { deliver(*result); };
              });
    }
    /// Stops the running order; it is not answered.
    void cancel();
    [[nodiscard]] bool isBusy() const { return mBusy; }

Q_SIGNALS:
    void busyChanged(bool busy);
    void progressed(int percent);

private:
    /// Reads on the other thread and gives what is to be done here with what was read.
    using Work = std::function<std::function<void()>(const Workbook *, const Error &, const Progress &)>;

    void order(const QString &path, Work work);
    void setBusy(bool busy);

    QVector<QFuture<void>> mRunning;
    std::shared_ptr<std::atomic<bool>> mCancelled;
    bool mBusy = false;
};

} // namespace inspect::app
