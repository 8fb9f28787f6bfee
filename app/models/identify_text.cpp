// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/identify_text.h"

#include "models/texts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr qsizetype kMostStandards = 3;
constexpr qsizetype kMostOthers = 3;

struct IdentifyTexts {
    Q_DECLARE_TR_FUNCTIONS(IdentifyTexts)
};

QString sortText(const QString &sort)
{
    struct Word {
        const char *sorts; ///< comma-separated
        const char *text;
    };
    static const Word words[] = {
        {"motorway,trunk,motorway_link,trunk_link", QT_TRANSLATE_NOOP("IdentifyTexts", "expressway")},
        {"primary,secondary,primary_link,secondary_link", QT_TRANSLATE_NOOP("IdentifyTexts", "main road")},
        {"tertiary,tertiary_link,unclassified,living_street,road", QT_TRANSLATE_NOOP("IdentifyTexts", "street")},
        {"service,footway,path,pedestrian,track,steps,cycleway", QT_TRANSLATE_NOOP("IdentifyTexts", "path")},
        {"rail,railway,light_rail,subway,tram,station,halt,platform,disused,abandoned,monorail,narrow_gauge",
         QT_TRANSLATE_NOOP("IdentifyTexts", "railway")},
        {"water,waterway,river,stream,canal,drain,ditch,lake,reservoir,pond,basin,riverbank,wetland,dock,dam,weir,bay",
         QT_TRANSLATE_NOOP("IdentifyTexts", "water")},
        {"wood,forest,grass,park,garden,meadow,scrub,grassland,heath,tree_row,tree,village_green,recreation_ground,cemetery,"
         "nature_reserve,pitch,playground,common,golf_course",
         QT_TRANSLATE_NOOP("IdentifyTexts", "green")},
        {"farmland,farm,orchard,vineyard,greenhouse_horticulture,farmyard,paddy,allotments,plant_nursery",
         QT_TRANSLATE_NOOP("IdentifyTexts", "farmland")},
        {"building,house,apartments,school,hospital,office,dormitory,warehouse,public,terrace,detached,hotel,university,"
         "kindergarten,garage,roof,shed,temple,civic,government",
         QT_TRANSLATE_NOOP("IdentifyTexts", "building")},
        {"commercial,retail,shop,marketplace", QT_TRANSLATE_NOOP("IdentifyTexts", "shops")},
        {"industrial,construction,brownfield,quarry,landfill,depot,works", QT_TRANSLATE_NOOP("IdentifyTexts", "works")},
        {"residential", QT_TRANSLATE_NOOP("IdentifyTexts", "residential")},
        {"village,town,city,hamlet,suburb,neighbourhood,quarter,locality,isolated_dwelling,square,county,district",
         QT_TRANSLATE_NOOP("IdentifyTexts", "place")},
    };
    static const QHash<QString, const char *> all = [] {
        QHash<QString, const char *> table;
        for (const Word &word : words) {
            for (const QString &one : QString::fromLatin1(word.sorts).split(u','))
                table.insert(one, word.text);
        }
        return table;
    }();
    const char *text = all.value(sort);
    if (text)
        return IdentifyTexts::tr(text);
    // A file's own words, unless they are a code of OpenStreetMap that says nothing here.
    const bool isCode = std::all_of(sort.cbegin(), sort.cend(), [](QChar c) { return c.unicode() < 128; });
    return isCode && !sort.isEmpty() ? IdentifyTexts::tr("other feature") : sort;
}

QString standardNames(const Snapshot &s, const Unit &unit, const QDate &today)
{
    QStringList names;
    for (const StandardId &id : s.standardsOf(unit, today)) {
        if (const StandardEntry *entry = s.standard(id))
            names.append(nameText(entry->standard));
    }
    const QString more = names.size() > kMostStandards ? QString(QChar(0x2026)) : QString();
    return names.mid(0, kMostStandards).join(QLatin1Char('\n')) + more;
}

int openCasesOf(const Snapshot &s, const UnitId &id)
{
    for (const MapUnit &unit : *s.mapUnits) {
        if (unit.id == id)
            return unit.openCases;
    }
    return 0;
}

} // namespace

IdentifyText identifyText(const Snapshot &s, const QVector<UnitId> &smallestFirst, double lon, double lat, const QDate &today)
{
    IdentifyText text;
    const Unit *unit = smallestFirst.isEmpty() ? nullptr : s.shownUnit(smallestFirst.first());
    if (!unit) {
        text.title = IdentifyTexts::tr("No unit here");
        text.quiet = lonLatText(lon, lat);
        return text;
    }
    const auto row = [&](const QString &what, const QString &value) {
        if (!value.isEmpty())
            text.rows.append({what, value});
    };
    text.title = unit->name.isEmpty() ? unit->code : unit->name;
    text.quiet = QStringLiteral("%1  %2").arg(kindName(s, unit->kind), unit->code);
    row(IdentifyTexts::tr("Head"), unit->head);
    row(IdentifyTexts::tr("Phone"), unit->headPhone);
    row(IdentifyTexts::tr("Organisation"), unit->organisation);
    row(IdentifyTexts::tr("Standards"), standardNames(s, *unit, today));
    if (const auto score = s.shown.constFind(unit->id); score != s.shown.cend()) {
        text.scoreRow = text.rows.size();
        row(periodName(s.period.code), QStringLiteral("%1  %2").arg(scoreText(*score), starsText(score->stars)).trimmed());
    }
    if (const int cases = openCasesOf(s, unit->id); cases > 0)
        row(IdentifyTexts::tr("Open cases"), QString::number(cases));
    QStringList others;
    for (qsizetype i = 1; i < smallestFirst.size() && others.size() < kMostOthers; ++i) {
        if (const Unit *other = s.shownUnit(smallestFirst[i]))
            others.append(other->name);
    }
    row(IdentifyTexts::tr("Also here"), others.join(QStringLiteral(" · ")));
    return text;
}

QString featureText(const QString &name, const QString &sort)
{
    if (name.isEmpty() || sort.isEmpty())
        return name.isEmpty() ? sortText(sort) : name;
    return IdentifyTexts::tr("%1 (%2)").arg(name, sortText(sort));
}

} // namespace inspect::app
