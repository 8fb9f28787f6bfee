// SPDX-License-Identifier: GPL-2.0-or-later
#include "store_fixture.h"

#include "inspect/standard_json.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace inspect::test {

namespace {

QByteArray wkb(quint32 type, const QVector<QPair<double, double>> &positions)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint8(1) << type;
    if (type == 3)
        out << quint32(1);
    if (type != 1)
        out << quint32(positions.size());
    for (const auto &[lon, lat] : positions)
        out << lon << lat;
    return bytes;
}

Unit village(const char *code, const char *name, double lon)
{
    Unit unit;
    unit.code = QString::fromLatin1(code);
    unit.name = QString::fromUtf8(name);
    unit.kind = QStringLiteral("village");
    unit.wkb = squareWkb(lon, 39.9, 0.01);
    return unit;
}

} // namespace

Edit begun(Township &town)
{
    auto edit = town.book->begin("test");
    if (!edit)
        qFatal("%s", qPrintable(edit.error().text()));
    return std::move(*edit);
}

Status setState(Edit &edit, const InspectionId &id, InspectionState state)
{
    const auto before = inspection(edit.workbook(), id);
    if (!before)
        return tl::make_unexpected(before.error());
    Inspection after = *before;
    after.state = state;
    return changeInspection(edit, *before, after);
}

Result<InspectionId> record(Township &town, const Visit &visit)
{
    auto edit = town.book->begin("record");
    if (!edit)
        return tl::make_unexpected(edit.error());
    Inspection row;
    row.unit = visit.unit;
    row.standard = town.standard;
    row.inspector = town.inspector;
    row.at = visit.at;
    row.source = visit.source;
    auto id = addInspection(*edit, row);
    if (!id)
        return id;
    Deduction deduction;
    deduction.inspection = *id;
    deduction.clause = QStringLiteral("1.1");
    deduction.count = visit.litter;
    if (visit.litter > 0) {
        if (auto added = addDeduction(*edit, deduction); !added)
            return tl::make_unexpected(added.error());
    }
    Measure measure;
    measure.inspection = *id;
    measure.clause = QStringLiteral("2.1");
    measure.value = visit.dust;
    if (!visit.dust.isEmpty()) {
        if (Status set = setMeasure(*edit, measure); !set)
            return tl::make_unexpected(set.error());
    }
    if (visit.state != InspectionState::Open) {
        if (Status changed = setState(*edit, *id, visit.state); !changed)
            return tl::make_unexpected(changed.error());
    }
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return id;
}

QByteArray squareWkb(double lon, double lat, double side)
{
    return polygonWkb({{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}});
}

QByteArray lineWkb(const QVector<QPair<double, double>> &positions) { return wkb(2, positions); }

QByteArray polygonWkb(const QVector<QPair<double, double>> &ring) { return wkb(3, ring); }

QByteArray pointWkbOf(double lon, double lat) { return wkb(1, {{lon, lat}}); }

QByteArray standardDocument(const QString &code, int version)
{
    return QStringLiteral(R"({"code":"%1","version":%2,"name":"试行标准","kinds":["village"],"base":100,"sections":[
        {"id":"1","name":"环境","max":60,"clauses":[
            {"id":"1.1","name":"白色垃圾","rule":"per_occurrence","step":1},
            {"id":"1.2","name":"未公示","rule":"pass_fail","max":10}]},
        {"id":"2","name":"扬尘","max":40,"clauses":[
            {"id":"2.1","name":"道路积尘","rule":"measured","max":40,"unit":"g/m²","knots":[{"value":10,"share":1},{"value":70,"share":0}]}]}],
        "grades":[{"code":"excellent","name":"优秀","from":90},{"code":"pass","name":"达标","from":70},{"code":"fail","name":"不达标","from":0}]})")
        .arg(code)
        .arg(version)
        .toUtf8();
}

QByteArray fingerprint(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

Status Township::create()
{
    auto made = Workbook::create(path());
    if (!made)
        return tl::make_unexpected(made.error());
    book = std::move(*made);
    return {};
}

Status Township::fill()
{
    if (Status created = create(); !created)
        return created;
    auto edit = book->begin("set up");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto person = personNamed(*edit, QStringLiteral("王强"));
    if (!person)
        return tl::make_unexpected(person.error());
    inspector = *person;
    Unit street;
    street.code = QStringLiteral("R1");
    street.name = QStringLiteral("桥东路");
    street.kind = QStringLiteral("road");
    street.wkb = lineWkb({{116.30, 39.90}, {116.31, 39.90}});
    Unit toiletUnit;
    toiletUnit.code = QStringLiteral("WC1");
    toiletUnit.name = QStringLiteral("桥东公厕");
    toiletUnit.kind = QStringLiteral("toilet");
    toiletUnit.wkb = pointWkbOf(116.305, 39.905);
    const std::pair<Unit, Unit *> all[] = {{village("110105001201", "东风村", 116.30), &dongfeng},
                                           {village("110105001202", "西河村", 116.32), &xihe},
                                           {street, &road},
                                           {toiletUnit, &toilet}};
    for (const auto &[unit, stored] : all) {
        const auto added = addUnit(*edit, unit);
        if (!added)
            return tl::make_unexpected(added.error());
        *stored = *added;
    }
    const auto parsed = parseStandard(standardDocument(), QStringLiteral("T1.json"));
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    if (Status added = addStandard(*edit, parsed->standard, StandardStatus::Issued, QDate(2026, 1, 1)); !added)
        return added;
    standard = standardId(QStringLiteral("T1"), 1);
    Attachment attachment;
    attachment.standard = standard;
    attachment.kind = QStringLiteral("village");
    if (Status attached = attach(*edit, attachment); !attached)
        return attached;
    return edit->commit();
}

Status Township::reopen()
{
    book.reset();
    auto opened = Workbook::open(path());
    if (!opened)
        return tl::make_unexpected(opened.error());
    book = std::move(*opened);
    return {};
}

Result<InspectionId> Township::openInspection(const UnitId &unit)
{
    auto edit = book->begin("inspect %1");
    if (!edit)
        return tl::make_unexpected(edit.error());
    Inspection inspection;
    inspection.unit = unit;
    inspection.standard = standard;
    inspection.inspector = inspector;
    inspection.at = QDateTime::currentDateTimeUtc().addSecs(-60);
    const auto added = addInspection(*edit, inspection);
    if (!added)
        return added;
    if (Status committed = edit->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return *added;
}

Result<DeductionId> Township::deduct(const InspectionId &inspection, qint64 count)
{
    auto edit = book->begin("record %1", QStringLiteral("白色垃圾"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    Deduction deduction;
    deduction.inspection = inspection;
    deduction.clause = QStringLiteral("1.1");
    deduction.count = count;
    deduction.lon = 116.305;
    deduction.lat = 39.905;
    const auto added = addDeduction(*edit, deduction);
    if (!added)
        return added;
    if (Status committed = edit->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return *added;
}

Result<Photo> Township::addPicture(const DeductionId &deduction, const QByteArray &content)
{
    Photo photo;
    photo.deduction = deduction;
    photo.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    photo.fileType = QStringLiteral("jpg");
    photo.width = 4;
    photo.height = 3;
    photo.bytes = content.size();
    const QString path = photoPath(*book, photo);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return failure(ErrorCode::Io, "%1 cannot be written", {path});
    file.close();
    auto edit = book->begin("photo");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto added = inspect::addPhoto(*edit, photo);
    if (!added)
        return tl::make_unexpected(added.error());
    if (Status committed = edit->commit(); !committed)
        return tl::make_unexpected(committed.error());
    photo.id = *added;
    return photo;
}

} // namespace inspect::test
