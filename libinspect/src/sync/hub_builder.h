// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include "inspect/period_scores.h"
#include "inspect/workbook.h"

#include <QDate>
#include <QHash>
#include <QRectF>

#include <functional>

namespace inspect {

/// Builds the shared file out of a workbook: a SpatiaLite database of its own for looking at, in QGIS too. Nothing is ever read back
/// from it.
class HubBuilder {
public:
    /// `progress` gets 0–100 and returns false to cancel.
    HubBuilder(const Workbook &workbook, const QDate &today, const std::function<bool(int)> &progress);

    /// Writes a new file; checked when it returns.
    [[nodiscard]] Status build(const QString &path);
    /// Of all units, in degrees; empty where there are none.
    [[nodiscard]] QRectF extent() const { return mExtent; }

private:
    using Scores = QHash<QString, QHash<Uid, UnitScore>>; ///< standard code → unit
    [[nodiscard]] Status readScores();
    [[nodiscard]] Status scoresOf(const Period &period, const QStringList &standards, Scores &scores) const;
    [[nodiscard]] Status makeTables();
    [[nodiscard]] Status writeUnits();
    [[nodiscard]] Status writeScores();
    [[nodiscard]] Status writeDeductions();
    [[nodiscard]] Status finish();
    [[nodiscard]] Status report(int percent) const;

    const Workbook &mWorkbook;
    QDate mToday;
    const std::function<bool(int)> &mProgress;
    std::unique_ptr<Connection> mHub;
    Period mRunning;
    std::optional<Period> mClosed; ///< the last closed one
    Scores mNow;
    Scores mLast;
    QRectF mExtent;
    QHash<Uid, QString> mStandardOf; ///< by which a unit is coloured: its first one by code
};

} // namespace inspect
