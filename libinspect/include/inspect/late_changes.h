// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/workbook.h"

#include <QDateTime>
#include <QStringList>
#include <QVector>

#include <optional>

namespace inspect {

struct Period;

/// One thing about a row that stands otherwise now than a closing keeps it.
struct LateDetail {
    enum class What { Added, Removed, Voided, Value, Shape };
    What what = What::Value;
    QString column;  ///< Value: as it travels; references are given by the name of what they mean
    QString subject; ///< which part of an inspection: "2.3 × 3"; empty: the row itself
    QVariant kept;   ///< Value: what the closing keeps
    QVariant now;    ///< Value; Voided: the reason
};

/// A change that came too late for a closed period: what the closing names was changed by somebody who did not know of it, or should have
/// been named too. The closed period keeps what it was closed with. Inspections that came whole are lateInspections().
struct LateChange {
    Uid id; ///< of the finding: another change of the row is another finding
    QString period;
    ClosingId closing;
    QString table; ///< unit_versions, attachments, standards, bonuses or inspections
    Uid row;
    QVector<LateDetail> details;
    QByteArray keptShape; ///< ISO WKB, where it was drawn anew
    QByteArray shape;
    struct Part {
        Uid row;
        QStringList columns; ///< of them; empty: whatever was done to it
    };
    QVector<Part> parts; ///< whose operations made the difference
};
/// Of all periods that are closed now, whether or not somebody has decided about them. Reads what was recorded since it was asked last.
[[nodiscard]] Result<QVector<LateChange>> lateChanges(const Workbook &workbook);

/// Under which ids these are decided about.
[[nodiscard]] Uid lateInspectionId(const Uid &inspection, const ClosingId &closing);
[[nodiscard]] Uid lateChangeId(const Uid &row, const ClosingId &closing, const QByteArray &hashesNow);

/// What somebody decided to leave outside a closed period.
struct LeftOutside {
    QString reason; ///< empty: none was given
    QString person;
    QDateTime at;
};
[[nodiscard]] Result<std::optional<LeftOutside>> leftOutside(const Workbook &workbook, const Uid &finding);

} // namespace inspect
