// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ready_unit.h"
#include "inspect/records.h"
#include "inspect/unit_import.h"

#include <QHash>

namespace inspect::exchange {

/// Decides for each imported row whether it is new, a known unit changed, or a known unit as it was, and writes it.
class UnitMatcher {
public:
    [[nodiscard]] static Result<UnitMatcher> open(const Workbook &workbook, const ImportPlan &plan);

    /// `parent`: the parent's code or name, or empty.
    [[nodiscard]] Status take(Edit &edit, ReadyUnit ready, const QString &parent, qint64 rowNumber, ImportOutcome &outcome);
    /// Parents that came after their children in the same file.
    [[nodiscard]] Status linkWaitingParents(Edit &edit, ImportOutcome &outcome);

private:
    explicit UnitMatcher(const ImportPlan &plan) : mPlan(plan) {}
    [[nodiscard]] Status add(Edit &edit, ReadyUnit ready, ImportOutcome &outcome, Unit &stored);
    [[nodiscard]] Status change(Edit &edit, const Unit &before, const Unit &row, ImportOutcome &outcome, Unit &stored);
    [[nodiscard]] std::optional<UnitId> parentOf(const QString &text) const;
    void index(const Unit &unit);
    [[nodiscard]] QString freshCode();

    struct Waiting {
        Unit child;
        QString parent;
        qint64 row;
        bool isNew;
    };

    const ImportPlan &mPlan;
    QHash<QString, Unit> mByCode;        ///< of the plan's kind, from before
    QMultiHash<size_t, Unit> mByContent; ///< of the plan's kind, from before
    QHash<QString, UnitId> mIdOfCode;    ///< of any kind; a code of several units is left to the name
    QHash<QString, UnitId> mIdOfName;    ///< null: several have it
    QHash<QString, qint64> mRowOfCode;   ///< in this file
    struct Foreign {
        QString name;
        QString kind;
    };
    QHash<QString, Foreign> mForeignCodes; ///< that units of other kinds have
    QVector<Waiting> mWaiting;
    int mSerial = 0;
};

} // namespace inspect::exchange
