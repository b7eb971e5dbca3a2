// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/matmul/evaluate_matmul.h"
#include "ui/state/worker.h"

namespace quantscope {

/// Tries all remedies for outliers on the matrices of a product, beside the interface. The newest
/// question is answered next; one that failed or was cancelled is tried again when it is asked
/// again.
class RemedyRunner : public QObject {
    Q_OBJECT

public:
    using Product = std::shared_ptr<const MatmulAnalysis>;
    using Outcomes = std::shared_ptr<const std::vector<RemedyOutcome>>;

    explicit RemedyRunner(QObject* parent = nullptr);

    void compare(Product product);
    void cancel();

    /// What the remedies do to this product's matrices; null while that is not known. The
    /// matrices that they made are not kept, only the numbers.
    Outcomes outcomesOf(const Product& product) const;
    bool running() const { return worker_.busy(); }
    double progress() const { return progress_; }  ///< 0 to 1, while running.
    /// Why the last question has no answer.
    const std::optional<Error>& error() const { return error_; }

signals:
    /// Anything above is another one.
    void updated();

private:
    void next();
    void take(const Product& asked, Result<std::vector<RemedyOutcome>> found);

    Worker worker_;
    Product wanted_;
    Product answered_;
    Product running_;
    Product known_;  ///< What outcomes_ belongs to.
    Outcomes outcomes_;
    std::optional<Error> error_;
    double progress_ = 0;
};

}  // namespace quantscope
