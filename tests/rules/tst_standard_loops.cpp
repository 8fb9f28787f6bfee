// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/records.h"
#include "inspect/standard_json.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inspect;

namespace {

/// A standard `code` with one clause that includes `other`.
Standard including(const QString &code, const QString &other, int version = 1)
{
    const QString json = QStringLiteral(R"({"code": "%1", "version": %3, "name": "循环", "sections": [{"id": "1", "name": "一", "max": 100,
        "clauses": [{"id": "1.1", "name": "甲", "rule": "per_occurrence", "step": 1%2}]}]})")
                             .arg(code, other.isEmpty() ? QString() : QStringLiteral(R"(, "include": "%1")").arg(other))
                             .arg(version);
    const Result<ParsedStandard> parsed = parseStandard(json.toUtf8(), code);
    if (!parsed)
        qFatal("%s", qUtf8Printable(parsed.error().text()));
    return parsed->standard;
}

} // namespace

class TestStandardLoops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newVersionThatClosesALoop_isRefusedAndChangesNothing();
};

void TestStandardLoops::newVersionThatClosesALoop_isRefusedAndChangesNothing()
{
    const QTemporaryDir folder;
    auto workbook = Workbook::create(folder.filePath(QStringLiteral("w.sqlite")));
    QVERIFY2(workbook, workbook ? "" : qUtf8Printable(workbook.error().text()));
    const auto add = [&](const Standard &standard) -> Status {
        auto edit = (*workbook)->begin("import a standard");
        if (!edit)
            return tl::make_unexpected(edit.error());
        if (Status added = addStandard(*edit, standard, StandardStatus::Issued, QDate(2026, 1, 1)); !added)
            return added;
        return edit->commit();
    };
    QVERIFY(add(including(QStringLiteral("LA"), {})));
    QVERIFY(add(including(QStringLiteral("LB"), QStringLiteral("LA"))));
    QVERIFY(add(including(QStringLiteral("LC"), QStringLiteral("LB"))));
    const qsizetype before = standards(**workbook)->size();
    const Status loop = add(including(QStringLiteral("LA"), QStringLiteral("LC"), 2));
    QVERIFY(!loop);
    QCOMPARE(loop.error().code, ErrorCode::InvalidInput);
    QCOMPARE(loop.error().text(),
             QStringLiteral("LA: The standards include each other in a loop (LA → LC → LB → LA): remove one of the references"));
    QCOMPARE(standards(**workbook)->size(), before);
}

QTEST_GUILESS_MAIN(TestStandardLoops)
#include "tst_standard_loops.moc"
