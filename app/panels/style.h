// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>

class QApplication;
class QLabel;
class QToolButton;

namespace inspect::app {

constexpr int kTargetPx = 36; ///< the least height and width of what a cold finger must hit

namespace colours {
inline const QColor kInk(0x22, 0x2b, 0x33);
inline const QColor kQuiet(0x5c, 0x68, 0x73); ///< second text; 4.9:1 on the panels' ground
inline const QColor kLine(0xcf, 0xd6, 0xdb);
inline const QColor kGround(0xf4, 0xf6, 0xf7);
inline const QColor kPaper(0xff, 0xff, 0xff);
inline const QColor kAccent(0x1f, 0x5f, 0x8b);
inline const QColor kAccentPale(0xe3, 0xee, 0xf5);
inline const QColor kTaken(0xa8, 0x38, 0x1e); ///< points taken
inline const QColor kStar(0xb8, 0x7a, 0x00);
} // namespace colours

/// Fusion with the program's own calm palette, fonts and icon theme.
void applyStyle(QApplication &application);
/// From the icon theme, by its freedesktop name.
[[nodiscard]] QIcon themeIcon(const char *name);
[[nodiscard]] QFont scaledFont(double factor, bool bold = false);
/// A button with a picture (or a short text) that is large enough, named for screen readers.
[[nodiscard]] QToolButton *bigButton(const char *iconName, QWidget *parent);
[[nodiscard]] QLabel *quietLabel(QWidget *parent);

} // namespace inspect::app
