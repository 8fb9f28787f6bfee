// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/unit_import.h"

#include <QDialog>
#include <QElapsedTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;
class QTreeWidget;

namespace inspect::app {

/// Brings units in from a file: layer and columns by a preview of the first rows, then progress, then the list of what was found odd.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Session &session, const QString &path, QWidget *parent = nullptr);

public Q_SLOTS:
    void reject() override; ///< while it runs: cancels, nothing changes

private:
    struct FieldBox {
        QComboBox *box;
        QString ImportFields::*target;
        QStringList guesses; ///< column names that mean this, lower case
    };

    QWidget *buildChoice();
    QWidget *buildResult();
    void addField(QFormLayout *form, const char *objectName, const QString &label, QString ImportFields::*target,
                  const QStringList &guesses);
    void preview();
    void showPreview(const Result<SourcePreview> &preview);
    void showLayer();
    void guessFields(const SourceLayer &layer);
    void guessKind(const SourceLayer &layer);
    void check();
    void start();
    void showOutcome(const ImportOutcome &outcome);
    [[nodiscard]] bool isShowingOutcome() const;
    [[nodiscard]] const SourceLayer *layer() const;
    [[nodiscard]] QString crs() const;

    Session &mSession;
    QString mPath;
    SourcePreview mPreview;
    bool mIsRunning = false;
    QElapsedTimer mSinceOutcome;
    QStackedWidget *mPages;
    QLabel *mFile;
    QComboBox *mLayer;
    QComboBox *mKind;
    QComboBox *mCrs;
    QComboBox *mEncoding;
    QTableWidget *mRows;
    QVector<FieldBox> mFields;
    QLabel *mMessage;
    QProgressBar *mProgress;
    QPushButton *mStart;
    QPushButton *mClose;
    QLabel *mSummary;
    QTreeWidget *mIssues;
};

} // namespace inspect::app
