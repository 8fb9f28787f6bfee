// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ids.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace inspect {

enum class ShapeType { None, Point, Line, Polygon };

/// 单元类别. Data of the workbook; the built-in ones are village, road, grid and the rest of the list in PRODUCT.md.
struct UnitKind {
    QString code;   ///< "village"
    QString nameZh; ///< 村
    QString nameEn;
    ShapeType shape = ShapeType::Polygon; ///< what is drawn for it; an import may bring another shape only where Road is an area
    int position = 0;                     ///< order in lists
    bool operator==(const UnitKind &) const = default;
};

/// 考核单元: one version of a unit, joined with its identity. `id` stays for ever, `version` changes with each new validity.
struct Unit {
    UnitId id;
    UnitVersionId version;
    QDate validFrom; ///< null: no start
    QDate validTo;   ///< inclusive; null: no end
    QString code;    ///< text, never a number; not forced unique (a duplicate is a finding)
    QString name;
    QString kind;         ///< UnitKind::code
    UnitId parent;        ///< null: none
    QString group;        ///< ranking group; empty: the kind is the group
    QString organisation; ///< responsible organisation
    QString head;         ///< responsible head, by role or name
    QString headPhone;
    std::optional<qint64> population;
    QJsonObject attributes; ///< flags and fields of single schemes: 重点区域, 试点, 标识牌, cleaners …
    QByteArray wkb;         ///< ISO WKB in EPSG:4490 (longitude first); empty: waits to be drawn
    double areaM2 = 0;      ///< ellipsoidal, CGCS2000; 0 for lines and points
    double lengthM = 0;     ///< ellipsoidal; of the line, or of a polygon's outer border; 0 for points

    [[nodiscard]] bool validOn(const QDate &day) const
    {
        return (validFrom.isNull() || validFrom <= day) && (validTo.isNull() || day <= validTo);
    }
    [[nodiscard]] QString rankingGroup() const { return group.isEmpty() ? kind : group; }
    bool operator==(const Unit &) const = default;
};

/// A merged or split unit's link to what came after it.
struct Succession {
    UnitId before;
    UnitId after;
    QDate from;
    bool operator==(const Succession &) const = default;
};

} // namespace inspect
