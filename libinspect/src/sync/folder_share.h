// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

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
    };
    struct Note {
        Uid device;
        QString name;
        QDateTime at;
    };

    virtual ~Share() = default;
    [[nodiscard]] virtual Result<QVector<Listed>> segments() = 0;
    /// Bytes with the right hash; Damaged otherwise.
    [[nodiscard]] virtual Result<QByteArray> fetch(const Listed &segment) = 0;
    [[nodiscard]] virtual Status put(const Listed &segment, const QByteArray &bytes) = 0;
    /// Takes a damaged segment out of the way, so that somebody who has it can put it again.
    [[nodiscard]] virtual Status putAside(const Listed &segment) = 0;
    [[nodiscard]] virtual Result<QSet<QByteArray>> photos() = 0;
    [[nodiscard]] virtual Result<QByteArray> fetchPhoto(const QByteArray &sha256) = 0;
    [[nodiscard]] virtual Status putPhoto(const QByteArray &sha256, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual Status putPhotoAside(const QByteArray &sha256) = 0;
    [[nodiscard]] virtual Status erasePhoto(const QByteArray &sha256) = 0;
    /// Leaves word of who was here.
    [[nodiscard]] virtual Status greet(const Note &note) = 0;
    [[nodiscard]] virtual QVector<Note> greetings() = 0;
};

/// The folder NAME.sync beside a shared file NAME.sqlite. Folders are made one level at a time below its marker PROJECT.json, so that
/// nothing can be written where a drive is not connected.
class FolderShare : public Share {
public:
    static constexpr qint64 kPhotoLimitBytes = 64 * 1024 * 1024;

    struct Marker {
        Uid project;
        Uid share;
    };

    FolderShare(FileOps &files, const QString &hub, const Uid &device);

    [[nodiscard]] static QString folderOf(const QString &hub);
    /// Foreign, Newer, Damaged or NotFound where it is no share.
    [[nodiscard]] Result<Marker> marker();
    [[nodiscard]] Status create(const Uid &project);
    /// Removes what an interrupted sync of this device left half written.
    [[nodiscard]] Status tidy();

    [[nodiscard]] Result<QVector<Listed>> segments() override;
    [[nodiscard]] Result<QByteArray> fetch(const Listed &segment) override;
    [[nodiscard]] Status put(const Listed &segment, const QByteArray &bytes) override;
    [[nodiscard]] Status putAside(const Listed &segment) override;
    [[nodiscard]] Result<QSet<QByteArray>> photos() override;
    [[nodiscard]] Result<QByteArray> fetchPhoto(const QByteArray &sha256) override;
    [[nodiscard]] Status putPhoto(const QByteArray &sha256, const QByteArray &bytes) override;
    [[nodiscard]] Status putPhotoAside(const QByteArray &sha256) override;
    [[nodiscard]] Status erasePhoto(const QByteArray &sha256) override;
    [[nodiscard]] Status greet(const Note &note) override;
    [[nodiscard]] QVector<Note> greetings() override;

    /// Gives the shared file a new content; fails where another program keeps it open and the drive then forbids it.
    [[nodiscard]] Status replaceHub(const QByteArray &bytes);
    /// "NAME (newer).sqlite"
    [[nodiscard]] Status placeBeside(const QByteArray &bytes);
    /// From which operations the shared file was built; empty: not known.
    [[nodiscard]] QByteArray publishedState();
    [[nodiscard]] Status setPublishedState(const QByteArray &state);

private:
    [[nodiscard]] QString inside(const QString &relative) const { return mFolder + QLatin1Char('/') + relative; }
    [[nodiscard]] QString pathOf(const Listed &segment) const;
    [[nodiscard]] QString photoPathOf(const QByteArray &sha256) const;
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
};

} // namespace inspect
