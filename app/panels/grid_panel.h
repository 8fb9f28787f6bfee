// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/grid_units.h"

#include <QFrame>
#include <QFutureWatcher>
#include <QPolygonF>
#include <QTimer>

#include <memory>

namespace Ui {
class GridPanel;
}

namespace inspect::app {

/// Cuts a drawn rectangle or a unit's area into square cells; they are shown on the map, with their number, before they are made. The
/// cells are worked out on another thread; of several changes only the last counts.
class GridPanel : public QFrame {
    Q_OBJECT
public:
    explicit GridPanel(Session &session, QWidget *parent = nullptr);
    ~GridPanel() override;

    /// Offers the units with an area, this one first.
    void begin(const UnitId &within, int centralMeridian);
    void setDrawn(const QByteArray &wkb); ///< a rectangle from the map, degrees
    /// With room for every field and for what is said below in as many lines as it takes.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void previewChanged(const QVector<QPolygonF> &cells); ///< borders in map metres
    void made(int cells);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Preview {
        Result<int> count = 0;
        QVector<QPolygonF> cells;
        bool wantsPrefix = false; ///< nothing tells what the codes should begin with
        QString firstCode;
    };
    struct Plan {
        GridPlan grid;
        bool goesOn = false; ///< the prefix is that of the place, not a chosen one
    };
    void retranslate();
    [[nodiscard]] GridRequest request() const;
    [[nodiscard]] QString suggestedPrefix() const;
    [[nodiscard]] static Result<GridRequest> resolved(const SnapshotPtr &snapshot, GridRequest request);
    [[nodiscard]] static Result<Plan> planOf(const SnapshotPtr &snapshot, const GridRequest &request);
    void wish();
    void preview();
    void show(const Preview &preview);
    void start();
    void stop();
    [[nodiscard]] static Preview makePreview(const SnapshotPtr &snapshot, const GridRequest &request, int centralMeridian,
                                             const std::shared_ptr<std::atomic_bool> &stop);

    Session &mSession;
    std::unique_ptr<Ui::GridPanel> mUi;
    QByteArray mDrawn;
    int mMeridian = 114;
    bool mIsRunning = false;
    bool mIsStale = false; ///< something changed while a preview was being made
    QTimer mSoon;
    QFutureWatcher<Preview> mWorking;
    std::shared_ptr<std::atomic_bool> mStop;
};

} // namespace inspect::app
