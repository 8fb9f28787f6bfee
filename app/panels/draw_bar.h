// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/unit.h"

#include <QFrame>

class QBoxLayout;
class QButtonGroup;
class QDoubleSpinBox;
class QLineEdit;
class QToolButton;

namespace inspect::app {

/// Beside the map while something is drawn: how to draw it, the next point by numbers, and the ways out.
class DrawBar : public QFrame {
    Q_OBJECT
public:
    enum class What { Polygon, Rectangle, Street };
    enum class How { Clicks, Freehand, Trace };

    explicit DrawBar(QWidget *parent = nullptr);

    /// Offers what fits the shape; the choices come back to the plainest.
    void begin(ShapeType shape);
    void choose(What what); ///< as if its button were clicked
    [[nodiscard]] What what() const { return mWhat; }
    [[nodiscard]] How how() const { return mHow; }
    [[nodiscard]] double streetHalfWidthM() const;
    [[nodiscard]] bool avoidsOverlap() const;
    /// The leg from the last point to the pointer; not while its numbers are being typed.
    void showLeg(double lengthM, double bearing);
    /// On a narrow map: pictures without words; on one that has not even room for the numbers: none of these.
    void fitWidth(int mapPx);
    void setHasPoints(bool hasPoints, bool isComplete);

Q_SIGNALS:
    void whatChosen(inspect::app::DrawBar::What what);
    void howChosen(inspect::app::DrawBar::How how);
    void copyWanted(); ///< take a base-map feature's shape
    void legEntered(double lengthM, double bearing);
    void placeEntered(const QString &text);
    void finishWanted();
    void takeBackWanted();
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildChoices();
    void buildNumbers();
    void retranslate();
    void fitSize();
    void showNumbers();

    What mWhat = What::Polygon;
    How mHow = How::Clicks;
    ShapeType mShape = ShapeType::Polygon;
    bool mIsCompact = false;
    bool mHasNumbers = true;
    QWidget *mChoices;
    QBoxLayout *mChoiceRows = nullptr;
    QWidget *mNumbers;
    QButtonGroup *mWhats;
    QButtonGroup *mHows;
    QDoubleSpinBox *mWidth;
    QToolButton *mCopy;
    QToolButton *mAvoid;
    QDoubleSpinBox *mLength;
    QDoubleSpinBox *mBearing;
    QLineEdit *mPlace;
    QToolButton *mFinish;
    QToolButton *mBack;
    QToolButton *mStop;
};

} // namespace inspect::app
