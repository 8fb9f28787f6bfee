// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "workbook_data.h"

#include "inspect/workbook.h"

namespace inspect {

/// A transaction of sync's own: no undo step belongs to it. Rolled back when destroyed without commit.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Workbook &workbook)
    {
        StoreAccess::WorkbookData &book = StoreAccess::data(workbook);
        if (book.openEdit != nullptr)
            return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "Another change of %1 is not finished yet"), {book.path});
        if (book.isReadOnly)
            return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "%1 is open for reading only"), {book.path});
        if (Status begun = book.beginWriting(); !begun)
            return tl::make_unexpected(begun.error());
        return Transaction(book);
    }
    ~Transaction() { rollBack(); }
    Transaction(Transaction &&other) noexcept : mBook(std::exchange(other.mBook, nullptr)) {}
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] Status commit(const QStringList &tables = {})
    {
        if (Status committed = mBook->connection->execute("COMMIT"); !committed) {
            rollBack();
            return committed;
        }
        StoreAccess::WorkbookData *book = std::exchange(mBook, nullptr);
        if (book->listener && !tables.isEmpty())
            book->listener(tables);
        return {};
    }
    void rollBack()
    {
        if (StoreAccess::WorkbookData *book = std::exchange(mBook, nullptr)) {
            book->rows.forget();
            book->standards.clear();
            (void)book->connection->execute("ROLLBACK"); // fails only where SQLite has rolled back by itself (disk full)
            (void)book->log.load(*book->connection);     // the next edit tries again
        }
    }

private:
    explicit Transaction(StoreAccess::WorkbookData &book) : mBook(&book) {}
    StoreAccess::WorkbookData *mBook;
};

} // namespace inspect
