// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QMimeData;

namespace inspect::app {

/// What a table shows, with its heading, for pasting into a spreadsheet or a document: tab separated text and HTML. Columns without a
/// heading are left out.
[[nodiscard]] QString tableAsText(const QAbstractItemModel &model);
[[nodiscard]] QString tableAsHtml(const QAbstractItemModel &model);
/// Both, for the clipboard; the caller owns it.
[[nodiscard]] QMimeData *tableForClipboard(const QAbstractItemModel &model);

} // namespace inspect::app
