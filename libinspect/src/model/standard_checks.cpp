// SPDX-License-Identifier: GPL-2.0-or-later
#include "standard_checks.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

struct StatedBand {
    double from = 0;
    std::optional<double> to;
};

Status checkBandsMeet(QVector<StatedBand> bands, const char *key, const QString &fileName)
{
    std::sort(bands.begin(), bands.end(), [](const StatedBand &a, const StatedBand &b) { return a.from > b.from; });
    for (qsizetype i = 0; i < bands.size(); ++i) {
        const StatedBand &band = bands[i];
        const QString from = QString::number(band.from);
        if (band.to && *band.to <= band.from)
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "The band of %1 that starts at %2 ends at or below its start: correct its \"to\""),
                           {QLatin1String(key), from}, fileName);
        if (i == 0)
            continue;
        const StatedBand &above = bands[i - 1];
        if (band.from == above.from || (band.to && *band.to > above.from))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Two bands of %1 overlap at %2: let each score belong to one band only"),
                           {QLatin1String(key), QString::number(above.from)}, fileName);
        if (band.to && *band.to < above.from)
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "The bands of %1 leave a gap from %2 to %3: let each band end where the next begins"),
                           {QLatin1String(key), QString::number(*band.to), QString::number(above.from)}, fileName);
    }
    return {};
}

tl::unexpected<Error> lacks(const Clause &clause, const char *entry, const QString &fileName)
{
    return failure(ErrorCode::InvalidInput,
                   QT_TRANSLATE_NOOP("Error", "Clause %1 (%2) lacks the entry \"%3\", which its rule needs: add it"),
                   {clause.id, clause.name, QLatin1String(entry)}, fileName);
}

Status checkRule(const Clause &clause, const QString &fileName)
{
    switch (clause.rule) {
    case RuleKind::PerOccurrence:
    case RuleKind::Escalation:
        if (clause.step <= Points())
            return lacks(clause, "step", fileName);
        return {};
    case RuleKind::PassFail:
        if (!clause.max && !clause.isVeto)
            return lacks(clause, "max", fileName);
        return {};
    case RuleKind::Level:
        if (clause.levels.isEmpty())
            return lacks(clause, "levels", fileName);
        break;
    case RuleKind::Measured:
        if (clause.knots.isEmpty())
            return lacks(clause, "knots", fileName);
        break;
    case RuleKind::Ratio: break;
    case RuleKind::Note: return {};
    }
    if (!clause.max)
        return lacks(clause, "max", fileName);
    return {};
}

Status checkClause(const Clause &clause, const Section &section, const QString &fileName)
{
    if (const Status status = checkRule(clause, fileName); !status)
        return status;
    if (clause.max && *clause.max > section.max)
        return failure(
            ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("Error", "Clause %1 has a maximum of %2, more than the %3 of its section: lower one or raise the other"),
            {clause.id, clause.max->exactText(), section.max.exactText()}, fileName);
    for (qsizetype i = 1; i < clause.knots.size(); ++i)
        if (clause.knots[i].value <= clause.knots[i - 1].value)
            return failure(
                ErrorCode::InvalidInput,
                QT_TRANSLATE_NOOP("Error", "The knots of clause %1 do not rise at value %2: order them by value, each value once"),
                {clause.id, clause.knots[i].value.exactText()}, fileName);
    QSet<QString> seen;
    for (const Level &level : clause.levels) {
        if (seen.contains(level.code))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Clause %1 has level %2 twice: give each level a code of its own"),
                           {clause.id, level.code}, fileName);
        seen.insert(level.code);
    }
    seen.clear();
    for (const ClauseItem &item : clause.items) {
        if (seen.contains(item.id))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Clause %1 has item %2 twice: give each item a number of its own"),
                           {clause.id, item.id}, fileName);
        seen.insert(item.id);
    }
    return {};
}

Status checkSections(const Standard &standard, const QString &fileName)
{
    QSet<QString> sectionIds;
    QSet<QString> clauseIds;
    qsizetype weighted = 0;
    for (const Section &section : standard.sections) {
        if (sectionIds.contains(section.id))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Two sections have the number %1: give each section a number of its own"),
                           {section.id}, fileName);
        sectionIds.insert(section.id);
        weighted += section.weight ? 1 : 0;
        if (section.floor > section.max)
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Section %1 has a floor above its maximum: lower the floor"),
                           {section.id}, fileName);
        if (section.weight && section.max == Points())
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Section %1 has a weight but a maximum of 0: give it a maximum or remove the weight"),
                           {section.id}, fileName);
        for (const Clause &clause : section.clauses) {
            if (const Status status = checkClause(clause, section, fileName); !status)
                return status;
            if (clauseIds.contains(clause.id))
                return failure(ErrorCode::InvalidInput,
                               QT_TRANSLATE_NOOP("Error", "Two clauses have the number %1: give each clause a number of its own"),
                               {clause.id}, fileName);
            clauseIds.insert(clause.id);
        }
    }
    if (weighted != 0 && weighted != standard.sections.size())
        return failure(
            ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("Error", "Some sections of standard %1 have a weight and some have none: give all of them one, or none"),
            {standard.code}, fileName);
    return {};
}

bool hasGrade(const Standard &standard, const QString &code)
{
    return std::any_of(standard.grades.begin(), standard.grades.end(), [&](const GradeBand &band) { return band.code == code; });
}

bool hasFlag(const Standard &standard, const QString &code)
{
    return std::any_of(standard.flags.begin(), standard.flags.end(), [&](const UnitFlag &flag) { return flag.code == code; });
}

tl::unexpected<Error> unknownName(const char *entry, const QString &name, const QString &fileName)
{
    return failure(ErrorCode::InvalidInput,
                   QT_TRANSLATE_NOOP("Error", "The entry \"%1\" names %2, which the standard does not have: add it or correct the name"),
                   {QLatin1String(entry), name}, fileName);
}

Status checkNames(const Standard &standard, const QString &fileName)
{
    if (!standard.starsNeed.isEmpty() && !hasGrade(standard, standard.starsNeed))
        return unknownName("stars_need", standard.starsNeed, fileName);
    if (!standard.starsNeedFlag.isEmpty() && !hasFlag(standard, standard.starsNeedFlag))
        return unknownName("stars_need_flag", standard.starsNeedFlag, fileName);
    if (standard.relapse && !hasGrade(standard, standard.relapse->below))
        return unknownName("relapse.below", standard.relapse->below, fileName);
    for (const ThemeStar &star : standard.themeStars)
        if (std::none_of(standard.sections.begin(), standard.sections.end(), [&](const Section &s) { return s.id == star.section; }))
            return unknownName("theme_stars", star.section, fileName);
    for (const PlanTarget &target : standard.plan) {
        if ((target.stars == 0) == target.has.isEmpty())
            return failure(
                ErrorCode::InvalidInput,
                QT_TRANSLATE_NOOP("Error", "A target of the plan of standard %1 must name either stars or a flag: it has both or neither"),
                {standard.code}, fileName);
        if (!target.has.isEmpty() && !hasFlag(standard, target.has))
            return unknownName("plan.has", target.has, fileName);
        if (!target.among.isEmpty() && !hasFlag(standard, target.among))
            return unknownName("plan.among", target.among, fileName);
    }
    QSet<QString> grades;
    for (const GradeBand &band : standard.grades) {
        if (grades.contains(band.code))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Two grades have the code %1: give each grade a code of its own"), {band.code},
                           fileName);
        grades.insert(band.code);
    }
    return {};
}

} // namespace

Status checkBounds(const QJsonObject &document, const QString &fileName)
{
    for (const char *key : {"grades", "stars"}) {
        QVector<StatedBand> bands;
        for (const QJsonValue &value : document.value(QLatin1String(key)).toArray()) {
            const QJsonObject band = value.toObject();
            const QJsonValue to = band.value(QLatin1String("to"));
            bands.append({band.value(QLatin1String("from")).toDouble(), to.isDouble() ? std::optional(to.toDouble()) : std::nullopt});
        }
        if (const Status status = checkBandsMeet(bands, key, fileName); !status)
            return status;
    }
    return {};
}

Status checkStandard(const Standard &standard, const QString &fileName)
{
    if (standard.sections.isEmpty() == standard.parts.isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("Error", "Standard %1 must have either sections or the parts of a composite: it has both or neither"),
            {standard.code}, fileName);
    if (const Status status = checkSections(standard, fileName); !status)
        return status;
    return checkNames(standard, fileName);
}

QVector<Error> standardWarnings(const Standard &standard, const QString &fileName)
{
    QVector<Error> warnings;
    const auto warn = [&](const char *what, const QStringList &args) {
        warnings.append(failure(ErrorCode::InvalidInput, what, args, fileName).value());
    };
    Points sum;
    bool isWeighted = false;
    for (const Section &section : standard.sections) {
        sum += section.max;
        isWeighted = isWeighted || section.weight.has_value();
        Points clauseSum;
        bool isEachBounded = true;
        for (const Clause &clause : section.clauses) {
            clauseSum += clause.max.value_or(Points());
            isEachBounded = isEachBounded && clause.max.has_value();
        }
        if (isEachBounded && clauseSum != section.max)
            warn(QT_TRANSLATE_NOOP("Error", "The clauses of section %1 add up to %2 points, but the section has %3: check the points"),
                 {section.id, clauseSum.exactText(), section.max.exactText()});
    }
    if (!standard.isComposite() && !isWeighted && sum != standard.base)
        warn(QT_TRANSLATE_NOOP("Error", "The sections add up to %1 points, but the standard is based on %2: check the points"),
             {sum.exactText(), standard.base.exactText()});
    if (!standard.grades.isEmpty() && standard.grades.last().from > Points())
        warn(QT_TRANSLATE_NOOP("Error", "Scores below %1 have no grade: let the lowest grade start at 0"),
             {standard.grades.last().from.exactText()});
    return warnings;
}

namespace {

/// What a standard refers to: included sub-checklists and parts of a composite.
QStringList referencesOf(const Standard &standard)
{
    QStringList result;
    for (const Section &section : standard.sections)
        for (const Clause &clause : section.clauses)
            if (!clause.include.isEmpty() && !result.contains(clause.include))
                result.append(clause.include);
    for (const CompositePart &part : standard.parts)
        result.append(part.standard);
    return result;
}

class LoopFinder {
public:
    LoopFinder(const Standard &start, const QVector<Standard> &known, Unknown unknown) : mUnknown(unknown)
    {
        for (const Standard &standard : known)
            mReferences.insert(standard.code, referencesOf(standard)); // the newest version stands last
        mReferences.insert(start.code, referencesOf(start));
    }

    [[nodiscard]] Status visit(const QString &code, const QString &fileName)
    {
        if (const qsizetype at = mPath.indexOf(code); at >= 0) {
            const QString loop = (mPath.mid(at) << code).join(QStringLiteral(" → "));
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "The standards include each other in a loop (%1): remove one of the references"),
                           {loop}, fileName);
        }
        if (mDone.contains(code))
            return {};
        if (!mReferences.contains(code)) {
            if (mUnknown == Unknown::Allowed)
                return {};
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Standard %1 includes %2, which is not there: import %2 first"), {mPath.last(), code},
                           fileName);
        }
        mPath.append(code);
        for (const QString &next : mReferences.value(code))
            if (const Status status = visit(next, fileName); !status)
                return status;
        mPath.removeLast();
        mDone.insert(code);
        return {};
    }

private:
    Unknown mUnknown;
    QHash<QString, QStringList> mReferences;
    QStringList mPath;
    QSet<QString> mDone;
};

} // namespace

Status checkReferences(const Standard &standard, const QVector<Standard> &known, const QString &fileName, Unknown unknown)
{
    return LoopFinder(standard, known, unknown).visit(standard.code, fileName);
}

} // namespace inspect
