// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "core/base/message.h"
#include "core/data/dataset.h"
#include "core/scenario/evaluate.h"

class QLabel;

namespace quantscope {

/// The state in one or two plain sentences (core's inWords) in the user's language.
class InWordsPanel : public QWidget {
    Q_OBJECT

public:
    explicit InWordsPanel(QWidget* parent = nullptr);

    /// Null: nothing is said. Neither is kept.
    void showState(const Dataset* dataset, const Analysis* analysis);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<Message> words_;
    QLabel* title_ = nullptr;
    QLabel* label_ = nullptr;
};

}  // namespace quantscope
