// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/layer_panel.h"

#include "panels/style.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kLayerRole = Qt::UserRole + 1;
enum FixedRow { UnitsRow, PinsRow, FixedRows };

} // namespace

LayerPanel::LayerPanel(Session &session, QWidget *parent) : QWidget(parent), mSession(session)
{
    build();
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (parts & Part::Settings)
            fillLayers();
        if (parts & (Part::Standards | Part::Scores))
            fillStandards();
    });
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
    mBody = new QWidget(this);
    mAdd = bigButton("list-add", this);
    mAdd->setObjectName(QStringLiteral("addLayer"));
    mRemove = bigButton("list-remove", this);
    mAdd->setAutoRaise(true);
    mRemove->setAutoRaise(true);
    auto *head = new QHBoxLayout;
    head->addWidget(mTitle);
    head->addStretch(1);
    head->addWidget(mAdd);
    head->addWidget(mRemove);
    mList = new QListWidget(this);
    mList->setObjectName(QStringLiteral("layers"));
    mList->setMinimumHeight(3 * kTargetPx);
    mOpacity = new QSlider(Qt::Horizontal, this);
    mOpacity->setRange(10, 100);
    mOpacity->setTracking(false); // each step is stored
    mOpacity->setMinimumHeight(kTargetPx - 10);
    mTheme = new QComboBox(this);
    mTheme->addItem(QString());
    mTheme->addItem(QString());
    mStandard = new QComboBox(this);
    mStandard->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 6);
    layout->setSpacing(3);
    layout->addLayout(head);
    layout->addWidget(mBody, 1);
    auto *body = new QVBoxLayout(mBody);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(3);
    body->addWidget(mList, 1);
    body->addWidget(mOpacity);
    body->addWidget(mTheme);
    body->addWidget(mStandard);
    connect(mTitle, &QToolButton::clicked, this, [this] { setFolded(!mBody->isHidden()); });
    connect(mAdd, &QToolButton::clicked, this, &LayerPanel::addLayerWanted);
    connect(mRemove, &QToolButton::clicked, this, &LayerPanel::removeCurrent);
    connect(mList, &QListWidget::itemChanged, this, &LayerPanel::itemChanged);
    connect(mList, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        const int layer = layerAt(item);
        mOpacity->setVisible(layer >= 0);
        mRemove->setEnabled(layer >= 0);
        if (layer >= 0) {
            const QScopedValueRollback filling(mIsFilling, true);
            mOpacity->setValue(qRound(mSession.snapshot()->layers[layer].opacity * 100));
        }
    });
    connect(mOpacity, &QSlider::valueChanged, this, &LayerPanel::setOpacity);
    connect(mTheme, &QComboBox::activated, this, [this](int index) { Q_EMIT themeChosen(index == 1); });
    connect(mStandard, &QComboBox::activated, this, [this](int index) { mSession.setTheme(mStandard->itemData(index).toString()); });
}

void LayerPanel::setFolded(bool folded)
{
    mBody->setVisible(!folded);
    mAdd->setVisible(!folded);
    mRemove->setVisible(!folded);
    mTitle->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    setMaximumHeight(folded ? sizeHint().height() : QWIDGETSIZE_MAX);
}

int LayerPanel::layerAt(const QListWidgetItem *item) const
{
    const QVariant value = item ? item->data(kLayerRole) : QVariant();
    return value.isValid() && value.toInt() < mSession.snapshot()->layers.size() ? value.toInt() : -1;
}

void LayerPanel::fillLayers()
{
    const QScopedValueRollback filling(mIsFilling, true);
    const int current = mList->currentRow();
    mList->clear();
    const auto add = [this](const QString &text, bool visible) {
        auto *item = new QListWidgetItem(text, mList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(visible ? Qt::Checked : Qt::Unchecked);
        return item;
    };
    add(tr("Units"), mUnitsVisible);
    add(tr("Deductions"), mPinsVisible);
    const auto &layers = mSession.snapshot()->layers;
    for (int i = 0; i < layers.size(); ++i) {
        QListWidgetItem *item = add(layers[i].name, layers[i].visible);
        item->setData(kLayerRole, i);
        item->setToolTip(layers[i].path);
    }
    mList->setCurrentRow(std::clamp(current, 0, mList->count() - 1));
}

void LayerPanel::fillStandards()
{
    const SnapshotPtr s = mSession.snapshot();
    mStandard->clear();
    mStandard->addItem(tr("Each unit by its first standard"), QString());
    for (auto it = s->scores.constBegin(); it != s->scores.constEnd(); ++it)
        mStandard->addItem(it.value()->standard.name, it.key());
    mStandard->setCurrentIndex(std::max(0, mStandard->findData(s->theme)));
    mStandard->setVisible(s->scores.size() > 1);
}

void LayerPanel::itemChanged(const QListWidgetItem *item)
{
    if (mIsFilling)
        return;
    const bool visible = item->checkState() == Qt::Checked;
    const int row = mList->row(item);
    if (row == UnitsRow) {
        mUnitsVisible = visible;
        Q_EMIT unitsToggled(visible);
    } else if (row == PinsRow) {
        mPinsVisible = visible;
        Q_EMIT pinsToggled(visible);
    } else if (const int layer = layerAt(item); layer >= 0) {
        auto layers = mSession.snapshot()->layers;
        layers[layer].visible = visible;
        mSession.setLayers(layers);
    }
}

void LayerPanel::removeCurrent()
{
    const int layer = layerAt(mList->currentItem());
    if (layer < 0)
        return;
    auto layers = mSession.snapshot()->layers;
    layers.removeAt(layer);
    mSession.setLayers(layers);
}

void LayerPanel::setOpacity(int percent)
{
    const int layer = layerAt(mList->currentItem());
    if (mIsFilling || layer < 0)
        return;
    auto layers = mSession.snapshot()->layers;
    layers[layer].opacity = percent / 100.0;
    mSession.setLayers(layers);
}

void LayerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillLayers();
        fillStandards();
    }
    QWidget::changeEvent(event);
}

void LayerPanel::retranslate()
{
    mTitle->setText(tr("Layers"));
    mList->setAccessibleName(tr("Layers"));
    mAdd->setToolTip(tr("Add a base map (GeoPackage, MBTiles, shapefile …)"));
    mAdd->setAccessibleName(mAdd->toolTip());
    mRemove->setToolTip(tr("Take the base map off"));
    mRemove->setAccessibleName(mRemove->toolTip());
    mOpacity->setToolTip(tr("Opacity"));
    mOpacity->setAccessibleName(tr("Opacity"));
    mTheme->setItemText(0, tr("Coloured by stars"));
    mTheme->setItemText(1, tr("Coloured by score"));
    mTheme->setAccessibleName(tr("Colours"));
    mStandard->setAccessibleName(tr("Standard that colours the map"));
}

} // namespace inspect::app
