// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/records.h"
#include "inspect/workbook.h"

#include <QTemporaryDir>
#include <QTest>

/// Fails the test with the library's own sentence.
#define REQUIRE_OK(result)                                                                                                                 \
    do {                                                                                                                                   \
        const auto &requiredResult = (result);                                                                                             \
        if (!requiredResult)                                                                                                               \
            QFAIL(qPrintable(requiredResult.error().text()));                                                                              \
    } while (false)

/// Fails the test unless the result is that kind of error; its sentence must have an argument for each %n.
#define REQUIRE_ERROR(result, expectedCode)                                                                                                \
    do {                                                                                                                                   \
        const auto &requiredResult = (result);                                                                                             \
        QVERIFY2(!requiredResult, "an error was expected");                                                                                \
        const QString requiredText = requiredResult.error().text();                                                                        \
        QVERIFY2(requiredResult.error().code == (expectedCode), qPrintable(requiredText));                                                 \
        QVERIFY2(!requiredText.contains(QRegularExpression(QStringLiteral("%[1-9]"))), qPrintable(requiredText));                          \
    } while (false)

namespace inspect::test {

/// A workbook with two villages, a road, a toilet, a standard for villages and an inspector.
struct Township {
    QTemporaryDir folder;
    std::unique_ptr<Workbook> book;
    Unit dongfeng; ///< village 110105001201
    Unit xihe;     ///< village 110105001202
    Unit road;
    Unit toilet;
    StandardId standard; ///< T1: section 1 of 60 points with clauses 1.1 (−1 a place) and 1.2 (pass/fail 10); section 2 of 40, measured
    PersonId inspector;

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("桥东街道.sqlite")); }
    /// An empty workbook.
    [[nodiscard]] Status create();
    /// Everything above; one edit each for units, standard and attachment.
    [[nodiscard]] Status fill();
    /// Closes and opens again.
    [[nodiscard]] Status reopen();

    [[nodiscard]] Result<InspectionId> openInspection(const UnitId &unit);
    [[nodiscard]] Result<DeductionId> deduct(const InspectionId &inspection, qint64 count = 1);
    /// Puts a file of that content beside the workbook, as a kept photo, and its row.
    [[nodiscard]] Result<Photo> addPicture(const DeductionId &deduction, const QByteArray &content);
};

/// Ends the test program where no edit can be begun.
[[nodiscard]] Edit begun(Township &town);

/// Reads an inspection back and gives it that state.
[[nodiscard]] Status setState(Edit &edit, const InspectionId &id, InspectionState state = InspectionState::Finished);

/// One visit by the township's standard.
struct Visit {
    UnitId unit;
    QDateTime at;
    qint64 litter = 0;                   ///< places of clause 1.1
    QString dust = QStringLiteral("10"); ///< of clause 2.1; empty: not measured
    QString source;
    InspectionState state = InspectionState::Finished;
};
/// By the township's inspector, in one edit.
[[nodiscard]] Result<InspectionId> record(Township &town, const Visit &visit);

/// A polygon as ISO WKB: a square with its lower left corner there.
[[nodiscard]] QByteArray squareWkb(double lon, double lat, double side);
[[nodiscard]] QByteArray lineWkb(const QVector<QPair<double, double>> &positions);
[[nodiscard]] QByteArray polygonWkb(const QVector<QPair<double, double>> &ring);
[[nodiscard]] QByteArray pointWkbOf(double lon, double lat);
/// The standard's document.
[[nodiscard]] QByteArray standardDocument(const QString &code = QStringLiteral("T1"), int version = 1);
/// SHA-256 of a file.
[[nodiscard]] QByteArray fingerprint(const QString &path);

} // namespace inspect::test
