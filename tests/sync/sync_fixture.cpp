// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_fixture.h"

#include "inspect/conflicts.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace inspect::test {

Status Office::open(int count)
{
    QDir().mkpath(path(QStringLiteral("share")));
    for (int i = 0; i < count; ++i) {
        const QString home = path(QStringLiteral("laptop%1").arg(i));
        QDir().mkpath(home);
        auto made = Workbook::create(home + QStringLiteral("/桥东.sqlite"));
        if (!made)
            return tl::make_unexpected(made.error());
        laptops.push_back(std::move(*made));
    }
    return {};
}

Result<SyncSummary> Office::sync(int laptop, const SyncOptions &options) { return inspect::sync((*this)[laptop], hub(), options); }

Result<SyncSummary> Office::sync(int laptop)
{
    SyncOptions options;
    options.publish = false;
    return sync(laptop, options);
}

Status Office::settle()
{
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < int(laptops.size()); ++i) {
            if (const auto synced = sync(i); !synced)
                return tl::make_unexpected(synced.error());
        }
    }
    return {};
}

bool Office::areEqual()
{
    const auto first = stateHash((*this)[0]);
    for (const auto &laptop : laptops) {
        if (const auto hash = stateHash(*laptop); !hash || !first || *hash != *first)
            return false;
    }
    // The state is that which the operations make, and nothing else.
    const auto findings = verifyRows((*this)[0]);
    if (!findings || !findings->isEmpty())
        qWarning("%s", qPrintable(findings ? findingsText(*findings) : findings.error().text()));
    return findings && findings->isEmpty();
}

Result<Unit> Office::addVillage(int laptop, const QString &code, const QString &name, double lon)
{
    auto edit = (*this)[laptop].begin("draw %1", name);
    if (!edit)
        return tl::make_unexpected(edit.error());
    Unit unit;
    unit.code = code;
    unit.name = name;
    unit.kind = QStringLiteral("village");
    unit.wkb = squareWkb(lon, 39.9, 0.01);
    const auto added = addUnit(*edit, unit);
    if (!added)
        return added;
    if (Status committed = edit->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return added;
}

Status Office::setHead(int laptop, const UnitId &unit, const QString &head)
{
    const auto before = inspect::unit((*this)[laptop], unit);
    if (!before)
        return tl::make_unexpected(before.error());
    auto edit = (*this)[laptop].begin("change %1", head);
    if (!edit)
        return tl::make_unexpected(edit.error());
    Unit after = *before;
    after.head = head;
    if (const auto changed = changeUnit(*edit, *before, after); !changed)
        return tl::make_unexpected(changed.error());
    return edit->commit();
}

QString Office::headOf(int laptop, const UnitId &unit)
{
    const auto found = inspect::unit((*this)[laptop], unit);
    return found ? found->head : QStringLiteral("?");
}

Status Office::remove(int laptop, const UnitId &unit)
{
    auto edit = (*this)[laptop].begin("remove");
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status removed = removeUnit(*edit, unit); !removed)
        return removed;
    return edit->commit();
}

QStringList Office::segments() const
{
    QStringList found;
    QDirIterator files(syncFolder() + QStringLiteral("/log"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList treeOf(const QString &folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext())
        names.append(entries.next());
    names.sort();
    return names;
}

const Standard &villages()
{
    const auto &all = builtInStandards();
    return *std::find_if(all.cbegin(), all.cend(), [](const Standard &each) { return each.code == QLatin1String("S1"); });
}

Status standardForVillages(Workbook &book)
{
    auto edit = book.begin("attach");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const Standard &standard = villages();
    if (Status added = addStandard(*edit, standard, StandardStatus::Issued, {}); !added)
        return added;
    Attachment attachment;
    attachment.standard = standard.id;
    attachment.kind = QStringLiteral("village");
    if (Status attached = attach(*edit, attachment); !attached)
        return attached;
    return edit->commit();
}

Result<InspectionId> beginVisit(Edit &edit, const UnitId &unit, const QDateTime &at)
{
    const auto person = personNamed(edit, QStringLiteral("张三"));
    if (!person)
        return tl::make_unexpected(person.error());
    Inspection visit;
    visit.unit = unit;
    visit.standard = villages().id;
    visit.inspector = *person;
    visit.at = at;
    return addInspection(edit, visit);
}

Status inspectVillage(Workbook &book, const UnitId &unit, const QDateTime &at)
{
    auto edit = book.begin("inspect");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto added = beginVisit(*edit, unit, at);
    if (!added)
        return tl::make_unexpected(added.error());
    if (Status finished = setState(*edit, *added); !finished)
        return finished;
    return edit->commit();
}

Status shareVillage(Office &office, Unit &village)
{
    if (Status opened = office.open(2); !opened)
        return opened;
    const auto added = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
    if (!added)
        return tl::make_unexpected(added.error());
    village = *added;
    return office.settle();
}

Status disagree(Office &office, Unit &village)
{
    if (Status shared = shareVillage(office, village); !shared)
        return shared;
    if (Status set = office.setHead(0, village.id, QStringLiteral("李")); !set)
        return set;
    QTest::qWait(5);
    if (Status set = office.setHead(1, village.id, QStringLiteral("张")); !set)
        return set;
    return office.settle();
}

Status removeAndEdit(Office &office, Unit &village)
{
    if (Status shared = shareVillage(office, village); !shared)
        return shared;
    if (Status removed = office.remove(0, village.id); !removed)
        return removed;
    if (Status set = office.setHead(1, village.id, QStringLiteral("张")); !set)
        return set;
    return office.settle();
}

Status inEdit(Workbook &book, const std::function<Status(Edit &)> &work)
{
    auto edit = book.begin("work");
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status done = work(*edit); !done)
        return done;
    return edit->commit();
}

QVector<Uid> idsOf(Workbook &book)
{
    QVector<Uid> ids;
    const auto open = conflicts(book);
    for (const Conflict &conflict : open ? *open : QVector<Conflict>())
        ids.append(conflict.id);
    return ids;
}

} // namespace inspect::test
