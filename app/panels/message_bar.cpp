// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/message_bar.h"

#include "panels/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace inspect::app {

namespace {

constexpr int kNewsMs = 6000;
constexpr int kSlackPx = 28; ///< a label that may wrap does so a little before it must

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), mIcon(new QLabel(this)), mText(new QLabel(this)), mClose(bigButton("window-close", this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    mText->setWordWrap(true);
    mText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(mText, &QLabel::linkActivated, this, &MessageBar::offered);
    mClose->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 4, 2);
    layout->addWidget(mIcon);
    layout->addWidget(mText, 1);
    layout->addWidget(mClose);
    mTimer.setSingleShot(true);
    connect(&mTimer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(mClose, &QToolButton::clicked, this, &MessageBar::dismiss);
    mClose->setToolTip(tr("Close"));
    hide();
}

void MessageBar::show(const QString &text, Tone tone)
{
    QPalette p = palette();
    p.setColor(QPalette::Window, tone == Tone::Problem ? QColor(0xfb, 0xe9, 0xe4)
                                 : tone == Tone::Guide ? colours::kAccentPale
                                                       : QColor(0xe8, 0xf3, 0xea));
    setPalette(p);
    const char *icon = tone == Tone::Problem ? "dialog-warning" : tone == Tone::Guide ? "dialog-information" : "dialog-ok";
    mIcon->setPixmap(themeIcon(icon).pixmap(22, 22));
    mText->setTextFormat(text.contains(QStringLiteral("<a href")) ? Qt::RichText : Qt::PlainText);
    mText->setText(text);
    setAccessibleName(text);
    mTimer.stop();
    if (tone == Tone::News)
        mTimer.start(kNewsMs);
    updateGeometry();
    QFrame::show();
    raise();
}

void MessageBar::tell(const QString &text) { show(text, Tone::News); }
void MessageBar::warn(const QString &text) { show(text, Tone::Problem); }
void MessageBar::guide(const QString &text) { show(text, Tone::Guide); }

void MessageBar::offer(const QString &text, const QVector<QPair<QString, QString>> &keysAndNames)
{
    QStringList links;
    for (const auto &[key, name] : keysAndNames)
        links << QStringLiteral("<a href=\"%1\">%2</a>").arg(key.toHtmlEscaped(), name.toHtmlEscaped());
    show(text.toHtmlEscaped() + QStringLiteral(" ") + links.join(QStringLiteral("&nbsp;&nbsp; ")), Tone::News);
}

void MessageBar::dismiss()
{
    mTimer.stop();
    hide();
}

QSize MessageBar::sizeHint() const
{
    const QString plain =
        mText->textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(mText->text()).toPlainText() : mText->text();
    const QSize hint = QFrame::sizeHint();
    const int others = mIcon->sizeHint().width() + mClose->sizeHint().width() + 2 * layout()->spacing() +
                       layout()->contentsMargins().left() + layout()->contentsMargins().right() + 2 * frameWidth();
    return {mText->fontMetrics().horizontalAdvance(plain) + others + kSlackPx, hint.height()};
}

QString MessageBar::text() const { return isHidden() ? QString() : mText->text(); }

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        mClose->setToolTip(tr("Close"));
    QFrame::changeEvent(event);
}

} // namespace inspect::app
