// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/round_desk.h"

#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "models/texts.h"
#include "panels/draw_dialog.h"
#include "panels/message_bar.h"
#include "panels/round_panel.h"
#include "papers/draw_sheet_pdf.h"
#include "shell/long_job.h"
#include "shell/menus.h"
#include "shell/settings.h"
#include "shell/window_parts.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace inspect::app {

RoundDesk::RoundDesk(const WindowParts &parts)
    : QObject(&parts.window), mWindow(parts.window), mSession(parts.session), mMessages(parts.messages),
      mChooseUnit([choose = parts.chooseUnit, canvas = &parts.canvas](const UnitId &id) {
          choose(id);
          canvas->zoomToUnit(id);
      })
{
    QAction *rounds = parts.menus.add(Menus::Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "Inspection &rounds…"),
                                      "view-calendar-list", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    rounds->setObjectName(QStringLiteral("rounds"));
    QAction *draw = parts.menus.add(Menus::Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Draw units by lot…"), "roll",
                                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    draw->setObjectName(QStringLiteral("draw"));
    for (QAction *action : {rounds, draw}) {
        action->setEnabled(mSession.isOpen());
        connect(&mSession, &Session::changed, action, [this, action] { action->setEnabled(mSession.isOpen()); });
    }
    connect(rounds, &QAction::triggered, this, &RoundDesk::openRounds);
    connect(draw, &QAction::triggered, this, &RoundDesk::openDraw);
}

void RoundDesk::openRounds()
{
    if (!mPanel) {
        mPanel = new RoundPanel(mSession, &mWindow);
        mPanel->setAttribute(Qt::WA_DeleteOnClose);
        connect(mPanel, &RoundPanel::unitActivated, this, [this](const UnitId &id) { mChooseUnit(id); });
        connect(mPanel, &RoundPanel::drawWanted, this, &RoundDesk::openDraw);
        connect(mPanel, &RoundPanel::sheetWanted, this,
                [this](const SavedDraw &draw, const QString &roundName) { askSheet(draw, roundName, mPanel); });
    }
    mPanel->show();
    mPanel->raise();
    mPanel->activateWindow();
}

void RoundDesk::openDraw()
{
    if (!mDraw) {
        mDraw = new DrawDialog(mSession, mPanel ? static_cast<QWidget *>(mPanel) : &mWindow);
        mDraw->setAttribute(Qt::WA_DeleteOnClose);
        connect(mDraw, &DrawDialog::sheetWanted, this,
                [this](const SavedDraw &draw, const QString &roundName) { askSheet(draw, roundName, mDraw); });
    }
    mDraw->show();
    mDraw->raise();
    mDraw->activateWindow();
}

void RoundDesk::askSheet(const SavedDraw &draw, const QString &roundName, QWidget *over)
{
    const QString name = tr("Draw sheet %1.pdf").arg(draw.period);
    QString path = QFileDialog::getSaveFileName(over, tr("Save the draw sheet"),
                                                QDir(settings::folder(QStringLiteral("export"))).filePath(name), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    settings::setFolder(QStringLiteral("export"), path);
    writeSheet(draw, roundName, path);
}

void RoundDesk::writeSheet(const SavedDraw &draw, const QString &roundName, const QString &path)
{
    const SnapshotPtr s = mSession.snapshot();
    DrawSheetOptions options;
    options.roundName = roundName;
    options.organisation = s->me() ? s->me()->organisation : QString();
    options.at = nowInChina();
    options.inEnglish = !speaksChinese();
    runLongJob(
        &mWindow, tr("Writing the draw sheet…"),
        [file = s->path, draw, path, options](const Progress &) -> Status {
            const auto workbook = Workbook::openReader(file);
            return workbook ? writeDrawSheetPdf(**workbook, draw, path, options) : tl::make_unexpected(workbook.error());
        },
        [this, path](const Status &status) {
            if (!status)
                return mMessages.warn(sentence(status.error()));
            mMessages.tell(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
            Q_EMIT written(path);
        });
}

} // namespace inspect::app
