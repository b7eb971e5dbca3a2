// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace quantscope::bench {

/// Something that is timed against others.
struct Contender {
    std::string name;
    std::function<void()> run;  ///< Once.
    std::vector<double> gops;   ///< One per round.
    bool exact = true;          ///< Its result was right.
};

/// Lower quartile, median, upper quartile.
struct Quartiles {
    double lower = 0;
    double median = 0;
    double upper = 0;
};
Quartiles quartiles(std::vector<double> values);

/// Round by round a's rate over b's.
Quartiles ratio(const Contender& a, const Contender& b);

/// Seconds of all threads of this process: what others do on the same core costs cache, not time.
double processSeconds();
double wallSeconds();

/// Keeps the calling thread on one core.
void pinToCore(int core);

/// Lets the contenders take turns in slices of about `sliceSeconds`, so that what disturbs one
/// disturbs all; the first round is dropped. Fills in their gops.
void race(std::vector<Contender>& contenders, double operations, int rounds, double sliceSeconds,
          double (*clock)());

}  // namespace quantscope::bench
