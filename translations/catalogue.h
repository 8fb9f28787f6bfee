// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace inspect::app {

/// Puts the program's texts, Qt's own and the default locale into a language ("zh_CN" or "en"). May be called again at run time:
/// widgets get LanguageChange. False: the language has no catalogue, nothing changed.
bool setLanguage(QCoreApplication &application, const QString &language);

} // namespace inspect::app
