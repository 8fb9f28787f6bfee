// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace inspect::app {

class CellTable;
class PointsEdit;

/// One clause of a draft: what is checked, and the rule with the rule's own entries. Only what the rule needs is shown.
class ClauseForm : public QWidget {
    Q_OBJECT

public:
    explicit ClauseForm(QWidget *parent = nullptr);

    /// `checklists`: code and name of what a clause may include.
    void setChecklists(const QVector<QPair<QString, QString>> &checklists);
    void setClause(const Clause &clause);
    [[nodiscard]] Clause clause() const;
    void setEditable(bool editable);
    void beginName(); ///< of a new clause: what is typed replaces it

Q_SIGNALS:
    void edited(const QString &field); ///< the same field as before: typing goes on
    void fieldLeft();

private:
    void buildTexts(QFormLayout *form);
    void buildRule(QFormLayout *form);
    void buildRest(QFormLayout *form);
    QLineEdit *line(const char *objectName, int maxLength);
    PointsEdit *amount(const char *objectName);
    void watch(QLineEdit *edit);
    void fillUsual();
    void showRule();

    Clause mClause;
    bool mIsShowing = false;
    QFormLayout *mForm;
    QLineEdit *mId;
    QLineEdit *mName;
    QLineEdit *mNameEn;
    QPlainTextEdit *mDescription;
    QComboBox *mRule;
    QLabel *mRuleHelp;
    QWidget *mSteps;
    PointsEdit *mStep;
    PointsEdit *mStepUnrectified;
    PointsEdit *mStepRepeated;
    QLabel *mStepLabels[3];
    CellTable *mLevels;
    CellTable *mKnots;
    QLineEdit *mUnit;
    PointsEdit *mMax;
    PointsEdit *mCap;
    QCheckBox *mVeto;
    QComboBox *mInclude;
    QLineEdit *mImplementers;
    QLineEdit *mResponsible;
    QCheckBox *mAdjustable;
    QCheckBox *mOwn;
};

} // namespace inspect::app
