// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QPalette>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QToolButton>

namespace inspect::app {

namespace {

QPalette calmPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, colours::kGround);
    p.setColor(QPalette::WindowText, colours::kInk);
    p.setColor(QPalette::Base, colours::kPaper);
    p.setColor(QPalette::AlternateBase, QColor(0xf8, 0xfa, 0xfb));
    p.setColor(QPalette::Text, colours::kInk);
    p.setColor(QPalette::Button, QColor(0xec, 0xf0, 0xf2));
    p.setColor(QPalette::ButtonText, colours::kInk);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::Highlight, colours::kAccent);
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, colours::kAccent);
    p.setColor(QPalette::ToolTipBase, colours::kPaper);
    p.setColor(QPalette::ToolTipText, colours::kInk);
    p.setColor(QPalette::PlaceholderText, QColor(0x75, 0x80, 0x8a));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x8c, 0x97, 0xa0));
    return p;
}

const char *const kSheet = "QToolTip { padding: 4px; }"
                           "QMenu::item { padding: 7px 28px 7px 28px; min-height: 22px; }"
                           "QMenu::item:selected { background: #1f5f8b; color: white; }"
                           "QMenu::icon { padding-left: 8px; }"
                           "QMenu::icon:checked { background: #bcd9ec; border: 2px solid #1f5f8b; border-radius: 3px; }"
                           "QMenu::indicator { width: 16px; height: 16px; left: 8px; }"
                           "QMenu::separator { height: 1px; background: #cfd6db; margin: 4px 8px; }"
                           "QMenu { background: white; border: 1px solid #cfd6db; }"
                           "QMenuBar { background: #f4f6f7; border: none; }"
                           "QMenuBar::item { padding: 8px 12px; background: transparent; }"
                           "QMenuBar::item:selected { background: #1f5f8b; color: white; }"
                           "QMenuBar::item:disabled { color: #8c97a0; }"
                           "QLineEdit, QComboBox, QSpinBox, QDateEdit, QDoubleSpinBox { min-height: 30px; }"
                           "QPushButton { min-height: 30px; padding: 2px 14px; }"
                           "QPushButton#primary { background: #1f5f8b; color: white; font-weight: bold; border: none; border-radius: 3px; "
                           "min-height: 36px; }"
                           "QPushButton#primary:hover { background: #276fa1; }"
                           "QPushButton#primary:pressed { background: #174a6d; }"
                           "QPushButton#primary:focus { border: 2px solid #0d2f47; }"
                           "QPushButton#primary:disabled { background: #b9c5cd; }"
                           "QTreeView::item, QListView::item, QTableView::item { min-height: 34px; }"
                           "QHeaderView::section { padding: 6px; }";

} // namespace

void applyStyle(QApplication &application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(calmPalette());
    QStringList paths = QIcon::themeSearchPaths();
    // Not every platform plugin looks where the desktop's data lies ($XDG_DATA_DIRS).
    for (const QString &folder :
         QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("icons"), QStandardPaths::LocateDirectory)) {
        if (!paths.contains(folder))
            paths.append(folder);
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(QStringLiteral("breeze"));
    QFont font(QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("WenQuanYi Micro Hei"),
                           QStringLiteral("Noto Sans")});
    font.setPointSizeF(10.5);
    QApplication::setFont(font);
    application.setStyleSheet(QString::fromLatin1(kSheet));
}

QIcon themeIcon(const char *name) { return QIcon::fromTheme(QString::fromLatin1(name)); }

QFont scaledFont(double factor, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

QToolButton *bigButton(const char *iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(iconName));
    button->setIconSize(QSize(20, 20));
    button->setMinimumSize(kTargetPx, kTargetPx);
    button->setAutoRaise(false);
    return button;
}

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QPalette p = label->palette();
    p.setColor(QPalette::WindowText, colours::kQuiet);
    label->setPalette(p);
    return label;
}

} // namespace inspect::app
