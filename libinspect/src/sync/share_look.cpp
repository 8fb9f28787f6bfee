// SPDX-License-Identifier: GPL-2.0-or-later
#include "share_look.h"

#include "folder_share.h"
#include "timed_files.h"

#include "inspect/sync.h"
#include "inspect/workbook.h"

#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace inspect {

namespace {

constexpr std::chrono::seconds kLookLimit{10}; ///< somebody waits for the answer

/// A path within what belongs to another shared file.
bool isInsideAShare(FileOps &files, const QString &hub)
{
    for (QString folder = QFileInfo(hub).path(); folder != QFileInfo(folder).path(); folder = QFileInfo(folder).path()) {
        if (folder.endsWith(QLatin1String(".sync")) &&
            (files.exists(folder + QStringLiteral("/PROJECT.json")) || files.exists(folder + QStringLiteral("/log"))))
            return true;
    }
    return false;
}

/// By its name alone: each shared file has a folder beside it that is called as it without ".sqlite", so that any other ending would name
/// another file in the place of the shared one.
Status checkHubName(FileOps &files, const QString &hub)
{
    if (!hub.endsWith(QLatin1String(".sqlite"), Qt::CaseInsensitive) || QFileInfo(hub).completeBaseName().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The name of a shared file ends in .sqlite, that of %1 does not. Nothing was changed; "
                                                  "name for example %2"),
                       {hub, QFileInfo(hub).completeBaseName() + QStringLiteral(".sqlite")});
    if (isInsideAShare(files, hub))
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "%1 lies inside what belongs to another shared file. Nothing was changed; choose a place "
                                                  "outside the folder that ends in .sync"),
                       {hub});
    return {};
}

/// The same name in other letters is the same file on most computers, and would be a second one on the others.
Status checkLetters(FileOps &files, const QString &hub)
{
    const QFileInfo wanted(hub);
    const Result<QStringList> names = files.list(wanted.path());
    if (!names)
        return {}; // said where it is written
    const QString folder = QFileInfo(FolderShare::folderOf(hub)).fileName();
    const auto isOther = [](const QString &name, const QString &than) {
        return name != than && name.compare(than, Qt::CaseInsensitive) == 0;
    };
    for (const QString &name : *names) {
        const bool isFolder = isOther(name, folder);
        if (!isFolder && !isOther(name, wanted.fileName()))
            continue;
        const QString file = isFolder ? QFileInfo(name).completeBaseName() + QStringLiteral(".sqlite") : name;
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The shared file is there already and is called %1; %2 differs in capital letters only. "
                                                  "Nothing was changed; name it as it is called there"),
                       {wanted.path() + QLatin1Char('/') + file, wanted.fileName()});
    }
    return {};
}

} // namespace

Status checkHubFile(FileOps &files, const QString &hub, const QString &workbook)
{
    if (hub.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "No shared file is named; give its path, for example on the shared drive"));
    const Result<FileOps::Info> info = files.info(hub);
    if (info && info->isFolder)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 is a folder; name the shared file in it"), {hub});
    if (!workbook.isEmpty() && hub == QFileInfo(workbook).absoluteFilePath())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "%1 is this workbook itself; choose another name for the shared file"), {hub});
    if (!info && info.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(info.error());
    if (const Result<FileOps::Info> folder = files.info(QFileInfo(hub).path()); !info && !folder)
        return folder.error().code == ErrorCode::NotFound
                   ? failure(ErrorCode::NotFound,
                             QT_TRANSLATE_NOOP("Error", "The folder %1 is not there; connect the drive and sync again"),
                             {QFileInfo(hub).path()})
                   : tl::make_unexpected(folder.error());
    if (!info) {
        const Status named = checkHubName(files, hub);
        return named ? checkLetters(files, hub) : named;
    }
    // Enough to tell whose file it is; the rest of it is never read.
    const Result<QByteArray> bytes = files.readStart(hub, 100);
    if (!bytes && bytes.error().code == ErrorCode::Damaged)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "%1 is not a plain file; choose another name for the shared file"), {hub}, hub);
    if (Status named = checkHubName(files, hub); !named)
        return named;
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const bool isSqlite = bytes->size() >= 100 && bytes->startsWith("SQLite format 3");
    const quint32 application = isSqlite ? qFromBigEndian<quint32>(bytes->constData() + 68) : 0;
    if (application == Workbook::kApplicationId)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "%1 is a workbook, not a shared file. Choose another name, or move it away if it was "
                                                  "put in the place of the shared file, and sync again"),
                       {hub});
    if (application != Workbook::kHubApplicationId)
        return failure(ErrorCode::Foreign,
                       QT_TRANSLATE_NOOP("Error", "%1 was not made by this program; choose another name for the shared file"), {hub});
    return {};
}

Status checkPlaceForShare(FileOps &files, const QString &hub)
{
    const Result<QStringList> names = files.list(FolderShare::folderOf(hub));
    if (!names && names.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(names.error());
    static const QStringList ours{QStringLiteral("acks"),        QStringLiteral("blobs"),      QStringLiteral("checkpoints"),
                                  QStringLiteral("generations"), QStringLiteral("log"),        QStringLiteral("parts"),
                                  QStringLiteral("published"),   QStringLiteral("quarantine"), QStringLiteral("thumbnails")};
    if (names && std::any_of(names->cbegin(), names->cend(), [](const QString &name) { return !ours.contains(name); }))
        return failure(ErrorCode::Foreign,
                       QT_TRANSLATE_NOOP("Error", "The folder %1 is used by something else; choose another name for the shared file"),
                       {FolderShare::folderOf(hub)});
    return {};
}

ShareLook lookAtShare(const QString &path, FileOps &files)
{
    const QString hub = QFileInfo(path).absoluteFilePath();
    const Status checked = checkHubFile(files, hub, {});
    if (!checked && checked.error().code != ErrorCode::Foreign)
        return {ShareState::Unusable, checked.error(), {}};
    FolderShare share(files, hub, Uid::fresh());
    const Result<FolderShare::Marker> marker = share.marker();
    if (marker) // then whatever lies in the place of the shared file is only put aside
        return {ShareState::Ready, {}, marker->project};
    if (!checked)
        return {ShareState::Unusable, checked.error(), {}};
    if (marker.error().code != ErrorCode::NotFound)
        return {ShareState::Unusable, marker.error(), {}};
    if (files.exists(hub))
        return {ShareState::Unusable,
                failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "%1 lies there without its folder %2; copy that too"),
                        {hub, FolderShare::folderOf(hub)})
                    .value(),
                {}};
    if (Status free = checkPlaceForShare(files, hub); !free)
        return {ShareState::Unusable, free.error(), {}};
    return {ShareState::Absent, {}, {}};
}

ShareLook lookAtShare(const QString &hub)
{
    TimedFiles files(hub, std::make_shared<SystemFiles>(), kLookLimit);
    return lookAtShare(hub, files);
}

} // namespace inspect
