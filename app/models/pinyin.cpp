// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/pinyin.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>

namespace inspect::app {

namespace {

struct Range {
    quint16 from; ///< first GB 2312 code of the letter
    char letter;
};
constexpr std::array<Range, 24> kRanges{{{0xB0A1, 'a'}, {0xB0C5, 'b'}, {0xB2C1, 'c'}, {0xB4EE, 'd'}, {0xB6EA, 'e'}, {0xB7A2, 'f'},
                                         {0xB8C1, 'g'}, {0xB9FE, 'h'}, {0xBBF7, 'j'}, {0xBFA6, 'k'}, {0xC0AC, 'l'}, {0xC2E8, 'm'},
                                         {0xC4C3, 'n'}, {0xC5B6, 'o'}, {0xC5BE, 'p'}, {0xC6DA, 'q'}, {0xC8BB, 'r'}, {0xC8F6, 's'},
                                         {0xCBFA, 't'}, {0xCDDA, 'w'}, {0xCEF4, 'x'}, {0xD1B9, 'y'}, {0xD4D1, 'z'}, {0xD7FA, '\0'}}};

} // namespace

QString pinyinInitials(const QString &text)
{
    QStringEncoder encoder("GB18030");
    QString initials;
    for (const QChar ch : text) {
        if (ch.unicode() < 0x80) {
            if (ch.isLetterOrNumber())
                initials.append(ch.toLower());
            continue;
        }
        const QByteArray bytes = encoder.isValid() ? encoder.encode(QString(ch)) : QByteArray();
        if (bytes.size() != 2)
            continue;
        const quint16 code = static_cast<quint16>(static_cast<quint8>(bytes[0]) << 8 | static_cast<quint8>(bytes[1]));
        const auto next =
            std::upper_bound(kRanges.begin(), kRanges.end(), code, [](quint16 value, const Range &range) { return value < range.from; });
        if (next != kRanges.begin() && std::prev(next)->letter != '\0')
            initials.append(QLatin1Char(std::prev(next)->letter));
    }
    return initials;
}

} // namespace inspect::app
