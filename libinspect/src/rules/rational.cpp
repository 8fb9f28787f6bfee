// SPDX-License-Identifier: GPL-2.0-or-later
#include "rational.h"

#include <numeric>

namespace inspect {

namespace {

constexpr Int128 kLimit = Int128(1) << 62;
constexpr Int128 kCutDenominator = 1'000'000'000;

Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

Int128 commonDivisor(Int128 a, Int128 b)
{
    while (a >= kLimit || b >= kLimit) { // 128-bit division is slow: only while the numbers are that long
        if (b == 0)
            return a;
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return std::gcd(int64_t(a), int64_t(b));
}

} // namespace

Rational Rational::reduced(Int128 numerator, Int128 denominator)
{
    Rational result;
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    if (denominator == 1 && magnitude(numerator) < kLimit) {
        result.mNumerator = numerator;
        return result;
    }
    if (denominator < kLimit && magnitude(numerator) < kLimit) { // as nearly always: 64-bit division, many times as fast
        const int64_t divisor = std::gcd(int64_t(numerator), int64_t(denominator));
        result.mNumerator = int64_t(numerator) / divisor;
        result.mDenominator = int64_t(denominator) / divisor;
        return result;
    }
    if (denominator != 1) {
        const Int128 divisor = commonDivisor(magnitude(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
    }
    if (denominator >= kLimit || (denominator > kCutDenominator && magnitude(numerator) >= kLimit)) {
        const Int128 whole = floored(numerator, denominator);
        // Cuts the rest in two steps, since rest × 10^9 may not fit.
        const Int128 rest = numerator - whole * denominator;
        numerator = whole * kCutDenominator + rest / (denominator / kCutDenominator);
        denominator = kCutDenominator;
    }
    if (magnitude(numerator) >= kLimit) { // beyond any score: kept at the edge instead of overflowing
        numerator = numerator < 0 ? 1 - kLimit : kLimit - 1;
        denominator = 1;
    }
    result.mNumerator = numerator;
    result.mDenominator = denominator;
    return result;
}

} // namespace inspect
