// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/conflict_view.h"

#include "canvas/shape_compare.h"
#include "models/conflict_texts.h"
#include "panels/style.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inspect::app {

namespace {

constexpr int kCardsPx = 150; ///< beside a map the cards are scrolled rather than the map covered
constexpr int kRestMs = 600;  ///< longer than the longest double click

} // namespace

ConflictView::ConflictView(QWidget *parent)
    : QWidget(parent), mTitle(new QLabel(this)), mStory(new QLabel(this)), mMap(new QWidget(this)), mShapes(new ShapeCompare(mMap)),
      mCards(new QHBoxLayout), mChoices(new QHBoxLayout), mTyping(new QWidget(this)), mTypingLabel(new QLabel(mTyping)),
      mTyped(new QLineEdit(mTyping)), mTakeTyped(new QPushButton(mTyping))
{
    mRest.setSingleShot(true);
    mRest.setInterval(kRestMs);
    connect(&mRest, &QTimer::timeout, this, &ConflictView::updateButtons);
    mTitle->setFont(scaledFont(1.2, true));
    mTitle->setWordWrap(true);
    mStory->setWordWrap(true);
    buildMap();
    buildTyping();
    mCards->setSpacing(8);
    mCards->setContentsMargins(0, 0, 0, 0);
    auto *cards = new QScrollArea(this); // what two inspections say may be long
    auto *cardBox = new QWidget(cards);
    cardBox->setLayout(mCards);
    cards->setWidget(cardBox);
    cards->setWidgetResizable(true);
    cards->setFrameShape(QFrame::NoFrame);
    cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    cards->setMinimumHeight(kCardsPx);
    mChoices->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(mTitle);
    column->addWidget(mStory);
    column->addWidget(mMap, 2);
    column->addWidget(cards, 1);
    column->addWidget(mTyping);
    column->addLayout(mChoices);
    column->addStretch(0);
}

void ConflictView::buildMap()
{
    auto *whole = new QPushButton(themeIcon("zoom-fit-best"), tr("Whole shapes"), mMap);
    auto *difference = new QPushButton(themeIcon("zoom-in"), tr("Where they differ"), mMap);
    difference->setObjectName(QStringLiteral("showDifference"));
    auto *row = new QHBoxLayout;
    row->addWidget(whole);
    row->addWidget(difference);
    row->addStretch(1);
    auto *column = new QVBoxLayout(mMap);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(mShapes, 1);
    column->addLayout(row);
    connect(whole, &QPushButton::clicked, mShapes, &ShapeCompare::showWhole);
    connect(difference, &QPushButton::clicked, mShapes, &ShapeCompare::showDifference);
}

void ConflictView::buildTyping()
{
    mTyped->setObjectName(QStringLiteral("typed"));
    mTakeTyped->setObjectName(QStringLiteral("takeTyped"));
    auto *row = new QHBoxLayout(mTyping);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(mTypingLabel);
    row->addWidget(mTyped, 1);
    row->addWidget(mTakeTyped);
    mTypingLabel->setBuddy(mTyped);
    const auto takeTyped = [this] {
        if (mTakeTyped->isVisible() && mTakeTyped->isEnabled())
            send({Decision{mChosen.first().id, {}, mTyped->text()}});
    };
    connect(mTyped, &QLineEdit::textChanged, this, &ConflictView::updateButtons);
    connect(mTyped, &QLineEdit::returnPressed, this, takeTyped);
    connect(mTakeTyped, &QPushButton::clicked, this, takeTyped);
}

void ConflictView::setMap(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers) { mShapes->setSurroundings(units, layers); }

void ConflictView::clear(QHBoxLayout *row)
{
    while (QLayoutItem *item = row->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void ConflictView::showChosen(const SnapshotPtr &snapshot, const QVector<Conflict> &chosen)
{
    mSnapshot = snapshot;
    mChosen = chosen;
    clear(mCards);
    clear(mChoices);
    mNeedReason.clear();
    mTyped->clear();
    mTitle->setVisible(!chosen.isEmpty());
    mStory->setVisible(!chosen.isEmpty());
    mMap->hide();
    mTyping->hide();
    if (chosen.size() == 1)
        showOne();
    else if (!chosen.isEmpty())
        showSeveral();
    int number = 0;
    for (const ConflictChoice &choice : commonChoices())
        addChoice(choice, number++);
    mChoices->addStretch(1);
    if (!mNeedReason.isEmpty()) {
        mTypingLabel->setText(tr("Reason (needed to reopen, kept in any case)"));
        mTakeTyped->hide();
        mTyping->show();
    }
    if (std::exchange(mIsNextAwaited, false))
        mRest.start();
    updateButtons();
}

void ConflictView::showOne()
{
    const Conflict &conflict = mChosen.first();
    mTitle->setText(QStringLiteral("%1 · %2").arg(conflict.subject, conflictTitle(conflict)));
    mStory->setText(conflictStory(conflict));
    QVector<ComparedShape> shapes;
    for (int side = 0; side < int(conflict.sides.size()); ++side) {
        const QByteArray shape = sideShape(*mSnapshot, conflict, side);
        if (!shape.isEmpty() && shapes.size() < 2)
            shapes.append({shape, sideLetter(side)});
    }
    if (conflict.kind == ConflictKind::Shapes && shapes.size() == 2 && !conflict.before.toByteArray().isEmpty())
        shapes.append({conflict.before.toByteArray(), tr("before")});
    if (!shapes.isEmpty()) {
        mMap->show();
        mShapes->compare(shapes);
    }
    if (const QString before = beforeText(*mSnapshot, conflict); !before.isEmpty())
        addCard(tr("before"), before, QString(), QString());
    for (int side = 0; side < int(conflict.sides.size()); ++side) {
        const ConflictSide &given = conflict.sides[side];
        const bool isShown = side == conflict.shown && conflict.kind <= ConflictKind::CaseState;
        addCard(sideLetter(side), sideText(*mSnapshot, conflict, side), whoAndWhen(given.person, given.at),
                isShown ? tr("counts now") : QString());
    }
    if (canBeTyped(conflict)) {
        mTypingLabel->setText(tr("Or the right one"));
        mTakeTyped->setText(tr("Take this"));
        mTakeTyped->show();
        mTyping->show();
    }
}

void ConflictView::showSeveral()
{
    mTitle->setText(tr("%1 conflicts chosen").arg(mChosen.size()));
    QStringList subjects;
    for (const Conflict &conflict : std::as_const(mChosen))
        subjects << QStringLiteral("%1 · %2").arg(conflict.subject, conflictTitle(conflict));
    constexpr int kNamed = 8;
    QString text = tr("All of them are decided alike, in one step that can be undone:") + QLatin1Char('\n') +
                   subjects.mid(0, kNamed).join(QLatin1Char('\n'));
    if (subjects.size() > kNamed)
        text += QLatin1Char('\n') + tr("… and %1 more").arg(subjects.size() - kNamed);
    mStory->setText(text);
}

void ConflictView::addCard(const QString &head, const QString &value, const QString &foot, const QString &badge)
{
    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    QPalette paper = card->palette();
    paper.setColor(QPalette::Window, colours::kPaper);
    card->setPalette(paper);
    auto *letter = new QLabel(head, card);
    letter->setFont(scaledFont(1.3, true));
    auto *shown = new QLabel(badge, card);
    shown->setFont(scaledFont(0.95, true));
    auto *says = new QLabel(value, card);
    says->setWordWrap(true);
    says->setFont(scaledFont(1.1));
    says->setTextInteractionFlags(Qt::TextSelectableByMouse);
    says->setTextFormat(Qt::PlainText);
    QLabel *who = quietLabel(card);
    who->setText(foot);
    who->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(letter);
    top->addStretch(1);
    top->addWidget(shown);
    auto *column = new QVBoxLayout(card);
    column->addLayout(top);
    column->addWidget(says);
    column->addWidget(who);
    column->addStretch(1);
    mCards->addWidget(card, 1);
}

void ConflictView::addChoice(const ConflictChoice &choice, int number)
{
    auto *button = new QPushButton(choice.text, this);
    button->setObjectName(choice.take.isEmpty() ? QStringLiteral("leave") : QStringLiteral("take-") + choice.take);
    button->setMinimumHeight(kTargetPx);
    connect(button, &QPushButton::clicked, this, [this, take = choice.take] { decide(take); });
    mChoices->insertWidget(number, button);
    if (choice.needsReason)
        mNeedReason.append(button);
}

/// Ways that all the chosen ones have; several of different sorts are decided by the letters alone.
QVector<ConflictChoice> ConflictView::commonChoices() const
{
    if (mChosen.isEmpty())
        return {};
    QVector<ConflictChoice> common = conflictChoices(mChosen.first());
    for (const Conflict &conflict : mChosen) {
        const QVector<ConflictChoice> own = conflictChoices(conflict);
        common.removeIf([&](const ConflictChoice &choice) {
            return std::none_of(own.cbegin(), own.cend(), [&](const ConflictChoice &other) { return other.take == choice.take; });
        });
        for (ConflictChoice &choice : common) {
            const auto same =
                std::find_if(own.cbegin(), own.cend(), [&](const ConflictChoice &other) { return other.take == choice.take; });
            choice.needsReason = choice.needsReason || same->needsReason;
            if (same->text != choice.text)
                choice.text = choice.take == QLatin1String("both") ? tr("Let all &stand") : tr("Take &%1 for all").arg(choice.take);
        }
    }
    return common;
}

void ConflictView::decide(const QString &take)
{
    QVector<Decision> decisions;
    for (const Conflict &conflict : std::as_const(mChosen)) {
        Decision decision{conflict.id, take, {}};
        const QVector<ConflictChoice> choices = conflictChoices(conflict);
        const bool takesReason = std::any_of(choices.cbegin(), choices.cend(),
                                             [&](const ConflictChoice &choice) { return choice.take == take && choice.takesReason; });
        if (const QString reason = mTyped->text().trimmed(); takesReason && !reason.isEmpty())
            decision.value = reason;
        decisions.append(decision);
    }
    send(decisions);
}

void ConflictView::send(const QVector<Decision> &decisions)
{
    mIsNextAwaited = true;
    rest();
    Q_EMIT decided(decisions);
}

void ConflictView::rest()
{
    mRest.start();
    updateButtons();
}

void ConflictView::setDeciding(bool deciding)
{
    mIsDeciding = deciding;
    rest();
}

void ConflictView::updateButtons()
{
    const bool canDecide = !mIsDeciding && !mRest.isActive();
    const bool hasText = !mTyped->text().trimmed().isEmpty();
    for (int i = 0; i < mChoices->count(); ++i) {
        if (auto *button = qobject_cast<QPushButton *>(mChoices->itemAt(i)->widget()))
            button->setEnabled(canDecide && (hasText || !mNeedReason.contains(button)));
    }
    mTakeTyped->setEnabled(canDecide && hasText);
}

} // namespace inspect::app
