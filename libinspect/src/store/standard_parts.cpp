// SPDX-License-Identifier: GPL-2.0-or-later
#include "standard_parts.h"

#include "query.h"

#include "inspect/standard_json.h"

namespace inspect {

namespace {

QString ruleText(RuleKind rule)
{
    switch (rule) {
    case RuleKind::PerOccurrence: return QStringLiteral("per_occurrence");
    case RuleKind::PassFail: return QStringLiteral("pass_fail");
    case RuleKind::Level: return QStringLiteral("level");
    case RuleKind::Measured: return QStringLiteral("measured");
    case RuleKind::Ratio: return QStringLiteral("ratio");
    case RuleKind::Escalation: return QStringLiteral("escalation");
    case RuleKind::Note: break;
    }
    return QStringLiteral("note");
}

/// One line a part, as it should stand and as it stands.
QStringList expectedParts(const Standard &standard)
{
    QStringList lines;
    for (const Section &section : standard.sections) {
        lines.append(QStringLiteral("section|%1|%2|%3").arg(section.id, section.name).arg(section.max.raw()));
        for (const Clause &clause : section.clauses)
            lines.append(QStringLiteral("clause|%1|%2|%3|%4|%5")
                             .arg(clause.id, section.id, clause.name, ruleText(clause.rule))
                             .arg(clause.step.raw()));
    }
    lines.sort();
    return lines;
}

Result<QStringList> storedParts(Connection &connection, qint64 fid)
{
    QStringList lines;
    Query query(connection,
                "SELECT 'section|' || id || '|' || name || '|' || max FROM sections WHERE standard_fid = ?1 UNION ALL "
                "SELECT 'clause|' || id || '|' || section || '|' || name || '|' || rule || '|' || step FROM clauses "
                "WHERE standard_fid = ?1",
                fid);
    while (query.next())
        lines.append(query.text(0));
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    lines.sort();
    return lines;
}

Status writeParts(Connection &connection, qint64 fid, const Standard &standard)
{
    int position = 0;
    for (const Section &section : standard.sections) {
        Query insert(connection, "INSERT INTO sections(standard_fid, id, position, name, max) VALUES (?, ?, ?, ?, ?)", fid, section.id,
                     ++position, section.name, section.max.raw());
        if (Status stored = insert.run(); !stored)
            return stored;
        for (const Clause &clause : section.clauses) {
            Query part(connection,
                       "INSERT INTO clauses(standard_fid, id, section, position, name, rule, step) VALUES (?, ?, ?, ?, ?, ?, ?)", fid,
                       clause.id, section.id, ++position, clause.name, ruleText(clause.rule), clause.step.raw());
            if (Status stored = part.run(); !stored)
                return stored;
        }
    }
    return {};
}

} // namespace

Status deriveStandardParts(Connection &connection, qint64 standardFid)
{
    Query body(connection, "SELECT body FROM standards WHERE fid = ?", standardFid);
    if (!body.next())
        return body.status();
    const Result<ParsedStandard> parsed = parseStandard(body.bytes(0), QStringLiteral("standards/body"));
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    for (const char *sql : {"DELETE FROM clauses WHERE standard_fid = ?", "DELETE FROM sections WHERE standard_fid = ?"}) {
        Query drop(connection, sql, standardFid);
        if (Status dropped = drop.run(); !dropped)
            return dropped;
    }
    return writeParts(connection, standardFid, parsed->standard);
}

Result<QStringList> standardsWithWrongParts(Connection &connection)
{
    QStringList wrong;
    Query query(connection, "SELECT fid, code, version, body FROM standards");
    while (query.next()) {
        const Result<ParsedStandard> parsed = parseStandard(query.bytes(3), QStringLiteral("standards/body"));
        const Result<QStringList> stored = storedParts(connection, query.integer(0));
        if (!stored)
            return tl::make_unexpected(stored.error());
        if (!parsed || expectedParts(parsed->standard) != *stored)
            wrong.append(QStringLiteral("%1 v%2").arg(query.text(1)).arg(query.integer(2)));
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return wrong;
}

} // namespace inspect
