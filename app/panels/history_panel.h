// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_canvas.h"
#include "commands/session.h"
#include "inspect/history.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace inspect::app {

class ShapeCompare;

/// Who changed what of a unit and when; any earlier state beside the present one, to be brought back as a new change. Deleted units
/// are chosen here, too, as the map has them no more.
class HistoryPanel : public QDialog {
    Q_OBJECT

public:
    /// No unit: the one that was deleted last.
    HistoryPanel(Session &session, const UnitId &unit, QWidget *parent = nullptr);

    void setMap(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers);

private:
    void buildList();
    void buildState();
    QWidget *buildHead();
    void loadDeleted();
    void fillDeleted(const QVector<DeletedUnit> &units);
    void chooseDeleted(int index);
    void load();
    void fill(const QVector<HistoryEntry> &entries);
    void showState();
    void bringBack();
    [[nodiscard]] QString title() const;
    [[nodiscard]] int current() const; ///< index into mEntries; −1: none
    /// The newest entry of the latest version: what stands now.
    [[nodiscard]] const HistoryEntry &present() const;

    Session &mSession;
    UnitId mUnit;
    QVector<HistoryEntry> mEntries; ///< newest first
    QVector<DeletedUnit> mDeleted;
    QLabel *mTitle;
    QLabel *mDeletedLabel;
    QComboBox *mChoice; ///< of the deleted ones
    QLabel *mNote;
    QTableWidget *mList;
    QTableWidget *mFields;
    ShapeCompare *mShapes;
    QPushButton *mBringBack;
    bool mTellsDecision = false; ///< the note is of the line that is chosen
};

} // namespace inspect::app
