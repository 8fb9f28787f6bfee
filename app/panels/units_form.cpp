// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/units_form.h"

#include "ui_units_form.h"

#include <QEvent>
#include <QSet>

namespace inspect::app {

namespace {

constexpr int kMostParents = 2000; ///< in the list; the unit's own form finds any by typing

} // namespace

UnitsForm::UnitsForm(QWidget *parent) : QWidget(parent), mUi(std::make_unique<Ui::UnitsForm>())
{
    mUi->setupUi(this);
    for (QLineEdit *field : {mUi->group, mUi->organisation, mUi->head, mUi->phone})
        connect(field, &QLineEdit::textEdited, this, &UnitsForm::update);
    connect(mUi->parentUnit, &QComboBox::activated, this, [this] {
        mParentTouched = true;
        update();
    });
    connect(mUi->apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(mUnits, fields()); });
    fill();
}

UnitsForm::~UnitsForm() = default;

void UnitsForm::setUnits(const SnapshotPtr &snapshot, const QVector<UnitId> &units)
{
    mSnapshot = snapshot;
    mUnits = units;
    fill();
}

void UnitsForm::showCommon(QLineEdit *field, const QVector<const Unit *> &chosen, QString Unit::*value)
{
    const bool isCommon = !chosen.isEmpty() && std::all_of(chosen.cbegin(), chosen.cend(),
                                                           [&](const Unit *unit) { return unit->*value == chosen.first()->*value; });
    field->setText(isCommon ? chosen.first()->*value : QString());
    field->setPlaceholderText(isCommon || chosen.isEmpty() ? QString() : tr("several values"));
    field->setModified(false);
}

void UnitsForm::fillParents(const QVector<const Unit *> &chosen)
{
    mParentTouched = false;
    QComboBox *box = mUi->parentUnit;
    box->clear();
    const bool isCommon = !chosen.isEmpty() && std::all_of(chosen.cbegin(), chosen.cend(),
                                                           [&](const Unit *unit) { return unit->parent == chosen.first()->parent; });
    if (!isCommon)
        box->addItem(tr("several values"), QVariant());
    box->addItem(tr("nothing"), QByteArray());
    const QSet<UnitId> own(mUnits.cbegin(), mUnits.cend());
    // Areas of another kind: grids below villages, villages below townships.
    for (const Unit &unit : *mSnapshot->units) {
        const bool isGround = unit.areaM2 > 0 && unit.kind != QStringLiteral("grid") && box->count() < kMostParents;
        if (isGround && !own.contains(unit.id) && (chosen.isEmpty() || unit.kind != chosen.first()->kind))
            box->addItem(unit.name.isEmpty() ? unit.code : unit.name, unit.id.bytes());
    }
    box->setCurrentIndex(isCommon && !chosen.first()->parent.isNull() ? box->findData(chosen.first()->parent.bytes()) : 0);
}

void UnitsForm::fill()
{
    QVector<const Unit *> chosen;
    for (const UnitId &id : std::as_const(mUnits)) {
        if (const Unit *unit = mSnapshot->unit(id))
            chosen.append(unit);
    }
    showCommon(mUi->group, chosen, &Unit::group);
    showCommon(mUi->organisation, chosen, &Unit::organisation);
    showCommon(mUi->head, chosen, &Unit::head);
    showCommon(mUi->phone, chosen, &Unit::headPhone);
    fillParents(chosen);
    mUi->title->setText(chosen.isEmpty()     ? tr("Choose rows to edit them together.")
                        : chosen.size() == 1 ? tr("Chosen: %1").arg(chosen.first()->name)
                                             : tr("%L1 units chosen; what you fill in is written into all of them.").arg(chosen.size()));
    update();
}

UnitFields UnitsForm::fields() const
{
    const auto touched = [](const QLineEdit *field) {
        return field->isModified() ? std::optional(field->text().simplified()) : std::nullopt;
    };
    UnitFields fields;
    fields.group = touched(mUi->group);
    fields.organisation = touched(mUi->organisation);
    fields.head = touched(mUi->head);
    fields.headPhone = touched(mUi->phone);
    if (const QVariant parent = mUi->parentUnit->currentData(); mParentTouched && parent.isValid())
        fields.parent = UnitId(Uid::fromBytes(parent.toByteArray()));
    return fields;
}

void UnitsForm::update()
{
    const bool any = !mUnits.isEmpty() && !mSnapshot->isReadOnly;
    for (QWidget *field : std::initializer_list<QWidget *>{mUi->group, mUi->organisation, mUi->head, mUi->phone, mUi->parentUnit})
        field->setEnabled(any);
    mUi->apply->setEnabled(any && !fields().isEmpty());
}

void UnitsForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        mUi->retranslateUi(this);
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace inspect::app
