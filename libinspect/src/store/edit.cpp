// SPDX-License-Identifier: GPL-2.0-or-later
#include "changes_cbor.h"
#include "query.h"
#include "workbook_data.h"

#include <QDateTime>

namespace inspect {

namespace {

constexpr int kManyRows = 100; ///< of one edit: fewer are written before SQLite has prepared its statements anew

} // namespace

Edit::Edit(std::unique_ptr<Data> data) : d(std::move(data)) {}

Edit::Edit(Edit &&) noexcept = default;

Edit::~Edit()
{
    if (d && d->workbook != nullptr)
        d->rollBack();
}

Workbook &Edit::workbook() const { return *d->workbook; }

Status Edit::Data::begun() const
{
    if (workbook == nullptr)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "This change is finished already; start another one"));
    if (isBroken)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "This change could not be stored; start it again"));
    return {};
}

Status Edit::Data::done(Status written)
{
    if (!written && workbook->d->rows.isHalfDone())
        isBroken = true;
    return written;
}

Status Edit::Data::capture(const QString &table, const Uid &row, OperationKind kind, const QByteArray &changes)
{
    Workbook::Data &book = *workbook->d;
    isBroken = true; // until the operation stands beside its row
    if (command == 0) {
        Query insert(*book.connection, "INSERT INTO commands(name, subject, at, session, undoes_fid) VALUES (?, ?, ?, ?, ?)", name, subject,
                     QDateTime::currentDateTimeUtc(), book.session);
        if (undoes != 0)
            insert.add(undoes);
        if (Status stored = insert.run(); !stored)
            return stored;
        command = sqlite3_last_insert_rowid(book.connection->handle());
    }
    if (Status stored = book.log.append(*book.connection, book.person, table, row, kind, changes, command); !stored)
        return stored;
    if (table == QLatin1String("inspections") || table == QLatin1String("standards"))
        lastSheet = {};
    if (table == QLatin1String("unit_kinds"))
        shapeOfKind.clear();
    if (table == QLatin1String("standards"))
        book.standards.clear(); // undoing may make a draft of an issued one
    tables.insert(table);
    isBroken = false;
    return {};
}

void Edit::Data::decides() { decided.append(QString::number(sqlite3_last_insert_rowid(workbook->d->connection->handle()))); }

void Edit::Data::rollBack()
{
    Workbook::Data &book = *workbook->d;
    workbook = nullptr;
    book.openEdit = nullptr;
    book.rows.forget();
    book.standards.clear();
    (void)book.connection->execute("ROLLBACK"); // fails only where SQLite has rolled back by itself (disk full)
    (void)book.log.load(*book.connection);      // the next edit tries again
}

Status Edit::insert(const QString &table, const Uid &row, const Fields &fields) { return d->insert(table, row, Fields(fields)); }

Status Edit::Data::insert(const QString &table, const Uid &row, Fields &&fields, const StoredShape *ready, const QByteArray &changes)
{
    if (Status isOpen = begun(); !isOpen)
        return isOpen;
    RowWriter &rows = workbook->d->rows;
    if (++inserted == kManyRows)
        rows.startMany();
    if (Status written = done(rows.insert(table, row, fields, ready)); !written)
        return written;
    return capture(table, row, OperationKind::Insert, changes.isEmpty() ? fieldsToCbor(fields) : changes);
}

Status Edit::update(const QString &table, const Uid &row, const Changes &changes)
{
    if (Status begun = d->begun(); !begun)
        return begun;
    Changes stored = changes;
    if (Status written = d->done(d->workbook->d->rows.update(table, row, stored)); !written)
        return written;
    if (stored.isEmpty())
        return {};
    return d->capture(table, row, OperationKind::Update, changesToCbor(OperationKind::Update, stored));
}

Status Edit::remove(const QString &table, const Uid &row)
{
    if (Status begun = d->begun(); !begun)
        return begun;
    if (Status written = d->done(d->workbook->d->rows.setDeleted(table, row, true)); !written)
        return written;
    return d->capture(table, row, OperationKind::Remove, changesToCbor(OperationKind::Remove, {}));
}

Status Edit::restore(const QString &table, const Uid &row)
{
    if (Status begun = d->begun(); !begun)
        return begun;
    if (Status written = d->done(d->workbook->d->rows.setDeleted(table, row, false)); !written)
        return written;
    return d->capture(table, row, OperationKind::Restore, changesToCbor(OperationKind::Restore, {}));
}

Status Edit::expectMany()
{
    if (Status begun = d->begun(); !begun)
        return begun;
    d->workbook->d->rows.startMany();
    return {};
}

Status Edit::commit()
{
    if (Status begun = d->begun(); !begun)
        return begun;
    Workbook &book = *d->workbook;
    if (d->command == 0) {
        d->rollBack();
        return {};
    }
    Connection &connection = *book.d->connection;
    if (Status indexed = book.d->rows.finishMany(); !indexed) {
        d->rollBack();
        return indexed;
    }
    // What a closing fixed is never undone, it is reopened; what was read in an opened sheet cannot be forgotten.
    if (d->isFinal || d->tables.contains(QStringLiteral("closings"))) {
        Query fixed(connection, "UPDATE commands SET state = 'lost' WHERE session = ?", book.d->session);
        if (Status marked = fixed.run(); !marked)
            return marked;
    } else if (d->undoes == 0) { // what was undone can no longer be redone
        Query lost(connection, "UPDATE commands SET state = 'lost' WHERE session = ? AND state = 'undone'", book.d->session);
        if (Status marked = lost.run(); !marked)
            return marked;
    }
    if (!d->decided.isEmpty()) {
        Query note(connection, "INSERT OR REPLACE INTO workbook(key, value) VALUES (?, ?)", kDecidedSetting.arg(d->command),
                   d->decided.join(QLatin1Char(',')));
        if (Status noted = note.run(); !noted)
            return noted;
    }
    if (Status committed = connection.execute("COMMIT"); !committed) {
        d->rollBack();
        return committed;
    }
    const QStringList tables(d->tables.cbegin(), d->tables.cend());
    d->workbook = nullptr;
    book.d->openEdit = nullptr;
    if (book.d->listener)
        book.d->listener(tables);
    return {};
}

} // namespace inspect
