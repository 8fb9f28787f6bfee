// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/unit.h"

#include <QByteArray>
#include <QDate>
#include <QImage>
#include <QJsonArray>
#include <QString>
#include <QVector>

namespace inspect {

/// GeoJSON of maps/demo, by file name without ending; compiled in.
[[nodiscard]] QByteArray demoDrawing(const QString &name);

/// The same numbers on every machine: a 64-bit linear congruential generator.
class Dice {
public:
    explicit Dice(quint64 seed) : mState(seed * 2862933555777941757ULL + 3037000493ULL) {}
    [[nodiscard]] int below(int n) { return int((next() >> 33) % quint64(n)); }
    [[nodiscard]] double share() { return double(next() >> 11) / 9007199254740992.0; }
    [[nodiscard]] bool chance(double p) { return share() < p; }

private:
    quint64 next() { return mState = mState * 6364136223846793005ULL + 1442695040888963407ULL; }
    quint64 mState;
};

/// All layers of the base map as one GeoPackage.
[[nodiscard]] Status writeDemoBaseMap(const QString &path);

/// A painted picture of a finding of a clause, 960 × 720.
[[nodiscard]] QImage demoPicture(const QString &clauseName, Dice &dice);

/// A month's record file (see record_file.h) for the units; some are left out. Pictures are written into `folder`.
[[nodiscard]] Result<QJsonArray> demoMonth(const QVector<Unit> &units, const QDate &month, const QString &folder);

} // namespace inspect
