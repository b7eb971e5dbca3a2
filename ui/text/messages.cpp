// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/messages.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/text/numbers.h"

namespace quantscope {

namespace {

QString argumentShown(const Message::Argument& argument) {
    if (const auto* words = std::get_if<std::string>(&argument))
        return QString::fromStdString(*words);
    if (const auto* whole = std::get_if<std::int64_t>(&argument))
        return shownCount(*whole);
    return shortNumber(std::get<double>(argument));
}

}  // namespace

QString text(const Message& message) {
    // Templates are literals, but a string_view need not end in a zero byte.
    const std::string literal(message.text);
    const QString pattern = QCoreApplication::translate("core", literal.c_str());

    // One pass over the template: QString::arg would also fill placeholders that an argument
    // brought along, for example a file called "%2.npy".
    QString filled;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == u'%' && i + 1 < pattern.size() &&
                                 pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        const auto index = placeholder ? std::size_t{pattern[i + 1].unicode()} - u'1' : 0;
        if (placeholder && index < message.arguments.size()) {
            filled += argumentShown(message.arguments[index]);
            ++i;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

QString text(std::span<const Message> messages) {
    QStringList sentences;
    for (const Message& message : messages)
        sentences += text(message);
    return sentences.join(u' ');
}

}  // namespace quantscope
