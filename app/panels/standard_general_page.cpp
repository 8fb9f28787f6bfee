// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/cell_table.h"
#include "panels/points_edit.h"
#include "panels/standard_pages.h"
#include "panels/style.h"

#include "models/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace inspect::app {

namespace {

constexpr int kNotePx = 76;
constexpr int kKindsPx = 84;

struct RoundName {
    RoundKind kind;
    const char *word;
    const char *name;
};
constexpr RoundName kRounds[] = {{RoundKind::Daily, "daily", QT_TRANSLATE_NOOP("inspect::app::StandardGeneralPage", "daily")},
                                 {RoundKind::Monthly, "monthly", QT_TRANSLATE_NOOP("inspect::app::StandardGeneralPage", "monthly")},
                                 {RoundKind::Quarterly, "quarterly", QT_TRANSLATE_NOOP("inspect::app::StandardGeneralPage", "quarterly")},
                                 {RoundKind::Yearly, "yearly", QT_TRANSLATE_NOOP("inspect::app::StandardGeneralPage", "yearly")},
                                 {RoundKind::Special, "special", QT_TRANSLATE_NOOP("inspect::app::StandardGeneralPage", "special")},
                                 {RoundKind::Recheck, "recheck", QT_TRANSLATE_NOOP("inspect::app::StandardGeneralPage", "re-check")}};

void addChoice(QComboBox *box, int value, const QString &text) { box->addItem(text, value); }

} // namespace

StandardGeneralPage::StandardGeneralPage(QWidget *parent) : StandardPage(parent)
{
    buildNames();
    buildScope();
    buildPeriod();
    buildBonus();
}

void StandardGeneralPage::buildNames()
{
    mCode = new QLabel(widget());
    mName = new QLineEdit(widget());
    mName->setMaxLength(400);
    mNameEn = new QLineEdit(widget());
    mNameEn->setMaxLength(400);
    mNote = new QPlainTextEdit(widget());
    mNote->setObjectName(QStringLiteral("standardNote"));
    mNote->setFixedHeight(kNotePx);
    mNote->setTabChangesFocus(true);
    form()->addRow(tr("Code and version"), mCode);
    form()->addRow(tr("Name"), mName);
    form()->addRow(tr("Name in English"), mNameEn);
    form()->addRow(tr("Where it comes from"), mNote);
    watch(mName, "standardName");
    watch(mNameEn, "standardNameEn");
    connect(mNote, &QPlainTextEdit::textChanged, this, [this] {
        if (!mIsShowing)
            Q_EMIT edited(QStringLiteral("standardNote"));
    });
}

void StandardGeneralPage::buildScope()
{
    mKinds = new QListWidget(widget());
    mKinds->setObjectName(QStringLiteral("kinds"));
    mKinds->setFlow(QListView::LeftToRight);
    mKinds->setWrapping(true);
    mKinds->setResizeMode(QListView::Adjust);
    mKinds->setFixedHeight(kKindsPx);
    form()->addRow(tr("For units of kind\n(none ticked: any)"), mKinds);
    auto *rounds = new QGridLayout;
    int at = 0;
    for (const RoundName &round : kRounds) {
        auto *box = new QCheckBox(tr(round.name), widget());
        watch(box, round.word);
        mRounds.append(box);
        rounds->addWidget(box, at / 3, at % 3);
        ++at;
    }
    form()->addRow(tr("Rounds"), rounds);
    mBase = new PointsEdit(widget());
    mChecklist = new QCheckBox(tr("Sub-checklist, made to be included by clauses"), widget());
    auto *line = new QHBoxLayout;
    line->addWidget(mBase);
    line->addSpacing(16);
    line->addWidget(mChecklist, 1);
    form()->addRow(tr("Full score"), line);
    watch(mBase, "base");
    watch(mChecklist, "checklist");
    connect(mKinds, &QListWidget::itemChanged, this, [this] {
        if (!mIsShowing)
            Q_EMIT edited({});
    });
}

void StandardGeneralPage::buildPeriod()
{
    mNotApplicable = new QComboBox(widget());
    addChoice(mNotApplicable, int(NotApplicableRule::CountsFull), tr("counts full"));
    addChoice(mNotApplicable, int(NotApplicableRule::ScaleRest), tr("the rest is scaled up"));
    mPeriodRule = new QComboBox(widget());
    addChoice(mPeriodRule, int(PeriodRule::Mean), tr("mean of the inspections"));
    addChoice(mPeriodRule, int(PeriodRule::Latest), tr("the latest inspection"));
    addChoice(mPeriodRule, int(PeriodRule::Worst), tr("the worst inspection"));
    addChoice(mPeriodRule, int(PeriodRule::WeightedByRound), tr("weighted by kind of round"));
    QVector<QPair<QString, QString>> rounds{{QString(), tr("outside any round")}};
    for (const RoundName &round : kRounds)
        rounds.append({QString::fromLatin1(round.word), tr(round.name)});
    mRoundWeights = new CellTable("roundWeights",
                                  {{tr("Round"), CellColumn::Sort::Choice, rounds}, {tr("Weight"), CellColumn::Sort::Points}}, widget());
    mLongPeriods = new QComboBox(widget());
    addChoice(mLongPeriods, int(LongPeriodRule::Inspections), tr("from all inspections in it"));
    addChoice(mLongPeriods, int(LongPeriodRule::Months), tr("mean of its months"));
    mRollUp = new QComboBox(widget());
    addChoice(mRollUp, int(RollUpWeight::Plain), tr("plain mean"));
    addChoice(mRollUp, int(RollUpWeight::Area), tr("weighted by area"));
    addChoice(mRollUp, int(RollUpWeight::Length), tr("weighted by length"));
    addChoice(mRollUp, int(RollUpWeight::Population), tr("weighted by population"));
    form()->addRow(tr("A clause that does not apply"), mNotApplicable);
    form()->addRow(tr("A period's score"), mPeriodRule);
    form()->addRow(tr("Weights of rounds"), mRoundWeights);
    form()->addRow(tr("Quarter, half-year, year"), mLongPeriods);
    form()->addRow(tr("Roll-up to the parent"), mRollUp);
    watch(mNotApplicable, "notApplicable");
    watch(mPeriodRule, "periodRule");
    watch(mRoundWeights);
    watch(mLongPeriods, "longPeriods");
    watch(mRollUp, "rollUp");
}

void StandardGeneralPage::buildBonus()
{
    mBonus = new QComboBox(widget());
    addChoice(mBonus, int(BonusMode::Inside), tr("enters the score"));
    addChoice(mBonus, int(BonusMode::Ledger), tr("in a ledger for the year's end"));
    addChoice(mBonus, int(BonusMode::None), tr("there is none"));
    mBonusCap = new PointsEdit(widget());
    mBonusCeiling = new PointsEdit(widget());
    auto *line = new QHBoxLayout;
    line->addWidget(mBonus, 1);
    line->addWidget(new QLabel(tr("at most"), widget()));
    line->addWidget(mBonusCap);
    line->addWidget(new QLabel(tr("up to a score of"), widget()));
    line->addWidget(mBonusCeiling);
    form()->addRow(tr("Bonus"), line);
    watch(mBonus, "bonus");
    watch(mBonusCap, "bonusCap");
    watch(mBonusCeiling, "bonusCeiling");
}

void StandardGeneralPage::setKinds(const QVector<UnitKind> &kinds)
{
    mIsShowing = true;
    mKinds->clear();
    for (const UnitKind &kind : kinds) {
        auto *item = new QListWidgetItem(kindName(kind), mKinds);
        item->setData(Qt::UserRole, kind.code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    mIsShowing = false;
}

void StandardGeneralPage::setStandard(const Standard &standard)
{
    mIsShowing = true;
    mCode->setText(tr("%1, version %2").arg(standard.code).arg(standard.version));
    mName->setText(standard.name);
    mNameEn->setText(standard.nameEn);
    mNote->setPlainText(standard.note);
    for (int i = 0; i < mKinds->count(); ++i) {
        const bool isIn = standard.kinds.contains(mKinds->item(i)->data(Qt::UserRole).toString());
        mKinds->item(i)->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    for (int i = 0; i < mRounds.size(); ++i)
        mRounds[i]->setChecked(standard.rounds.contains(kRounds[i].kind));
    mBase->setPoints(standard.base);
    mChecklist->setChecked(standard.isChecklist);
    mNotApplicable->setCurrentIndex(mNotApplicable->findData(int(standard.notApplicable)));
    mPeriodRule->setCurrentIndex(mPeriodRule->findData(int(standard.periodRule)));
    mRoundWeights->setRows(rowsOf(standard.roundWeights));
    mLongPeriods->setCurrentIndex(mLongPeriods->findData(int(standard.longPeriods)));
    mRollUp->setCurrentIndex(mRollUp->findData(int(standard.rollUp)));
    mBonus->setCurrentIndex(mBonus->findData(int(standard.bonus.mode)));
    mBonusCap->setPoints(standard.bonus.cap);
    mBonusCeiling->setPoints(standard.bonus.ceiling);
    mIsShowing = false;
}

void StandardGeneralPage::applyTo(Standard &standard) const
{
    standard.name = mName->text().trimmed();
    standard.nameEn = mNameEn->text().trimmed();
    standard.note = mNote->toPlainText().left(4000);
    for (int i = 0; i < mKinds->count(); ++i) { // a kind that this workbook does not know stays
        const QString code = mKinds->item(i)->data(Qt::UserRole).toString();
        const bool isWanted = mKinds->item(i)->checkState() == Qt::Checked;
        if (isWanted && !standard.kinds.contains(code))
            standard.kinds.append(code);
        else if (!isWanted)
            standard.kinds.removeAll(code);
    }
    standard.rounds.clear();
    for (int i = 0; i < mRounds.size(); ++i)
        if (mRounds[i]->isChecked())
            standard.rounds.append(kRounds[i].kind);
    standard.base = mBase->points().value_or(Points());
    standard.isChecklist = mChecklist->isChecked();
    standard.notApplicable = NotApplicableRule(mNotApplicable->currentData().toInt());
    standard.periodRule = PeriodRule(mPeriodRule->currentData().toInt());
    standard.roundWeights = roundWeightsOf(mRoundWeights->rows());
    standard.longPeriods = LongPeriodRule(mLongPeriods->currentData().toInt());
    standard.rollUp = RollUpWeight(mRollUp->currentData().toInt());
    standard.bonus = {BonusMode(mBonus->currentData().toInt()), mBonusCap->points(), mBonusCeiling->points()};
}

void StandardGeneralPage::setEditable(bool editable)
{
    StandardPage::setEditable(editable);
    mNote->setReadOnly(!editable);
    mRoundWeights->setEditable(editable);
    mIsShowing = true;
    for (int i = 0; i < mKinds->count(); ++i)
        mKinds->item(i)->setFlags(editable ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable : Qt::ItemIsEnabled);
    mIsShowing = false;
}

} // namespace inspect::app
