// SPDX-License-Identifier: GPL-2.0-or-later
#include "checkpoint.h"

#include <QRegularExpression>
#include <QtEndian>

namespace inspect {

namespace {

const QByteArray kMagic = QByteArrayLiteral("SRCHK\r\n\x1a");
constexpr qsizetype kHashBytes = 32;
constexpr qsizetype kUidBytes = 16;
constexpr qsizetype kEntryBytes = kUidBytes + 4 + 8 + kHashBytes + 4;
constexpr qsizetype kHeadBytes = 8 + 2 + 2 + kUidBytes + 4;

template <class Number>
void put(QByteArray &bytes, Number value)
{
    char raw[sizeof(Number)];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof(Number));
}

template <class Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

tl::unexpected<Error> damaged(const QString &name)
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "%1 is damaged; it is put aside and fetched again from a laptop that has it whole"), {name},
                   name);
}

} // namespace

void Checkpoint::add(const Uid &device, const SegmentName &name, const QByteArray &bytes)
{
    entries.append({device, name, bytes.size()});
    segments.append(bytes);
}

QByteArray entriesToBytes(const QVector<CheckpointEntry> &entries)
{
    QByteArray bytes;
    bytes.reserve(entries.size() * kEntryBytes);
    for (const CheckpointEntry &entry : entries) {
        bytes.append(entry.device.bytes());
        put<quint32>(bytes, quint32(entry.name.epoch));
        put<quint64>(bytes, quint64(entry.name.first));
        bytes.append(entry.name.hash);
        put<quint32>(bytes, quint32(entry.size));
    }
    return bytes;
}

std::optional<QVector<CheckpointEntry>> entriesFromBytes(const QByteArray &bytes)
{
    if (bytes.size() % kEntryBytes != 0)
        return std::nullopt;
    QVector<CheckpointEntry> entries;
    entries.reserve(bytes.size() / kEntryBytes);
    for (qsizetype at = 0; at < bytes.size(); at += kEntryBytes) {
        CheckpointEntry entry;
        entry.device = Uid::fromBytes(bytes.mid(at, kUidBytes));
        entry.name.epoch = numberAt<quint32>(bytes, at + kUidBytes);
        entry.name.first = qint64(numberAt<quint64>(bytes, at + kUidBytes + 4));
        entry.name.hash = bytes.mid(at + kUidBytes + 12, kHashBytes);
        entry.size = numberAt<quint32>(bytes, at + kUidBytes + 12 + kHashBytes);
        // As strict as with a file of its own: what no file could be called is none.
        if (entry.device.isNull() || SegmentName::parse(entry.name.text()) != entry.name)
            return std::nullopt;
        entries.append(entry);
    }
    return entries;
}

QByteArray checkpointToBytes(const Checkpoint &checkpoint)
{
    QByteArray bytes = kMagic;
    put<quint16>(bytes, Checkpoint::kFormat);
    put<quint16>(bytes, Segment::kReader);
    bytes.append(checkpoint.project.bytes());
    put<quint32>(bytes, quint32(checkpoint.entries.size()));
    bytes.append(entriesToBytes(checkpoint.entries));
    for (const QByteArray &segment : checkpoint.segments)
        bytes.append(segment);
    return bytes.append(segmentHash(bytes));
}

Result<Checkpoint> checkpointFromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() < kHeadBytes + kHashBytes || bytes.size() > Checkpoint::kLimitBytes || !bytes.startsWith(kMagic))
        return damaged(name);
    const qsizetype end = bytes.size() - kHashBytes;
    if (segmentHash(bytes.left(end)) != bytes.mid(end))
        return damaged(name);
    if (numberAt<quint16>(bytes, 8) > Checkpoint::kFormat || numberAt<quint16>(bytes, 10) > Segment::kReader)
        return failure(ErrorCode::Newer, QT_TRANSLATE_NOOP("Error", "%1 was made by a newer version; install that to take it in"), {name},
                       name);
    Checkpoint checkpoint;
    checkpoint.project = Uid::fromBytes(bytes.mid(12, kUidBytes));
    const qint64 count = numberAt<quint32>(bytes, 12 + kUidBytes);
    const bool isOurs = numberAt<quint16>(bytes, 8) == Checkpoint::kFormat && numberAt<quint16>(bytes, 10) == Segment::kReader;
    if (!isOurs || count < 1 || count > (end - kHeadBytes) / kEntryBytes)
        return damaged(name);
    const auto entries = entriesFromBytes(bytes.mid(kHeadBytes, count * kEntryBytes));
    if (!entries)
        return damaged(name);
    checkpoint.entries = *entries;
    qsizetype at = kHeadBytes + count * kEntryBytes;
    for (const CheckpointEntry &entry : std::as_const(checkpoint.entries)) {
        if (entry.size > end - at)
            return damaged(name);
        const QByteArray segment = bytes.mid(at, entry.size);
        if (segmentHash(segment) != entry.name.hash)
            return damaged(name);
        checkpoint.segments.append(segment);
        at += entry.size;
    }
    if (at != end)
        return damaged(name);
    return checkpoint;
}

QString CheckpointName::text() const
{
    return QStringLiteral("%1-%2.pack").arg(number, 6, 10, QLatin1Char('0')).arg(QString::fromLatin1(hash.toHex()));
}

std::optional<CheckpointName> CheckpointName::parse(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{6,12})-([0-9a-f]{64})\\.pack\\z"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    CheckpointName name{match.captured(1).toLongLong(), QByteArray::fromHex(match.captured(2).toLatin1())};
    return name.text() == text ? std::optional<CheckpointName>(name) : std::nullopt;
}

} // namespace inspect
