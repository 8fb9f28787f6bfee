// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace inspect::app {

/// What stands in the window before a workbook is open: three ways to begin, and the workbooks used last.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void demoWanted();
    void recentChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *mTitle;
    QLabel *mText;
    QPushButton *mNew;
    QPushButton *mOpen;
    QPushButton *mDemo;
    QLabel *mRecentTitle;
    QListWidget *mRecent;
};

} // namespace inspect::app
