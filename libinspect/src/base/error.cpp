// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/error.h"

namespace inspect {

QString Error::text() const
{
    const QString sentence = filled(what, args);
    return where.isEmpty() ? sentence : where + QStringLiteral(": ") + sentence;
}

QString filled(const QString &sentence, const QStringList &args)
{
    QString result;
    result.reserve(sentence.size());
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number = sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : 0;
        if (number < 1 || number > args.size()) {
            result += sentence[i];
            continue;
        }
        result += args[number - 1];
        ++i;
    }
    return result;
}

tl::unexpected<Error> failure(ErrorCode code, const char *what, const QStringList &args, const QString &where)
{
    return tl::make_unexpected(Error{code, QString::fromUtf8(what), where, args});
}

} // namespace inspect
