// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/remedy_runner.h"

#include <utility>

namespace quantscope {

namespace {

// Register and requantization change nothing for the remedies, nor does which one is looked at
// while it takes no other parameter.
MatmulSpec questionOf(MatmulSpec spec) {
    const MatmulSpec usual;
    spec.accumulatorBits = usual.accumulatorBits;
    spec.saturates = usual.saturates;
    spec.requantizes = usual.requantizes;
    if (!spec.remedyParameter)
        spec.remedy = usual.remedy;
    return spec;
}

bool sameQuestion(const RemedyRunner::Product& a, const RemedyRunner::Product& b) {
    if (a == b)
        return true;
    // The dataset's values are not part of the specification.
    return a && b && a->spec.source != MatmulSource::Dataset &&
           questionOf(a->spec) == questionOf(b->spec);
}

}  // namespace

RemedyRunner::RemedyRunner(QObject* parent) : QObject(parent) {
    connect(&worker_, &Worker::progressed, this, [this](double fraction) {
        progress_ = fraction;
        emit updated();
    });
    connect(&worker_, &Worker::outOfMemory, this, [this] {
        take(running_, Error{Errc::TooLarge,
                             {QUANTSCOPE_TEXT("core",
                                              "There is not enough memory to try the "
                                              "remedies on this product. Choose smaller "
                                              "sizes."),
                              {}}});
    });
    connect(&worker_, &Worker::finished, this, [this] {
        running_.reset();
        next();
        emit updated();
    });
}

void RemedyRunner::compare(Product product) {
    if (sameQuestion(product, wanted_) && (running() || outcomesOf(product)))
        return;
    wanted_ = std::move(product);
    answered_.reset();
    error_.reset();
    if (running_)
        worker_.stop();
    next();
    emit updated();
}

void RemedyRunner::cancel() {
    worker_.stop();
    answered_ = wanted_;
}

RemedyRunner::Outcomes RemedyRunner::outcomesOf(const Product& product) const {
    return sameQuestion(product, known_) ? outcomes_ : nullptr;
}

void RemedyRunner::next() {
    if (!wanted_ || answered_ == wanted_ || worker_.busy())
        return;
    running_ = wanted_;
    progress_ = 0;
    worker_.start([this, asked = wanted_](const Task& task) -> Worker::Delivery {
        auto found =
            std::make_shared<Result<std::vector<RemedyOutcome>>>(allRemedies(*asked, task));
        return [this, asked, found] { take(asked, std::move(*found)); };
    });
}

void RemedyRunner::take(const Product& asked, Result<std::vector<RemedyOutcome>> found) {
    if (asked != wanted_)
        return;
    answered_ = asked;
    if (found) {
        outcomes_ = std::make_shared<const std::vector<RemedyOutcome>>(std::move(found).value());
        known_ = asked;
    } else if (found.error().code != Errc::Cancelled) {
        error_ = found.error();
    }
    emit updated();
}

}  // namespace quantscope
