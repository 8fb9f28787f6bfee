// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"
#include "rational.h"

#include <QHash>

#include <vector>

namespace inspect {

/// A standard made ready for scoring many sheets: clauses by number instead of by search. Refers to the standard, which must
/// outlive it.
class CompiledStandard {
public:
    explicit CompiledStandard(const Standard &standard);

    /// `withClauses`: fills SheetScore::clauses too.
    [[nodiscard]] SheetScore score(const Sheet &sheet, bool withClauses) const;
    [[nodiscard]] const Standard &standard() const { return mStandard; }

private:
    struct Place {
        const Clause *clause = nullptr;
        int section = 0;
    };
    /// What a sheet says about one clause.
    struct Finding {
        Int128 lost = 0; ///< of counted places, in 1/10000, without the patrol level's factor
        qint64 count = 0;
        std::optional<Rational> share; ///< the lowest entered share of the clause's maximum
        bool notApplicable = false;
    };
    /// A section while it is being added up.
    struct SectionSum {
        Rational max;
        Rational points;
    };

    [[nodiscard]] std::vector<Finding> findings(const Sheet &sheet, QStringList &warnings) const;
    void addTallies(const Sheet &sheet, std::vector<Finding> &found, QStringList &warnings) const;
    void addMeasures(const Sheet &sheet, std::vector<Finding> &found, QStringList &warnings) const;
    [[nodiscard]] SectionSum addUp(int section, const std::vector<Finding> &found, const Rational &factor, SheetScore &result,
                                   bool withClauses) const;
    [[nodiscard]] Rational total(const std::vector<SectionSum> &sums) const;
    [[nodiscard]] Rational patrolFactor(const QString &level) const;

    const Standard &mStandard;
    std::vector<Place> mPlaces;
    std::vector<int> mFirstOfSection; ///< index into mPlaces; one more than there are sections
    QHash<QString, int> mByClause;    ///< with the ids of included items
};

} // namespace inspect
