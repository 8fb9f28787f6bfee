// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"
#include "inspect/round_plan.h"
#include "inspect/round_results.h"
#include "inspect/sealing.h"

#include <memory>

namespace inspect::app {

[[nodiscard]] Command addRoundCommand(const Round &round, const QVector<PlannedUnit> &plan);
[[nodiscard]] Command changeRoundCommand(const Round &before, const Round &after);
[[nodiscard]] Command removeRoundCommand(const Round &round);
/// Inspector and day of several planned units.
[[nodiscard]] Command assignUnits(const QVector<PlannedUnit> &units, const PersonId &inspector, const QDate &due, const QString &roundName);
[[nodiscard]] Command unplanUnits(const QVector<PlannedUnit> &units, const QString &roundName);
[[nodiscard]] Command planMoreUnits(const RoundId &round, const QVector<PlannedUnit> &units, const QString &roundName);
[[nodiscard]] Command saveDrawCommand(const Period &period, const SavedDraw &draw, RoundKind kind);

/// Makes a key on this computer by which the person opens sealed rounds, and tells the others its public half. `password` empty: the
/// key lies open in the person's own settings folder.
[[nodiscard]] Command makeKeyCommand(const PersonId &person, const QString &name, const QString &password);
/// `report`, read once the command is done, says how many sheets were opened.
[[nodiscard]] Command openRoundCommand(const Round &round, const QString &password, const std::shared_ptr<OpenedRound> &report);

/// All that the window of rounds shows.
struct RoundEntry {
    Round round;
    RoundProgress progress;
};
struct RoundsView {
    QVector<RoundEntry> rounds; ///< the latest first
    bool hasKey = false;        ///< whoever works here can open sealed rounds on this computer
    bool needsPassword = false; ///< of that key
};
[[nodiscard]] Result<RoundsView> readRounds(const Workbook &workbook);

} // namespace inspect::app
