// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/message_bar.h"

#include "panels/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace inspect::app {

namespace {

constexpr int kNewsMs = 6000;
constexpr int kSlackPx = 28; ///< a label that may wrap does so a little before it must
constexpr qsizetype kMostKept = 50;
constexpr int kListPx = 620; ///< of a message in the list

bool isRich(const QString &text) { return text.contains(QStringLiteral("<a href")); }

QString plain(const QString &text) { return isRich(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text; }

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), mIcon(new QLabel(this)), mText(new QLabel(this)), mOthers(new QToolButton(this)),
      mClose(bigButton("window-close", this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    mText->setWordWrap(true);
    mText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(mText, &QLabel::linkActivated, this, &MessageBar::offered);
    mOthers->setObjectName(QStringLiteral("otherMessages"));
    mOthers->setAutoRaise(true);
    mOthers->setMinimumHeight(kTargetPx);
    mOthers->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(mOthers, &QToolButton::clicked, this, &MessageBar::openList);
    mClose->setObjectName(QStringLiteral("closeMessage"));
    mClose->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 4, 2);
    layout->addWidget(mIcon);
    layout->addWidget(mText, 1);
    layout->addWidget(mOthers);
    layout->addWidget(mClose);
    mTimer.setSingleShot(true);
    connect(&mTimer, &QTimer::timeout, this, &MessageBar::showNext);
    connect(mClose, &QToolButton::clicked, this, &MessageBar::closeShown);
    mClose->setToolTip(tr("Close"));
    hide();
}

void MessageBar::show(const Message &message)
{
    if (stays(message.tone)) {
        mKept.removeAll(message);
        mKept.append(message);
        if (mKept.size() > kMostKept)
            mKept.removeFirst();
    }
    if (message.tone == Tone::Guide)
        mGuide = message;
    present(message);
}

void MessageBar::present(const Message &message)
{
    mShown = message;
    const bool warns = message.tone == Tone::Problem || message.tone == Tone::Hint;
    const bool guides = message.tone == Tone::Guide || message.tone == Tone::Question;
    QPalette p = palette();
    p.setColor(QPalette::Window, warns ? QColor(0xfb, 0xe9, 0xe4) : guides ? colours::kAccentPale : QColor(0xe8, 0xf3, 0xea));
    setPalette(p);
    mIcon->setPixmap(themeIcon(warns ? "dialog-warning" : guides ? "dialog-information" : "dialog-ok").pixmap(22, 22));
    mText->setTextFormat(isRich(message.text) ? Qt::RichText : Qt::PlainText);
    mText->setText(message.text);
    setAccessibleName(plain(message.text));
    mTimer.stop();
    if (message.tone == Tone::News)
        mTimer.start(kNewsMs);
    showCount();
    updateGeometry();
    QFrame::show();
    raise();
}

/// After a message has gone: what guides the work under way, else what was not read yet.
void MessageBar::showNext()
{
    mTimer.stop();
    mShown = {};
    if (mGuide)
        return present(*mGuide);
    if (!mKept.isEmpty())
        return present(mKept.constLast());
    hide();
}

void MessageBar::showCount()
{
    const auto others = mKept.size() - (mKept.contains(mShown) ? 1 : 0);
    mOthers->setVisible(others > 0);
    mOthers->setText(tr("%1 more ▾").arg(others));
    mOthers->setToolTip(tr("Messages that nobody has closed yet"));
}

void MessageBar::openList()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("messageList"));
    for (auto it = mKept.crbegin(); it != mKept.crend(); ++it) {
        const Message message = *it;
        const QString words = fontMetrics().elidedText(plain(message.text), Qt::ElideRight, kListPx);
        QAction *entry = menu.addAction(themeIcon(message.tone == Tone::Problem ? "dialog-warning" : "dialog-information"),
                                        QString(words).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(entry, &QAction::triggered, this, [this, message] { present(message); });
    }
    menu.addSeparator();
    connect(menu.addAction(themeIcon("window-close"), tr("Close all")), &QAction::triggered, this, &MessageBar::closeKept);
    menu.exec(mOthers->mapToGlobal(QPoint(0, mOthers->height())));
}

void MessageBar::closeKept()
{
    mKept.clear();
    stays(mShown.tone) ? showNext() : showCount();
}

void MessageBar::tell(const QString &text) { show({text, Tone::News}); }
void MessageBar::warn(const QString &text) { show({text, Tone::Problem}); }
void MessageBar::hint(const QString &text) { show({text, Tone::Hint}); }
void MessageBar::guide(const QString &text) { show({text, Tone::Guide}); }

void MessageBar::ask(const QString &topic, const QString &text)
{
    mKept.removeIf([&](const Message &message) { return message.topic == topic; });
    show({text, Tone::Question, topic});
}

void MessageBar::refuse(const QString &topic, const QString &text)
{
    mKept.removeIf([&](const Message &message) { return message.topic == topic; });
    show({text, Tone::Problem, topic});
}

void MessageBar::withdraw(const QString &topic)
{
    mKept.removeIf([&](const Message &message) { return message.topic == topic; });
    mShown.topic == topic ? showNext() : showCount();
}

void MessageBar::offer(const QString &text, const QVector<QPair<QString, QString>> &keysAndNames)
{
    QStringList links;
    for (const auto &[key, name] : keysAndNames)
        links << QStringLiteral("<a href=\"%1\">%2</a>").arg(key.toHtmlEscaped(), name.toHtmlEscaped());
    show({text.toHtmlEscaped() + QStringLiteral(" ") + links.join(QStringLiteral("&nbsp;&nbsp; ")), Tone::News});
}

void MessageBar::dismiss()
{
    mGuide.reset();
    if (isHidden() || !stays(mShown.tone))
        showNext();
}

void MessageBar::closeShown()
{
    mKept.removeAll(mShown);
    if (mGuide == mShown)
        mGuide.reset();
    showNext();
}

void MessageBar::clear()
{
    mKept.clear();
    mGuide.reset();
    showNext();
}

QStringList MessageBar::kept() const
{
    QStringList texts;
    for (const Message &message : mKept)
        texts.append(message.text);
    return texts;
}

QSize MessageBar::sizeHint() const
{
    const QSize hint = QFrame::sizeHint();
    const int others = mIcon->sizeHint().width() + mClose->sizeHint().width() +
                       (mOthers->isHidden() ? 0 : mOthers->sizeHint().width() + layout()->spacing()) + 2 * layout()->spacing() +
                       layout()->contentsMargins().left() + layout()->contentsMargins().right() + 2 * frameWidth();
    return {mText->fontMetrics().horizontalAdvance(plain(mText->text())) + others + kSlackPx, hint.height()};
}

QString MessageBar::text() const { return isHidden() ? QString() : mText->text(); }

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        mClose->setToolTip(tr("Close"));
        showCount();
    }
    QFrame::changeEvent(event);
}

} // namespace inspect::app
