// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/column_folds.h"

#include "canvas/map_canvas.h"
#include "commands/session.h"
#include "panels/style.h"
#include "shell/menus.h"
#include "shell/over_map.h"
#include "shell/side_column.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kNarrowPx = 1000; ///< of the window: 1366 pixels at 150 % are fewer
constexpr int kListPx = 240;    ///< least width of the list's column where there is room for it
constexpr int kScaleBarPx = 52; ///< kept free below
constexpr int kNorthPx = 64;    ///< kept free above
constexpr QSize kArrow(kTargetPx, kTargetPx + 4);

} // namespace

ColumnFolds::ColumnFolds(const WindowParts &parts, QSplitter &columns, OverMap &bars)
    : QObject(&parts.window), mParts(parts), mColumns(columns), mBars(bars)
{
    mParts.menus.addSeparator(Menus::Place::Edit);
    mList = edge(QT_TRANSLATE_NOOP("inspect::app::Menus", "Column with the list (&1)"), "foldList", Qt::Key_1);
    mSide = edge(QT_TRANSLATE_NOOP("inspect::app::Menus", "Column on the right (&2)"), "foldSide", Qt::Key_2);
    connect(mList.action, &QAction::triggered, this, [this](bool shown) { foldList(!shown); });
    connect(mSide.action, &QAction::triggered, this, [this](bool shown) { foldSide(!shown); });
    // What is asked for is seen.
    connect(mParts.menus.find, &QAction::triggered, this, [this] { foldList(false); });
    connect(mParts.menus.checklist, &QAction::triggered, this, [this] { foldSide(false); });
    connect(&mBars, &OverMap::stripMoved, this, &ColumnFolds::giveWay, Qt::QueuedConnection);
    const auto follow = [this] {
        for (const Edge *edge : {&mList, &mSide})
            edge->action->setEnabled(mParts.session.isOpen());
    };
    connect(&mParts.session, &Session::changed, this, follow);
    follow();
    mParts.canvas.installEventFilter(this);
    update();
}

ColumnFolds::Edge ColumnFolds::edge(const char *text, const char *name, int key)
{
    Edge made;
    made.action = mParts.menus.add(Menus::Place::Edit, text, "", QKeySequence(Qt::CTRL | Qt::Key(key)));
    made.action->setCheckable(true);
    made.arrow = new QToolButton(&mParts.canvas);
    made.arrow->setObjectName(QString::fromLatin1(name));
    made.arrow->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the map
    made.arrow->setAutoFillBackground(true);
    made.arrow->resize(kArrow);
    connect(made.arrow, &QToolButton::clicked, made.action, &QAction::trigger);
    const auto say = [action = made.action, arrow = made.arrow] {
        arrow->setToolTip(action->toolTip());
        arrow->setAccessibleName(action->toolTip());
    };
    connect(made.action, &QAction::changed, made.arrow, say);
    say();
    return made;
}

bool ColumnFolds::isListFolded() const { return mColumns.widget(0)->isHidden(); }
bool ColumnFolds::isSideFolded() const { return mParts.side.seen().isHidden(); }

void ColumnFolds::foldList(bool folded)
{
    mListGave = false;
    mColumns.widget(0)->setVisible(!folded);
    update();
}

void ColumnFolds::foldSide(bool folded)
{
    mSideGave = false;
    QWidget &seen = mParts.side.seen();
    if (folded && !seen.isHidden())
        mSideWidth = seen.width();
    const bool comesBack = !folded && seen.isHidden();
    seen.setVisible(!folded);
    if (comesBack && mSideWidth > 0) {
        QList<int> sizes = mColumns.sizes();
        sizes[mColumns.indexOf(&seen)] = mSideWidth;
        mColumns.setSizes(sizes);
    }
    update();
}

void ColumnFolds::giveWay()
{
    const bool needed = mBars.isInUse() && mParts.window.width() < kNarrowPx;
    if (std::exchange(mGivesWay, needed) == needed)
        return update(); // a bar may lie where an arrow was
    const bool listGave = needed && !isListFolded();
    const bool sideGave = needed && !isSideFolded();
    if (listGave || mListGave)
        foldList(needed);
    if (sideGave || mSideGave)
        foldSide(needed);
    mListGave = listGave;
    mSideGave = sideGave;
}

/// What a narrow window, or the last session's, had left of the list's column cuts its texts.
void ColumnFolds::widenList()
{
    QList<int> sizes = mColumns.sizes();
    const int lacking = kListPx - sizes.constFirst();
    if (mIsNarrow || isListFolded() || lacking <= 0)
        return;
    sizes[0] += lacking;
    sizes[mColumns.indexOf(&mParts.canvas)] -= lacking;
    mColumns.setSizes(sizes);
}

/// No bar lies there.
bool ColumnFolds::isFree(const QRect &place) const
{
    const auto bars = mParts.canvas.findChildren<QFrame *>(QString(), Qt::FindDirectChildrenOnly);
    return std::none_of(bars.cbegin(), bars.cend(),
                        [&place](const QFrame *bar) { return !bar->isHidden() && bar->geometry().intersects(place); });
}

/// The arrows point where the column goes.
void ColumnFolds::update()
{
    const bool isNarrow = mParts.window.width() < kNarrowPx;
    if (std::exchange(mIsNarrow, isNarrow) && !isNarrow) // the splitter is in the middle of its layout
        QMetaObject::invokeMethod(this, &ColumnFolds::widenList, Qt::QueuedConnection);
    const QSize map = mParts.canvas.size();
    const auto show = [&](const Edge &edge, bool isFolded, bool isLeft) {
        edge.action->setChecked(!isFolded);
        edge.arrow->setArrowType(isFolded == isLeft ? Qt::RightArrow : Qt::LeftArrow);
        const QRect place(isLeft ? QPoint(0, map.height() - kScaleBarPx - kArrow.height()) : QPoint(map.width() - kArrow.width(), kNorthPx),
                          kArrow);
        edge.arrow->move(place.topLeft());
        edge.arrow->setVisible((isNarrow || isFolded) && isFree(place));
    };
    show(mList, isListFolded(), true);
    show(mSide, isSideFolded(), false);
}

bool ColumnFolds::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        update();
    return QObject::eventFilter(watched, event);
}

} // namespace inspect::app
