// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/inspection.h"

#include <QByteArray>
#include <QVector>

namespace inspect::exchange {

struct WrittenDeduction {
    Deduction deduction; ///< inspection still null
    QStringList photos;  ///< as written
};

/// One element of a record file, checked by itself: what needs the workbook is still a name.
struct WrittenInspection {
    QString externalId;
    QString unit;
    QString standard;
    QString inspector;
    QString round;
    QString source;
    QString patrolLevel;
    QDateTime at;
    QVector<WrittenDeduction> deductions;
    QVector<Measure> measures;
    QStringList notApplicable; ///< sorted, none twice
};

/// Errors name file, index and field: "day.json, [3].deductions[0].count".
[[nodiscard]] Result<QVector<WrittenInspection>> readRecords(const QByteArray &json, const QString &fileName);

} // namespace inspect::exchange
