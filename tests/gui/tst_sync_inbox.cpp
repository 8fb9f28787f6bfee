// SPDX-License-Identifier: GPL-2.0-or-later
// What two computers did side by side and somebody decides in the inbox's window.
#include "commands/shape_commands.h"
#include "inspect/period_scores.h"
#include "inspect/records.h"
#include "models/conflict_texts.h"
#include "sync_windows.h"

#include <algorithm>

namespace inspect::app {

namespace {

const QString kCode = QStringLiteral("440300001001");

QDate today() { return QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date(); }

/// A finished inspection with two places of litter at a spot, as the record panel makes it.
Command inspectAt(const UnitId &unit, const StandardId &standard, double lon, double lat, const RoundId &round = {}, int count = 2)
{
    return {QT_TRANSLATE_NOOP("Command", "record %1"), {}, Part::Everything, [=](Edit &edit, const Progress &) -> Status {
                const auto person = personNamed(edit, QStringLiteral("李四"));
                if (!person)
                    return tl::make_unexpected(person.error());
                Inspection visit;
                visit.unit = unit;
                visit.standard = standard;
                visit.round = round;
                visit.inspector = *person;
                visit.at = QDateTime::currentDateTimeUtc();
                const auto added = addInspection(edit, visit);
                if (!added)
                    return tl::make_unexpected(added.error());
                Deduction found;
                found.inspection = *added;
                found.clause = QStringLiteral("1.1");
                found.count = count;
                found.lon = lon;
                found.lat = lat;
                found.note = QStringLiteral("垃圾未清");
                if (const auto deducted = addDeduction(edit, found); !deducted)
                    return tl::make_unexpected(deducted.error());
                Inspection before = visit;
                before.id = *added;
                Inspection after = before;
                after.state = InspectionState::Finished;
                return changeInspection(edit, before, after);
            }};
}

} // namespace

class SyncInboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { mProgram.start(); }
    void cleanupTestCase()
    {
        mProgram.office.reset();
        mProgram.runtime.reset();
    }
    void inspectionOfASplitUnit_isTakenToTheNewOne_inTheWindow();
    void doubleClick_decidesOne_theNextStays();
    void twoInspections_sayWhatEachFound_andLeadToTheUnit();

private:
    Laptop &a() { return mProgram.office->a; }
    Laptop &b() { return mProgram.office->b(); }
    SyncProgram mProgram;
};

void SyncInboxTest::inspectionOfASplitUnit_isTakenToTheNewOne_inTheWindow()
{
    StandardId standard;
    for (const StandardEntry &entry : a().window.session().snapshot()->standards) {
        if (entry.standard.code == QLatin1String("S1"))
            standard = entry.standard.id;
    }
    Attachment attachment;
    attachment.standard = standard;
    attachment.kind = QStringLiteral("village");
    QVERIFY(a().run(attachStandard(attachment, QStringLiteral("四无"))));
    const QString hub = mProgram.office->hub();
    mProgram.office->addVillage(kCode, false);
    a().join(hub);
    b().join(hub);
    const UnitId whole = b().unit(kCode)->id;
    QVERIFY(a().run(splitUnit(whole, {{114.0551, 22.53}, {114.0551, 22.56}}, QStringLiteral("东风村"), today())));
    const Status inspected = b().run(inspectAt(whole, standard, 114.058, 22.545)); // in the east
    QVERIFY2(inspected, inspected ? "" : qPrintable(inspected.error().text()));
    b().sync();
    a().sync();
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 1, kWaitMs);
    const Conflict conflict = a().desk->openConflicts().first();
    InboxPanel *inbox = a().inbox();
    const QString east = sideLetter(conflict.shown);
    QPushButton *take = button(inbox, qPrintable(QStringLiteral("take-") + east));
    QVERIFY(take);
    QVERIFY2(take->text().contains(QStringLiteral("归入")), qPrintable(take->text()));
    QVERIFY(button(inbox, "take-both"));
    QString said;
    for (const QLabel *label : inbox->findChildren<QLabel *>())
        said += label->text() + QLatin1Char('\n');
    for (const char *word : {"撤销后仍有检查", "李四", "垃圾未清", "有 1 条扣分的位置在其中"})
        QVERIFY2(said.contains(QString::fromUtf8(word)), qPrintable(said));
    if (const QString pictures = qEnvironmentVariable("SHIRONG_PICTURES"); !pictures.isEmpty()) {
        inbox->resize(1200, 660);
        QTest::qWait(500);
        QVERIFY(inbox->grab().save(pictures + QStringLiteral("/ended-unit.png")));
    }
    const UnitId heir(Uid::fromString(conflict.sides[conflict.shown].value.toString()));
    QCOMPARE(unitOf(*a().window.session().snapshot(), conflict), heir); // what the map goes to
    press(button(inbox, qPrintable(QStringLiteral("take-") + east)));
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 0, kWaitMs);
    a().settle();
    a().sync();
    b().sync();
    for (Laptop *laptop : {&a(), &b()}) {
        const auto scores = laptop->window.session().snapshot()->scores.value(QStringLiteral("S1"));
        QVERIFY(scores);
        QVERIFY(std::any_of(scores->units.cbegin(), scores->units.cend(),
                            [&](const UnitScore &score) { return score.unit == heir && score.score; }));
    }
}

/// The next conflict comes under the pointer; the second half of a double click is not meant for it.
void SyncInboxTest::doubleClick_decidesOne_theNextStays()
{
    const QString code = QStringLiteral("440300001004");
    mProgram.office->addVillage(code, true);
    mProgram.office->disagree(code);
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 2, kWaitMs);
    InboxPanel *inbox = b().inbox();
    QSignalSpy decided(inbox, &InboxPanel::decided);
    QTest::qWait(50); // it is laid out, and buttons of the choice before it go
    QPushButton *first = button(inbox, "take-a");
    const QPoint at = first->mapTo(inbox, first->rect().center());
    const auto clickThere = [&] {
        QWidget *under = inbox->childAt(at);
        QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(inbox, at));
    };
    clickThere();
    QTest::qWait(120);
    clickThere();
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 1, kWaitMs);
    clickThere(); // the next one has only just come
    b().settle();
    QCOMPARE(decided.size(), 1);
    QCOMPARE(b().desk->openConflicts().size(), 1);
    QTRY_VERIFY(inbox->childAt(at)->isEnabled() && qobject_cast<QPushButton *>(inbox->childAt(at)));
    clickThere();
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 0, kWaitMs);
    QCOMPARE(decided.size(), 2);
    b().settle();
    b().sync();
    a().sync();
}

void SyncInboxTest::twoInspections_sayWhatEachFound_andLeadToTheUnit()
{
    const QString code = QStringLiteral("440300001007");
    mProgram.office->addVillage(code, false);
    RoundId round;
    QVERIFY(a().run({QT_TRANSLATE_NOOP("Command", "plan round %1"), {}, Part::Everything, [&round](Edit &edit, const Progress &) -> Status {
                         Round plan;
                         plan.name = QStringLiteral("本月");
                         plan.starts = today().addDays(-1);
                         plan.ends = today().addDays(1);
                         const auto added = addRound(edit, plan);
                         if (added)
                             round = *added;
                         return added ? Status() : tl::make_unexpected(added.error());
                     }}));
    a().sync();
    b().sync();
    const Unit village = *b().unit(code);
    const StandardId standard = a().window.session().snapshot()->attachments.first().standard;
    QVERIFY(a().run(inspectAt(village.id, standard, 114.055, 22.545, round, 2)));
    QTest::qWait(5);
    QVERIFY(b().run(inspectAt(village.id, standard, 114.055, 22.545, round, 3)));
    b().sync();
    a().sync();
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 1, kWaitMs);
    InboxPanel *inbox = a().inbox();
    QString said;
    for (const QLabel *label : inbox->findChildren<QLabel *>())
        said += label->text() + QLatin1Char('\n');
    for (const char *word : {"98.00 分，李四", "97.00 分，李四", "2 处，扣 2.00 分", "3 处，扣 3.00 分", "垃圾未清"})
        QVERIFY2(said.contains(QString::fromUtf8(word)), qPrintable(said));
    if (const QString pictures = qEnvironmentVariable("SHIRONG_PICTURES"); !pictures.isEmpty()) {
        inbox->resize(1200, 660);
        QTest::qWait(500);
        QVERIFY(inbox->grab().save(pictures + QStringLiteral("/two-inspections.png")));
    }
    QSignalSpy wanted(inbox, &InboxPanel::unitWanted);
    for (QPushButton *each : inbox->findChildren<QPushButton *>()) {
        if (each->text().contains(QStringLiteral("在地图上显示该单元")))
            press(each);
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<UnitId>(), village.id);
}

} // namespace inspect::app

QTEST_MAIN(inspect::app::SyncInboxTest)
#include "tst_sync_inbox.moc"
