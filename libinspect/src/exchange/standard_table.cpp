// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard_table.h"

#include "bare_sheets.h"
#include "table_cells.h"

#include "inspect/standard_json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace inspect {
namespace {

using exchange::BareSheet;
using exchange::Heading;

constexpr qsizetype kLongestName = 400;

/// A row that is to become a clause.
struct ClauseRow {
    qsizetype at = 0; ///< in StandardTable::rows
    Clause clause;
    std::optional<Points> points; ///< of its own cell
    exchange::StepCell step;
};

/// Rows of one 类别.
struct SectionRows {
    QString name;
    std::optional<Points> stated; ///< "七净（42分）", or a row with nothing but the section's points
    qint64 firstRow = 0;
    QVector<ClauseRow> clauses;
};

/// Turns the rows of one sheet into a standard's sections.
class TableReader {
public:
    TableReader(const BareSheet &sheet, const Heading &heading, const TablePlan &plan) : mSheet(sheet), mHeading(heading), mPlan(plan) {}

    [[nodiscard]] StandardTable read()
    {
        for (qsizetype row = mHeading.row + 1; row < mSheet.rows.size(); ++row)
            readRow(row);
        Standard standard;
        standard.code = mPlan.code;
        standard.version = mPlan.version;
        standard.name = name();
        standard.kinds = mPlan.kinds;
        addSections(standard);
        addUsualBands(standard);
        compareSum(standard);
        check(standard);
        std::stable_sort(mTable.issues.begin(), mTable.issues.end(),
                         [](const TableIssue &a, const TableIssue &b) { return a.row < b.row; });
        return std::move(mTable);
    }

private:
    void readRow(qsizetype row)
    {
        TableRow shown;
        shown.row = row + 1;
        for (const TableColumn column :
             {TableColumn::Section, TableColumn::Clause, TableColumn::Points, TableColumn::Step, TableColumn::Note})
            shown.texts.append(mSheet.cell(row, mHeading.column(column)));
        if (std::all_of(shown.texts.begin(), shown.texts.end(), [](const QString &text) { return text.isEmpty(); }))
            return;
        mTable.rows.append(shown);
        const QString section = text(TableColumn::Section);
        const QString clause = text(TableColumn::Clause);
        if (exchange::isSumWord(section) || (section.isEmpty() && exchange::isSumWord(clause)))
            return readSum(section.isEmpty() ? clause : section);
        if (!section.isEmpty())
            enterSection(section);
        if (clause.isEmpty())
            return readSectionAlone();
        if (mHeading.has(TableColumn::Section) && mSections.isEmpty())
            return wrong(TableColumn::Section,
                         QT_TRANSLATE_NOOP("Error", "The clause \"%1\" stands under no 类别: write the 类别 into its row or above"),
                         {clause.left(40)});
        if (mSections.isEmpty())
            mSections.append({name(), std::nullopt, shown.row, {}});
        readClause(clause);
    }

    [[nodiscard]] QString text(TableColumn column) const { return mTable.rows.last().texts.value(int(column)); }

    void enterSection(const QString &written)
    {
        const exchange::NamedPoints named = exchange::namedPoints(written);
        const QString sectionName = exchange::withoutNumber(named.name).left(kLongestName);
        const auto same =
            std::find_if(mSections.begin(), mSections.end(), [&](const SectionRows &section) { return section.name == sectionName; });
        if (same == mSections.end())
            mSections.append({sectionName, named.points, mTable.rows.last().row, {}});
        else
            std::rotate(same, same + 1, mSections.end()); // rows go to the last one; the order is put right by firstRow
    }

    /// 合计: says what the points should add up to; 小计 says nothing new.
    void readSum(const QString &word)
    {
        const auto points = exchange::pointsIn(text(TableColumn::Points));
        if (points && *points && !exchange::plain(word).startsWith(QStringLiteral("小计"))) {
            mSum = **points;
            mSumRow = mTable.rows.last().row;
        }
    }

    /// A row that only opens a section, perhaps with its points.
    void readSectionAlone()
    {
        const auto points = exchange::pointsIn(text(TableColumn::Points));
        if (!points)
            return wrong(TableColumn::Points, points.error());
        const bool isOpening = !text(TableColumn::Section).isEmpty();
        if (isOpening && mSections.last().clauses.isEmpty()) {
            if (*points)
                mSections.last().stated = *points;
            return;
        }
        if (*points || !text(TableColumn::Step).isEmpty())
            wrong(TableColumn::Clause, QT_TRANSLATE_NOOP("Error", "The row has points but no clause: write what is checked"), {});
    }

    void readClause(const QString &written)
    {
        ClauseRow row;
        row.at = mTable.rows.size() - 1;
        row.clause.name = exchange::withoutNumber(written);
        row.clause.description = text(TableColumn::Note);
        if (row.clause.name.size() > kLongestName)
            return wrong(TableColumn::Clause,
                         QT_TRANSLATE_NOOP("Error", "The clause is longer than %1 characters: shorten it and move the rest to 说明"),
                         {QString::number(kLongestName)});
        const auto points = exchange::pointsIn(text(TableColumn::Points));
        if (!points)
            return wrong(TableColumn::Points, points.error());
        const auto step = exchange::stepIn(text(TableColumn::Step));
        if (!step)
            return wrong(TableColumn::Step, step.error());
        row.points = *points;
        row.step = *step;
        SectionRows &section = mSections.last();
        if (std::any_of(section.clauses.begin(), section.clauses.end(),
                        [&](const ClauseRow &other) { return other.clause.name == row.clause.name; }))
            note(TableColumn::Clause,
                 QT_TRANSLATE_NOOP("Error", "The clause \"%1\" stands twice in its section: check whether it is meant so"),
                 {row.clause.name.left(40)});
        section.clauses.append(row);
    }

    void addSections(Standard &standard)
    {
        std::stable_sort(mSections.begin(), mSections.end(),
                         [](const SectionRows &a, const SectionRows &b) { return a.firstRow < b.firstRow; });
        for (SectionRows &rows : mSections) {
            if (rows.clauses.isEmpty()) {
                add(rows.firstRow, TableColumn::Section, true,
                    QT_TRANSLATE_NOOP("Error", "类别 \"%1\" has no clause: write its clauses below it"), {rows.name.left(40)});
                continue;
            }
            Section section;
            section.id = QString::number(standard.sections.size() + 1);
            section.name = rows.name;
            sharePoints(section, rows);
            for (ClauseRow &row : rows.clauses)
                addClause(section, row);
            if (!section.clauses.isEmpty())
                standard.sections.append(section);
        }
    }

    /// Whether the points belong to the section or to each clause.
    void sharePoints(Section &section, SectionRows &rows)
    {
        const auto given =
            std::count_if(rows.clauses.begin(), rows.clauses.end(), [](const ClauseRow &row) { return row.points.has_value(); });
        const bool standsOnce = given == 1 && rows.clauses.size() > 1 && rows.clauses.first().points && !rows.stated;
        if (standsOnce) {
            rows.stated = rows.clauses.first().points;
            rows.clauses.first().points.reset();
        }
        Points sum;
        for (const ClauseRow &row : rows.clauses)
            sum += row.points.value_or(Points());
        section.max = rows.stated.value_or(sum);
        const bool isFree = std::all_of(rows.clauses.begin(), rows.clauses.end(),
                                        [](const ClauseRow &row) { return row.step.isVeto || row.step.steps.isEmpty(); });
        if (section.max == Points() && !isFree)
            add(rows.firstRow, TableColumn::Points, true,
                QT_TRANSLATE_NOOP("Error", "类别 \"%1\" has no points, so nothing can be deducted: write its points into its first row"),
                {rows.name.left(40)});
    }

    void addClause(Section &section, ClauseRow &row)
    {
        Clause &clause = row.clause;
        clause.id = QStringLiteral("%1.%2").arg(section.id).arg(section.clauses.size() + 1);
        clause.max = row.points;
        if (!setRule(clause, row))
            return;
        if (clause.max && clause.step > *clause.max)
            add(mTable.rows[row.at].row, TableColumn::Step, false,
                QT_TRANSLATE_NOOP("Error", "One place costs %1, more than the %2 points of the clause: check both"),
                {clause.step.exactText(), clause.max->exactText()});
        mTable.rows[row.at].clause = clause.id;
        section.clauses.append(clause);
    }

    [[nodiscard]] bool setRule(Clause &clause, const ClauseRow &row)
    {
        const qint64 at = mTable.rows[row.at].row;
        if (row.step.steps.size() == 3) {
            clause.rule = RuleKind::Escalation;
            clause.step = row.step.steps[0];
            clause.stepUnrectified = row.step.steps[1];
            clause.stepRepeated = row.step.steps[2];
        } else if (!row.step.steps.isEmpty()) {
            clause.rule = RuleKind::PerOccurrence;
            clause.step = row.step.steps[0];
        } else if (row.step.isVeto) {
            clause.rule = RuleKind::PassFail;
            clause.isVeto = true;
        } else if (row.points) {
            clause.rule = RuleKind::PassFail;
            if (!row.step.isAll)
                add(at, TableColumn::Step, false,
                    QT_TRANSLATE_NOOP("Error", "It is not said what one place costs: any finding costs all %1 points"),
                    {row.points->exactText()});
        } else if (row.step.isAll) {
            add(at, TableColumn::Points, true,
                QT_TRANSLATE_NOOP("Error", "Any finding shall cost all points of the clause, but it has none: write its points"), {});
            return false;
        } else {
            clause.rule = RuleKind::Note;
            add(at, TableColumn::Step, false,
                QT_TRANSLATE_NOOP("Error", "Neither points nor a deduction are given: noted only, costs nothing"), {});
        }
        return true;
    }

    /// The usual bands, so that the standard can be used at once; the office changes them in the editor.
    static void addUsualBands(Standard &standard)
    {
        standard.grades = {{QStringLiteral("excellent"), QStringLiteral("优秀"), QStringLiteral("Excellent"), Points::of(90)},
                           {QStringLiteral("pass"), QStringLiteral("达标"), QStringLiteral("Pass"), Points::of(70)},
                           {QStringLiteral("fail"), QStringLiteral("不达标"), QStringLiteral("Fail"), Points()}};
        standard.stars = {{5, Points::of(95)}, {4, Points::of(90)}, {3, Points::of(80)}, {2, Points::of(70)}, {1, Points()}};
    }

    void compareSum(const Standard &standard)
    {
        Points sum;
        for (const Section &section : standard.sections)
            sum += section.max;
        if (mSum && *mSum != sum)
            add(mSumRow, TableColumn::Points, false,
                QT_TRANSLATE_NOOP("Error", "The sheet says %1 points in all, but its rows add up to %2: check the points"),
                {mSum->exactText(), sum.exactText()});
    }

    /// By the same checks as a document from elsewhere.
    void check(const Standard &standard)
    {
        if (standard.sections.isEmpty()) {
            mTable.issues.append(
                {0,
                 {},
                 failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The table holds no clause: write them below the headings"))
                     .value(),
                 true});
            return;
        }
        Result<ParsedStandard> parsed = parseStandard(standardToJson(standard), standard.code);
        if (!parsed) {
            mTable.issues.append({0, {}, parsed.error(), true});
            return;
        }
        mTable.warnings = parsed->warnings;
        mTable.standard = std::move(parsed->standard);
    }

    /// As given; else the title above the table; else the file's name.
    [[nodiscard]] QString name() const
    {
        if (!mPlan.name.isEmpty())
            return mPlan.name;
        for (qsizetype row = 0; row < mHeading.row; ++row)
            for (const QString &cell : mSheet.rows[row])
                if (!cell.isEmpty())
                    return cell.simplified().left(kLongestName);
        return QFileInfo(mPlan.path).completeBaseName();
    }

    void add(qint64 row, TableColumn column, bool isWrong, const char *what, const QStringList &args)
    {
        mTable.issues.append({row, exchange::columnTitle(column), failure(ErrorCode::InvalidInput, what, args).value(), isWrong});
    }
    void wrong(TableColumn column, const char *what, const QStringList &args) { add(mTable.rows.last().row, column, true, what, args); }
    void wrong(TableColumn column, const Error &error)
    {
        mTable.issues.append({mTable.rows.last().row, exchange::columnTitle(column), error, true});
    }
    void note(TableColumn column, const char *what, const QStringList &args) { add(mTable.rows.last().row, column, false, what, args); }

    const BareSheet &mSheet;
    const Heading &mHeading;
    const TablePlan &mPlan;
    StandardTable mTable;
    QVector<SectionRows> mSections;
    std::optional<Points> mSum;
    qint64 mSumRow = 0;
};

Status checkCode(const QString &code)
{
    static const QRegularExpression kCode(QStringLiteral("^[A-Za-z0-9_-]{1,40}$"));
    if (kCode.match(code).hasMatch())
        return {};
    return failure(ErrorCode::InvalidInput,
                   QT_TRANSLATE_NOOP("Error", "\"%1\" cannot be the code of a standard: give one of letters, digits, - and _, such as B1"),
                   {code});
}

/// The sheet asked for, else the first with the columns of a standard.
Result<QPair<const BareSheet *, Heading>> chosenSheet(const exchange::BareSheets &sheets, const TablePlan &plan)
{
    for (const BareSheet &sheet : sheets.sheets) {
        if (!plan.sheet.isEmpty() && sheet.name != plan.sheet)
            continue;
        if (const Heading heading = exchange::headingOf(sheet); heading.isFound())
            return QPair<const BareSheet *, Heading>(&sheet, heading);
        if (!plan.sheet.isEmpty())
            break;
    }
    return failure(
        ErrorCode::InvalidInput,
        QT_TRANSLATE_NOOP("Error", "File %1 has no row that names its columns: write 类别, 条款, 分值, 每处扣分 and 说明 above the table"),
        {QFileInfo(plan.path).fileName()});
}

} // namespace

bool StandardTable::isWhole() const
{
    return standard && std::none_of(issues.begin(), issues.end(), [](const TableIssue &issue) { return issue.isWrong; });
}

Result<StandardTable> readStandardTable(const TablePlan &plan)
{
    if (const Status code = checkCode(plan.code); !code)
        return tl::make_unexpected(code.error());
    const auto sheets = exchange::readBareSheets(plan.path, plan.encoding);
    if (!sheets)
        return tl::make_unexpected(sheets.error());
    const auto chosen = chosenSheet(*sheets, plan);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    StandardTable table = TableReader(*chosen->first, chosen->second, plan).read();
    for (const BareSheet &sheet : sheets->sheets)
        table.sheets.append(sheet.name);
    table.sheet = chosen->first->name;
    table.encoding = sheets->encoding;
    table.isEncodingGuessed = sheets->isEncodingGuessed;
    return table;
}

} // namespace inspect
