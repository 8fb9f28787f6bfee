// SPDX-License-Identifier: GPL-2.0-or-later
#include "hub_builder.h"

#include "hub_style.h"
#include "query.h"
#include "unit_choice.h"
#include "workbook_data.h"

#include "inspect/closings.h"
#include "inspect/month_start.h"
#include "inspect/records.h"

namespace inspect {

namespace {

struct Layer {
    ShapeType shape;
    const char *table;
    const char *source;
    const char *geometry;
};

const Layer kLayers[] = {{ShapeType::Polygon, "unit_areas", "unit_polygons", "MULTIPOLYGON"},
                         {ShapeType::Line, "unit_lines", "unit_lines", "MULTILINESTRING"},
                         {ShapeType::Point, "unit_points", "unit_points", "POINT"}};

const QByteArray kUnitColumns =
    "fid INTEGER PRIMARY KEY, uid TEXT NOT NULL, code TEXT, name TEXT, kind TEXT, ranking_group TEXT, head TEXT, "
    "organisation TEXT, area_m2 REAL, length_m REAL, standard TEXT, period TEXT, score REAL, grade TEXT, stars INTEGER, "
    "rank INTEGER, last_period TEXT, last_score REAL, last_grade TEXT, last_stars INTEGER, last_rank INTEGER, band INTEGER";

double number(Points points) { return double(points.rounded().raw()) / Points::kScale; }

void addResult(Query &query, const QString &period, const UnitScore *score)
{
    query.add(period);
    if (score == nullptr || !score->score) {
        query.addNull().addNull().addNull().addNull();
        return;
    }
    query.add(number(*score->score)).add(score->grade);
    score->stars ? query.add(*score->stars) : query.addNull();
    score->rank ? query.add(*score->rank) : query.addNull();
}

int bandOf(const UnitScore *score)
{
    if (score == nullptr || !score->score)
        return -1;
    return score->stars.value_or(bandOfScore(number(*score->score)));
}

} // namespace

HubBuilder::HubBuilder(const Workbook &workbook, const QDate &today, const std::function<bool(int)> &progress)
    : mWorkbook(workbook), mToday(today), mProgress(progress), mRunning(Period::monthOf(today, monthStart(workbook)))
{
}

Status HubBuilder::report(int percent) const
{
    if (mProgress && !mProgress(percent))
        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Building the shared file was stopped; the old one stays"));
    return {};
}

Status HubBuilder::build(const QString &path)
{
    auto opened = Connection::open(path, Connection::Mode::Create);
    if (!opened)
        return tl::make_unexpected(opened.error());
    mHub = std::move(*opened);
    // Nobody knows this file yet: it needs to be durable only once it is copied.
    Status done = mHub->execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA encoding='UTF-8'; PRAGMA application_id=" +
                                QByteArray::number(Workbook::kHubApplicationId) + "; PRAGMA user_version=1; BEGIN");
    int percent = 0;
    for (Status (HubBuilder::*step)() : {&HubBuilder::readScores, &HubBuilder::makeTables, &HubBuilder::writeUnits,
                                         &HubBuilder::writeScores, &HubBuilder::writeDeductions, &HubBuilder::finish}) {
        if (done)
            done = report(percent);
        if (done)
            done = (this->*step)();
        percent += 16;
    }
    mHub.reset();
    return done;
}

Status HubBuilder::scoresOf(const Period &period, const QStringList &standards, Scores &scores) const
{
    for (const QString &standard : standards) {
        const Result<PeriodScores> result = scorePeriod(mWorkbook, period, standard);
        if (!result)
            return tl::make_unexpected(result.error());
        for (const UnitScore &score : result->units)
            scores[standard].insert(score.unit, score);
    }
    return {};
}

Status HubBuilder::readScores()
{
    QStringList standards;
    Query attached(StoreAccess::connection(mWorkbook),
                   "SELECT DISTINCT s.code FROM attachments a JOIN standards s ON s.fid = a.standard_fid "
                   "WHERE a.deleted = 0 ORDER BY s.code");
    while (attached.next())
        standards.append(attached.text(0));
    if (Status read = attached.status(); !read)
        return read;
    const Result<QVector<Closing>> links = closings(mWorkbook);
    if (!links)
        return tl::make_unexpected(links.error());
    for (const Closing &link : *links) {
        const std::optional<Period> period = Period::ofCode(link.period);
        const Result<std::optional<Closing>> inForce = closingInForce(mWorkbook, link.period);
        if (period && period->kind == PeriodKind::Month && inForce && inForce->has_value() &&
            (!mClosed || mClosed->starts < period->starts))
            mClosed = period;
    }
    if (Status read = scoresOf(mRunning, standards, mNow); !read)
        return read;
    if (mClosed) {
        if (Status read = scoresOf(*mClosed, standards, mLast); !read)
            return read;
    }
    for (const QString &standard : std::as_const(standards)) {
        for (const Scores *scores : {&mNow, &mLast}) {
            const QHash<Uid, UnitScore> units = scores->value(standard);
            for (auto it = units.cbegin(); it != units.cend(); ++it) {
                if (!mStandardOf.contains(it.key()))
                    mStandardOf.insert(it.key(), standard);
            }
        }
    }
    return {};
}

Status HubBuilder::makeTables()
{
    QByteArray sql = "SELECT InitSpatialMetaData(0, 'NONE'); SELECT InsertEpsgSrid(4490); SELECT InsertEpsgSrid(4326);";
    for (const Layer &layer : kLayers) {
        const QByteArray table = layer.table;
        sql += "CREATE TABLE " + table + " (" + kUnitColumns + "); SELECT AddGeometryColumn('" + table + "', 'geom', 4490, '" +
               layer.geometry + "', 'XY', 1);";
    }
    sql +=
        "CREATE TABLE deductions (fid INTEGER PRIMARY KEY, uid TEXT NOT NULL, unit_code TEXT, unit_name TEXT, standard TEXT, clause TEXT, "
        "clause_name TEXT, count INTEGER, points REAL, day TEXT, inspector TEXT, place TEXT, note TEXT, photos INTEGER);"
        "SELECT AddGeometryColumn('deductions', 'geom', 4490, 'POINT', 'XY', 0);"
        "CREATE TABLE scores (fid INTEGER PRIMARY KEY, unit_code TEXT, unit_name TEXT, kind TEXT, ranking_group TEXT, standard TEXT, "
        "period TEXT, "
        "score REAL, grade TEXT, stars INTEGER, rank INTEGER);"
        "CREATE TABLE shirong_hub (key TEXT PRIMARY KEY, value TEXT);"
        "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog VARCHAR(256), f_table_schema VARCHAR(256), "
        "f_table_name VARCHAR(256), f_geometry_column VARCHAR(256), styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, "
        "description TEXT, owner VARCHAR(30), ui TEXT, update_time TIMESTAMP DEFAULT CURRENT_TIMESTAMP);";
    return mHub->runScript(sql);
}

Status HubBuilder::writeUnits()
{
    for (const Layer &layer : kLayers) {
        Query rows(
            StoreAccess::connection(mWorkbook),
            QByteArray(
                "SELECT u.uid, v.code, v.name, v.kind, v.ranking_group, v.head, v.organisation, v.area_m2, v.length_m, s.geom FROM ") +
                layer.source +
                " s JOIN unit_versions v USING (fid) JOIN units u ON u.fid = v.unit_fid WHERE v.deleted = 0 AND u.deleted = 0 AND "
                "u.alias_fid IS NULL" +
                standsOnDay() + " ORDER BY v.code, u.uid",
            mToday);
        const QByteArray insert =
            QByteArray("INSERT INTO ") + layer.table +
            " (uid, code, name, kind, ranking_group, head, organisation, area_m2, length_m, geom, standard, period, score, "
            "grade, stars, rank, last_period, last_score, last_grade, last_stars, last_rank, band) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
        while (rows.next()) {
            const Uid unit = rows.id<Uid>(0);
            const QString standard = mStandardOf.value(unit);
            const auto find = [&](const Scores &scores) -> const UnitScore * {
                const auto units = scores.constFind(standard);
                if (units == scores.cend())
                    return nullptr;
                const auto score = units->constFind(unit);
                return score == units->cend() ? nullptr : &*score;
            };
            Query row(*mHub, insert, unit.text());
            for (int column = 1; column <= 6; ++column)
                row.add(rows.text(column));
            row.add(rows.real(7)).add(rows.real(8)).add(rows.bytes(9)).add(standard);
            addResult(row, mRunning.code, find(mNow));
            addResult(row, mClosed ? mClosed->code : QString(), find(mLast));
            row.add(bandOf(find(mNow) != nullptr && find(mNow)->score ? find(mNow) : find(mLast)));
            if (Status stored = row.run(); !stored)
                return stored;
        }
        if (Status read = rows.status(); !read)
            return read;
    }
    return {};
}

Status HubBuilder::writeScores()
{
    const auto write = [this](const Scores &scores, const QString &period) -> Status {
        for (auto standard = scores.cbegin(); standard != scores.cend(); ++standard) {
            for (const UnitScore &score : *standard) {
                Query row(*mHub,
                          "INSERT INTO scores (unit_code, unit_name, kind, ranking_group, standard, period, score, grade, stars, rank) "
                          "VALUES (?,?,?,?,?,?,?,?,?,?)",
                          score.code, score.name, score.kind, score.group, standard.key());
                addResult(row, period, &score);
                if (Status stored = row.run(); !stored)
                    return stored;
            }
        }
        return {};
    };
    if (Status written = write(mNow, mRunning.code); !written || !mClosed)
        return written;
    return write(mLast, mClosed->code);
}

Status HubBuilder::writeDeductions()
{
    // Whoever reads keeps a recording from being committed, so each piece is read at once and written after that.
    constexpr int kPiece = 2000;
    const QDate from = mClosed ? std::min(mClosed->starts, mRunning.starts) : mRunning.starts;
    const QByteArray select =
        "SELECT d.uid, v.code, v.name || CASE WHEN v.valid_to < i.day THEN '（已撤销，未计分）' ELSE '' END, s.code, d.clause, (SELECT "
        "c.name FROM clauses c WHERE c.standard_fid = s.fid AND c.id = d.clause), "
        "i.day, "
        "p.name, d.place, d.note, d.count, d.points, (SELECT count(*) FROM photos f WHERE f.deduction_fid = d.fid AND f.deleted = 0), "
        "d.geom, d.fid "
        "FROM deductions d CROSS JOIN inspections i ON i.fid = d.inspection_fid JOIN standards s ON s.fid = i.standard_fid "
        "JOIN people p ON p.fid = i.inspector_fid JOIN units u ON u.fid = i.unit_fid "
        "JOIN unit_versions v ON v.fid = coalesce((SELECT w.fid FROM unit_versions w WHERE w.unit_fid = unit_root(u.fid) AND w.deleted "
        "= 0 AND (w.valid_from IS NULL OR w.valid_from <= i.day) AND (w.valid_to IS NULL OR w.valid_to >= i.day) ORDER BY "
        "w.valid_from DESC, w.uid DESC LIMIT 1), "
        "(SELECT w.fid FROM unit_versions w WHERE w.unit_fid = unit_root(u.fid) AND w.deleted = 0 AND w.valid_to < i.day "
        "ORDER BY w.valid_to DESC LIMIT 1)) "
        "WHERE d.fid > ? AND i.day >= ? AND i.day <= ? AND i.state = 'finished' AND i.deleted = 0 AND d.deleted = 0 AND d.void_reason = '' "
        "ORDER BY d.fid LIMIT ?";
    constexpr int kTexts = 10; // columns 0 to 9; then count, points, photos, place, number
    qint64 last = 0;
    for (bool hasMore = true; hasMore;) {
        QVector<QVariantList> piece;
        {
            Query rows(StoreAccess::connection(mWorkbook), select, last, from, mRunning.ends, kPiece);
            while (rows.next()) {
                QVariantList row{rows.id<Uid>(0).text()};
                for (int column = 1; column < kTexts; ++column)
                    row.append(rows.text(column));
                row << rows.integer(10) << double(rows.integer(11)) / Points::kScale << rows.integer(12) << rows.value(13);
                piece.append(row);
                last = rows.integer(14);
            }
            if (Status read = rows.status(); !read)
                return read;
        }
        for (const QVariantList &values : std::as_const(piece)) {
            Query row(*mHub, "INSERT INTO deductions (uid, unit_code, unit_name, standard, clause, clause_name, day, inspector, place, "
                             "note, count, points, "
                             "photos, geom) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
            for (const QVariant &value : values)
                row.add(value);
            if (Status stored = row.run(); !stored)
                return stored;
        }
        hasMore = piece.size() == kPiece;
        if (Status going = report(64); !going)
            return going;
    }
    return {};
}

Status HubBuilder::finish()
{
    QByteArray sql = "SELECT CreateSpatialIndex('deductions', 'geom');";
    QList<QByteArray> tables{"deductions", "scores", "shirong_hub"};
    for (const Layer &layer : kLayers) {
        sql += QByteArray("SELECT CreateSpatialIndex('") + layer.table + "', 'geom');";
        tables.append(layer.table);
    }
    if (Status indexed = mHub->runScript(sql); !indexed)
        return indexed;
    Query extent(*mHub,
                 "SELECT min(xmin), min(ymin), max(xmax), max(ymax) FROM (SELECT xmin, ymin, xmax, ymax FROM idx_unit_areas_geom UNION "
                 "ALL SELECT xmin, ymin, xmax, ymax FROM idx_unit_lines_geom UNION ALL SELECT xmin, ymin, xmax, ymax FROM "
                 "idx_unit_points_geom)");
    if (extent.next() && !extent.isNull(0))
        mExtent = QRectF(QPointF(extent.real(0), extent.real(1)), QPointF(extent.real(2), extent.real(3)));
    const auto style = [this](const char *table, const QByteArray &qml) -> Status {
        for (const QVariant &schema : {QVariant(), QVariant(QString())}) { // QGIS looks for NULL by SpatiaLite and for '' by GDAL
            Query row(*mHub,
                      "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, "
                      "styleSLD, "
                      "useAsDefault, description, owner) VALUES ('', ?, ?, 'geom', 'shirong', ?, '', 1, '', '')",
                      schema, QString::fromLatin1(table), QString::fromUtf8(qml));
            if (Status stored = row.run(); !stored)
                return stored;
        }
        return {};
    };
    for (const Layer &layer : kLayers) {
        if (Status styled = style(layer.table, starStyle(layer.shape)); !styled)
            return styled;
    }
    if (Status styled = style("deductions", pinStyle()); !styled)
        return styled;
    Query about(*mHub, "INSERT INTO shirong_hub(key, value) VALUES ('project', ?), ('period', ?), ('last_period', ?)",
                Uid::fromBytes(mWorkbook.setting(QStringLiteral("project_id")).toByteArray()).text(), mRunning.code,
                mClosed ? mClosed->code : QString());
    if (Status stored = about.run(); !stored)
        return stored;
    QByteArray guards;
    for (const QByteArray &table : std::as_const(tables)) {
        for (const QByteArray change : {"INSERT", "UPDATE", "DELETE"})
            guards += "CREATE TRIGGER guard_" + table + "_" + change.toLower() + " BEFORE " + change + " ON " + table +
                      " BEGIN SELECT RAISE(ABORT, '此文件由市容巡检发布，只供查看；请在程序中修改后同步'); END;";
    }
    if (Status guarded = mHub->execute(guards + "COMMIT"); !guarded)
        return guarded;
    Query check(*mHub, "PRAGMA quick_check(1)");
    if (!check.next() || check.text(0) != QLatin1String("ok"))
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error", "The shared file was not built whole; check the disk of this laptop and sync again"));
    return {};
}

} // namespace inspect
