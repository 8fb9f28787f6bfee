// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/round_commands.h"

#include "inspect/records.h"
#include "inspect/rounds.h"

#include <QCoreApplication>

#include <algorithm>

namespace inspect::app {

namespace {

const Parts kRoundParts = Part::Sheet; // the sheet's round may have changed

template <class T>
Status withoutValue(const Result<T> &result)
{
    return result ? Status() : tl::make_unexpected(result.error());
}

Status changeEach(Edit &edit, const QVector<PlannedUnit> &units, const std::function<Status(const PlannedUnit &)> &change)
{
    Q_UNUSED(edit)
    for (const PlannedUnit &unit : units)
        if (Status done = change(unit); !done)
            return done;
    return {};
}

} // namespace

Command addRoundCommand(const Round &round, const QVector<PlannedUnit> &plan)
{
    return {QT_TRANSLATE_NOOP("Command", "plan the round %1"), round.name, kRoundParts,
            [round, plan](Edit &edit, const Progress &) -> Status {
                const auto id = addRound(edit, round);
                return id ? planUnits(edit, *id, plan) : tl::make_unexpected(id.error());
            }};
}

Command changeRoundCommand(const Round &before, const Round &after)
{
    return {QT_TRANSLATE_NOOP("Command", "change the round %1"), after.name, kRoundParts,
            [before, after](Edit &edit, const Progress &) { return changeRound(edit, before, after); }};
}

Command removeRoundCommand(const Round &round)
{
    return {QT_TRANSLATE_NOOP("Command", "delete the round %1"), round.name, kRoundParts,
            [id = round.id](Edit &edit, const Progress &) { return removeRound(edit, id); }};
}

Command assignUnits(const QVector<PlannedUnit> &units, const PersonId &inspector, const QDate &due, const QString &roundName)
{
    return {QT_TRANSLATE_NOOP("Command", "assign units of %1"), roundName, kRoundParts,
            [units, inspector, due](Edit &edit, const Progress &) {
                return changeEach(edit, units, [&](const PlannedUnit &before) {
                    PlannedUnit after = before;
                    after.inspector = inspector;
                    after.due = due;
                    return changePlannedUnit(edit, before, after);
                });
            }};
}

Command unplanUnits(const QVector<PlannedUnit> &units, const QString &roundName)
{
    return {QT_TRANSLATE_NOOP("Command", "take units out of %1"), roundName, kRoundParts, [units](Edit &edit, const Progress &) {
                return changeEach(edit, units, [&edit](const PlannedUnit &unit) { return unplanUnit(edit, unit); });
            }};
}

Command planMoreUnits(const RoundId &round, const QVector<PlannedUnit> &units, const QString &roundName)
{
    return {QT_TRANSLATE_NOOP("Command", "add units to %1"), roundName, kRoundParts,
            [round, units](Edit &edit, const Progress &) { return planUnits(edit, round, units); }};
}

Command saveDrawCommand(const Period &period, const SavedDraw &draw, RoundKind kind)
{
    return {QT_TRANSLATE_NOOP("Command", "draw units for %1"), period.code, kRoundParts,
            [period, draw, kind](Edit &edit, const Progress &) {
                return withoutValue(saveDraw(edit, period, draw.standardCode, kind, draw.request, draw.result, draw.population));
            }};
}

Command makeKeyCommand(const PersonId &person, const QString &name, const QString &password)
{
    return {QT_TRANSLATE_NOOP("Command", "make a key for %1"), name, Part::People | Part::Sheet,
            [person, password](Edit &edit, const Progress &) -> Status {
                const KeyRing &keys = edit.workbook().keys();
                // A key that was made for another workbook is the same person's here.
                const auto key = keys.hasPair(person) ? keys.publicKey(person) : keys.makePair(person, password);
                return key ? setPublicKey(edit, person, *key) : tl::make_unexpected(key.error());
            }};
}

Command openRoundCommand(const Round &round, const QString &password, const std::shared_ptr<OpenedRound> &report)
{
    return {QT_TRANSLATE_NOOP("Command", "open the round %1"), round.name, Part::Scores | Part::Pins | Part::Sheet,
            [id = round.id, password, report](Edit &edit, const Progress &) -> Status {
                const auto key = edit.workbook().keys().secretKey(edit.workbook().person(), password);
                if (!key)
                    return tl::make_unexpected(key.error());
                auto opened = openRound(edit, id, *key);
                if (!opened)
                    return tl::make_unexpected(opened.error());
                *report = *opened;
                return {};
            }};
}

Result<RoundsView> readRounds(const Workbook &workbook)
{
    const auto all = rounds(workbook);
    if (!all)
        return tl::make_unexpected(all.error());
    RoundsView view;
    for (const Round &round : *all) {
        const auto progress = roundProgress(workbook, round.id);
        if (!progress)
            return tl::make_unexpected(progress.error());
        view.rounds.prepend({round, *progress});
    }
    const PersonId me = workbook.person();
    view.hasKey = !me.isNull() && workbook.keys().hasPair(me);
    if (view.hasKey) {
        const auto needs = workbook.keys().needsPassword(me);
        if (!needs)
            return tl::make_unexpected(needs.error());
        view.needsPassword = *needs;
    }
    return view;
}

} // namespace inspect::app
