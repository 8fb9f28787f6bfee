// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/visit_texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace inspect::app {

namespace {

struct VisitTexts {
    Q_DECLARE_TR_FUNCTIONS(VisitTexts)
};

constexpr qsizetype kNamed = 8; ///< a card has room for so many lines

QString findingText(const VisitFacts::Finding &finding)
{
    const QString clause = finding.name.isEmpty() ? finding.clause : finding.clause + QLatin1Char(' ') + finding.name;
    QStringList parts{VisitTexts::tr("%1 × %2, −%3").arg(clause).arg(finding.count).arg(finding.points.text())};
    if (!finding.place.isEmpty())
        parts << finding.place;
    if (!finding.note.isEmpty())
        parts << VisitTexts::tr("“%1”").arg(finding.note);
    if (finding.photos > 0)
        parts << VisitTexts::tr("%n photo(s)", nullptr, finding.photos);
    return parts.join(VisitTexts::tr(", "));
}

QStringList shortened(QStringList lines)
{
    if (lines.size() <= kNamed)
        return lines;
    const qsizetype more = lines.size() - kNamed + 1;
    lines = lines.mid(0, kNamed - 1);
    return lines << VisitTexts::tr("… and %1 more").arg(more);
}

} // namespace

QString visitText(const VisitFacts &visit)
{
    const QString score = visit.score ? VisitTexts::tr("%1 points").arg(visit.score->text()) : VisitTexts::tr("no score");
    QStringList lines{QStringList{score, visit.inspector, visit.day.toString(Qt::ISODate)}.join(VisitTexts::tr(", "))};
    lines << (visit.findings.isEmpty() ? VisitTexts::tr("no deductions")
                                       : VisitTexts::tr("%n deduction(s):", nullptr, int(visit.findings.size())));
    QStringList findings;
    for (const VisitFacts::Finding &finding : visit.findings)
        findings << findingText(finding);
    lines += shortened(findings);
    if (!visit.note.isEmpty())
        lines << VisitTexts::tr("note: %1").arg(visit.note);
    return lines.join(QLatin1Char('\n'));
}

QString closedScoresText(const QVector<ClosedDifference> &differences, int side)
{
    if (differences.isEmpty())
        return VisitTexts::tr("both give all units the same scores");
    QStringList lines;
    for (const ClosedDifference &each : differences) {
        const std::optional<Points> &score = side == 0 ? each.a : each.b;
        const bool isThere = side == 0 ? each.isInA : each.isInB;
        const QString text = !isThere ? VisitTexts::tr("not among the units") : score ? score->text() : VisitTexts::tr("not inspected");
        lines << VisitTexts::tr("%1: %2").arg(each.unit, text);
    }
    return shortened(lines).join(QLatin1Char('\n'));
}

} // namespace inspect::app
