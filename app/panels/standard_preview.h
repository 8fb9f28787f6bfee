// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "models/scratch_sheet.h"
#include "models/standard_draft.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace inspect::app {

class ChecklistView;

/// Beside a standard that is looked at or edited: what it adds up to, what is wrong with it, and the very sheet that an inspector
/// sees, to be tried out.
class StandardPreview : public QWidget {
    Q_OBJECT

public:
    explicit StandardPreview(QWidget *parent = nullptr);

    /// Soon, not at once: typing is not held up.
    void setDraft(const StandardDraft &draft);
    void clear();

Q_SIGNALS:
    void placeChosen(const inspect::app::DraftPlace &place); ///< of a check

private:
    void buildSheet();
    void refresh();
    void showChecks();
    void showSheet();
    void count(const QString &clause, int by);

    StandardDraft mDraft;
    ScratchSheet mScratch;
    StandardId mShown;
    QTimer mTimer;
    QLabel *mSum;
    QListWidget *mChecks;
    QLabel *mName;
    QLabel *mScore;
    QLabel *mOutcome;
    ChecklistView *mChecklist;
    QPushButton *mClear;
};

} // namespace inspect::app
