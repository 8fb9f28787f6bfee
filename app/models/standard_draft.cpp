// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/standard_draft.h"

#include "inspect/standard_json.h"
#include "models/texts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace inspect::app {

namespace {

struct Draft {
    Q_DECLARE_TR_FUNCTIONS(StandardDraft)
};

constexpr qsizetype kMostSteps = 200;

/// The first number under `prefix` that is not taken.
QString freeId(const QSet<QString> &taken, const QString &prefix, int from)
{
    for (int n = from;; ++n)
        if (const QString id = prefix + QString::number(n); !taken.contains(id))
            return id;
}

QSet<QString> clauseIds(const Standard &standard)
{
    QSet<QString> ids;
    for (const Section &section : standard.sections)
        for (const Clause &clause : section.clauses)
            ids.insert(clause.id);
    return ids;
}

Clause newClause(const Standard &standard, const Section &section)
{
    Clause clause;
    clause.id = freeId(clauseIds(standard), section.id + QLatin1Char('.'), int(section.clauses.size()) + 1);
    clause.name = Draft::tr("New clause");
    clause.step = Points::of(1);
    return clause;
}

/// Without the file's name, which here is only the code.
QString textOf(Error error)
{
    error.where.clear();
    return sentence(error);
}

} // namespace

StandardDraft::StandardDraft(const Standard &standard) : mSteps{standard} { check(); }

Points StandardDraft::sum() const
{
    Points sum;
    for (const Section &section : standard().sections)
        sum += section.max;
    return sum;
}

void StandardDraft::change(const Standard &after, const QString &field)
{
    if (after == standard())
        return;
    mSteps.resize(mAt + 1);
    if (!field.isEmpty() && field == mField) {
        mSteps[mAt] = after;
    } else {
        mSteps.append(after);
        if (mSteps.size() > kMostSteps)
            mSteps.removeFirst();
        mAt = mSteps.size() - 1;
    }
    mField = field;
    check();
}

void StandardDraft::undo()
{
    if (!canUndo())
        return;
    --mAt;
    mField.clear();
    check();
}

void StandardDraft::redo()
{
    if (!canRedo())
        return;
    ++mAt;
    mField.clear();
    check();
}

const Section *StandardDraft::section(const DraftPlace &place) const
{
    const auto &sections = standard().sections;
    return place.section >= 0 && place.section < sections.size() ? &sections[place.section] : nullptr;
}

const Clause *StandardDraft::clause(const DraftPlace &place) const
{
    const Section *in = section(place);
    return in && place.clause >= 0 && place.clause < in->clauses.size() ? &in->clauses[place.clause] : nullptr;
}

void StandardDraft::setSection(const DraftPlace &place, const Section &value, const QString &field)
{
    if (!section(place))
        return;
    Standard after = standard();
    Section &target = after.sections[place.section];
    const QVector<Clause> clauses = target.clauses;
    target = value;
    target.clauses = clauses;
    change(after, field);
}

void StandardDraft::setClause(const DraftPlace &place, const Clause &value, const QString &field)
{
    if (!clause(place))
        return;
    Standard after = standard();
    after.sections[place.section].clauses[place.clause] = value;
    change(after, field);
}

DraftPlace StandardDraft::addSection(const DraftPlace &after)
{
    Standard next = standard();
    QSet<QString> taken;
    for (const Section &section : next.sections)
        taken.insert(section.id);
    Section section;
    section.id = freeId(taken, {}, int(next.sections.size()) + 1);
    section.name = Draft::tr("New section");
    section.max = std::max(Points(), next.base - sum());
    section.clauses.append(newClause(next, section));
    const int at = after.section < 0 ? int(next.sections.size()) : after.section + 1;
    next.sections.insert(std::min(at, int(next.sections.size())), section);
    change(next);
    return {at, -1};
}

DraftPlace StandardDraft::addClause(const DraftPlace &after)
{
    const Section *in = section(after);
    if (!in)
        return addSection(after);
    Standard next = standard();
    const int at = after.clause < 0 ? int(in->clauses.size()) : after.clause + 1;
    next.sections[after.section].clauses.insert(at, newClause(next, *in));
    change(next);
    return {after.section, at};
}

DraftPlace StandardDraft::remove(const DraftPlace &place)
{
    if (!section(place))
        return place;
    Standard next = standard();
    QVector<Clause> &clauses = next.sections[place.section].clauses;
    DraftPlace left = place;
    if (clause(place)) {
        clauses.removeAt(place.clause);
        left.clause = std::min(place.clause, int(clauses.size()) - 1);
    } else {
        next.sections.removeAt(place.section);
        left.section = std::min(place.section, int(next.sections.size()) - 1);
    }
    change(next);
    return left;
}

DraftPlace StandardDraft::move(const DraftPlace &place, int by)
{
    if (!section(place))
        return place;
    Standard next = standard();
    auto &sections = next.sections;
    DraftPlace target = place;
    if (place.clause < 0) {
        target.section += by;
        if (target.section < 0 || target.section >= sections.size())
            return place;
        sections.swapItemsAt(place.section, target.section);
    } else {
        target.clause += by;
        if (target.clause < 0 || target.clause >= sections[place.section].clauses.size()) {
            target.section += by;
            if (target.section < 0 || target.section >= sections.size())
                return place;
            target.clause = by > 0 ? 0 : int(sections[target.section].clauses.size());
        }
        const Clause moved = sections[place.section].clauses.takeAt(place.clause);
        sections[target.section].clauses.insert(target.clause, moved);
    }
    change(next);
    return target;
}

void StandardDraft::renumber()
{
    Standard next = standard();
    for (int s = 0; s < next.sections.size(); ++s) {
        Section &section = next.sections[s];
        const QString before = section.id;
        section.id = QString::number(s + 1);
        for (int c = 0; c < section.clauses.size(); ++c)
            section.clauses[c].id = QStringLiteral("%1.%2").arg(section.id).arg(c + 1);
        for (int t = 0; t < next.themeStars.size(); ++t)
            if (standard().themeStars[t].section == before)
                next.themeStars[t].section = section.id;
    }
    change(next);
}

/// What the document's checks would say less plainly: the place is known here.
void StandardDraft::checkTexts()
{
    const auto error = [this](const QString &text, const DraftPlace &place) { mChecks.append({true, text, place}); };
    const Standard &s = standard();
    if (s.name.trimmed().isEmpty())
        error(Draft::tr("The standard has no name: give it one."), {});
    if (s.base <= Points())
        error(Draft::tr("The full score is not above 0: write what a unit without any finding gets, such as 100."), {});
    for (int i = 0; i < s.sections.size(); ++i) {
        const Section &section = s.sections[i];
        if (section.name.trimmed().isEmpty())
            error(Draft::tr("Section %1 has no name: give it one.").arg(section.id), {i, -1});
        if (section.clauses.isEmpty())
            error(Draft::tr("Section %1 has no clause: add one or remove the section.").arg(section.id), {i, -1});
        for (int c = 0; c < section.clauses.size(); ++c)
            if (section.clauses[c].name.trimmed().isEmpty())
                error(Draft::tr("Clause %1 has no name: give it one.").arg(section.clauses[c].id), {i, c});
    }
    for (int i = 1; i < s.grades.size(); ++i)
        if (std::any_of(s.grades.begin(), s.grades.begin() + i, [&](const GradeBand &g) { return g.from == s.grades[i].from; }))
            error(Draft::tr("Two grades begin at %1, so they overlap: let each begin at a score of its own.")
                      .arg(s.grades[i].from.exactText()),
                  {});
    for (int i = 1; i < s.stars.size(); ++i)
        if (std::any_of(s.stars.begin(), s.stars.begin() + i, [&](const StarBand &b) { return b.from == s.stars[i].from; }))
            error(Draft::tr("Two numbers of stars begin at %1, so they overlap: let each begin at a score of its own.")
                      .arg(s.stars[i].from.exactText()),
                  {});
}

void StandardDraft::check()
{
    mChecks.clear();
    mIsValid = false;
    checkTexts();
    if (!mChecks.isEmpty())
        return;
    const Result<ParsedStandard> parsed = parseStandard(standardToJson(standard()), standard().code);
    if (!parsed) {
        mChecks.append({true, textOf(parsed.error()), {}});
        return;
    }
    for (const Error &warning : parsed->warnings)
        mChecks.append({false, textOf(warning), {}});
    mChecked = parsed->standard;
    mIsValid = true;
}

QString versionText(const Standard &standard) { return Draft::tr("%1 v%2").arg(standard.code).arg(standard.version); }

Standard blankStandard(const QString &code, const QString &name)
{
    Standard standard;
    standard.code = code;
    standard.name = name;
    standard.grades = {{QStringLiteral("excellent"), QStringLiteral("优秀"), QStringLiteral("Excellent"), Points::of(90)},
                       {QStringLiteral("pass"), QStringLiteral("达标"), QStringLiteral("Pass"), Points::of(70)},
                       {QStringLiteral("fail"), QStringLiteral("不达标"), QStringLiteral("Fail"), Points()}};
    standard.stars = {{5, Points::of(95)}, {4, Points::of(90)}, {3, Points::of(80)}, {2, Points::of(70)}, {1, Points()}};
    StandardDraft draft(standard);
    draft.addSection({});
    return copyOf(draft.standard(), code, 1);
}

QString freeCode(const QVector<StandardEntry> &standards)
{
    QSet<QString> taken;
    for (const StandardEntry &entry : standards)
        taken.insert(entry.standard.code);
    return freeId(taken, QStringLiteral("B"), 1);
}

int nextVersion(const QVector<StandardEntry> &standards, const QString &code)
{
    int highest = 0;
    for (const StandardEntry &entry : standards)
        if (entry.standard.code == code)
            highest = std::max(highest, entry.standard.version);
    return highest + 1;
}

Standard copyOf(const Standard &standard, const QString &code, int version)
{
    Standard copy = standard;
    copy.code = code;
    copy.version = version;
    copy.id = standardId(code, version);
    return copy;
}

} // namespace inspect::app
