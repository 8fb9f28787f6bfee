// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/shift_check.h"
#include "shell/window_parts.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>

namespace inspect::app {

/// Notices base maps that came from a Chinese web map: when one is added, it is compared with the roads of the others, and they with
/// its roads; what looks shifted is told with the evidence, and a corrected copy is offered.
class LayerShift : public QObject {
    Q_OBJECT
public:
    LayerShift(const WindowParts &parts, QObject *parent);
    ~LayerShift() override;

    void check(const QStringList &added);

private:
    struct Source {
        QString path;
        QString name;
        QString crs; ///< instead of what the file says
    };
    struct Found {
        Source shifted;
        QString against; ///< name of the layer with the roads
        std::optional<ShiftEvidence> evidence;
    };
    [[nodiscard]] static Found compare(const QVector<Source> &sources, const QStringList &added);
    [[nodiscard]] static std::optional<ShiftEvidence> evidenceOf(const Source &layer, const Source &roads);
    /// What is kept of a notice until the map is corrected, or the user leaves it.
    struct Doubt {
        QString crs; ///< that the map was read with; another one is another question
        QString against;
        Datum datum = Datum::Gcj02;
        double beforeM = 0;
        double afterM = 0;
    };
    void tell();
    void correct(const QString &path, Datum datum);
    void leave(const QString &path);
    void takeDoubts();
    void keepDoubts();
    void showDoubts();

    WindowParts mParts;
    Found mFound;
    QString mDoubtsOf; ///< workbook
    QHash<QString, Doubt> mDoubts;
    bool mWaits = false; ///< for the added map to be open: what is told then would take this notice's place
    QFutureWatcher<Found> mChecking;
};

} // namespace inspect::app
