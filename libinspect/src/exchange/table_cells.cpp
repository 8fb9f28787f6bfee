// SPDX-License-Identifier: GPL-2.0-or-later
#include "table_cells.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace inspect::exchange {
namespace {

constexpr int kMostPoints = 1'000'000;

/// Headings that offices write, without spaces and brackets.
const QHash<QString, TableColumn> &headings()
{
    static const QHash<QString, TableColumn> known = [] {
        const std::pair<TableColumn, QStringList> all[] = {
            {TableColumn::Section,
             {QStringLiteral("类别"), QStringLiteral("类"), QStringLiteral("大类"), QStringLiteral("项目"), QStringLiteral("分类"),
              QStringLiteral("考核项目"), QStringLiteral("考核类别"), QStringLiteral("检查项目"), QStringLiteral("一级指标"),
              QStringLiteral("section"), QStringLiteral("category")}},
            {TableColumn::Clause,
             {QStringLiteral("条款"), QStringLiteral("内容"), QStringLiteral("考核内容"), QStringLiteral("检查内容"),
              QStringLiteral("考核条款"), QStringLiteral("考核指标"), QStringLiteral("二级指标"), QStringLiteral("指标"),
              QStringLiteral("clause"), QStringLiteral("item")}},
            {TableColumn::Points,
             {QStringLiteral("分值"), QStringLiteral("满分"), QStringLiteral("标准分"), QStringLiteral("分数"), QStringLiteral("points"),
              QStringLiteral("max")}},
            {TableColumn::Step,
             {QStringLiteral("每处扣分"), QStringLiteral("每处扣"), QStringLiteral("扣分"), QStringLiteral("扣分值"),
              QStringLiteral("扣分标准"), QStringLiteral("评分标准"), QStringLiteral("step"), QStringLiteral("deduction")}},
            {TableColumn::Note,
             {QStringLiteral("说明"), QStringLiteral("备注"), QStringLiteral("要求"), QStringLiteral("考核标准"),
              QStringLiteral("考核要求"), QStringLiteral("note"), QStringLiteral("description")}}};
        QHash<QString, TableColumn> result;
        for (const auto &[column, names] : all)
            for (const QString &name : names)
                result.insert(name, column);
        return result;
    }();
    return known;
}

/// A cell that says nothing.
bool isNothing(const QString &plainText)
{
    static const QRegularExpression kDashes(QStringLiteral("^[-/\\\\—–－·.]*$"));
    return kDashes.match(plainText).hasMatch();
}

QStringList numbersIn(const QString &plainText)
{
    static const QRegularExpression kNumber(QStringLiteral("-?[0-9]+(?:[.][0-9]+)?"));
    QStringList numbers;
    for (auto it = kNumber.globalMatch(plainText); it.hasNext();)
        numbers.append(it.next().captured());
    return numbers;
}

/// Spreadsheets write 0.30000000000000004 for 0.3.
Result<Points> exact(const QString &number)
{
    std::optional<Points> points = Points::parse(number);
    if (!points) {
        const double value = number.toDouble();
        const double scaled = value * double(Points::kScale);
        if (std::abs(value) <= kMostPoints && std::abs(scaled - std::round(scaled)) < 1e-6)
            points = Points::ofRaw(std::llround(scaled));
    }
    if (!points)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 has more than four decimals: round it to four"), {number});
    if (*points > Points::of(kMostPoints))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 points are too many: write at most %2"),
                       {number, QString::number(kMostPoints)});
    return *points;
}

} // namespace

std::optional<TableColumn> columnNamed(const QString &heading)
{
    static const QRegularExpression kBracket(QStringLiteral("[(].*[)]"));
    const auto found = headings().constFind(plain(heading).remove(kBracket).toLower());
    return found == headings().cend() ? std::nullopt : std::optional(*found);
}

QString columnTitle(TableColumn column)
{
    switch (column) {
    case TableColumn::Section: return QStringLiteral("类别");
    case TableColumn::Clause: return QStringLiteral("条款");
    case TableColumn::Points: return QStringLiteral("分值");
    case TableColumn::Step: return QStringLiteral("每处扣分");
    case TableColumn::Note: break;
    }
    return QStringLiteral("说明");
}

QString plain(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.replace(QChar(0x2212), QLatin1Char('-')).replace(QChar(0x2013), QLatin1Char('-'));
    return result.remove(QRegularExpression(QStringLiteral("\\s")));
}

bool isSumWord(const QString &text)
{
    static const QRegularExpression kWord(QStringLiteral("^(合计|总计|总分|小计|共计|total|sum)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return kWord.match(plain(text)).hasMatch();
}

QString withoutNumber(const QString &text)
{
    static const QRegularExpression kNumber(QStringLiteral("^\\s*(?:[(（]\\s*[0-9一二三四五六七八九十]+\\s*[)）]|[一二三四五六七八九十]+"
                                                           "\\s*[、.．]|[0-9]+(?:[.][0-9]+)*(?:\\s*[、．]|[.](?![0-9])|\\s+))\\s*"));
    const QString rest = QString(text).remove(kNumber).trimmed();
    return rest.isEmpty() ? text.trimmed() : rest;
}

NamedPoints namedPoints(const QString &text)
{
    static const QRegularExpression kPoints(QStringLiteral("[(（]\\s*(?:满分|共)?\\s*([0-9０-９]+(?:[.][0-9]+)?)\\s*分\\s*[)）]\\s*$"));
    const QRegularExpressionMatch match = kPoints.match(text);
    if (!match.hasMatch())
        return {text.trimmed(), std::nullopt};
    return {text.left(match.capturedStart()).trimmed(), Points::parse(plain(match.captured(1)))};
}

Result<std::optional<Points>> pointsIn(const QString &text)
{
    const QString cell = plain(text);
    if (isNothing(cell))
        return std::optional<Points>();
    const QStringList numbers = numbersIn(cell);
    if (numbers.size() != 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "\"%1\" is not a number of points: write one number"),
                       {text.left(40)});
    const Result<Points> points = exact(numbers.first());
    if (!points)
        return tl::make_unexpected(points.error());
    if (*points < Points())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Points cannot be negative (%1): write what full marks are"),
                       {text.left(40)});
    return std::optional(*points);
}

Result<StepCell> stepIn(const QString &text)
{
    static const QRegularExpression kAll(QStringLiteral("全扣|不得分|扣光|整项|全部"));
    StepCell result;
    const QString cell = plain(text);
    if (isNothing(cell))
        return result;
    result.isVeto = cell.contains(QStringLiteral("否决"));
    if (result.isVeto)
        return result;
    const QStringList numbers = numbersIn(cell);
    result.isAll = numbers.isEmpty() && kAll.match(cell).hasMatch();
    if (result.isAll)
        return result;
    const bool isThree = numbers.size() == 3 && cell.count(QLatin1Char('/')) == 2;
    if (numbers.size() != 1 && !isThree)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "\"%1\" does not say what one place costs: write one number, three as 0.1/0.3/0.6 where "
                                                  "it rises, or 全扣 where any finding costs all"),
                       {text.left(40)});
    for (const QString &number : numbers) {
        const Result<Points> points = exact(number);
        if (!points)
            return tl::make_unexpected(points.error());
        if (*points == Points())
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "A place that costs 0 points says nothing: write what it costs"));
        result.steps.append(*points < Points() ? -*points : *points); // "-1" is how many write it
    }
    return result;
}

} // namespace inspect::exchange
