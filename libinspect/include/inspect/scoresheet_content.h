// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoresheet_xlsx.h"

#include <QCoreApplication>
#include <QHash>

namespace inspect {

/// The scoresheet's words, whatever file they stand in.
class Scoresheet {
    Q_DECLARE_TR_FUNCTIONS(Scoresheet)
};

struct ListedDeduction {
    Deduction deduction;
    QDateTime at; ///< in Asia/Shanghai
    QString unit;
    QString clause; ///< number and name
    QString place;  ///< words, else degrees
    int photos = 0;
    std::optional<Points>
        taken;    ///< what the clause takes for it at its patrol level, before caps and floors; none: it came late and does not count
    QString note; ///< that it came late, what its patrol level counts, and what was noted
};

/// A unit's bonuses in the period: what was carried over from the year so far, awarded, counted into the score, and is left.
struct BonusLine {
    QString unit;
    Points carried; ///< only in a year's ledger
    Points awarded;
    Points counted; ///< of what was awarded, what entered the period's score
    Points left;    ///< in a year's ledger: what the year's end will find; else what the cap cut off
    QStringList reasons;
};

/// "October 2026" as it stands on paper, of a period's code; the code itself where it is none.
[[nodiscard]] QString periodTitle(const QString &code);

/// What a scoresheet shows (DOMAIN.md §5), read from the workbook once for any kind of file.
struct ScoresheetContent {
    Standard standard;
    QVector<UnitScore> units;            ///< that the sheet shows, by group, rank, code
    QHash<UnitId, Points> before;        ///< scores of the period before
    QHash<QString, QString> kindNames;   ///< by kind code, for groups that are kinds
    QVector<ListedDeduction> deductions; ///< by time; void ones left out
    QVector<BonusLine> bonuses;          ///< in the order of the units; only those that have any
    QString bonusNote;                   ///< how the standard treats them; empty where there are none
    QStringList sameNotes;               ///< closed period: units that stand apart and turned out since to be one
    QString title;
    QString deductionsTitle;
    QString bonusesTitle;
    QString subtitle;
    bool inEnglish = false;

    /// What stands below the ranking: sameNotes and bonusNote.
    [[nodiscard]] QStringList rankingNotes() const;
    /// Whether bonuses are kept for the year's end rather than counted.
    [[nodiscard]] bool hasLedger() const { return standard.bonus.mode == BonusMode::Ledger; }
    [[nodiscard]] QString sectionName(const Section &section) const;
    /// The head of a section's column: its name with its points, where it has any.
    [[nodiscard]] QString sectionTitle(const Section &section) const;
    /// What stands in a section's column instead of points, where it has none of its own: whether it vetoed; empty: points stand there.
    [[nodiscard]] QString sectionWord(const Section &section, const UnitScore &unit) const;
    [[nodiscard]] QString gradeName(const UnitScore &unit) const;
};

[[nodiscard]] Result<ScoresheetContent> gatherScoresheet(const Workbook &workbook, const PeriodScores &scores,
                                                         const ScoresheetOptions &options);

/// Says how far the paper is; an error when the user stopped it.
[[nodiscard]] Status goOn(const ScoresheetOptions &options, int percent);

} // namespace inspect
