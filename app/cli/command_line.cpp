// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/command_line.h"

#include "inspect/month_start.h"
#include "inspect/newcomer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace inspect::app {

namespace {

const QVector<Option> &commonOptions()
{
    static const QVector<Option> options{
        {QStringLiteral("format"), OptionForm::Text, false, QStringLiteral("json|csv|text")},
        {QStringLiteral("out"), OptionForm::Text, false, QStringLiteral("FILE")},
        {QStringLiteral("person"), OptionForm::Text, false, QStringLiteral("NAME")},
        {QStringLiteral("help"), OptionForm::Flag, false, {}},
    };
    return options;
}

const Option *find(const Command &command, const QString &name)
{
    for (const QVector<Option> *options : {&command.options, &commonOptions()})
        for (const Option &option : *options)
            if (option.name == name)
                return &option;
    return nullptr;
}

/// What is wrong with a value; empty: nothing.
QString misuse(const Option &option, const QString &value)
{
    bool isNumber = false;
    switch (option.form) {
    case OptionForm::Text: return value.trimmed().isEmpty() ? Say::tr("--%1 needs a value.").arg(option.name) : QString();
    case OptionForm::Flag: return {};
    case OptionForm::Day:
        return QDate::fromString(value, Qt::ISODate).isValid()
                   ? QString()
                   : Say::tr("--%1 is a day such as 2026-10-31, not \"%2\".").arg(option.name, value);
    case OptionForm::PeriodCode:
        return Period::ofCode(value)
                   ? QString()
                   : Say::tr("--%1 is a period such as 2026-10, 2026-Q4, 2026-H2 or 2026, not \"%2\".").arg(option.name, value);
    case OptionForm::Number:
        (void)value.toInt(&isNumber);
        return isNumber ? QString() : Say::tr("--%1 is a whole number, not \"%2\".").arg(option.name, value);
    case OptionForm::Decimal:
        return Points::parse(value) ? QString()
                                    : Say::tr("--%1 is a number with at most four decimals, not \"%2\".").arg(option.name, value);
    }
    return {};
}

} // namespace

ValueCheck between(Points least, Points most)
{
    return [least, most](const QString &option, const QString &value) {
        const auto number = Points::parse(value);
        return number && least <= *number && *number <= most
                   ? QString()
                   : Say::tr("--%1 is a number from %2 to %3, not \"%4\".").arg(option, least.exactText(), most.exactText(), value);
    };
}

ValueCheck wholeBetween(int least, int most)
{
    return [least, most](const QString &option, const QString &value) {
        const int number = value.toInt();
        return least <= number && number <= most
                   ? QString()
                   : Say::tr("--%1 is a whole number from %2 to %3, not \"%4\".").arg(option).arg(least).arg(most).arg(value);
    };
}

ValueCheck wordOf(const QStringList &words)
{
    return [words](const QString &option, const QString &value) {
        return words.contains(value, Qt::CaseInsensitive)
                   ? QString()
                   : Say::tr("--%1 is one of %2, not \"%3\".").arg(option, words.join(QStringLiteral(", ")), value);
    };
}

ValueCheck endingWith(const QStringList &endings)
{
    return [endings](const QString &option, const QString &value) {
        return endings.contains(QFileInfo(value).suffix(), Qt::CaseInsensitive)
                   ? QString()
                   : Say::tr("--%1 names a file that ends in .%2, not \"%3\".").arg(option, endings.join(QStringLiteral(", .")), value);
    };
}

std::optional<int> Arguments::number(const QString &option) const
{
    bool ok = false;
    const int value = text(option).toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

Period Arguments::period(const Workbook &workbook, const QString &option) const
{
    const Period named = Period::ofCode(text(option)).value_or(Period());
    if (text(option).contains(QLatin1Char('@')))
        return named;
    return Period::of(named.kind, named.namedFrom(), monthStart(workbook));
}

tl::expected<Arguments, UsageError> readArguments(const Command &command, const QStringList &typed)
{
    const auto wrong = [&command](const QString &text) {
        return tl::make_unexpected(UsageError{text + QLatin1Char(' ') + Say::tr("See: shirong-cli %1 --help").arg(command.name)});
    };
    QStringList positionals;
    QMap<QString, QString> options;
    for (int i = 0; i < typed.size(); ++i) {
        const QString &word = typed[i];
        if (!word.startsWith(QLatin1String("--"))) {
            positionals.append(word);
            continue;
        }
        const int equals = int(word.indexOf(QLatin1Char('=')));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option *option = find(command, name);
        if (option == nullptr)
            return wrong(Say::tr("%1 has no option --%2.").arg(command.name, name));
        if (options.contains(name))
            return wrong(Say::tr("--%1 is given twice.").arg(name));
        if (option->form == OptionForm::Flag) {
            options.insert(name, QString());
            continue;
        }
        if (equals < 0 && i + 1 >= typed.size())
            return wrong(Say::tr("--%1 needs a value.").arg(name));
        const QString value = equals < 0 ? typed[++i] : word.mid(equals + 1);
        QString why = misuse(*option, value);
        if (why.isEmpty() && option->check)
            why = option->check(name, value);
        if (!why.isEmpty())
            return wrong(why);
        options.insert(name, value);
    }
    if (options.contains(QStringLiteral("help")))
        return Arguments(positionals, options);
    if (positionals.size() != command.positionals.size())
        return wrong(Say::tr("%1 takes %2.").arg(command.name, command.positionals.join(QLatin1Char(' '))));
    for (const Option &option : command.options)
        if (option.isRequired && !options.contains(option.name))
            return wrong(Say::tr("--%1 is missing.").arg(option.name));
    const auto isGiven = [&options](const QString &name) { return options.contains(name); };
    if (!command.oneOf.isEmpty() && std::count_if(command.oneOf.cbegin(), command.oneOf.cend(), isGiven) != 1)
        return wrong(Say::tr("Give exactly one of these: --%1.").arg(command.oneOf.join(QStringLiteral(", --"))));
    const QString format = options.value(QStringLiteral("format"), QStringLiteral("text"));
    if (format != QLatin1String("json") && format != QLatin1String("csv") && format != QLatin1String("text"))
        return wrong(Say::tr("--format is json, csv or text, not \"%1\".").arg(format));
    return Arguments(positionals, options);
}

QString helpOf(const Command &command)
{
    QString text = QStringLiteral("shirong-cli %1 %2").arg(command.name, command.positionals.join(QLatin1Char(' ')));
    QVector<Option> all = command.options + commonOptions();
    for (const Option &option : all) {
        const QString word = option.form == OptionForm::Flag
                                 ? QStringLiteral("--%1").arg(option.name)
                                 : QStringLiteral("--%1 %2").arg(option.name, option.help.isEmpty() ? QStringLiteral("…") : option.help);
        text += option.isRequired ? QStringLiteral(" %1").arg(word) : QStringLiteral(" [%1]").arg(word);
    }
    return text + QStringLiteral("\n  ") + QCoreApplication::translate("CommandLine", command.help) + QLatin1Char('\n');
}

QString helpOfAll()
{
    QString text = Say::tr("shirong-cli COMMAND WORKBOOK [ARGUMENTS] [--format json|csv|text] [--out FILE]") + QStringLiteral("\n\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1 %2\n").arg(command.name.leftJustified(16), QCoreApplication::translate("CommandLine", command.help));
    return text;
}

const QVector<Command> &commands()
{
    static const QVector<Command> all = workbookCommands() + unitCommands() + standardCommands() + recordCommands() + scoreCommands() +
                                        drawCommands() + paperCommands() + syncCommands() + benchCommands();
    return all;
}

namespace {

Status introduce(Workbook &workbook, const Arguments &arguments)
{
    const QSettings settings; // the window's
    const QString me = settings.value(QStringLiteral("me/name")).toString().trimmed();
    const QString name = arguments.text(QStringLiteral("person"), me).trimmed();
    if (name.isEmpty() || workbook.isReadOnly())
        return {};
    const QString organisation = name == me ? settings.value(QStringLiteral("me/organisation")).toString() : QString();
    return inspect::introduce(workbook, name, organisation);
}

} // namespace

Result<std::unique_ptr<Workbook>> openWorkbook(const Arguments &arguments)
{
    auto workbook = Workbook::open(arguments.at(0));
    if (!workbook)
        return workbook;
    if (Status known = introduce(**workbook, arguments); !known)
        return tl::make_unexpected(known.error());
    return workbook;
}

} // namespace inspect::app
