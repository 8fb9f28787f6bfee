// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/points.h"

#include <QFile>
#include <QHash>
#include <QStringList>
#include <QTest>
#include <QVector>

/// A text table of tests/data/rules: cells between '|', the first row names the columns.
class Table {
public:
    explicit Table(const char *name)
    {
        QFile file(QStringLiteral(SHIRONG_SOURCE_DIR "/tests/data/rules/") + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            if (line.trimmed().isEmpty() || line.startsWith(QLatin1Char('#')))
                continue;
            QStringList cells = line.split(QLatin1Char('|'));
            for (QString &cell : cells)
                cell = cell.trimmed();
            if (mHeader.isEmpty())
                mHeader = cells;
            else if (cells.size() > mHeader.size())
                qFatal("%s: too many cells in: %s", name, qUtf8Printable(line));
            else
                mRows.append(cells);
        }
        if (mRows.isEmpty())
            qFatal("%s has no rows", name);
    }

    /// One data row per row of the table, under its first cell; the whole row is the column "row".
    void addRows() const
    {
        QTest::addColumn<QHash<QString, QString>>("row");
        for (const QStringList &cells : mRows) {
            QHash<QString, QString> row;
            for (qsizetype i = 0; i < mHeader.size(); ++i)
                row.insert(mHeader[i], cells.value(i));
            QTest::newRow(qUtf8Printable(cells.first())) << row;
        }
    }

private:
    QStringList mHeader;
    QVector<QStringList> mRows;
};

inline QStringList words(const QString &text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

inline QStringList entries(const QString &text)
{
    QStringList result;
    for (const QString &entry : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        result.append(entry.trimmed());
    return result;
}

inline inspect::Points points(const QString &text)
{
    const auto parsed = inspect::Points::parse(text);
    if (!parsed)
        qFatal("not a number: %s", qUtf8Printable(text));
    return *parsed;
}

/// "无" where there is none.
inline QString shown(const std::optional<inspect::Points> &value) { return value ? value->text() : QStringLiteral("无"); }
