// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/closings.h"

#include "closing_chain.h"
#include "closing_rows.h"
#include "inspect/closing_links.h"
#include "inspect/month_start.h"
#include "inspect/records.h"
#include "inspect/zone.h"
#include "named_inputs.h"
#include "select.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace inspect {

QByteArray sha256Of(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

QByteArray closingHash(const Closing &closing)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray fields[] = {closing.id.bytes(),
                                 closing.period.toUtf8(),
                                 closing.isReopening ? QByteArray("reopen") : QByteArray("close"),
                                 closing.at.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate).toUtf8(),
                                 closing.person.isNull() ? QByteArray() : closing.person.bytes(),
                                 closing.reason.toUtf8(),
                                 closing.previous.isNull() ? QByteArray() : closing.previous.bytes(),
                                 closing.previousHash,
                                 closing.inputsHash,
                                 closing.resultsHash};
    for (const QByteArray &field : fields) {
        hash.addData(QByteArray::number(field.size()));
        hash.addData(QByteArrayView(":", 1));
        hash.addData(field);
    }
    return hash.result();
}

namespace {

/// Stores the link behind the newest one.
Result<Closing> append(Edit &edit, ClosingRow row)
{
    const auto chain = closings(edit.workbook());
    if (!chain)
        return tl::make_unexpected(chain.error());
    Closing &closing = row.closing;
    const Result<ClosingId> id = nextClosingId(edit.workbook());
    if (!id)
        return tl::make_unexpected(id.error());
    closing.id = *id;
    closing.person = edit.workbook().person();
    if (!chain->isEmpty()) {
        closing.previous = chain->last().id;
        closing.previousHash = chain->last().hash;
    }
    if (!closing.isReopening) {
        closing.inputsHash = sha256Of(row.inputs);
        closing.resultsHash = sha256Of(row.results);
    }
    closing.hash = closingHash(closing);
    const auto bytesOrNull = [](const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); };
    const Status stored =
        edit.insert(QStringLiteral("closings"), closing.id,
                    {{QStringLiteral("period"), closing.period},
                     {QStringLiteral("kind"), closing.isReopening ? QStringLiteral("reopen") : QStringLiteral("close")},
                     {QStringLiteral("at"), closing.at.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)},
                     {QStringLiteral("person"), closing.person.isNull() ? QVariant() : QVariant(closing.person.bytes())},
                     {QStringLiteral("reason"), closing.reason},
                     {QStringLiteral("previous_uid"), closing.previous.isNull() ? QVariant() : QVariant(closing.previous.bytes())},
                     {QStringLiteral("previous_hash"), bytesOrNull(closing.previousHash)},
                     {QStringLiteral("inputs"), QString::fromUtf8(row.inputs)},
                     {QStringLiteral("inputs_hash"), bytesOrNull(closing.inputsHash)},
                     {QStringLiteral("results"), QString::fromUtf8(row.results)},
                     {QStringLiteral("results_hash"), bytesOrNull(closing.resultsHash)},
                     {QStringLiteral("hash"), closing.hash}});
    if (!stored)
        return tl::make_unexpected(stored.error());
    return closing;
}

/// Sheets of rounds that were not opened yet are taken as absent.
Status checkSeals(const Workbook &workbook, const Period &period)
{
    auto query = select(workbook,
                        QStringLiteral("SELECT count(*) FROM inspections WHERE deleted = 0 AND state = 'finished' AND sealed IS NOT NULL "
                                       "AND day BETWEEN ? AND ?"),
                        {period.starts.toString(Qt::ISODate), period.ends.toString(Qt::ISODate)});
    if (!query)
        return tl::make_unexpected(query.error());
    if (query->next() && query->value(0).toInt() > 0)
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error",
                                         "%1 sheets of %2 are still sealed and would not count. Open their rounds, or give a reason "
                                         "to close without them."),
                       {query->value(0).toString(), period.code}, workbook.path());
    return {};
}

/// A period that has not begun has nothing to fix.
Status checkBegun(const Period &period, const QDateTime &at)
{
    if (at.toTimeZone(chinaZone()).date() >= period.starts)
        return {};
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 has not begun; close it when it is over, after %2."),
                   {period.code, period.ends.toString(Qt::ISODate)});
}

/// What speaks against closing without a word of why: open inspections, sealed sheets, and entered values that are missing.
Status checkComplete(const Workbook &workbook, const Period &period, const QMap<QString, PeriodScores> &scores)
{
    InspectionFilter filter;
    filter.from = period.starts;
    filter.to = period.ends;
    filter.state = InspectionState::Open;
    const auto open = inspections(workbook, filter);
    if (!open)
        return tl::make_unexpected(open.error());
    if (!open->isEmpty())
        return failure(
            ErrorCode::Conflict,
            QT_TRANSLATE_NOOP(
                "Error", "%1 inspections of %2 are still open and would not count. Finish them, or give a reason to close without them."),
            {QString::number(open->size()), period.code}, workbook.path());
    if (Status sealed = checkSeals(workbook, period); !sealed)
        return sealed;
    for (const PeriodScores &standard : scores)
        for (const UnitScore &unit : standard.units)
            for (const QString &warning : unit.warnings)
                if (warning.startsWith(QLatin1String("missing:")))
                    return failure(
                        ErrorCode::Conflict,
                        QT_TRANSLATE_NOOP(
                            "Error",
                            "Unit %1 (%2) has no value for clause %3 of %4 in %5. Enter it, or give a reason to close without it."),
                        {unit.code, unit.name, warning.mid(8), standard.standard.code, period.code}, workbook.path());
    return {};
}

Result<QMap<QString, PeriodScores>> allScores(const Workbook &workbook, const Period &period, const QStringList &codes)
{
    QMap<QString, PeriodScores> all;
    for (const QString &code : codes) {
        auto scores = computePeriod(workbook, period, code);
        if (!scores)
            return tl::make_unexpected(scores.error());
        all.insert(code, *scores);
    }
    return all;
}

QByteArray resultsToJson(const QMap<QString, PeriodScores> &scores)
{
    QJsonObject object;
    for (auto it = scores.cbegin(); it != scores.cend(); ++it)
        object.insert(it.key(), scoresToJson(*it));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The links in the order of the chain, or `only` one.
Result<QSqlQuery> selectLinks(const Workbook &workbook, const QString &documents, const std::optional<Uid> &only = {})
{
    const QString which = only ? QStringLiteral("AND c.uid = ? ") : QString();
    return select(workbook,
                  QStringLiteral("SELECT c.uid, c.period, c.kind, c.at, p.uid, c.reason, c.previous_uid, c.previous_hash, "
                                 "c.inputs_hash, c.results_hash, c.hash%1 FROM closings c LEFT JOIN people p ON p.fid = c.person_fid "
                                 "WHERE c.deleted = 0 %2ORDER BY c.fid")
                      .arg(documents, which),
                  only ? QVariantList{only->bytes()} : QVariantList());
}

Closing linkOf(const QSqlQuery &query)
{
    Closing closing;
    closing.id = ClosingId(Uid::fromBytes(query.value(0).toByteArray()));
    closing.period = query.value(1).toString();
    closing.isReopening = query.value(2).toString() == QLatin1String("reopen");
    closing.at = QDateTime::fromString(query.value(3).toString(), Qt::ISODate);
    closing.person = PersonId(Uid::fromBytes(query.value(4).toByteArray()));
    closing.reason = query.value(5).toString();
    closing.previous = ClosingId(Uid::fromBytes(query.value(6).toByteArray()));
    closing.previousHash = query.value(7).toByteArray();
    closing.inputsHash = query.value(8).toByteArray();
    closing.resultsHash = query.value(9).toByteArray();
    closing.hash = query.value(10).toByteArray();
    return closing;
}

/// With their documents: megabytes each.
Result<QVector<ClosingRow>> readRows(const Workbook &workbook, const std::optional<Uid> &only = {})
{
    auto query = selectLinks(workbook, QStringLiteral(", c.inputs, c.results"), only);
    if (!query)
        return tl::make_unexpected(query.error());
    QVector<ClosingRow> rows;
    while (query->next())
        rows.append({linkOf(*query), query->value(11).toString().toUtf8(), query->value(12).toString().toUtf8()});
    return rows;
}

} // namespace

Result<QVector<ClosingRow>> closingRows(const Workbook &workbook) { return readRows(workbook); }

Result<std::optional<ClosingRow>> closingRowInForce(const Workbook &workbook, const QString &periodCode)
{
    const auto links = closingLinks(workbook);
    if (!links)
        return tl::make_unexpected(links.error());
    const auto last = links->constFind(periodCode);
    if (last == links->cend() || last->isReopening)
        return std::nullopt;
    const auto rows = readRows(workbook, last->id);
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<QVector<Closing>> closings(const Workbook &workbook)
{
    auto query = selectLinks(workbook, {});
    if (!query)
        return tl::make_unexpected(query.error());
    QVector<Closing> result;
    while (query->next())
        result.append(linkOf(*query));
    return result;
}

Result<std::optional<Closing>> closingInForce(const Workbook &workbook, const QString &periodCode)
{
    const auto row = closingRowInForce(workbook, periodCode);
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? std::optional<Closing>((*row)->closing) : std::nullopt;
}

Result<Closing> closePeriod(Edit &edit, const Period &period, const QDateTime &at, const QString &reason)
{
    const Workbook &workbook = edit.workbook();
    const auto closed = closingRowInForce(workbook, period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (*closed)
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error", "%1 is closed already. Reopen it with a reason before closing it anew."), {period.code},
                       workbook.path());
    if (const Status begun = checkBegun(period, at); !begun)
        return tl::make_unexpected(begun.error());
    const auto codes = standardCodesIn(workbook, period);
    if (!codes)
        return tl::make_unexpected(codes.error());
    if (codes->isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "No standard is attached to any unit in %1. Attach one to a kind or a unit first."),
                       {period.code}, workbook.path());
    const auto scores = allScores(workbook, period, *codes);
    if (!scores)
        return tl::make_unexpected(scores.error());
    if (reason.trimmed().isEmpty())
        if (const Status complete = checkComplete(workbook, period, *scores); !complete)
            return tl::make_unexpected(complete.error());
    auto inputs = readInputs(workbook, period);
    if (!inputs)
        return tl::make_unexpected(inputs.error());
    if (const Status dropped = dropLate(workbook, period, *inputs); !dropped)
        return tl::make_unexpected(dropped.error());
    ClosingRow row;
    row.closing.period = period.code;
    row.closing.at = at;
    row.closing.reason = reason.trimmed();
    row.inputs = inputsToJson(*inputs);
    row.results = resultsToJson(*scores);
    return append(edit, row);
}

namespace {

/// Nothing to reopen: what is closed on the period's days, perhaps months from another day, is named as it is asked for.
tl::unexpected<Error> notClosed(const Workbook &workbook, const Period &period)
{
    QStringList instead;
    const auto closed = closedPeriods(workbook);
    for (const QString &code : closed ? *closed : QStringList()) {
        const auto other = Period::ofCode(code);
        if (other && other->ends >= period.starts && other->starts <= period.ends)
            instead.append(askedCode(*other, monthStart(workbook)));
    }
    if (instead.isEmpty())
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 is not closed, so there is nothing to reopen."), {period.code},
                       workbook.path());
    return failure(
        ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("Error", "%1 (%2 to %3) is not closed. Closed on some of its days: %4. Reopen that instead."),
        {period.code, period.starts.toString(Qt::ISODate), period.ends.toString(Qt::ISODate), instead.join(QStringLiteral(", "))},
        workbook.path());
}

} // namespace

Result<Closing> reopenPeriod(Edit &edit, const Period &period, const QDateTime &at, const QString &reason)
{
    const auto closed = closingRowInForce(edit.workbook(), period.code);
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (!*closed)
        return notClosed(edit.workbook(), period);
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Reopening %1 needs a reason: it stays visible for ever."),
                       {period.code}, edit.workbook().path());
    ClosingRow row;
    row.closing.period = period.code;
    row.closing.isReopening = true;
    row.closing.at = at;
    row.closing.reason = reason.trimmed();
    return append(edit, row);
}

Result<QVector<InspectionId>> lateInspections(const Workbook &workbook, const Period &period)
{
    const auto named = NamedInputs::of(workbook, period);
    if (!named)
        return tl::make_unexpected(named.error());
    QVector<InspectionId> late;
    if (!named->isLimited())
        return late;
    InspectionFilter filter;
    filter.from = period.starts;
    filter.to = period.ends;
    filter.state = InspectionState::Finished;
    const auto all = inspections(workbook, filter);
    if (!all)
        return tl::make_unexpected(all.error());
    for (const Inspection &candidate : *all)
        if (!named->holdsInspection(candidate.id, candidate.at))
            late.append(candidate.id);
    return late;
}

Status dropLate(const Workbook &workbook, const Period &period, ClosingInputs &inputs)
{
    const auto late = lateInspections(workbook, period);
    const auto named = NamedInputs::of(workbook, period);
    if (!late)
        return tl::make_unexpected(late.error());
    if (!named)
        return tl::make_unexpected(named.error());
    for (const InspectionId &id : *late)
        inputs[QStringLiteral("inspections")].remove(id);
    QMap<Uid, QByteArray> &awarded = inputs[QStringLiteral("bonuses")];
    for (const Period &month : period.months()) {
        const auto ofMonth = bonuses(workbook, month.code);
        if (!ofMonth)
            return tl::make_unexpected(ofMonth.error());
        for (const Bonus &bonus : *ofMonth)
            if (!named->holdsBonus(bonus.id, bonus.period))
                awarded.remove(bonus.id);
    }
    return {};
}

} // namespace inspect
