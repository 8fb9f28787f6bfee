// SPDX-License-Identifier: GPL-2.0-or-later
#include "text_encoding.h"

#include <cpl_string.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace inspect::exchange {
namespace {

constexpr qint64 kSampleBytes = 1 << 20;
constexpr qint64 kMostTextBytes = 256LL << 20;
constexpr int kDbfLanguageByte = 29;
constexpr char kDbfNoLanguage = 0;
constexpr char kDbfAnsi = 0x57; // "the writer's code page": says nothing in China

const QStringList &knownEncodings()
{
    static const QStringList names{QStringLiteral("UTF-8"),     QStringLiteral("GBK"),      QStringLiteral("GB18030"),
                                   QStringLiteral("GB2312"),    QStringLiteral("CP936"),    QStringLiteral("BIG5"),
                                   QStringLiteral("UTF-16"),    QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"),
                                   QStringLiteral("ISO-8859-1")};
    return names;
}

QByteArray sampleOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kSampleBytes) : QByteArray();
}

QString siblingWithSuffix(const QString &path, const QString &suffix)
{
    const QFileInfo file(path);
    const QString stem = file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('.');
    const QString upper = stem + suffix.toUpper();
    return QFile::exists(stem + suffix) ? stem + suffix : QFile::exists(upper) ? upper : QString();
}

TextEncoding guess(const QByteArray &sample) { return {isUtf8(sample) ? QStringLiteral("UTF-8") : QStringLiteral("GBK"), true, false}; }

TextEncoding shapefileEncoding(const QString &path)
{
    if (const QString cpg = siblingWithSuffix(path, QStringLiteral("cpg")); !cpg.isEmpty())
        return {QString::fromLatin1(sampleOf(cpg).trimmed().left(40)), false, true};
    const QString dbf = siblingWithSuffix(path, QStringLiteral("dbf"));
    const QByteArray sample = dbf.isEmpty() ? QByteArray() : sampleOf(dbf);
    if (sample.size() > kDbfLanguageByte && sample.at(kDbfLanguageByte) != kDbfNoLanguage && sample.at(kDbfLanguageByte) != kDbfAnsi)
        return {QString(), false, true};
    // The binary header would never pass as text: names and values begin after it.
    return guess(sample.mid(32));
}

TextEncoding csvEncoding(const QString &path)
{
    const QByteArray sample = sampleOf(path);
    if (sample.startsWith("\xFF\xFE") || sample.startsWith("\xFE\xFF"))
        return {QStringLiteral("UTF-16"), false, true};
    if (sample.startsWith("\xEF\xBB\xBF"))
        return {QStringLiteral("UTF-8"), false, true};
    return guess(sample);
}

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    qsizetype i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const int more = lead < 0x80                   ? 0
                         : lead >= 0xC2 && lead < 0xE0 ? 1
                         : lead >= 0xE0 && lead < 0xF0 ? 2
                         : lead >= 0xF0 && lead < 0xF5 ? 3
                                                       : -1;
        if (more < 0)
            return false;
        for (int k = 1; k <= more; ++k) {
            if (i + k >= bytes.size())
                return true;
            if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0U) != 0x80U)
                return false;
        }
        i += more + 1;
    }
    return true;
}

Result<TextEncoding> encodingOf(const QString &path, const QString &chosen)
{
    if (!chosen.isEmpty()) {
        if (!knownEncodings().contains(chosen, Qt::CaseInsensitive))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The encoding %1 is not known; use one of %2"),
                           {chosen, knownEncodings().join(QStringLiteral(", "))});
        return TextEncoding{chosen.toUpper(), false, false};
    }
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("shp") || suffix == QLatin1String("dbf"))
        return shapefileEncoding(path);
    if (suffix == QLatin1String("csv"))
        return csvEncoding(path);
    return TextEncoding{};
}

Result<QByteArray> readAsUtf8(const QString &path, const QString &encoding)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "File %1 cannot be opened: %2"), {path, file.errorString()});
    if (file.size() > kMostTextBytes)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "File %1 is larger than 256 MB; save it as UTF-8 or split it"),
                       {path});
    QByteArray bytes = file.readAll();
    QByteArray from = encoding.toLatin1();
    if (encoding.startsWith(QLatin1String("UTF-16"))) {
        const bool bigEndian = bytes.startsWith("\xFE\xFF") || encoding.endsWith(QLatin1String("BE"));
        if (bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE"))
            bytes.remove(0, 2);
        from = bigEndian ? "UTF-16BE" : "UTF-16LE";
        QStringDecoder decoder(bigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
        return QString(decoder(bytes)).toUtf8();
    }
    if (bytes.contains('\0'))
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "File %1 is not a text file; check that it is the right one"),
                       {path});
    char *recoded = CPLRecode(bytes.constData(), from.constData(), CPL_ENC_UTF8);
    const QByteArray utf8(recoded);
    CPLFree(recoded);
    return utf8;
}

} // namespace inspect::exchange
