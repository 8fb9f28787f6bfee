// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/map_items.h"

#include "store_fixture.h"

using namespace inspect;
using namespace inspect::test;

class TestMapItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cases_notClosed_areCountedByUnit()
    {
        Township town;
        REQUIRE_OK(town.fill());
        auto edit = town.book->begin("test");
        REQUIRE_OK(edit);
        const auto file = [&](const Unit &unit, const QString &state) {
            return edit->insert(QStringLiteral("cases"), Uid::fresh(),
                                {{QStringLiteral("number"), QStringLiteral("2026-1")},
                                 {QStringLiteral("unit"), unit.id.bytes()},
                                 {QStringLiteral("state"), state},
                                 {QStringLiteral("filed_at"), QStringLiteral("2026-10-01T09:00:00+08:00")}});
        };
        for (const char *state : {"filed", "in_hand", "verified", "closed"})
            REQUIRE_OK(file(town.dongfeng, QString::fromLatin1(state)));
        REQUIRE_OK(file(town.xihe, QStringLiteral("closed")));
        REQUIRE_OK(edit->commit());
        const auto counts = openCaseCounts(*town.book);
        REQUIRE_OK(counts);
        const QHash<UnitId, int> wanted{{town.dongfeng.id, 3}};
        QCOMPARE(*counts, wanted);
    }
};

QTEST_GUILESS_MAIN(TestMapItems)
#include "tst_map_items.moc"
