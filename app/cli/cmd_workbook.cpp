// SPDX-License-Identifier: GPL-2.0-or-later
// new, demo, backup, restore, verify
#include "cli/command_line.h"

#include "inspect/closings.h"
#include "inspect/demo.h"
#include "inspect/records.h"
#include "inspect/standard_json.h"
#include "inspect/sync.h"
#include "inspect/undo.h"
#include "models/texts.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace inspect::app {

namespace {

Outcome made(const QString &path) { return {QJsonObject{{QStringLiteral("file"), QFileInfo(path).absoluteFilePath()}}, false, false}; }

Result<Outcome> runNew(const Arguments &arguments)
{
    auto workbook = Workbook::create(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    auto edit = (*workbook)->begin(QT_TRANSLATE_NOOP("Command", "add the built-in standards"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (const Standard &standard : builtInStandards())
        if (Status added = addStandard(*edit, standard, StandardStatus::Issued, {}); !added)
            return tl::make_unexpected(added.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    if (Status kept = letStand(**workbook); !kept)
        return tl::make_unexpected(kept.error());
    return made(arguments.at(0));
}

Result<Outcome> runDemo(const Arguments &arguments)
{
    if (Status done = makeDemo(arguments.at(0)); !done)
        return tl::make_unexpected(done.error());
    return made(arguments.at(0));
}

Result<Outcome> runBackup(const Arguments &arguments)
{
    const auto contents = backupWorkbook(arguments.at(0), arguments.at(1));
    if (!contents)
        return tl::make_unexpected(contents.error());
    return Outcome{QJsonObject{{QStringLiteral("file"), QFileInfo(arguments.at(1)).absoluteFilePath()},
                               {QStringLiteral("photos"), contents->photos},
                               {QStringLiteral("layers"), QJsonArray::fromStringList(contents->layers)},
                               {QStringLiteral("left_out"), QJsonArray::fromStringList(contents->absent)}},
                   false, false};
}

Result<Outcome> runRestore(const Arguments &arguments)
{
    if (Status done = restoreWorkbook(arguments.at(0), arguments.at(1)); !done)
        return tl::make_unexpected(done.error());
    return made(arguments.at(1));
}

Result<Outcome> runVerify(const Arguments &arguments)
{
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    QJsonArray list;
    const std::function<Result<QVector<Error>>()> checks[] = {[&] { return (*workbook)->verify(); }, [&] { return verifyRows(**workbook); },
                                                              [&] { return verifyClosings(**workbook); },
                                                              [&] { return verifyLog(**workbook); }};
    for (const auto &check : checks) {
        const auto findings = check();
        if (!findings) // is told too, and hides nothing of what the other checks find
            list.append(sentence(findings.error()));
        for (const Error &finding : findings.value_or(QVector<Error>()))
            list.append(sentence(finding));
    }
    return Outcome{QJsonObject{{QStringLiteral("ok"), list.isEmpty()}, {QStringLiteral("findings"), list}}, !list.isEmpty(), false};
}

} // namespace

QVector<Command> workbookCommands()
{
    const QString w = QStringLiteral("WORKBOOK");
    const QString f = QStringLiteral("FILE");
    return {
        {QStringLiteral("new"), {w}, {}, QT_TRANSLATE_NOOP("CommandLine", "an empty workbook with the built-in standards"), false, runNew},
        {QStringLiteral("demo"),
         {w},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "a workbook with the demo township: units, three months of inspections, photos"),
         false,
         runDemo},
        {QStringLiteral("backup"),
         {w, f},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "workbook, photos and the base maps beside it into one file"),
         false,
         runBackup},
        {QStringLiteral("restore"),
         {f, w},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "workbook, photos and base maps out of one file"),
         false,
         runRestore},
        {QStringLiteral("verify"),
         {w},
         {},
         QT_TRANSLATE_NOOP(
             "CommandLine",
             "integrity, every row against its recorded changes, closed periods, photos; exit code 1 where anything is wrong"),
         false,
         runVerify},
    };
}

} // namespace inspect::app
