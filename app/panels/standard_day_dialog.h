// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

class QCheckBox;
class QDateEdit;

namespace inspect::app {

/// Asks for the day on which a version of a standard is issued or retired, and says what follows.
class StandardDayDialog : public QDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;   ///< what follows
        QString day;    ///< of the date field
        QString choice; ///< a box to tick, ticked at first; empty: none
        QString accept; ///< of the button
    };
    StandardDayDialog(const Words &words, const QDate &day, QWidget *parent = nullptr);

    [[nodiscard]] QDate day() const;
    [[nodiscard]] bool isChosen() const;

private:
    QDateEdit *mDay;
    QCheckBox *mChoice = nullptr;
};

} // namespace inspect::app
