// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/draw_tool.h"
#include "canvas/edit_tools.h"
#include "commands/command.h"
#include "shell/window_parts.h"

#include <QHash>

#include <functional>

class QAction;

namespace inspect::app {

class DayBar;
class Drawing;
class EditBar;

/// Editing what is on the map: corners, reshaping, splitting, merging, moving, turning, gaps, overlaps; and measuring. One tool at a
/// time; each edit is one undo step.
class EditDesk : public QObject {
    Q_OBJECT
public:
    enum class Mode { None, Corners, Reshape, Split, Merge, Move, Turn, Gap, Length, Area };

    EditDesk(const WindowParts &parts, Drawing &drawing);
    ~EditDesk() override;

    void start(Mode mode);
    void stop();
    [[nodiscard]] Mode mode() const { return mMode; }
    [[nodiscard]] static bool edits(Mode mode);
    [[nodiscard]] bool isTopological() const;
    /// Runs an edit of a unit's shape; says from when the new shape holds where a closed period has the old one.
    void run(const Command &command, const UnitId &unit, const std::function<void()> &refused = {});
    void drawOn(const QVector<GeoPoint> &line);

private:
    [[nodiscard]] QDate day() const; ///< from which an edit holds where the past must stay
    void askDay();
    /// `merged`: of how many units one is made, which is said.
    void replace(const Command &command, const QString &name, const std::function<void()> &refused = {}, qsizetype merged = 0);
    void chooseMade(const Snapshot &before);
    [[nodiscard]] QVector<UnitId> subjects() const;
    [[nodiscard]] QAction *addTool(Mode mode, const char *text, const char *icon, const QKeySequence &shortcut);
    [[nodiscard]] QAction *addToggle(const char *text, const char *icon, const QString &setting);
    void buildActions();
    [[nodiscard]] std::unique_ptr<MapTool> toolOf(Mode mode);
    [[nodiscard]] std::unique_ptr<MapTool> cornerTool();
    [[nodiscard]] std::unique_ptr<MapTool> lineTool(Mode mode);
    [[nodiscard]] std::unique_ptr<MapTool> mergeTool();
    [[nodiscard]] std::unique_ptr<MapTool> transformTool(Mode mode);
    [[nodiscard]] std::unique_ptr<MapTool> gapTool();
    void guide();
    void adopt(const UnitId &unit);
    void follow(const UnitId &unit); ///< another unit was chosen: the tool works on it
    void fillGap(const GeoPoint &place);
    struct Gap {
        QByteArray wkb;
        UnitId heir; ///< null: nothing borders it
    };
    [[nodiscard]] static Result<Gap> findGap(const GeoPoint &place, const QMap<QString, QVector<Unit>> &kinds, const UnitId &wished,
                                             const QByteArray &within);
    void takeOverlap();
    void endUnit();
    void takeSnapshot(const SnapshotPtr &snapshot);
    void update();
    void tellVersion(const UnitId &unit, const UnitVersionId &before);
    [[nodiscard]] const Unit *chosen() const;
    [[nodiscard]] QVector<UnitId> others(const UnitId &unit) const; ///< that meet its bounds; none unless topological
    [[nodiscard]] QVector<UnitId> neighbours(const QByteArray &wkb) const;

    WindowParts mParts;
    Drawing &mDrawing;
    EditBar *mBar;
    DayBar *mDay;
    UnitId mSubject;      ///< that the tool was told of
    int mDayQuestion = 0; ///< an answer to an earlier one comes too late
    Mode mMode = Mode::None;
    std::unique_ptr<MapTool> mTool;
    QHash<int, QAction *> mActions;
    QAction *mOverlap = nullptr;
    QAction *mEnd = nullptr;
    QAction *mSnapping = nullptr;
    QAction *mShared = nullptr;
};

} // namespace inspect::app
