// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace inspect::app {

/// One UTF-8 document, indented.
[[nodiscard]] QByteArray asJson(const QJsonValue &value);
/// The rows of the value: the array itself, or the first array within an object; columns are the keys in the order of the first row,
/// nested values stand as compact JSON. CRLF line ends and a byte order mark, so that spreadsheets read Chinese.
[[nodiscard]] QByteArray asCsv(const QJsonValue &value);
[[nodiscard]] QByteArray asCsv(const QJsonValue &rows, const QStringList &columns);
/// Aligned columns for a terminal under words of the user's language, the plain values of an object above them.
[[nodiscard]] QByteArray asText(const QJsonValue &value);

} // namespace inspect::app
