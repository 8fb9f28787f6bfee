// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/round_results_dialog.h"

#include "models/round_texts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

QTreeWidget *table(const QStringList &headings, const char *name, int textColumns, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(QLatin1String(name));
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setHeaderLabels(headings);
    for (int column = textColumns; column < headings.size(); ++column)
        tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    tree->header()->setStretchLastSection(false);
    return tree;
}

void addRow(QTreeWidget *tree, const QStringList &cells, int textColumns)
{
    auto *item = new QTreeWidgetItem(tree, cells);
    for (int column = textColumns; column < cells.size(); ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void fit(QTreeWidget *tree)
{
    for (int column = 0; column < tree->columnCount(); ++column) {
        tree->resizeColumnToContents(column);
        tree->setColumnWidth(column, tree->columnWidth(column) + 12);
    }
}

} // namespace

RoundResultsDialog::RoundResultsDialog(const SnapshotPtr &snapshot, const Round &round, const RoundResults &results, QWidget *parent)
    : QDialog(parent)
{
    const RoundStatistics &statistics = results.statistics;
    setWindowTitle(tr("Agreement in %1").arg(round.name));
    resize(820, 560);
    auto *layout = new QVBoxLayout(this);
    auto *summary = new QLabel(this);
    summary->setWordWrap(true);
    summary->setText(statistics.sheets == 0 ? (round.isSealed && !round.openedAt.isValid()
                                                   ? tr("The round is sealed: its sheets can be compared once it is opened.")
                                                   : tr("No sheet of this round is finished yet."))
                                            : tr("%1 sheets of %2 units; mean %3; on average the sheets of a unit lie %4 apart.")
                                                  .arg(statistics.sheets)
                                                  .arg(statistics.units.size())
                                                  .arg(statistics.mean.text(), statistics.range.text()));
    layout->addWidget(summary);
    QTreeWidget *units =
        table({tr("Unit"), tr("Code"), tr("Inspectors"), tr("Mean"), tr("Range"), tr("Standard deviation")}, "units", 2, this);
    QVector<UnitSpread> spreads = statistics.units;
    std::sort(spreads.begin(), spreads.end(), [](const UnitSpread &a, const UnitSpread &b) { return a.range > b.range; });
    for (const UnitSpread &spread : std::as_const(spreads)) {
        const Unit *unit = snapshot->unit(spread.unit);
        addRow(units,
               {unit ? unit->name : QString(), unit ? unit->code : QString(), QString::number(spread.inspectors), spread.mean.text(),
                spread.range.text(), spread.deviation.text()},
               2);
    }
    fit(units);
    layout->addWidget(units, 3);
    layout->addWidget(new QLabel(tr("Agreement of each two inspectors, over the units that both have scored"), this));
    QTreeWidget *pairs = table(
        {tr("Inspector A"), tr("Inspector B"), tr("Units"), tr("Mean A − B"), tr("Mean distance"), tr("At most 2 apart"), tr("Same grade")},
        "pairs", 2, this);
    for (const PairAgreement &pair : statistics.pairs)
        addRow(pairs,
               {personName(*snapshot, pair.a), personName(*snapshot, pair.b), QString::number(pair.units), pair.difference.text(),
                pair.distance.text(), tr("%1 of %2").arg(pair.close).arg(pair.units), tr("%1 of %2").arg(pair.sameGrade).arg(pair.units)},
               2);
    fit(pairs);
    layout->addWidget(pairs, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
}

} // namespace inspect::app
