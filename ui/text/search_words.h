// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quantscope {

/// What searches compare: without case and accents, every dash the one on the keyboard, so that
/// "diem khong" finds "Điểm không" and "lloyd-max" finds "Lloyd–Max".
QString searchWords(const QString& text);

}  // namespace quantscope
