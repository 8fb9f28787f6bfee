// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/draw_bar.h"

#include "panels/style.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr double kStreetWidthM = 30;
constexpr int kWordsPx = 700; ///< of the map: room for words beside the pictures
constexpr int kNumbersPx = 460;

QToolButton *textButton(QWidget *parent, const char *icon, const char *name)
{
    QToolButton *button = bigButton(icon, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the map
    return button;
}

QDoubleSpinBox *numberBox(QWidget *parent, const char *name, double most, int decimals)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(0, most);
    box->setDecimals(decimals);
    box->setMinimumHeight(kTargetPx);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

DrawBar::DrawBar(QWidget *parent)
    : QFrame(parent), mChoices(new QWidget(this)), mNumbers(new QWidget(this)), mWhats(new QButtonGroup(this)),
      mHows(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("drawBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(3);
    column->addWidget(mChoices);
    column->addWidget(mNumbers);
    buildChoices();
    buildNumbers();
    retranslate();
    hide();
}

void DrawBar::buildChoices()
{
    mChoiceRows = new QBoxLayout(QBoxLayout::LeftToRight, mChoices);
    mChoiceRows->setContentsMargins(0, 0, 0, 0);
    mChoiceRows->setSpacing(3);
    auto *whats = new QHBoxLayout;
    auto *hows = new QHBoxLayout;
    for (QHBoxLayout *row : {whats, hows}) {
        row->setSpacing(2);
        mChoiceRows->addLayout(row);
    }
    const auto add = [this](QHBoxLayout *row, QButtonGroup *group, const char *icon, const char *name, int id) {
        QToolButton *button = textButton(mChoices, icon, name);
        button->setCheckable(true);
        group->addButton(button, id);
        row->addWidget(button);
    };
    add(whats, mWhats, "draw-polygon", "drawPolygon", int(What::Polygon));
    add(whats, mWhats, "draw-rectangle", "drawRectangle", int(What::Rectangle));
    add(whats, mWhats, "draw-path", "drawStreet", int(What::Street));
    mWidth = numberBox(mChoices, "streetWidth", 500, 0);
    mWidth->setMinimum(1);
    mWidth->setValue(kStreetWidthM);
    whats->addWidget(mWidth);
    whats->addStretch(1);
    add(hows, mHows, "draw-polyline", "drawClicks", int(How::Clicks));
    add(hows, mHows, "draw-freehand", "drawFreehand", int(How::Freehand));
    add(hows, mHows, "draw-bezier-curves", "drawTrace", int(How::Trace));
    mCopy = textButton(mChoices, "edit-copy", "drawCopy");
    hows->addWidget(mCopy);
    hows->addStretch(1);
    mChoiceRows->setStretchFactor(hows, 1); // what to draw may have nothing to choose: the rest begins at the left
    connect(mWhats, &QButtonGroup::idClicked, this, [this](int id) {
        mWhat = static_cast<What>(id);
        mWidth->setVisible(mWhat == What::Street);
        fitSize();
        Q_EMIT whatChosen(mWhat);
    });
    connect(mHows, &QButtonGroup::idClicked, this, [this](int id) {
        mHow = static_cast<How>(id);
        Q_EMIT howChosen(mHow);
    });
    connect(mCopy, &QToolButton::clicked, this, &DrawBar::copyWanted);
}

void DrawBar::buildNumbers()
{
    auto *row = new QHBoxLayout(mNumbers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    mLength = numberBox(mNumbers, "drawLength", 999'999.9, 1);
    mBearing = numberBox(mNumbers, "drawBearing", 360, 1);
    mPlace = new QLineEdit(mNumbers);
    mPlace->setObjectName(QStringLiteral("drawPlace"));
    mPlace->setMinimumHeight(kTargetPx);
    mPlace->setMinimumWidth(120);
    mAvoid = textButton(mNumbers, "path-difference", "drawAvoid");
    mAvoid->setCheckable(true);
    mFinish = textButton(mNumbers, "dialog-ok-apply", "drawFinish");
    mBack = textButton(mNumbers, "edit-undo", "drawBack");
    mStop = textButton(mNumbers, "dialog-cancel", "drawStop");
    for (QWidget *widget : std::initializer_list<QWidget *>{mLength, mBearing})
        row->addWidget(widget);
    row->addWidget(mPlace, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{mAvoid, mBack, mFinish, mStop})
        row->addWidget(widget);
    connect(mPlace, &QLineEdit::returnPressed, this, [this] {
        if (!mPlace->text().trimmed().isEmpty())
            Q_EMIT placeEntered(mPlace->text().trimmed());
        mPlace->clear();
    });
    connect(mFinish, &QToolButton::clicked, this, &DrawBar::finishWanted);
    connect(mBack, &QToolButton::clicked, this, &DrawBar::takeBackWanted);
    connect(mStop, &QToolButton::clicked, this, &DrawBar::stopWanted);
}

/// Enter in a number makes the point; Esc gives the keys back to the map.
void DrawBar::keyPressEvent(QKeyEvent *event)
{
    const bool inNumbers = focusWidget() == mLength || focusWidget() == mBearing;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && inNumbers) {
        mLength->interpretText();
        mBearing->interpretText();
        Q_EMIT legEntered(mLength->value(), mBearing->value());
        mLength->setFocus();
        mLength->selectAll();
        return;
    }
    if (event->key() == Qt::Key_Escape && parentWidget())
        return parentWidget()->setFocus();
    QFrame::keyPressEvent(event);
}

void DrawBar::begin(ShapeType shape)
{
    mWhat = What::Polygon;
    mHow = How::Clicks;
    mWhats->button(int(What::Polygon))->setChecked(true);
    mHows->button(int(How::Clicks))->setChecked(true);
    for (QAbstractButton *button : mWhats->buttons())
        button->setVisible(shape == ShapeType::Polygon);
    for (QAbstractButton *button : mHows->buttons())
        button->setVisible(shape != ShapeType::Point);
    mWidth->setVisible(false);
    mAvoid->setVisible(shape == ShapeType::Polygon);
    mFinish->setVisible(shape != ShapeType::Point);
    mBack->setVisible(shape != ShapeType::Point);
    mShape = shape;
    showNumbers();
    mPlace->clear();
    mLength->setValue(0);
    mBearing->setValue(0);
    setHasPoints(false, false);
    show();
    raise();
    fitSize();
}

void DrawBar::fitWidth(int mapPx)
{
    const bool compact = mapPx < kWordsPx;
    const bool hasNumbers = mapPx >= kNumbersPx;
    const bool wasCompact = std::exchange(mIsCompact, compact);
    if (std::exchange(mHasNumbers, hasNumbers) == hasNumbers && wasCompact == compact)
        return; // laying out tells the map, which asks again
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    showNumbers();
    mChoiceRows->setDirection(hasNumbers ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitSize();
}

void DrawBar::showNumbers()
{
    mPlace->setVisible(mHasNumbers);
    mLength->setVisible(mHasNumbers && mShape != ShapeType::Point);
    mBearing->setVisible(mHasNumbers && mShape != ShapeType::Point);
}

void DrawBar::choose(What what) { mWhats->button(int(what))->click(); }

void DrawBar::fitSize()
{
    layout()->activate();
    adjustSize();
}

double DrawBar::streetHalfWidthM() const { return mWidth->value() / 2; }
bool DrawBar::avoidsOverlap() const { return mAvoid->isChecked() && mAvoid->isVisibleTo(this); }

void DrawBar::showLeg(double lengthM, double bearing)
{
    if (mLength->hasFocus() || mBearing->hasFocus())
        return;
    mLength->setValue(lengthM);
    mBearing->setValue(bearing);
}

void DrawBar::setHasPoints(bool hasPoints, bool isComplete)
{
    mBack->setEnabled(hasPoints);
    mFinish->setEnabled(isComplete);
    mLength->setEnabled(hasPoints);
    mBearing->setEnabled(hasPoints);
}

void DrawBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fitSize();
    }
    QFrame::changeEvent(event);
}

void DrawBar::retranslate()
{
    const auto say = [](QAbstractButton *button, const QString &text, const QString &hint) {
        button->setText(text);
        button->setToolTip(hint);
        button->setAccessibleName(text);
    };
    say(mWhats->button(int(What::Polygon)), tr("Area"), tr("Corner by corner"));
    say(mWhats->button(int(What::Rectangle)), tr("Rectangle"), tr("From corner to corner"));
    say(mWhats->button(int(What::Street)), tr("Street"), tr("Draw the middle of a street; both fronts belong to the area"));
    say(mHows->button(int(How::Clicks)), tr("Points"), tr("Click point by point"));
    say(mHows->button(int(How::Freehand)), tr("Freehand"), tr("Press and draw; what wiggles is smoothed"));
    say(mHows->button(int(How::Trace)), tr("Trace"), tr("Click start and end; the line follows the base map's roads between them"));
    say(mCopy, tr("Copy"), tr("Click something on the base map to take its shape"));
    say(mAvoid, tr("No overlap"), tr("What units of this kind cover already is left out"));
    say(mBack, tr("Back"), tr("Take the last point back (Backspace)"));
    say(mFinish, tr("Done"), tr("Finish the shape (Enter)"));
    say(mStop, tr("Cancel"), tr("Stop drawing (Esc)"));
    mWidth->setSuffix(tr(" m wide"));
    mLength->setSuffix(tr(" m"));
    mLength->setToolTip(tr("Length of the next side; Enter makes the point"));
    mLength->setAccessibleName(mLength->toolTip());
    mBearing->setSuffix(QStringLiteral("°"));
    mBearing->setToolTip(tr("Direction of the next side, clockwise from north; Enter makes the point"));
    mBearing->setAccessibleName(mBearing->toolTip());
    mPlace->setPlaceholderText(tr("Coordinates, Enter"));
    mPlace->setToolTip(tr("The next point by its coordinates, like 116.3,39.9"));
    mPlace->setAccessibleName(mPlace->toolTip());
}

} // namespace inspect::app
