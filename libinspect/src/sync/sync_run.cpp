// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_run.h"

#include "query.h"
#include "share_look.h"
#include "timed_files.h"
#include "transaction.h"
#include "workbook_data.h"

#include "inspect/conflicts.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace inspect {

namespace {

const QString kHubsSetting = QStringLiteral("hubs");
const QString kSharesSetting = QStringLiteral("shares");
const QString kHubEnding = QStringLiteral(".sqlite");
const QString kToDecideSetting = QStringLiteral("to_decide");
constexpr int kGreetSeconds = 600; ///< who syncs every minute need not wear out a stick by saying so

Status rememberHub(Workbook &workbook, const QString &hub)
{
    QStringList hubs = knownShares(workbook);
    if (hubs.contains(hub))
        return {};
    hubs.prepend(hub);
    return workbook.setSetting(kHubsSetting,
                               QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(hubs)).toJson(QJsonDocument::Compact)));
}

/// A cloned laptop has the same person and the same host name; the end of the id tells them apart.
void tellApart(QVector<Peer> &peers)
{
    constexpr qsizetype kDigits = 4;
    QHash<QString, int> named;
    for (const Peer &peer : std::as_const(peers))
        ++named[peer.name];
    for (Peer &peer : peers) {
        if (named.value(peer.name) > 1)
            peer.name += QStringLiteral(" #") + peer.device.text().right(kDigits);
    }
}

} // namespace

QStringList knownShares(const Workbook &workbook)
{
    QStringList hubs;
    const QJsonArray known = QJsonDocument::fromJson(workbook.setting(kHubsSetting).toString().toUtf8()).array();
    for (const QJsonValue &hub : known)
        hubs.append(hub.toString());
    return hubs;
}

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
        mLedger->setSchema(mOptions.schema);
        return {};
    });
    for (Status (SyncRun::*step)() : {&SyncRun::openShare, &SyncRun::pull, &SyncRun::photosBefore, &SyncRun::push, &SyncRun::publish,
                                      &SyncRun::fold, &SyncRun::finish, &SyncRun::photosAfter}) {
        if (done)
            done = (this->*step)();
    }
    if (!done)
        return tl::make_unexpected(inWords(mSummary.isCreated ? begunOnly(done.error()) : done.error()));
    return mSummary;
}

/// A share that was begun and not filled lies there, and whoever looks must know what it is.
Error SyncRun::begunOnly(Error error) const
{
    if (error.code != ErrorCode::Io)
        return error;
    error.what = QString::fromUtf8(
        QT_TRANSLATE_NOOP("Error", "The shared file %1 was begun but could not be filled: there is no space left, or the drive failed. "
                                   "Nothing is lost on this laptop. Free some space or see to the drive and sync again, it goes on from "
                                   "there; to use another place instead, delete %2"));
    error.args = {mHub, FolderShare::folderOf(mHub)};
    error.where = mHub;
    return error;
}

Error SyncRun::inWords(Error error) const
{
    // What lies inside the share means nothing to people; they know it by the shared file's name.
    const QString folder = FolderShare::folderOf(mHub) + QLatin1Char('/');
    if (error.where.startsWith(folder))
        error.where = mHub;
    for (QString &argument : error.args) {
        if (argument.startsWith(folder))
            argument = mHub;
    }
    return error;
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
    if (Status free = checkPlaceForShare(mFiles, mHub); !free)
        return free;
    if (Status alone = checkNeighbours(); !alone)
        return alone;
    return mShare->create(mLedger->project());
}

/// A mistyped name would make a second share beside the real one, and nobody would ever look there.
Status SyncRun::checkNeighbours()
{
    const QString folder = QFileInfo(mHub).path();
    const QString ending = QStringLiteral(".sync");
    const Result<QStringList> names = mFiles.list(folder);
    for (const QString &name : names.value_or(QStringList())) {
        const QString other = folder + QLatin1Char('/') + name.chopped(ending.size() * int(name.endsWith(ending))) + kHubEnding;
        if (!name.endsWith(ending) || FolderShare::folderOf(other) == FolderShare::folderOf(mHub))
            continue;
        const Result<FolderShare::Marker> marker = FolderShare(mFiles, other, mLedger->device()).marker();
        if (!marker)
            continue;
        if (mLedger->hasSynced() && marker->project == mLedger->project() && !mOptions.startAnew)
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "%1 is not there, but %2 in the same folder already holds this work. Nothing was "
                                                      "changed; sync with %2, or choose another folder for a further shared file"),
                           {mHub, other});
        if (!mLedger->hasSynced())
            mSummary.notes.append(
                Error{ErrorCode::Conflict,
                      QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "%1 is a new shared file of its own. %2 lies in the same folder; where "
                                                                   "that was meant, join it with a new workbook and delete this one")),
                      {},
                      {mHub, other}});
    }
    if (const QString main = mMainHub; mLedger->hasSynced() && !main.isEmpty() && main != mHub)
        mSummary.notes.append(Error{
            ErrorCode::Conflict,
            QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "%1 is a new, further shared file; this workbook belongs to %2. What is "
                                                         "sent to one reaches the other only when somebody syncs with both, as with a "
                                                         "USB stick that is carried")),
            {},
            {mHub, main}});
    return {};
}

Status SyncRun::openShare()
{
    if (Status going = report(SyncStep::Open); !going)
        return going;
    const Status checked = checkHubFile(mFiles, mHub, mWorkbookPath);
    const bool isOverwritten = !checked && checked.error().code == ErrorCode::Foreign; // what is published is only made from the log
    if (!checked && !isOverwritten)
        return checked;
    mHadHub = mFiles.exists(mHub);
    mIsFirst = !mLedger->hasSynced();
    mShare.emplace(mFiles, mHub, mLedger->device());
    bool wasHere = false;
    QJsonObject shares; // id of a share → under which name it was met first
    if (Status read = mAccess([&](Workbook &workbook) -> Status {
            wasHere = knownShares(workbook).contains(mHub);
            shares = QJsonDocument::fromJson(workbook.setting(kSharesSetting).toString().toUtf8()).object();
            mMainHub = workbook.setting(QString::fromLatin1(kMainHubSetting)).toString();
            return {};
        });
        !read)
        return read;
    Result<FolderShare::Marker> marker = mendedMarker(mShare->marker(), shares);
    // On an empty drive, or another one, the place may hold an empty file.
    const bool isGone = wasHere && !mOptions.startAnew && !marker && marker.error().code == ErrorCode::NotFound;
    if (!marker && isOverwritten && !isGone)
        return checked;
    if (!marker && marker.error().code == ErrorCode::NotFound) {
        Status started = startShare(wasHere);
        if (!started && started.error().code != ErrorCode::Conflict)
            return started;
        mSummary.isCreated = started.has_value(); // else another laptop was a moment faster, and this one joins it
        marker = mShare->marker();
    }
    if (!marker)
        return tl::make_unexpected(marker.error());
    // Said before anything is taken in, so that a sync that cannot send changes nothing. Another work's share is refused below.
    const bool isOurs = marker->project == mLedger->project() || !mLedger->hasSynced();
    if (isOurs && !mSummary.isCreated) {
        if (Status mended = mendFolders(); !mended)
            return mended;
        if (Status writable = mShare->tryWriting(); !writable)
            return writable;
    }
    if (Status adopted = adopt(*marker, shares, wasHere); !adopted)
        return adopted;
    if (Status aside = isOverwritten ? putHubAside() : Status(); !aside)
        return aside;
    return mShare->tidy();
}

/// The share was met before under another name: it is that very place, a copy of it, or what became of it.
Status SyncRun::tellKinship(const FolderShare::Marker &marker, const QString &firstName)
{
    const Result<FolderShare::Kinship> kinship = mShare->kinshipWith(firstName, marker.share);
    if (!kinship)
        return tl::make_unexpected(kinship.error());
    const char *sentence = nullptr;
    switch (*kinship) {
    case FolderShare::Kinship::SamePlace:
        sentence =
            QT_TRANSLATE_NOOP("Error", "%1 is the same share as %2 under another name; nothing was sent twice, and either name can be "
                                       "used");
        break;
    case FolderShare::Kinship::Copy:
        sentence =
            QT_TRANSLATE_NOOP("Error", "%1 is a copy of the shared file %2, not another name of it. What is sent to one reaches the other "
                                       "only when somebody syncs with both; nothing is lost by it. Agree on one of them and put the "
                                       "other away");
        break;
    case FolderShare::Kinship::NotFound:
        sentence =
            QT_TRANSLATE_NOOP("Error", "%1 holds the share that this workbook knew as %2, where it is not found now: it was moved or "
                                       "copied, or that drive is not connected. Nothing was sent twice. Where both go on being used, "
                                       "what is sent to one reaches the other only when somebody syncs with both");
        break;
    }
    mSummary.notes.append(Error{ErrorCode::Conflict, QString::fromUtf8(sentence), {}, {mHub, firstName}});
    return {};
}

Status SyncRun::adopt(const FolderShare::Marker &marker, QJsonObject shares, bool wasHere)
{
    const QString firstName = shares.value(marker.share.text()).toString();
    mSummary.isJoined = !wasHere && firstName.isEmpty();
    if (!wasHere && !firstName.isEmpty() && marker.project == mLedger->project()) // another work's is refused below
        if (Status told = tellKinship(marker, firstName); !told)
            return told;
    if (firstName.isEmpty())
        shares.insert(marker.share.text(), mHub);
    return withLedger([&](Workbook &workbook, Ledger &ledger) -> Status {
        if (Status same = ledger.adoptProject(marker.project, mHub); !same)
            return same;
        if (Status known = rememberHub(workbook, mHub); !known || !firstName.isEmpty())
            return known;
        return workbook.setSetting(kSharesSetting, QString::fromUtf8(QJsonDocument(shares).toJson(QJsonDocument::Compact)));
    });
}

Status SyncRun::push()
{
    if (mSummary.isReborn) // parts are named after the device
        mShare.emplace(mFiles, mHub, mLedger->device());
    if (Status sealed = withLedger([this](Workbook &workbook, Ledger &ledger) -> Status {
            const Result<qint64> count = ledger.seal();
            mSealed = StoreAccess::data(workbook).log.sequence();
            return count ? Status() : tl::make_unexpected(count.error());
        });
        !sealed)
        return sealed;
    // The one that began it may have been stopped before anything was published.
    const bool isOnlyOurs =
        std::all_of(mThere.cbegin(), mThere.cend(), [this](const Share::Listed &listed) { return listed.device == mLedger->device(); });
    mSummary.isCreated = mSummary.isCreated || (mOptions.publish && isOnlyOurs && !mHadHub && mShare->published().state.isEmpty());
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
    if (Status told = noteLost(missing); !told)
        return told;
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
            Query person(connection, "SELECT name FROM people WHERE uid = ?", workbook.person());
            if (person.next() && !person.text(0).isEmpty())
                name = person.text(0) + QStringLiteral(" @ ") + name;
            return countOpen(workbook, ledger);
        });
        !counted)
        return counted;
    if (Status greeted = greet(name); !greeted)
        mSummary.notes.append(greeted.error());
    qint64 applied = 0;
    for (const KnownSegment &segment : mLedger->segments().all())
        applied += segment.isKept ? 0 : 1;
    for (const Share::Note &note : std::as_const(mNotes)) {
        const SegmentIndex::Reach reach = mLedger->segments().reachOf(note.has);
        const auto &all = mLedger->segments().all();
        const qint64 within = std::count_if(all.cbegin(), all.cend(), [&](const KnownSegment &segment) {
            return !segment.isKept && SegmentIndex::isWithin(segment, reach);
        });
        mSummary.peers.append({note.name, note.at, note.device == mLedger->device(), note.device, isRetired(note), applied - within});
    }
    tellApart(mSummary.peers);
    return rememberNames();
}

/// So that a unit's history can say on which laptop something was done.
Status SyncRun::rememberNames()
{
    return withLedger([this](Workbook &workbook, Ledger &) -> Status {
        for (const Share::Note &note : std::as_const(mNotes)) {
            Query named(StoreAccess::connection(workbook), "UPDATE devices SET name = ?1 WHERE uid = ?2 AND name <> ?1", note.name,
                        note.device);
            if (Status stored = named.run(); !stored)
                return stored;
        }
        return rememberPeers(workbook);
    });
}

Status SyncRun::countOpen(Workbook &workbook, const Ledger &ledger)
{
    Connection &connection = StoreAccess::connection(workbook);
    // What is to decide follows from the operations: as long as there are no new ones, so does the number.
    Query last(connection, "SELECT coalesce(max(fid), 0) FROM operations");
    if (!last.next())
        return last.status();
    const QString state = QString::number(last.integer(0));
    const QStringList known = workbook.setting(kToDecideSetting).toString().split(QLatin1Char(' '));
    const bool isKnown = known.size() == 2 && known[0] == state;
    const bool isSent = ledger.project().isNull() || workbook.waitingOperations() == 0;
    if (isKnown) {
        mSummary.toDecide = known[1].toLongLong();
    } else {
        const Result<QVector<Conflict>> open = conflicts(workbook);
        if (!open)
            return tl::make_unexpected(open.error());
        mSummary.toDecide = open->size();
    }
    if (isKnown && isSent)
        return {};
    // A courier's stick is on its way; what the office's own shared file lacks still waits.
    const QString main = workbook.setting(QString::fromLatin1(kMainHubSetting)).toString();
    const bool isMain = main.isEmpty() || QFileInfo(main).absoluteFilePath() == QFileInfo(mHub).absoluteFilePath();
    const qint64 before = workbook.setting(QStringLiteral("published_sequence"), QVariant(qlonglong(0))).toLongLong();
    Result<Transaction> transaction = Transaction::begin(workbook);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    // What was recorded while this sync ran still waits.
    Query store(connection, "INSERT OR REPLACE INTO workbook(key, value) VALUES (?, ?), ('published_sequence', ?), (?, ?)",
                kToDecideSetting, QStringLiteral("%1 %2").arg(state).arg(mSummary.toDecide), qlonglong(isMain ? mSealed : before),
                QString::fromLatin1(kMainHubSetting), main.isEmpty() ? QFileInfo(mHub).absoluteFilePath() : main);
    if (Status stored = store.run(); !stored)
        return stored;
    return transaction->commit();
}

Status SyncRun::greet(const QString &name)
{
    Share::Note now{mLedger->device(), name, QDateTime::currentDateTimeUtc(), mLedger->tips()};
    const auto own = std::find_if(mNotes.begin(), mNotes.end(), [&](const Share::Note &note) { return note.device == now.device; });
    const bool isEnough = own != mNotes.end() && own->has == now.has && own->name == now.name && !isRetired(*own) &&
                          std::abs(own->at.secsTo(now.at)) < kGreetSeconds;
    if (isEnough)
        return {};
    if (own != mNotes.end())
        *own = now;
    else
        mNotes.append(now);
    return mShare->greet(now);
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

} // namespace inspect
