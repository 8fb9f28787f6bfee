// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "models/checklist.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace inspect::app {

/// One clause: name, and [−] n [+], or fields for a value where the clause is not counted.
class ClauseRow : public QWidget {
    Q_OBJECT

public:
    ClauseRow(const Clause &clause, QWidget *parent);

    void show(const ChecklistClause &line);
    void setCurrent(bool current);
    [[nodiscard]] const QString &clauseId() const { return mLine.clause.id; }
    [[nodiscard]] const ChecklistClause &line() const { return mLine; }
    [[nodiscard]] bool isCounted() const;
    /// Puts the cursor into the first field of a clause whose value is entered.
    void focusField();

Q_SIGNALS:
    void pressed(); ///< anywhere on the row
    void countChanged(int by);
    void measureEntered(const inspect::Measure &measure);
    void notApplicableChanged(bool notApplicable);

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildCounter();
    void buildLevels();
    void buildFields();
    void enterFields();
    void retranslate();

    ChecklistClause mLine;
    bool mIsCurrent = false;
    QLabel *mName;
    QLabel *mRule;
    QLabel *mCount = nullptr;
    QToolButton *mMinus = nullptr;
    QToolButton *mPlus = nullptr;
    QComboBox *mLevel = nullptr;
    QLineEdit *mFirst = nullptr;  ///< measured value, or done
    QLineEdit *mSecond = nullptr; ///< due
};

} // namespace inspect::app
