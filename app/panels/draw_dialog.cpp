// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/draw_dialog.h"

#include "commands/china_time.h"
#include "commands/round_commands.h"
#include "models/period_choice.h"
#include "models/round_texts.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kGapPx = 12; ///< between columns
constexpr int kGatherMs = 200;

QTreeWidget *table(const QStringList &headings, const char *name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(QLatin1String(name));
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setHeaderLabels(headings);
    return tree;
}

void fit(QTreeWidget *tree)
{
    for (int column = 0; column + 1 < tree->columnCount(); ++column) { // the last one takes the rest
        tree->resizeColumnToContents(column);
        tree->setColumnWidth(column, tree->columnWidth(column) + kGapPx);
    }
}

Points shareOf(const QDoubleSpinBox *percent) { return Points::parse(QString::number(percent->value() / 100, 'f', 4)).value_or(Points()); }

QDoubleSpinBox *percentBox(double value, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0, 100);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" %"));
    box->setValue(value);
    return box;
}

} // namespace

DrawDialog::DrawDialog(Session &session, QWidget *parent) : QDialog(parent), mSession(session)
{
    build();
    fillStandards();
    fillUnits();
    mSoon.setSingleShot(true);
    mSoon.setInterval(kGatherMs);
    connect(&mSoon, &QTimer::timeout, this, &DrawDialog::draw);
    connect(mStandard, &QComboBox::activated, this, [this] {
        fillUnits();
        mSoon.start();
    });
    connect(mPopulation, &QComboBox::activated, this, &DrawDialog::switchPopulation);
    connect(mPeriod, &QComboBox::activated, &mSoon, qOverload<>(&QTimer::start));
    for (QLineEdit *edit : {mSeed, mSlots})
        connect(edit, &QLineEdit::textChanged, &mSoon, qOverload<>(&QTimer::start));
    for (QDoubleSpinBox *box : {mRate, mMustCheck})
        connect(box, &QDoubleSpinBox::valueChanged, &mSoon, qOverload<>(&QTimer::start));
    for (QSpinBox *box : {mCount, mMinimum})
        connect(box, &QSpinBox::valueChanged, &mSoon, qOverload<>(&QTimer::start));
    connect(mByRate, &QRadioButton::toggled, this, [this](bool byRate) {
        mRate->setEnabled(byRate);
        mCount->setEnabled(!byRate);
        mSoon.start();
    });
    draw();
}

void DrawDialog::build()
{
    setWindowTitle(tr("Draw units"));
    resize(1080, 660);
    auto *layout = new QVBoxLayout(this);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(buildRequest());
    splitter->addWidget(buildResult());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({430, 650});
    layout->addWidget(splitter, 1);
    mMessage = quietLabel(this);
    mMessage->setObjectName(QStringLiteral("message"));
    mMessage->setWordWrap(true);
    layout->addWidget(mMessage);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to the fields
    mKeep = buttons->addButton(tr("Keep as a round"), QDialogButtonBox::ActionRole);
    mKeep->setObjectName(QStringLiteral("keep"));
    mSheet = buttons->addButton(tr("Draw sheet (PDF)…"), QDialogButtonBox::ActionRole);
    mSheet->setObjectName(QStringLiteral("sheet"));
    for (QPushButton *each : {mKeep, mSheet}) {
        each->setAutoDefault(false);
        each->setMinimumHeight(kTargetPx);
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(mKeep, &QPushButton::clicked, this, &DrawDialog::keep);
    connect(mSheet, &QPushButton::clicked, this, [this] {
        if (mMade)
            Q_EMIT sheetWanted(*mMade, {});
    });
}

QWidget *DrawDialog::buildRequest()
{
    auto *side = new QWidget(this);
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 8, 0);
    mStandard = new QComboBox(side);
    mStandard->setObjectName(QStringLiteral("standard"));
    mStandard->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    mPeriod = new QComboBox(side);
    mPeriod->setObjectName(QStringLiteral("period"));
    mPopulation = new QComboBox(side);
    mPopulation->setObjectName(QStringLiteral("population"));
    mPopulation->addItem(tr("all units that the standard scores"), int(DrawPopulation::All));
    mPopulation->addItem(tr("units that hold the standard (re-check)"), int(DrawPopulation::Holders));
    mKind = new QComboBox(side);
    for (const RoundKind kind :
         {RoundKind::Special, RoundKind::Daily, RoundKind::Monthly, RoundKind::Quarterly, RoundKind::Yearly, RoundKind::Recheck})
        mKind->addItem(roundKindText(kind), int(kind));
    mSeed = new QLineEdit(side);
    mSeed->setObjectName(QStringLiteral("seed"));
    mSeed->setPlaceholderText(tr("fixed before, such as a lottery number"));
    mSeed->setMaxLength(120);
    form->addRow(tr("Standard"), mStandard);
    form->addRow(tr("Period"), mPeriod);
    form->addRow(tr("From"), mPopulation);
    form->addRow(tr("Kind of round"), mKind);
    form->addRow(tr("Seed"), mSeed);
    buildSize(form);
    buildExclusions(form);
    return side;
}

void DrawDialog::buildSize(QFormLayout *form)
{
    QWidget *side = form->parentWidget();
    mByRate = new QRadioButton(tr("share"), side);
    mByCount = new QRadioButton(tr("number"), side);
    mByRate->setChecked(true);
    mRate = percentBox(15, side);
    mRate->setObjectName(QStringLiteral("rate"));
    mRate->setMinimum(0.1);
    mCount = new QSpinBox(side);
    mCount->setObjectName(QStringLiteral("count"));
    mCount->setRange(1, 9999);
    mCount->setValue(3);
    mCount->setEnabled(false);
    auto *size = new QHBoxLayout;
    size->addWidget(mByRate);
    size->addWidget(mRate, 1);
    size->addWidget(mByCount);
    size->addWidget(mCount, 1);
    mMinimum = new QSpinBox(side);
    mMinimum->setObjectName(QStringLiteral("minimum"));
    mMinimum->setRange(0, 9999);
    mMinimum->setValue(1);
    mMustCheck = percentBox(10, side);
    mMustCheck->setObjectName(QStringLiteral("mustCheck"));
    mSlots = new QLineEdit(side);
    mSlots->setObjectName(QStringLiteral("slots"));
    mSlots->setPlaceholderText(tr("morning, afternoon, evening; empty: none"));
    form->addRow(tr("Of each group"), size);
    form->addRow(tr("At least"), mMinimum);
    form->addRow(tr("Must-check: weakest"), mMustCheck);
    form->addRow(tr("Time slots"), mSlots);
}

void DrawDialog::buildExclusions(QFormLayout *form)
{
    QWidget *side = form->parentWidget();
    mUnit = new QComboBox(side);
    mUnit->setObjectName(QStringLiteral("unit"));
    mUnit->setEditable(true);
    mUnit->setInsertPolicy(QComboBox::NoInsert);
    mUnit->completer()->setFilterMode(Qt::MatchContains);
    mUnit->completer()->setCompletionMode(QCompleter::PopupCompletion);
    mUnit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    mReason = new QLineEdit(side);
    mReason->setObjectName(QStringLiteral("reason"));
    mReason->setPlaceholderText(tr("reason, printed on the sheet"));
    mReason->setMaxLength(120);
    mExclude = new QPushButton(themeIcon("list-add"), tr("Leave out"), side);
    mExclude->setObjectName(QStringLiteral("exclude"));
    mInclude = new QPushButton(themeIcon("list-remove"), tr("Let in again"), side);
    for (QPushButton *each : {mExclude, mInclude})
        each->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(mReason, 1);
    line->addWidget(mExclude);
    mExcluded = table({tr("Code"), tr("Reason")}, "excluded", side);
    mExcluded->setMaximumHeight(110);
    form->addRow(tr("Leave out"), mUnit);
    form->addRow(QString(), line);
    form->addRow(mExcluded);
    form->addRow(mInclude);
    connect(mExclude, &QPushButton::clicked, this, &DrawDialog::exclude);
    connect(mReason, &QLineEdit::returnPressed, this, &DrawDialog::exclude);
    connect(mInclude, &QPushButton::clicked, this, &DrawDialog::include);
}

QWidget *DrawDialog::buildResult()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    mStrata = table({tr("Group"), tr("Units"), tr("Must-check"), tr("Drawn")}, "strata", side);
    mStrata->setMaximumHeight(150);
    mDrawn = table({tr("No."), tr("Code"), tr("Unit"), tr("Way"), tr("Last score"), tr("Time slot")}, "drawn", side);
    mHash = quietLabel(side);
    mHash->setWordWrap(true);
    mHash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(mStrata);
    layout->addWidget(mDrawn, 1);
    layout->addWidget(mHash);
    return side;
}

void DrawDialog::fillStandards()
{
    const SnapshotPtr s = mSession.snapshot();
    for (const auto &[code, name] : attachedStandards(*s))
        mStandard->addItem(QStringLiteral("%1  %2").arg(code, name), code);
    if (!s->theme.isEmpty())
        mStandard->setCurrentIndex(std::max(0, mStandard->findData(s->theme)));
    const Period month = Period::monthOf(todayInChina(), s->monthStart);
    QStringList codes{month.code, Period::monthOf(month.ends.addDays(1), s->monthStart).code}; // the next may be drawn ahead
    for (const QStringList &kind : periodChoices(*s))
        codes += kind;
    codes.removeDuplicates();
    for (const QString &code : std::as_const(codes))
        if (Period::ofCode(code))
            mPeriod->addItem(periodText(code), code);
}

void DrawDialog::fillUnits()
{
    mUnit->clear();
    for (const Unit *unit : unitsOfStandard(*mSession.snapshot(), mStandard->currentData().toString(), period().ends))
        mUnit->addItem(QStringLiteral("%1  %2").arg(unit->code, unit->name), unit->code);
    mUnit->setCurrentIndex(-1);
    mExcluded->clear();
}

/// A re-check draws 10–20 % of those that hold the standard.
void DrawDialog::switchPopulation()
{
    const bool isRecheck = mPopulation->currentData().toInt() == int(DrawPopulation::Holders);
    mKind->setCurrentIndex(mKind->findData(int(isRecheck ? RoundKind::Recheck : RoundKind::Special)));
    mKind->setEnabled(!isRecheck);
    mSoon.start();
}

void DrawDialog::exclude()
{
    const int index = mUnit->findText(mUnit->currentText());
    const QString code = index >= 0 ? mUnit->itemData(index).toString() : mUnit->currentText().section(QLatin1Char(' '), 0, 0);
    if (code.isEmpty())
        return mMessage->setText(tr("Choose the unit to leave out of the draw."));
    if (mReason->text().trimmed().isEmpty()) {
        mReason->setFocus();
        return mMessage->setText(tr("Leaving %1 out of the draw needs a reason: it is printed on the sheet.").arg(code));
    }
    if (mExcluded->findItems(code, Qt::MatchExactly, 0).isEmpty())
        new QTreeWidgetItem(mExcluded, {code, mReason->text().simplified()});
    mUnit->setCurrentIndex(-1);
    mReason->clear();
    fit(mExcluded);
    mSoon.start();
}

void DrawDialog::include()
{
    delete mExcluded->currentItem();
    mSoon.start();
}

Period DrawDialog::period() const { return Period::ofCode(mPeriod->currentData().toString()).value_or(mSession.snapshot()->period); }

SavedDraw DrawDialog::wanted() const
{
    SavedDraw draw;
    draw.period = period().code;
    draw.standardCode = mStandard->currentData().toString();
    draw.population = DrawPopulation(mPopulation->currentData().toInt());
    draw.request.seed = mSeed->text().trimmed();
    if (mByRate->isChecked())
        draw.request.rate = shareOf(mRate);
    else
        draw.request.count = mCount->value();
    draw.request.minimum = mMinimum->value();
    draw.request.mustCheck = shareOf(mMustCheck);
    static const QRegularExpression separators(QStringLiteral("[,;，；、]"));
    for (const QString &slot : mSlots->text().split(separators, Qt::SkipEmptyParts))
        if (!slot.trimmed().isEmpty())
            draw.request.timeSlots.append(slot.trimmed());
    for (int row = 0; row < mExcluded->topLevelItemCount(); ++row)
        draw.request.exclusions.append({mExcluded->topLevelItem(row)->text(0), mExcluded->topLevelItem(row)->text(1)});
    return draw;
}

void DrawDialog::draw()
{
    const SavedDraw asked = wanted();
    mMade.reset();
    mKeep->setEnabled(false);
    mSheet->setEnabled(false);
    if (asked.request.seed.isEmpty() || asked.standardCode.isEmpty()) {
        mStrata->clear();
        mDrawn->clear();
        mHash->clear();
        return mMessage->setText(
            asked.standardCode.isEmpty()
                ? tr("No standard is attached to any unit yet: attach one first (Inspect menu).")
                : tr("Enter the seed: any text that was fixed before the draw, so that nobody could choose the result."));
    }
    ++mDrawing;
    const int turn = ++mTurn;
    mSession.query<DrawResult>(
        [asked, p = period()](const Workbook &workbook) {
            return drawUnits(workbook, p, asked.standardCode, asked.request, asked.population);
        },
        this,
        [this, turn, asked](const Result<DrawResult> &result) {
            --mDrawing;
            if (turn != mTurn)
                return;
            if (result) {
                mMade = asked;
                mMade->result = *result;
            }
            showResult(result);
        });
}

void DrawDialog::showResult(const Result<DrawResult> &result)
{
    mKeep->setEnabled(result && !result->drawn.isEmpty() && !mSession.snapshot()->isReadOnly);
    mSheet->setEnabled(result.has_value());
    if (!result) {
        mStrata->clear();
        mDrawn->clear();
        mHash->clear();
        return mMessage->setText(sentence(result.error()));
    }
    fillResult(*result);
    const bool isRecheck = mMade->population == DrawPopulation::Holders;
    const bool isUsual = !mByRate->isChecked() || (mRate->value() >= 10 && mRate->value() <= 20);
    mMessage->setText(isRecheck && !isUsual ? tr("A re-check usually draws 10 to 20 % of the units that hold the standard.") : QString());
}

void DrawDialog::fillResult(const DrawResult &result)
{
    const SnapshotPtr s = mSession.snapshot();
    mStrata->clear();
    for (const DrawStratum &stratum : result.strata) {
        const QString kind = kindName(*s, stratum.kind);
        new QTreeWidgetItem(mStrata,
                            {stratum.group == stratum.kind ? kind : QStringLiteral("%1 · %2").arg(kind, stratum.group),
                             QString::number(stratum.population), QString::number(stratum.mustCheck), QString::number(stratum.sample)});
    }
    fit(mStrata);
    mDrawn->clear();
    int number = 0;
    for (const DrawnUnit &drawn : result.drawn)
        new QTreeWidgetItem(mDrawn, {QString::number(++number), drawn.unit.code, drawn.unit.name,
                                     planReasonText(drawn.isMustCheck ? QStringLiteral("must-check") : QStringLiteral("drawn")),
                                     drawn.unit.lastScore ? drawn.unit.lastScore->text() : QString(), drawn.timeSlot});
    fit(mDrawn);
    mDrawn->setColumnHidden(5, mMade->request.timeSlots.isEmpty());
    mHash->setText(tr("%1 of %2 units drawn. SHA-256 of the population list: %3")
                       .arg(result.drawn.size())
                       .arg(result.population)
                       .arg(result.populationHash));
}

void DrawDialog::keep()
{
    if (!mMade)
        return;
    const auto kind = RoundKind(mKind->currentData().toInt());
    mSession.run(saveDrawCommand(period(), *mMade, kind), this, [this, count = mMade->result.drawn.size()](const Status &status) {
        mMessage->setText(status ? tr("Kept as a round with %n unit(s). Assign them in the window of rounds.", nullptr, int(count))
                                 : sentence(status.error()));
    });
}

} // namespace inspect::app
