// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace inspect {

/// A file of forms/standards that the build wrote into the library.
struct CompiledFile {
    QString name;
    QByteArray content;
};

[[nodiscard]] QVector<CompiledFile> compiledStandards(); ///< *.json without the schema, by name
[[nodiscard]] QByteArray compiledSchema();

} // namespace inspect
