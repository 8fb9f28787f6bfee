// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/round_plan.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTreeWidget;

namespace inspect::app {

/// 抽签: what is asked for on the left, the draw that comes of it at once on the right; kept as a round or printed as a sheet.
class DrawDialog : public QDialog {
    Q_OBJECT

public:
    explicit DrawDialog(Session &session, QWidget *parent = nullptr);

    /// Nothing being drawn.
    [[nodiscard]] bool isIdle() const { return mDrawing == 0 && !mSoon.isActive(); }

Q_SIGNALS:
    void sheetWanted(const inspect::SavedDraw &draw, const QString &roundName);

private:
    void build();
    [[nodiscard]] QWidget *buildRequest();
    void buildSize(QFormLayout *form);
    void buildExclusions(QFormLayout *form);
    [[nodiscard]] QWidget *buildResult();
    void fillStandards();
    void fillUnits();
    void switchPopulation();
    void exclude();
    void include();
    [[nodiscard]] SavedDraw wanted() const;
    [[nodiscard]] Period period() const;
    void draw();
    void showResult(const Result<DrawResult> &result);
    void fillResult(const DrawResult &result);
    void keep();

    Session &mSession;
    QTimer mSoon;
    int mDrawing = 0;
    int mTurn = 0; ///< the newest draw asked for; answers to others are old
    std::optional<SavedDraw> mMade;
    QComboBox *mStandard, *mPeriod, *mPopulation, *mKind;
    QLineEdit *mSeed, *mSlots;
    QRadioButton *mByRate, *mByCount;
    QDoubleSpinBox *mRate, *mMustCheck;
    QSpinBox *mCount, *mMinimum;
    QComboBox *mUnit;
    QLineEdit *mReason;
    QPushButton *mExclude, *mInclude;
    QTreeWidget *mExcluded, *mStrata, *mDrawn;
    QLabel *mHash, *mMessage;
    QPushButton *mKeep, *mSheet;
};

} // namespace inspect::app
