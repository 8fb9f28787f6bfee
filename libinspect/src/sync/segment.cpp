// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/segment.h"

#include "cbor_in.h"

#include <QCborStreamWriter>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>

#include <limits>

namespace inspect {

namespace {

const QByteArray kMagic = QByteArrayLiteral("SRSEG\r\n\x1a");
constexpr qsizetype kHashBytes = 32;
constexpr qsizetype kSeenBytes = 8;
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qint64 kMostSequence = qint64(1) << 53;

template <class Number>
void put(QByteArray &bytes, Number value)
{
    char raw[sizeof(Number)];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof(Number));
}

template <class Number>
Number take(const QByteArray &bytes, qsizetype &at)
{
    const auto value = qFromBigEndian<Number>(bytes.constData() + at);
    at += sizeof(Number);
    return value;
}

QByteArray headerBytes(const Segment &segment)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(7);
    writer.append(segment.project.bytes());
    writer.append(segment.device.bytes());
    writer.append(segment.epoch);
    writer.append(segment.first);
    writer.append(qint64(segment.operations.size()));
    writer.append(segment.previous);
    writer.startArray(quint64(segment.seen.size()));
    for (const Seen &seen : segment.seen) {
        writer.startArray(4);
        writer.append(seen.device.bytes());
        writer.append(seen.epoch);
        writer.append(seen.sequence);
        writer.append(seen.segment);
        writer.endArray();
    }
    writer.endArray();
    writer.endArray();
    return bytes;
}

QByteArray bodyBytes(const QVector<TravelOperation> &operations)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(quint64(operations.size()));
    for (const TravelOperation &operation : operations) {
        writer.startArray(7);
        writer.append(operation.clock);
        writer.append(operation.person.isNull() ? QByteArray() : operation.person.bytes());
        writer.append(QStringView(operation.table));
        writer.append(operation.row.bytes());
        writer.append(qint64(operation.kind));
        writer.append(operation.changes);
        writer.append(qint64(operation.schema));
        writer.endArray();
    }
    writer.endArray();
    return bytes;
}

bool readHeader(CborIn &in, Segment &segment, qint64 &count)
{
    if (in.array() != 7)
        return false;
    segment.project = Uid::fromBytes(in.bytes(16, 16));
    segment.device = Uid::fromBytes(in.bytes(16, 16));
    segment.epoch = in.integer(1, std::numeric_limits<quint32>::max());
    segment.first = in.integer(1, kMostSequence);
    count = in.integer(1, kMostSequence);
    segment.previous = in.bytes(0, kHashBytes);
    const qint64 seen = in.array();
    for (qint64 i = 0; i < seen && in.isGood(); ++i) {
        if (in.array() != 4)
            return false;
        Seen entry;
        entry.device = Uid::fromBytes(in.bytes(16, 16));
        entry.epoch = in.integer(1, std::numeric_limits<quint32>::max());
        entry.sequence = in.integer(1, kMostSequence);
        entry.segment = in.bytes(kSeenBytes, kSeenBytes);
        in.end();
        segment.seen.append(entry);
    }
    in.end();
    in.end();
    const qsizetype previous = segment.previous.size();
    return in.atEnd() && (segment.first == 1 ? previous == 0 : previous == kHashBytes);
}

bool readBody(CborIn &in, Segment &segment, qint64 count)
{
    if (in.array() != count)
        return false;
    for (qint64 i = 0; i < count && in.isGood(); ++i) {
        if (in.array() != 7)
            return false;
        TravelOperation operation;
        operation.clock = in.integer(0, kMost);
        const QByteArray person = in.bytes(0, 16);
        operation.person = Uid::fromBytes(person);
        operation.table = in.text(64);
        operation.row = Uid::fromBytes(in.bytes(16, 16));
        operation.kind = int(in.integer(0, 255));
        operation.changes = in.bytes(1, Segment::kLimitBytes);
        operation.schema = int(in.integer(1, 65535));
        in.end();
        if (!person.isEmpty() && person.size() != 16)
            return false;
        segment.operations.append(operation);
    }
    in.end();
    return in.atEnd();
}

tl::unexpected<Error> damaged(const QString &name)
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "%1 is damaged; it is put aside and fetched again from a laptop that has it whole"), {name},
                   name);
}

} // namespace

QByteArray segmentHash(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

qint64 travelBytes(const TravelOperation &operation) { return 64 + 3 * operation.table.size() + operation.changes.size(); }

QByteArray segmentToBytes(const Segment &segment)
{
    const QByteArray header = headerBytes(segment);
    const QByteArray body = bodyBytes(segment.operations);
    QByteArray bytes = kMagic;
    bytes.reserve(kMagic.size() + header.size() + body.size() + 64);
    put<quint16>(bytes, Segment::kFormat);
    put<quint16>(bytes, Segment::kReader); // the earliest that understands this format
    put<quint32>(bytes, quint32(header.size()));
    bytes.append(header);
    put<quint32>(bytes, quint32(body.size()));
    bytes.append(body);
    put<quint16>(bytes, 0); // length of the signature over everything before it: none yet
    return bytes.append(segmentHash(bytes));
}

Result<Segment> segmentFromBytes(const QByteArray &bytes, const QString &name)
{
    constexpr qsizetype kFixed = 8 + 2 + 2 + 4;
    if (bytes.size() < kFixed + kHashBytes || bytes.size() > Segment::kLimitBytes || !bytes.startsWith(kMagic))
        return damaged(name);
    const qsizetype end = bytes.size() - kHashBytes;
    if (segmentHash(bytes.left(end)) != bytes.mid(end))
        return damaged(name);
    qsizetype at = kMagic.size();
    const int format = take<quint16>(bytes, at);
    const int reader = take<quint16>(bytes, at);
    if (format > Segment::kFormat || reader > Segment::kReader)
        return failure(ErrorCode::Newer, QT_TRANSLATE_NOOP("Error", "%1 was made by a newer version; install that to take it in"), {name},
                       name);
    if (format != Segment::kFormat || reader != Segment::kReader)
        return damaged(name);
    const qint64 headerSize = take<quint32>(bytes, at);
    if (headerSize > end - at - 4)
        return damaged(name);
    const QByteArray header = bytes.mid(at, headerSize);
    at += headerSize;
    const qint64 bodySize = take<quint32>(bytes, at);
    if (bodySize > end - at - 2)
        return damaged(name);
    const QByteArray body = bytes.mid(at, bodySize);
    at += bodySize;
    // A signature will be checked here, against the device's key, before anything of the body is read. Format 1 has none.
    if (take<quint16>(bytes, at) != 0 || at != end)
        return damaged(name);

    Segment segment;
    qint64 count = 0;
    CborIn headerIn(header);
    CborIn bodyIn(body);
    if (!readHeader(headerIn, segment, count) || !readBody(bodyIn, segment, count))
        return damaged(name);
    // One way to write a thing: a segment is kept as rows and written again from them for others, and must come out the same.
    if (headerBytes(segment) != header || bodyBytes(segment.operations) != body)
        return damaged(name);
    return segment;
}

QString SegmentName::text() const
{
    return QStringLiteral("%1-%2-%3.seg").arg(epoch).arg(first, 12, 10, QLatin1Char('0')).arg(QString::fromLatin1(hash.toHex()));
}

std::optional<SegmentName> SegmentName::parse(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([1-9][0-9]{0,9})-([0-9]{12,16})-([0-9a-f]{64})\\.seg\\z"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    SegmentName name{match.captured(1).toLongLong(), match.captured(2).toLongLong(), QByteArray::fromHex(match.captured(3).toLatin1())};
    return name.first > 0 && name.text() == text ? std::optional<SegmentName>(name) : std::nullopt;
}

} // namespace inspect
