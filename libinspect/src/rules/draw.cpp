// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/draw.h"

#include <QCryptographicHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace inspect {

namespace {

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// share × number, rounded half up.
int shareOf(Points share, qsizetype number) { return int((share.raw() * int64_t(number) * 2 + Points::kScale) / (2 * Points::kScale)); }

Status checkRequest(const DrawRequest &request)
{
    if (request.seed.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The draw needs a seed: any text that was fixed before, such as a lottery number."));
    if (request.rate.has_value() == request.count.has_value())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Give either a rate or a number per group for the draw, not both."));
    if (request.rate && (*request.rate <= Points() || *request.rate > Points::of(1)))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The rate of a draw lies above 0 and at most at 1, not at %1."),
                       {request.rate->exactText()});
    if (request.count && *request.count < 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "At least one unit per group is drawn, not %1."),
                       {QString::number(*request.count)});
    if (request.minimum < 0)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The least number per group cannot be %1."),
                       {QString::number(request.minimum)});
    if (request.mustCheck < Points() || request.mustCheck > Points::of(1))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The must-check share lies from 0 to 1, not at %1."),
                       {request.mustCheck.exactText()});
    return {};
}

Status checkUnits(const QVector<DrawUnit> &units, const DrawRequest &request)
{
    QSet<QString> codes;
    for (const DrawUnit &unit : units) {
        if (unit.code.isEmpty())
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Unit \"%1\" has no code, and the draw goes by codes. Give it one."), {unit.name});
        if (codes.contains(unit.code))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "The code %1 stands for two units, and the draw goes by codes. Change one."),
                           {unit.code});
        codes.insert(unit.code);
    }
    for (const Exclusion &exclusion : request.exclusions) {
        if (!codes.contains(exclusion.code))
            return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no unit with the code %1 to leave out of the draw."),
                           {exclusion.code});
        if (exclusion.reason.trimmed().isEmpty())
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Leaving %1 out of the draw needs a reason."),
                           {exclusion.code});
    }
    return {};
}

using Stratum = QVector<DrawnUnit>;

/// The must-check units stand first, weakest first; the others follow by key.
int orderStratum(Stratum &units, Points mustCheck)
{
    std::sort(units.begin(), units.end(), [](const DrawnUnit &a, const DrawnUnit &b) {
        const auto rank = [](const DrawnUnit &u) {
            return std::make_tuple(!u.unit.lastScore, u.unit.lastScore.value_or(Points()), u.unit.code.toUtf8());
        };
        return rank(a) < rank(b);
    });
    const auto scored = std::count_if(units.cbegin(), units.cend(), [](const DrawnUnit &u) { return u.unit.lastScore.has_value(); });
    const int certain = std::min(shareOf(mustCheck, units.size()), int(scored));
    for (int i = 0; i < certain; ++i)
        units[i].isMustCheck = true;
    std::sort(units.begin() + certain, units.end(), [](const DrawnUnit &a, const DrawnUnit &b) {
        return std::make_pair(a.key, a.unit.code) < std::make_pair(b.key, b.unit.code);
    });
    return certain;
}

int sampleSize(const DrawRequest &request, int population, int certain)
{
    const int wanted = request.rate ? shareOf(*request.rate, population) : *request.count;
    return std::min(population, std::max({wanted, request.minimum, certain}));
}

} // namespace

Result<DrawResult> drawSample(const QVector<DrawUnit> &units, const DrawRequest &request)
{
    for (const Status &checked : {checkRequest(request), checkUnits(units, request)})
        if (!checked)
            return tl::make_unexpected(checked.error());
    DrawResult result;
    result.exclusions = request.exclusions;
    std::sort(result.exclusions.begin(), result.exclusions.end(), [](const Exclusion &a, const Exclusion &b) { return a.code < b.code; });
    QSet<QString> excluded;
    for (const Exclusion &exclusion : request.exclusions)
        excluded.insert(exclusion.code);

    QMap<std::pair<QString, QString>, Stratum> strata;
    QByteArrayList population;
    for (const DrawUnit &unit : units) {
        if (excluded.contains(unit.code))
            continue;
        strata[{unit.kind, unit.group}].append({unit, false, sha256Hex((request.seed + QLatin1Char('\n') + unit.code).toUtf8()), {}});
        population.append((unit.kind + QLatin1Char('\t') + unit.group + QLatin1Char('\t') + unit.code + QLatin1Char('\n')).toUtf8());
    }
    std::sort(population.begin(), population.end());
    result.population = int(population.size());
    result.populationHash = sha256Hex(population.join());

    for (auto it = strata.begin(); it != strata.end(); ++it) {
        const int certain = orderStratum(*it, request.mustCheck);
        const int sample = sampleSize(request, int(it->size()), certain);
        result.strata.append({it.key().first, it.key().second, int(it->size()), sample, certain});
        for (int i = 0; i < sample; ++i) {
            DrawnUnit drawn = (*it)[i];
            if (!request.timeSlots.isEmpty())
                drawn.timeSlot = request.timeSlots[result.drawn.size() % request.timeSlots.size()];
            result.drawn.append(drawn);
        }
    }
    return result;
}

} // namespace inspect
