// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/pdf_text.h"

#include <QFile>

#include <filesystem>

namespace inspect::app {

namespace {

/// The radicals of U+2E80–2EFF that fonts draw with the glyph of an ordinary character, each followed by that character. Unicode gives
/// them no decomposition, only the property Equivalent_Unified_Ideograph (EquivalentUnifiedIdeograph.txt).
constexpr char16_t kRadicals[] = u"⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺"
                                 u"⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻"
                                 u"⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶"
                                 u"⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风"
                                 u"⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

char16_t ordinary(char16_t radical)
{
    for (size_t at = 0; kRadicals[at] != 0; at += 2) {
        if (kRadicals[at] == radical)
            return kRadicals[at + 1];
    }
    return radical;
}

/// The character people type for one that only looks the same; itself for all others. Four hexadecimal digits.
QByteArray usual(const QByteArray &hex)
{
    const char16_t code = ordinary(char16_t(hex.toUInt(nullptr, 16)));
    if (code == u'\t')
        return "0020";
    const bool isRadical = code >= 0x2e80 && code <= 0x2fdf;
    const bool isCompatible = code >= 0xf900 && code <= 0xfaff;
    if (!isRadical && !isCompatible)
        return QByteArray::number(uint(code), 16).toUpper().rightJustified(4, '0');
    const QString plain = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 ? QByteArray::number(plain[0].unicode(), 16).toUpper().rightJustified(4, '0') : hex;
}

/// Within one table of characters: lists ("<0001> <0012> [<2F79> …]") and single glyphs ("<000C> <000C> <2F79>"). A range of
/// several glyphs cannot be changed in one place and is left alone.
void mendTable(QByteArray &pdf, qsizetype from, qsizetype to)
{
    for (qsizetype line = from; line < to;) {
        qsizetype end = pdf.indexOf('\n', line);
        end = end < 0 || end > to ? to : end;
        const bool isList = pdf.indexOf('[', line) >= 0 && pdf.indexOf('[', line) < end;
        const bool isSingle = pdf.mid(line, 6) == pdf.mid(line + 7, 6);
        qsizetype at = isList ? pdf.indexOf('[', line) : line + 14;
        while ((isList || isSingle) && (at = pdf.indexOf('<', at)) >= 0 && at + 5 < end) {
            if (pdf[at + 5] == '>')
                pdf.replace(at + 1, 4, usual(pdf.mid(at + 1, 4)));
            ++at;
        }
        line = end + 1;
    }
}

} // namespace

Status mendPdfText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file %1 cannot be read again after writing"), {path}, path);
    QByteArray pdf = file.readAll();
    const qsizetype size = pdf.size();
    for (qsizetype at = 0; (at = pdf.indexOf(" beginbfrange\n", at)) >= 0;) {
        at = pdf.indexOf('\n', at) + 1;
        const qsizetype end = pdf.indexOf("endbfrange", at);
        if (end < 0)
            break;
        mendTable(pdf, at, end);
        at = end;
    }
    // Every change keeps its place, or the file's index would be wrong.
    Q_ASSERT(pdf.size() == size);
    if (pdf.size() != size || !file.seek(0) || file.write(pdf) != size || !file.flush())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file %1 cannot be written: is the disk full?"), {path}, path);
    return {};
}

Status putPaperInPlace(const QString &made, const QString &outPath)
{
    const QString beside = outPath + QStringLiteral(".part");
    QFile::remove(beside);
    if (QFile::copy(made, beside)) {
        std::error_code problem; // the old paper stays until the new one has its name
        std::filesystem::rename(QFile::encodeName(beside).toStdString(), QFile::encodeName(outPath).toStdString(), problem);
        if (!problem)
            return {};
        QFile::remove(beside);
    }
    return failure(ErrorCode::Io,
                   QT_TRANSLATE_NOOP("Error", "The file %1 cannot be written: choose another folder, or close it where it is open"),
                   {outPath});
}

} // namespace inspect::app
