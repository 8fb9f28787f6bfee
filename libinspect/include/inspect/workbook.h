// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/ids.h"

#include <QMap>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace inspect {

/// Column → value. References stand as the 16 bytes of the other row's uid under the column's name without "_fid"
/// ("unit", "standard"); geometry as ISO WKB under "shape" (unit_versions) or "geom" (deductions); absent is NULL.
using Fields = QMap<QString, QVariant>;

struct Change {
    QVariant base; ///< the value that the user saw
    QVariant value;
};
using Changes = QMap<QString, Change>;

enum class OperationKind {
    Insert,
    Update,
    Remove,
    Restore,
    Withdraw ///< an earlier operation on the row no longer counts: a decision was taken back, and its conflict is open again
};

/// The clock that a withdrawal names is the value of this "column".
inline constexpr const char *kWithdrawnClock = "clock";

/// One row change as it is captured, undone, and sent to other laptops.
struct Operation {
    OperationKind kind = OperationKind::Insert;
    QString table;
    Uid row;
    Changes changes; ///< Insert: only `value`; Remove and Restore: empty; Withdraw: kWithdrawnClock, that of the operation
};

class KeyRing;
class Workbook;

/// One transaction and one undo step: every row it writes is stored together with its operation, or nothing is. Rolled back when
/// destroyed without commit. Only one may be open per workbook.
class Edit {
public:
    ~Edit();
    Edit(Edit &&) noexcept;
    Edit &operator=(Edit &&) = delete;

    [[nodiscard]] Status insert(const QString &table, const Uid &row, const Fields &fields);
    /// Writes only columns whose value differs from base; Conflict where the row no longer holds `base`.
    [[nodiscard]] Status update(const QString &table, const Uid &row, const Changes &changes);
    /// Marks as deleted; the row stays.
    [[nodiscard]] Status remove(const QString &table, const Uid &row);
    [[nodiscard]] Status restore(const QString &table, const Uid &row);
    /// Thousands of units follow: the spatial index gets their shapes at the end, which is much quicker. Until then it does not
    /// know them.
    [[nodiscard]] Status expectMany();
    /// Durable when it returns. An edit without operations leaves no command behind.
    [[nodiscard]] Status commit();

    [[nodiscard]] Workbook &workbook() const;

private:
    friend class Workbook;
    friend struct StoreAccess; ///< the store's own files
    struct Data;
    explicit Edit(std::unique_ptr<Data> data);
    std::unique_ptr<Data> d;
};

/// 工作簿: the local SpatiaLite file. Bound to the thread that opened it; open it again for another thread (see openReader).
class Workbook {
public:
    static constexpr quint32 kApplicationId = 0x53525742;    ///< "SRWB"
    static constexpr quint32 kHubApplicationId = 0x53524842; ///< "SRHB"
    static constexpr int kSchemaVersion = 2;
    /// Of what travels: rises only where earlier versions could not take an operation in.
    static constexpr int kTravelVersion = 1;

    /// A new file with the built-in kinds and nothing else; fails where the path exists.
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> create(const QString &path);
    /// Opens for writing: checks header, application_id, version, structure and lock before anything is written; migrates after a
    /// verified backup; recovers from a crash.
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> open(const QString &path);
    /// A read-only connection, for another thread or for papers while the window writes.
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> openReader(const QString &path);

    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString photosFolder() const;  ///< NAME.photos beside the file
    [[nodiscard]] QString backupsFolder() const; ///< NAME.backups beside the file
    [[nodiscard]] QSqlDatabase database() const; ///< for reading; every write goes through begin()
    [[nodiscard]] bool isReadOnly() const;

    /// Who is working; every operation names this person.
    [[nodiscard]] PersonId person() const;
    void setPerson(const PersonId &person);

    /// Where the keys of sealed rounds lie (sealing.h); the user's settings folder unless told otherwise.
    [[nodiscard]] const KeyRing &keys() const;
    void setKeyFolder(const QString &folder);

    /// Local settings (table workbook), not captured and not sent.
    [[nodiscard]] QVariant setting(const QString &key, const QVariant &fallback = {}) const;
    [[nodiscard]] Status setSetting(const QString &key, const QVariant &value);

    /// Starts a transaction. `name` is the source text of the undo entry (QT_TRANSLATE_NOOP("Command", "draw %1")), `subject` its %1.
    [[nodiscard]] Result<Edit> begin(const char *name, const QString &subject = {});

    struct Step {
        QString name;
        QString subject;
    };
    /// The step that undo (redo) would take, of this session; none: nothing to undo. A session is a day's work on this laptop: it goes
    /// on when the workbook is opened again on the same day.
    [[nodiscard]] std::optional<Step> undoStep() const;
    [[nodiscard]] std::optional<Step> redoStep() const;
    [[nodiscard]] Result<Step> undo();
    [[nodiscard]] Result<Step> redo();

    /// The operations of one row, oldest first.
    [[nodiscard]] Result<QVector<Operation>> history(const Uid &row) const;
    /// Operations that no sync has sent yet.
    [[nodiscard]] qint64 waitingOperations() const;

    /// Called after every commit with the tables that changed.
    void setChangeListener(std::function<void(const QStringList &tables)> listener);

    /// Copies into backupsFolder once a day (NAME-YYYY-MM-DD.sqlite, verified), keeps the newest seven. True: made now.
    [[nodiscard]] Result<bool> dailyCopy(const QDate &today);

    /// Integrity check, foreign keys, spatial index against geometry, derived tables, photos present; one error per finding. What the
    /// operations say about each row is another matter: see verifyRows() in sync.h.
    [[nodiscard]] Result<QVector<Error>> verify() const;

private:
    friend class Edit;
    friend struct StoreAccess; ///< the store's own files
    struct Data;
    explicit Workbook(std::unique_ptr<Data> data);
    std::unique_ptr<Data> d;
};

/// Findings of a verification in English, one a line: for logs and tests.
[[nodiscard]] QString findingsText(const QVector<Error> &findings);

/// What a backup file holds beside the workbook itself.
struct BackupContents {
    int photos = 0;
    QStringList layers; ///< file names of the base maps that lie beside the workbook
    QStringList absent; ///< base maps that the workbook shows and that are not in it: elsewhere on the disk, missing, or too large
};

/// Workbook, photos and the base maps that lie in its folder (up to 500 MB each) in one ZIP file with a manifest of hashes. `progress`
/// gets 0–100 and returns false to cancel.
[[nodiscard]] Result<BackupContents> backupWorkbook(const QString &workbookPath, const QString &file,
                                                    const std::function<bool(int)> &progress = {});
/// Fails where the workbook exists; verified before it appears under its name. Base maps come into NAME.layers beside it.
[[nodiscard]] Status restoreWorkbook(const QString &file, const QString &workbookPath, const std::function<bool(int)> &progress = {});

} // namespace inspect
