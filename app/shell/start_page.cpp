// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/start_page.h"

#include "panels/style.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace inspect::app {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), mTitle(new QLabel(this)), mText(quietLabel(this)), mNew(new QPushButton(themeIcon("document-new"), QString(), this)),
      mOpen(new QPushButton(themeIcon("document-open"), QString(), this)),
      mDemo(new QPushButton(themeIcon("mark-location"), QString(), this)), mRecentTitle(new QLabel(this)), mRecent(new QListWidget(this))
{
    mTitle->setFont(scaledFont(2.2, true));
    mTitle->setAlignment(Qt::AlignCenter);
    mText->setFont(scaledFont(1.1));
    mText->setAlignment(Qt::AlignCenter);
    mText->setWordWrap(true);
    mNew->setObjectName(QStringLiteral("startNew"));
    mOpen->setObjectName(QStringLiteral("startOpen"));
    mDemo->setObjectName(QStringLiteral("startDemo"));
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(mTitle);
    column->addWidget(mText);
    column->addSpacing(14);
    for (QPushButton *button : {mDemo, mNew, mOpen}) {
        button->setMinimumHeight(kTargetPx + 12);
        button->setIconSize(QSize(22, 22));
        column->addWidget(button);
    }
    column->addSpacing(10);
    mRecentTitle->setFont(scaledFont(1.0, true));
    column->addWidget(mRecentTitle);
    mRecent->setMaximumHeight(190);
    column->addWidget(mRecent);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setFixedWidth(460);
    row->addWidget(middle);
    row->addStretch(1);
    connect(mNew, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(mOpen, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(mDemo, &QPushButton::clicked, this, &StartPage::demoWanted);
    connect(mRecent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); });
    connect(mRecent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); });
    setRecent({});
    retranslate();
}

void StartPage::setRecent(const QStringList &paths)
{
    mRecent->clear();
    for (const QString &path : paths) {
        auto *item = new QListWidgetItem(themeIcon("document-open-recent"), QFileInfo(path).fileName(), mRecent);
        item->setToolTip(QDir::toNativeSeparators(path));
        item->setData(Qt::UserRole, path);
    }
    mRecent->setVisible(!paths.isEmpty());
    mRecentTitle->setVisible(!paths.isEmpty());
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    mTitle->setText(tr("Shirong"));
    mText->setText(tr("City-appearance inspection without a network: units on a map, checklists, deductions, scores, star-rating maps."));
    mDemo->setText(tr("Look around in the demo township"));
    mNew->setText(tr("New workbook…"));
    mOpen->setText(tr("Open a workbook…"));
    mRecentTitle->setText(tr("Used last"));
}

} // namespace inspect::app
