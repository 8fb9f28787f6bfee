// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/menus.h"

#include "models/texts.h"
#include "panels/position_source.h"
#include "panels/style.h"
#include "shell/settings.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace inspect::app {

namespace {

/// These stand in the Draw menu itself, the others below "more".
constexpr const char *kCommonKinds[] = {"village", "road", "grid", "toilet", "river", "compound"};

const char *iconOf(ShapeType shape)
{
    switch (shape) {
    case ShapeType::Point: return "draw-circle";
    case ShapeType::Line: return "draw-polyline";
    default: return "draw-polygon";
    }
}

} // namespace

Menus::Menus(QMenuBar *bar) : QObject(bar), mBar(bar)
{
    mFile = addMenu(QT_TR_NOOP("&File"));
    mEdit = addMenu(QT_TR_NOOP("&Edit"));
    mDraw = addMenu(QT_TR_NOOP("&Draw"));
    mInspect = addMenu(QT_TR_NOOP("&Inspect"));
    mReports = addMenu(QT_TR_NOOP("&Reports"));
    mSync = addMenu(QT_TR_NOOP("&Sync"));
    mSync->menuAction()->setVisible(false); // until something stands in it
    mHelp = addMenu(QT_TR_NOOP("&Help"));
    buildFile();
    buildEdit();
    grid = new QAction(themeIcon("view-grid"), QString(), this);
    mTexts.append({grid, QT_TR_NOOP("Make a gri&d of cells…")});
    buildInspect();
    buildReports();
    buildHelp();
    retranslate();
}

QMenu *Menus::menu(Place place) const
{
    switch (place) {
    case Place::File: return mFile;
    case Place::Edit: return mEdit;
    case Place::Draw: return mDraw;
    case Place::Inspect: return mInspect;
    case Place::Reports: return mReports;
    case Place::Sync: return mSync;
    case Place::Help: return mHelp;
    }
    Q_UNREACHABLE();
}

namespace {

/// A menu has one place for the icon and the check mark: where it is either on or off, that is what is to be seen.
void markWhenChecked(QAction *action)
{
    QObject::connect(action, &QAction::checkableChanged, action, [action](bool checkable) { action->setIconVisibleInMenu(!checkable); });
}

} // namespace

QAction *Menus::add(Place place, const char *text, const char *icon, const QKeySequence &shortcut)
{
    QMenu *target = menu(place);
    target->menuAction()->setVisible(true);
    if (place != Place::Draw) {
        QAction *action = add(target, text, icon, shortcut);
        action->setText(tr(text));
        return action;
    }
    // The Draw menu is filled anew whenever the kinds change.
    auto *action = new QAction(themeIcon(icon), tr(text), this);
    markWhenChecked(action);
    action->setShortcut(shortcut);
    mTexts.append({action, text});
    mDrawTools.append(action);
    mDraw->addAction(action);
    return action;
}

void Menus::addSeparator(Place place) { menu(place)->addSeparator(); }

QMenu *Menus::addMenu(const char *text)
{
    QMenu *menu = mBar->addMenu(QString());
    mTexts.append({menu->menuAction(), text});
    return menu;
}

QAction *Menus::add(QMenu *menu, const char *text, const char *icon, const QKeySequence &shortcut)
{
    QAction *action = menu->addAction(themeIcon(icon), QString());
    markWhenChecked(action);
    action->setShortcut(shortcut);
    mTexts.append({action, text});
    return action;
}

void Menus::buildFile()
{
    newWorkbook = add(mFile, QT_TR_NOOP("&New workbook…"), "document-new", QKeySequence::New);
    openWorkbook = add(mFile, QT_TR_NOOP("&Open workbook…"), "document-open", QKeySequence::Open);
    mRecent = mFile->addMenu(themeIcon("document-open-recent"), QString());
    mTexts.append({mRecent->menuAction(), QT_TR_NOOP("&Recent workbooks")});
    demo = add(mFile, QT_TR_NOOP("&Demo township"), "mark-location");
    mFile->addSeparator();
    import = add(mFile, QT_TR_NOOP("&Import units…"), "document-import", QKeySequence(Qt::CTRL | Qt::Key_I));
    importStandard = add(mFile, QT_TR_NOOP("Import a &standard…"), "view-task-add");
    addLayer = add(mFile, QT_TR_NOOP("Add a base &map…"), "map-flat");
    mFile->addSeparator();
    backup = add(mFile, QT_TR_NOOP("&Back up workbook and photos…"), "document-save-as");
    restore = add(mFile, QT_TR_NOOP("Restore from a backu&p…"), "document-revert");
    mFile->addSeparator();
    quit = add(mFile, QT_TR_NOOP("&Quit"), "application-exit", QKeySequence::Quit);
}

void Menus::buildEdit()
{
    undo = mEdit->addAction(themeIcon("edit-undo"), QString());
    undo->setShortcut(QKeySequence::Undo);
    redo = mEdit->addAction(themeIcon("edit-redo"), QString());
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    mEdit->addSeparator();
    find = add(mEdit, QT_TR_NOOP("&Find a unit"), "edit-find", QKeySequence::Find);
    editUnit = add(mEdit, QT_TR_NOOP("Unit's &attributes…"), "document-edit", QKeySequence(Qt::Key_F2));
    deleteUnit = add(mEdit, QT_TR_NOOP("&Delete the unit"), "edit-delete");
    mEdit->addSeparator();
    person = add(mEdit, QT_TR_NOOP("&Who works here…"), "user-identity");
    mLanguage = mEdit->addMenu(themeIcon("preferences-desktop-locale"), QString());
    mTexts.append({mLanguage->menuAction(), QT_TR_NOOP("&Language")});
    auto *group = new QActionGroup(this);
    // A language is called by its own name in every language.
    const QPair<QString, QString> languages[] = {{QStringLiteral("zh_CN"), QString::fromUtf8("中文")},
                                                 {QStringLiteral("en"), QStringLiteral("English")}};
    for (const auto &[code, name] : languages) {
        QAction *action = mLanguage->addAction(name);
        action->setCheckable(true);
        action->setChecked(settings::language() == code);
        action->setObjectName(QStringLiteral("language-") + code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language = code] { Q_EMIT languageChosen(language); });
    }
}

void Menus::buildInspect()
{
    checklist = add(mInspect, QT_TR_NOOP("Go to the &checklist"), "view-task", QKeySequence(Qt::CTRL | Qt::Key_L));
    finish = add(mInspect, QT_TR_NOOP("&Finish inspection"), "dialog-ok-apply", QKeySequence(Qt::CTRL | Qt::Key_Return));
    nextUnit = add(mInspect, QT_TR_NOOP("&Next unit in the list"), "go-next", QKeySequence(Qt::CTRL | Qt::Key_Down));
    mInspect->addSeparator();
    attach = add(mInspect, QT_TR_NOOP("&Attach standards to units…"), "document-edit-verify");
    mInspect->addSeparator();
    mPosition = mInspect->addMenu(themeIcon("gps"), QString());
    mTexts.append({mPosition->menuAction(), QT_TR_NOOP("&Position")});
    mPositionGroup = new QActionGroup(this);
    mPositionKey = QStringLiteral("off");
    connect(mPosition, &QMenu::aboutToShow, this, &Menus::fillPosition);
    fillPosition();
    mInspect->addSeparator();
    zoomAll = add(mInspect, QT_TR_NOOP("&Whole map"), "zoom-fit-best", QKeySequence(Qt::CTRL | Qt::Key_0));
}

void Menus::buildReports()
{
    scores = add(mReports, QT_TR_NOOP("&Scores and ranking…"), "view-statistics", QKeySequence(Qt::CTRL | Qt::Key_R));
    mReports->addSeparator();
    exportMap = add(mReports, QT_TR_NOOP("Star-rating &map and other maps…"), "document-export", QKeySequence(Qt::CTRL | Qt::Key_M));
    exportScoresheet = add(mReports, QT_TR_NOOP("Scoresh&eet (Excel or PDF)…"), "x-office-spreadsheet", QKeySequence(Qt::CTRL | Qt::Key_E));
}

void Menus::buildHelp()
{
    shortcuts = add(mHelp, QT_TR_NOOP("&Keys and first steps"), "help-contents", QKeySequence::HelpContents);
    about = add(mHelp, QT_TR_NOOP("&About"), "help-about");
}

void Menus::retranslate()
{
    for (const Text &text : mTexts)
        text.action->setText(tr(text.source));
    mKinds.clear();
    fillDraw(mSnapshot);
    update(mSnapshot, finish->isEnabled());
}

/// One entry for each kind that can be drawn, the common ones first.
void Menus::fillDraw(const SnapshotPtr &snapshot)
{
    if (snapshot->kinds == mKinds && !mDraw->isEmpty())
        return;
    mKinds = snapshot->kinds;
    mDraw->clear();
    qDeleteAll(mDrawKinds);
    mDrawKinds.clear();
    QStringList done;
    const auto addKind = [&](const UnitKind &kind, QMenu *menu) {
        auto *action = new QAction(themeIcon(iconOf(kind.shape)), kindName(kind), this);
        action->setObjectName(QStringLiteral("draw-") + kind.code);
        menu->addAction(action);
        mDrawKinds.append(action);
        connect(action, &QAction::triggered, this, [this, code = kind.code] { Q_EMIT kindChosen(code); });
        done.append(kind.code);
    };
    for (const char *code : kCommonKinds) {
        if (const UnitKind *kind = snapshot->kind(QString::fromLatin1(code)))
            addKind(*kind, mDraw);
    }
    QMenu *more = mDraw->addMenu(tr("More &kinds"));
    for (const UnitKind &kind : snapshot->kinds) {
        if (!done.contains(kind.code) && kind.shape != ShapeType::None)
            addKind(kind, more);
    }
    mDraw->addSeparator();
    mDraw->addAction(grid);
    mDraw->addActions(mDrawTools);
}

void Menus::fillPosition()
{
    mPosition->clear();
    qDeleteAll(mPositionGroup->actions());
    const auto add = [this](const QString &text, const QString &key) {
        QAction *action = mPosition->addAction(text);
        action->setCheckable(true);
        action->setChecked(mPositionKey == key);
        mPositionGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, key] { Q_EMIT positionChosen(key); });
    };
    add(tr("Off"), QStringLiteral("off"));
    add(tr("This computer's position"), QStringLiteral("system"));
    for (const QString &port : PositionSource::serialPorts())
        add(tr("Receiver at %1").arg(port), QStringLiteral("serial:") + port);
    add(tr("Play back a log…"), QStringLiteral("log"));
}

void Menus::setPositionChoice(const QString &key) { mPositionKey = key; }

void Menus::setRecent(const QStringList &paths)
{
    mRecent->clear();
    for (const QString &path : paths) {
        QAction *action = mRecent->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    mRecent->menuAction()->setVisible(!paths.isEmpty());
}

void Menus::update(const SnapshotPtr &snapshot, bool hasUnit)
{
    mSnapshot = snapshot;
    const bool isOpen = !snapshot->path.isEmpty();
    fillDraw(snapshot);
    undo->setText(snapshot->undo ? tr("&Undo: %1").arg(stepText(*snapshot->undo)) : tr("&Undo"));
    undo->setEnabled(snapshot->undo.has_value());
    redo->setText(snapshot->redo ? tr("R&edo: %1").arg(stepText(*snapshot->redo)) : tr("R&edo"));
    redo->setEnabled(snapshot->redo.has_value());
    for (QAction *action :
         {import, addLayer, importStandard, backup, find, grid, attach, nextUnit, zoomAll, scores, exportMap, exportScoresheet})
        action->setEnabled(isOpen);
    for (QAction *action : {editUnit, deleteUnit, checklist, finish})
        action->setEnabled(isOpen && hasUnit);
    mDraw->setEnabled(isOpen);
}

} // namespace inspect::app
