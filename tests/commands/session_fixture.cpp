// SPDX-License-Identifier: GPL-2.0-or-later
#include "session_fixture.h"

#include <QDataStream>

namespace inspect::app {

namespace {

constexpr int kWaitMs = 20000;

} // namespace

QByteArray squareWkb(double lon, double lat, double size)
{
    QByteArray wkb;
    QDataStream out(&wkb, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint8(1) << quint32(3) << quint32(1) << quint32(5);
    const double corners[5][2] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
    for (const auto &corner : corners)
        out << lon + corner[0] * size << lat + corner[1] * size;
    return wkb;
}

SessionFixture::SessionFixture(bool withUnits)
{
    session.setPerson(QStringLiteral("张三"), QStringLiteral("桥东街道"));
    Status made;
    session.create(path(), &session, [&](const Status &status) { made = status; });
    settle();
    if (!made)
        qFatal("no workbook: %s", qPrintable(made.error().text()));
    if (!withUnits)
        return;
    Unit unit;
    unit.id = village = UnitId::fresh();
    unit.code = QStringLiteral("440300001001");
    unit.name = QStringLiteral("东风村");
    unit.kind = QStringLiteral("village");
    unit.wkb = squareWkb(114.05, 22.54);
    if (Status status = run(drawUnit(unit, QStringLiteral("村"))); !status)
        qFatal("no unit: %s", qPrintable(status.error().text()));
    for (const StandardEntry &entry : session.snapshot()->standards) {
        if (entry.standard.code == QStringLiteral("S1"))
            standard = entry.standard.id;
    }
    Attachment attachment;
    attachment.standard = standard;
    attachment.kind = QStringLiteral("village");
    if (Status status = run(attachStandard(attachment, QStringLiteral("四无"))); !status)
        qFatal("not attached: %s", qPrintable(status.error().text()));
    session.setFocus(key());
    settle();
}

Status SessionFixture::run(Command command)
{
    Status result;
    session.run(std::move(command), &session, [&](const Status &status) { result = status; });
    settle();
    return result;
}

void SessionFixture::settle()
{
    if (!QTest::qWaitFor([this] { return session.pending() == 0; }, kWaitMs))
        qFatal("the session does not come to rest");
}

QString SessionFixture::clause(int section, int index) const
{
    return session.snapshot()->standard(standard)->standard.sections[section].clauses[index].id;
}

} // namespace inspect::app
