// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/paper_export.h"

#include "commands/china_time.h"
#include "inspect/scoresheet_xlsx.h"
#include "models/texts.h"
#include "panels/message_bar.h"
#include "papers/rating_map.h"
#include "shell/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QInputDialog>
#include <QProgressDialog>
#include <QSettings>
#include <QtConcurrentRun>

namespace inspect::app {

PaperExport::PaperExport(Session &session, MessageBar &messages, QWidget *window)
    : QObject(window), mSession(session), mMessages(messages), mWindow(window)
{
}

QString PaperExport::askFile(const QString &title, const QString &name, const QString &filter) const
{
    const QString start = QDir(settings::folder(QStringLiteral("export"))).filePath(name);
    return QFileDialog::getSaveFileName(mWindow, title, start, filter);
}

void PaperExport::tell(const Status &status, const QString &path)
{
    if (status) {
        settings::setFolder(QStringLiteral("export"), path);
        mMessages.tell(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        Q_EMIT written(path);
    } else if (status.error().code == ErrorCode::Cancelled) {
        mMessages.tell(tr("Cancelled. No file was written."));
    } else {
        mMessages.warn(sentence(status.error()));
    }
}

void PaperExport::exportMap()
{
    const SnapshotPtr s = mSession.snapshot();
    const Person *me = s->me();
    MapExport before;
    before.organisation = me ? me->organisation : QString();
    before.reviewNumber = QSettings().value(QStringLiteral("papers/reviewNumber")).toString();
    before.title = tr("Star-rating map of city appearance");
    MapExportDialog dialog(s, before, mWindow);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const MapExport choice = dialog.choice();
    QSettings().setValue(QStringLiteral("papers/reviewNumber"), choice.reviewNumber);
    QString path = askFile(tr("Save the star-rating map"), tr("Star-rating map %1.pdf").arg(s->period.code),
                           tr("PDF (*.pdf);;PNG, 300 dpi (*.png);;SVG (*.svg)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    writeMap(choice, path);
}

/// The layout engine needs the window's own thread; between its steps the window stays alive and can cancel.
void PaperExport::writeMap(const MapExport &choice, const QString &path)
{
    const SnapshotPtr s = mSession.snapshot();
    RatingMapRequest request;
    request.units = s->mapUnits;
    request.group = choice.group;
    request.title = choice.title;
    request.period = s->period.code;
    request.organisation = choice.organisation;
    request.reviewNumber = choice.reviewNumber;
    request.date = todayInChina().toString(Qt::ISODate);
    request.paper = choice.isA3 ? RatingMapRequest::Paper::A3 : RatingMapRequest::Paper::A4;
    if (choice.withBaseMap) {
        for (const LayerSetting &layer : s->layers) {
            if (layer.visible)
                request.baseLayerPaths.append(layer.path);
        }
    }
    QProgressDialog progress(tr("Writing the map…"), tr("Cancel"), 0, 100, mWindow);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(300);
    const Status status = makeRatingMap(request, path, [&](int percent) {
        progress.setValue(qMin(percent, 99));
        QCoreApplication::processEvents();
        return !progress.wasCanceled();
    });
    progress.reset();
    tell(status, path);
}

void PaperExport::exportScoresheet()
{
    const SnapshotPtr s = mSession.snapshot();
    if (s->scores.isEmpty())
        return mMessages.warn(tr("There is nothing to score yet: attach a standard to units first (Inspect menu)."));
    QString code = s->scores.firstKey();
    if (s->scores.size() > 1) {
        QStringList names;
        for (const auto &scores : s->scores)
            names.append(QStringLiteral("%1  %2").arg(scores->standard.code, scores->standard.name));
        bool accepted = false;
        const QString chosen = QInputDialog::getItem(mWindow, tr("Scoresheet"), tr("Of which standard?"), names, 0, false, &accepted);
        if (!accepted)
            return;
        code = s->scores.keys().at(names.indexOf(chosen));
    }
    QString path = askFile(tr("Save the scoresheet"), tr("Scoresheet %1.xlsx").arg(s->period.code), tr("Excel (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".xlsx");
    writeSheet(code, path);
}

void PaperExport::writeSheet(const QString &standardCode, const QString &path)
{
    const SnapshotPtr s = mSession.snapshot();
    const auto scores = s->scores.value(standardCode);
    const Person *me = s->me();
    ScoresheetOptions options;
    options.organisation = me ? me->organisation : QString();
    options.inEnglish = !speaksChinese();
    auto *progress = new QProgressDialog(tr("Writing the scoresheet…"), QString(), 0, 0, mWindow);
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(300);
    auto *watcher = new QFutureWatcher<Status>(this);
    connect(watcher, &QFutureWatcher<Status>::finished, this, [this, watcher, progress, path] {
        watcher->deleteLater();
        progress->close();
        progress->deleteLater();
        tell(watcher->result(), path);
    });
    watcher->setFuture(QtConcurrent::run([file = s->path, scores, path, options]() -> Status {
        auto workbook = Workbook::openReader(file);
        if (!workbook)
            return tl::make_unexpected(workbook.error());
        return writeScoresheet(**workbook, *scores, path, options);
    }));
}

} // namespace inspect::app
