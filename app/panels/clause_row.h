// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "models/checklist.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
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
    /// Puts the cursor into the first field of a clause whose value is entered; of an included checklist, lists its items.
    void focusField();
    void showMenu(const QPoint &global);

Q_SIGNALS:
    void pressed(); ///< anywhere on the row
    void countChanged(int by);
    void fieldLeft();                    ///< Enter in the last field
    void itemFound(const QString &item); ///< of an included checklist
    void measureEntered(const inspect::Measure &measure);
    void notApplicableChanged(bool notApplicable);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildCounter();
    void buildItems();
    void fillItems(QMenu &menu);
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
    QToolButton *mItems = nullptr; ///< of a clause that includes a checklist
    QComboBox *mLevel = nullptr;
    QLineEdit *mFirst = nullptr;  ///< measured value, or done
    QLineEdit *mSecond = nullptr; ///< due
};

} // namespace inspect::app
