// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QSlider;
class QToolButton;

namespace inspect::app {

/// What the map shows: units, deductions, base layers; and what the units' colours mean.
class LayerPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayerPanel(Session &session, QWidget *parent = nullptr);

    /// Folded: only the title line, which unfolds it.
    void setFolded(bool folded);

Q_SIGNALS:
    void unitsToggled(bool visible);
    void pinsToggled(bool visible);
    void themeChosen(bool byScore); ///< else by stars
    void addLayerWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillLayers();
    void fillStandards();
    void itemChanged(const QListWidgetItem *item);
    void removeCurrent();
    void setOpacity(int percent);
    [[nodiscard]] int layerAt(const QListWidgetItem *item) const; ///< -1: not a base layer

    Session &mSession;
    QToolButton *mTitle;
    QWidget *mBody;
    QListWidget *mList;
    QToolButton *mAdd;
    QToolButton *mRemove;
    QSlider *mOpacity;
    QComboBox *mTheme;
    QComboBox *mStandard;
    bool mIsFilling = false;
    bool mUnitsVisible = true;
    bool mPinsVisible = true;
};

} // namespace inspect::app
