// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

namespace inspect {

class Workbook;

/// Takes the newest step from the undo list: what sets a workbook up (its standards, who works here) is nobody's to undo. With
/// `everything`: all steps of this session.
[[nodiscard]] Status letStand(Workbook &workbook, bool everything = false);

} // namespace inspect
