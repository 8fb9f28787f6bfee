// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/clause_row.h"

#include "models/texts.h"
#include "panels/style.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QToolButton>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

QToolButton *stepButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setFont(scaledFont(1.35, true));
    button->setMinimumSize(kTargetPx + 4, kTargetPx);
    button->setFocusPolicy(Qt::NoFocus); // the row keeps the keyboard
    button->setAutoRepeat(false);
    return button;
}

} // namespace

ClauseRow::ClauseRow(const Clause &clause, QWidget *parent) : QWidget(parent), mName(new QLabel(this)), mRule(quietLabel(this))
{
    mLine.clause = clause;
    setObjectName(QStringLiteral("clause-") + clause.id);
    setMinimumHeight(kTargetPx + 8);
    mName->setText(nameText(clause));
    mName->setWordWrap(true);
    mRule->setFont(scaledFont(0.82));
    mRule->setWordWrap(true);
    if (!clause.description.isEmpty())
        setToolTip(clause.description);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(mName);
    texts->addWidget(mRule);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 4, 3);
    layout->setSpacing(4);
    layout->addLayout(texts, 1);
    switch (clause.rule) {
    case RuleKind::Level: buildLevels(); break;
    case RuleKind::Measured:
    case RuleKind::Ratio: buildFields(); break;
    default: buildCounter(); break;
    }
    retranslate();
}

bool ClauseRow::isCounted() const { return mPlus != nullptr; }

void ClauseRow::buildCounter()
{
    mMinus = stepButton(QString(QChar(0x2212)), this);
    mMinus->setObjectName(QStringLiteral("minus"));
    mPlus = stepButton(QStringLiteral("+"), this);
    mPlus->setObjectName(QStringLiteral("plus"));
    mCount = new QLabel(QStringLiteral("0"), this);
    mCount->setObjectName(QStringLiteral("count"));
    mCount->setAlignment(Qt::AlignCenter);
    mCount->setMinimumWidth(34);
    mCount->setFont(scaledFont(1.25));
    if (!mLine.clause.items.isEmpty())
        buildItems();
    layout()->addWidget(mMinus);
    layout()->addWidget(mCount);
    layout()->addWidget(mPlus);
    connect(mMinus, &QToolButton::clicked, this, [this] {
        Q_EMIT pressed();
        Q_EMIT countChanged(-1);
    });
    connect(mPlus, &QToolButton::clicked, this, [this] {
        Q_EMIT pressed();
        Q_EMIT countChanged(1);
    });
}

/// A menu, so that a list of forty items stays one screen.
void ClauseRow::buildItems()
{
    mItems = stepButton(QString(QChar(0x25be)), this);
    mItems->setObjectName(QStringLiteral("items"));
    mItems->setMinimumWidth(kTargetPx);
    mItems->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(mItems);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        Q_EMIT pressed();
        fillItems(*menu);
    });
    mItems->setMenu(menu);
    mItems->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    layout()->addWidget(mItems);
}

void ClauseRow::fillItems(QMenu &menu)
{
    menu.clear();
    for (const ClauseItem &item : std::as_const(mLine.clause.items)) {
        const qint64 count = mLine.itemCounts.value(item.id);
        QAction *action =
            menu.addAction(count > 0 ? tr("%1  %2  × %3").arg(item.id, item.name).arg(count) : tr("%1  %2").arg(item.id, item.name));
        action->setObjectName(QStringLiteral("item-") + item.id);
        connect(action, &QAction::triggered, this, [this, id = item.id] { Q_EMIT itemFound(id); });
    }
}

void ClauseRow::buildLevels()
{
    mLevel = new QComboBox(this);
    mLevel->setMinimumHeight(kTargetPx);
    mLevel->addItem(QStringLiteral("—"), QString());
    for (const Level &level : mLine.clause.levels)
        mLevel->addItem(level.name.isEmpty() ? level.code : level.code + QLatin1Char(' ') + level.name, level.code);
    layout()->addWidget(mLevel);
    connect(mLevel, &QComboBox::activated, this, [this](int index) {
        Measure measure = mLine.measure;
        measure.clause = mLine.clause.id;
        measure.level = mLevel->itemData(index).toString();
        Q_EMIT measureEntered(measure);
    });
}

void ClauseRow::buildFields()
{
    static const QRegularExpression kDecimal(QStringLiteral("-?[0-9]{0,9}([.][0-9]{0,4})?"));
    const auto field = [this] {
        auto *edit = new QLineEdit(this);
        edit->setFixedWidth(66);
        edit->setMinimumHeight(kTargetPx);
        edit->setAlignment(Qt::AlignRight);
        edit->setValidator(new QRegularExpressionValidator(kDecimal, edit));
        layout()->addWidget(edit);
        connect(edit, &QLineEdit::editingFinished, this, &ClauseRow::enterFields);
        return edit;
    };
    mFirst = field();
    if (mLine.clause.rule == RuleKind::Ratio) {
        layout()->addWidget(new QLabel(QStringLiteral("/"), this));
        mSecond = field();
    }
}

void ClauseRow::enterFields()
{
    Measure measure = mLine.measure;
    measure.clause = mLine.clause.id;
    if (mSecond) {
        measure.done = mFirst->text();
        measure.due = mSecond->text();
        if (measure.done.isEmpty() != measure.due.isEmpty())
            return; // half a ratio is none yet
    } else {
        measure.value = mFirst->text();
    }
    if (!(measure == mLine.measure) && !(mFirst->text().isEmpty() && mLine.measure.id.isNull()))
        Q_EMIT measureEntered(measure);
}

void ClauseRow::show(const ChecklistClause &line)
{
    mLine = line;
    if (mCount) {
        mCount->setText(QString::number(line.count));
        mCount->setFont(scaledFont(1.25, line.count > 0));
        QPalette p = mCount->palette();
        p.setColor(QPalette::WindowText, line.count > 0 ? colours::kTaken : colours::kQuiet);
        mCount->setPalette(p);
        mMinus->setEnabled(line.count > 0);
        mPlus->setEnabled(!line.notApplicable);
        if (mItems)
            mItems->setEnabled(!line.notApplicable);
    }
    if (mLevel)
        mLevel->setCurrentIndex(std::max(0, mLevel->findData(line.measure.level)));
    if (mFirst && !mFirst->hasFocus() && !(mSecond && mSecond->hasFocus())) {
        mFirst->setText(mSecond ? line.measure.done : line.measure.value);
        if (mSecond)
            mSecond->setText(line.measure.due);
    }
    QFont font = mName->font();
    font.setStrikeOut(line.notApplicable);
    mName->setFont(font);
    retranslate();
}

void ClauseRow::setCurrent(bool current)
{
    if (mIsCurrent == current)
        return;
    mIsCurrent = current;
    update();
}

void ClauseRow::focusField()
{
    if (mLevel)
        mLevel->setFocus();
    else if (mFirst)
        mFirst->setFocus();
    else if (mItems)
        mItems->showMenu();
}

/// What a field leaves of Enter: on to the next one, or back to the list.
void ClauseRow::keyPressEvent(QKeyEvent *event)
{
    if (!mFirst || (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) || (event->modifiers() & Qt::ControlModifier))
        return QWidget::keyPressEvent(event);
    if (mSecond && mFirst->hasFocus())
        mSecond->setFocus();
    else
        Q_EMIT fieldLeft();
}

void ClauseRow::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT pressed();
    QWidget::mousePressEvent(event);
}

void ClauseRow::contextMenuEvent(QContextMenuEvent *event) { showMenu(event->globalPos()); }

void ClauseRow::showMenu(const QPoint &global)
{
    QMenu menu(this);
    QAction *na = menu.addAction(tr("Not applicable here"));
    na->setCheckable(true);
    na->setChecked(mLine.notApplicable);
    connect(na, &QAction::toggled, this, &ClauseRow::notApplicableChanged);
    menu.exec(global);
}

void ClauseRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (mIsCurrent) {
        painter.fillRect(rect(), colours::kAccentPale);
        painter.fillRect(QRect(0, 0, 4, height()), colours::kAccent);
    }
    painter.setPen(colours::kLine);
    painter.drawLine(8, height() - 1, width() - 4, height() - 1);
}

void ClauseRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ClauseRow::retranslate()
{
    QString rule = mLine.notApplicable ? tr("not applicable") : ruleText(mLine.clause);
    if (mLine.clause.isVeto)
        rule += QStringLiteral("  ") + tr("veto");
    mRule->setText(rule);
    mName->setText(nameText(mLine.clause));
    setAccessibleName(mName->text());
    if (mPlus) {
        mPlus->setAccessibleName(tr("One more: %1").arg(mName->text()));
        mPlus->setToolTip(tr("One more (+)"));
        mMinus->setAccessibleName(tr("One less: %1").arg(mName->text()));
        mMinus->setToolTip(tr("One less (−)"));
    }
    if (mItems) {
        mItems->setAccessibleName(tr("Items of %1").arg(mLine.clause.name));
        mItems->setToolTip(tr("What exactly was found (Enter)"));
    }
    if (mFirst)
        mFirst->setPlaceholderText(mSecond ? tr("done") : mLine.clause.unit);
    if (mSecond)
        mSecond->setPlaceholderText(tr("due"));
}

} // namespace inspect::app
