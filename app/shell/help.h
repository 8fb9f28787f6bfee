// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QWidget;

namespace inspect::app {

/// First steps and every key, on one page.
void showHelp(QWidget *parent);
void showAbout(QWidget *parent);

} // namespace inspect::app
