// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/layer_panel.h"

#include "models/texts.h"
#include "panels/style.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace inspect::app {

namespace {

constexpr int kPathRole = Qt::UserRole + 2;
constexpr int kKindRole = Qt::UserRole + 3; ///< code of a kind of units
constexpr int kPinsRole = Qt::UserRole + 4;
constexpr qsizetype kLongestNote = 46; ///< two lines of the panel; the tool tip has all of it
constexpr int kUnitsRow = 0;
constexpr QChar kIndent(0x3000);

constexpr std::array kThemes{Theme::Stars, Theme::Score, Theme::Coverage, Theme::Cases, Theme::Heads, Theme::Change, Theme::Places};
constexpr std::array kLights{MapLight::Day, MapLight::Night, MapLight::Sun};

} // namespace

LayerPanel::LayerPanel(Session &session, QWidget *parent) : QWidget(parent), mSession(session)
{
    build();
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (parts & (Part::Units | Part::Scores | Part::Standards))
            takeKinds();
        if (parts & Part::Settings)
            fillLayers();
        if (parts & (Part::Standards | Part::Scores))
            fillStandards();
    });
    takeKinds();
    fillLayers();
    fillStandards();
    retranslate();
}

void LayerPanel::build()
{
    mTitle = new QToolButton(this);
    mTitle->setFont(scaledFont(1.0, true));
    mTitle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    mTitle->setAutoRaise(true);
    mTitle->setMinimumHeight(kTargetPx);
    mTitle->setArrowType(Qt::DownArrow);
    mBody = new QScrollArea(this); // of a low window it takes what is left
    mBody->setFrameShape(QFrame::NoFrame);
    mBody->setWidgetResizable(true);
    mBody->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mBody->setMinimumHeight(2 * kTargetPx);
    mAdd = bigButton("list-add", this);
    mAdd->setObjectName(QStringLiteral("addLayer"));
    mRemove = bigButton("list-remove", this);
    mRemove->setObjectName(QStringLiteral("removeLayer"));
    mMore = bigButton("overflow-menu", this);
    mMore->setObjectName(QStringLiteral("layerMenu"));
    auto *head = new QHBoxLayout;
    head->addWidget(mTitle);
    head->addStretch(1);
    for (QToolButton *button : {mAdd, mRemove, mMore}) {
        button->setAutoRaise(true);
        head->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 6);
    layout->setSpacing(3);
    layout->addLayout(head);
    layout->addWidget(mBody, 1);
    buildBody();
    connect(mTitle, &QToolButton::clicked, this, [this] { setFolded(!mBody->isHidden()); });
    connect(mAdd, &QToolButton::clicked, this, &LayerPanel::addLayerWanted);
    connect(mRemove, &QToolButton::clicked, this, &LayerPanel::removeCurrent);
    connect(mMore, &QToolButton::clicked, this, [this] { openMenu(mMore->mapToGlobal(QPoint(0, mMore->height()))); });
}

void LayerPanel::buildBody()
{
    mList = new QListWidget(this);
    mList->setObjectName(QStringLiteral("layers"));
    mList->setMinimumHeight(3 * kTargetPx);
    mList->setWordWrap(true);
    mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mList->setDragDropMode(QAbstractItemView::InternalMove);
    mList->setContextMenuPolicy(Qt::CustomContextMenu);
    mList->installEventFilter(this);
    mOpacity = new QSlider(Qt::Horizontal, this);
    mOpacity->setObjectName(QStringLiteral("layerOpacity"));
    mOpacity->setRange(10, 100);
    mOpacity->setTracking(false); // each step is stored
    mOpacity->setMinimumHeight(kTargetPx - 10);
    mTheme = new QComboBox(this);
    mTheme->setObjectName(QStringLiteral("mapTheme"));
    mLight = new QComboBox(this);
    mLight->setObjectName(QStringLiteral("mapLight"));
    for (const Theme theme : kThemes)
        mTheme->addItem(QString(), int(theme));
    for (const MapLight light : kLights)
        mLight->addItem(QString(), int(light));
    for (QComboBox *box : {mTheme, mLight}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    mStandard = new QComboBox(this);
    mStandard->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *inside = new QWidget;
    auto *body = new QVBoxLayout(inside);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(3);
    body->addWidget(mList, 1);
    body->addWidget(mOpacity);
    auto *looks = new QHBoxLayout;
    looks->addWidget(mTheme, 3);
    looks->addWidget(mLight, 2);
    body->addLayout(looks);
    body->addWidget(mStandard);
    mBody->setWidget(inside);
    connect(mList, &QListWidget::itemChanged, this, &LayerPanel::itemChanged);
    connect(mList, &QListWidget::currentItemChanged, this, &LayerPanel::currentChanged);
    connect(mList, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { openMenu(mList->viewport()->mapToGlobal(at)); });
    connect(mList, &QListWidget::itemDoubleClicked, this, [this](const QListWidgetItem *item) {
        if (layerAt(item) >= 0)
            Q_EMIT propertiesWanted(item->data(kPathRole).toString());
    });
    // The list itself is in the middle of the move.
    connect(mList->model(), &QAbstractItemModel::rowsMoved, this, &LayerPanel::takeOrder, Qt::QueuedConnection);
    connect(mOpacity, &QSlider::valueChanged, this, &LayerPanel::setOpacity);
    connect(mTheme, &QComboBox::activated, this, [this](int index) { Q_EMIT themeChosen(Theme(mTheme->itemData(index).toInt())); });
    connect(mLight, &QComboBox::activated, this, [this](int index) { Q_EMIT lightChosen(MapLight(mLight->itemData(index).toInt())); });
    connect(mStandard, &QComboBox::activated, this, [this](int index) { mSession.setTheme(mStandard->itemData(index).toString()); });
}

void LayerPanel::setFolded(bool folded)
{
    mBody->setVisible(!folded);
    for (QToolButton *button : {mAdd, mRemove, mMore})
        button->setVisible(!folded);
    mTitle->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    setMaximumHeight(folded ? sizeHint().height() : QWIDGETSIZE_MAX);
}

void LayerPanel::setTheme(Theme theme) { mTheme->setCurrentIndex(std::max(0, mTheme->findData(int(theme)))); }

void LayerPanel::setUnitOpacity(double opacity)
{
    mUnitOpacity = opacity;
    currentChanged(mList->currentItem());
}

void LayerPanel::setLight(MapLight light) { mLight->setCurrentIndex(std::max(0, mLight->findData(int(light)))); }

void LayerPanel::setNote(const QString &path, const Note &note)
{
    if (mNotes.value(path) == note)
        return;
    if (note.text.isEmpty())
        mNotes.remove(path);
    else
        mNotes.insert(path, note);
    showItems(path);
}

void LayerPanel::setShiftNote(const QString &path, const QString &text)
{
    if (mShiftNotes.value(path) == text)
        return;
    if (text.isEmpty())
        mShiftNotes.remove(path);
    else
        mShiftNotes.insert(path, text);
    showItems(path);
}

void LayerPanel::showItems(const QString &path)
{
    const QScopedValueRollback filling(mIsFilling, true);
    for (int row = 0; row < mList->count(); ++row) {
        if (mList->item(row)->data(kPathRole).toString() == path)
            showItem(mList->item(row));
    }
}

int LayerPanel::layerAt(const QListWidgetItem *item) const
{
    const QString path = item ? item->data(kPathRole).toString() : QString();
    const auto &layers = mSession.snapshot()->layers;
    const auto found = std::find_if(layers.cbegin(), layers.cend(), [&path](const LayerSetting &layer) { return layer.path == path; });
    return path.isEmpty() || found == layers.cend() ? -1 : int(found - layers.cbegin());
}

/// Its name, and what there is to say of it, which a problem says in red.
void LayerPanel::showItem(QListWidgetItem *item)
{
    const int layer = layerAt(item);
    if (layer < 0)
        return;
    const LayerSetting &setting = mSession.snapshot()->layers[layer];
    Note note = mNotes.value(setting.path);
    if (note.text.isEmpty() && mShiftNotes.contains(setting.path))
        note = {mShiftNotes.value(setting.path), true, true};
    const QString brief = note.text.size() > kLongestNote ? note.text.left(kLongestNote) + QChar(0x2026) : note.text;
    item->setText(note.text.isEmpty() ? setting.name : setting.name + QLatin1Char('\n') + brief);
    item->setForeground(note.isProblem ? QBrush(colours::kTaken) : QBrush());
    const QString path = QDir::toNativeSeparators(setting.path);
    item->setToolTip(note.text.isEmpty() ? path : note.text + QLatin1Char('\n') + path);
}

void LayerPanel::fillLayers()
{
    const QScopedValueRollback filling(mIsFilling, true);
    const auto keyOf = [](const QListWidgetItem *item) { // what a row stands for, wherever it is
        return item ? std::make_tuple(item->data(kPathRole).toString(), item->data(kKindRole).toString(), item->data(kPinsRole).toBool())
                    : std::make_tuple(QString(), QString(), false);
    };
    const auto current = keyOf(mList->currentItem());
    mList->clear();
    const auto add = [this](const QString &text, bool visible, Qt::ItemFlags more) {
        auto *item = new QListWidgetItem(text, mList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | more);
        item->setCheckState(visible ? Qt::Checked : Qt::Unchecked);
        return item;
    };
    add(tr("Units"), mUnitsVisible, {});
    for (const auto &[code, text] : mKinds.size() > 1 || !mHiddenKinds.isEmpty() ? mKinds : decltype(mKinds)()) {
        QListWidgetItem *item = add(kIndent + text, !mHiddenKinds.contains(code), {});
        item->setData(kKindRole, code);
        if (!mUnitsVisible)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    add(tr("Deductions"), mPinsVisible, {})->setData(kPinsRole, true);
    const auto &layers = mSession.snapshot()->layers;
    for (const LayerSetting &layer : layers) {
        QListWidgetItem *item = add(layer.name, layer.visible, Qt::ItemIsDragEnabled);
        item->setData(kPathRole, layer.path);
        showItem(item);
    }
    mList->setCurrentRow(kUnitsRow); // which nothing can take off, where the chosen one is gone
    for (int row = 0; row < mList->count(); ++row) {
        if (keyOf(mList->item(row)) == current)
            mList->setCurrentRow(row);
    }
    currentChanged(mList->currentItem());
}

/// The kinds of the units on the map, each with how many there are.
void LayerPanel::takeKinds()
{
    const SnapshotPtr s = mSession.snapshot();
    QHash<QString, int> counts;
    for (const Unit &unit : *s->shownUnits)
        ++counts[unit.kind];
    QVector<std::pair<QString, QString>> kinds;
    for (const UnitKind &kind : s->kinds) {
        if (const int count = counts.value(kind.code))
            kinds.append({kind.code, QStringLiteral("%1 %2").arg(kindName(kind)).arg(count)});
    }
    if (kinds == mKinds)
        return;
    mKinds = kinds;
    fillLayers();
}

void LayerPanel::setHiddenKinds(const QSet<QString> &kinds)
{
    if (kinds == mHiddenKinds)
        return;
    mHiddenKinds = kinds;
    fillLayers();
}

void LayerPanel::fillStandards()
{
    const SnapshotPtr s = mSession.snapshot();
    mStandard->clear();
    mStandard->addItem(tr("Each unit by its first standard"), QString());
    for (auto it = s->scores.constBegin(); it != s->scores.constEnd(); ++it)
        mStandard->addItem(nameText(it.value()->standard), it.key());
    mStandard->setCurrentIndex(std::max(0, mStandard->findData(s->theme)));
    mStandard->setVisible(s->scores.size() > 1);
}

void LayerPanel::currentChanged(const QListWidgetItem *item)
{
    const int layer = layerAt(item);
    const bool isUnits = item && mList->row(item) == kUnitsRow;
    mOpacity->setVisible(layer >= 0 || isUnits);
    mRemove->setEnabled(layer >= 0);
    mMore->setEnabled(layer >= 0);
    if (layer >= 0 || isUnits) {
        const QScopedValueRollback filling(mIsFilling, true);
        mOpacity->setValue(qRound((isUnits ? mUnitOpacity : mSession.snapshot()->layers[layer].opacity) * 100));
    }
}

void LayerPanel::itemChanged(const QListWidgetItem *item)
{
    if (mIsFilling)
        return;
    const bool visible = item->checkState() == Qt::Checked;
    const int row = mList->row(item);
    if (const int layer = layerAt(item); layer >= 0) {
        auto layers = mSession.snapshot()->layers;
        if (layers[layer].visible == visible)
            return;
        layers[layer].visible = visible;
        mSession.setLayers(layers);
    } else if (const QString kind = item->data(kKindRole).toString(); !kind.isEmpty()) {
        if (visible ? mHiddenKinds.remove(kind) : !mHiddenKinds.contains(kind)) {
            if (!visible)
                mHiddenKinds.insert(kind);
            Q_EMIT kindsHidden(mHiddenKinds);
        }
    } else if (row == kUnitsRow) {
        mUnitsVisible = visible;
        // The list itself is in the middle of the change.
        QMetaObject::invokeMethod(this, &LayerPanel::fillLayers, Qt::QueuedConnection);
        Q_EMIT unitsToggled(visible);
    } else if (item->data(kPinsRole).toBool()) {
        mPinsVisible = visible;
        Q_EMIT pinsToggled(visible);
    }
}

/// After a drag: the base maps in the order of the list; wherever one was dropped, the fixed rows stay on top.
void LayerPanel::takeOrder()
{
    const auto &before = mSession.snapshot()->layers;
    QVector<LayerSetting> after;
    for (int row = 0; row < mList->count(); ++row) {
        if (const int layer = layerAt(mList->item(row)); layer >= 0)
            after.append(before[layer]);
    }
    if (after.size() == before.size() && after != before)
        mSession.setLayers(after);
    else
        fillLayers();
}

void LayerPanel::moveCurrent(int by)
{
    const int layer = layerAt(mList->currentItem());
    auto layers = mSession.snapshot()->layers;
    if (layer < 0 || layer + by < 0 || layer + by >= layers.size())
        return;
    layers.move(layer, layer + by);
    mSession.setLayers(layers);
}

void LayerPanel::removeCurrent()
{
    const int layer = layerAt(mList->currentItem());
    if (layer < 0)
        return;
    Q_EMIT removeWanted(mSession.snapshot()->layers[layer].path);
}

void LayerPanel::setOpacity(int percent)
{
    const int layer = layerAt(mList->currentItem());
    if (mIsFilling)
        return;
    if (mList->currentRow() == kUnitsRow) {
        mUnitOpacity = percent / 100.0;
        return Q_EMIT unitOpacityChosen(mUnitOpacity);
    }
    if (layer < 0)
        return;
    auto layers = mSession.snapshot()->layers;
    layers[layer].opacity = percent / 100.0;
    mSession.setLayers(layers);
}

void LayerPanel::openMenu(const QPoint &at)
{
    const int layer = layerAt(mList->currentItem());
    if (layer < 0)
        return;
    const QString path = mSession.snapshot()->layers[layer].path;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("layerMenuItems"));
    menu.addAction(themeIcon("go-up"), tr("Move up (Alt+↑)"), this, [this] { moveCurrent(-1); })->setEnabled(layer > 0);
    menu.addAction(themeIcon("go-down"), tr("Move down (Alt+↓)"), this, [this] { moveCurrent(1); })
        ->setEnabled(layer + 1 < mSession.snapshot()->layers.size());
    menu.addSeparator();
    menu.addAction(themeIcon("document-save-as"), tr("Take along offline…"), this, [this, path] { Q_EMIT copyWanted(path); })
        ->setToolTip(tr("Copies the part round the units beside the workbook"));
    menu.addAction(themeIcon("document-properties"), tr("Name, scales, coordinate system…"), this,
                   [this, path] { Q_EMIT propertiesWanted(path); });
    if (mShiftNotes.contains(path)) {
        menu.addAction(themeIcon("document-edit"), tr("Use a corrected copy"), this, [this, path] { Q_EMIT correctWanted(path); });
        menu.addAction(themeIcon("dialog-ok"), tr("It is not shifted: drop the note"), this,
                       [this, path] { Q_EMIT leaveShiftWanted(path); });
    }
    if (mNotes.value(path).canBeLeft)
        menu.addAction(themeIcon("dialog-ok"), tr("It is right so: drop the note"), this, [this, path] { Q_EMIT leaveWanted(path); });
    if (mNotes.value(path).isProblem)
        menu.addAction(themeIcon("view-refresh"), tr("Try again"), this, [this, path] { Q_EMIT retryWanted(path); });
    menu.addSeparator();
    menu.addAction(themeIcon("list-remove"), tr("Take off the map"), this, &LayerPanel::removeCurrent);
    menu.exec(at);
}

/// Alt with the arrows moves a base map, Delete takes it off.
bool LayerPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == mList && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete && layerAt(mList->currentItem()) >= 0) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LayerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        takeKinds();
        fillLayers();
        fillStandards();
    }
    QWidget::changeEvent(event);
}

void LayerPanel::retranslate()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setToolTip(text);
        widget->setAccessibleName(text);
    };
    mTitle->setText(tr("Layers"));
    mList->setAccessibleName(tr("Layers"));
    name(mAdd, tr("Add a base map (GeoPackage, MBTiles, shapefile …)"));
    name(mRemove, tr("Take the base map off"));
    name(mMore, tr("More for this base map"));
    name(mOpacity, tr("Opacity"));
    const QString themes[] = {tr("Coloured by stars"), tr("Coloured by score"), tr("Not inspected stands out"),
                              tr("Open cases"),        tr("Responsible head"),  tr("Change of score"),
                              tr("Change of rank")};
    for (int i = 0; i < int(kThemes.size()); ++i)
        mTheme->setItemText(i, themes[i]);
    const QString lights[] = {tr("Day"), tr("Night"), tr("Bright sun")};
    for (int i = 0; i < int(kLights.size()); ++i)
        mLight->setItemText(i, lights[i]);
    name(mTheme, tr("Colours"));
    name(mLight, tr("Look of the base map"));
    mStandard->setAccessibleName(tr("Standard that colours the map"));
}

} // namespace inspect::app
