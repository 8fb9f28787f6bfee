// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/long_job.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QProgressDialog>
#include <QWidget>
#include <QtConcurrentRun>

#include <atomic>
#include <memory>

namespace inspect::app {

void runLongJob(QWidget *window, const QString &text, std::function<Status(const Progress &)> job, std::function<void(const Status &)> done)
{
    auto *dialog = new QProgressDialog(text, QCoreApplication::translate("LongJob", "Cancel"), 0, 100, window);
    dialog->setWindowTitle(window->window()->windowTitle());
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAutoReset(false);
    dialog->setAutoClose(false);
    dialog->setMinimumDuration(200);
    dialog->setValue(0);
    auto cancelled = std::make_shared<std::atomic<bool>>(false);
    QObject::connect(dialog, &QProgressDialog::canceled, dialog, [cancelled] { cancelled->store(true); });
    auto *watcher = new QFutureWatcher<Status>(dialog);
    QObject::connect(watcher, &QFutureWatcher<Status>::finished, window, [dialog, watcher, done = std::move(done)] {
        const Status status = watcher->result();
        dialog->close();
        dialog->deleteLater();
        done(status);
    });
    // The dialog outlives the job: it is deleted in `finished`, which the job's end brings about.
    watcher->setFuture(QtConcurrent::run([job = std::move(job), cancelled, dialog] {
        return job([cancelled, dialog](int percent) {
            QMetaObject::invokeMethod(
                dialog, [dialog, percent] { dialog->setValue(percent); }, Qt::QueuedConnection);
            return !cancelled->load();
        });
    }));
}

} // namespace inspect::app
