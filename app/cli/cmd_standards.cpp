// SPDX-License-Identifier: GPL-2.0-or-later
// standards, import-standard, export-standard, attach
#include "cli/command_line.h"

#include "inspect/records.h"
#include "inspect/standard_json.h"
#include "inspect/standard_table.h"
#include "models/texts.h"

#include <QFile>
#include <QFileInfo>
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

/// What an import has read, and what a person should look at.
struct Imported {
    Standard standard;
    QJsonArray warnings;
};

Result<Imported> readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file could not be read: %1"), {file.errorString()}, path);
    const auto parsed = parseStandard(file.read(kLargestDocument), path);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    Imported imported{parsed->standard, {}};
    for (const Error &warning : parsed->warnings)
        imported.warnings.append(sentence(warning));
    return imported;
}

QString placeOf(const QString &path, const TableIssue &issue)
{
    const QString file = QFileInfo(path).fileName();
    if (issue.row <= 0)
        return file;
    return issue.column.isEmpty() ? Say::tr("%1, row %2").arg(file).arg(issue.row)
                                  : Say::tr("%1, row %2, %3").arg(file).arg(issue.row).arg(issue.column);
}

/// A table of which any row has to be put right is refused as a whole: half a standard would score wrongly.
Result<Imported> readTable(const Arguments &arguments, const Workbook &workbook)
{
    TablePlan plan;
    plan.path = arguments.at(1);
    plan.sheet = arguments.text(QStringLiteral("sheet"));
    plan.encoding = arguments.text(QStringLiteral("encoding"));
    plan.code = arguments.text(QStringLiteral("code"), QFileInfo(plan.path).completeBaseName());
    plan.name = arguments.text(QStringLiteral("name"));
    plan.kinds = arguments.text(QStringLiteral("kind")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const auto version = nextVersion(workbook, plan.code);
    if (!version)
        return tl::make_unexpected(version.error());
    plan.version = *version;
    const auto table = readStandardTable(plan);
    if (!table)
        return tl::make_unexpected(table.error());
    Imported imported;
    for (const TableIssue &issue : table->issues) {
        if (issue.isWrong)
            return tl::make_unexpected(Error{issue.reason.code, issue.reason.what, placeOf(plan.path, issue), issue.reason.args});
        imported.warnings.append(sentence({issue.reason.code, issue.reason.what, placeOf(plan.path, issue), issue.reason.args}));
    }
    for (const Error &warning : table->warnings)
        imported.warnings.append(sentence(warning));
    imported.standard = *table->standard;
    // The same sheet once more is no new version.
    if (const auto before = standard(workbook, standardId(plan.code, plan.version - 1)); before) {
        Standard same = imported.standard;
        same.version = before->standard.version;
        if (standardToJson(same) == standardToJson(before->standard))
            imported.standard = before->standard;
    }
    return imported;
}

/// What the standard includes and is not there: it can be imported, and attached when that is there too.
Status addMissingIncludes(const Workbook &workbook, const Standard &standard, QJsonArray &warnings)
{
    const auto entries = standards(workbook);
    if (!entries)
        return tl::make_unexpected(entries.error());
    QVector<Standard> known;
    for (const StandardEntry &entry : *entries)
        known.append(entry.standard);
    if (const Status missing = checkReferences(standard, known); !missing)
        warnings.append(sentence(missing.error()));
    return {};
}

/// Kinds of units that the workbook does not have: nothing could be scored by it.
Status addUnknownKinds(const Workbook &workbook, const Standard &standard, QJsonArray &warnings)
{
    const auto kinds = unitKinds(workbook);
    if (!kinds)
        return tl::make_unexpected(kinds.error());
    for (const QString &code : standard.kinds) {
        if (std::none_of(kinds->cbegin(), kinds->cend(), [&code](const UnitKind &kind) { return kind.code == code; }))
            warnings.append(
                sentence({ErrorCode::NotFound,
                          QStringLiteral(QT_TRANSLATE_NOOP("Error", "Standard %1 is for the kind of unit %2, which this workbook does "
                                                                    "not have: check its spelling, or add the kind")),
                          {},
                          {standard.code, code}}));
    }
    return {};
}

Result<Outcome> runImport(const Arguments &arguments)
{
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const QStringList tables{QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("ods"), QStringLiteral("xls")};
    const bool isTable = tables.contains(QFileInfo(arguments.at(1)).suffix().toLower());
    auto imported = isTable ? readTable(arguments, **workbook) : readDocument(arguments.at(1));
    if (!imported)
        return tl::make_unexpected(imported.error());
    const Standard &standard = imported->standard;
    auto edit = (*workbook)->begin(QT_TRANSLATE_NOOP("Command", "import standard %1"), standard.code);
    if (!edit)
        return tl::make_unexpected(edit.error());
    const bool isDraft = arguments.has(QStringLiteral("draft"));
    const Status added = isDraft ? addStandard(*edit, standard, StandardStatus::Draft, {})
                                 : addStandard(*edit, standard, StandardStatus::Issued, QDate::currentDate());
    if (!added)
        return tl::make_unexpected(added.error());
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    if (Status looked = addMissingIncludes(**workbook, standard, imported->warnings); !looked)
        return tl::make_unexpected(looked.error());
    if (Status looked = addUnknownKinds(**workbook, standard, imported->warnings); !looked)
        return tl::make_unexpected(looked.error());
    return Outcome{QJsonObject{{QStringLiteral("code"), standard.code},
                               {QStringLiteral("version"), standard.version},
                               {QStringLiteral("name"), standard.name},
                               {QStringLiteral("warnings"), imported->warnings}},
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
    auto workbook = openWorkbook(arguments);
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
         {{QStringLiteral("code"), OptionForm::Text, false, QStringLiteral("CODE")},
          {QStringLiteral("name"), OptionForm::Text, false, QStringLiteral("NAME")},
          {QStringLiteral("kind"), OptionForm::Text, false, QStringLiteral("K,…")},
          {QStringLiteral("sheet"), OptionForm::Text, false, QStringLiteral("SHEET")},
          {QStringLiteral("encoding"), OptionForm::Text, false, QStringLiteral("GBK")},
          {QStringLiteral("draft"), OptionForm::Flag, false, {}}},
         QT_TRANSLATE_NOOP("CommandLine", "a standard from its JSON document, or from a spreadsheet (xlsx, csv)"),
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
         runAttach,
         {QStringLiteral("kind"), QStringLiteral("unit")}},
    };
}

} // namespace inspect::app
