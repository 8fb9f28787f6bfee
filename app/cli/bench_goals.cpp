// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/bench_goals.h"

#include <QJsonArray>

namespace inspect::app {

namespace {

constexpr qint64 kAnySize = 2'000'000'000;

/// At most so much. A figure is a key of the result, or "ratio NAME" or "memory NAME" of the baseline with that name.
struct Goal {
    const char *what;
    const char *figure;
    double most;
    qint64 fromItems = 0;
    qint64 toItems = kAnySize;
    const char *without = nullptr; ///< only where this figure was not measured
};

constexpr Goal kGoals[] = {
    {"start", "ratio qgis_snapshot", 0.5, 10000, 10000},
    {"start", "memory qgis_snapshot", 0.5, 10000, 10000},
    {"start", "ratio qgis_core", 0.5, 10000, 10000, "ratio qgis_snapshot"},
    {"start", "memory qgis_core", 0.5, 10000, 10000, "ratio qgis_snapshot"},
    {"start_window", "ratio qgis_snapshot", 0.5, 10000, 10000},
    {"start_window", "memory qgis_snapshot", 0.5, 10000, 10000},
    {"redraw", "ratio qpainter", 4, 10000, 10000},
    {"redraw", "ratio qgis_labels", 1.0 / 40, 10000, 10000},
    {"redraw", "ratio qpainter_texts", 4, 1500, 1500},
    {"redraw", "ratio qgis_labels", 1.0 / 10, 1500, 1500},
    {"redraw", "ratio of_10000", 10, 100000, 100000},
    {"pan", "p99_ms", 16.7},
    {"pan", "worst_ms", 50},
    {"identify", "ms", 20, 0, 100000},
    {"recolour", "ms", 30, 0, 10000},
    {"import", "ratio ogr2ogr", 2, 1000},
    {"record", "ratio spatialite_insert", 1.25, 1000}, // 0.8 of its rate
    {"score", "ratio sql", 1.5, 1000000},
    {"score", "one_unit_ms", 1},
    {"sync", "ms", 1000, 0, 1000},
    {"sync", "ratio bare_files_and_commits", 5, 1000, 1000},
    {"join", "ratio bulk_insert", 2, 1000}, // half its rate
    {"nothing_to_do", "ms", 200},
    {"publish", "ms", 5000, 0, 110000},
};

QJsonValue valueOf(const QJsonObject &result, const QString &figure)
{
    constexpr std::pair<QLatin1String, QLatin1String> ofBaselines[] = {{QLatin1String("ratio "), QLatin1String("ratio")},
                                                                       {QLatin1String("memory "), QLatin1String("memory_ratio")}};
    for (const auto &[start, key] : ofBaselines) {
        if (!figure.startsWith(start))
            continue;
        for (const QJsonValue &baseline : result.value(QLatin1String("baselines")).toArray()) {
            if (baseline[QLatin1String("name")].toString() == figure.mid(start.size()))
                return baseline[key];
        }
        return {};
    }
    return result.value(figure);
}

bool applies(const Goal &goal, const QJsonObject &result)
{
    const qint64 items = result.value(QLatin1String("items")).toInteger();
    return result.value(QLatin1String("what")) == QLatin1String(goal.what) && items >= goal.fromItems && items <= goal.toItems &&
           !(goal.without && valueOf(result, QString::fromLatin1(goal.without)).isDouble());
}

} // namespace

QJsonObject withGoals(QJsonObject result)
{
    QJsonArray goals;
    for (const Goal &goal : kGoals) {
        const QString figure = QString::fromLatin1(goal.figure);
        const QJsonValue value = valueOf(result, figure);
        if (applies(goal, result) && value.isDouble())
            goals.append(QJsonObject{{QStringLiteral("figure"), figure},
                                     {QStringLiteral("value"), value},
                                     {QStringLiteral("goal"), QStringLiteral("<= %1").arg(goal.most)},
                                     {QStringLiteral("holds"), value.toDouble() <= goal.most}});
    }
    if (!goals.isEmpty())
        result.insert(QStringLiteral("goals"), goals);
    QJsonArray parts = result.value(QLatin1String("parts")).toArray();
    for (qsizetype i = 0; i < parts.size(); ++i)
        parts[i] = withGoals(parts[i].toObject());
    if (!parts.isEmpty())
        result.insert(QStringLiteral("parts"), parts);
    return result;
}

} // namespace inspect::app
