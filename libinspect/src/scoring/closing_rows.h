// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/closings.h"
#include "inspect/period_scores.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace inspect {

/// What a closing names, by table: uid → SHA-256 of the row with all that hangs on it.
using ClosingInputs = QMap<QString, QMap<Uid, QByteArray>>;

/// A link with its documents.
struct ClosingRow {
    Closing closing;
    QByteArray inputs;  ///< JSON of ClosingInputs
    QByteArray results; ///< JSON of the scores by standard
};
[[nodiscard]] Result<std::optional<ClosingRow>> closingRowInForce(const Workbook &workbook, const QString &periodCode);
[[nodiscard]] Result<QVector<ClosingRow>> closingRows(const Workbook &workbook);

/// The rows that a period's scores may come from, as they are now; also what came too late.
[[nodiscard]] Result<ClosingInputs> readInputs(const Workbook &workbook, const Period &period);
/// Takes out what came too late for closed periods within a longer one that is still open.
[[nodiscard]] Status dropLate(const Workbook &workbook, const Period &period, ClosingInputs &inputs);
[[nodiscard]] QByteArray inputsToJson(const ClosingInputs &inputs);
[[nodiscard]] ClosingInputs inputsFromJson(const QByteArray &json);

[[nodiscard]] QJsonObject scoresToJson(const PeriodScores &scores);
[[nodiscard]] QVector<UnitScore> scoresFromJson(const QJsonObject &object);
/// Whether the scores of units above are among them: closings made before there were any know none.
[[nodiscard]] bool saysRollUps(const QJsonObject &scores);
[[nodiscard]] QJsonObject withoutRollUps(QJsonObject scores);

/// Scores anew from the sheets, whether or not the period is closed; with a closing, only what it names counts.
[[nodiscard]] Result<PeriodScores> computePeriod(const Workbook &workbook, const Period &period, const QString &standardCode);

} // namespace inspect
