// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/help.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString row(const QString &keys, const QString &what)
{
    return QStringLiteral("<tr><td style='padding:3px 18px 3px 0'><b>%1</b></td><td style='padding:3px 0'>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
}

QString page()
{
    QString html = QStringLiteral("<h3>%1</h3><ol>").arg(Help::tr("First steps"));
    const QString steps[] = {
        Help::tr("File: make a workbook, or look around in the demo township."),
        Help::tr("File: import units from a file, or Draw: draw villages, roads and cells on the map."),
        Help::tr("Inspect: attach a standard to the units. Now each of them has a checklist."),
        Help::tr("Click a unit on the map or in the list, press + beside a clause. That is a deduction; it is stored at once."),
        Help::tr("Drop photos on it. A click on the map or the GPS receiver gives the place."),
        Help::tr("Finish the inspection. From then on it counts."),
        Help::tr("Reports: the ranking, the star-rating map, the scoresheet."),
    };
    for (const QString &step : steps)
        html += QStringLiteral("<li style='margin-bottom:4px'>%1</li>").arg(step.toHtmlEscaped());
    html += QStringLiteral("</ol><h3>%1</h3><table>").arg(Help::tr("Keys"));
    html += row(QStringLiteral("Ctrl+F"), Help::tr("find a unit; Enter: show it on the map"));
    html += row(QStringLiteral("Ctrl+L"), Help::tr("go to the checklist"));
    html += row(QStringLiteral("Ctrl+1  Ctrl+2"), Help::tr("fold or unfold the column with the list, the column on the right"));
    html += row(QStringLiteral("↑ ↓"), Help::tr("choose a clause"));
    html += row(QStringLiteral("+  −"), Help::tr("one place more, one less (also → ←)"));
    html += row(QStringLiteral("0 … 9"), Help::tr("set the number of places"));
    html += row(QStringLiteral("Enter"), Help::tr("go into the field of a clause whose value is entered"));
    html += row(QStringLiteral("Ctrl+Enter"), Help::tr("finish the inspection"));
    html += row(QStringLiteral("Ctrl+↓"), Help::tr("next unit in the list"));
    html += row(QStringLiteral("Ctrl+Z  Ctrl+Shift+Z"), Help::tr("undo, redo"));
    html += row(QStringLiteral("F2"), Help::tr("the unit's attributes"));
    html += row(QStringLiteral("Delete"), Help::tr("on a photo or a deduction: delete it; in a finished inspection: void it"));
    html += row(QStringLiteral("Ctrl+R  Ctrl+M  Ctrl+E"), Help::tr("ranking, map, scoresheet"));
    html += row(QStringLiteral("Ctrl+Shift+S  Ctrl+J"), Help::tr("sync now, what is to be decided"));
    html += row(Help::tr("on the map"), Help::tr("arrows: move; + −: zoom; Home: everything; wheel: zoom at the pointer"));
    html += row(Help::tr("while drawing"), Help::tr("Enter or double click: done; Backspace: one point back; Esc: stop"));
    return html + QStringLiteral("</table>");
}

} // namespace

void showHelp(QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Help::tr("Keys and first steps"));
    dialog.resize(640, 620);
    auto *text = new QTextBrowser(&dialog);
    text->setHtml(page());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog.exec();
}

void showAbout(QWidget *parent)
{
    QMessageBox::about(parent, Help::tr("About"),
                       Help::tr("<h3>Shirong %1</h3><p>An offline map for city-appearance inspection.</p><p>Free software under the GNU "
                                "General Public License, version 2 or later. Maps are drawn by QGIS core.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace inspect::app
