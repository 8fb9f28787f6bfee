// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/standard_editor.h"

#include "models/checklist.h"
#include "panels/clause_form.h"
#include "panels/section_form.h"
#include "panels/standard_pages.h"
#include "panels/standard_preview.h"
#include "panels/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

namespace inspect::app {

namespace {

constexpr int kPlaceRole = Qt::UserRole;
enum TreeColumn { NumberColumn, NameColumn, RuleColumn, PointsColumn };

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

StandardEditor::StandardEditor(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    mSplitter = new QSplitter(this);
    mTabs = new QTabWidget(mSplitter);
    mTabs->setObjectName(QStringLiteral("pages"));
    mTabs->addTab(buildClauses(), tr("Clauses"));
    mGeneral = new StandardGeneralPage(mTabs);
    mBands = new StandardBandsPage(mTabs);
    mMore = new StandardMorePage(mTabs);
    mTabs->addTab(mBands, tr("Grades and stars"));
    mTabs->addTab(mGeneral, tr("Name, scope, period"));
    mTabs->addTab(mMore, tr("Warnings, sources, plan"));
    mPreview = new StandardPreview(mSplitter);
    mSplitter->addWidget(mTabs);
    mSplitter->addWidget(mPreview);
    mSplitter->setStretchFactor(0, 1);
    mSplitter->setChildrenCollapsible(false);
    mSplitter->setSizes({640, 350});
    mTabs->setMinimumWidth(300);
    mPreview->setMinimumWidth(240);
    layout->addWidget(mSplitter);
    connectForms();
    clear();
}

QWidget *StandardEditor::buildClauses()
{
    auto *splitter = new QSplitter(Qt::Vertical);
    auto *top = new QWidget(splitter);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(buildTools());
    mTree = new QTreeWidget(top);
    mTree->setObjectName(QStringLiteral("clauses"));
    mTree->setHeaderLabels({tr("No."), tr("Section and clause"), tr("Scored by"), tr("Full marks")});
    mTree->header()->setStretchLastSection(false);
    mTree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    mTree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    mTree->header()->setSectionResizeMode(RuleColumn, QHeaderView::Interactive);
    mTree->setColumnWidth(RuleColumn, 130);
    mTree->setUniformRowHeights(true);
    mTree->setAlternatingRowColors(true);
    layout->addWidget(mTree, 1);
    mForms = new QStackedWidget(splitter);
    mSectionForm = new SectionForm;
    mClauseForm = new ClauseForm;
    mForms->addWidget(scrolled(mSectionForm));
    mForms->addWidget(scrolled(mClauseForm));
    mForms->addWidget(new QWidget);
    splitter->addWidget(top);
    splitter->addWidget(mForms);
    splitter->setSizes({340, 290});
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *StandardEditor::buildTools()
{
    mTools = new QWidget;
    auto *line = new QHBoxLayout(mTools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const auto button = [&](const char *icon, const char *objectName, const QString &text, const QKeySequence &key, auto act) {
        QToolButton *tool = bigButton(icon, mTools);
        tool->setObjectName(QString::fromLatin1(objectName));
        tool->setToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
        tool->setAccessibleName(text);
        if (!key.isEmpty()) { // a button's own shortcut would wait for its animation
            auto *shortcut = new QShortcut(key, this);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, tool, [tool] {
                if (tool->isVisible() && tool->isEnabled())
                    tool->click();
            });
        }
        line->addWidget(tool);
        connect(tool, &QToolButton::clicked, this, act);
        return tool;
    };
    const auto go = [this](auto edit) {
        return [this, edit] {
            const DraftPlace place = edit(chosen());
            took();
            refresh();
            choose(place);
        };
    };
    QToolButton *clause = button("list-add", "addClause", tr("New clause"), QKeySequence(Qt::CTRL | Qt::Key_N),
                                 [this, add = go([this](const DraftPlace &p) { return mDraft.addClause(p); })] {
                                     add();
                                     mClauseForm->beginName();
                                 });
    clause->setText(tr("Clause"));
    clause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QToolButton *section = button("list-add", "addSection", tr("New section"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                                  [this, add = go([this](const DraftPlace &p) { return mDraft.addSection(p); })] {
                                      add();
                                      mSectionForm->beginName();
                                  });
    section->setText(tr("Section"));
    section->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button("edit-delete", "removeLine", tr("Remove"), {}, go([this](const DraftPlace &p) { return mDraft.remove(p); }));
    button("go-up", "moveUp", tr("Up"), QKeySequence(Qt::CTRL | Qt::Key_Up),
           go([this](const DraftPlace &p) { return mDraft.move(p, -1); }));
    button("go-down", "moveDown", tr("Down"), QKeySequence(Qt::CTRL | Qt::Key_Down),
           go([this](const DraftPlace &p) { return mDraft.move(p, 1); }));
    button("format-list-ordered", "renumber", tr("Number anew, in this order"), {}, go([this](const DraftPlace &p) {
               mDraft.renumber();
               return p;
           }));
    line->addStretch(1);
    mUndo = button("edit-undo", "undoDraft", tr("Undo"), QKeySequence::Undo, [this] { undo(); });
    mRedo = button("edit-redo", "redoDraft", tr("Redo"), QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { redo(); });
    return mTools;
}

void StandardEditor::connectForms()
{
    connect(mTree, &QTreeWidget::currentItemChanged, this, [this] {
        if (!mIsFilling) {
            mDraft.endField();
            showChosen();
        }
    });
    connect(mSectionForm, &SectionForm::edited, this, [this](const QString &field) {
        mDraft.setSection(chosen(), mSectionForm->section(), field);
        took();
        fillTree();
    });
    connect(mClauseForm, &ClauseForm::edited, this, [this](const QString &field) {
        mDraft.setClause(chosen(), mClauseForm->clause(), field);
        took();
        fillTree();
    });
    for (StandardPage *page :
         {static_cast<StandardPage *>(mGeneral), static_cast<StandardPage *>(mBands), static_cast<StandardPage *>(mMore)}) {
        connect(page, &StandardPage::edited, this, [this, page](const QString &field) {
            Standard after = mDraft.standard();
            page->applyTo(after);
            mDraft.change(after, field);
            took();
        });
        connect(page, &StandardPage::fieldLeft, this, [this] { mDraft.endField(); });
    }
    connect(mSectionForm, &SectionForm::fieldLeft, this, [this] { mDraft.endField(); });
    connect(mClauseForm, &ClauseForm::fieldLeft, this, [this] { mDraft.endField(); });
    connect(mTabs, &QTabWidget::currentChanged, this, &StandardEditor::showPages);
    connect(mPreview, &StandardPreview::placeChosen, this, [this](const DraftPlace &place) {
        if (!mDraft.section(place))
            return;
        mTabs->setCurrentIndex(mIsCompact ? 1 : 0);
        choose(place);
    });
}

void StandardEditor::setSurroundings(const QVector<UnitKind> &kinds, const QVector<StandardEntry> &standards)
{
    QVector<QPair<QString, QString>> checklists;
    QVector<QPair<QString, QString>> others;
    for (const StandardEntry &entry : standards) {
        const QPair<QString, QString> named{entry.standard.code, entry.standard.name};
        if (entry.status == StandardStatus::Retired)
            continue;
        if (entry.standard.isChecklist && !checklists.contains(named))
            checklists.append(named);
        const QPair<QString, QString> choice{entry.standard.code, QStringLiteral("%1  %2").arg(entry.standard.code, entry.standard.name)};
        if (!entry.standard.isChecklist && !others.contains(choice))
            others.append(choice);
    }
    if (checklists == mChecklists && others == mOthers && kinds == mKinds)
        return; // what is being typed stays as it is
    mChecklists = checklists;
    mOthers = others;
    mKinds = kinds;
    mClauseForm->setChecklists(checklists);
    mMore->setStandards(others);
    mGeneral->setKinds(kinds);
    showPages();
    showChosen();
}

void StandardEditor::setStandard(const Standard &standard, bool editable)
{
    mDraft = StandardDraft(standard);
    mIsEditable = editable;
    setEnabled(true);
    mTools->setVisible(editable);
    for (StandardPage *page :
         {static_cast<StandardPage *>(mGeneral), static_cast<StandardPage *>(mBands), static_cast<StandardPage *>(mMore)})
        page->setEditable(editable);
    mSectionForm->setEditable(editable);
    mClauseForm->setEditable(editable);
    refresh();
    choose({0, -1});
    mTree->scrollToTop();
}

void StandardEditor::setCompact(bool compact)
{
    if (compact == mIsCompact)
        return;
    mIsCompact = compact;
    if (compact) {
        mTabs->insertTab(0, mPreview, tr("Sheet and checks"));
    } else {
        mTabs->removeTab(mTabs->indexOf(mPreview));
        mSplitter->addWidget(mPreview);
        mPreview->show();
    }
}

void StandardEditor::clear()
{
    mDraft = {};
    mIsEditable = false;
    mTree->clear();
    mForms->setCurrentIndex(2);
    mPreview->clear();
    setEnabled(false);
}

void StandardEditor::undo()
{
    if (!mIsEditable || !mDraft.canUndo())
        return;
    const DraftPlace place = chosen();
    mDraft.undo();
    refresh();
    choose(place);
    took();
}

void StandardEditor::redo()
{
    if (!mIsEditable || !mDraft.canRedo())
        return;
    const DraftPlace place = chosen();
    mDraft.redo();
    refresh();
    choose(place);
    took();
}

/// After each change by the user.
void StandardEditor::took()
{
    mUndo->setEnabled(mDraft.canUndo());
    mRedo->setEnabled(mDraft.canRedo());
    mPreview->setDraft(mDraft);
    Q_EMIT changed();
}

void StandardEditor::refresh()
{
    fillTree();
    showPages();
    mUndo->setEnabled(mDraft.canUndo());
    mRedo->setEnabled(mDraft.canRedo());
    mPreview->setDraft(mDraft);
}

/// The lines are kept where their number is the same, so that the chosen one and the scrolling stay.
void StandardEditor::fillTree()
{
    mIsFilling = true;
    const auto &sections = mDraft.standard().sections;
    while (mTree->topLevelItemCount() > sections.size())
        delete mTree->takeTopLevelItem(mTree->topLevelItemCount() - 1);
    for (int s = 0; s < sections.size(); ++s) {
        const Section &section = sections[s];
        QTreeWidgetItem *head = s < mTree->topLevelItemCount() ? mTree->topLevelItem(s) : new QTreeWidgetItem(mTree);
        head->setData(NumberColumn, kPlaceRole, QPoint(s, -1));
        head->setText(NumberColumn, section.id);
        head->setText(NameColumn, section.name);
        head->setText(PointsColumn, section.max.exactText());
        for (const int column : {NumberColumn, NameColumn, PointsColumn})
            head->setFont(column, scaledFont(1.0, true));
        while (head->childCount() > section.clauses.size())
            delete head->takeChild(head->childCount() - 1);
        for (int c = 0; c < section.clauses.size(); ++c) {
            const Clause &clause = section.clauses[c];
            QTreeWidgetItem *line = c < head->childCount() ? head->child(c) : new QTreeWidgetItem(head);
            line->setData(NumberColumn, kPlaceRole, QPoint(s, c));
            line->setText(NumberColumn, clause.id);
            line->setText(NameColumn, clause.name);
            line->setText(RuleColumn, ruleText(clause));
            line->setToolTip(RuleColumn, ruleText(clause));
            line->setText(PointsColumn, clause.max ? clause.max->exactText() : QString());
            line->setTextAlignment(PointsColumn, Qt::AlignRight | Qt::AlignVCenter);
        }
        head->setTextAlignment(PointsColumn, Qt::AlignRight | Qt::AlignVCenter);
        head->setExpanded(true);
    }
    mIsFilling = false;
}

QTreeWidgetItem *StandardEditor::itemAt(const DraftPlace &place) const
{
    QTreeWidgetItem *head = mTree->topLevelItem(place.section);
    QTreeWidgetItem *line = head && place.clause >= 0 ? head->child(place.clause) : nullptr;
    return line ? line : head;
}

void StandardEditor::choose(const DraftPlace &place)
{
    QTreeWidgetItem *item = itemAt(place);
    if (!item)
        item = mTree->topLevelItem(mTree->topLevelItemCount() - 1);
    mIsFilling = true;
    mTree->setCurrentItem(item);
    mIsFilling = false;
    showChosen();
}

DraftPlace StandardEditor::chosen() const
{
    const QTreeWidgetItem *item = mTree->currentItem();
    if (!item)
        return {};
    const QPoint place = item->data(NumberColumn, kPlaceRole).toPoint();
    return {place.x(), place.y()};
}

void StandardEditor::showChosen()
{
    const DraftPlace place = chosen();
    if (const Clause *clause = mDraft.clause(place)) {
        mClauseForm->setClause(*clause);
        mForms->setCurrentIndex(1);
    } else if (const Section *section = mDraft.section(place)) {
        mSectionForm->setSection(*section);
        mForms->setCurrentIndex(0);
    } else {
        mForms->setCurrentIndex(2);
    }
}

void StandardEditor::showPages()
{
    for (StandardPage *page :
         {static_cast<StandardPage *>(mGeneral), static_cast<StandardPage *>(mBands), static_cast<StandardPage *>(mMore)})
        page->setStandard(mDraft.standard());
}

} // namespace inspect::app
