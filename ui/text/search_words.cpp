// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/search_words.h"

namespace quantscope {

namespace {

QChar plainLetter(QChar c) {
    constexpr QChar kMinus(0x2212);
    if (c.category() == QChar::Punctuation_Dash || c == kMinus)
        return u'-';
    return c == u'đ' ? QChar(u'd') : c;
}

}  // namespace

QString searchWords(const QString& text) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower())
        if (c.category() != QChar::Mark_NonSpacing)
            plain += plainLetter(c);
    return plain;
}

}  // namespace quantscope
