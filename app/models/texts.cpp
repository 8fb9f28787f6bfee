// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/texts.h"

#include "models/field_names.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace inspect::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace

bool speaksChinese() { return QLocale().language() == QLocale::Chinese; }

QString sentence(const Error &error)
{
    const QStringList args = argumentTexts(error.args, error.where);
    const QString text = filled(QCoreApplication::translate("Error", error.what.toUtf8().constData()), args);
    const QString place = placeText(error.where);
    // Where the sentence names the place itself, it is not said twice.
    return place.isEmpty() || args != error.args || text.contains(place, Qt::CaseInsensitive) ? text
                                                                                              : filled(Texts::tr("%1: %2"), {place, text});
}

QString stepText(const StepName &step)
{
    return filled(QCoreApplication::translate("Command", step.name.toUtf8().constData()), {step.subject});
}

QString kindName(const UnitKind &kind) { return speaksChinese() || kind.nameEn.isEmpty() ? kind.nameZh : kind.nameEn; }

QString kindName(const Snapshot &snapshot, const QString &code)
{
    const UnitKind *kind = snapshot.kind(code);
    return kind ? kindName(*kind) : code;
}

QString starsText(const std::optional<int> &stars)
{
    if (!stars)
        return {};
    const int lit = std::clamp(*stars, 0, 5);
    return QString(lit, QChar(0x2605)) + QString(5 - lit, QChar(0x2606));
}

bool lacksValue(const UnitScore &score)
{
    return std::any_of(score.warnings.cbegin(), score.warnings.cend(),
                       [](const QString &code) { return code.startsWith(QLatin1String("missing:")); });
}

QString scoreText(const UnitScore &score)
{
    if (score.score)
        return lacksValue(score) ? score.score->text() + QChar(0x203b) : score.score->text();
    if (!score.warnings.filter(QStringLiteral("sealed:")).isEmpty())
        return Texts::tr("inspected, sealed");
    return score.state == ScoreState::NotApplicable ? Texts::tr("not applicable") : Texts::tr("not inspected");
}

QString gradeText(const UnitScore &score) { return score.score ? score.grade : QString(); }

QString gradeText(const Standard &standard, const UnitScore &score)
{
    for (const GradeBand &band : standard.grades) {
        if (score.score && band.name == score.grade)
            return nameText(band);
    }
    return gradeText(score);
}

namespace {

QString namedText(const Period &period)
{
    const QDate named = period.namedFrom();
    const QString year = QString::number(named.year());
    switch (period.kind) {
    case PeriodKind::Month: return Texts::tr("%1-%2").arg(year).arg(named.month(), 2, 10, QLatin1Char('0'));
    case PeriodKind::Quarter: return Texts::tr("quarter %2 of %1").arg(year).arg((named.month() + 2) / 3);
    case PeriodKind::HalfYear:
        return named.month() == 1 ? Texts::tr("first half of %1").arg(year) : Texts::tr("second half of %1").arg(year);
    case PeriodKind::Year: break;
    }
    return Texts::tr("year %1").arg(year);
}

} // namespace

QString periodName(const QString &code)
{
    const auto period = Period::ofCode(code);
    return period ? namedText(*period) : code;
}

QString periodText(const QString &code)
{
    const auto period = Period::ofCode(code);
    if (!period)
        return code;
    if (period->monthStart == 1)
        return namedText(*period);
    const QString day = period->starts.year() == period->ends.year() ? QStringLiteral("MM-dd") : QStringLiteral("yyyy-MM-dd");
    return Texts::tr("%1 (%2 to %3)").arg(namedText(*period), period->starts.toString(day), period->ends.toString(day));
}

QString distanceText(double metres)
{
    return metres < 1000 ? Texts::tr("%1 m").arg(qRound(metres / 10) * 10) : Texts::tr("%1 km").arg(metres / 1000, 0, 'f', 1);
}

QString lonLatText(double lon, double lat) { return QStringLiteral("%1  %2").arg(lon, 0, 'f', 5).arg(lat, 0, 'f', 5); }

QStringList standardNames(const QVector<PeriodScores> &scores)
{
    constexpr int most = 3;
    QStringList names;
    for (const PeriodScores &of : scores) {
        const bool isUsed = std::any_of(of.units.cbegin(), of.units.cend(), [](const UnitScore &unit) { return unit.score.has_value(); });
        if (isUsed)
            names.append(scores.size() > most ? of.standard.code : nameText(of.standard));
    }
    return names;
}

} // namespace inspect::app
