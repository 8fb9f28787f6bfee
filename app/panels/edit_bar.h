// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFrame>
#include <QVector>

class QAction;
class QGridLayout;
class QToolButton;

namespace inspect::app {

/// The tools for the map as a column of buttons over it; more columns where the map is low. Folded, only the button that unfolds it
/// is seen.
class EditBar : public QFrame {
    Q_OBJECT
public:
    explicit EditBar(QWidget *parent = nullptr);

    /// A button for a checkable or plain action; it follows the action's icon, text and state.
    void add(QAction *action);
    void addSeparator();
    void setFolded(bool folded);
    /// Arranges the buttons for a map of this height.
    void fitHeight(int height);

Q_SIGNALS:
    void foldedChanged(bool folded);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();

    QGridLayout *mGrid;
    QToolButton *mFold;
    QVector<QToolButton *> mButtons;
    bool mIsFolded = true;
    int mHeight = 600;
};

} // namespace inspect::app
