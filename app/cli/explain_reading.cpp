// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/explain_reading.h"

#include "commands/china_time.h"
#include "models/explain_text.h"
#include "models/texts.h"

#include <QJsonObject>

namespace inspect::app {

namespace {

QString timeText(const QDateTime &at) { return inChina(at).toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString nameOr(const QString &name, const QString &code) { return name.isEmpty() ? code : name; }

QString enteredText(const Standard &standard, const ExplainedClause &clause)
{
    const Clause *rule = standard.clause(clause.clause);
    return rule ? measureText(*rule, clause.measure) : QString();
}

QString clauseText(const Standard &standard, const ExplainedClause &clause)
{
    const QString entered = enteredText(standard, clause);
    const QString what =
        clause.clause + QLatin1Char(' ') + clauseName(standard, clause) + (entered.isEmpty() ? QString() : Say::tr(" (%1)").arg(entered));
    if (clause.notApplicable)
        return Say::tr("%1: not applicable").arg(what);
    if (clause.isMissing)
        return Say::tr("%1: no value entered, counted full").arg(what);
    return clause.taken > Points() ? QStringLiteral("%1  −%2").arg(what, clause.taken.text()) : what;
}

} // namespace

void ExplanationReading::add(const Explanation &explanation, const EarlierFindings &earlier)
{
    mEarlier = earlier;
    addHead(explanation);
    for (const ExplainedInspection &visit : explanation.inspections)
        addInspection(explanation, visit);
    addRest(explanation);
}

Reading ExplanationReading::reading() const
{
    static const QStringList columns{
        QStringLiteral("code"),        QStringLiteral("name"),        QStringLiteral("standard"),   QStringLiteral("version"),
        QStringLiteral("score"),       QStringLiteral("line"),        QStringLiteral("inspection"), QStringLiteral("at"),
        QStringLiteral("inspector"),   QStringLiteral("total"),       QStringLiteral("section"),    QStringLiteral("section_name"),
        QStringLiteral("section_max"), QStringLiteral("left"),        QStringLiteral("clause"),     QStringLiteral("clause_name"),
        QStringLiteral("taken"),       QStringLiteral("na"),          QStringLiteral("missing"),    QStringLiteral("measure"),
        QStringLiteral("deduction"),   QStringLiteral("count"),       QStringLiteral("level"),      QStringLiteral("points"),
        QStringLiteral("lon"),         QStringLiteral("lat"),         QStringLiteral("place"),      QStringLiteral("note"),
        QStringLiteral("photos"),      QStringLiteral("void_reason"), QStringLiteral("times"),      QStringLiteral("recurrence"),
        QStringLiteral("found_before")};
    return {mLines.join(QLatin1Char('\n')) + QLatin1Char('\n'), columns, mRows};
}

QJsonObject ExplanationReading::rowOf(const Explanation &explanation, const QString &line)
{
    const UnitScore &score = explanation.score;
    return {{QStringLiteral("code"), score.code},
            {QStringLiteral("name"), score.name},
            {QStringLiteral("standard"), explanation.standard.code},
            {QStringLiteral("version"), explanation.standard.version},
            {QStringLiteral("score"), score.score ? QJsonValue(score.score->text()) : QJsonValue()},
            {QStringLiteral("line"), line}};
}

/// "score 87.50, 达标, ★★★☆☆, place 4 of 村"
QString ExplanationReading::resultText(const Standard &standard, const UnitScore &score) const
{
    QStringList parts;
    if (score.score)
        parts.append(Say::tr("score %1").arg(score.score->text()));
    else
        parts.append(scoreText(score));
    if (const QString grade = gradeText(standard, score); !grade.isEmpty())
        parts.append(grade);
    if (score.stars)
        parts.append(starsText(score.stars));
    if (score.rank) {
        QString group = score.group; // units without a group are ranked with their kind
        for (const UnitKind &kind : mKinds)
            group = group == kind.code ? kindName(kind) : group;
        parts.append(Say::tr("place %1 in %2").arg(*score.rank).arg(group));
    }
    return parts.join(Say::tr(", "));
}

void ExplanationReading::addHead(const Explanation &explanation)
{
    const UnitScore &score = explanation.score;
    if (!mLines.isEmpty())
        mLines.append(QString());
    mLines.append(Say::tr("%1 (%2), %3, %4 version %5")
                      .arg(nameOr(score.name, score.code), score.code, periodText(explanation.period.code),
                           explanation.standard.code + QLatin1Char(' ') + nameText(explanation.standard))
                      .arg(explanation.standard.version));
    mLines.append(resultText(explanation.standard, score) + (explanation.isClosed ? Say::tr(" (closed)") : QString()));
    for (const QString &warning : score.warnings)
        mLines.append(Say::tr("Warning: %1").arg(warningText(explanation.standard, warning)));
    for (const QString &sum : explanationLines(explanation) + childLines(explanation))
        mLines.append(sum);
    mRows.append(rowOf(explanation, QStringLiteral("unit")));
}

void ExplanationReading::addInspection(const Explanation &explanation, const ExplainedInspection &visit)
{
    mLines.append(QStringLiteral("  ") +
                  Say::tr("Inspection of %1, %2: %3 points").arg(timeText(visit.inspection.at), visit.inspector, visit.total.text()));
    QJsonObject row = rowOf(explanation, QStringLiteral("clause"));
    row.insert(QStringLiteral("inspection"), visit.inspection.id.text());
    row.insert(QStringLiteral("at"), visit.inspection.at.toString(Qt::ISODate));
    row.insert(QStringLiteral("inspector"), visit.inspector);
    row.insert(QStringLiteral("total"), visit.total.text());
    for (const ExplainedSection &section : visit.sections)
        addSection(explanation.standard, visit, section, row);
}

void ExplanationReading::addSection(const Standard &standard, const ExplainedInspection &visit, const ExplainedSection &section,
                                    QJsonObject row)
{
    mLines.append(QStringLiteral("    %1 %2  %3/%4")
                      .arg(section.section, sectionName(standard, section), section.points.exactText(), section.max.exactText()));
    row.insert(QStringLiteral("section"), section.section);
    row.insert(QStringLiteral("section_name"), section.name);
    row.insert(QStringLiteral("section_max"), section.max.text());
    row.insert(QStringLiteral("left"), section.points.text());
    for (const ExplainedClause &clause : section.clauses) {
        const bool saysSomething =
            clause.taken > Points() || clause.notApplicable || clause.isMissing || clause.measure || !clause.deductions.isEmpty();
        if (saysSomething)
            mLines.append(QStringLiteral("      ") + clauseText(standard, clause));
        QJsonObject line = row;
        line.insert(QStringLiteral("clause"), clause.clause);
        line.insert(QStringLiteral("clause_name"), clause.name);
        line.insert(QStringLiteral("taken"), clause.taken.text());
        line.insert(QStringLiteral("na"), clause.notApplicable);
        line.insert(QStringLiteral("missing"), clause.isMissing);
        line.insert(QStringLiteral("measure"), enteredText(standard, clause));
        mRows.append(line);
        for (const ExplainedDeduction &deduction : clause.deductions)
            addDeduction(deduction, patrolText(standard, deduction.deduction.clause, visit.inspection.patrolLevel), line);
    }
}

void ExplanationReading::addDeduction(const ExplainedDeduction &explained, const QString &times, QJsonObject row)
{
    const Deduction &found = explained.deduction;
    QStringList parts{Say::tr("%n place(s)", nullptr, int(found.count))};
    if (!found.level.isEmpty())
        parts.append(Say::tr("level %1").arg(found.level));
    parts.append(Say::tr("%1 points").arg(found.points.text()));
    if (!times.isEmpty())
        parts.append(times);
    const QString again = recurrenceText(found.recurrence);
    const QDateTime before = mEarlier.value(found.id);
    if (!again.isEmpty())
        parts.append(before.isValid() ? Say::tr("%1 (found before on %2)").arg(again, timeText(before)) : again);
    for (const QString &text : {found.place, found.note}) {
        if (!text.isEmpty())
            parts.append(text);
    }
    if (found.lon && found.lat)
        parts.append(lonLatText(*found.lon, *found.lat));
    if (!explained.photos.isEmpty())
        parts.append(Say::tr("%n photo(s)", nullptr, int(explained.photos.size())));
    if (!found.voidReason.isEmpty())
        parts.append(Say::tr("void: %1").arg(found.voidReason));
    mLines.append(QStringLiteral("        · ") + parts.join(Say::tr(", ")) + QStringLiteral("  ") + found.id.text());
    QStringList photos;
    for (const Photo &photo : explained.photos)
        photos.append(QString::fromLatin1(photo.sha256.toHex()));
    row.insert(QStringLiteral("line"), QStringLiteral("deduction"));
    row.insert(QStringLiteral("deduction"), found.id.text());
    row.insert(QStringLiteral("count"), found.count);
    row.insert(QStringLiteral("level"), found.level);
    row.insert(QStringLiteral("points"), found.points.text());
    row.insert(QStringLiteral("times"), times);
    row.insert(QStringLiteral("recurrence"), again);
    row.insert(QStringLiteral("found_before"), before.isValid() ? QJsonValue(before.toString(Qt::ISODate)) : QJsonValue());
    row.insert(QStringLiteral("lon"), found.lon ? QJsonValue(*found.lon) : QJsonValue());
    row.insert(QStringLiteral("lat"), found.lat ? QJsonValue(*found.lat) : QJsonValue());
    row.insert(QStringLiteral("place"), found.place);
    row.insert(QStringLiteral("note"), found.note);
    row.insert(QStringLiteral("photos"), photos.join(QLatin1Char(' ')));
    row.insert(QStringLiteral("void_reason"), found.voidReason);
    mRows.append(row);
}

void ExplanationReading::addRest(const Explanation &explanation)
{
    for (const Bonus &bonus : explanation.bonuses) {
        QString text = Say::tr("Bonus %1: %2").arg(bonus.points.text(), bonus.reason);
        if (!bonus.voidReason.isEmpty())
            text += QStringLiteral(" (") + Say::tr("void: %1").arg(bonus.voidReason) + QLatin1Char(')');
        mLines.append(QStringLiteral("  ") + text);
        QJsonObject row = rowOf(explanation, QStringLiteral("bonus"));
        row.insert(QStringLiteral("points"), bonus.points.text());
        row.insert(QStringLiteral("note"), bonus.reason);
        row.insert(QStringLiteral("void_reason"), bonus.voidReason);
        mRows.append(row);
    }
    if (const QString same = foundSameText(explanation); !same.isEmpty())
        mLines.append(QStringLiteral("  ") + same);
    for (const LateInspection &late : explanation.late) {
        const QString head = late.isCounted ? Say::tr("Changed after the closing, not counted: inspection of %1, %2")
                                            : Say::tr("Late, not counted: inspection of %1, %2");
        mLines.append(QStringLiteral("  ") + head.arg(timeText(late.inspection.at), late.inspector));
        QStringList changes;
        for (const LateDeduction &change : late.changes)
            changes.append(lateText(explanation.standard, change));
        if (late.left)
            changes.append(leftOutsideText(*late.left));
        for (const QString &change : std::as_const(changes))
            mLines.append(QStringLiteral("    · ") + change);
        QJsonObject row = rowOf(explanation, QStringLiteral("late"));
        row.insert(QStringLiteral("inspection"), late.inspection.id.text());
        row.insert(QStringLiteral("at"), late.inspection.at.toString(Qt::ISODate));
        row.insert(QStringLiteral("inspector"), late.inspector);
        row.insert(QStringLiteral("note"), changes.join(QStringLiteral("; ")));
        mRows.append(row);
    }
    for (const ExplainedPart &part : explanation.parts)
        mLines.append(QStringLiteral("  %1 × %2  %3")
                          .arg(part.weight.exactText(), part.score ? part.score->text() : QStringLiteral("—"), nameText(part)));
}

} // namespace inspect::app
