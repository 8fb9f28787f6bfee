// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base_style.h"
#include "inspect/error.h"

#include <QObject>
#include <QVector>

#include <memory>
#include <optional>
#include <vector>

class QRectF;
class QgsMapLayer;

namespace inspect::app {

/// A base map as the user set it.
struct BaseSetting {
    QString path;
    QString name;
    bool visible = true;
    double opacity = 1;
    double smallestScale = 0; ///< denominator above which it is not drawn; 0: always
    double largestScale = 0;  ///< denominator below which it is not drawn; 0: always
    QString crs;              ///< "EPSG:n": instead of what the file says; empty: as the file says
    bool operator==(const BaseSetting &) const = default;

    [[nodiscard]] bool drawnAt(double scaleDenominator) const
    {
        return visible && (smallestScale <= 0 || scaleDenominator <= smallestScale) &&
               (largestScale <= 0 || scaleDenominator >= largestScale);
    }
};

/// Topmost first; a drawing that still uses a layer keeps it.
using SharedLayers = QVector<std::shared_ptr<QgsMapLayer>>;

/// The base maps below the units. Files are opened on threads of their own, so that a damaged, huge or slow one never holds the window
/// up; what could not be opened stays in the list with its reason.
class BaseStack : public QObject {
    Q_OBJECT
public:
    enum class State { Opening, Ready, Failed };
    struct Condition {
        State state = State::Opening;
        std::optional<Error> error;  ///< of Failed
        bool isTooWide = false;      ///< it reaches round the world and is drawn in part
        bool wantsOverviews = false; ///< drawn only near by until it has smaller copies of itself
    };

    explicit BaseStack(QObject *parent = nullptr);
    ~BaseStack() override;

    /// Topmost first. What is open stays open; what failed before is tried again.
    void set(const QVector<BaseSetting> &settings);
    void setLight(MapLight light);
    /// Opens what was set before the map library was there.
    void resume();
    /// Opens a file anew: it was changed.
    void reload(const QString &path);

    [[nodiscard]] QVector<BaseSetting> settings() const;
    [[nodiscard]] Condition condition(const QString &path) const;
    [[nodiscard]] bool isOpening() const;
    /// Anything visible that can be drawn at some scale.
    [[nodiscard]] bool shows() const;
    [[nodiscard]] SharedLayers drawn(double scaleDenominator, double metresPerPixel) const;
    /// Of all that is open, in degrees; world-wide maps are left out where another has bounds.
    [[nodiscard]] std::optional<QRectF> boundsInDegrees() const;
    /// Whether anything of the file can lie there, by what its coordinates come to; what has no extent of its own can lie anywhere.
    [[nodiscard]] bool reaches(const QString &path, const QRectF &degrees) const;

Q_SIGNALS:
    void changed(); ///< what is drawn
    void conditionChanged(const QString &path);

private:
    struct Entry;
    struct Opened;

    void open(Entry &entry);
    void take(const QString &path, quint64 token, Opened &opened);

    std::vector<std::unique_ptr<Entry>> mEntries;
    MapLight mLight = MapLight::Day;
    quint64 mTokens = 0;
};

} // namespace inspect::app
