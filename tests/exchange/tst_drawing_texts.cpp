// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/drawing_texts.h"
#include "inspect/map_features.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;

namespace {

const QByteArray kGbk = "\xd6\xd0\xc9\xbd\xc2\xb7"; // 中山路
const QByteArray kUtf8 = "\xe4\xb8\xad\xe5\xb1\xb1\xe8\xb7\xaf";

QByteArray drawing(const QByteArray &header, const QByteArray &text)
{
    return header + "0\nSECTION\n2\nENTITIES\n0\nTEXT\n8\nnames\n10\n114.005\n20\n22.505\n40\n0.001\n1\n" + text + "\n0\nENDSEC\n0\nEOF\n";
}

QByteArray header(const QByteArray &version, const QByteArray &page)
{
    return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\n" + version + '\n' +
           (page.isEmpty() ? QByteArray() : "9\n$DWGCODEPAGE\n3\n" + page + '\n') + "0\nENDSEC\n";
}

} // namespace

class TestDrawingTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void text_isReadAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("encoding");
        const QString utf8 = QStringLiteral("UTF-8");
        const QString gbk = QStringLiteral("CP936");
        QTest::newRow("2007, names its old page") << drawing(header("AC1021", "ANSI_936"), kUtf8) << utf8;
        QTest::newRow("2013, names no page") << drawing(header("AC1027", {}), kUtf8) << utf8;
        QTest::newRow("2018, names a western page") << drawing(header("AC1032", "ANSI_1252"), kUtf8) << utf8;
        QTest::newRow("2000") << drawing(header("AC1015", "ANSI_936"), kGbk) << gbk;
        QTest::newRow("2004, named otherwise") << drawing(header("AC1018", "gb2312"), kGbk) << gbk;
        QTest::newRow("2000, names no page") << drawing(header("AC1015", {}), kGbk) << gbk;
        QTest::newRow("12, of DOS") << drawing(header("AC1009", "DOS936"), kGbk) << gbk;
        QTest::newRow("no header") << drawing({}, kGbk) << gbk;
        QTest::newRow("lines end as on Windows") << drawing(header("AC1021", "ANSI_936"), kUtf8).replace("\n", "\r\n") << utf8;
    }
    void text_isReadAsItWasWritten()
    {
        QFETCH(QByteArray, content);
        const QString path = write("drawing.dxf", content);
        QTEST(drawingEncoding(path), "encoding");
        const auto found = mapFeatures(path, {113.9, 22.4, 114.1, 22.6}, ShapeType::Point);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, QStringLiteral("中山路"));
    }
    void whatGdalReadsRightly_isNotCopied()
    {
        const QString chinese = write("gbk.dxf", drawing(header("AC1015", "ANSI_936"), kGbk));
        QCOMPARE(readableDrawing(chinese), chinese);
        const QString plain = write("plain.dxf", drawing(header("AC1032", "ANSI_936"), "A-1"));
        QCOMPARE(readableDrawing(plain), plain);
        const QString other = write("map.geojson", "{}");
        QCOMPARE(readableDrawing(other), other);
        QVERIFY(drawingEncoding(other).isEmpty());
    }
    void changedDrawing_isCopiedAnew()
    {
        const QString path = write("changed.dxf", drawing(header("AC1021", "ANSI_936"), kUtf8));
        const QString first = readableDrawing(path);
        QVERIFY(first != path);
        QCOMPARE(readableDrawing(path), first);
        (void)write("changed.dxf", drawing(header("AC1021", "ANSI_936"), kUtf8 + kUtf8));
        QVERIFY(readableDrawing(path) != first);
    }

private:
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(mFolder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    QTemporaryDir mFolder;
};

QTEST_GUILESS_MAIN(TestDrawingTexts)
#include "tst_drawing_texts.moc"
