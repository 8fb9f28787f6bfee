// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace inspect::app {

class CellTable;
class PointsEdit;

/// A page of a draft's settings; each shows some members of a standard and writes them back.
class StandardPage : public QScrollArea {
    Q_OBJECT

public:
    explicit StandardPage(QWidget *parent);

    virtual void setStandard(const Standard &standard) = 0;
    virtual void applyTo(Standard &standard) const = 0;
    virtual void setEditable(bool editable);

Q_SIGNALS:
    void edited(const QString &field);
    void fieldLeft();

protected:
    /// Boxes, lists and tables speak through these.
    void watch(QLineEdit *edit, const char *objectName);
    void watch(QComboBox *box, const char *objectName);
    void watch(QCheckBox *box, const char *objectName);
    void watch(CellTable *table);
    QFormLayout *form() { return mForm; }
    QLabel *heading(const QString &text);

private:
    QFormLayout *mForm;
};

/// Name, kinds of units, rounds, and how inspections become a period's score.
class StandardGeneralPage : public StandardPage {
    Q_OBJECT

public:
    explicit StandardGeneralPage(QWidget *parent = nullptr);
    void setKinds(const QVector<UnitKind> &kinds);
    void setStandard(const Standard &standard) override;
    void applyTo(Standard &standard) const override;
    void setEditable(bool editable) override;

private:
    void buildNames();
    void buildScope();
    void buildPeriod();
    void buildBonus();

    bool mIsShowing = false;
    QLabel *mCode;
    QLineEdit *mName;
    QLineEdit *mNameEn;
    QPlainTextEdit *mNote;
    QListWidget *mKinds;
    QVector<QCheckBox *> mRounds;
    PointsEdit *mBase;
    QCheckBox *mChecklist;
    QComboBox *mNotApplicable;
    QComboBox *mPeriodRule;
    CellTable *mRoundWeights;
    QComboBox *mLongPeriods;
    QComboBox *mRollUp;
    QComboBox *mBonus;
    PointsEdit *mBonusCap;
    PointsEdit *mBonusCeiling;
};

/// Grades and stars.
class StandardBandsPage : public StandardPage {
    Q_OBJECT

public:
    explicit StandardBandsPage(QWidget *parent = nullptr);
    void setStandard(const Standard &standard) override;
    void applyTo(Standard &standard) const override;
    void setEditable(bool editable) override;

private:
    void fillChoices(const Standard &standard);

    CellTable *mGrades;
    CellTable *mStars;
    QComboBox *mStarsNeed;
    QComboBox *mStarsNeedFlag;
    CellTable *mThemeStars;
    QCheckBox *mHasRelapse;
    QComboBox *mRelapseBelow;
    PointsEdit *mRelapseStars;
    PointsEdit *mRelapsePeriods;
};

/// Warnings, sources, patrol levels, flags, the year's plan, and the parts of a composite standard.
class StandardMorePage : public StandardPage {
    Q_OBJECT

public:
    explicit StandardMorePage(QWidget *parent = nullptr);
    /// Code and name of what a composite may be made of.
    void setStandards(const QVector<QPair<QString, QString>> &standards);
    void setStandard(const Standard &standard) override;
    void applyTo(Standard &standard) const override;
    void setEditable(bool editable) override;

private:
    CellTable *mWarnings;
    CellTable *mSources;
    CellTable *mPatrolLevels;
    CellTable *mFlags;
    CellTable *mPlan;
    CellTable *mParts;
    QComboBox *mMissingPart;
};

} // namespace inspect::app
