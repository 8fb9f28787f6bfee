// SPDX-License-Identifier: GPL-2.0-or-later
// A sealed round over three laptops: what travels tells nothing until the opener opens it; then all agree.
#include "inspect/closings.h"
#include "inspect/period_scores.h"
#include "inspect/round_plan.h"
#include "inspect/round_results.h"
#include "inspect/rounds.h"
#include "inspect/sealing.h"
#include "inspect/standard_json.h"
#include "sync_fixture.h"

#include <QDirIterator>
#include <QFile>

using namespace inspect;
using namespace inspect::test;

class TestSealedSync : public QObject {
    Q_OBJECT

    struct Sealed : Office {
        Unit village;
        StandardId standard;
        RoundId round;
        PersonId opener;
        QVector<PersonId> inspectors; ///< of laptop 1 and 2

        Status prepare()
        {
            if (Status opened = open(3); !opened)
                return opened;
            for (int i = 0; i < 3; ++i)
                (*this)[i].setKeyFolder(path(QStringLiteral("keys%1").arg(i)));
            const auto added = addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
            if (!added)
                return tl::make_unexpected(added.error());
            village = *added;
            auto edit = (*this)[0].begin("plan");
            if (!edit)
                return tl::make_unexpected(edit.error());
            if (Status planned = plan(*edit); !planned)
                return planned;
            if (Status committed = edit->commit(); !committed)
                return committed;
            return settle();
        }

        Status plan(Edit &edit)
        {
            const auto parsed = parseStandard(standardDocument(), QStringLiteral("T1.json"));
            if (!parsed)
                return tl::make_unexpected(parsed.error());
            if (Status added = addStandard(edit, parsed->standard, StandardStatus::Issued, QDate(2026, 1, 1)); !added)
                return added;
            standard = standardId(QStringLiteral("T1"), 1);
            Attachment attachment;
            attachment.standard = standard;
            attachment.kind = QStringLiteral("village");
            if (Status attached = attach(edit, attachment); !attached)
                return attached;
            opener = *personNamed(edit, QStringLiteral("李梅"));
            inspectors = {*personNamed(edit, QStringLiteral("王强")), *personNamed(edit, QStringLiteral("赵敏"))};
            const auto key = (*this)[0].keys().makePair(opener);
            if (!key)
                return tl::make_unexpected(key.error());
            if (Status stored = setPublicKey(edit, opener, *key); !stored)
                return stored;
            Round sealed;
            sealed.name = QStringLiteral("密封互评");
            sealed.isSealed = true;
            sealed.opener = opener;
            const auto added = addRound(edit, sealed);
            if (!added)
                return tl::make_unexpected(added.error());
            round = *added;
            return planUnits(edit, round,
                             {{village.id, inspectors[0], {}, {}, QStringLiteral("平行评分"), {}},
                              {village.id, inspectors[1], {}, {}, QStringLiteral("平行评分"), {}}});
        }

        /// One finished sheet on laptop 1 or 2.
        Status score(int laptop, qint64 places, const QString &note)
        {
            Workbook &book = (*this)[laptop];
            book.setPerson(inspectors[laptop - 1]);
            auto edit = book.begin("record %1", QStringLiteral("白色垃圾"));
            if (!edit)
                return tl::make_unexpected(edit.error());
            Inspection visit;
            visit.unit = village.id;
            visit.standard = standard;
            visit.inspector = book.person();
            visit.round = round;
            visit.at = QDateTime::currentDateTimeUtc().addSecs(-60);
            const auto id = addInspection(*edit, visit);
            if (!id)
                return tl::make_unexpected(id.error());
            Deduction deduction;
            deduction.inspection = *id;
            deduction.clause = QStringLiteral("1.1");
            deduction.count = places;
            deduction.note = note;
            if (const auto added = addDeduction(*edit, deduction); !added)
                return tl::make_unexpected(added.error());
            if (Status finished = setState(*edit, *id); !finished)
                return finished;
            return edit->commit();
        }
    };

    static QByteArray bytesBelow(const QString &folder)
    {
        QByteArray all;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    static Period month() { return Period::monthOf(QDateTime::currentDateTimeUtc().addSecs(8 * 3600 - 60).date()); }

private Q_SLOTS:
    void segments_tellNothing_untilTheRoundIsOpened()
    {
        Sealed office;
        REQUIRE_OK(office.prepare());
        REQUIRE_OK(office.score(1, 2, QStringLiteral("桥头建筑垃圾")));
        REQUIRE_OK(office.score(2, 6, QStringLiteral("河边漂浮物多")));
        REQUIRE_OK(office.settle());
        const QByteArray shared = bytesBelow(office.path(QStringLiteral("share")));
        const QByteArray local = bytesBelow(office.path(QStringLiteral("laptop0"))) + bytesBelow(office.path(QStringLiteral("laptop2")));
        QVERIFY(shared.contains(QStringLiteral("密封互评").toUtf8())); // segments are not compressed: the search would find it
        for (const QString &secret : {QStringLiteral("桥头建筑垃圾"), QStringLiteral("河边漂浮物多")}) {
            QVERIFY2(!shared.contains(secret.toUtf8()), qPrintable(secret));
            QVERIFY2(!local.contains(secret.toUtf8()), qPrintable(secret));
        }
        const auto waiting = scorePeriod(office[0], month(), QStringLiteral("T1"));
        REQUIRE_OK(waiting);
        QCOMPARE(waiting->units.first().state, ScoreState::NotInspected); // sealed is not there yet
        const auto progress = roundProgress(office[0], office.round);
        REQUIRE_OK(progress);
        QCOMPARE(progress->done, 2);
        QCOMPARE(progress->sealed, 2);

        office[0].setPerson(office.opener);
        auto edit = office[0].begin("open");
        REQUIRE_OK(edit);
        const auto key = office[0].keys().secretKey(office.opener);
        REQUIRE_OK(key);
        const auto opened = openRound(*edit, office.round, *key);
        REQUIRE_OK(opened);
        REQUIRE_OK(edit->commit());
        QCOMPARE(opened->opened, 2);
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        for (int i = 0; i < 3; ++i) {
            const auto scores = scorePeriod(office[i], month(), QStringLiteral("T1"));
            REQUIRE_OK(scores);
            QCOMPARE(scores->units.first().score->text(), QStringLiteral("96.00")); // mean of 98 and 94
            const auto results = roundResults(office[i], office.round);
            REQUIRE_OK(results);
            QCOMPARE(results->statistics.units.first().range, Points::of(4));
            QCOMPARE(results->statistics.pairs.first().distance, Points::of(4));
        }
        QVERIFY(bytesBelow(office.path(QStringLiteral("share"))).contains(QStringLiteral("桥头建筑垃圾").toUtf8()));
    }

    void closing_takesSealedSheetsAsAbsent_andOpenedOnesAsLate()
    {
        Sealed office;
        REQUIRE_OK(office.prepare());
        REQUIRE_OK(office.score(1, 2, QStringLiteral("甲")));
        Workbook &book = office[1];
        {
            auto edit = book.begin("close");
            REQUIRE_OK(edit);
            REQUIRE_ERROR(closePeriod(*edit, month(), QDateTime::currentDateTimeUtc(), {}), ErrorCode::Conflict);
            REQUIRE_OK(closePeriod(*edit, month(), QDateTime::currentDateTimeUtc(), QStringLiteral("互评未启封")));
            REQUIRE_OK(edit->commit());
        }
        book.setKeyFolder(office.path(QStringLiteral("keys0")));
        book.setPerson(office.opener);
        {
            const auto key = book.keys().secretKey(office.opener);
            REQUIRE_OK(key);
            auto edit = book.begin("open");
            REQUIRE_OK(edit);
            const auto opened = openRound(*edit, office.round, *key);
            REQUIRE_OK(opened);
            REQUIRE_OK(edit->commit());
            QCOMPARE(opened->opened, 1);
        }
        const auto late = lateInspections(book, month());
        REQUIRE_OK(late);
        QCOMPARE(late->size(), 1);
        const auto scores = scorePeriod(book, month(), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        QCOMPARE(scores->units.first().state, ScoreState::NotInspected);
        const auto wrong = verifyClosings(book);
        REQUIRE_OK(wrong);
        QVERIFY2(wrong->isEmpty(), wrong->isEmpty() ? "" : qPrintable(wrong->first().text()));
    }

    void ownSheetOfAnotherInspector_isNotCountedAsDone()
    {
        Sealed office;
        REQUIRE_OK(office.prepare());
        REQUIRE_OK(office.score(1, 1, QStringLiteral("甲")));
        const auto progress = roundProgress(office[1], office.round);
        REQUIRE_OK(progress);
        QCOMPARE(progress->planned, 2);
        QCOMPARE(progress->done, 1);
        QCOMPARE(progress->leftPlans.first().inspector, office.inspectors[1]);
        const QDate today = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date();
        QVERIFY(roundToRecord(office[1], office.village.id, QStringLiteral("T1"), office.inspectors[0], today)->isNull());
        QCOMPARE(*roundToRecord(office[1], office.village.id, QStringLiteral("T1"), office.inspectors[1], today), office.round);
    }
};

QTEST_GUILESS_MAIN(TestSealedSync)
#include "tst_sealed_sync.moc"
