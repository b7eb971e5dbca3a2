// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTranslator>

#include <optional>
#include <string_view>

namespace quantscope {

enum class Language { English, Vietnamese };

/// "en", "vi": as written in settings and on the command line.
QString languageId(Language language);
std::optional<Language> parseLanguage(const QString& id);

/// The language's own name for itself; never translated.
QString languageName(Language language);

/// Vietnamese on a Vietnamese system, English otherwise.
Language systemLanguage();

/// Installs the translations and the number locale of one language, and replaces them when it
/// changes. Widgets hear of it through QEvent::LanguageChange; numbers follow QLocale().
///
/// One object per application, made after QCoreApplication and destroyed before it.
class LanguageSwitch {
public:
    explicit LanguageSwitch(Language language);
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch&) = delete;
    LanguageSwitch& operator=(const LanguageSwitch&) = delete;

    void use(Language language);
    Language language() const { return language_; }

private:
    void install();
    void remove();

    Language language_;
    QTranslator words_;    ///< The program's own.
    QTranslator buttons_;  ///< Qt's standard buttons and dialogs.
};

}  // namespace quantscope
