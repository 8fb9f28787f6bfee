// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <functional>

namespace inspect::app {

struct Baseline {
    QString name;
    std::function<Status()> run;
};

/// Milliseconds that a piece of work takes; the median of several.
[[nodiscard]] Result<double> timed(const std::function<Status()> &work);
[[nodiscard]] double median(QVector<double> values);

/// Median milliseconds of ours and of each baseline, taken in turns within one run, so that a busy machine weighs on all alike.
/// {"what","items","ms","baselines":[{"name","ms","ratio"}]}, ratio = ours ÷ baseline.
[[nodiscard]] Result<QJsonObject> measure(const QString &what, qint64 items, const std::function<Status()> &ours,
                                          const QVector<Baseline> &baselines, int runs = 5);

[[nodiscard]] Result<QJsonObject> benchStart(int units);
[[nodiscard]] Result<QJsonObject> benchRedraw(int units);
/// 600 frames of panning and zooming over the units and an MBTiles base map: what the window's thread has to do in each.
[[nodiscard]] Result<QJsonObject> benchPan(int units);
[[nodiscard]] Result<QJsonObject> benchIdentify(int units);
/// The picture after one unit's score changed.
[[nodiscard]] Result<QJsonObject> benchRecolour(int units);
/// `source`: a file with layers of areas and lines that have names; empty: one with `units` made-up areas.
[[nodiscard]] Result<QJsonObject> benchImport(int units, const QString &source = {});
[[nodiscard]] Result<QJsonObject> benchRecord(int deductions);
/// `isLarge`: the series that take minutes too, up to 100 000 units and 10 000 000 deductions.
[[nodiscard]] Result<QJsonObject> benchScore(int units, int deductions, bool isLarge);
/// A push of 1 000 operations, and as "parts": joining a share of so many deductions, a sync with nothing to do, writing, publishing.
[[nodiscard]] Result<QJsonObject> benchSync(int units, int deductions);
[[nodiscard]] Result<QJsonObject> benchPublish(int units, int deductions);

} // namespace inspect::app
