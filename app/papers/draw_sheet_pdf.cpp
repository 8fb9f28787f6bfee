// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/draw_sheet_pdf.h"

#include "inspect/records.h"
#include "papers/paper_table.h"

#include <QCoreApplication>
#include <QHash>

namespace inspect::app {

namespace {

constexpr int kShownKey = 16; ///< hexadecimal digits: enough to compare by eye

class DrawSheet {
    Q_DECLARE_TR_FUNCTIONS(DrawSheet)

public:
    DrawSheet(const SavedDraw &draw, const DrawSheetOptions &options, QString standardName, QHash<QString, QString> kindNames)
        : mDraw(draw), mOptions(options), mStandardName(std::move(standardName)), mKindNames(std::move(kindNames))
    {
    }

    [[nodiscard]] static QString footer() { return tr("Page %1 of %2"); }
    [[nodiscard]] QString title() const
    {
        return mDraw.population == DrawPopulation::Holders ? tr("Draw sheet of the re-check") : tr("Draw sheet");
    }

    [[nodiscard]] QVector<PaperTable> tables(double width) const
    {
        QVector<PaperTable> all{parameters(width), strata(width), drawn(width)};
        if (!mDraw.result.exclusions.isEmpty())
            all.append(exclusions(width));
        all.last().signatures = {tr("Drawn by:"), tr("Witnessed by:"), tr("Date:"), tr("(seal)")};
        return all;
    }

private:
    [[nodiscard]] QString kind(const QString &code) const { return mKindNames.value(code, code); }
    /// A group that is only the kind itself needs no words.
    [[nodiscard]] QString group(const QString &kindCode, const QString &group) const
    {
        return group == kindCode ? QStringLiteral("—") : group;
    }
    [[nodiscard]] static QString percent(Points share)
    {
        const Points hundredfold = share.times(100);
        return hundredfold.exactText() + QStringLiteral(" %");
    }

    [[nodiscard]] QString sizeText() const
    {
        const DrawRequest &request = mDraw.request;
        QString text = request.rate ? tr("%1 of each group").arg(percent(*request.rate))
                                    : tr("%n unit(s) of each group", nullptr, request.count.value_or(0));
        if (request.minimum > 0)
            text += tr(", at least %1").arg(request.minimum);
        return text;
    }

    [[nodiscard]] PaperTable parameters(double width) const
    {
        PaperTable table;
        table.title = title();
        table.subtitle = mOptions.organisation;
        table.columns = {{tr("Item"), 38, Qt::AlignLeft}, {tr("Content"), width - 38, Qt::AlignLeft}};
        const auto add = [&table](const QString &name, const QString &value) {
            if (!value.isEmpty())
                table.rows.append({{name, value}, false, {}});
        };
        const DrawRequest &request = mDraw.request;
        add(tr("Round"), mOptions.roundName);
        add(tr("Period"), mDraw.period);
        add(tr("Standard"), mStandardName);
        add(tr("Drawn from"),
            mDraw.population == DrawPopulation::Holders ? tr("units that hold the standard") : tr("all units that the standard scores"));
        add(tr("Sample"), sizeText());
        add(tr("Must-check"), request.mustCheck > Points()
                                  ? tr("the weakest %1 of each group in the last period").arg(percent(request.mustCheck))
                                  : tr("none"));
        add(tr("Time slots"), request.timeSlots.join(tr(", ")));
        add(tr("Seed"), request.seed);
        add(tr("Units in the population"), QString::number(mDraw.result.population));
        add(tr("SHA-256 of the population list"), mDraw.result.populationHash);
        add(tr("Units drawn"), QString::number(mDraw.result.drawn.size()));
        add(tr("Made at"), mOptions.at.isValid() ? mOptions.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString());
        add(tr("How to repeat it"),
            tr("Key of a unit: SHA-256 of the seed, a line feed and the unit's code. In each group the must-check units are in; the others "
               "follow by rising key until the sample is full."));
        return table;
    }

    [[nodiscard]] PaperTable strata(double width) const
    {
        PaperTable table;
        table.startsPage = false;
        table.title = tr("Groups");
        constexpr double number = 24;
        const double rest = width - 3 * number;
        table.columns = {{tr("Kind"), rest * 0.4, Qt::AlignLeft},
                         {tr("Group"), rest * 0.6, Qt::AlignLeft},
                         {tr("Units"), number},
                         {tr("Must-check"), number},
                         {tr("Drawn"), number}};
        for (const DrawStratum &stratum : mDraw.result.strata)
            table.rows.append({{kind(stratum.kind), group(stratum.kind, stratum.group), QString::number(stratum.population),
                                QString::number(stratum.mustCheck), QString::number(stratum.sample)},
                               false,
                               {}});
        table.emptyText = tr("No unit takes part in the draw");
        return table;
    }

    [[nodiscard]] PaperTable drawn(double width) const
    {
        PaperTable table;
        table.startsPage = false;
        table.title = tr("Result");
        const bool hasSlots = !mDraw.request.timeSlots.isEmpty();
        constexpr double no = 11, code = 34, way = 20, last = 18, key = 33, slot = 24;
        const double rest = width - no - code - way - last - key - (hasSlots ? slot : 0);
        table.columns = {{tr("No."), no},
                         {tr("Code"), code},
                         {tr("Unit"), rest * 0.6, Qt::AlignLeft},
                         {tr("Group"), rest * 0.4, Qt::AlignLeft},
                         {tr("Way"), way},
                         {tr("Last score"), last},
                         {tr("Key begins"), key}};
        if (hasSlots)
            table.columns.append({tr("Time slot"), slot});
        int number = 0;
        for (const DrawnUnit &unit : mDraw.result.drawn) {
            QStringList cells{QString::number(++number),
                              unit.unit.code,
                              unit.unit.name,
                              unit.unit.group == unit.unit.kind ? kind(unit.unit.kind) : unit.unit.group,
                              unit.isMustCheck ? tr("must-check") : tr("drawn"),
                              unit.unit.lastScore ? unit.unit.lastScore->text() : QString(),
                              unit.key.left(kShownKey)};
            if (hasSlots)
                cells.append(unit.timeSlot);
            table.rows.append({cells, false, unit.isMustCheck ? QVector<int>{4} : QVector<int>{}});
        }
        table.textPoints = 8;
        table.emptyText = tr("No unit was drawn");
        return table;
    }

    [[nodiscard]] PaperTable exclusions(double width) const
    {
        PaperTable table;
        table.startsPage = false;
        table.title = tr("Left out of the draw");
        table.columns = {{tr("Code"), 40}, {tr("Reason"), width - 40, Qt::AlignLeft}};
        for (const Exclusion &exclusion : mDraw.result.exclusions)
            table.rows.append({{exclusion.code, exclusion.reason}, false, {}});
        return table;
    }

    const SavedDraw &mDraw;
    const DrawSheetOptions &mOptions;
    QString mStandardName;
    QHash<QString, QString> mKindNames;
};

} // namespace

Status writeDrawSheetPdf(const Workbook &workbook, const SavedDraw &draw, const QString &path, const DrawSheetOptions &options)
{
    const auto kinds = unitKinds(workbook);
    const auto entry = standardByCode(workbook, draw.standardCode);
    if (!kinds)
        return tl::unexpected(kinds.error());
    if (!entry)
        return tl::unexpected(entry.error());
    QHash<QString, QString> names;
    for (const UnitKind &kind : *kinds)
        names.insert(kind.code, options.inEnglish ? kind.nameEn : kind.nameZh);
    const QString &english = entry->standard.nameEn;
    const DrawSheet sheet(draw, options,
                          draw.standardCode + QLatin1Char(' ') + (options.inEnglish && !english.isEmpty() ? english : entry->standard.name),
                          names);
    return writeTablesPdf(
        path, sheet.title(), QPageLayout::Portrait, [&sheet](double width) { return sheet.tables(width); }, DrawSheet::footer());
}

} // namespace inspect::app
