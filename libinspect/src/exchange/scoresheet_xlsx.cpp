// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoresheet_xlsx.h"
#include "inspect/scoresheet_content.h"

#include "xlsx_sheet.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace inspect {
namespace {

using exchange::Look;
using exchange::Looks;
using exchange::XlsxSheet;

constexpr int kHeaderRow = 2; // under title and subtitle

double asNumber(Points points) { return double(points.rounded().raw()) / double(Points::kScale); }

QString starsText(int stars) { return QString(std::clamp(stars, 0, 9), QChar(0x2605)); }

class RankingSheet {
public:
    RankingSheet(lxw_workbook *book, Looks &looks, const ScoresheetContent &content)
        : mContent(content), mSections(content.standard.sections), mBonus(3 + int(mSections.size())), mColumns(mBonus + 5),
          mSheet(book, looks, Scoresheet::tr("Ranking"), mColumns)
    {
    }

    void write()
    {
        mSheet.across(0, mContent.title, Look::Title);
        mSheet.rowHeight(0, 32);
        mSheet.across(1, mContent.subtitle, Look::Subtitle);
        mSheet.rowHeight(1, 20);
        writeHeader();
        int row = kHeaderRow + 1;
        for (qsizetype i = 0; i < mContent.units.size(); ++i) {
            if (i == 0 || mContent.units.at(i).group != mContent.units.at(i - 1).group)
                writeBand(row++, i);
            writeUnit(row++, mContent.units.at(i));
        }
        if (mContent.units.isEmpty())
            mSheet.across(row++, Scoresheet::tr("No unit is scored by this standard in this period"), Look::Text);
        for (const QString &note : mContent.rankingNotes())
            mSheet.across(row++, note, Look::Note);
        row = writeSignatures(row + 1);
        mSheet.finish(kHeaderRow, row, Scoresheet::tr("Page %1 of %2").arg(QStringLiteral("&P"), QStringLiteral("&N")));
    }

private:
    void writeHeader()
    {
        const int fixed[] = {0, 1, 2, mBonus, mBonus + 1, mBonus + 2, mBonus + 3, mBonus + 4};
        const QString names[] = {Scoresheet::tr("Rank"),  Scoresheet::tr("Code"),  Scoresheet::tr("Unit"),  bonusTitle(),
                                 Scoresheet::tr("Score"), Scoresheet::tr("Grade"), Scoresheet::tr("Stars"), Scoresheet::tr("Change")};
        for (int i = 0; i < 8; ++i)
            mSheet.text(kHeaderRow, fixed[i], names[i], Look::Header);
        for (int i = 0; i < int(mSections.size()); ++i)
            mSheet.text(kHeaderRow, 3 + i, mContent.sectionTitle(mSections.at(i)), Look::Header);
        mSheet.rowHeight(kHeaderRow, 45);
    }

    [[nodiscard]] QString bonusTitle() const { return mContent.hasLedger() ? Scoresheet::tr("Bonus\n(ledger)") : Scoresheet::tr("Bonus"); }

    void writeBand(int row, qsizetype first)
    {
        const QString group = mContent.units.at(first).group;
        const auto count =
            std::count_if(mContent.units.cbegin(), mContent.units.cend(), [&](const UnitScore &unit) { return unit.group == group; });
        mSheet.across(row, Scoresheet::tr("%1 (%2)").arg(mContent.kindNames.value(group, group), QString::number(count)), Look::Band);
        mSheet.rowHeight(row, 18);
    }

    void writeUnit(int row, const UnitScore &unit)
    {
        for (int column = 0; column < mColumns; ++column)
            mSheet.blank(row, column, Look::Centred);
        mSheet.text(row, 1, unit.code, Look::Centred);
        mSheet.text(row, 2, unit.name, Look::Wrapped);
        mSheet.rowHeight(row, 18.0 * XlsxSheet::linesOf(unit.name));
        if (!unit.score) {
            const bool isSealed = !unit.warnings.filter(QStringLiteral("sealed:")).isEmpty();
            mSheet.text(row, mBonus + 1,
                        unit.state == ScoreState::NotApplicable ? Scoresheet::tr("Not applicable")
                        : isSealed                              ? Scoresheet::tr("Inspected, sealed")
                                                                : Scoresheet::tr("Not inspected"),
                        Look::Centred);
            return;
        }
        if (unit.rank)
            mSheet.number(row, 0, *unit.rank, Look::Count);
        for (const SectionScore &section : unit.sections) {
            const auto found =
                std::find_if(mSections.cbegin(), mSections.cend(), [&](const Section &s) { return s.id == section.section; });
            if (found == mSections.cend())
                continue;
            const int column = 3 + int(found - mSections.cbegin());
            if (const QString word = mContent.sectionWord(*found, unit); !word.isEmpty())
                mSheet.text(row, column, word, Look::Centred);
            else
                mSheet.number(row, column, asNumber(section.points), Look::Score);
        }
        mSheet.number(row, mBonus, asNumber(unit.bonus), Look::Score);
        mSheet.number(row, mBonus + 1, asNumber(*unit.score), Look::Score);
        mSheet.text(row, mBonus + 2, mContent.gradeName(unit), Look::Centred);
        if (unit.stars)
            mSheet.text(row, mBonus + 3, starsText(*unit.stars), Look::Centred);
        if (const auto past = mContent.before.constFind(unit.unit); past != mContent.before.cend())
            mSheet.number(row, mBonus + 4, asNumber(*unit.score - *past), Look::Change);
    }

    int writeSignatures(int row)
    {
        mSheet.inParts(row,
                       {Scoresheet::tr("Made by:"), Scoresheet::tr("Checked by:"), Scoresheet::tr("Issued by:"), Scoresheet::tr("(seal)")},
                       Look::Plain);
        mSheet.rowHeight(row, 30);
        return row;
    }

    const ScoresheetContent &mContent;
    const QVector<Section> &mSections;
    int mBonus; ///< column
    int mColumns;
    XlsxSheet mSheet;
};

void writeHead(XlsxSheet &sheet, const QString &title, const QString &subtitle, const QStringList &names)
{
    sheet.across(0, title, Look::Title);
    sheet.rowHeight(0, 32);
    sheet.across(1, subtitle, Look::Subtitle);
    sheet.rowHeight(1, 20);
    for (int column = 0; column < int(names.size()); ++column)
        sheet.text(kHeaderRow, column, names.at(column), Look::Header);
    sheet.rowHeight(kHeaderRow, 20);
}

void writeDeductions(lxw_workbook *book, Looks &looks, const ScoresheetContent &content)
{
    const QStringList names{Scoresheet::tr("Time"),       Scoresheet::tr("Unit"),  Scoresheet::tr("Clause"), Scoresheet::tr("Places"),
                            Scoresheet::tr("Points off"), Scoresheet::tr("Place"), Scoresheet::tr("Photos"), Scoresheet::tr("Note")};
    XlsxSheet sheet(book, looks, Scoresheet::tr("Deductions"), int(names.size()));
    writeHead(sheet, content.deductionsTitle, content.subtitle, names);
    int row = kHeaderRow + 1;
    for (const ListedDeduction &line : content.deductions) {
        sheet.time(row, 0, line.at, Look::Time);
        sheet.text(row, 1, line.unit, Look::Wrapped);
        sheet.text(row, 2, line.clause, Look::Wrapped);
        sheet.number(row, 3, double(line.deduction.count), Look::Count);
        if (line.taken)
            sheet.number(row, 4, asNumber(*line.taken), Look::Score);
        else
            sheet.text(row, 4, QStringLiteral("—"), Look::Centred);
        sheet.text(row, 5, line.place, Look::Wrapped);
        sheet.number(row, 6, line.photos, Look::Count);
        sheet.text(row, 7, line.note, Look::Wrapped);
        ++row;
    }
    if (content.deductions.isEmpty())
        sheet.across(row++, Scoresheet::tr("No deductions in this period"), Look::Text);
    sheet.finish(kHeaderRow, row - 1, Scoresheet::tr("Page %1 of %2").arg(QStringLiteral("&P"), QStringLiteral("&N")));
}

/// What became of the bonuses: in a year's ledger carried, awarded, used and left; else awarded and counted.
void writeBonuses(lxw_workbook *book, Looks &looks, const ScoresheetContent &content)
{
    const bool ledger = content.hasLedger();
    QStringList names{Scoresheet::tr("Unit")};
    if (ledger)
        names << Scoresheet::tr("Carried over");
    names << Scoresheet::tr("Awarded") << Scoresheet::tr("Counted in the score");
    if (ledger)
        names << Scoresheet::tr("Left");
    names << Scoresheet::tr("Reasons");
    XlsxSheet sheet(book, looks, Scoresheet::tr("Bonuses"), int(names.size()));
    writeHead(sheet, content.bonusesTitle, content.subtitle, names);
    int row = kHeaderRow + 1;
    for (const BonusLine &line : content.bonuses) {
        QVector<Points> points{line.awarded, line.counted};
        if (ledger)
            points = {line.carried, line.awarded, line.counted, line.left};
        sheet.text(row, 0, line.unit, Look::Wrapped);
        for (int i = 0; i < int(points.size()); ++i)
            sheet.number(row, 1 + i, asNumber(points.at(i)), Look::Score);
        sheet.text(row, int(names.size()) - 1, line.reasons.join(Scoresheet::tr("; ")), Look::Wrapped);
        ++row;
    }
    sheet.across(row, content.bonusNote, Look::Note);
    sheet.finish(kHeaderRow, row, Scoresheet::tr("Page %1 of %2").arg(QStringLiteral("&P"), QStringLiteral("&N")));
}

/// Writes `draft`; errors name the `path` it is to have.
Status writeBook(const QString &draft, const QString &path, const ScoresheetContent &content, const ScoresheetOptions &options)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(draft).constData());
    if (!book)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "File %1 cannot be written"), {path});
    lxw_doc_properties properties{};
    QByteArray title = content.title.toUtf8();
    properties.title = title.data();
    workbook_set_properties(book, &properties);
    Looks looks(book);
    RankingSheet(book, looks, content).write();
    Status stopped = goOn(options, 50);
    if (stopped) {
        writeDeductions(book, looks, content);
        if (!content.bonuses.isEmpty())
            writeBonuses(book, looks, content);
        stopped = goOn(options, 75);
    }
    const lxw_error problem = workbook_close(book); // also frees it
    if (!stopped)
        return stopped;
    if (problem != LXW_NO_ERROR)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "File %1 cannot be written: %2; check the folder and the free space"),
                       {path, QString::fromUtf8(lxw_strerror(problem))});
    return {};
}

} // namespace

Status writeScoresheet(const Workbook &workbook, const PeriodScores &scores, const QString &path, const ScoresheetOptions &options)
{
    const auto content = gatherScoresheet(workbook, scores, options);
    if (!content)
        return tl::unexpected(content.error());
    if (const Status stopped = goOn(options, 25); !stopped)
        return stopped;
    const QString draft = path + QStringLiteral(".%1.part").arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The folder of %1 does not exist; choose another one"), {path});
    auto written = writeBook(draft, path, *content, options);
    if (written) {
        std::error_code problem; // the old sheet stays until the new one has its name
        std::filesystem::rename(QFile::encodeName(draft).toStdString(), QFile::encodeName(path).toStdString(), problem);
        if (problem)
            written = failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "File %1 cannot be replaced; close it in the other program first"),
                              {path});
    }
    if (!written)
        QFile::remove(draft);
    return written;
}

} // namespace inspect
