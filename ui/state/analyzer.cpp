// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/analyzer.h"

#include <QDir>

#include <utility>

#include "core/calib/group_params.h"
#include "core/scenario/pins.h"
#include "core/scenario/prepare.h"
#include "core/scenario/selection.h"
#include "ui/state/answer_cost.h"

namespace quantscope {

namespace {

// Below this a direct pass takes less than the hop to the bit histogram and its marked answers.
constexpr std::size_t kBitsFrom = std::size_t{1} << 20;

Result<Dataset> loadedDataset(const DataSpec& data, const Task& task) {
    const std::filesystem::path folder(QDir::currentPath().toStdString());
    auto tensor = loadData(data, folder, task);
    if (!tensor)
        return tensor.error();
    Dataset dataset = makeDataset(std::move(tensor).value());
    if (dataset.tensor.finite.size() < kBitsFrom)
        return dataset;
    return withBits(std::move(dataset), task);
}

// Charts by group and the search speak of one group at most, not of how it is looked at otherwise.
bool sameExtra(const Scenario& a, const Scenario& b) {
    return asksTheSame(a, b) && a.view.group == b.view.group;
}

}  // namespace

template <class T>
bool Analyzer::Extra<T>::isOf(const std::shared_ptr<const Dataset>& data,
                              const Scenario& wanted) const {
    return dataset == data && sameExtra(scenario, wanted);
}

Analyzer::Analyzer(QObject* parent) : QObject(parent) {
    connect(&worker_, &Worker::finished, this, &Analyzer::next);
    connect(&worker_, &Worker::progressed, this, [this](double fraction) {
        progress_ = fraction;
        emit jobChanged();
    });
    connect(&worker_, &Worker::outOfMemory, this, [this] {
        cancel();
        fail({Errc::TooLarge,
              {QUANTSCOPE_TEXT("core",
                               "This needs more memory than the computer has free. Close "
                               "other programs or use fewer values."),
               {}}});
    });
}

Analyzer::~Analyzer() = default;

void Analyzer::show(const Scenario& scenario, bool dragging) {
    stopOutdated(scenario, dragging);
    wanted_ = scenario;
    if (needsData() && !takeCachedData())
        loadInPlace();
    adoptView();
    if (needsAnalysis())
        evaluateInPlace();
    selectInPlace();
    next();
    emit updated();
}

void Analyzer::open(const DataSpec& data) {
    worker_.stop();
    opening_ = data;
    skippedData_.reset();
    next();
}

void Analyzer::need(const ChartNeeds& needs) {
    if (needs_ == needs)
        return;
    const bool otherSelection = needs_.selection != needs.selection;
    needs_ = needs;
    if (otherSelection)
        selectInPlace();
    next();
}

void Analyzer::cancel() {
    const Job cancelled = job_;
    worker_.stop();
    if (cancelled == Job::Load && opening_) {
        opening_.reset();
    } else if (cancelled == Job::Load) {
        skippedData_ = wanted_->data;
        emit loadCancelled();
    } else if (cancelled == Job::Evaluate) {
        skippedScenario_ = wanted_;
    } else if (cancelled == Job::Index) {
        skippedIndex_ = loaded_;
    } else if (cancelled == Job::Sweep) {
        skippedSweep_ = sweepKey();
    } else if (cancelled == Job::Groups) {
        groups_.skipped = wanted_;
    } else if (cancelled == Job::Search) {
        search_.skipped = wanted_;
    } else if (cancelled == Job::Selection) {
        selection_.skipped = wanted_;
    }
}

std::shared_ptr<const std::vector<GroupSummary>> Analyzer::groups() const {
    const bool fits = analysis_ && groups_.dataset == dataset_ &&
                      groups_.scenario.scheme.per == analysis_->scenario.scheme.per;
    return fits ? groups_.shown : nullptr;
}

std::shared_ptr<const SearchTrace> Analyzer::search() const {
    const bool fits = analysis_ && search_.dataset == dataset_ &&
                      search_.scenario.scheme.kind == analysis_->scenario.scheme.kind &&
                      search_.scenario.calibration.method == analysis_->scenario.calibration.method;
    return fits ? search_.shown : nullptr;
}

std::shared_ptr<const Analysis> Analyzer::selection() const {
    const bool fits = analysis_ && needs_.selection && selectionOf_ == needs_.selection &&
                      selection_.isOf(dataset_, analysis_->scenario);
    return fits ? selection_.shown : nullptr;
}

bool Analyzer::current() const {
    return wanted_ && analysis_ && analysis_->scenario == *wanted_ && !needsData();
}

bool Analyzer::sweepCurrent() const {
    return sweep_ && wanted_ && sweepMadeFrom_ == sweepKey();
}

// --- What is missing -------------------------------------------------------------------------

bool Analyzer::needsData() const {
    return wanted_ && (!loaded_ || loadedData_ != wanted_->data);
}

bool Analyzer::needsAnalysis() const {
    return wanted_ && loaded_ && !needsData() &&
           (!analysis_ || analysis_->scenario != *wanted_ || dataset_ != loaded_);
}

bool Analyzer::needsIndex() const {
    return loaded_ && !needsData() && !loaded_->index && !loaded_->tensor.finite.empty();
}

bool Analyzer::needsSweep() const {
    // A scheme that cannot be has been refused already, and is not refused a second time here.
    return analysis_ && !needsData() && !loaded_->tensor.finite.empty() &&
           validate(wanted_->scheme) && hasClipLimit(wanted_->scheme) && !sweepCurrent();
}

template <class T>
bool Analyzer::lacks(const Extra<T>& extra) const {
    const bool answered = analysis_ && dataset_ && !needsAnalysis() && !needsData();
    const bool skipped = extra.skipped && wanted_ && sameExtra(*extra.skipped, *wanted_);
    return answered && !skipped && !(extra.shown && extra.isOf(dataset_, analysis_->scenario));
}

bool Analyzer::needsSelection() const {
    if (!needs_.selection || selection())
        return false;
    const bool other = selectionOf_ != needs_.selection;
    return analysis_ && dataset_ && !needsAnalysis() && !needsData() &&
           (other || lacks(selection_));
}

void Analyzer::next() {
    if (worker_.busy())
        return;
    if (opening_)
        startLoad(*opening_, false);
    else if (needsData() && skippedData_ != wanted_->data)
        startLoad(wanted_->data, true);
    else if (needsAnalysis() && skippedScenario_ != wanted_)
        startEvaluate();
    else if (needsIndex() && skippedIndex_ != loaded_)
        startIndex();
    else if (needsSweep() && skippedSweep_ != sweepKey())
        startSweep();
    else if (needs_.groups && lacks(groups_))
        startExtra<std::vector<GroupSummary>>(Job::Groups, groups_, groupSummaries);
    else if (needsSelection())
        startSelection();
    else if (needs_.search && lacks(search_))
        startExtra<SearchTrace>(Job::Search, search_, searchTrace);
    else
        setJob(Job::None);
}

void Analyzer::stopOutdated(const Scenario& wanted, bool dragging) {
    if (!worker_.busy() || !wanted_)
        return;
    const bool otherData = wanted.data != wanted_->data;
    const bool otherQuestion = !asksTheSame(wanted, *wanted_);
    const bool stop =
        otherData || (job_ == Job::Evaluate && otherQuestion && !dragging) ||
        ((job_ == Job::Sweep || job_ == Job::Search || job_ == Job::Selection) && otherQuestion);
    // A file that is being opened beside the picture has nothing to do with the scenario.
    if (stop && !opening_)
        worker_.stop();
}

// --- Answers in place ------------------------------------------------------------------------

bool Analyzer::takeCachedData() {
    auto dataset = cache_.find(wanted_->data);
    if (!dataset)
        return false;
    takeDataset(wanted_->data, std::move(dataset));
    return true;
}

bool Analyzer::loadInPlace() {
    if (!loadsInPlace(wanted_->data) || skippedData_ == wanted_->data)
        return false;
    auto loaded = loadedDataset(wanted_->data, {});
    if (loaded && !loaded.value().tensor.finite.empty())
        loaded = withIndex(std::move(loaded).value());
    takeLoaded(wanted_->data, true, std::move(loaded));
    return !needsData();
}

bool Analyzer::evaluateInPlace() {
    if (skippedScenario_ == wanted_ || expectedEvaluateMs(*loaded_, *wanted_) > kInPlaceMs)
        return false;
    takeAnalysis(*wanted_, loaded_, evaluate(*loaded_, *wanted_));
    return !needsAnalysis();
}

// As quick as a direct pass over the values, and shown in the same frame where that is quick.
void Analyzer::selectInPlace() {
    constexpr double kMsPerValue = 4e-6;
    if (!needsSelection() || !analysis_->table ||
        kMsPerValue * static_cast<double>(dataset_->tensor.values.size()) > kInPlaceMs)
        return;
    selectionOf_ = needs_.selection;
    auto made = evaluateSelection(*dataset_, *analysis_, *selectionOf_);
    takeExtra(selection_, analysis_, dataset_, made);
}

void Analyzer::adoptView() {
    if (!needsAnalysis() || !analysis_ || dataset_ != loaded_ ||
        !asksTheSame(analysis_->scenario, *wanted_))
        return;
    auto seen = std::make_shared<Analysis>(*analysis_);
    seen->scenario = *wanted_;
    analysis_ = std::move(seen);
}

// --- Jobs ------------------------------------------------------------------------------------

void Analyzer::start(Job job, Worker::Work work) {
    progress_ = 0;
    worker_.start(std::move(work));
    setJob(job);
}

void Analyzer::startLoad(const DataSpec& data, bool wanted) {
    start(Job::Load, [this, data, wanted](const Task& task) -> Worker::Delivery {
        auto loaded = std::make_shared<Result<Dataset>>(loadedDataset(data, task));
        return [this, data, wanted, loaded] { takeLoaded(data, wanted, std::move(*loaded)); };
    });
}

void Analyzer::startEvaluate() {
    start(Job::Evaluate,
          [this, scenario = *wanted_, dataset = loaded_](const Task& task) -> Worker::Delivery {
              auto analysis =
                  std::make_shared<Result<Analysis>>(evaluate(*dataset, scenario, task));
              return [this, scenario, dataset, analysis] {
                  // Something quick may have been asked and answered meanwhile.
                  if (!needsAnalysis())
                      return;
                  takeAnalysis(scenario, dataset, std::move(*analysis));
                  emit updated();
              };
          });
}

void Analyzer::startIndex() {
    start(Job::Index, [this, dataset = loaded_](const Task& task) -> Worker::Delivery {
        auto indexed = std::make_shared<Result<Dataset>>(withIndex(*dataset, task));
        return [this, dataset, indexed] { takeIndexed(dataset, std::move(*indexed)); };
    });
}

void Analyzer::startSweep() {
    start(Job::Sweep,
          [this, key = sweepKey(), scenario = *wanted_](const Task& task) -> Worker::Delivery {
              auto sweep = std::make_shared<Result<Sweep>>(
                  sweepClip(*key.dataset, scenario, kSweepPoints, task));
              return [this, key, sweep] { takeSweep(key, std::move(*sweep)); };
          });
}

template <class T>
void Analyzer::startExtra(Job job, Extra<T>& extra,
                          Result<T> (*make)(const Dataset&, const Analysis&, const Task&)) {
    start(job,
          [this, &extra, make, analysis = analysis_,
           dataset = dataset_](const Task& task) -> Worker::Delivery {
              auto made = std::make_shared<Result<T>>(make(*dataset, *analysis, task));
              return [this, &extra, analysis, dataset, made] {
                  takeExtra(extra, analysis, dataset, *made);
                  emit updated();
              };
          });
}

void Analyzer::startSelection() {
    start(Job::Selection,
          [this, interval = *needs_.selection, analysis = analysis_,
           dataset = dataset_](const Task& task) -> Worker::Delivery {
              auto made = std::make_shared<Result<Analysis>>(
                  evaluateSelection(*dataset, *analysis, interval, task));
              return [this, interval, analysis, dataset, made] {
                  // Another interval may have been marked, and answered in place, meanwhile.
                  if (needs_.selection != interval || selection())
                      return;
                  selectionOf_ = interval;
                  takeExtra(selection_, analysis, dataset, *made);
                  emit updated();
              };
          });
}

// --- Results ---------------------------------------------------------------------------------

void Analyzer::takeDataset(const DataSpec& data, std::shared_ptr<const Dataset> dataset) {
    cache_.put(data, dataset);
    if (!wanted_ || wanted_->data != data)
        return;
    // A better version of the same values keeps its sweep until the next one is there.
    if (loadedData_ != data)
        sweep_.reset();
    loadedData_ = data;
    loaded_ = std::move(dataset);
    skippedData_.reset();
}

void Analyzer::takeLoaded(const DataSpec& data, bool wanted, Result<Dataset> loaded) {
    const bool askedFor = wanted ? wanted_ && wanted_->data == data : opening_ == data;
    if (!wanted && askedFor)
        opening_.reset();
    if (loaded) {
        takeDataset(data, std::make_shared<const Dataset>(std::move(loaded).value()));
        if (!wanted && askedFor) {
            emit opened(data);
        } else if (needsAnalysis()) {
            evaluateInPlace();
            emit updated();
        }
    } else if (askedFor && loaded.error().code != Errc::Cancelled) {
        skippedData_ = data;
        fail(loaded.error());
    }
}

void Analyzer::takeAnalysis(const Scenario& asked, const std::shared_ptr<const Dataset>& dataset,
                            Result<Analysis> analysis) {
    if (analysis && dataset == loaded_) {
        analysis_ = std::make_shared<const Analysis>(std::move(analysis).value());
        dataset_ = dataset;
        shownData_ = asked.data;
    } else if (!analysis && analysis.error().code != Errc::Cancelled) {
        skippedScenario_ = asked;
        fail(analysis.error());
    }
    adoptView();
}

void Analyzer::takeIndexed(const std::shared_ptr<const Dataset>& of, Result<Dataset> indexed) {
    if (!indexed) {
        if (indexed.error().code != Errc::Cancelled) {
            // Without an index everything still works, only slower or approximate.
            skippedIndex_ = of;
            fail(indexed.error());
        }
        return;
    }
    if (of != loaded_)
        return;
    takeDataset(loadedData_, std::make_shared<const Dataset>(std::move(indexed).value()));
    if (needsAnalysis())
        evaluateInPlace();
    emit updated();
}

void Analyzer::takeSweep(const SweepKey& key, Result<Sweep> sweep) {
    if (sweep) {
        sweep_ = std::make_shared<const Sweep>(std::move(sweep).value());
        sweepMadeFrom_ = key;
        emit updated();
    } else if (sweep.error().code != Errc::Cancelled) {
        skippedSweep_ = key;
        fail(sweep.error());
    }
}

template <class T>
void Analyzer::takeExtra(Extra<T>& extra, const std::shared_ptr<const Analysis>& analysis,
                         const std::shared_ptr<const Dataset>& dataset, Result<T>& made) {
    if (made) {
        extra.shown = std::make_shared<const T>(std::move(made).value());
        extra.dataset = dataset;
        extra.scenario = analysis->scenario;
    } else if (made.error().code != Errc::Cancelled) {
        extra.skipped = analysis->scenario;
        fail(made.error());
    }
}

void Analyzer::fail(const Error& error) {
    if (error.code != Errc::Cancelled)
        emit failed(error);
}

void Analyzer::setJob(Job job) {
    if (job_ == job && job == Job::None)
        return;
    job_ = job;
    emit jobChanged();
}

Analyzer::SweepKey Analyzer::sweepKey() const {
    // The picks show the methods; where a hand has put the limits is no method, and must not make
    // the sweep outdated while it drags.
    const bool manual = wanted_->calibration.method == "manual";
    return {loaded_, wanted_->scheme, wanted_->metric,
            manual ? Calibration{} : wanted_->calibration};
}

}  // namespace quantscope
