// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace inspect::app {

/// One UTF-8 document, indented.
[[nodiscard]] QByteArray asJson(const QJsonValue &value);
/// The rows of the value: the array itself, or the first array within an object; columns are the keys in the order of the first row,
/// nested values stand as compact JSON. CRLF line ends and a byte order mark, so that spreadsheets read Chinese.
[[nodiscard]] QByteArray asCsv(const QJsonValue &value);
/// Aligned columns for a terminal, the plain values of an object above them.
[[nodiscard]] QByteArray asText(const QJsonValue &value);

} // namespace inspect::app
