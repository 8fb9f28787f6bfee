// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/pinyin.h"

#include <QHash>
#include <QMutex>

#include <unicode/utrans.h>

#include <iterator>
#include <memory>

namespace inspect::app {

namespace {

struct Closer {
    void operator()(void *rules) const { utrans_close(static_cast<UTransliterator *>(rules)); }
};

/// ICU's readings, sign by sign and each only once: its rules look at one sign at a time, and are slow.
class Readings {
public:
    QString of(QChar sign)
    {
        if (sign.unicode() < 0x80)
            return sign.isLetterOrNumber() ? QString(sign.toLower()) : QString();
        const QMutexLocker lock(&mMutex);
        auto found = mKnown.find(sign);
        if (found == mKnown.end())
            found = mKnown.insert(sign, read(sign));
        return *found;
    }

private:
    QString read(QChar sign)
    {
        UErrorCode status = U_ZERO_ERROR;
        if (!mRules && !mFailed) {
            const char16_t name[] = u"Any-Latin; Latin-ASCII; Lower";
            mRules.reset(utrans_openU(name, -1, UTRANS_FORWARD, nullptr, -1, nullptr, &status));
            mFailed = U_FAILURE(status);
        }
        if (!mRules)
            return {};
        char16_t text[32] = {sign.unicode()};
        int32_t length = 1;
        int32_t limit = 1;
        utrans_transUChars(static_cast<UTransliterator *>(mRules.get()), text, &length, int32_t(std::size(text)), 0, &limit, &status);
        if (U_FAILURE(status))
            return {};
        QString letters;
        for (int32_t i = 0; i < length; ++i) {
            const QChar letter(text[i]);
            if (letter.unicode() < 0x80 && letter.isLetterOrNumber())
                letters.append(letter);
        }
        return letters;
    }

    QMutex mMutex;
    std::unique_ptr<void, Closer> mRules;
    bool mFailed = false;
    QHash<QChar, QString> mKnown;
};

Readings &readings()
{
    static Readings all;
    return all;
}

} // namespace

QString pinyinInitials(const QString &text)
{
    QString initials;
    for (const QChar sign : text)
        initials.append(readings().of(sign).left(1));
    return initials;
}

QString pinyin(const QString &text)
{
    QString whole;
    for (const QChar sign : text)
        whole.append(readings().of(sign));
    return whole;
}

} // namespace inspect::app
