// SPDX-License-Identifier: GPL-2.0-or-later
// What the record panel changes in the workbook.
#include "panels/record_panel.h"

#include "commands/china_time.h"
#include "models/texts.h"
#include "panels/photo_strip.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>

namespace inspect::app {

namespace {

/// Two visits to one unit lie further apart, ms.
constexpr qint64 kAnotherVisitMs = 120'000;

/// The closed periods that today lies in; empty: none.
QString closedToday(const Snapshot &snapshot)
{
    QStringList names;
    for (const QString &code : snapshot.closedPeriods) {
        if (const auto period = Period::ofCode(code); period && period->holds(todayInChina()))
            names.append(periodText(code));
    }
    return names.join(RecordPanel::tr(", "));
}

} // namespace

/// A change of the shown unit's inspections: no other unit's scores and pins are read again.
void RecordPanel::runHere(Command command)
{
    command.unit = mKey.unit;
    mSession.run(std::move(command));
}

void RecordPanel::count(const QString &clause, int by)
{
    mCountedClause = clause;
    if (const auto away = metresOutside(); away && by > 0) {
        Q_EMIT told(tr("Recorded at a place %1 outside %2. If that was a slip, click the right place and press the pin button.")
                        .arg(distanceText(*away), mName->text()));
    }
    mSession.run(recordCount(mKey, clause, clauseName(clause), by, mPlace));
}

void RecordPanel::setCurrentDeduction(const DeductionId &id)
{
    if (id == mCurrent)
        return;
    saveNote();
    mCurrent = id;
    refreshDetails();
}

void RecordPanel::addPhotoFiles(const QStringList &paths)
{
    const SheetDeduction *current = find(mCurrent);
    if (!current)
        return;
    runHere(addPhotos(mCurrent, paths, clauseName(current->deduction.clause)));
}

void RecordPanel::choosePhotos()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Add photos"), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)"));
    if (!paths.isEmpty())
        addPhotoFiles(paths);
}

void RecordPanel::saveNote()
{
    const SheetDeduction *current = find(mCurrent);
    if (current && mNote->isEnabled() && mNote->text() != current->deduction.note)
        runHere(noteDeduction(mCurrent, mNote->text(), clauseName(current->deduction.clause)));
}

void RecordPanel::placeCurrent()
{
    const SheetDeduction *current = find(mCurrent);
    if (!current)
        return;
    if (!mPlace)
        Q_EMIT told(tr("Click the place on the map first, then this button."));
    else
        runHere(placeDeduction(mCurrent, mPlace, clauseName(current->deduction.clause)));
}

QString RecordPanel::standardCode() const
{
    const StandardEntry *entry = mSession.snapshot()->standard(mKey.standard);
    return entry ? entry->standard.code : QString();
}

QString RecordPanel::removalText() const
{
    const SheetDeduction *current = find(mCurrent);
    if (!current)
        return tr("Void or delete: choose a deduction above");
    const QString name = clauseName(current->deduction.clause);
    if (!current->deduction.voidReason.isEmpty())
        return tr("Void already: %1").arg(name);
    const bool isOpen = sheet()->open && current->deduction.inspection == sheet()->open->inspection.id;
    return isOpen ? tr("Delete: %1").arg(name) : tr("Void, with a reason: %1…").arg(name);
}

void RecordPanel::removeCurrent()
{
    const SheetDeduction *current = find(mCurrent);
    if (!current) {
        mTabs->setCurrentIndex(1); // what was recorded
        return Q_EMIT told(tr("Choose the deduction in the list of what was recorded first."));
    }
    if (current->deduction.voidReason.isEmpty())
        voidOrDelete(mCurrent);
}

void RecordPanel::voidOrDelete(const DeductionId &id)
{
    const SheetDeduction *row = find(id);
    if (!row)
        return;
    const QString name = clauseName(row->deduction.clause);
    if (sheet()->open && row->deduction.inspection == sheet()->open->inspection.id)
        return runHere(deleteDeduction(id, name));
    bool accepted = false;
    const QString reason = QInputDialog::getText(
        this, tr("Void a deduction"), tr("Why does “%1” not count? It stays on the list, struck out, with your reason.").arg(name),
        QLineEdit::Normal, {}, &accepted);
    if (accepted)
        runHere(voidDeductionCommand(id, reason.trimmed(), name));
}

/// Into the open inspection, at the same place.
void RecordPanel::recordAgainHere(const DeductionId &id)
{
    if (const SheetDeduction *row = find(id))
        runHere(recordAgain(mKey, id, clauseName(row->deduction.clause)));
}

void RecordPanel::finish()
{
    if (mKey.standard.isNull() || mIsFinishing)
        return;
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(mKey.unit);
    if (!unit)
        return; // it has ended, which the panel says
    // Pressed twice, the second would be a visit without findings and raise the mean.
    if (mFinished == mKey && sheet() && !sheet()->open && !mSinceFinished.hasExpired(kAnotherVisitMs))
        return Q_EMIT told(
            tr("%1 was finished just now. A new inspection begins with the next place recorded.").arg(unit ? unit->name : QString()));
    saveNote();
    mIsFinishing = true;
    const QString month = Period::monthOf(todayInChina(), s->monthStart).code;
    const QString name = unit ? unit->name : QString();
    mSession.run(finishInspection(mKey, name), this, [this, name, month, key = mKey](const Status &status) {
        mIsFinishing = false;
        if (!status) {
            Q_EMIT mSession.failed(status.error());
            return;
        }
        mFinished = key;
        mSinceFinished.start();
        mCurrent = {};
        const QString closed = closedToday(*mSession.snapshot());
        if (sheet() && !sheet()->finished.isEmpty() && sheet()->finished.first().isSealed)
            return Q_EMIT told(tr("Inspection of %1 finished and sealed. It counts once the round %2 is opened.")
                                   .arg(name, sheet()->finished.first().round));
        Q_EMIT told(!closed.isEmpty()
                        ? tr("Inspection of %1 finished, late: %2 is closed. It counts once all of that is reopened.").arg(name, closed)
                        : tr("Inspection of %1 finished. It counts in %2.").arg(name, periodText(month)));
    });
    if (!s->period.holds(todayInChina()))
        mSession.setPeriod(month);
}

void RecordPanel::abandon()
{
    const Unit *unit = mSession.snapshot()->unit(mKey.unit);
    if (unit)
        mSession.run(abandonInspection(mKey, unit->name));
}

} // namespace inspect::app
