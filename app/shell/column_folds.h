// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shell/window_parts.h"

#include <QObject>

class QAction;
class QSplitter;
class QToolButton;

namespace inspect::app {

class OverMap;

/// The columns beside the map can be folded away, by keys and by arrows at the map's edges. In a narrow window, as a laptop's at 200 %,
/// both give way by themselves while a bar lies over the map: there it has room for all its fields, and there is a map to draw on.
class ColumnFolds : public QObject {
    Q_OBJECT
public:
    /// The first of `columns` is the list's.
    ColumnFolds(const WindowParts &parts, QSplitter &columns, OverMap &bars);

    [[nodiscard]] bool isListFolded() const;
    [[nodiscard]] bool isSideFolded() const;
    void foldList(bool folded);
    void foldSide(bool folded);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Edge {
        QAction *action = nullptr;
        QToolButton *arrow = nullptr;
    };
    Edge edge(const char *text, const char *name, int key);
    void giveWay();
    void widenList();
    [[nodiscard]] bool isFree(const QRect &place) const;
    void update();

    WindowParts mParts;
    QSplitter &mColumns;
    OverMap &mBars;
    Edge mList;
    Edge mSide;
    int mSideWidth = 0;
    bool mIsNarrow = true; ///< as it was last laid out
    bool mGivesWay = false;
    bool mListGave = false; ///< and comes back when the bar goes
    bool mSideGave = false;
};

} // namespace inspect::app
