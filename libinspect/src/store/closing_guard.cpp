// SPDX-License-Identifier: GPL-2.0-or-later
#include "closing_guard.h"

#include "inspect/inspection.h"
#include "query.h"

namespace inspect {

Status refuseClosed(Connection &connection, const QDate &first, const QDate &last)
{
    // The newest link of each period: closed unless it is a reopening.
    Query query(connection, "SELECT period FROM closings c WHERE deleted = 0 AND kind = 'close' AND NOT EXISTS "
                            "(SELECT 1 FROM closings n WHERE n.period = c.period AND n.deleted = 0 AND n.fid > c.fid)");
    while (query.next()) {
        const std::optional<Period> period = Period::ofCode(query.text(0));
        if (period && period->starts <= last && first <= period->ends)
            return failure(ErrorCode::Conflict,
                           QT_TRANSLATE_NOOP("Error", "%1 is closed. Reopen it with a reason before changing what it was computed from."),
                           {period->code});
    }
    return query.status();
}

} // namespace inspect
