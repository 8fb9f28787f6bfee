// SPDX-License-Identifier: GPL-2.0-or-later
// Who comes to the share, kept in the workbook so that it can be seen without a share.
#include "sync_run.h"

#include "inspect/sync.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace inspect {

namespace {

const QString kPeersSetting = QStringLiteral("peers");

} // namespace

QVector<Peer> lastPeers(const Workbook &workbook)
{
    QVector<Peer> peers;
    const QJsonArray known = QJsonDocument::fromJson(workbook.setting(kPeersSetting).toString().toUtf8()).array();
    for (const QJsonValue &each : known)
        peers.append({each[QStringLiteral("name")].toString(), QDateTime::fromString(each[QStringLiteral("at")].toString(), Qt::ISODate),
                      each[QStringLiteral("this")].toBool(), Uid::fromString(each[QStringLiteral("device")].toString()),
                      each[QStringLiteral("retired")].toBool(), 0});
    return peers;
}

Status SyncRun::rememberPeers(Workbook &workbook) const
{
    QJsonArray known;
    for (const Peer &peer : mSummary.peers)
        known.append(QJsonObject{{QStringLiteral("name"), peer.name},
                                 {QStringLiteral("at"), peer.lastSeen.toUTC().toString(Qt::ISODate)},
                                 {QStringLiteral("this"), peer.isThis},
                                 {QStringLiteral("device"), peer.device.text()},
                                 {QStringLiteral("retired"), peer.isRetired}});
    const QString text = QString::fromUtf8(QJsonDocument(known).toJson(QJsonDocument::Compact));
    return workbook.setting(kPeersSetting).toString() == text ? Status() : workbook.setSetting(kPeersSetting, text);
}

} // namespace inspect
