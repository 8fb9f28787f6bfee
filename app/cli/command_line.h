// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/inspection.h"
#include "inspect/points.h"
#include "inspect/workbook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonValue>
#include <QMap>
#include <QStringList>
#include <QVector>

#include <functional>

namespace inspect::app {

/// Sentences of the command line itself.
class Say {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Wrong usage: exit code 2.
struct UsageError {
    QString text;
};

/// What a user typed after a command's name, checked against its Command. Readers throw nothing: the first misuse is kept.
class Arguments {
public:
    Arguments(const QStringList &positionals, const QMap<QString, QString> &options) : mPositionals(positionals), mOptions(options) {}

    [[nodiscard]] QString at(int index) const { return mPositionals.value(index); }
    [[nodiscard]] bool has(const QString &option) const { return mOptions.contains(option); }
    [[nodiscard]] QString text(const QString &option, const QString &fallback = {}) const { return mOptions.value(option, fallback); }
    /// A period that was typed; without "@" with months as the workbook counts them (month_start.h).
    [[nodiscard]] Period period(const Workbook &workbook, const QString &option = QStringLiteral("period")) const;
    [[nodiscard]] QDate day(const QString &option) const { return QDate::fromString(text(option), Qt::ISODate); }
    [[nodiscard]] std::optional<Points> points(const QString &option) const { return Points::parse(text(option)); }
    [[nodiscard]] std::optional<int> number(const QString &option) const;

private:
    QStringList mPositionals;
    QMap<QString, QString> mOptions;
};

/// What is wrong with an option's value beside its form; empty: nothing.
using ValueCheck = std::function<QString(const QString &option, const QString &value)>;
[[nodiscard]] ValueCheck between(Points least, Points most);
[[nodiscard]] ValueCheck wholeBetween(int least, int most);
[[nodiscard]] ValueCheck wordOf(const QStringList &words);
[[nodiscard]] ValueCheck endingWith(const QStringList &endings);

enum class OptionForm { Text, Flag, Day, PeriodCode, Number, Decimal };

struct Option {
    QString name;
    OptionForm form = OptionForm::Text;
    bool isRequired = false;
    QString help;
    ValueCheck check = {};
};

/// A command's result as people read it and as rows, where the JSON itself does not make a table.
struct Reading {
    QString text;
    QStringList columns;
    QJsonArray rows;
};

/// What a command gives back: JSON, shown in the format asked for; exit code 1 where `isWrong` (verify).
struct Outcome {
    QJsonValue json;
    bool isWrong = false;
    bool alwaysJson = false;
    bool isOutWritten = false; ///< the command itself has made what --out names
    QStringList remarks = {};  ///< sentences that stand below the text; an object's JSON has them as "remarks"
    std::optional<Reading> reading = {};
};

struct Command {
    QString name;
    QStringList positionals;
    QVector<Option> options;
    const char *help = "";        ///< QT_TRANSLATE_NOOP("CommandLine", …)
    bool isOutTheProduct = false; ///< --out names what is made, not where the result is printed
    std::function<Result<Outcome>(const Arguments &)> run;
    QStringList oneOf = {}; ///< options of which exactly one is required
};

[[nodiscard]] const QVector<Command> &commands();
/// Each file of commands gives its own.
[[nodiscard]] QVector<Command> workbookCommands();
[[nodiscard]] QVector<Command> unitCommands();
[[nodiscard]] QVector<Command> standardCommands();
[[nodiscard]] QVector<Command> recordCommands();
[[nodiscard]] QVector<Command> scoreCommands();
[[nodiscard]] QVector<Command> drawCommands();
[[nodiscard]] QVector<Command> paperCommands();
[[nodiscard]] QVector<Command> syncCommands();
[[nodiscard]] QVector<Command> benchCommands();

[[nodiscard]] tl::expected<Arguments, UsageError> readArguments(const Command &command, const QStringList &typed);
[[nodiscard]] QString helpOf(const Command &command);
[[nodiscard]] QString helpOfAll();

/// Opens the first argument for writing. Who works here is --person, else who the window's settings on this computer name; whom the
/// workbook does not know joins it with the command's own change.
[[nodiscard]] Result<std::unique_ptr<Workbook>> openWorkbook(const Arguments &arguments);

} // namespace inspect::app
