// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/unit_import.h"

#include "inspect/records.h"

#include "gdal_source.h"
#include "shape_reader.h"
#include "unit_matcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

namespace inspect {
namespace {

using exchange::FirstRow;
using exchange::GdalSource;
using exchange::ShapeReader;
using exchange::UnitMatcher;

constexpr qsizetype kLongestText = 500; // characters
constexpr int kMostIssues = 10'000;
constexpr int kProgressMs = 50;

/// Positions of the plan's columns in the layer; -1: not filled.
struct Columns {
    int name = -1;
    int code = -1;
    int group = -1;
    int parent = -1;
    int organisation = -1;
    int head = -1;
    int headPhone = -1;
    int population = -1;
    int x = -1; ///< of places in a sheet
    int y = -1;
    QVector<std::pair<int, QString>> attributes;
};

class Importer {
public:
    Importer(Workbook &workbook, const ImportPlan &plan, const std::function<bool(int)> &progress)
        : mWorkbook(workbook), mPlan(plan), mFile(QFileInfo(plan.path).fileName()), mProgress(progress)
    {
    }

    Result<ImportOutcome> run()
    {
        if (const auto ok = prepare(); !ok)
            return tl::unexpected(ok.error());
        auto edit = mWorkbook.begin(QT_TRANSLATE_NOOP("Command", "import %1"), mFile);
        if (!edit)
            return tl::unexpected(edit.error());
        if (const auto ok = edit->expectMany(); !ok)
            return tl::unexpected(ok.error());
        if (const auto ok = readRows(*edit); !ok)
            return tl::unexpected(ok.error());
        if (const auto ok = mMatcher->linkWaitingParents(*edit, mOutcome); !ok)
            return tl::unexpected(ok.error());
        if (const auto ok = edit->commit(); !ok)
            return tl::unexpected(ok.error());
        addSummaries();
        return mOutcome;
    }

private:
    Status prepare()
    {
        const auto kinds = unitKinds(mWorkbook);
        if (!kinds)
            return tl::unexpected(kinds.error());
        const auto kind = std::find_if(kinds->begin(), kinds->end(), [&](const UnitKind &k) { return k.code == mPlan.kind; });
        if (kind == kinds->end())
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 is not a kind of unit in this workbook"), {mPlan.kind},
                           QStringLiteral("kind"));
        auto source =
            GdalSource::open(mPlan.path, mPlan.encoding, kind->shape == ShapeType::Point ? FirstRow::PointNames : FirstRow::Names);
        if (!source)
            return tl::unexpected(source.error());
        mSource.emplace(std::move(*source));
        if (const auto ok = findLayer(); !ok)
            return ok;
        if (const auto ok = findColumns(); !ok)
            return ok;
        mKindText = kindText(*kind);
        if (const auto ok = prepareShapes(*kind); !ok)
            return ok;
        auto matcher = UnitMatcher::open(mWorkbook, mPlan);
        if (!matcher)
            return tl::unexpected(matcher.error());
        mMatcher.emplace(std::move(*matcher));
        return {};
    }

    /// Shapes come from the layer, or for places from two columns of a sheet.
    Status prepareShapes(const UnitKind &kind)
    {
        if (const auto ok = checkCrs(mPlan.crs); !ok)
            return ok;
        const bool isTable = wkbFlatten(mLayer->GetGeomType()) == wkbNone;
        if (isTable && kind.shape == ShapeType::Point)
            findPlaces();
        const bool hasPlaces = mColumns.x >= 0 && mColumns.y >= 0;
        const bool hasShapes = kind.shape != ShapeType::None && (!isTable || (hasPlaces && !mPlan.crs.isEmpty()));
        if (!hasShapes) {
            if (!mPlan.crs.isEmpty())
                return failure(ErrorCode::InvalidInput,
                               QT_TRANSLATE_NOOP("Error",
                                                 "Layer %1 of file %2 has no shapes that units of kind %3 can take, so a coordinate "
                                                 "system says nothing; leave it out, or choose another layer or kind"),
                               {QString::fromUtf8(mLayer->GetName()), mFile, kindText(kind)}, QStringLiteral("crs"));
            if (hasPlaces)
                addIssue(
                    {0,
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
        if (const auto ok = checkSort(kind); !ok)
            return ok;
        auto shapes = ShapeReader::open(*mLayer, mPlan.crs, kind, mFile);
        if (!shapes)
            return tl::unexpected(shapes.error());
        mShapes.emplace(std::move(*shapes));
        if (const auto warning = mShapes->datumWarning())
            addIssue({0, {}, QStringLiteral("crs"), *warning, false});
        return {};
    }

    /// Columns named like longitude and latitude, as GDAL finds them in csv files.
    void findPlaces()
    {
        const QStringList names = exchange::fieldNames(*mLayer);
        const auto find = [&names](const char *list) {
            const QStringList known = QString::fromUtf8(list).split(QLatin1Char(','));
            for (qsizetype i = 0; i < names.size(); ++i) {
                if (known.contains(names.at(i).trimmed(), Qt::CaseInsensitive))
                    return int(i);
            }
            return -1;
        };
        mColumns.x = find(exchange::kLongitudeNames);
        mColumns.y = find(exchange::kLatitudeNames);
    }

    static QString kindText(const UnitKind &kind) { return QStringLiteral("%1 (%2)").arg(kind.nameZh, kind.code); }

    /// A layer that can hold nothing for the kind was chosen by mistake. Closed lines make areas.
    Status checkSort(const UnitKind &kind) const
    {
        const ShapeType held = exchange::shapeTypeOf(mLayer->GetGeomType());
        if (held == ShapeType::None || held == kind.shape || (held == ShapeType::Line && kind.shape == ShapeType::Polygon))
            return {};
        const char *what = nullptr;
        if (held == ShapeType::Polygon)
            what = kind.shape == ShapeType::Line
                       ? QT_TRANSLATE_NOOP("Error",
                                           "Layer %1 of file %2 holds areas, and units of kind %3 are lines; choose another layer or kind")
                       : QT_TRANSLATE_NOOP(
                             "Error", "Layer %1 of file %2 holds areas, and units of kind %3 are places; choose another layer or kind");
        else if (held == ShapeType::Line)
            what = QT_TRANSLATE_NOOP("Error",
                                     "Layer %1 of file %2 holds lines, and units of kind %3 are places; choose another layer or kind");
        else
            what = kind.shape == ShapeType::Line
                       ? QT_TRANSLATE_NOOP("Error",
                                           "Layer %1 of file %2 holds places, and units of kind %3 are lines; choose another layer or kind")
                       : QT_TRANSLATE_NOOP(
                             "Error", "Layer %1 of file %2 holds places, and units of kind %3 are areas; choose another layer or kind");
        return failure(ErrorCode::InvalidInput, what, {QString::fromUtf8(mLayer->GetName()), mFile, kindText(kind)},
                       QStringLiteral("kind"));
    }

    Status findLayer()
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

    Status findColumns()
    {
        const QStringList names = exchange::fieldNames(*mLayer);
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
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Choose the column of file %1 that holds the names"),
                           {mFile}, QStringLiteral("name"));
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

    Status readRows(Edit &edit)
    {
        const qint64 total = std::max<qint64>(1, mLayer->GetFeatureCount(TRUE));
        if (mSource->messages().hasFailure())
            return damaged();
        QElapsedTimer sinceProgress;
        sinceProgress.start();
        const qint64 firstRow = mSource->hasHeaderRow() ? 2 : 1;
        qint64 read = 0;
        mLayer->ResetReading();
        while (const OGRFeatureUniquePtr feature{mLayer->GetNextFeature()}) {
            if (mProgress && (read == 0 || sinceProgress.elapsed() >= kProgressMs)) {
                if (!mProgress(int(std::min<qint64>(99, read * 100 / total))))
                    return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The import of %1 was cancelled; nothing was changed"),
                                   {mFile});
                sinceProgress.restart();
            }
            mRow = firstRow + read++;
            if (const auto ok = takeRow(edit, *feature); !ok)
                return ok;
        }
        if (mSource->messages().hasFailure())
            return damaged();
        if (read == 0)
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Layer %1 of file %2 has no rows; choose another one"),
                           {QString::fromUtf8(mLayer->GetName()), mFile});
        if (mShapesTried > 1 && mShapesTaken == 0)
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "None of the shapes in layer %1 of file %2 can be a unit of kind %3; choose another "
                                                      "layer or kind"),
                           {QString::fromUtf8(mLayer->GetName()), mFile, mKindText}, QStringLiteral("kind"));
        return {};
    }

    Status damaged() const
    {
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error", "File %1 is damaged after row %2 (%3); copy or export it anew. Nothing was imported"),
                       {mFile, QString::number(mRow), mSource->messages().firstFailure()}, mFile);
    }

    Status takeRow(Edit &edit, const OGRFeature &feature)
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
            if (!geometry || geometry->IsEmpty()) {
                ++mOutcome.skipped; // a blank line of a sheet
                return {};
            }
            noteOnce(mUnnamed);
        }
        if (mShapes) {
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
        }
        return mMatcher->take(edit, std::move(unit), textOf(feature, mColumns.parent), mRow, mOutcome);
    }

    /// Of two columns; none where they are empty or no numbers.
    std::optional<OGRPoint> placeOf(const OGRFeature &feature, const Unit &unit)
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

    Status fillTexts(Unit &unit, const OGRFeature &feature)
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

    void fillNumbers(Unit &unit, const OGRFeature &feature)
    {
        const QString people = textOf(feature, mColumns.population);
        if (!people.isEmpty()) {
            bool isNumber = false;
            const double value = QString(people).remove(QLatin1Char(',')).toDouble(&isNumber);
            if (isNumber && value >= 0 && value < 1e10 && value == double(qint64(value)))
                unit.population = qint64(value);
            else
                addIssue({mRow, unit.name, columnName(mColumns.population),
                          failure(ErrorCode::InvalidInput,
                                  QT_TRANSLATE_NOOP("Error", "%1 is not a number of people; the field stays empty"), {people.left(40)})
                              .value(),
                          false});
        }
        for (const auto &[column, name] : mColumns.attributes) {
            const QString text = textOf(feature, column);
            if (!text.isEmpty())
                unit.attributes.insert(name, text.left(kLongestText));
        }
    }

    static QString textOf(const OGRFeature &feature, int column)
    {
        if (column < 0 || !feature.IsFieldSetAndNotNull(column))
            return {};
        return QString::fromUtf8(feature.GetFieldAsString(column)).trimmed();
    }
    QString columnName(int column) const { return QString::fromUtf8(mLayer->GetLayerDefn()->GetFieldDefn(column)->GetNameRef()); }
    QString placeInFile(const QString &field) const { return QStringLiteral("%1, row %2, %3").arg(mFile).arg(mRow).arg(field); }

    void addIssue(const ImportIssue &issue)
    {
        if (mOutcome.issues.size() < kMostIssues)
            mOutcome.issues.append(issue);
    }

    /// What would fill the list when said for each row is said once, with the number of rows.
    struct Noted {
        qint64 firstRow = 0;
        qint64 rows = 0;
    };
    void noteOnce(Noted &noted) const
    {
        if (noted.rows++ == 0)
            noted.firstRow = mRow;
    }
    void addSummaries()
    {
        const auto add = [this](const Noted &noted, const char *field, const char *what) {
            if (noted.rows > 0)
                addIssue({noted.firstRow,
                          {},
                          QString::fromLatin1(field),
                          failure(ErrorCode::InvalidInput, what, {QString::number(noted.rows), QString::number(noted.firstRow)}).value(),
                          false});
        };
        if (mOutcome.fromNowOn > 0)
            addIssue({0,
                      {},
                      {},
                      failure(ErrorCode::InvalidInput,
                              QT_TRANSLATE_NOOP("Error", "%1 units stand in closed periods: their changes hold from today on, and the "
                                                         "closed periods keep what they were closed with"),
                              {QString::number(mOutcome.fromNowOn)})
                          .value(),
                      true});
        add(mUnnamed, "name", QT_TRANSLATE_NOOP("Error", "%1 rows have neither name nor code, the first is row %2; they were given codes"));
        add(mOutside, "geometry",
            QT_TRANSLATE_NOOP("Error",
                              "%1 shapes lie outside China, the first in row %2; check the coordinate system and the order of the axes"));
    }

    Workbook &mWorkbook;
    const ImportPlan &mPlan;
    QString mFile;
    const std::function<bool(int)> &mProgress;
    std::optional<GdalSource> mSource;
    OGRLayer *mLayer = nullptr;
    Columns mColumns;
    std::optional<ShapeReader> mShapes; ///< none: a table, or a kind without shape
    std::optional<UnitMatcher> mMatcher;
    ImportOutcome mOutcome;
    qint64 mRow = 0;
    qint64 mShapesTried = 0;
    qint64 mShapesTaken = 0;
    QString mKindText; ///< of the plan's kind
    Noted mUnnamed;
    Noted mOutside;
};

} // namespace

Result<ImportOutcome> importUnits(Workbook &workbook, const ImportPlan &plan, const std::function<bool(int)> &progress)
{
    return Importer(workbook, plan, progress).run();
}

} // namespace inspect
