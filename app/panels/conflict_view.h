// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_canvas.h"
#include "commands/snapshot.h"
#include "inspect/conflicts.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace inspect::app {

class ShapeCompare;
struct ConflictChoice;

/// What the chosen conflicts of the inbox are about, and the ways to decide them: one with all it has, several together by their letters.
class ConflictView : public QWidget {
    Q_OBJECT

public:
    explicit ConflictView(QWidget *parent = nullptr);

    void setMap(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers);
    void showChosen(const SnapshotPtr &snapshot, const QVector<Conflict> &chosen);
    /// While a decision is on its way nothing else can be decided, nor for a moment after it: the second half of a double click would
    /// meet the next conflict.
    void setDeciding(bool deciding);
    [[nodiscard]] ShapeCompare &shapes() { return *mShapes; }

Q_SIGNALS:
    void decided(const QVector<inspect::Decision> &decisions);

private:
    void buildMap();
    void buildTyping();
    void showOne();
    void showSeveral();
    void addCard(const QString &head, const QString &value, const QString &foot, const QString &badge);
    void addChoice(const ConflictChoice &choice, int number);
    void clear(QHBoxLayout *row);
    void decide(const QString &take);
    void send(const QVector<Decision> &decisions);
    void rest();
    void updateButtons();
    [[nodiscard]] QVector<ConflictChoice> commonChoices() const;

    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
    QVector<Conflict> mChosen;
    QLabel *mTitle;
    QLabel *mStory;
    QWidget *mMap;
    ShapeCompare *mShapes;
    QHBoxLayout *mCards;
    QHBoxLayout *mChoices;
    QWidget *mTyping;
    QLabel *mTypingLabel;
    QLineEdit *mTyped;
    QPushButton *mTakeTyped;
    QVector<QPushButton *> mNeedReason;
    bool mIsDeciding = false;
    bool mIsNextAwaited = false; ///< decided, and what comes after it is not yet shown
    QTimer mRest;
};

} // namespace inspect::app
