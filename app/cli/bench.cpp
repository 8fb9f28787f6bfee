// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/bench.h"

#include "cli/bench_goals.h"
#include "cli/command_line.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace inspect::app {

namespace {

const QString kWhats = QStringLiteral("start|redraw|pan|identify|recolour|import|record|score|sync|publish");

double rounded(double value, double step) { return std::round(value / step) * step; }

Result<Outcome> runBench(const Arguments &arguments)
{
    const QString what = arguments.text(QStringLiteral("what")).toLower();
    const int units = arguments.number(QStringLiteral("units"))
                          .value_or(what == QLatin1String("identify") || what == QLatin1String("import") ? 100000 : 10000);
    const int deductions = arguments.number(QStringLiteral("deductions"))
                               .value_or(what == QLatin1String("score")     ? 1000000
                                         : what == QLatin1String("publish") ? 100000
                                         : what == QLatin1String("sync")    ? 20000
                                                                            : 10000);
    const QHash<QString, std::function<Result<QJsonObject>()>> all{
        {QStringLiteral("start"), [&] { return benchStart(units); }},
        {QStringLiteral("redraw"), [&] { return benchRedraw(units); }},
        {QStringLiteral("pan"), [&] { return benchPan(units); }},
        {QStringLiteral("identify"), [&] { return benchIdentify(units); }},
        {QStringLiteral("recolour"), [&] { return benchRecolour(units); }},
        {QStringLiteral("import"), [&] { return benchImport(units, arguments.text(QStringLiteral("source"))); }},
        {QStringLiteral("record"), [&] { return benchRecord(deductions); }},
        {QStringLiteral("score"), [&] { return benchScore(units, deductions, arguments.has(QStringLiteral("large"))); }},
        {QStringLiteral("sync"), [&] { return benchSync(units, deductions); }},
        {QStringLiteral("publish"), [&] { return benchPublish(units, deductions); }},
    };
    const auto result = all.value(what)();
    if (!result)
        return tl::make_unexpected(result.error());
    return Outcome{withGoals(*result), false, true};
}

} // namespace

double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Result<double> timed(const std::function<Status()> &work)
{
    QElapsedTimer timer;
    timer.start();
    if (Status done = work(); !done)
        return tl::make_unexpected(done.error());
    return double(timer.nsecsElapsed()) / 1e6;
}

Result<QJsonObject> measure(const QString &what, qint64 items, const std::function<Status()> &ours, const QVector<Baseline> &baselines,
                            int runs)
{
    QVector<double> own;
    QVector<QVector<double>> others(baselines.size());
    for (int run = 0; run < runs; ++run) {
        const auto time = timed(ours);
        if (!time)
            return tl::make_unexpected(time.error());
        own.append(*time);
        for (int i = 0; i < baselines.size(); ++i) {
            const auto other = timed(baselines[i].run);
            if (!other)
                return tl::make_unexpected(other.error());
            others[i].append(*other);
        }
    }
    QJsonArray list;
    for (int i = 0; i < baselines.size(); ++i)
        list.append(QJsonObject{{QStringLiteral("name"), baselines[i].name},
                                {QStringLiteral("ms"), rounded(median(others[i]), 0.001)},
                                {QStringLiteral("ratio"), rounded(median(own) / std::max(1e-6, median(others[i])), 0.0001)}});
    return QJsonObject{{QStringLiteral("what"), what},
                       {QStringLiteral("items"), items},
                       {QStringLiteral("ms"), rounded(median(own), 0.001)},
                       {QStringLiteral("baselines"), list}};
}

QVector<Command> benchCommands()
{
    return {
        {QStringLiteral("bench"),
         {QStringLiteral("WORKBOOK")},
         {{QStringLiteral("what"), OptionForm::Text, true, kWhats, wordOf(kWhats.split(u'|'))},
          {QStringLiteral("units"), OptionForm::Number, false, QStringLiteral("N"), wholeBetween(1, 1000000)},
          {QStringLiteral("deductions"), OptionForm::Number, false, QStringLiteral("N"), wholeBetween(1, 20000000)},
          {QStringLiteral("source"), OptionForm::Text, false, QStringLiteral("FILE")},
          {QStringLiteral("large"), OptionForm::Flag, false, {}}},
         QT_TRANSLATE_NOOP("CommandLine", "measures against baselines in the same run, on data of its own; the workbook is not touched"),
         false,
         runBench}};
}

} // namespace inspect::app
