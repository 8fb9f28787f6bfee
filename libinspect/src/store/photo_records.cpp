// SPDX-License-Identifier: GPL-2.0-or-later
#include "record_tools.h"

#include "inspect/records.h"

#include <QFileInfo>

namespace inspect {

namespace {

const QString kPhotos = QStringLiteral("photos");

tl::unexpected<Error> wrong(const char *what, const QString &field, const QStringList &args = {}, ErrorCode code = ErrorCode::InvalidInput)
{
    return failure(code, what, args, kPhotos + QLatin1Char('/') + field);
}

Status checkPhoto(const Workbook &workbook, const Photo &photo)
{
    static const QStringList types{QStringLiteral("jpg"), QStringLiteral("png"), QStringLiteral("webp")};
    if (photo.sha256.size() != 32)
        return wrong(QT_TRANSLATE_NOOP("Error", "A photo is kept under its SHA-256; this one has none"), QStringLiteral("sha256"));
    if (!types.contains(photo.fileType)) // it becomes part of a file name
        return wrong(QT_TRANSLATE_NOOP("Error", "Photos of type %1 are not kept; use %2"), QStringLiteral("file_type"),
                     {photo.fileType, types.join(QStringLiteral(", "))});
    if (photo.width <= 0 || photo.height <= 0 || photo.bytes <= 0)
        return wrong(QT_TRANSLATE_NOOP("Error", "The photo is empty"), QStringLiteral("width"));
    if (const QString path = photoPath(workbook, photo); !QFileInfo::exists(path))
        return wrong(QT_TRANSLATE_NOOP("Error", "The photo %1 does not lie beside the workbook; add it again"), QStringLiteral("sha256"),
                     {path}, ErrorCode::NotFound);
    return {};
}

} // namespace

Result<QVector<Photo>> photos(const Workbook &workbook, const QVector<DeductionId> &of)
{
    QVector<Photo> found;
    Query query(
        StoreAccess::connection(workbook),
        "SELECT p.uid, d.uid, p.sha256, p.original_sha256, p.file_type, p.width, p.height, p.bytes, p.taken_at, p.lon, p.lat FROM photos p "
        "JOIN deductions d ON d.fid = p.deduction_fid WHERE p.deleted = 0 AND d.uid = ? ORDER BY p.fid");
    for (const DeductionId &id : of) {
        query.reset();
        query.add(static_cast<const Uid &>(id));
        while (query.next())
            found.append(Photo{query.id<PhotoId>(0), query.id<DeductionId>(1), query.bytes(2), query.bytes(3), query.text(4),
                               int(query.integer(5)), int(query.integer(6)), query.integer(7), query.time(8), query.optionalReal(9),
                               query.optionalReal(10)});
        if (Status read = query.status(); !read)
            return tl::make_unexpected(read.error());
    }
    return found;
}

Result<PhotoId> addPhoto(Edit &edit, Photo photo)
{
    if (Status checked = checkPhoto(edit.workbook(), photo); !checked)
        return tl::make_unexpected(checked.error());
    if (photo.id.isNull())
        photo.id = PhotoId::fresh();
    if (Status added =
            edit.insert(kPhotos, photo.id,
                        {{QStringLiteral("deduction"), uidField(photo.deduction)},
                         {QStringLiteral("sha256"), photo.sha256},
                         {QStringLiteral("original_sha256"), photo.originalSha256.isEmpty() ? QVariant() : QVariant(photo.originalSha256)},
                         {QStringLiteral("file_type"), photo.fileType},
                         {QStringLiteral("width"), photo.width},
                         {QStringLiteral("height"), photo.height},
                         {QStringLiteral("bytes"), qlonglong(photo.bytes)},
                         {QStringLiteral("taken_at"), timeField(photo.takenAt)},
                         {QStringLiteral("lon"), optionalField(photo.lon)},
                         {QStringLiteral("lat"), optionalField(photo.lat)}});
        !added)
        return tl::make_unexpected(added.error());
    return photo.id;
}

Status removePhoto(Edit &edit, const PhotoId &id) { return edit.remove(kPhotos, id); }

QString photoPath(const Workbook &workbook, const Photo &photo)
{
    const QString name = QString::fromLatin1(photo.sha256.toHex());
    return QStringLiteral("%1/%2/%3.%4").arg(workbook.photosFolder(), name.left(2), name, photo.fileType);
}

} // namespace inspect
