// SPDX-License-Identifier: GPL-2.0-or-later
#include "store_fixture.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>

using namespace inspect;
using namespace inspect::test;

namespace {

qint64 count(const Workbook &book, const QString &from)
{
    QSqlQuery query(book.database());
    return query.exec(QStringLiteral("SELECT count(*) FROM ") + from) && query.next() ? query.value(0).toLongLong() : -1;
}

QVariant ask(const Workbook &book, const QString &sql)
{
    QSqlQuery query(book.database());
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

/// All that a user can see, as one text.
QString picture(const Workbook &book)
{
    QStringList lines;
    const auto all = units(book);
    for (const Unit &u : *all)
        lines.append(u.code + u.name + QString::number(u.areaM2) + QString::fromLatin1(u.wkb.toHex()));
    const auto sheets = inspections(book, {});
    for (const auto &i : *sheets) {
        lines.append(i.id.text() + i.note + QString::number(int(i.state)));
        const auto found = deductions(book, {i.id});
        for (const auto &d : *found)
            lines.append(d.id.text() + d.clause + QString::number(d.count) + d.note + d.voidReason + d.points.text());
    }
    for (const char *table : {"unit_points", "unit_lines", "unit_polygons"})
        lines.append(QString::number(count(book, QString::fromLatin1(table))));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edit_droppedWithoutCommit_leavesNothing();
    void edit_empty_leavesNoCommand();
    void edit_secondWhileOneIsOpen_refused();
    void edit_insert_storesRowAndOperationTogether();
    void edit_sequenceAndClock_riseByOperation();
    void edit_failedRow_leavesTheRestOfTheEdit();
    void update_staleBase_conflictAndUnchanged();
    void update_sameValue_leavesNoOperation();
    void update_removedRow_conflict();
    void insert_unknownTableOrColumn_refused();
    void insert_missingReference_refused();
    void insert_wrongType_refused();
    void insert_hostileText_isJustText();
    void undo_addedUnit_removesItFromTheMap_redoBringsItBack();
    void undo_everything_givesThePictureBack();
    void undo_changedShapeType_movesItBack();
    void undo_afterReopeningTheSameDay_works();
    void undo_rowChangedMeanwhile_conflictAndUnchanged();
    void redo_afterNewEdit_isLost();
    void undo_nothing_notFound();
    void history_ofARow_isWhatWasDone();
    void waiting_countsOperations();
    void listener_hearsOfCommittedTables();
};

void TestEdit::edit_droppedWithoutCommit_leavesNothing()
{
    Township t;
    REQUIRE_OK(t.fill());
    const QString before = picture(*t.book);
    const qint64 operations = count(*t.book, QStringLiteral("operations"));
    {
        auto edit = t.book->begin("draw %1");
        REQUIRE_OK(edit);
        REQUIRE_OK(removeUnit(*edit, t.dongfeng.id));
        REQUIRE_OK(edit->remove(QStringLiteral("people"), t.inspector));
    }
    QCOMPARE(picture(*t.book), before);
    QCOMPARE(count(*t.book, QStringLiteral("operations")), operations);
    QCOMPARE(count(*t.book, QStringLiteral("commands")), 1);
    REQUIRE_OK(t.openInspection(t.dongfeng.id)); // and the next edit goes on as if nothing had been
    QCOMPARE(ask(*t.book, QStringLiteral("SELECT max(sequence) FROM operations")).toLongLong(), operations + 1);
}

void TestEdit::edit_empty_leavesNoCommand()
{
    Township t;
    REQUIRE_OK(t.create());
    auto edit = t.book->begin("nothing");
    REQUIRE_OK(edit);
    REQUIRE_OK(edit->commit());
    QVERIFY(!t.book->undoStep());
    QCOMPARE(count(*t.book, QStringLiteral("commands")), 0);
    REQUIRE_ERROR(edit->commit(), ErrorCode::Internal);
}

void TestEdit::edit_secondWhileOneIsOpen_refused()
{
    Township t;
    REQUIRE_OK(t.create());
    auto edit = t.book->begin("one");
    REQUIRE_OK(edit);
    REQUIRE_ERROR(t.book->begin("two"), ErrorCode::Internal);
    REQUIRE_OK(edit->commit());
    REQUIRE_OK(t.book->begin("two"));
}

void TestEdit::edit_insert_storesRowAndOperationTogether()
{
    Township t;
    REQUIRE_OK(t.fill());
    t.book->setPerson(t.inspector);
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    const auto id = t.deduct(*inspection, 2);
    REQUIRE_OK(id);
    QSqlQuery query(t.book->database());
    query.prepare(
        QStringLiteral("SELECT o.table_name, o.kind, o.person, o.schema_version, c.name, c.subject FROM operations o JOIN commands c ON "
                       "c.fid = o.command_fid WHERE o.row_uid = ?"));
    query.addBindValue(id->bytes());
    QVERIFY(query.exec() && query.next());
    QCOMPARE(query.value(0).toString(), QStringLiteral("deductions"));
    QCOMPARE(query.value(1).toInt(), 0);
    QCOMPARE(query.value(2).toByteArray(), t.inspector.bytes());
    QCOMPARE(query.value(3).toInt(), Workbook::kTravelVersion);
    QCOMPARE(query.value(4).toString(), QStringLiteral("record %1"));
    QCOMPARE(query.value(5).toString(), QStringLiteral("白色垃圾"));
    QVERIFY(!query.next());
    const auto operations = t.book->history(*id);
    REQUIRE_OK(operations);
    const Changes &changes = operations->first().changes;
    QCOMPARE(changes.value(QStringLiteral("count")).value.toLongLong(), 2);
    QCOMPARE(changes.value(QStringLiteral("inspection")).value.toByteArray(), inspection->bytes());
    QCOMPARE(changes.value(QStringLiteral("geom")).value.toByteArray(), pointWkbOf(116.305, 39.905));
}

void TestEdit::edit_sequenceAndClock_riseByOperation()
{
    Township t;
    REQUIRE_OK(t.fill());
    REQUIRE_OK(t.reopen());
    REQUIRE_OK(t.openInspection(t.dongfeng.id));
    QCOMPARE(count(*t.book, QStringLiteral("operations")),
             ask(*t.book, QStringLiteral("SELECT max(sequence) FROM operations")).toLongLong());
    QCOMPARE(
        count(*t.book, QStringLiteral(
                           "operations a JOIN operations b ON b.fid = a.fid + 1 WHERE b.clock <= a.clock OR b.sequence <> a.sequence + 1")),
        0);
}

void TestEdit::edit_failedRow_leavesTheRestOfTheEdit()
{
    Township t;
    REQUIRE_OK(t.fill());
    auto edit = t.book->begin("people");
    REQUIRE_OK(edit);
    REQUIRE_OK(personNamed(*edit, QStringLiteral("李梅")));
    REQUIRE_ERROR(edit->insert(QStringLiteral("rounds"), Uid::fresh(), {{QStringLiteral("kind"), QStringLiteral("weekly")}}),
                  ErrorCode::InvalidInput);
    Unit bowtie;
    bowtie.name = QStringLiteral("坏形");
    bowtie.kind = QStringLiteral("village");
    bowtie.wkb = polygonWkb({{116, 39}, {116.1, 39.1}, {116.1, 39}, {116, 39.1}, {116, 39}});
    REQUIRE_ERROR(addUnit(*edit, bowtie), ErrorCode::InvalidInput);
    REQUIRE_OK(personNamed(*edit, QStringLiteral("赵刚")));
    REQUIRE_OK(edit->commit());
    QCOMPARE(count(*t.book, QStringLiteral("people")), 3);
    QCOMPARE(count(*t.book, QStringLiteral("rounds")), 0);
}

void TestEdit::update_staleBase_conflictAndUnchanged()
{
    Township t;
    REQUIRE_OK(t.fill());
    auto edit = t.book->begin("rename");
    REQUIRE_OK(edit);
    const Changes changes{{QStringLiteral("name"), {QStringLiteral("西风村"), QStringLiteral("南风村")}}};
    const Status stale = edit->update(QStringLiteral("unit_versions"), t.dongfeng.version, changes);
    REQUIRE_ERROR(stale, ErrorCode::Conflict);
    QVERIFY2(stale.error().text().contains(t.dongfeng.name), qPrintable(stale.error().text())); // which unit it is
    REQUIRE_OK(edit->commit());
    QCOMPARE(unit(*t.book, t.dongfeng.id)->name, QStringLiteral("东风村"));
}

void TestEdit::update_sameValue_leavesNoOperation()
{
    Township t;
    REQUIRE_OK(t.fill());
    const qint64 before = count(*t.book, QStringLiteral("operations"));
    auto edit = t.book->begin("rename");
    REQUIRE_OK(edit);
    REQUIRE_OK(changeUnit(*edit, t.dongfeng, t.dongfeng));
    REQUIRE_OK(edit->commit());
    QCOMPARE(count(*t.book, QStringLiteral("operations")), before);
}

void TestEdit::update_removedRow_conflict()
{
    Township t;
    REQUIRE_OK(t.fill());
    auto edit = t.book->begin("remove");
    REQUIRE_OK(edit);
    REQUIRE_OK(removeUnit(*edit, t.dongfeng.id));
    Unit after = t.dongfeng;
    after.name = QStringLiteral("新村");
    REQUIRE_ERROR(changeUnit(*edit, t.dongfeng, after), ErrorCode::Conflict);
    REQUIRE_ERROR(edit->remove(QStringLiteral("units"), t.dongfeng.id), ErrorCode::Conflict);
    REQUIRE_ERROR(edit->restore(QStringLiteral("units"), t.xihe.id), ErrorCode::Conflict);
}

void TestEdit::insert_unknownTableOrColumn_refused()
{
    Township t;
    REQUIRE_OK(t.create());
    auto edit = t.book->begin("x");
    REQUIRE_OK(edit);
    for (const char *table : {"operations", "workbook", "sqlite_master", "devices", "people; DROP TABLE people"})
        REQUIRE_ERROR(edit->insert(QString::fromLatin1(table), Uid::fresh(), {}), ErrorCode::InvalidInput);
    for (const char *column : {"fid", "uid", "deleted", "shape", "name\" = 1; --"})
        REQUIRE_ERROR(edit->insert(QStringLiteral("people"), Uid::fresh(), {{QString::fromLatin1(column), 1}}), ErrorCode::InvalidInput);
}

void TestEdit::insert_missingReference_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    auto edit = t.book->begin("x");
    REQUIRE_OK(edit);
    const Fields nowhere{{QStringLiteral("inspection"), Uid::fresh().bytes()},
                         {QStringLiteral("clause"), QStringLiteral("1.1")},
                         {QStringLiteral("count"), 1}};
    REQUIRE_ERROR(edit->insert(QStringLiteral("deductions"), Uid::fresh(), nowhere), ErrorCode::InvalidInput);
    const Fields missing{{QStringLiteral("clause"), QStringLiteral("1.1")}, {QStringLiteral("count"), 1}};
    REQUIRE_ERROR(edit->insert(QStringLiteral("deductions"), Uid::fresh(), missing), ErrorCode::InvalidInput);
    QSqlQuery query(t.book->database());
    QVERIFY2(!query.exec(QStringLiteral("INSERT INTO unit_versions(uid, unit_fid, kind) VALUES (x'00', 999, 'village')")),
             "foreign keys are off");
}

void TestEdit::insert_wrongType_refused()
{
    Township t;
    REQUIRE_OK(t.fill());
    auto edit = t.book->begin("x");
    REQUIRE_OK(edit);
    REQUIRE_ERROR(edit->insert(QStringLiteral("people"), Uid::fresh(), {{QStringLiteral("name"), 7}}), ErrorCode::InvalidInput);
    REQUIRE_ERROR(edit->insert(QStringLiteral("people"), Uid::fresh(),
                               {{QStringLiteral("name"), QStringLiteral("a")}, {QStringLiteral("active"), QStringLiteral("1")}}),
                  ErrorCode::InvalidInput);
}

void TestEdit::insert_hostileText_isJustText()
{
    Township t;
    REQUIRE_OK(t.fill());
    const QString hostile = QStringLiteral("'; DROP TABLE people; -- \" %1 \n \u202e 🏠");
    Unit unitIn;
    unitIn.name = hostile;
    unitIn.code = hostile;
    unitIn.kind = QStringLiteral("village");
    auto edit = t.book->begin("draw %1", hostile);
    REQUIRE_OK(edit);
    const auto added = addUnit(*edit, unitIn);
    REQUIRE_OK(added);
    REQUIRE_OK(edit->commit());
    REQUIRE_OK(t.reopen());
    const auto read = unitByCode(*t.book, hostile);
    REQUIRE_OK(read);
    QCOMPARE(read->name, hostile);
    QCOMPARE(t.book->undoStep()->subject, hostile);
    QCOMPARE(count(*t.book, QStringLiteral("people")), 1);
}

void TestEdit::undo_addedUnit_removesItFromTheMap_redoBringsItBack()
{
    Township t;
    REQUIRE_OK(t.fill());
    Unit grid;
    grid.code = QStringLiteral("110105001201001");
    grid.kind = QStringLiteral("grid");
    grid.wkb = squareWkb(116.4, 39.9, 0.002);
    auto edit = t.book->begin("draw %1", grid.code);
    REQUIRE_OK(edit);
    const auto added = addUnit(*edit, grid);
    REQUIRE_OK(added);
    REQUIRE_OK(edit->commit());
    const QString with = picture(*t.book);
    QCOMPARE(count(*t.book, QStringLiteral("unit_polygons")), 3);
    const auto undone = t.book->undo();
    REQUIRE_OK(undone);
    QCOMPARE(undone->name, QStringLiteral("draw %1"));
    QCOMPARE(undone->subject, grid.code);
    REQUIRE_ERROR(unit(*t.book, added->id), ErrorCode::NotFound);
    QCOMPARE(count(*t.book, QStringLiteral("unit_polygons")), 2);
    QCOMPARE(count(*t.book, QStringLiteral("map_polygons")), 2);
    QCOMPARE(t.book->redoStep()->subject, grid.code);
    REQUIRE_OK(t.book->redo());
    QCOMPARE(picture(*t.book), with);
    QVERIFY(!t.book->redoStep());
    REQUIRE_OK(t.book->undo());
    REQUIRE_OK(t.book->redo());
    QCOMPARE(picture(*t.book), with);
    const auto findings = t.book->verify();
    REQUIRE_OK(findings);
    QCOMPARE(findingsText(*findings), QString());
}

void TestEdit::undo_everything_givesThePictureBack()
{
    Township t;
    REQUIRE_OK(t.fill());
    QStringList pictures{picture(*t.book)};
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    pictures.append(picture(*t.book));
    const auto deductionId = t.deduct(*inspection, 2);
    REQUIRE_OK(deductionId);
    pictures.append(picture(*t.book));
    for (int step = 0; step < 4; ++step) {
        auto edit = t.book->begin("step");
        REQUIRE_OK(edit);
        const auto before = deduction(*t.book, *deductionId);
        Deduction after = *before;
        const Inspection inspectionBefore = *inspect::inspection(*t.book, *inspection);
        Inspection inspectionAfter = inspectionBefore;
        Unit village = *unit(*t.book, t.dongfeng.id);
        Unit moved = village;
        switch (step) {
        case 0:
            after.count = 5;
            after.note = QStringLiteral("路边");
            REQUIRE_OK(changeDeduction(*edit, *before, after));
            break;
        case 1:
            inspectionAfter.state = InspectionState::Finished;
            REQUIRE_OK(changeInspection(*edit, inspectionBefore, inspectionAfter));
            break;
        case 2: REQUIRE_OK(voidDeduction(*edit, *deductionId, QStringLiteral("记错"))); break;
        case 3:
            moved.wkb = squareWkb(116.3, 39.9, 0.02);
            REQUIRE_OK(changeUnit(*edit, village, moved));
            break;
        }
        REQUIRE_OK(edit->commit());
        pictures.append(picture(*t.book));
    }
    for (qsizetype i = pictures.size() - 2; i >= 0; --i) {
        REQUIRE_OK(t.book->undo());
        QCOMPARE(picture(*t.book), pictures[i]);
    }
    for (qsizetype i = 1; i < pictures.size(); ++i) {
        REQUIRE_OK(t.book->redo());
        QCOMPARE(picture(*t.book), pictures[i]);
    }
    REQUIRE_ERROR(t.book->redo(), ErrorCode::NotFound);
}

void TestEdit::undo_changedShapeType_movesItBack()
{
    Township t;
    REQUIRE_OK(t.fill());
    Unit wide = t.road;
    wide.wkb = squareWkb(116.3, 39.9, 0.001);
    auto edit = t.book->begin("reshape");
    REQUIRE_OK(edit);
    const auto changed = changeUnit(*edit, t.road, wide);
    REQUIRE_OK(changed);
    REQUIRE_OK(edit->commit());
    QVERIFY(changed->areaM2 > 0);
    QCOMPARE(count(*t.book, QStringLiteral("unit_lines")), 0);
    QCOMPARE(count(*t.book, QStringLiteral("unit_polygons")), 3);
    REQUIRE_OK(t.book->undo());
    QCOMPARE(count(*t.book, QStringLiteral("unit_lines")), 1);
    QCOMPARE(count(*t.book, QStringLiteral("unit_polygons")), 2);
    QCOMPARE(unit(*t.book, t.road.id)->lengthM, t.road.lengthM);
}

void TestEdit::undo_afterReopeningTheSameDay_works()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    REQUIRE_OK(t.deduct(*inspection));
    REQUIRE_OK(t.reopen());
    QCOMPARE(t.book->undoStep()->subject, QStringLiteral("白色垃圾"));
    REQUIRE_OK(t.book->undo());
    QCOMPARE(deductions(*t.book, {*inspection})->size(), 0);
    REQUIRE_OK(t.reopen());
    REQUIRE_OK(t.book->redo());
    QCOMPARE(deductions(*t.book, {*inspection})->size(), 1);
    REQUIRE_OK(t.book->setSetting(QStringLiteral("session_day"), QStringLiteral("2020-01-01")));
    REQUIRE_OK(t.reopen());
    QVERIFY2(!t.book->undoStep(), "yesterday's work is not undone by accident");
}

void TestEdit::undo_rowChangedMeanwhile_conflictAndUnchanged()
{
    Township t;
    REQUIRE_OK(t.fill());
    Unit after = t.dongfeng;
    after.name = QStringLiteral("新东风村");
    auto edit = t.book->begin("rename");
    REQUIRE_OK(edit);
    REQUIRE_OK(changeUnit(*edit, t.dongfeng, after));
    REQUIRE_OK(edit->commit());
    QSqlQuery query(t.book->database()); // as what another laptop sent would do
    QVERIFY(query.exec(QStringLiteral("UPDATE unit_versions SET name = '东风新村' WHERE name = '新东风村'")));
    REQUIRE_ERROR(t.book->undo(), ErrorCode::Conflict);
    QCOMPARE(unit(*t.book, t.dongfeng.id)->name, QStringLiteral("东风新村"));
    QVERIFY(t.book->undoStep());
}

void TestEdit::redo_afterNewEdit_isLost()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    REQUIRE_OK(t.deduct(*inspection));
    REQUIRE_OK(t.book->undo());
    QVERIFY(t.book->redoStep());
    REQUIRE_OK(t.deduct(*inspection, 7));
    QVERIFY(!t.book->redoStep());
    REQUIRE_ERROR(t.book->redo(), ErrorCode::NotFound);
    REQUIRE_OK(t.book->undo());
    QCOMPARE(t.book->undoStep()->name, QStringLiteral("inspect %1"));
}

void TestEdit::undo_nothing_notFound()
{
    Township t;
    REQUIRE_OK(t.create());
    REQUIRE_ERROR(t.book->undo(), ErrorCode::NotFound);
    REQUIRE_ERROR(t.book->redo(), ErrorCode::NotFound);
}

void TestEdit::history_ofARow_isWhatWasDone()
{
    Township t;
    REQUIRE_OK(t.fill());
    Unit after = t.dongfeng;
    after.head = QStringLiteral("村支书");
    auto edit = t.book->begin("head");
    REQUIRE_OK(edit);
    REQUIRE_OK(changeUnit(*edit, t.dongfeng, after));
    REQUIRE_OK(edit->commit());
    const auto history = t.book->history(t.dongfeng.version);
    REQUIRE_OK(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->last().kind, OperationKind::Update);
    QCOMPARE(history->last().changes.size(), 1);
    QCOMPARE(history->last().changes.first().base.toString(), QString());
    QCOMPARE(history->last().changes.first().value.toString(), QStringLiteral("村支书"));
}

void TestEdit::waiting_countsOperations()
{
    Township t;
    REQUIRE_OK(t.create());
    QCOMPARE(t.book->waitingOperations(), 0);
    auto edit = t.book->begin("person");
    REQUIRE_OK(edit);
    REQUIRE_OK(personNamed(*edit, QStringLiteral("王强")));
    REQUIRE_OK(edit->commit());
    QCOMPARE(t.book->waitingOperations(), 1);
}

void TestEdit::listener_hearsOfCommittedTables()
{
    Township t;
    REQUIRE_OK(t.create());
    QStringList heard;
    t.book->setChangeListener([&heard](const QStringList &tables) { heard += tables; });
    {
        auto edit = t.book->begin("person");
        REQUIRE_OK(edit);
        REQUIRE_OK(personNamed(*edit, QStringLiteral("王强")));
        QVERIFY(heard.isEmpty());
        REQUIRE_OK(edit->commit());
    }
    QCOMPARE(heard, QStringList{QStringLiteral("people")});
    REQUIRE_OK(t.book->undo());
    QCOMPARE(heard.size(), 2);
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
