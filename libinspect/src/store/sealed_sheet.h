// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/sealing.h"

#include <QVector>

namespace inspect {

/// All that an inspector writes into a sheet; what else an inspection row says (unit, inspector, day, state) stays readable.
struct SealedSheet {
    QVector<Deduction> deductions; ///< in the order in which they were made
    QVector<Measure> measures;
    QVector<Photo> photos;
    QStringList notApplicable;
    QString note;
    bool operator==(const SealedSheet &) const = default;
};

/// Encrypts a sheet to the opener. `draft`: also to the inspector, while it is being written; may be null. A sheet is bound to its
/// inspection: its bytes do not open in another one. Conflict where the opener's key (32 bytes of X25519) is missing or damaged.
[[nodiscard]] Result<QByteArray> seal(const SealedSheet &sheet, const InspectionId &inspection, const QByteArray &openerKey,
                                      const SecretKey *draft);
/// By the inspector. Conflict where this key does not open it.
[[nodiscard]] Result<SealedSheet> unsealDraft(const QByteArray &sealed, const InspectionId &inspection, const SecretKey &draft);
/// By the opener.
[[nodiscard]] Result<SealedSheet> unseal(const QByteArray &sealed, const InspectionId &inspection, const SecretKey &opener);

} // namespace inspect
