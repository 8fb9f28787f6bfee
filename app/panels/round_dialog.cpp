// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/round_dialog.h"

#include "commands/china_time.h"
#include "models/round_texts.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr RoundKind kKinds[] = {RoundKind::Daily,  RoundKind::Monthly, RoundKind::Quarterly,
                                RoundKind::Yearly, RoundKind::Special, RoundKind::Recheck};
enum Dealing { InTurn, EachAll };

/// The period whose days a round of the kind usually has.
PeriodKind usualPeriod(RoundKind kind)
{
    switch (kind) {
    case RoundKind::Quarterly: return PeriodKind::Quarter;
    case RoundKind::Yearly: return PeriodKind::Year;
    case RoundKind::Daily:
    case RoundKind::Monthly:
    case RoundKind::Special:
    case RoundKind::Recheck: break;
    }
    return PeriodKind::Month;
}

QDateEdit *dayEdit(QWidget *parent)
{
    auto *edit = new QDateEdit(todayInChina(), parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return edit;
}

} // namespace

RoundDialog::RoundDialog(const SnapshotPtr &snapshot, const std::optional<Round> &before, QWidget *parent)
    : QDialog(parent), mSnapshot(snapshot), mBefore(before)
{
    build();
    if (before)
        fill(*before);
    else
        suggest();
    fillUnits();
    check();
}

void RoundDialog::build()
{
    setWindowTitle(mBefore ? tr("Change the round") : tr("New round"));
    setMinimumWidth(520);
    auto *form = new QFormLayout(this);
    mKind = new QComboBox(this);
    mKind->setObjectName(QStringLiteral("kind"));
    for (const RoundKind kind : kKinds)
        mKind->addItem(roundKindText(kind), int(kind));
    mKind->setCurrentIndex(mKind->findData(int(RoundKind::Monthly)));
    mName = new QLineEdit(this);
    mName->setObjectName(QStringLiteral("name"));
    mName->setMaxLength(80);
    mFrom = dayEdit(this);
    mTo = dayEdit(this);
    auto *days = new QHBoxLayout;
    days->addWidget(mFrom, 1);
    days->addWidget(new QLabel(tr("to"), this));
    days->addWidget(mTo, 1);
    mStandard = new QComboBox(this);
    mStandard->setObjectName(QStringLiteral("standard"));
    for (const auto &[code, name] : attachedStandards(*mSnapshot))
        mStandard->addItem(QStringLiteral("%1  %2").arg(code, name), code);
    form->addRow(tr("Kind"), mKind);
    form->addRow(tr("Name"), mName);
    form->addRow(tr("Days"), days);
    form->addRow(tr("Standard"), mStandard);
    if (!mBefore)
        buildPlan(form);
    mSealed = new QCheckBox(tr("sealed: nobody reads another's sheet until it is opened by"), this);
    mSealed->setObjectName(QStringLiteral("sealed"));
    mOpener = new QComboBox(this);
    mOpener->setObjectName(QStringLiteral("opener"));
    for (const Person &person : mSnapshot->people)
        if (person.active && person.publicKey.size() == 32)
            mOpener->addItem(person.name, person.id.bytes());
    mOpener->setEnabled(false);
    form->addRow(tr("Seal"), mSealed);
    form->addRow(QString(), mOpener);
    mSummary = quietLabel(this);
    mSummary->setWordWrap(true);
    form->addRow(mSummary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    mOk = buttons->button(QDialogButtonBox::Ok);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(mName, &QLineEdit::textEdited, this, [this] { mIsNamed = true; });
    connect(mName, &QLineEdit::textChanged, this, &RoundDialog::check);
    connect(mKind, &QComboBox::activated, this, &RoundDialog::suggest);
    connect(mStandard, &QComboBox::activated, this, &RoundDialog::fillUnits);
    connect(mSealed, &QCheckBox::toggled, this, &RoundDialog::check);
    connect(mOpener, &QComboBox::currentIndexChanged, this, &RoundDialog::check);
    connect(mFrom, &QDateEdit::dateChanged, this, &RoundDialog::check);
    connect(mTo, &QDateEdit::dateChanged, this, &RoundDialog::check);
}

void RoundDialog::buildPlan(QFormLayout *form)
{
    mUnits = new QComboBox(this);
    mUnits->setObjectName(QStringLiteral("units"));
    mPeople = new QListWidget(this);
    mPeople->setObjectName(QStringLiteral("people"));
    mPeople->setMaximumHeight(120);
    for (const Person &person : mSnapshot->people) {
        if (!person.active)
            continue;
        auto *item = new QListWidgetItem(
            person.organisation.isEmpty() ? person.name : QStringLiteral("%1  (%2)").arg(person.name, person.organisation), mPeople);
        item->setData(Qt::UserRole, person.id.bytes());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    mDealing = new QComboBox(this);
    mDealing->setObjectName(QStringLiteral("dealing"));
    mDealing->addItem(tr("deal the units out among them"), InTurn);
    mDealing->addItem(tr("each of them scores every unit"), EachAll);
    form->addRow(tr("Units"), mUnits);
    form->addRow(tr("Inspectors"), mPeople);
    form->addRow(QString(), mDealing);
    connect(mPeople, &QListWidget::itemChanged, this, &RoundDialog::check);
    connect(mDealing, &QComboBox::activated, this, &RoundDialog::check);
    connect(mUnits, &QComboBox::activated, this, &RoundDialog::check);
}

void RoundDialog::fill(const Round &round)
{
    mIsNamed = true;
    mKind->setCurrentIndex(mKind->findData(int(round.kind)));
    mName->setText(round.name);
    mFrom->setDate(round.starts.isValid() ? round.starts : todayInChina());
    mTo->setDate(round.ends.isValid() ? round.ends : todayInChina());
    mStandard->setCurrentIndex(mStandard->findData(round.standardCode));
    mSealed->setChecked(round.isSealed);
    mOpener->setCurrentIndex(std::max(0, mOpener->findData(round.opener.bytes())));
}

void RoundDialog::suggest()
{
    const auto kind = RoundKind(mKind->currentData().toInt());
    const QDate today = todayInChina();
    const Period period = Period::of(usualPeriod(kind), today, mSnapshot->monthStart);
    if (!mBefore) {
        mFrom->setDate(kind == RoundKind::Daily ? today : period.starts);
        mTo->setDate(kind == RoundKind::Daily ? today : period.ends);
    }
    if (!mIsNamed) {
        const QSignalBlocker blocker(mName);
        const QString when = kind == RoundKind::Daily ? today.toString(Qt::ISODate) : periodText(period.code);
        mName->setText(kind == RoundKind::Recheck ? tr("re-check of %1").arg(when) : tr("%1 check of %2").arg(roundKindText(kind), when));
    }
    check();
}

/// All units of the standard, or those of one kind or group among them.
void RoundDialog::fillUnits()
{
    if (!mUnits)
        return;
    const auto units = unitsOfStandard(*mSnapshot, mStandard->currentData().toString(), todayInChina());
    QMap<QString, int> groups;
    for (const Unit *unit : units)
        ++groups[unit->rankingGroup()];
    mUnits->clear();
    mUnits->addItem(tr("all that the standard scores (%1)").arg(units.size()), QString());
    if (groups.size() > 1)
        for (auto it = groups.cbegin(); it != groups.cend(); ++it)
            mUnits->addItem(tr("only %1 (%2)").arg(mSnapshot->kind(it.key()) ? kindName(*mSnapshot, it.key()) : it.key()).arg(it.value()),
                            it.key());
    mUnits->addItem(tr("none yet"), QStringLiteral("-"));
    check();
}

QVector<PersonId> RoundDialog::inspectors() const
{
    QVector<PersonId> chosen;
    for (int row = 0; mPeople && row < mPeople->count(); ++row)
        if (mPeople->item(row)->checkState() == Qt::Checked)
            chosen.append(PersonId(Uid::fromBytes(mPeople->item(row)->data(Qt::UserRole).toByteArray())));
    return chosen;
}

void RoundDialog::check()
{
    mOpener->setEnabled(mSealed->isChecked());
    QString say;
    if (mSealed->isChecked() && mOpener->count() == 0)
        say = tr("Nobody has a key yet. Whoever shall open the round makes one first: My key, in the window of rounds.");
    else if (mTo->date() < mFrom->date())
        say = tr("The round would end before it starts.");
    else if (mStandard->count() == 0)
        say = tr("No standard is attached to any unit yet: attach one first (Inspect menu).");
    mOk->setEnabled(say.isEmpty() && !mName->text().trimmed().isEmpty());
    if (say.isEmpty() && mUnits) {
        say = tr("%n visit(s) are planned.", nullptr, int(plan().size()));
        if (mSealed->isChecked() && inspectors().contains(PersonId(Uid::fromBytes(mOpener->currentData().toByteArray()))))
            say += QLatin1Char('\n') +
                   tr("%1 opens the round and also scores in it: better choose an opener who does not score.").arg(mOpener->currentText());
    }
    mSummary->setText(say);
}

Round RoundDialog::round() const
{
    Round round = mBefore.value_or(Round());
    round.name = mName->text().simplified();
    round.kind = RoundKind(mKind->currentData().toInt());
    round.starts = mFrom->date();
    round.ends = mTo->date();
    round.standardCode = mStandard->currentData().toString();
    round.isSealed = mSealed->isChecked();
    round.opener = round.isSealed ? PersonId(Uid::fromBytes(mOpener->currentData().toByteArray())) : PersonId();
    return round;
}

QVector<PlannedUnit> RoundDialog::plan() const
{
    QVector<PlannedUnit> plan;
    const QString group = mUnits ? mUnits->currentData().toString() : QStringLiteral("-");
    if (group == QLatin1String("-"))
        return plan;
    QVector<const Unit *> units = unitsOfStandard(*mSnapshot, mStandard->currentData().toString(), todayInChina());
    if (!group.isEmpty())
        units.removeIf([&group](const Unit *unit) { return unit->rankingGroup() != group; });
    const QVector<PersonId> people = inspectors();
    const bool isEachAll = mDealing->currentData().toInt() == EachAll;
    for (qsizetype i = 0; i < units.size(); ++i) {
        const auto add = [&](const PersonId &person) { plan.append({units[i]->id, person, mTo->date(), {}, {}, {}}); };
        if (people.isEmpty())
            add({});
        else if (isEachAll)
            std::for_each(people.begin(), people.end(), add);
        else // neighbours by code stay in one hand
            add(people[i * people.size() / units.size()]);
    }
    return plan;
}

} // namespace inspect::app
