// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace inspect {
struct Standard;
}

namespace inspect::app {

class MessageBar;
class Session;
struct WindowParts;

/// The standards: opens their dialog from the Inspect menu, and takes what is imported from the File menu there.
class StandardDesk : public QObject {
    Q_OBJECT

public:
    explicit StandardDesk(const WindowParts &parts);

    /// Opens the dialog; with a file, imports that. `path` empty: nothing is imported.
    void open(const QString &path = {});

private:
    [[nodiscard]] QString askFile(QWidget *over) const;
    void exportTo(const Standard &standard, QWidget *over) const;

    QWidget &mWindow;
    Session &mSession;
    MessageBar &mMessages;
    QAction *mAction;
};

} // namespace inspect::app
