// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace inspect::test {

/// What a command said.
struct Answer {
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QString text() const { return QString::fromUtf8(out) + QString::fromUtf8(err); }
};

/// The program as a scheduled job starts it, in a folder and with a home of its own.
class CommandLine {
public:
    CommandLine() { QDir(mFolder.path()).mkpath(QStringLiteral("home")); }

    [[nodiscard]] QString at(const char *name) const { return mFolder.filePath(QString::fromUtf8(name)); }

    Answer run(const QStringList &words, const QString &language = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), mFolder.filePath(QStringLiteral("home")));
        if (!language.isEmpty())
            environment.insert(QStringLiteral("SHIRONG_LANGUAGE"), language);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SHIRONG_CLI), words);
        Answer answer;
        if (!process.waitForFinished(120000))
            return answer;
        answer.code = process.exitCode();
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }
    /// "score W --period 2026-10": W is the workbook.
    Answer run(const QString &line, const QString &workbook, const QString &language = {}) const
    {
        QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (QString &word : words) {
            if (word == QLatin1String("W"))
                word = workbook;
        }
        return run(words, language);
    }

    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /// A workbook with three villages 村甲, 村乙, 村丙 (codes V1 … V3) and S1 attached to villages: a copy of one that is made once. Empty:
    /// it failed.
    [[nodiscard]] QString township(const char *name) const
    {
        const QString first = at("township.sqlite");
        const QString workbook = at(name);
        return (QFile::exists(first) || makeTownship(first)) && QFile::copy(first, workbook) ? workbook : QString();
    }

    /// Records the document.
    Answer record(const QString &workbook, const QByteArray &json, const char *format = "json") const
    {
        return run({QStringLiteral("record"), workbook, QStringLiteral("--file"), write("records.json", json), QStringLiteral("--format"),
                    QString::fromLatin1(format)});
    }

    /// What only the window does, in SQL.
    static void change(const QString &workbook, const QString &sql)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("setting"));
            database.setDatabaseName(workbook);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qPrintable(sql));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("setting"));
    }
    /// As the window's menu sets it.
    static void setMonthStart(const QString &workbook, int day)
    {
        change(workbook, QStringLiteral("INSERT OR REPLACE INTO workbook(key, value) VALUES ('month_start', %1)").arg(day));
    }

    [[nodiscard]] static QByteArray fingerprint(const QString &path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
    }

private:
    [[nodiscard]] bool makeTownship(const QString &workbook) const
    {
        const QString villages = write("villages.csv", "code,name\nV1,村甲\nV2,村乙\nV3,村丙\n");
        const QStringList import{QStringLiteral("import-units"),
                                 workbook,
                                 villages,
                                 QStringLiteral("--kind"),
                                 QStringLiteral("village"),
                                 QStringLiteral("--name-field"),
                                 QStringLiteral("name"),
                                 QStringLiteral("--code-field"),
                                 QStringLiteral("code")};
        return run({QStringLiteral("new"), workbook}).code == 0 && run(import).code == 0 &&
               run(QStringLiteral("attach W --standard S1 --kind village"), workbook).code == 0;
    }

    QTemporaryDir mFolder;
};

} // namespace inspect::test
