// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/segment.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace inspect {

/// Many small segments in one file, so that a share does not fill up with thousands of them: docs/sync-format.md. Whole segments, byte
/// for byte, each after those that it builds on; their operations are needed for merging and for history, so none is dropped.
struct CheckpointEntry {
    Uid device;
    SegmentName name;
    qint64 size = 0;
    bool operator==(const CheckpointEntry &) const = default;
};

struct Checkpoint {
    static constexpr int kFormat = 1;
    static constexpr qint64 kTargetBytes = 8 * 1024 * 1024; ///< one is closed before it grows past this
    static constexpr qint64 kSegmentBytes = 1024 * 1024;    ///< larger segments stay files of their own
    static constexpr qint64 kLimitBytes = 32 * 1024 * 1024;

    Uid project;
    QVector<CheckpointEntry> entries;
    QVector<QByteArray> segments; ///< of the same places

    void add(const Uid &device, const SegmentName &name, const QByteArray &bytes);
};

/// The last 32 bytes are the SHA-256 of all before.
[[nodiscard]] QByteArray checkpointToBytes(const Checkpoint &checkpoint);
/// Damaged where a byte is wrong. Never allocates what the bytes do not hold.
[[nodiscard]] Result<Checkpoint> checkpointFromBytes(const QByteArray &bytes, const QString &name);

/// The list of what is in one, as a workbook remembers it.
[[nodiscard]] QByteArray entriesToBytes(const QVector<CheckpointEntry> &entries);
/// Nothing where the bytes are no such list.
[[nodiscard]] std::optional<QVector<CheckpointEntry>> entriesFromBytes(const QByteArray &bytes);

/// What a checkpoint's file name says: NUMBER-HASH.pack. Numbers rise with time; two of one number may meet.
struct CheckpointName {
    qint64 number = 0;
    QByteArray hash; ///< 32 bytes, of the whole file

    [[nodiscard]] QString text() const;
    /// Nothing for any other name.
    [[nodiscard]] static std::optional<CheckpointName> parse(const QString &text);
    bool operator==(const CheckpointName &) const = default;
};

} // namespace inspect
