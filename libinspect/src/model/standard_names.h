// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard.h"

#include <QLatin1String>

#include <array>
#include <optional>
#include <utility>

namespace inspect::names {

/// The words of a standard's document for the program's enumerations.
template <class E, std::size_t N>
using Table = std::array<std::pair<const char *, E>, N>;

inline constexpr Table<RuleKind, 7> kRules{{{"per_occurrence", RuleKind::PerOccurrence},
                                            {"pass_fail", RuleKind::PassFail},
                                            {"level", RuleKind::Level},
                                            {"measured", RuleKind::Measured},
                                            {"ratio", RuleKind::Ratio},
                                            {"escalation", RuleKind::Escalation},
                                            {"note", RuleKind::Note}}};
inline constexpr Table<PeriodRule, 4> kPeriodRules{{{"mean", PeriodRule::Mean},
                                                    {"latest", PeriodRule::Latest},
                                                    {"worst", PeriodRule::Worst},
                                                    {"weighted_by_round", PeriodRule::WeightedByRound}}};
inline constexpr Table<LongPeriodRule, 2> kLongPeriods{{{"inspections", LongPeriodRule::Inspections}, {"months", LongPeriodRule::Months}}};
inline constexpr Table<NotApplicableRule, 2> kNotApplicable{
    {{"counts_full", NotApplicableRule::CountsFull}, {"scale_rest", NotApplicableRule::ScaleRest}}};
inline constexpr Table<BonusMode, 3> kBonusModes{{{"inside", BonusMode::Inside}, {"ledger", BonusMode::Ledger}, {"none", BonusMode::None}}};
inline constexpr Table<RollUpWeight, 4> kRollUps{{{"plain", RollUpWeight::Plain},
                                                  {"area", RollUpWeight::Area},
                                                  {"length", RollUpWeight::Length},
                                                  {"population", RollUpWeight::Population}}};
inline constexpr Table<MissingPart, 2> kMissingParts{{{"waits", MissingPart::Waits}, {"rescales", MissingPart::Rescales}}};
inline constexpr Table<RoundKind, 6> kRounds{{{"daily", RoundKind::Daily},
                                              {"monthly", RoundKind::Monthly},
                                              {"quarterly", RoundKind::Quarterly},
                                              {"yearly", RoundKind::Yearly},
                                              {"special", RoundKind::Special},
                                              {"recheck", RoundKind::Recheck}}};
/// Key of round_weights for inspections outside any round.
inline constexpr const char *kNoRound = "none";

template <class E, std::size_t N>
[[nodiscard]] QString word(const Table<E, N> &table, E value)
{
    for (const auto &[name, candidate] : table)
        if (candidate == value)
            return QString::fromLatin1(name);
    return {};
}

template <class E, std::size_t N>
[[nodiscard]] std::optional<E> value(const Table<E, N> &table, const QString &name)
{
    for (const auto &[candidate, result] : table)
        if (name == QLatin1String(candidate))
            return result;
    return std::nullopt;
}

} // namespace inspect::names
