// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ids.h"
#include "inspect/points.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace inspect {

struct Clause;

/// 人员
struct Person {
    PersonId id;
    QString name;
    QString organisation;
    QString phone;
    QStringList roles; ///< inspector, supervisor, keeper, head
    bool active = true;
    QByteArray publicKey; ///< 32 bytes where the person opens sealed rounds; set by setPublicKey()
    bool operator==(const Person &) const = default;
};

enum class PeriodKind { Month, Quarter, HalfYear, Year };

/// 考核期: a row with start, end (inclusive) and zone. Periods are made by themselves from their code. Months may be counted from another
/// day than the first: such a month is named after the one it ends in, and quarters, half-years and years are made of such months.
struct Period {
    PeriodId id;
    QString code; ///< "2026-10", "2026-Q4", "2026-H2", "2026"; "2026-10@26": 26 September to 25 October
    PeriodKind kind = PeriodKind::Month;
    QDate starts;
    QDate ends; ///< inclusive
    QString zone = QStringLiteral("Asia/Shanghai");
    int monthStart = 1; ///< the day on which its months begin, 1 to 28

    /// The period of a code; nothing for a code that is none. "@01" is the calendar's own.
    [[nodiscard]] static std::optional<Period> ofCode(const QString &code);
    /// The period of a kind that holds a day.
    [[nodiscard]] static Period of(PeriodKind kind, const QDate &day, int monthStart = 1);
    /// The month that holds a day.
    [[nodiscard]] static Period monthOf(const QDate &day, int monthStart = 1) { return of(PeriodKind::Month, day, monthStart); }
    /// The period of the same kind before this one.
    [[nodiscard]] std::optional<Period> previous() const;
    /// The months that it is made of, in their order; a month: itself.
    [[nodiscard]] QVector<Period> months() const;
    /// First day of the calendar month, quarter, half-year or year that it is named after.
    [[nodiscard]] QDate namedFrom() const;
    [[nodiscard]] bool holds(const QDate &day) const { return starts <= day && day <= ends; }
    bool operator==(const Period &) const = default;
};

enum class RoundKind { Daily, Monthly, Quarterly, Yearly, Special, Recheck };

/// 检查批次
struct Round {
    RoundId id;
    RoundKind kind = RoundKind::Monthly;
    QString name;
    QDate starts;
    QDate ends;
    QString standardCode; ///< empty: any
    bool isSealed = false;
    PersonId opener;    ///< of a sealed round
    QDateTime openedAt; ///< invalid: sealed still, or never sealed
    QString draw;       ///< JSON of the draw it came from; empty: planned by hand
    bool operator==(const Round &) const = default;
};

enum class InspectionState { Open, Finished, Abandoned };

/// How a deduction stands to an earlier one at the same place; steps of an escalating clause follow it.
enum class Recurrence { First, Unrectified, Repeated };

/// Of a deduction that finds again what was recorded before: not put right, then repeated.
[[nodiscard]] constexpr Recurrence recurrenceAfter(Recurrence earlier)
{
    return earlier == Recurrence::First ? Recurrence::Unrectified : Recurrence::Repeated;
}

/// 扣分. `points` is what the clause takes for it by itself, before caps and floors.
struct Deduction {
    DeductionId id;
    InspectionId inspection;
    QString clause;   ///< dotted digits, "2.3"
    qint64 count = 1; ///< 处
    QString level;    ///< for clauses scored by level; else empty
    Recurrence recurrence = Recurrence::First;
    Points points;
    QDateTime at;              ///< invalid: the inspection's time
    std::optional<double> lon; ///< degrees, EPSG:4490
    std::optional<double> lat;
    std::optional<double> accuracyM; ///< of the position; none when clicked on the map
    QString place;                   ///< in words
    QString note;
    DeductionId recheckOf; ///< the earlier deduction this one re-checks
    QString voidReason;    ///< not empty: void, kept and shown, counts nothing
    bool operator==(const Deduction &) const = default;
};

/// What one place found in this clause costs.
[[nodiscard]] Points stepOf(const Clause &clause, Recurrence recurrence);

/// What the clause takes for this deduction by itself, before caps and floors.
[[nodiscard]] Points pointsOf(const Clause &clause, const Deduction &deduction);

/// A clause's value that is entered rather than counted.
struct Measure {
    MeasureId id;
    InspectionId inspection;
    QString clause;
    QString value; ///< decimal text, for measured clauses
    QString done;  ///< ratio clauses: done ÷ due, decimal texts
    QString due;
    QString level; ///< level clauses
    bool operator==(const Measure &) const = default;
};

/// 检查: one visit to one unit against one standard version.
struct Inspection {
    InspectionId id;
    UnitId unit;
    StandardId standard;
    PersonId inspector;
    RoundId round; ///< null: outside any round
    QDateTime at;  ///< with its offset; the day in the period's zone decides the period
    InspectionState state = InspectionState::Open;
    QString source;            ///< "" = on site; weights of a standard's sources name others
    QString patrolLevel;       ///< 市/区/街道/社区: "" or the code by which deductions count double
    QStringList notApplicable; ///< clause ids, sorted
    QString note;
    QString externalId; ///< the id a record file gave; a repeated one is ignored
    bool operator==(const Inspection &) const = default;
};

/// 奖分
struct Bonus {
    BonusId id;
    UnitId unit;
    QString standardCode; ///< of any version
    QString period;       ///< Period::code
    Points points;
    QString reason;
    PersonId awardedBy;
    QString voidReason;
    bool operator==(const Bonus &) const = default;
};

/// A picture kept beside the workbook as NAME.photos/ab/<sha256>.jpg
struct Photo {
    PhotoId id;
    DeductionId deduction;
    QByteArray sha256;         ///< 32 bytes, of the kept file
    QByteArray originalSha256; ///< of the file as dropped
    QString fileType;          ///< "jpg", "png"
    int width = 0;             ///< px
    int height = 0;
    qint64 bytes = 0;
    QDateTime takenAt;         ///< EXIF; invalid: unknown
    std::optional<double> lon; ///< EXIF, degrees
    std::optional<double> lat;
    bool operator==(const Photo &) const = default;
};

} // namespace inspect
