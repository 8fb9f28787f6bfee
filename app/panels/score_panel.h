// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableView;

namespace inspect::app {

class RankingModel;

/// A period's ranking: sortable, with a bonus for the chosen unit and a way to it on the map.
class ScorePanel : public QDialog {
    Q_OBJECT

public:
    explicit ScorePanel(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void unitActivated(const inspect::UnitId &id);

private:
    void fill();
    void award();
    [[nodiscard]] UnitId chosen() const;

    Session &mSession;
    RankingModel *mModel;
    QComboBox *mStandard;
    QLabel *mSummary;
    QTableView *mTable;
};

} // namespace inspect::app
