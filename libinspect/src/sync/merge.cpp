// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/merge.h"

#include <QCborValue>
#include <QSet>

#include <algorithm>
#include <functional>

namespace inspect {

namespace {

/// Total and the same everywhere; equal only for equal values.
QByteArray orderOf(const QVariant &value) { return QCborValue::fromVariant(value).toCbor(); }

bool isSame(const QVariant &a, const QVariant &b)
{
    return a.isValid() == b.isValid() && (!a.isValid() || (a.typeId() == b.typeId() && a == b));
}

/// Ways through a case that need no return; a case sent back or deferred has left this line.
int caseStep(const QVariant &state)
{
    static const QStringList line{QStringLiteral("filed"),   QStringLiteral("dispatched"), QStringLiteral("in_hand"),
                                  QStringLiteral("replied"), QStringLiteral("verified"),   QStringLiteral("closed")};
    return int(line.indexOf(state.toString()));
}

class Merge {
public:
    Merge(const QString &table, const QVector<MergeOperation> &operations, const Saw &saw)
        : mTable(table), mAll(operations), mSaw(saw), mIsOut(operations.size(), false)
    {
        for (int i = 0; i < int(mAll.size()); ++i)
            mIsOut[i] = mAll[i].isOut;
        withdraw();
    }

    RowState run()
    {
        QSet<QString> columns;
        for (const MergeOperation &operation : mAll) {
            for (auto it = operation.changes.cbegin(); it != operation.changes.cend() && operation.kind != OperationKind::Withdraw; ++it)
                columns.insert(it.key());
        }
        QStringList sorted(columns.cbegin(), columns.cend());
        sorted.sort();
        settleDeletion();
        for (const QString &column : std::as_const(sorted))
            settle(column);
        return mState;
    }

private:
    /// A withdrawal says nothing itself, and what it names counts no more. A row's beginning cannot be taken from it.
    void withdraw()
    {
        for (int i = 0; i < int(mAll.size()); ++i) {
            if (mAll[i].kind != OperationKind::Withdraw)
                continue;
            mIsOut[i] = true;
            const qint64 clock = mAll[i].changes.value(QString::fromLatin1(kWithdrawnClock)).value.toLongLong();
            for (int k = 0; k < int(mAll.size()); ++k) {
                const bool isMeant = mAll[k].clock == clock && mAll[k].kind != OperationKind::Insert &&
                                     mAll[k].isInherited == mAll[i].isInherited && mSaw(i, k);
                mIsOut[k] = mIsOut[k] || isMeant;
            }
        }
    }

    /// Those of `writers` that no other of them knew of, by rising clock.
    QVector<int> frontier(const QVector<int> &writers, const QString &column) const
    {
        QVector<int> last;
        for (const int candidate : writers) {
            const bool isSuperseded =
                std::any_of(writers.cbegin(), writers.cend(), [&](int other) { return other != candidate && mSaw(other, candidate); });
            if (!isSuperseded)
                last.append(candidate);
        }
        std::sort(last.begin(), last.end(), [&](int a, int b) {
            if (mAll[a].clock != mAll[b].clock)
                return mAll[a].clock < mAll[b].clock;
            return orderOf(mAll[a].changes.value(column).value) < orderOf(mAll[b].changes.value(column).value);
        });
        return last;
    }

    /// What every laptop makes by itself (built-in standards) is inserted many times over: such an insert knows nothing more than its
    /// twin, and gives way to whoever knew the twin.
    void dropTwins(QVector<int> &last, const std::function<bool(int, int)> &areAlike) const
    {
        QVector<int> kept;
        for (const int candidate : std::as_const(last)) {
            bool hasOutdatedTwin = false;
            for (int i = 0; i < int(mAll.size()) && mAll[candidate].kind == OperationKind::Insert; ++i)
                hasOutdatedTwin = hasOutdatedTwin ||
                                  (i != candidate && mAll[i].kind == OperationKind::Insert && !last.contains(i) && areAlike(i, candidate));
            if (!hasOutdatedTwin)
                kept.append(candidate);
        }
        if (!kept.isEmpty())
            last = kept;
    }

    /// Whoever takes back that a version ended takes back the own ending, not one that another computer wrote meanwhile.
    void dropReopenings(QVector<int> &last, const QString &column) const
    {
        if (mTable != QLatin1String("unit_versions") || column != QLatin1String("valid_to"))
            return;
        const auto isEnd = [&](int i) { return valueOf(i, column).isValid(); };
        if (std::any_of(last.cbegin(), last.cend(), isEnd))
            last.removeIf([&](int i) { return !isEnd(i) && takesBack(i, column); });
    }

    [[nodiscard]] bool takesBack(int operation, const QString &column) const
    {
        const Change &now = *mAll[operation].changes.constFind(column);
        for (int i = 0; i < int(mAll.size()); ++i) {
            const auto earlier = mAll[i].changes.constFind(column);
            if (mAll[i].kind == OperationKind::Update && earlier != mAll[i].changes.cend() && isSame(earlier->value, now.base) &&
                isSame(earlier->base, now.value) && mSaw(operation, i))
                return true;
        }
        return false;
    }

    [[nodiscard]] const QVariant valueOf(int operation, const QString &column) const { return mAll[operation].changes.value(column).value; }

    void settleDeletion()
    {
        QVector<int> writers;
        for (int i = 0; i < int(mAll.size()); ++i) {
            if (mAll[i].kind != OperationKind::Update && !mIsOut[i])
                writers.append(i);
        }
        QVector<int> removes, restores;
        QVector<int> last = frontier(writers, {});
        if (mTable != QLatin1String("attachments")) // who made one of those wants it, whatever another laptop did with its own
            dropTwins(last, [this](int a, int b) { return orderOf(contentOf(a)) == orderOf(contentOf(b)); });
        for (const int i : std::as_const(last))
            (mAll[i].kind == OperationKind::Remove ? removes : restores).append(i);
        if (removes.isEmpty())
            return;
        int latest = -1;
        for (const int remove : std::as_const(removes)) {
            const int rival = rivalOf(remove, restores);
            if (rival < 0) {
                mState.isDeleted = true;
                return;
            }
            if (latest < 0 || isLater(rival, latest))
                latest = rival;
        }
        mState.conflicts.append({ConflictKind::Deleted, {}, {removes.first(), latest}, latest});
    }

    /// An edit (or a restoring) that did not know of the removal, nor the removal of it; the latest. -1: none.
    [[nodiscard]] int rivalOf(int remove, const QVector<int> &restores) const
    {
        int rival = -1;
        for (int i = 0; i < int(mAll.size()); ++i) {
            const bool isEdit = (mAll[i].kind == OperationKind::Update && !mAll[i].isInherited) || restores.contains(i);
            if (isEdit && !mIsOut[i] && !mSaw(i, remove) && !mSaw(remove, i) && (rival < 0 || isLater(i, rival)))
                rival = i;
        }
        return rival;
    }

    [[nodiscard]] bool isLater(int a, int b) const
    {
        if (mAll[a].clock != mAll[b].clock)
            return mAll[a].clock > mAll[b].clock;
        return orderOf(contentOf(a)) > orderOf(contentOf(b));
    }

    [[nodiscard]] QVariant contentOf(int operation) const
    {
        QVariantMap content;
        for (auto it = mAll[operation].changes.cbegin(); it != mAll[operation].changes.cend(); ++it)
            content.insert(it.key(), it.value().value);
        return content;
    }

    void settle(const QString &column)
    {
        QVector<int> writers, withdrawn;
        for (int i = 0; i < int(mAll.size()); ++i) {
            if (mAll[i].kind != OperationKind::Withdraw && mAll[i].changes.contains(column))
                (mIsOut[i] ? withdrawn : writers).append(i);
        }
        if (writers.isEmpty()) {
            mState.values.insert(column, beforeAll(withdrawn, column));
            return;
        }
        QVector<int> last = frontier(writers, column);
        dropTwins(last, [&](int a, int b) { return mAll[a].changes.contains(column) && isSame(valueOf(a, column), valueOf(b, column)); });
        dropReopenings(last, column);
        // Of rows that were made twice, the one that says more.
        const bool saysSomething = std::any_of(last.cbegin(), last.cend(), [&](int i) { return valueOf(i, column).isValid(); });
        const bool isCopied = std::any_of(last.cbegin(), last.cend(), [&](int i) { return mAll[i].isInherited; });
        if (saysSomething && !isCopied)
            last.removeIf([&](int i) { return mAll[i].kind == OperationKind::Insert && !valueOf(i, column).isValid(); });
        const ColumnRule rule = columnRule(mTable, column);
        const int winner = rule == ColumnRule::CaseState ? furthest(last, column) : last.last();
        mState.values.insert(column, valueOf(winner, column));
        ColumnConflict conflict{rule == ColumnRule::Shape ? ConflictKind::Shapes : ConflictKind::Values, column, {}, winner};
        if (rule == ColumnRule::CaseState)
            conflict.kind = ConflictKind::CaseState;
        for (const int side : last) {
            if (side == winner || differs(rule, column, side, winner)) {
                const bool isRepeated = std::any_of(conflict.sides.cbegin(), conflict.sides.cend(),
                                                    [&](int other) { return isSame(valueOf(other, column), valueOf(side, column)); });
                if (!isRepeated)
                    conflict.sides.append(side);
            }
        }
        if (conflict.sides.size() > 1)
            mState.conflicts.append(conflict);
    }

    /// What stood before anybody wrote a column of which nothing counts any more.
    [[nodiscard]] QVariant beforeAll(const QVector<int> &writers, const QString &column) const
    {
        const auto base = [&](int i) { return mAll[i].changes.value(column).base; };
        return base(*std::min_element(writers.cbegin(), writers.cend(), [&](int a, int b) {
            return std::pair(mAll[a].clock, orderOf(base(a))) < std::pair(mAll[b].clock, orderOf(base(b)));
        }));
    }

    [[nodiscard]] bool differs(ColumnRule rule, const QString &column, int side, int winner) const
    {
        const QVariant a = valueOf(side, column);
        const QVariant b = valueOf(winner, column);
        if (isSame(a, b) || rule == ColumnRule::Derived)
            return false;
        if (rule == ColumnRule::Shape)
            return !(shapeDistanceM(a.toByteArray(), b.toByteArray()) <= kShapeToleranceM);
        if (rule == ColumnRule::CaseState)
            return caseStep(a) < 0 || caseStep(b) < 0;
        return true;
    }

    [[nodiscard]] int furthest(const QVector<int> &last, const QString &column) const
    {
        int winner = last.last();
        for (const int side : last) {
            const bool isOnLine = caseStep(valueOf(side, column)) >= 0 && caseStep(valueOf(winner, column)) >= 0;
            if (isOnLine && caseStep(valueOf(side, column)) > caseStep(valueOf(winner, column)))
                winner = side;
        }
        return winner;
    }

    const QString &mTable;
    const QVector<MergeOperation> &mAll;
    const Saw &mSaw;
    QVector<bool> mIsOut; ///< withdrawals, what they withdraw, and what carries out no decision
    RowState mState;
};

} // namespace

ColumnRule columnRule(const QString &table, const QString &column)
{
    if (column == QLatin1String("shape") || column == QLatin1String("geom"))
        return ColumnRule::Shape;
    if (table == QLatin1String("unit_versions") && (column == QLatin1String("area_m2") || column == QLatin1String("length_m")))
        return ColumnRule::Derived;
    if ((column == QLatin1String("finished_at") && table == QLatin1String("inspections")) ||
        (column == QLatin1String("voided_at") || column == QLatin1String("voided_by")))
        return ColumnRule::Derived;
    if (table == QLatin1String("standards") && column == QLatin1String("issued_on"))
        return ColumnRule::Derived; // of the version, which is the same
    if (table == QLatin1String("cases") && column == QLatin1String("state"))
        return ColumnRule::CaseState;
    return ColumnRule::Value;
}

RowState mergeRow(const QString &table, const QVector<MergeOperation> &operations, const Saw &saw)
{
    return Merge(table, operations, saw).run();
}

} // namespace inspect
