// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/scoresheet_pdf.h"

#include "gis/unit_theme.h"
#include "inspect/scoresheet_content.h"
#include "papers/paper_table.h"

#include <algorithm>

namespace inspect::app {

namespace {

/// Columns of the ranking beside the sections, in mm.
constexpr double kRank = 12, kCode = 32, kBonus = 17, kScore = 18, kGrade = 18, kStars = 22, kChange = 16;
constexpr double kSmallestUnit = 36;

QString changeText(const ScoresheetContent &content, const UnitScore &unit)
{
    const auto past = content.before.constFind(unit.unit);
    if (!unit.score || past == content.before.cend())
        return {};
    const Points change = *unit.score - *past;
    return change > Points() ? QStringLiteral("+") + change.text() : change.text();
}

PaperTable::Row unitRow(const ScoresheetContent &content, const UnitScore &unit)
{
    PaperTable::Row row;
    row.cells = {unit.rank ? QString::number(*unit.rank) : QString(), unit.code, unit.name};
    for (const Section &section : content.standard.sections) {
        const auto found =
            std::find_if(unit.sections.cbegin(), unit.sections.cend(), [&](const SectionScore &s) { return s.section == section.id; });
        const QString word = content.sectionWord(section, unit);
        row.cells.append(!unit.score || found == unit.sections.cend() ? QString() : word.isEmpty() ? found->points.text() : word);
    }
    if (!unit.score) {
        const bool isSealed = !unit.warnings.filter(QStringLiteral("sealed:")).isEmpty();
        const QString state = unit.state == ScoreState::NotApplicable ? Scoresheet::tr("Not applicable")
                              : isSealed                              ? Scoresheet::tr("Inspected, sealed")
                                                                      : Scoresheet::tr("Not inspected");
        row.cells.append({QString(), state, QString(), QString(), QString()});
        return row;
    }
    row.cells.append({unit.bonus.text(), unit.score->text(), content.gradeName(unit), starText(unit.stars), changeText(content, unit)});
    row.emphasis = {int(row.cells.size()) - 4};
    return row;
}

PaperTable rankingTable(const ScoresheetContent &content, double widthMm)
{
    PaperTable table;
    table.title = content.title;
    table.subtitle = content.subtitle;
    const auto sections = content.standard.sections.size();
    const double fixed = kRank + kCode + kBonus + kScore + kGrade + kStars + kChange;
    const double section = sections > 0 ? std::min(20.0, (widthMm - fixed - kSmallestUnit) / double(sections)) : 0;
    // Many sections leave little room: smaller text rather than cut numbers.
    if (section < 13)
        table.textPoints = 7;
    table.columns = {{Scoresheet::tr("Rank"), kRank},
                     {Scoresheet::tr("Code"), kCode},
                     {Scoresheet::tr("Unit"), widthMm - fixed - section * double(sections), Qt::AlignLeft}};
    for (const Section &s : content.standard.sections)
        table.columns.append({content.sectionTitle(s), section});
    table.columns.append({{content.hasLedger() ? Scoresheet::tr("Bonus\n(ledger)") : Scoresheet::tr("Bonus"), kBonus},
                          {Scoresheet::tr("Score"), kScore},
                          {Scoresheet::tr("Grade"), kGrade},
                          {Scoresheet::tr("Stars"), kStars},
                          {Scoresheet::tr("Change"), kChange}});
    for (qsizetype i = 0; i < content.units.size(); ++i) {
        const QString &group = content.units[i].group;
        if (i == 0 || group != content.units[i - 1].group) {
            const auto count =
                std::count_if(content.units.cbegin(), content.units.cend(), [&](const UnitScore &u) { return u.group == group; });
            table.rows.append({{Scoresheet::tr("%1 (%2)").arg(content.kindNames.value(group, group), QString::number(count))}, true, {}});
        }
        table.rows.append(unitRow(content, content.units[i]));
    }
    table.emptyText = Scoresheet::tr("No unit is scored by this standard in this period");
    table.note = content.rankingNotes().join(QLatin1Char('\n'));
    table.signatures = {Scoresheet::tr("Made by:"), Scoresheet::tr("Checked by:"), Scoresheet::tr("Issued by:"), Scoresheet::tr("(seal)")};
    return table;
}

PaperTable deductionTable(const ScoresheetContent &content, double widthMm)
{
    PaperTable table;
    table.title = content.deductionsTitle;
    table.subtitle = content.subtitle;
    constexpr double time = 30, unit = 36, places = 11, points = 15, photos = 13;
    const double rest = widthMm - time - unit - places - points - photos;
    table.columns = {{Scoresheet::tr("Time"), time},
                     {Scoresheet::tr("Unit"), unit, Qt::AlignLeft},
                     {Scoresheet::tr("Clause"), rest * 0.4, Qt::AlignLeft},
                     {Scoresheet::tr("Places"), places},
                     {Scoresheet::tr("Points off"), points},
                     {Scoresheet::tr("Place"), rest * 0.27, Qt::AlignLeft},
                     {Scoresheet::tr("Photos"), photos},
                     {Scoresheet::tr("Note"), rest * 0.33, Qt::AlignLeft}};
    for (const ListedDeduction &line : content.deductions) {
        table.rows.append(
            {{line.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), line.unit, line.clause, QString::number(line.deduction.count),
              line.taken ? line.taken->text() : QStringLiteral("—"), line.place, QString::number(line.photos), line.note},
             false,
             {}});
    }
    table.emptyText = Scoresheet::tr("No deductions in this period");
    return table;
}

/// What became of the bonuses; below the ranking.
PaperTable bonusTable(const ScoresheetContent &content, double widthMm)
{
    PaperTable table;
    table.title = content.bonusesTitle;
    table.subtitle = content.subtitle;
    table.startsPage = false;
    const bool ledger = content.hasLedger();
    constexpr double unit = 42, number = 26;
    table.columns = {{Scoresheet::tr("Unit"), unit, Qt::AlignLeft}};
    if (ledger)
        table.columns.append({Scoresheet::tr("Carried over"), number});
    table.columns.append({{Scoresheet::tr("Awarded"), number}, {Scoresheet::tr("Counted in the score"), number}});
    if (ledger)
        table.columns.append({Scoresheet::tr("Left"), number});
    table.columns.append({Scoresheet::tr("Reasons"), widthMm - unit - number * double(table.columns.size() - 1), Qt::AlignLeft});
    for (const BonusLine &line : content.bonuses) {
        QStringList cells{line.unit};
        if (ledger)
            cells << line.carried.text();
        cells << line.awarded.text() << line.counted.text();
        if (ledger)
            cells << line.left.text();
        cells << line.reasons.join(Scoresheet::tr("; "));
        table.rows.append({cells, false, {}});
    }
    return table;
}

} // namespace

Status writeScoresheetPdf(const Workbook &workbook, const PeriodScores &scores, const QString &path, const ScoresheetOptions &options)
{
    const auto content = gatherScoresheet(workbook, scores, options);
    if (!content)
        return tl::unexpected(content.error());
    const auto tables = [&content](double width) {
        QVector<PaperTable> made{rankingTable(*content, width)};
        if (!content->bonuses.isEmpty())
            made.append(bonusTable(*content, width));
        made.append(deductionTable(*content, width));
        return made;
    };
    return writeTablesPdf(path, content->title, QPageLayout::Landscape, tables, Scoresheet::tr("Page %1 of %2"));
}

} // namespace inspect::app
