// SPDX-License-Identifier: GPL-2.0-or-later
#include "ready_unit_data.h"
#include "record_tools.h"
#include "unit_choice.h"
#include "unit_fields.h"

#include "inspect/records.h"

#include <QtEndian>

namespace inspect {

namespace {

const QString kUnits = QStringLiteral("units");
const QString kVersions = QStringLiteral("unit_versions");
const QString kKinds = QStringLiteral("unit_kinds");
constexpr int kMaxAncestors = 64;

const QByteArray kSelect =
    "SELECT u.uid, v.uid, v.valid_from, v.valid_to, v.code, v.name, v.kind, p.uid, v.ranking_group, v.organisation, v.head, v.head_phone, "
    "v.population, v.attributes, v.area_m2, v.length_m";
const QByteArray kShape = ", CASE WHEN pg.fid IS NOT NULL THEN AsBinary(pg.geom) WHEN ln.fid IS NOT NULL THEN AsBinary(ln.geom) "
                          "WHEN pt.fid IS NOT NULL THEN AsBinary(pt.geom) END";
const QByteArray kFrom = " FROM unit_versions v JOIN units u ON u.fid = v.unit_fid LEFT JOIN units p ON p.fid = v.parent_fid";
const QByteArray kShapeFrom = " LEFT JOIN unit_polygons pg ON pg.fid = v.fid LEFT JOIN unit_lines ln ON ln.fid = v.fid "
                              "LEFT JOIN unit_points pt ON pt.fid = v.fid";
const QByteArray kStands = " WHERE v.deleted = 0 AND u.deleted = 0";
const QByteArray kOnDay = " AND (v.valid_from IS NULL OR v.valid_from <= ?1) AND (v.valid_to IS NULL OR v.valid_to >= ?1)";
const QByteArray kLatest = " AND ?1 IS NULL AND NOT EXISTS (SELECT 1 FROM unit_versions w WHERE w.unit_fid = v.unit_fid AND w.deleted = 0 "
                           "AND (coalesce(w.valid_from, '') > coalesce(v.valid_from, '') OR "
                           "(coalesce(w.valid_from, '') = coalesce(v.valid_from, '') AND w.uid > v.uid)))";

QByteArray onDay(const QDate &day) { return day.isValid() ? standsOnDay() : kLatest; }

Unit readUnit(const Query &row, bool withShape)
{
    Unit unit;
    unit.id = row.id<UnitId>(0);
    unit.version = row.id<UnitVersionId>(1);
    unit.validFrom = row.day(2);
    unit.validTo = row.day(3);
    unit.code = row.text(4);
    unit.name = row.text(5);
    unit.kind = row.text(6);
    unit.parent = row.id<UnitId>(7);
    unit.group = row.text(8);
    unit.organisation = row.text(9);
    unit.head = row.text(10);
    unit.headPhone = row.text(11);
    unit.population = row.optionalInteger(12);
    if (const QByteArray attributes = row.bytes(13); attributes != "{}")
        unit.attributes = QJsonDocument::fromJson(attributes).object();
    unit.areaM2 = row.real(14);
    unit.lengthM = row.real(15);
    if (withShape)
        unit.wkb = row.bytes(16);
    return unit;
}

Unit readWhole(const Query &row) { return readUnit(row, true); }

ShapeType shapeOf(const QString &text)
{
    return text == QLatin1String("polygon") ? ShapeType::Polygon
           : text == QLatin1String("line")  ? ShapeType::Line
           : text == QLatin1String("point") ? ShapeType::Point
                                            : ShapeType::None;
}

QString shapeText(ShapeType shape)
{
    switch (shape) {
    case ShapeType::Point: return QStringLiteral("point");
    case ShapeType::Line: return QStringLiteral("line");
    case ShapeType::Polygon: return QStringLiteral("polygon");
    case ShapeType::None: break;
    }
    return QStringLiteral("none");
}

/// By the type number alone; whether the rest can be kept is checked when it is written.
ShapeType shapeOf(const QByteArray &wkb)
{
    if (wkb.size() < 5)
        return ShapeType::None;
    const quint32 type = wkb[0] != 0 ? qFromLittleEndian<quint32>(wkb.constData() + 1) : qFromBigEndian<quint32>(wkb.constData() + 1);
    return type == 1 || type == 4   ? ShapeType::Point
           : type == 2 || type == 5 ? ShapeType::Line
           : type == 3 || type == 6 ? ShapeType::Polygon
                                    : ShapeType::None;
}

tl::unexpected<Error> wrong(const Unit &unit, const char *what, const QString &field, const QStringList &more = {})
{
    return failure(ErrorCode::InvalidInput, what, QStringList{unit.name.isEmpty() ? unit.code : unit.name} + more,
                   QStringLiteral("units/") + field);
}

Status checkParent(Connection &connection, const Unit &unit)
{
    Uid at = unit.parent;
    for (int i = 0; !at.isNull(); ++i) {
        if (at == unit.id || i > kMaxAncestors)
            return wrong(unit, QT_TRANSLATE_NOOP("Error", "Unit %1 would stand above itself; choose another parent"),
                         QStringLiteral("parent"));
        Query above(connection,
                    "SELECT p.uid FROM units u JOIN unit_versions v ON v.unit_fid = u.fid AND v.deleted = 0 "
                    "LEFT JOIN units p ON p.fid = v.parent_fid WHERE u.uid = ? ORDER BY v.fid DESC LIMIT 1",
                    at);
        at = above.next() ? above.id<Uid>(0) : Uid();
    }
    return {};
}

/// As it stands in unit_kinds; empty: the workbook has no such kind.
QString shapeOfKind(Edit &edit, const QString &kind)
{
    QHash<QString, QString> &known = StoreAccess::data(edit).shapeOfKind;
    if (const auto found = known.constFind(kind); found != known.cend())
        return *found;
    Query query(StoreAccess::connection(edit.workbook()), "SELECT shape FROM unit_kinds WHERE code = ? AND deleted = 0", kind);
    return query.next() ? *known.insert(kind, query.text(0)) : QString();
}

Status checkUnit(Edit &edit, const Unit &unit)
{
    if (unit.name.trimmed().isEmpty() && unit.code.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A unit needs a name or a code"), {},
                       QStringLiteral("units/name"));
    if (!unit.validFrom.isNull() && !unit.validTo.isNull() && unit.validTo < unit.validFrom)
        return wrong(unit, QT_TRANSLATE_NOOP("Error", "Unit %1 would end before it starts; check its days"), QStringLiteral("valid_to"));
    if (unit.population && *unit.population < 0)
        return wrong(unit, QT_TRANSLATE_NOOP("Error", "The population of unit %1 is below zero"), QStringLiteral("population"));
    const QString kindShape = shapeOfKind(edit, unit.kind);
    if (kindShape.isEmpty())
        return wrong(unit, QT_TRANSLATE_NOOP("Error", "Unit %1 is of kind %2, which this workbook does not have"), QStringLiteral("kind"),
                     {unit.kind});
    if (unit.wkb.isEmpty())
        return {};
    const ShapeType shape = shapeOf(unit.wkb);
    if (shape != ShapeType::None && shape != ShapeType::Polygon && shape != shapeOf(kindShape))
        return wrong(unit, QT_TRANSLATE_NOOP("Error", "Unit %1 of kind %2 cannot be drawn as a %3; a %4 is expected"),
                     QStringLiteral("shape"), {unit.kind, shapeText(shape), kindShape});
    return {};
}

/// Puts the unit's name before what the row writer says.
Status named(const Unit &unit, Status status)
{
    if (!status && !unit.name.isEmpty())
        status.error().where = unit.name + QStringLiteral(": ") + status.error().where;
    return status;
}

Result<Unit> storedVersion(Edit &edit, const UnitVersionId &version)
{
    Query query(StoreAccess::connection(edit.workbook()), kSelect + kShape + kFrom + kShapeFrom + " WHERE v.uid = ?", version);
    return readOne(query, readWhole, QT_TRANSLATE_NOOP("Error", "Unit %1 does not exist"), {version.text()});
}

} // namespace

Result<QVector<UnitKind>> unitKinds(const Workbook &workbook)
{
    Query query(StoreAccess::connection(workbook), "SELECT code, name_zh, name_en, shape, position FROM unit_kinds WHERE deleted = 0 "
                                                   "ORDER BY position, code");
    return readAll(query, [](const Query &row) {
        return UnitKind{row.text(0), row.text(1), row.text(2), shapeOf(row.text(3)), int(row.integer(4))};
    });
}

Status addUnitKind(Edit &edit, const UnitKind &kind)
{
    if (kind.code.isEmpty() || kind.nameZh.isEmpty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A kind of unit needs a code and a name"), {}, kKinds);
    Query query(StoreAccess::connection(edit.workbook()), "SELECT 1 FROM unit_kinds WHERE code = ?", kind.code);
    if (query.next())
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "The kind %1 exists already"), {kind.code}, kKinds);
    return edit.insert(kKinds, Uid::named(QStringLiteral("kind/") + kind.code),
                       {{QStringLiteral("code"), kind.code},
                        {QStringLiteral("name_zh"), kind.nameZh},
                        {QStringLiteral("name_en"), kind.nameEn},
                        {QStringLiteral("shape"), shapeText(kind.shape)},
                        {QStringLiteral("position"), kind.position}});
}

namespace {

Result<QVector<Unit>> unitsWhere(const Workbook &workbook, const QByteArray &condition, const QDate &day, bool withShapes)
{
    Query query(StoreAccess::connection(workbook),
                kSelect + (withShapes ? kShape : QByteArray()) + kFrom + " LEFT JOIN unit_kinds k ON k.code = v.kind" +
                    (withShapes ? kShapeFrom : QByteArray()) + kStands + condition + " ORDER BY k.position, v.kind, v.code, v.name, v.fid",
                day);
    return readAll(query, [withShapes](const Query &row) { return readUnit(row, withShapes); });
}

} // namespace

Result<QVector<Unit>> units(const Workbook &workbook, const QDate &day, bool withShapes)
{
    return unitsWhere(workbook, onDay(day), day, withShapes);
}

Result<QVector<Unit>> versionsOn(const Workbook &workbook, const QDate &day) { return unitsWhere(workbook, kOnDay, day, true); }

Result<Unit> unit(const Workbook &workbook, const UnitId &id, const QDate &day)
{
    Query query(StoreAccess::connection(workbook), kSelect + kShape + kFrom + kShapeFrom + kStands + onDay(day) + " AND u.uid = ?2", day,
                id);
    return readOne(query, readWhole, QT_TRANSLATE_NOOP("Error", "Unit %1 does not exist on that day"), {id.text()});
}

Result<Unit> unitByCode(const Workbook &workbook, const QString &code, const QDate &day)
{
    Query query(StoreAccess::connection(workbook), kSelect + kShape + kFrom + kShapeFrom + kStands + onDay(day) + " AND v.code = ?2", day,
                code);
    Result<QVector<Unit>> found = readAll(query, readWhole);
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no unit with the code %1"), {code});
    if (found->size() > 1)
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%2 units have the code %1; correct the codes first"),
                       {code, QString::number(found->size())});
    return found->first();
}

Result<QVector<Unit>> unitVersions(const Workbook &workbook, const UnitId &id)
{
    Query query(StoreAccess::connection(workbook),
                kSelect + kShape + kFrom + kShapeFrom + kStands + " AND u.uid = ? ORDER BY " + orderOfChoice(), id);
    return readAll(query, readWhole);
}

namespace {

/// What is done to a version is done to those that other laptops made just like it, so that they stay alike and nobody is asked.
Status updateWithTwins(Edit &edit, const Unit &version, const Changes &changes)
{
    Query query(StoreAccess::connection(edit.workbook()),
                "SELECT b.uid FROM unit_versions a JOIN unit_versions b ON " + areTwins() +
                    " WHERE a.uid = ? AND a.deleted = 0 ORDER BY b.uid",
                version.version);
    const Result<QVector<Uid>> twins = readAll(query, [](const Query &row) { return row.id<Uid>(0); });
    if (!twins)
        return tl::make_unexpected(twins.error());
    if (Status changed = edit.update(kVersions, version.version, changes); !changed)
        return changed;
    for (const Uid &twin : *twins) {
        if (Status changed = edit.update(kVersions, twin, changes); !changed)
            return changed;
    }
    return {};
}

} // namespace

Result<Unit> addUnit(Edit &edit, Unit unit)
{
    if (Status checked = checkUnit(edit, unit); !checked)
        return tl::make_unexpected(checked.error());
    if (unit.id.isNull())
        unit.id = UnitId::fresh();
    if (unit.version.isNull())
        unit.version = UnitVersionId::fresh();
    measure(unit);
    auto &data = StoreAccess::data(edit);
    if (Status added = data.insert(kUnits, unit.id, {}); !added)
        return tl::make_unexpected(added.error());
    if (Status added = named(unit, data.insert(kVersions, unit.version, newFieldsOf(unit))); !added)
        return tl::make_unexpected(added.error());
    return unit;
}

Result<Unit> addUnit(Edit &edit, ReadyUnit ready)
{
    ReadyUnit::Data &row = *ready.d;
    if (Status checked = checkUnit(edit, row.unit); !checked)
        return tl::make_unexpected(checked.error());
    if (row.problem)
        return tl::make_unexpected(named(row.unit, tl::make_unexpected(*row.problem)).error());
    if (row.changes.isEmpty())
        row.encode();
    auto &data = StoreAccess::data(edit);
    if (Status added = data.insert(kUnits, row.unit.id, {}); !added)
        return tl::make_unexpected(added.error());
    const StoredShape *shape = row.shape ? &*row.shape : nullptr;
    if (Status added = named(row.unit, data.insert(kVersions, row.unit.version, std::move(row.fields), shape, row.changes)); !added)
        return tl::make_unexpected(added.error());
    return std::move(row.unit);
}

Result<Unit> changeUnit(Edit &edit, const Unit &before, Unit after)
{
    Connection &connection = StoreAccess::connection(edit.workbook());
    after.id = before.id;
    after.version = before.version;
    if (Status checked = checkUnit(edit, after); !checked)
        return tl::make_unexpected(checked.error());
    if (after.parent != before.parent) {
        if (Status checked = checkParent(connection, after); !checked)
            return tl::make_unexpected(checked.error());
    }
    if (after.wkb != before.wkb) {
        measure(after);
    } else {
        after.areaM2 = before.areaM2;
        after.lengthM = before.lengthM;
    }
    if (Status changed = named(after, updateWithTwins(edit, before, changesBetween(fieldsOf(before), fieldsOf(after)))); !changed)
        return tl::make_unexpected(changed.error());
    return storedVersion(edit, before.version);
}

Result<Unit> newUnitVersion(Edit &edit, const Unit &before, Unit after, const QDate &from)
{
    if (!from.isValid() || (!before.validFrom.isNull() && from <= before.validFrom) || (!before.validTo.isNull() && from > before.validTo))
        return wrong(before,
                     QT_TRANSLATE_NOOP("Error", "A new version of unit %1 must start after the present one starts and while it is valid"),
                     QStringLiteral("valid_from"));
    Connection &connection = StoreAccess::connection(edit.workbook());
    after.id = before.id;
    after.version = UnitVersionId::fresh();
    after.validFrom = from;
    after.validTo = before.validTo;
    if (Status checked = checkUnit(edit, after); !checked)
        return tl::make_unexpected(checked.error());
    if (Status checked = checkParent(connection, after); !checked)
        return tl::make_unexpected(checked.error());
    measure(after);
    const Change end{dayField(before.validTo), dayField(from.addDays(-1))};
    if (Status ended = updateWithTwins(edit, before, {{QStringLiteral("valid_to"), end}}); !ended)
        return tl::make_unexpected(ended.error());
    if (Status added = named(after, edit.insert(kVersions, after.version, newFieldsOf(after))); !added)
        return tl::make_unexpected(added.error());
    return storedVersion(edit, after.version);
}

namespace {

QString nameOfUnit(Connection &connection, const UnitId &id)
{
    Query name(connection,
               "SELECT coalesce(nullif(v.name, ''), v.code) FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ? AND "
               "v.deleted = 0 ORDER BY v.valid_from DESC LIMIT 1",
               static_cast<const Uid &>(id));
    return name.next() ? name.text(0) : QString();
}

} // namespace

Status removeUnit(Edit &edit, const UnitId &id)
{
    Connection &connection = StoreAccess::connection(edit.workbook());
    Query used(connection, "SELECT count(*) FROM inspections i JOIN units u ON u.fid = i.unit_fid WHERE u.uid = ? AND i.deleted = 0", id);
    if (used.next() && used.integer(0) > 0)
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 has %2 inspections and must stay; end its validity instead"),
                       {nameOfUnit(connection, id), QString::number(used.integer(0))}, kUnits);
    if (Status read = used.status(); !read)
        return read;
    Query versions(connection, "SELECT v.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ? AND v.deleted = 0",
                   id);
    const Result<QVector<Uid>> found = readAll(versions, [](const Query &row) { return row.id<Uid>(0); });
    if (!found)
        return tl::make_unexpected(found.error());
    for (const Uid &version : *found) {
        if (Status removed = edit.remove(kVersions, version); !removed)
            return removed;
    }
    return edit.remove(kUnits, id);
}

Status restoreUnit(Edit &edit, const UnitId &id)
{
    Connection &connection = StoreAccess::connection(edit.workbook());
    if (Status restored = edit.restore(kUnits, id); !restored)
        return restored;
    // removeUnit() removes the versions right before their unit.
    Query gone(connection,
               "SELECT DISTINCT v.uid FROM units u JOIN unit_versions v ON v.unit_fid = u.fid "
               "JOIN operations o ON o.row_uid = v.uid AND o.kind = 2 "
               "JOIN operations r ON r.fid = (SELECT max(l.fid) FROM operations l WHERE l.row_uid = u.uid AND l.kind = 2) "
               "WHERE u.uid = ? AND v.deleted = 1 AND o.device_fid = r.device_fid AND o.epoch = r.epoch AND o.sequence BETWEEN "
               "r.sequence - (SELECT count(*) FROM unit_versions w WHERE w.unit_fid = u.fid) AND r.sequence ORDER BY v.fid",
               id);
    Result<QVector<Uid>> versions = readAll(gone, [](const Query &row) { return row.id<Uid>(0); });
    if (versions && versions->isEmpty()) { // they went one by one: the newest of them
        Query newest(connection,
                     "SELECT v.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ?1 AND v.deleted = 1 AND NOT "
                     "EXISTS (SELECT 1 FROM unit_versions w WHERE w.unit_fid = u.fid AND w.deleted = 0) ORDER BY v.fid DESC LIMIT 1",
                     id);
        versions = readAll(newest, [](const Query &row) { return row.id<Uid>(0); });
    }
    if (!versions)
        return tl::make_unexpected(versions.error());
    for (const Uid &version : std::as_const(*versions)) {
        if (Status restored = edit.restore(kVersions, version); !restored)
            return restored;
    }
    return {};
}

Status addSuccession(Edit &edit, const Succession &succession)
{
    if (succession.before == succession.after)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A unit cannot come after itself"), {},
                       QStringLiteral("successions"));
    return edit.insert(QStringLiteral("successions"), Uid::fresh(),
                       {{QStringLiteral("before"), uidField(succession.before)},
                        {QStringLiteral("after"), uidField(succession.after)},
                        {QStringLiteral("valid_from"), dayField(succession.from)}});
}

Result<QVector<Succession>> successions(const Workbook &workbook)
{
    Query query(
        StoreAccess::connection(workbook),
        "SELECT b.uid, a.uid, s.valid_from FROM successions s JOIN units b ON b.fid = s.before_fid JOIN units a ON a.fid = s.after_fid "
        "WHERE s.deleted = 0 ORDER BY s.fid");
    return readAll(query, [](const Query &row) { return Succession{row.id<UnitId>(0), row.id<UnitId>(1), row.day(2)}; });
}

} // namespace inspect
