// SPDX-License-Identifier: GPL-2.0-or-later
// Closing a month, what comes late, reopening, and finding every changed byte.
#include "inspect/closed_units.h"
#include "inspect/closings.h"
#include "inspect/period_scores.h"
#include "inspect/records.h"
#include "store_fixture.h"

#include <QSqlQuery>
#include <QTimeZone>

#include <algorithm>

using namespace inspect;
using inspect::test::Township;

namespace {

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }
QDateTime at(int month, int day) { return QDateTime(QDate(2026, month, day), QTime(9, 0), QTimeZone("Asia/Shanghai")); }

Result<InspectionId> visit(Township &town, const UnitId &unit, const QDateTime &when, qint64 litter, bool withDust = true,
                           InspectionState state = InspectionState::Finished)
{
    return inspect::test::record(town, {unit, when, litter, withDust ? QStringLiteral("10") : QString(), {}, state});
}

Result<Closing> closeOctober(Township &town, const QString &reason = {})
{
    auto edit = town.book->begin("close %1");
    if (!edit)
        return tl::make_unexpected(edit.error());
    auto closing = closePeriod(*edit, october(), at(11, 1), reason);
    if (!closing)
        return closing;
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return closing;
}

/// A township whose October is closed with one inspection of 东风村: 97 points.
Status closedMonth(Township &town)
{
    if (Status filled = town.fill(); !filled)
        return filled;
    if (const auto visited = visit(town, town.dongfeng.id, at(10, 3), 3); !visited)
        return tl::make_unexpected(visited.error());
    const auto closing = closeOctober(town);
    return closing ? Status() : tl::make_unexpected(closing.error());
}

Result<Closing> reopenOctober(Township &town, const QString &reason)
{
    auto edit = town.book->begin("reopen %1");
    if (!edit)
        return tl::make_unexpected(edit.error());
    auto closing = reopenPeriod(*edit, october(), at(11, 2), reason);
    if (!closing)
        return closing;
    if (Status done = edit->commit(); !done)
        return tl::make_unexpected(done.error());
    return closing;
}

QString scoreOf(Township &town)
{
    const auto scores = scorePeriod(*town.book, october(), QStringLiteral("T1"));
    if (!scores)
        return scores.error().text();
    for (const UnitScore &unit : scores->units)
        if (unit.unit == town.dongfeng.id)
            return unit.score ? unit.score->text() : QStringLiteral("none");
    return QStringLiteral("not there");
}

} // namespace

class TestClosings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closedMonth_keepsItsScore_whateverComesLate()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        const auto late = visit(town, town.dongfeng.id, at(10, 30), 50);
        REQUIRE_OK(late);
        QCOMPARE(scoreOf(town), QStringLiteral("97.00"));
        const auto waiting = lateInspections(*town.book, october());
        REQUIRE_OK(waiting);
        QCOMPARE(*waiting, QVector<InspectionId>{*late});
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY(findings->isEmpty()); // late is not wrong
    }

    void reopeningOfWhatAFastClockClosed_stillComesLast()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        const QByteArray tomorrow = QByteArray::fromHex("02ffffffffff") + Uid::fresh().bytes().mid(6); // made by a clock years ahead
        QSqlQuery query(town.book->database());
        query.prepare(QStringLiteral("UPDATE closings SET uid = ?"));
        query.addBindValue(tomorrow);
        QVERIFY(query.exec());
        REQUIRE_OK(reopenOctober(town, QStringLiteral("时钟不准")));
        const auto inForce = closingInForce(*town.book, QStringLiteral("2026-10"));
        REQUIRE_OK(inForce);
        QVERIFY(!*inForce);
    }

    void reopened_countsTheLate_andBothLinksStay()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 30), 5));
        REQUIRE_OK(reopenOctober(town, QStringLiteral("迟到一份检查")));
        QCOMPARE(scoreOf(town), QStringLiteral("96.00")); // (97 + 95) ÷ 2
        REQUIRE_OK(closeOctober(town));
        const auto chain = closings(*town.book);
        REQUIRE_OK(chain);
        QCOMPARE(chain->size(), 3);
        QCOMPARE((*chain)[1].previous, (*chain)[0].id);
        QCOMPARE((*chain)[2].previousHash, (*chain)[1].hash);
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY(findings->isEmpty());
    }

    void closing_refusedTwice_andReopeningNeedsAReason()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_ERROR(reopenOctober(town, QStringLiteral("无")), ErrorCode::Conflict);
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 3));
        REQUIRE_OK(closeOctober(town));
        REQUIRE_ERROR(closeOctober(town), ErrorCode::Conflict);
        REQUIRE_ERROR(reopenOctober(town, QStringLiteral("  ")), ErrorCode::InvalidInput);
    }

    void missingValue_orOpenInspection_stopsClosing_unlessAReasonIsGiven()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 3, false));
        const auto refused = closeOctober(town);
        REQUIRE_ERROR(refused, ErrorCode::Conflict);
        QVERIFY(refused.error().text().contains(QStringLiteral("2.1")));
        REQUIRE_OK(closeOctober(town, QStringLiteral("仪器送检")));

        Township other;
        REQUIRE_OK(other.fill());
        REQUIRE_OK(visit(other, other.dongfeng.id, at(10, 3), 3, true, InspectionState::Open));
        REQUIRE_ERROR(closeOctober(other), ErrorCode::Conflict);
    }

    void laterUnitsAndVersions_doNotTouchTheClosedMonth()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        auto edit = town.book->begin("grow");
        REQUIRE_OK(edit);
        Unit fresh;
        fresh.code = QStringLiteral("110105001209");
        fresh.name = QStringLiteral("新村");
        fresh.kind = QStringLiteral("village");
        REQUIRE_OK(addUnit(*edit, fresh));
        Unit renamed = town.dongfeng;
        renamed.name = QStringLiteral("东风社区");
        REQUIRE_OK(newUnitVersion(*edit, town.dongfeng, renamed, QDate(2026, 11, 1)));
        REQUIRE_OK(edit->commit());
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->first().text()));
        const auto scores = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        QCOMPARE(scores->units.size(), 2);
        QCOMPARE(scores->units.first().name, QStringLiteral("东风村"));
    }

    /// A month closed before its end: what changes waits for the next one, and a second change joins it.
    void unitChangedAgain_beforeItsNewVersionBegins_keepsBothChanges()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        const QDate today(2026, 10, 20);
        const QDate next(2026, 11, 1);
        const auto change = [&](auto field, const QString &value) -> Status {
            const auto before = unit(*town.book, town.dongfeng.id, today);
            if (!before)
                return tl::make_unexpected(before.error());
            Unit after = *before;
            after.*field = value;
            auto edit = town.book->begin("edit %1");
            if (!edit)
                return tl::make_unexpected(edit.error());
            if (const auto changed = changeFrom(*edit, *before, after, today); !changed)
                return tl::make_unexpected(changed.error());
            return edit->commit();
        };
        REQUIRE_OK(change(&Unit::name, QStringLiteral("东风社区")));
        REQUIRE_OK(change(&Unit::group, QStringLiteral("一组")));
        REQUIRE_OK(change(&Unit::head, QStringLiteral("张书记")));
        const auto versions = unitVersions(*town.book, town.dongfeng.id);
        REQUIRE_OK(versions);
        QCOMPARE(versions->size(), 2);
        const Unit &now = versions->first();
        QCOMPARE(now.name, QStringLiteral("东风村"));
        QCOMPARE(now.head, QStringLiteral("张书记"));
        QCOMPARE(now.validTo, QDate(2026, 10, 31));
        const Unit &waiting = versions->last();
        QCOMPARE(waiting.name, QStringLiteral("东风社区"));
        QCOMPARE(waiting.group, QStringLiteral("一组"));
        QCOMPARE(waiting.head, QStringLiteral("张书记"));
        QCOMPARE(waiting.validFrom, next);
        QVERIFY(waiting.validTo.isNull());
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->first().text()));
    }

    void verify_findsEveryChangedByte_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::newRow("deduction count") << "UPDATE deductions SET count = 1";
        QTest::newRow("deduction clause") << "UPDATE deductions SET clause = '1.2'";
        QTest::newRow("deduction note") << "UPDATE deductions SET note = note || '.'";
        QTest::newRow("deduction removed") << "UPDATE deductions SET deleted = 1";
        QTest::newRow("deduction voided behind the back") << "UPDATE deductions SET void_reason = 'x'";
        QTest::newRow("deduction added") << "INSERT INTO deductions (uid, inspection_fid, clause, count) SELECT randomblob(16), "
                                            "inspection_fid, '1.1', 1 FROM deductions LIMIT 1";
        QTest::newRow("measured value") << "UPDATE measures SET value = '11'";
        QTest::newRow("inspection moved to another unit")
            << "UPDATE inspections SET unit_fid = (SELECT max(unit_fid) FROM inspections) + 1";
        QTest::newRow("inspection removed") << "UPDATE inspections SET deleted = 1";
        QTest::newRow("inspection day") << "UPDATE inspections SET day = '2026-10-04'";
        QTest::newRow("unit name") << "UPDATE unit_versions SET name = name || '.'";
        QTest::newRow("standard text") << "UPDATE standards SET body = replace(body, '白色垃圾', '白色圾垃')";
        QTest::newRow("result") << "UPDATE closings SET results = replace(results, '97.00', '98.00')";
        QTest::newRow("input list") << "UPDATE closings SET inputs = replace(inputs, 'a', 'b')";
        QTest::newRow("reason") << "UPDATE closings SET reason = 'x'";
        QTest::newRow("period") << "UPDATE closings SET period = '2026-09'";
        QTest::newRow("last closing gone") << "DELETE FROM closings WHERE fid = (SELECT max(fid) FROM closings)";
        QTest::newRow("chain") << "UPDATE closings SET previous_hash = x'00', previous_uid = randomblob(16)";
    }
    void verify_findsEveryChangedByte()
    {
        QFETCH(QString, tampering);
        Township town;
        REQUIRE_OK(closedMonth(town));
        QSqlQuery query(town.book->database());
        QVERIFY2(query.exec(tampering), qPrintable(tampering));
        QVERIFY(query.numRowsAffected() > 0);
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY2(!findings->isEmpty(), "the change was not found");
    }

    void changedAttachment_isNamedByItsStandard()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        QSqlQuery query(town.book->database());
        QVERIFY(query.exec(QStringLiteral("UPDATE attachments SET valid_from = '2026-10-02'")));
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY(std::any_of(findings->cbegin(), findings->cend(), [](const Error &finding) {
            return finding.args.value(1).startsWith(QStringLiteral("T1 → ")) && finding.args.value(2) == QStringLiteral("attachments");
        }));
    }

    void openQuarter_leavesOutWhatCameTooLateForItsClosedMonth()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const Period quarter = *Period::ofCode(QStringLiteral("2026-Q4"));
        const auto ofQuarter = [&] {
            const auto score = scoreUnit(*town.book, quarter, QStringLiteral("T1"), town.dongfeng.id);
            return score && score->score ? score->score->text() : QStringLiteral("none");
        };
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 3));
        REQUIRE_OK(closeOctober(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(11, 3), 5));
        const auto late = visit(town, town.dongfeng.id, at(10, 30), 20);
        REQUIRE_OK(late);
        QCOMPARE(ofQuarter(), QStringLiteral("96.00")); // (97 + 95) ÷ 2
        const auto waiting = lateInspections(*town.book, quarter);
        REQUIRE_OK(waiting);
        QCOMPARE(*waiting, QVector<InspectionId>{*late});
        const auto explained = explainUnit(*town.book, quarter, QStringLiteral("T1"), town.dongfeng.id);
        REQUIRE_OK(explained);
        QCOMPARE(explained->inspections.size(), 2);
        QCOMPARE(explained->late.size(), 1);

        auto edit = town.book->begin("close quarter");
        REQUIRE_OK(edit);
        REQUIRE_OK(closePeriod(*edit, quarter, at(12, 31), {}));
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(reopenOctober(town, QStringLiteral("迟到一份检查")));
        QCOMPARE(scoreOf(town), QStringLiteral("97.00")); // the quarter's closing holds that day too
        QCOMPARE(ofQuarter(), QStringLiteral("96.00"));
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->first().text()));

        auto again = town.book->begin("reopen quarter");
        REQUIRE_OK(again);
        REQUIRE_OK(reopenPeriod(*again, quarter, at(12, 31), QStringLiteral("迟到一份检查")));
        REQUIRE_OK(again->commit());
        QCOMPARE(scoreOf(town), QStringLiteral("88.50")); // (97 + 80) ÷ 2
        QCOMPARE(ofQuarter(), QStringLiteral("90.67"));   // (97 + 80 + 95) ÷ 3
    }

    void reopenedMonth_bringsTheLateOneIntoTheQuarter()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 30), 5));
        REQUIRE_OK(reopenOctober(town, QStringLiteral("迟到一份检查")));
        const auto score = scoreUnit(*town.book, *Period::ofCode(QStringLiteral("2026-Q4")), QStringLiteral("T1"), town.dongfeng.id);
        REQUIRE_OK(score);
        QCOMPARE(score->score->text(), QStringLiteral("96.00"));
    }

    void detaching_whatAClosedMonthWasScoredBy_endsItInstead()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        auto edit = town.book->begin("detach");
        REQUIRE_OK(edit);
        const auto ended = detach(*edit, attachments(*town.book)->first().id, QDate(2026, 11, 22));
        REQUIRE_OK(ended);
        QCOMPARE(*ended, QDate(2026, 11, 21));
        REQUIRE_ERROR(detach(*edit, attachments(*town.book)->first().id, QDate(2026, 11, 22)), ErrorCode::Conflict);
        REQUIRE_OK(edit->commit());
        QCOMPARE(scoreOf(town), QStringLiteral("97.00"));
        QVERIFY(standardsOf(*town.book, town.dongfeng.id, QDate(2026, 11, 22))->isEmpty());
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->first().text()));
    }

    void attachmentGoneAllTheSame_theClosedMonthShowsWhatWasFixed_andVerifyGoesOn()
    {
        Township town;
        REQUIRE_OK(closedMonth(town));
        QSqlQuery query(town.book->database());
        QVERIFY(query.exec(QStringLiteral("UPDATE attachments SET deleted = 1")));
        QVERIFY(query.exec(QStringLiteral("UPDATE deductions SET count = 1")));
        QCOMPARE(*standardCodesIn(*town.book, october()), QStringList{QStringLiteral("T1")});
        QCOMPARE(scoreOf(town), QStringLiteral("97.00"));
        const auto findings = verifyClosings(*town.book);
        REQUIRE_OK(findings);
        QVERIFY(findings->size() >= 2); // neither hides the other
    }

    void voidingInAClosedMonth_isRefused()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const auto id = visit(town, town.dongfeng.id, at(10, 3), 3);
        REQUIRE_OK(id);
        REQUIRE_OK(closeOctober(town));
        const auto rows = deductions(*town.book, {*id});
        REQUIRE_OK(rows);
        auto edit = town.book->begin("void");
        REQUIRE_OK(edit);
        REQUIRE_ERROR(voidDeduction(*edit, rows->first().id, QStringLiteral("误录")), ErrorCode::Conflict);
        Bonus bonus;
        bonus.unit = town.dongfeng.id;
        bonus.standardCode = QStringLiteral("T1");
        bonus.period = QStringLiteral("2026-10");
        bonus.points = Points::of(2);
        bonus.reason = QStringLiteral("创新");
        REQUIRE_ERROR(addBonus(*edit, bonus), ErrorCode::Conflict);
    }
};

QTEST_APPLESS_MAIN(TestClosings)
#include "tst_closings.moc"
