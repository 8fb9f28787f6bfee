// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/round_texts.h"

#include "models/texts.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

namespace inspect::app {

namespace {

class RoundTexts {
    Q_DECLARE_TR_FUNCTIONS(RoundTexts)
};

} // namespace

QString roundKindText(RoundKind kind)
{
    switch (kind) {
    case RoundKind::Daily: return RoundTexts::tr("daily");
    case RoundKind::Monthly: return RoundTexts::tr("monthly");
    case RoundKind::Quarterly: return RoundTexts::tr("quarterly");
    case RoundKind::Yearly: return RoundTexts::tr("yearly");
    case RoundKind::Special: return RoundTexts::tr("special");
    case RoundKind::Recheck: break;
    }
    return RoundTexts::tr("re-check");
}

QString daysText(const QDate &from, const QDate &to)
{
    const QString first = from.toString(Qt::ISODate);
    const QString last = to.toString(Qt::ISODate);
    return first == last ? first : first + QStringLiteral(" – ") + last;
}

QString sealText(const Snapshot &snapshot, const RoundEntry &entry)
{
    if (!entry.round.isSealed)
        return {};
    if (!entry.round.openedAt.isValid())
        return RoundTexts::tr("sealed for %1").arg(personName(snapshot, entry.round.opener));
    const QString day = entry.round.openedAt.toOffsetFromUtc(8 * 3600).date().toString(Qt::ISODate);
    return entry.progress.sealed > 0 ? RoundTexts::tr("opened %1, %2 came later").arg(day).arg(entry.progress.sealed)
                                     : RoundTexts::tr("opened %1").arg(day);
}

QString personName(const Snapshot &snapshot, const PersonId &id)
{
    for (const Person &person : snapshot.people)
        if (person.id == id)
            return person.name;
    return {};
}

QString planReasonText(const QString &reason)
{
    if (reason == QLatin1String("drawn"))
        return RoundTexts::tr("drawn");
    if (reason == QLatin1String("must-check"))
        return RoundTexts::tr("must-check");
    return reason;
}

QVector<const Unit *> unitsOfStandard(const Snapshot &snapshot, const QString &standardCode, const QDate &day)
{
    QVector<const Unit *> found;
    for (const Unit &unit : *snapshot.units) {
        const QVector<StandardId> ids = snapshot.standardsOf(unit, day);
        const bool isScored = std::any_of(ids.begin(), ids.end(), [&](const StandardId &id) {
            const StandardEntry *entry = snapshot.standard(id);
            return entry && entry->standard.code == standardCode;
        });
        if (isScored)
            found.append(&unit);
    }
    std::sort(found.begin(), found.end(), [](const Unit *a, const Unit *b) { return std::tie(a->code, a->id) < std::tie(b->code, b->id); });
    return found;
}

QVector<QPair<QString, QString>> attachedStandards(const Snapshot &snapshot)
{
    QVector<QPair<QString, QString>> found;
    for (const Attachment &attachment : snapshot.attachments) {
        const StandardEntry *entry = snapshot.standard(attachment.standard);
        if (!entry)
            continue;
        const QPair<QString, QString> one{entry->standard.code, nameText(entry->standard)};
        if (std::none_of(found.begin(), found.end(), [&one](const auto &known) { return known.first == one.first; }))
            found.append(one);
    }
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::sort(found.begin(), found.end(), [&byNumber](const auto &a, const auto &b) { return byNumber.compare(a.first, b.first) < 0; });
    return found;
}

} // namespace inspect::app
