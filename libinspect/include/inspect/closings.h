// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/workbook.h"

#include <QVector>

namespace inspect {

/// 封账 and its reopening: one link of the chain. Each names the one before it, and hashes what it fixed.
struct Closing {
    ClosingId id;
    QString period; ///< Period::code
    bool isReopening = false;
    QDateTime at;
    PersonId person;
    QString reason;
    ClosingId previous;      ///< null: the first
    QByteArray previousHash; ///< 32 bytes
    QByteArray inputsHash;   ///< 32 bytes; of a reopening: empty
    QByteArray resultsHash;
    QByteArray hash; ///< over all of the above
};

/// All links, oldest first.
[[nodiscard]] Result<QVector<Closing>> closings(const Workbook &workbook);

/// The closing that holds a period fixed now; none where it is open.
[[nodiscard]] Result<std::optional<Closing>> closingInForce(const Workbook &workbook, const QString &periodCode);

/// Codes of the periods that are closed now, sorted.
[[nodiscard]] Result<QStringList> closedPeriods(const Workbook &workbook);

/// Fixes a period: what it was computed from (each inspection with its deductions, photos and measures, each bonus, unit version,
/// attachment and standard, by uid and SHA-256) and what came out. Conflict where it is closed already; also where an inspection is
/// still open or an entered value is missing, unless a reason is given. InvalidInput where the period begins after the day of `at`.
[[nodiscard]] Result<Closing> closePeriod(Edit &edit, const Period &period, const QDateTime &at, const QString &reason);

/// Opens a closed period again; a reason is needed. Both links stay.
[[nodiscard]] Result<Closing> reopenPeriod(Edit &edit, const Period &period, const QDateTime &at, const QString &reason);

/// 迟到: finished inspections of a closed period that its closing does not name, also of one within a longer period that is still open.
/// They are shown and count, in both, after a reopening.
[[nodiscard]] Result<QVector<InspectionId>> lateInspections(const Workbook &workbook, const Period &period);

/// What stands in the way of closing a period, or would be left out of it.
struct OpenInspection {
    Inspection inspection;
    QString unit;     ///< name, else code
    QString standard; ///< code and name
    QString inspector;
};
struct MissingValue {
    UnitId unit;
    QString unitName;
    QString standard; ///< code
    QString clause;   ///< number and name
};
/// What a closing would fix, before it is made.
struct ClosingPreview {
    Period period;
    std::optional<Closing> inForce; ///< closed already
    QVector<OpenInspection> open;   ///< by time; they would not count
    QVector<MissingValue> missing;
    int units = 0; ///< that a standard scores
    int notInspected = 0;
    int inspections = 0;
    int bonuses = 0;
    QStringList standards; ///< code and version, "S1 v2"
};
[[nodiscard]] Result<ClosingPreview> closingPreview(const Workbook &workbook, const Period &period);

/// Recomputes every link's hash and every period in force from its inputs; one error per finding, empty when all is right.
[[nodiscard]] Result<QVector<Error>> verifyClosings(const Workbook &workbook);

} // namespace inspect
