// SPDX-License-Identifier: GPL-2.0-or-later
#include "read_scope.h"
#include "record_tools.h"
#include "sealed_rows.h"

#include "inspect/records.h"

#include <QFileInfo>

#include <algorithm>

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

Fields fieldsOf(const Photo &photo)
{
    return {{QStringLiteral("deduction"), uidField(photo.deduction)},
            {QStringLiteral("sha256"), photo.sha256},
            {QStringLiteral("original_sha256"), photo.originalSha256.isEmpty() ? QVariant() : QVariant(photo.originalSha256)},
            {QStringLiteral("file_type"), photo.fileType},
            {QStringLiteral("width"), photo.width},
            {QStringLiteral("height"), photo.height},
            {QStringLiteral("bytes"), qlonglong(photo.bytes)},
            {QStringLiteral("taken_at"), timeField(photo.takenAt)},
            {QStringLiteral("lon"), optionalField(photo.lon)},
            {QStringLiteral("lat"), optionalField(photo.lat)}};
}

/// In which open sealed sheet of one's own something stands; null: in none.
template <class Holds>
Result<InspectionId> ownSheetThat(const Workbook &workbook, const Holds &holds)
{
    const auto own = ownSheets(workbook);
    if (!own)
        return tl::make_unexpected(own.error());
    for (const OwnSheet &sheet : *own)
        if (holds(sheet.sheet))
            return sheet.inspection;
    return InspectionId();
}

} // namespace

/// Its file may still lie on another laptop.
Status putPhoto(Edit &edit, const Photo &photo) { return edit.insert(kPhotos, photo.id, fieldsOf(photo)); }

Result<QVector<Photo>> photos(const Workbook &workbook, const QVector<DeductionId> &of)
{
    const ReadScope reading(StoreAccess::connection(workbook));
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
    const auto own = ownSheets(workbook);
    if (!own)
        return tl::make_unexpected(own.error());
    for (const OwnSheet &sheet : *own)
        std::copy_if(sheet.sheet.photos.cbegin(), sheet.sheet.photos.cend(), std::back_inserter(found),
                     [&of](const Photo &photo) { return of.contains(photo.deduction); });
    return found;
}

Result<PhotoId> addPhoto(Edit &edit, Photo photo)
{
    if (Status checked = checkPhoto(edit.workbook(), photo); !checked)
        return tl::make_unexpected(checked.error());
    if (photo.id.isNull())
        photo.id = PhotoId::fresh();
    const auto inSheet = ownSheetThat(edit.workbook(), [&photo](const SealedSheet &sheet) {
        return std::any_of(sheet.deductions.cbegin(), sheet.deductions.cend(), [&](const Deduction &d) { return d.id == photo.deduction; });
    });
    if (!inSheet)
        return tl::make_unexpected(inSheet.error());
    Status added;
    if (inSheet->isNull())
        added = putPhoto(edit, photo);
    else // the picture itself stays on this laptop until the round is opened
        added = changeSheet(edit, *inSheet, [&photo](SealedSheet &sheet) -> Status {
            sheet.photos.append(photo);
            return {};
        });
    if (!added)
        return tl::make_unexpected(added.error());
    return photo.id;
}

Status removePhoto(Edit &edit, const PhotoId &id)
{
    const auto inSheet = ownSheetThat(edit.workbook(), [&id](const SealedSheet &sheet) {
        return std::any_of(sheet.photos.cbegin(), sheet.photos.cend(), [&](const Photo &photo) { return photo.id == id; });
    });
    if (!inSheet)
        return tl::make_unexpected(inSheet.error());
    if (inSheet->isNull())
        return edit.remove(kPhotos, id);
    return changeSheet(edit, *inSheet, [&id](SealedSheet &sheet) -> Status {
        sheet.photos.removeIf([&id](const Photo &photo) { return photo.id == id; });
        return {};
    });
}

QString photoPath(const Workbook &workbook, const Photo &photo)
{
    const QString name = QString::fromLatin1(photo.sha256.toHex());
    return QStringLiteral("%1/%2/%3.%4").arg(workbook.photosFolder(), name.left(2), name, photo.fileType);
}

} // namespace inspect
