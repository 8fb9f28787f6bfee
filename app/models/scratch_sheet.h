// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"
#include "models/checklist.h"

namespace inspect::app {

/// A sheet on which a standard is tried out: it scores as a real one does, and nothing of it is stored.
class ScratchSheet {
public:
    /// What was filled in stays where its clause still is and is scored in the same way.
    void setStandard(const Standard &standard);
    void count(const QString &clause, int by);
    void enter(const Measure &measure);
    void mark(const QString &clause, bool notApplicable);
    void clear();
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] QVector<ChecklistSection> checklist() const;
    /// As a unit with nothing but this sheet would be judged.
    [[nodiscard]] UnitScore outcome() const;

private:
    [[nodiscard]] Sheet sheet() const;

    Standard mStandard;
    QMap<QString, qint64> mCounts; ///< by clause
    QMap<QString, Measure> mMeasures;
    QStringList mNotApplicable;
};

} // namespace inspect::app
