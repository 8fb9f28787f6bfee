// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/round_results.h"

#include <QDialog>

namespace inspect::app {

/// How far the inspectors of a round agree: per unit mean, range and deviation; per pair of inspectors how far they are apart.
class RoundResultsDialog : public QDialog {
    Q_OBJECT

public:
    RoundResultsDialog(const SnapshotPtr &snapshot, const Round &round, const RoundResults &results, QWidget *parent = nullptr);
};

} // namespace inspect::app
