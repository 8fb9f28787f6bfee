// SPDX-License-Identifier: GPL-2.0-or-later
// The shared file is for looking at and is built from the workbook; what keeps the data is the log beside it.
#include "sync_run.h"

#include "hub_builder.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace inspect {

QByteArray SyncRun::publishedState(const QDate &today) const
{
    // The same for all laptops that have the same operations: who comes second need not build it again.
    QList<QByteArray> hashes;
    for (const KnownSegment &segment : mLedger->segments().all()) {
        if (!segment.isKept)
            hashes.append(segment.hash);
    }
    std::sort(hashes.begin(), hashes.end());
    return segmentHash(hashes.join() + today.toString(Qt::ISODate).toLatin1()).toHex();
}

Status SyncRun::publish()
{
    if (!mOptions.publish)
        return {};
    const QDate today = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date();
    const QByteArray state = publishedState(today);
    if (mFiles.exists(mHub) && mShare->publishedState() == state)
        return {};
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("hub.sqlite"));
    const std::function<bool(int)> progress = [this](int percent) { return report(SyncStep::Publish, percent, 100).has_value(); };
    {
        // A connection of its own: recording goes on meanwhile.
        const auto reader = Workbook::openReader(mWorkbookPath);
        if (!reader)
            return tl::make_unexpected(reader.error());
        HubBuilder builder(**reader, today, progress);
        if (Status built = builder.build(path); !built)
            return built;
    }
    SystemFiles local;
    const Result<QByteArray> bytes = local.read(path, QFileInfo(path).size());
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (Status replaced = mShare->replaceHub(*bytes); !replaced) {
        // Another program may keep it open on a drive that then forbids replacing it.
        if (!mFiles.exists(mHub))
            return replaced;
        mSummary.notes.append(
            Error{ErrorCode::Locked,
                  QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "%1 could not be replaced, perhaps because it is open somewhere; the newer "
                                                               "one lies beside it and takes its place at the next sync")),
                  {},
                  {mHub}});
        return mShare->placeBeside(*bytes);
    }
    mSummary.isPublished = true;
    return mShare->setPublishedState(state);
}

} // namespace inspect
