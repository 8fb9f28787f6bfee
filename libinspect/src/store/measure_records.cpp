// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspection_filter.h"
#include "read_scope.h"
#include "record_tools.h"
#include "sealed_rows.h"

#include "inspect/records.h"

namespace inspect {

namespace {

const QString kMeasures = QStringLiteral("measures");
const QByteArray kSelect = "SELECT m.uid, i.uid, m.clause, m.value, m.done, m.due, m.level FROM measures m "
                           "JOIN inspections i ON i.fid = m.inspection_fid WHERE m.deleted = 0 AND i.deleted = 0 AND i.uid = ?";

Measure readMeasure(const Query &row)
{
    return {row.id<MeasureId>(0), row.id<InspectionId>(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

Fields fieldsOf(const Measure &measure)
{
    return {{QStringLiteral("inspection"), uidField(measure.inspection)},
            {QStringLiteral("clause"), measure.clause},
            {QStringLiteral("value"), measure.value},
            {QStringLiteral("done"), measure.done},
            {QStringLiteral("due"), measure.due},
            {QStringLiteral("level"), measure.level}};
}

bool isEmpty(const Measure &measure)
{
    return measure.value.isEmpty() && measure.done.isEmpty() && measure.due.isEmpty() && measure.level.isEmpty();
}

tl::unexpected<Error> wrong(const char *what, const QString &field, const QStringList &args)
{
    return failure(ErrorCode::InvalidInput, what, args, kMeasures + QLatin1Char('/') + field);
}

Status checkValue(const Clause &clause, const Measure &measure)
{
    switch (clause.rule) {
    case RuleKind::Measured:
        if (!Points::parse(measure.value))
            return wrong(QT_TRANSLATE_NOOP("Error", "The value \"%2\" of clause %1 is not a number with at most four decimals"),
                         QStringLiteral("value"), {clause.id, measure.value});
        return {};
    case RuleKind::Ratio: {
        const std::optional<Points> done = Points::parse(measure.done);
        const std::optional<Points> due = Points::parse(measure.due);
        if (!done || !due || *done < Points() || *due <= Points())
            return wrong(QT_TRANSLATE_NOOP(
                             "Error", "Clause %1 needs what was done (0 or more) and what was due (more than 0), not \"%2\" of \"%3\""),
                         QStringLiteral("done"), {clause.id, measure.done, measure.due});
        return {};
    }
    case RuleKind::Level:
        for (const Level &level : clause.levels) {
            if (level.code == measure.level)
                return {};
        }
        return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 has no level \"%2\"; choose one of its levels"), QStringLiteral("level"),
                     {clause.id, measure.level});
    case RuleKind::PerOccurrence:
    case RuleKind::PassFail:
    case RuleKind::Escalation:
    case RuleKind::Note: break;
    }
    return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 is counted, not measured; record a deduction"), QStringLiteral("clause"),
                 {clause.id});
}

Status setInSheet(Edit &edit, const Measure &measure)
{
    return changeSheet(edit, measure.inspection, [&measure](SealedSheet &sheet) -> Status {
        Measure row = measure;
        row.id = MeasureId::fresh();
        sheet.measures.removeIf([&](const Measure &other) {
            if (other.clause != measure.clause)
                return false;
            row.id = other.id;
            return true;
        });
        if (!isEmpty(measure))
            sheet.measures.append(row);
        return {};
    });
}

} // namespace

Status checkMeasure(const Standard &standard, const Measure &measure)
{
    const Clause *clause = standard.clause(measure.clause);
    if (clause == nullptr)
        return wrong(QT_TRANSLATE_NOOP("Error", "Clause %1 is not part of standard %2"), QStringLiteral("clause"),
                     {measure.clause, standard.code});
    return isEmpty(measure) ? Status() : checkValue(*clause, measure);
}

Status putMeasure(Edit &edit, const Measure &measure) { return edit.insert(kMeasures, measure.id, fieldsOf(measure)); }

Result<QVector<Measure>> measures(const Workbook &workbook, const QVector<InspectionId> &of)
{
    const ReadScope reading(StoreAccess::connection(workbook));
    QVector<Measure> found;
    Query query(StoreAccess::connection(workbook), kSelect + " ORDER BY m.fid");
    for (const InspectionId &id : of) {
        const qsizetype before = found.size();
        query.reset();
        query.add(static_cast<const Uid &>(id));
        while (query.next())
            found.append(readMeasure(query));
        if (Status read = query.status(); !read)
            return tl::make_unexpected(read.error());
        if (found.size() > before)
            continue;
        const auto own = ownSheet(workbook, id);
        if (!own)
            return tl::make_unexpected(own.error());
        if (*own)
            found += (*own)->measures;
    }
    return found;
}

Status setMeasure(Edit &edit, const Measure &measure)
{
    const auto standard = standardForFindings(edit, measure.inspection, kMeasures);
    if (!standard)
        return tl::make_unexpected(standard.error());
    const bool isGone = isEmpty(measure);
    if (Status checked = checkMeasure(**standard, measure); !checked)
        return checked;
    if (StoreAccess::sheetCache(edit).isSealed)
        return setInSheet(edit, measure);
    std::optional<Measure> before;
    {
        Query query(StoreAccess::connection(edit.workbook()), kSelect + " AND m.clause = ?", measure.inspection, measure.clause);
        if (query.next())
            before = readMeasure(query);
        if (Status read = query.status(); !read)
            return read;
    }
    if (before && isGone)
        return edit.remove(kMeasures, before->id);
    if (before)
        return edit.update(kMeasures, before->id, changesBetween(fieldsOf(*before), fieldsOf(measure)));
    if (isGone)
        return {};
    return edit.insert(kMeasures, measure.id.isNull() ? MeasureId::fresh() : measure.id, fieldsOf(measure));
}

} // namespace inspect
