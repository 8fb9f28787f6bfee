// SPDX-License-Identifier: GPL-2.0-or-later
// standards, import-standard, export-standard, attach
#include "cli/command_line.h"

#include "inspect/records.h"
#include "inspect/standard_json.h"
#include "models/texts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace inspect::app {

namespace {

constexpr qint64 kLargestDocument = 16 * 1024 * 1024; // parseStandard refuses less; never read more into memory

QString statusWord(StandardStatus status)
{
    switch (status) {
    case StandardStatus::Draft: return QStringLiteral("draft");
    case StandardStatus::Issued: return QStringLiteral("issued");
    case StandardStatus::Retired: break;
    }
    return QStringLiteral("retired");
}

Result<Outcome> runStandards(const Arguments &arguments)
{
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto all = standards(**workbook);
    if (!all)
        return tl::make_unexpected(all.error());
    QJsonArray list;
    for (const StandardEntry &entry : *all)
        list.append(QJsonObject{{QStringLiteral("code"), entry.standard.code},
                                {QStringLiteral("version"), entry.standard.version},
                                {QStringLiteral("name"), entry.standard.name},
                                {QStringLiteral("kinds"), QJsonArray::fromStringList(entry.standard.kinds)},
                                {QStringLiteral("status"), statusWord(entry.status)}});
    return Outcome{list, false, false};
}

Result<Outcome> runImport(const Arguments &arguments)
{
    QFile file(arguments.at(1));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file could not be read: %1"), {file.errorString()}, arguments.at(1));
    const auto parsed = parseStandard(file.read(kLargestDocument), arguments.at(1));
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    auto workbook = openWorkbook(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    auto edit = (*workbook)->begin(QT_TRANSLATE_NOOP("Command", "import standard %1"), parsed->standard.code);
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status added = addStandard(*edit, parsed->standard, StandardStatus::Issued, QDate::currentDate()); !added)
        return tl::make_unexpected(added.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    QJsonArray warnings;
    for (const Error &warning : parsed->warnings)
        warnings.append(sentence(warning));
    return Outcome{QJsonObject{{QStringLiteral("code"), parsed->standard.code},
                               {QStringLiteral("version"), parsed->standard.version},
                               {QStringLiteral("name"), parsed->standard.name},
                               {QStringLiteral("warnings"), warnings}},
                   false, false};
}

Result<Outcome> runExport(const Arguments &arguments)
{
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto entry = standardByCode(**workbook, arguments.at(1));
    if (!entry)
        return tl::make_unexpected(entry.error());
    return Outcome{QJsonDocument::fromJson(standardToJson(entry->standard)).object(), false, true};
}

Result<Outcome> runAttach(const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("kind")) == arguments.has(QStringLiteral("unit")))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A standard is attached to either a --kind or a --unit."));
    auto workbook = openWorkbook(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto entry = standardByCode(**workbook, arguments.text(QStringLiteral("standard")));
    if (!entry)
        return tl::make_unexpected(entry.error());
    Attachment attachment;
    attachment.standard = entry->standard.id;
    attachment.kind = arguments.text(QStringLiteral("kind"));
    attachment.from = arguments.day(QStringLiteral("from"));
    attachment.to = arguments.day(QStringLiteral("to"));
    if (arguments.has(QStringLiteral("unit"))) {
        const auto found = unitByCode(**workbook, arguments.text(QStringLiteral("unit")));
        if (!found)
            return tl::make_unexpected(found.error());
        attachment.unit = found->id;
    }
    auto edit = (*workbook)->begin(QT_TRANSLATE_NOOP("Command", "attach standard %1"), entry->standard.code);
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status attached = attach(*edit, attachment); !attached)
        return tl::make_unexpected(attached.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return Outcome{QJsonObject{{QStringLiteral("standard"), entry->standard.code},
                               {QStringLiteral("version"), entry->standard.version},
                               {QStringLiteral("kind"), arguments.text(QStringLiteral("kind"))},
                               {QStringLiteral("unit"), arguments.text(QStringLiteral("unit"))}},
                   false, false};
}

} // namespace

QVector<Command> standardCommands()
{
    const QString w = QStringLiteral("WORKBOOK");
    return {
        {QStringLiteral("standards"),
         {w},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "the standards with versions and status"),
         false,
         runStandards},
        {QStringLiteral("import-standard"),
         {w, QStringLiteral("FILE")},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "a standard from its JSON document"),
         false,
         runImport},
        {QStringLiteral("export-standard"),
         {w, QStringLiteral("CODE")},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "a standard as its JSON document"),
         false,
         runExport},
        {QStringLiteral("attach"),
         {w},
         {{QStringLiteral("standard"), OptionForm::Text, true, QStringLiteral("CODE")},
          {QStringLiteral("kind"), OptionForm::Text, false, QStringLiteral("K")},
          {QStringLiteral("unit"), OptionForm::Text, false, QStringLiteral("CODE")},
          {QStringLiteral("from"), OptionForm::Day, false, QStringLiteral("DATE")},
          {QStringLiteral("to"), OptionForm::Day, false, QStringLiteral("DATE")}},
         QT_TRANSLATE_NOOP("CommandLine", "says which units a standard scores, from when to when"),
         false,
         runAttach},
    };
}

} // namespace inspect::app
