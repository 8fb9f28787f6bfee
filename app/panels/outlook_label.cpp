// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/outlook_label.h"

#include "commands/china_time.h"
#include "models/texts.h"
#include "panels/style.h"

#include <algorithm>

namespace inspect::app {

namespace {

QString bandText(const Outlook &outlook) { return outlook.stars > 0 ? QString(outlook.stars, QChar(0x2605)) : outlook.grade; }

} // namespace

OutlookLabel::OutlookLabel(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("outlook"));
    setWordWrap(true);
    QPalette p = palette();
    p.setColor(QPalette::WindowText, colours::kAccent);
    setPalette(p);
}

void OutlookLabel::setSheet(const SheetView *sheet)
{
    clear();
    setToolTip({});
    if (!sheet || !sheet->open)
        return hide();
    const QString month = periodText(sheet->period);
    if (sheet->open->isLate) {
        setText(tr("%1 is closed: this inspection is kept as late and counts after a reopening.").arg(month));
        return show();
    }
    QStringList lines;
    for (const Outlook &band : sheet->outlook) {
        if (!band.mostLoss)
            lines.append(tr("%1: out of reach this month").arg(bandText(band)));
        else if (band.isSafe)
            lines.append(tr("%1: safe, whatever is found").arg(bandText(band)));
        else
            lines.append(tr("%1: at most %2 points more").arg(bandText(band), band.mostLoss->text()));
    }
    const auto best = std::find_if(sheet->outlook.cbegin(), sheet->outlook.cend(), [](const Outlook &o) { return o.mostLoss.has_value(); });
    if (lines.isEmpty())
        return hide();
    if (best == sheet->outlook.cend())
        setText(tr("No band is in reach any more this month."));
    else if (best->isSafe)
        setText(tr("%1 is safe this month, whatever is found.").arg(bandText(*best)));
    else
        setText(tr("To reach %1, at most %2 more points may be taken this month.").arg(bandText(*best), best->mostLoss->text()));
    setToolTip(lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") +
               tr("Points of this inspection; it counts as if it were finished as it stands, and as if none followed this month."));
    show();
}

} // namespace inspect::app
