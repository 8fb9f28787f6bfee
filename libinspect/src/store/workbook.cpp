// SPDX-License-Identifier: GPL-2.0-or-later
#include "file_tools.h"
#include "query.h"
#include "workbook_data.h"

#include "inspect/records.h"

#include <QDate>

namespace inspect {

namespace {

QString today() { return QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date().toString(Qt::ISODate); }

} // namespace

Result<Edit> StoreAccess::begin(Workbook &workbook, const QString &name, const QString &subject, qint64 undoes)
{
    Workbook::Data &book = data(workbook);
    if (book.isReadOnly)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "%1 is open for reading only"), {book.path});
    if (book.openEdit != nullptr)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "Another change of %1 is not finished yet"), {book.path});
    if (Status begun = book.beginWriting(); !begun)
        return tl::make_unexpected(begun.error());
    auto edit = std::make_unique<Edit::Data>();
    edit->workbook = &workbook;
    edit->name = name;
    edit->subject = subject;
    edit->undoes = undoes;
    book.openEdit = edit.get();
    return Edit(std::move(edit));
}

std::unique_ptr<Workbook> StoreAccess::workbook(std::unique_ptr<Workbook::Data> data)
{
    return std::unique_ptr<Workbook>(new Workbook(std::move(data)));
}

Status Workbook::Data::beginWriting()
{
    if (sqlite3_get_autocommit(connection->handle()) == 0) {
        if (Status rolledBack = connection->execute("ROLLBACK"); !rolledBack)
            return rolledBack;
    }
    if (Status begun = connection->execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    if (log.isLoaded())
        return {};
    Status loaded = log.load(*connection);
    if (!loaded)
        (void)connection->execute("ROLLBACK"); // the first error is the one to tell
    return loaded;
}

Status Workbook::Data::load()
{
    if (Status loaded = log.load(*connection); !loaded)
        return loaded;
    if (Status loaded = rows.load(*connection); !loaded)
        return loaded;
    QString sessionDay;
    Query settings(*connection, "SELECT key, value FROM workbook WHERE key IN ('person', 'session', 'session_day')");
    while (settings.next()) {
        if (settings.text(0) == QLatin1String("person"))
            person = settings.id<PersonId>(1);
        else if (settings.text(0) == QLatin1String("session"))
            session = settings.bytes(1);
        else
            sessionDay = settings.text(1);
    }
    if (Status read = settings.status(); !read)
        return read;
    if (isReadOnly || (session.size() == 16 && sessionDay == today()))
        return {};
    session = Uid::fresh().bytes();
    Query renew(*connection, "INSERT OR REPLACE INTO workbook(key, value) VALUES ('session', ?), ('session_day', ?)", session, today());
    return renew.run();
}

Workbook::Workbook(std::unique_ptr<Data> data) : d(std::move(data)) {}

Workbook::~Workbook()
{
    if (d->openEdit != nullptr)
        d->openEdit->rollBack();
}

QString Workbook::path() const { return d->path; }

QString Workbook::photosFolder() const { return stemOf(d->path) + QStringLiteral(".photos"); }

QString Workbook::backupsFolder() const { return stemOf(d->path) + QStringLiteral(".backups"); }

QSqlDatabase Workbook::database() const { return d->connection->database(); }

bool Workbook::isReadOnly() const { return d->isReadOnly; }

PersonId Workbook::person() const { return d->person; }

const KeyRing &Workbook::keys() const { return d->keys; }

void Workbook::setKeyFolder(const QString &folder) { d->keys = KeyRing(folder); }

void Workbook::setPerson(const PersonId &person)
{
    d->person = person;
    if (!d->isReadOnly)
        (void)setSetting(QStringLiteral("person"), person.bytes()); // a convenience for the next start; this one knows already
}

QVariant Workbook::setting(const QString &key, const QVariant &fallback) const
{
    Query query(*d->connection, "SELECT value FROM workbook WHERE key = ?", key);
    return query.next() ? query.value(0) : fallback;
}

Status Workbook::setSetting(const QString &key, const QVariant &value)
{
    if (d->isReadOnly)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "%1 is open for reading only"), {d->path});
    Query query(*d->connection, "INSERT OR REPLACE INTO workbook(key, value) VALUES (?, ?)", key, value);
    return query.run();
}

Result<Edit> Workbook::begin(const char *name, const QString &subject)
{
    Result<Edit> edit = StoreAccess::begin(*this, QString::fromUtf8(name), subject, 0);
    if (!edit || !d->newcomer)
        return edit;
    Query joined(*d->connection, "SELECT 1 FROM people WHERE uid = ?", d->newcomer->id);
    if (joined.next()) {
        d->newcomer.reset();
        return edit;
    }
    if (const auto added = addPerson(*edit, *d->newcomer); !added)
        return tl::make_unexpected(added.error());
    return edit;
}

Result<QVector<Operation>> Workbook::history(const Uid &row) const
{
    Query query(*d->connection, "SELECT kind, table_name, row_uid, changes FROM operations WHERE row_uid = ? ORDER BY fid", row);
    return readOperations(query);
}

qint64 Workbook::waitingOperations() const
{
    return d->log.sequence() - setting(QStringLiteral("published_sequence"), QVariant(qlonglong(0))).toLongLong();
}

void Workbook::setChangeListener(std::function<void(const QStringList &)> listener) { d->listener = std::move(listener); }

} // namespace inspect
