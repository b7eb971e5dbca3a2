// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QLocale>

namespace quantscope {

QString languageId(Language language) {
    return language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
}

std::optional<Language> parseLanguage(const QString& id) {
    if (id == languageId(Language::English))
        return Language::English;
    if (id == languageId(Language::Vietnamese))
        return Language::Vietnamese;
    return std::nullopt;
}

QString languageName(Language language) {
    return language == Language::Vietnamese ? QStringLiteral("Tiếng Việt")
                                            : QStringLiteral("English");
}

Language systemLanguage() {
    return QLocale::system().language() == QLocale::Vietnamese ? Language::Vietnamese
                                                               : Language::English;
}

LanguageSwitch::LanguageSwitch(Language language) : language_(language) {
    install();
}

LanguageSwitch::~LanguageSwitch() {
    remove();
}

void LanguageSwitch::use(Language language) {
    if (language == language_)
        return;
    remove();
    language_ = language;
    install();
}

void LanguageSwitch::install() {
    const bool vietnamese = language_ == Language::Vietnamese;
    QLocale::setDefault(vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                   : QLocale(QLocale::English, QLocale::UnitedStates));
    // A translation that is missing leaves English text, which is what the content test looks for.
    const QString id = languageId(language_);
    if (words_.load(QStringLiteral(":/i18n/quantscope_%1.qm").arg(id)))
        QCoreApplication::installTranslator(&words_);
    if (vietnamese && buttons_.load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(id)))
        QCoreApplication::installTranslator(&buttons_);
}

void LanguageSwitch::remove() {
    QCoreApplication::removeTranslator(&words_);
    QCoreApplication::removeTranslator(&buttons_);
}

}  // namespace quantscope
