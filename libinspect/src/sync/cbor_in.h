// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QCborStreamReader>
#include <QString>

namespace inspect {

/// Reads CBOR that nobody vouches for: every length is checked against what is there before anything is allocated. The first
/// mistake sticks, later reads give nothing.
class CborIn {
public:
    explicit CborIn(const QByteArray &bytes) : mReader(bytes), mSize(bytes.size()) {}

    /// Enters an array and gives its number of members; each needs a byte, so it cannot have more than there are bytes.
    qint64 array()
    {
        if (!expect(mReader.isArray() && mReader.isLengthKnown() && mReader.length() <= quint64(mSize)))
            return 0;
        const auto length = qint64(mReader.length());
        if (expect(mReader.enterContainer()))
            ++mDepth;
        return length;
    }
    void end()
    {
        if (expect(mDepth > 0 && !mReader.hasNext())) {
            --mDepth;
            expect(mReader.leaveContainer());
        }
    }
    qint64 integer(qint64 least, qint64 most)
    {
        if (!expect(mReader.isInteger()))
            return least;
        const qint64 value = mReader.isUnsignedInteger() && mReader.toUnsignedInteger() > quint64(most) ? -1 : mReader.toInteger();
        return expect(value >= least && value <= most) && expect(mReader.next()) ? value : least;
    }
    QByteArray bytes(qint64 least, qint64 most)
    {
        if (!expect(mReader.isByteArray() && lengthIsWithin(least, most)))
            return {};
        const auto chunk = mReader.readByteArray();
        return expect(chunk.status == QCborStreamReader::Ok) ? chunk.data + rest<QByteArray>() : QByteArray();
    }
    QString text(qint64 most)
    {
        if (!expect(mReader.isString() && lengthIsWithin(0, most)))
            return {};
        const auto chunk = mReader.readString();
        return expect(chunk.status == QCborStreamReader::Ok) ? chunk.data + rest<QString>() : QString();
    }
    [[nodiscard]] bool isGood() const { return mIsGood; }
    [[nodiscard]] bool atEnd() const { return mIsGood && mReader.currentOffset() == mSize; }

private:
    bool expect(bool condition)
    {
        mIsGood = mIsGood && condition && mReader.lastError() == QCborError::NoError;
        return mIsGood;
    }
    bool lengthIsWithin(qint64 least, qint64 most)
    {
        const qsizetype size = mReader.isLengthKnown() ? mReader.currentStringChunkSize() : -1;
        return size >= least && size <= most && size <= mSize - mReader.currentOffset();
    }
    /// A string of known length is one chunk; reading on moves to what follows it.
    template <class Text>
    Text rest()
    {
        if constexpr (std::is_same_v<Text, QString>)
            expect(mReader.readString().status == QCborStreamReader::EndOfString);
        else
            expect(mReader.readByteArray().status == QCborStreamReader::EndOfString);
        return {};
    }

    QCborStreamReader mReader;
    qsizetype mSize;
    int mDepth = 0;
    bool mIsGood = true;
};

} // namespace inspect
