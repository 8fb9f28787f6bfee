// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/field_names.h"

#include "models/conflict_texts.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace inspect::app {

namespace {

struct FieldNames {
    Q_DECLARE_TR_FUNCTIONS(FieldNames)
};

QString wordFrom(const QHash<QString, const char *> &words, const QString &name)
{
    const char *word = words.value(name, nullptr);
    return word ? FieldNames::tr(word) : QString();
}

/// "deductions/count" or "crs": names that the program gives to its own things.
bool isCodePlace(const QString &where)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z_0-9]*(/[a-z][a-z_0-9]*)?\\z"));
    return form.match(where).hasMatch();
}

bool isSql(const QString &where)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A\\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|CREATE|DROP|ALTER|VACUUM|ATTACH)\\b"));
    return form.match(where).hasMatch();
}

} // namespace

QString tableName(const QString &table)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("people"), QT_TRANSLATE_NOOP("FieldNames", "person")},
        {QStringLiteral("unit_kinds"), QT_TRANSLATE_NOOP("FieldNames", "kind of unit")},
        {QStringLiteral("units"), QT_TRANSLATE_NOOP("FieldNames", "unit")},
        {QStringLiteral("unit_versions"), QT_TRANSLATE_NOOP("FieldNames", "unit")},
        {QStringLiteral("unit_points"), QT_TRANSLATE_NOOP("FieldNames", "units that are places")},
        {QStringLiteral("unit_lines"), QT_TRANSLATE_NOOP("FieldNames", "units that are lines")},
        {QStringLiteral("unit_polygons"), QT_TRANSLATE_NOOP("FieldNames", "units that are areas")},
        {QStringLiteral("successions"), QT_TRANSLATE_NOOP("FieldNames", "link of merged and split units")},
        {QStringLiteral("standards"), QT_TRANSLATE_NOOP("FieldNames", "standard")},
        {QStringLiteral("attachments"), QT_TRANSLATE_NOOP("FieldNames", "attachment of a standard")},
        {QStringLiteral("periods"), QT_TRANSLATE_NOOP("FieldNames", "period")},
        {QStringLiteral("rounds"), QT_TRANSLATE_NOOP("FieldNames", "round")},
        {QStringLiteral("round_units"), QT_TRANSLATE_NOOP("FieldNames", "unit of a round")},
        {QStringLiteral("inspections"), QT_TRANSLATE_NOOP("FieldNames", "inspection")},
        {QStringLiteral("deductions"), QT_TRANSLATE_NOOP("FieldNames", "deduction")},
        {QStringLiteral("measures"), QT_TRANSLATE_NOOP("FieldNames", "entered value")},
        {QStringLiteral("bonuses"), QT_TRANSLATE_NOOP("FieldNames", "bonus")},
        {QStringLiteral("photos"), QT_TRANSLATE_NOOP("FieldNames", "photo")},
        {QStringLiteral("cases"), QT_TRANSLATE_NOOP("FieldNames", "case")},
        {QStringLiteral("case_steps"), QT_TRANSLATE_NOOP("FieldNames", "step of a case")},
        {QStringLiteral("closings"), QT_TRANSLATE_NOOP("FieldNames", "closing")},
        {QStringLiteral("decisions"), QT_TRANSLATE_NOOP("FieldNames", "decision")}};
    return wordFrom(words, table);
}

QString wordForField(const QString &field)
{
    static const QHash<QString, const char *> words{{QStringLiteral("crs"), QT_TRANSLATE_NOOP("FieldNames", "Coordinate system")},
                                                    {QStringLiteral("layer"), QT_TRANSLATE_NOOP("FieldNames", "Layer")},
                                                    {QStringLiteral("encoding"), QT_TRANSLATE_NOOP("FieldNames", "Encoding")},
                                                    {QStringLiteral("geometry"), QT_TRANSLATE_NOOP("FieldNames", "Shape")},
                                                    {QStringLiteral("period"), QT_TRANSLATE_NOOP("FieldNames", "Period")},
                                                    {QStringLiteral("standard"), QT_TRANSLATE_NOOP("FieldNames", "Standard")},
                                                    {QStringLiteral("standard_code"), QT_TRANSLATE_NOOP("FieldNames", "Standard")},
                                                    {QStringLiteral("clause"), QT_TRANSLATE_NOOP("FieldNames", "Clause")},
                                                    {QStringLiteral("at"), QT_TRANSLATE_NOOP("FieldNames", "Time")},
                                                    {QStringLiteral("day"), QT_TRANSLATE_NOOP("FieldNames", "Day")},
                                                    {QStringLiteral("round"), QT_TRANSLATE_NOOP("FieldNames", "Round")},
                                                    {QStringLiteral("source"), QT_TRANSLATE_NOOP("FieldNames", "Source")},
                                                    {QStringLiteral("version"), QT_TRANSLATE_NOOP("FieldNames", "Version")},
                                                    {QStringLiteral("cell"), QT_TRANSLATE_NOOP("FieldNames", "Cell size")},
                                                    {QStringLiteral("extent"), QT_TRANSLATE_NOOP("FieldNames", "Extent")},
                                                    {QStringLiteral("within"), QT_TRANSLATE_NOOP("FieldNames", "Within")},
                                                    {QStringLiteral("prefix"), QT_TRANSLATE_NOOP("FieldNames", "Prefix")},
                                                    {QStringLiteral("seed"), QT_TRANSLATE_NOOP("FieldNames", "Seed")},
                                                    {QStringLiteral("rate"), QT_TRANSLATE_NOOP("FieldNames", "Share to draw")},
                                                    {QStringLiteral("recheck_of"), QT_TRANSLATE_NOOP("FieldNames", "Re-check of")},
                                                    {QStringLiteral("sha256"), QT_TRANSLATE_NOOP("FieldNames", "Content")}};
    if (const QString word = wordFrom(words, field); !word.isEmpty())
        return word;
    const QString shared = fieldName(field); // answers with the name itself where it has no word
    return shared == field ? QString() : shared;
}

QString placeText(const QString &where)
{
    if (isSql(where))
        return {};
    if (!isCodePlace(where))
        return where;
    const QString table = where.section(QLatin1Char('/'), 0, 0);
    const QString field = where.section(QLatin1Char('/'), 1);
    const bool isTable = !tableName(table).isEmpty();
    if (field.isEmpty()) // the sentence itself says what it speaks of; another short word may be a file's name
        return isTable ? QString() : wordForField(where).isEmpty() ? where : wordForField(where);
    return isTable ? wordForField(field) : where;
}

QStringList argumentTexts(const QStringList &args, const QString &where)
{
    if (!isCodePlace(where))
        return args;
    const QString table = where.section(QLatin1Char('/'), 0, 0);
    const QString field = where.section(QLatin1Char('/'), 1);
    QStringList texts;
    for (const QString &arg : args) {
        const QString word = arg == field && !field.isEmpty() ? wordForField(field) : arg == table ? tableName(table) : QString();
        texts.append(word.isEmpty() ? arg : word);
    }
    return texts;
}

} // namespace inspect::app
