// SPDX-License-Identifier: GPL-2.0-or-later
// The map while it is moved: what the window's thread has to do for it, and that nothing breaks when orders overtake each other.
#include "../gis/map_fixture.h"
#include "canvas/map_canvas.h"
#include "canvas/picture_stack.h"
#include "gis/background_threads.h"
#include "gis/qgis_runtime.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <ctime>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

namespace {

constexpr QSize kScreen(1920, 1080);
constexpr double kFrameMs = 1000.0 / 60;

/// Processor time of this thread: what a frame costs by itself, however busy the machine is.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

int niceness() { return getpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid))); }

MapPicture picture(const QColor &colour, const QRectF &extent, double metresPerPixel)
{
    MapPicture made;
    made.image = QImage((extent.size() / metresPerPixel).toSize(), QImage::Format_ARGB32_Premultiplied);
    made.image.fill(colour);
    made.extent = extent;
    made.metresPerPixel = metresPerPixel;
    return made;
}

MapView viewAt(const QPointF &centre, double metresPerPixel)
{
    MapView view;
    view.setSize({100, 80});
    view.setCentre(centre);
    view.setMetresPerPixel(metresPerPixel);
    return view;
}

} // namespace

class TestMapMotion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto started = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        mRuntime = std::move(*started);
        mWater = mFolder.filePath(QStringLiteral("water.geojson"));
        QFile file(mWater);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"natural":"water"},"geometry":)"
                   R"({"type":"Polygon","coordinates":[[[110,20],[118,20],[118,26],[110,26],[110,20]]]}}]})");
    }
    void cleanupTestCase() { mRuntime.reset(); }

    void zoomedAndPannedWithoutARest_endsWithTheWholePicture()
    {
        MapCanvas canvas;
        show(canvas, {600, 400});
        const double scale = canvas.scaleDenominator();
        for (int frame = 0; frame < 120; ++frame) {
            if (frame % 3 == 0)
                canvas.centreOn(114.05 + 0.0004 * frame, 22.55);
            else
                canvas.zoomBy(frame % 40 < 20 ? 1.08 : 1 / 1.08);
            canvas.repaint();
            QTest::qWait(frame % 5 == 0 ? 45 : 1); // pictures are ordered after 30 ms: some orders overtake others
        }
        canvas.setBaseLayers({}); // while it is drawn
        showWater(canvas);
        QVERIFY(canvas.scaleDenominator() != scale);
        waitUntilIdle(canvas);
        const QImage seen = canvas.grab().toImage();
        for (const QPoint &corner : {QPoint(3, 200), QPoint(596, 200), QPoint(300, 396)})
            QVERIFY2(seen.pixelColor(corner).blue() > seen.pixelColor(corner).red() + 20 || isUnit(canvas, corner),
                     qPrintable(seen.pixelColor(corner).name()));
    }

    void canvasGoneWhileDrawing_leavesNothingBehind()
    {
        for (int i = 0; i < 5; ++i) {
            MapCanvas canvas;
            show(canvas, {600, 400});
            canvas.zoomBy(1.5);
            QTest::qWait(10 + 12 * i); // the base map's job has not begun, draws, is being put together
        }
    }

    void frame_ofAPan_costsTheWindowLittle()
    {
        MapCanvas canvas;
        show(canvas, kScreen);
        QVector<double> costs;
        for (int frame = 0; frame < 90; ++frame) {
            const double before = threadMs();
            canvas.centreOn(114.1 + 0.0002 * frame, 22.6);
            canvas.repaint();
            QApplication::processEvents();
            costs.append(threadMs() - before);
            QTest::qWait(2);
        }
        std::sort(costs.begin(), costs.end());
        // The median: a picture that comes in, and a debug build, may cost one frame more.
        QVERIFY2(costs[costs.size() / 2] < kFrameMs, qPrintable(QString::number(costs[costs.size() / 2])));
    }

    void drawingThreads_stepBehindTheWindow()
    {
        const MapCanvas canvas;
        const int own = niceness();
        QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
        const QFuture<int> there = QtConcurrent::run(niceness);
        QTRY_VERIFY(there.isFinished()); // not waited for: who waits does it
        QCOMPARE(there.result(), std::min(19, own + 10));
        stepBehindTheWindow(); // the window's own thread stays where it is
        QCOMPARE(niceness(), own);
    }

    void stack_unitsOverBase_whereThereAreNone_theCoarse()
    {
        PictureStack stack;
        MapPictures parts;
        parts.ground = Qt::white;
        parts.coarseBase = picture(QColor(0, 0, 100), {-400, -400, 800, 800}, 4);
        parts.base = picture(QColor(0, 0, 200), {-100, -100, 200, 200}, 1);
        parts.units = picture(QColor(200, 0, 0, 255), {-30, -100, 130, 200}, 1);
        const MapView view = viewAt({0, 0}, 1);
        QCOMPARE(painted(stack, view).pixelColor(50, 40), QColor(Qt::white)); // nothing is laid yet
        lay(stack, parts, view);
        const QImage seen = painted(stack, view);
        QCOMPARE(seen.pixelColor(60, 40), QColor(200, 0, 0));
        QCOMPARE(seen.pixelColor(5, 40), QColor(0, 0, 200));
        const QImage far = painted(stack, viewAt({180, 0}, 1));
        QCOMPARE(far.pixelColor(80, 40), QColor(0, 0, 100)); // the coarse one, at once
        const QImage out = painted(stack, viewAt({0, 0}, 4));
        QCOMPARE(out.pixelColor(2, 40), QColor(0, 0, 100));
        QCOMPARE(out.pixelColor(60, 40), QColor(200, 0, 0));
        stack.clear();
        QCOMPARE(painted(stack, view).pixelColor(50, 40), QColor(Qt::white));
    }

    void stack_clearedWhileLaying_showsNoneOfIt()
    {
        PictureStack stack;
        MapPictures parts;
        parts.ground = Qt::white;
        parts.base = picture(QColor(0, 0, 200), {-1000, -1000, 2000, 2000}, 1);
        stack.order(parts, viewAt({0, 0}, 1), 1);
        stack.clear();
        QTRY_VERIFY(!stack.isBusy());
        QCOMPARE(painted(stack, viewAt({0, 0}, 1)).pixelColor(50, 40), QColor(Qt::white));
    }

    void stack_twoPixelsForOne_keepsThePlace()
    {
        PictureStack stack;
        MapPictures parts;
        parts.ground = Qt::white;
        parts.units = picture(QColor(200, 0, 0), {0, -100, 100, 200}, 0.5); // drawn for a screen of 200 %
        parts.units.metresPerPixel = 1;
        const MapView view = viewAt({0, 0}, 1);
        lay(stack, parts, view, 2);
        QImage seen(view.size().toSize() * 2, QImage::Format_RGB32);
        seen.setDevicePixelRatio(2);
        QPainter painter(&seen);
        stack.paint(painter, QRect(QPoint(), view.size().toSize()), view, 2, Qt::white);
        painter.end();
        QCOMPARE(seen.pixelColor(104, 80), QColor(200, 0, 0));
        QCOMPARE(seen.pixelColor(96, 80), QColor(Qt::white));
    }

private:
    void show(MapCanvas &canvas, const QSize &size)
    {
        canvas.resize(size);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        showWater(canvas);
        canvas.setUnits(cells(900));
        canvas.zoomToAll();
        waitUntilIdle(canvas);
    }
    void showWater(MapCanvas &canvas) const
    {
        BaseSetting setting;
        setting.path = mWater;
        canvas.setBaseLayers({setting});
    }
    static bool isUnit(const MapCanvas &canvas, const QPoint &at) { return !canvas.unitsAt(at).isEmpty(); }
    static void waitUntilIdle(MapCanvas &canvas) { QTRY_COMPARE_WITH_TIMEOUT(canvas.state(), MapCanvas::State::Idle, 20000); }
    static void lay(PictureStack &stack, const MapPictures &parts, const MapView &view, double devicePixels = 1)
    {
        stack.order(parts, view, devicePixels);
        QTRY_VERIFY(!stack.isBusy());
    }
    static QImage painted(const PictureStack &stack, const MapView &view)
    {
        QImage seen(view.size().toSize(), QImage::Format_RGB32);
        seen.fill(Qt::green);
        QPainter painter(&seen);
        stack.paint(painter, QRect(QPoint(), view.size().toSize()), view, 1, Qt::white);
        return seen;
    }

    QTemporaryDir mFolder;
    QString mWater;
    std::unique_ptr<QgisRuntime> mRuntime;
};

QTEST_MAIN(TestMapMotion)
#include "tst_map_motion.moc"
