// SPDX-License-Identifier: GPL-2.0-or-later
#include "power_cut_disk.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>

#include <algorithm>
#include <cstring>

namespace inspect::test {

namespace {

constexpr qint64 kSector = 512;

/// SQLite allocates this with room for the real file after it.
struct WatchedFile {
    sqlite3_file base;
    PowerCutDisk *disk; ///< null: not watched
    QString *path;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

WatchedFile *watched(sqlite3_file *file) { return reinterpret_cast<WatchedFile *>(file); }
sqlite3_file *realOf(sqlite3_file *file) { return watched(file)->real(); }
const sqlite3_io_methods *methodsOf(sqlite3_file *file) { return realOf(file)->pMethods; }

int stepOf(sqlite3_file *file) { return watched(file)->disk != nullptr ? watched(file)->disk->step() : SQLITE_OK; }

void record(sqlite3_file *file, PowerCutDisk::Event::Kind kind, qint64 offset = 0, const QByteArray &bytes = {})
{
    if (watched(file)->disk != nullptr)
        watched(file)->disk->record({kind, *watched(file)->path, offset, bytes, false});
}

int closeFile(sqlite3_file *file)
{
    const int code = methodsOf(file)->xClose(realOf(file));
    delete watched(file)->path;
    return code;
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (const int failed = stepOf(file); failed != SQLITE_OK)
        return failed;
    const int code = methodsOf(file)->xWrite(realOf(file), data, size, offset);
    if (code == SQLITE_OK)
        record(file, PowerCutDisk::Event::Kind::Write, offset, QByteArray(static_cast<const char *>(data), size));
    return code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int failed = stepOf(file); failed != SQLITE_OK)
        return failed;
    const int code = methodsOf(file)->xTruncate(realOf(file), size);
    if (code == SQLITE_OK)
        record(file, PowerCutDisk::Event::Kind::Truncate, size);
    return code;
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int failed = stepOf(file); failed != SQLITE_OK)
        return failed;
    const int code = methodsOf(file)->xSync(realOf(file), flags);
    if (code == SQLITE_OK)
        record(file, PowerCutDisk::Event::Kind::Sync);
    return code;
}

const sqlite3_io_methods kMethods = {
    1, // no shared memory, no mapping: every byte goes through here
    closeFile,
    [](sqlite3_file *file, void *data, int size, sqlite3_int64 offset) { return methodsOf(file)->xRead(realOf(file), data, size, offset); },
    writeFile, truncateFile, syncFile,
    [](sqlite3_file *file, sqlite3_int64 *size) { return methodsOf(file)->xFileSize(realOf(file), size); },
    [](sqlite3_file *file, int level) { return methodsOf(file)->xLock(realOf(file), level); },
    [](sqlite3_file *file, int level) { return methodsOf(file)->xUnlock(realOf(file), level); },
    [](sqlite3_file *file, int *result) { return methodsOf(file)->xCheckReservedLock(realOf(file), result); },
    [](sqlite3_file *file, int what, void *argument) { return methodsOf(file)->xFileControl(realOf(file), what, argument); },
    [](sqlite3_file *file) { return methodsOf(file)->xSectorSize(realOf(file)); },
    // A disk that promises nothing: neither whole sectors nor any order.
    [](sqlite3_file *) { return 0; }, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

PowerCutDisk *diskOf(sqlite3_vfs *vfs) { return static_cast<PowerCutDisk *>(vfs->pAppData); }

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    PowerCutDisk *disk = diskOf(vfs);
    const QString path = name == nullptr ? QString() : QFile::decodeName(name);
    const bool isNew = name != nullptr && disk->isWatched(path) && !QFile::exists(path);
    file->pMethods = nullptr;
    watched(file)->real()->pMethods = nullptr;
    const int code = disk->real()->xOpen(disk->real(), name, watched(file)->real(), flags, flagsOut);
    if (watched(file)->real()->pMethods == nullptr)
        return code;
    file->pMethods = &kMethods;
    watched(file)->disk = name != nullptr && disk->isWatched(path) ? disk : nullptr;
    watched(file)->path = new QString(path);
    if (code == SQLITE_OK && isNew)
        record(file, PowerCutDisk::Event::Kind::Create);
    return code;
}

int removeFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    PowerCutDisk *disk = diskOf(vfs);
    const int code = disk->real()->xDelete(disk->real(), name, syncFolder);
    const QString path = QFile::decodeName(name);
    if (code == SQLITE_OK && disk->isWatched(path))
        disk->record({PowerCutDisk::Event::Kind::Remove, path, 0, {}, syncFolder != 0});
    return code;
}

/// A file while the events are played back: what is surely on the disk, and what may be.
struct Played {
    bool exists = false;
    bool mayExist = false; ///< a new name that is not on the disk yet
    bool mayBeGone = false;
    QByteArray content;
    QVector<const PowerCutDisk::Event *> open;
};

void apply(QByteArray &content, const PowerCutDisk::Event &event, QRandomGenerator *torn)
{
    if (event.kind == PowerCutDisk::Event::Kind::Truncate) {
        content.resize(std::min<qint64>(event.offset, content.size()));
        return;
    }
    for (qint64 at = 0; at < event.bytes.size(); at += kSector) {
        if (torn != nullptr && torn->bounded(2) == 0)
            continue; // this sector did not get there
        const qint64 size = std::min<qint64>(kSector, event.bytes.size() - at);
        const qint64 end = event.offset + at + size;
        if (content.size() < end)
            content.append(QByteArray(end - content.size(), '\0'));
        std::memcpy(content.data() + event.offset + at, event.bytes.constData() + at, size_t(size));
    }
}

void play(Played &file, const PowerCutDisk::Event &event, bool withoutSyncs)
{
    using Kind = PowerCutDisk::Event::Kind;
    switch (event.kind) {
    case Kind::Create:
        file.mayExist = !file.exists;
        file.open.clear();
        break;
    case Kind::Write:
    case Kind::Truncate: file.open.append(&event); break;
    case Kind::Sync:
        if (withoutSyncs)
            break;
        for (const PowerCutDisk::Event *one : std::as_const(file.open))
            apply(file.content, *one, nullptr);
        file.open.clear();
        file.exists = file.exists || file.mayExist; // SQLite syncs the folder of a new journal with it
        break;
    case Kind::Remove:
        if (event.isDurable && !withoutSyncs)
            file = {};
        else
            file.mayBeGone = true;
        break;
    case Kind::Mark: break;
    }
}

} // namespace

PowerCutDisk::PowerCutDisk(const QString &folder) : mFolder(folder), mReal(sqlite3_vfs_find(nullptr))
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            mStart.insert(file.fileName(), file.readAll());
    }
    mOwn = *mReal;
    mOwn.iVersion = std::min(mReal->iVersion, 3);
    mOwn.pNext = nullptr;
    mOwn.szOsFile = int(sizeof(WatchedFile)) + mReal->szOsFile;
    mOwn.zName = "powercut";
    mOwn.pAppData = this;
    mOwn.xOpen = openFile;
    mOwn.xDelete = removeFile;
    mOwn.xAccess = [](sqlite3_vfs *vfs, const char *name, int flags, int *result) {
        return diskOf(vfs)->real()->xAccess(diskOf(vfs)->real(), name, flags, result);
    };
    mOwn.xFullPathname = [](sqlite3_vfs *vfs, const char *name, int size, char *out) {
        return diskOf(vfs)->real()->xFullPathname(diskOf(vfs)->real(), name, size, out);
    };
    sqlite3_vfs_register(&mOwn, 1);
}

PowerCutDisk::~PowerCutDisk()
{
    sqlite3_vfs_unregister(&mOwn);
    sqlite3_vfs_register(mReal, 1);
}

void PowerCutDisk::mark(qint64 number) { mEvents.append({Event::Kind::Mark, {}, number, {}, false}); }

void PowerCutDisk::failAt(qint64 call, bool forEver, int sqliteCode)
{
    mCalls = 0;
    mFailAt = call;
    mForEver = forEver;
    mCode = sqliteCode;
}

int PowerCutDisk::step()
{
    ++mCalls;
    const bool isFailing = mFailAt > 0 && (mForEver ? mCalls >= mFailAt : mCalls == mFailAt);
    return isFailing ? mCode : SQLITE_OK;
}

void PowerCutDisk::record(const Event &event) { mEvents.append(event); }

qint64 PowerCutDisk::markedBefore(qint64 event) const
{
    for (qint64 i = event - 1; i >= 0; --i) {
        if (mEvents[i].kind == Event::Kind::Mark)
            return mEvents[i].offset;
    }
    return -1;
}

PowerCutDisk::Image PowerCutDisk::cutBefore(qint64 event, QRandomGenerator &random, bool withoutSyncs) const
{
    QMap<QString, Played> files; // in a fixed order, so that one seed gives one image
    for (auto it = mStart.cbegin(); it != mStart.cend(); ++it)
        files.insert(it.key(), {true, false, false, it.value(), {}});
    for (qint64 i = 0; i < event; ++i) {
        if (mEvents[i].kind != Event::Kind::Mark)
            play(files[mEvents[i].path], mEvents[i], withoutSyncs);
    }
    Image image;
    for (auto it = files.begin(); it != files.end(); ++it) {
        Played &file = it.value();
        const bool isThere = file.exists ? !(file.mayBeGone && random.bounded(2) == 0) : file.mayExist && random.bounded(2) == 0;
        if (!isThere)
            continue;
        std::shuffle(file.open.begin(), file.open.end(), random);
        for (const Event *one : std::as_const(file.open)) {
            const int luck = random.bounded(3);
            if (luck != 0)
                apply(file.content, *one, luck == 1 ? &random : nullptr);
        }
        image.insert(it.key(), file.content);
    }
    return image;
}

} // namespace inspect::test
