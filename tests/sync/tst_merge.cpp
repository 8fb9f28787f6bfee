// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/merge.h"

#include <QCborValue>
#include <QDataStream>
#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace inspect;

namespace {

const QString kTable = QStringLiteral("unit_versions");

/// An operation with what its maker knew.
struct Known {
    MergeOperation operation;
    int device = 0;
    int sequence = 0;
    QVector<int> seen; ///< per device: the last sequence that its maker had
};

/// Merges in the given order of arrival, with repeats.
RowState merged(const QVector<Known> &history, const QVector<int> &order, const QString &table = kTable)
{
    QVector<MergeOperation> operations;
    QVector<int> from;
    for (const int i : order) {
        if (from.contains(i))
            continue; // the log keeps each operation once
        operations.append(history[i].operation);
        from.append(i);
    }
    return mergeRow(table, operations, [&](int later, int earlier) {
        const Known &a = history[from[later]];
        const Known &b = history[from[earlier]];
        return from[later] != from[earlier] && a.seen[b.device] >= b.sequence;
    });
}

/// What a user and another laptop can tell of a state: everything but the numbering of operations.
QByteArray told(const RowState &state, const QVector<Known> &history, const QVector<int> &order)
{
    QVector<int> from;
    for (const int i : order) {
        if (!from.contains(i))
            from.append(i);
    }
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream << state.isDeleted << state.values;
    for (const ColumnConflict &conflict : state.conflicts) {
        stream << int(conflict.kind) << conflict.column << history[from[conflict.winner]].operation.clock;
        for (const int side : conflict.sides)
            stream << history[from[side]].operation.clock << history[from[side]].operation.changes.value(conflict.column).value;
    }
    return out;
}

/// Devices that edit one row, now and then hear from each other, and whose clocks are days apart.
QVector<Known> randomHistory(QRandomGenerator &random)
{
    const int devices = 2 + random.bounded(3);
    const int steps = 2 + random.bounded(6);
    QVector<Known> history;
    QVector<QVector<int>> knows(devices, QVector<int>(devices, 0));
    QVector<int> sequences(devices, 0);
    for (int step = 0; step < steps; ++step) {
        const int device = random.bounded(devices);
        if (random.bounded(3) == 0) {
            const int other = random.bounded(devices);
            for (int k = 0; k < devices; ++k)
                knows[device][k] = std::max(knows[device][k], knows[other][k]);
        }
        Known known;
        known.device = device;
        known.sequence = ++sequences[device];
        known.seen = knows[device];
        knows[device][device] = known.sequence;
        known.operation.clock = 1000 + random.bounded(6); // small, so that clocks often tie
        known.operation.kind = step == 0 ? OperationKind::Insert : OperationKind(random.bounded(8) < 5 ? 1 : random.bounded(5));
        if (known.operation.kind == OperationKind::Insert || known.operation.kind == OperationKind::Update) {
            for (const QString &column : {QStringLiteral("name"), QStringLiteral("head")}) {
                if (random.bounded(2))
                    known.operation.changes.insert(column, {QString::number(random.bounded(3)), QString::number(random.bounded(3))});
            }
        }
        if (known.operation.kind == OperationKind::Withdraw)
            known.operation.changes.insert(QString::fromLatin1(kWithdrawnClock), {QVariant(), QVariant(1000 + random.bounded(6))});
        // Some carry out a decision that another one contradicts, some were made on the version before this one.
        known.operation.isOut = step > 0 && random.bounded(6) == 0;
        known.operation.isInherited = known.operation.kind == OperationKind::Update && random.bounded(6) == 0;
        history.append(known);
    }
    return history;
}

Known made(int device, int sequence, const QVector<int> &seen, qint64 clock, OperationKind kind, const QString &column = {},
           const QVariant &value = {})
{
    Known known;
    known.device = device;
    known.sequence = sequence;
    known.seen = seen;
    known.operation.kind = kind;
    known.operation.clock = clock;
    if (!column.isEmpty())
        known.operation.changes.insert(column, {QVariant(), value});
    return known;
}

QVector<int> inOrder(const QVector<Known> &history)
{
    QVector<int> order(history.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

QByteArray square(double shift)
{
    QByteArray wkb;
    QDataStream stream(&wkb, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream << quint8(1) << quint32(3) << quint32(1) << quint32(5);
    const double x = 114 + shift, y = 22;
    for (const auto &[dx, dy] : {std::pair(0.0, 0.0), {0.01, 0.0}, {0.01, 0.01}, {0.0, 0.01}, {0.0, 0.0}})
        stream << x + dx << y + dy;
    return wkb;
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allOrdersAndDuplicates_giveOneState()
    {
        QRandomGenerator random(2026);
        qint64 orders = 0;
        for (int history = 0; history < 10'000; ++history) {
            const QVector<Known> known = randomHistory(random);
            QVector<int> order = inOrder(known);
            const QByteArray expected = told(merged(known, order), known, order);
            const bool isSmall = known.size() <= 4; // all of its orders; of a longer one 24 at random
            for (int trial = 0; trial < 24; ++trial) {
                if (isSmall) {
                    if (!std::next_permutation(order.begin(), order.end()))
                        break;
                } else {
                    std::shuffle(order.begin(), order.end(), random);
                }
                QVector<int> doubled = order;
                doubled.append(order[random.bounded(order.size())]);
                QCOMPARE(told(merged(known, doubled), known, doubled), expected);
                ++orders;
            }
        }
        qInfo("%lld orders of 10000 histories", orders);
        QVERIFY(orders > 100'000);
    }

    void editsOfDifferentColumns_bothStand()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("name"), QStringLiteral("东风村")),
                                     made(0, 2, {1, 0}, 2, OperationKind::Update, QStringLiteral("name"), QStringLiteral("东风")),
                                     made(1, 1, {1, 0}, 3, OperationKind::Update, QStringLiteral("head"), QStringLiteral("李"))};
        const RowState state = merged(history, inOrder(history));
        QCOMPARE(state.values.value(QStringLiteral("name")).toString(), QStringLiteral("东风"));
        QCOMPARE(state.values.value(QStringLiteral("head")).toString(), QStringLiteral("李"));
        QVERIFY(state.conflicts.isEmpty());
    }

    void concurrentEditsOfOneColumn_laterClockShowsAndBothAreOffered()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("head"), QStringLiteral("王")),
                                     made(0, 2, {1, 0}, 9, OperationKind::Update, QStringLiteral("head"), QStringLiteral("李")),
                                     made(1, 1, {1, 0}, 5, OperationKind::Update, QStringLiteral("head"), QStringLiteral("张"))};
        const RowState state = merged(history, inOrder(history));
        QCOMPARE(state.values.value(QStringLiteral("head")).toString(), QStringLiteral("李"));
        QCOMPARE(state.conflicts.size(), 1);
        QCOMPARE(state.conflicts[0].sides, (QVector<int>{2, 1})); // a: the earlier clock
    }

    void editThatSawTheOther_winsWhateverItsClock()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1000, OperationKind::Insert, QStringLiteral("head"), QStringLiteral("王")),
                                     made(1, 1, {1, 0}, 5, OperationKind::Update, QStringLiteral("head"), QStringLiteral("张"))};
        const RowState state = merged(history, inOrder(history));
        QCOMPARE(state.values.value(QStringLiteral("head")).toString(), QStringLiteral("张"));
        QVERIFY(state.conflicts.isEmpty());
    }

    void decision_endsTheConflictEverywhere()
    {
        QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("head"), QStringLiteral("王")),
                               made(0, 2, {1, 0}, 9, OperationKind::Update, QStringLiteral("head"), QStringLiteral("李")),
                               made(1, 1, {1, 0}, 5, OperationKind::Update, QStringLiteral("head"), QStringLiteral("张"))};
        history.append(made(1, 2, {2, 1}, 6, OperationKind::Update, QStringLiteral("head"), QStringLiteral("李")));
        const RowState state = merged(history, inOrder(history));
        QCOMPARE(state.values.value(QStringLiteral("head")).toString(), QStringLiteral("李"));
        QVERIFY(state.conflicts.isEmpty());
    }

    void withdrawnDecision_opensTheConflictAgain_andOnlyForWhatItsMakerHad()
    {
        const auto column = QStringLiteral("head");
        QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, column, QStringLiteral("王")),
                               made(0, 2, {1, 0}, 9, OperationKind::Update, column, QStringLiteral("李")),
                               made(1, 1, {1, 0}, 5, OperationKind::Update, column, QStringLiteral("张")),
                               made(1, 2, {2, 1}, 6, OperationKind::Update, column, QStringLiteral("赵"))};
        const RowState open = merged(history.mid(0, 3), {0, 1, 2});
        history.append(made(0, 3, {2, 1}, 10, OperationKind::Withdraw, QString::fromLatin1(kWithdrawnClock), 6)); // without it at hand
        QVERIFY(merged(history, inOrder(history)).conflicts.isEmpty());
        history.append(made(1, 3, {2, 2}, 11, OperationKind::Withdraw, QString::fromLatin1(kWithdrawnClock), 6));
        const RowState again = merged(history, inOrder(history));
        QCOMPARE(again.conflicts.size(), 1);
        QCOMPARE(again.conflicts.first().sides, open.conflicts.first().sides);
        QCOMPARE(again.values, open.values);
    }

    void operationOfAContradictedDecision_countsNothing()
    {
        const auto column = QStringLiteral("alias");
        QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert),
                               made(0, 2, {1, 0}, 2, OperationKind::Update, column, QStringLiteral("x")),
                               made(0, 3, {2, 0}, 3, OperationKind::Remove)};
        history[1].operation.changes[column].base = QStringLiteral("as it was");
        for (const int i : {1, 2})
            history[i].operation.isOut = true;
        const RowState state = merged(history, inOrder(history), QStringLiteral("units"));
        QVERIFY(!state.isDeleted && state.conflicts.isEmpty());
        QCOMPARE(state.values, (Fields{{column, QStringLiteral("as it was")}}));
    }

    void editOfTheVersionBefore_doesNotBringARemovedOneBack()
    {
        QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("head"), QStringLiteral("王")),
                               made(0, 2, {1, 0}, 9, OperationKind::Remove),
                               made(1, 1, {0, 0}, 5, OperationKind::Update, QStringLiteral("head"), QStringLiteral("张"))};
        history[2].operation.isInherited = true;
        const RowState state = merged(history, inOrder(history));
        QVERIFY(state.isDeleted && std::none_of(state.conflicts.cbegin(), state.conflicts.cend(),
                                                [](const ColumnConflict &each) { return each.kind == ConflictKind::Deleted; }));
    }

    void beginningOfARow_cannotBeWithdrawn()
    {
        const QVector<Known> history{made(0, 1, {0}, 1, OperationKind::Insert, QStringLiteral("head"), QStringLiteral("王")),
                                     made(0, 2, {1}, 2, OperationKind::Withdraw, QString::fromLatin1(kWithdrawnClock), 1)};
        const RowState state = merged(history, inOrder(history));
        QCOMPARE(state.values, (Fields{{QStringLiteral("head"), QStringLiteral("王")}}));
        QVERIFY(!state.isDeleted);
    }

    void equalEdits_areNoConflict()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("head"), QStringLiteral("王")),
                                     made(1, 1, {0, 0}, 2, OperationKind::Insert, QStringLiteral("head"), QStringLiteral("王"))};
        QVERIFY(merged(history, inOrder(history)).conflicts.isEmpty());
    }

    void madeByBoth_changedByOne_isNoConflict()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("status"), QStringLiteral("issued")),
                                     made(1, 1, {0, 0}, 9, OperationKind::Insert, QStringLiteral("status"), QStringLiteral("issued")),
                                     made(0, 2, {1, 0}, 2, OperationKind::Update, QStringLiteral("status"), QStringLiteral("retired"))};
        const RowState state = merged(history, inOrder(history), QStringLiteral("standards"));
        QCOMPARE(state.values.value(QStringLiteral("status")).toString(), QStringLiteral("retired"));
        QVERIFY(state.conflicts.isEmpty());
    }

    void madeByBoth_theOneThatSaysMoreStands()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("phone"), QStringLiteral("123")),
                                     made(1, 1, {0, 0}, 9, OperationKind::Insert, QStringLiteral("phone"))};
        const RowState state = merged(history, inOrder(history), QStringLiteral("people"));
        QCOMPARE(state.values.value(QStringLiteral("phone")).toString(), QStringLiteral("123"));
        QVERIFY(state.conflicts.isEmpty());
    }

    void madeByBoth_removedByOne_goes()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("status"), QStringLiteral("issued")),
                                     made(1, 1, {0, 0}, 9, OperationKind::Insert, QStringLiteral("status"), QStringLiteral("issued")),
                                     made(0, 2, {1, 0}, 2, OperationKind::Remove)};
        const RowState state = merged(history, inOrder(history), QStringLiteral("standards"));
        QVERIFY(state.isDeleted && state.conflicts.isEmpty());
    }

    void removedByOneEditedByAnother_staysAndIsFlagged()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("name"), QStringLiteral("东风村")),
                                     made(0, 2, {1, 0}, 9, OperationKind::Remove),
                                     made(1, 1, {1, 0}, 5, OperationKind::Update, QStringLiteral("name"), QStringLiteral("东风"))};
        const RowState state = merged(history, inOrder(history));
        QVERIFY(!state.isDeleted);
        QCOMPARE(state.conflicts.size(), 1);
        QCOMPARE(state.conflicts[0].kind, ConflictKind::Deleted);
    }

    void removedAgainKnowingTheEdit_goes()
    {
        const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("name"), QStringLiteral("东风村")),
                                     made(0, 2, {1, 0}, 9, OperationKind::Remove),
                                     made(1, 1, {1, 0}, 5, OperationKind::Update, QStringLiteral("name"), QStringLiteral("东风")),
                                     made(1, 2, {2, 1}, 6, OperationKind::Remove)};
        const RowState state = merged(history, inOrder(history));
        QVERIFY(state.isDeleted);
        QVERIFY(state.conflicts.isEmpty());
    }

    void shapesWithinADecimetre_areTheSame()
    {
        const auto conflicts = [](double shift) {
            const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("shape"), square(0)),
                                         made(0, 2, {1, 0}, 2, OperationKind::Update, QStringLiteral("shape"), square(0.001)),
                                         made(1, 1, {1, 0}, 3, OperationKind::Update, QStringLiteral("shape"), square(0.001 + shift))};
            return merged(history, inOrder(history)).conflicts.size();
        };
        QCOMPARE(conflicts(0.000'000'5), 0); // 5 cm
        QCOMPARE(conflicts(0.000'002), 1);   // 20 cm
    }

    void shapeDistance_isInMetres()
    {
        QVERIFY(std::abs(shapeDistanceM(square(0), square(0.001)) - 103.2) < 0.5);
        QVERIFY(std::isinf(shapeDistanceM(square(0), QByteArray())));
        QVERIFY(std::isinf(shapeDistanceM(QByteArray("nonsense"), square(0))));
    }

    void caseStates_furtherAlongWins_sentBackIsAsked()
    {
        const auto state = [](const char *one, const char *other) {
            const QVector<Known> history{made(0, 1, {0, 0}, 1, OperationKind::Insert, QStringLiteral("state"), QStringLiteral("filed")),
                                         made(0, 2, {1, 0}, 9, OperationKind::Update, QStringLiteral("state"), QString::fromLatin1(one)),
                                         made(1, 1, {1, 0}, 5, OperationKind::Update, QStringLiteral("state"), QString::fromLatin1(other))};
            return merged(history, inOrder(history), QStringLiteral("cases"));
        };
        QCOMPARE(state("dispatched", "in_hand").values.value(QStringLiteral("state")).toString(), QStringLiteral("in_hand"));
        QVERIFY(state("dispatched", "in_hand").conflicts.isEmpty());
        QCOMPARE(state("sent_back", "closed").conflicts.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
