// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/matmul/evaluate_matmul.h"
#include "core/scenario/matmul_spec.h"
#include "ui/state/worker.h"

namespace quantscope {

/// Turns the specification of the MatMul page into its product. Small products are made in place,
/// before show() returns; others by one job at a time in the worker, the newest wanted one next.
/// The last good product stays until a better one is there.
class MatmulAnalyzer : public QObject {
    Q_OBJECT

public:
    explicit MatmulAnalyzer(QObject* parent = nullptr);

    /// Makes `spec` what is wanted, on `active` where its source is the dataset (may be null). How
    /// far sums are followed (`roomDepth`) and how errors are written are not the product's: they
    /// make no new one.
    void show(const MatmulSpec& spec, std::shared_ptr<const Dataset> active);
    /// Stops the running job and does not start it again until something else is wanted.
    void cancel();

    /// Null until there is one.
    std::shared_ptr<const MatmulAnalysis> analysis() const { return analysis_; }
    /// Whether analysis() answers what was last wanted.
    bool current() const;
    /// Why what was last wanted cannot be shown; nothing when it can.
    const std::optional<Error>& error() const { return error_; }
    bool busy() const { return worker_.busy(); }
    double progress() const { return progress_; }  ///< 0 to 1, of the running job.

signals:
    /// Anything above is another one.
    void updated();

private:
    struct Wanted {
        MatmulSpec spec;
        std::shared_ptr<const Dataset> active;  ///< Null unless the source is the dataset.

        bool operator==(const Wanted&) const = default;
    };

    void next();
    void take(const Wanted& asked, Result<MatmulAnalysis> result);

    Worker worker_;
    std::optional<Wanted> wanted_;
    std::optional<Wanted> answered_;  ///< Shown, failed or cancelled: not tried again.
    std::optional<Wanted> running_;
    std::shared_ptr<const MatmulAnalysis> analysis_;
    std::optional<Error> error_;
    double progress_ = 0;
};

}  // namespace quantscope
