// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/segment.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <QtTest>

using namespace inspect;

namespace {

Segment sample(int operations = 5)
{
    Segment segment;
    segment.project = Uid::named(QStringLiteral("project"));
    segment.device = Uid::named(QStringLiteral("device"));
    segment.first = 101;
    segment.previous = QByteArray(32, 'p');
    segment.seen = {{Uid::named(QStringLiteral("other")), 1, 77, QByteArray(8, 's')}};
    for (int i = 0; i < operations; ++i) {
        TravelOperation operation;
        operation.clock = (qint64(1'790'000'000'000) << 16) + i;
        operation.person = i % 2 ? Uid::named(QStringLiteral("person")) : Uid();
        operation.table = QStringLiteral("deductions");
        operation.row = Uid::named(QString::number(i));
        operation.changes = QByteArray("\xa1\x64note\x62ok", 10);
        segment.operations.append(operation);
    }
    return segment;
}

/// Bytes with a right hash behind them, so that only the reader's own care stands in the way.
QByteArray signedAgain(QByteArray bytes)
{
    bytes.chop(32);
    return bytes + segmentHash(bytes);
}

} // namespace

class TestSegment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenAndRead_isTheSame()
    {
        const Segment segment = sample();
        const QByteArray bytes = segmentToBytes(segment);
        QCOMPARE(segmentToBytes(segment), bytes);
        const Result<Segment> read = segmentFromBytes(bytes, QStringLiteral("x"));
        QVERIFY(read.has_value());
        QVERIFY(*read == segment);
        QCOMPARE(read->last(), qint64(105));
    }

    void everyFlippedBit_isFound()
    {
        const QByteArray bytes = segmentToBytes(sample());
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray wrong = bytes;
            wrong[bit / 8] = char(wrong[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!segmentFromBytes(wrong, {}), qPrintable(QString::number(bit)));
        }
    }

    void everyTruncation_isFound()
    {
        const QByteArray bytes = segmentToBytes(sample());
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!segmentFromBytes(bytes.left(size), {}));
    }

    void flippedBitsUnderARightHash_areReadSafelyOrRefused()
    {
        const QByteArray bytes = segmentToBytes(sample());
        for (qsizetype bit = 0; bit < (bytes.size() - 32) * 8; ++bit) {
            QByteArray wrong = bytes;
            wrong[bit / 8] = char(wrong[bit / 8] ^ (1 << (bit % 8)));
            wrong = signedAgain(wrong);
            const Result<Segment> read = segmentFromBytes(wrong, {});
            if (read) // then it is another segment, and writes itself with these very bytes
                QCOMPARE(segmentToBytes(*read).mid(12), wrong.mid(12));
        }
    }

    void randomBytesUnderARightHash_areRefused()
    {
        QRandomGenerator random(7);
        const QByteArray good = segmentToBytes(sample());
        for (int i = 0; i < 20'000; ++i) {
            QByteArray wrong = good;
            const int count = 1 + random.bounded(8);
            for (int k = 0; k < count; ++k)
                wrong[12 + random.bounded(wrong.size() - 44)] = char(random.bounded(256));
            const Result<Segment> read = segmentFromBytes(signedAgain(wrong), {});
            QVERIFY(!read || segmentToBytes(*read).mid(12) == signedAgain(wrong).mid(12));
        }
    }

    void claimedLengths_areNotBelieved()
    {
        // A body that says it holds 2^60 operations, or a string of 2^40 bytes.
        for (const QByteArray &body : {QByteArray::fromHex("9b1000000000000000"), QByteArray::fromHex("81875b0000010000000000"),
                                       QByteArray(200'000, '\x81'), QByteArray(200'000, '\x9f')}) {
            QByteArray bytes = segmentToBytes(sample());
            const quint32 header = qFromBigEndian<quint32>(bytes.constData() + 12);
            bytes.truncate(16 + header);
            char size[4];
            qToBigEndian(quint32(body.size()), size);
            bytes += QByteArray(size, 4) + body + QByteArray(2, '\0');
            QVERIFY(!segmentFromBytes(bytes + segmentHash(bytes), {}));
        }
    }

    void newerFormat_isToldApartFromDamage()
    {
        QByteArray bytes = segmentToBytes(sample());
        bytes[11] = 9; // asks for reader 9
        const Result<Segment> read = segmentFromBytes(signedAgain(bytes), QStringLiteral("a.seg"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Newer);
        QVERIFY(read.error().text().contains(QStringLiteral("a.seg")));
    }

    void names_areStrict()
    {
        const SegmentName name{1, 101, segmentHash("x")};
        QCOMPARE(SegmentName::parse(name.text()), std::optional<SegmentName>(name));
        const QString good = name.text();
        for (const QString &bad : {QStringLiteral("../") + good, good + QStringLiteral("~"), good.toUpper(), QStringLiteral("0") + good,
                                   QString(good).replace(QStringLiteral("-0"), QStringLiteral("--")), QString(), good + QLatin1Char('\n')})
            QVERIFY2(!SegmentName::parse(bad), qPrintable(bad));
    }
};

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
