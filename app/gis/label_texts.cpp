// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/label_texts.h"

#include <QHash>
#include <QPainter>

#include <cmath>

namespace inspect::app {

namespace {

constexpr qsizetype kMostKept = 8192; ///< texts per thread
const QColor kInk(0x1a1a1a);

/// Texts laid out once per thread: font engines and their glyph caches belong to threads.
class LaidOutTexts {
public:
    const QStaticText &text(const QString &words, const QFont &font)
    {
        const std::pair<QString, int> key(words, font.pixelSize());
        if (font.family() != mFamily || mTexts.size() > kMostKept) {
            mTexts.clear();
            mFamily = font.family();
        }
        auto found = mTexts.find(key);
        if (found == mTexts.end()) {
            QStaticText made(words);
            made.setTextFormat(Qt::PlainText);
            made.setPerformanceHint(QStaticText::AggressiveCaching);
            made.prepare(QTransform(), font);
            found = mTexts.insert(key, made);
        }
        return *found;
    }

private:
    QString mFamily;
    QHash<std::pair<QString, int>, QStaticText> mTexts;
};

/// Texts with their rims as small pictures, kept once per thread: a text costs a blit from the second time on.
class RimmedTexts {
public:
    /// The picture's middle is the text's.
    const QImage &picture(const QString &words, const QFont &font, double rim)
    {
        if (font.family() != mFamily || rim != mRim || mPictures.size() > kMostKept) {
            mPictures.clear();
            mFamily = font.family();
            mRim = rim;
        }
        const std::pair<QString, int> key(words, font.pixelSize());
        auto found = mPictures.find(key);
        if (found == mPictures.end())
            found = mPictures.insert(key, made(words, font, rim));
        return *found;
    }

private:
    static QImage made(const QString &words, const QFont &font, double rim)
    {
        const QStaticText &text = laidOutText(words, font);
        const int margin = int(std::ceil(rim)) + 1;
        QImage picture(int(std::ceil(text.size().width())) + 2 * margin, int(std::ceil(text.size().height())) + 2 * margin,
                       QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setFont(font);
        painter.setPen(QColor(255, 255, 255, 200));
        const QPointF corner(margin, margin);
        for (const QPointF &away : {QPointF(-rim, 0), QPointF(rim, 0), QPointF(0, -rim), QPointF(0, rim)})
            painter.drawStaticText(corner + away, text);
        painter.setPen(kInk);
        painter.drawStaticText(corner, text);
        return picture;
    }

    QString mFamily;
    double mRim = 0;
    QHash<std::pair<QString, int>, QImage> mPictures;
};

} // namespace

const QStaticText &laidOutText(const QString &words, const QFont &font)
{
    thread_local LaidOutTexts texts;
    return texts.text(words, font);
}

const QImage &rimmedText(const QString &words, const QFont &font, double rim)
{
    thread_local RimmedTexts texts;
    return texts.picture(words, font, rim);
}

} // namespace inspect::app
