// SPDX-License-Identifier: GPL-2.0-or-later
// record, void, bonus
#include "cli/command_line.h"

#include "cli/standards_of.h"
#include "inspect/closings.h"
#include "inspect/month_start.h"
#include "inspect/record_file.h"
#include "inspect/records.h"
#include "inspect/zone.h"
#include "models/texts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace inspect::app {

namespace {

/// The closed periods that a newly recorded inspection comes too late for, the shortest first.
QStringList lateFor(const Workbook &workbook, const RecordedInspection &recorded, const QStringList &closed)
{
    if (recorded.wasKnown || closed.isEmpty())
        return {};
    const auto stored = inspection(workbook, recorded.id);
    if (!stored)
        return {};
    const QDate day = stored->at.toTimeZone(chinaZone()).date();
    QVector<Period> missed;
    for (const QString &code : closed) {
        if (const auto period = Period::ofCode(code); period && period->holds(day))
            missed.append(*period);
    }
    std::stable_sort(missed.begin(), missed.end(), [](const Period &a, const Period &b) { return a.kind < b.kind; });
    QStringList codes;
    for (const Period &period : std::as_const(missed))
        codes.append(period.code);
    return codes;
}

/// Every period that has to be reopened, and the codes to do so.
QString lateRemark(const QStringList &codes, int count, int monthStart)
{
    QStringList names;
    QStringList asked;
    for (const QString &code : codes) {
        names.append(periodText(code));
        asked.append(QStringLiteral("reopen --period ") + askedCode(*Period::ofCode(code), monthStart));
    }
    return Say::tr("Late: %1 is closed. %n inspection(s) are kept and shown, and count once each of these is reopened: %2.", nullptr, count)
        .arg(names.join(Say::tr(", ")), asked.join(Say::tr(", ")));
}

Result<Outcome> runRecord(const Arguments &arguments)
{
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto recorded = recordFile(**workbook, arguments.text(QStringLiteral("file")));
    if (!recorded)
        return tl::make_unexpected(recorded.error());
    const auto closed = closedPeriods(**workbook);
    if (!closed)
        return tl::make_unexpected(closed.error());
    QJsonArray list;
    QMap<QStringList, int> late; // inspections by what they miss
    for (const RecordedInspection &inspection : *recorded) {
        const QStringList missed = lateFor(**workbook, inspection, *closed);
        if (!missed.isEmpty())
            ++late[missed];
        QJsonArray ids;
        for (const DeductionId &id : inspection.deductions)
            ids.append(id.text());
        list.append(QJsonObject{{QStringLiteral("id"), inspection.externalId.isEmpty() ? QJsonValue() : QJsonValue(inspection.externalId)},
                                {QStringLiteral("inspection"), inspection.id.text()},
                                {QStringLiteral("deductions"), ids},
                                {QStringLiteral("known"), inspection.wasKnown},
                                {QStringLiteral("late"), missed.isEmpty() ? QJsonValue() : QJsonValue(missed.join(QStringLiteral(", ")))}});
    }
    Outcome outcome{list, false, false};
    for (auto it = late.cbegin(); it != late.cend(); ++it)
        outcome.remarks.append(lateRemark(it.key(), *it, monthStart(**workbook)));
    return outcome;
}

QString idMisuse(const QString &option, const QString &value)
{
    return Uid::fromString(value).isNull() ? Say::tr("--%1 is an id, which record and score --explain show, not \"%2\".").arg(option, value)
                                           : QString();
}

Result<Outcome> runVoid(const Arguments &arguments)
{
    const DeductionId id(Uid::fromString(arguments.text(QStringLiteral("deduction"))));
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    auto edit = (*workbook)->begin(QT_TRANSLATE_NOOP("Command", "void a deduction"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status done = voidDeduction(*edit, id, arguments.text(QStringLiteral("reason"))); !done)
        return tl::make_unexpected(done.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return Outcome{QJsonObject{{QStringLiteral("deduction"), id.text()}, {QStringLiteral("void"), true}}, false, false};
}

Result<Outcome> runBonus(const Arguments &arguments)
{
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto unit = unitByCode(**workbook, arguments.text(QStringLiteral("unit")), arguments.period(**workbook).ends);
    if (!unit)
        return tl::make_unexpected(unit.error());
    const auto standard = standardOfUnit(**workbook, *unit, arguments.period(**workbook), arguments.text(QStringLiteral("standard")));
    if (!standard)
        return tl::make_unexpected(standard.error());
    auto edit = (*workbook)->begin(QT_TRANSLATE_NOOP("Command", "award a bonus to %1"), unit->name);
    if (!edit)
        return tl::make_unexpected(edit.error());
    Bonus bonus;
    bonus.unit = unit->id;
    bonus.standardCode = *standard;
    bonus.period = arguments.period(**workbook).code;
    bonus.points = *arguments.points(QStringLiteral("points"));
    bonus.reason = arguments.text(QStringLiteral("reason"));
    const auto id = addBonus(*edit, bonus);
    if (!id)
        return tl::make_unexpected(id.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return Outcome{QJsonObject{{QStringLiteral("bonus"), id->text()}, {QStringLiteral("standard"), *standard}}, false, false};
}

} // namespace

QVector<Command> recordCommands()
{
    const QString w = QStringLiteral("WORKBOOK");
    return {
        {QStringLiteral("record"),
         {w},
         {{QStringLiteral("file"), OptionForm::Text, true, QStringLiteral("F.json")}},
         QT_TRANSLATE_NOOP("CommandLine", "finished inspections from a JSON file, all or none"),
         false,
         runRecord},
        {QStringLiteral("void"),
         {w},
         {{QStringLiteral("deduction"), OptionForm::Text, true, QStringLiteral("ID"), idMisuse},
          {QStringLiteral("reason"), OptionForm::Text, true, QStringLiteral("T")}},
         QT_TRANSLATE_NOOP("CommandLine", "a deduction that counts no more; it stays visible with the reason"),
         false,
         runVoid},
        {QStringLiteral("bonus"),
         {w},
         {{QStringLiteral("unit"), OptionForm::Text, true, QStringLiteral("CODE")},
          {QStringLiteral("period"), OptionForm::PeriodCode, true, QStringLiteral("P")},
          {QStringLiteral("points"), OptionForm::Decimal, true, QStringLiteral("N"), between(Points::ofRaw(1), Points::of(1000))},
          {QStringLiteral("reason"), OptionForm::Text, true, QStringLiteral("T")},
          {QStringLiteral("standard"), OptionForm::Text, false, QStringLiteral("CODE")}},
         QT_TRANSLATE_NOOP("CommandLine", "approved extra points with a reason"),
         false,
         runBonus},
    };
}

} // namespace inspect::app
