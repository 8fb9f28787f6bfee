// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/error.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace inspect::app {

class LayerPanel;
class MapCanvas;
class MessageBar;
class Session;
class StatusLine;
struct WindowParts;

/// The base maps: brings files in (from the menu, the panel or dropped onto the window), tells how each stands, makes smaller copies of
/// huge pictures in the background, and copies maps beside the workbook to take along.
class LayerDesk : public QObject {
    Q_OBJECT

public:
    explicit LayerDesk(const WindowParts &parts);
    ~LayerDesk() override;

    void ask();
    void add(const QString &path);

Q_SIGNALS:
    void importWanted(const QString &path); ///< as units

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeLayers();
    void takeHiddenKinds();
    void keepHiddenKinds(const QSet<QString> &kinds);
    void importExtract(const QString &path);
    void showCondition(const QString &path);
    [[nodiscard]] bool isMisplaced(const QString &path);
    void settleNew(const QString &path, const Error &error);
    void makeOverviews(const QString &path);
    void copy(const QString &path);
    void editProperties(const QString &path, const QString &problem = {});
    void replace(const QString &path, const LayerSetting &layer);
    void remove(const QString &path);
    void takeOff(const QString &path);
    void putBack();
    void change(const std::function<void(QVector<LayerSetting> &)> &edit);
    void tellOpening();
    void takeLeft();
    void leave(const QString &path);
    void showConditions();
    void dropped(const QStringList &paths, const QPoint &at);
    [[nodiscard]] QString mapsFolder() const;

    QWidget &mWindow;
    Session &mSession;
    MapCanvas &mCanvas;
    LayerPanel &mPanel;
    MessageBar &mMessages;
    StatusLine &mStatus;
    std::optional<std::pair<LayerSetting, qsizetype>> mTakenOff; ///< the last one, with its place
    QHash<QString, QString> mToldAs;                             ///< what was made of another file is told by that one's name
    QSet<QString> mNew;                                          ///< added just now: what goes wrong with them is told at once
    QSet<QString> mLeft;                                         ///< of which the user said that they lie where they should
    bool mHadUnits = false;
    QString mKindsPath;    ///< workbook whose hidden kinds are on the map
    QSet<QString> mShrunk; ///< smaller copies are made, or could not be
    QThreadPool mPool;
    std::shared_ptr<std::atomic_bool> mStop = std::make_shared<std::atomic_bool>(false);
};

} // namespace inspect::app
