// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QAbstractItemModel>
#include <QFutureWatcher>
#include <QSet>
#include <QSortFilterProxyModel>

namespace inspect::app {

/// Units below their kinds: name, score, stars.
class UnitTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, ScoreColumn, StarsColumn, ColumnCount };
    enum Role { UnitRole = Qt::UserRole + 1, SearchRole, KindRole };

    static constexpr int kReadAtOnce = 500; ///< so many units' names are read while one types; those of more by another thread

    explicit UnitTreeModel(QObject *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot, Parts parts);
    /// After a change of language.
    void refreshTexts();

    [[nodiscard]] QModelIndex indexOf(const UnitId &id) const;
    [[nodiscard]] UnitId unitAt(const QModelIndex &index) const; ///< null for a kind

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The readings of many names have come; until then SearchRole holds name, code and head as they are written.
    void namesRead();

private:
    using SearchTexts = QHash<UnitId, QString>;
    struct Group {
        QString kind;
        QVector<int> units; ///< into the snapshot's units
    };
    struct Place {
        int group;
        int row;
    };

    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant unitData(const Unit &unit, int column, int role) const;
    [[nodiscard]] QString searchText(const Unit &unit) const;
    void readNames();

    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
    QVector<Group> mGroups;
    QHash<UnitId, Place> mPlaces;
    QSet<UnitId> mOpen;          ///< with an inspection begun by the person at work
    mutable SearchTexts mSearch; ///< name, code, head, their initials and readings
    QFutureWatcher<SearchTexts> mReading;
};

/// Keeps units whose name, code, head, or the initials or readings of these, hold the words that were typed.
class UnitFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit UnitFilter(QObject *parent = nullptr);
    void setWords(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList mWords;
};

} // namespace inspect::app
