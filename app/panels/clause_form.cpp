// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/clause_form.h"

#include "panels/cell_table.h"
#include "panels/points_edit.h"
#include "panels/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>

namespace inspect::app {

namespace {

constexpr int kNameLength = 400;
constexpr int kTextPx = 62;

using Column = CellColumn;

} // namespace

ClauseForm::ClauseForm(QWidget *parent) : QWidget(parent)
{
    mForm = new QFormLayout(this);
    mForm->setContentsMargins(8, 6, 8, 6);
    mForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildTexts(mForm);
    buildRule(mForm);
    buildRest(mForm);
    showRule();
}

QLineEdit *ClauseForm::line(const char *objectName, int maxLength)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setMaxLength(maxLength);
    watch(edit);
    return edit;
}

PointsEdit *ClauseForm::amount(const char *objectName)
{
    auto *edit = new PointsEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    watch(edit);
    return edit;
}

void ClauseForm::watch(QLineEdit *edit)
{
    connect(edit, &QLineEdit::textEdited, this, [this, edit] { Q_EMIT edited(edit->objectName()); });
    connect(edit, &QLineEdit::editingFinished, this, &ClauseForm::fieldLeft);
}

void ClauseForm::buildTexts(QFormLayout *form)
{
    mId = line("clauseId", 40);
    mId->setFixedWidth(76);
    mId->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]+([.][0-9]+)*")), mId));
    mName = line("clauseName", kNameLength);
    auto *names = new QHBoxLayout;
    names->addWidget(mId);
    names->addWidget(mName, 1);
    form->addRow(tr("Clause"), names);
    mDescription = new QPlainTextEdit(this);
    mDescription->setObjectName(QStringLiteral("clauseDescription"));
    mDescription->setFixedHeight(kTextPx);
    mDescription->setTabChangesFocus(true);
    mDescription->setPlaceholderText(tr("What is checked, in words; the inspector sees it"));
    form->addRow(tr("Note"), mDescription);
    connect(mDescription, &QPlainTextEdit::textChanged, this, [this] {
        if (!mIsShowing)
            Q_EMIT edited(QStringLiteral("clauseDescription"));
    });
}

void ClauseForm::buildRule(QFormLayout *form)
{
    mRule = new QComboBox(this);
    mRule->setObjectName(QStringLiteral("rule"));
    const std::pair<RuleKind, QString> rules[] = {{RuleKind::PerOccurrence, tr("so much for each place")},
                                                  {RuleKind::PassFail, tr("passed or not")},
                                                  {RuleKind::Level, tr("a level is chosen")},
                                                  {RuleKind::Measured, tr("a value is measured")},
                                                  {RuleKind::Ratio, tr("done out of due")},
                                                  {RuleKind::Escalation, tr("more each time it is found")},
                                                  {RuleKind::Note, tr("noted only")}};
    for (const auto &[rule, name] : rules)
        mRule->addItem(name, int(rule));
    mMax = amount("clauseMax");
    mCap = amount("clauseCap");
    auto *ruleLine = new QHBoxLayout;
    ruleLine->addWidget(mRule, 1);
    ruleLine->addWidget(new QLabel(tr("Full marks"), this));
    ruleLine->addWidget(mMax);
    ruleLine->addWidget(new QLabel(tr("At most off"), this));
    ruleLine->addWidget(mCap);
    form->addRow(tr("Scored by"), ruleLine);
    mSteps = new QWidget(this);
    auto *steps = new QHBoxLayout(mSteps);
    steps->setContentsMargins(0, 0, 0, 0);
    PointsEdit **fields[] = {&mStep, &mStepUnrectified, &mStepRepeated};
    const char *names[] = {"step", "stepUnrectified", "stepRepeated"};
    const QString texts[] = {tr("first"), tr("not put right"), tr("again")};
    for (int i = 0; i < 3; ++i) {
        mStepLabels[i] = new QLabel(texts[i], mSteps);
        *fields[i] = amount(names[i]);
        steps->addWidget(mStepLabels[i]);
        steps->addWidget(*fields[i]);
    }
    steps->addStretch(1);
    form->addRow(tr("Off for each place"), mSteps);
    mLevels = new CellTable("levels", {{tr("Level")}, {tr("Name")}, {tr("% of full marks"), Column::Sort::Points}}, this);
    form->addRow(tr("Levels"), mLevels);
    mUnit = line("unit", 40);
    form->addRow(tr("Measured in"), mUnit);
    mKnots = new CellTable("knots", {{tr("Value"), Column::Sort::Value}, {tr("% of full marks"), Column::Sort::Points}}, this);
    form->addRow(tr("Value → points"), mKnots);
    mRuleHelp = quietLabel(this);
    mRuleHelp->setWordWrap(true);
    mRuleHelp->setFont(scaledFont(0.88));
    form->addRow(QString(), mRuleHelp);
    connect(mRule, &QComboBox::activated, this, [this] {
        fillUsual();
        showRule();
        Q_EMIT edited({});
    });
    for (CellTable *table : {mLevels, mKnots})
        connect(table, &CellTable::edited, this, [this] { Q_EMIT edited({}); });
}

void ClauseForm::buildRest(QFormLayout *form)
{
    mVeto = new QCheckBox(tr("Veto: any finding fails the unit"), this);
    mVeto->setObjectName(QStringLiteral("veto"));
    mAdjustable = new QCheckBox(tr("Points adjustable"), this);
    mOwn = new QCheckBox(tr("Rule of our own"), this);
    auto *marks = new QHBoxLayout;
    for (QCheckBox *box : {mVeto, mAdjustable, mOwn}) {
        marks->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this] {
            showRule();
            Q_EMIT edited({});
        });
    }
    marks->addStretch(1);
    form->addRow(QString(), marks);
    mInclude = new QComboBox(this);
    mInclude->setObjectName(QStringLiteral("include"));
    form->addRow(tr("Sub-checklist"), mInclude);
    connect(mInclude, &QComboBox::activated, this, [this] { Q_EMIT edited({}); });
    mImplementers = line("implementers", 2000);
    mImplementers->setPlaceholderText(tr("several with 、 between them"));
    mResponsible = line("responsible", 2000);
    mResponsible->setPlaceholderText(mImplementers->placeholderText());
    form->addRow(tr("Carried out by"), mImplementers);
    form->addRow(tr("Responsible"), mResponsible);
    mNameEn = line("clauseNameEn", kNameLength);
    form->addRow(tr("Name in English"), mNameEn);
}

void ClauseForm::setChecklists(const QVector<QPair<QString, QString>> &checklists)
{
    mInclude->clear();
    mInclude->addItem(tr("none"), QString());
    for (const auto &[code, name] : checklists)
        mInclude->addItem(QStringLiteral("%1  %2").arg(code, name), code);
}

void ClauseForm::setClause(const Clause &clause)
{
    mIsShowing = true;
    mClause = clause;
    const auto show = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    show(mId, clause.id);
    show(mName, clause.name);
    show(mNameEn, clause.nameEn);
    if (mDescription->toPlainText() != clause.description)
        mDescription->setPlainText(clause.description);
    mRule->setCurrentIndex(mRule->findData(int(clause.rule)));
    mMax->setPoints(clause.max);
    mCap->setPoints(clause.cap);
    const auto step = [](Points points) { return points == Points() ? std::nullopt : std::optional(points); };
    mStep->setPoints(step(clause.step));
    mStepUnrectified->setPoints(step(clause.stepUnrectified));
    mStepRepeated->setPoints(step(clause.stepRepeated));
    mLevels->setRows(rowsOf(clause.levels));
    mKnots->setRows(rowsOf(clause.knots));
    show(mUnit, clause.unit);
    mVeto->setChecked(clause.isVeto);
    mAdjustable->setChecked(clause.isAdjustable);
    mOwn->setChecked(clause.isOwn);
    if (mInclude->findData(clause.include) < 0)
        mInclude->addItem(clause.include, clause.include);
    mInclude->setCurrentIndex(mInclude->findData(clause.include));
    show(mImplementers, clause.implementers.join(QStringLiteral("、")));
    show(mResponsible, clause.responsible.join(QStringLiteral("、")));
    showRule();
    mIsShowing = false;
}

Clause ClauseForm::clause() const
{
    Clause clause = mClause;
    clause.id = mId->text();
    clause.name = mName->text().trimmed();
    clause.nameEn = mNameEn->text().trimmed();
    clause.description = mDescription->toPlainText().left(4000);
    clause.rule = RuleKind(mRule->currentData().toInt());
    clause.max = mMax->points();
    clause.cap = mCap->points();
    const bool isStepped = clause.rule == RuleKind::PerOccurrence || clause.rule == RuleKind::Escalation;
    const bool isEscalation = clause.rule == RuleKind::Escalation;
    clause.step = isStepped ? mStep->points().value_or(Points()) : Points();
    clause.stepUnrectified = isEscalation ? mStepUnrectified->points().value_or(clause.step) : Points();
    clause.stepRepeated = isEscalation ? mStepRepeated->points().value_or(clause.stepUnrectified) : Points();
    clause.levels = clause.rule == RuleKind::Level ? levelsOf(mLevels->rows()) : QVector<Level>();
    const bool hasKnots = clause.rule == RuleKind::Measured || clause.rule == RuleKind::Ratio;
    clause.knots = hasKnots ? knotsOf(mKnots->rows()) : QVector<Knot>();
    clause.unit = clause.rule == RuleKind::Measured ? mUnit->text().trimmed() : QString();
    clause.isVeto = mVeto->isChecked();
    clause.isAdjustable = mAdjustable->isChecked();
    clause.isOwn = mOwn->isChecked();
    if (const QString include = mInclude->currentData().toString(); include != clause.include) {
        clause.include = include;
        clause.items.clear(); // read anew from the sub-checklist
    }
    clause.implementers = bodiesOf(mImplementers->text());
    clause.responsible = bodiesOf(mResponsible->text());
    return clause;
}

void ClauseForm::beginName()
{
    mName->setFocus();
    mName->selectAll();
}

void ClauseForm::setEditable(bool editable)
{
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(!editable);
    mDescription->setReadOnly(!editable);
    for (QWidget *widget : {static_cast<QWidget *>(mRule), static_cast<QWidget *>(mInclude), static_cast<QWidget *>(mVeto),
                            static_cast<QWidget *>(mAdjustable), static_cast<QWidget *>(mOwn)})
        widget->setEnabled(editable);
    mLevels->setEditable(editable);
    mKnots->setEditable(editable);
}

/// What the newly chosen rule cannot do without gets a usual value to begin with.
void ClauseForm::fillUsual()
{
    const auto rule = RuleKind(mRule->currentData().toInt());
    const bool isStepped = rule == RuleKind::PerOccurrence || rule == RuleKind::Escalation;
    if (isStepped && !mStep->points())
        mStep->setPoints(Points::of(1));
    if (rule == RuleKind::Level && mLevels->rows().isEmpty())
        mLevels->setRows({{QStringLiteral("A"), tr("good"), QStringLiteral("100")},
                          {QStringLiteral("B"), tr("fair"), QStringLiteral("80")},
                          {QStringLiteral("C"), tr("middling"), QStringLiteral("50")},
                          {QStringLiteral("D"), tr("poor"), QStringLiteral("0")}});
    if (rule == RuleKind::Measured && mKnots->rows().isEmpty())
        mKnots->setRows({{QStringLiteral("10"), QStringLiteral("100")}, {QStringLiteral("70"), QStringLiteral("0")}});
    if (!isStepped && rule != RuleKind::Note && !mMax->points())
        mMax->setPoints(Points::of(5));
}

/// Shows the entries of the chosen rule, and says what they do.
void ClauseForm::showRule()
{
    const auto rule = RuleKind(mRule->currentData().toInt());
    const bool isEscalation = rule == RuleKind::Escalation;
    const auto setShown = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        if (QWidget *label = mForm->labelForField(field))
            label->setVisible(shown);
    };
    setShown(mSteps, isEscalation || rule == RuleKind::PerOccurrence);
    mStepLabels[0]->setVisible(isEscalation);
    for (QWidget *part : {static_cast<QWidget *>(mStepLabels[1]), static_cast<QWidget *>(mStepLabels[2]),
                          static_cast<QWidget *>(mStepUnrectified), static_cast<QWidget *>(mStepRepeated)})
        part->setVisible(isEscalation);
    setShown(mLevels, rule == RuleKind::Level);
    setShown(mUnit, rule == RuleKind::Measured);
    setShown(mKnots, rule == RuleKind::Measured || rule == RuleKind::Ratio);
    mMax->setEnabled(rule != RuleKind::Note);
    mCap->setEnabled(rule != RuleKind::Note && rule != RuleKind::PassFail);
    QString help;
    switch (rule) {
    case RuleKind::PerOccurrence:
    case RuleKind::Escalation: help = tr("Without full marks of its own, the clause takes from its section, down to nothing."); break;
    case RuleKind::PassFail: help = tr("Any finding takes the full marks of the clause."); break;
    case RuleKind::Level: help = tr("The level gives its share of the full marks."); break;
    case RuleKind::Measured:
        help = tr("Between two values in a straight line, outside them as at the nearest. Order the values upwards.");
        break;
    case RuleKind::Ratio: help = tr("Done ÷ due of the full marks; with values 0 to 1 below, read off that line instead."); break;
    case RuleKind::Note: help = tr("Recorded and passed on; costs nothing."); break;
    }
    mRuleHelp->setText(help);
}

} // namespace inspect::app
