// SPDX-License-Identifier: GPL-2.0-or-later
// What the window of rounds asks before a command is made.
#include "panels/round_panel.h"

#include "commands/china_time.h"
#include "models/round_texts.h"
#include "models/texts.h"
#include "panels/round_dialog.h"
#include "panels/round_results_dialog.h"
#include "panels/style.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace inspect::app {

namespace {

/// Who does it, until when.
class AssignDialog : public QDialog {
public:
    AssignDialog(const QString &title, const QString &inspectorLabel, const QString &dayLabel, const QString &nobody,
                 const Snapshot &snapshot, const PlannedUnit &first, const QDate &roundEnds, QWidget *parent)
        : QDialog(parent), mPerson(new QComboBox(this)), mDue(new QDateEdit(this))
    {
        setWindowTitle(title);
        setMinimumWidth(360);
        mPerson->addItem(nobody, QByteArray());
        for (const Person &person : snapshot.people)
            if (person.active)
                mPerson->addItem(person.name, person.id.bytes());
        if (!first.inspector.isNull())
            mPerson->setCurrentIndex(std::max(0, mPerson->findData(first.inspector.bytes())));
        mDue->setCalendarPopup(true);
        mDue->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        mDue->setDate(first.due.isValid() ? first.due : roundEnds.isValid() ? roundEnds : todayInChina());
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        auto *form = new QFormLayout(this);
        form->addRow(inspectorLabel, mPerson);
        form->addRow(dayLabel, mDue);
        form->addRow(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    }
    [[nodiscard]] PersonId person() const { return PersonId(Uid::fromBytes(mPerson->currentData().toByteArray())); }
    [[nodiscard]] QDate due() const { return mDue->date(); }

private:
    QComboBox *mPerson;
    QDateEdit *mDue;
};

/// A closed period that the round reaches into; empty: none.
QString closedPeriodOf(const Snapshot &snapshot, const Round &round)
{
    for (const QString &code : snapshot.closedPeriods) {
        const auto period = Period::ofCode(code);
        if (period && period->starts <= round.ends && period->ends >= round.starts)
            return code;
    }
    return {};
}

} // namespace

void RoundPanel::run(Command command)
{
    mMessage->clear();
    mSession.run(std::move(command), this, [this](const Status &status) {
        if (!status)
            mMessage->setText(sentence(status.error()));
    });
}

void RoundPanel::newRound()
{
    RoundDialog dialog(mSession.snapshot(), std::nullopt, this);
    if (dialog.exec() == QDialog::Accepted)
        run(addRoundCommand(dialog.round(), dialog.plan()));
}

void RoundPanel::editRound()
{
    const RoundEntry *entry = current();
    if (!entry)
        return;
    const Round before = entry->round;
    RoundDialog dialog(mSession.snapshot(), before, this);
    if (dialog.exec() == QDialog::Accepted && !(dialog.round() == before))
        run(changeRoundCommand(before, dialog.round()));
}

void RoundPanel::removeRound()
{
    if (const RoundEntry *entry = current())
        run(removeRoundCommand(entry->round));
}

void RoundPanel::assign()
{
    const QVector<PlannedUnit> chosen = chosenPlans();
    const RoundEntry *entry = current();
    if (chosen.isEmpty() || !entry)
        return;
    const QString name = entry->round.name;
    AssignDialog dialog(tr("Assign %n unit(s)", nullptr, int(chosen.size())), tr("Inspector"), tr("Due"), tr("nobody yet"),
                        *mSession.snapshot(), chosen.first(), entry->round.ends, this);
    if (dialog.exec() == QDialog::Accepted)
        run(assignUnits(chosen, dialog.person(), dialog.due(), name));
}

void RoundPanel::unplan()
{
    if (const RoundEntry *entry = current(); entry && !chosenPlans().isEmpty())
        run(unplanUnits(chosenPlans(), entry->round.name));
}

void RoundPanel::addUnit()
{
    const RoundEntry *entry = current();
    if (!entry)
        return;
    const SnapshotPtr s = mSession.snapshot();
    QStringList names;
    const QVector<const Unit *> units = unitsOfStandard(*s, entry->round.standardCode, todayInChina());
    for (const Unit *unit : units)
        names.append(QStringLiteral("%1  %2").arg(unit->code, unit->name));
    const Round round = entry->round;
    bool accepted = false;
    const QString chosen = QInputDialog::getItem(this, tr("Add a unit"), tr("Unit"), names, 0, false, &accepted);
    if (!accepted || !names.contains(chosen))
        return;
    run(planMoreUnits(round.id, {{units[names.indexOf(chosen)]->id, {}, round.ends, {}, tr("added by hand"), {}}}, round.name));
}

/// Asked twice, since a slip would lock every sealed sheet for ever. Nothing: broken off.
std::optional<QString> RoundPanel::newPassword(const QString &name)
{
    QString ask = tr("With this key %1 opens sealed rounds, only on this computer. A password guards it (may stay "
                     "empty). Without key or password nobody can ever open what was sealed for it.")
                      .arg(name);
    bool accepted = false;
    while (true) {
        const QString first = QInputDialog::getText(this, tr("Make a key"), ask, QLineEdit::Password, {}, &accepted);
        if (!accepted)
            return {};
        if (first.isEmpty())
            return first;
        const QString again =
            QInputDialog::getText(this, tr("Make a key"), tr("The same password once more"), QLineEdit::Password, {}, &accepted);
        if (!accepted)
            return {};
        if (first == again)
            return first;
        ask = tr("The two passwords differ. Type the new password for %1 again.").arg(name);
    }
}

/// The key by which whoever works here opens sealed rounds.
void RoundPanel::makeKey()
{
    const Person *me = mSession.snapshot()->me();
    if (!me)
        return;
    if (mView.hasKey && me->publicKey.size() == 32) {
        mMessage->setText(tr("%1 has a key on this computer: choose the name as the opener of a sealed round.").arg(me->name));
        return;
    }
    const PersonId id = me->id;
    const QString name = me->name;
    const std::optional<QString> password = mView.hasKey ? QString() : newPassword(name);
    if (!password)
        return;
    mSession.run(makeKeyCommand(id, name, *password), this, [this, name](const Status &status) {
        mMessage->setText(status ? tr("%1 can open sealed rounds now. The others learn it with the next sync.").arg(name)
                                 : sentence(status.error()));
        mSoon.start();
    });
}

void RoundPanel::openSealed()
{
    const RoundEntry *entry = current();
    if (!entry)
        return;
    const Round round = entry->round;
    const int left = int(entry->progress.leftPlans.size());
    const QString ask =
        left > 0 ? tr("%n planned sheet(s) are not in yet. Whoever scores later can be told what the others found.", nullptr, left) +
                       QLatin1Char('\n') + tr("Open %1 all the same? This cannot be undone.").arg(round.name)
                 : tr("All planned sheets are in. Open %1 now? This cannot be undone.").arg(round.name);
    if (QMessageBox::question(this, tr("Open the seal"), ask, QMessageBox::Yes | QMessageBox::No,
                              left > 0 ? QMessageBox::No : QMessageBox::Yes) != QMessageBox::Yes)
        return;
    QString password;
    if (mView.needsPassword) {
        bool accepted = false;
        password = QInputDialog::getText(this, tr("Open the seal"), tr("Password of the key"), QLineEdit::Password, {}, &accepted);
        if (!accepted)
            return;
    }
    auto report = std::make_shared<OpenedRound>();
    mSession.run(openRoundCommand(round, password, report), this, [this, report, round](const Status &status) {
        if (!status)
            return mMessage->setText(sentence(status.error()));
        const QString closed = closedPeriodOf(*mSession.snapshot(), round);
        QString say = closed.isEmpty() ? tr("%n sheet(s) were opened and count from now on.", nullptr, report->opened)
                                       : tr("%n sheet(s) were opened. %1 is closed: those of it are late and count after a reopening.",
                                            nullptr, report->opened)
                                             .arg(periodText(closed));
        if (!report->unreadable.isEmpty())
            say +=
                QLatin1Char(' ') + tr("%n sheet(s) cannot be read with this key and stay sealed.", nullptr, int(report->unreadable.size()));
        mMessage->setText(say);
    });
}

void RoundPanel::showResults()
{
    const RoundEntry *entry = current();
    if (!entry)
        return;
    const Round round = entry->round;
    mSession.query<RoundResults>([id = round.id](const Workbook &workbook) { return roundResults(workbook, id); }, this,
                                 [this, round](const Result<RoundResults> &results) {
                                     if (!results)
                                         return mMessage->setText(sentence(results.error()));
                                     auto *dialog = new RoundResultsDialog(mSession.snapshot(), round, *results, this);
                                     dialog->setAttribute(Qt::WA_DeleteOnClose);
                                     dialog->show();
                                 });
}

} // namespace inspect::app
