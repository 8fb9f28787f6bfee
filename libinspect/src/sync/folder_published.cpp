// SPDX-License-Identifier: GPL-2.0-or-later
// The shared file, those that stood in its place before, and what lies beside it.
#include "folder_share.h"

#include "inspect/workbook.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtEndian>

namespace inspect {

namespace {

constexpr qint64 kSmallFileBytes = 64 * 1024;
constexpr qint64 kHubLimitBytes = qint64(2) * 1024 * 1024 * 1024 - 64;
const QString kPublished = QStringLiteral("published");
const QString kGenerationsFolder = QStringLiteral("generations");

/// NUMBER-STATE.sqlite: numbers rise, whatever the clocks say.
std::optional<qint64> generationNamed(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{6,12})-[0-9a-f]{8}\\.sqlite\\z"));
    const QRegularExpressionMatch match = pattern.match(name);
    return match.hasMatch() ? std::optional<qint64>(match.captured(1).toLongLong()) : std::nullopt;
}

} // namespace

QString FolderShare::besidePath() const
{
    const QFileInfo info(mHub);
    return QStringLiteral("%1/%2 (newer).%3").arg(info.path(), info.completeBaseName(), info.suffix());
}

QString FolderShare::qgisProjectOf(const QString &hub)
{
    const QFileInfo info(hub);
    return QStringLiteral("%1/%2.qgs").arg(info.absolutePath(), info.completeBaseName());
}

Status FolderShare::keepGeneration()
{
    if (!mFiles.exists(mHub))
        return {};
    const QString folder = inside(kGenerationsFolder);
    if (Status made = mFiles.makeFolder(folder); !made)
        return made;
    const Result<QStringList> names = mFiles.list(folder);
    if (!names)
        return tl::make_unexpected(names.error());
    QMap<qint64, QStringList> kept;
    for (const QString &name : *names) {
        if (const std::optional<qint64> number = generationNamed(name))
            kept[*number].append(name);
    }
    const qint64 number = kept.isEmpty() ? 1 : kept.lastKey() + 1;
    const QByteArray state = published().state.left(8);
    const QString name = QStringLiteral("%1-%2.sqlite")
                             .arg(number, 6, 10, QLatin1Char('0'))
                             .arg(state.size() == 8 ? QString::fromLatin1(state) : QStringLiteral("00000000"));
    if (Status copied = mFiles.copyNew(mHub, folder + QLatin1Char('/') + name); !copied)
        return copied;
    QStringList all;
    for (const QStringList &ofOneNumber : std::as_const(kept))
        all += ofOneNumber;
    // The shared file itself is the newest generation, the copy made now the one before it.
    while (all.size() > FolderShare::kGenerations - 2)
        (void)mFiles.remove(folder + QLatin1Char('/') + all.takeFirst()); // one too many does no harm
    return {};
}

Status FolderShare::replaceHub(const QByteArray &bytes, const QByteArray &state)
{
    if (Status kept = keepGeneration(); !kept)
        return kept;
    if (Status replaced = replace(mHub, bytes); !replaced)
        return replaced;
    // What was laid beside it while it could not be replaced is older now.
    const Result<QByteArray> beside = mFiles.readStart(besidePath(), 100);
    if (beside && beside->size() == 100 && qFromBigEndian<quint32>(beside->constData() + 68) == Workbook::kHubApplicationId)
        (void)mFiles.remove(besidePath());
    const QJsonObject json{{QStringLiteral("state"), QString::fromLatin1(state)},
                           {QStringLiteral("sha256"), QString::fromLatin1(segmentHash(bytes).toHex())}};
    return replace(inside(kPublished), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QString> FolderShare::putHubAside()
{
    const QFileInfo info(mHub);
    const QString aside = inside(QStringLiteral("quarantine/%1-%2.%3").arg(info.completeBaseName(), Uid::fresh().text(), info.suffix()));
    if (Status moved = mFiles.renameOver(mHub, aside); !moved)
        return tl::make_unexpected(moved.error());
    return aside;
}

Status FolderShare::placeBeside(const QByteArray &bytes) { return replace(besidePath(), bytes); }

Share::Published FolderShare::published()
{
    const Result<QByteArray> bytes = mFiles.read(inside(kPublished), kSmallFileBytes);
    const QJsonObject json = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    return {json.value(QStringLiteral("state")).toString().toLatin1(),
            QByteArray::fromHex(json.value(QStringLiteral("sha256")).toString().toLatin1())};
}

bool FolderShare::isAsPublished(const Published &published)
{
    const Result<QByteArray> bytes = mFiles.read(mHub, kHubLimitBytes);
    return bytes && segmentHash(*bytes) == published.hash;
}

Status FolderShare::placeIfAbsent(const QString &path, const QByteArray &bytes)
{
    if (mFiles.exists(path))
        return {};
    const Result<QString> part = writePart(bytes);
    if (!part)
        return tl::make_unexpected(part.error());
    Status named = mFiles.renameNew(*part, path);
    if (!named) {
        (void)mFiles.remove(*part);
        return named.error().code == ErrorCode::Conflict ? Status() : named; // another laptop was faster
    }
    return mFiles.syncFolder(QFileInfo(path).path());
}

} // namespace inspect
