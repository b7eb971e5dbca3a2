// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/matmul_analyzer.h"

#include <utility>

namespace quantscope {

namespace {

// Some two milliseconds of work: less than a frame.
constexpr double kInPlaceOperations = 1e5;

bool isQuick(const MatmulSpec& spec) {
    const bool ownSize = spec.source == MatmulSource::Worked || spec.source == MatmulSource::Course;
    const ProductShape shape{spec.rows, spec.depth, spec.columns};
    return spec.remedy == "none" && (ownSize || shape.operations() < kInPlaceOperations);
}

const Tensor* tensorOf(const std::shared_ptr<const Dataset>& dataset) {
    return dataset ? &dataset->tensor : nullptr;
}

}  // namespace

MatmulAnalyzer::MatmulAnalyzer(QObject* parent) : QObject(parent) {
    connect(&worker_, &Worker::progressed, this, [this](double fraction) {
        progress_ = fraction;
        emit updated();
    });
    connect(&worker_, &Worker::outOfMemory, this, [this] {
        if (running_)
            take(*running_, Error{Errc::TooLarge,
                                  {QUANTSCOPE_TEXT("core",
                                                   "There is not enough memory for this "
                                                   "product. Choose smaller sizes."),
                                   {}}});
    });
    connect(&worker_, &Worker::finished, this, [this] {
        running_.reset();
        next();
        emit updated();
    });
}

void MatmulAnalyzer::show(const MatmulSpec& spec, std::shared_ptr<const Dataset> active) {
    if (spec.source != MatmulSource::Dataset)
        active.reset();
    Wanted wanted{spec, std::move(active)};
    wanted.spec.roomDepth.reset();
    wanted.spec.errorsInPercent = false;
    if (wanted_ == wanted)
        return;
    wanted_ = std::move(wanted);
    if (running_ && running_ != wanted_)
        worker_.stop();
    next();
    emit updated();
}

void MatmulAnalyzer::cancel() {
    worker_.stop();
    answered_ = wanted_;
}

bool MatmulAnalyzer::current() const {
    return analysis_ && wanted_ && answered_ == wanted_ && !error_ &&
           analysis_->spec == wanted_->spec;
}

void MatmulAnalyzer::next() {
    if (!wanted_ || answered_ == wanted_ || worker_.busy())
        return;
    const Wanted asked = *wanted_;
    if (isQuick(asked.spec)) {
        take(asked, evaluateMatmul(asked.spec, tensorOf(asked.active)));
        return;
    }
    running_ = asked;
    progress_ = 0;
    worker_.start([this, asked](const Task& task) -> Worker::Delivery {
        auto result = std::make_shared<Result<MatmulAnalysis>>(
            evaluateMatmul(asked.spec, tensorOf(asked.active), task));
        return [this, asked, result] { take(asked, std::move(*result)); };
    });
}

void MatmulAnalyzer::take(const Wanted& asked, Result<MatmulAnalysis> result) {
    // A newer wish stopped this one: its answer is of no use.
    if (!wanted_ || asked != *wanted_)
        return;
    answered_ = asked;
    if (result) {
        analysis_ = std::make_shared<const MatmulAnalysis>(std::move(result).value());
        error_.reset();
    } else if (result.error().code != Errc::Cancelled) {
        error_ = result.error();
    }
    emit updated();
}

}  // namespace quantscope
