// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard.h"

#include <QJsonArray>

namespace inspect {

/// Reads a document that has passed checkAgainstSchema() into a Standard. What can still fail is a number that is no exact
/// multiple of 1/10000; the first one found is the error.
class StandardReader {
public:
    explicit StandardReader(QString fileName) : mFileName(std::move(fileName)) {}
    [[nodiscard]] Result<Standard> read(const QJsonObject &document);

private:
    void readSettings(Standard &standard, const QJsonObject &document);
    void readBands(Standard &standard, const QJsonObject &document);
    void readPeriod(Standard &standard, const QJsonObject &period);
    void readPlan(Standard &standard, const QJsonObject &document);
    [[nodiscard]] Section section(const QJsonObject &object, const QString &path);
    [[nodiscard]] Clause clause(const QJsonObject &object, const QString &path);
    [[nodiscard]] WarningRule warning(const QJsonObject &object, const QString &path);
    [[nodiscard]] Points points(const QJsonObject &object, const char *key, const QString &path);
    [[nodiscard]] std::optional<Points> optionalPoints(const QJsonObject &object, const char *key, const QString &path);

    QString mFileName;
    std::optional<Error> mError;
};

} // namespace inspect
