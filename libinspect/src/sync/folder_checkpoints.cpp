// SPDX-License-Identifier: GPL-2.0-or-later
// Checkpoints in the folder: many small segments in one file.
#include "folder_share.h"

#include <algorithm>

namespace inspect {

namespace {

const QString kCheckpoints = QStringLiteral("checkpoints");

} // namespace

QString FolderShare::pathOf(const CheckpointName &name) const { return inside(kCheckpoints + QLatin1Char('/') + name.text()); }

Result<QVector<CheckpointName>> FolderShare::checkpoints()
{
    const Result<QStringList> names = mFiles.list(inside(kCheckpoints));
    if (!names && names.error().code == ErrorCode::NotFound)
        return QVector<CheckpointName>(); // none was made yet
    if (!names)
        return tl::make_unexpected(names.error());
    mMade.insert(inside(kCheckpoints));
    QVector<CheckpointName> found;
    for (const QString &name : *names) {
        if (const std::optional<CheckpointName> parsed = CheckpointName::parse(name))
            found.append(*parsed);
    }
    std::stable_sort(found.begin(), found.end(), [](const CheckpointName &a, const CheckpointName &b) { return a.number < b.number; });
    return found;
}

Result<Checkpoint> FolderShare::fetchCheckpoint(const CheckpointName &name)
{
    if (mOpenName == name)
        return mOpen;
    const Result<QByteArray> bytes = readWhole(pathOf(name), Checkpoint::kLimitBytes, name.hash);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    Result<Checkpoint> checkpoint = checkpointFromBytes(*bytes, name.text());
    if (checkpoint) {
        mOpenName = name;
        mOpen = *checkpoint;
    }
    return checkpoint;
}

Result<QByteArray> FolderShare::fetchFolded(const Listed &segment)
{
    const Result<Checkpoint> checkpoint = fetchCheckpoint(*segment.checkpoint);
    if (!checkpoint)
        return tl::make_unexpected(checkpoint.error());
    for (int i = 0; i < int(checkpoint->entries.size()); ++i) {
        const CheckpointEntry &entry = checkpoint->entries[i];
        if (entry.device == segment.device && entry.name == segment.name)
            return checkpoint->segments[i];
    }
    return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "%1 is not there"), {segment.name.text()}, segment.name.text());
}

Status FolderShare::putCheckpoint(const CheckpointName &name, const QByteArray &bytes)
{
    if (Status placed = placeBlob(pathOf(name), bytes); !placed)
        return placed;
    // Files will go for this one: it must read back under its name, not only as a part.
    const Result<QByteArray> back = readWhole(pathOf(name), Checkpoint::kLimitBytes, name.hash);
    return back ? Status() : tl::make_unexpected(back.error());
}

Status FolderShare::dropFolded(const Listed &segment)
{
    Status removed = mFiles.remove(pathOf(segment));
    return removed || removed.error().code == ErrorCode::NotFound ? Status() : removed; // another laptop was faster
}

} // namespace inspect
