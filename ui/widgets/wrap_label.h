// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace quantscope {

/// A label that breaks into as many lines as its text needs in the language of the moment. It
/// never widens what it stands in, and shows its text as it is, never as markup.
class WrapLabel : public QLabel {
    Q_OBJECT

public:
    explicit WrapLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
};

}  // namespace quantscope
