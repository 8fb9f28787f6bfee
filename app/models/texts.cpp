// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/texts.h"

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
    const QString text = filled(QCoreApplication::translate("Error", error.what.toUtf8().constData()), error.args);
    // Where the sentence names the place itself, it is not said twice.
    return error.where.isEmpty() || error.args.contains(error.where) ? text : filled(Texts::tr("%1: %2"), {error.where, text});
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
    return score.state == ScoreState::NotApplicable ? Texts::tr("not applicable") : Texts::tr("not inspected");
}

QString gradeText(const UnitScore &score) { return score.score ? score.grade : QString(); }

QString periodText(const QString &code)
{
    const auto period = Period::ofCode(code);
    if (!period)
        return code;
    if (period->kind == PeriodKind::Custom)
        return Texts::tr("%1 (%2 to %3)")
            .arg(periodText(Period::monthOf(period->ends).code), period->starts.toString(Qt::ISODate), period->ends.toString(Qt::ISODate));
    const QString year = QString::number(period->starts.year());
    switch (period->kind) {
    case PeriodKind::Month: return Texts::tr("%1-%2").arg(year).arg(period->starts.month(), 2, 10, QLatin1Char('0'));
    case PeriodKind::Quarter: return Texts::tr("quarter %2 of %1").arg(year).arg((period->starts.month() + 2) / 3);
    case PeriodKind::HalfYear:
        return period->starts.month() == 1 ? Texts::tr("first half of %1").arg(year) : Texts::tr("second half of %1").arg(year);
    case PeriodKind::Year: return Texts::tr("year %1").arg(year);
    case PeriodKind::Custom: break;
    }
    return code;
}

QString lonLatText(double lon, double lat) { return QStringLiteral("%1  %2").arg(lon, 0, 'f', 5).arg(lat, 0, 'f', 5); }

} // namespace inspect::app
