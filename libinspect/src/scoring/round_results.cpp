// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/round_results.h"

#include "inspect/records.h"
#include "inspect/visits.h"
#include "query.h"
#include "workbook_data.h"

#include <algorithm>

namespace inspect {

namespace {

Result<QVector<InspectionId>> readableSheets(const Workbook &workbook, const RoundId &round)
{
    Query query(StoreAccess::connection(workbook),
                "SELECT i.uid FROM inspections i JOIN rounds r ON r.fid = i.round_fid WHERE r.uid = ? AND i.deleted = 0 "
                "AND i.state = 'finished' AND i.sealed IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM inspections n WHERE n.supersedes_fid = i.fid AND n.deleted = 0)",
                round);
    QVector<InspectionId> ids;
    while (query.next())
        ids.append(query.id<InspectionId>(0));
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return ids;
}

} // namespace

Result<RoundResults> roundResults(const Workbook &workbook, const RoundId &round)
{
    const auto ids = readableSheets(workbook, round);
    if (!ids)
        return tl::make_unexpected(ids.error());
    RoundResults results;
    int newest = -1;
    for (const InspectionId &id : *ids) {
        const auto row = inspection(workbook, id);
        if (!row)
            return tl::make_unexpected(row.error());
        const auto entry = standard(workbook, row->standard);
        if (!entry)
            return tl::make_unexpected(entry.error());
        const auto score = scoreVisit(workbook, entry->standard, *row);
        if (!score)
            return tl::make_unexpected(score.error());
        if (score->isApplicable)
            results.sheets.append({row->unit, row->inspector, score->total});
        if (entry->standard.version > newest) {
            newest = entry->standard.version;
            results.grades = entry->standard.grades;
        }
    }
    std::sort(results.sheets.begin(), results.sheets.end(),
              [](const SheetTotal &a, const SheetTotal &b) { return std::tie(a.unit, a.inspector) < std::tie(b.unit, b.inspector); });
    results.statistics = roundStatistics(results.sheets, results.grades);
    return results;
}

} // namespace inspect
