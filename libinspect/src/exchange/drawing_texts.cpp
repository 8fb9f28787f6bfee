// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/drawing_texts.h"

#include "text_encoding.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace inspect {
namespace {

constexpr qint64 kSampleBytes = 4 << 20;
constexpr int kMostCopies = 12;
constexpr int kMostHeaderLines = 20'000;
const QByteArray kFirstUnicode = "AC1021"; // AutoCAD 2007
const QByteArray kCodepageVariable = "$DWGCODEPAGE";
const QByteArray kHeader = "HEADER";
const QByteArray kGbkPage = "ANSI_936";

struct Header {
    bool isThere = false;
    QByteArray version;
    QByteArray codepage;
};

bool isDrawing(const QString &path) { return QFileInfo(path).suffix().compare(QLatin1String("dxf"), Qt::CaseInsensitive) == 0; }

/// A variable's value stands two lines after its name.
Header headerOf(QFile &file)
{
    Header header;
    QByteArray variable;
    for (int line = 0; line < kMostHeaderLines && !file.atEnd(); ++line) {
        const QByteArray text = file.readLine().trimmed();
        if (text == "ENDSEC")
            break;
        header.isThere = header.isThere || text == kHeader;
        if (text.startsWith('$')) {
            variable = text;
            (void)file.readLine(); // the group code
            const QByteArray value = file.readLine().trimmed();
            if (variable == "$ACADVER")
                header.version = value;
            else if (variable == kCodepageVariable)
                header.codepage = value.toUpper();
        }
    }
    return header;
}

/// What GDAL takes the texts for.
QString takenFor(const QByteArray &codepage)
{
    return codepage.startsWith("ANSI_") && codepage != "ANSI_1252" ? QStringLiteral("CP") + QString::fromLatin1(codepage.mid(5))
                                                                   : QStringLiteral("ISO-8859-1");
}

QString statedBy(const QByteArray &codepage)
{
    if (codepage == "ANSI_936" || codepage == "GB2312" || codepage == "GBK" || codepage == "DOS936" || codepage == "CP936")
        return QStringLiteral("CP936");
    if (codepage == "ANSI_950" || codepage == "BIG5" || codepage == "DOS950")
        return QStringLiteral("CP950");
    if (codepage == "UTF-8" || codepage == "UTF8")
        return QStringLiteral("UTF-8");
    return codepage.startsWith("ANSI_") ? takenFor(codepage) : QString();
}

QString encodingOf(QFile &file, const Header &header)
{
    file.seek(0);
    const bool isUtf8 = exchange::isUtf8(file.read(kSampleBytes));
    const bool isUnicode = header.version.startsWith("AC") && header.version >= kFirstUnicode;
    if (isUnicode && isUtf8)
        return QStringLiteral("UTF-8");
    if (const QString stated = statedBy(header.codepage); !stated.isEmpty())
        return stated;
    return isUtf8 ? QStringLiteral("UTF-8") : QStringLiteral("CP936");
}

bool isPlain(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return (c & 0x80) == 0; });
}

bool isAllPlain(QFile &file)
{
    file.seek(0);
    while (!file.atEnd()) {
        if (!isPlain(file.read(kSampleBytes)))
            return false;
    }
    return true;
}

/// For each state of a file another name.
QString copyOf(const QFileInfo &file, const QDir &folder)
{
    const QString state =
        QStringLiteral("%1|%2|%3").arg(file.absoluteFilePath()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    return folder.filePath(QString::fromLatin1(QCryptographicHash::hash(state.toUtf8(), QCryptographicHash::Sha1).toHex()) +
                           QStringLiteral(".dxf"));
}

void removeOldest(const QDir &folder)
{
    const QFileInfoList copies = folder.entryInfoList({QStringLiteral("*.dxf")}, QDir::Files, QDir::Time);
    for (qsizetype i = kMostCopies; i < copies.size(); ++i)
        QFile::remove(copies[i].absoluteFilePath());
}

QByteArray recoded(const QByteArray &line, const QByteArray &from)
{
    if (isPlain(line))
        return line;
    char *text = CPLRecode(line.constData(), from.constData(), "CP936");
    const QByteArray made(text);
    CPLFree(text);
    return made;
}

/// The drawing in GBK, which it then states.
bool writeCopy(QFile &from, const Header &header, const QByteArray &encoding, const QString &to)
{
    QSaveFile file(to);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray statement = "9\n" + kCodepageVariable + "\n3\n" + kGbkPage + '\n';
    bool isStated = !header.codepage.isEmpty();
    if (!header.isThere)
        file.write("0\nSECTION\n2\nHEADER\n" + statement + "0\nENDSEC\n");
    from.seek(0);
    int toPage = 0;
    while (!from.atEnd()) {
        const QByteArray line = from.readLine();
        if (header.isThere && !isStated && line.trimmed() == kHeader) {
            file.write(line + statement);
            isStated = true;
            continue;
        }
        if (line.trimmed() == kCodepageVariable)
            toPage = 3;
        const bool isPage = toPage > 0 && --toPage == 0;
        file.write(isPage ? kGbkPage + '\n' : recoded(line, encoding));
    }
    return file.commit();
}

} // namespace

QString drawingEncoding(const QString &path)
{
    QFile file(path);
    return isDrawing(path) && file.open(QIODevice::ReadOnly) ? encodingOf(file, headerOf(file)) : QString();
}

QString readableDrawing(const QString &path)
{
    QFile file(path);
    if (!isDrawing(path) || !file.open(QIODevice::ReadOnly))
        return path;
    const Header header = headerOf(file);
    const QString encoding = encodingOf(file, header);
    if (encoding == takenFor(header.codepage) || isAllPlain(file))
        return path;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/drawings"));
    const QString copy = copyOf(QFileInfo(path), folder);
    if (QFile::exists(copy))
        return copy;
    if (!QDir().mkpath(folder.path()) || !writeCopy(file, header, encoding.toLatin1(), copy))
        return path; // garbled is better than nothing
    removeOldest(folder);
    return copy;
}

} // namespace inspect
