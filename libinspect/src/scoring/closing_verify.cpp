// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/closings.h"

#include "as_closed.h"
#include "closing_chain.h"
#include "closing_rows.h"
#include "inspect/records.h"
#include "select.h"

#include <QJsonDocument>

namespace inspect {

namespace {

Error finding(const Workbook &workbook, const char *sentence, const QStringList &args)
{
    return Error{ErrorCode::Damaged, QString::fromUtf8(sentence), workbook.path(), args};
}

/// Links: each hash is right, and each names the link before it.
void checkChain(const Workbook &workbook, const QVector<ClosingRow> &rows, QVector<Error> &findings)
{
    QHash<Uid, QByteArray> hashes;
    for (const ClosingRow &row : rows)
        hashes.insert(row.closing.id, row.closing.hash);
    for (const ClosingRow &row : rows) {
        const Closing &closing = row.closing;
        if (closing.hash != closingHash(closing))
            findings.append(
                finding(workbook, QT_TRANSLATE_NOOP("Error", "The closing of %1 was changed after it was made."), {closing.period}));
        if (!closing.isReopening && (closing.inputsHash != sha256Of(row.inputs) || closing.resultsHash != sha256Of(row.results)))
            findings.append(finding(workbook, QT_TRANSLATE_NOOP("Error", "What the closing of %1 fixed was changed after it was made."),
                                    {closing.period}));
        if (!closing.previous.isNull() && hashes.value(closing.previous) != closing.previousHash)
            findings.append(finding(workbook, QT_TRANSLATE_NOOP("Error", "The closing before that of %1 is missing or was changed."),
                                    {closing.period}));
    }
}

/// A row as people know it; its id where it is not there at all.
QString nameOfInput(const Workbook &workbook, const QString &table, const Uid &id)
{
    static const QString unit = QStringLiteral(
        "coalesce((SELECT v.name || ' ' || v.code FROM unit_versions v WHERE v.unit_fid = x.unit_fid ORDER BY v.deleted, v.fid "
        "DESC LIMIT 1), '')");
    static const QHash<QString, QString> names{
        {QStringLiteral("inspections"), QStringLiteral("SELECT %1 || ' ' || x.day FROM inspections x").arg(unit)},
        {QStringLiteral("bonuses"), QStringLiteral("SELECT %1 || ' ' || x.period FROM bonuses x").arg(unit)},
        {QStringLiteral("units"), QStringLiteral("SELECT x.name || ' ' || x.code FROM unit_versions x")},
        {QStringLiteral("shapes"), QStringLiteral("SELECT x.name || ' ' || x.code FROM unit_versions x")},
        {QStringLiteral("standards"), QStringLiteral("SELECT x.code || ' v' || x.version FROM standards x")},
        {QStringLiteral("attachments"),
         QStringLiteral("SELECT s.code || ' → ' || coalesce((SELECT k.name_zh FROM unit_kinds k WHERE k.code = x.kind), x.kind, %1) FROM "
                        "attachments x JOIN standards s ON s.fid = x.standard_fid")
             .arg(unit)}};
    auto query = select(workbook, names.value(table) + QStringLiteral(" WHERE x.uid = ?"), {id.bytes()});
    const QString name = query && query->next() ? query->value(0).toString().simplified() : QString();
    return name.isEmpty() ? id.text() : name;
}

/// About a row, in the place of a table: shown by the table's word.
Error findingOfRow(const char *sentence, const QString &period, const QString &row, const QString &table)
{
    const QString shown = table == QLatin1String("shapes") ? QStringLiteral("units") : table;
    return Error{ErrorCode::Damaged, QString::fromUtf8(sentence), shown, {period, row, shown}};
}

void checkInputs(const Workbook &workbook, const QString &period, const ClosingInputs &named, const ClosingInputs &now,
                 const QSet<std::pair<QString, Uid>> &explained, QVector<Error> &findings)
{
    for (auto table = named.cbegin(); table != named.cend(); ++table) {
        const QMap<Uid, QByteArray> rows = now.value(table.key());
        for (auto row = table->cbegin(); row != table->cend(); ++row) {
            if (explained.contains({table.key(), row.key()}))
                continue;
            if (!rows.contains(row.key()))
                findings.append(findingOfRow(QT_TRANSLATE_NOOP("Error", "%1 was closed with the %3 %2, which is not there any more."),
                                             period, nameOfInput(workbook, table.key(), row.key()), table.key()));
            else if (rows.value(row.key()) != *row)
                findings.append(findingOfRow(QT_TRANSLATE_NOOP("Error", "%1 was closed with the %3 %2, which was changed since."), period,
                                             nameOfInput(workbook, table.key(), row.key()), table.key()));
        }
    }
}

/// Scores anew from what the closing names, against what it fixed. What cannot even be computed is a finding too.
void checkResults(const Workbook &workbook, const ClosingRow &row, const Period &period, QVector<Error> &findings)
{
    const QJsonObject fixed = QJsonDocument::fromJson(row.results).object();
    for (auto standard = fixed.begin(); standard != fixed.end(); ++standard) {
        const auto again = computePeriod(workbook, period, standard.key());
        if (!again) {
            findings.append(again.error());
            continue;
        }
        const QJsonObject scores = scoresToJson(*again);
        if ((saysRollUps(standard->toObject()) ? scores : withoutRollUps(scores)) != standard->toObject())
            findings.append(finding(workbook,
                                    QT_TRANSLATE_NOOP("Error", "Computed anew, %1 gives other scores for %2 than it was closed with."),
                                    {period.code, standard.key()}));
    }
}

/// What a closing in force says, against what there is now. What was recorded since without knowing of it is no damage: it keeps what it
/// was closed with.
Status checkClosing(const Workbook &workbook, const ClosingRow &row, const Period &period, QVector<Error> &findings)
{
    const auto now = readInputs(workbook, period);
    if (!now)
        return tl::make_unexpected(now.error());
    const ClosingInputs named = inputsFromJson(row.inputs);
    const auto past = pastRows(workbook, period, named, *now);
    if (!past)
        return tl::make_unexpected(past.error());
    checkInputs(workbook, period.code, named, *now, past->explained, findings);
    const auto then = AsClosed::over(workbook, *past);
    if (!then)
        return tl::make_unexpected(then.error());
    checkResults(workbook, row, period, findings);
    return {};
}

/// The chain's end names no successor, so a removed last closing is known only by the operation that made it.
Status checkNoneIsGone(const Workbook &workbook, QVector<Error> &findings)
{
    auto query = select(workbook, QStringLiteral("SELECT count(*) FROM operations o WHERE o.table_name = 'closings' AND o.kind = 0 "
                                                 "AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.uid = o.row_uid AND c.deleted = 0)"));
    if (!query)
        return tl::make_unexpected(query.error());
    if (query->next() && query->value(0).toInt() > 0)
        findings.append(finding(workbook, QT_TRANSLATE_NOOP("Error", "%1 closings or reopenings were made that are not there any more."),
                                {QString::number(query->value(0).toInt())}));
    return {};
}

} // namespace

Result<QVector<Error>> verifyClosings(const Workbook &workbook)
{
    const auto rows = closingRows(workbook);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QVector<Error> findings;
    checkChain(workbook, *rows, findings);
    if (const Status checked = checkNoneIsGone(workbook, findings); !checked)
        return tl::make_unexpected(checked.error());
    QStringList seen;
    for (const ClosingRow &row : *rows) {
        const auto period = Period::ofCode(row.closing.period);
        if (!period || seen.contains(row.closing.period))
            continue;
        seen.append(row.closing.period);
        const auto inForce = closingRowInForce(workbook, row.closing.period);
        const Status checked = !inForce    ? tl::make_unexpected(inForce.error())
                               : !*inForce ? Status()
                                           : checkClosing(workbook, **inForce, *period, findings);
        if (!checked) // what cannot be read hides nothing of the other periods
            findings.append(checked.error());
    }
    return findings;
}

} // namespace inspect
