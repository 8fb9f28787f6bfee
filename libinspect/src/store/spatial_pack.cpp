// SPDX-License-Identifier: GPL-2.0-or-later
// An R*Tree of SQLite lies in three tables: NAME_node with its nodes, NAME_rowid that knows the leaf of each row and NAME_parent that
// knows the node above each node. A node: two bytes of depth (of the root, which is number 1), two bytes that count its entries, then
// for each entry 8 bytes of the row or of the node below and 4 floats of its box, xmin, xmax, ymin, ymax; all of them big-endian.
// Neighbours come into one node by sorting: columns of about the root of the number of nodes by x, each column by y.
#include "spatial_pack.h"

#include "query.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace inspect {

namespace {

constexpr qsizetype kHeaderBytes = 4;
constexpr qsizetype kEntryBytes = 24;
constexpr qint64 kRoot = 1;
constexpr size_t kLeastEntries = 8; ///< that a node must have room for
constexpr double kFilled = 0.8;     ///< of a node; some room is left for what comes later

/// A box that is never smaller than the given one.
struct Entry {
    qint64 id = 0; ///< row, or node below
    float west = 0;
    float east = 0;
    float south = 0;
    float north = 0;
};

float notAbove(double value)
{
    const auto near = float(value);
    return near > value ? std::nextafter(near, -std::numeric_limits<float>::infinity()) : near;
}
float notBelow(double value) { return -notAbove(-value); }

class Packer {
public:
    Packer(Connection &connection, const QByteArray &index, qsizetype nodeBytes)
        : mNodeBytes(nodeBytes), mMost(std::max<size_t>(2, size_t(double((nodeBytes - kHeaderBytes) / kEntryBytes) * kFilled))),
          mAddNode(connection, "INSERT OR REPLACE INTO " + index + "_node(nodeno, data) VALUES (?, ?)"),
          mAddParent(connection, "INSERT INTO " + index + "_parent(nodeno, parentnode) VALUES (?, ?)"),
          mAddRow(connection, "INSERT INTO " + index + "_rowid(rowid, nodeno) VALUES (?, ?)")
    {
    }

    Status pack(std::vector<Entry> entries)
    {
        for (quint16 depth = 0;; ++depth) {
            if (entries.size() <= mMost)
                return write(kRoot, entries.cbegin(), entries.cend(), depth);
            std::vector<Entry> above;
            if (Status packed = packLevel(entries, depth, above); !packed)
                return packed;
            entries = std::move(above);
        }
    }

    /// In the order of the rows.
    Status writeRows()
    {
        std::sort(mLeafOfRow.begin(), mLeafOfRow.end());
        for (const auto &[row, leaf] : mLeafOfRow) {
            if (Status added = put(mAddRow, row, leaf); !added)
                return added;
        }
        return {};
    }

private:
    using At = std::vector<Entry>::const_iterator;

    Status packLevel(std::vector<Entry> &entries, quint16 depth, std::vector<Entry> &above)
    {
        const size_t nodes = (entries.size() + mMost - 1) / mMost;
        const auto columns = size_t(std::ceil(std::sqrt(double(nodes))));
        std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.west + a.east < b.west + b.east; });
        for (size_t column = 0; column < columns; ++column) {
            const auto from = entries.begin() + qsizetype(entries.size() * column / columns);
            const auto to = entries.begin() + qsizetype(entries.size() * (column + 1) / columns);
            std::sort(from, to, [](const Entry &a, const Entry &b) { return a.south + a.north < b.south + b.north; });
            const auto count = size_t(to - from);
            const size_t parts = (count + mMost - 1) / mMost;
            for (size_t part = 0; part < parts; ++part) {
                const At first = from + qsizetype(count * part / parts);
                const At last = from + qsizetype(count * (part + 1) / parts);
                above.push_back(around(++mLastNode, first, last));
                if (Status written = write(mLastNode, first, last, depth); !written)
                    return written;
            }
        }
        return {};
    }

    static Entry around(qint64 node, At first, At last)
    {
        Entry all = *first;
        all.id = node;
        for (At entry = first; entry != last; ++entry) {
            all.west = std::min(all.west, entry->west);
            all.east = std::max(all.east, entry->east);
            all.south = std::min(all.south, entry->south);
            all.north = std::max(all.north, entry->north);
        }
        return all;
    }

    /// `depth`: levels below.
    Status write(qint64 node, At first, At last, quint16 depth)
    {
        QByteArray data(mNodeBytes, '\0');
        char *at = data.data();
        qToBigEndian(node == kRoot ? depth : quint16(0), at);
        qToBigEndian(quint16(last - first), at + 2);
        at += kHeaderBytes;
        for (At entry = first; entry != last; ++entry, at += kEntryBytes) {
            qToBigEndian(entry->id, at);
            const float edges[] = {entry->west, entry->east, entry->south, entry->north};
            for (int i = 0; i < 4; ++i)
                qToBigEndian(edges[i], at + 8 + 4 * i);
            if (depth == 0)
                mLeafOfRow.emplace_back(entry->id, node);
            else if (Status known = put(mAddParent, entry->id, node); !known)
                return known;
        }
        return put(mAddNode, node, data);
    }

    template <class Value>
    static Status put(Query &query, qint64 key, const Value &value)
    {
        query.reset();
        return query.add(key).add(value).run();
    }

    qsizetype mNodeBytes;
    size_t mMost; ///< entries of a node
    qint64 mLastNode = kRoot;
    std::vector<std::pair<qint64, qint64>> mLeafOfRow;
    Query mAddNode;
    Query mAddParent;
    Query mAddRow;
};

/// Of an index that holds nothing; 0: it is not empty, or not as this file knows it.
Result<qsizetype> nodeBytesOfEmpty(Connection &connection, const QByteArray &index)
{
    Query query(connection, "SELECT length(data) FROM " + index + "_node WHERE nodeno = 1 AND (SELECT count(*) FROM " + index +
                                "_node) = 1 AND NOT EXISTS (SELECT 1 FROM " + index + "_rowid) AND NOT EXISTS (SELECT 1 FROM " + index +
                                "_parent)");
    const qsizetype bytes = query.next() ? qsizetype(query.integer(0)) : 0;
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return bytes >= kHeaderBytes + kEntryBytes * qsizetype(kLeastEntries) ? bytes : 0;
}

Result<bool> packed(Connection &connection, const QByteArray &index, const QMap<qint64, ShapeBox> &boxes, qsizetype nodeBytes)
{
    std::vector<Entry> entries;
    entries.reserve(size_t(boxes.size()));
    for (auto row = boxes.cbegin(); row != boxes.cend(); ++row)
        entries.push_back({row.key(), notAbove(row->west), notBelow(row->east), notAbove(row->south), notBelow(row->north)});
    Packer packer(connection, index, nodeBytes);
    Status written = packer.pack(std::move(entries));
    if (written)
        written = packer.writeRows();
    if (!written)
        return tl::make_unexpected(written.error());
    // rtreecheck() tells whether what is there fits together, the count whether it is all.
    Query check(connection, "SELECT rtreecheck('main', ?), (SELECT count(*) FROM " + index + ")", QString::fromLatin1(index));
    const bool isRight = check.next() && check.text(0) == QLatin1String("ok") && check.integer(1) == boxes.size();
    if (Status read = check.status(); !read)
        return tl::make_unexpected(read.error());
    return isRight;
}

} // namespace

Result<bool> packSpatialIndex(Connection &connection, const QByteArray &index, const QMap<qint64, ShapeBox> &boxes)
{
    const auto nodeBytes = nodeBytesOfEmpty(connection, index);
    if (!nodeBytes)
        return tl::make_unexpected(nodeBytes.error());
    if (*nodeBytes == 0)
        return false;
    if (Status begun = connection.execute("SAVEPOINT pack"); !begun)
        return tl::make_unexpected(begun.error());
    // SQLite guards these tables against all but itself.
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    Result<bool> done = packed(connection, index, boxes, *nodeBytes);
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (Status ended = connection.execute(done && *done ? "RELEASE pack" : "ROLLBACK TO pack; RELEASE pack"); !ended)
        return tl::make_unexpected(done ? ended.error() : done.error());
    return done;
}

} // namespace inspect
