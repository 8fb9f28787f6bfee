// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/closing_links.h"

#include "closing_guard.h"
#include "query.h"
#include "workbook_data.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace inspect {

namespace {

struct Link {
    QString period;
    ClosingLink link;
};

constexpr qsizetype kTimeBytes = 6; // milliseconds, at the beginning of a UUIDv7

Result<QSet<QString>> choices(Connection &connection)
{
    QSet<QString> notes;
    Query rows(connection, "SELECT note FROM decisions WHERE deleted = 0 AND note LIKE '%>%'");
    while (rows.next()) {
        const QStringList parts = rows.text(0).split(QLatin1Char(' '));
        for (const QString &part : parts) {
            if (part.contains(QLatin1Char('>')))
                notes.insert(part);
        }
    }
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return notes;
}

} // namespace

QString closingChoice(const Uid &holds, const Uid &yields) { return holds.text() + QLatin1Char('>') + yields.text(); }

Result<QMap<QString, ClosingLink>> closingLinks(const Workbook &workbook) { return closingLinks(StoreAccess::connection(workbook)); }

Result<QMap<QString, ClosingLink>> closingLinks(Connection &connection)
{
    QVector<Link> all;
    Query rows(connection, "SELECT period, uid, kind = 'reopen' FROM closings WHERE deleted = 0 ORDER BY uid DESC");
    while (rows.next())
        all.append({rows.text(0), {rows.id<ClosingId>(1), rows.integer(2) != 0}});
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    QMap<QString, ClosingLink> last;
    if (all.isEmpty())
        return last;
    const Result<QSet<QString>> chosen = choices(connection);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    for (const Link &each : std::as_const(all)) { // the newest first
        const auto standing = last.constFind(each.period);
        const bool isChosen = standing != last.cend() && chosen->contains(closingChoice(each.link.id, standing->id)) &&
                              !chosen->contains(closingChoice(standing->id, each.link.id)); // decided both ways: open again
        if (standing == last.cend() || isChosen)
            last.insert(each.period, each.link);
    }
    return last;
}

Result<ClosingId> nextClosingId(const Workbook &workbook)
{
    const ClosingId now = ClosingId::fresh();
    Query greatest(StoreAccess::connection(workbook), "SELECT max(uid) FROM closings");
    const Uid last = greatest.next() ? greatest.id<Uid>(0) : Uid();
    if (Status read = greatest.status(); !read)
        return tl::make_unexpected(read.error());
    if (last.isNull() || last < now)
        return now;
    // Made by a clock that is ahead: the millisecond after it.
    QByteArray time(8, '\0');
    std::copy_n(last.bytes().cbegin(), kTimeBytes, time.begin() + 2);
    const quint64 after = qToBigEndian(qFromBigEndian<quint64>(time.constData()) + 1);
    const QByteArray bytes(reinterpret_cast<const char *>(&after) + 2, kTimeBytes);
    return ClosingId(Uid::fromBytes(bytes + now.bytes().mid(kTimeBytes)));
}

} // namespace inspect
