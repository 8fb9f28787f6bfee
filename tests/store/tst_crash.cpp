// SPDX-License-Identifier: GPL-2.0-or-later
#include "store_fixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QThread>

#include <cstdio>

using namespace inspect;
using namespace inspect::test;

namespace {

/// The child: records deductions for ever and prints the id of each once it is stored.
int recordForEver(const QString &path)
{
    const auto book = Workbook::open(path);
    if (!book) {
        std::fprintf(stderr, "%s\n", qPrintable(book.error().text()));
        return 1;
    }
    const InspectionId open = inspections(**book, {})->first().id;
    for (;;) {
        auto edit = (*book)->begin("record");
        Deduction deduction;
        deduction.inspection = open;
        deduction.clause = QStringLiteral("1.1");
        deduction.lon = 116.3;
        deduction.lat = 39.9;
        const auto added = addDeduction(*edit, deduction);
        if (!added || !edit->commit())
            return 1;
        std::printf("%s\n", qPrintable(added->text()));
        std::fflush(stdout);
    }
}

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kill_atAnyMoment_losesNothingAcknowledged();
};

void TestCrash::kill_atAnyMoment_losesNothingAcknowledged()
{
    Township t;
    REQUIRE_OK(t.fill());
    const auto inspection = t.openInspection(t.dongfeng.id);
    REQUIRE_OK(inspection);
    t.book.reset();
    QSet<QString> acknowledged;
    for (int round = 0; round < 20; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record"), t.path()});
        QVERIFY(child.waitForReadyRead(20000));
        QThread::usleep(QRandomGenerator::global()->bounded(150000));
        child.kill();
        QVERIFY(child.waitForFinished());
        const QStringList lines = QString::fromLatin1(child.readAllStandardOutput()).split(QLatin1Char('\n'));
        for (const QString &line : lines.mid(0, lines.size() - 1)) // the last may be cut off
            acknowledged.insert(line);
    }
    REQUIRE_OK(t.reopen());
    QSet<QString> stored;
    const auto read = deductions(*t.book, {*inspection});
    REQUIRE_OK(read);
    for (const Deduction &deduction : *read)
        stored.insert(deduction.id.text());
    QVERIFY(acknowledged.size() > 20);
    QCOMPARE((acknowledged - stored).size(), 0);
    QVERIFY2(stored.size() - acknowledged.size() <= 20, "at most one unacknowledged row a kill");
    const auto findings = t.book->verify();
    REQUIRE_OK(findings);
    QCOMPARE(findingsText(*findings), QString());
    qInfo("%lld acknowledged, %lld stored", qint64(acknowledged.size()), qint64(stored.size()));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--record"))
        return recordForEver(arguments[2]);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
