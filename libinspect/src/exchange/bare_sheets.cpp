// SPDX-License-Identifier: GPL-2.0-or-later
#include "bare_sheets.h"

#include "gdal_source.h"
#include "table_cells.h"

#include <ogrsf_frmts.h>

#include <QCoreApplication>
#include <QFileInfo>

namespace inspect::exchange {
namespace {

constexpr qint64 kLargestBytes = 16LL << 20;
constexpr int kMostSheets = 50;
constexpr int kMostRows = 5000;
constexpr int kMostColumns = 40;
constexpr qsizetype kLongestCell = 4000;
constexpr qsizetype kRowsBeforeHeading = 20;

Status checkSize(const QString &path)
{
    const QFileInfo file(path);
    if (file.size() <= kLargestBytes)
        return {};
    return failure(ErrorCode::InvalidInput,
                   QT_TRANSLATE_NOOP("Error", "File %1 has %2 bytes, but a table of a standard has at most %3: choose the right file"),
                   {path, QString::number(file.size()), QString::number(kLargestBytes)});
}

QStringList textsOf(const OGRFeature &feature)
{
    QStringList texts;
    for (int i = 0; i < std::min(feature.GetFieldCount(), kMostColumns); ++i)
        texts.append(feature.IsFieldSetAndNotNull(i) ? QString::fromUtf8(feature.GetFieldAsString(i)).trimmed().left(kLongestCell)
                                                     : QString());
    return texts;
}

Result<BareSheet> readSheet(OGRLayer &layer, const QString &path)
{
    BareSheet sheet;
    sheet.name = QString::fromUtf8(layer.GetName());
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        if (sheet.rows.size() == kMostRows)
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error", "Sheet %1 of file %2 has more than %3 rows: choose the sheet with the standard"),
                           {sheet.name, path, QString::number(kMostRows)});
        sheet.rows.append(textsOf(*feature));
    }
    return sheet;
}

} // namespace

Result<BareSheets> readBareSheets(const QString &path, const QString &encoding)
{
    if (const Status small = checkSize(path); !small)
        return tl::make_unexpected(small.error());
    const auto source = GdalSource::open(path, encoding, FirstRow::IsLikeOthers);
    if (!source)
        return tl::make_unexpected(source.error());
    if (!source->hasHeaderRow())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "File %1 is no spreadsheet: save the table as xlsx, ods or csv"),
                       {path});
    BareSheets result;
    result.encoding = source->encoding();
    result.isEncodingGuessed = source->isEncodingGuessed();
    for (int i = 0; i < std::min(source->dataset().GetLayerCount(), kMostSheets); ++i) {
        Result<BareSheet> sheet = readSheet(*source->dataset().GetLayer(i), path);
        if (!sheet)
            return tl::make_unexpected(sheet.error());
        result.sheets.append(std::move(*sheet));
    }
    if (source->messages().hasFailure())
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "File %1 cannot be read (%2); copy or export it anew"),
                       {path, source->messages().firstFailure()});
    return result;
}

Heading headingOf(const BareSheet &sheet)
{
    for (qsizetype row = 0; row < std::min(sheet.rows.size(), kRowsBeforeHeading); ++row) {
        Heading heading;
        for (int column = 0; column < sheet.rows[row].size(); ++column)
            if (const auto named = columnNamed(sheet.rows[row][column]); named && !heading.has(*named))
                heading.columns.insert(*named, column);
        if (heading.has(TableColumn::Clause) && (heading.has(TableColumn::Points) || heading.has(TableColumn::Step))) {
            heading.row = row;
            return heading;
        }
    }
    return {};
}

} // namespace inspect::exchange
