// SPDX-License-Identifier: GPL-2.0-or-later
#include "picture_check.h"

#include <QtEndian>

#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jpeglib.h>

#include <jerror.h>
#include <zlib.h>

namespace inspect::exchange {
namespace {

struct Watcher {
    jpeg_error_mgr manager{};
    std::jmp_buf leave{};
    char message[JMSG_LENGTH_MAX] = {};
};

void note(j_common_ptr codec)
{
    auto *watcher = reinterpret_cast<Watcher *>(codec->err);
    codec->err->format_message(codec, watcher->message);
}

/// Warnings below zero mean that picture data is lost; cameras' harmless oddities in the headers are not among these.
bool meansLoss(int code)
{
    return code == JWRN_HIT_MARKER || code == JWRN_JPEG_EOF || code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC;
}

void decodeAll(jpeg_decompress_struct &codec, const QByteArray &jpeg, std::vector<JSAMPLE> &row)
{
    auto *watcher = reinterpret_cast<Watcher *>(codec.err);
    if (setjmp(watcher->leave) != 0)
        return;
    jpeg_create_decompress(&codec);
    jpeg_mem_src(&codec, reinterpret_cast<const unsigned char *>(jpeg.constData()), static_cast<unsigned long>(jpeg.size()));
    jpeg_read_header(&codec, TRUE);
    codec.scale_num = 1;
    codec.scale_denom = 8; // every bit is still read, only few pixels are made
    codec.dct_method = JDCT_IFAST;
    jpeg_start_decompress(&codec);
    row.resize(size_t(codec.output_width) * size_t(codec.output_components));
    JSAMPROW into = row.data();
    while (codec.output_scanline < codec.output_height)
        jpeg_read_scanlines(&codec, &into, 1);
    jpeg_finish_decompress(&codec);
}

} // namespace

QString jpegDamage(const QByteArray &jpeg)
{
    Watcher watcher;
    jpeg_decompress_struct codec{};
    codec.err = jpeg_std_error(&watcher.manager);
    watcher.manager.error_exit = [](j_common_ptr failed) {
        note(failed);
        std::longjmp(reinterpret_cast<Watcher *>(failed->err)->leave, 1);
    };
    watcher.manager.emit_message = [](j_common_ptr warned, int level) {
        auto *self = reinterpret_cast<Watcher *>(warned->err);
        if (level < 0 && self->message[0] == '\0' && meansLoss(warned->err->msg_code))
            note(warned);
    };
    watcher.manager.output_message = [](j_common_ptr) {};
    std::vector<JSAMPLE> row; // out here, so that a jump leaves nothing behind
    decodeAll(codec, jpeg, row);
    jpeg_destroy_decompress(&codec);
    return QString::fromLatin1(watcher.message);
}

QString pngDamage(const QByteArray &png)
{
    constexpr qsizetype kSignature = 8;
    constexpr qsizetype kFrame = 12; // length, name and checksum around a chunk's data
    qsizetype at = kSignature;
    while (png.size() - at >= kFrame) {
        const auto length = qsizetype(qFromBigEndian<quint32>(png.constData() + at));
        if (length > png.size() - at - kFrame)
            break;
        const auto *named = reinterpret_cast<const Bytef *>(png.constData() + at + 4);
        if (crc32(0, named, uInt(length) + 4) != qFromBigEndian<quint32>(named + 4 + length))
            return QStringLiteral("a checksum is wrong");
        if (png.mid(at + 4, 4) == "IEND")
            return {};
        at += length + kFrame;
    }
    return QStringLiteral("the end is missing");
}

} // namespace inspect::exchange
