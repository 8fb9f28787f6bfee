// SPDX-License-Identifier: GPL-2.0-or-later
// The explanation's tree: inspections, sections, clauses, deductions, photos.
#include "panels/explain_tree.h"

#include "panels/explain_panel.h"

#include "commands/china_time.h"
#include "models/checklist.h"
#include "models/explain_text.h"
#include "models/texts.h"
#include "panels/photo_view.h"
#include "panels/style.h"

#include <QFutureWatcher>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace inspect::app {

namespace {

QString timeText(const QDateTime &at) { return inChina(at).toString(QStringLiteral("MM-dd HH:mm")); }
QString minus(Points points) { return points == Points() ? QString() : QString(QChar(0x2212)) + points.exactText(); }

/// A section without points of its own holds what may veto.
QString vetoText(const ExplainedSection &section)
{
    for (const ExplainedClause &clause : section.clauses)
        for (const ExplainedDeduction &found : clause.deductions)
            if (found.deduction.voidReason.isEmpty())
                return ExplainPanel::tr("veto");
    return QStringLiteral("—");
}

QTreeWidgetItem *line(QTreeWidgetItem *below, const QString &text, const QString &points, bool bold = false)
{
    auto *item = new QTreeWidgetItem(below);
    item->setText(0, text);
    item->setText(1, points);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    if (bold) {
        item->setFont(0, scaledFont(1.0, true));
        item->setFont(1, scaledFont(1.0, true));
    }
    return item;
}

void strikeOut(QTreeWidgetItem *item)
{
    QFont font = scaledFont(1.0);
    font.setStrikeOut(true);
    item->setFont(0, font);
    item->setFont(1, font);
}

} // namespace

void ExplainPanel::fillTree(const Explanation &e)
{
    QTreeWidgetItem *root = mTree->invisibleRootItem();
    for (const ExplainedPart &part : e.parts)
        line(root, tr("%1 %2, weight %3").arg(part.standard, nameText(part), part.weight.exactText()),
             part.score ? part.score->text() : tr("no score"), true);
    for (const ExplainedChild &child : e.children) {
        const QString size = sizeText(e.standard, child);
        line(root, (child.name.isEmpty() ? child.code : child.name) + (size.isEmpty() ? QString() : QStringLiteral("  ") + size),
             child.score                               ? child.score->text()
             : child.state == ScoreState::NotInspected ? tr("not inspected")
                                                       : tr("not applicable"),
             true);
    }
    for (const ExplainedInspection &visit : e.inspections)
        addInspection(e, visit)->setExpanded(true);
    addLate(e);
    addBonuses(e);
}

QTreeWidgetItem *ExplainPanel::addInspection(const Explanation &e, const ExplainedInspection &visit)
{
    QString text = timeText(visit.inspection.at) + QStringLiteral("  ") + visit.inspector;
    for (const ScoreSource &source : e.standard.sources) {
        if (source.code == visit.inspection.source)
            text += QStringLiteral("  ") + source.name;
    }
    if (e.inspections.size() > 1)
        text += QStringLiteral("  ") + tr("weight %1").arg(visit.weight.exactText());
    QTreeWidgetItem *head = line(mTree->invisibleRootItem(), text, visit.total.text(), true);
    for (const ExplainedSection &section : visit.sections) {
        const QString points = section.max == Points() ? vetoText(section)
                               : section.reachable == Points()
                                   ? tr("n/a")
                                   : QStringLiteral("%1 / %2").arg(section.points.exactText(), section.reachable.exactText());
        QTreeWidgetItem *item = line(head, sectionName(e.standard, section), points);
        item->setData(0, SectionRole, section.section);
        int untouched = 0;
        for (const ExplainedClause &clause : section.clauses) {
            const bool isTouched =
                clause.taken > Points() || clause.notApplicable || clause.isMissing || clause.measure || !clause.deductions.isEmpty();
            untouched += isTouched ? 0 : 1;
            if (isTouched)
                addClause(item, clause, visit, e.standard);
        }
        if (item->childCount() > 0 && untouched > 0)
            line(item, tr("%n other clause(s) without a deduction", nullptr, untouched), {})->setForeground(0, colours::kQuiet);
        item->setExpanded(true);
    }
    return head;
}

void ExplainPanel::addClause(QTreeWidgetItem *section, const ExplainedClause &clause, const ExplainedInspection &visit,
                             const Standard &standard)
{
    QString text = clause.clause + QLatin1Char(' ') + clauseName(standard, clause);
    if (clause.notApplicable)
        text += QStringLiteral("  ") + tr("not applicable");
    if (clause.isMissing)
        text += QStringLiteral("  ") + tr("not measured, counted full");
    if (const Clause *rule = standard.clause(clause.clause); rule && clause.measure)
        text += QStringLiteral("  ") + tr("entered: %1").arg(measureText(*rule, clause.measure));
    QTreeWidgetItem *item = line(section, text, minus(clause.taken));
    item->setForeground(1, colours::kTaken);
    Points byItself;
    for (const ExplainedDeduction &found : clause.deductions) {
        QStringList what{itemText(standard, found.deduction.clause),
                         patrolText(standard, found.deduction.clause, visit.inspection.patrolLevel)};
        what.removeAll(QString());
        addDeduction(item, found, visit, what.join(QStringLiteral(" · ")));
        if (found.deduction.voidReason.isEmpty())
            byItself += found.deduction.points;
    }
    if (byItself > clause.taken && !clause.deductions.isEmpty())
        line(item, tr("%1 found, but no more than %2 is left to take here").arg(byItself.exactText(), clause.taken.exactText()), {})
            ->setForeground(0, colours::kQuiet);
    item->setExpanded(true);
}

void ExplainPanel::addDeduction(QTreeWidgetItem *clause, const ExplainedDeduction &found, const ExplainedInspection &visit,
                                const QString &what)
{
    const Deduction &d = found.deduction;
    const QString head = tr("%1 × %2").arg(timeText(d.at.isValid() ? d.at : visit.inspection.at)).arg(d.count);
    QStringList words;
    if (!what.isEmpty())
        words.append(what);
    if (!d.level.isEmpty())
        words.append(tr("level %1").arg(d.level));
    if (d.recurrence == Recurrence::Unrectified)
        words.append(tr("not put right"));
    if (d.recurrence == Recurrence::Repeated)
        words.append(tr("again"));
    if (!d.note.isEmpty())
        words.append(d.note);
    if (!d.place.isEmpty())
        words.append(d.place);
    if (!d.voidReason.isEmpty())
        words.append(tr("void: %1").arg(d.voidReason));
    words.append(visit.inspector);
    const QString rest = words.join(QStringLiteral(" · "));
    const QString where =
        d.lon && d.lat ? lonLatText(*d.lon, *d.lat) + QLatin1Char('\n') + tr("Click: the map shows it") : tr("Recorded without a place");
    QTreeWidgetItem *item = line(clause, head + QLatin1Char('\n') + rest, minus(d.points));
    item->setToolTip(0, head + QLatin1Char('\n') + rest + QLatin1Char('\n') + where);
    item->setData(0, IdRole, d.id.bytes());
    if (d.lon && d.lat) {
        item->setData(0, LonRole, *d.lon);
        item->setData(0, LatRole, *d.lat);
        item->setIcon(0, themeIcon("mark-location"));
    }
    if (!d.voidReason.isEmpty())
        strikeOut(item);
    for (const Photo &photo : found.photos)
        addPhoto(line(item, photo.takenAt.isValid() ? tr("Photo %1").arg(timeText(photo.takenAt)) : tr("Photo"), {}), photo);
    item->setExpanded(true);
}

/// The picture follows when it is read; a double click shows it large.
void ExplainPanel::addPhoto(QTreeWidgetItem *item, const Photo &photo)
{
    const QString path = photoFile(mSession.snapshot()->photosFolder, photo);
    item->setData(0, PhotoRole, path);
    item->setData(0, TipRole, photoTip(photo));
    const QIcon known = mThumbnails.value(photo.sha256);
    item->setIcon(0, known.isNull() ? themeIcon("image-x-generic") : known);
    if (!known.isNull())
        return;
    const bool isAsked = mWaiting.contains(photo.sha256);
    mWaiting.insert(photo.sha256, item);
    if (isAsked)
        return;
    auto *watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, hash = photo.sha256] {
        watcher->deleteLater();
        const QImage image = watcher->result();
        const QIcon icon = image.isNull() ? themeIcon("image-missing") : QIcon(QPixmap::fromImage(image));
        mThumbnails.insert(hash, icon);
        const auto items = mWaiting.values(hash);
        for (QTreeWidgetItem *waiting : items)
            waiting->setIcon(0, icon);
        mWaiting.remove(hash);
    });
    watcher->setFuture(QtConcurrent::run([path] { return readPhoto(path, kPhotoIcon * 2); }));
}

void ExplainPanel::addLate(const Explanation &e)
{
    if (const QString same = foundSameText(e); !same.isEmpty())
        line(mTree->invisibleRootItem(), same, {});
    for (const LateInspection &late : e.late) {
        const QString head = late.isCounted ? tr("Changed late: %1  %2") : tr("Late: %1  %2");
        QTreeWidgetItem *item =
            line(mTree->invisibleRootItem(), head.arg(timeText(late.inspection.at), late.inspector), tr("not counted"), true);
        item->setForeground(0, colours::kTaken);
        for (const LateDeduction &change : late.changes)
            line(item, lateText(e.standard, change), {});
        line(item, tr("It came after the period was closed, and counts once it is reopened."), {});
        if (late.left)
            line(item, leftOutsideText(*late.left), {});
        item->setExpanded(true);
    }
}

void ExplainPanel::addBonuses(const Explanation &e)
{
    for (const Bonus &bonus : e.bonuses) {
        const bool isVoid = !bonus.voidReason.isEmpty();
        QTreeWidgetItem *item =
            line(mTree->invisibleRootItem(), tr("Bonus: %1").arg(bonus.reason), QStringLiteral("+") + bonus.points.exactText(), true);
        if (isVoid) {
            strikeOut(item);
            line(item, tr("void: %1").arg(bonus.voidReason), {});
        } else if (e.standard.bonus.mode != BonusMode::Inside) {
            line(item, tr("Kept in the year's ledger; it is no part of this score."), {});
        }
        item->setExpanded(true);
    }
}

} // namespace inspect::app
