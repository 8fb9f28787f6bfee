// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/error.h"

namespace inspect {

QString Error::text() const
{
    QString sentence = what;
    for (const QString &arg : args)
        sentence = sentence.arg(arg);
    return where.isEmpty() ? sentence : where + QStringLiteral(": ") + sentence;
}

tl::unexpected<Error> failure(ErrorCode code, const char *what, const QStringList &args, const QString &where)
{
    return tl::make_unexpected(Error{code, QString::fromUtf8(what), where, args});
}

} // namespace inspect
