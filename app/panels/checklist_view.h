// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "models/checklist.h"

#include <QElapsedTimer>
#include <QScrollArea>
#include <QVector>

class QLabel;
class QVBoxLayout;

namespace inspect::app {

class ClauseRow;

/// The checklist by sections. ↑ ↓ choose a clause, + and − count, a digit sets the count, Enter goes into a field.
class ChecklistView : public QScrollArea {
    Q_OBJECT

public:
    explicit ChecklistView(QWidget *parent = nullptr);

    void setChecklist(const StandardId &standard, const QVector<ChecklistSection> &sections);
    void clear();
    [[nodiscard]] QString currentClause() const;
    void setCurrentClause(const QString &id);

Q_SIGNALS:
    void countChanged(const QString &clause, int by);
    void measureEntered(const inspect::Measure &measure);
    void notApplicableChanged(const QString &clause, bool notApplicable);
    void currentChanged(const QString &clause);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct SectionHead {
        QLabel *name;
        QLabel *points;
    };

    void build(const QVector<ChecklistSection> &sections);
    void setCurrentRow(int row);
    void type(int digit);
    void step(int by);

    StandardId mStandard;
    QVBoxLayout *mLayout = nullptr;
    QVector<SectionHead> mHeads;
    QVector<ClauseRow *> mRows;
    int mCurrent = -1;
    int mTypedRow = -1; ///< the clause of the keys pressed last
    int mTyped = 0;     ///< the number that the digits make so far
    int mAsked = 0;     ///< the count that was asked for last; what is shown follows when it is stored
    QElapsedTimer mSinceKey;
};

} // namespace inspect::app
