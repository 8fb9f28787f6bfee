// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/closing_differences.h"

#include "closing_rows.h"
#include "query.h"
#include "workbook_data.h"

#include <QJsonDocument>

#include <tuple>

namespace inspect {

namespace {

/// A unit within a standard, in the order in which they are told.
struct Key {
    QString standard;
    QString code;
    Uid unit;
    bool operator<(const Key &other) const { return std::tie(standard, code, unit) < std::tie(other.standard, other.code, other.unit); }
};

Result<QMap<Key, UnitScore>> scoresOf(const Workbook &workbook, const ClosingId &closing)
{
    Query row(StoreAccess::connection(workbook), "SELECT results FROM closings WHERE uid = ?", static_cast<const Uid &>(closing));
    const QByteArray json = row.next() ? row.text(0).toUtf8() : QByteArray();
    if (Status read = row.status(); !read)
        return tl::make_unexpected(read.error());
    QMap<Key, UnitScore> scores;
    const QJsonObject standards = QJsonDocument::fromJson(json).object();
    for (auto standard = standards.begin(); standard != standards.end(); ++standard)
        for (const UnitScore &score : scoresFromJson(standard.value().toObject()))
            if (!score.isRolledUp()) // follows from those below it
                scores.insert({standard.key(), score.code, score.unit}, score);
    return scores;
}

} // namespace

Result<QVector<ClosedDifference>> closedDifferences(const Workbook &workbook, const ClosingId &a, const ClosingId &b)
{
    const auto first = scoresOf(workbook, a);
    const auto second = scoresOf(workbook, b);
    if (!first || !second)
        return tl::make_unexpected(first ? second.error() : first.error());
    QMap<Key, UnitScore> either = *second;
    either.insert(*first);
    QVector<ClosedDifference> differences;
    for (auto it = either.cbegin(); it != either.cend(); ++it) {
        const auto left = first->constFind(it.key());
        const auto right = second->constFind(it.key());
        ClosedDifference difference{it->name + QStringLiteral(" (") + it->code + QLatin1Char(')'), it.key().standard, {}, {}, true, true};
        difference.isInA = left != first->cend();
        difference.isInB = right != second->cend();
        if (difference.isInA)
            difference.a = left->score;
        if (difference.isInB)
            difference.b = right->score;
        if (difference.isInA != difference.isInB || difference.a != difference.b)
            differences.append(difference);
    }
    return differences;
}

} // namespace inspect
