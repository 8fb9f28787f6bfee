// SPDX-License-Identifier: GPL-2.0-or-later
#include "closing_guard.h"

#include "inspect/inspection.h"

namespace inspect {

Status refuseClosed(Connection &connection, const QDate &first, const QDate &last)
{
    const Result<QMap<QString, ClosingLink>> links = closingLinks(connection);
    if (!links)
        return tl::make_unexpected(links.error());
    for (auto it = links->cbegin(); it != links->cend(); ++it) {
        const std::optional<Period> period = it->isReopening ? std::nullopt : Period::ofCode(it.key());
        if (period && period->starts <= last && first <= period->ends)
            return failure(ErrorCode::Conflict,
                           QT_TRANSLATE_NOOP("Error", "%1 is closed. Reopen it with a reason before changing what it was computed from."),
                           {period->code});
    }
    return {};
}

} // namespace inspect
