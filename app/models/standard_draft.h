// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QVector>

namespace inspect::app {

/// A section, or one of its clauses; by position, because numbers may stand twice while they are being changed.
struct DraftPlace {
    int section = -1; ///< -1: the standard as a whole
    int clause = -1;  ///< -1: the section itself
    bool operator==(const DraftPlace &) const = default;
};

/// What is wrong with a draft, or odd.
struct DraftCheck {
    bool isError = false; ///< the draft cannot be kept so
    QString text;
    DraftPlace place;
};

/// A standard that is being edited: what it says, what is wrong with it, and the way back through the changes.
class StandardDraft {
public:
    StandardDraft() = default;
    explicit StandardDraft(const Standard &standard);

    [[nodiscard]] const Standard &standard() const { return mSteps[mAt]; }
    /// As it is stored: what was read from its document. Only of a draft without errors.
    [[nodiscard]] const Standard &checked() const { return mChecked; }
    [[nodiscard]] const QVector<DraftCheck> &checks() const { return mChecks; }
    [[nodiscard]] bool isValid() const { return mIsValid; }
    [[nodiscard]] Points sum() const; ///< of the sections' maxima

    /// One step; changes of the same `field` in a row are one. Nothing happens where nothing differs.
    void change(const Standard &after, const QString &field = {});
    void endField() { mField.clear(); }
    [[nodiscard]] bool canUndo() const { return mAt > 0; }
    [[nodiscard]] bool canRedo() const { return mAt + 1 < mSteps.size(); }
    void undo();
    void redo();

    [[nodiscard]] const Section *section(const DraftPlace &place) const; ///< null: none there
    [[nodiscard]] const Clause *clause(const DraftPlace &place) const;
    void setSection(const DraftPlace &place, const Section &section, const QString &field); ///< its clauses stay
    void setClause(const DraftPlace &place, const Clause &clause, const QString &field);
    DraftPlace addSection(const DraftPlace &after);
    DraftPlace addClause(const DraftPlace &after);
    /// The place to go on from.
    DraftPlace remove(const DraftPlace &place);
    /// Up or down; a clause moves on into the next section.
    DraftPlace move(const DraftPlace &place, int by);
    /// 1, 1.1, 1.2, 2 … in the order they stand.
    void renumber();

private:
    void check();
    void checkTexts();

    QVector<Standard> mSteps{Standard()};
    qsizetype mAt = 0;
    QString mField;
    Standard mChecked;
    QVector<DraftCheck> mChecks;
    bool mIsValid = false;
};

/// "S1 v2", as lists call a version.
[[nodiscard]] QString versionText(const Standard &standard);
/// A standard to begin with: one section of 100 points with one clause, and the usual bands.
[[nodiscard]] Standard blankStandard(const QString &code, const QString &name);
/// B1, B2 …: the first that no standard has.
[[nodiscard]] QString freeCode(const QVector<StandardEntry> &standards);
/// One more than the highest version of the code.
[[nodiscard]] int nextVersion(const QVector<StandardEntry> &standards, const QString &code);
/// The same content under another code or version.
[[nodiscard]] Standard copyOf(const Standard &standard, const QString &code, int version);

} // namespace inspect::app
