// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/sync_texts.h"

#include "commands/china_time.h"
#include "models/texts.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

struct SyncTexts {
    Q_DECLARE_TR_FUNCTIONS(SyncTexts)
};

void addPhotos(const SyncSummary &summary, QStringList &lines)
{
    QStringList parts;
    if (summary.photosSent > 0)
        parts << SyncTexts::tr("%1 sent").arg(summary.photosSent);
    if (summary.photosReceived > 0)
        parts << SyncTexts::tr("%1 received").arg(summary.photosReceived);
    if (summary.photosMissing > 0)
        parts << SyncTexts::tr("%1 still with other computers").arg(summary.photosMissing);
    if (summary.photosWaiting > 0)
        parts << SyncTexts::tr("%1 follow at the next sync").arg(summary.photosWaiting);
    if (!parts.isEmpty())
        lines << SyncTexts::tr("Photos: %1.").arg(parts.join(SyncTexts::tr(", ")));
}

} // namespace

QString syncStepText(SyncStep step)
{
    switch (step) {
    case SyncStep::Open: return SyncTexts::tr("Open");
    case SyncStep::Pull: return SyncTexts::tr("Fetch");
    case SyncStep::Photos: return SyncTexts::tr("Photos");
    case SyncStep::Push: return SyncTexts::tr("Send");
    case SyncStep::Publish: return SyncTexts::tr("Publish");
    }
    return {};
}

QString syncProgressText(const SyncProgress &progress)
{
    if (progress.step == SyncStep::Publish && progress.total > 0)
        return SyncTexts::tr("%1: %2 %").arg(syncStepText(progress.step)).arg(100 * progress.done / progress.total);
    return progress.total > 0 ? SyncTexts::tr("%1: %2 of %3").arg(syncStepText(progress.step)).arg(progress.done).arg(progress.total)
                              : SyncTexts::tr("%1…").arg(syncStepText(progress.step));
}

QStringList syncSummaryLines(const SyncSummary &summary)
{
    QStringList lines;
    if (summary.isCreated)
        lines << SyncTexts::tr("The shared file was created. Other computers can join it now.");
    else if (summary.isJoined)
        lines << SyncTexts::tr("This workbook has joined the shared file.");
    if (summary.isReborn)
        lines << SyncTexts::tr("This workbook was restored from a backup or copied from another computer. It has got an identity of its "
                               "own, and nothing is lost.");
    if (summary.sent == 0 && summary.received == 0)
        lines << SyncTexts::tr("Both sides had everything already.");
    else
        lines << SyncTexts::tr("%1 changes sent, %2 received.").arg(summary.sent).arg(summary.received);
    if (summary.merged > 0)
        lines << SyncTexts::tr("%1 of them met changes made elsewhere and were merged.").arg(summary.merged);
    if (summary.toDecide > 0)
        lines << SyncTexts::tr("%1 to decide.").arg(summary.toDecide);
    if (summary.waiting > 0)
        lines << SyncTexts::tr("%1 pieces wait for what other computers have not sent yet.").arg(summary.waiting);
    addPhotos(summary, lines);
    if (summary.isPublished)
        lines << SyncTexts::tr("The shared file was written anew; QGIS shows it coloured by stars.");
    for (const Error &note : summary.notes)
        lines << sentence(note);
    return lines;
}

QString syncSummaryShort(const SyncSummary &summary)
{
    if (summary.isJoined && !summary.isCreated)
        return SyncTexts::tr("This workbook has joined the shared file: %1 changes sent, %2 received.")
            .arg(summary.sent)
            .arg(summary.received);
    return SyncTexts::tr("Synced: %1 changes sent, %2 received.").arg(summary.sent).arg(summary.received);
}

QString lastSeenText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime here = inChina(at);
    const qint64 days = here.date().daysTo(inChina(now).date());
    if (days == 0)
        return SyncTexts::tr("today %1").arg(here.toString(QStringLiteral("HH:mm")));
    const QString stamp = here.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return days > 0 ? SyncTexts::tr("%1 days ago (%2)").arg(days).arg(stamp) : stamp;
}

} // namespace inspect::app
