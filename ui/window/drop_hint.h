// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace quantscope {

/// Over the whole window while something is dragged above it: what dropping it would do.
class DropHint : public QLabel {
    Q_OBJECT

public:
    explicit DropHint(QWidget* parent);

    void showHint(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace quantscope
