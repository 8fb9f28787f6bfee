// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QToolButton>

namespace inspect::app {

/// In the corner of the window: what waits to be synced and to be decided.
class SyncButton : public QToolButton {
    Q_OBJECT

public:
    explicit SyncButton(QWidget *parent = nullptr);

    void setCounts(qint64 waiting, qint64 toDecide);
    void setRunning(bool running);
    /// Whether the workbook has a shared file at all.
    void setJoined(bool joined);
    void setNarrow(bool narrow); ///< numbers only

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    qint64 mWaiting = 0;
    qint64 mToDecide = 0;
    bool mIsRunning = false;
    bool mIsJoined = false;
    bool mIsNarrow = false;
};

} // namespace inspect::app
