// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "panels/map_export_dialog.h"

#include <QObject>

class QWidget;

namespace inspect::app {

class MessageBar;

/// Star-rating map and scoresheet: asks, writes with progress and cancel, says where the file lies.
class PaperExport : public QObject {
    Q_OBJECT

public:
    PaperExport(Session &session, MessageBar &messages, QWidget *window);

    /// Coloured as the window's map is, until the user chooses otherwise.
    /// `hiddenKinds`: of units, that the window's map hides.
    void exportMap(Theme shown = Theme::Stars, const QSet<QString> &hiddenKinds = {});
    void exportScoresheet();
    /// Without questions, for tests and for repeating.
    void writeMap(const MapExport &choice, const QString &path);
    void writeSheet(const QString &standardCode, const QString &path);

Q_SIGNALS:
    void written(const QString &path);

private:
    [[nodiscard]] QString askFile(const QString &title, const QString &name, const QString &filter) const;
    [[nodiscard]] QString organisation() const;
    void tell(const Status &status, const QString &path);

    Session &mSession;
    MessageBar &mMessages;
    QWidget *mWindow;
};

} // namespace inspect::app
