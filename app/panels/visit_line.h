// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QWidget>

class QComboBox;

namespace inspect::app {

/// Whose sheet the inspection is (on site, mutual, third party …) and on which patrol level, for standards that tell them apart; else
/// hidden.
class VisitLine : public QWidget {
    Q_OBJECT

public:
    explicit VisitLine(QWidget *parent = nullptr);

    /// `open`: the inspection being recorded; null: none yet.
    void setVisit(const Standard *standard, const SheetInspection *open);

Q_SIGNALS:
    void chosen(const QString &source, const QString &patrolLevel);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const Standard &standard);
    void retranslate();

    StandardId mStandard;
    QComboBox *mSource;
    QComboBox *mPatrol;
};

} // namespace inspect::app
