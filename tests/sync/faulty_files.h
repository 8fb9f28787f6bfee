// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/file_ops.h"

#include <QRandomGenerator>
#include <QSet>

#include <functional>

namespace inspect::test {

/// The system's files with things that go wrong: the n-th operation fails, the share is cut off, or the power goes and takes with it
/// whatever was not synced. A mutation leaves out what the program relies on, to show that the tests would see it missing.
class FaultyFiles : public FileOps {
public:
    struct Mutation {
        bool withoutFileSync = false;
        bool withoutFolderSync = false;
        bool replacing = false; ///< renames that replace
    };

    qint64 failAt = 0;       ///< 0: never; counted from 1
    bool forEver = false;    ///< from then on
    qint64 readOnlyFrom = 0; ///< 0: never; from the n-th call on nothing can be changed
    qint64 fullFrom = 0;     ///< 0: never; from then on there is no room
    bool isLying = false;    ///< says that it has written, and has not quite
    qint64 calls = 0;
    Mutation mutation;
    std::function<void(qint64)> beforeCall; ///< e.g. the share vanishes now

    /// The power goes: each thing that was not synced is kept, lost or torn by chance.
    void cutPower(QRandomGenerator &random);

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<Info> info(const QString &path) override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) override;
    [[nodiscard]] Result<QByteArray> readStart(const QString &path, qint64 bytes) override;
    [[nodiscard]] Status write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Status sync(const QString &path) override;
    [[nodiscard]] Status syncFolder(const QString &folder) override;
    [[nodiscard]] Status renameNew(const QString &from, const QString &to) override;
    [[nodiscard]] Status renameOver(const QString &from, const QString &to) override;
    [[nodiscard]] Status copyNew(const QString &from, const QString &to) override;
    [[nodiscard]] Status remove(const QString &path) override;
    [[nodiscard]] Status makeFolder(const QString &folder) override;
    [[nodiscard]] Status removeFolder(const QString &folder) override;

private:
    /// A name that is not on the disk yet; `from` is what it was called before, empty for a new one.
    struct Name {
        QString path;
        QString from;
        bool isFolder = false;
    };
    [[nodiscard]] Status step(const QString &path);
    /// `takesRoom`: not to be done on a full drive.
    [[nodiscard]] Status change(const QString &path, bool takesRoom = true);
    [[nodiscard]] bool isReadOnly() const { return readOnlyFrom > 0 && calls >= readOnlyFrom; }

    SystemFiles mSystem;
    QSet<QString> mUnsynced;
    QVector<Name> mNames;
};

} // namespace inspect::test
