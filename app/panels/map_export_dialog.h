// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace inspect::app {

/// What the user wants on the star-rating map.
struct MapExport {
    QString title;
    QString organisation;
    QString reviewNumber;
    QString group; ///< empty: all
    bool isA3 = false;
    bool withBaseMap = true;
};

class MapExportDialog : public QDialog {
    Q_OBJECT

public:
    MapExportDialog(const SnapshotPtr &snapshot, const MapExport &before, QWidget *parent = nullptr);

    [[nodiscard]] MapExport choice() const;

private:
    QLineEdit *mTitle;
    QLineEdit *mOrganisation;
    QLineEdit *mReviewNumber;
    QComboBox *mGroup;
    QComboBox *mPaper;
    QCheckBox *mBaseMap;
};

} // namespace inspect::app
