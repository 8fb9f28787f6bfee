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

#include <QApplication>
#include <QFile>
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

/// Positions in mm of an A4 sheet, lying or standing; `grow` takes them to A3.
class Sheet {
public:
    Sheet(QgsPrintLayout &layout, double grow, const QSizeF &size) : mLayout(layout), mGrow(grow)
    {
        auto *page = new QgsLayoutItemPage(&layout);
        page->setPageSize(QgsLayoutSize(size.width() * grow, size.height() * grow));
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

/// Where the parts of one form of sheet stand.
struct Form {
    QSizeF size;
    QRectF title, period, map, north, northLetter, legend, count, scaleBar, scale, crs, review, organisation, date;
    int legendColumns;
};

const Form kLying{{297, 210},        {12, 8, 273, 12},  {12, 20, 273, 7},   {12, 29, 222, 163}, {254, 36, 14, 14},
                  {254, 29, 14, 7},  {238, 56, 47, 70}, {239, 146, 46, 6},  {238, 158, 47, 12}, {239, 172, 46, 6},
                  {12, 193, 140, 5}, {12, 198, 100, 6}, {112, 198, 110, 6}, {225, 198, 60, 6},  1};
const Form kStanding{{210, 297},        {12, 8, 186, 12},   {12, 20, 186, 7},  {12, 29, 186, 206}, {182, 245, 14, 14},
                     {182, 238, 14, 7}, {12, 237, 100, 36}, {122, 240, 50, 6}, {121, 247, 50, 12}, {122, 260, 50, 6},
                     {12, 275, 186, 5}, {12, 280, 90, 6},   {12, 286, 120, 6}, {138, 286, 60, 6},  2};

void drawUp(QgsPrintLayout &layout, double grow, const Form &form, const QString &north)
{
    Sheet sheet(layout, grow, form.size);
    sheet.label("title", form.title, 22, Qt::AlignHCenter, true);
    sheet.label("period", form.period, 11, Qt::AlignHCenter);

    auto *map = sheet.put<QgsLayoutItemMap>("map", form.map);
    map->setFrameEnabled(true);
    map->setFrameStrokeWidth(QgsLayoutMeasurement(0.5 * grow));
    map->setBackgroundColor(QColor(0xfbfbf8));

    auto *arrow = sheet.put<QgsLayoutItemPicture>("north", form.north);
    arrow->setPicturePath(north, Qgis::PictureFormat::SVG);
    arrow->setResizeMode(QgsLayoutItemPicture::Zoom);
    arrow->setPictureAnchor(QgsLayoutItem::Middle);

    sheet.label("north_letter", form.northLetter, 14, Qt::AlignHCenter, true);

    auto *legend = sheet.put<QgsLayoutItemLegend>("legend", form.legend);
    legend->setAutoUpdateModel(false);
    legend->setBoxSpace(1);
    legend->setColumnCount(form.legendColumns);
    legend->setSplitLayer(form.legendColumns > 1);
    legend->setColumnSpace(8 * grow);
    legend->setSymbolWidth(9 * grow);
    legend->setSymbolHeight(5.5 * grow);
    legend->rstyle(QgsLegendStyle::Title).setTextFormat(format(12 * grow, true));
    legend->rstyle(QgsLegendStyle::SymbolLabel).setTextFormat(format(10 * grow));
    legend->rstyle(QgsLegendStyle::Symbol).setMargin(QgsLegendStyle::Top, 2 * grow);
    legend->rstyle(QgsLegendStyle::SymbolLabel).setMargin(QgsLegendStyle::Left, 2.5 * grow);

    sheet.label("count", form.count, 10, Qt::AlignLeft);
    auto *bar = sheet.put<QgsLayoutItemScaleBar>("scale_bar", form.scaleBar);
    bar->setStyle(QStringLiteral("Single Box"));
    bar->setLinkedMap(map);
    bar->setNumberOfSegments(2);
    bar->setNumberOfSegmentsLeft(0);
    bar->setHeight(2 * grow);
    bar->setTextFormat(format(8 * grow));
    sheet.label("scale", form.scale, 10, Qt::AlignLeft);
    sheet.label("crs", form.crs, 7.5, Qt::AlignLeft);
    sheet.label("review", form.review, 9, Qt::AlignLeft);
    sheet.label("organisation", form.organisation, 9, Qt::AlignLeft);
    sheet.label("date", form.date, 9, Qt::AlignRight);
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
        for (const bool tall : {false, true}) {
            QgsProject project;
            QgsPrintLayout layout(&project);
            layout.setName(QStringLiteral("rating-map-%1%2")
                               .arg(large ? QStringLiteral("a3") : QStringLiteral("a4"), tall ? QStringLiteral("-tall") : QString()));
            drawUp(layout, large ? 420.0 / 297.0 : 1.0, tall ? kStanding : kLying, north);
            written = layout.saveAsTemplate(folder + QStringLiteral("/%1.qpt").arg(layout.name()), QgsReadWriteContext()) && written;
        }
    }
    return written ? 0 : 1;
}
