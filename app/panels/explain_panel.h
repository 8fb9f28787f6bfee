// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "commands/side_reader.h"
#include "inspect/score_board.h"

#include <QHash>
#include <QIcon>
#include <QWidget>

class QLabel;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace inspect::app {

class TrendView;

/// Why a unit has its score: how it adds up, its inspections with sections, clauses, deductions and photos, bonuses, and how it came to
/// this over the months. Read beside the running work; follows the workbook while it is seen.
class ExplainPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExplainPanel(Session &session, QWidget *parent = nullptr);

    /// Of the shown period.
    void explain(const UnitId &unit, const QString &standardCode);
    /// Brings a section of the newest inspection into view, now or once it is read; empty: the beginning.
    void showSection(const QString &section);
    void clear();
    [[nodiscard]] UnitId unit() const { return mUnit; }
    [[nodiscard]] bool isReading() const { return mReader.isBusy(); }
    void setClosable(bool closable);

Q_SIGNALS:
    void deductionChosen(const inspect::DeductionId &id, double lon, double lat); ///< degrees, EPSG:4490
    void told(const QString &message);
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What is read at once.
    struct Dossier {
        Explanation explanation;
        QVector<PeriodResult> months;
        QVector<PeriodResult> quarters;
    };
    static Result<Dossier> readDossier(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &unit);

    void build();
    void read();
    void take(const Result<Dossier> &dossier);
    void fill();
    void fillHead(const Explanation &e);
    void makeRoom();
    void findSection();
    void fillTree(const Explanation &e);
    QTreeWidgetItem *addInspection(const Explanation &e, const ExplainedInspection &visit);
    void addClause(QTreeWidgetItem *section, const ExplainedClause &clause, const ExplainedInspection &visit, const Standard &standard);
    void addDeduction(QTreeWidgetItem *clause, const ExplainedDeduction &found, const ExplainedInspection &visit, const QString &what);
    void addPhoto(QTreeWidgetItem *item, const Photo &photo);
    void addBonuses(const Explanation &e);
    void addLate(const Explanation &e);
    void choose(const QTreeWidgetItem *item);

    Session &mSession;
    SideReader mReader;
    UnitId mUnit;
    QString mStandard;
    std::shared_ptr<const Dossier> mDossier;
    QString mSection;      ///< to be brought into view
    bool mIsStale = false; ///< changed while it was not seen

    QLabel *mName;
    QLabel *mScore;
    QLabel *mInfo;
    QLabel *mLines;
    QLabel *mWarnings;
    QToolButton *mClose;
    TrendView *mTrend;
    QTreeWidget *mTree;
    QHash<QByteArray, QIcon> mThumbnails;               ///< by SHA-256
    QMultiHash<QByteArray, QTreeWidgetItem *> mWaiting; ///< items whose picture is being read
};

} // namespace inspect::app
