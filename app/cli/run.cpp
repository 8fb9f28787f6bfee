// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/run.h"

#include "cli/command_line.h"
#include "cli/output.h"
#include "models/texts.h"
#include "translations/catalogue.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace inspect::app {

namespace {

/// What Qt, GDAL, PROJ, QGIS and SpatiaLite write to stderr goes to a log file; our own line goes to the stderr we were started with.
class OwnStderr {
public:
    OwnStderr() : mOwn(::dup(STDERR_FILENO))
    {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/log");
        QDir().mkpath(folder);
        int log = ::open(QFile::encodeName(folder + QStringLiteral("/shirong-cli.log")).constData(),
                         O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (log < 0)
            log = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (log >= 0) {
            ::dup2(log, STDERR_FILENO);
            ::close(log);
        }
    }
    void say(const QString &line) const
    {
        QByteArray bytes = line.simplified().toUtf8() + '\n';
        if (::write(mOwn, bytes.constData(), size_t(bytes.size())) < 0)
            return; // nobody listens
    }

private:
    int mOwn;
};

/// A text whose end arrived, or nothing: a full disk behind stdout is a failure.
bool print(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) && std::fflush(stdout) == 0;
}

/// Chinese, as everywhere in the program, unless SHIRONG_LANGUAGE says en: papers must not change with the terminal they are made from.
QString language()
{
    return qEnvironmentVariable("SHIRONG_LANGUAGE").startsWith(QLatin1String("en")) ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

QByteArray inFormat(const Outcome &outcome, const QString &format)
{
    const bool isCsv = format == QLatin1String("csv");
    if (outcome.reading && isCsv)
        return asCsv(outcome.reading->rows, outcome.reading->columns);
    if (isCsv)
        return asCsv(outcome.json);
    if (format == QLatin1String("text")) {
        const QByteArray text = outcome.reading ? outcome.reading->text.toUtf8() : asText(outcome.json);
        return outcome.remarks.isEmpty() ? text : text + outcome.remarks.join(QLatin1Char('\n')).toUtf8() + '\n';
    }
    if (outcome.remarks.isEmpty() || !outcome.json.isObject())
        return asJson(outcome.json);
    QJsonObject json = outcome.json.toObject();
    json.insert(QStringLiteral("remarks"), QJsonArray::fromStringList(outcome.remarks));
    return asJson(json);
}

Status deliver(const Command &command, const Arguments &arguments, const Outcome &outcome)
{
    const QString format = outcome.alwaysJson ? QStringLiteral("json") : arguments.text(QStringLiteral("format"), QStringLiteral("text"));
    const QByteArray bytes = inFormat(outcome, format);
    if (command.isOutTheProduct || outcome.isOutWritten || !arguments.has(QStringLiteral("out")))
        return print(bytes) ? Status() : failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The result could not be written."));
    const QString path = arguments.text(QStringLiteral("out"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file could not be written: %1"), {file.errorString()}, path);
    return {};
}

/// Before anything is done: where the result shall go must not be a database, above all not the workbook itself.
Status checkOut(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("out")))
        return {};
    const QString path = arguments.text(QStringLiteral("out"));
    const QFileInfo info(path);
    if (info.isDir() || !info.absoluteDir().exists())
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "The result cannot be written to %1: name a file in a folder that exists"), {path});
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.read(16).startsWith("SQLite format 3"))
        return failure(
            ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("Error", "%1 is a workbook, a shared file or another database and would be lost; name another file"), {path});
    return {};
}

int run(const QStringList &words, const OwnStderr &own)
{
    const QString name = words.value(0);
    if (name.isEmpty()) {
        own.say(Say::tr("Name a command. shirong-cli --help lists them."));
        return 2;
    }
    if (name == QLatin1String("--help") || name == QLatin1String("help")) {
        print(helpOfAll().toUtf8());
        return 0;
    }
    if (name == QLatin1String("--version")) {
        print(QByteArray("shirong-cli " SHIRONG_VERSION "\n"));
        return 0;
    }
    const auto &all = commands();
    const auto command = std::find_if(all.begin(), all.end(), [&name](const Command &c) { return c.name == name; });
    if (command == all.end()) {
        own.say(Say::tr("There is no command \"%1\". shirong-cli --help lists them.").arg(name));
        return 2;
    }
    const auto arguments = readArguments(*command, words.mid(1));
    if (!arguments) {
        own.say(arguments.error().text);
        return 2;
    }
    if (arguments->has(QStringLiteral("help"))) {
        print(helpOf(*command).toUtf8());
        return 0;
    }
    if (const Status checked = checkOut(*arguments); !checked) {
        own.say(sentence(checked.error()));
        return 1;
    }
    const Result<Outcome> outcome = command->run(*arguments);
    if (!outcome) {
        own.say(sentence(outcome.error()));
        return 1;
    }
    if (const Status delivered = deliver(*command, *arguments, *outcome); !delivered) {
        own.say(sentence(delivered.error()));
        return 1;
    }
    return outcome->isWrong ? 1 : 0;
}

} // namespace

int runCommandLine(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("Shirong"));
    QCoreApplication::setApplicationName(QStringLiteral("shirong"));
    const OwnStderr own;
    qputenv("QT_QPA_PLATFORM", "offscreen"); // maps and sheets need fonts and painters, never a screen
    QApplication application(argc, argv);
    setLanguage(application, language());
    return run(application.arguments().mid(1), own);
}

} // namespace inspect::app
