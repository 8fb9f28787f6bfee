// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "gis/base_style.h"
#include "gis/unit_theme.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QScrollArea;
class QSlider;
class QToolButton;

namespace inspect::app {

/// What the map shows: units, deductions, base maps in their order; and what the units' colours mean.
class LayerPanel : public QWidget {
    Q_OBJECT

public:
    /// What is said of a base map below its name.
    struct Note {
        QString text;
        bool isProblem = false;
        bool canBeLeft = false; ///< the user may say that it is all right so
        bool operator==(const Note &) const = default;
    };

    explicit LayerPanel(Session &session, QWidget *parent = nullptr);

    /// Folded: only the title line, which unfolds it.
    void setFolded(bool folded);
    void setNote(const QString &path, const Note &note); ///< empty: none
    [[nodiscard]] Note note(const QString &path) const { return mNotes.value(path); }
    /// That it looks shifted; below the name where there is nothing else to say. Empty: not any more.
    void setShiftNote(const QString &path, const QString &text);
    [[nodiscard]] QString shiftNote(const QString &path) const { return mShiftNotes.value(path); }
    /// Shown as chosen, without the signal.
    void setTheme(Theme theme);
    void setLight(MapLight light);
    void setUnitOpacity(double opacity);
    void setHiddenKinds(const QSet<QString> &kinds);

Q_SIGNALS:
    void kindsHidden(const QSet<QString> &kinds); ///< all codes that are hidden now
    void unitsToggled(bool visible);
    void pinsToggled(bool visible);
    void unitOpacityChosen(double opacity);
    void themeChosen(inspect::app::Theme theme);
    void lightChosen(inspect::app::MapLight light);
    void addLayerWanted();
    void propertiesWanted(const QString &path);
    void copyWanted(const QString &path); ///< beside the workbook, to take along
    void retryWanted(const QString &path);
    void removeWanted(const QString &path); ///< off the map
    void leaveWanted(const QString &path);  ///< its note is to go
    void correctWanted(const QString &path);
    void leaveShiftWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildBody();
    void retranslate();
    void fillLayers();
    void fillStandards();
    void takeKinds();
    void showItem(QListWidgetItem *item);
    void showItems(const QString &path);
    void itemChanged(const QListWidgetItem *item);
    void currentChanged(const QListWidgetItem *item);
    void takeOrder();
    void moveCurrent(int by);
    void removeCurrent();
    void setOpacity(int percent);
    void openMenu(const QPoint &at);
    [[nodiscard]] int layerAt(const QListWidgetItem *item) const; ///< -1: not a base layer

    Session &mSession;
    QToolButton *mTitle;
    QScrollArea *mBody;
    QListWidget *mList;
    QToolButton *mAdd;
    QToolButton *mRemove;
    QToolButton *mMore;
    QSlider *mOpacity;
    QComboBox *mTheme;
    QComboBox *mLight;
    QComboBox *mStandard;
    QHash<QString, Note> mNotes;
    QHash<QString, QString> mShiftNotes;
    QVector<std::pair<QString, QString>> mKinds; ///< of the shown units: code, name with number
    QSet<QString> mHiddenKinds;
    bool mIsFilling = false;
    bool mUnitsVisible = true;
    bool mPinsVisible = true;
    double mUnitOpacity = 1;
};

} // namespace inspect::app
