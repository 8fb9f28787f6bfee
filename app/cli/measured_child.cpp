// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/measured_child.h"

#include <QFile>
#include <QProcess>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kAskEveryMs = 4;
constexpr int kGiveUpMs = 120000;

/// Unlike rusage's it does not count what the parent had before the other program was loaded.
double peakKbOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble();
    return 0;
}

} // namespace

Result<double> MeasuredChild::run() const
{
    QProcess child;
    child.setProcessEnvironment(environment);
    child.setStandardInputFile(QProcess::nullDevice());
    child.start(program, arguments);
    if (!child.waitForStarted())
        return failure(ErrorCode::NotFound, "%1 does not start: %2", {program, child.errorString()});
    double peak = 0;
    for (int waited = 0; !child.waitForFinished(kAskEveryMs) && child.state() != QProcess::NotRunning; waited += kAskEveryMs) {
        peak = std::max(peak, peakKbOf(child.processId()));
        if (waited > kGiveUpMs) {
            child.kill();
            child.waitForFinished();
            return failure(ErrorCode::Internal, "The start \"%1\" did not come to an end", {name});
        }
    }
    if (child.exitStatus() != QProcess::NormalExit || !fineExits.contains(child.exitCode()))
        return failure(ErrorCode::Internal, "The start \"%1\" failed: %2", {name, QString::fromUtf8(child.readAllStandardError())});
    return peak;
}

} // namespace inspect::app
