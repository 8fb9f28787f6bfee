// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/section_form.h"

#include "panels/points_edit.h"
#include "panels/style.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace inspect::app {

SectionForm::SectionForm(QWidget *parent)
    : QWidget(parent), mId(new QLineEdit(this)), mName(new QLineEdit(this)), mNameEn(new QLineEdit(this)), mMax(new PointsEdit(this)),
      mFloor(new PointsEdit(this)), mWeight(new PointsEdit(this)), mAdjustable(new QCheckBox(tr("Points adjustable"), this)),
      mClauses(quietLabel(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(8, 6, 8, 6);
    mId->setFixedWidth(76);
    mId->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]+([.][0-9]+)*")), mId));
    for (QLineEdit *edit : {mName, mNameEn})
        edit->setMaxLength(400);
    auto *names = new QHBoxLayout;
    names->addWidget(mId);
    names->addWidget(mName, 1);
    form->addRow(tr("Section"), names);
    auto *points = new QHBoxLayout;
    points->addWidget(mMax);
    mClauses->setWordWrap(true);
    points->addWidget(mClauses, 1);
    form->addRow(tr("Full marks"), points);
    auto *rest = new QHBoxLayout;
    rest->addWidget(mFloor);
    rest->addSpacing(12);
    rest->addWidget(new QLabel(tr("Weight"), this));
    rest->addWidget(mWeight);
    rest->addStretch(1);
    form->addRow(tr("Never below"), rest);
    form->addRow(QString(), mAdjustable); // beside the others it would make the window wider than a laptop's screen at 200 %
    form->addRow(tr("Name in English"), mNameEn);
    auto *help = quietLabel(this);
    help->setWordWrap(true);
    help->setFont(scaledFont(0.88));
    help->setText(tr("A weight is given to all sections or to none: then the score is the weighted mean of the sections."));
    form->addRow(QString(), help);
    watch(mId, "sectionId");
    watch(mName, "sectionName");
    watch(mNameEn, "sectionNameEn");
    watch(mMax, "sectionMax");
    watch(mFloor, "sectionFloor");
    watch(mWeight, "sectionWeight");
    connect(mAdjustable, &QCheckBox::clicked, this, [this] { Q_EMIT edited({}); });
}

void SectionForm::watch(QLineEdit *edit, const char *objectName)
{
    edit->setObjectName(QString::fromLatin1(objectName));
    connect(edit, &QLineEdit::textEdited, this, [this, edit] { Q_EMIT edited(edit->objectName()); });
    connect(edit, &QLineEdit::editingFinished, this, &SectionForm::fieldLeft);
}

void SectionForm::setSection(const Section &section)
{
    mSection = section;
    const auto show = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    show(mId, section.id);
    show(mName, section.name);
    show(mNameEn, section.nameEn);
    mMax->setPoints(section.max);
    mFloor->setPoints(section.floor == Points() ? std::nullopt : std::optional(section.floor));
    mWeight->setPoints(section.weight);
    mAdjustable->setChecked(section.isAdjustable);
    Points sum;
    bool isEachBounded = true;
    for (const Clause &clause : section.clauses) {
        sum += clause.max.value_or(Points());
        isEachBounded = isEachBounded && clause.max.has_value();
    }
    const auto count = section.clauses.size();
    mClauses->setText(isEachBounded ? tr("%1 clauses, together %2").arg(count).arg(sum.exactText())
                                    : tr("%1 clauses that share these points").arg(count));
}

Section SectionForm::section() const
{
    Section section = mSection;
    section.id = mId->text();
    section.name = mName->text().trimmed();
    section.nameEn = mNameEn->text().trimmed();
    section.max = mMax->points().value_or(Points());
    section.floor = mFloor->points().value_or(Points());
    section.weight = mWeight->points();
    section.isAdjustable = mAdjustable->isChecked();
    return section;
}

void SectionForm::beginName()
{
    mName->setFocus();
    mName->selectAll();
}

void SectionForm::setEditable(bool editable)
{
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(!editable);
    mAdjustable->setEnabled(editable);
}

} // namespace inspect::app
