// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "segment_index.h"
#include "verdicts.h"

#include "inspect/segment.h"
#include "inspect/workbook.h"

#include <QSet>

#include <optional>

namespace inspect {

/// The workbook's side of sync: turns its operations into segments and takes in those of others. Used on the workbook's thread.
class Ledger {
public:
    [[nodiscard]] static Result<Ledger> load(Workbook &workbook);

    [[nodiscard]] const SegmentIndex &segments() const { return mIndex; }
    [[nodiscard]] Uid device() const { return mDevice; }
    [[nodiscard]] Uid project() const { return mProject; }
    [[nodiscard]] bool hasSynced() const { return !mIndex.all().isEmpty(); }
    /// Only before anything was sealed or taken in.
    [[nodiscard]] Status adoptProject(const Uid &project, const QString &hub);

    /// Closes what was done here since the last time into segments that never change again. Returns how many operations.
    [[nodiscard]] Result<qint64> seal();
    /// The bytes of a segment, made again from its operations; they are the very bytes that were taken in.
    [[nodiscard]] Result<QByteArray> bytesOf(const KnownSegment &segment);

    enum class Outcome {
        Applied,
        Waits, ///< something that it builds on is not here yet
        Kept   ///< of a newer version: held for others
    };
    struct Taken {
        Outcome outcome = Outcome::Applied;
        qint64 operations = 0;
        qint64 merged = 0;     ///< rows that others had changed too
        bool isReborn = false; ///< this workbook turned out to be a copy and goes on as a new laptop
    };
    struct Arrival {
        Segment segment;
        QByteArray bytes;
    };
    /// Takes segments in, in their order and in one transaction: all, or none where one contradicts itself or what is known (Damaged,
    /// InvalidInput, Foreign).
    [[nodiscard]] Result<QVector<Taken>> take(const QVector<Arrival> &arrivals);
    /// What was held of newer versions and can be read by this one.
    [[nodiscard]] Result<QVector<Taken>> takeKept();
    /// Operations of a later one are held, not read.
    void setSchema(int schema) { mSchema = schema; }
    /// The last segments of all streams, of this laptop too: what it says that it has.
    [[nodiscard]] QVector<Seen> tips() const;
    /// A segment of a later format: its bytes are held.
    [[nodiscard]] Status keep(const Uid &device, const SegmentName &name, const QByteArray &bytes);

    /// Whether the maker of one operation had another. Both by device row, epoch, sequence and operations.fid.
    struct Place {
        StreamKey stream;
        qint64 sequence = 0;
        qint64 fid = 0;
    };
    [[nodiscard]] bool saw(const Place &later, const Place &earlier);
    /// What was decided about findings, as it was when they were forgotten last.
    [[nodiscard]] Result<const Verdicts *> verdicts();
    void forgetVerdicts() { mVerdicts.reset(); }

private:
    explicit Ledger(Workbook &workbook) : mWorkbook(&workbook) {}
    [[nodiscard]] Status loadSegments();
    /// Whether everything that a segment builds on is here.
    [[nodiscard]] Result<bool> isReady(const Segment &segment) const;
    [[nodiscard]] Result<Taken> takeInside(const Segment &segment, const QByteArray &bytes, QSet<QString> &tables);
    [[nodiscard]] Status keepInside(const Uid &device, const SegmentName &name, const QByteArray &bytes);
    [[nodiscard]] Result<qint64> deviceRow(const Uid &device);
    [[nodiscard]] QVector<Seen> seenBefore(qint64 fid) const;
    [[nodiscard]] tl::unexpected<Error> alteredLog(const KnownSegment &segment) const;
    [[nodiscard]] bool isNewer(const Segment &segment) const;
    /// Nothing where it has to be held on.
    [[nodiscard]] Result<std::optional<Taken>> takeKeptOne(const KnownSegment &kept, QSet<QString> &tables);
    [[nodiscard]] Status sealOne(Segment &segment, qint64 upto);
    [[nodiscard]] Status store(const Segment &segment, const QByteArray &hash, qint64 branch, qint64 upto, bool isReceived,
                               const QByteArray &kept = {});
    [[nodiscard]] Result<qint64> branchFor(const Segment &segment, const QByteArray &hash);
    [[nodiscard]] Status moveToBranch(const KnownSegment &from);
    [[nodiscard]] Status beReborn();

    Workbook *mWorkbook;
    SegmentIndex mIndex;
    std::optional<Verdicts> mVerdicts;
    Uid mProject;
    Uid mDevice;
    qint64 mDeviceRow = 0;
    qint64 mEpoch = 1;
    int mSchema = Workbook::kTravelVersion;
};

} // namespace inspect
