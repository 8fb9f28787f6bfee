// SPDX-License-Identifier: GPL-2.0-or-later
// Drafts, issuing, taking over, retiring, and what is refused on the way.
#include "inspect/standard_json.h"
#include "store_fixture.h"

#include <QRegularExpression>

using namespace inspect;
using namespace inspect::test;

namespace {

/// Standard `code` with one clause, which includes `other` where given.
Standard simple(const char *code, int version = 1, const char *other = "", const char *name = "试行")
{
    const QString include = *other == '\0' ? QString() : QStringLiteral(R"(, "include": "%1")").arg(QLatin1String(other));
    const QString json = QStringLiteral(R"({"code": "%1", "version": %2, "name": "%3", "kinds": ["village"], "sections": [{"id": "1",
        "name": "一", "max": 100, "clauses": [{"id": "1.1", "name": "甲", "rule": "per_occurrence", "step": 1%4}]}]})")
                             .arg(QLatin1String(code))
                             .arg(version)
                             .arg(QString::fromUtf8(name), include);
    const auto parsed = parseStandard(json.toUtf8(), QString::fromLatin1(code));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text()));
    return parsed->standard;
}

} // namespace

class TestStandardLife : public QObject {
    Q_OBJECT

    Township mTown;

    /// One edit around `change`.
    template <class F>
    Status edit(F change)
    {
        auto begun = mTown.book->begin("change a standard");
        if (!begun)
            return tl::make_unexpected(begun.error());
        if (Status changed = change(*begun); !changed)
            return changed;
        return begun->commit();
    }
    Status draft(const Standard &standard)
    {
        return edit([&](Edit &e) { return addStandard(e, standard, StandardStatus::Draft, {}); });
    }
    StandardStatus statusOf(const StandardId &id) const { return standard(*mTown.book, id)->status; }
    QString shown(const StandardId &id) const
    {
        QStringList lines;
        const auto all = attachments(*mTown.book);
        for (const Attachment &a : *all)
            if (a.standard == id)
                lines.append(QStringLiteral("%1 %2..%3").arg(a.kind, a.from.toString(Qt::ISODate), a.to.toString(Qt::ISODate)));
        return lines.join(QLatin1Char(';'));
    }

private Q_SLOTS:
    void init()
    {
        mTown = Township();
        REQUIRE_OK(mTown.fill());
    }

    void draft_changedAndRemoved();
    void draft_thatIncludesItself_isRefusedAndChangesNothing();
    void draft_issuedUndoneChangedAndIssuedAgain_isTheNewOne();
    void draft_fromElsewhere_canBeChanged();
    void issue_missingSubChecklist_isRefused();
    void issue_takesOverFromTheOlderVersion();
    void issue_besideTheOlderVersion();
    void issue_undone_bringsEverythingBack();
    void issue_twice_orWithoutADay_isRefused();
    void issue_intoAClosedPeriod_isRefused();
    void retired_scoresNothingAfterItsLastDay();
    void retired_pastInspectionsAreStillRecorded();
    void retire_draftOrTwice_isRefused();
    void inspection_beforeTheUnitWasValid_isRefused();
    void nextVersion_isOneMore();
};

void TestStandardLife::draft_changedAndRemoved()
{
    const Standard first = simple("D1");
    REQUIRE_OK(draft(first));
    REQUIRE_OK(edit([&](Edit &e) { return changeDraft(e, simple("D1", 1, "", "改过")); }));
    QCOMPARE(standard(*mTown.book, first.id)->standard.name, QStringLiteral("改过"));
    REQUIRE_OK(edit([&](Edit &e) { return removeDraft(e, first.id); }));
    REQUIRE_ERROR(standard(*mTown.book, first.id), ErrorCode::NotFound);
    REQUIRE_OK(mTown.book->undo());
    QCOMPARE(standard(*mTown.book, first.id)->standard.name, QStringLiteral("改过"));
    REQUIRE_ERROR(edit([&](Edit &e) { return removeDraft(e, mTown.standard); }), ErrorCode::Conflict);
}

void TestStandardLife::draft_thatIncludesItself_isRefusedAndChangesNothing()
{
    REQUIRE_OK(draft(simple("LA")));
    REQUIRE_OK(draft(simple("LB", 1, "LA")));
    const Status loop = edit([](Edit &e) { return changeDraft(e, simple("LA", 1, "LB")); });
    REQUIRE_ERROR(loop, ErrorCode::InvalidInput);
    QVERIFY2(loop.error().text().contains(QStringLiteral("LA → LB → LA")), qPrintable(loop.error().text()));
    QVERIFY(standard(*mTown.book, standardId(QStringLiteral("LA"), 1))->standard.sections[0].clauses[0].include.isEmpty());
}

/// The store keeps issued versions in memory; a version that went back to being a draft must not come out of there.
void TestStandardLife::draft_issuedUndoneChangedAndIssuedAgain_isTheNewOne()
{
    const Standard first = simple("D1");
    REQUIRE_OK(draft(first));
    const auto issue = [&](Edit &e) { return issueStandard(e, first.id, QDate(2026, 10, 1), false); };
    REQUIRE_OK(edit(issue));
    QCOMPARE(standard(*mTown.book, first.id)->standard.name, QStringLiteral("试行"));
    REQUIRE_OK(mTown.book->undo());
    QCOMPARE(statusOf(first.id), StandardStatus::Draft);
    REQUIRE_OK(edit([&](Edit &e) { return changeDraft(e, simple("D1", 1, "", "第二稿")); }));
    REQUIRE_OK(edit(issue));
    QCOMPARE(standard(*mTown.book, first.id)->standard.name, QStringLiteral("第二稿"));
}

/// A sub-checklist's lines are filled in when a document is read; the stored text need not have them.
void TestStandardLife::draft_fromElsewhere_canBeChanged()
{
    Standard bare = simple("D1", 1, "C4");
    bare.sections[0].clauses[0].items.clear();
    REQUIRE_OK(draft(bare));
    Standard changed = standard(*mTown.book, bare.id)->standard;
    QVERIFY(!changed.sections[0].clauses[0].items.isEmpty());
    changed.name = QStringLiteral("改过");
    REQUIRE_OK(edit([&](Edit &e) { return changeDraft(e, changed); }));
    QCOMPARE(standard(*mTown.book, bare.id)->standard.name, QStringLiteral("改过"));
}

void TestStandardLife::issue_missingSubChecklist_isRefused()
{
    const Standard including = simple("D1", 1, "NOT-THERE");
    REQUIRE_OK(draft(including));
    const Status issued = edit([&](Edit &e) { return issueStandard(e, including.id, QDate(2026, 10, 1), false); });
    REQUIRE_ERROR(issued, ErrorCode::InvalidInput);
    QVERIFY2(issued.error().text().contains(QStringLiteral("NOT-THERE")), qPrintable(issued.error().text()));
    QCOMPARE(statusOf(including.id), StandardStatus::Draft);
}

void TestStandardLife::issue_takesOverFromTheOlderVersion()
{
    const Standard second = simple("T1", 2);
    REQUIRE_OK(draft(second));
    REQUIRE_OK(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(2026, 10, 1), true); }));
    QCOMPARE(statusOf(mTown.standard), StandardStatus::Retired);
    QCOMPARE(shown(mTown.standard), QStringLiteral("village ..2026-09-30"));
    QCOMPARE(shown(second.id), QStringLiteral("village 2026-10-01.."));
    QCOMPARE(*standardsOf(*mTown.book, mTown.dongfeng.id, QDate(2026, 9, 30)), QVector<StandardId>{mTown.standard});
    QCOMPARE(*standardsOf(*mTown.book, mTown.dongfeng.id, QDate(2026, 10, 1)), QVector<StandardId>{second.id});
    QCOMPARE(standard(*mTown.book, second.id)->issuedOn, QDate(2026, 10, 1));
    REQUIRE_OK(mTown.reopen());
    QCOMPARE(statusOf(mTown.standard), StandardStatus::Retired);
}

void TestStandardLife::issue_besideTheOlderVersion()
{
    const Standard second = simple("T1", 2);
    REQUIRE_OK(draft(second));
    REQUIRE_OK(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(2026, 10, 1), false); }));
    QCOMPARE(statusOf(mTown.standard), StandardStatus::Issued);
    QCOMPARE(shown(mTown.standard), QStringLiteral("village .."));
    QCOMPARE(shown(second.id), QString());
}

void TestStandardLife::issue_undone_bringsEverythingBack()
{
    const Standard second = simple("T1", 2);
    REQUIRE_OK(draft(second));
    REQUIRE_OK(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(2026, 10, 1), true); }));
    REQUIRE_OK(mTown.book->undo());
    QCOMPARE(statusOf(second.id), StandardStatus::Draft);
    QCOMPARE(statusOf(mTown.standard), StandardStatus::Issued);
    QCOMPARE(shown(mTown.standard), QStringLiteral("village .."));
    QCOMPARE(shown(second.id), QString());
    REQUIRE_OK(mTown.book->redo());
    QCOMPARE(shown(second.id), QStringLiteral("village 2026-10-01.."));
}

void TestStandardLife::issue_twice_orWithoutADay_isRefused()
{
    const Standard second = simple("T1", 2);
    REQUIRE_OK(draft(second));
    REQUIRE_ERROR(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(), true); }), ErrorCode::InvalidInput);
    REQUIRE_OK(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(2026, 10, 1), true); }));
    REQUIRE_ERROR(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(2026, 11, 1), true); }), ErrorCode::Conflict);
    REQUIRE_ERROR(edit([&](Edit &e) { return changeDraft(e, simple("T1", 2, "", "偷改")); }), ErrorCode::Conflict);
    QCOMPARE(standard(*mTown.book, second.id)->standard.name, QStringLiteral("试行"));
}

void TestStandardLife::issue_intoAClosedPeriod_isRefused()
{
    REQUIRE_OK(edit([](Edit &e) {
        return e.insert(QStringLiteral("closings"), Uid::fresh(),
                        {{QStringLiteral("period"), QStringLiteral("2026-09")},
                         {QStringLiteral("kind"), QStringLiteral("close")},
                         {QStringLiteral("at"), QStringLiteral("2026-10-01T00:00:00.000Z")},
                         {QStringLiteral("reason"), QString()},
                         {QStringLiteral("inputs"), QStringLiteral("{}")},
                         {QStringLiteral("inputs_hash"), QByteArray(32, '\1')},
                         {QStringLiteral("results"), QStringLiteral("{}")},
                         {QStringLiteral("previous_hash"), QByteArray()},
                         {QStringLiteral("hash"), QByteArray(32, '\2')}});
    }));
    const Standard second = simple("T1", 2);
    REQUIRE_OK(draft(second));
    REQUIRE_ERROR(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(2026, 9, 15), true); }), ErrorCode::Conflict);
    QCOMPARE(statusOf(second.id), StandardStatus::Draft);
    REQUIRE_ERROR(edit([&](Edit &e) { return retireStandard(e, mTown.standard, QDate(2026, 9, 15)); }), ErrorCode::Conflict);
    REQUIRE_OK(edit([&](Edit &e) { return issueStandard(e, second.id, QDate(2026, 10, 1), true); }));
}

void TestStandardLife::retired_scoresNothingAfterItsLastDay()
{
    REQUIRE_OK(edit([&](Edit &e) { return retireStandard(e, mTown.standard, QDate(2026, 9, 30)); }));
    QCOMPARE(standardsOf(*mTown.book, mTown.dongfeng.id, QDate(2026, 10, 1))->size(), 0);
    QCOMPARE(standardsOf(*mTown.book, mTown.dongfeng.id, QDate(2026, 9, 30))->size(), 1);
    Attachment again;
    again.standard = mTown.standard;
    again.kind = QStringLiteral("village");
    again.from = QDate(2026, 11, 1);
    REQUIRE_ERROR(edit([&](Edit &e) { return attach(e, again); }), ErrorCode::InvalidInput);
    QCOMPARE(standardByCode(*mTown.book, QStringLiteral("T1"))->standard.version, 1); // still found, for old periods
}

void TestStandardLife::retired_pastInspectionsAreStillRecorded()
{
    REQUIRE_OK(edit([&](Edit &e) { return retireStandard(e, mTown.standard, QDate(2026, 9, 30)); }));
    Inspection late;
    late.unit = mTown.dongfeng.id;
    late.standard = mTown.standard;
    late.inspector = mTown.inspector;
    late.at = QDateTime(QDate(2026, 9, 30), QTime(8, 0), Qt::UTC);
    REQUIRE_OK(edit([&](Edit &e) -> Status {
        const auto added = addInspection(e, late);
        return added ? Status() : tl::make_unexpected(added.error());
    }));
    late.at = QDateTime(QDate(2026, 10, 2), QTime(8, 0), Qt::UTC);
    REQUIRE_ERROR(edit([&](Edit &e) -> Status {
                      const auto added = addInspection(e, late);
                      return added ? Status() : tl::make_unexpected(added.error());
                  }),
                  ErrorCode::InvalidInput);
}

void TestStandardLife::retire_draftOrTwice_isRefused()
{
    const Standard first = simple("D1");
    REQUIRE_OK(draft(first));
    REQUIRE_ERROR(edit([&](Edit &e) { return retireStandard(e, first.id, QDate(2026, 9, 30)); }), ErrorCode::Conflict);
    REQUIRE_OK(edit([&](Edit &e) { return retireStandard(e, mTown.standard, QDate(2026, 9, 30)); }));
    REQUIRE_ERROR(edit([&](Edit &e) { return retireStandard(e, mTown.standard, QDate(2026, 9, 30)); }), ErrorCode::Conflict);
}

void TestStandardLife::inspection_beforeTheUnitWasValid_isRefused()
{
    REQUIRE_OK(edit([&](Edit &e) -> Status {
        Unit later = mTown.dongfeng;
        later.validFrom = QDate(2026, 5, 1);
        const auto changed = changeUnit(e, mTown.dongfeng, later);
        return changed ? Status() : tl::make_unexpected(changed.error());
    }));
    const auto inspectedOn = [&](const QDate &day) {
        return edit([&](Edit &e) -> Status {
            Inspection inspection;
            inspection.unit = mTown.dongfeng.id;
            inspection.standard = mTown.standard;
            inspection.inspector = mTown.inspector;
            inspection.at = QDateTime(day, QTime(8, 0), Qt::UTC);
            const auto added = addInspection(e, inspection);
            return added ? Status() : tl::make_unexpected(added.error());
        });
    };
    const Status early = inspectedOn(QDate(2026, 4, 30));
    QVERIFY(!early);
    QVERIFY2(!early.error().text().contains(QRegularExpression(QStringLiteral("%[1-9]"))), qPrintable(early.error().text()));
    QCOMPARE(inspections(*mTown.book, {})->size(), 0);
    REQUIRE_OK(inspectedOn(QDate(2026, 5, 1)));
}

void TestStandardLife::nextVersion_isOneMore()
{
    QCOMPARE(*nextVersion(*mTown.book, QStringLiteral("T1")), 2);
    QCOMPARE(*nextVersion(*mTown.book, QStringLiteral("NEW")), 1);
    REQUIRE_OK(draft(simple("T1", 7)));
    QCOMPARE(*nextVersion(*mTown.book, QStringLiteral("T1")), 8);
}

QTEST_GUILESS_MAIN(TestStandardLife)
#include "tst_standard_life.moc"
