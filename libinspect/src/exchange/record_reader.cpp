// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/zone.h"

#include "record_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace inspect::exchange {
namespace {

constexpr qsizetype kLongestText = 4'000; // characters
constexpr qsizetype kMostBytes = 256LL << 20;
constexpr qint64 kMostPlaces = 9'999; // of one deduction
constexpr int kClockToleranceS = 60;
constexpr int kFirstYear = 1949;

/// One JSON object whose members are asked for by name; what nobody asked for is a mistake in writing.
class Object {
public:
    Object(const QJsonValue &value, QString path) : mObject(value.toObject()), mIsObject(value.isObject()), mPath(std::move(path)) {}

    [[nodiscard]] bool isObject() const { return mIsObject; }
    [[nodiscard]] const QString &path() const { return mPath; }
    [[nodiscard]] QString pathOf(const QString &key) const { return mPath + QLatin1Char('.') + key; }
    [[nodiscard]] bool has(const QString &key) const { return mObject.contains(key) && !mObject.value(key).isNull(); }
    QJsonValue value(const QString &key)
    {
        mAsked.append(key);
        return mObject.value(key);
    }
    [[nodiscard]] tl::unexpected<Error> wrong(const QString &key, const char *what, const QStringList &args = {}) const
    {
        return failure(ErrorCode::InvalidInput, what, args, pathOf(key));
    }

    Status text(const QString &key, QString &into, bool isNeeded)
    {
        const QJsonValue found = value(key);
        if (!has(key)) {
            if (isNeeded)
                return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 is missing; add it"), {key});
            return {};
        }
        if (!found.isString())
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 must be a text in quotes"), {key});
        into = found.toString().trimmed();
        if (into.isEmpty() && isNeeded)
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 is empty; fill it in"), {key});
        if (into.size() > kLongestText)
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 is longer than %2 characters; shorten it"),
                         {key, QString::number(kLongestText)});
        return {};
    }

    Status time(const QString &key, QDateTime &into, bool isNeeded)
    {
        QString written;
        if (const auto ok = text(key, written, isNeeded); !ok || written.isEmpty())
            return ok;
        into = QDateTime::fromString(written, Qt::ISODateWithMs);
        if (into.isValid() && into.date().year() < kFirstYear)
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 lies before the year %2; check the year"),
                         {written.left(40), QString::number(kFirstYear)});
        if (!into.isValid())
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 is not a time; write it like 2026-10-05T09:30:00+08:00"), {written.left(40)});
        if (into.timeSpec() == Qt::LocalTime)
            into = QDateTime(into.date(), into.time(), chinaZone());
        if (into > QDateTime::currentDateTimeUtc().addSecs(kClockToleranceS))
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 lies in the future; check the time and the laptop's clock"), {written});
        return {};
    }

    Status degrees(const QString &key, std::optional<double> &into, double limit)
    {
        const QJsonValue found = value(key);
        if (!has(key))
            return {};
        if (!found.isDouble() || !(std::abs(found.toDouble()) <= limit))
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 must be a number of degrees from -%2 to %2"), {key, QString::number(limit)});
        into = found.toDouble();
        return {};
    }

    /// A decimal as number or text; kept as text, so that 0.1 stays 0.1.
    Status decimal(const QString &key, QString &into)
    {
        const QJsonValue found = value(key);
        if (!has(key))
            return {};
        if (!found.isDouble() && !found.isString())
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 must be a number, or a number in quotes"), {key});
        into = found.isDouble() ? QString::number(found.toDouble(), 'g', 15) : found.toString().trimmed();
        if (!Points::parse(into))
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 is not a decimal number with at most four decimals"), {into.left(40)});
        return {};
    }

    Status list(const QString &key, QJsonArray &into)
    {
        const QJsonValue found = value(key);
        if (!has(key))
            return {};
        if (!found.isArray())
            return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 must be a list in square brackets"), {key});
        into = found.toArray();
        return {};
    }

    [[nodiscard]] Status nothingElse() const
    {
        for (const QString &key : mObject.keys()) {
            if (!mAsked.contains(key))
                return wrong(key, QT_TRANSLATE_NOOP("Error", "%1 is not a known field; known are %2"),
                             {key.left(40), mAsked.join(QStringLiteral(", "))});
        }
        return {};
    }

private:
    QJsonObject mObject;
    bool mIsObject;
    QString mPath;
    QStringList mAsked;
};

Status texts(Object &object, const QString &key, QStringList &into)
{
    QJsonArray list;
    if (const auto ok = object.list(key, list); !ok)
        return ok;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString text = list.at(i).toString().trimmed();
        if (text.isEmpty())
            return object.wrong(QStringLiteral("%1[%2]").arg(key).arg(i), QT_TRANSLATE_NOOP("Error", "%1 must hold texts in quotes"),
                                {key});
        into.append(text);
    }
    return {};
}

Status readCount(Object &object, qint64 &count)
{
    const QString key = QStringLiteral("count");
    const QJsonValue found = object.value(key);
    if (!object.has(key))
        return object.wrong(key, QT_TRANSLATE_NOOP("Error", "%1 is missing; add it"), {key});
    const double number = found.toDouble(-1);
    if (found.isString())
        return object.wrong(key, QT_TRANSLATE_NOOP("Error", "The number of places %1 is a text; write it as a number without quotes"),
                            {QLatin1Char('"') + found.toString().left(40) + QLatin1Char('"')});
    if (!found.isDouble() || !(number >= 1 && number <= double(kMostPlaces)) || number != std::floor(number))
        return object.wrong(key, QT_TRANSLATE_NOOP("Error", "The number of places must be a whole number from 1 to %1, not %2"),
                            {QString::number(kMostPlaces), found.toVariant().toString().left(40)});
    count = qint64(number);
    return {};
}

Status readDeduction(Object &object, WrittenDeduction &into)
{
    Deduction &deduction = into.deduction;
    if (!object.isObject())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A deduction must be an object in curly brackets"), {},
                       object.path());
    QString recheckOf;
    for (const auto &ok :
         {object.text(QStringLiteral("clause"), deduction.clause, true), readCount(object, deduction.count),
          object.text(QStringLiteral("level"), deduction.level, false), object.time(QStringLiteral("at"), deduction.at, false),
          object.degrees(QStringLiteral("lon"), deduction.lon, 180), object.degrees(QStringLiteral("lat"), deduction.lat, 90),
          object.text(QStringLiteral("note"), deduction.note, false), texts(object, QStringLiteral("photos"), into.photos),
          object.text(QStringLiteral("recheck_of"), recheckOf, false), object.nothingElse()}) {
        if (!ok)
            return ok;
    }
    if (deduction.lon.has_value() != deduction.lat.has_value())
        return object.wrong(deduction.lon ? QStringLiteral("lat") : QStringLiteral("lon"),
                            QT_TRANSLATE_NOOP("Error", "A place needs lon and lat; add the missing one"));
    if (!recheckOf.isEmpty()) {
        deduction.recheckOf = DeductionId(Uid::fromString(recheckOf));
        if (deduction.recheckOf.isNull())
            return object.wrong(QStringLiteral("recheck_of"), QT_TRANSLATE_NOOP("Error", "%1 is not the id of a deduction"),
                                {recheckOf.left(40)});
    }
    return {};
}

Status readMeasure(Object &object, Measure &measure)
{
    if (!object.isObject())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A measure must be an object in curly brackets"), {},
                       object.path());
    for (const auto &ok :
         {object.text(QStringLiteral("clause"), measure.clause, true), object.decimal(QStringLiteral("value"), measure.value),
          object.decimal(QStringLiteral("done"), measure.done), object.decimal(QStringLiteral("due"), measure.due),
          object.text(QStringLiteral("level"), measure.level, false), object.nothingElse()}) {
        if (!ok)
            return ok;
    }
    const int forms =
        int(!measure.value.isEmpty()) + int(!measure.level.isEmpty()) + int(!measure.done.isEmpty() || !measure.due.isEmpty());
    if (forms != 1 || measure.done.isEmpty() != measure.due.isEmpty())
        return object.wrong(QStringLiteral("value"),
                            QT_TRANSLATE_NOOP("Error", "A measure of clause %1 needs either value, or done and due, or level"),
                            {measure.clause.left(40)});
    return {};
}

/// Each element of a list in turn, by its place in the file.
template <class Item, class Read>
Status readList(Object &object, const QString &key, QVector<Item> &into, const Read &read)
{
    QJsonArray list;
    if (const auto ok = object.list(key, list); !ok)
        return ok;
    for (qsizetype i = 0; i < list.size(); ++i) {
        Object element(list.at(i), QStringLiteral("%1[%2]").arg(object.pathOf(key)).arg(i));
        Item item;
        if (const auto ok = read(element, item); !ok)
            return ok;
        into.append(std::move(item));
    }
    return {};
}

/// What contradicts itself inside one inspection.
Status checkTogether(const Object &object, const WrittenInspection &inspection)
{
    QStringList measured;
    for (qsizetype i = 0; i < inspection.measures.size(); ++i) {
        const QString &clause = inspection.measures.at(i).clause;
        if (measured.contains(clause) || inspection.notApplicable.contains(clause))
            return object.wrong(QStringLiteral("measures[%1].clause").arg(i),
                                QT_TRANSLATE_NOOP("Error", "Clause %1 is measured twice, or measured and not applicable; keep one"),
                                {clause.left(40)});
        measured.append(clause);
    }
    for (qsizetype i = 0; i < inspection.deductions.size(); ++i) {
        const QString &clause = inspection.deductions.at(i).deduction.clause;
        if (inspection.notApplicable.contains(clause))
            return object.wrong(QStringLiteral("deductions[%1].clause").arg(i),
                                QT_TRANSLATE_NOOP("Error", "Clause %1 has a deduction and is marked as not applicable; keep one"),
                                {clause.left(40)});
    }
    return {};
}

Status readInspection(Object &object, WrittenInspection &into)
{
    if (!object.isObject())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "An inspection must be an object in curly brackets"), {},
                       object.path());
    for (const auto &ok :
         {object.text(QStringLiteral("id"), into.externalId, false), object.text(QStringLiteral("unit"), into.unit, true),
          object.text(QStringLiteral("standard"), into.standard, true), object.time(QStringLiteral("at"), into.at, true),
          object.text(QStringLiteral("inspector"), into.inspector, true), object.text(QStringLiteral("round"), into.round, false),
          object.text(QStringLiteral("source"), into.source, false), object.text(QStringLiteral("patrol_level"), into.patrolLevel, false),
          readList(object, QStringLiteral("deductions"), into.deductions, readDeduction),
          readList(object, QStringLiteral("measures"), into.measures, readMeasure), texts(object, QStringLiteral("na"), into.notApplicable),
          object.nothingElse()}) {
        if (!ok)
            return ok;
    }
    into.notApplicable.removeDuplicates();
    into.notApplicable.sort();
    return checkTogether(object, into);
}

tl::unexpected<Error> inFile(const QString &fileName, Error error)
{
    error.where = error.where.isEmpty() ? fileName : fileName + QStringLiteral(", ") + error.where;
    return tl::unexpected(std::move(error));
}

} // namespace

Result<QVector<WrittenInspection>> readRecords(const QByteArray &json, const QString &fileName)
{
    if (json.size() > kMostBytes)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The file is larger than 256 MB; split it"), {}, fileName);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const qint64 line = json.left(problem.offset).count('\n') + 1;
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The file is not JSON: line %1, %2"),
                       {QString::number(line), problem.errorString()}, fileName);
    }
    if (!document.isArray())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The file must hold a list of inspections in square brackets"),
                       {}, fileName);
    const QJsonArray list = document.array();
    QVector<WrittenInspection> inspections;
    inspections.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        Object object(list.at(i), QStringLiteral("[%1]").arg(i));
        WrittenInspection inspection;
        if (const auto ok = readInspection(object, inspection); !ok)
            return inFile(fileName, ok.error());
        inspections.append(std::move(inspection));
    }
    return inspections;
}

} // namespace inspect::exchange
