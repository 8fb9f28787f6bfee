// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ids.h"
#include "inspect/workbook.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace inspect {

class Connection;

/// What was decided about findings. Each decision is a row of `decisions` of its own, whose note names the finding and the operations
/// that carry the decision out: "of:FINDING ROW@CLOCK …". Where two that stand say different things, neither counts, nor does what
/// carries it out; the finding is open again until somebody who knows of both decides anew, which takes them from the table.
class Verdicts {
public:
    [[nodiscard]] static Result<Verdicts> load(Connection &connection);

    /// One decision's note; `parts` are what follows the finding.
    [[nodiscard]] static QString note(const Uid &finding, const QStringList &parts);
    [[nodiscard]] static QString part(const Uid &row, qint64 clock);
    /// Null: a note of another kind.
    [[nodiscard]] static Uid findingOf(const QString &note);

    /// The findings that are decided: by one decision, or by several that say the same.
    [[nodiscard]] const QSet<Uid> &settled() const { return mSettled; }
    /// The decisions about a finding that stand now.
    [[nodiscard]] QVector<Uid> standing(const Uid &finding) const { return mStanding.value(finding); }
    /// The rows that decisions about a finding ever changed.
    [[nodiscard]] QSet<Uid> rowsOf(const Uid &finding) const { return mRows.value(finding); }
    /// Whether an operation counts no more, because it carried out a decision that does not stand.
    [[nodiscard]] bool isOut(const Uid &row, qint64 clock) const { return mOut.contains({row, clock}); }
    /// Whether a decision ever changed the row.
    [[nodiscard]] bool concern(const Uid &row) const { return mConcerned.contains(row); }
    /// All rows that decisions ever changed; there are few.
    [[nodiscard]] const QSet<Uid> &concerned() const { return mConcerned; }

private:
    QSet<Uid> mSettled;
    QHash<Uid, QVector<Uid>> mStanding;
    QHash<Uid, QSet<Uid>> mRows;
    QSet<std::pair<Uid, qint64>> mOut;
    QSet<Uid> mConcerned;
};

} // namespace inspect
