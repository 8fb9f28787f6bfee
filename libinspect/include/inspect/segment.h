// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/ids.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace inspect {

/// One operation as it travels. Its sequence is its place in the segment.
struct TravelOperation {
    qint64 clock = 0;
    Uid person; ///< null: nobody was named
    QString table;
    Uid row;
    int kind = 0;       ///< OperationKind
    QByteArray changes; ///< CBOR, byte for byte as captured
    int schema = 1;
    bool operator==(const TravelOperation &) const = default;
};

/// How far another laptop's operations had been taken in when those of a segment were made.
struct Seen {
    Uid device;
    qint64 epoch = 1;
    qint64 sequence = 0;
    QByteArray segment; ///< the first 8 bytes of the hash of the segment that ends with `sequence`
    bool operator==(const Seen &) const = default;
};

/// A run of one device's operations, written once and never changed: docs/sync-format.md.
struct Segment {
    static constexpr int kFormat = 1;
    static constexpr int kReader = 1;                         ///< what this program can read
    static constexpr qint64 kTargetBytes = 1024 * 1024 - 512; ///< a segment is closed before it grows past this
    static constexpr qint64 kLimitBytes = 64 * 1024 * 1024;   ///< one operation alone may be larger (a border of a million corners)

    Uid project;
    Uid device;
    qint64 epoch = 1;
    qint64 first = 1;    ///< sequence of the first operation
    QByteArray previous; ///< hash of the device's segment before this one; empty: this is the first
    QVector<Seen> seen;  ///< in rising order
    QVector<TravelOperation> operations;

    [[nodiscard]] qint64 last() const { return first + operations.size() - 1; }
    bool operator==(const Segment &) const = default;
};

/// The bytes of a segment; equal segments give equal bytes. The last 32 are the SHA-256 of all before.
[[nodiscard]] QByteArray segmentToBytes(const Segment &segment);
/// Damaged where a byte is wrong, Newer where the format asks for a later reader. Never allocates what the bytes do not hold.
[[nodiscard]] Result<Segment> segmentFromBytes(const QByteArray &bytes, const QString &name);
/// How many bytes an operation adds to a segment, from above.
[[nodiscard]] qint64 travelBytes(const TravelOperation &operation);
[[nodiscard]] QByteArray segmentHash(const QByteArray &bytes);

/// What a segment's file name says: EPOCH-FIRST-HASH.seg.
struct SegmentName {
    qint64 epoch = 0;
    qint64 first = 0;
    QByteArray hash; ///< 32 bytes

    [[nodiscard]] QString text() const;
    /// Nothing for any other name.
    [[nodiscard]] static std::optional<SegmentName> parse(const QString &text);
    bool operator==(const SegmentName &) const = default;
};

} // namespace inspect
