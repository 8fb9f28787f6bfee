// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QString>
#include <QVector>

#include <sqlite3.h>

namespace inspect::test {

/// Stands between SQLite and the disk while it lives, and writes down each write, cut, sync and removal below a folder. From that it
/// makes the disk as it may look after the power went at any moment: what was not synced is kept, lost, torn into sectors, in any order.
/// For one program at a time: it makes itself SQLite's usual way to the disk.
class PowerCutDisk {
public:
    struct Event {
        enum class Kind { Create, Write, Truncate, Sync, Remove, Mark };
        Kind kind = Kind::Mark;
        QString path;
        qint64 offset = 0; ///< Write; of Truncate the new size; of Mark its number
        QByteArray bytes;
        bool isDurable = false; ///< Remove: the folder was synced too
    };
    using Image = QHash<QString, QByteArray>; ///< path → content

    /// What lies in the folder now is on the disk.
    explicit PowerCutDisk(const QString &folder);
    ~PowerCutDisk();
    PowerCutDisk(const PowerCutDisk &) = delete;
    PowerCutDisk &operator=(const PowerCutDisk &) = delete;

    /// Something was acknowledged to the user: from here on it must not get lost.
    void mark(qint64 number);
    [[nodiscard]] qint64 events() const { return mEvents.size(); }
    /// The last mark before an event; -1: none.
    [[nodiscard]] qint64 markedBefore(qint64 event) const;
    /// The disk after the power went before an event. `withoutSyncs`: as if the program had never synced anything.
    [[nodiscard]] Image cutBefore(qint64 event, QRandomGenerator &random, bool withoutSyncs = false) const;

    // Or a disk that works badly: the n-th write, cut or sync from now on fails, once or from then on.
    void failAt(qint64 call, bool forEver, int sqliteCode);
    [[nodiscard]] qint64 calls() const { return mCalls; } ///< since failAt()
    /// SQLITE_OK, or how this call fails.
    [[nodiscard]] int step();

    void record(const Event &event);
    [[nodiscard]] bool isWatched(const QString &path) const { return path.startsWith(mFolder); }
    [[nodiscard]] sqlite3_vfs *real() const { return mReal; }

private:
    QString mFolder;
    Image mStart;
    QVector<Event> mEvents;
    qint64 mCalls = 0;
    qint64 mFailAt = 0;
    bool mForEver = false;
    int mCode = SQLITE_IOERR;
    sqlite3_vfs *mReal = nullptr;
    sqlite3_vfs mOwn = {};
};

} // namespace inspect::test
