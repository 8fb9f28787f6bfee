// SPDX-License-Identifier: GPL-2.0-or-later
// The shared file is for looking at and is built from the workbook; what keeps the data is the log beside it.
#include "sync_run.h"

#include "hub_builder.h"
#include "hub_project.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace inspect {

namespace {

const QString kLookSetting = QStringLiteral("published "); ///< and the shared file's path: how it looked when it was read through
const QString kHeldSetting = QStringLiteral("held ");      ///< how it looked when it was made of nothing that this laptop lacks

} // namespace

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

bool SyncRun::mayPublish() const
{
    // Who cannot read all of it would put a poorer file in the place of a richer one.
    const auto &all = mLedger->segments().all();
    const bool isWhole = std::none_of(all.cbegin(), all.cend(), [](const KnownSegment &segment) { return segment.isKept; });
    return mOptions.publish && (isWhole || !mFiles.exists(mHub));
}

bool SyncRun::lacksPieces() const
{
    return mSummary.waiting > 0 || std::any_of(mAside.cbegin(), mAside.cend(),
                                               [this](const QByteArray &hash) { return mLedger->segments().byHash(hash) == nullptr; });
}

/// How the shared file looks: its published hash, size and time. Empty: there is none.
QString SyncRun::lookOfHub(const Share::Published &published)
{
    const Result<FileOps::Info> info = mFiles.info(mHub);
    return info ? QStringLiteral("%1 %2 %3")
                      .arg(QString::fromLatin1(published.hash.toHex()))
                      .arg(info->bytes)
                      .arg(info->changed.toSecsSinceEpoch())
                : QString();
}

/// Whether the file that stands there was made of nothing that this laptop lacks.
Result<bool> SyncRun::knowsHub()
{
    const QString look = lookOfHub(mShare->published());
    bool isKnown = look.isEmpty();
    Status read = withLedger([&](Workbook &workbook, Ledger &) -> Status {
        for (const QString &setting : {kHeldSetting, kLookSetting})
            isKnown = isKnown || workbook.setting(setting + mHub).toString() == look;
        return {};
    });
    return read ? Result<bool>(isKnown) : tl::make_unexpected(read.error());
}

bool SyncRun::isPublished(const QByteArray &state)
{
    const Share::Published published = mShare->published();
    const QString look = lookOfHub(published);
    if (look.isEmpty() || published.state != state)
        return false;
    // Somebody else may have written into it. Reading it through takes a while, so only where it does not look as it did.
    const QString key = kLookSetting + mHub;
    bool isKnown = false;
    const Status read = withLedger([&](Workbook &workbook, Ledger &) -> Status {
        isKnown = workbook.setting(key).toString() == look;
        return {};
    });
    if (read && isKnown && !mOptions.isThorough)
        return true;
    if (!mShare->isAsPublished(published)) {
        mSummary.notes.append(Error{ErrorCode::Damaged,
                                    QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "%1 was changed by something else; it is published anew")),
                                    {},
                                    {mHub}});
        return false;
    }
    (void)withLedger([&](Workbook &workbook, Ledger &) { return workbook.setSetting(key, look); }); // else it is read again next time
    return true;
}

Status SyncRun::publish()
{
    if (!mayPublish())
        return {};
    const QDate today = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date();
    const QByteArray state = publishedState(today);
    if (isPublished(state))
        return {};
    if (lacksPieces()) {
        const Result<bool> known = knowsHub();
        if (!known)
            return tl::make_unexpected(known.error());
        if (!*known) {
            mSummary.notes.append(Error{
                ErrorCode::Damaged,
                QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "This laptop lacks pieces of what others sent, so it left %1 as another one "
                                                             "published it. Once a laptop that has them has synced, sync again")),
                {},
                {mHub}});
            return {};
        }
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("hub.sqlite"));
    QRectF extent;
    const std::function<bool(int)> progress = [this](int percent) { return report(SyncStep::Publish, percent, 100).has_value(); };
    {
        // A connection of its own: recording goes on meanwhile.
        const auto reader = Workbook::openReader(mWorkbookPath);
        if (!reader)
            return tl::make_unexpected(reader.error());
        HubBuilder builder(**reader, today, progress);
        if (Status built = builder.build(path); !built)
            return built;
        extent = builder.extent();
    }
    SystemFiles local;
    const Result<QByteArray> bytes = local.read(path, QFileInfo(path).size());
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (Status replaced = mShare->replaceHub(*bytes, state); !replaced) {
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
    if (!lacksPieces()) { // else a later one may hold more than this
        const QString look = lookOfHub(mShare->published());
        (void)withLedger([&](Workbook &workbook, Ledger &) { return workbook.setSetting(kHeldSetting + mHub, look); });
    }
    return mShare->placeIfAbsent(FolderShare::qgisProjectOf(mHub), qgisProject(QFileInfo(mHub).fileName(), extent));
}

} // namespace inspect
