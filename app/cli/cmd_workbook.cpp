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
    if (Status done = backupWorkbook(arguments.at(0), arguments.at(1)); !done)
        return tl::make_unexpected(done.error());
    return made(arguments.at(1));
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
    const auto findings = (*workbook)->verify();
    if (!findings)
        return tl::make_unexpected(findings.error());
    const auto closed = verifyClosings(**workbook);
    if (!closed)
        return tl::make_unexpected(closed.error());
    QJsonArray list;
    for (const QString &finding : *findings)
        list.append(finding);
    for (const Error &finding : *closed)
        list.append(sentence(finding));
    const auto log = verifyLog(**workbook);
    if (!log)
        return tl::make_unexpected(log.error());
    for (const Error &finding : *log)
        list.append(sentence(finding));
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
        {QStringLiteral("backup"), {w, f}, {}, QT_TRANSLATE_NOOP("CommandLine", "workbook and photos into one file"), false, runBackup},
        {QStringLiteral("restore"), {f, w}, {}, QT_TRANSLATE_NOOP("CommandLine", "workbook and photos out of one file"), false, runRestore},
        {QStringLiteral("verify"),
         {w},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "integrity, closed periods, photos; exit code 1 where anything is wrong"),
         false,
         runVerify},
    };
}

} // namespace inspect::app
