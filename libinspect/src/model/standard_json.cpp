// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard_json.h"

#include "standard_checks.h"
#include "standard_files.h"
#include "standard_reader.h"
#include "standard_schema.h"
#include "standard_writer.h"

#include <QJsonDocument>

#include <algorithm>

namespace inspect {

namespace {

constexpr qsizetype kLargestBytes = 4 * 1024 * 1024;

Result<QJsonObject> readDocument(const QByteArray &json, const QString &fileName)
{
    if (json.size() > kLargestBytes)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The file has %1 bytes, but a standard has at most %2: choose the right file"),
                       {QString::number(json.size()), QString::number(kLargestBytes)}, fileName);
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Line %1 is not JSON (%2): correct it or export the standard anew"),
                       {QString::number(before.count('\n') + 1), error.errorString()}, fileName);
    }
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The file holds no standard: its outermost value must be an object { … }"), {}, fileName);
    return document.object();
}

/// Everything except what needs other standards.
Result<ParsedStandard> parseAlone(const QByteArray &json, const QString &fileName)
{
    const Result<QJsonObject> document = readDocument(json, fileName);
    if (!document)
        return tl::make_unexpected(document.error());
    if (const Status status = checkAgainstSchema(*document, fileName); !status)
        return tl::make_unexpected(status.error());
    if (const Status status = checkBounds(*document, fileName); !status)
        return tl::make_unexpected(status.error());
    Result<Standard> standard = StandardReader(fileName).read(*document);
    if (!standard)
        return tl::make_unexpected(standard.error());
    if (const Status status = checkStandard(*standard, fileName); !status)
        return tl::make_unexpected(status.error());
    standard->id = standardId(standard->code, standard->version);
    standard->json = standardDocument(*standard);
    QVector<Error> warnings = standardWarnings(*standard, fileName);
    return ParsedStandard{std::move(*standard), std::move(warnings)};
}

/// Writes the lines of included sub-checklists into the clauses that name them and have none of their own.
void fillIncludes(Standard &standard, const QVector<Standard> &known)
{
    bool isChanged = false;
    for (Section &section : standard.sections)
        for (Clause &clause : section.clauses) {
            if (clause.include.isEmpty() || !clause.items.isEmpty())
                continue;
            const auto found =
                std::find_if(known.begin(), known.end(), [&](const Standard &candidate) { return candidate.code == clause.include; });
            if (found == known.end())
                continue;
            for (const Section &part : found->sections)
                for (const Clause &item : part.clauses)
                    clause.items.append({item.id, item.name});
            isChanged = true;
        }
    if (isChanged)
        standard.json = standardDocument(standard);
}

} // namespace

StandardId standardId(const QString &code, int version)
{
    return StandardId(Uid::named(QStringLiteral("standard/%1/%2").arg(code).arg(version)));
}

Result<ParsedStandard> parseStandard(const QByteArray &json, const QString &fileName)
{
    Result<ParsedStandard> parsed = parseAlone(json, fileName);
    if (!parsed)
        return parsed;
    if (const Status status = checkReferences(parsed->standard, {parsed->standard}, fileName, Unknown::Allowed); !status)
        return tl::make_unexpected(status.error());
    fillIncludes(parsed->standard, builtInStandards());
    return parsed;
}

QByteArray standardToJson(const Standard &standard) { return QJsonDocument(standardDocument(standard)).toJson(QJsonDocument::Indented); }

const QVector<Standard> &builtInStandards()
{
    static const QVector<Standard> all = [] {
        QVector<Standard> result;
        for (const CompiledFile &file : compiledStandards()) {
            Result<ParsedStandard> parsed = parseAlone(file.content, file.name);
            if (!parsed)
                qFatal("%s", qUtf8Printable(parsed.error().text())); // the build's own data; tst_standard_json reads every file
            result.append(std::move(parsed->standard));
        }
        for (Standard &standard : result)
            fillIncludes(standard, result);
        // S2 before S10: by letters, then by number.
        std::sort(result.begin(), result.end(), [](const Standard &a, const Standard &b) {
            const auto key = [](const QString &code) { return std::make_pair(code.left(1), code.mid(1).toInt()); };
            return key(a.code) < key(b.code);
        });
        return result;
    }();
    return all;
}

} // namespace inspect
