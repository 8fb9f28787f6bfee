// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/shape_edit.h"

#include "plain_shape.h"

namespace inspect {

bool isSameArea(const QByteArray &a, const QByteArray &b)
{
    if (a == b)
        return true;
    geo::GeosWork &work = geo::GeosWork::ofThread();
    const auto first = work.read(a);
    const auto second = work.read(b);
    if (!first || !second || work.dimensionOf(**first) != 2 || work.dimensionOf(**second) != 2)
        return false;
    const auto apart = work.own(GEOSSymDifference_r(work.handle(), first->get(), second->get()));
    double area = 0;
    return apart && GEOSArea_r(work.handle(), apart.get(), &area) == 1 && area <= geo::kLeastArea;
}

} // namespace inspect
