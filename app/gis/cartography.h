// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base_style.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace inspect::app {

/// One row of maps/styles/base.json with the colours of one light put in.
struct CartographyRow {
    enum class On { Point, Line, Area };
    On on = On::Area;
    QString layer; ///< only where a layer has this name; empty: any
    QString field;
    QStringList values; ///< empty: any value that no other row of the field names
    QColor ink;         ///< of a fill, a line, or a name
    QColor edge;        ///< of an area's edge or a line's casing; invalid: none
    double width = 0;   ///< mm
    double points = 0;  ///< of a name
    double least = 0;   ///< scale denominators above this do not show it; 0: always
    bool alone = false; ///< only where no earlier row fits
};

/// Built-in cartography as data.
struct Cartography {
    QColor ground;
    QColor rim; ///< round names
    QColor plain;
    QColor plainEdge;
    QColor land;
    QVector<CartographyRow> areas;
    QVector<CartographyRow> lines;
    QVector<CartographyRow> names;

    /// Read once; from any thread.
    [[nodiscard]] static const Cartography &of(MapLight light);
    /// Of a document like maps/styles/base.json; what a row names and no theme colours makes the row invisible.
    [[nodiscard]] static Cartography parsed(const QByteArray &json, const QString &theme);

    /// What a row asks of a feature, as a QGIS expression.
    [[nodiscard]] static QString filter(const QVector<CartographyRow> &rows, const CartographyRow &row);
};

} // namespace inspect::app
