// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/identify_card.h"

#include "panels/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kMarginPx = 10;
constexpr int kWidthPx = 270;
constexpr int kNorthArrowPx = 68; ///< the corner that the north arrow has
constexpr int kLeastMapPx = 420;  ///< a narrower map has no room for it

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    return label;
}

} // namespace

IdentifyCard::IdentifyCard(QWidget *map)
    : QFrame(map), mTitle(wrapped(new QLabel(this))), mQuiet(wrapped(quietLabel(this))), mRows(wrapped(new QLabel(this))),
      mBelow(wrapped(quietLabel(this))), mClose(new QToolButton(this))
{
    setObjectName(QStringLiteral("identifyCard"));
    mRows->setObjectName(QStringLiteral("identifyRows"));
    setFocusPolicy(Qt::NoFocus);
    setAutoFillBackground(true);
    setStyleSheet(QStringLiteral("#identifyCard { background: rgba(255, 255, 255, 238); border: 1px solid #cfd6db; border-radius: 5px; }"));
    mTitle->setFont(scaledFont(1.1, true));
    mClose->setIcon(themeIcon("window-close"));
    mClose->setAutoRaise(true);
    mClose->setFocusPolicy(Qt::NoFocus);
    mClose->setMinimumSize(kTargetPx, kTargetPx);
    auto *head = new QHBoxLayout;
    head->addWidget(mTitle, 1);
    head->addWidget(mClose, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 4, 8);
    column->setSpacing(3);
    column->addLayout(head);
    for (QLabel *label : {mQuiet, mRows, mBelow})
        column->addWidget(label);
    connect(mClose, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(mRows, &QLabel::linkActivated, this, &IdentifyCard::scoreClicked);
    connect(mRows, &QLabel::linkHovered, this,
            [this](const QString &link) { mRows->setToolTip(link.isEmpty() ? QString() : tr("Click to see how this score comes about")); });
    retranslate();
    hide();
}

void IdentifyCard::show(const Content &content)
{
    mContent = content;
    mTitle->setText(content.title.toHtmlEscaped());
    mQuiet->setText(content.quiet.toHtmlEscaped());
    QString rows;
    for (qsizetype i = 0; i < content.rows.size(); ++i) {
        const auto &[what, value] = content.rows[i];
        const QString shown = i == content.scoreRow ? QStringLiteral("<a href='score'>%1</a>") : QStringLiteral("%1");
        rows += QStringLiteral("<tr><td style='color:#5c6873; padding-right:8px'>%1</td><td>%2</td></tr>")
                    .arg(what.toHtmlEscaped(), shown.arg(value.toHtmlEscaped()));
    }
    mRows->setText(QStringLiteral("<table cellspacing='1'>%1</table>").arg(rows));
    mBelow->setText(content.below.toHtmlEscaped());
    mQuiet->setVisible(!content.quiet.isEmpty());
    mRows->setVisible(!content.rows.isEmpty());
    mBelow->setVisible(!content.below.isEmpty());
    place();
    setVisible(parentWidget()->width() >= kLeastMapPx);
    raise();
}

void IdentifyCard::place()
{
    setFixedWidth(std::min(kWidthPx, std::max(180, parentWidget()->width() / 3)));
    setFixedHeight(std::min(layout()->heightForWidth(width()) > 0 ? layout()->heightForWidth(width()) : sizeHint().height(),
                            std::max(60, parentWidget()->height() - kNorthArrowPx - kMarginPx)));
    move(parentWidget()->width() - width() - kMarginPx, kNorthArrowPx);
}

/// A click on the card is none on the map below it.
void IdentifyCard::mousePressEvent(QMouseEvent *event) { event->accept(); }

void IdentifyCard::mouseReleaseEvent(QMouseEvent *event) { event->accept(); }

void IdentifyCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        hide(); // what it says is in the other language
    }
    QFrame::changeEvent(event);
}

void IdentifyCard::retranslate()
{
    setAccessibleName(tr("What is here"));
    mClose->setToolTip(tr("Close"));
    mClose->setAccessibleName(tr("Close"));
}

} // namespace inspect::app
