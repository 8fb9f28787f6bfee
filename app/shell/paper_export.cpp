// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/paper_export.h"

#include "commands/china_time.h"
#include "inspect/map_items.h"
#include "inspect/scoresheet_xlsx.h"
#include "models/texts.h"
#include "panels/message_bar.h"
#include "papers/rating_map.h"
#include "papers/scoresheet_pdf.h"
#include "shell/long_job.h"
#include "shell/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QSettings>

#include <array>

namespace inspect::app {

namespace {

constexpr std::array kThemes{Theme::Stars, Theme::Score, Theme::Coverage, Theme::Cases, Theme::Heads, Theme::Change, Theme::Places};

const QString kOrganisationKey = QStringLiteral("papers/organisation");

bool tellsAChange(Theme theme) { return theme == Theme::Change || theme == Theme::Places; }

/// The scores that colour the window's map.
QVector<PeriodScores> shownScores(const Snapshot &snapshot)
{
    QVector<PeriodScores> shown;
    for (auto it = snapshot.scores.cbegin(); it != snapshot.scores.cend(); ++it) {
        if (it.value() && (snapshot.theme.isEmpty() || snapshot.theme == it.key()))
            shown.append(*it.value());
    }
    return shown;
}

/// The units with their change against another period, read on the job's thread.
Status compareWith(const QString &file, const Period &period, const QVector<PeriodScores> &now, RatingMapRequest &request)
{
    auto workbook = Workbook::openReader(file);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    QVector<PeriodScores> then;
    for (const PeriodScores &scores : now) {
        auto past = scorePeriod(**workbook, period, scores.standard.code);
        if (!past)
            return tl::make_unexpected(past.error());
        then.append(std::move(*past));
    }
    QVector<MapUnit> units = *request.units;
    compareUnits(units, now, then);
    request.units = std::make_shared<const QVector<MapUnit>>(std::move(units));
    request.comparedWith = period.code;
    return {};
}

MapUnits withoutKinds(const MapUnits &units, const QSet<QString> &kinds)
{
    if (kinds.isEmpty())
        return units;
    QVector<MapUnit> left = *units;
    left.removeIf([&](const MapUnit &unit) { return kinds.contains(unit.kind); });
    return std::make_shared<const QVector<MapUnit>>(std::move(left));
}

} // namespace

PaperExport::PaperExport(Session &session, MessageBar &messages, QWidget *window)
    : QObject(window), mSession(session), mMessages(messages), mWindow(window)
{
}

QString PaperExport::askFile(const QString &title, const QString &name, const QString &filter) const
{
    const QString start = QDir(settings::folder(QStringLiteral("export"))).filePath(name);
    QString chosen;
    QString path = QFileDialog::getSaveFileName(mWindow, title, start, filter, &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) // the chosen filter's own: "PDF (*.pdf)"
        path += chosen.mid(chosen.indexOf(QLatin1Char('*')) + 1).chopped(1);
    return path;
}

/// What was written last, else where the user works.
QString PaperExport::organisation() const
{
    const Person *me = mSession.snapshot()->me();
    return QSettings().value(kOrganisationKey, me ? me->organisation : QString()).toString();
}

void PaperExport::tell(const Status &status, const QString &path)
{
    if (status) {
        settings::setFolder(QStringLiteral("export"), path);
        mMessages.tell(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        Q_EMIT written(path);
    } else if (status.error().code == ErrorCode::Cancelled) {
        mMessages.tell(tr("Cancelled. No file was written."));
    } else {
        mMessages.warn(sentence(status.error()));
    }
}

void PaperExport::exportMap(Theme shown, const QSet<QString> &hiddenKinds)
{
    const SnapshotPtr s = mSession.snapshot();
    MapExport before;
    before.theme = shown;
    before.hiddenKinds = hiddenKinds;
    before.organisation = organisation();
    before.reviewNumber = QSettings().value(QStringLiteral("papers/reviewNumber")).toString();
    MapExportDialog::Titles titles;
    for (const Theme theme : kThemes)
        titles.append({theme, theme == Theme::Stars ? tr("Star-rating map of city appearance") : mapTitle(theme)});
    MapExportDialog dialog(s, before, titles, mWindow);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const MapExport choice = dialog.choice();
    QSettings().setValue(QStringLiteral("papers/reviewNumber"), choice.reviewNumber);
    QSettings().setValue(kOrganisationKey, choice.organisation);
    mSession.setSetting(QStringLiteral("organisation"), choice.organisation); // for the command line's papers
    const QString path = askFile(tr("Save the map"), QStringLiteral("%1 %2.pdf").arg(mapTitle(choice.theme), s->period.code),
                                 tr("PDF (*.pdf);;PNG, 300 dpi (*.png);;SVG (*.svg)"));
    if (path.isEmpty())
        return;
    writeMap(choice, path);
}

void PaperExport::writeMap(const MapExport &choice, const QString &path)
{
    const SnapshotPtr s = mSession.snapshot();
    RatingMapRequest request;
    request.theme = choice.theme;
    request.units = withoutKinds(s->mapUnits, choice.hiddenKinds);
    request.group = choice.group;
    request.title = choice.title;
    request.period = s->period.code;
    request.standards = standardNames(shownScores(*s));
    request.organisation = choice.organisation;
    request.reviewNumber = choice.reviewNumber;
    request.date = todayInChina().toString(Qt::ISODate);
    request.paper = choice.isA3 ? RatingMapRequest::Paper::A3 : RatingMapRequest::Paper::A4;
    if (choice.withBaseMap) {
        for (const LayerSetting &layer : s->layers) {
            if (layer.visible)
                request.baseLayers.append({layer.path, layer.crs, layer.opacity});
        }
    }
    std::optional<Period> other;
    if (tellsAChange(choice.theme)) {
        other = s->comparedWith.isEmpty() ? s->period.previous() : Period::ofCode(s->comparedWith);
        if (!other)
            return mMessages.hint(tr("There is no period before %1 to compare with.").arg(periodText(s->period.code)));
    }
    // Project, layers and layout are made, used and deleted on the job's thread alone.
    runLongJob(
        mWindow, tr("Writing the map…"),
        [request, path, other, file = s->path, now = shownScores(*s)](const Progress &progress) mutable -> Status {
            if (other) {
                if (Status compared = compareWith(file, *other, now, request); !compared)
                    return compared;
            }
            return makeRatingMap(request, path, progress);
        },
        [this, path](const Status &status) { tell(status, path); });
}

void PaperExport::exportScoresheet()
{
    const SnapshotPtr s = mSession.snapshot();
    if (s->scores.isEmpty())
        return mMessages.hint(tr("There is nothing to score yet: attach a standard to units first (Inspect menu)."));
    QString code = s->scores.firstKey();
    if (s->scores.size() > 1) {
        QStringList names;
        for (const auto &scores : s->scores)
            names.append(QStringLiteral("%1  %2").arg(scores->standard.code, nameText(scores->standard)));
        bool accepted = false;
        const QString chosen = QInputDialog::getItem(mWindow, tr("Scoresheet"), tr("Of which standard?"), names, 0, false, &accepted);
        if (!accepted)
            return;
        code = s->scores.keys().at(names.indexOf(chosen));
    }
    const QString path =
        askFile(tr("Save the scoresheet"), tr("Scoresheet %1.xlsx").arg(s->period.code), tr("Excel (*.xlsx);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    writeSheet(code, path);
}

void PaperExport::writeSheet(const QString &standardCode, const QString &path)
{
    const SnapshotPtr s = mSession.snapshot();
    const auto scores = s->scores.value(standardCode);
    if (!scores)
        return mMessages.hint(tr("There is nothing to score yet: attach a standard to units first (Inspect menu)."));
    ScoresheetOptions options;
    options.organisation = organisation();
    options.inEnglish = !speaksChinese();
    const bool asPdf = QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0;
    runLongJob(
        mWindow, tr("Writing the scoresheet…"),
        [file = s->path, scores, path, options, asPdf](const Progress &progress) mutable -> Status {
            options.progress = progress;
            auto workbook = Workbook::openReader(file);
            if (!workbook)
                return tl::make_unexpected(workbook.error());
            return asPdf ? writeScoresheetPdf(**workbook, *scores, path, options) : writeScoresheet(**workbook, *scores, path, options);
        },
        [this, path](const Status &status) { tell(status, path); });
}

} // namespace inspect::app
