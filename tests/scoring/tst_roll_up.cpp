// SPDX-License-Identifier: GPL-2.0-or-later
// Scores of the units above: what the villages of a community, and the communities of a street, come to together.
#include "inspect/closings.h"
#include "inspect/map_items.h"
#include "inspect/score_board.h"
#include "inspect/standard_json.h"
#include "store_fixture.h"

#include <QTimeZone>

using namespace inspect;
using inspect::test::Township;

namespace {

const QString kStandard = QStringLiteral("T1");

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }
QDateTime at(int month, int day) { return QDateTime(QDate(2026, month, day), QTime(9, 0), QTimeZone("Asia/Shanghai")); }

/// A street with a community with two villages (1 : 4 in area) and one that stands by itself.
struct District {
    Township town;
    Unit street;
    Unit community;
    Unit small;
    Unit large;

    Status fill(const char *rollUp = nullptr)
    {
        if (Status filled = town.fill(); !filled)
            return filled;
        auto edit = town.book->begin("units");
        if (!edit)
            return tl::make_unexpected(edit.error());
        const auto add = [&](const char *code, const char *kind, const UnitId &parent, const QByteArray &wkb) {
            Unit unit;
            unit.code = QString::fromLatin1(code);
            unit.name = unit.code;
            unit.kind = QString::fromLatin1(kind);
            unit.parent = parent;
            unit.wkb = wkb;
            return addUnit(*edit, unit);
        };
        street = add("ST", "street", {}, {}).value();
        community = add("CO", "community", street.id, {}).value();
        small = add("V1", "village", community.id, test::squareWkb(116.40, 39.9, 0.01)).value();
        large = add("V2", "village", community.id, test::squareWkb(116.42, 39.9, 0.02)).value();
        if (rollUp != nullptr) {
            const auto first = attachments(*town.book)->first();
            if (const auto gone = detach(*edit, first.id, QDate(2026, 10, 1)); !gone)
                return tl::make_unexpected(gone.error());
            QByteArray document = test::standardDocument(kStandard, 2);
            document.replace("\"base\":100", QByteArray("\"base\":100,\"roll_up\":\"") + rollUp + '"');
            const auto parsed = parseStandard(document, QStringLiteral("T1.json"));
            if (!parsed)
                return tl::make_unexpected(parsed.error());
            if (Status added = addStandard(*edit, parsed->standard, StandardStatus::Issued, QDate(2026, 1, 1)); !added)
                return added;
            town.standard = parsed->standard.id;
            Attachment attachment;
            attachment.standard = town.standard;
            attachment.kind = QStringLiteral("village");
            if (Status attached = attach(*edit, attachment); !attached)
                return attached;
        }
        return edit->commit();
    }

    [[nodiscard]] Result<InspectionId> visit(const Unit &unit, int day, qint64 litter)
    {
        return test::record(town, {unit.id, at(10, day), litter, QStringLiteral("10"), {}, InspectionState::Finished});
    }
};

const UnitScore *find(const PeriodScores &scores, const Unit &unit)
{
    for (const UnitScore &score : scores.units)
        if (score.unit == unit.id)
            return &score;
    return nullptr;
}

QString text(const PeriodScores &scores, const Unit &unit)
{
    const UnitScore *score = find(scores, unit);
    return score == nullptr ? QStringLiteral("not there") : score->score ? score->score->text() : QStringLiteral("none");
}

} // namespace

class TestRollUp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parents_areTheMeanOfTheirChildren_levelByLevel()
    {
        District d;
        REQUIRE_OK(d.fill());
        REQUIRE_OK(d.visit(d.small, 3, 3));
        REQUIRE_OK(d.visit(d.large, 4, 20));
        const auto scores = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(scores);
        QCOMPARE(text(*scores, d.community), QStringLiteral("88.50")); // (97 + 80) ÷ 2
        QCOMPARE(text(*scores, d.street), QStringLiteral("88.50"));    // of its one community
        const UnitScore *community = find(*scores, d.community);
        QCOMPARE(community->grade, QStringLiteral("达标"));
        QCOMPARE(community->rank, std::optional(1));
        QCOMPARE(community->children, 2);
        QCOMPARE(community->inspections, 2);
        QCOMPARE(community->sections.first().points.text(), QStringLiteral("48.50")); // (57 + 40) ÷ 2
        QVERIFY(community->isRolledUp());
        QVERIFY(!find(*scores, d.small)->isRolledUp());
    }

    void childWithoutScore_countsNothing_andWithoutAnyThereIsNone()
    {
        District d;
        REQUIRE_OK(d.fill());
        auto scores = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(scores);
        QCOMPARE(text(*scores, d.community), QStringLiteral("none"));
        QCOMPARE(find(*scores, d.community)->state, ScoreState::NotInspected);
        REQUIRE_OK(d.visit(d.small, 3, 3));
        scores = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(scores);
        QCOMPARE(text(*scores, d.community), QStringLiteral("97.00"));
        QCOMPARE(find(*scores, d.community)->scoredChildren, 1);
    }

    void weightedByArea_theLargerCountsMore()
    {
        District d;
        REQUIRE_OK(d.fill("area"));
        REQUIRE_OK(d.visit(d.small, 3, 0));
        REQUIRE_OK(d.visit(d.large, 4, 20));
        const auto scores = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(scores);
        const UnitScore *small = find(*scores, d.small);
        const UnitScore *large = find(*scores, d.large);
        QVERIFY(large->size > 3 * small->size);
        const double mean = (double(small->size) * 100 + double(large->size) * 80) / double(small->size + large->size);
        QCOMPARE(text(*scores, d.community), QString::number(mean, 'f', 2));
    }

    void scoredByItself_keepsItsOwnScore()
    {
        District d;
        REQUIRE_OK(d.fill());
        auto edit = d.town.book->begin("below a village");
        REQUIRE_OK(edit);
        Unit below;
        below.code = QStringLiteral("V1.1");
        below.kind = QStringLiteral("village");
        below.parent = d.small.id;
        const auto added = addUnit(*edit, below);
        REQUIRE_OK(added);
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(d.visit(d.small, 3, 10));
        REQUIRE_OK(d.visit(*added, 3, 0));
        const auto scores = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(scores);
        QCOMPARE(text(*scores, d.small), QStringLiteral("90.00"));
        QVERIFY(!find(*scores, d.small)->isRolledUp());
    }

    void afterOneInspection_whatIsAboveIsNewToo()
    {
        District d;
        REQUIRE_OK(d.fill());
        REQUIRE_OK(d.visit(d.small, 3, 3));
        REQUIRE_OK(d.visit(d.large, 4, 20));
        const auto before = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(before);
        REQUIRE_OK(d.visit(d.large, 5, 0)); // 80, 100: 90
        const auto anew = rescored(*d.town.book, *before, d.large.id);
        REQUIRE_OK(anew);
        QVERIFY(anew->has_value());
        QCOMPARE(text(**anew, d.community), QStringLiteral("93.50"));
        QCOMPARE(text(**anew, d.street), QStringLiteral("93.50"));
        const auto whole = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(whole);
        for (qsizetype i = 0; i < whole->units.size(); ++i) {
            QCOMPARE((*anew)->units[i].unit, whole->units[i].unit);
            QCOMPARE((*anew)->units[i].rank, whole->units[i].rank);
            QCOMPARE((*anew)->units[i].score, whole->units[i].score);
        }
    }

    void explanation_namesTheChildren()
    {
        District d;
        REQUIRE_OK(d.fill());
        REQUIRE_OK(d.visit(d.small, 3, 3));
        const auto explained = explainUnit(*d.town.book, october(), kStandard, d.community.id);
        REQUIRE_OK(explained);
        QCOMPARE(explained->children.size(), 2);
        QCOMPARE(explained->children[0].code, QStringLiteral("V1"));
        QCOMPARE(explained->children[0].score->text(), QStringLiteral("97.00"));
        QVERIFY(!explained->children[1].score);
    }

    void closedMonth_keepsTheScoresAbove_andVerifies()
    {
        District d;
        REQUIRE_OK(d.fill());
        REQUIRE_OK(d.visit(d.small, 3, 3));
        REQUIRE_OK(d.visit(d.large, 4, 20));
        auto edit = d.town.book->begin("close");
        REQUIRE_OK(edit);
        REQUIRE_OK(closePeriod(*edit, october(), at(11, 1), {}));
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(d.visit(d.large, 30, 0)); // late
        const auto scores = scorePeriod(*d.town.book, october(), kStandard);
        REQUIRE_OK(scores);
        QCOMPARE(text(*scores, d.community), QStringLiteral("88.50"));
        QCOMPARE(explainUnit(*d.town.book, october(), kStandard, d.community.id)->children.size(), 2);
        const auto findings = verifyClosings(*d.town.book);
        REQUIRE_OK(findings);
        QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->first().text()));
        const auto preview = closingPreview(*d.town.book, october());
        REQUIRE_OK(preview);
        QCOMPARE(preview->units, 4); // what is rolled up is not to be inspected
    }

    void trend_goesBackForWhatIsRolledUp()
    {
        District d;
        REQUIRE_OK(d.fill());
        REQUIRE_OK(d.visit(d.small, 3, 3));
        const auto past = pastScores(*d.town.book, kStandard, d.community.id, october(), 2);
        REQUIRE_OK(past);
        QCOMPARE(past->last().result.score->text(), QStringLiteral("97.00"));
        QVERIFY(!past->first().result.score);
    }

    void ownScore_standsBeforeARolledUpOne()
    {
        UnitScore own;
        UnitScore rolledUp;
        rolledUp.children = 2;
        rolledUp.score = Points::of(90);
        QVERIFY(standsBefore(own, rolledUp));
        QVERIFY(!standsBefore(rolledUp, own));
    }

    void unitsAboveThemselves_haveNoScore()
    {
        const auto parsed = parseStandard(test::standardDocument(), QStringLiteral("T1.json"));
        REQUIRE_OK(parsed);
        UnitScore below;
        below.unit = UnitId::fresh();
        below.score = Points::of(90);
        below.state = ScoreState::Scored;
        const UnitId a = UnitId::fresh(), b = UnitId::fresh();
        QVector<UnitScore> scores{below};
        addRollUps(parsed->standard, scores,
                   {{below.unit, a, {}, {}, {}, {}, 0, 0, {}}, {a, b, {}, {}, {}, {}, 0, 0, {}}, {b, a, {}, {}, {}, {}, 0, 0, {}}});
        QCOMPARE(scores.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestRollUp)
#include "tst_roll_up.moc"
