// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/conflict_texts.h"

#include "commands/china_time.h"
#include "inspect/geodesic.h"
#include "models/texts.h"
#include "models/visit_texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace inspect::app {

namespace {

struct ConflictTexts {
    Q_DECLARE_TR_FUNCTIONS(ConflictTexts)
};

/// Which part of a record; the record itself.
QString latePartText(const LateDetail &detail)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("photos"), QT_TRANSLATE_NOOP("ConflictTexts", "photo of %1")},
        {QStringLiteral("measures"), QT_TRANSLATE_NOOP("ConflictTexts", "measured value of %1")},
        {QStringLiteral("deductions"), QT_TRANSLATE_NOOP("ConflictTexts", "deduction %1")},
        {QStringLiteral("bonuses"), QT_TRANSLATE_NOOP("ConflictTexts", "bonus %1")},
        {QStringLiteral("attachments"), QT_TRANSLATE_NOOP("ConflictTexts", "application of the standard")},
        {QStringLiteral("inspections"), QT_TRANSLATE_NOOP("ConflictTexts", "inspection")},
        {QStringLiteral("unit_versions"), QT_TRANSLATE_NOOP("ConflictTexts", "unit")}};
    const QString name = ConflictTexts::tr(names.value(detail.column, QT_TRANSLATE_NOOP("ConflictTexts", "the record")));
    return name.contains(QLatin1String("%1")) ? name.arg(detail.subject) : name;
}

bool isShape(const QString &column) { return column == QLatin1String("shape") || column == QLatin1String("geom"); }

QString sizeText(const QByteArray &wkb)
{
    if (wkb.isEmpty())
        return ConflictTexts::tr("no shape");
    const GeodesicSize size = geodesicSize(wkb);
    if (size.areaM2 > 0)
        return ConflictTexts::tr("area %1 m²").arg(QLocale().toString(size.areaM2, 'f', 0));
    return size.lengthM > 0 ? ConflictTexts::tr("length %1 m").arg(QLocale().toString(size.lengthM, 'f', 0)) : ConflictTexts::tr("place");
}

const Unit *unitNamed(const Snapshot &snapshot, const QString &uid) { return snapshot.unit(UnitId(Uid::fromString(uid))); }

QString lateText(const Snapshot &snapshot, const LateDetail &detail)
{
    const QString of = latePartText(detail);
    switch (detail.what) {
    case LateDetail::What::Added: return ConflictTexts::tr("%1 added").arg(of);
    case LateDetail::What::Removed: return ConflictTexts::tr("%1 deleted").arg(of);
    case LateDetail::What::Voided: return ConflictTexts::tr("%1 voided: %2").arg(of, detail.now.toString());
    case LateDetail::What::Shape: return ConflictTexts::tr("drawn anew");
    case LateDetail::What::Value: break;
    }
    if (detail.column == QLatin1String("alias"))
        return ConflictTexts::tr("found to be the same unit as %1").arg(detail.now.toString());
    if (detail.column == QLatin1String("body"))
        return ConflictTexts::tr("content of the standard changed");
    return ConflictTexts::tr("%1: %2 → %3")
        .arg(fieldName(detail.column), fieldText(snapshot, detail.column, detail.kept), fieldText(snapshot, detail.column, detail.now));
}

/// What a closed period has instead of each late change.
QString keptText(const Snapshot &snapshot, const QVector<LateDetail> &changes)
{
    QStringList parts;
    for (const LateDetail &detail : changes) {
        const QString of = latePartText(detail);
        switch (detail.what) {
        case LateDetail::What::Added: parts << ConflictTexts::tr("without %1").arg(of); break;
        case LateDetail::What::Removed:
        case LateDetail::What::Voided: parts << ConflictTexts::tr("%1 counts").arg(of); break;
        case LateDetail::What::Shape: parts << ConflictTexts::tr("the former border"); break;
        case LateDetail::What::Value:
            parts << (detail.column == QLatin1String("alias") ? ConflictTexts::tr("a row of its own")
                      : detail.column == QLatin1String("body")
                          ? ConflictTexts::tr("the former content")
                          : ConflictTexts::tr("%1: %2").arg(fieldName(detail.column), fieldText(snapshot, detail.column, detail.kept)));
            break;
        }
    }
    return parts.join(ConflictTexts::tr("; "));
}

/// On a line of its own.
QString alsoCountingText(const Conflict &conflict)
{
    const QVector<LateItem> others = alsoCounting(conflict);
    return others.isEmpty() ? QString()
                            : QLatin1Char('\n') + ConflictTexts::tr("Once %1 is reopened, %2 more that came late for it count too: %3.")
                                                      .arg(periodText(conflict.column))
                                                      .arg(others.size())
                                                      .arg(lateItemsText(others));
}

/// That something late was left outside a closed period, and why.
QString leftText(const Fields &fields)
{
    const QString period = periodText(fields.value(QLatin1String(kLatePeriod)).toString());
    const QString day = fields.value(QLatin1String(kLateSubject)).toString();
    const QString reason = fields.value(QStringLiteral("note")).toString();
    const bool isChange = fields.value(QLatin1String(kLateIsChange)).toBool();
    const QString what = day.isEmpty() ? ConflictTexts::tr("the late change is left outside %1").arg(period)
                         : isChange    ? ConflictTexts::tr("the late change of the inspection of %1 is left outside %2").arg(day, period)
                                       : ConflictTexts::tr("the late inspection of %1 is left outside %2").arg(day, period);
    return reason.isEmpty() ? what : ConflictTexts::tr("%1; reason: %2").arg(what, reason);
}

QString deletedStory(const ConflictSide &kept)
{
    if (kept.unawareInspections > 0)
        return ConflictTexts::tr("Deleted on one computer, inspected on another. It stays until this is decided. Deleting it leaves its "
                                 "inspections outside the results.");
    if (kept.inspections > 0)
        return ConflictTexts::tr(
                   "Deleted on one computer, changed on another. It stays until this is decided. It has %1 inspections by now; "
                   "deleting it leaves them outside the results.")
            .arg(kept.inspections);
    return ConflictTexts::tr("Deleted on one computer, changed on another. It stays until this is decided.");
}

/// What was done to a row that was removed elsewhere.
QString keptWorkText(const Snapshot &snapshot, const Conflict &conflict, const ConflictSide &side)
{
    QStringList lines;
    if (side.unawareInspections > 0)
        lines << ConflictTexts::tr("inspected (%1 inspections), kept").arg(side.unawareInspections);
    if (!conflict.changes.isEmpty())
        lines << ConflictTexts::tr("changed, kept: %1").arg(lateChangesText(snapshot, conflict.changes));
    return lines.isEmpty() ? ConflictTexts::tr("changed, kept") : lines.join(QLatin1Char('\n'));
}

/// The side that removed the row; the other one changed it.
bool isRemoval(const Conflict &conflict, int side) { return side != conflict.shown; }

QVector<ConflictChoice> ofSides(const Conflict &conflict)
{
    QVector<ConflictChoice> choices;
    for (int side = 0; side < int(conflict.sides.size()); ++side) {
        const QString letter = sideLetter(side);
        choices.append({letter, ConflictTexts::tr("Take &%1").arg(letter)});
    }
    return choices;
}

} // namespace

QString sideLetter(int side) { return QString(QChar(u'a' + side)); }

QString lateChangesText(const Snapshot &snapshot, const QVector<LateDetail> &changes)
{
    QStringList parts;
    for (const LateDetail &detail : changes)
        parts << lateText(snapshot, detail);
    return parts.join(ConflictTexts::tr("; "));
}

QVector<LateItem> alsoCounting(const Conflict &conflict)
{
    QVector<LateItem> others = conflict.late;
    others.removeIf([&](const LateItem &item) { return item.conflict == conflict.id; });
    return others;
}

QString lateItemsText(const QVector<LateItem> &items)
{
    constexpr qsizetype kNamed = 8;
    QStringList texts;
    for (const LateItem &item : items.mid(0, kNamed))
        texts << (item.isLeft ? ConflictTexts::tr("%1 (was to stay outside)").arg(item.subject) : item.subject);
    const QString named = texts.join(ConflictTexts::tr("; "));
    return items.size() > kNamed ? ConflictTexts::tr("%1 and others").arg(named) : named;
}

QString conflictTitle(const Conflict &conflict)
{
    switch (conflict.kind) {
    case ConflictKind::Values: return fieldName(conflict.column);
    case ConflictKind::Shapes: return ConflictTexts::tr("Border");
    case ConflictKind::Deleted: return ConflictTexts::tr("Deleted and changed");
    case ConflictKind::CaseState: return ConflictTexts::tr("State of the case");
    case ConflictKind::Unusable: return ConflictTexts::tr("Cannot be taken in");
    case ConflictKind::SameUnit: return ConflictTexts::tr("One code, two units");
    case ConflictKind::Doubled: return ConflictTexts::tr("Inspected twice in a round");
    case ConflictKind::Successors: return ConflictTexts::tr("Corrected twice");
    case ConflictKind::Closings: return ConflictTexts::tr("Closed twice");
    case ConflictKind::Orphan:
        return conflict.visit ? ConflictTexts::tr("Inspected after its end") : ConflictTexts::tr("Inspections of a deleted unit");
    case ConflictKind::Late: return ConflictTexts::tr("Late for a closed month");
    case ConflictKind::Versions: return ConflictTexts::tr("Two new versions");
    case ConflictKind::LateChange: return ConflictTexts::tr("Changed too late for a closed month");
    case ConflictKind::EndedEdit: return ConflictTexts::tr("Changed after it had been split or merged");
    }
    return {};
}

QString conflictStory(const Conflict &conflict)
{
    const QString shown = sideLetter(conflict.shown);
    switch (conflict.kind) {
    case ConflictKind::Values:
        return ConflictTexts::tr("Changed on two computers that did not know of each other. %1 counts until this is decided.").arg(shown);
    case ConflictKind::Shapes:
        return ConflictTexts::tr("Drawn on two computers that did not know of each other. %1 counts until this is decided.").arg(shown);
    case ConflictKind::Deleted: return deletedStory(conflict.sides.value(conflict.shown));
    case ConflictKind::CaseState:
        return ConflictTexts::tr("Two computers moved the case on in ways that do not fit together. %1 counts until this is decided.")
            .arg(shown);
    case ConflictKind::Unusable:
        return ConflictTexts::tr("Another computer sent a change that breaks a rule of the workbook. It is kept and counts nothing: %1")
            .arg(conflict.message);
    case ConflictKind::SameUnit:
        return ConflictTexts::tr(
            "Two units have the same code. If they are one unit, take the better one: inspections of both stay with it. "
            "If they are two, let both stand and correct a code.");
    case ConflictKind::Doubled:
        return ConflictTexts::tr("The same inspector finished this unit twice in one round. Both count until this is decided.");
    case ConflictKind::Successors:
        return ConflictTexts::tr("One record was corrected on two computers. The later correction counts until this is decided.");
    case ConflictKind::Closings:
        return ConflictTexts::tr("Two computers closed the same period. %1 holds until this is decided; both stay visible.").arg(shown);
    case ConflictKind::Orphan:
        if (conflict.visit)
            return conflict.sides.isEmpty()
                       ? ConflictTexts::tr("One computer ended this unit, another, not knowing of it, inspected it afterwards. The "
                                           "inspection is kept and counts nowhere, and no unit took its place.")
                       : ConflictTexts::tr("One computer split, merged or replaced this unit, another, not knowing of it, inspected it "
                                           "afterwards. The inspection is kept and counts nowhere until this is decided: take it to the "
                                           "unit it belongs to, or leave it with the ended one, outside the results.");
        return ConflictTexts::tr("The unit was deleted, and another computer had inspected it. Bring it back, or leave its inspections "
                                 "outside the results.");
    case ConflictKind::Late:
        return ConflictTexts::tr("This inspection arrived after %1 had been closed. It is kept and shown but does not count, unless the "
                                 "period is reopened with a reason.")
                   .arg(periodText(conflict.column)) +
               alsoCountingText(conflict);
    case ConflictKind::Versions:
        return ConflictTexts::tr("Two computers each made a new version of this unit, because its earlier one belongs to a closed period. "
                                 "Until one is taken the one that begins later stands. Taking that one ends the other on the day before; "
                                 "where both begin on one day, or the earlier one is taken, the other goes.");
    case ConflictKind::EndedEdit:
        return ConflictTexts::tr("This unit was split or merged on one computer and changed on another that did not know of it. The change "
                                 "stands in the ended unit. Take it over to the units that followed, where they still have what the ended "
                                 "one had, or leave it. Borders are not taken over: redraw them where they must change.");
    case ConflictKind::LateChange:
        return ConflictTexts::tr("A computer that did not know yet that %1 was closed changed this. %1 keeps what it was closed with (b); "
                                 "the change (a) counts for periods that are open. Reopen the period with a reason to let it count there "
                                 "too, or leave it as it is.")
                   .arg(periodText(conflict.column)) +
               alsoCountingText(conflict);
    }
    return {};
}

QString sideText(const Snapshot &snapshot, const Conflict &conflict, int side)
{
    const ConflictSide &given = conflict.sides.at(side);
    switch (conflict.kind) {
    case ConflictKind::Values:
    case ConflictKind::CaseState:
        return given.value.typeId() == QMetaType::QByteArray && !given.text.isEmpty() ? given.text
                                                                                      : fieldText(snapshot, conflict.column, given.value);
    case ConflictKind::Shapes: return sizeText(given.value.toByteArray());
    case ConflictKind::Deleted:
        if (isRemoval(conflict, side))
            return ConflictTexts::tr("deleted");
        return keptWorkText(snapshot, conflict, given);
    case ConflictKind::Versions: return ConflictTexts::tr("%1, %2").arg(given.text, sizeText(given.shape));
    case ConflictKind::EndedEdit:
        return side == 0 ? lateChangesText(snapshot, conflict.changes) : ConflictTexts::tr("split or merged, without the change");
    case ConflictKind::SameUnit: {
        const Unit *unit = unitNamed(snapshot, given.value.toString());
        return unit ? ConflictTexts::tr("%1, %2").arg(given.text, sizeText(unit->wkb)) : given.text;
    }
    case ConflictKind::Closings:
        return ConflictTexts::tr("closing of %1, %2 inspections, number %3")
                   .arg(periodText(given.text.section(QLatin1Char(' '), 0, 0)))
                   .arg(given.inspections)
                   .arg(given.text.section(QLatin1Char(' '), -1)) +
               QLatin1Char('\n') + closedScoresText(conflict.differences, side);
    case ConflictKind::Doubled:
    case ConflictKind::Successors: return given.visit ? visitText(*given.visit) : given.text;
    case ConflictKind::Orphan:
        if (conflict.visit)
            return given.findings > 0 ? ConflictTexts::tr("%1; %2 of the findings lie in it").arg(given.text).arg(given.findings)
                                      : given.text;
        return side == 0 ? given.text : ConflictTexts::tr("%1 inspections").arg(given.text);
    case ConflictKind::Late:
        if (side == 0)
            return given.visit ? visitText(*given.visit) : ConflictTexts::tr("inspection of %1").arg(given.text);
        return ConflictTexts::tr("closing of %1").arg(periodText(given.text));
    case ConflictKind::LateChange:
        return side == 0 ? lateChangesText(snapshot, conflict.changes)
                         : ConflictTexts::tr("%1 keeps: %2").arg(periodText(given.text), keptText(snapshot, conflict.changes));
    default: return given.text;
    }
}

QString beforeText(const Snapshot &snapshot, const Conflict &conflict)
{
    if (conflict.kind == ConflictKind::Shapes)
        return sizeText(conflict.before.toByteArray());
    if (conflict.visit)
        return QStringLiteral("%1\n%2").arg(conflict.beforeText, visitText(*conflict.visit));
    if (conflict.kind != ConflictKind::Values && conflict.kind != ConflictKind::CaseState)
        return {};
    const bool isReference = conflict.before.typeId() == QMetaType::QByteArray;
    return isReference ? conflict.beforeText : fieldText(snapshot, conflict.column, conflict.before);
}

QVector<ConflictChoice> conflictChoices(const Conflict &conflict)
{
    switch (conflict.kind) {
    case ConflictKind::Deleted: {
        QVector<ConflictChoice> choices = ofSides(conflict);
        for (int side = 0; side < int(choices.size()); ++side)
            choices[side].text = isRemoval(conflict, side) ? ConflictTexts::tr("&%1: delete it").arg(sideLetter(side))
                                                           : ConflictTexts::tr("&%1: keep it").arg(sideLetter(side));
        return choices;
    }
    case ConflictKind::Unusable: return {{QString(), ConflictTexts::tr("Leave it out")}};
    case ConflictKind::SameUnit:
        return ofSides(conflict) + QVector<ConflictChoice>{{QStringLiteral("both"), ConflictTexts::tr("They are &two units")}};
    case ConflictKind::Doubled:
    case ConflictKind::Successors:
        return ofSides(conflict) + QVector<ConflictChoice>{{QStringLiteral("both"), ConflictTexts::tr("Let &both stand")}};
    case ConflictKind::Orphan:
        if (conflict.visit) {
            QVector<ConflictChoice> choices = ofSides(conflict);
            for (int side = 0; side < int(choices.size()); ++side)
                choices[side].text = ConflictTexts::tr("&%1: it belongs to %2").arg(choices[side].take, conflict.sides[side].text);
            return choices + QVector<ConflictChoice>{{QStringLiteral("both"), ConflictTexts::tr("&Leave it outside")}};
        }
        return {{QStringLiteral("a"), ConflictTexts::tr("Bring the unit &back")},
                {QStringLiteral("both"), ConflictTexts::tr("&Leave it deleted")}};
    case ConflictKind::EndedEdit:
        return {{QStringLiteral("a"), ConflictTexts::tr("&Take it over to the units that followed")},
                {QStringLiteral("b"), ConflictTexts::tr("&Leave it in the ended unit")}};
    case ConflictKind::Late:
    case ConflictKind::LateChange:
        return {
            {QStringLiteral("a"), ConflictTexts::tr("&Reopen the period"), true, true},
            {QStringLiteral("b"),
             conflict.kind == ConflictKind::Late ? ConflictTexts::tr("&Leave it outside") : ConflictTexts::tr("&Leave the period as it is"),
             false, true}};
    default: return ofSides(conflict);
    }
}

bool canBeTyped(const Conflict &conflict)
{
    if (conflict.kind != ConflictKind::Values && conflict.kind != ConflictKind::CaseState)
        return false;
    for (const ConflictSide &side : conflict.sides) {
        if (side.value.typeId() == QMetaType::QByteArray)
            return false;
    }
    return true;
}

UnitId unitOf(const Snapshot &snapshot, const Conflict &conflict)
{
    if (snapshot.unit(conflict.unit))
        return conflict.unit;
    if (!conflict.visit || conflict.sides.isEmpty()) // that unit ended; one of those that followed it
        return {};
    const UnitId heir(Uid::fromString(conflict.sides[conflict.shown].value.toString()));
    return snapshot.unit(heir) ? heir : UnitId();
}

QByteArray sideShape(const Snapshot &snapshot, const Conflict &conflict, int side)
{
    const ConflictSide &given = conflict.sides.at(side);
    if (conflict.kind == ConflictKind::Shapes)
        return given.value.toByteArray();
    if (conflict.kind == ConflictKind::Versions || conflict.kind == ConflictKind::LateChange || conflict.visit)
        return given.shape;
    const Unit *unit = conflict.kind == ConflictKind::SameUnit ? unitNamed(snapshot, given.value.toString()) : nullptr;
    return unit ? unit->wkb : QByteArray();
}

QString fieldName(const QString &column)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("ConflictTexts", "Code")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("ConflictTexts", "Name")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("ConflictTexts", "Kind")},
        {QStringLiteral("parent"), QT_TRANSLATE_NOOP("ConflictTexts", "Belongs to")},
        {QStringLiteral("ranking_group"), QT_TRANSLATE_NOOP("ConflictTexts", "Ranking group")},
        {QStringLiteral("organisation"), QT_TRANSLATE_NOOP("ConflictTexts", "Responsible organisation")},
        {QStringLiteral("head"), QT_TRANSLATE_NOOP("ConflictTexts", "Responsible head")},
        {QStringLiteral("head_phone"), QT_TRANSLATE_NOOP("ConflictTexts", "Head's telephone")},
        {QStringLiteral("population"), QT_TRANSLATE_NOOP("ConflictTexts", "Population")},
        {QStringLiteral("valid_from"), QT_TRANSLATE_NOOP("ConflictTexts", "Valid from")},
        {QStringLiteral("valid_to"), QT_TRANSLATE_NOOP("ConflictTexts", "Valid to")},
        {QStringLiteral("attributes"), QT_TRANSLATE_NOOP("ConflictTexts", "Further fields")},
        {QStringLiteral("shape"), QT_TRANSLATE_NOOP("ConflictTexts", "Border")},
        {QStringLiteral("geom"), QT_TRANSLATE_NOOP("ConflictTexts", "Place")},
        {QStringLiteral("alias"), QT_TRANSLATE_NOOP("ConflictTexts", "Same unit as")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("ConflictTexts", "Unit")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("ConflictTexts", "Note")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("ConflictTexts", "Place in words")},
        {QStringLiteral("count"), QT_TRANSLATE_NOOP("ConflictTexts", "Places found")},
        {QStringLiteral("level"), QT_TRANSLATE_NOOP("ConflictTexts", "Level")},
        {QStringLiteral("value"), QT_TRANSLATE_NOOP("ConflictTexts", "Measured value")},
        {QStringLiteral("done"), QT_TRANSLATE_NOOP("ConflictTexts", "Done")},
        {QStringLiteral("due"), QT_TRANSLATE_NOOP("ConflictTexts", "Due")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("ConflictTexts", "State")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("ConflictTexts", "Status")},
        {QStringLiteral("void_reason"), QT_TRANSLATE_NOOP("ConflictTexts", "Reason for voiding")},
        {QStringLiteral("not_applicable"), QT_TRANSLATE_NOOP("ConflictTexts", "Clauses not applicable")},
        {QStringLiteral("due_at"), QT_TRANSLATE_NOOP("ConflictTexts", "Deadline")},
        {QStringLiteral("demand"), QT_TRANSLATE_NOOP("ConflictTexts", "Demand")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("ConflictTexts", "Telephone")},
        {QStringLiteral("points"), QT_TRANSLATE_NOOP("ConflictTexts", "Points")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("ConflictTexts", "Reason")},
        {QStringLiteral("period"), QT_TRANSLATE_NOOP("ConflictTexts", "Period")},
        {QStringLiteral("standard"), QT_TRANSLATE_NOOP("ConflictTexts", "Standard")},
        {QStringLiteral("roles"), QT_TRANSLATE_NOOP("ConflictTexts", "Roles")},
        {QStringLiteral("active"), QT_TRANSLATE_NOOP("ConflictTexts", "Active")},
        {QStringLiteral("inspector"), QT_TRANSLATE_NOOP("ConflictTexts", "Inspector")},
        {QStringLiteral("body"), QT_TRANSLATE_NOOP("ConflictTexts", "Content of the standard")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("ConflictTexts", "Reason")},
        {QStringLiteral("points"), QT_TRANSLATE_NOOP("ConflictTexts", "Points")},
        {QStringLiteral("area_m2"), QT_TRANSLATE_NOOP("ConflictTexts", "Area")},
        {QStringLiteral("length_m"), QT_TRANSLATE_NOOP("ConflictTexts", "Length")}};
    const char *name = names.value(column, nullptr);
    return name ? ConflictTexts::tr(name) : column;
}

QString fieldText(const Snapshot &snapshot, const QString &column, const QVariant &value)
{
    if (isShape(column))
        return sizeText(value.toByteArray());
    if (value.typeId() == QMetaType::QByteArray) {
        const Unit *unit = snapshot.unit(UnitId(Uid::fromBytes(value.toByteArray())));
        return unit ? unit->name : ConflictTexts::tr("(a unit that is not here)");
    }
    const QString text = value.toString();
    if (column == QLatin1String("kind"))
        return kindName(snapshot, text);
    if (column == QLatin1String("area_m2") || column == QLatin1String("length_m"))
        return QLocale().toString(value.toDouble(), 'f', 0);
    if (text.isEmpty())
        return column.startsWith(QLatin1String("valid_")) ? ConflictTexts::tr("open") : ConflictTexts::tr("(empty)");
    return text == QLatin1String("{}") || text == QLatin1String("[]") ? ConflictTexts::tr("(empty)") : text;
}

QString whoAndWhen(const QString &person, const QDateTime &at)
{
    const QString who = person.isEmpty() ? ConflictTexts::tr("somebody") : person;
    return at.isValid() ? ConflictTexts::tr("%1, %2").arg(who, inChina(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))) : who;
}

QString changeText(const Snapshot &snapshot, const HistoryEntry &entry)
{
    if (entry.operation.table == QLatin1String("decisions"))
        return leftText(entry.fields);
    switch (entry.operation.kind) {
    case OperationKind::Insert:
        return entry.operation.table == QLatin1String("units") ? ConflictTexts::tr("unit created") : ConflictTexts::tr("content created");
    case OperationKind::Remove: return ConflictTexts::tr("deleted");
    case OperationKind::Restore: return ConflictTexts::tr("brought back");
    case OperationKind::Withdraw: return ConflictTexts::tr("decision taken back");
    case OperationKind::Update: break;
    }
    QStringList parts;
    for (auto it = entry.operation.changes.cbegin(); it != entry.operation.changes.cend(); ++it) {
        if (it.key() == QLatin1String("area_m2") || it.key() == QLatin1String("length_m"))
            continue; // follow the shape
        const QString before = fieldText(snapshot, it.key(), it.value().base);
        const QString after = fieldText(snapshot, it.key(), it.value().value);
        parts << ConflictTexts::tr("%1: %2 → %3").arg(fieldName(it.key()), before, after);
    }
    return parts.join(ConflictTexts::tr("; "));
}

} // namespace inspect::app
