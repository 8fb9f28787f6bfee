// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace inspect {
struct ShareLook;
}

namespace inspect::app {

/// Where the shared file is or shall be: names it, says what is there, and offers to join or to create it. The share itself is looked at
/// on a thread of its own.
class ShareChooser : public QWidget {
    Q_OBJECT

public:
    explicit ShareChooser(QWidget *parent = nullptr);

    /// Where the file dialog begins, and what a new file is called.
    void setSuggestion(const QString &folder, const QString &name);
    void setPath(const QString &path);
    void setCancellable(bool cancellable);
    /// Of a workbook that has never synced: what it would bring to the shared file of others is said before it joins.
    void setOwnUnits(int count);

Q_SIGNALS:
    void chosen(const QString &hub);
    void cancelled();

private:
    void browse();
    void look();
    void showLook(const QString &path, const ShareLook &found);
    void say(const QString &text, bool isProblem);

    QLineEdit *mPath;
    QLabel *mFinding;
    QPushButton *mTake;
    QPushButton *mCancel;
    QTimer mTyping; ///< looks once the typing rests
    QString mFolder;
    QString mName;
    QString mReady; ///< the path that may be taken; empty: none
    int mOwnUnits = 0;
};

} // namespace inspect::app
