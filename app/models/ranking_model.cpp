// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/ranking_model.h"

#include "models/explain_text.h"
#include "models/pinyin.h"
#include "models/texts.h"

#include <algorithm>

namespace inspect::app {

void RankingModel::setBoard(const SnapshotPtr &snapshot, const std::shared_ptr<const ScoreBoard> &board)
{
    beginResetModel();
    mSnapshot = snapshot;
    mBoard = board;
    writeNotes();
    endResetModel();
}

void RankingModel::retranslate()
{
    if (!mBoard)
        return;
    writeNotes();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

UnitId RankingModel::unitAt(int row) const { return row >= 0 && row < rowCount() ? mBoard->scores.units[row].unit : UnitId(); }

/// A composite's sections are its parts.
int RankingModel::sectionCount() const
{
    if (!mBoard)
        return 0;
    const Standard &standard = mBoard->scores.standard;
    return static_cast<int>(standard.isComposite() ? standard.parts.size() : standard.sections.size());
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !mBoard ? 0 : static_cast<int>(mBoard->scores.units.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !mBoard ? 0 : LeadCount + sectionCount() + TailCount;
}

QString RankingModel::groupName(const QString &group) const { return mSnapshot->kind(group) ? kindName(*mSnapshot, group) : group; }

void RankingModel::writeNotes()
{
    mNotes.clear();
    if (!mBoard)
        return;
    for (const StandingWarning &warning : mBoard->warnings) {
        const QString text = warningText(mBoard->scores.standard, warning.code);
        mNotes[warning.unit].append(warning.periods > 1 ? tr("%1 (%2 in a row)").arg(text).arg(warning.periods) : text);
    }
}

namespace {

const SectionScore *sectionAt(const Standard &standard, const UnitScore &unit, int section)
{
    const QString id = standard.isComposite() ? standard.parts.value(section).standard : standard.sections.value(section).id;
    for (const SectionScore &score : unit.sections) {
        if (score.section == id)
            return &score;
    }
    return nullptr;
}

/// "▲ 3.00": told apart without colour.
QString changeText(Points change)
{
    if (change > Points())
        return QStringLiteral("▲ %1").arg(change.text());
    return change < Points() ? QStringLiteral("▼ %1").arg((-change).text()) : QStringLiteral("＝");
}

} // namespace

QString RankingModel::tailText(const UnitScore &unit, Tail tail) const
{
    switch (tail) {
    case Bonus: return unit.bonus == Points() ? QString() : unit.bonus.text();
    case Score: return scoreText(unit);
    case Grade: return gradeText(mBoard->scores.standard, unit);
    case Stars: return starsText(unit.stars);
    case Change: {
        const PastScore before = mBoard->before(unit.unit);
        return unit.score && before.score ? changeText(*unit.score - *before.score) : QStringLiteral("—");
    }
    case Inspections: return QString::number(unit.inspections);
    case Notes: return mNotes.value(unit.unit).join(tr("; "));
    case Trend: {
        QStringList scores; // what a copied table holds; on the screen it is a line
        for (const PastScore &past : mBoard->trend.value(unit.unit))
            scores.append(past.score ? past.score->text() : QStringLiteral("—"));
        return scores.join(QLatin1Char(' '));
    }
    case TailCount: break;
    }
    return {};
}

QString RankingModel::text(const UnitScore &unit, int column) const
{
    switch (column) {
    case Rank: return unit.rank ? QString::number(*unit.rank) : QStringLiteral("—");
    case Code: return unit.code;
    case Name: return unit.name;
    case Group: return groupName(unit.group);
    default: break;
    }
    if (column >= columnOf(Bonus))
        return tailText(unit, static_cast<Tail>(column - columnOf(Bonus)));
    const SectionScore *section = unit.inspections > 0 ? sectionAt(mBoard->scores.standard, unit, column - LeadCount) : nullptr;
    if (!section)
        return QStringLiteral("—");
    if (section->max > Points())
        return section->points.text();
    const Section *rule = nullptr; // a section without points of its own holds what may veto
    for (const Section &one : mBoard->scores.standard.sections)
        rule = one.id == section->section ? &one : rule;
    if (rule == nullptr || rule->max > Points())
        return tr("n/a");
    const QStringList vetoes = vetoesOf(unit);
    const auto &clauses = rule->clauses;
    const bool isVetoed = std::any_of(clauses.cbegin(), clauses.cend(), [&](const Clause &clause) { return vetoes.contains(clause.id); });
    return isVetoed ? tr("veto") : QStringLiteral("—");
}

QVariant RankingModel::sortKey(const UnitScore &unit, int column) const
{
    if (column == Rank)
        return unit.rank.value_or(1 << 30);
    if (column < LeadCount)
        return text(unit, column);
    if (column < columnOf(Bonus)) {
        const SectionScore *section = unit.inspections > 0 ? sectionAt(mBoard->scores.standard, unit, column - LeadCount) : nullptr;
        return static_cast<qlonglong>(section ? section->points.raw() : -1);
    }
    switch (static_cast<Tail>(column - columnOf(Bonus))) {
    case Bonus: return static_cast<qlonglong>(unit.bonus.raw());
    case Trend:
    case Score: return static_cast<qlonglong>(unit.score ? unit.score->raw() : -1);
    case Stars: return unit.stars.value_or(-1);
    case Change: {
        const PastScore before = mBoard->before(unit.unit);
        return static_cast<qlonglong>(unit.score && before.score ? (*unit.score - *before.score).raw() : -Points::of(1000).raw());
    }
    case Inspections: return unit.inspections;
    default: return text(unit, column);
    }
}

QString RankingModel::tip(const UnitScore &unit, int column) const
{
    if (column == columnOf(Notes))
        return mNotes.value(unit.unit).join(QLatin1Char('\n'));
    if (column != columnOf(Change))
        return column == columnOf(Trend) ? tr("Click for the larger picture") : QString();
    const PastScore before = mBoard->before(unit.unit);
    const QString when = periodText(mBoard->periods.value(mBoard->periods.size() - 2));
    if (!before.score)
        return tr("No score in %1 to compare with").arg(when);
    QString said = tr("%1: %2").arg(when, before.score->text());
    if (before.rank && unit.rank)
        said += QLatin1Char('\n') + tr("Rank %1, now %2").arg(*before.rank).arg(*unit.rank);
    return said;
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !mBoard)
        return {};
    const UnitScore &unit = mBoard->scores.units[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(unit, column);
    case Qt::ToolTipRole: return tip(unit, column);
    case SortRole: return sortKey(unit, column);
    case UnitRole: return QVariant::fromValue(unit.unit.bytes());
    case GroupRole: return unit.group;
    case StateRole: return static_cast<int>(unit.state);
    case NotesRole: return !unit.warnings.isEmpty();
    case TrendRole: return QVariant::fromValue(mBoard->trend.value(unit.unit));
    case SectionRole:
        return column >= LeadCount && column < columnOf(Bonus) && !mBoard->scores.standard.isComposite()
                   ? mBoard->scores.standard.sections[column - LeadCount].id
                   : QString();
    case Qt::TextAlignmentRole: {
        const bool isText =
            (column > Rank && column < LeadCount) || column == columnOf(Grade) || column == columnOf(Stars) || column == columnOf(Notes);
        return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    default: return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !mBoard || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Rank: return tr("Rank");
    case Code: return tr("Code");
    case Name: return tr("Unit");
    case Group: return tr("Group");
    default: break;
    }
    if (section < columnOf(Bonus)) {
        const Standard &standard = mBoard->scores.standard;
        if (standard.isComposite())
            return standard.parts.value(section - LeadCount).standard;
        const Section &named = standard.sections[section - LeadCount];
        const QString name = speaksChinese() || named.nameEn.isEmpty() ? named.name : named.nameEn;
        return role == Qt::ToolTipRole ? tr("%1, of %2").arg(name, named.max.exactText()) : name;
    }
    switch (static_cast<Tail>(section - columnOf(Bonus))) {
    case Bonus: return tr("Bonus");
    case Score: return tr("Score");
    case Grade: return tr("Grade");
    case Stars: return tr("Stars");
    case Change: return tr("Change");
    case Trend: return tr("Trend");
    case Inspections: return tr("Inspections");
    case Notes: return tr("Notes");
    case TailCount: break;
    }
    return {};
}

RankingFilter::RankingFilter(QObject *parent) : QSortFilterProxyModel(parent) { setSortRole(RankingModel::SortRole); }

void RankingFilter::setGroup(const QString &group)
{
    mGroup = group;
    invalidateFilter();
}

void RankingFilter::setShown(Show show)
{
    mShow = show;
    invalidateFilter();
}

void RankingFilter::setWords(const QString &words)
{
    mWords = words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RankingFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex name = sourceModel()->index(row, RankingModel::Name, parent);
    if (!mGroup.isEmpty() && name.data(RankingModel::GroupRole).toString() != mGroup)
        return false;
    const bool isInspected = name.data(RankingModel::StateRole).toInt() != static_cast<int>(ScoreState::NotInspected);
    if ((mShow == Show::Inspected && !isInspected) || (mShow == Show::NotInspected && isInspected) ||
        (mShow == Show::WithNotes && !name.data(RankingModel::NotesRole).toBool()))
        return false;
    if (mWords.isEmpty())
        return true;
    const QString unit = name.data().toString();
    const QString text = (unit + QLatin1Char('\n') + sourceModel()->index(row, RankingModel::Code, parent).data().toString()).toLower() +
                         QLatin1Char('\n') + pinyinInitials(unit);
    return std::all_of(mWords.cbegin(), mWords.cend(), [&](const QString &word) { return text.contains(word); });
}

} // namespace inspect::app
