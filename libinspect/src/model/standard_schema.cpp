// SPDX-License-Identifier: GPL-2.0-or-later
#include "standard_schema.h"

#include "standard_files.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <memory>

#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#endif
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#ifdef __clang__
#pragma clang diagnostic pop
#endif

namespace inspect {

namespace {

const valijson::Schema &schema()
{
    static const std::unique_ptr<const valijson::Schema> parsed = [] {
        const QJsonValue document = QJsonDocument::fromJson(compiledSchema()).object();
        auto result = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::QtJsonAdapter(document), *result);
        return result;
    }();
    return *parsed;
}

/// "<root>", "[sections]", "[0]", "[max]" → "sections[0].max".
QString readablePath(const std::vector<std::string> &context)
{
    QString path;
    for (const std::string &part : context) {
        QString name = QString::fromStdString(part);
        if (name == QLatin1String("<root>"))
            continue;
        if (name.startsWith(u'[') && name.endsWith(u']'))
            name = name.mid(1, name.size() - 2);
        bool isIndex = false;
        (void)name.toInt(&isIndex);
        if (isIndex)
            path += QLatin1Char('[') + name + QLatin1Char(']');
        else
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + name;
    }
    return path;
}

/// The document's value at a path, for the message; a text in quotes where these are what is wrong.
QString shownValue(const QJsonObject &document, const std::vector<std::string> &context, bool inQuotes)
{
    QJsonValue value = document;
    for (const std::string &part : context) {
        QString name = QString::fromStdString(part);
        if (name == QLatin1String("<root>"))
            continue;
        name = name.mid(1, name.size() - 2);
        value = value.isArray() ? value.toArray().at(name.toInt()) : value.toObject().value(name);
    }
    QString shown = value.isString()   ? (inQuotes ? QLatin1Char('"') + value.toString() + QLatin1Char('"') : value.toString())
                    : value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                    : value.isBool()   ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                    : value.isArray()  ? QStringLiteral("[…]")
                    : value.isObject() ? QStringLiteral("{…}")
                                       : QStringLiteral("null");
    return shown.size() > 60 ? shown.left(60) + QStringLiteral("…") : shown;
}

/// The words of the first enumeration called `name` in a part of the schema.
QStringList wordsBelow(const QJsonValue &value, const QString &name)
{
    const QJsonObject object = value.toObject();
    QStringList words = object.value(name).toObject().value(QStringLiteral("enum")).toVariant().toStringList();
    for (auto it = object.begin(); words.isEmpty() && it != object.end(); ++it)
        words = wordsBelow(it.value(), name);
    return words;
}

/// What may stand at a path whose value is one of a few words. A clause has a definition of its own.
QStringList knownWords(const std::vector<std::string> &context)
{
    const QJsonObject document = QJsonDocument::fromJson(compiledSchema()).object();
    const QString path = readablePath(context);
    const QString name = path.section(QLatin1Char('.'), -1);
    const bool isClause = path.contains(QLatin1String("clauses["));
    return wordsBelow(isClause ? document.value(QStringLiteral("definitions")).toObject().value(QStringLiteral("clause")) : document, name);
}

/// The type that the format wants at a path; empty: several would do.
QString wantedType(const std::vector<std::string> &context)
{
    const QJsonObject document = QJsonDocument::fromJson(compiledSchema()).object();
    const auto resolved = [&document](const QJsonValue &value) {
        const QJsonObject object = value.toObject();
        const QString name = object.value(QStringLiteral("$ref")).toString().section(QLatin1Char('/'), -1);
        return name.isEmpty() ? object : document.value(QStringLiteral("definitions")).toObject().value(name).toObject();
    };
    QJsonObject at = document;
    for (const std::string &part : context) {
        QString name = QString::fromStdString(part);
        if (name == QLatin1String("<root>"))
            continue;
        name = name.mid(1, name.size() - 2);
        bool isIndex = false;
        (void)name.toInt(&isIndex);
        at = resolved(isIndex ? at.value(QStringLiteral("items")) : at.value(QStringLiteral("properties")).toObject().value(name));
    }
    return at.value(QStringLiteral("type")).toString();
}

const char *typeSentence(const QString &type)
{
    static const QHash<QString, const char *> sentences{
        {QStringLiteral("string"), QT_TRANSLATE_NOOP("Error", "%1 has the value %2: write a text in quotes")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("Error", "%1 has the value %2: write a number without quotes")},
        {QStringLiteral("integer"), QT_TRANSLATE_NOOP("Error", "%1 has the value %2: write a whole number without quotes")},
        {QStringLiteral("boolean"), QT_TRANSLATE_NOOP("Error", "%1 has the value %2: write true or false without quotes")},
        {QStringLiteral("array"), QT_TRANSLATE_NOOP("Error", "%1 has the value %2: write a list in [ ]")},
        {QStringLiteral("object"), QT_TRANSLATE_NOOP("Error", "%1 has the value %2: write entries in { }")}};
    return sentences.value(type, nullptr);
}

/// The validator's own wording is turned into sentences; `first` is what its pattern captured.
struct Wording {
    const char *pattern;
    const char *sentence; ///< %1 the path, %2 the value or what the pattern captured, %3 what is allowed
    bool usesCapture;
};

constexpr Wording kWordings[] = {
    {"'type' constraint", QT_TRANSLATE_NOOP("Error", "%1 has the value %2, which is of the wrong type: see the description of the format"),
     false},
    {"Missing required property '([^']*)'", QT_TRANSLATE_NOOP("Error", "%1 lacks the entry \"%2\": add it"), true},
    {"enum values", QT_TRANSLATE_NOOP("Error", "%1 has the value %2, which is not one of the known words: %3"), false},
    {"(?:less than|no more than)", QT_TRANSLATE_NOOP("Error", "%1 has the value %2, which is too large or too long: shorten it"), false},
    {"(greater than(?: or equal to)?) ([-0-9]+)", QT_TRANSLATE_NOOP("Error", "%1 has the value %2, which is too small: it must be %3"),
     false},
    {"no fewer than", QT_TRANSLATE_NOOP("Error", "%1 is empty or too short: fill it in"), false},
    {"'pattern' constraint",
     QT_TRANSLATE_NOOP("Error", "%1 has the value %2, which has characters that are not allowed there: numbers of sections and clauses are "
                                "digits and points, codes are letters, digits, - and _"),
     false},
    {"contains a property.*'([^']*)'|property '([^']*)'",
     QT_TRANSLATE_NOOP("Error", "%1 has the unknown entry \"%2\": check its spelling or remove it"), true},
};

tl::unexpected<Error> sentenceFor(const valijson::ValidationResults::Error &error, const QJsonObject &document, const QString &fileName)
{
    const QString description = QString::fromStdString(error.description);
    QString path = readablePath(error.context);
    if (path.isEmpty())
        path = QStringLiteral("the document");
    for (const Wording &wording : kWordings) {
        const QRegularExpressionMatch match = QRegularExpression(QString::fromLatin1(wording.pattern)).match(description);
        if (!match.hasMatch())
            continue;
        const char *ofType = description.contains(QLatin1String("'type' constraint")) ? typeSentence(wantedType(error.context)) : nullptr;
        const QString detail =
            wording.usesCapture ? match.captured(match.lastCapturedIndex()) : shownValue(document, error.context, ofType != nullptr);
        const QString bound = match.captured(2);
        const QString allowed = bound.isEmpty() ? knownWords(error.context).join(QStringLiteral(", "))
                                                : (match.captured(1).endsWith(u'o') ? QStringLiteral("≥ ") : QStringLiteral("> ")) + bound;
        return failure(ErrorCode::InvalidInput, ofType ? ofType : wording.sentence, {path, detail, allowed}, fileName);
    }
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 does not follow the format of standards: %2"),
                   {path, description}, fileName);
}

} // namespace

Status checkAgainstSchema(const QJsonObject &document, const QString &fileName)
{
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    const QJsonValue target = document;
    if (validator.validate(schema(), valijson::adapters::QtJsonAdapter(target), &results))
        return {};
    // The deepest finding is the cause; those above only say that something below them failed.
    const valijson::ValidationResults::Error *cause = nullptr;
    for (const valijson::ValidationResults::Error &error : results)
        if (cause == nullptr || error.context.size() > cause->context.size())
            cause = &error;
    return cause == nullptr
               ? Status(failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The document does not follow the format of standards"),
                                {}, fileName))
               : Status(sentenceFor(*cause, document, fileName));
}

} // namespace inspect
