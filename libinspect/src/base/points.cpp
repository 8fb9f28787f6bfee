// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/points.h"

#include <limits>

namespace inspect {

namespace {
constexpr int64_t kCent = Points::kScale / 100;

int64_t floorDivide(int64_t a, int64_t b)
{
    const int64_t quotient = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient;
}
} // namespace

std::optional<Points> Points::parse(QStringView text)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.mid(1);
    int64_t raw = 0;
    int whole = 0;
    int decimals = -1;
    for (const QChar c : text) {
        if (c == u'.' && decimals < 0 && whole > 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || decimals == 4 || (decimals < 0 && whole == 12))
            return std::nullopt;
        raw = raw * 10 + (c.unicode() - u'0');
        if (decimals >= 0)
            ++decimals;
        else
            ++whole;
    }
    if (whole == 0 || decimals == 0)
        return std::nullopt;
    for (int i = decimals < 0 ? 0 : decimals; i < 4; ++i)
        raw *= 10;
    return ofRaw(negative ? -raw : raw);
}

Points Points::rounded() const { return ofRaw(floorDivide(mRaw + kCent / 2, kCent) * kCent); }

QString Points::text() const
{
    const int64_t cents = rounded().mRaw / kCent;
    const uint64_t size = cents < 0 ? 0 - uint64_t(cents) : uint64_t(cents);
    return QStringLiteral("%1%2.%3")
        .arg(cents < 0 ? QStringLiteral("-") : QString())
        .arg(size / 100)
        .arg(size % 100, 2, 10, QLatin1Char('0'));
}

QString Points::exactText() const
{
    const uint64_t size = mRaw < 0 ? 0 - uint64_t(mRaw) : uint64_t(mRaw);
    QString result = QString::number(size / kScale);
    if (const uint64_t rest = size % kScale; rest != 0) {
        QString decimals = QString::number(rest).rightJustified(4, QLatin1Char('0'));
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        result += QLatin1Char('.') + decimals;
    }
    return mRaw < 0 ? QLatin1Char('-') + result : result;
}

Points Points::times(int64_t count) const
{
    int64_t product = 0;
    if (__builtin_mul_overflow(mRaw, count, &product))
        product = (mRaw < 0) != (count < 0) ? std::numeric_limits<int64_t>::min() / 2 : std::numeric_limits<int64_t>::max() / 2;
    return ofRaw(product);
}

} // namespace inspect
