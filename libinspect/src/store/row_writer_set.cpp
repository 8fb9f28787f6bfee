// SPDX-License-Identifier: GPL-2.0-or-later
// What merging writes: values that hold whatever stood there before.
#include "query.h"
#include "row_writer.h"
#include "shape.h"
#include "standard_parts.h"

namespace inspect {

Result<std::optional<bool>> RowWriter::tombstone(const QString &table, const Uid &row)
{
    const Result<const TableSpec *> known = spec(table);
    if (!known)
        return tl::make_unexpected(known.error());
    const Result<Found> found = find(**known, row);
    if (found)
        return std::optional<bool>(found->deleted);
    if (found.error().code == ErrorCode::NotFound)
        return std::optional<bool>();
    return tl::make_unexpected(found.error());
}

Result<Fields> RowWriter::fitted(const QString &table, const Fields &fields) const
{
    const Result<const TableSpec *> known = spec(table);
    if (!known)
        return tl::make_unexpected(known.error());
    Fields out = fields;
    for (auto it = out.begin(); it != out.end(); ++it) {
        const int index = (*known)->index.value(it.key(), -1);
        if (index < 0 && (*known)->hasShape && it.key() == QLatin1String("shape") &&
            (!it.value().isValid() || it.value().typeId() == QMetaType::QByteArray))
            continue;
        if (index < 0)
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Table %1 has no column %2"), {table, it.key()});
        Result<QVariant> value = normalised(**known, (*known)->columns[index], it.value());
        if (!value)
            return tl::make_unexpected(value.error());
        it.value() = *value;
    }
    return out;
}

Status RowWriter::setShape(const Found &found, const QVariant &value)
{
    std::optional<StoredShape> shape;
    if (!value.toByteArray().isEmpty()) {
        Result<StoredShape> checked = checkShape(*mConnection, value.toByteArray());
        if (!checked)
            return tl::make_unexpected(checked.error());
        shape = *checked;
    }
    if (Status dropped = dropShape(found.fid); !dropped)
        return dropped;
    Query forget(*mConnection, "DELETE FROM removed_shapes WHERE fid = ?", found.fid);
    if (Status forgotten = forget.run(); !forgotten)
        return forgotten;
    if (!shape)
        return {};
    if (!found.deleted)
        return putShape(found.fid, *shape);
    Query keep(*mConnection, "INSERT INTO removed_shapes(fid, shape) VALUES (?, ?)", found.fid, shape->wkb);
    return keep.run();
}

Status RowWriter::set(const QString &table, const Uid &row, const Fields &fields)
{
    mIsHalfDone = false;
    const Result<const TableSpec *> known = spec(table);
    if (!known)
        return tl::make_unexpected(known.error());
    const TableSpec &target = **known;
    const Result<Found> found = find(target, row);
    if (!found)
        return tl::make_unexpected(found.error());
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        const int index = target.index.value(it.key(), -1);
        Status written = index >= 0 ? write(target, target.columns[index], found->fid, it.value()) : setShape(*found, it.value());
        if (!written)
            return written;
        mIsHalfDone = true;
    }
    if (target.name == QLatin1String("standards") && fields.contains(QStringLiteral("body"))) {
        if (Status parts = deriveStandardParts(*mConnection, found->fid); !parts)
            return parts;
    }
    mIsHalfDone = false;
    return {};
}

} // namespace inspect
