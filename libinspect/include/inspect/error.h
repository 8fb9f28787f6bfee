// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace inspect {

enum class ErrorCode {
    InvalidInput, ///< the caller's data is wrong; nothing was changed
    NotFound,     ///< a named thing does not exist
    Conflict,     ///< contradicts what is already there (overlap, closed period, repeated id with other content)
    Locked,       ///< another process holds the file
    Foreign,      ///< a file of another program
    Newer,        ///< a file of a newer version of this program
    Damaged,      ///< a file that cannot be trusted
    Io,           ///< reading or writing failed (disk full, permission, gone)
    Cancelled,    ///< the user stopped it
    Internal      ///< a bug
};

/// What went wrong. `what` is an English sentence with %1, %2 … for `args`, marked with QT_TRANSLATE_NOOP("Error", …) at its
/// source so that the shell can show it in the user's language; `where` names file, row and field and is never translated.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString what;
    QString where;
    QStringList args;

    /// English text for the log and the command line: "where: sentence".
    [[nodiscard]] QString text() const;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// The sentence with %1 … replaced by `args`, each once; what stands in an argument stays as it is.
[[nodiscard]] QString filled(const QString &sentence, const QStringList &args);

/// Shorthand for `return failure(...)` in a function that returns a Result of any type.
[[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, const char *what, const QStringList &args = {}, const QString &where = {});

} // namespace inspect
