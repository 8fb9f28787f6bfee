// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/standard_desk.h"

#include "inspect/standard_json.h"
#include "panels/message_bar.h"
#include "panels/standards_dialog.h"
#include "shell/menus.h"
#include "shell/settings.h"
#include "shell/window_parts.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

namespace inspect::app {

StandardDesk::StandardDesk(const WindowParts &parts)
    : QObject(&parts.window), mWindow(parts.window), mSession(parts.session), mMessages(parts.messages),
      mAction(parts.menus.add(Menus::Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Standards…"), "view-task",
                              QKeySequence(Qt::CTRL | Qt::Key_K)))
{
    mAction->setObjectName(QStringLiteral("standards"));
    mAction->setEnabled(mSession.isOpen());
    connect(mAction, &QAction::triggered, this, [this] { open(); });
    connect(parts.menus.importStandard, &QAction::triggered, this, [this] {
        if (const QString path = askFile(&mWindow); !path.isEmpty())
            open(path);
    });
    connect(&mSession, &Session::changed, this, [this] { mAction->setEnabled(mSession.isOpen()); });
}

void StandardDesk::open(const QString &path)
{
    StandardsDialog dialog(mSession, &mWindow);
    connect(&dialog, &StandardsDialog::importWanted, this, [this, &dialog] {
        if (const QString chosen = askFile(&dialog); !chosen.isEmpty())
            dialog.importFile(chosen);
    });
    connect(&dialog, &StandardsDialog::exportWanted, this, [this, &dialog](const Standard &standard) { exportTo(standard, &dialog); });
    if (!path.isEmpty())
        QMetaObject::invokeMethod(
            &dialog, [&dialog, path] { dialog.importFile(path); }, Qt::QueuedConnection);
    dialog.exec();
    const SnapshotPtr s = mSession.snapshot();
    if (s->attachments.isEmpty() && !s->units->isEmpty())
        mMessages.guide(tr("Next: attach a standard to the units (Inspect menu), then each has a checklist."));
}

QString StandardDesk::askFile(QWidget *over) const
{
    const QString folder = settings::folder(QStringLiteral("import"));
    QString path = QFileDialog::getOpenFileName(over, tr("Import a standard"), folder,
                                                tr("Standards and spreadsheets (*.json *.xlsx *.csv *.ods *.xls);;All files (*)"));
    if (!path.isEmpty())
        settings::setFolder(QStringLiteral("import"), path);
    return path;
}

void StandardDesk::exportTo(const Standard &standard, QWidget *over) const
{
    const QString name = QStringLiteral("%1-v%2.json").arg(standard.code).arg(standard.version);
    const QString path = QFileDialog::getSaveFileName(
        over, tr("Export the standard"), QDir(settings::folder(QStringLiteral("export"))).filePath(name), tr("Standard (*.json)"));
    if (path.isEmpty())
        return;
    settings::setFolder(QStringLiteral("export"), path);
    QSaveFile file(path);
    const QByteArray json = standardToJson(standard);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        QMessageBox::warning(
            over, tr("Export the standard"),
            tr("%1 could not be written: %2. Choose another folder.").arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace inspect::app
