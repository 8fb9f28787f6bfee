// SPDX-License-Identifier: GPL-2.0-or-later
// One thread reads the file and makes its rows ready (rows_ahead.h); the workbook's own matches and writes them, in the file's order.
#include "inspect/unit_import.h"

#include "inspect/records.h"

#include "rows_ahead.h"
#include "unit_matcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

namespace inspect {
namespace {

using exchange::RowsAhead;
using exchange::UnitMatcher;
using exchange::UnitRow;

constexpr int kMostIssues = 10'000;
constexpr std::chrono::milliseconds kProgress{50};

class Importer {
public:
    Importer(Workbook &workbook, const ImportPlan &plan, const std::function<bool(int)> &progress)
        : mWorkbook(workbook), mPlan(plan), mFile(QFileInfo(plan.path).fileName()), mProgress(progress)
    {
    }

    Result<ImportOutcome> run()
    {
        const auto kind = kindOfPlan();
        if (!kind)
            return tl::unexpected(kind.error());
        RowsAhead rows(mPlan, *kind);
        const auto issues = rows.opened();
        if (!issues)
            return tl::unexpected(issues.error());
        addIssues(*issues);
        auto matcher = UnitMatcher::open(mWorkbook, mPlan);
        if (!matcher)
            return tl::unexpected(matcher.error());
        mMatcher.emplace(std::move(*matcher));
        auto edit = mWorkbook.begin(QT_TRANSLATE_NOOP("Command", "import %1"), mFile);
        if (!edit)
            return tl::unexpected(edit.error());
        if (const auto ok = edit->expectMany(); !ok)
            return tl::unexpected(ok.error());
        const auto summaries = takeRows(*edit, rows);
        if (!summaries)
            return tl::unexpected(summaries.error());
        if (const auto ok = mMatcher->linkWaitingParents(*edit, mOutcome); !ok)
            return tl::unexpected(ok.error());
        if (const auto ok = edit->commit(); !ok)
            return tl::unexpected(ok.error());
        noteChangesFromNowOn();
        addIssues(*summaries);
        return mOutcome;
    }

private:
    Result<UnitKind> kindOfPlan() const
    {
        const auto kinds = unitKinds(mWorkbook);
        if (!kinds)
            return tl::unexpected(kinds.error());
        const auto kind = std::find_if(kinds->begin(), kinds->end(), [&](const UnitKind &k) { return k.code == mPlan.kind; });
        if (kind == kinds->end())
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 is not a kind of unit in this workbook"), {mPlan.kind},
                           QStringLiteral("kind"));
        return *kind;
    }

    /// What is to be said about all of them.
    Result<QVector<ImportIssue>> takeRows(Edit &edit, RowsAhead &rows)
    {
        for (;;) {
            auto batch = rows.take(kProgress);
            if (!batch) {
                if (const auto ok = goOn(mPercent); !ok)
                    return tl::unexpected(ok.error());
                continue;
            }
            for (UnitRow &row : batch->rows) {
                if (const auto ok = takeRow(edit, row); !ok)
                    return tl::unexpected(ok.error());
            }
            if (batch->failure)
                return tl::unexpected(*batch->failure);
            if (batch->isLast)
                return batch->summaries;
        }
    }

    Status takeRow(Edit &edit, UnitRow &row)
    {
        if (const auto ok = goOn(row.percent); !ok)
            return ok;
        addIssues(row.issues);
        if (!row.unit) {
            ++mOutcome.skipped;
            return {};
        }
        return mMatcher->take(edit, std::move(*row.unit), row.parent, row.number, mOutcome);
    }

    Status goOn(int percent)
    {
        mPercent = percent;
        if (!mProgress || (mSinceProgress.isValid() && mSinceProgress.elapsed() < kProgress.count()))
            return {};
        mSinceProgress.start();
        return mProgress(percent) ? Status()
                                  : failure(ErrorCode::Cancelled,
                                            QT_TRANSLATE_NOOP("Error", "The import of %1 was cancelled; nothing was changed"), {mFile});
    }

    void addIssues(const QVector<ImportIssue> &issues)
    {
        for (const ImportIssue &issue : issues) {
            if (mOutcome.issues.size() < kMostIssues)
                mOutcome.issues.append(issue);
        }
    }

    void noteChangesFromNowOn()
    {
        if (mOutcome.fromNowOn > 0)
            addIssues({{0,
                        {},
                        {},
                        failure(ErrorCode::InvalidInput,
                                QT_TRANSLATE_NOOP("Error", "%1 units stand in closed periods: their changes hold from today on, and the "
                                                           "closed periods keep what they were closed with"),
                                {QString::number(mOutcome.fromNowOn)})
                            .value(),
                        true}});
    }

    Workbook &mWorkbook;
    const ImportPlan &mPlan;
    QString mFile;
    const std::function<bool(int)> &mProgress;
    QElapsedTimer mSinceProgress; ///< not valid: nothing told yet
    int mPercent = 0;
    std::optional<UnitMatcher> mMatcher;
    ImportOutcome mOutcome;
};

} // namespace

Result<ImportOutcome> importUnits(Workbook &workbook, const ImportPlan &plan, const std::function<bool(int)> &progress)
{
    return Importer(workbook, plan, progress).run();
}

} // namespace inspect
