// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace inspect::app {

/// Name, scale range and coordinate system of a base map.
class LayerProperties : public QDialog {
    Q_OBJECT

public:
    /// `zoneEpsg`: the map's own zone, offered first. `problem`: why the layer is not shown; empty: it is.
    LayerProperties(const LayerSetting &layer, int zoneEpsg, const QString &problem, QWidget *parent = nullptr);

    /// As entered; meaningful once accepted.
    [[nodiscard]] LayerSetting layer() const;

protected:
    void accept() override;

private:
    void fillScales();
    void fillSystems(int zoneEpsg);

    LayerSetting mLayer;
    QLineEdit *mName;
    QComboBox *mSmallest;
    QComboBox *mLargest;
    QComboBox *mSystem;
    QLabel *mRefusal; ///< why what was typed is not taken
};

} // namespace inspect::app
