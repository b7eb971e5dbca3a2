// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/data/data_spec.h"
#include "core/data/dataset.h"
#include "core/quant/clip_range.h"
#include "core/scenario/chart_groups.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/scenario.h"
#include "core/scenario/search_trace.h"
#include "core/scenario/sweep.h"
#include "ui/state/dataset_cache.h"
#include "ui/state/worker.h"

namespace quantscope {

/// What the charts in view need beside the analysis; nothing else is computed for them.
struct ChartNeeds {
    bool groups = false;
    bool search = false;
    std::optional<ClipRange> selection;  ///< Of the value axis, whose errors are asked for.

    bool operator==(const ChartNeeds&) const = default;
};

/// Turns the scenario that is wanted into what is shown: dataset, analysis and sweep, each an
/// immutable value that comes as soon as it is known.
///
/// Nothing here blocks the interface. Quick answers are given in place, before show() returns;
/// everything else is one job at a time in the worker, always the most useful one that is missing:
/// load, evaluate, build the index, sweep. There is no queue, so nothing outdated is ever started.
/// The last good picture stays until a better one is there.
class Analyzer : public QObject {
    Q_OBJECT

public:
    /// Of the error curve: one for every few pixels of its chart.
    static constexpr std::size_t kSweepPoints = 256;

    enum class Job { None, Load, Evaluate, Index, Sweep, Groups, Search, Selection };

    explicit Analyzer(QObject* parent = nullptr);
    /// Stops the job and waits for it.
    ~Analyzer() override;

    /// Makes `scenario` what is wanted. While `dragging`, a running evaluation is finished and
    /// shown although a newer one is wanted, so that the picture follows the hand; otherwise it is
    /// stopped. Work for another dataset is always stopped.
    void show(const Scenario& scenario, bool dragging);

    /// Loads `data` beside what is shown and says opened() or failed(). The caller then puts it
    /// into the scenario; show() finds it ready. A newer call replaces an older one.
    void open(const DataSpec& data);

    /// Says which charts are in view. What they need follows after everything else; the last one
    /// stays until then.
    void need(const ChartNeeds& needs);

    /// Stops the running job and does not start it again until something else is wanted. What is
    /// shown stays. After a load that the scenario asked for, loadCancelled() follows.
    void cancel();

    // Null until there is one.
    std::shared_ptr<const Dataset> dataset() const { return dataset_; }
    std::shared_ptr<const Analysis> analysis() const { return analysis_; }
    std::shared_ptr<const Sweep> sweep() const { return sweep_; }
    /// Of the dataset shown, and of the same groups, or method; may be of the analysis before while
    /// another one is being computed.
    std::shared_ptr<const std::vector<GroupSummary>> groups() const;
    std::shared_ptr<const SearchTrace> search() const;

    /// Of exactly analysis() and the selection last asked for; null until it is there.
    std::shared_ptr<const Analysis> selection() const;

    /// Where dataset() came from.
    const DataSpec& shownData() const { return shownData_; }
    /// Whether analysis() answers exactly the scenario last wanted.
    bool current() const;
    /// Whether sweep() belongs to the dataset, scheme and metric last wanted.
    bool sweepCurrent() const;
    /// Whether nothing more will come until something else is wanted.
    bool settled() const { return job_ == Job::None; }

    Job job() const { return job_; }
    double progress() const { return progress_; }  ///< 0 to 1, of the running job.

signals:
    /// dataset(), analysis() or sweep() is another one, or current() has changed.
    void updated();
    /// job() or progress() is another one.
    void jobChanged();
    void opened(const DataSpec& data);
    void loadCancelled();
    /// What cannot be shown and why. Cancelled is never reported.
    void failed(const Error& error);

private:
    struct SweepKey {
        std::shared_ptr<const Dataset> dataset;
        Scheme scheme;
        Metric metric = Metric::Mse;
        Calibration calibration;

        bool operator==(const SweepKey&) const = default;
    };

    /// A by-product of the analysis, with what it was made from.
    template <class T>
    struct Extra {
        std::shared_ptr<const T> shown;
        std::shared_ptr<const Dataset> dataset;
        Scenario scenario;
        std::optional<Scenario> skipped;

        bool isOf(const std::shared_ptr<const Dataset>& data, const Scenario& wanted) const;
    };

    void next();
    bool needsData() const;
    bool needsAnalysis() const;
    bool needsIndex() const;
    bool needsSweep() const;
    template <class T>
    bool lacks(const Extra<T>& extra) const;

    bool takeCachedData();
    bool loadInPlace();
    bool evaluateInPlace();
    void adoptView();

    void startLoad(const DataSpec& data, bool wanted);
    void startEvaluate();
    void startIndex();
    void startSweep();
    template <class T>
    void startExtra(Job job, Extra<T>& extra,
                    Result<T> (*make)(const Dataset&, const Analysis&, const Task&));
    template <class T>
    void takeExtra(Extra<T>& extra, const std::shared_ptr<const Analysis>& analysis,
                   const std::shared_ptr<const Dataset>& dataset, Result<T>& made);
    bool needsSelection() const;
    void startSelection();
    void selectInPlace();
    void start(Job job, Worker::Work work);

    void takeDataset(const DataSpec& data, std::shared_ptr<const Dataset> dataset);
    void takeLoaded(const DataSpec& data, bool wanted, Result<Dataset> loaded);
    void takeAnalysis(const Scenario& asked, const std::shared_ptr<const Dataset>& dataset,
                      Result<Analysis> analysis);
    void takeIndexed(const std::shared_ptr<const Dataset>& of, Result<Dataset> indexed);
    void takeSweep(const SweepKey& key, Result<Sweep> sweep);
    void stopOutdated(const Scenario& wanted, bool dragging);
    void fail(const Error& error);
    void setJob(Job job);
    SweepKey sweepKey() const;

    Worker worker_;
    DatasetCache cache_;
    Job job_ = Job::None;
    double progress_ = 0;

    std::optional<Scenario> wanted_;
    std::optional<DataSpec> opening_;

    // What work goes on from: may be ahead of what is shown.
    DataSpec loadedData_;
    std::shared_ptr<const Dataset> loaded_;

    // What is shown. The analysis is always one of the dataset beside it.
    DataSpec shownData_;
    std::shared_ptr<const Dataset> dataset_;
    std::shared_ptr<const Analysis> analysis_;
    std::shared_ptr<const Sweep> sweep_;
    SweepKey sweepMadeFrom_;
    ChartNeeds needs_;
    Extra<std::vector<GroupSummary>> groups_;
    Extra<SearchTrace> search_;
    Extra<Analysis> selection_;
    std::optional<ClipRange> selectionOf_;  ///< What selection_ was asked about.

    // What failed or was cancelled and is not tried again.
    std::optional<DataSpec> skippedData_;
    std::optional<Scenario> skippedScenario_;
    std::shared_ptr<const Dataset> skippedIndex_;
    std::optional<SweepKey> skippedSweep_;
};

}  // namespace quantscope
