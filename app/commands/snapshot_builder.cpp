// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/snapshot_builder.h"
#include "commands/china_time.h"
#include "commands/map_settings.h"
#include "inspect/closed_units.h"
#include "inspect/month_start.h"
#include "inspect/rounds.h"

#include <QSet>

#include <algorithm>

namespace inspect::app {

namespace {

QHash<UnitId, int> indexOf(const QVector<Unit> &units)
{
    QHash<UnitId, int> index;
    index.reserve(units.size());
    for (int i = 0; i < units.size(); ++i)
        index.insert(units.at(i).id, i);
    return index;
}

Status readUnits(const Workbook &workbook, Snapshot &s)
{
    auto kinds = unitKinds(workbook);
    if (!kinds)
        return tl::make_unexpected(kinds.error());
    auto list = units(workbook, todayInChina());
    if (!list)
        return tl::make_unexpected(list.error());
    list->squeeze(); // stays as long as the workbook is open
    s.kinds = *kinds;
    s.unitIndex = indexOf(*list);
    s.units = std::make_shared<const QVector<Unit>>(std::move(*list));
    return {};
}

Status readStandards(const Workbook &workbook, Snapshot &s)
{
    auto entries = standards(workbook);
    if (!entries)
        return tl::make_unexpected(entries.error());
    auto attached = attachments(workbook);
    if (!attached)
        return tl::make_unexpected(attached.error());
    s.standards = *entries;
    s.attachments = *attached;
    return {};
}

Status readPeople(const Workbook &workbook, Snapshot &s)
{
    auto list = people(workbook);
    if (!list)
        return tl::make_unexpected(list.error());
    s.people = *list;
    s.person = workbook.person();
    return {};
}

/// The months with inspections, newest first. After a change of one unit's inspections none of the known ones goes: a finished
/// inspection stays.
Status readMonths(const Workbook &workbook, Snapshot &s, const UnitId &only)
{
    const auto days = inspectedDays(workbook, only);
    if (!days)
        return tl::make_unexpected(days.error());
    s.monthStart = monthStart(workbook);
    if (only.isNull())
        s.periodsWithData.clear();
    for (const QDate &day : *days)
        s.periodsWithData.append(Period::monthOf(day, s.monthStart).code);
    s.periodsWithData.removeDuplicates();
    std::sort(s.periodsWithData.begin(), s.periodsWithData.end(), std::greater<>());
    return {};
}

/// The shown month: the one asked for, else this month where it has inspections, else the newest one that has.
void choosePeriod(const View &view, Snapshot &s)
{
    const Period current = Period::monthOf(todayInChina(), s.monthStart);
    if (const auto wanted = Period::ofCode(view.period))
        s.period = *wanted;
    else if (s.periodsWithData.isEmpty() || s.periodsWithData.contains(current.code))
        s.period = current;
    else
        s.period = Period::ofCode(s.periodsWithData.first()).value_or(current);
}

/// Whether other versions, names or shapes stood then than stand now.
bool standsOtherwise(const QVector<Unit> &then, const QVector<Unit> &now)
{
    if (then.size() != now.size())
        return true;
    QHash<UnitVersionId, const Unit *> known;
    known.reserve(now.size());
    for (const Unit &unit : now)
        known.insert(unit.version, &unit);
    return std::any_of(then.cbegin(), then.cend(), [&known](const Unit &unit) {
        const Unit *today = known.value(unit.version);
        return today == nullptr || today->id != unit.id || today->name != unit.name || today->code != unit.code || today->wkb != unit.wkb;
    });
}

/// The units as the shown period's printed map has them.
Status readShownUnits(const Workbook &workbook, Snapshot &s)
{
    s.isPastMap = false;
    s.shownUnits = s.units;
    s.shownIndex = s.unitIndex;
    if (s.period.ends >= todayInChina())
        return {};
    auto then = unitsAsClosed(workbook, s.period);
    if (!then)
        return tl::make_unexpected(then.error());
    if (!standsOtherwise(*then, *s.units))
        return {};
    s.isPastMap = true;
    s.shownIndex = indexOf(*then);
    s.shownUnits = std::make_shared<const QVector<Unit>>(std::move(*then));
    return {};
}

/// The shown period and its units. Where none was asked for, a past one's results do not hide the units of today.
Status readPeriodUnits(const Workbook &workbook, const View &view, Snapshot &s)
{
    if (Status shown = readShownUnits(workbook, s); !shown || !s.isPastMap || !view.period.isEmpty())
        return shown;
    s.period = Period::monthOf(todayInChina(), s.monthStart);
    return readShownUnits(workbook, s);
}

/// The other period's results by unit, of the standards that the map shows.
QHash<UnitId, UnitScore> comparedScores(const Workbook &workbook, const Snapshot &s)
{
    QHash<UnitId, UnitScore> other;
    const auto period = Period::ofCode(s.comparedWith);
    if (!period)
        return other;
    for (auto it = s.scores.cbegin(); it != s.scores.cend(); ++it) {
        // A standard that did not score anything then leaves nothing to compare with.
        const auto scored = scorePeriod(workbook, *period, it.key());
        if (!scored || (!s.theme.isEmpty() && s.theme != it.key()))
            continue;
        for (const UnitScore &u : scored->units) {
            const auto known = other.constFind(u.unit);
            if (known == other.cend() || standsBefore(u, *known))
                other.insert(u.unit, u);
        }
    }
    return other;
}

/// What a score makes of a unit on the map.
void colourUnit(MapUnit &unit, const UnitScore &score)
{
    unit.state = score.state;
    unit.score = score.score;
    unit.stars = score.stars;
    unit.grade = score.grade;
}

/// One unit's colours anew among the others', and those of what is rolled up from it.
void recolour(Snapshot &s, const UnitId &unit)
{
    auto mapUnits = std::make_shared<QVector<MapUnit>>(*s.mapUnits);
    for (MapUnit &m : *mapUnits) {
        const auto shown = s.shown.constFind(m.id);
        if (shown != s.shown.cend() && (m.id == unit || shown->isRolledUp()))
            colourUnit(m, *shown);
    }
    s.mapUnits = mapUnits;
}

Status colour(const Workbook &workbook, Snapshot &s)
{
    const QHash<UnitId, UnitScore> other = comparedScores(workbook, s);
    const auto cases = openCaseCounts(workbook);
    if (!cases)
        return tl::make_unexpected(cases.error());
    auto mapUnits = std::make_shared<QVector<MapUnit>>();
    mapUnits->reserve(s.shownUnits->size());
    for (const Unit &u : *s.shownUnits) {
        if (u.wkb.isEmpty())
            continue;
        MapUnit m;
        m.id = u.id;
        m.code = u.code;
        m.name = u.name;
        m.kind = u.kind;
        m.group = u.rankingGroup();
        m.head = u.head;
        m.wkb = u.wkb;
        m.openCases = cases->value(u.id);
        const auto it = s.shown.constFind(u.id);
        if (it != s.shown.constEnd()) {
            colourUnit(m, *it);
            const auto then = other.constFind(u.id);
            if (then != other.cend() && then->score && it->score)
                m.change = *it->score - *then->score;
            if (then != other.cend() && then->rank && it->rank)
                m.placesWon = *then->rank - *it->rank;
        }
        mapUnits->append(std::move(m));
    }
    s.mapUnits = mapUnits;
    return {};
}

/// Which score of each unit the map and the list show: that of the theme, else the first one there is.
void chooseShown(Snapshot &s)
{
    s.shown.clear();
    for (auto scores = s.scores.cbegin(); scores != s.scores.cend(); ++scores) {
        if (!s.theme.isEmpty() && s.theme != scores.key())
            continue;
        for (const UnitScore &u : (*scores)->units) {
            const auto it = s.shown.constFind(u.unit);
            if (it == s.shown.constEnd() || standsBefore(u, *it))
                s.shown.insert(u.unit, u);
        }
    }
}

Status readScores(const Workbook &workbook, const View &view, Snapshot &s)
{
    s.theme = view.theme;
    s.scores.clear();
    const auto codes = standardCodesIn(workbook, s.period);
    if (!codes)
        return tl::make_unexpected(codes.error());
    for (const QString &code : *codes) {
        auto scored = scorePeriod(workbook, s.period, code);
        if (!scored && scored.error().code == ErrorCode::NotFound)
            continue; // not attached to anything in this period
        if (!scored)
            return tl::make_unexpected(scored.error());
        s.scores.insert(code, std::make_shared<const PeriodScores>(std::move(*scored)));
    }
    chooseShown(s);
    return {};
}

/// One unit's scores anew where the others cannot change by it; false: they may.
Result<bool> rescoreUnit(const Workbook &workbook, Snapshot &s, const UnitId &unit)
{
    if (!s.comparedWith.isEmpty())
        return false;
    auto scores = s.scores;
    for (auto it = scores.begin(); it != scores.end(); ++it) {
        const auto &units = (*it)->units;
        if (std::none_of(units.cbegin(), units.cend(), [&unit](const UnitScore &score) { return score.unit == unit; }))
            continue;
        auto anew = rescored(workbook, **it, unit);
        if (!anew)
            return tl::make_unexpected(anew.error());
        if (!*anew)
            return false;
        *it = std::make_shared<const PeriodScores>(std::move(**anew));
    }
    s.scores = scores;
    chooseShown(s);
    return true;
}

/// Which periods are closed, and what came too late for the shown one.
Status readClosings(const Workbook &workbook, const View &view, Snapshot &s)
{
    const auto closed = closedPeriods(workbook);
    if (!closed)
        return tl::make_unexpected(closed.error());
    const auto late = lateInspections(workbook, s.period);
    if (!late)
        return tl::make_unexpected(late.error());
    s.closedPeriods = *closed;
    s.late = QSet<InspectionId>(late->cbegin(), late->cend());
    s.comparedWith = view.comparison;
    return {};
}

/// Inspections whose deductions stand on the map: those of the period, and what is open whenever it was begun.
Result<QHash<InspectionId, Inspection>> mappedInspections(const Workbook &workbook, const InspectionFilter &ofPeriod,
                                                          const InspectionFilter &open)
{
    QHash<InspectionId, Inspection> found;
    for (const InspectionFilter &filter : {ofPeriod, open}) {
        auto list = inspections(workbook, filter);
        if (!list)
            return tl::make_unexpected(list.error());
        for (const Inspection &i : *list) {
            if (i.state != InspectionState::Abandoned)
                found.insert(i.id, i);
        }
    }
    return found;
}

/// `only`: of one unit, among the others as they were; null: all.
Status readPins(const Workbook &workbook, Snapshot &s, const UnitId &only)
{
    InspectionFilter ofPeriod;
    ofPeriod.unit = only;
    ofPeriod.from = s.period.starts;
    ofPeriod.to = s.period.ends;
    InspectionFilter open;
    open.unit = only;
    open.state = InspectionState::Open;
    const auto byId = mappedInspections(workbook, ofPeriod, open);
    if (!byId)
        return tl::make_unexpected(byId.error());
    s.openSheets.removeIf([&only](const SheetKey &key) { return only.isNull() || key.unit == only; });
    for (const Inspection &i : *byId) {
        if (i.state == InspectionState::Open && i.inspector == s.person)
            s.openSheets.append({i.unit, i.standard});
    }
    auto pins = std::make_shared<QVector<MapPin>>();
    if (!only.isNull())
        std::copy_if(s.pins->cbegin(), s.pins->cend(), std::back_inserter(*pins), [&only](const MapPin &pin) { return pin.unit != only; });
    QSet<DeductionId> done;
    for (const InspectionFilter &filter : {ofPeriod, open}) {
        auto placed = placedDeductions(workbook, filter);
        if (!placed)
            return tl::make_unexpected(placed.error());
        for (const Deduction &d : *placed) {
            const auto i = byId->constFind(d.inspection);
            if (i == byId->constEnd() || !d.voidReason.isEmpty() || !d.lon || !d.lat || done.contains(d.id))
                continue;
            done.insert(d.id);
            const StandardEntry *entry = s.standard(i->standard);
            const Clause *clause = entry ? entry->standard.clause(d.clause) : nullptr;
            pins->append({d.id, i->unit, *d.lon, *d.lat, d.count, clause ? clause->name : d.clause});
        }
    }
    s.pins = pins;
    return {};
}

/// As the rules see it.
Sheet sheetOf(const SheetInspection &recorded)
{
    const Inspection &inspection = recorded.inspection;
    Sheet sheet;
    sheet.inspection = inspection.id;
    sheet.inspector = inspection.inspector;
    sheet.at = inspection.at;
    sheet.source = inspection.source;
    sheet.patrolLevel = inspection.patrolLevel;
    sheet.notApplicable = inspection.notApplicable;
    sheet.measures = recorded.measures;
    for (const SheetDeduction &d : recorded.deductions) {
        if (d.deduction.voidReason.isEmpty())
            sheet.tallies.append({d.deduction.clause, d.deduction.level, d.deduction.recurrence, d.deduction.count});
    }
    return sheet;
}

Status readSheet(const Workbook &workbook, const View &view, Snapshot &s)
{
    s.sheet.reset();
    const StandardEntry *entry = s.standard(view.focus.standard);
    if (view.focus.unit.isNull() || !s.shownUnit(view.focus.unit))
        return {};
    SheetView sheet;
    sheet.key = view.focus;
    if (entry) {
        auto open = openInspection(workbook, view.focus, s.person);
        if (!open)
            return tl::make_unexpected(open.error());
        if (*open) {
            auto read = readInspection(workbook, **open, entry->standard, s.people);
            if (!read)
                return tl::make_unexpected(read.error());
            sheet.open = std::move(*read);
            const Period period = Period::monthOf(inChina(sheet.open->inspection.at).date(), s.monthStart);
            sheet.period = period.code;
            const auto outlook = outlookFor(workbook, period, view.focus.standard, view.focus.unit, sheetOf(*sheet.open));
            if (!outlook)
                return tl::make_unexpected(outlook.error());
            sheet.outlook = *outlook;
            sheet.open->isLate = s.closedPeriods.contains(period.code);
        }
        InspectionFilter filter;
        filter.unit = view.focus.unit;
        filter.standard = view.focus.standard;
        filter.from = s.period.starts;
        filter.to = s.period.ends;
        filter.state = InspectionState::Finished;
        auto finished = inspections(workbook, filter);
        if (!finished)
            return tl::make_unexpected(finished.error());
        std::sort(finished->begin(), finished->end(), [](const Inspection &a, const Inspection &b) { return a.at > b.at; });
        for (const Inspection &i : *finished) {
            auto read = readInspection(workbook, i, entry->standard, s.people);
            if (!read)
                return tl::make_unexpected(read.error());
            read->isLate = s.late.contains(i.id);
            sheet.finished.append(std::move(*read));
        }
    }
    s.sheet = std::move(sheet);
    return {};
}

void readSteps(const Workbook &workbook, Snapshot &s)
{
    s.undo.reset();
    s.redo.reset();
    if (const auto step = workbook.undoStep())
        s.undo = StepName{step->name, step->subject};
    if (const auto step = workbook.redoStep())
        s.redo = StepName{step->name, step->subject};
    s.waiting = workbook.waitingOperations();
}

} // namespace

Result<std::optional<Inspection>> openInspection(const Workbook &workbook, const SheetKey &key, const PersonId &person)
{
    InspectionFilter filter;
    filter.unit = key.unit;
    filter.standard = key.standard;
    filter.state = InspectionState::Open;
    auto open = inspections(workbook, filter);
    if (!open)
        return tl::make_unexpected(open.error());
    std::optional<Inspection> newest;
    for (const Inspection &i : *open) {
        if (i.inspector == person && (!newest || newest->at < i.at))
            newest = i;
    }
    return newest;
}

Result<SheetInspection> readInspection(const Workbook &workbook, const Inspection &inspection, const Standard &standard,
                                       const QVector<Person> &people)
{
    SheetInspection result;
    result.inspection = inspection;
    for (const Person &p : people) {
        if (p.id == inspection.inspector)
            result.inspector = p.name;
    }
    if (!inspection.round.isNull()) {
        const auto sealed = isSealed(workbook, inspection.id);
        const auto wave = round(workbook, inspection.round);
        if (!sealed)
            return tl::make_unexpected(sealed.error());
        result.isSealed = *sealed;
        result.round = wave ? wave->name : QString(); // a round may be gone while its inspections stay
    }
    auto rows = deductions(workbook, {inspection.id});
    if (!rows)
        return tl::make_unexpected(rows.error());
    auto values = measures(workbook, {inspection.id});
    if (!values)
        return tl::make_unexpected(values.error());
    QVector<DeductionId> ids;
    for (const Deduction &d : *rows)
        ids.append(d.id);
    auto pictures = photos(workbook, ids);
    if (!pictures)
        return tl::make_unexpected(pictures.error());
    for (const Deduction &d : *rows) {
        SheetDeduction row{d, {}};
        for (const Photo &p : *pictures) {
            if (p.deduction == d.id)
                row.photos.append(p);
        }
        result.deductions.append(std::move(row));
    }
    std::stable_sort(result.deductions.begin(), result.deductions.end(),
                     [](const SheetDeduction &a, const SheetDeduction &b) { return a.deduction.id < b.deduction.id; });
    result.measures = *values;
    result.score = scoreSheet(standard, sheetOf(result));
    return result;
}

namespace {

/// Period, its units, scores, closings and colours.
Status readPeriod(const Workbook &workbook, const View &view, Snapshot &s, Parts parts, const UnitId &only)
{
    const Period before = s.period;
    const bool isOfOne = !only.isNull() && !(parts & Part::Units);
    if (Status months = readMonths(workbook, s, only); !months)
        return months;
    choosePeriod(view, s);
    if (isOfOne && view.period.isEmpty() && before.holds(todayInChina()))
        s.period = before; // what is recorded of one unit leads to no earlier month
    if (!isOfOne || s.period.code != before.code)
        if (Status shown = readPeriodUnits(workbook, view, s); !shown)
            return shown;
    bool isDone = false;
    if (isOfOne && s.period.code == before.code) {
        const auto rescored = rescoreUnit(workbook, s, only);
        if (!rescored)
            return tl::make_unexpected(rescored.error());
        isDone = *rescored;
    }
    if (!isDone)
        if (Status scores = readScores(workbook, view, s); !scores)
            return scores;
    if (Status closings = readClosings(workbook, view, s); !closings)
        return closings;
    if (!isDone)
        return colour(workbook, s);
    recolour(s, only);
    return {};
}

} // namespace

Result<SnapshotPtr> buildSnapshot(const Workbook &workbook, const View &view, const SnapshotPtr &before, Parts parts, const UnitId &only)
{
    auto s = std::make_shared<Snapshot>(*before);
    s->path = workbook.path();
    s->photosFolder = workbook.photosFolder();
    s->isReadOnly = workbook.isReadOnly();
    struct Step {
        bool wanted;
        std::function<Status()> read;
    };
    const bool scores = parts & (Part::Scores | Part::Units | Part::Standards);
    const Step steps[] = {
        {bool(parts & Part::Units), [&] { return readUnits(workbook, *s); }},
        {bool(parts & Part::Standards), [&] { return readStandards(workbook, *s); }},
        {bool(parts & Part::People), [&] { return readPeople(workbook, *s); }},
        {scores, [&] { return readPeriod(workbook, view, *s, parts, only); }},
        {scores || (parts & Part::Pins), [&] { return readPins(workbook, *s, s->period.code == before->period.code ? only : UnitId()); }},
        {true, [&] { return readSheet(workbook, view, *s); }},
    };
    for (const Step &step : steps) {
        if (!step.wanted)
            continue;
        if (Status status = step.read(); !status)
            return tl::make_unexpected(status.error());
    }
    if (parts & Part::Settings) {
        s->layers = readLayers(workbook);
        s->unitViews = readUnitViews(workbook);
    }
    readSteps(workbook, *s);
    return SnapshotPtr(s);
}

} // namespace inspect::app
