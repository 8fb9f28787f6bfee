// SPDX-License-Identifier: GPL-2.0-or-later
// sync, conflicts, resolve
#include "cli/command_line.h"

#include "inspect/conflicts.h"
#include "inspect/records.h"
#include "inspect/sync.h"
#include "models/conflict_texts.h"
#include "models/sync_texts.h"
#include "models/texts.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace inspect::app {

namespace {

QJsonObject asObject(const SyncSummary &summary)
{
    QJsonArray peers, notes;
    for (const Peer &peer : summary.peers)
        peers.append(QJsonObject{{QStringLiteral("name"), peer.name},
                                 {QStringLiteral("id"), peer.device.text()},
                                 {QStringLiteral("last_seen"), peer.lastSeen.toString(Qt::ISODate)},
                                 {QStringLiteral("behind"), peer.behind},
                                 {QStringLiteral("retired"), peer.isRetired},
                                 {QStringLiteral("this"), peer.isThis}});
    for (const Error &note : summary.notes)
        notes.append(sentence(note));
    return {{QStringLiteral("created"), summary.isCreated},
            {QStringLiteral("joined"), summary.isJoined},
            {QStringLiteral("new_identity"), summary.isReborn},
            {QStringLiteral("published"), summary.isPublished},
            {QStringLiteral("sent"), summary.sent},
            {QStringLiteral("received"), summary.received},
            {QStringLiteral("merged"), summary.merged},
            {QStringLiteral("to_decide"), summary.toDecide},
            {QStringLiteral("waiting"), summary.waiting},
            {QStringLiteral("photos_sent"), summary.photosSent},
            {QStringLiteral("photos_received"), summary.photosReceived},
            {QStringLiteral("photos_missing"), summary.photosMissing},
            {QStringLiteral("photos_waiting"), summary.photosWaiting},
            {QStringLiteral("folded"), summary.folded},
            {QStringLiteral("laptops"), peers},
            {QStringLiteral("notes"), notes}};
}

/// What it did in sentences, then the laptops.
Reading asReading(const SyncSummary &summary, const QJsonArray &laptops)
{
    QStringList lines = syncSummaryLines(summary);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Peer &peer : summary.peers) {
        QStringList states;
        if (peer.isThis)
            states.append(Say::tr("this computer"));
        if (peer.isRetired)
            states.append(Say::tr("retired"));
        if (peer.behind > 0)
            states.append(Say::tr("%1 pieces behind").arg(peer.behind));
        lines.append(QStringLiteral("  %1  %2  %3%4")
                         .arg(peer.name, peer.device.text(), lastSeenText(peer.lastSeen, now),
                              states.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(states.join(QStringLiteral(", ")))));
    }
    return {lines.join(QLatin1Char('\n')) + QLatin1Char('\n'),
            {QStringLiteral("name"), QStringLiteral("id"), QStringLiteral("last_seen"), QStringLiteral("behind"), QStringLiteral("retired"),
             QStringLiteral("this")},
            laptops};
}

/// "王五 @ 桥东-2" is 王五's.
bool isOfPerson(const Peer &peer, const QString &person) { return peer.name.section(QStringLiteral(" @ "), 0, 0) == person; }

/// By id, by its name, or by a person who is the only one of that name among them.
Status retireNamed(Workbook &workbook, const SyncSummary &summary, const QString &name)
{
    QVector<Peer> found;
    for (const Peer &peer : summary.peers) {
        if (peer.device.text() == name || peer.name == name)
            found.append(peer);
    }
    if (found.isEmpty())
        std::copy_if(summary.peers.cbegin(), summary.peers.cend(), std::back_inserter(found),
                     [&](const Peer &peer) { return isOfPerson(peer, name); });
    if (found.isEmpty())
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "No laptop %1 has been at this shared file; sync lists those that have, with their ids"),
                       {name});
    if (found.size() > 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 laptops are called %2; say which by its id"),
                       {QString::number(found.size()), name});
    return retireLaptop(workbook, found.first());
}

/// How many units a workbook that never synced brings to a shared file of others: the window says it before joining, and so does the
/// flag.
Result<int> unitsBroughtBy(const Arguments &arguments, Workbook &workbook)
{
    if (!knownShares(workbook).isEmpty() || lookAtShare(QFileInfo(arguments.at(1)).absoluteFilePath()).state != ShareState::Ready)
        return 0;
    const auto present = units(workbook, QDate());
    if (!present)
        return tl::make_unexpected(present.error());
    if (!present->isEmpty() && arguments.has(QStringLiteral("join-empty")))
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error",
                                         "%1 is there, and this workbook would bring %2 units of its own, which would stand beside "
                                         "those of the others for everybody. Nothing was changed; join with a new workbook, or "
                                         "leave out --join-empty"),
                       {arguments.at(1), QString::number(present->size())});
    return int(present->size());
}

Result<Outcome> runSync(const Arguments &arguments)
{
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto own = unitsBroughtBy(arguments, **workbook);
    if (!own)
        return tl::make_unexpected(own.error());
    SyncOptions options;
    options.startAnew = arguments.has(QStringLiteral("start-anew"));
    options.isThorough = arguments.has(QStringLiteral("thorough"));
    Result<SyncSummary> summary = sync(**workbook, arguments.at(1), options);
    if (summary && arguments.has(QStringLiteral("retire"))) {
        if (Status retired = retireNamed(**workbook, *summary, arguments.text(QStringLiteral("retire"))); !retired)
            return tl::make_unexpected(retired.error());
        summary = sync(**workbook, arguments.at(1), options); // the others are to know
    }
    if (!summary)
        return tl::make_unexpected(summary.error());
    if (*own > 0)
        summary->notes.append(
            Error{ErrorCode::Conflict,
                  QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "This workbook brought %1 units of its own, which stand beside "
                                                               "those of the others for everybody now. Where this is another "
                                                               "office's shared file, delete them here and sync again")),
                  {},
                  {QString::number(*own)}});
    Outcome outcome{asObject(*summary), false, false};
    outcome.reading = asReading(*summary, outcome.json[QStringLiteral("laptops")].toArray());
    return outcome;
}

QString kindText(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Values: return QStringLiteral("values");
    case ConflictKind::Shapes: return QStringLiteral("shapes");
    case ConflictKind::Deleted: return QStringLiteral("deleted");
    case ConflictKind::CaseState: return QStringLiteral("case_state");
    case ConflictKind::Unusable: return QStringLiteral("unusable");
    case ConflictKind::SameUnit: return QStringLiteral("same_unit");
    case ConflictKind::Doubled: return QStringLiteral("doubled");
    case ConflictKind::Successors: return QStringLiteral("successors");
    case ConflictKind::Closings: return QStringLiteral("closings");
    case ConflictKind::Orphan: return QStringLiteral("orphan");
    case ConflictKind::Late: return QStringLiteral("late");
    case ConflictKind::Versions: return QStringLiteral("versions");
    case ConflictKind::LateChange: return QStringLiteral("late_change");
    case ConflictKind::EndedEdit: return QStringLiteral("ended_edit");
    }
    return {};
}

QString whatText(LateDetail::What what)
{
    switch (what) {
    case LateDetail::What::Added: return QStringLiteral("added");
    case LateDetail::What::Removed: return QStringLiteral("removed");
    case LateDetail::What::Voided: return QStringLiteral("voided");
    case LateDetail::What::Value: return QStringLiteral("value");
    case LateDetail::What::Shape: return QStringLiteral("shape");
    }
    return {};
}

/// What a closed period keeps and what stands now.
QJsonArray asArray(const QVector<LateDetail> &changes)
{
    QJsonArray list;
    for (const LateDetail &change : changes) {
        QJsonObject json{{QStringLiteral("what"), whatText(change.what)}};
        if (!change.column.isEmpty())
            json.insert(QStringLiteral("column"), change.column);
        if (!change.subject.isEmpty())
            json.insert(QStringLiteral("of"), change.subject);
        if (change.what == LateDetail::What::Value)
            json.insert(QStringLiteral("kept"), change.kept.toString());
        if (change.now.isValid())
            json.insert(QStringLiteral("now"), change.now.toString());
        list.append(json);
    }
    return list;
}

/// Whether one of the sides stands until it is decided; of two inspections, two units or two versions both do, and what came after the end
/// of a unit counts nowhere.
bool oneCounts(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Values:
    case ConflictKind::Shapes:
    case ConflictKind::Deleted:
    case ConflictKind::CaseState:
    case ConflictKind::Closings:
    case ConflictKind::Late:
    case ConflictKind::LateChange:
    case ConflictKind::EndedEdit: return true;
    default: return false;
    }
}

/// Whether a side is told in words rather than by what stands in its row.
bool isTold(const Conflict &conflict, int side)
{
    return conflict.kind == ConflictKind::LateChange || conflict.kind == ConflictKind::EndedEdit ||
           conflict.kind == ConflictKind::Deleted || conflict.sides[side].visit || conflict.visit;
}

QJsonArray asArray(const QVector<ClosedDifference> &differences)
{
    QJsonArray list;
    const auto points = [](const std::optional<Points> &score) { return score ? QJsonValue(score->text()) : QJsonValue(); };
    for (const ClosedDifference &each : differences)
        list.append(QJsonObject{{QStringLiteral("unit"), each.unit},
                                {QStringLiteral("standard"), each.standard},
                                {QStringLiteral("a"), points(each.a)},
                                {QStringLiteral("b"), points(each.b)}});
    return list;
}

QJsonArray asArray(const QVector<LateItem> &items)
{
    QJsonArray list;
    for (const LateItem &item : items)
        list.append(QJsonObject{{QStringLiteral("id"), item.conflict.text()},
                                {QStringLiteral("subject"), item.subject},
                                {QStringLiteral("left_outside"), item.isLeft}});
    return list;
}

QJsonObject asObject(const Conflict &conflict)
{
    QJsonObject json{{QStringLiteral("id"), conflict.id.text()},
                     {QStringLiteral("kind"), kindText(conflict.kind)},
                     {QStringLiteral("subject"), conflict.subject},
                     {QStringLiteral("table"), conflict.table},
                     {QStringLiteral("column"), conflict.column}};
    for (int side = 0; side < int(conflict.sides.size()); ++side) {
        const ConflictSide &given = conflict.sides[side];
        const QString letter = QChar(u'a' + side);
        json.insert(letter, isTold(conflict, side) ? sideText(Snapshot(), conflict, side) : given.text);
        if (given.inspections > 0 || conflict.kind == ConflictKind::Closings)
            json.insert(letter + QStringLiteral("_inspections"), given.inspections);
        json.insert(letter + QStringLiteral("_person"), given.person);
        json.insert(letter + QStringLiteral("_at"), given.at.toString(Qt::ISODate));
    }
    if (!conflict.sides.isEmpty() && oneCounts(conflict.kind))
        json.insert(QStringLiteral("shown"), QString(QChar(u'a' + conflict.shown)));
    json.insert(QStringLiteral("before"), conflict.visit ? beforeText(Snapshot(), conflict) : conflict.beforeText);
    if (conflict.kind == ConflictKind::Closings)
        json.insert(QStringLiteral("differences"), asArray(conflict.differences));
    if (!conflict.message.isEmpty())
        json.insert(QStringLiteral("message"), conflict.message);
    if (conflict.kind == ConflictKind::LateChange || conflict.kind == ConflictKind::EndedEdit || conflict.kind == ConflictKind::Deleted)
        json.insert(QStringLiteral("changes"), asArray(conflict.changes));
    if (conflict.kind == ConflictKind::Late || conflict.kind == ConflictKind::LateChange)
        json.insert(QStringLiteral("message"), conflictStory(conflict));
    return json;
}

QString indented(const QString &text) { return QStringLiteral("  ") + QString(text).replace(QLatin1Char('\n'), QStringLiteral("\n     ")); }

/// Each with its sides and what can be done.
Reading asReading(const QVector<Conflict> &conflicts, QJsonArray rows)
{
    const Snapshot nothing; // a command line has no units at hand; the sides bring their own names
    QStringList lines;
    for (const Conflict &conflict : conflicts) {
        lines.append(QStringLiteral("%1 · %2  %3").arg(conflict.subject, conflictTitle(conflict), conflict.id.text()));
        if (const QString before = conflict.visit ? beforeText(nothing, conflict) : conflict.beforeText; !before.isEmpty())
            lines.append(indented(Say::tr("before: %1").arg(before)));
        for (int side = 0; side < int(conflict.sides.size()); ++side) {
            const ConflictSide &given = conflict.sides[side];
            const bool isPlain = conflict.kind <= ConflictKind::Shapes && !given.text.isEmpty();
            lines.append(indented(
                QStringLiteral("%1  %2  (%3)")
                    .arg(sideLetter(side), isPlain ? given.text : sideText(nothing, conflict, side), whoAndWhen(given.person, given.at))));
        }
        lines.append(QStringLiteral("  ") + conflictStory(conflict).replace(QLatin1Char('\n'), QStringLiteral("\n  ")));
    }
    for (QJsonValueRef row : rows) {
        QJsonObject brief = row.toObject();
        if (brief[QStringLiteral("kind")].toString().startsWith(QLatin1String("late")))
            brief.remove(QStringLiteral("message")); // the same for each
        row = brief;
    }
    QStringList columns;
    for (const char *column :
         {"id", "kind", "subject", "table", "column", "a", "a_person", "a_at", "b", "b_person", "b_at", "shown", "before", "message"})
        columns.append(QString::fromLatin1(column));
    return {lines.join(QLatin1Char('\n')) + QLatin1Char('\n'), columns, rows};
}

Result<Outcome> runConflicts(const Arguments &arguments)
{
    auto workbook = Workbook::openReader(arguments.at(0));
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const Result<QVector<Conflict>> open = conflicts(**workbook);
    if (!open)
        return tl::make_unexpected(open.error());
    QJsonArray list;
    for (const Conflict &conflict : *open)
        list.append(asObject(conflict));
    Outcome outcome{list, false, false};
    if (!list.isEmpty())
        outcome.reading = asReading(*open, list);
    return outcome;
}

QString takeMisuse(const QString &option, const QString &value)
{
    const bool isSide = value.size() == 1 && value[0] >= u'a' && value[0] <= u'z';
    return isSide || value == QLatin1String("both") ? QString() : Say::tr("--%1 is a, b, or both, not \"%2\".").arg(option, value);
}

/// A late record counts once its period is reopened, which needs a reason; nothing else takes one.
Status checkReason(const Conflict &conflict, const Decision &decision, bool isReason)
{
    const bool isLate = conflict.kind == ConflictKind::Late || conflict.kind == ConflictKind::LateChange;
    if (isReason && !isLate)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Only what came too late for a closed period takes a reason; leave out --reason"));
    if (isLate && decision.take == QLatin1String("a") && decision.value.value_or(QString()).trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Taking a reopens %1 and needs a reason: add --reason, or give it by --value alone"),
                       {conflict.column});
    return {};
}

/// None: there is no such conflict, which is said by deciding it.
Result<std::optional<Conflict>> conflictWith(Workbook &workbook, const Uid &id)
{
    const Result<QVector<Conflict>> open = conflicts(workbook);
    if (!open)
        return tl::make_unexpected(open.error());
    for (const Conflict &conflict : *open)
        if (conflict.id == id)
            return std::optional(conflict);
    return std::optional<Conflict>();
}

/// What else counts because of a decision that reopened a period.
void tellCounting(const Conflict &conflict, Outcome &outcome)
{
    const QVector<LateItem> others = alsoCounting(conflict);
    if (others.isEmpty())
        return;
    QJsonObject json = outcome.json.toObject();
    json.insert(QStringLiteral("also_counting"), asArray(others));
    outcome.json = json;
    outcome.remarks.append(Say::tr("%1 is open again, and %2 more that came late for it count too: %3.")
                               .arg(periodText(conflict.column))
                               .arg(others.size())
                               .arg(lateItemsText(others)));
}

Result<Outcome> runResolve(const Arguments &arguments)
{
    auto workbook = openWorkbook(arguments);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    Decision decision{Uid::fromString(arguments.at(1)), arguments.text(QStringLiteral("take")), {}};
    const bool isReason = arguments.has(QStringLiteral("reason"));
    for (const QString &option : {QStringLiteral("value"), QStringLiteral("reason")})
        if (arguments.has(option))
            decision.value = arguments.text(option);
    if (decision.conflict.isNull())
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "There is no conflict %1 to decide; somebody may have done it already"),
                       {arguments.at(1)});
    const Result<std::optional<Conflict>> conflict = conflictWith(**workbook, decision.conflict);
    if (!conflict)
        return tl::make_unexpected(conflict.error());
    if (Status reasoned = *conflict ? checkReason(**conflict, decision, isReason) : Status(); !reasoned)
        return tl::make_unexpected(reasoned.error());
    if (Status decided = resolve(**workbook, {decision}); !decided)
        return tl::make_unexpected(decided.error());
    Outcome outcome{QJsonObject{{QStringLiteral("decided"), decision.conflict.text()}}, false, false};
    if (*conflict && decision.take != QLatin1String("b"))
        tellCounting(**conflict, outcome);
    return outcome;
}

} // namespace

QVector<Command> syncCommands()
{
    const QString w = QStringLiteral("WORKBOOK");
    return {
        {QStringLiteral("sync"),
         {w, QStringLiteral("HUB")},
         {{QStringLiteral("start-anew"), OptionForm::Flag, false, Say::tr("the share was here and is gone for good: begin it anew")},
          {QStringLiteral("thorough"), OptionForm::Flag, false, Say::tr("read back all that lies there and put damaged files right")},
          {QStringLiteral("join-empty"), OptionForm::Flag, false,
           Say::tr("do not join a shared file that is there already with units of one's own")},
          {QStringLiteral("retire"), OptionForm::Text, false, QStringLiteral("NAME|ID")}},
         QT_TRANSLATE_NOOP("CommandLine", "take in what others left at the shared file, leave what they lack, publish"),
         false,
         runSync},
        {QStringLiteral("conflicts"),
         {w},
         {},
         QT_TRANSLATE_NOOP("CommandLine", "what sync could not settle by itself"),
         false,
         runConflicts},
        {QStringLiteral("resolve"),
         {w, QStringLiteral("ID")},
         {{QStringLiteral("take"), OptionForm::Text, false, Say::tr("a, b, or both"), takeMisuse},
          {QStringLiteral("value"), OptionForm::Text, false,
           Say::tr("the right value instead; of a late record the reason for reopening its period")},
          {QStringLiteral("reason"), OptionForm::Text, false,
           Say::tr("of what came too late for a closed period: why it is reopened (a) or left as it is (b); kept in the history")}},
         QT_TRANSLATE_NOOP("CommandLine", "decide a conflict, for all laptops"),
         false,
         runResolve,
         {QStringLiteral("take"), QStringLiteral("value")}},
    };
}

} // namespace inspect::app
