// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/pin_results.h"

#include <QDir>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/scenario/pins.h"
#include "core/scenario/prepare.h"
#include "ui/state/analyzer.h"
#include "ui/state/answer_cost.h"

namespace quantscope {

namespace {

bool isReady(const Dataset& dataset) {
    return dataset.index || dataset.tensor.finite.empty();
}

// Everything the values in view go through, so that both give the same bits.
Result<Dataset> preparedDataset(const DataSpec& data, const Task& task) {
    auto tensor = loadData(data, std::filesystem::path(QDir::currentPath().toStdString()), task);
    if (!tensor)
        return tensor.error();
    Dataset dataset = makeDataset(std::move(tensor).value());
    if (isReady(dataset))
        return dataset;
    return withIndex(std::move(dataset), task);
}

}  // namespace

PinResults::PinResults(Analyzer& analyzer, QObject* parent) : QObject(parent), analyzer_(analyzer) {
    connect(&worker_, &Worker::finished, this, &PinResults::runNext);
    connect(&worker_, &Worker::outOfMemory, this, [this] {
        // Which one it was is the first that is not there yet; the others may still fit.
        for (Entry& entry : entries_) {
            if (entry.isFinal())
                continue;
            entry.failure = Error{Errc::TooLarge,
                                  {QUANTSCOPE_TEXT("core",
                                                   "This needs more memory than the computer has "
                                                   "free. Close other programs or use fewer "
                                                   "values."),
                                   {}}};
            break;
        }
        emit changed();
    });
    connect(&analyzer_, &Analyzer::updated, this, [this] {
        if (answerInPlace())
            emit changed();
        runNext();
    });
}

void PinResults::need(const QObject* who, const std::vector<Scenario>& scenarios) {
    auto wish = std::ranges::find(wishes_, who, &Wish::who);
    if (wish == wishes_.end())
        wish = wishes_.insert(wishes_.end(), {who, {}});
    if (wish->scenarios == scenarios)
        return;
    wish->scenarios = scenarios;
    forgetUnwanted();
    for (const Scenario& scenario : scenarios)
        if (!find(scenario))
            entries_.push_back({scenario, nullptr, std::nullopt});
    answerInPlace();
    runNext();
    emit changed();
}

std::shared_ptr<const PinnedResult> PinResults::of(const Scenario& scenario) const {
    const Entry* entry = find(scenario);
    return entry ? entry->result : nullptr;
}

std::optional<Error> PinResults::failure(const Scenario& scenario) const {
    const Entry* entry = find(scenario);
    return entry ? entry->failure : std::nullopt;
}

bool PinResults::running() const {
    return worker_.busy();
}

PinResults::Entry* PinResults::find(const Scenario& scenario) {
    const auto found = std::ranges::find_if(
        entries_, [&](const Entry& entry) { return asksTheSame(entry.scenario, scenario); });
    return found == entries_.end() ? nullptr : &*found;
}

const PinResults::Entry* PinResults::find(const Scenario& scenario) const {
    return const_cast<PinResults*>(this)->find(scenario);
}

void PinResults::forgetUnwanted() {
    std::erase_if(entries_, [this](const Entry& entry) {
        return std::ranges::none_of(wishes_, [&entry](const Wish& wish) {
            return std::ranges::any_of(wish.scenarios, [&entry](const Scenario& scenario) {
                return asksTheSame(entry.scenario, scenario);
            });
        });
    });
}

std::shared_ptr<const Dataset> PinResults::inView(const Scenario& scenario) const {
    return analyzer_.dataset() && analyzer_.shownData() == scenario.data ? analyzer_.dataset()
                                                                         : nullptr;
}

bool PinResults::waitsForView(const Scenario& scenario) const {
    const auto dataset = inView(scenario);
    return dataset && !isReady(*dataset) && !analyzer_.settled();
}

bool PinResults::answerInPlace() {
    bool answered = false;
    for (Entry& entry : entries_) {
        const auto dataset = entry.isFinal() ? nullptr : inView(entry.scenario);
        if (!dataset || !isReady(*dataset) ||
            expectedEvaluateMs(*dataset, entry.scenario) > kInPlaceMs)
            continue;
        auto result = pinnedResult(*dataset, entry.scenario);
        take(entry.scenario, result);
        answered = true;
    }
    return answered;
}

void PinResults::runNext() {
    if (worker_.busy())
        return;
    for (const Entry& entry : entries_) {
        if (entry.isFinal() || waitsForView(entry.scenario))
            continue;
        const auto dataset = inView(entry.scenario);
        // Approximate, and nobody is making it better: it stays.
        if (entry.result && dataset && !isReady(*dataset))
            continue;
        start(entry.scenario, dataset);
        return;
    }
}

void PinResults::start(const Scenario& scenario, std::shared_ptr<const Dataset> dataset) {
    worker_.start([this, scenario, dataset](const Task& task) -> Worker::Delivery {
        auto values = dataset ? Result<Dataset>(*dataset) : preparedDataset(scenario.data, task);
        auto result = std::make_shared<Result<PinnedResult>>(
            values ? pinnedResult(values.value(), scenario, task)
                   : Result<PinnedResult>(values.error()));
        return [this, scenario, result] {
            take(scenario, *result);
            emit changed();
        };
    });
}

void PinResults::take(const Scenario& scenario, Result<PinnedResult>& result) {
    Entry* entry = find(scenario);
    if (!entry)  // nobody wants it any more
        return;
    if (result)
        entry->result = std::make_shared<const PinnedResult>(std::move(result).value());
    else if (result.error().code != Errc::Cancelled)
        entry->failure = result.error();
}

}  // namespace quantscope
