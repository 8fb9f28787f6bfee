// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard.h"

#include <QStringList>
#include <QVector>

namespace inspect::app {

/// Lists of a standard as rows of texts, as a small table edits them, and back. Shares are written in per cent.
using CellRows = QVector<QStringList>;

[[nodiscard]] QString percentText(Points share);
[[nodiscard]] Points shareOf(const QString &percent); ///< 0 where it is no number
[[nodiscard]] Points pointsOf(const QString &text);   ///< likewise
[[nodiscard]] QString pointsText(const std::optional<Points> &points);
/// "市环卫处、街道办" in its parts.
[[nodiscard]] QStringList bodiesOf(const QString &text);

[[nodiscard]] CellRows rowsOf(const QVector<Level> &levels);         ///< code, name, share
[[nodiscard]] CellRows rowsOf(const QVector<Knot> &knots);           ///< value, share
[[nodiscard]] CellRows rowsOf(const QVector<GradeBand> &grades);     ///< name, name_en, from, code
[[nodiscard]] CellRows rowsOf(const QVector<StarBand> &stars);       ///< stars, from
[[nodiscard]] CellRows rowsOf(const QVector<ThemeStar> &stars);      ///< section, per cent
[[nodiscard]] CellRows rowsOf(const QVector<ScoreSource> &sources);  ///< name, code, weight
[[nodiscard]] CellRows rowsOf(const QVector<PatrolLevel> &levels);   ///< name, code, factor
[[nodiscard]] CellRows rowsOf(const QVector<WarningRule> &warnings); ///< name, below, from, periods, overdue cases, last, action, code
[[nodiscard]] CellRows rowsOf(const QVector<UnitFlag> &flags);       ///< name, code
[[nodiscard]] CellRows rowsOf(const QVector<PlanTarget> &plan);      ///< year, stars, has, or more, count, share, among
[[nodiscard]] CellRows rowsOf(const QVector<CompositePart> &parts);  ///< standard, weight
[[nodiscard]] CellRows rowsOf(const QVector<RoundWeight> &weights);  ///< round, weight

[[nodiscard]] QVector<Level> levelsOf(const CellRows &rows);
[[nodiscard]] QVector<Knot> knotsOf(const CellRows &rows);
/// From high to low; a grade without a code gets one.
[[nodiscard]] QVector<GradeBand> gradesOf(const CellRows &rows);
[[nodiscard]] QVector<StarBand> starsOf(const CellRows &rows);
[[nodiscard]] QVector<ThemeStar> themeStarsOf(const CellRows &rows);
[[nodiscard]] QVector<ScoreSource> sourcesOf(const CellRows &rows);
[[nodiscard]] QVector<PatrolLevel> patrolLevelsOf(const CellRows &rows);
/// English names stay with the code they belong to.
[[nodiscard]] QVector<WarningRule> warningsOf(const CellRows &rows, const QVector<WarningRule> &before);
[[nodiscard]] QVector<UnitFlag> flagsOf(const CellRows &rows);
[[nodiscard]] QVector<PlanTarget> planOf(const CellRows &rows);
[[nodiscard]] QVector<CompositePart> partsOf(const CellRows &rows);
[[nodiscard]] QVector<RoundWeight> roundWeightsOf(const CellRows &rows);

} // namespace inspect::app
