// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

#include <memory>

namespace inspect {

/// A unit about to be added, of which everything that needs no workbook is done: it is measured, its shape is checked and all is
/// encoded. Made on one thread, so that another one has only to write.
class ReadyUnit {
public:
    ~ReadyUnit();
    ReadyUnit(ReadyUnit &&) noexcept;
    ReadyUnit &operator=(ReadyUnit &&) noexcept;

    [[nodiscard]] const Unit &unit() const;
    // What may show only when it is written; it is encoded again then.
    void setCode(const QString &code);
    void setParent(const UnitId &parent);

private:
    friend class UnitPreparer;
    friend Result<Unit> addUnit(Edit &edit, ReadyUnit ready);
    struct Data;
    explicit ReadyUnit(std::unique_ptr<Data> data);
    std::unique_ptr<Data> d;
};

/// Makes units ready; for one thread at a time.
class UnitPreparer {
public:
    /// `file`: what the units come from, for messages.
    [[nodiscard]] static Result<UnitPreparer> open(const QString &file);

    /// Never refuses: what is wrong with the shape is said by addUnit(), for it may never come to that.
    [[nodiscard]] ReadyUnit ready(Unit unit) const;

private:
    UnitPreparer() = default;
    struct Closer {
        void operator()(void *spatialite) const;
    };
    std::unique_ptr<void, Closer> mSpatialite;
};

/// As addUnit() of a plain unit, with the same refusals.
[[nodiscard]] Result<Unit> addUnit(Edit &edit, ReadyUnit ready);

} // namespace inspect
