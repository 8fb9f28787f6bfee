// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/place_dialog.h"

#include "models/texts.h"
#include "panels/style.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace inspect::app {

PlaceDialog::PlaceDialog(QWidget *parent)
    : QDialog(parent), mText(new QLineEdit(this)), mDatum(new QComboBox(this)), mResult(quietLabel(this))
{
    setWindowTitle(tr("Go to coordinates"));
    setMinimumWidth(460);
    mText->setObjectName(QStringLiteral("place"));
    mText->setMinimumHeight(kTargetPx);
    mText->setPlaceholderText(tr("116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)"));
    mDatum->setObjectName(QStringLiteral("datum"));
    mDatum->setMinimumHeight(kTargetPx);
    mDatum->addItem(tr("CGCS2000, WGS 84 (survey, GPS)"), int(Datum::Cgcs2000));
    mDatum->addItem(tr("GCJ-02 (Amap, Tencent)"), int(Datum::Gcj02));
    mDatum->addItem(tr("BD-09 (Baidu)"), int(Datum::Bd09));
    mResult->setWordWrap(true);
    mResult->setMinimumHeight(44);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    mGo = buttons->button(QDialogButtonBox::Ok);
    mGo->setText(tr("Go there"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Coordinates"), mText);
    form->addRow(tr("Copied from"), mDatum);
    form->addRow(mResult);
    form->addRow(buttons);
    connect(mText, &QLineEdit::textChanged, this, &PlaceDialog::check);
    connect(mDatum, &QComboBox::activated, this, &PlaceDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // What was copied a moment ago is most likely what is meant.
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    if (copied.size() < 5000 && parsePlace(copied)) {
        mText->setText(copied);
        mText->selectAll();
    }
    check();
}

void PlaceDialog::check()
{
    mPlace.reset();
    const QString text = mText->text().trimmed();
    if (text.isEmpty()) {
        mResult->clear();
    } else if (const auto place = parsePlace(text, static_cast<Datum>(mDatum->currentData().toInt()))) {
        mPlace = *place;
        mResult->setText(tr("CGCS2000: %1").arg(lonLatText(place->place.lon, place->place.lat)));
    } else {
        mResult->setText(sentence(place.error()));
    }
    mGo->setEnabled(mPlace.has_value());
}

} // namespace inspect::app
