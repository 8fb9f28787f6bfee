// SPDX-License-Identifier: GPL-2.0-or-later
#include "folder_share.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace inspect {

namespace {

constexpr qint64 kSmallFileBytes = 64 * 1024;
const QString kMarker = QStringLiteral("PROJECT.json");
const QString kParts = QStringLiteral("parts");
const QString kThumbnails = QStringLiteral("thumbnails");
constexpr qint64 kNoteLimitBytes = 1024 * 1024;

std::optional<Uid> deviceNamed(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"));
    return pattern.match(name).hasMatch() ? std::optional<Uid>(Uid::fromString(name)) : std::nullopt;
}

std::optional<QByteArray> hashNamed(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    return pattern.match(name).hasMatch() ? std::optional<QByteArray>(QByteArray::fromHex(name.toLatin1())) : std::nullopt;
}

QByteArray markerBytes(const FolderShare::Marker &marker)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), Segment::kFormat},
                                     {QStringLiteral("reader"), Segment::kReader},
                                     {QStringLiteral("project"), marker.project.text()},
                                     {QStringLiteral("share"), marker.share.text()}})
        .toJson();
}

} // namespace

FolderShare::FolderShare(FileOps &files, const QString &hub, const Uid &device)
    : mFiles(files), mHub(hub), mFolder(folderOf(hub)), mDevice(device)
{
}

QString FolderShare::folderOf(const QString &hub)
{
    const QFileInfo info(hub);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".sync");
}

Result<FolderShare::Marker> FolderShare::marker()
{
    const Result<QByteArray> bytes = mFiles.read(inside(kMarker), kSmallFileBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json.value(QStringLiteral("reader")).toInt(0) > Segment::kReader)
        return failure(ErrorCode::Newer, QT_TRANSLATE_NOOP("Error", "%1 was made by a newer version of this program; install that version"),
                       {mHub});
    const Marker marker{Uid::fromString(json.value(QStringLiteral("project")).toString()),
                        Uid::fromString(json.value(QStringLiteral("share")).toString())};
    if (marker.project.isNull() || marker.share.isNull() || json.value(QStringLiteral("format")).toInt(0) < 1)
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error",
                                         "What belongs to %1 is damaged. A laptop that has synced with it puts it right at its next "
                                         "sync; then sync this one again"),
                       {mHub}, mHub);
    return marker;
}

QStringList FolderShare::folders() const
{
    return {mFolder,
            inside(kParts),
            inside(QStringLiteral("log")),
            inside(QStringLiteral("blobs")),
            inside(QStringLiteral("acks")),
            inside(QStringLiteral("quarantine"))};
}

Status FolderShare::create(const Uid &project)
{
    QStringList absent;
    for (const QString &folder : folders()) {
        const Result<FileOps::Info> info = mFiles.info(folder);
        if (!info && info.error().code == ErrorCode::NotFound)
            absent.append(folder);
    }
    Status created = createIn(folders(), project);
    if (!created && created.error().code != ErrorCode::Conflict) // else another laptop's share is there
        takeBack(absent);
    return created;
}

void FolderShare::takeBack(const QStringList &made)
{
    const Result<FileOps::Info> marker = mFiles.info(inside(kMarker));
    if (marker || marker.error().code != ErrorCode::NotFound)
        return; // a share after all
    // The folder of parts goes first: another laptop that is about to begin the share too has its marker there.
    QStringList order = made;
    if (order.removeOne(inside(kParts)) && mFiles.exists(inside(kParts)) && !mFiles.removeFolder(inside(kParts)))
        return;
    for (auto folder = order.crbegin(); folder != order.crend(); ++folder)
        (void)mFiles.removeFolder(*folder); // an empty folder that stays does no harm
}

Status FolderShare::createIn(const QStringList &folders, const Uid &project)
{
    for (const QString &folder : folders) {
        if (Status made = mFiles.makeFolder(folder); !made)
            return made;
    }
    // The marker comes last: what has none is no share yet.
    if (Status placed = place(inside(kMarker), markerBytes({project, Uid::fresh()})); !placed)
        return placed;
    return mFiles.syncFolder(QFileInfo(mFolder).path());
}

Status FolderShare::mendMarker(const Marker &marker)
{
    if (const Result<bool> made = mendFolders(); !made) // a part is written first
        return tl::make_unexpected(made.error());
    return replace(inside(kMarker), markerBytes(marker));
}

Result<bool> FolderShare::mendFolders()
{
    bool isMended = false;
    for (const QString &folder : folders().mid(1)) { // never the share itself: where that is gone, an empty mount point stands
        const Result<FileOps::Info> info = mFiles.info(folder);
        if (info || info.error().code != ErrorCode::NotFound)
            continue;
        if (Status made = makeFolder(folder); !made)
            return tl::make_unexpected(made.error());
        isMended = true;
    }
    return isMended;
}

Status FolderShare::tryWriting()
{
    const QString part = newPart();
    Status written = mFiles.write(part, QByteArrayLiteral("?"));
    Status removed = mFiles.remove(part); // a full drive may have begun it
    return written ? removed : written;
}

Result<FolderShare::Kinship> FolderShare::kinshipWith(const QString &otherHub, const Uid &share)
{
    FolderShare other(mFiles, otherHub, mDevice);
    const Result<Marker> marker = other.marker();
    if (!marker || marker->share != share)
        return Kinship::NotFound;
    const QString part = newPart();
    if (Status written = mFiles.write(part, QByteArrayLiteral("?")); !written)
        return tl::make_unexpected(written.error());
    const bool isThere = mFiles.exists(other.mFolder + part.mid(mFolder.size()));
    if (Status removed = mFiles.remove(part); !removed)
        return tl::make_unexpected(removed.error());
    return isThere ? Kinship::SamePlace : Kinship::Copy;
}

Status FolderShare::tidy()
{
    const Result<QStringList> names = mFiles.list(inside(kParts));
    if (!names)
        return tl::make_unexpected(names.error());
    for (const QString &name : *names) {
        if (name.startsWith(mDevice.text()))
            (void)mFiles.remove(inside(kParts + QLatin1Char('/') + name)); // only room is lost where it stays
    }
    return {};
}

QString FolderShare::newPart()
{
    return inside(QStringLiteral("%1/%2-%3-%4").arg(kParts, mDevice.text(), Uid::fresh().text()).arg(++mParts));
}

Result<QString> FolderShare::writePart(const QByteArray &bytes)
{
    const QString part = newPart();
    Status done = mFiles.write(part, bytes);
    if (done)
        done = mFiles.sync(part);
    if (done) {
        const Result<QByteArray> back = mFiles.read(part, bytes.size());
        if (!back)
            done = tl::make_unexpected(back.error());
        else if (*back != bytes)
            done = failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "What was written to %1 reads back differently; check the drive"),
                           {mFolder});
    }
    if (!done) {
        (void)mFiles.remove(part); // the next sync tidies up
        return tl::make_unexpected(done.error());
    }
    return part;
}

Status FolderShare::place(const QString &path, const QByteArray &bytes)
{
    const Result<QString> part = writePart(bytes);
    if (!part)
        return tl::make_unexpected(part.error());
    Status named = mFiles.renameNew(*part, path);
    if (!named && named.error().code == ErrorCode::Conflict) {
        const Result<QByteArray> there = mFiles.read(path, bytes.size());
        if (there && *there == bytes) {
            (void)mFiles.remove(*part);
            named = Status();
        } else if (path != inside(kMarker)) {
            named = setAside(path);
            if (named)
                named = mFiles.renameNew(*part, path);
        }
    }
    if (!named) {
        (void)mFiles.remove(*part);
        return named;
    }
    return mFiles.syncFolder(QFileInfo(path).path());
}

Status FolderShare::setAside(const QString &path)
{
    return mFiles.renameOver(path, inside(QStringLiteral("quarantine/%1-%2").arg(QFileInfo(path).fileName(), Uid::fresh().text())));
}

Result<QByteArray> FolderShare::readWhole(const QString &path, qint64 limit, const QByteArray &hash)
{
    Result<QByteArray> bytes = mFiles.read(path, limit);
    if (bytes && segmentHash(*bytes) != hash)
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error", "%1 is damaged; it is put aside and fetched again from a laptop that has it whole"),
                       {path}, path);
    return bytes;
}

QString FolderShare::pathOf(const Listed &segment) const
{
    return inside(QStringLiteral("log/%1/%2").arg(segment.device.text(), segment.name.text()));
}

QString FolderShare::photoPathOf(const QByteArray &sha256, const QString &folder) const
{
    const QString name = QString::fromLatin1(sha256.toHex());
    return inside(QStringLiteral("%1/%2/%3").arg(folder, name.left(2), name));
}

Result<QVector<Share::Listed>> FolderShare::segments()
{
    const Result<QStringList> devices = mFiles.list(inside(QStringLiteral("log")));
    if (!devices)
        return tl::make_unexpected(devices.error());
    QVector<Listed> found;
    for (const QString &folder : *devices) {
        const std::optional<Uid> device = deviceNamed(folder);
        if (!device)
            continue;
        const Result<QStringList> names = mFiles.list(inside(QStringLiteral("log/")) + folder);
        if (!names && names.error().code == ErrorCode::NotFound)
            continue; // a plain file of such a name
        if (!names)
            return tl::make_unexpected(names.error());
        mMade.insert(inside(QStringLiteral("log/")) + folder);
        for (const QString &name : *names) {
            if (const std::optional<SegmentName> parsed = SegmentName::parse(name))
                found.append({*device, *parsed});
        }
    }
    return found;
}

Result<QByteArray> FolderShare::fetch(const Listed &segment)
{
    return segment.checkpoint ? fetchFolded(segment) : readWhole(pathOf(segment), Segment::kLimitBytes, segment.name.hash);
}

Status FolderShare::makeFolder(const QString &folder)
{
    Status made = mFiles.makeFolder(folder);
    if (made)
        made = mFiles.syncFolder(QFileInfo(folder).path());
    if (made)
        mMade.insert(folder);
    return made;
}

Status FolderShare::put(const Listed &segment, const QByteArray &bytes) { return placeBlob(pathOf(segment), bytes); }

Status FolderShare::putAside(const Listed &segment) { return setAside(segment.checkpoint ? pathOf(*segment.checkpoint) : pathOf(segment)); }

Result<QSet<QByteArray>> FolderShare::photos()
{
    const QString blobs = inside(QStringLiteral("blobs"));
    const Result<QStringList> folders = mFiles.list(blobs);
    if (!folders)
        return tl::make_unexpected(folders.error());
    QSet<QByteArray> found;
    for (const QString &folder : *folders) {
        const Result<QStringList> names = mFiles.list(blobs + QLatin1Char('/') + folder);
        if (!names)
            continue;
        mMade.insert(blobs + QLatin1Char('/') + folder);
        for (const QString &name : *names) {
            if (const std::optional<QByteArray> hash = hashNamed(name); hash && name.startsWith(folder))
                found.insert(*hash);
        }
    }
    return found;
}

Result<QByteArray> FolderShare::fetchPhoto(const QByteArray &sha256) { return readWhole(photoPathOf(sha256), kPhotoLimitBytes, sha256); }

Status FolderShare::placeBlob(const QString &path, const QByteArray &bytes)
{
    // One level at a time, from the share's own folder: never into a bare mount point.
    const QString folder = QFileInfo(path).path();
    for (const QString &level : {QFileInfo(folder).path(), folder}) {
        if (level == mFolder || mMade.contains(level))
            continue;
        if (Status made = makeFolder(level); !made)
            return made;
    }
    return place(path, bytes);
}

Status FolderShare::putPhoto(const QByteArray &sha256, const QByteArray &bytes) { return placeBlob(photoPathOf(sha256), bytes); }

Status FolderShare::putPhotoAside(const QByteArray &sha256) { return setAside(photoPathOf(sha256)); }

Status FolderShare::greet(const Note &note)
{
    QJsonArray has;
    for (const Seen &seen : note.has)
        has.append(QJsonArray{seen.device.text(), seen.epoch, seen.sequence, QString::fromLatin1(seen.segment.toHex())});
    const QJsonObject json{
        {QStringLiteral("name"), note.name}, {QStringLiteral("at"), note.at.toUTC().toString(Qt::ISODate)}, {QStringLiteral("has"), has}};
    return replace(inside(QStringLiteral("acks/")) + note.device.text(), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QVector<Share::Note> FolderShare::greetings()
{
    QVector<Note> found;
    const Result<QStringList> names = mFiles.list(inside(QStringLiteral("acks")));
    for (const QString &name : names.value_or(QStringList())) {
        const std::optional<Uid> device = deviceNamed(name);
        const Result<QByteArray> bytes = device ? mFiles.read(inside(QStringLiteral("acks/")) + name, kNoteLimitBytes) : QByteArray();
        if (!device || !bytes)
            continue;
        const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
        Note note{*device,
                  json.value(QStringLiteral("name")).toString().left(80),
                  QDateTime::fromString(json.value(QStringLiteral("at")).toString(), Qt::ISODate),
                  {}};
        for (const QJsonValue &value : json.value(QStringLiteral("has")).toArray()) {
            const QJsonArray seen = value.toArray();
            note.has.append(Seen{Uid::fromString(seen.at(0).toString()), seen.at(1).toInteger(), seen.at(2).toInteger(),
                                 QByteArray::fromHex(seen.at(3).toString().toLatin1())});
        }
        if (note.at.isValid())
            found.append(note);
    }
    return found;
}

Status FolderShare::erasePhoto(const QByteArray &sha256)
{
    const QString small = photoPathOf(sha256, kThumbnails);
    if (Status removed = mFiles.exists(small) ? mFiles.remove(small) : Status(); !removed)
        return removed;
    return mFiles.remove(photoPathOf(sha256));
}

Result<QByteArray> FolderShare::fetchThumbnail(const QByteArray &sha256)
{
    return mFiles.read(photoPathOf(sha256, kThumbnails), kThumbnailLimitBytes);
}

Status FolderShare::putThumbnail(const QByteArray &sha256, const QByteArray &bytes)
{
    return placeBlob(photoPathOf(sha256, kThumbnails), bytes);
}

Status FolderShare::replace(const QString &path, const QByteArray &bytes)
{
    const Result<QString> part = writePart(bytes);
    if (!part)
        return tl::make_unexpected(part.error());
    Status named = mFiles.renameOver(*part, path);
    if (!named) {
        (void)mFiles.remove(*part); // the next sync tidies up
        return named;
    }
    return mFiles.syncFolder(QFileInfo(path).path());
}

} // namespace inspect
