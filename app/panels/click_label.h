// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLabel>

namespace inspect::app {

/// A text that can be clicked, or chosen by Tab and pressed with Enter: a number that explains itself.
class ClickLabel : public QLabel {
    Q_OBJECT

public:
    explicit ClickLabel(QWidget *parent = nullptr);

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void underline(bool on);
};

} // namespace inspect::app
