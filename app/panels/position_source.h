// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QIODevice>
#include <QObject>

#include <memory>

class QGeoPositionInfo;
class QGeoPositionInfoSource;

namespace inspect::app {

/// Where the laptop stands: from the system, a serial NMEA receiver, or a log played back.
class PositionSource : public QObject {
    Q_OBJECT

public:
    enum class Kind { Off, System, Serial, Log };

    explicit PositionSource(QObject *parent = nullptr);
    ~PositionSource() override;

    /// `device`: the serial port's name or the log's path.
    [[nodiscard]] Status start(Kind kind, const QString &device = {}, int baud = 9600);
    void stop();
    [[nodiscard]] Kind kind() const { return mKind; }
    [[nodiscard]] static QStringList serialPorts();

Q_SIGNALS:
    void moved(double lon, double lat, double accuracyM); ///< degrees; accuracy: 68 % radius
    void lost();                                          ///< nothing heard for a while

private:
    [[nodiscard]] Status startNmea(std::unique_ptr<QIODevice> device, bool isLog);
    void adopt(std::unique_ptr<QGeoPositionInfoSource> source);
    void take(const QGeoPositionInfo &info);

    Kind mKind = Kind::Off;
    std::unique_ptr<QIODevice> mDevice;
    std::unique_ptr<QGeoPositionInfoSource> mSource;
};

} // namespace inspect::app
