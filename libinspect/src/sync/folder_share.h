// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "checkpoint.h"

#include "inspect/file_ops.h"
#include "inspect/segment.h"

#include <QDateTime>
#include <QSet>
#include <QString>
#include <QVector>

namespace inspect {

/// Where segments and photos of several laptops meet: a folder now, a server later. Everything in it may be wrong or hostile.
class Share {
public:
    struct Listed {
        Uid device;
        SegmentName name;
        std::optional<CheckpointName> checkpoint = {}; ///< that holds it; none: a file of its own
    };
    struct Note {
        Uid device;
        QString name;
        QDateTime at;
        QVector<Seen> has; ///< how far it had taken everything in, itself included
    };
    /// The shared file as it was published.
    struct Published {
        QByteArray state; ///< from which operations; empty: not known
        QByteArray hash;
    };

    virtual ~Share() = default;
    [[nodiscard]] virtual Result<QVector<Listed>> segments() = 0;
    /// Bytes with the right hash; Damaged otherwise.
    [[nodiscard]] virtual Result<QByteArray> fetch(const Listed &segment) = 0;
    [[nodiscard]] virtual Status put(const Listed &segment, const QByteArray &bytes) = 0;
    /// Takes a damaged segment, or the checkpoint that holds it, out of the way, so that somebody who has it can put it again.
    [[nodiscard]] virtual Status putAside(const Listed &segment) = 0;
    /// By rising number.
    [[nodiscard]] virtual Result<QVector<CheckpointName>> checkpoints() = 0;
    /// Damaged where it is not what its name says.
    [[nodiscard]] virtual Result<Checkpoint> fetchCheckpoint(const CheckpointName &name) = 0;
    [[nodiscard]] virtual Status putCheckpoint(const CheckpointName &name, const QByteArray &bytes) = 0;
    /// Removes the file of a segment that a checkpoint holds.
    [[nodiscard]] virtual Status dropFolded(const Listed &segment) = 0;
    [[nodiscard]] virtual Result<QSet<QByteArray>> photos() = 0;
    [[nodiscard]] virtual Result<QByteArray> fetchPhoto(const QByteArray &sha256) = 0;
    [[nodiscard]] virtual Status putPhoto(const QByteArray &sha256, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual Status putPhotoAside(const QByteArray &sha256) = 0;
    /// The small picture of a photo too.
    [[nodiscard]] virtual Status erasePhoto(const QByteArray &sha256) = 0;
    /// A small picture, so that something shows before the photo has come. Nobody vouches for it.
    [[nodiscard]] virtual Result<QByteArray> fetchThumbnail(const QByteArray &sha256) = 0;
    [[nodiscard]] virtual Status putThumbnail(const QByteArray &sha256, const QByteArray &bytes) = 0;
    /// Leaves word of who was here.
    [[nodiscard]] virtual Status greet(const Note &note) = 0;
    [[nodiscard]] virtual QVector<Note> greetings() = 0;
};

/// The folder NAME.sync beside a shared file NAME.sqlite. Folders are made one level at a time below its marker PROJECT.json, so that
/// nothing can be written where a drive is not connected.
class FolderShare : public Share {
public:
    static constexpr qint64 kPhotoLimitBytes = 64 * 1024 * 1024;
    static constexpr qint64 kThumbnailLimitBytes = 64 * 1024;
    static constexpr int kGenerations = 5; ///< of the shared file, those before it included

    struct Marker {
        Uid project;
        Uid share;
    };

    FolderShare(FileOps &files, const QString &hub, const Uid &device);

    [[nodiscard]] static QString folderOf(const QString &hub);
    /// Foreign, Newer, Damaged or NotFound where it is no share.
    [[nodiscard]] Result<Marker> marker();
    /// Leaves nothing behind where it fails.
    [[nodiscard]] Status create(const Uid &project);
    /// Writes the marker of a share anew.
    [[nodiscard]] Status mendMarker(const Marker &marker);
    /// Makes the folders anew that a share has and this one lacks; whether there were any.
    [[nodiscard]] Result<bool> mendFolders();
    /// Whether something can be written here, by doing it. Only in a share that is there: folders are not made.
    [[nodiscard]] Status tryWriting();
    /// How this share lies to the one of the same id that was met under another name. Found by leaving something here and looking for it
    /// there, so it holds for any kind of drive.
    enum class Kinship {
        SamePlace,
        Copy,
        NotFound ///< there is no such share there now: moved, or not connected
    };
    [[nodiscard]] Result<Kinship> kinshipWith(const QString &otherHub, const Uid &share);
    /// Removes what an interrupted sync of this device left half written.
    [[nodiscard]] Status tidy();

    [[nodiscard]] Result<QVector<Listed>> segments() override;
    [[nodiscard]] Result<QByteArray> fetch(const Listed &segment) override;
    [[nodiscard]] Status put(const Listed &segment, const QByteArray &bytes) override;
    [[nodiscard]] Status putAside(const Listed &segment) override;
    [[nodiscard]] Result<QVector<CheckpointName>> checkpoints() override;
    [[nodiscard]] Result<Checkpoint> fetchCheckpoint(const CheckpointName &name) override;
    [[nodiscard]] Status putCheckpoint(const CheckpointName &name, const QByteArray &bytes) override;
    [[nodiscard]] Status dropFolded(const Listed &segment) override;
    [[nodiscard]] Result<QSet<QByteArray>> photos() override;
    [[nodiscard]] Result<QByteArray> fetchPhoto(const QByteArray &sha256) override;
    [[nodiscard]] Status putPhoto(const QByteArray &sha256, const QByteArray &bytes) override;
    [[nodiscard]] Status putPhotoAside(const QByteArray &sha256) override;
    [[nodiscard]] Status erasePhoto(const QByteArray &sha256) override;
    [[nodiscard]] Result<QByteArray> fetchThumbnail(const QByteArray &sha256) override;
    [[nodiscard]] Status putThumbnail(const QByteArray &sha256, const QByteArray &bytes) override;
    [[nodiscard]] Status greet(const Note &note) override;
    [[nodiscard]] QVector<Note> greetings() override;

    // The shared file (folder_published.cpp):
    /// Gives the shared file a new content and keeps the one before it among the generations; fails where another program keeps it open
    /// and the drive then forbids it.
    [[nodiscard]] Status replaceHub(const QByteArray &bytes, const QByteArray &state);
    /// Moves what lies in its place to the damaged files; where it is then.
    [[nodiscard]] Result<QString> putHubAside();
    /// "NAME (newer).sqlite"
    [[nodiscard]] Status placeBeside(const QByteArray &bytes);
    [[nodiscard]] Published published();
    /// Whether the shared file is the one that was published, every byte of it.
    [[nodiscard]] bool isAsPublished(const Published &published);
    /// A file beside the shared one that nobody made yet.
    [[nodiscard]] Status placeIfAbsent(const QString &path, const QByteArray &bytes);
    /// "NAME.qgs"
    [[nodiscard]] static QString qgisProjectOf(const QString &hub);

private:
    [[nodiscard]] QString inside(const QString &relative) const { return mFolder + QLatin1Char('/') + relative; }
    [[nodiscard]] QString pathOf(const Listed &segment) const;
    [[nodiscard]] QString pathOf(const CheckpointName &name) const;
    [[nodiscard]] QString photoPathOf(const QByteArray &sha256, const QString &folder = QStringLiteral("blobs")) const;
    [[nodiscard]] Status placeBlob(const QString &path, const QByteArray &bytes);
    [[nodiscard]] Result<QByteArray> fetchFolded(const Listed &segment);
    [[nodiscard]] Status keepGeneration();
    [[nodiscard]] QStringList folders() const;
    [[nodiscard]] Status createIn(const QStringList &folders, const Uid &project);
    void takeBack(const QStringList &made);
    [[nodiscard]] QString besidePath() const;
    [[nodiscard]] QString newPart();
    /// Written, on the disk and read back.
    [[nodiscard]] Result<QString> writePart(const QByteArray &bytes);
    [[nodiscard]] Status replace(const QString &path, const QByteArray &bytes);
    /// A file that never changes again.
    [[nodiscard]] Status place(const QString &path, const QByteArray &bytes);
    [[nodiscard]] Status makeFolder(const QString &folder);
    [[nodiscard]] Status setAside(const QString &path);
    [[nodiscard]] Result<QByteArray> readWhole(const QString &path, qint64 limit, const QByteArray &hash);

    FileOps &mFiles;
    QString mHub;
    QString mFolder;
    Uid mDevice;
    QSet<QString> mMade; ///< folders known to be there
    int mParts = 0;
    CheckpointName mOpenName; ///< the checkpoint read last: its segments are asked for one after another
    Checkpoint mOpen;
};

} // namespace inspect
