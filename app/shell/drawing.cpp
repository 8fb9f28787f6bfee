// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/drawing.h"

#include "canvas/map_canvas.h"
#include "commands/unit_commands.h"
#include "models/texts.h"
#include "panels/message_bar.h"
#include "panels/unit_form.h"

namespace inspect::app {

Drawing::Drawing(Session &session, MapCanvas &canvas, MessageBar &messages, QWidget *window)
    : QObject(window), mSession(session), mCanvas(canvas), mMessages(messages), mWindow(window)
{
    connect(&mCanvas, &MapCanvas::shapeDrawn, this, &Drawing::take);
    connect(&mCanvas, &MapCanvas::drawingCancelled, this, &Drawing::stop);
}

void Drawing::begin(const QString &kindCode)
{
    const UnitKind *kind = mSession.snapshot()->kind(kindCode);
    if (!kind)
        return;
    mRedrawn = {};
    mKind = kindCode;
    start(kind->shape, kindCode, kindName(*kind));
}

void Drawing::redraw(const UnitId &id)
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(id);
    const UnitKind *kind = unit ? s->kind(unit->kind) : nullptr;
    if (!kind)
        return;
    mRedrawn = id;
    mKind = unit->kind;
    start(kind->shape, unit->kind, unit->name);
}

void Drawing::start(ShapeType shape, const QString &kindCode, const QString &name)
{
    mIsActive = true;
    if (shape == ShapeType::Point) {
        mCanvas.setTool(MapCanvas::Tool::DrawPoint);
        mMessages.guide(tr("%1: click its place. Esc: stop.").arg(name));
    } else if (shape == ShapeType::Line) {
        mCanvas.setTool(MapCanvas::Tool::DrawLine);
        mMessages.guide(tr("%1: click along it; double click or Enter: done; Backspace: one point back; Esc: stop.").arg(name));
    } else if (kindCode == QStringLiteral("grid")) {
        mCanvas.setTool(MapCanvas::Tool::DrawRectangle);
        mMessages.guide(tr("%1: press in one corner, drag to the other. Esc: stop.").arg(name));
    } else {
        mCanvas.setTool(MapCanvas::Tool::DrawPolygon);
        mMessages.guide(tr("%1: click its corners; double click or Enter: done; Backspace: one point back; Esc: stop.").arg(name));
    }
    mCanvas.setFocus();
}

void Drawing::stop()
{
    if (!mIsActive)
        return;
    mIsActive = false;
    mMessages.dismiss();
    mCanvas.setTool(MapCanvas::Tool::Pick);
}

void Drawing::take(const QByteArray &wkb)
{
    if (!mIsActive)
        return;
    const UnitId redrawn = mRedrawn;
    stop();
    if (redrawn.isNull())
        return make(wkb);
    const Unit *unit = mSession.snapshot()->unit(redrawn);
    if (unit)
        mSession.run(reshapeUnit(redrawn, wkb, unit->name));
}

void Drawing::make(const QByteArray &wkb)
{
    const SnapshotPtr s = mSession.snapshot();
    Unit unit;
    unit.id = UnitId::fresh();
    unit.kind = mKind;
    unit.wkb = wkb;
    UnitForm form(s, unit, mWindow);
    if (form.exec() != QDialog::Accepted)
        return;
    unit = form.unit();
    mSession.run(drawUnit(unit, kindName(*s, unit.kind)), this, [this, id = unit.id](const Status &status) {
        if (!status)
            Q_EMIT mSession.failed(status.error());
        else
            Q_EMIT unitMade(id);
    });
}

} // namespace inspect::app
