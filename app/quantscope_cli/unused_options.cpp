// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/unused_options.h"

#include <string>
#include <utility>

#include "core/blocks/block_format.h"
#include "core/calib/group_params.h"
#include "core/codebook/codebooks.h"

namespace quantscope::cli {

namespace {

class Unused {
public:
    Unused(const QuantizerOptions& options, const Scenario& scenario)
        : options_(options), scenario_(scenario) {}

    std::vector<Message> take() { return std::move(sentences_); }

    // A block format fixes everything but itself; --bits passes where it names the format's own.
    void addOfFormat() {
        const Scheme& scheme = scenario_.scheme;
        const int own = elementBits(*parseBlockFormat(scheme.format).value().format);
        const std::string fixed = "the format " + scheme.format + " has codes of " +
                                  std::to_string(own) + " bits and blocks with their own scales";
        add("profile", options_.profile.has_value(), fixed);
        add("bits", options_.bits && *options_.bits != own, fixed);
        add("per", options_.per.has_value(), fixed);
        add("code-range", options_.codeRange.has_value(), fixed);
        add("scale-rule", options_.scaleRule.has_value(), fixed);
        add("zero-in-range", options_.zeroInRange.has_value(), fixed);
        add("rounding", options_.rounding.has_value(), fixed);
        add("seed", options_.seed.has_value(), fixed);
        add("power-of-two-scale", options_.powerOfTwoScale, fixed);
        add("calibration", options_.calibration.has_value(), fixed);
        add("bins", options_.bins.has_value(), fixed);
        add("levels", options_.levels.has_value(), fixed);
        add("batch", options_.batch.has_value(), fixed);
    }

    void addOfCodebook() {
        const Scheme& scheme = scenario_.scheme;
        if (scheme.kind != SchemeKind::Codebook)
            return;
        const int own = ownBits(scheme.codebook, scheme.bits, scheme.ownLevels);
        if (own > 0 && options_.bits && *options_.bits != own)
            add("bits", true,
                "the codebook " + scheme.codebook + " always has codes of " + std::to_string(own) +
                    " bits");
        const std::string levels = "the levels of a codebook are its own";
        add("code-range", options_.codeRange.has_value(), levels);
        add("scale-rule", options_.scaleRule.has_value(), levels);
        add("zero-in-range", options_.zeroInRange.has_value(), levels);
        if (hasClipLimit(scheme))
            return;
        const std::string fitted = "the codebook " + scheme.codebook +
                                   " takes its levels from the values, not from a clip "
                                   "limit";
        add("calibration", options_.calibration.has_value(), fitted);
        add("power-of-two-scale", options_.powerOfTwoScale, fitted);
    }

    void addOfUniform() {
        const Scheme& scheme = scenario_.scheme;
        if (scheme.kind == SchemeKind::Asymmetric)
            add("scale-rule", options_.scaleRule.has_value(),
                "an asymmetric scale always comes from both limits");
        if (scheme.kind == SchemeKind::Symmetric && codeRangeOf(scheme) == CodeRange::Unsigned)
            add("scale-rule", options_.scaleRule.has_value(),
                "unsigned codes from zero up always take the upper limit over their steps");
        if (scheme.kind == SchemeKind::Symmetric)
            add("zero-in-range", options_.zeroInRange.has_value(),
                "symmetric limits always include zero");
        add("seed", options_.seed && scheme.rounding != Rounding::Stochastic,
            "only stochastic rounding draws numbers");
    }

    void addOfCalibration() {
        const std::string& method = scenario_.calibration.method;
        const bool entropy = method == "entropy";
        add("bins", options_.bins && !entropy, "only entropy calibration takes it");
        add("levels", options_.levels && !entropy, "only entropy calibration takes it");
        add("batch", options_.batch && method != "moving-average",
            "only moving-average calibration takes it");
    }

private:
    void add(const char* option, bool unused, const std::string& reason) {
        if (unused)
            sentences_.push_back({QUANTSCOPE_TEXT("core", "--%1 has no effect here: %2."),
                                  {std::string(option), reason}});
    }

    const QuantizerOptions& options_;
    const Scenario& scenario_;
    std::vector<Message> sentences_;
};

}  // namespace

std::vector<Message> unusedOptions(const QuantizerOptions& options, const Scenario& scenario,
                                   Methods methods) {
    Unused unused(options, scenario);
    if (scenario.scheme.kind == SchemeKind::Format) {
        unused.addOfFormat();
        return unused.take();
    }
    unused.addOfCodebook();
    unused.addOfUniform();
    if (methods == Methods::Chosen || options.calibration)
        unused.addOfCalibration();
    return unused.take();
}

}  // namespace quantscope::cli
