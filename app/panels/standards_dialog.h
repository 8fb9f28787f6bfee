// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace inspect::app {

class StandardEditor;

/// The standards of the workbook with their versions: drafts are made and edited here, issued, retired, attached, imported and exported.
/// A draft is kept by itself soon after each change; every step can be undone.
class StandardsDialog : public QDialog {
    Q_OBJECT

public:
    explicit StandardsDialog(Session &session, QWidget *parent = nullptr);

    /// From a spreadsheet (with its preview) or a JSON document; becomes a draft.
    void importFile(const QString &path);
    void chooseStandard(const StandardId &id);
    [[nodiscard]] QString message() const;
    /// How long after the last change a draft is stored.
    void setKeepDelay(int ms) { mTimer.setInterval(ms); }

public Q_SLOTS:
    void reject() override; ///< asks where a draft could not be kept

Q_SIGNALS:
    void importWanted(); ///< the user shall choose a file
    void exportWanted(const inspect::Standard &standard);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildRight();
    QWidget *buildActions();
    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void fillList();
    void chooseFirst();
    void arrange(); ///< narrow: either the list or the chosen standard
    void listChosen(QTreeWidgetItem *item);
    void load(const StandardId &id);
    void showState();
    [[nodiscard]] QString infoOf(const StandardEntry &entry) const;
    [[nodiscard]] const StandardEntry *chosen() const;

    bool keep(); ///< the draft as it is now; false: it has an error, or was refused
    [[nodiscard]] QString whyNotKept() const;
    bool mayLeave(); ///< kept, or given up by the user
    void draft(const Standard &standard);
    void run(Command command, const QString &doneText, const StandardId &then = {});
    void tell(const QString &text, bool isProblem = false);
    void importJson(const QString &path);
    void importTable(const QString &path);
    void makeBlank();
    void makeVersion();
    void makeCopy();
    void issue();
    void retire();
    void remove();
    void attach();

    Session &mSession;
    StandardId mChosen;
    StandardId mWanted; ///< to be chosen once the snapshot has it
    Standard mKept;     ///< the chosen draft as it was last stored
    Standard mRefused;  ///< as it was last refused, and why
    QString mRefusal;
    int mKeeping = 0; ///< on its way to the workbook
    bool mIsClosing = false;
    QTimer mTimer;
    bool mIsFilling = false;
    bool mIsCompact = false;
    QWidget *mLeft;
    QWidget *mRight;
    QPushButton *mToList;
    QLineEdit *mSearch;
    QTreeWidget *mList;
    StandardEditor *mEditor;
    QLabel *mInfo;
    QLabel *mMessage;
    QPushButton *mVersion, *mCopy, *mIssue, *mRetire, *mAttach, *mExport, *mRemove;
};

} // namespace inspect::app
