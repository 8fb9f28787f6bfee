// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/records.h"

#include <QByteArray>
#include <QVector>

namespace inspect {

// Two laptops may each have made a new version of a unit that is valid now. Until somebody decides, one of them stands everywhere: the
// one that begins later; of those that begin on one day the one with the higher id, which is the same on all laptops.

/// SQL that goes on a condition: the version `v` of unit_versions is the one that stands on the day that is bound as ?1.
[[nodiscard]] QByteArray standsOnDay();
/// The order of unit_versions' rows `v` in which the last one of a unit is the one that stands.
[[nodiscard]] QByteArray orderOfChoice();
/// SQL condition: the rows `a` and `b` of unit_versions are equal in everything but their ids, so that there is nothing to decide.
[[nodiscard]] QByteArray areTwins();

/// All versions that are valid on a day, of one unit perhaps several; in the order of units().
[[nodiscard]] Result<QVector<Unit>> versionsOn(const Workbook &workbook, const QDate &day);
/// Leaves of each unit's versions the one that stands.
void keepChosen(QVector<Unit> &versions);

} // namespace inspect
