// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoresheet_content.h"

#include "inspect/closed_units.h"
#include "inspect/closings.h"
#include "inspect/records.h"
#include "inspect/visits.h"
#include "inspect/zone.h"

#include <algorithm>

namespace inspect {
namespace {

QString placeText(const Deduction &deduction)
{
    if (!deduction.place.isEmpty() || !deduction.lon || !deduction.lat)
        return deduction.place;
    return QString::number(*deduction.lon, 'f', 5) + QStringLiteral(", ") + QString::number(*deduction.lat, 'f', 5);
}

QString nameOf(const QString &zh, const QString &en, bool inEnglish) { return inEnglish && !en.isEmpty() ? en : zh; }

/// The patrol level of a visit by which places found in a clause count more than once; else none.
const PatrolLevel *patrolLevelOf(const Standard &standard, const Inspection &visit, const Clause *clause)
{
    if (!clause || (clause->rule != RuleKind::PerOccurrence && clause->rule != RuleKind::Escalation))
        return nullptr;
    const auto level = std::find_if(standard.patrolLevels.cbegin(), standard.patrolLevels.cend(), [&visit](const PatrolLevel &candidate) {
        return candidate.code == visit.patrolLevel && candidate.factor != Points::of(1);
    });
    return level == standard.patrolLevels.cend() ? nullptr : &*level;
}

ListedDeduction listed(const Deduction &deduction, const Inspection &visit, const Standard &standard, bool isLate, bool inEnglish)
{
    ListedDeduction line;
    line.deduction = deduction;
    line.at = (deduction.at.isValid() ? deduction.at : visit.at).toTimeZone(chinaZone());
    const Clause *clause = standard.clause(deduction.clause);
    line.clause = clause ? deduction.clause + QLatin1Char(' ') + nameOf(clause->name, clause->nameEn, inEnglish) : deduction.clause;
    line.place = placeText(deduction);
    Points taken = deduction.points;
    QStringList notes;
    if (const PatrolLevel *level = patrolLevelOf(standard, visit, clause)) {
        taken = Points::ofRaw(taken.raw() * level->factor.raw() / Points::kScale);
        notes.append(QStringLiteral("×%1 %2").arg(level->factor.exactText(), level->name));
    }
    if (isLate)
        notes.prepend(Scoresheet::tr("Late (not counted): %1 points").arg(taken.text()));
    else
        line.taken = taken;
    if (!deduction.note.isEmpty())
        notes.append(deduction.note);
    line.note = notes.join(Scoresheet::tr("; "));
    return line;
}

Result<QVector<ListedDeduction>> listDeductions(const Workbook &workbook, const PeriodScores &scores, const QVector<UnitScore> &shown,
                                                bool inEnglish)
{
    QHash<UnitId, QString> names;
    for (const UnitScore &unit : shown)
        names.insert(unit.unit, unit.name.isEmpty() ? unit.code : unit.name);
    QHash<StandardId, Standard> versions;
    const auto known = standards(workbook);
    if (!known)
        return tl::unexpected(known.error());
    for (const StandardEntry &entry : *known) {
        if (entry.standard.code == scores.standard.code)
            versions.insert(entry.standard.id, entry.standard);
    }
    InspectionFilter filter;
    filter.from = scores.period.starts;
    filter.to = scores.period.ends;
    filter.state = InspectionState::Finished;
    const auto visits = inspections(workbook, filter);
    if (!visits)
        return tl::unexpected(visits.error());
    const auto afterEnd = visitsAfterEnd(workbook);
    if (!afterEnd)
        return tl::unexpected(afterEnd.error());
    QSet<InspectionId> uncounted;
    for (const VisitAfterEnd &visit : *afterEnd)
        uncounted.insert(visit.inspection);
    QHash<InspectionId, Inspection> ofScores;
    QVector<InspectionId> ids;
    for (const Inspection &visit : *visits) {
        if (versions.contains(visit.standard) && names.contains(visit.unit) && !uncounted.contains(visit.id)) {
            ofScores.insert(visit.id, visit);
            ids.append(visit.id);
        }
    }
    const auto found = deductions(workbook, ids);
    if (!found)
        return tl::unexpected(found.error());
    QVector<DeductionId> deductionIds;
    for (const Deduction &deduction : *found)
        deductionIds.append(deduction.id);
    const auto pictures = photos(workbook, deductionIds);
    if (!pictures)
        return tl::unexpected(pictures.error());
    QHash<DeductionId, int> pictureCount;
    for (const Photo &photo : *pictures)
        ++pictureCount[photo.deduction];

    const auto tooLate = lateInspections(workbook, scores.period);
    if (!tooLate)
        return tl::unexpected(tooLate.error());
    const QSet<InspectionId> late(tooLate->cbegin(), tooLate->cend());
    QVector<ListedDeduction> list;
    for (const Deduction &deduction : *found) {
        if (!deduction.voidReason.isEmpty())
            continue;
        const Inspection &visit = *ofScores.constFind(deduction.inspection);
        ListedDeduction line = listed(deduction, visit, *versions.constFind(visit.standard), late.contains(visit.id), inEnglish);
        line.unit = names.value(visit.unit);
        line.photos = pictureCount.value(deduction.id);
        list.append(line);
    }
    std::stable_sort(list.begin(), list.end(), [](const ListedDeduction &a, const ListedDeduction &b) { return a.at < b.at; });
    return list;
}

/// The points of a period's bonuses by unit, with their reasons; void ones count nothing.
Status addBonuses(const Workbook &workbook, const QString &period, const QString &standardCode, QHash<UnitId, Points> &points,
                  QHash<UnitId, QStringList> *reasons)
{
    const auto found = bonuses(workbook, period);
    if (!found)
        return tl::unexpected(found.error());
    for (const Bonus &bonus : *found) {
        if (bonus.standardCode != standardCode || !bonus.voidReason.isEmpty())
            continue;
        points[bonus.unit] += bonus.points;
        if (reasons)
            (*reasons)[bonus.unit].append(bonus.reason);
    }
    return {};
}

Status listBonuses(const Workbook &workbook, const PeriodScores &scores, ScoresheetContent &content)
{
    QHash<UnitId, Points> awarded;
    QHash<UnitId, Points> carried;
    QHash<UnitId, QStringList> reasons;
    const QString &code = scores.standard.code;
    if (Status added = addBonuses(workbook, scores.period.code, code, awarded, &reasons); !added)
        return added;
    const QVector<Period> months = scores.period.months();
    if (scores.period.kind != PeriodKind::Month) {
        for (const Period &month : months) {
            if (Status added = addBonuses(workbook, month.code, code, awarded, &reasons); !added)
                return added;
        }
    }
    if (content.hasLedger() && !months.isEmpty()) {
        const int year = months.first().namedFrom().year();
        for (auto before = months.first().previous(); before && before->namedFrom().year() == year; before = before->previous()) {
            if (Status added = addBonuses(workbook, before->code, code, carried, nullptr); !added)
                return added;
        }
    }
    for (const UnitScore &unit : content.units) {
        BonusLine line;
        line.unit = unit.name.isEmpty() ? unit.code : unit.name;
        line.carried = carried.value(unit.unit);
        line.awarded = awarded.value(unit.unit);
        line.counted = content.hasLedger() ? Points() : unit.bonusCounted;
        line.left = line.carried + line.awarded - line.counted;
        line.reasons = reasons.value(unit.unit);
        if (line.carried != Points() || line.awarded != Points())
            content.bonuses.append(line);
    }
    if (content.bonuses.isEmpty())
        return {};
    switch (scores.standard.bonus.mode) {
    case BonusMode::Ledger:
        content.bonusNote =
            Scoresheet::tr("Bonuses are kept in the year's ledger for the year-end assessment; they are no part of this score.");
        break;
    case BonusMode::Inside:
        content.bonusNote =
            scores.standard.bonus.cap
                ? Scoresheet::tr("Bonuses are part of the score, at most %1 a period.").arg(scores.standard.bonus.cap->exactText())
                : Scoresheet::tr("Bonuses are part of the score, up to its full mark.");
        break;
    case BonusMode::None: content.bonusNote = Scoresheet::tr("This standard counts no bonuses; they are only listed."); break;
    }
    return {};
}

/// Units that a later decision made one: each group of them is named once.
Status noteSame(const Workbook &workbook, const PeriodScores &scores, ScoresheetContent &content)
{
    const auto same = unitsFoundSame(workbook, scores);
    if (!same)
        return tl::unexpected(same.error());
    QSet<QStringList> told;
    for (const UnitScore &unit : std::as_const(content.units)) {
        QStringList family = same->value(unit.unit);
        if (family.isEmpty())
            continue;
        family.append(QStringLiteral("%1 (%2)").arg(unit.name, unit.code));
        family.sort();
        if (told.contains(family))
            continue;
        told.insert(family);
        content.sameNotes.append(
            Scoresheet::tr("%1 turned out to be one unit after the period was closed; they stand apart here until it is reopened.")
                .arg(family.join(Scoresheet::tr(" and "))));
    }
    return {};
}

/// Titles, subtitle and the notes on what the sheet shows.
void setTitles(const PeriodScores &scores, const ScoresheetOptions &options, ScoresheetContent &content)
{
    const QString standardName = nameOf(scores.standard.name, scores.standard.nameEn, options.inEnglish);
    const bool isMonth = scores.period.kind == PeriodKind::Month;
    const QString title = (isMonth ? Scoresheet::tr("%1: monthly scoresheet") : Scoresheet::tr("%1: scoresheet")).arg(standardName);
    content.title = options.title.isEmpty() ? title : options.title;
    const QString subject = options.title.isEmpty() ? standardName : options.title;
    content.deductionsTitle = Scoresheet::tr("%1: deductions").arg(subject);
    content.bonusesTitle = Scoresheet::tr("%1: bonuses").arg(subject);
    content.subtitle =
        Scoresheet::tr("Period: %1 (%2 to %3)")
            .arg(periodTitle(scores.period.code), scores.period.starts.toString(Qt::ISODate), scores.period.ends.toString(Qt::ISODate));
    if (!options.organisation.isEmpty())
        content.subtitle += QStringLiteral("    ") + Scoresheet::tr("Compiled by: %1").arg(options.organisation);
}

} // namespace

QString periodTitle(const QString &code)
{
    const auto period = Period::ofCode(code);
    if (!period)
        return code;
    const QDate named = period->namedFrom();
    const QString year = QString::number(named.year());
    switch (period->kind) {
    case PeriodKind::Month: return Scoresheet::tr("%1-%2", "year and month").arg(year).arg(named.month(), 2, 10, QLatin1Char('0'));
    case PeriodKind::Quarter: return Scoresheet::tr("quarter %2 of %1").arg(year).arg((named.month() + 2) / 3);
    case PeriodKind::HalfYear:
        return named.month() == 1 ? Scoresheet::tr("first half of %1").arg(year) : Scoresheet::tr("second half of %1").arg(year);
    case PeriodKind::Year: break;
    }
    return Scoresheet::tr("year %1").arg(year);
}

QStringList ScoresheetContent::rankingNotes() const { return bonusNote.isEmpty() ? sameNotes : sameNotes + QStringList{bonusNote}; }

QString ScoresheetContent::sectionName(const Section &section) const { return nameOf(section.name, section.nameEn, inEnglish); }

QString ScoresheetContent::sectionTitle(const Section &section) const
{
    const QString name = sectionName(section);
    return section.max > Points() ? QStringLiteral("%1\n(%2)").arg(name, section.max.exactText()) : name;
}

QString ScoresheetContent::sectionWord(const Section &section, const UnitScore &unit) const
{
    if (section.max > Points())
        return {};
    const QStringList vetoes = vetoesOf(unit);
    const bool isVetoed = std::any_of(section.clauses.cbegin(), section.clauses.cend(),
                                      [&vetoes](const Clause &clause) { return vetoes.contains(clause.id); });
    return isVetoed ? Scoresheet::tr("Vetoed") : QStringLiteral("—");
}

QString ScoresheetContent::gradeName(const UnitScore &unit) const
{
    const auto band =
        std::find_if(standard.grades.cbegin(), standard.grades.cend(), [&](const GradeBand &b) { return b.name == unit.grade; });
    return band == standard.grades.cend() ? unit.grade : nameOf(band->name, band->nameEn, inEnglish);
}

Result<ScoresheetContent> gatherScoresheet(const Workbook &workbook, const PeriodScores &scores, const ScoresheetOptions &options)
{
    ScoresheetContent content;
    content.standard = scores.standard;
    for (const UnitScore &unit : scores.units) {
        if (options.group.isEmpty() || unit.group == options.group)
            content.units.append(unit);
    }
    const auto kinds = unitKinds(workbook);
    if (!kinds)
        return tl::unexpected(kinds.error());
    for (const UnitKind &kind : *kinds)
        content.kindNames.insert(kind.code, options.inEnglish ? kind.nameEn : kind.nameZh);
    if (const auto before = scores.period.previous()) {
        // The sheet stands without a comparison where there is nothing to compare with.
        if (const auto past = scorePeriod(workbook, *before, scores.standard.code)) {
            for (const UnitScore &unit : past->units) {
                if (unit.score)
                    content.before.insert(unit.unit, *unit.score);
            }
        }
    }
    content.inEnglish = options.inEnglish;
    // What a closed period's scores are made of, whatever became of it since.
    const Status listed = readAsClosed(workbook, scores.period, [&]() -> Status {
        auto list = listDeductions(workbook, scores, content.units, options.inEnglish);
        if (!list)
            return tl::make_unexpected(list.error());
        content.deductions = std::move(*list);
        return listBonuses(workbook, scores, content);
    });
    if (!listed)
        return tl::unexpected(listed.error());
    if (Status told = noteSame(workbook, scores, content); !told)
        return tl::unexpected(told.error());
    setTitles(scores, options, content);
    return content;
}

Status goOn(const ScoresheetOptions &options, int percent)
{
    if (options.progress && !options.progress(percent))
        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The scoresheet was cancelled; no file was written"));
    return {};
}

} // namespace inspect
