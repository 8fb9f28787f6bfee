// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/segment.h"

#include <QHash>
#include <QMap>
#include <QVector>

#include <optional>

namespace inspect {

/// A segment that this workbook made or took in, without its operations.
struct KnownSegment {
    qint64 fid = 0; ///< sync_segments.fid
    Uid device;
    qint64 epoch = 1;
    qint64 first = 0;
    qint64 last = 0;
    QByteArray hash;
    QByteArray previous;
    QVector<Seen> seen;
    qint64 branch = 0; ///< devices.fid under which its operations stand
    qint64 upto = 0;   ///< operations.fid of its last operation
    bool isReceived = false;
    bool isKept = false; ///< of a newer version: held and passed on, not applied

    [[nodiscard]] SegmentName name() const { return {epoch, first, hash}; }
};

/// Operations of one device and epoch in a row. A cloned laptop's history forks: each side is a stream of its own from there.
struct StreamKey {
    qint64 branch = 0;
    qint64 epoch = 1;
    bool operator==(const StreamKey &) const = default;
    friend size_t qHash(const StreamKey &key, size_t seed = 0) { return qHashMulti(seed, key.branch, key.epoch); }
};

/// Which segments there are, how they hang together, and what each one knew of the others.
class SegmentIndex {
public:
    using Reach = QHash<StreamKey, qint64>; ///< up to which sequence

    void add(const KnownSegment &segment);
    void setUpto(const QByteArray &hash, qint64 operation) { mAll[mByHash.value(hash)].upto = operation; }
    void clear() { *this = SegmentIndex(); }

    [[nodiscard]] bool knows(const QByteArray &hash) const { return mByHash.contains(hash); }
    [[nodiscard]] const KnownSegment *byHash(const QByteArray &hash) const;
    /// The applied segment that an entry of a seen vector means; null: not here yet.
    [[nodiscard]] const KnownSegment *meant(const Seen &seen) const;
    /// The segment that holds an operation; null: in none yet.
    [[nodiscard]] const KnownSegment *holding(const StreamKey &stream, qint64 sequence) const;
    [[nodiscard]] const KnownSegment *lastOf(const StreamKey &stream) const;
    /// Applied segments that follow directly after one (or begin the stream of a device, where `previous` is empty).
    [[nodiscard]] QVector<const KnownSegment *> followers(const Uid &device, qint64 epoch, const QByteArray &previous) const;
    [[nodiscard]] const QVector<KnownSegment> &all() const { return mAll; }

    /// Whether the maker of a received segment had an operation.
    [[nodiscard]] bool covers(const KnownSegment &segment, const StreamKey &stream, qint64 sequence);

    /// How far somebody has come who has all of these, as far as they are known here.
    [[nodiscard]] Reach reachOf(const QVector<Seen> &seen) const;
    [[nodiscard]] static bool isWithin(const KnownSegment &segment, const Reach &reach)
    {
        return reach.value({segment.branch, segment.epoch}, 0) >= segment.last;
    }

private:
    void reachBack(Reach &reach, const KnownSegment *from) const;

    QVector<KnownSegment> mAll;
    QHash<QByteArray, int> mByHash;
    QMultiHash<QByteArray, int> mByStart;         ///< first 8 bytes of the hash
    QMultiHash<QByteArray, int> mByPrevious;      ///< previous, or device where there is none
    QHash<StreamKey, QMap<qint64, int>> mStreams; ///< by last sequence
    QHash<int, Reach> mReach;                     ///< worked out when asked for
};

} // namespace inspect
