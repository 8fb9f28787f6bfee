// SPDX-License-Identifier: GPL-2.0-or-later
#include "translations/catalogue.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

/// Outside any namespace, as the macro demands.
static void initCatalogues() { Q_INIT_RESOURCE(translations); }

namespace inspect::app {

// Qt's own catalogue (qtbase_zh_CN.qm) is a package of its own that an office laptop may lack; its commonest words are ours too.
[[maybe_unused]] static const char *const kQtTexts[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"), QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"), QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"), QT_TRANSLATE_NOOP("QPlatformTheme", "&No"), QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"), QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QDialogButtonBox", "OK"),
    // These its catalogue leaves in English or gets wrong.
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size")};
[[maybe_unused]] static const struct {
    const char *text, *comment;
} kQtFolder = QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms");

bool setLanguage(QCoreApplication &application, const QString &language)
{
    static std::unique_ptr<QTranslator> ours;
    static std::unique_ptr<QTranslator> qts;
    initCatalogues();
    auto texts = std::make_unique<QTranslator>();
    if (!texts->load(QStringLiteral(":/i18n/shirong_%1.qm").arg(language)))
        return false;
    const QLocale locale(language);
    QLocale::setDefault(locale);
    auto base = std::make_unique<QTranslator>();
    const bool hasBase =
        base->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (hasBase)
        application.installTranslator(base.get());
    application.installTranslator(texts.get());
    qts = hasBase ? std::move(base) : nullptr;
    ours = std::move(texts);
    return true;
}

} // namespace inspect::app
