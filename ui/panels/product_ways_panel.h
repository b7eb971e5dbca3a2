// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <memory>
#include <vector>

#include "core/matmul/evaluate_matmul.h"

class QLabel;

namespace quantscope {

class WrapLabel;

/// Simulated quantization and integer-only inference beside each other: where the multiplication
/// happens, in which type, what is moved and what it costs. Counts, no promises of speed.
class ProductWaysPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProductWaysPanel(QWidget* parent = nullptr);

    /// The cell (row, column) is the example that is worked out.
    void showProduct(std::shared_ptr<const MatmulAnalysis> analysis, int row, int column);

    /// What stands in a line and a column (0 names, 1 simulated, 2 integers only), for tests.
    QString shownText(int line, int column) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t kColumns = 3;
    using Line = std::array<QString, kColumns>;

    std::vector<Line> lines() const;
    void refresh();

    std::shared_ptr<const MatmulAnalysis> analysis_;
    int row_ = 0;
    int column_ = 0;
    std::array<QLabel*, 2> heads_{};
    std::vector<std::array<WrapLabel*, kColumns>> labels_;
};

}  // namespace quantscope
