// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/ids.h"
#include "inspect/inspection.h"
#include "inspect/workbook.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace inspect {

/// 密封评分: nobody reads another's sheet until the round is opened (docs/adr/0009-sealed-rounds.md).

/// A secret in memory, wiped when it goes.
class SecretKey {
public:
    SecretKey() = default;
    explicit SecretKey(const QByteArray &bytes) : mBytes(bytes.constData(), bytes.size()) {}
    SecretKey(SecretKey &&other) noexcept { std::swap(mBytes, other.mBytes); }
    SecretKey &operator=(SecretKey &&other) noexcept
    {
        std::swap(mBytes, other.mBytes);
        return *this;
    }
    SecretKey(const SecretKey &) = delete;
    SecretKey &operator=(const SecretKey &) = delete;
    ~SecretKey();
    [[nodiscard]] const QByteArray &bytes() const { return mBytes; }

private:
    QByteArray mBytes;
};

/// The keys of the people who work on this laptop: files in a folder of the user's settings, outside every workbook, which only the
/// user's own account may read (mode 0600).
class KeyRing {
public:
    explicit KeyRing(const QString &folder) : mFolder(folder) {}
    /// Beside the program's settings.
    [[nodiscard]] static QString standardFolder();

    [[nodiscard]] bool hasPair(const PersonId &person) const;
    /// Whether the person's secret key lies under a password; NotFound where there is no pair.
    [[nodiscard]] Result<bool> needsPassword(const PersonId &person) const;
    /// Makes an opener's pair; the secret key is kept, under the password unless that is empty. The public key (32 bytes) comes back.
    /// Conflict where there is one already: sheets may be sealed to it.
    [[nodiscard]] Result<QByteArray> makePair(const PersonId &person, const QString &password = {}) const;
    [[nodiscard]] Result<QByteArray> publicKey(const PersonId &person) const;
    /// InvalidInput for a wrong password, NotFound where the pair was made on another laptop.
    [[nodiscard]] Result<SecretKey> secretKey(const PersonId &person, const QString &password = {}) const;
    /// What an inspector's own open sheets are readable by; made when it is first asked for.
    [[nodiscard]] Result<SecretKey> draftKey(const PersonId &person) const;

private:
    [[nodiscard]] QString pairPath(const PersonId &person) const;

    QString mFolder;
};

/// Puts the opener's public key where the others find it.
[[nodiscard]] Status setPublicKey(Edit &edit, const PersonId &person, const QByteArray &key);

struct OpenedRound {
    int opened = 0;                   ///< sheets that can be read now
    QVector<InspectionId> unreadable; ///< sealed to another key, or damaged: they stay as they are
};
/// Writes the finished sheets of a sealed round as ordinary rows. Again, for sheets that arrive later. What was opened stays opened:
/// this cannot be undone. Conflict where the round is not sealed or somebody else opens it.
[[nodiscard]] Result<OpenedRound> openRound(Edit &edit, const RoundId &round, const SecretKey &key);

} // namespace inspect
