// SPDX-License-Identifier: GPL-2.0-or-later
// Draws up the rating map's layouts. The .qpt files are what the program uses; QGIS can open and change them too.
#include "gis/qgis_runtime.h"

#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgstextformat.h>

#include <QFile>
#include <QApplication>
#include <QTemporaryDir>

namespace {

const QString kFamily = QStringLiteral("Noto Sans CJK SC");

QgsTextFormat format(double points, bool bold = false)
{
    QFont font(kFamily);
    font.setBold(bold);
    QgsTextFormat made;
    made.setFont(font);
    made.setSize(points);
    made.setSizeUnit(Qgis::RenderUnit::Points);
    made.setColor(QColor(0x1a1a1a));
    return made;
}

/// Positions in mm of an A4 sheet lying; `grow` takes them to A3.
class Sheet {
public:
    Sheet(QgsPrintLayout &layout, double grow) : mLayout(layout), mGrow(grow)
    {
        auto *page = new QgsLayoutItemPage(&layout);
        page->setPageSize(QgsLayoutSize(297 * grow, 210 * grow));
        layout.pageCollection()->addPage(page);
    }

    template <class Item>
    Item *put(const char *id, const QRectF &at)
    {
        auto *item = new Item(&mLayout);
        mLayout.addLayoutItem(item);
        item->setId(QString::fromLatin1(id));
        item->attemptSetSceneRect(QRectF(at.topLeft() * mGrow, at.size() * mGrow));
        return item;
    }

    void label(const char *id, const QRectF &at, double points, Qt::AlignmentFlag align, bool bold = false)
    {
        auto *item = put<QgsLayoutItemLabel>(id, at);
        item->setTextFormat(format(points * mGrow, bold));
        item->setHAlign(align);
        item->setVAlign(Qt::AlignVCenter);
        item->setMargin(0);
        item->setText(QString::fromLatin1(id));
    }

    [[nodiscard]] double grow() const { return mGrow; }

private:
    QgsPrintLayout &mLayout;
    double mGrow;
};

void drawUp(QgsPrintLayout &layout, double grow, const QString &north)
{
    Sheet sheet(layout, grow);
    sheet.label("title", QRectF(12, 8, 273, 12), 22, Qt::AlignHCenter, true);
    sheet.label("period", QRectF(12, 20, 273, 7), 11, Qt::AlignHCenter);

    auto *map = sheet.put<QgsLayoutItemMap>("map", QRectF(12, 29, 222, 163));
    map->setFrameEnabled(true);
    map->setFrameStrokeWidth(QgsLayoutMeasurement(0.5 * grow));
    map->setBackgroundColor(QColor(0xfbfbf8));

    auto *arrow = sheet.put<QgsLayoutItemPicture>("north", QRectF(254, 30, 14, 20));
    arrow->setPicturePath(north);
    arrow->setResizeMode(QgsLayoutItemPicture::Zoom);
    arrow->setPictureAnchor(QgsLayoutItem::Middle);

    auto *legend = sheet.put<QgsLayoutItemLegend>("legend", QRectF(238, 56, 47, 70));
    legend->setAutoUpdateModel(false);
    legend->setBoxSpace(1);
    legend->setSymbolWidth(9 * grow);
    legend->setSymbolHeight(5.5 * grow);
    legend->rstyle(QgsLegendStyle::Title).setTextFormat(format(12 * grow, true));
    legend->rstyle(QgsLegendStyle::SymbolLabel).setTextFormat(format(10 * grow));
    legend->rstyle(QgsLegendStyle::Symbol).setMargin(QgsLegendStyle::Top, 2 * grow);
    legend->rstyle(QgsLegendStyle::SymbolLabel).setMargin(QgsLegendStyle::Left, 2.5 * grow);

    sheet.label("count", QRectF(239, 146, 46, 6), 10, Qt::AlignLeft);
    auto *bar = sheet.put<QgsLayoutItemScaleBar>("scale_bar", QRectF(238, 160, 47, 12));
    bar->setStyle(QStringLiteral("Single Box"));
    bar->setLinkedMap(map);
    bar->setNumberOfSegments(2);
    bar->setNumberOfSegmentsLeft(0);
    bar->setHeight(2 * grow);
    bar->setTextFormat(format(8 * grow));
    sheet.label("scale", QRectF(239, 172, 46, 6), 10, Qt::AlignLeft);
    sheet.label("crs", QRectF(12, 193, 140, 5), 7.5, Qt::AlignLeft);
    sheet.label("review", QRectF(12, 198, 100, 6), 9, Qt::AlignLeft);
    sheet.label("organisation", QRectF(112, 198, 110, 6), 9, Qt::AlignLeft);
    sheet.label("date", QRectF(225, 198, 60, 6), 9, Qt::AlignRight);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QTemporaryDir profile;
    const auto runtime = inspect::app::QgisRuntime::start({profile.path(), {}});
    if (!runtime || argc != 2)
        return 1;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QFile svg(folder + QStringLiteral("/north.svg"));
    if (!svg.open(QIODevice::ReadOnly))
        return 1;
    const QString north = QStringLiteral("base64:") + QString::fromLatin1(svg.readAll().toBase64());
    bool written = true;
    for (const bool large : {false, true}) {
        QgsProject project;
        QgsPrintLayout layout(&project);
        layout.setName(large ? QStringLiteral("rating-map-a3") : QStringLiteral("rating-map-a4"));
        drawUp(layout, large ? 420.0 / 297.0 : 1.0, north);
        written = layout.saveAsTemplate(folder + QStringLiteral("/%1.qpt").arg(layout.name()), QgsReadWriteContext()) && written;
    }
    return written ? 0 : 1;
}
