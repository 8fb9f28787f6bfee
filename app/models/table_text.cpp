// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/table_text.h"

#include <QAbstractItemModel>
#include <QMimeData>

namespace inspect::app {

namespace {

QVector<QStringList> rowsOf(const QAbstractItemModel &model)
{
    QVector<int> columns;
    QStringList heading;
    for (int c = 0; c < model.columnCount(); ++c) {
        const QString title = model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
        if (title.isEmpty())
            continue;
        columns.append(c);
        heading.append(title);
    }
    QVector<QStringList> rows{heading};
    for (int r = 0; r < model.rowCount(); ++r) {
        QStringList cells;
        for (const int c : std::as_const(columns))
            cells.append(model.index(r, c).data(Qt::DisplayRole).toString());
        rows.append(cells);
    }
    return rows;
}

} // namespace

QString tableAsText(const QAbstractItemModel &model)
{
    QString text;
    for (QStringList cells : rowsOf(model)) {
        for (QString &cell : cells)
            cell = cell.simplified(); // a tab or a line break would move the cells after it
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

QString tableAsHtml(const QAbstractItemModel &model)
{
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    QString tag = QStringLiteral("th");
    for (const QStringList &cells : rowsOf(model)) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : cells)
            html += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
        html += QStringLiteral("</tr>");
        tag = QStringLiteral("td");
    }
    return html + QStringLiteral("</table>");
}

QMimeData *tableForClipboard(const QAbstractItemModel &model)
{
    auto *data = new QMimeData;
    data->setText(tableAsText(model));
    data->setHtml(tableAsHtml(model));
    return data;
}

} // namespace inspect::app
