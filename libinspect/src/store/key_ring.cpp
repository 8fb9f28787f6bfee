// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/sealing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <sodium.h>

namespace inspect {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool isReady() { return sodium_init() >= 0; }

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

QByteArray keyOfPassword(const QString &password, const QByteArray &salt)
{
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const QByteArray utf8 = password.toUtf8();
    if (salt.size() != crypto_pwhash_SALTBYTES ||
        crypto_pwhash(raw(key), size_t(key.size()), utf8.constData(), size_t(utf8.size()), raw(salt), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                      crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return key;
}

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The key file %1 cannot be written: %2. Free some space or check the folder."),
                   {path, why});
}

/// Never over another one, and never readable by others, not even for a moment.
Status writeNew(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerOnly))
        return cannotWrite(path, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString why = file.errorString();
        file.remove();
        return cannotWrite(path, why);
    }
    return {};
}

Result<QJsonObject> readPair(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "The key that opens this round is not on this computer. Open the round on the computer "
                                                  "where the key was made."),
                       {}, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The key file %1 cannot be read: %2. Check who may read it."),
                       {path, file.errorString()}, path);
    const QJsonObject pair = QJsonDocument::fromJson(file.readAll()).object();
    if (QByteArray::fromHex(pair.value(QLatin1String("public")).toString().toLatin1()).size() != crypto_box_PUBLICKEYBYTES)
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The key file %1 is damaged. Put a copy of it back."), {path}, path);
    return pair;
}

QByteArray field(const QJsonObject &object, const char *name)
{
    return QByteArray::fromHex(object.value(QLatin1String(name)).toString().toLatin1());
}

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

} // namespace

SecretKey::~SecretKey()
{
    if (!mBytes.isEmpty())
        sodium_memzero(mBytes.data(), size_t(mBytes.size()));
}

QString KeyRing::standardFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/keys"); }

QString KeyRing::pairPath(const PersonId &person) const
{
    return mFolder + QStringLiteral("/opener-") + person.text() + QStringLiteral(".json");
}

bool KeyRing::hasPair(const PersonId &person) const { return QFileInfo::exists(pairPath(person)); }

Result<bool> KeyRing::needsPassword(const PersonId &person) const
{
    const auto pair = readPair(pairPath(person));
    if (!pair)
        return tl::make_unexpected(pair.error());
    return pair->contains(QLatin1String("salt"));
}

Result<QByteArray> KeyRing::makePair(const PersonId &person, const QString &password) const
{
    if (!isReady())
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "This computer gives no random numbers, so no key can be made."));
    if (hasPair(person))
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error", "There is a key already (%1). It stays, since sheets may be sealed with it."),
                       {pairPath(person)});
    QByteArray open(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secret(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_box_keypair(raw(open), raw(secret));
    const SecretKey kept(secret);
    QJsonObject pair{{QStringLiteral("format"), 1}, {QStringLiteral("person"), person.text()}, {QStringLiteral("public"), hex(open)}};
    if (password.isEmpty()) {
        pair.insert(QStringLiteral("secret"), hex(secret));
    } else {
        const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
        const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
        const SecretKey wrap(keyOfPassword(password, salt));
        if (wrap.bytes().isEmpty())
            return failure(ErrorCode::Internal,
                           QT_TRANSLATE_NOOP("Error", "There is too little memory to guard the key by a password. Close other programs."));
        QByteArray box(secret.size() + crypto_secretbox_MACBYTES, Qt::Uninitialized);
        crypto_secretbox_easy(raw(box), raw(secret), size_t(secret.size()), raw(nonce), raw(wrap.bytes()));
        pair.insert(QStringLiteral("salt"), hex(salt));
        pair.insert(QStringLiteral("nonce"), hex(nonce));
        pair.insert(QStringLiteral("box"), hex(box));
    }
    sodium_memzero(secret.data(), size_t(secret.size()));
    if (Status written = writeNew(pairPath(person), QJsonDocument(pair).toJson()); !written)
        return tl::make_unexpected(written.error());
    return open;
}

Result<QByteArray> KeyRing::publicKey(const PersonId &person) const
{
    const auto pair = readPair(pairPath(person));
    if (!pair)
        return tl::make_unexpected(pair.error());
    return field(*pair, "public");
}

Result<SecretKey> KeyRing::secretKey(const PersonId &person, const QString &password) const
{
    const auto pair = readPair(pairPath(person));
    if (!pair)
        return tl::make_unexpected(pair.error());
    QByteArray secret = field(*pair, "secret");
    if (pair->contains(QLatin1String("salt"))) {
        const QByteArray box = field(*pair, "box");
        const QByteArray nonce = field(*pair, "nonce");
        const SecretKey wrap(isReady() ? keyOfPassword(password, field(*pair, "salt")) : QByteArray());
        secret = QByteArray(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
        if (wrap.bytes().isEmpty() || box.size() != secret.size() + qsizetype(crypto_secretbox_MACBYTES) ||
            nonce.size() != crypto_secretbox_NONCEBYTES ||
            crypto_secretbox_open_easy(raw(secret), raw(box), size_t(box.size()), raw(nonce), raw(wrap.bytes())) != 0)
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The password does not fit the key. Type it again."));
    }
    if (secret.size() != crypto_box_SECRETKEYBYTES)
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The key file %1 is damaged. Put a copy of it back."),
                       {pairPath(person)});
    SecretKey key(secret);
    sodium_memzero(secret.data(), size_t(secret.size()));
    return key;
}

Result<SecretKey> KeyRing::draftKey(const PersonId &person) const
{
    const QString path = mFolder + QStringLiteral("/draft-") + person.text() + QStringLiteral(".key");
    if (!QFileInfo::exists(path)) {
        if (!isReady())
            return failure(ErrorCode::Internal,
                           QT_TRANSLATE_NOOP("Error", "This computer gives no random numbers, so no key can be made."));
        if (Status written = writeNew(path, randomBytes(crypto_secretbox_KEYBYTES)); !written)
            return tl::make_unexpected(written.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() != crypto_secretbox_KEYBYTES)
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The key file %1 is damaged. Put a copy of it back."), {path}, path);
    return SecretKey(file.readAll());
}

} // namespace inspect
