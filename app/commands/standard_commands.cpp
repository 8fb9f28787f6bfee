// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/standard_commands.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

const Parts kAttachedParts = Part::Standards | Part::Scores | Part::Sheet;

QString subjectOf(const Standard &standard)
{
    return QStringLiteral("%1 v%2 %3").arg(standard.code).arg(standard.version).arg(standard.name);
}

} // namespace

Command draftStandard(const Standard &standard)
{
    return {QT_TRANSLATE_NOOP("Command", "draft standard %1"), subjectOf(standard), Part::Standards,
            [standard](Edit &edit, const Progress &) { return addStandard(edit, standard, StandardStatus::Draft, {}); }};
}

Command editDraft(const Standard &standard)
{
    return {QT_TRANSLATE_NOOP("Command", "edit standard %1"), subjectOf(standard), Part::Standards,
            [standard](Edit &edit, const Progress &) { return changeDraft(edit, standard); }};
}

Command deleteDraft(const Standard &draft)
{
    return {QT_TRANSLATE_NOOP("Command", "delete draft %1"), subjectOf(draft), Part::Standards,
            [id = draft.id](Edit &edit, const Progress &) { return removeDraft(edit, id); }};
}

Command issueDraft(const Standard &draft, const QDate &day, bool takesOver)
{
    return {QT_TRANSLATE_NOOP("Command", "issue standard %1"), subjectOf(draft), kAttachedParts,
            [id = draft.id, day, takesOver](Edit &edit, const Progress &) { return issueStandard(edit, id, day, takesOver); }};
}

Command retireVersion(const Standard &standard, const QDate &lastDay)
{
    return {QT_TRANSLATE_NOOP("Command", "retire standard %1"), subjectOf(standard), kAttachedParts,
            [id = standard.id, lastDay](Edit &edit, const Progress &) { return retireStandard(edit, id, lastDay); }};
}

} // namespace inspect::app
