// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_run.h"

#include "query.h"
#include "timed_files.h"
#include "workbook_data.h"

#include "inspect/conflicts.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QtEndian>

#include <algorithm>

namespace inspect {

namespace {

const QString kHubsSetting = QStringLiteral("hubs");

QStringList hubsOf(const Workbook &workbook)
{
    QStringList hubs;
    const QJsonArray known = QJsonDocument::fromJson(workbook.setting(kHubsSetting).toString().toUtf8()).array();
    for (const QJsonValue &hub : known)
        hubs.append(hub.toString());
    return hubs;
}

Status rememberHub(Workbook &workbook, const QString &hub)
{
    QStringList hubs = hubsOf(workbook);
    if (hubs.contains(hub))
        return {};
    hubs.prepend(hub);
    return workbook.setSetting(kHubsSetting,
                               QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(hubs)).toJson(QJsonDocument::Compact)));
}

} // namespace

SyncRun::SyncRun(const WorkbookAccess &access, const QString &workbookPath, const QString &hub, const SyncOptions &options, FileOps &files)
    : mAccess(access), mWorkbookPath(workbookPath), mHub(QFileInfo(hub).absoluteFilePath()), mOptions(options), mFiles(files)
{
}

Status SyncRun::report(SyncStep step, qint64 done, qint64 total)
{
    if (mOptions.progress && !mOptions.progress({step, done, total}))
        return failure(ErrorCode::Cancelled,
                       QT_TRANSLATE_NOOP("Error", "The sync was stopped; what is done stays done, and the next one goes on from there"));
    return {};
}

Status SyncRun::withLedger(const std::function<Status(Workbook &, Ledger &)> &work)
{
    return mAccess([&](Workbook &workbook) { return work(workbook, *mLedger); });
}

Result<SyncSummary> SyncRun::run()
{
    Status done = mAccess([this](Workbook &workbook) -> Status {
        Result<Ledger> ledger = Ledger::load(workbook);
        if (!ledger)
            return tl::make_unexpected(ledger.error());
        mLedger.emplace(std::move(*ledger));
        return {};
    });
    for (Status (SyncRun::*step)() :
         {&SyncRun::openShare, &SyncRun::pull, &SyncRun::photos, &SyncRun::push, &SyncRun::publish, &SyncRun::finish}) {
        if (done)
            done = (this->*step)();
    }
    if (!done)
        return tl::make_unexpected(done.error());
    return mSummary;
}

Status SyncRun::checkHubPath()
{
    const Result<FileOps::Info> info = mFiles.info(mHub);
    if (info && info->isFolder)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 is a folder; name the shared file in it"), {mHub});
    if (mHub == QFileInfo(mWorkbookPath).absoluteFilePath())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "%1 is this workbook itself; choose another name for the shared file"), {mHub});
    if (!info && info.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(info.error());
    if (const Result<FileOps::Info> folder = mFiles.info(QFileInfo(mHub).path()); !info && !folder)
        return folder.error().code == ErrorCode::NotFound
                   ? failure(ErrorCode::NotFound,
                             QT_TRANSLATE_NOOP("Error", "The folder %1 is not there; connect the drive and sync again"),
                             {QFileInfo(mHub).path()})
                   : tl::make_unexpected(folder.error());
    if (!info)
        return {};
    // Enough to tell whose file it is; the rest of it is never read.
    const Result<QByteArray> bytes = mFiles.readStart(mHub, 100);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const bool isSqlite = bytes->size() >= 100 && bytes->startsWith("SQLite format 3");
    const quint32 application = isSqlite ? qFromBigEndian<quint32>(bytes->constData() + 68) : 0;
    if (application == Workbook::kApplicationId)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 is a workbook, not a shared file; choose another name"),
                       {mHub});
    if (application != Workbook::kHubApplicationId)
        return failure(ErrorCode::Foreign,
                       QT_TRANSLATE_NOOP("Error", "%1 was not made by this program; choose another name for the shared file"), {mHub});
    return {};
}

Status SyncRun::startShare(bool wasHere)
{
    if (wasHere && !mOptions.startAnew)
        return failure(
            ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("Error",
                              "What belongs to %1 is not there any more, so nothing was written; check that the right drive is connected"),
            {mHub});
    const Result<FileOps::Info> hub = mFiles.info(mHub);
    if (!hub && hub.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(hub.error());
    if (hub && !mOptions.startAnew)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "%1 lies there without its folder %2; copy that too"),
                       {mHub, FolderShare::folderOf(mHub)});
    const Result<QStringList> names = mFiles.list(FolderShare::folderOf(mHub));
    if (!names && names.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(names.error());
    static const QStringList ours{QStringLiteral("acks"),  QStringLiteral("blobs"),     QStringLiteral("log"),
                                  QStringLiteral("parts"), QStringLiteral("published"), QStringLiteral("quarantine")};
    const bool isForeign = names && std::any_of(names->cbegin(), names->cend(), [](const QString &name) { return !ours.contains(name); });
    if (isForeign)
        return failure(ErrorCode::Foreign,
                       QT_TRANSLATE_NOOP("Error", "The folder %1 is used by something else; choose another name for the shared file"),
                       {FolderShare::folderOf(mHub)});
    return mShare->create(mLedger->project());
}

Status SyncRun::openShare()
{
    if (Status going = report(SyncStep::Open); !going)
        return going;
    if (Status checked = checkHubPath(); !checked)
        return checked;
    mShare.emplace(mFiles, mHub, mLedger->device());
    bool wasHere = false;
    if (Status read = mAccess([&](Workbook &workbook) -> Status {
            wasHere = hubsOf(workbook).contains(mHub);
            return {};
        });
        !read)
        return read;
    Result<FolderShare::Marker> marker = mShare->marker();
    if (!marker && marker.error().code == ErrorCode::NotFound) {
        Status started = startShare(wasHere);
        if (!started && started.error().code != ErrorCode::Conflict)
            return started;
        mSummary.isCreated = started.has_value(); // else another laptop was a moment faster, and this one joins it
        marker = mShare->marker();
    }
    if (!marker)
        return tl::make_unexpected(marker.error());
    mSummary.isJoined = !wasHere;
    if (Status adopted = withLedger([&](Workbook &workbook, Ledger &ledger) -> Status {
            if (Status same = ledger.adoptProject(marker->project, mHub); !same)
                return same;
            return rememberHub(workbook, mHub);
        });
        !adopted)
        return adopted;
    return mShare->tidy();
}

Status SyncRun::push()
{
    if (mSummary.isReborn) // parts are named after the device
        mShare.emplace(mFiles, mHub, mLedger->device());
    if (Status sealed = withLedger([](Workbook &, Ledger &ledger) -> Status {
            const Result<qint64> count = ledger.seal();
            return count ? Status() : tl::make_unexpected(count.error());
        });
        !sealed)
        return sealed;
    QSet<QByteArray> there;
    for (const Share::Listed &listed : std::as_const(mThere)) {
        if (!mAside.contains(listed.name.hash))
            there.insert(listed.name.hash);
    }
    QVector<KnownSegment> missing;
    for (const KnownSegment &segment : mLedger->segments().all()) {
        if (!there.contains(segment.hash))
            missing.append(segment);
    }
    qint64 done = 0;
    for (const KnownSegment &segment : std::as_const(missing)) {
        if (Status going = report(SyncStep::Push, done++, missing.size()); !going)
            return going;
        QByteArray bytes;
        if (Status made = withLedger([&](Workbook &, Ledger &ledger) -> Status {
                const Result<QByteArray> result = ledger.bytesOf(segment);
                if (!result)
                    return tl::make_unexpected(result.error());
                bytes = *result;
                return {};
            });
            !made)
            return made;
        if (Status put = mShare->put({segment.device, segment.name()}, bytes); !put)
            return put;
        mSummary.sent += segment.isKept ? 0 : segment.last - segment.first + 1;
    }
    return {};
}

Status SyncRun::finish()
{
    QString name = QSysInfo::machineHostName();
    if (Status counted = withLedger([&](Workbook &workbook, Ledger &ledger) -> Status {
            Connection &connection = StoreAccess::connection(workbook);
            const Result<QVector<Conflict>> open = conflicts(workbook);
            if (!open)
                return tl::make_unexpected(open.error());
            mSummary.toDecide = open->size();
            Query person(connection, "SELECT name FROM people WHERE uid = ?", workbook.person());
            if (person.next() && !person.text(0).isEmpty())
                name = person.text(0) + QStringLiteral(" @ ") + name;
            const qint64 sequence = StoreAccess::data(workbook).log.sequence();
            if (ledger.project().isNull() || workbook.waitingOperations() == 0)
                return {};
            return workbook.setSetting(QStringLiteral("published_sequence"), qlonglong(sequence));
        });
        !counted)
        return counted;
    if (Status greeted = mShare->greet({mLedger->device(), name, QDateTime::currentDateTimeUtc()}); !greeted)
        mSummary.notes.append(greeted.error());
    for (const Share::Note &note : mShare->greetings())
        mSummary.peers.append({note.name, note.at, note.device == mLedger->device()});
    return {};
}

Result<SyncSummary> sync(const WorkbookAccess &access, const QString &path, const QString &hub, const SyncOptions &options)
{
    TimedFiles files(hub, std::make_shared<SystemFiles>());
    SyncRun run(access, path, hub, options, options.files != nullptr ? *options.files : files);
    return run.run();
}

Result<SyncSummary> sync(Workbook &workbook, const QString &hub, const SyncOptions &options)
{
    const WorkbookAccess access = [&workbook](const std::function<Status(Workbook &)> &work) { return work(workbook); };
    return sync(access, workbook.path(), hub, options);
}

ShareLook lookAtShare(const QString &hub, FileOps &files)
{
    FolderShare share(files, hub, Uid::fresh());
    const Result<FolderShare::Marker> marker = share.marker();
    if (marker)
        return {ShareState::Ready, {}, marker->project};
    if (marker.error().code == ErrorCode::NotFound && !files.exists(hub))
        return {ShareState::Absent, {}, {}};
    return {ShareState::Unusable, marker.error().text(), {}};
}

} // namespace inspect
