// SPDX-License-Identifier: GPL-2.0-or-later
#include "verdicts.h"

#include "query.h"

namespace inspect {

namespace {

const QString kOf = QStringLiteral("of:");
constexpr qsizetype kUidChars = 36;

struct Row {
    Uid uid;
    Uid finding;
    QString choice;
    QString note;
    bool stands = false;
};

} // namespace

QString Verdicts::note(const Uid &finding, const QStringList &parts)
{
    return (QStringList{kOf + finding.text()} + parts).join(QLatin1Char(' '));
}

QString Verdicts::part(const Uid &row, qint64 clock) { return row.text() + QLatin1Char('@') + QString::number(clock); }

Uid Verdicts::findingOf(const QString &note) { return note.startsWith(kOf) ? Uid::fromString(note.mid(kOf.size(), kUidChars)) : Uid(); }

Result<Verdicts> Verdicts::load(Connection &connection)
{
    Verdicts verdicts;
    QVector<Row> all;
    QHash<Uid, QSet<QString>> choices;
    Query rows(connection, "SELECT uid, choice, note, deleted FROM decisions");
    while (rows.next()) {
        const Row row{rows.id<Uid>(0), findingOf(rows.text(2)), rows.text(1), rows.text(2), rows.integer(3) == 0};
        if (row.finding.isNull()) { // left as it is, under the finding's own id
            if (row.stands)
                verdicts.mSettled.insert(row.uid);
            continue;
        }
        if (row.stands) {
            choices[row.finding].insert(row.choice);
            verdicts.mStanding[row.finding].append(row.uid);
        }
        all.append(row);
    }
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    for (auto it = choices.cbegin(); it != choices.cend(); ++it) {
        if (it->size() == 1)
            verdicts.mSettled.insert(it.key());
    }
    for (const Row &row : std::as_const(all)) {
        const bool counts = row.stands && verdicts.mSettled.contains(row.finding);
        const QStringList parts = row.note.split(QLatin1Char(' '));
        for (const QString &part : parts) {
            const qsizetype at = part.indexOf(QLatin1Char('@'));
            const Uid changed = at == kUidChars ? Uid::fromString(part.left(at)) : Uid();
            if (changed.isNull())
                continue;
            verdicts.mRows[row.finding].insert(changed);
            verdicts.mConcerned.insert(changed);
            if (!counts)
                verdicts.mOut.insert({changed, part.mid(at + 1).toLongLong()});
        }
    }
    return verdicts;
}

} // namespace inspect
