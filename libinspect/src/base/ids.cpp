// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/ids.h"

#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>

namespace inspect {

namespace {
/// Namespace of the program's own UUIDv5 names; fixed for ever, since every laptop must make the same ids.
const QUuid kNamespace(QStringLiteral("6f0a7d52-3c1b-5c8e-9a4e-2d7b10c5e8a1"));
} // namespace

Uid Uid::fresh()
{
    static QMutex mutex;
    // Ids are unlike, not secret: the system's own source, which takes microseconds each time, gives the start of the row only.
    static QRandomGenerator chance = QRandomGenerator::securelySeeded();
    static quint64 lastStamp = 0; // 48 bits of milliseconds, then a 12-bit counter (RFC 9562, 6.2 method 1)
    const QMutexLocker lock(&mutex);
    const quint64 now = quint64(QDateTime::currentMSecsSinceEpoch()) << 12;
    lastStamp = now > lastStamp ? now : lastStamp + 1;
    const quint64 high = ((lastStamp >> 12) << 16) | 0x7000u | (lastStamp & 0xfffu);
    const quint64 low = (chance.generate64() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 8; ++i) {
        bytes[i] = char(high >> (56 - 8 * i));
        bytes[8 + i] = char(low >> (56 - 8 * i));
    }
    return Uid(QUuid::fromRfc4122(bytes));
}

Uid Uid::named(const QString &kindAndName) { return Uid(QUuid::createUuidV5(kNamespace, kindAndName)); }

Uid Uid::fromBytes(const QByteArray &bytes) { return bytes.size() == 16 ? Uid(QUuid::fromRfc4122(bytes)) : Uid(); }

Uid Uid::fromString(const QString &text) { return Uid(QUuid::fromString(text.trimmed())); }

} // namespace inspect
