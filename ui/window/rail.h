// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QActionGroup;

namespace quantscope {

/// The pages that exist, as buttons down the left side. In a narrow window the words become tool
/// tips.
class Rail : public QToolBar {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// Adds a checkable action as a button; exactly one button is on.
    void addPage(QAction* page);
    void setNarrow(bool narrow);

private:
    QActionGroup* pages_ = nullptr;
};

}  // namespace quantscope
