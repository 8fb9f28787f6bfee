// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/points.h"

#include <compare>
#include <cstdint>

namespace inspect {

__extension__ using Int128 = __int128;

/// An exact fraction, for what stands between the points of a clause and a printed score. Values are points in 1/10000 or plain
/// shares; the unit is the user's business. Numerators and denominators are kept below 2^62, so that one product of two always
/// fits. A fraction that would need more (means over many groups of different sizes, nested) is cut to a denominator of 10^9,
/// far below what a printed cent can show.
class Rational {
public:
    constexpr Rational() = default;
    constexpr Rational(int64_t whole) : mNumerator(whole) {} // NOLINT(google-explicit-constructor): whole numbers are fractions
    [[nodiscard]] static Rational of(Int128 numerator, Int128 denominator) { return reduced(numerator, denominator); }
    [[nodiscard]] static Rational of(Points points) { return {points.raw()}; }
    /// A decimal as the number itself, not in 1/10000.
    [[nodiscard]] static Rational share(Points points) { return reduced(points.raw(), Points::kScale); }

    /// A value in 1/10000 point, rounded half up to the cent.
    [[nodiscard]] Points printed() const
    {
        constexpr Int128 cent = Points::kScale / 100;
        return Points::ofRaw(int64_t(floored(2 * mNumerator + cent * mDenominator, 2 * cent * mDenominator) * cent));
    }
    /// A value in 1/10000 point, to the nearest of these.
    [[nodiscard]] Points nearest() const { return Points::ofRaw(int64_t(floored(2 * mNumerator + mDenominator, 2 * mDenominator))); }

    friend Rational operator+(const Rational &a, const Rational &b)
    {
        if (a.mDenominator == b.mDenominator)
            return reduced(a.mNumerator + b.mNumerator, a.mDenominator);
        return reduced(a.mNumerator * b.mDenominator + b.mNumerator * a.mDenominator, a.mDenominator * b.mDenominator);
    }
    friend Rational operator-(const Rational &a, const Rational &b) { return a + reduced(-b.mNumerator, b.mDenominator); }
    friend Rational operator*(const Rational &a, const Rational &b)
    {
        return reduced(a.mNumerator * b.mNumerator, a.mDenominator * b.mDenominator);
    }
    /// `b` is not 0.
    friend Rational operator/(const Rational &a, const Rational &b)
    {
        return reduced(a.mNumerator * b.mDenominator, a.mDenominator * b.mNumerator);
    }
    Rational &operator+=(const Rational &o) { return *this = *this + o; }
    friend bool operator==(const Rational &a, const Rational &b) { return a.mNumerator * b.mDenominator == b.mNumerator * a.mDenominator; }
    friend std::strong_ordering operator<=>(const Rational &a, const Rational &b)
    {
        const Int128 left = a.mNumerator * b.mDenominator;
        const Int128 right = b.mNumerator * a.mDenominator;
        return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
    }

private:
    [[nodiscard]] static Rational reduced(Int128 numerator, Int128 denominator);
    [[nodiscard]] static Int128 floored(Int128 a, Int128 b)
    {
        if (a >= 0 && a <= INT64_MAX && b <= INT64_MAX)
            return int64_t(a) / int64_t(b);
        const Int128 quotient = a / b;
        return (a % b != 0 && a < 0) ? quotient - 1 : quotient; // b is positive
    }

    Int128 mNumerator = 0;
    Int128 mDenominator = 1; // positive
};

} // namespace inspect
