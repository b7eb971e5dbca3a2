// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

#include "core/base/message.h"

// All words of the program that do not belong to one widget: core's sentences, names of ids,
// numbers as people write them. Everything here answers in the language set at the moment of the
// call; widgets ask again on QEvent::LanguageChange.
namespace quantscope {

/// Core's sentence in the user's language, its numbers in the user's locale: whole numbers with
/// group signs, reals with at most six significant digits. A template without a translation stays
/// English.
QString text(const Message& message);

/// Several sentences one after another, separated by a space.
QString text(std::span<const Message> messages);

}  // namespace quantscope
