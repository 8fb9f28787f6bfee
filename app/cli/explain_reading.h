// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/command_line.h"
#include "cli/explain_json.h"
#include "inspect/period_scores.h"
#include "inspect/unit.h"

namespace inspect::app {

/// What made scores, for people (headings, sums and findings below each other) and for spreadsheets (a row for each clause, each
/// deduction, each bonus and each late inspection).
class ExplanationReading {
public:
    explicit ExplanationReading(const QVector<UnitKind> &kinds) : mKinds(kinds) {}
    void add(const Explanation &explanation, const EarlierFindings &earlier);
    [[nodiscard]] Reading reading() const;

private:
    void addHead(const Explanation &explanation);
    void addInspection(const Explanation &explanation, const ExplainedInspection &visit);
    void addSection(const Standard &standard, const ExplainedInspection &visit, const ExplainedSection &section, QJsonObject row);
    /// `times`: patrolText().
    void addDeduction(const ExplainedDeduction &explained, const QString &times, QJsonObject row);
    void addRest(const Explanation &explanation);
    [[nodiscard]] QString resultText(const Standard &standard, const UnitScore &score) const;
    [[nodiscard]] static QJsonObject rowOf(const Explanation &explanation, const QString &line);

    QVector<UnitKind> mKinds;
    EarlierFindings mEarlier; ///< of what is being added
    QStringList mLines;
    QJsonArray mRows;
};

} // namespace inspect::app
