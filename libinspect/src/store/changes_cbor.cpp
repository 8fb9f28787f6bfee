// SPDX-License-Identifier: GPL-2.0-or-later
#include "changes_cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>

namespace inspect {

namespace {

void append(QCborStreamWriter &writer, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: writer.appendNull(); return;
    case QMetaType::Double: writer.append(value.toDouble()); return;
    case QMetaType::QString: writer.append(QStringView(value.toString())); return;
    case QMetaType::QByteArray: writer.append(value.toByteArray()); return;
    default: writer.append(qint64(value.toLongLong())); return;
    }
}

bool isPlain(const QCborValue &value)
{
    return value.isNull() || value.isInteger() || value.isDouble() || value.isString() || value.isByteArray();
}

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "A recorded change cannot be read; restore the workbook from a copy"));
}

} // namespace

QByteArray changesToCbor(OperationKind kind, const Changes &changes)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(quint64(changes.size()));
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        writer.append(QStringView(it.key()));
        if (kind == OperationKind::Update) {
            writer.startArray(2);
            append(writer, it.value().base);
            append(writer, it.value().value);
            writer.endArray();
        } else {
            append(writer, it.value().value);
        }
    }
    writer.endMap();
    return bytes;
}

QByteArray fieldsToCbor(const Fields &fields)
{
    QByteArray bytes;
    bytes.reserve(256);
    QCborStreamWriter writer(&bytes);
    writer.startMap(quint64(fields.size()));
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        writer.append(QStringView(it.key()));
        append(writer, it.value());
    }
    writer.endMap();
    return bytes;
}

Result<Changes> changesFromCbor(OperationKind kind, const QByteArray &cbor)
{
    QCborParserError error;
    const QCborValue root = QCborValue::fromCbor(cbor, &error);
    if (error.error != QCborError::NoError || !root.isMap())
        return damaged();
    Changes changes;
    const QCborMap map = root.toMap();
    for (const auto &[key, value] : map) {
        if (!key.isString())
            return damaged();
        Change change;
        if (kind == OperationKind::Update) {
            const QCborArray pair = value.toArray();
            if (pair.size() != 2 || !isPlain(pair[0]) || !isPlain(pair[1]))
                return damaged();
            change.base = pair[0].isNull() ? QVariant() : pair[0].toVariant();
            change.value = pair[1].isNull() ? QVariant() : pair[1].toVariant();
        } else {
            if (!isPlain(value))
                return damaged();
            change.value = value.isNull() ? QVariant() : value.toVariant();
        }
        changes.insert(key.toString(), change);
    }
    return changes;
}

} // namespace inspect
