// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/unit_checks.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QToolButton;

namespace inspect::app {

/// What is odd about the units' shapes and codes: shows each on the map and offers what would put it right. Worked out on another
/// thread from what the window shows.
class ChecksPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChecksPanel(Session &session, QWidget *parent = nullptr);
    ~ChecksPanel() override;

    void check();
    [[nodiscard]] const QVector<UnitFinding> &findings() const { return mFindings; }
    [[nodiscard]] bool isBusy() const { return mWorking.isRunning(); }

Q_SIGNALS:
    void findingChosen(const QByteArray &place, const inspect::UnitId &unit);
    void editWanted(const inspect::UnitId &unit);
    void told(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void fill();
    void choose(int row);
    void fillRepairs();
    void fillRepairsOf(const UnitFinding &finding);
    void fillSharedRepairs(const QVector<UnitFinding> &findings);
    [[nodiscard]] QVector<UnitFinding> chosen() const;
    void repair(const Command &command);
    [[nodiscard]] QString nameOf(const UnitId &id) const;
    [[nodiscard]] QString textOf(const UnitFinding &finding) const;
    void retranslate();

    Session &mSession;
    QLabel *mTitle;
    QPushButton *mStart;
    QToolButton *mRepair;
    QMenu *mRepairs;
    QListWidget *mList;
    QVector<UnitFinding> mFindings;
    QThreadPool mPool; ///< of its own: a check of ten thousand units must not hold up the map
    QFutureWatcher<Result<QVector<UnitFinding>>> mWorking;
    std::shared_ptr<std::atomic_bool> mStop;
    bool mWasRun = false;
    bool mGoesOn = false; ///< something was put right: the next one is shown when the check is through
};

} // namespace inspect::app
