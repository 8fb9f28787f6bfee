// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "commands/side_reader.h"
#include "inspect/closings.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTreeWidget;

namespace inspect::app {

/// Closing a period and opening it again: what would be fixed and what would be left out, the chain of all closings with their hashes, and
/// whether everything closed is still as it was.
class ClosingPanel : public QDialog {
    Q_OBJECT

public:
    explicit ClosingPanel(Session &session, QWidget *parent = nullptr);

    /// Recomputes every closed period and says what it found.
    void verify();
    [[nodiscard]] bool isReading() const { return mReader.isBusy() || mVerifier.isBusy(); }

Q_SIGNALS:
    void unitWanted(const inspect::UnitId &id); ///< one of the open inspections was activated

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Content {
        ClosingPreview preview;
        QVector<Closing> chain;
        QHash<Uid, QString> people;
        QVector<OpenInspection> late; ///< finished, and named in the same way
    };

    void build();
    QLayout *buildAct();
    QLayout *buildFoot();
    void retranslate();
    void read();
    void fill();
    void fillPreview();
    void fillChain();
    void fillPeriods();
    void closeOrReopen();
    void showFindings(const Result<QVector<Error>> &findings);
    static Result<Content> readContent(const Workbook &workbook, const Period &period);

    Session &mSession;
    SideReader mReader;
    SideReader mVerifier;
    std::shared_ptr<const Content> mContent;
    QString mPeriod;

    QComboBox *mPeriods;
    QLabel *mState;
    QTreeWidget *mLeftOut;
    QLabel *mReasonText;
    QLineEdit *mReason;
    QPushButton *mAct;
    QLabel *mChainTitle;
    QTableWidget *mChain;
    QPushButton *mVerify;
    QProgressBar *mProgress;
    QLabel *mFindings;
    bool mIsActing = false;
};

} // namespace inspect::app
