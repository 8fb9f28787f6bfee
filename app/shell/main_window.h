// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "panels/position_source.h"

#include <QMainWindow>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace inspect::app {

class Drawing;
class GridDesk;
class LayerPanel;
class MapCanvas;
class MapDesk;
class Menus;
class MessageBar;
class PaperExport;
class RecordPanel;
class ScoreDesk;
class SideColumn;
class StartPage;
class StatusLine;
class SyncButton;
class SyncDesk;
class UnitFormDesk;
class UnitPanel;

/// Puts canvas, panels and menus together and passes what happens in one on to the others.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Asks who works here where that is not known yet; false: the user would not say.
    [[nodiscard]] bool introduce();
    void openWorkbook(const QString &path);
    void createWorkbook(const QString &path);
    void openDemo();
    void chooseUnit(const UnitId &id);
    void chooseUnitByCode(const QString &code);

    [[nodiscard]] Session &session() { return mSession; }
    [[nodiscard]] MapCanvas &canvas() { return *mCanvas; }
    [[nodiscard]] RecordPanel &recordPanel() { return *mRecord; }
    [[nodiscard]] PaperExport &papers() { return *mPapers; }
    [[nodiscard]] MessageBar &messages() { return *mMessages; }
    [[nodiscard]] ScoreDesk &scores() { return *mScores; }
    /// Nothing queued, nothing being drawn.
    [[nodiscard]] bool isIdle() const;

public Q_SLOTS:
    void importFile(const QString &path); ///< empty: asks for it

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void buildDesks();
    void buildCorner();
    void connectSession();
    void connectMenus();
    void connectPanels();
    void connectCanvas();
    void retranslate();

    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void fillPeriods();
    void showError(const Error &error);
    void tellStep(const Result<StepName> &step, bool isUndone);
    void opened(const QString &path, const Status &status);
    void askNew();
    void askOpen();
    void askBackup();
    void askRestore();
    void askPerson();
    void editUnit(const UnitId &id);
    void deleteUnit(const UnitId &id);
    void attach(const UnitId &id);
    void nextUnit();
    void fitHeight(int height);
    void chooseRestored(const SnapshotPtr &snapshot);
    void pick(const QVector<UnitId> &smallestFirst, double lon, double lat);
    void choosePosition(const QString &key);
    void switchLanguage(const QString &language);
    void help();
    void about();

    Session mSession;
    PositionSource mPosition;
    QWidget *mPage; ///< all between menu bar and status line
    QStackedWidget *mStack;
    StartPage *mStart;
    QSplitter *mSplitter;
    MapCanvas *mCanvas;
    UnitPanel *mUnits;
    LayerPanel *mLayers;
    RecordPanel *mRecord;
    MessageBar *mMessages;
    StatusLine *mStatus;
    Menus *mMenus;
    SideColumn *mSide;
    UnitFormDesk *mForms;
    Drawing *mDrawing;
    GridDesk *mGrid = nullptr;
    MapDesk *mMap;
    PaperExport *mPapers;
    ScoreDesk *mScores;
    QComboBox *mPeriods;
    QLabel *mWorkbook;
    SyncButton *mWaiting;
    SyncDesk *mSync;
    bool mIsLow = false; ///< too low a window for everything
    QString mShownPath;
    using LonLat = std::pair<double, double>;
    [[nodiscard]] bool isBetweenSteps(bool takesBack);
    SnapshotPtr mBeforeStep;          ///< what an undo or redo found; null: none is under way
    std::optional<LonLat> mClicked;   ///< of the click that is choosing a unit
    std::optional<LonLat> mOfferedAt; ///< of the click whose other units were offered
};

} // namespace inspect::app
