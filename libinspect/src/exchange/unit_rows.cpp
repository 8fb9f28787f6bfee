// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit_rows.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace inspect::exchange {
namespace {

constexpr qsizetype kLongestText = 500; // characters

QString textOf(const OGRFeature &feature, int column)
{
    if (column < 0 || !feature.IsFieldSetAndNotNull(column))
        return {};
    return QString::fromUtf8(feature.GetFieldAsString(column)).trimmed();
}

} // namespace

UnitRows::UnitRows(const ImportPlan &plan, const UnitKind &kind) : mPlan(plan), mKind(kind), mFile(QFileInfo(plan.path).fileName()) {}

Result<UnitRows> UnitRows::open(const ImportPlan &plan, const UnitKind &kind)
{
    UnitRows rows(plan, kind);
    if (const auto ok = rows.prepare(); !ok)
        return tl::unexpected(ok.error());
    return rows;
}

Status UnitRows::prepare()
{
    auto source = GdalSource::open(mPlan.path, mPlan.encoding, mKind.shape == ShapeType::Point ? FirstRow::PointNames : FirstRow::Names);
    if (!source)
        return tl::unexpected(source.error());
    mSource.emplace(std::move(*source));
    if (const auto ok = findLayer(); !ok)
        return ok;
    if (const auto ok = findColumns(); !ok)
        return ok;
    if (const auto ok = prepareShapes(); !ok)
        return ok;
    auto preparer = UnitPreparer::open(mPlan.path);
    if (!preparer)
        return tl::unexpected(preparer.error());
    mPreparer.emplace(std::move(*preparer));
    return {};
}

/// Shapes come from the layer, or for places from two columns of a sheet.
Status UnitRows::prepareShapes()
{
    if (const auto ok = checkCrs(mPlan.crs); !ok)
        return ok;
    const bool isTable = wkbFlatten(mLayer->GetGeomType()) == wkbNone;
    if (isTable && mKind.shape == ShapeType::Point)
        findPlaces();
    const bool hasPlaces = mColumns.x >= 0 && mColumns.y >= 0;
    const bool hasShapes = mKind.shape != ShapeType::None && (!isTable || (hasPlaces && !mPlan.crs.isEmpty()));
    if (!hasShapes) {
        if (!mPlan.crs.isEmpty())
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Layer %1 of file %2 has no shapes that units of kind %3 can take, so a coordinate "
                                                      "system says nothing; leave it out, or choose another layer or kind"),
                           {QString::fromUtf8(mLayer->GetName()), mFile, kindText()}, QStringLiteral("crs"));
        if (hasPlaces)
            addIssue({0,
                      {},
                      columnName(mColumns.x),
                      failure(ErrorCode::InvalidInput,
                              QT_TRANSLATE_NOOP("Error", "Columns %1 and %2 look like coordinates; state their coordinate system to place "
                                                         "the units, else they wait to be drawn"),
                              {columnName(mColumns.x), columnName(mColumns.y)})
                          .value(),
                      false});
        return {};
    }
    if (const auto ok = checkSort(); !ok)
        return ok;
    auto shapes = ShapeReader::open(*mLayer, mPlan.crs, mKind, mFile);
    if (!shapes)
        return tl::unexpected(shapes.error());
    mShapes.emplace(std::move(*shapes));
    if (const auto warning = mShapes->datumWarning())
        addIssue({0, {}, QStringLiteral("crs"), *warning, false});
    return {};
}

/// Columns named like longitude and latitude, as GDAL finds them in csv files.
void UnitRows::findPlaces()
{
    const QStringList names = fieldNames(*mLayer);
    const auto find = [&names](const char *list) {
        const QStringList known = QString::fromUtf8(list).split(QLatin1Char(','));
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (known.contains(names.at(i).trimmed(), Qt::CaseInsensitive))
                return int(i);
        }
        return -1;
    };
    mColumns.x = find(kLongitudeNames);
    mColumns.y = find(kLatitudeNames);
}

/// A layer that can hold nothing for the kind was chosen by mistake. Closed lines make areas.
Status UnitRows::checkSort() const
{
    const ShapeType held = shapeTypeOf(mLayer->GetGeomType());
    if (held == ShapeType::None || held == mKind.shape || (held == ShapeType::Line && mKind.shape == ShapeType::Polygon))
        return {};
    const char *what = nullptr;
    if (held == ShapeType::Polygon)
        what = mKind.shape == ShapeType::Line
                   ? QT_TRANSLATE_NOOP("Error",
                                       "Layer %1 of file %2 holds areas, and units of kind %3 are lines; choose another layer or kind")
                   : QT_TRANSLATE_NOOP("Error",
                                       "Layer %1 of file %2 holds areas, and units of kind %3 are places; choose another layer or kind");
    else if (held == ShapeType::Line)
        what = QT_TRANSLATE_NOOP("Error", "Layer %1 of file %2 holds lines, and units of kind %3 are places; choose another layer or kind");
    else
        what = mKind.shape == ShapeType::Line
                   ? QT_TRANSLATE_NOOP("Error",
                                       "Layer %1 of file %2 holds places, and units of kind %3 are lines; choose another layer or kind")
                   : QT_TRANSLATE_NOOP("Error",
                                       "Layer %1 of file %2 holds places, and units of kind %3 are areas; choose another layer or kind");
    return failure(ErrorCode::InvalidInput, what, {QString::fromUtf8(mLayer->GetName()), mFile, kindText()}, QStringLiteral("kind"));
}

Status UnitRows::findLayer()
{
    GDALDataset &dataset = mSource->dataset();
    QStringList names;
    for (int i = 0; i < dataset.GetLayerCount(); ++i)
        names.append(QString::fromUtf8(dataset.GetLayer(i)->GetName()));
    if (mPlan.layer.isEmpty() && names.size() != 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "File %1 has several layers; choose one of %2"),
                       {mFile, names.join(QStringLiteral(", "))}, QStringLiteral("layer"));
    const qsizetype index = mPlan.layer.isEmpty() ? 0 : names.indexOf(mPlan.layer);
    if (index < 0)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "File %1 has no layer %2; it has %3"),
                       {mFile, mPlan.layer, names.join(QStringLiteral(", "))}, QStringLiteral("layer"));
    mLayer = dataset.GetLayer(int(index));
    return {};
}

Status UnitRows::findColumns()
{
    const QStringList names = fieldNames(*mLayer);
    const auto find = [&](const QString &wanted, int &column) -> Status {
        if (wanted.isEmpty())
            return {};
        column = int(names.indexOf(wanted));
        if (column < 0)
            return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "File %1 has no column %2 in layer %3; it has %4"),
                           {mFile, wanted, QString::fromUtf8(mLayer->GetName()), names.join(QStringLiteral(", "))}, wanted);
        return {};
    };
    if (mPlan.fields.name.isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Choose the column of file %1 that holds the names"), {mFile},
                       QStringLiteral("name"));
    const ImportFields &wanted = mPlan.fields;
    const std::pair<const QString *, int *> pairs[] = {{&wanted.name, &mColumns.name},
                                                       {&wanted.code, &mColumns.code},
                                                       {&wanted.group, &mColumns.group},
                                                       {&wanted.parent, &mColumns.parent},
                                                       {&wanted.organisation, &mColumns.organisation},
                                                       {&wanted.head, &mColumns.head},
                                                       {&wanted.headPhone, &mColumns.headPhone},
                                                       {&wanted.population, &mColumns.population}};
    for (const auto &[name, column] : pairs) {
        if (const auto ok = find(*name, *column); !ok)
            return ok;
    }
    for (const QString &name : wanted.attributes) {
        int column = -1;
        if (const auto ok = find(name, column); !ok)
            return ok;
        mColumns.attributes.append({column, name});
    }
    return {};
}

Result<std::optional<UnitRow>> UnitRows::next()
{
    if (mTotal == 0) {
        if (const auto ok = start(); !ok)
            return tl::unexpected(ok.error());
    }
    const OGRFeatureUniquePtr feature{mLayer->GetNextFeature()};
    if (!feature) {
        if (const auto ok = finish(); !ok)
            return tl::unexpected(ok.error());
        return std::optional<UnitRow>();
    }
    UnitRow row;
    row.percent = int(std::min<qint64>(99, mRead * 100 / mTotal));
    mRow = (mSource->hasHeaderRow() ? 2 : 1) + mRead++;
    row.number = mRow;
    if (const auto ok = fill(row, *feature); !ok)
        return tl::unexpected(ok.error());
    row.issues = takeIssues();
    return row;
}

Status UnitRows::start()
{
    mTotal = std::max<qint64>(1, mLayer->GetFeatureCount(TRUE));
    if (mSource->messages().hasFailure())
        return damaged();
    mLayer->ResetReading();
    return {};
}

Status UnitRows::finish() const
{
    if (mSource->messages().hasFailure())
        return damaged();
    if (mRead == 0)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Layer %1 of file %2 has no rows; choose another one"),
                       {QString::fromUtf8(mLayer->GetName()), mFile});
    if (mShapesTried > 1 && mShapesTaken == 0)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "None of the shapes in layer %1 of file %2 can be a unit of kind %3; choose another "
                                                  "layer or kind"),
                       {QString::fromUtf8(mLayer->GetName()), mFile, kindText()}, QStringLiteral("kind"));
    return {};
}

Status UnitRows::damaged() const
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "File %1 is damaged after row %2 (%3); copy or export it anew. Nothing was imported"),
                   {mFile, QString::number(mRow), mSource->messages().firstFailure()}, mFile);
}

Status UnitRows::fill(UnitRow &row, const OGRFeature &feature)
{
    Unit unit;
    if (const auto ok = fillTexts(unit, feature); !ok)
        return ok;
    const OGRGeometry *geometry = feature.GetGeometryRef();
    std::optional<OGRPoint> place;
    if (mShapes && mColumns.x >= 0) {
        place = placeOf(feature, unit);
        geometry = place ? &*place : nullptr;
    }
    if (unit.name.isEmpty() && unit.code.isEmpty()) {
        if (!geometry || geometry->IsEmpty())
            return {}; // a blank line of a sheet
        noteOnce(mUnnamed);
    }
    if (const auto ok = fillShape(unit, geometry); !ok)
        return ok;
    unit.kind = mPlan.kind;
    unit.validFrom = mPlan.validFrom;
    row.parent = textOf(feature, mColumns.parent);
    row.unit.emplace(mPreparer->ready(std::move(unit)));
    return {};
}

Status UnitRows::fillShape(Unit &unit, const OGRGeometry *geometry)
{
    if (!mShapes)
        return {};
    const auto shape = mShapes->read(geometry);
    if (!shape) {
        Error error = shape.error();
        error.where = placeInFile(error.where);
        return tl::unexpected(error);
    }
    unit.wkb = shape->wkb;
    mShapesTried += geometry ? 1 : 0;
    mShapesTaken += shape->wkb.isEmpty() ? 0 : 1;
    if (shape->isOutsideChina)
        noteOnce(mOutside);
    if (shape->issue)
        addIssue({mRow, unit.name, QStringLiteral("geometry"), *shape->issue, shape->isRepaired});
    return {};
}

/// Of two columns; none where they are empty or no numbers.
std::optional<OGRPoint> UnitRows::placeOf(const OGRFeature &feature, const Unit &unit)
{
    const QString x = textOf(feature, mColumns.x), y = textOf(feature, mColumns.y);
    bool isX = false, isY = false;
    const OGRPoint place(x.toDouble(&isX), y.toDouble(&isY));
    if (isX && isY)
        return place;
    if (!x.isEmpty() || !y.isEmpty())
        addIssue({mRow, unit.name, columnName(isX ? mColumns.y : mColumns.x),
                  failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1, %2 are not two numbers; the unit waits to be drawn"),
                          {x.left(40), y.left(40)})
                      .value(),
                  false});
    return std::nullopt;
}

Status UnitRows::fillTexts(Unit &unit, const OGRFeature &feature)
{
    const std::pair<int, QString *> texts[] = {{mColumns.name, &unit.name},   {mColumns.code, &unit.code},
                                               {mColumns.group, &unit.group}, {mColumns.organisation, &unit.organisation},
                                               {mColumns.head, &unit.head},   {mColumns.headPhone, &unit.headPhone}};
    for (const auto &[column, into] : texts) {
        QString text = textOf(feature, column);
        if (text.contains(QChar::ReplacementCharacter))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error",
                                             "Row %1 of file %2 has unreadable characters in column %3; choose another encoding, such "
                                             "as GBK or UTF-8"),
                           {QString::number(mRow), mFile, columnName(column)}, placeInFile(columnName(column)));
        if (text.size() > kLongestText) {
            text.truncate(kLongestText);
            addIssue({mRow, unit.name, columnName(column),
                      failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The text is longer than %1 characters and was cut"),
                              {QString::number(kLongestText)})
                          .value(),
                      true});
        }
        *into = text;
    }
    fillNumbers(unit, feature);
    return {};
}

void UnitRows::fillNumbers(Unit &unit, const OGRFeature &feature)
{
    const QString people = textOf(feature, mColumns.population);
    if (!people.isEmpty()) {
        bool isNumber = false;
        const double value = QString(people).remove(QLatin1Char(',')).toDouble(&isNumber);
        if (isNumber && value >= 0 && value < 1e10 && value == double(qint64(value)))
            unit.population = qint64(value);
        else
            addIssue({mRow, unit.name, columnName(mColumns.population),
                      failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 is not a number of people; the field stays empty"),
                              {people.left(40)})
                          .value(),
                      false});
    }
    for (const auto &[column, name] : mColumns.attributes) {
        const QString text = textOf(feature, column);
        if (!text.isEmpty())
            unit.attributes.insert(name, text.left(kLongestText));
    }
}

QString UnitRows::columnName(int column) const { return QString::fromUtf8(mLayer->GetLayerDefn()->GetFieldDefn(column)->GetNameRef()); }

QString UnitRows::placeInFile(const QString &field) const { return QStringLiteral("%1, row %2, %3").arg(mFile).arg(mRow).arg(field); }

void UnitRows::noteOnce(Noted &noted) const
{
    if (noted.rows++ == 0)
        noted.firstRow = mRow;
}

QVector<ImportIssue> UnitRows::summaries() const
{
    QVector<ImportIssue> issues;
    const auto add = [&issues](const Noted &noted, const char *field, const char *what) {
        if (noted.rows > 0)
            issues.append({noted.firstRow,
                           {},
                           QString::fromLatin1(field),
                           failure(ErrorCode::InvalidInput, what, {QString::number(noted.rows), QString::number(noted.firstRow)}).value(),
                           false});
    };
    add(mUnnamed, "name", QT_TRANSLATE_NOOP("Error", "%1 rows have neither name nor code, the first is row %2; they were given codes"));
    add(mOutside, "geometry",
        QT_TRANSLATE_NOOP("Error",
                          "%1 shapes lie outside China, the first in row %2; check the coordinate system and the order of the axes"));
    return issues;
}

} // namespace inspect::exchange
