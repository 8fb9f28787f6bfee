// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/standard_pages.h"

#include "panels/cell_table.h"
#include "panels/points_edit.h"
#include "panels/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace inspect::app {

namespace {

using Column = CellColumn;

} // namespace

StandardPage::StandardPage(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    mForm = new QFormLayout(body);
    mForm->setContentsMargins(8, 8, 8, 8);
    mForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setWidget(body);
}

void StandardPage::setEditable(bool editable)
{
    for (QLineEdit *edit : widget()->findChildren<QLineEdit *>())
        edit->setReadOnly(!editable);
    for (QComboBox *box : widget()->findChildren<QComboBox *>())
        box->setEnabled(editable);
    for (QCheckBox *box : widget()->findChildren<QCheckBox *>())
        box->setEnabled(editable);
}

void StandardPage::watch(QLineEdit *edit, const char *objectName)
{
    edit->setObjectName(QString::fromLatin1(objectName));
    connect(edit, &QLineEdit::textEdited, this, [this, edit] { Q_EMIT edited(edit->objectName()); });
    connect(edit, &QLineEdit::editingFinished, this, &StandardPage::fieldLeft);
}

void StandardPage::watch(QComboBox *box, const char *objectName)
{
    box->setObjectName(QString::fromLatin1(objectName));
    connect(box, &QComboBox::activated, this, [this] { Q_EMIT edited({}); });
}

void StandardPage::watch(QCheckBox *box, const char *objectName)
{
    box->setObjectName(QString::fromLatin1(objectName));
    connect(box, &QCheckBox::clicked, this, [this] { Q_EMIT edited({}); });
}

void StandardPage::watch(CellTable *table)
{
    connect(table, &CellTable::edited, this, [this] { Q_EMIT edited({}); });
}

QLabel *StandardPage::heading(const QString &text)
{
    auto *label = new QLabel(text, widget());
    label->setFont(scaledFont(1.0, true));
    label->setContentsMargins(0, 8, 0, 0);
    mForm->addRow(label);
    return label;
}

StandardBandsPage::StandardBandsPage(QWidget *parent)
    : StandardPage(parent), mStarsNeed(new QComboBox(widget())), mStarsNeedFlag(new QComboBox(widget())),
      mHasRelapse(new QCheckBox(tr("a unit that fell below"), widget())), mRelapseBelow(new QComboBox(widget())),
      mRelapseStars(new PointsEdit(widget())), mRelapsePeriods(new PointsEdit(widget()))
{
    heading(tr("Grades"));
    mGrades = new CellTable(
        "grades",
        {{tr("Grade")}, {tr("In English")}, {tr("From (inclusive)"), Column::Sort::Points}, {QString(), Column::Sort::Text, {}, true}},
        widget());
    form()->addRow(mGrades);
    heading(tr("Stars"));
    mStars = new CellTable("stars", {{tr("Stars"), Column::Sort::Whole}, {tr("From (inclusive)"), Column::Sort::Points}}, widget());
    form()->addRow(mStars);
    form()->addRow(tr("Stars only from grade"), mStarsNeed);
    form()->addRow(tr("and only with"), mStarsNeedFlag);
    mThemeStars = new CellTable("themeStars",
                                {{tr("Section"), Column::Sort::Choice}, {tr("From, % of its full marks"), Column::Sort::Points}}, widget());
    form()->addRow(tr("One star by theme"), mThemeStars);
    auto *relapse = new QHBoxLayout;
    relapse->addWidget(mHasRelapse);
    relapse->addWidget(mRelapseBelow);
    relapse->addWidget(new QLabel(tr("loses stars:"), widget()));
    relapse->addWidget(mRelapseStars);
    relapse->addWidget(new QLabel(tr("for periods:"), widget()));
    relapse->addWidget(mRelapsePeriods);
    relapse->addStretch(1);
    form()->addRow(tr("Relapse"), relapse);
    for (CellTable *table : {mGrades, mStars, mThemeStars})
        watch(table);
    watch(mStarsNeed, "starsNeed");
    watch(mStarsNeedFlag, "starsNeedFlag");
    watch(mHasRelapse, "hasRelapse");
    watch(mRelapseBelow, "relapseBelow");
    watch(mRelapseStars, "relapseStars");
    watch(mRelapsePeriods, "relapsePeriods");
}

void StandardBandsPage::fillChoices(const Standard &standard)
{
    for (QComboBox *box : {mStarsNeed, mRelapseBelow}) {
        box->clear();
        if (box == mStarsNeed)
            box->addItem(tr("any"), QString());
        for (const GradeBand &band : standard.grades)
            box->addItem(band.name, band.code);
    }
    mStarsNeedFlag->clear();
    mStarsNeedFlag->addItem(tr("any"), QString());
    for (const UnitFlag &flag : standard.flags)
        mStarsNeedFlag->addItem(flag.name, flag.code);
    QVector<QPair<QString, QString>> sections;
    for (const Section &section : standard.sections)
        sections.append({section.id, QStringLiteral("%1  %2").arg(section.id, section.name)});
    mThemeStars->setChoices(0, sections);
}

void StandardBandsPage::setStandard(const Standard &standard)
{
    fillChoices(standard);
    mGrades->setRows(rowsOf(standard.grades));
    mStars->setRows(rowsOf(standard.stars));
    mThemeStars->setRows(rowsOf(standard.themeStars));
    mStarsNeed->setCurrentIndex(std::max(0, mStarsNeed->findData(standard.starsNeed)));
    mStarsNeedFlag->setCurrentIndex(std::max(0, mStarsNeedFlag->findData(standard.starsNeedFlag)));
    const RelapseRule relapse = standard.relapse.value_or(RelapseRule());
    mHasRelapse->setChecked(standard.relapse.has_value());
    if (standard.relapse)
        mRelapseBelow->setCurrentIndex(std::max(0, mRelapseBelow->findData(relapse.below)));
    mRelapseStars->setPoints(Points::of(relapse.starsLost));
    mRelapsePeriods->setPoints(Points::of(relapse.periods));
}

void StandardBandsPage::applyTo(Standard &standard) const
{
    standard.grades = gradesOf(mGrades->rows());
    standard.stars = starsOf(mStars->rows());
    standard.themeStars = themeStarsOf(mThemeStars->rows());
    standard.starsNeed = mStarsNeed->currentData().toString();
    standard.starsNeedFlag = mStarsNeedFlag->currentData().toString();
    standard.relapse.reset();
    const auto whole = [](const PointsEdit *edit) { return int(edit->points().value_or(Points::of(1)).raw() / Points::kScale); };
    if (mHasRelapse->isChecked())
        standard.relapse = RelapseRule{mRelapseBelow->currentData().toString(), std::clamp(whole(mRelapseStars), 1, 5),
                                       std::clamp(whole(mRelapsePeriods), 1, 60)};
}

void StandardBandsPage::setEditable(bool editable)
{
    StandardPage::setEditable(editable);
    for (CellTable *table : {mGrades, mStars, mThemeStars})
        table->setEditable(editable);
}

StandardMorePage::StandardMorePage(QWidget *parent) : StandardPage(parent), mMissingPart(new QComboBox(widget()))
{
    const Column hiddenCode{QString(), Column::Sort::Text, {}, true};
    heading(tr("Warnings and praise"));
    mWarnings = new CellTable("warnings",
                              {{tr("Warning")},
                               {tr("Below"), Column::Sort::Points},
                               {tr("From"), Column::Sort::Points},
                               {tr("Periods in a row"), Column::Sort::Whole},
                               {tr("Overdue cases"), Column::Sort::Whole},
                               {tr("Last of a group"), Column::Sort::Whole},
                               {tr("What follows")},
                               hiddenCode},
                              widget());
    mWarnings->setFirstCells({tr("Warned"), QStringLiteral("70"), QString(), QStringLiteral("1")});
    form()->addRow(mWarnings);
    heading(tr("Sources of sheets and their weights"));
    mSources = new CellTable("sources", {{tr("Source")}, {tr("Code (empty: on site)")}, {tr("Weight"), Column::Sort::Points}}, widget());
    form()->addRow(mSources);
    heading(tr("Patrol levels"));
    mPatrolLevels = new CellTable("patrolLevels", {{tr("Level")}, {tr("Code")}, {tr("Counts times"), Column::Sort::Points}}, widget());
    form()->addRow(mPatrolLevels);
    heading(tr("Marks of units (yes or no)"));
    mFlags = new CellTable("flags", {{tr("Mark")}, {tr("Code")}}, widget());
    form()->addRow(mFlags);
    heading(tr("The year's plan"));
    mPlan = new CellTable("plan",
                          {{tr("Year"), Column::Sort::Whole},
                           {tr("Stars"), Column::Sort::Whole},
                           {tr("or mark"), Column::Sort::Choice},
                           {tr("or more"), Column::Sort::Mark},
                           {tr("Number"), Column::Sort::Whole},
                           {tr("Share %"), Column::Sort::Points},
                           {tr("Among"), Column::Sort::Choice}},
                          widget());
    form()->addRow(mPlan);
    heading(tr("Parts of a composite standard (which then has no sections)"));
    mParts = new CellTable("parts", {{tr("Standard"), Column::Sort::Choice}, {tr("Weight"), Column::Sort::Points}}, widget());
    form()->addRow(mParts);
    mMissingPart->addItem(tr("no score until every part has one"), int(MissingPart::Waits));
    mMissingPart->addItem(tr("the others share its weight"), int(MissingPart::Rescales));
    form()->addRow(tr("Where a part is missing"), mMissingPart);
    for (CellTable *table : {mWarnings, mSources, mPatrolLevels, mFlags, mPlan, mParts})
        watch(table);
    watch(mMissingPart, "missingPart");
}

void StandardMorePage::setStandards(const QVector<QPair<QString, QString>> &standards) { mParts->setChoices(0, standards); }

void StandardMorePage::setStandard(const Standard &standard)
{
    QVector<QPair<QString, QString>> flags{{QString(), QString()}};
    for (const UnitFlag &flag : standard.flags)
        flags.append({flag.code, flag.name});
    mPlan->setChoices(2, flags);
    mPlan->setChoices(6, flags);
    mWarnings->setRows(rowsOf(standard.warnings));
    mSources->setRows(rowsOf(standard.sources));
    mPatrolLevels->setRows(rowsOf(standard.patrolLevels));
    mFlags->setRows(rowsOf(standard.flags));
    mPlan->setRows(rowsOf(standard.plan));
    mParts->setRows(rowsOf(standard.parts));
    mMissingPart->setCurrentIndex(mMissingPart->findData(int(standard.missingPart)));
}

void StandardMorePage::applyTo(Standard &standard) const
{
    standard.warnings = warningsOf(mWarnings->rows(), standard.warnings);
    standard.sources = sourcesOf(mSources->rows());
    standard.patrolLevels = patrolLevelsOf(mPatrolLevels->rows());
    standard.flags = flagsOf(mFlags->rows());
    standard.plan = planOf(mPlan->rows());
    standard.parts = partsOf(mParts->rows());
    standard.missingPart = MissingPart(mMissingPart->currentData().toInt());
}

void StandardMorePage::setEditable(bool editable)
{
    StandardPage::setEditable(editable);
    for (CellTable *table : {mWarnings, mSources, mPatrolLevels, mFlags, mPlan, mParts})
        table->setEditable(editable);
}

} // namespace inspect::app
