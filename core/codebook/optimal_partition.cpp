// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/optimal_partition.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace quantscope {

namespace {

using Borders = std::vector<std::size_t>;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// --- A price for each part -------------------------------------------------------------------

// The cheapest partition when every part costs `price` beside its scatter.
class PricedPartition {
public:
    explicit PricedPartition(const PointSums& points)
        : points_(points),
          least_(points.size() + 1),
          from_(points.size() + 1),
          queue_(points.size() + 1) {}

    Borders at(double price) {
        price_ = price;
        const std::size_t count = points_.size();
        head_ = 0;
        tail_ = 0;
        least_[0] = 0;
        queue_[tail_++] = {0, 1};
        for (std::size_t j = 1; j <= count; ++j) {
            while (head_ + 1 < tail_ && queue_[head_ + 1].first <= j)
                ++head_;
            from_[j] = queue_[head_].start;
            least_[j] = costBehind(from_[j], j);
            insert(j);
        }
        Borders borders;
        for (std::size_t j = count; j > 0; j = from_[j])
            borders.push_back(j);
        borders.push_back(0);
        std::reverse(borders.begin(), borders.end());
        return borders;
    }

private:
    // The last part begins at `start` for ends from `first` on, up to the next entry's first.
    struct Candidate {
        std::uint32_t start;
        std::uint32_t first;
    };

    double costBehind(std::size_t start, std::size_t end) const {
        return least_[start] + points_.scatter(start, end) + price_;
    }

    // Once a later start is cheaper it stays so (the quadrangle inequality of the scatter), hence
    // the binary search for where it begins to be.
    void insert(std::size_t start) {
        const std::size_t count = points_.size();
        while (tail_ > head_) {
            const Candidate last = queue_[tail_ - 1];
            const std::size_t first = std::max<std::size_t>(last.first, start + 1);
            if (first > count)
                return;
            if (costBehind(start, first) > costBehind(last.start, first))
                break;
            if (tail_ - 1 == head_) {
                queue_[head_] = {static_cast<std::uint32_t>(start),
                                 static_cast<std::uint32_t>(start + 1)};
                return;
            }
            --tail_;
        }
        const Candidate last = queue_[tail_ - 1];
        std::size_t worse = std::max<std::size_t>(last.first, start + 1);
        std::size_t better = count + 1;
        while (worse + 1 < better) {
            const std::size_t middle = (worse + better) / 2;
            (costBehind(start, middle) <= costBehind(last.start, middle) ? better : worse) = middle;
        }
        if (better <= count)
            queue_[tail_++] = {static_cast<std::uint32_t>(start),
                               static_cast<std::uint32_t>(better)};
    }

    const PointSums& points_;
    double price_ = 0;
    std::vector<double> least_;
    std::vector<std::uint32_t> from_;
    std::vector<Candidate> queue_;
    std::size_t head_ = 0;
    std::size_t tail_ = 0;
};

// The partition at the price that gives exactly `parts`; empty when two numbers tie around it.
Result<Borders> byPrice(const PointSums& points, std::size_t parts, const Task& task) {
    constexpr int kMostPrices = 60;
    constexpr double kSamePrice = 1 + 1e-13;
    PricedPartition priced(points);
    const auto wanted = static_cast<double>(parts);
    const double whole = points.scatter(0, points.size());
    // The error falls as 1/parts², so one more part is worth twice the error over their number.
    double price = std::min(2 * points.highRateError() / (wanted * wanted * wanted), whole);
    double low = 0;
    double high = kInfinity;
    for (int i = 0; i < kMostPrices && price > 0; ++i) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        Borders borders = priced.at(price);
        const auto got = static_cast<double>(borders.size() - 1);
        if (got == wanted)
            return borders;
        (got > wanted ? low : high) = price;
        if (low > 0 && high < kInfinity && high / low < kSamePrice)
            break;
        // The number of parts goes with price^−⅓; a bracket keeps the step honest.
        double next = price * std::pow(got / wanted, 3);
        const bool inside = next > low && next < high;
        if (!inside)
            next = low == 0 ? high / 8 : high == kInfinity ? low * 8 : std::sqrt(low * high);
        else if (i > 8 && low > 0 && high < kInfinity)
            next = std::sqrt(low * high);
        price = next;
    }
    return Borders{};
}

// --- Plain dynamic programming -----------------------------------------------------------------

class PlainProgram {
public:
    PlainProgram(const PointSums& points, std::size_t parts)
        : points_(points),
          parts_(parts),
          size_(points.size() + 1),
          before_(size_),
          now_(size_),
          from_(parts + 1, std::vector<std::uint32_t>(size_)) {}

    Result<Borders> run(const Task& task) {
        for (std::size_t end = 0; end < size_; ++end)
            before_[end] = points_.scatter(0, end);
        for (std::size_t part = 2; part <= parts_; ++part) {
            if (task.cancelled())
                return Error{Errc::Cancelled, {}};
            now_[0] = 0;
            fill(part, 1, size_ - 1, 0, size_ - 1);
            before_.swap(now_);
        }
        Borders borders(parts_ + 1, 0);
        borders[parts_] = size_ - 1;
        for (std::size_t part = parts_; part >= 2; --part)
            borders[part - 1] = from_[part][borders[part]];
        return borders;
    }

private:
    // Ends low … high, whose last part begins between `first` and `last`: the best beginning never
    // goes back as the end goes on.
    void fill(std::size_t part, std::size_t low, std::size_t high, std::size_t first,
              std::size_t last) {
        if (low > high)
            return;
        const std::size_t middle = (low + high) / 2;
        std::size_t best = first;
        double least = kInfinity;
        for (std::size_t start = first; start <= std::min(last, middle); ++start) {
            const double cost = before_[start] + points_.scatter(start, middle);
            if (cost < least) {
                least = cost;
                best = start;
            }
        }
        now_[middle] = least;
        from_[part][middle] = static_cast<std::uint32_t>(best);
        if (middle > low)
            fill(part, low, middle - 1, first, best);
        fill(part, middle + 1, high, best, last);
    }

    const PointSums& points_;
    std::size_t parts_;
    std::size_t size_;
    std::vector<double> before_;
    std::vector<double> now_;
    std::vector<std::vector<std::uint32_t>> from_;
};

}  // namespace

Result<std::vector<std::size_t>> optimalPartition(const PointSums& points, std::size_t parts,
                                                  const Task& task) {
    // Below this the plain program is as quick and settles every tie by itself.
    constexpr std::size_t kFew = 512;
    if (points.size() > kFew) {
        auto borders = byPrice(points, parts, task);
        if (!borders || !borders.value().empty())
            return borders;
    }
    return PlainProgram(points, parts).run(task);
}

}  // namespace quantscope
