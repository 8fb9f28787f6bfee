// SPDX-License-Identifier: GPL-2.0-or-later
// libFuzzer: bytes from the share under a right hash must be read or refused, nothing else. What is read must write itself the same.
#include "changes_cbor.h"
#include "checkpoint.h"

#include "inspect/segment.h"

#include <cstdlib>

using namespace inspect;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    bytes.append(segmentHash(bytes));
    if (const Result<Checkpoint> checkpoint = checkpointFromBytes(bytes, QStringLiteral("fuzz"));
        checkpoint && checkpointToBytes(*checkpoint) != bytes)
        abort();
    const Result<Segment> segment = segmentFromBytes(bytes, QStringLiteral("fuzz"));
    if (!segment)
        return 0;
    if (segmentToBytes(*segment) != bytes)
        abort();
    for (const TravelOperation &operation : segment->operations) {
        if (operation.kind > int(OperationKind::Withdraw))
            continue;
        if (const Result<Changes> changes = changesFromCbor(OperationKind(operation.kind), operation.changes))
            (void)changesToCbor(OperationKind(operation.kind), *changes);
    }
    return 0;
}
