// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QLabel>

namespace inspect::app {

/// While recording: how much the unit may still lose for the best band that is in reach; the other bands in the tool tip.
class OutlookLabel : public QLabel {
    Q_OBJECT

public:
    explicit OutlookLabel(QWidget *parent = nullptr);

    void setSheet(const SheetView *sheet);
};

} // namespace inspect::app
