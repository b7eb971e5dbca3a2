// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// `bench`: how long core's work takes, each figure beside a reference measured in the same rounds.
// To add a bench: one source bench_*.cpp, a row in bench.cpp.
namespace quantscope::cli {

/// What was asked for.
struct BenchRequest {
    std::size_t n = 0;     ///< Values, or the size that the bench's own row names.
    unsigned threads = 1;  ///< Already in force (ThreadLimit); for what runs its own threads.
};

/// One figure: a line of JSON. `ratio` is value / reference, so where both are times less is
/// better.
struct BenchFigure {
    std::string name;  ///< "step.bits8": what, and under which choice.
    std::size_t n = 0;
    double value = 0;
    std::string unit;  ///< Of value and reference.
    double reference = 0;
    std::string against;  ///< What the reference is, in words.
};

/// Takes the figures as they come.
using BenchSink = std::function<void(const BenchFigure&)>;

/// Pieces of work timed in turn, round by round, so that what disturbs the computer disturbs all of
/// them; the first round warms up and is dropped, and medians are taken. Short work is repeated
/// within a round until it can be measured. One thread's work is measured by the processor time it
/// takes, which other programs do not lengthen; that of several by the clock on the wall.
class Contest {
public:
    /// As many rounds as suit the request's size, or the number given; at least two.
    explicit Contest(const BenchRequest& request, std::size_t rounds = 0);

    /// `work(turn)` is called with 0, 1, 2 …, so that no two calls need to do the very same thing.
    /// Gives the entry's number.
    std::size_t add(std::function<void(std::size_t turn)> work);

    void run();

    /// Median time of one call. @pre run() was called.
    double seconds(std::size_t entry) const;

private:
    struct Entry {
        std::function<void(std::size_t)> work;
        std::size_t turn = 0;
        std::size_t repeats = 1;
        std::vector<double> seconds;
    };
    double timed(Entry& entry) const;
    double now() const;

    std::size_t rounds_;
    bool alone_;  ///< One thread.
    std::vector<Entry> entries_;
};

/// Keeps a result alive: the compiler may not leave out what made it.
void keep(double value);

/// `count` values like a layer's weights: 0.02 · Student-t of 5 degrees, always the same.
std::vector<float> benchWeights(std::size_t count);

Result<Done> benchWhatIf(const BenchRequest& request, const BenchSink& sink);
Result<Done> benchCalibration(const BenchRequest& request, const BenchSink& sink);
Result<Done> benchStream(const BenchRequest& request, const BenchSink& sink);
Result<Done> benchCodebook(const BenchRequest& request, const BenchSink& sink);
Result<Done> benchLoad(const BenchRequest& request, const BenchSink& sink);
Result<Done> benchMatmul(const BenchRequest& request, const BenchSink& sink);

}  // namespace quantscope::cli
