// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/share_chooser.h"

#include "commands/sync_runner.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kTypingMs = 600;

QString withSuffix(const QString &path) { return QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".sqlite") : path; }

} // namespace

ShareChooser::ShareChooser(QWidget *parent)
    : QWidget(parent), mPath(new QLineEdit(this)), mFinding(new QLabel(this)), mTake(new QPushButton(this)),
      mCancel(new QPushButton(tr("Back"), this))
{
    auto *title = new QLabel(tr("Which shared file?"), this);
    title->setFont(scaledFont(1.2, true));
    auto *story =
        new QLabel(tr("The computers of an office meet at one shared file: on a network drive, or on a USB stick that goes round. "
                      "Whoever comes first creates it, the others join it. Nothing is lost where two people worked at once."),
                   this);
    story->setWordWrap(true);
    auto *browseButton = new QPushButton(themeIcon("folder-open"), tr("Choose…"), this);
    browseButton->setObjectName(QStringLiteral("browse"));
    browseButton->setAutoDefault(false);
    mPath->setObjectName(QStringLiteral("sharePath"));
    mPath->setPlaceholderText(tr("Path of the shared file, for instance Z:/city/office.sqlite"));
    mFinding->setWordWrap(true);
    mFinding->setObjectName(QStringLiteral("finding"));
    mFinding->setMinimumHeight(48);
    mFinding->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    mTake->setObjectName(QStringLiteral("primary"));
    mTake->hide();
    mCancel->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(mPath, 1);
    row->addWidget(browseButton);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(mTake);
    buttons->addWidget(mCancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(story);
    column->addLayout(row);
    column->addWidget(mFinding);
    column->addLayout(buttons);
    column->addStretch(1);
    mTyping.setSingleShot(true);
    mTyping.setInterval(kTypingMs);
    connect(browseButton, &QPushButton::clicked, this, &ShareChooser::browse);
    connect(mPath, &QLineEdit::textChanged, this, [this] {
        mReady.clear();
        mTake->hide();
        say({}, false);
        mTyping.start();
    });
    connect(&mTyping, &QTimer::timeout, this, &ShareChooser::look);
    connect(mTake, &QPushButton::clicked, this, [this] {
        if (!mReady.isEmpty())
            Q_EMIT chosen(mReady);
    });
    connect(mCancel, &QPushButton::clicked, this, &ShareChooser::cancelled);
}

void ShareChooser::setSuggestion(const QString &folder, const QString &name)
{
    mFolder = folder;
    mName = name;
}

void ShareChooser::setPath(const QString &path) { mPath->setText(path); }
void ShareChooser::setOwnUnits(int count) { mOwnUnits = count; }
void ShareChooser::setCancellable(bool cancellable) { mCancel->setVisible(cancellable); }

void ShareChooser::browse()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("The shared file, there already or new"), QDir(mFolder).filePath(mName),
                                                      tr("Shared file (*.sqlite)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    mPath->setText(QDir::toNativeSeparators(withSuffix(path)));
    look();
}

void ShareChooser::look()
{
    mTyping.stop();
    const QString text = QDir::fromNativeSeparators(mPath->text().trimmed());
    if (text.isEmpty())
        return;
    if (QDir::isRelativePath(text))
        return say(tr("Write the whole path, from the drive on, or press Choose."), true);
    const QString path = withSuffix(text);
    say(tr("Looking at %1…").arg(QDir::toNativeSeparators(path)), false);
    // Without an ending it may be the name of a folder.
    SyncRunner::look(text, this, [this, text, path](const ShareLook &asWritten) {
        if (text == path || asWritten.state == ShareState::Unusable)
            return showLook(path, asWritten);
        SyncRunner::look(path, this, [this, path](const ShareLook &found) { showLook(path, found); });
    });
}

void ShareChooser::showLook(const QString &path, const ShareLook &found)
{
    if (withSuffix(QDir::fromNativeSeparators(mPath->text().trimmed())) != path)
        return; // something else was written meanwhile
    const QString name = QFileInfo(path).fileName();
    mTake->setVisible(found.state != ShareState::Unusable);
    mReady = found.state == ShareState::Unusable ? QString() : path;
    switch (found.state) {
    case ShareState::Ready:
        say(tr("%1 is there. This workbook can join it: it takes in what the others have recorded and adds its own.").arg(name) +
                (mOwnUnits > 0 ? QLatin1Char('\n') +
                                     tr("It brings %n unit(s) of its own, which will stand beside those of the others for everybody. Where "
                                        "this is another office's shared file, go back and join with a new workbook.",
                                        nullptr, mOwnUnits)
                               : QString()),
            false);
        mTake->setText(tr("Join and sync"));
        break;
    case ShareState::Absent:
        say(tr("There is no shared file yet. It will be created as %1, with a folder %2 beside it that belongs to it.")
                .arg(name, QFileInfo(path).completeBaseName() + QStringLiteral(".sync")),
            false);
        mTake->setText(tr("Create it here and sync"));
        break;
    case ShareState::Unusable: say(sentence(found.problem), true); break;
    }
    mTake->setDefault(!mReady.isEmpty());
}

void ShareChooser::say(const QString &text, bool isProblem)
{
    QPalette p = palette();
    p.setColor(QPalette::WindowText, isProblem ? colours::kTaken : colours::kInk);
    mFinding->setPalette(p);
    mFinding->setText(text);
}

} // namespace inspect::app
