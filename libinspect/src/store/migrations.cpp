// SPDX-License-Identifier: GPL-2.0-or-later
#include "migrations.h"

#include "copies.h"
#include "file_tools.h"
#include "schema.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace inspect {

namespace {

/// Scoring reads deductions out of an index alone; what supersedes an inspection is found without reading all of them.
Status toSchema2(Connection &connection)
{
    const Status indexed = connection.execute(
        "DROP INDEX IF EXISTS deductions_inspection; "
        "CREATE INDEX deductions_sheet ON deductions(inspection_fid, clause, level, recurrence, deleted, void_reason, count); "
        "CREATE INDEX inspections_sealed ON inspections(round_fid) WHERE sealed IS NOT NULL; "
        "CREATE INDEX inspections_superseded ON inspections(supersedes_fid) WHERE supersedes_fid IS NOT NULL");
    return indexed ? insertBuiltInKinds(connection) : indexed; // the sight strip of S1 came later
}

} // namespace

const QVector<Migration> &migrations()
{
    static const QVector<Migration> steps{{2, toSchema2}};
    return steps;
}

Status migrate(Connection &connection, int from, int to, const QVector<Migration> &steps)
{
    const QString path = connection.path();
    const QString copy = QStringLiteral("%1.backups/%2-v%3-%4.sqlite")
                             .arg(stemOf(path), QFileInfo(path).completeBaseName())
                             .arg(from)
                             .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    if (Status copied = copyDatabase(connection, copy); !copied)
        return copied;
    if (Status begun = connection.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    for (int version = from + 1; version <= to; ++version) {
        const auto step = std::find_if(steps.cbegin(), steps.cend(), [version](const Migration &m) { return m.to == version; });
        Status taken = step != steps.cend() ? step->run(connection)
                                            : failure(ErrorCode::Internal,
                                                      QT_TRANSLATE_NOOP("Error", "%1 cannot be brought from version %2 to this program's"),
                                                      {path, QString::number(from)});
        if (taken)
            taken = connection.execute("PRAGMA user_version=" + QByteArray::number(version));
        if (!taken) {
            (void)connection.execute("ROLLBACK");
            return taken;
        }
    }
    return connection.execute("COMMIT");
}

} // namespace inspect
