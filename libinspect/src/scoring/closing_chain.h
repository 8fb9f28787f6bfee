// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/closings.h"

namespace inspect {

[[nodiscard]] QByteArray sha256Of(const QByteArray &bytes);
/// Over everything that a link says, its own hash left out.
[[nodiscard]] QByteArray closingHash(const Closing &closing);

} // namespace inspect
