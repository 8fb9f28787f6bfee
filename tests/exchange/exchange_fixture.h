// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "store_fixture.h"

#include "inspect/unit_import.h"

#include <QImage>
#include <QStringList>
#include <QVector>

namespace inspect::test {

struct SourceRow {
    QStringList texts; ///< in the order of SourceFile::fields
    QString wkt;       ///< empty: no geometry
};

/// A file to import, written through GDAL.
struct SourceFile {
    QString driver = QStringLiteral("GPKG");
    QString layer = QStringLiteral("villages");
    int epsg = 4490; ///< 0: none
    QStringList fields{QStringLiteral("name"), QStringLiteral("code")};
    QVector<SourceRow> rows;
    QStringList options;                ///< of the layer's creation
    QByteArray sortOfShape = "polygon"; ///< polygon, line, point, any, none
};
inline constexpr const char *kSquareA = "POLYGON((116.3 39.9,116.31 39.9,116.31 39.91,116.3 39.91,116.3 39.9))";
/// In the order of SourceFile::fields as they are.
[[nodiscard]] SourceRow row(const char *name, const char *code, const char *wkt = kSquareA);
[[nodiscard]] bool writeSource(const QString &path, const SourceFile &file);

/// A township into whose workbook files are imported.
struct ImportTown : Township {
    /// Villages with name and code.
    [[nodiscard]] ImportPlan plan(const QString &path) const;
    [[nodiscard]] QString file(const char *name) const { return folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] Unit imported(const char *code) const { return unitByCode(*book, QString::fromLatin1(code)).value_or(Unit()); }
    [[nodiscard]] qsizetype unitCount() const { return units(*book)->size(); }
};

[[nodiscard]] bool writeBytes(const QString &path, const QByteArray &bytes);
[[nodiscard]] QByteArray readBytes(const QString &path);

/// A picture whose every pixel differs from its neighbours, so that it compresses badly.
[[nodiscard]] QImage noisyImage(int width, int height, quint32 seed = 1);

/// Where the shared real data lies (SHIRONG_SHARED_DATA, else beside the checkout); empty: not here.
[[nodiscard]] QString sharedData();

/// The member of a zip file (xlsx), unpacked; empty: not there.
[[nodiscard]] QByteArray zipMember(const QString &zip, const QString &member);

} // namespace inspect::test
