// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "closing_rows.h"

namespace inspect {

/// Which rows count in a period: of a closed one only those that its closing names. In one that is still open, an inspection of a day that
/// lies in closed periods, whatever months those were made of, counts only where each of their closings names it; the rest came too late.
class NamedInputs {
public:
    [[nodiscard]] static Result<NamedInputs> of(const Workbook &workbook, const Period &period);

    /// A unit's version or an attachment.
    [[nodiscard]] bool holds(const char *table, const Uid &id) const;
    [[nodiscard]] bool holdsInspection(const Uid &id, const QDateTime &at) const;
    /// `period`: the code of the period that the bonus was awarded for.
    [[nodiscard]] bool holdsBonus(const Uid &id, const QString &period) const;
    /// Whether anything may be left out at all.
    [[nodiscard]] bool isLimited() const { return mOwn || !mParts.isEmpty(); }

private:
    struct Part {
        Period period;
        ClosingInputs inputs;
    };
    std::optional<ClosingInputs> mOwn;
    QVector<Part> mParts; ///< closed periods that share days with an open one
};

} // namespace inspect
