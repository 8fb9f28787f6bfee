// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/layer_properties.h"

#include "panels/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kScales[] = {500, 1000, 2000, 5000, 10000, 25000, 50000, 100000, 250000, 500000, 1000000};
constexpr int kFirstMeridian = 75;
constexpr int kLastMeridian = 135;
constexpr int kFirstZoneEpsg = 4534; ///< CGCS2000, 3-degree zone at 75° E

QString scaleText(int denominator) { return QStringLiteral("1:") + QLocale::c().toString(denominator).replace(u',', u' '); }

/// As typed: a number alone is one of EPSG.
QString codeOf(const QString &typed)
{
    static const QRegularExpression number(QStringLiteral("^\\d+$"));
    const QString code = typed.simplified().remove(u' ').replace(QChar(0xff1a), u':').toUpper();
    return number.match(code).hasMatch() ? QStringLiteral("EPSG:") + code : code;
}

QLabel *redLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colours::kTaken);
    label->setPalette(palette);
    return label;
}

} // namespace

LayerProperties::LayerProperties(const LayerSetting &layer, int zoneEpsg, const QString &problem, QWidget *parent)
    : QDialog(parent), mLayer(layer), mName(new QLineEdit(layer.name, this)), mSmallest(new QComboBox(this)), mLargest(new QComboBox(this)),
      mSystem(new QComboBox(this)), mRefusal(redLabel({}, this))
{
    setWindowTitle(tr("Name, scales, coordinate system"));
    mName->setObjectName(QStringLiteral("layerName"));
    mSystem->setObjectName(QStringLiteral("layerSystem"));
    mSmallest->setObjectName(QStringLiteral("smallestScale"));
    mLargest->setObjectName(QStringLiteral("largestScale"));
    fillScales();
    fillSystems(zoneEpsg);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *path = quietLabel(this);
    path->setText(QDir::toNativeSeparators(layer.path));
    path->setWordWrap(true);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(path);
    if (!problem.isEmpty())
        form->addRow(redLabel(problem, this));
    form->addRow(tr("&Name"), mName);
    form->addRow(tr("Shown from &scale"), mSmallest);
    form->addRow(tr("up to s&cale"), mLargest);
    form->addRow(tr("Coordinate s&ystem"), mSystem);
    mRefusal->setObjectName(QStringLiteral("refusal"));
    mRefusal->hide();
    form->addRow(mRefusal);
    connect(mSystem, &QComboBox::currentTextChanged, mRefusal, &QLabel::hide);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &LayerProperties::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LayerProperties::reject);
    form->addRow(buttons);
    setMinimumWidth(460);
}

void LayerProperties::fillScales()
{
    const auto fill = [](QComboBox *box, const QString &none, double chosen) {
        box->addItem(none, 0);
        for (const int scale : kScales)
            box->addItem(scaleText(scale), scale);
        if (chosen > 0 && box->findData(int(chosen)) < 0)
            box->addItem(scaleText(int(chosen)), int(chosen));
        box->setCurrentIndex(std::max(0, box->findData(int(chosen))));
    };
    fill(mSmallest, tr("from the whole map on"), mLayer.smallestScale);
    fill(mLargest, tr("to the closest view"), mLayer.largestScale);
}

void LayerProperties::fillSystems(int zoneEpsg)
{
    const auto zone = [](int epsg) {
        return tr("CGCS2000, 3-degree zone %1°E (EPSG:%2)").arg(kFirstMeridian + 3 * (epsg - kFirstZoneEpsg)).arg(epsg);
    };
    const auto add = [this](const QString &text, const QString &code) {
        if (mSystem->findData(code) < 0)
            mSystem->addItem(text, code);
    };
    mSystem->setEditable(true);
    mSystem->setInsertPolicy(QComboBox::NoInsert);
    add(tr("as the file says"), QString());
    add(zone(zoneEpsg), QStringLiteral("EPSG:%1").arg(zoneEpsg));
    add(tr("Degrees, CGCS2000 (EPSG:4490)"), QStringLiteral("EPSG:4490"));
    add(tr("Web maps (EPSG:3857)"), QStringLiteral("EPSG:3857"));
    for (int meridian = kFirstMeridian; meridian <= kLastMeridian; meridian += 3) {
        const int epsg = kFirstZoneEpsg + (meridian - kFirstMeridian) / 3;
        add(zone(epsg), QStringLiteral("EPSG:%1").arg(epsg));
    }
    if (!mLayer.crs.isEmpty())
        add(mLayer.crs, mLayer.crs);
    mSystem->setCurrentIndex(std::max(0, mSystem->findData(mLayer.crs)));
}

LayerSetting LayerProperties::layer() const
{
    LayerSetting layer = mLayer;
    layer.name = mName->text().trimmed().isEmpty() ? mLayer.name : mName->text().trimmed();
    layer.smallestScale = mSmallest->currentData().toInt();
    layer.largestScale = mLargest->currentData().toInt();
    const int known = mSystem->findText(mSystem->currentText());
    layer.crs = known >= 0 ? mSystem->itemData(known).toString() : codeOf(mSystem->currentText());
    return layer;
}

/// A code that cannot be one is not taken; the field keeps the keyboard.
void LayerProperties::accept()
{
    static const QRegularExpression code(QStringLiteral("^(EPSG:\\d{4,6})?$"));
    if (!code.match(layer().crs).hasMatch()) {
        mSystem->setFocus();
        mSystem->lineEdit()->selectAll();
        mRefusal->setText(tr("%1 is no coordinate system. Choose one from the list, or write its EPSG number, such as 4549.")
                              .arg(mSystem->currentText().trimmed()));
        mRefusal->show();
        resize(width(), std::max(height(), heightForWidth(width())));
        return;
    }
    QDialog::accept();
}

} // namespace inspect::app
