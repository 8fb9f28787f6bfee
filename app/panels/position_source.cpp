// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/position_source.h"

#include <QCoreApplication>
#include <QFile>
#include <QGeoPositionInfo>
#include <QGeoPositionInfoSource>
#include <QNmeaPositionInfoSource>
#include <QSerialPort>
#include <QSerialPortInfo>

namespace inspect::app {

namespace {

/// Range error of a plain receiver under open sky, metres; times the dilution of precision it gives the accuracy.
constexpr double kUserEquivalentRangeErrorM = 3.0;
/// Taken where a receiver says nothing of its accuracy.
constexpr double kUnknownAccuracyM = 10.0;

} // namespace

PositionSource::PositionSource(QObject *parent) : QObject(parent) {}

PositionSource::~PositionSource() { stop(); }

void PositionSource::stop()
{
    mSource.reset();
    mDevice.reset();
    mKind = Kind::Off;
}

QStringList PositionSource::serialPorts()
{
    QStringList names;
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts())
        names.append(port.portName());
    return names;
}

Status PositionSource::start(Kind kind, const QString &device, int baud)
{
    stop();
    if (kind == Kind::System) {
        std::unique_ptr<QGeoPositionInfoSource> source(QGeoPositionInfoSource::createDefaultSource(nullptr));
        if (!source)
            return failure(ErrorCode::NotFound,
                           QT_TRANSLATE_NOOP("Error", "This computer offers no position. Connect a receiver and choose "
                                                      "its serial port, or click the place on the map."));
        mKind = kind;
        adopt(std::move(source));
        return {};
    }
    if (kind == Kind::Serial) {
        auto port = std::make_unique<QSerialPort>(device);
        port->setBaudRate(baud);
        if (!port->open(QIODevice::ReadOnly))
            return failure(ErrorCode::Io,
                           QT_TRANSLATE_NOOP("Error", "The receiver at %1 cannot be opened (%2). Check that it is plugged "
                                                      "in and that no other program uses it."),
                           {device, port->errorString()});
        mKind = kind;
        return startNmea(std::move(port), false);
    }
    if (kind == Kind::Log) {
        auto file = std::make_unique<QFile>(device);
        if (!file->open(QIODevice::ReadOnly))
            return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The log %1 cannot be read (%2). Choose another file."),
                           {device, file->errorString()});
        mKind = kind;
        return startNmea(std::move(file), true);
    }
    return {};
}

Status PositionSource::startNmea(std::unique_ptr<QIODevice> device, bool isLog)
{
    auto source =
        std::make_unique<QNmeaPositionInfoSource>(isLog ? QNmeaPositionInfoSource::SimulationMode : QNmeaPositionInfoSource::RealTimeMode);
    source->setUserEquivalentRangeError(kUserEquivalentRangeErrorM);
    mDevice = std::move(device);
    source->setDevice(mDevice.get());
    adopt(std::move(source));
    return {};
}

void PositionSource::adopt(std::unique_ptr<QGeoPositionInfoSource> source)
{
    mSource = std::move(source);
    connect(mSource.get(), &QGeoPositionInfoSource::positionUpdated, this, &PositionSource::take);
    connect(mSource.get(), &QGeoPositionInfoSource::errorOccurred, this, [this](QGeoPositionInfoSource::Error) { Q_EMIT lost(); });
    mSource->startUpdates();
}

void PositionSource::take(const QGeoPositionInfo &info)
{
    if (!info.isValid() || !info.coordinate().isValid())
        return;
    const double accuracy =
        info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy) ? info.attribute(QGeoPositionInfo::HorizontalAccuracy) : kUnknownAccuracyM;
    Q_EMIT moved(info.coordinate().longitude(), info.coordinate().latitude(), accuracy);
}

} // namespace inspect::app
