// SPDX-License-Identifier: GPL-2.0-or-later
// Two laptops at one shared file by command line: who did what, two closings of a month, what came too late, and damaged shares.
#include "command_line_fixture.h"

#include "inspect/records.h"

using namespace inspect;
using namespace inspect::test;

namespace {

QByteArray sheet(const QByteArray &unit, int litter)
{
    return "[{\"unit\":\"" + unit +
           "\",\"standard\":\"S1\",\"at\":\"2026-10-03T09:00:00+08:00\",\"inspector\":\"王强\",\"deductions\":[{\"clause\":\"1.1\","
           "\"count\":" +
           QByteArray::number(litter) + "}],\"measures\":[{\"clause\":\"4.1\",\"done\":1,\"due\":1}]}]";
}

/// Two workbooks at one shared file; the second one has joined. Without laptops where that failed.
struct TwoLaptops : CommandLine {
    QStringList laptops;

    TwoLaptops()
    {
        const QString first = township("p.sqlite");
        const QString second = at("q.sqlite");
        if (run({QStringLiteral("new"), second}).code == 0 && sync(first).code == 0 && sync(second).code == 0)
            laptops = QStringList{first, second};
    }
    Answer sync(const QString &workbook) const
    {
        return run({QStringLiteral("sync"), workbook, at("hub.sqlite"), QStringLiteral("--format"), QStringLiteral("json")});
    }
    bool syncAll(int rounds) const
    {
        bool isDone = true;
        for (int round = 0; round < rounds; ++round)
            for (const QString &laptop : laptops)
                isDone = isDone && sync(laptop).code == 0;
        return isDone;
    }
    QJsonArray open(const QString &workbook) const { return run(QStringLiteral("conflicts W --format json"), workbook).json().array(); }
    QByteArray scores(const QString &workbook) const { return run(QStringLiteral("score W --period 2026-10 --format json"), workbook).out; }
};

} // namespace

class TestCliSync : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void twoClosings_giveTheSameEverywhere_andALateOneCountsByAReason()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        QCOMPARE(town.record(laptops[0], sheet("V1", 1)).code, 0);
        QCOMPARE(town.run(QStringLiteral("close W --period 2026-10 --reason 月结"), laptops[0]).code, 0);
        QCOMPARE(town.record(laptops[1], sheet("V1", 5)).code, 0);
        QCOMPARE(town.run(QStringLiteral("close W --period 2026-10 --reason 月结"), laptops[1]).code, 0);
        QVERIFY(town.syncAll(3));
        const QString third = town.at("r.sqlite");
        QCOMPARE(town.run({QStringLiteral("new"), third}).code, 0);
        QCOMPARE(town.sync(third).code, 0);
        for (const QString &laptop : {laptops[1], third}) {
            QCOMPARE(town.scores(laptop), town.scores(laptops[0]));
            QVERIFY(town.open(laptop) == town.open(laptops[0]));
            QCOMPARE(town.run(QStringLiteral("verify W"), laptop).code, 0);
        }
        QString late;
        for (const QJsonValue &item : town.open(third))
            if (item[QStringLiteral("kind")].toString() == QLatin1String("late"))
                late = item[QStringLiteral("id")].toString();
        QVERIFY(!late.isEmpty());
        const QByteArray closed = town.scores(third);
        const Answer both = town.run(QStringLiteral("resolve W %1 --take both").arg(late), third);
        QCOMPARE(both.code, 1);
        QCOMPARE(town.scores(third), closed);
        const Answer bare = town.run(QStringLiteral("resolve W %1 --take a").arg(late), third); // a reason is needed
        QCOMPARE(bare.code, 1);
        QVERIFY2(bare.err.contains("--value"), bare.err.constData());
        for (const QJsonValue &item : town.open(third)) {
            if (item[QStringLiteral("kind")].toString() != QLatin1String("closings"))
                continue;
            QCOMPARE(item[QStringLiteral("a_inspections")].toInt(), 1);
            const QJsonValue differs = item[QStringLiteral("differences")][0]; // one place of litter, or five
            QVERIFY(differs[QStringLiteral("unit")].toString().contains(QStringLiteral("V1")));
            QVERIFY(differs[QStringLiteral("a")].toString() != differs[QStringLiteral("b")].toString());
            QVERIFY(item[QStringLiteral("a")].toString().section(QLatin1Char(' '), -1) !=
                    item[QStringLiteral("b")].toString().section(QLatin1Char(' '), -1));
        }
        QCOMPARE(town.run(QStringLiteral("resolve W %1 --value 补录").arg(late), third).code, 0);
        QVERIFY(town.scores(third) != closed);
    }

    /// Voided by one who did not know that the month was closed: a line of its own everywhere, with its reason once it is decided.
    void changeTooLate_isListedEverywhere_andItsReasonIsKept()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        const QJsonDocument made = town.record(laptops[0], sheet("V1", 2)).json();
        const QString deduction = made[0][QStringLiteral("deductions")][0].toString();
        QVERIFY(!deduction.isEmpty());
        QVERIFY(town.syncAll(2));
        QCOMPARE(town.run(QStringLiteral("void W --deduction %1 --reason 误录").arg(deduction), laptops[0]).code, 0);
        QCOMPARE(town.run(QStringLiteral("close W --period 2026-10 --reason 月结"), laptops[1]).code, 0);
        const QByteArray closed = town.scores(laptops[1]);
        QVERIFY(town.syncAll(2));
        for (const QString &laptop : laptops) {
            const QJsonArray items = town.open(laptop);
            QCOMPARE(items.size(), 1);
            QCOMPARE(items[0][QStringLiteral("kind")].toString(), QStringLiteral("late_change"));
            QCOMPARE(items[0][QStringLiteral("column")].toString(), QStringLiteral("2026-10"));
            QCOMPARE(items[0][QStringLiteral("changes")][0][QStringLiteral("what")].toString(), QStringLiteral("voided"));
            QVERIFY(!items[0][QStringLiteral("message")].toString().isEmpty());
            QCOMPARE(town.scores(laptop), closed);
            const Answer read = town.run(QStringLiteral("conflicts W"), laptop);
            QVERIFY2(read.out.contains("2026年10月仍为：扣分 1.1 × 2 计入"), read.out.constData());
        }
        const QString id = town.open(laptops[0])[0][QStringLiteral("id")].toString();
        const Answer bare = town.run(QStringLiteral("resolve W %1 --take a").arg(id), laptops[0]);
        QCOMPARE(bare.code, 1);
        QVERIFY2(bare.err.contains("--reason"), bare.err.constData());
        QCOMPARE(town.run(QStringLiteral("resolve W %1 --take b --reason 下月更正").arg(id), laptops[0]).code, 0);
        QVERIFY(town.syncAll(2));
        for (const QString &laptop : laptops) {
            QCOMPARE(town.open(laptop).size(), 0);
            QCOMPARE(town.scores(laptop), closed);
            const QJsonDocument explained =
                town.run(QStringLiteral("score W --period 2026-10 --standard S1 --unit V1 --explain --format json"), laptop).json();
            const QJsonValue late = explained[QStringLiteral("units")][0][QStringLiteral("late")][0];
            QCOMPARE(late[QStringLiteral("left_outside")][QStringLiteral("reason")].toString(), QStringLiteral("下月更正"));
        }
    }

    void deletedAndChanged_saysWhatEachSideDid()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        {
            auto book = Workbook::open(laptops[0]);
            QVERIFY(book.has_value());
            auto edit = (*book)->begin("remove");
            QVERIFY(edit.has_value());
            QVERIFY(removeUnit(*edit, unitByCode(**book, QStringLiteral("V1"))->id).has_value());
            QVERIFY(edit->commit().has_value());
        }
        QCOMPARE(town.record(laptops[1], sheet("V1", 1)).code, 0);
        {
            auto book = Workbook::open(laptops[1]);
            QVERIFY(book.has_value());
            const Unit before = *unitByCode(**book, QStringLiteral("V1"));
            Unit after = before;
            after.head = QStringLiteral("李");
            auto edit = (*book)->begin("change");
            QVERIFY(edit.has_value());
            QVERIFY(changeUnit(*edit, before, after).has_value());
            QVERIFY(edit->commit().has_value());
        }
        QVERIFY(town.syncAll(2));
        const QJsonArray items = town.open(laptops[1]);
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0][QStringLiteral("kind")].toString(), QStringLiteral("deleted"));
        QStringList sides{items[0][QStringLiteral("a")].toString(), items[0][QStringLiteral("b")].toString()};
        sides.sort();
        QCOMPARE(sides[0], QStringLiteral("删除"));
        QVERIFY2(sides[1].contains(QStringLiteral("1")), qPrintable(sides[1])); // inspections that it has
        QVERIFY2(sides[1].contains(QStringLiteral("责任人：（空） → 李")), qPrintable(sides[1]));
    }

    /// The window says so before it joins; the flag is the choice to go back.
    void joiningWithOwnUnits_isSaid_andRefusedByTheFlag()
    {
        const TwoLaptops town;
        QCOMPARE(town.laptops.size(), 2);
        const QString own = town.township("own.sqlite");
        const QByteArray units = town.run(QStringLiteral("units W --format json"), own).out;
        const auto joined = [&](const QStringList &flags) {
            return town.run(QStringList{QStringLiteral("sync"), own, town.at("hub.sqlite")} + flags);
        };
        const Answer refused = joined({QStringLiteral("--join-empty")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("未作任何改动"), refused.err.constData());
        QCOMPARE(town.run(QStringLiteral("units W --format json"), own).out, units);
        const Answer done = joined({});
        QCOMPARE(done.code, 0);
        QVERIFY2(done.out.contains("本工作簿带入了自己的"), done.out.constData());
        QVERIFY(!joined({QStringLiteral("--join-empty")}).out.contains("本工作簿带入了自己的")); // it has joined already
        const QString empty = town.at("empty.sqlite");
        QCOMPARE(town.run({QStringLiteral("new"), empty}).code, 0);
        QVERIFY(
            !town.run({QStringLiteral("sync"), empty, town.at("hub.sqlite"), QStringLiteral("--join-empty")}).out.contains("带入了自己的"));
    }

    void placesThatTakeNoShare_areRefusedWithWhatToDo()
    {
        const TwoLaptops town;
        QCOMPARE(town.laptops.size(), 2);
        for (const char *hub : {"", "/dev/null", "/proc/share.sqlite"}) {
            const Answer refused = town.run({QStringLiteral("sync"), town.laptops[0], QString::fromLatin1(hub)});
            QCOMPARE(refused.code, 1);
            const QByteArray next = *hub == 0 ? "没有指明共享库" : "请为共享库另";
            QVERIFY2(refused.err.contains(next), refused.err.constData());
        }
    }

    void whoWorks_isNamed_byTheOption_orTheSettings()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        const auto import = [&](const QString &workbook, const char *name, const QStringList &who) {
            const QString file = town.write("again.csv", QByteArray("code,name\nV1,") + name + "\n");
            return town
                .run(QStringList{QStringLiteral("import-units"), workbook, file, QStringLiteral("--kind"), QStringLiteral("village"),
                                 QStringLiteral("--name-field"), QStringLiteral("name"), QStringLiteral("--code-field"),
                                 QStringLiteral("code")} +
                     who)
                .code;
        };
        QCOMPARE(import(laptops[0], "甲村", {QStringLiteral("--person"), QStringLiteral("李四")}), 0);
        QDir(town.at("home")).mkpath(QStringLiteral(".config/Shirong"));
        QVERIFY(!town.write("home/.config/Shirong/shirong.conf", "[me]\nname=zhangsan\norganisation=office\n").isEmpty());
        QCOMPARE(import(laptops[1], "乙村", {}), 0);
        QVERIFY(town.syncAll(2));
        const QJsonArray items = town.open(laptops[0]);
        QCOMPARE(items.size(), 1);
        const QSet<QString> who{items[0][QStringLiteral("a_person")].toString(), items[0][QStringLiteral("b_person")].toString()};
        QCOMPARE(who, (QSet<QString>{QStringLiteral("李四"), QStringLiteral("zhangsan")}));
    }

    /// Said in the item, and again by the command that reopens the month.
    void reopening_tellsWhatElseCountsThen()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        QCOMPARE(town.run(QStringLiteral("close W --period 2026-10 --reason 月结"), laptops[0]).code, 0);
        QCOMPARE(town.record(laptops[1], sheet("V1", 1)).code, 0);
        QCOMPARE(town.record(laptops[1], sheet("V2", 2)).code, 0);
        QVERIFY(town.syncAll(2));
        const QJsonArray items = town.open(laptops[0]);
        QCOMPARE(items.size(), 2);
        QVERIFY2(items[0][QStringLiteral("a")].toString().contains(QStringLiteral("1.1")), // what it found
                 qPrintable(items[0][QStringLiteral("a")].toString()));
        const auto id = [&](int item) { return items[item][QStringLiteral("id")].toString(); };
        QCOMPARE(town.run(QStringLiteral("resolve W %1 --take b --reason 下月再计").arg(id(1)), laptops[0]).code, 0);
        const QString also = QStringLiteral("另有 1 项");
        const QString left = QStringLiteral("原定不计入");
        const QJsonArray before = town.open(laptops[0]);
        QCOMPARE(before.size(), 1);
        const QString message = before[0][QStringLiteral("message")].toString();
        QVERIFY2(message.contains(also) && message.contains(left), qPrintable(message));
        const auto explained = [&] {
            QString all;
            for (const QString &unit : {QStringLiteral("V1"), QStringLiteral("V2")})
                all += town.run(QStringLiteral("score W --period 2026-10 --explain --unit ") + unit, laptops[0]).text();
            return all;
        };
        QVERIFY2(explained().contains(QStringLiteral("下月再计")), qPrintable(explained())); // as long as it is out
        const Answer text = town.run(QStringLiteral("resolve W %1 --take a --reason 补计").arg(id(0)), laptops[0]);
        QCOMPARE(text.code, 0);
        QVERIFY2(text.text().contains(also) && text.text().contains(left), qPrintable(text.text()));
        QVERIFY2(!explained().contains(QStringLiteral("下月再计")), qPrintable(explained())); // it counts
    }

    void retire_takesThePersonsName_whereOneLaptopHasIt()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        const auto as = [&](const QString &who, const QString &workbook, const QStringList &more) {
            return town.run(QStringList{QStringLiteral("sync"), workbook, town.at("hub.sqlite"), QStringLiteral("--person"), who} + more);
        };
        const QString wang = QStringLiteral("王五");
        const QString file = town.write("by.csv", "code,name\nV1,甲村\n");
        QCOMPARE(town.run({QStringLiteral("import-units"), laptops[1], file, QStringLiteral("--kind"), QStringLiteral("village"),
                           QStringLiteral("--name-field"), QStringLiteral("name"), QStringLiteral("--code-field"), QStringLiteral("code"),
                           QStringLiteral("--person"), wang})
                     .code,
                 0);
        QCOMPARE(as(wang, laptops[1], {}).code, 0);
        const Answer none = as(QStringLiteral("李四"), laptops[0], {QStringLiteral("--retire"), QStringLiteral("赵六")});
        QCOMPARE(none.code, 1);
        const Answer taken = as(QStringLiteral("李四"), laptops[0], {QStringLiteral("--retire"), wang});
        QVERIFY2(taken.code == 0, taken.err.constData());
        QVERIFY2(taken.text().contains(QStringLiteral("除名")), qPrintable(taken.text()));
    }

    void workbookOfABackup_isNotCalledACopyOnly()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        const QString backup = town.at("backup.zip");
        QCOMPARE(town.run({QStringLiteral("backup"), laptops[0], backup}).code, 0);
        QCOMPARE(town.record(laptops[0], sheet("V1", 1)).code, 0);
        QCOMPARE(town.sync(laptops[0]).code, 0);
        const QString restored = town.at("restored.sqlite");
        const Answer back = town.run({QStringLiteral("restore"), backup, restored});
        QVERIFY2(back.code == 0, back.err.constData());
        QCOMPARE(town.record(restored, sheet("V2", 1)).code, 0);
        const Answer answer = town.run({QStringLiteral("sync"), restored, town.at("hub.sqlite")});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.text().contains(QStringLiteral("由备份恢复或从其他电脑复制")), qPrintable(answer.text()));
    }

    void damagedSharedFile_isPublishedAnew_andSaid()
    {
        const TwoLaptops town;
        const QStringList &laptops = town.laptops;
        QCOMPARE(laptops.size(), 2);
        QVERIFY(!town.write("hub.sqlite", "x").isEmpty());
        const Answer answer = town.sync(laptops[0]);
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.text().contains(QStringLiteral("重新发布")), qPrintable(answer.text()));
        const Answer text = town.run({QStringLiteral("sync"), laptops[0], town.at("hub.sqlite")});
        QVERIFY2(text.text().contains(QStringLiteral("双方")) && text.text().contains(QStringLiteral("(本机)")), qPrintable(text.text()));
        QFile hub(town.at("hub.sqlite"));
        QVERIFY(hub.open(QIODevice::ReadOnly));
        QVERIFY(hub.read(16).startsWith("SQLite format 3"));
    }
};

QTEST_GUILESS_MAIN(TestCliSync)
#include "tst_cli_sync.moc"
