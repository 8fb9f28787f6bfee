// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "gis/unit_theme.h"

#include <QDialog>
#include <QSet>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace inspect::app {

/// What the user wants on the printed map.
struct MapExport {
    Theme theme = Theme::Stars;
    QString title;
    QString organisation;
    QString reviewNumber;
    QString group; ///< empty: all
    bool isA3 = false;
    bool withBaseMap = true;
    QSet<QString> hiddenKinds = {}; ///< codes of kinds of units that are left out
};

class MapExportDialog : public QDialog {
    Q_OBJECT

public:
    using Titles = QVector<QPair<Theme, QString>>;

    /// `titles`: the themes to choose from, each with the title that its map has until the user writes another one.
    MapExportDialog(const SnapshotPtr &snapshot, const MapExport &before, const Titles &titles, QWidget *parent = nullptr);

    [[nodiscard]] MapExport choice() const;

private:
    void fillGroups(const Snapshot &snapshot, const QString &chosen);
    void takeTheme();

    Titles mTitles;
    QComboBox *mTheme;
    QLineEdit *mTitle;
    QLineEdit *mOrganisation;
    QLineEdit *mReviewNumber;
    QComboBox *mGroup;
    QComboBox *mPaper;
    QCheckBox *mBaseMap;
    QCheckBox *mAsShown; ///< without the hidden kinds
    QSet<QString> mHiddenKinds;
};

} // namespace inspect::app
