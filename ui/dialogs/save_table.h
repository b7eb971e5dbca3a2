// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

#include "core/table/table.h"

class QWidget;

namespace quantscope {

/// Asks for a file and writes `table` there, in the kind of file its name says (CSV without one);
/// column titles in the user's language. `done` gets a sentence that says what happened.
void saveTable(QWidget* parent, const Table& table,
               const std::function<void(const QString& sentence)>& done);

/// The same without asking. An empty sentence: written.
QString writeTable(const QString& path, const Table& table);

}  // namespace quantscope
