// SPDX-License-Identifier: GPL-2.0-or-later
// Sealed rounds: who can read a sheet when, and what the file tells of it meanwhile.
#include "inspect/rounds.h"
#include "inspect/sealing.h"
#include "store_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

using namespace inspect;
using namespace inspect::test;

namespace {

const QString kNote = QStringLiteral("桥头南侧建筑垃圾未清运");
const QString kPlace = QStringLiteral("老供销社后墙");

} // namespace

class TestSealed : public QObject {
    Q_OBJECT

    /// A township with a sealed round for both villages, opened by 李梅, whose key lies in the folder "keys".
    struct SealedTown : Township {
        PersonId opener;
        RoundId round;

        [[nodiscard]] QString keys() const { return folder.filePath(QStringLiteral("keys")); }

        Status prepare(const QString &password = {})
        {
            if (Status filled = fill(); !filled)
                return filled;
            book->setKeyFolder(keys());
            book->setPerson(inspector);
            auto edit = book->begin("plan");
            if (!edit)
                return tl::make_unexpected(edit.error());
            const auto person = personNamed(*edit, QStringLiteral("李梅"));
            if (!person)
                return tl::make_unexpected(person.error());
            opener = *person;
            const auto key = book->keys().makePair(opener, password);
            if (!key)
                return tl::make_unexpected(key.error());
            if (Status stored = setPublicKey(*edit, opener, *key); !stored)
                return stored;
            Round sealed;
            sealed.name = QStringLiteral("密封互评");
            sealed.isSealed = true;
            sealed.opener = opener;
            const auto added = addRound(*edit, sealed);
            if (!added)
                return tl::make_unexpected(added.error());
            round = *added;
            return edit->commit();
        }

        Result<InspectionId> visit(const UnitId &unit)
        {
            auto edit = book->begin("record %1", QStringLiteral("未公示"));
            if (!edit)
                return tl::make_unexpected(edit.error());
            Inspection inspection;
            inspection.unit = unit;
            inspection.standard = standard;
            inspection.inspector = book->person();
            inspection.round = round;
            inspection.at = QDateTime::currentDateTimeUtc().addSecs(-60);
            inspection.note = QStringLiteral("雨后复查");
            const auto added = addInspection(*edit, inspection);
            if (!added)
                return added;
            if (Status committed = edit->commit(); !committed)
                return tl::make_unexpected(committed.error());
            return *added;
        }

        Result<DeductionId> find(const InspectionId &inspection, const char *clause = "1.1")
        {
            auto edit = book->begin("record %1", QStringLiteral("白色垃圾扣分"));
            if (!edit)
                return tl::make_unexpected(edit.error());
            Deduction deduction;
            deduction.inspection = inspection;
            deduction.clause = QLatin1String(clause);
            deduction.count = 3;
            deduction.lon = 116.305;
            deduction.lat = 39.905;
            deduction.note = kNote;
            deduction.place = kPlace;
            const auto added = addDeduction(*edit, deduction);
            if (!added)
                return added;
            if (Status committed = edit->commit(); !committed)
                return tl::make_unexpected(committed.error());
            return *added;
        }

        Status finish(const InspectionId &id)
        {
            auto edit = book->begin("finish inspection of %1", QStringLiteral("东风村"));
            if (!edit)
                return tl::make_unexpected(edit.error());
            if (Status changed = setState(*edit, id); !changed)
                return changed;
            return edit->commit();
        }

        Result<OpenedRound> open(const QString &password = {})
        {
            book->setPerson(opener);
            const auto key = book->keys().secretKey(opener, password);
            if (!key)
                return tl::make_unexpected(key.error());
            auto edit = book->begin("open the round %1", QStringLiteral("密封互评"));
            if (!edit)
                return tl::make_unexpected(edit.error());
            auto opened = openRound(*edit, round, *key);
            if (!opened)
                return opened;
            if (Status committed = edit->commit(); !committed)
                return tl::make_unexpected(committed.error());
            return opened;
        }

        /// Everything that the workbook's folder holds, with what SQLite left in it.
        QByteArray bytesOfAll()
        {
            QByteArray all;
            for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
                QFile file(info.filePath());
                if (file.open(QIODevice::ReadOnly))
                    all += file.readAll();
            }
            return all;
        }
    };

private Q_SLOTS:
    void openSheet_isReadableByItsInspector_andByNobodyElse()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        const auto found = t.find(*visit);
        REQUIRE_OK(found);

        const auto own = deductions(*t.book, {*visit});
        REQUIRE_OK(own);
        QCOMPARE(own->size(), 1);
        QCOMPARE(own->first().note, kNote);
        QCOMPARE(own->first().points, Points::of(3));
        REQUIRE_OK(deduction(*t.book, *found));
        QCOMPARE(inspection(*t.book, *visit)->note, QStringLiteral("雨后复查"));
        QCOMPARE(placedDeductions(*t.book, {})->size(), 1);

        t.book->setPerson(t.opener);
        QVERIFY(deductions(*t.book, {*visit})->isEmpty());
        REQUIRE_ERROR(deduction(*t.book, *found), ErrorCode::NotFound);
        QVERIFY(inspection(*t.book, *visit)->note.isEmpty());
        QVERIFY(placedDeductions(*t.book, {})->isEmpty());
        t.book->setPerson(t.inspector);
        t.book->setKeyFolder(t.folder.filePath(QStringLiteral("another laptop")));
        QVERIFY(deductions(*t.book, {*visit})->isEmpty());
    }

    void file_tellsNothingOfASealedSheet()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        REQUIRE_OK(t.find(*visit));
        const QByteArray whileOpen = t.bytesOfAll();
        REQUIRE_OK(t.finish(*visit));
        const QByteArray afterwards = t.bytesOfAll();
        for (const QByteArray &bytes : {whileOpen, afterwards}) {
            QVERIFY(bytes.contains(QStringLiteral("密封互评").toUtf8())); // the search itself finds what is there
            for (const QString &secret :
                 {kNote, kPlace, QStringLiteral("雨后复查"), QStringLiteral("白色垃圾扣分"), QStringLiteral("未公示%1")})
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(secret));
        }
        QSqlQuery rows(t.book->database());
        QVERIFY(rows.exec(QStringLiteral("SELECT (SELECT count(*) FROM deductions), (SELECT count(*) FROM measures), "
                                         "(SELECT count(*) FROM operations WHERE table_name IN ('deductions', 'measures', 'photos')), "
                                         "(SELECT group_concat(subject) FROM commands WHERE name LIKE '%sealed%')")));
        QVERIFY(rows.next());
        for (int column = 0; column < 3; ++column)
            QCOMPARE(rows.value(column).toInt(), 0);
        QVERIFY(rows.value(3).toString().remove(QLatin1Char(',')).isEmpty()); // undo entries name no clause
    }

    void finishedSheet_isReadableByNobody_untilTheRoundIsOpened()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        REQUIRE_OK(t.find(*visit));
        {
            auto edit = t.book->begin("measure");
            REQUIRE_OK(edit);
            Measure dust;
            dust.inspection = *visit;
            dust.clause = QStringLiteral("2.1");
            dust.value = QStringLiteral("40");
            REQUIRE_OK(setMeasure(*edit, dust));
            REQUIRE_OK(edit->commit());
        }
        REQUIRE_OK(t.finish(*visit));
        QVERIFY(deductions(*t.book, {*visit})->isEmpty());

        const auto opened = t.open();
        REQUIRE_OK(opened);
        QCOMPARE(opened->opened, 1);
        QVERIFY(opened->unreadable.isEmpty());
        const auto rows = deductions(*t.book, {*visit});
        REQUIRE_OK(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().note, kNote);
        QCOMPARE(rows->first().place, kPlace);
        QCOMPARE(rows->first().points, Points::of(3));
        QCOMPARE(rows->first().lon, std::optional(116.305));
        QCOMPARE(measures(*t.book, {*visit})->first().value, QStringLiteral("40"));
        QCOMPARE(inspection(*t.book, *visit)->note, QStringLiteral("雨后复查"));
        QVERIFY(round(*t.book, t.round)->openedAt.isValid());
        const auto wrong = t.book->verify();
        REQUIRE_OK(wrong);
        QVERIFY2(wrong->isEmpty(), qPrintable(findingsText(*wrong)));
    }

    void opening_isNotUndone_andLateSheetsAreOpenedAfterwards()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto early = t.visit(t.dongfeng.id);
        const auto late = t.visit(t.xihe.id);
        REQUIRE_OK(early);
        REQUIRE_OK(late);
        REQUIRE_OK(t.find(*early));
        REQUIRE_OK(t.find(*late));
        REQUIRE_OK(t.finish(*early));
        REQUIRE_OK(t.open());
        QVERIFY(!t.book->undoStep());
        QVERIFY(deductions(*t.book, {*late})->isEmpty()); // open still, and not the opener's
        t.book->setPerson(t.inspector);
        REQUIRE_OK(t.finish(*late)); // the round is open: nothing to hide any more
        QCOMPARE(deductions(*t.book, {*late})->size(), 1);
        const auto again = t.open();
        REQUIRE_OK(again);
        QCOMPARE(again->opened, 0);
    }

    void recording_isUndoneAndRedone_inTheSheet()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        const auto found = t.find(*visit);
        REQUIRE_OK(found);
        {
            auto edit = t.book->begin("delete");
            REQUIRE_OK(edit);
            REQUIRE_OK(removeDeduction(*edit, *found));
            REQUIRE_OK(edit->commit());
        }
        QVERIFY(deductions(*t.book, {*visit})->isEmpty());
        REQUIRE_OK(t.book->undo());
        QCOMPARE(deductions(*t.book, {*visit})->size(), 1);
        REQUIRE_OK(t.book->undo());
        QVERIFY(deductions(*t.book, {*visit})->isEmpty());
        REQUIRE_OK(t.book->redo());
        QCOMPARE(deductions(*t.book, {*visit})->first().note, kNote);
        {
            const auto before = deduction(*t.book, *found);
            REQUIRE_OK(before);
            auto edit = t.book->begin("change");
            REQUIRE_OK(edit);
            Deduction after = *before;
            after.count = 5;
            REQUIRE_OK(changeDeduction(*edit, *before, after));
            REQUIRE_OK(edit->commit());
        }
        QCOMPARE(deduction(*t.book, *found)->points, Points::of(5));
        REQUIRE_OK(t.finish(*visit));
        REQUIRE_OK(t.book->undo());
        QCOMPARE(deduction(*t.book, *found)->points, Points::of(5)); // open again, and one's own again
    }

    void photo_staysOnTheLaptop_untilTheRoundIsOpened()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        const auto found = t.find(*visit);
        REQUIRE_OK(found);
        const auto photo = t.addPicture(*found, QByteArrayLiteral("\xff\xd8\xff picture"));
        REQUIRE_OK(photo);
        QCOMPARE(photos(*t.book, {*found})->size(), 1);
        QSqlQuery rows(t.book->database());
        QVERIFY(rows.exec(QStringLiteral("SELECT count(*) FROM photos")) && rows.next());
        QCOMPARE(rows.value(0).toInt(), 0); // sync sends what rows name
        REQUIRE_OK(t.finish(*visit));
        REQUIRE_OK(t.open());
        QCOMPARE(photos(*t.book, {*found})->first().sha256, photo->sha256);
    }

    void keys_areTheOwnersAlone_andGuardedByAPassword()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare(QStringLiteral("桥东2026")));
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        for (const QFileInfo &key : QDir(t.keys()).entryInfoList(QDir::Files))
            QCOMPARE(key.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(QDir(t.keys()).entryList(QDir::Files).size(), 2); // the opener's pair, the inspector's draft key
        QVERIFY(*t.book->keys().needsPassword(t.opener));
        REQUIRE_ERROR(t.book->keys().secretKey(t.opener, QStringLiteral("桥东2025")), ErrorCode::InvalidInput);
        REQUIRE_ERROR(t.book->keys().secretKey(t.inspector), ErrorCode::NotFound);
        REQUIRE_ERROR(t.book->keys().makePair(t.opener), ErrorCode::Conflict);
        REQUIRE_OK(t.find(*visit));
        REQUIRE_OK(t.finish(*visit));
        const auto opened = t.open(QStringLiteral("桥东2026"));
        REQUIRE_OK(opened);
        QCOMPARE(opened->opened, 1);
    }

    void wrongKeyOrPerson_opensNothing()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        REQUIRE_OK(t.find(*visit));
        REQUIRE_OK(t.finish(*visit));
        REQUIRE_OK(t.book->keys().makePair(t.inspector));
        auto key = t.book->keys().secretKey(t.inspector);
        REQUIRE_OK(key);
        {
            auto edit = t.book->begin("open");
            REQUIRE_OK(edit);
            REQUIRE_ERROR(openRound(*edit, t.round, *key), ErrorCode::Conflict); // not the opener
        }
        t.book->setPerson(t.opener);
        auto edit = t.book->begin("open");
        REQUIRE_OK(edit);
        REQUIRE_ERROR(openRound(*edit, t.round, *key), ErrorCode::Conflict); // not the key
    }

    /// A key that no sheet can be sealed with: better refused than sealed with what nobody opens.
    void openersKey_damaged_isSaid_andNothingIsRecorded()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto visit = t.visit(t.dongfeng.id);
        REQUIRE_OK(visit);
        QSqlQuery damaged(t.book->database());
        QVERIFY(damaged.exec(QStringLiteral("UPDATE people SET public_key = zeroblob(32) WHERE public_key IS NOT NULL")));
        REQUIRE_ERROR(t.find(*visit), ErrorCode::Conflict);
        REQUIRE_ERROR(t.visit(t.xihe.id), ErrorCode::Conflict);
        QVERIFY(deductions(*t.book, {*visit})->isEmpty());
    }

    void sheet_opensInItsOwnInspectionOnly()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        const auto mild = t.visit(t.dongfeng.id);
        const auto strict = t.visit(t.xihe.id);
        REQUIRE_OK(mild);
        REQUIRE_OK(strict);
        REQUIRE_OK(t.find(*strict));
        REQUIRE_OK(t.finish(*mild));
        REQUIRE_OK(t.finish(*strict));
        QSqlQuery copied(t.book->database());
        copied.prepare(QStringLiteral("UPDATE inspections SET sealed = (SELECT sealed FROM inspections WHERE uid = ?)"));
        copied.addBindValue(strict->bytes());
        QVERIFY(copied.exec());
        const auto opened = t.open();
        REQUIRE_OK(opened);
        QCOMPARE(opened->opened, 1);
        QCOMPARE(opened->unreadable, QVector<InspectionId>{*mild});
        QVERIFY(deductions(*t.book, {*mild})->isEmpty());
    }

    void round_withoutKeyOrWithInspections_keepsItsSeal()
    {
        SealedTown t;
        REQUIRE_OK(t.prepare());
        Round keyless;
        keyless.name = QStringLiteral("无钥匙");
        keyless.isSealed = true;
        keyless.opener = t.inspector;
        {
            auto edit = t.book->begin("plan");
            REQUIRE_OK(edit);
            REQUIRE_ERROR(addRound(*edit, keyless), ErrorCode::InvalidInput);
        }
        REQUIRE_OK(t.visit(t.dongfeng.id));
        const auto before = round(*t.book, t.round);
        REQUIRE_OK(before);
        Round after = *before;
        after.isSealed = false;
        auto edit = t.book->begin("unseal");
        REQUIRE_OK(edit);
        REQUIRE_ERROR(changeRound(*edit, *before, after), ErrorCode::Conflict);
        REQUIRE_ERROR(removeRound(*edit, t.round), ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestSealed)
#include "tst_sealed.moc"
