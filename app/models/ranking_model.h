// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/score_board.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace inspect::app {

/// A period's results by group and rank: one column per section, change against the period before, the way there.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        UnitRole = Qt::UserRole + 1, ///< 16 bytes
        SortRole,
        GroupRole,
        StateRole,  ///< ScoreState
        NotesRole,  ///< whether something is to be said of the unit
        TrendRole,  ///< QVector<PastScore>
        SectionRole ///< id of the section whose points the cell holds; empty: another column
    };
    /// Columns before and after those of the sections.
    enum Lead { Rank, Code, Name, Group, LeadCount };
    enum Tail { Bonus, Score, Grade, Stars, Change, Trend, Inspections, Notes, TailCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBoard(const SnapshotPtr &snapshot, const std::shared_ptr<const ScoreBoard> &board);
    [[nodiscard]] UnitId unitAt(int row) const;
    [[nodiscard]] int sectionCount() const;
    [[nodiscard]] int columnOf(Tail tail) const { return LeadCount + sectionCount() + tail; }
    /// Headings follow the language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const UnitScore &unit, int column) const;
    [[nodiscard]] QString tailText(const UnitScore &unit, Tail tail) const;
    [[nodiscard]] QVariant sortKey(const UnitScore &unit, int column) const;
    [[nodiscard]] QString tip(const UnitScore &unit, int column) const;
    [[nodiscard]] QString groupName(const QString &group) const;
    void writeNotes();

    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
    std::shared_ptr<const ScoreBoard> mBoard;
    QHash<UnitId, QStringList> mNotes; ///< in the language of the window
};

/// Shows one group, a state, or what holds the words.
class RankingFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { All, Inspected, NotInspected, WithNotes };

    explicit RankingFilter(QObject *parent = nullptr);
    void setGroup(const QString &group); ///< empty: all
    void setShown(Show show);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString mGroup;
    Show mShow = Show::All;
    QStringList mWords;
};

} // namespace inspect::app

Q_DECLARE_METATYPE(QVector<inspect::PastScore>)
