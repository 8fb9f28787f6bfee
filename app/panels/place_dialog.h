// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace inspect::app {

/// A place by its coordinates, as they were copied from wherever; web maps' shifts are taken off.
class PlaceDialog : public QDialog {
    Q_OBJECT
public:
    explicit PlaceDialog(QWidget *parent = nullptr);

    [[nodiscard]] const std::optional<WrittenPlace> &place() const { return mPlace; }

private:
    void check();

    QLineEdit *mText;
    QComboBox *mDatum;
    QLabel *mResult;
    QPushButton *mGo;
    std::optional<WrittenPlace> mPlace;
};

} // namespace inspect::app
