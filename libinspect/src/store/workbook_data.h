// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"
#include "operation_log.h"
#include "row_writer.h"
#include "workbook_lock.h"

#include "inspect/inspection.h"
#include "inspect/sealing.h"
#include "inspect/standard.h"
#include "inspect/workbook.h"

#include <QSet>

namespace inspect {

struct Workbook::Data {
    QString path;
    std::unique_ptr<WorkbookLock> lock; ///< none for readers
    std::unique_ptr<Connection> connection;
    bool isReadOnly = false;
    PersonId person;
    std::optional<Person> newcomer; ///< joins with the next change
    QByteArray session;
    OperationLog log;
    RowWriter rows;
    Edit::Data *openEdit = nullptr;
    std::function<void(const QStringList &)> listener;
    KeyRing keys{KeyRing::standardFolder()};
    QHash<Uid, std::shared_ptr<const Standard>> standards; ///< issued versions, which never change; read once

    /// Settings, device and session of an open connection.
    [[nodiscard]] Status load();
    /// Opens a transaction, also after one that a failing disk left half closed.
    [[nodiscard]] Status beginWriting();
};

/// The inspection whose findings are being written and its standard.
struct SheetCache {
    Uid inspection;
    std::shared_ptr<const Standard> standard;
    bool isSealed = false; ///< its findings stand in an encrypted sheet
};

struct Edit::Data {
    Workbook *workbook = nullptr; ///< null: over
    QString name;
    QString subject;
    qint64 undoes = 0;  ///< commands.fid that this edit takes back or repeats; 0: the user's own edit
    qint64 command = 0; ///< commands.fid, from the first operation on
    QSet<QString> tables;
    QStringList decided;                 ///< operations.fid of those that decided a conflict
    SheetCache lastSheet;                ///< forgotten when an inspection or a standard changes
    QHash<QString, QString> shapeOfKind; ///< unit_kinds.code → shape; forgotten when a kind changes
    int inserted = 0;                    ///< rows so far; from kManyRows on the triggers rest
    bool isFinal = false;                ///< cannot be undone, nor what came before it
    bool isBroken = false;               ///< a row without its operation: may only be rolled back

    /// `fields` are taken over; `ready`: the shape among them, checked before; `changes`: the fields as they travel, where they are
    /// encoded already.
    [[nodiscard]] Status insert(const QString &table, const Uid &row, Fields &&fields, const StoredShape *ready = nullptr,
                                const QByteArray &changes = {});
    [[nodiscard]] Status capture(const QString &table, const Uid &row, OperationKind kind, const QByteArray &changes);
    /// The operation captured last decided a conflict: undo withdraws it, so that the conflict is open again.
    void decides();
    [[nodiscard]] Status begun() const;
    [[nodiscard]] Status done(Status written);
    void rollBack();
};

/// Of one command, the operations that decided conflicts.
inline const QString kDecidedSetting = QStringLiteral("decided/%1");

/// How the store's other files reach inside.
struct StoreAccess {
    using WorkbookData = Workbook::Data;
    static Edit::Data &data(const Edit &edit) { return *edit.d; }
    static Workbook::Data &data(const Workbook &workbook) { return *workbook.d; }
    static Connection &connection(const Workbook &workbook) { return *workbook.d->connection; }
    static QByteArray session(const Workbook &workbook) { return workbook.d->session; }
    static qint64 command(const Edit &edit) { return edit.d->command; }
    static SheetCache &sheetCache(Edit &edit) { return edit.d->lastSheet; }
    /// An edit that is undo's or redo's own.
    [[nodiscard]] static Result<Edit> begin(Workbook &workbook, const QString &name, const QString &subject, qint64 undoes);
    [[nodiscard]] static std::unique_ptr<Workbook> workbook(std::unique_ptr<Workbook::Data> data);
};

} // namespace inspect
