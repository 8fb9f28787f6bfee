// SPDX-License-Identifier: GPL-2.0-or-later
// CBOR [1, sealed key (to the opener), nonce + boxed key (to the inspector; empty once finished), nonce, body]. The body is the sheet
// as CBOR, padded so that its length tells little, encrypted with XChaCha20-Poly1305 under the key; its additional data is the
// inspection's uid.
#include "sealed_sheet.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <sodium.h>

namespace inspect {

namespace {

constexpr int kFormat = 1;
constexpr size_t kPadTo = 1024;
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kKey = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

QCborValue timeValue(const QDateTime &at) { return at.isValid() ? QCborValue(at.toString(Qt::ISODateWithMs)) : QCborValue(); }
QDateTime timeOf(const QCborValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs); }
QCborValue realValue(const std::optional<double> &real) { return real ? QCborValue(*real) : QCborValue(); }
std::optional<double> realOf(const QCborValue &value) { return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt; }

QCborArray written(const Deduction &d)
{
    return {d.id.bytes(),
            d.clause,
            d.count,
            d.level,
            int(d.recurrence),
            qint64(d.points.raw()),
            timeValue(d.at),
            realValue(d.lon),
            realValue(d.lat),
            realValue(d.accuracyM),
            d.place,
            d.note,
            d.recheckOf.isNull() ? QByteArray() : d.recheckOf.bytes(),
            d.voidReason};
}

Deduction deductionOf(const QCborArray &a, const InspectionId &inspection)
{
    Deduction d;
    d.id = DeductionId(Uid::fromBytes(a.at(0).toByteArray()));
    d.inspection = inspection;
    d.clause = a.at(1).toString();
    d.count = a.at(2).toInteger();
    d.level = a.at(3).toString();
    d.recurrence = Recurrence(std::clamp<qint64>(a.at(4).toInteger(), 0, 2));
    d.points = Points::ofRaw(a.at(5).toInteger());
    d.at = timeOf(a.at(6));
    d.lon = realOf(a.at(7));
    d.lat = realOf(a.at(8));
    d.accuracyM = realOf(a.at(9));
    d.place = a.at(10).toString();
    d.note = a.at(11).toString();
    d.recheckOf = DeductionId(Uid::fromBytes(a.at(12).toByteArray()));
    d.voidReason = a.at(13).toString();
    return d;
}

QCborArray written(const Measure &m) { return {m.id.bytes(), m.clause, m.value, m.done, m.due, m.level}; }

Measure measureOf(const QCborArray &a, const InspectionId &inspection)
{
    return {MeasureId(Uid::fromBytes(a.at(0).toByteArray())),
            inspection,
            a.at(1).toString(),
            a.at(2).toString(),
            a.at(3).toString(),
            a.at(4).toString(),
            a.at(5).toString()};
}

QCborArray written(const Photo &p)
{
    return {p.id.bytes(), p.deduction.bytes(),  p.sha256,         p.originalSha256, p.fileType, p.width, p.height,
            p.bytes,      timeValue(p.takenAt), realValue(p.lon), realValue(p.lat)};
}

Photo photoOf(const QCborArray &a)
{
    Photo p;
    p.id = PhotoId(Uid::fromBytes(a.at(0).toByteArray()));
    p.deduction = DeductionId(Uid::fromBytes(a.at(1).toByteArray()));
    p.sha256 = a.at(2).toByteArray();
    p.originalSha256 = a.at(3).toByteArray();
    p.fileType = a.at(4).toString();
    p.width = int(a.at(5).toInteger());
    p.height = int(a.at(6).toInteger());
    p.bytes = a.at(7).toInteger();
    p.takenAt = timeOf(a.at(8));
    p.lon = realOf(a.at(9));
    p.lat = realOf(a.at(10));
    return p;
}

template <class Rows>
QCborArray listOf(const Rows &rows)
{
    QCborArray list;
    for (const auto &row : rows)
        list.append(written(row));
    return list;
}

QByteArray writtenSheet(const SealedSheet &sheet)
{
    QCborArray clauses;
    for (const QString &clause : sheet.notApplicable)
        clauses.append(clause);
    return QCborValue(QCborArray{listOf(sheet.deductions), listOf(sheet.measures), listOf(sheet.photos), clauses, sheet.note}).toCbor();
}

SealedSheet sheetOf(const QByteArray &cbor, const InspectionId &inspection)
{
    const QCborArray parts = QCborValue::fromCbor(cbor).toArray();
    SealedSheet sheet;
    for (const QCborValue row : parts.at(0).toArray())
        sheet.deductions.append(deductionOf(row.toArray(), inspection));
    for (const QCborValue row : parts.at(1).toArray())
        sheet.measures.append(measureOf(row.toArray(), inspection));
    for (const QCborValue row : parts.at(2).toArray())
        sheet.photos.append(photoOf(row.toArray()));
    for (const QCborValue clause : parts.at(3).toArray())
        sheet.notApplicable.append(clause.toString());
    sheet.note = parts.at(4).toString();
    return sheet;
}

tl::unexpected<Error> wrongKey()
{
    return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "This sheet is sealed and can be read only after the round was opened"),
                   {}, QStringLiteral("inspections/sealed"));
}

/// The body under its own key.
Result<SealedSheet> opened(const QCborArray &parts, const InspectionId &inspection, const QByteArray &key)
{
    const QByteArray nonce = parts.at(3).toByteArray();
    const QByteArray body = parts.at(4).toByteArray();
    if (nonce.size() != kNonce || body.size() <= kTag)
        return wrongKey();
    const QByteArray bound = inspection.bytes();
    QByteArray plain(body.size() - kTag, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(body), size_t(body.size()), raw(bound),
                                                   size_t(bound.size()), raw(nonce), raw(key)) != 0)
        return wrongKey();
    size_t size = 0;
    if (sodium_unpad(&size, raw(plain), size_t(plain.size()), kPadTo) != 0)
        return wrongKey();
    return sheetOf(plain.left(qsizetype(size)), inspection);
}

QCborArray partsOf(const QByteArray &sealed)
{
    const QCborArray parts = QCborValue::fromCbor(sealed).toArray();
    return parts.size() == 5 && parts.at(0).toInteger() == kFormat && sodium_init() >= 0 ? parts : QCborArray();
}

} // namespace

Result<QByteArray> seal(const SealedSheet &sheet, const InspectionId &inspection, const QByteArray &openerKey, const SecretKey *draft)
{
    if (sodium_init() < 0 || openerKey.size() != crypto_box_PUBLICKEYBYTES)
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error", "Whoever opens this sealed round has no key yet. Let them make one in the round's window "
                                                  "on their own computer, then sync."),
                       {}, QStringLiteral("people/public_key"));
    QByteArray plain = writtenSheet(sheet);
    const auto length = size_t(plain.size());
    const size_t room = (length / kPadTo + 1) * kPadTo;
    plain.resize(qsizetype(room));
    size_t padded = 0;
    sodium_pad(&padded, raw(plain), length, kPadTo, size_t(plain.size()));
    const SecretKey key(randomBytes(kKey));
    const QByteArray nonce = randomBytes(kNonce);
    const QByteArray bound = inspection.bytes();
    QByteArray body(qsizetype(padded) + kTag, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(body), nullptr, raw(plain), padded, raw(bound), size_t(bound.size()), nullptr,
                                               raw(nonce), raw(key.bytes()));
    QByteArray toOpener(kKey + crypto_box_SEALBYTES, Qt::Uninitialized);
    if (crypto_box_seal(raw(toOpener), raw(key.bytes()), size_t(kKey), raw(openerKey)) != 0)
        return failure(ErrorCode::Conflict,
                       QT_TRANSLATE_NOOP("Error",
                                         "The key of whoever opens this sealed round is damaged, so nothing was saved. Plan another round "
                                         "with somebody else as its opener."),
                       {}, QStringLiteral("people/public_key"));
    QByteArray toInspector;
    if (draft != nullptr) {
        toInspector = randomBytes(crypto_secretbox_NONCEBYTES);
        QByteArray box(kKey + crypto_secretbox_MACBYTES, Qt::Uninitialized);
        crypto_secretbox_easy(raw(box), raw(key.bytes()), size_t(kKey), raw(toInspector), raw(draft->bytes()));
        toInspector += box;
    }
    return QCborValue(QCborArray{kFormat, toOpener, toInspector, nonce, body}).toCbor();
}

Result<SealedSheet> unsealDraft(const QByteArray &sealed, const InspectionId &inspection, const SecretKey &draft)
{
    const QCborArray parts = partsOf(sealed);
    const QByteArray box = parts.at(2).toByteArray();
    QByteArray key(kKey, Qt::Uninitialized);
    if (box.size() != qsizetype(crypto_secretbox_NONCEBYTES) + kKey + qsizetype(crypto_secretbox_MACBYTES) ||
        draft.bytes().size() != crypto_secretbox_KEYBYTES ||
        crypto_secretbox_open_easy(raw(key), raw(box) + crypto_secretbox_NONCEBYTES, size_t(box.size()) - crypto_secretbox_NONCEBYTES,
                                   raw(box), raw(draft.bytes())) != 0)
        return wrongKey();
    return opened(parts, inspection, key);
}

Result<SealedSheet> unseal(const QByteArray &sealed, const InspectionId &inspection, const SecretKey &opener)
{
    const QCborArray parts = partsOf(sealed);
    const QByteArray box = parts.at(1).toByteArray();
    QByteArray key(kKey, Qt::Uninitialized);
    if (box.size() != kKey + qsizetype(crypto_box_SEALBYTES) || opener.bytes().size() != crypto_box_SECRETKEYBYTES)
        return wrongKey();
    QByteArray open(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_scalarmult_base(raw(open), raw(opener.bytes()));
    if (crypto_box_seal_open(raw(key), raw(box), size_t(box.size()), raw(open), raw(opener.bytes())) != 0)
        return wrongKey();
    return opened(parts, inspection, key);
}

} // namespace inspect
