// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/checklist_view.h"

#include "panels/clause_row.h"
#include "panels/style.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kTypingMs = 800;    ///< digits that follow each other faster make one number
constexpr int kMostPlaces = 9999; ///< of one deduction

} // namespace

ChecklistView::ChecklistView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("checklist"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
}

void ChecklistView::clear()
{
    mStandard = {};
    build({});
}

void ChecklistView::setChecklist(const StandardId &standard, const QVector<ChecklistSection> &sections)
{
    if (standard != mStandard) {
        mStandard = standard;
        build(sections);
    }
    int row = 0;
    for (int i = 0; i < sections.size(); ++i) {
        const ChecklistSection &section = sections[i];
        mHeads[i].name->setText(section.name);
        mHeads[i].points->setText(QStringLiteral("%1 / %2").arg(section.left.exactText(), section.max.exactText()));
        QPalette p = mHeads[i].points->palette();
        p.setColor(QPalette::WindowText, section.left < section.max ? colours::kTaken : colours::kQuiet);
        mHeads[i].points->setPalette(p);
        for (const ChecklistClause &line : section.clauses)
            mRows[row++]->show(line);
    }
}

void ChecklistView::build(const QVector<ChecklistSection> &sections)
{
    mHeads.clear();
    mRows.clear();
    mCurrent = -1;
    auto *body = new QWidget;
    body->setFocusPolicy(Qt::NoFocus);
    mLayout = new QVBoxLayout(body);
    mLayout->setContentsMargins(0, 0, 0, 0);
    mLayout->setSpacing(0);
    for (const ChecklistSection &section : sections) {
        auto *head = new QWidget(body);
        auto *line = new QHBoxLayout(head);
        line->setContentsMargins(6, 10, 8, 4);
        auto *name = new QLabel(section.name, head);
        name->setFont(scaledFont(1.0, true));
        name->setWordWrap(true);
        auto *points = new QLabel(head);
        points->setFont(scaledFont(1.0, true));
        line->addWidget(name, 1);
        line->addWidget(points, 0, Qt::AlignTop);
        mLayout->addWidget(head);
        mHeads.append(SectionHead{name, points});
        for (const ChecklistClause &clause : section.clauses) {
            auto *row = new ClauseRow(clause.clause, body);
            const int index = static_cast<int>(mRows.size());
            const QString id = clause.clause.id;
            connect(row, &ClauseRow::pressed, this, [this, index] {
                setCurrentRow(index);
                setFocus();
            });
            connect(row, &ClauseRow::countChanged, this, [this, id](int by) { Q_EMIT countChanged(id, by); });
            connect(row, &ClauseRow::fieldLeft, this, [this] { setFocus(); });
            connect(row, &ClauseRow::itemFound, this,
                    [this, id](const QString &item) { Q_EMIT countChanged(id + QLatin1Char('.') + item, 1); });
            connect(row, &ClauseRow::measureEntered, this, &ChecklistView::measureEntered);
            connect(row, &ClauseRow::notApplicableChanged, this, [this, id](bool na) { Q_EMIT notApplicableChanged(id, na); });
            mLayout->addWidget(row);
            mRows.append(row);
        }
    }
    mLayout->addStretch(1);
    setWidget(body);
}

QString ChecklistView::currentClause() const { return mCurrent >= 0 ? mRows[mCurrent]->clauseId() : QString(); }

void ChecklistView::setCurrentClause(const QString &id)
{
    for (int i = 0; i < mRows.size(); ++i) {
        if (mRows[i]->clauseId() == id)
            setCurrentRow(i);
    }
}

void ChecklistView::setCurrentRow(int row)
{
    if (row < 0 || row >= mRows.size() || row == mCurrent)
        return;
    if (mCurrent >= 0)
        mRows[mCurrent]->setCurrent(false);
    mCurrent = row;
    mRows[row]->setCurrent(true);
    ensureWidgetVisible(mRows[row], 0, 24);
    Q_EMIT currentChanged(mRows[row]->clauseId());
}

/// Keys that follow at once belong together: 1 and 2 are twelve places.
void ChecklistView::type(int digit)
{
    const bool goesOn = mTypedRow == mCurrent && mTyped > 0 && !mSinceKey.hasExpired(kTypingMs);
    const int number = goesOn && mTyped * 10 + digit <= kMostPlaces ? mTyped * 10 + digit : digit;
    const bool isAsked = mTypedRow == mCurrent && mSinceKey.isValid() && !mSinceKey.hasExpired(kTypingMs);
    step(number - (isAsked ? mAsked : static_cast<int>(mRows[mCurrent]->line().count)));
    mTyped = number;
}

void ChecklistView::step(int by)
{
    const bool isAsked = mTypedRow == mCurrent && mSinceKey.isValid() && !mSinceKey.hasExpired(kTypingMs);
    mAsked = std::max(0, (isAsked ? mAsked : static_cast<int>(mRows[mCurrent]->line().count)) + by);
    mTypedRow = mCurrent;
    mTyped = 0;
    mSinceKey.start();
    if (by != 0)
        Q_EMIT countChanged(mRows[mCurrent]->clauseId(), by);
}

/// The keyboard's menu key belongs to the current clause.
void ChecklistView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && mCurrent >= 0)
        mRows[mCurrent]->showMenu(mRows[mCurrent]->mapToGlobal(mRows[mCurrent]->rect().center()));
    else
        QScrollArea::contextMenuEvent(event);
}

void ChecklistView::keyPressEvent(QKeyEvent *event)
{
    if (mRows.isEmpty())
        return QScrollArea::keyPressEvent(event);
    const int key = event->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        setCurrentRow(mCurrent < 0 ? 0 : std::clamp(mCurrent + step, 0, static_cast<int>(mRows.size()) - 1));
        return;
    }
    if (mCurrent < 0)
        return QScrollArea::keyPressEvent(event);
    ClauseRow *row = mRows[mCurrent];
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & Qt::ControlModifier) && row->isCounted() && !row->line().clause.items.isEmpty())
        return row->focusField();
    if (!row->isCounted()) {
        if (isEnter || key == Qt::Key_Right)
            return row->focusField();
        return QScrollArea::keyPressEvent(event);
    }
    if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Right)
        step(1);
    else if ((key == Qt::Key_Minus || key == Qt::Key_Left) && row->line().count > 0)
        step(-1);
    else if (key >= Qt::Key_0 && key <= Qt::Key_9 && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        type(key - Qt::Key_0);
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace inspect::app
