// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"

namespace inspect::app {

/// How a unit's number adds up, as one sentence: "86.50 = mean of 97.00, 76.00".
[[nodiscard]] QString explanationSentence(const Explanation &explanation);
/// One inspection's: "76.00 = 100 − 1.1 Litter 4 − 2.1 Dust 20"; with weights or with parts that do not apply, the whole sum.
[[nodiscard]] QString explanationSentence(const ExplainedInspection &visit, const Standard &standard);
/// The sentence and, below it, one for each level that it is made of, down to the inspections.
[[nodiscard]] QStringList explanationLines(const Explanation &explanation);

/// Names in the language of the window, as far as the standard's version is the one that the inspection used.
[[nodiscard]] QString sectionName(const Standard &standard, const ExplainedSection &explained);
[[nodiscard]] QString clauseName(const Standard &standard, const ExplainedClause &explained);
/// The units below a rolled-up one with their scores; there may be hundreds.
[[nodiscard]] QStringList childLines(const Explanation &explanation);

/// What was entered for a clause, as it was read: "8 ÷ 10", "40 g/m²", "C Poor"; empty: nothing.
[[nodiscard]] QString measureText(const Clause &clause, const std::optional<Measure> &measure);
/// What the patrol level of a visit makes of the places found in a clause: "×2 city"; empty: they count once.
[[nodiscard]] QString patrolText(const Standard &standard, const QString &clause, const QString &patrolLevel);
/// How a deduction stands to an earlier one: "not put right", "found again"; empty: it is the first.
[[nodiscard]] QString recurrenceText(Recurrence recurrence);
/// What a child weighs in a rolled-up score: "1200.5 m²"; empty where all count alike.
[[nodiscard]] QString sizeText(const Standard &standard, const ExplainedChild &child);

/// What was done to a deduction after its period was closed: "1.1 Litter, 2 places: voided (entered by mistake)".
[[nodiscard]] QString lateText(const Standard &standard, const LateDeduction &late);

/// What a warning's code says: "Warned this month", "no value: 4.1 Refuse carried".
[[nodiscard]] QString warningText(const Standard &standard, const QString &code);
/// What follows from a warning rule; empty: nothing is laid down.
[[nodiscard]] QString warningAction(const Standard &standard, const QString &code);

/// "Left outside by decision: counted next month (Zhang San, 2026-11-22 15:04)"
[[nodiscard]] QString leftOutsideText(const LeftOutside &left);
/// Of a closed period: that the unit turned out since to be one with others that have rows of their own in it; empty: it did not.
[[nodiscard]] QString foundSameText(const Explanation &explanation);

} // namespace inspect::app
