// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "closing_rows.h"

namespace inspect {

/// Which rows count in a period: of a closed one only those that its closing names. In a longer one that is still open, what belongs to a
/// closed period within it counts only where that one's closing names it; the rest came too late.
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
    QVector<Part> mParts; ///< closed periods within an open one
};

} // namespace inspect
