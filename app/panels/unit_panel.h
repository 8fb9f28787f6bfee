// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/coordinates.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace inspect::app {

class UnitFilter;
class UnitTreeModel;

/// Search and the list of units by kind.
class UnitPanel : public QWidget {
    Q_OBJECT

public:
    explicit UnitPanel(Session &session, QWidget *parent = nullptr);

    void focusSearch();
    /// Shows the unit as chosen, without the signal.
    void selectUnit(const UnitId &id);
    [[nodiscard]] UnitId selectedUnit() const;

Q_SIGNALS:
    void unitChosen(const inspect::UnitId &id);    ///< by click or arrow keys
    void unitActivated(const inspect::UnitId &id); ///< by double click or Enter: show it on the map
    void unitFound(const inspect::UnitId &id);     ///< chosen among what a search found
    /// Coordinates were typed instead of a name; `reachDegrees`: how wide a shape is that was pasted, 0 for a place.
    void placeWanted(double lon, double lat, double reachDegrees);
    void scoreClicked(const inspect::UnitId &id); ///< the number in the list
    void drawWanted(const inspect::UnitId &id);
    void editWanted(const inspect::UnitId &id);
    void attachWanted(const inspect::UnitId &id);
    void deleteWanted(const inspect::UnitId &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void retranslate();
    void search(const QString &text);
    void goToPlace();
    void showHint();
    void openMenu(const QPoint &at);

    Session &mSession;
    QLineEdit *mSearch;
    QTreeView *mTree;
    QLabel *mEmpty;
    UnitTreeModel *mModel;
    UnitFilter *mFilter;
    std::optional<WrittenPlace> mPlace; ///< what was typed is one
    bool mIsSelecting = false;          ///< while the choice comes from outside
};

} // namespace inspect::app
