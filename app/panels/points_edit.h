// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/points.h"

#include <QLineEdit>

#include <optional>

namespace inspect::app {

/// A field for points: digits and at most four decimals, exactly as typed.
class PointsEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit PointsEdit(QWidget *parent = nullptr);

    void setPoints(const std::optional<Points> &points);
    [[nodiscard]] std::optional<Points> points() const; ///< none: empty

    /// What such a field, or a cell of a table, takes.
    [[nodiscard]] static QString pattern(bool mayBeNegative = false);
};

} // namespace inspect::app
