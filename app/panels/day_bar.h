// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QDateEdit;
class QLabel;

namespace inspect::app {

/// Over the map while a unit is edited whose past must stay: from which day the edit holds, and why that is asked.
class DayBar : public QFrame {
    Q_OBJECT
public:
    enum class Why {
        Replaced, ///< units end and others follow them
        Closed    ///< a closed period was drawn with the present shape
    };

    explicit DayBar(QWidget *parent = nullptr);

    /// `earliest`: none before it; null: any. A day that was chosen by hand stays where it is allowed.
    void ask(Why why, const QDate &earliest, const QDate &today);
    /// What is done next begins with a fresh day again.
    void forget();
    /// Null while nothing is asked.
    [[nodiscard]] QDate day() const;
    /// On a narrow map: what there is to say comes with the pointer.
    void setCompact(bool compact);

Q_SIGNALS:
    void left(); ///< Enter or Esc: back to the map

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QLabel *mTitle;
    QDateEdit *mDay;
    QLabel *mNote;
    Why mWhy = Why::Replaced;
    QDate mEarliest;
    bool mIsAsking = false;
    bool mIsChosen = false;
    bool mIsFilling = false;
};

} // namespace inspect::app
