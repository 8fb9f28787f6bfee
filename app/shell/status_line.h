// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace inspect::app {

/// Coordinates, zone, receiver, scale, and whether everything is stored.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(Session &session, QWidget *parent = nullptr);

    void setCursor(double lon, double lat);
    /// The zone that is drawn in: its central meridian, and its full name.
    void setZone(int centralMeridian, const QString &description);
    [[nodiscard]] QToolButton &zoneButton() { return *mZone; }
    void setScale(double denominator);
    void setOpening(const QStringList &files); ///< base maps that are being read
    void setAccuracy(const std::optional<double> &metres);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Session &mSession;
    QLabel *mCursor;
    QToolButton *mZone;
    QLabel *mGps;
    QLabel *mScale;
    QLabel *mSaved;
    QStringList mOpening;
    double mDenominator = 0;
    std::optional<double> mAccuracy;
};

} // namespace inspect::app
