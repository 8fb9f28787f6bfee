// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <functional>

namespace inspect {

/// The 16 bytes by which a row is known on every laptop. Time-ordered (UUIDv7) for what users make, name-based (UUIDv5) for what
/// every laptop must make alike (built-in standards, kinds, periods).
class Uid {
public:
    Uid() = default;
    explicit Uid(const QUuid &value) : mValue(value) {}

    [[nodiscard]] static Uid fresh();                            ///< UUIDv7; rises strictly within a process
    [[nodiscard]] static Uid named(const QString &kindAndName);  ///< UUIDv5 in the program's own namespace
    [[nodiscard]] static Uid fromBytes(const QByteArray &bytes); ///< null unless 16 bytes
    [[nodiscard]] static Uid fromString(const QString &text);    ///< null unless a UUID with or without braces

    [[nodiscard]] bool isNull() const { return mValue.isNull(); }
    [[nodiscard]] QByteArray bytes() const { return mValue.toRfc4122(); }
    [[nodiscard]] QString text() const { return mValue.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Uid &a, const Uid &b) { return a.mValue == b.mValue; }
    friend bool operator!=(const Uid &a, const Uid &b) { return a.mValue != b.mValue; }
    friend bool operator<(const Uid &a, const Uid &b) { return a.bytes() < b.bytes(); }
    friend size_t qHash(const Uid &id, size_t seed = 0) { return ::qHash(id.mValue, seed); }

private:
    QUuid mValue;
};

/// A Uid that knows what it names, so that a unit is never passed for a standard.
template <class Tag>
class TypedId : public Uid {
public:
    TypedId() = default;
    explicit TypedId(const Uid &id) : Uid(id) {}
    [[nodiscard]] static TypedId fresh() { return TypedId(Uid::fresh()); }
};

using UnitId = TypedId<struct UnitTag>;
using UnitVersionId = TypedId<struct UnitVersionTag>;
using StandardId = TypedId<struct StandardTag>; ///< one version of a standard
using AttachmentId = TypedId<struct AttachmentTag>;
using PersonId = TypedId<struct PersonTag>;
using PeriodId = TypedId<struct PeriodTag>;
using RoundId = TypedId<struct RoundTag>;
using InspectionId = TypedId<struct InspectionTag>;
using DeductionId = TypedId<struct DeductionTag>;
using MeasureId = TypedId<struct MeasureTag>;
using BonusId = TypedId<struct BonusTag>;
using PhotoId = TypedId<struct PhotoTag>;
using CaseId = TypedId<struct CaseTag>;
using ClosingId = TypedId<struct ClosingTag>;

} // namespace inspect

template <>
struct std::hash<inspect::Uid> {
    size_t operator()(const inspect::Uid &id) const noexcept { return qHash(id); }
};
