// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/points.h"
#include "inspect/standard_table.h"

#include <QString>
#include <QVector>

#include <optional>

namespace inspect::exchange {

/// A column that a heading names.
[[nodiscard]] std::optional<TableColumn> columnNamed(const QString &heading);
[[nodiscard]] QString columnTitle(TableColumn column);

/// Text as it is compared: without spaces, full-width digits and signs as plain ones.
[[nodiscard]] QString plain(const QString &text);
/// "合计" and the like in front of a row that only adds up.
[[nodiscard]] bool isSumWord(const QString &text);
/// Without the number that a writer put in front: "一、七净", "(2) 地面", "1.3 绿地".
[[nodiscard]] QString withoutNumber(const QString &text);

/// "七净（42分）" in its parts.
struct NamedPoints {
    QString name;
    std::optional<Points> points;
};
[[nodiscard]] NamedPoints namedPoints(const QString &text);

/// One number, not negative, with at most four decimals; nothing where the cell is empty or holds a dash.
[[nodiscard]] Result<std::optional<Points>> pointsIn(const QString &text);

/// What a cell of 每处扣分 says.
struct StepCell {
    QVector<Points> steps; ///< one a place, or three of an escalation: first, not put right, again
    bool isAll = false;    ///< any finding costs the whole clause
    bool isVeto = false;
};
[[nodiscard]] Result<StepCell> stepIn(const QString &text);

} // namespace inspect::exchange
