// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/closings.h"
#include "inspect/map_items.h"
#include "inspect/period_scores.h"
#include "inspect/records.h"

#include <QDateTime>
#include <QFlags>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QVector>

#include <memory>
#include <optional>

namespace inspect::app {

/// What of a snapshot is new.
enum class Part {
    Units = 1,     ///< kinds, units, and with them the map
    Standards = 2, ///< standards and attachments
    People = 4,
    Scores = 8, ///< period, scores, colours
    Pins = 16,
    Sheet = 32, ///< what the record panel shows
    Steps = 64, ///< undo, redo, waiting operations
    Settings = 128,
    Everything = 255
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

/// Which checklist of which unit: what the record panel stands on.
struct SheetKey {
    UnitId unit;
    StandardId standard;
    bool operator==(const SheetKey &) const = default;
};

/// A deduction with its pictures.
struct SheetDeduction {
    Deduction deduction;
    QVector<Photo> photos;
};

/// One inspection with all that was recorded in it.
struct SheetInspection {
    Inspection inspection;
    QString inspector;
    QVector<SheetDeduction> deductions; ///< in the order they were made; void ones included
    QVector<Measure> measures;
    SheetScore score;      ///< by itself
    bool isLate = false;   ///< its period was closed before it came
    bool isSealed = false; ///< finished: nobody can read it yet, and its score says nothing
    QString round;         ///< name; empty: outside any round
};

/// What the record panel shows of one unit and one standard.
struct SheetView {
    SheetKey key;
    QString period;                      ///< code of the month that the open one counts in; empty: none is open
    std::optional<SheetInspection> open; ///< none: nothing recorded yet
    QVector<SheetInspection> finished;   ///< of the shown period, newest first
    QVector<Outlook> outlook;            ///< what the open one may still lose; empty: nothing to say
};

struct StepName {
    QString name; ///< source text, context "Command"
    QString subject;
};

struct LayerSetting {
    QString path; ///< absolute
    QString name;
    bool visible = true;
    double opacity = 1.0;
    double smallestScale = 0; ///< denominator above which it is not drawn; 0: always
    double largestScale = 0;  ///< denominator below which it is not drawn; 0: always
    QString crs;              ///< "EPSG:n": instead of what the file says; empty: as the file says
    bool operator==(const LayerSetting &) const = default;
};

/// A view of the map that is kept for a unit.
struct UnitView {
    double lon = 0; ///< of the middle, degrees
    double lat = 0;
    double scaleDenominator = 0;
    bool operator==(const UnitView &) const = default;
};

/// Everything the window shows, read by the worker after each commit; never changed afterwards, so that it may be used on any thread.
struct Snapshot {
    QString path;
    QString photosFolder;
    bool isReadOnly = false;

    QVector<UnitKind> kinds;
    std::shared_ptr<const QVector<Unit>> units = std::make_shared<QVector<Unit>>();
    QHash<UnitId, int> unitIndex; ///< into units
    /// As the map and the list show them: those of a past period's end where they differ from today's, else `units`.
    std::shared_ptr<const QVector<Unit>> shownUnits = units;
    QHash<UnitId, int> shownIndex; ///< into shownUnits
    bool isPastMap = false;        ///< what is shown is not what stands today, and no shape is to be edited by it

    QVector<StandardEntry> standards;
    QVector<Attachment> attachments;
    QVector<Person> people;
    PersonId person;

    Period period;
    int monthStart = 1;                                        ///< day on which the workbook's months begin (see Period)
    QStringList periodsWithData;                               ///< codes of months with inspections, newest first
    QStringList closedPeriods;                                 ///< codes, sorted
    QSet<InspectionId> late;                                   ///< of the shown period, where it is closed
    QString comparedWith;                                      ///< code of the period that the map's units are compared with; empty: none
    QMap<QString, std::shared_ptr<const PeriodScores>> scores; ///< by standard code
    QString theme;                                             ///< standard code that colours the map; empty: each unit by its first
    QHash<UnitId, UnitScore> shown;                            ///< the score that the map and the list show
    MapUnits mapUnits = std::make_shared<QVector<MapUnit>>();  ///< coloured
    MapPins pins = std::make_shared<QVector<MapPin>>();
    QVector<SheetKey> openSheets; ///< begun and not yet finished, by the person at work

    std::optional<SheetView> sheet;

    std::optional<StepName> undo;
    std::optional<StepName> redo;
    qint64 waiting = 0; ///< operations that no sync has sent
    QVector<LayerSetting> layers;
    QHash<UnitId, UnitView> unitViews; ///< kept by the user on this computer

    [[nodiscard]] const Unit *unit(const UnitId &id) const;
    /// As it is shown; else, where the shown period had none such, as it is today.
    [[nodiscard]] const Unit *shownUnit(const UnitId &id) const;
    [[nodiscard]] const UnitKind *kind(const QString &code) const;
    [[nodiscard]] const StandardEntry *standard(const StandardId &id) const;
    /// Standards that score a unit on a day, ordered by code.
    [[nodiscard]] QVector<StandardId> standardsOf(const Unit &unit, const QDate &day) const;
    [[nodiscard]] const Person *me() const;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace inspect::app
