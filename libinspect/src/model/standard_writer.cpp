// SPDX-License-Identifier: GPL-2.0-or-later
#include "standard_writer.h"

#include "standard_names.h"

#include <QJsonArray>

namespace inspect {

namespace {

/// Collects the entries of an object; what holds its default is left out.
class Entries {
public:
    Entries &always(const char *key, const QJsonValue &value)
    {
        mObject.insert(QLatin1String(key), value);
        return *this;
    }
    Entries &text(const char *key, const QString &value) { return value.isEmpty() ? *this : always(key, value); }
    Entries &flag(const char *key, bool value) { return value ? always(key, true) : *this; }
    Entries &number(const char *key, int value, int fallback) { return value == fallback ? *this : always(key, value); }
    Entries &points(const char *key, const std::optional<Points> &value) { return value ? always(key, Entries::json(*value)) : *this; }
    Entries &array(const char *key, const QJsonArray &value) { return value.isEmpty() ? *this : always(key, value); }
    Entries &object(const char *key, const QJsonObject &value) { return value.isEmpty() ? *this : always(key, value); }
    template <class E, std::size_t N>
    Entries &word(const char *key, const names::Table<E, N> &table, E value, E fallback)
    {
        return value == fallback ? *this : always(key, names::word(table, value));
    }

    [[nodiscard]] QJsonObject done() const { return mObject; }
    /// Whole numbers are written without a point; others as the shortest text of the double nearest to the decimal.
    [[nodiscard]] static QJsonValue json(Points value)
    {
        if (value.raw() % Points::kScale == 0)
            return qint64(value.raw() / Points::kScale);
        return value.exactText().toDouble();
    }

private:
    QJsonObject mObject;
};

template <class T, class F>
QJsonArray arrayOf(const QVector<T> &values, F write)
{
    QJsonArray result;
    for (const T &value : values)
        result.append(write(value));
    return result;
}

QJsonObject documentOf(const Clause &clause)
{
    Entries entries;
    entries.always("id", clause.id).always("name", clause.name).always("rule", names::word(names::kRules, clause.rule));
    entries.text("name_en", clause.nameEn).text("description", clause.description).points("max", clause.max).points("cap", clause.cap);
    if (clause.rule == RuleKind::PerOccurrence || clause.rule == RuleKind::Escalation)
        entries.points("step", clause.step);
    if (clause.rule == RuleKind::Escalation)
        entries.points("step_unrectified", clause.stepUnrectified).points("step_repeated", clause.stepRepeated);
    entries.array("levels", arrayOf(clause.levels, [](const Level &level) {
                      return Entries().always("code", level.code).text("name", level.name).points("share", level.share).done();
                  }));
    entries.array("knots", arrayOf(clause.knots, [](const Knot &knot) {
                      return Entries().points("value", knot.value).points("share", knot.share).done();
                  }));
    entries.text("unit", clause.unit).flag("veto", clause.isVeto).text("include", clause.include);
    entries.array("items", arrayOf(clause.items, [](const ClauseItem &item) {
                      return Entries().always("id", item.id).always("name", item.name).done();
                  }));
    entries.array("implementers", QJsonArray::fromStringList(clause.implementers));
    entries.array("responsible", QJsonArray::fromStringList(clause.responsible));
    return entries.flag("adjustable", clause.isAdjustable).flag("own", clause.isOwn).done();
}

QJsonObject documentOf(const Section &section)
{
    Entries entries;
    entries.always("id", section.id).always("name", section.name).text("name_en", section.nameEn).points("max", section.max);
    if (section.floor != Points())
        entries.points("floor", section.floor);
    entries.points("weight", section.weight).flag("adjustable", section.isAdjustable);
    return entries.always("clauses", arrayOf(section.clauses, [](const Clause &clause) { return documentOf(clause); })).done();
}

void writeBands(Entries &entries, const Standard &standard)
{
    entries.always("grades", arrayOf(standard.grades, [](const GradeBand &band) {
                       return Entries()
                           .always("code", band.code)
                           .always("name", band.name)
                           .text("name_en", band.nameEn)
                           .points("from", band.from)
                           .done();
                   }));
    entries.always("stars", arrayOf(standard.stars, [](const StarBand &band) {
                       return Entries().always("stars", band.stars).points("from", band.from).done();
                   }));
    entries.text("stars_need", standard.starsNeed);
    entries.text("stars_need_flag", standard.starsNeedFlag);
    entries.array("theme_stars", arrayOf(standard.themeStars, [](const ThemeStar &star) {
                      return Entries().always("section", star.section).points("from", star.from).done();
                  }));
    if (standard.relapse)
        entries.object("relapse", Entries()
                                      .always("below", standard.relapse->below)
                                      .always("stars_lost", standard.relapse->starsLost)
                                      .always("periods", standard.relapse->periods)
                                      .done());
}

void writePeriod(Entries &entries, const Standard &standard)
{
    Entries weights;
    for (const RoundWeight &weight : standard.roundWeights) {
        const QByteArray key = weight.kind ? names::word(names::kRounds, *weight.kind).toLatin1() : QByteArray(names::kNoRound);
        weights.points(key.constData(), weight.weight);
    }
    entries.object("period", Entries()
                                 .word("rule", names::kPeriodRules, standard.periodRule, PeriodRule::Mean)
                                 .object("round_weights", weights.done())
                                 .word("long", names::kLongPeriods, standard.longPeriods, LongPeriodRule::Inspections)
                                 .done());
    entries.word("not_applicable", names::kNotApplicable, standard.notApplicable, NotApplicableRule::CountsFull);
    if (standard.bonus != BonusRule())
        entries.object("bonus", Entries()
                                    .always("mode", names::word(names::kBonusModes, standard.bonus.mode))
                                    .points("cap", standard.bonus.cap)
                                    .points("ceiling", standard.bonus.ceiling)
                                    .done());
    entries.array("sources", arrayOf(standard.sources, [](const ScoreSource &source) {
                      return Entries().always("code", source.code).text("name", source.name).points("weight", source.weight).done();
                  }));
    entries.array("patrol_levels", arrayOf(standard.patrolLevels, [](const PatrolLevel &level) {
                      return Entries().always("code", level.code).text("name", level.name).points("factor", level.factor).done();
                  }));
}

void writeConsequences(Entries &entries, const Standard &standard)
{
    entries.array("warnings", arrayOf(standard.warnings, [](const WarningRule &rule) {
                      return Entries()
                          .always("code", rule.code)
                          .always("name", rule.name)
                          .text("name_en", rule.nameEn)
                          .text("action", rule.action)
                          .points("below", rule.below)
                          .number("periods", rule.periods, 1)
                          .number("overdue_cases", rule.overdueCases, 0)
                          .points("from", rule.from)
                          .number("last", rule.last, 0)
                          .done();
                  }));
    entries.array(
        "plan", arrayOf(standard.plan, [](const PlanTarget &target) {
            Entries result;
            result.number("year", target.year, 0).number("stars", target.stars, 0).text("has", target.has).flag("or_more", target.orMore);
            if (target.count)
                result.always("count", *target.count);
            return result.points("share", target.share).text("among", target.among).done();
        }));
    entries.array("flags", arrayOf(standard.flags, [](const UnitFlag &unitFlag) {
                      return Entries().always("code", unitFlag.code).always("name", unitFlag.name).done();
                  }));
    entries.word("roll_up", names::kRollUps, standard.rollUp, RollUpWeight::Plain);
    if (standard.isComposite())
        entries.object(
            "composite",
            Entries()
                .always("parts", arrayOf(standard.parts,
                                         [](const CompositePart &part) {
                                             return Entries().always("standard", part.standard).points("weight", part.weight).done();
                                         }))
                .word("missing", names::kMissingParts, standard.missingPart, MissingPart::Waits)
                .done());
}

} // namespace

QJsonObject standardDocument(const Standard &standard)
{
    Entries entries;
    entries.always("code", standard.code).always("version", standard.version).always("name", standard.name);
    entries.text("name_en", standard.nameEn).text("note", standard.note).always("kinds", QJsonArray::fromStringList(standard.kinds));
    entries.array("rounds", arrayOf(standard.rounds, [](RoundKind kind) { return names::word(names::kRounds, kind); }));
    entries.flag("checklist", standard.isChecklist).points("base", standard.base);
    entries.always("sections", arrayOf(standard.sections, [](const Section &section) { return documentOf(section); }));
    writeBands(entries, standard);
    writePeriod(entries, standard);
    writeConsequences(entries, standard);
    return entries.done();
}

} // namespace inspect
