// SPDX-License-Identifier: GPL-2.0-or-later
// The window's dialogs: what asks the user something before a command is made.
#include "shell/main_window.h"

#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "commands/unit_commands.h"
#include "inspect/demo.h"
#include "models/texts.h"
#include "panels/attach_dialog.h"
#include "panels/import_dialog.h"
#include "panels/message_bar.h"
#include "panels/person_dialog.h"
#include "panels/record_panel.h"
#include "shell/drawing.h"
#include "shell/help.h"
#include "shell/long_job.h"
#include "shell/menus.h"
#include "shell/settings.h"
#include "shell/start_page.h"
#include "shell/sync_desk.h"
#include "shell/unit_form_desk.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>

namespace inspect::app {

namespace {

const QString kWorkbookSort = QStringLiteral("workbook");

QString withSuffix(const QString &path, const QString &suffix)
{
    return QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + suffix : path;
}

} // namespace

bool MainWindow::introduce()
{
    settings::Me me = settings::me();
    if (!me.isKnown()) {
        PersonDialog dialog(me.name, me.organisation, this);
        if (dialog.exec() != QDialog::Accepted)
            return false;
        me = {dialog.name(), dialog.organisation()};
        settings::setMe(me);
    }
    mSession.setPerson(me.name, me.organisation);
    return true;
}

void MainWindow::askPerson()
{
    const settings::Me me = settings::me();
    PersonDialog dialog(me.name, me.organisation, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    settings::setMe({dialog.name(), dialog.organisation()});
    mSession.setPerson(dialog.name(), dialog.organisation());
}

void MainWindow::opened(const QString &path, const Status &status)
{
    if (!status && status.error().code == ErrorCode::Foreign)
        return mSync->offerToJoin(path, status.error());
    if (!status)
        return showError(status.error());
    mMessages->clear();
    settings::addRecentWorkbook(path);
    settings::setFolder(kWorkbookSort, path);
    mMenus->setRecent(settings::recentWorkbooks());
    mStart->setRecent(settings::recentWorkbooks());
}

void MainWindow::openWorkbook(const QString &path)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    mSession.open(full, this, [this, full](const Status &status) { opened(full, status); });
}

void MainWindow::createWorkbook(const QString &path)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    mSession.create(full, this, [this, full](const Status &status) {
        opened(full, status);
        if (status)
            mMessages->guide(tr("Now bring in your units: File, Import units; or draw them: Draw."));
    });
}

void MainWindow::askNew()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("New workbook"), QDir(settings::folder(kWorkbookSort)).filePath(tr("My township.sqlite")),
                                     tr("Workbook (*.sqlite)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        createWorkbook(withSuffix(path, QStringLiteral("sqlite")));
}

void MainWindow::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a workbook"), settings::folder(kWorkbookSort),
                                                      tr("Workbook (*.sqlite);;All files (*)"));
    if (!path.isEmpty())
        openWorkbook(path);
}

/// The demo township is made once, in the user's documents, and opened again afterwards.
void MainWindow::openDemo()
{
    const QDir folder(settings::folder(kWorkbookSort));
    const QString path = folder.filePath(tr("Demo township.sqlite"));
    if (QFileInfo::exists(path))
        return openWorkbook(path);
    runLongJob(
        this, tr("Making the demo township…"), [path](const Progress &progress) { return makeDemo(path, progress); },
        [this, path](const Status &status) {
            if (status)
                openWorkbook(path);
            else if (status.error().code != ErrorCode::Cancelled)
                showError(status.error());
        });
}

void MainWindow::importFile(const QString &given)
{
    QString path = given;
    if (path.isEmpty())
        path = QFileDialog::getOpenFileName(this, tr("Import units"), settings::folder(QStringLiteral("import")),
                                            tr("Maps and tables (*.gpkg *.shp *.geojson *.json *.kml *.kmz *.tab *.mif *.dxf *.csv *.xlsx "
                                               "*.gml *.zip);;All files (*)"));
    if (path.isEmpty())
        return;
    settings::setFolder(QStringLiteral("import"), path);
    ImportDialog dialog(mSession, path, this);
    dialog.exec();
    mCanvas->zoomToAll();
    const SnapshotPtr s = mSession.snapshot();
    if (s->attachments.isEmpty() && !s->units->isEmpty())
        mMessages->guide(tr("Next: attach a standard to the units (Inspect menu), then each has a checklist."));
}

void MainWindow::askBackup()
{
    const SnapshotPtr s = mSession.snapshot();
    const QString name =
        QStringLiteral("%1-%2.zip").arg(QFileInfo(s->path).completeBaseName(), todayInChina().toString(QStringLiteral("yyyyMMdd")));
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Back up workbook, photos and base maps"),
                                     QDir(settings::folder(QStringLiteral("backup"))).filePath(name), tr("Backup (*.zip)"));
    if (file.isEmpty())
        return;
    settings::setFolder(QStringLiteral("backup"), file);
    const auto made = std::make_shared<BackupContents>();
    runLongJob(
        this, tr("Backing up…"),
        [path = s->path, file, made](const Progress &progress) -> Status {
            const auto contents = backupWorkbook(path, file, progress);
            if (contents)
                *made = *contents;
            return contents ? Status() : tl::make_unexpected(contents.error());
        },
        [this, file, made](const Status &status) {
            if (status && !made->absent.isEmpty())
                mMessages->tell(
                    tr("Backed up and checked: %1. Base maps that lie elsewhere or are larger than 500 MB are not in it; copy them "
                       "yourself: %2")
                        .arg(QDir::toNativeSeparators(file), made->absent.join(tr(", "))));
            else if (status)
                mMessages->tell(tr("Backed up and checked: %1").arg(QDir::toNativeSeparators(file)));
            else if (status.error().code != ErrorCode::Cancelled)
                showError(status.error());
        });
}

void MainWindow::askRestore()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Restore from a backup"), settings::folder(QStringLiteral("backup")), tr("Backup (*.zip)"));
    if (file.isEmpty())
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Restore as a new workbook"),
        QDir(settings::folder(kWorkbookSort)).filePath(QFileInfo(file).completeBaseName() + QStringLiteral(".sqlite")),
        tr("Workbook (*.sqlite)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    const QString target = withSuffix(path, QStringLiteral("sqlite"));
    runLongJob(
        this, tr("Restoring…"), [file, target](const Progress &progress) { return restoreWorkbook(file, target, progress); },
        [this, target](const Status &status) {
            if (status)
                openWorkbook(target);
            else if (status.error().code != ErrorCode::Cancelled)
                showError(status.error());
        });
}

void MainWindow::editUnit(const UnitId &id)
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(id);
    if (!unit)
        return s->shownUnit(id) ? mMessages->warn(tr("This unit has ended since; its attributes stay as they are.")) : void();
    mForms->ask(*unit, tr("Attributes of %1").arg(unit->name.isEmpty() ? unit->code : unit->name),
                [this, before = *unit](const Unit &after) {
                    if (!(after == before))
                        mSession.run(inspect::app::editUnit(after));
                });
}

void MainWindow::deleteUnit(const UnitId &id)
{
    const Unit *unit = mSession.snapshot()->unit(id);
    if (unit && !mDrawing->showsPast())
        mSession.run(inspect::app::deleteUnit(id, unit->name));
}

void MainWindow::attach(const UnitId &id)
{
    AttachDialog dialog(mSession, id, this);
    dialog.exec();
    if (!mSession.snapshot()->attachments.isEmpty())
        mMessages->dismiss(); // that this comes next
}

void MainWindow::choosePosition(const QString &key)
{
    Status status;
    QString now = key;
    if (key == QStringLiteral("system")) {
        status = mPosition.start(PositionSource::Kind::System);
    } else if (key.startsWith(QStringLiteral("serial:"))) {
        status = mPosition.start(PositionSource::Kind::Serial, key.mid(7));
    } else if (key == QStringLiteral("log")) {
        const QString path = QFileDialog::getOpenFileName(this, tr("Play back a log"), settings::folder(QStringLiteral("log")),
                                                          tr("NMEA logs (*.nmea *.log *.txt);;All files (*)"));
        if (path.isEmpty())
            return;
        settings::setFolder(QStringLiteral("log"), path);
        status = mPosition.start(PositionSource::Kind::Log, path);
    } else {
        mPosition.stop();
        Q_EMIT mPosition.lost();
    }
    if (!status) {
        showError(status.error());
        now = QStringLiteral("off");
    } else if (key != QStringLiteral("off")) {
        mMessages->tell(tr("Waiting for the first position…"));
    }
    mMenus->setPositionChoice(now);
}

void MainWindow::help() { showHelp(this); }
void MainWindow::about() { showAbout(this); }

} // namespace inspect::app
