// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/round_commands.h"
#include "commands/session.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QSplitter;
class QTreeWidget;
class QTreeWidgetItem;

namespace inspect::app {

/// The rounds: how far each has come, by whom, which units are left; sealed ones are opened here and compared.
class RoundPanel : public QDialog {
    Q_OBJECT

public:
    explicit RoundPanel(Session &session, QWidget *parent = nullptr);

    /// Nothing being read.
    [[nodiscard]] bool isIdle() const { return mReading == 0 && !mSoon.isActive(); }

Q_SIGNALS:
    void unitActivated(const inspect::UnitId &id);
    void drawWanted();
    void sheetWanted(const inspect::SavedDraw &draw, const QString &roundName);

private:
    void build();
    void buildRounds(class QVBoxLayout *layout);
    [[nodiscard]] QWidget *buildDetails();
    void read();
    void take(const RoundsView &view);
    void fillDetails();
    void fillInspectors(const RoundEntry &entry);
    void fillLeft(const RoundEntry &entry);
    void enable();
    [[nodiscard]] const RoundEntry *current() const;
    [[nodiscard]] QVector<PlannedUnit> chosenPlans() const;

    // round_panel_actions.cpp
    void newRound();
    void editRound();
    void removeRound();
    void assign();
    void unplan();
    void addUnit();
    void makeKey();
    [[nodiscard]] std::optional<QString> newPassword(const QString &name);
    void openSealed();
    void showResults();
    void run(Command command);

    Session &mSession;
    RoundsView mView;
    QTimer mSoon;
    int mReading = 0;
    QTreeWidget *mRounds;
    QTreeWidget *mInspectors;
    QTreeWidget *mLeft;
    QLabel *mLeftTitle;
    QLabel *mMessage;
    QPushButton *mNew, *mDraw, *mEdit, *mRemove, *mSheet, *mOpen, *mResults, *mKey;
    QPushButton *mAssign, *mUnplan, *mAdd;
};

} // namespace inspect::app
