// SPDX-License-Identifier: GPL-2.0-or-later
#include "ready_unit_data.h"

#include "changes_cbor.h"
#include "unit_fields.h"

#include <spatialite.h>

namespace inspect {

void ReadyUnit::Data::encode()
{
    fields = newFieldsOf(unit);
    if (shape)
        fields.insert(QStringLiteral("shape"), shape->wkb);
    changes = fieldsToCbor(fields);
}

ReadyUnit::ReadyUnit(std::unique_ptr<Data> data) : d(std::move(data)) {}

ReadyUnit::~ReadyUnit() = default;

ReadyUnit::ReadyUnit(ReadyUnit &&) noexcept = default;

ReadyUnit &ReadyUnit::operator=(ReadyUnit &&) noexcept = default;

const Unit &ReadyUnit::unit() const { return d->unit; }

void ReadyUnit::setCode(const QString &code)
{
    d->unit.code = code;
    d->changes.clear();
}

void ReadyUnit::setParent(const UnitId &parent)
{
    d->unit.parent = parent;
    d->changes.clear();
}

void UnitPreparer::Closer::operator()(void *spatialite) const { spatialite_cleanup_ex(spatialite); }

Result<UnitPreparer> UnitPreparer::open(const QString &file)
{
    UnitPreparer preparer;
    preparer.mSpatialite.reset(spatialite_alloc_connection());
    if (!preparer.mSpatialite)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "SpatiaLite cannot be started for %1: too many workbooks are open"),
                       {file});
    spatialite_set_silent_mode(preparer.mSpatialite.get());
    return preparer;
}

ReadyUnit UnitPreparer::ready(Unit unit) const
{
    auto data = std::make_unique<ReadyUnit::Data>();
    data->unit = std::move(unit);
    if (data->unit.id.isNull())
        data->unit.id = UnitId::fresh();
    if (data->unit.version.isNull())
        data->unit.version = UnitVersionId::fresh();
    measure(data->unit);
    if (!data->unit.wkb.isEmpty()) {
        Result<StoredShape> shape = checkShape(mSpatialite.get(), data->unit.wkb);
        if (shape)
            data->shape = std::move(*shape);
        else
            data->problem = shape.error();
    }
    data->encode();
    return ReadyUnit(std::move(data));
}

} // namespace inspect
