// SPDX-License-Identifier: GPL-2.0-or-later
#include "faulty_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace inspect::test {

Status FaultyFiles::step(const QString &path)
{
    ++calls;
    if (beforeCall)
        beforeCall(calls);
    if (failAt > 0 && (calls == failAt || (forEver && calls > failAt)))
        return failure(ErrorCode::Io, "%1 failed on purpose", {path}, path);
    return {};
}

Status FaultyFiles::change(const QString &path, bool takesRoom)
{
    const Status go = step(path);
    if (go && isReadOnly())
        return failure(ErrorCode::Io, "%1 may only be read", {path});
    if (go && takesRoom && fullFrom > 0 && calls >= fullFrom)
        return failure(ErrorCode::Io, "There is no space left to write %1", {path});
    return go;
}

Result<QStringList> FaultyFiles::list(const QString &folder)
{
    if (Status go = step(folder); !go)
        return tl::make_unexpected(go.error());
    return mSystem.list(folder);
}

Result<FileOps::Info> FaultyFiles::info(const QString &path)
{
    if (Status go = step(path); !go)
        return tl::make_unexpected(go.error());
    return mSystem.info(path);
}

Result<QByteArray> FaultyFiles::read(const QString &path, qint64 limit)
{
    if (Status go = step(path); !go)
        return tl::make_unexpected(go.error());
    return mSystem.read(path, limit);
}

Result<QByteArray> FaultyFiles::readStart(const QString &path, qint64 bytes)
{
    if (Status go = step(path); !go)
        return tl::make_unexpected(go.error());
    return mSystem.readStart(path, bytes);
}

Status FaultyFiles::write(const QString &path, const QByteArray &bytes)
{
    const Status go = change(path);
    if (isReadOnly())
        return go;
    // A disk that fills up keeps the beginning.
    QByteArray written = go ? bytes : bytes.left(bytes.size() / 2);
    if (isLying && !written.isEmpty())
        written[written.size() / 2] = char(written[written.size() / 2] ^ 4);
    Status done = mSystem.write(path, written);
    if (done || !go) {
        mUnsynced.insert(path);
        mNames.append({path, {}, false});
    }
    return go ? done : go;
}

Status FaultyFiles::sync(const QString &path)
{
    if (Status go = step(path); !go)
        return go;
    if (!mutation.withoutFileSync)
        mUnsynced.remove(path);
    return {};
}

Status FaultyFiles::syncFolder(const QString &folder)
{
    if (Status go = step(folder); !go)
        return go;
    if (!mutation.withoutFolderSync)
        mNames.removeIf([&](const Name &name) { return QFileInfo(name.path).path() == folder; });
    return {};
}

Status FaultyFiles::renameNew(const QString &from, const QString &to)
{
    if (Status go = change(to); !go)
        return go;
    Status done = mutation.replacing ? mSystem.renameOver(from, to) : mSystem.renameNew(from, to);
    if (done) {
        if (mUnsynced.remove(from))
            mUnsynced.insert(to);
        mNames.append({to, from, false});
    }
    return done;
}

Status FaultyFiles::renameOver(const QString &from, const QString &to)
{
    if (Status go = change(to); !go)
        return go;
    Status done = mSystem.renameOver(from, to);
    if (done && mUnsynced.remove(from))
        mUnsynced.insert(to);
    return done;
}

Status FaultyFiles::copyNew(const QString &from, const QString &to)
{
    if (Status go = change(to); !go)
        return go;
    Status done = mSystem.copyNew(from, to);
    if (done)
        mNames.append({to, {}, false});
    return done;
}

Status FaultyFiles::remove(const QString &path)
{
    if (Status go = change(path, false); !go)
        return go;
    mUnsynced.remove(path);
    return mSystem.remove(path);
}

Status FaultyFiles::makeFolder(const QString &folder)
{
    if (Status go = change(folder); !go)
        return go;
    const bool wasThere = QFileInfo::exists(folder);
    Status done = mSystem.makeFolder(folder);
    if (done && !wasThere)
        mNames.append({folder, {}, true});
    return done;
}

Status FaultyFiles::removeFolder(const QString &folder)
{
    if (Status go = change(folder, false); !go)
        return go;
    Status done = mSystem.removeFolder(folder);
    if (done)
        mNames.removeIf([&](const Name &name) { return name.path == folder; });
    return done;
}

void FaultyFiles::cutPower(QRandomGenerator &random)
{
    for (const QString &path : std::as_const(mUnsynced)) {
        QFile file(path);
        if (!file.exists() || random.bounded(4) == 0)
            continue; // got there by luck
        const qint64 size = file.size();
        if (random.bounded(2) == 0) {
            file.resize(random.bounded(size + 1));
        } else if (file.open(QIODevice::ReadWrite)) { // blocks that were given but never written
            const qint64 from = random.bounded(size + 1);
            file.seek(from);
            file.write(QByteArray(size - from, '\0'));
        }
    }
    for (auto name = mNames.crbegin(); name != mNames.crend(); ++name) {
        if (random.bounded(2) == 0)
            continue;
        if (name->isFolder)
            QDir(name->path).removeRecursively();
        else if (name->from.isEmpty())
            QFile::remove(name->path);
        else
            QFile::rename(name->path, name->from);
    }
    mUnsynced.clear();
    mNames.clear();
}

} // namespace inspect::test
