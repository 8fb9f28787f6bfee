// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QKeySequence>
#include <QObject>
#include <QVector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace inspect::app {

/// The menu bar: which entries there are, what they are called, when they are of use. What they do is wired by the window.
class Menus : public QObject {
    Q_OBJECT

public:
    enum class Place : quint8 { File, Edit, Draw, Inspect, Reports, Sync, Help };

    explicit Menus(QMenuBar *bar);

    /// One more entry at the end of a menu, for what stands in a desk of its own (see window_parts.h). `text` is marked with
    /// QT_TRANSLATE_NOOP("inspect::app::Menus", …) and follows the language by itself.
    QAction *add(Place place, const char *text, const char *icon, const QKeySequence &shortcut = {});
    void addSeparator(Place place);

    QAction *newWorkbook, *openWorkbook, *demo, *import, *addLayer, *importStandard, *backup, *restore, *quit;
    QAction *undo, *redo, *find, *editUnit, *deleteUnit, *person;
    QAction *grid;
    QAction *attach, *checklist, *finish, *nextUnit, *zoomAll;
    QAction *scores, *exportMap, *exportScoresheet;
    QAction *shortcuts, *about;

    void retranslate();
    void update(const SnapshotPtr &snapshot, bool hasUnit);
    void setRecent(const QStringList &paths);
    void setPositionChoice(const QString &key); ///< "off", "system", "serial:ttyUSB0", "log"

Q_SIGNALS:
    void recentChosen(const QString &path);
    void kindChosen(const QString &kindCode); ///< draw one
    void languageChosen(const QString &language);
    void positionChosen(const QString &key);

private:
    [[nodiscard]] QMenu *menu(Place place) const;
    QMenu *addMenu(const char *text);
    QAction *add(QMenu *menu, const char *text, const char *icon, const QKeySequence &shortcut = {});
    void buildFile();
    void buildEdit();
    void buildInspect();
    void buildReports();
    void buildHelp();
    void fillDraw(const SnapshotPtr &snapshot);
    void fillPosition();

    struct Text {
        QAction *action;
        const char *source;
    };

    QMenuBar *mBar;
    QVector<Text> mTexts;
    QMenu *mFile, *mEdit, *mDraw, *mInspect, *mReports, *mSync, *mHelp;
    QMenu *mRecent, *mLanguage, *mPosition;
    QActionGroup *mPositionGroup;
    QString mPositionKey;
    QVector<QAction *> mDrawKinds;
    QVector<QAction *> mDrawTools;
    QVector<UnitKind> mKinds;
    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
};

} // namespace inspect::app
