// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace inspect {

/// Points as whole numbers of 1/10000, so that sums never drift. What is printed is rounded half up to two decimals; what is
/// compared, ranked and rolled up is the printed value (see rounded()).
class Points {
public:
    static constexpr int64_t kScale = 10000;

    constexpr Points() = default;
    static constexpr Points ofRaw(int64_t raw)
    {
        Points p;
        p.mRaw = raw;
        return p;
    }
    static constexpr Points of(int64_t whole) { return ofRaw(whole * kScale); }

    /// Reads "87.5", "-0.1", up to four decimals and 12 digits before the point; nothing else.
    [[nodiscard]] static std::optional<Points> parse(QStringView text);

    [[nodiscard]] constexpr int64_t raw() const { return mRaw; }
    /// To the cent, half up (away from zero at .5 for positive values; -0.005 becomes 0.00): 87.495 → 87.50.
    [[nodiscard]] Points rounded() const;
    /// "87.50": two decimals, rounded half up.
    [[nodiscard]] QString text() const;
    /// Shortest exact text: "0.5", "30", "0.1234".
    [[nodiscard]] QString exactText() const;

    constexpr auto operator<=>(const Points &) const = default;
    constexpr Points operator-() const { return ofRaw(-mRaw); }
    constexpr Points &operator+=(Points o)
    {
        mRaw += o.mRaw;
        return *this;
    }
    constexpr Points &operator-=(Points o)
    {
        mRaw -= o.mRaw;
        return *this;
    }
    friend constexpr Points operator+(Points a, Points b) { return a += b; }
    friend constexpr Points operator-(Points a, Points b) { return a -= b; }
    /// Times a count; saturates instead of overflowing.
    [[nodiscard]] Points times(int64_t count) const;

private:
    int64_t mRaw = 0;
};

} // namespace inspect
