// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shape.h"

#include "inspect/ready_unit.h"

#include <optional>

namespace inspect {

struct ReadyUnit::Data {
    Unit unit;
    std::optional<StoredShape> shape; ///< none: it waits to be drawn, or there is a problem
    std::optional<Error> problem;
    Fields fields;
    QByteArray changes; ///< the fields as they travel

    void encode();
};

} // namespace inspect
