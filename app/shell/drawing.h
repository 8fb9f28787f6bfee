// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/draw_tool.h"
#include "commands/session.h"
#include "panels/draw_bar.h"
#include "shell/base_lines.h"
#include "shell/half_drawn.h"
#include "shell/past_map.h"

#include <QMap>
#include <QTimer>

class QWidget;

namespace inspect::app {

class MapCanvas;
class MessageBar;
class OverMap;
class UnitFormDesk;

/// Draws a new unit, or an old one's shape anew: gives the map its tool, says what to do, makes the command. What is half drawn is kept in
/// the workbook with each point and offered when it is opened again.
class Drawing : public QObject {
    Q_OBJECT

public:
    Drawing(Session &session, MapCanvas &canvas, MessageBar &messages, UnitFormDesk &forms, QWidget *window);

    void begin(const QString &kindCode);
    void redraw(const UnitId &unit);
    void stop();
    [[nodiscard]] bool isActive() const { return mTool != nullptr; }
    [[nodiscard]] DrawTool *tool() const { return mTool.get(); }
    [[nodiscard]] DrawBar &bar() { return *mBar; }
    [[nodiscard]] OverMap &overMap() { return *mOverMap; }
    void setSnapping(bool snaps);
    /// Whether a past period's map is shown, on which no shape is made, changed or deleted; says so.
    [[nodiscard]] bool showsPast() { return mPast.stops(); }
    /// It came by an edit just now and goes by itself.
    [[nodiscard]] bool leavesPast() const { return mPast.isLeaving(); }

Q_SIGNALS:
    void begun();
    void unitMade(const inspect::UnitId &id);

private:
    void start(ShapeType shape, const QString &name);
    void setTool(DrawTool::Kind kind);
    void connectBar();
    void chooseWhat(DrawBar::What what);
    void chooseHow(DrawBar::How how);
    void loadLines();
    void takeLines();
    void guide();
    void enterPlace(const QString &text);
    void takePointsChanged();
    void copyFeature();
    void copyAt(const GeoPoint &place);
    void take(const QByteArray &wkb);
    [[nodiscard]] QString tracedName(const QByteArray &wkb) const;
    void make(const Unit &unit);
    void add(const Unit &unit, const QVector<UnitId> &near);
    [[nodiscard]] QVector<UnitId> unitsNear(const QByteArray &wkb) const;
    void leaveForm();
    void give(const QByteArray &wkb, const QString &name);
    void keep();
    void keepShape(const Unit &unit);
    void store(const HalfDrawn &drawn);
    void save();
    void offer(const HalfDrawn &drawn);
    void answer(const QString &key);
    void resume();
    void resumePoints();
    void takeSnapshot(const SnapshotPtr &snapshot);
    void takePast(bool isPast);

    Session &mSession;
    MapCanvas &mCanvas;
    MessageBar &mMessages;
    UnitFormDesk &mForms;
    PastMap mPast;
    OverMap *mOverMap;
    DrawBar *mBar;
    BaseLines mLines;
    std::unique_ptr<DrawTool> mTool; ///< null: nothing is drawn
    ShapeType mShape = ShapeType::Polygon;
    QString mName;
    QString mKind;
    UnitId mRedrawn; ///< null: a new one
    bool mSnaps = true;
    bool mIsNaming = false; ///< a shape is done and kept until its form is
    QTimer *mKeepSoon;      ///< what stands in the form, once the typing rests
    Unit mNamed;
    bool mIsPaused = false; ///< while a past period is shown
    bool mCopies = false;   ///< the next click takes a base-map feature
    QString mShownPath;
    HalfDrawn mKept;               ///< what is half drawn now
    QMap<int, HalfDrawn> mOffered; ///< from before, by the number of the question; nobody has answered yet
    int mOffers = 0;
    QString mStored; ///< both, as the workbook has them
};

} // namespace inspect::app
