// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "models/standard_draft.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace inspect::app {

class ClauseForm;
class SectionForm;
class StandardBandsPage;
class StandardGeneralPage;
class StandardMorePage;
class StandardPage;
class StandardPreview;

/// One version of a standard: sections and clauses, bands, settings, and beside them its checks and its sheet. Issued versions are
/// shown and cannot be changed.
class StandardEditor : public QWidget {
    Q_OBJECT

public:
    explicit StandardEditor(QWidget *parent = nullptr);

    /// What the lists to choose from hold.
    void setSurroundings(const QVector<UnitKind> &kinds, const QVector<StandardEntry> &standards);
    void setStandard(const Standard &standard, bool editable);
    void clear();
    /// Narrow: checks and sheet stand behind a tab instead of beside.
    void setCompact(bool compact);
    [[nodiscard]] const StandardDraft &draft() const { return mDraft; }
    [[nodiscard]] bool isEditable() const { return mIsEditable; }
    void undo();
    void redo();

Q_SIGNALS:
    void changed(); ///< the draft, by the user

private:
    QWidget *buildClauses();
    QWidget *buildTools();
    void connectForms();
    void fillTree();
    void choose(const DraftPlace &place);
    [[nodiscard]] DraftPlace chosen() const;
    void showChosen();
    void showPages();
    void refresh();
    void took();
    [[nodiscard]] QTreeWidgetItem *itemAt(const DraftPlace &place) const;

    StandardDraft mDraft;
    QVector<QPair<QString, QString>> mChecklists;
    QVector<QPair<QString, QString>> mOthers;
    QVector<UnitKind> mKinds;
    bool mIsEditable = false;
    bool mIsFilling = false;
    bool mIsCompact = false;
    QSplitter *mSplitter;
    QTabWidget *mTabs;
    QTreeWidget *mTree;
    QStackedWidget *mForms;
    SectionForm *mSectionForm;
    ClauseForm *mClauseForm;
    StandardGeneralPage *mGeneral;
    StandardBandsPage *mBands;
    StandardMorePage *mMore;
    StandardPreview *mPreview;
    QWidget *mTools;
    QToolButton *mUndo;
    QToolButton *mRedo;
};

} // namespace inspect::app
