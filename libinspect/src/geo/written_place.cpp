// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/coordinates.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace inspect {
namespace {

/// Marks as typed or pasted on Chinese and Western keyboards, brought to one form: N S E W ° ' " and comma.
QString plainMarks(QString text)
{
    static const std::pair<const char *, const char *> kMarks[] = {
        {"北纬", "N"}, {"南纬", "S"}, {"东经", "E"}, {"西经", "W"}, {"度", "°"}, {"分", "'"}, {"秒", "\""}, {"º", "°"},
        {"˚", "°"},    {"′", "'"},    {"’", "'"},    {"‘", "'"},    {"″", "\""}, {"”", "\""}, {"“", "\""},  {"''", "\""},
        {"，", ","},   {"；", ","},   {";", ","},    {"、", ","},   {"：", " "}, {":", " "},  {"（", " "},  {"）", " "},
        {"(", " "},    {")", " "},    {"−", "-"},    {"\t", " "},   {"\n", " "}, {"\r", " "}};
    text = text.toUpper();
    for (const auto &[written, plain] : kMarks)
        text.replace(QString::fromUtf8(written), QString::fromUtf8(plain));
    return text.trimmed();
}

struct Angle {
    double degrees = 0;
    QChar side; ///< N, S, E, W, or null
};

std::optional<Angle> angleOf(const QRegularExpressionMatch &match)
{
    const auto part = [&](const char *name) { return match.captured(QLatin1String(name)); };
    const QString sign = part("sign");
    const double minutes = part("minutes").toDouble();
    const double seconds = part("seconds").toDouble();
    if (minutes >= 60 || seconds >= 60)
        return std::nullopt;
    Angle angle;
    angle.degrees = part("degrees").toDouble() + minutes / 60 + seconds / 3600;
    const QString side = part("before") + part("after");
    if (side.size() > 1 || (!side.isEmpty() && !sign.isEmpty()))
        return std::nullopt;
    angle.side = side.isEmpty() ? QChar() : side.at(0);
    if (sign == QLatin1String("-") || angle.side == QLatin1Char('S') || angle.side == QLatin1Char('W'))
        angle.degrees = -angle.degrees;
    return angle;
}

bool isNorthSouth(const Angle &angle) { return angle.side == QLatin1Char('N') || angle.side == QLatin1Char('S'); }

std::optional<GeoPoint> placeOf(const Angle &first, const Angle &second)
{
    const auto looksChinese = [](double lon, double lat) { return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54; };
    bool latitudeFirst = false;
    if (!first.side.isNull() && !second.side.isNull()) {
        if (isNorthSouth(first) == isNorthSouth(second))
            return std::nullopt;
        latitudeFirst = isNorthSouth(first);
    } else if (!first.side.isNull() || !second.side.isNull()) {
        return std::nullopt;
    } else {
        latitudeFirst =
            !looksChinese(first.degrees, second.degrees) && (looksChinese(second.degrees, first.degrees) || std::abs(second.degrees) > 90);
    }
    const GeoPoint place = latitudeFirst ? GeoPoint{second.degrees, first.degrees} : GeoPoint{first.degrees, second.degrees};
    if (std::abs(place.lon) > 180 || std::abs(place.lat) > 90)
        return std::nullopt;
    return place;
}

std::optional<GeoPoint> writtenPair(const QString &text)
{
    static const QRegularExpression kAngle(QStringLiteral(
        R"re(\G[ ,]*(?<before>[NSEW])? *(?<sign>[-+])?(?<degrees>\d{1,3}(?:\.\d+)?) *(?:° *(?:(?<minutes>\d{1,2}(?:\.\d+)?) *' *)?(?:(?<seconds>\d{1,2}(?:\.\d+)?) *" *)?)?(?(<before>)|(?<after>[NSEW])?)(?=[ ,NSEW]|$))re"));
    const auto first = kAngle.match(text);
    if (!first.hasMatch())
        return std::nullopt;
    const auto second = kAngle.match(text, first.capturedEnd());
    if (!second.hasMatch() || !text.mid(second.capturedEnd()).remove(QLatin1Char(',')).trimmed().isEmpty())
        return std::nullopt;
    const auto a = angleOf(first);
    const auto b = angleOf(second);
    return a && b ? placeOf(*a, *b) : std::nullopt;
}

} // namespace

Result<WrittenPlace> parsePlace(const QString &text, Datum datum)
{
    static const QRegularExpression kWkt(QStringLiteral("^\\s*(SRID=\\d+;)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto unreadable = [&] {
        return failure(
            ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("Error", "\"%1\" is not a place; write it like 116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)"),
            {text.left(60)});
    };
    if (kWkt.match(text).hasMatch()) {
        const auto wkb = wkbFromWkt(
            QString(text).remove(QRegularExpression(QStringLiteral("^\\s*SRID=\\d+;"), QRegularExpression::CaseInsensitiveOption)));
        if (!wkb)
            return tl::unexpected(wkb.error());
        const auto moved = withVertices(*wkb, [datum](double &x, double &y) {
            const GeoPoint there = toCgcs2000({x, y}, datum);
            x = there.lon;
            y = there.lat;
        });
        const auto place = moved ? pointOnSurface(*moved) : Result<GeoPoint>(tl::unexpected(moved.error()));
        if (!place || std::abs(place->lon) > 180 || std::abs(place->lat) > 90)
            return unreadable();
        return WrittenPlace{*place, *moved};
    }
    const auto pair = writtenPair(plainMarks(text));
    if (!pair)
        return unreadable();
    return WrittenPlace{toCgcs2000(*pair, datum), {}};
}

} // namespace inspect
