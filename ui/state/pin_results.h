// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/scenario/pinned_result.h"
#include "core/scenario/scenario.h"
#include "ui/state/worker.h"

namespace quantscope {

class Analyzer;

/// The results of scenarios that are kept to compare with: of the values in view at once where
/// that is quick, else one after another off the interface thread. Equal questions share one
/// result, so comparing a state with itself never shows a difference.
class PinResults : public QObject {
    Q_OBJECT

public:
    /// `analyzer` lends the values in view; it must outlive this.
    explicit PinResults(Analyzer& analyzer, QObject* parent = nullptr);

    /// Which scenarios are wanted; results of others are forgotten. `who` tells apart those who
    /// want some: each replaces only what it wanted before.
    void need(const QObject* who, const std::vector<Scenario>& scenarios);

    /// Null until it is there. Approximate ones are replaced as soon as exact ones can be had.
    std::shared_ptr<const PinnedResult> of(const Scenario& scenario) const;
    /// Why there is none and will be none.
    std::optional<Error> failure(const Scenario& scenario) const;
    /// Whether something wanted is still to come.
    bool running() const;

signals:
    /// of() or failure() of a wanted scenario is another one.
    void changed();

private:
    struct Entry {
        Scenario scenario;
        std::shared_ptr<const PinnedResult> result;
        std::optional<Error> failure;

        bool isFinal() const { return failure || (result && result->analysis.exact()); }
    };
    struct Wish {
        const QObject* who;
        std::vector<Scenario> scenarios;
    };

    Entry* find(const Scenario& scenario);
    const Entry* find(const Scenario& scenario) const;
    void forgetUnwanted();
    /// Those that can be answered without a wait; true when one was.
    bool answerInPlace();
    void runNext();
    void start(const Scenario& scenario, std::shared_ptr<const Dataset> dataset);
    void take(const Scenario& scenario, Result<PinnedResult>& result);
    /// The values in view if they are those of the scenario.
    std::shared_ptr<const Dataset> inView(const Scenario& scenario) const;
    /// Whether better ones will come by themselves: the analyzer is at work on these values.
    bool waitsForView(const Scenario& scenario) const;

    Analyzer& analyzer_;
    Worker worker_;
    std::vector<Wish> wishes_;
    std::vector<Entry> entries_;
};

}  // namespace quantscope
