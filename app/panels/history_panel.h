// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_canvas.h"
#include "commands/session.h"
#include "inspect/history.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace inspect::app {

class ShapeCompare;

/// Who changed what of a unit and when; any earlier state beside the present one, to be brought back as a new change.
class HistoryPanel : public QDialog {
    Q_OBJECT

public:
    HistoryPanel(Session &session, const UnitId &unit, QWidget *parent = nullptr);

    void setMap(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers);

private:
    void buildList();
    void buildState();
    void load();
    void fill(const QVector<HistoryEntry> &entries);
    void showState();
    void bringBack();
    [[nodiscard]] int current() const; ///< index into mEntries; −1: none
    /// The newest entry of the latest version: what stands now.
    [[nodiscard]] const HistoryEntry &present() const;

    Session &mSession;
    UnitId mUnit;
    QVector<HistoryEntry> mEntries; ///< newest first
    QLabel *mTitle;
    QLabel *mNote;
    QTableWidget *mList;
    QTableWidget *mFields;
    ShapeCompare *mShapes;
    QPushButton *mBringBack;
};

} // namespace inspect::app
