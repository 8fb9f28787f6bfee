// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shape.h"
#include "table_spec.h"

#include "inspect/workbook.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace inspect {

/// Writes rows of the travelling tables from travelling values, and keeps what is derived from them (shapes, sections, clauses) in
/// step. Knows nothing of transactions and operations. A refused write leaves the row as it was, except where `isHalfDone`.
class RowWriter {
public:
    [[nodiscard]] Status load(Connection &connection);

    /// `fields` come back in the form that is stored and travels. `ready`: the shape among them, checked before.
    [[nodiscard]] Status insert(const QString &table, const Uid &row, Fields &fields, const StoredShape *ready = nullptr);
    /// `changes` come back normalised and without the columns that stay as they are; empty: nothing was written.
    [[nodiscard]] Status update(const QString &table, const Uid &row, Changes &changes);
    /// Sets or lifts the tombstone; Conflict where it is so already.
    [[nodiscard]] Status setDeleted(const QString &table, const Uid &row, bool deleted);

    // For merging (row_writer_set.cpp):
    /// No row; or whether its tombstone is set.
    [[nodiscard]] Result<std::optional<bool>> tombstone(const QString &table, const Uid &row);
    /// In the columns' own types; InvalidInput where a column or a value does not fit.
    [[nodiscard]] Result<Fields> fitted(const QString &table, const Fields &fields) const;
    /// Writes fitted values over whatever stands there, removed rows included.
    [[nodiscard]] Status set(const QString &table, const Uid &row, const Fields &fields);

    /// The last refused write had already changed something: the transaction has to go.
    [[nodiscard]] bool isHalfDone() const { return mIsHalfDone; }
    /// After a rollback, row numbers may mean other rows.
    void forget();

    // For many shapes and places at once (row_writer_many.cpp):
    /// SpatiaLite's triggers rest from now on: shapes and places are checked here anyway, and the spatial index gets them by finishMany().
    void startMany();
    /// Nothing where it was not started.
    [[nodiscard]] Status finishMany();

private:
    struct Found {
        qint64 fid = 0;
        bool deleted = false;
    };
    [[nodiscard]] Result<const TableSpec *> spec(const QString &table) const;
    [[nodiscard]] Result<Found> find(const TableSpec &table, const Uid &row);
    [[nodiscard]] Result<qint64> referred(const TableSpec &table, const Column &column, const QByteArray &uid);
    [[nodiscard]] Result<QVariant> current(const TableSpec &table, const Column &column, qint64 fid);
    [[nodiscard]] Result<QVariant> currentShape(qint64 fid);
    [[nodiscard]] Status write(const TableSpec &table, const Column &column, qint64 fid, const QVariant &value);
    [[nodiscard]] Status bind(class Query &query, const TableSpec &table, const Column &column, const QVariant &value);
    [[nodiscard]] Status putDerived(const TableSpec &table, const Uid &row, const StoredShape *shape, const QVariant *place);
    [[nodiscard]] Status putShape(qint64 fid, const StoredShape &shape);
    [[nodiscard]] Status dropShape(qint64 fid);
    [[nodiscard]] Status unindexShape(const QByteArray &table, qint64 fid);
    [[nodiscard]] Status indexMany(const QByteArray &index, const QMap<qint64, ShapeBox> &boxes);
    void notePlace(const TableSpec &table, qint64 fid, const QVariant &value);
    [[nodiscard]] bool letTriggersRest(bool resting);
    [[nodiscard]] Status setShape(const Found &found, const QVariant &value);
    [[nodiscard]] Status hideShape(qint64 fid);
    [[nodiscard]] Status showShape(qint64 fid);
    [[nodiscard]] Status compare(const TableSpec &table, const Column *column, const Found &found, Change &change, bool &isSame);

    Connection *mConnection = nullptr;
    QHash<QString, TableSpec> mSpecs;
    QHash<QByteArray, std::pair<QByteArray, qint64>> mLastReferred; ///< table → (uid, fid); the same row is referred to in runs
    bool mIsHalfDone = false;
    /// Shapes and places that the spatial index does not hold yet.
    struct Many {
        QMap<QByteArray, QMap<qint64, ShapeBox>> boxes; ///< table → fid → box
        QSet<QByteArray> dropped;                       ///< tables that lost some
    };
    std::optional<Many> mMany;
};

} // namespace inspect
