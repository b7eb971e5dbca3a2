// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/fields.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "core/calib/calibrator.h"
#include "core/data/generators.h"
#include "core/scenario/field_values.h"
#include "core/scenario/ids.h"

namespace quantscope {

namespace {

constexpr double kHuge = std::numeric_limits<float>::max();
// Seeds are written as JSON numbers, which other programs read as doubles.
constexpr std::int64_t kLargestSeed = (std::int64_t{1} << 53) - 1;

// --- Data ------------------------------------------------------------------------------------

template <class T, class Get>
FieldValue dataValue(const Scenario& scenario, Get get) {
    const auto* data = std::get_if<T>(&scenario.data);
    return data ? FieldValue(get(*data)) : FieldValue();
}

template <class T, class Set>
bool setData(Scenario& scenario, Set set) {
    auto* data = std::get_if<T>(&scenario.data);
    return data && set(*data);
}

FieldValue sourceOf(const Scenario& scenario) {
    static constexpr std::array<const char*, 3> ids{"generated", "pasted", "file"};
    return std::string(ids[scenario.data.index()]);
}

bool setSource(Scenario& scenario, const FieldValue& value) {
    const auto* id = textOf(value);
    if (!id)
        return false;
    if (*id == "generated")
        scenario.data = GeneratedData{};
    else if (*id == "pasted")
        scenario.data = PastedData{};
    else if (*id == "file")
        scenario.data = FileData{};
    else
        return false;
    return true;
}

FieldValue distributionOf(const GeneratedData& data) {
    for (const DistributionInfo& row : distributions())
        if (row.distribution == data.distribution)
            return std::string(row.id);
    return {};
}

bool setDistribution(GeneratedData& data, const FieldValue& value) {
    const auto* id = textOf(value);
    for (const DistributionInfo& row : distributions()) {
        if (id && row.id == *id) {
            data.distribution = row.distribution;
            return true;
        }
    }
    return false;
}

// Shortens the rows of the table below; every use is a get and a set of one member of one kind of
// data.
#define QUANTSCOPE_DATA_FIELD(id, Type, getExpression, setExpression)                              \
    Field {                                                                                        \
        id,                                                                                        \
            [](const Scenario& s) {                                                                \
                return dataValue<Type>(s,                                                          \
                                       [](const Type& d) -> FieldValue { return getExpression; }); \
            },                                                                                     \
            [](Scenario& s, const FieldValue& v) {                                                 \
                return setData<Type>(s, [&v](Type& d) { return setExpression; });                  \
            }                                                                                      \
    }

#define QUANTSCOPE_FIELD(id, getExpression, setExpression)                         \
    Field {                                                                        \
        id, [](const Scenario& s) -> FieldValue { return getExpression; },         \
            [](Scenario& s, const FieldValue& v) -> bool { return setExpression; } \
    }

// --- Scheme, calibration, view ----------------------------------------------------------------

FieldValue codeRangeField(const Scheme& scheme) {
    return scheme.codeRange ? idValue(*scheme.codeRange) : FieldValue();
}

bool setCodeRange(Scheme& scheme, const FieldValue& value) {
    CodeRange range{};
    if (!setId(range, value, parseCodeRange))
        return false;
    scheme.codeRange = range;
    return true;
}

bool setCalibration(Calibration& calibration, const FieldValue& value) {
    const auto* words = textOf(value);
    if (!words)
        return false;
    Result<Calibration> parsed = parseCalibration(*words);
    if (!parsed)
        return false;
    parsed.value().bins = calibration.bins;
    parsed.value().levels = calibration.levels;
    parsed.value().batch = calibration.batch;
    calibration = std::move(parsed).value();
    return true;
}

FieldValue ownLevelsOf(const Scheme& scheme) {
    return scheme.ownLevels.empty() ? FieldValue() : numbersOf(scheme.ownLevels);
}

FieldValue visibleOf(const View& view) {
    if (!view.visible)
        return {};
    return std::vector<double>{view.visible->lower, view.visible->upper};
}

bool setVisible(View& view, const FieldValue& value) {
    const auto* ends = std::get_if<std::vector<double>>(&value);
    if (!ends || ends->size() != 2 || !((*ends)[0] < (*ends)[1]))
        return false;
    view.visible = ClipRange{(*ends)[0], (*ends)[1]};
    return true;
}

bool setBins(View& view, const FieldValue& value) {
    std::size_t bins = 0;
    if (!setWhole(bins, value, 0, 4096) || (bins != 0 && bins < 32))
        return false;
    view.bins = bins;
    return true;
}

FieldValue cellOf(const View& view) {
    return std::vector<double>{static_cast<double>(view.cell.row),
                               static_cast<double>(view.cell.column)};
}

bool setCell(View& view, const FieldValue& value) {
    const auto* place = std::get_if<std::vector<double>>(&value);
    const auto isIndex = [](double number) {
        return number >= 0 && number <= static_cast<double>(kLargestSize) &&
               number == std::floor(number);
    };
    if (!place || place->size() != 2 || !isIndex((*place)[0]) || !isIndex((*place)[1]))
        return false;
    view.cell = {static_cast<std::size_t>((*place)[0]), static_cast<std::size_t>((*place)[1])};
    return true;
}

// --- The MatMul page ---------------------------------------------------------------------------

bool setUniformKind(SchemeKind& target, const FieldValue& value) {
    SchemeKind kind{};
    if (!setId(kind, value, parseSchemeKind) ||
        (kind != SchemeKind::Symmetric && kind != SchemeKind::Asymmetric))
        return false;
    target = kind;
    return true;
}

bool setMatmulSide(std::size_t& target, const FieldValue& value) {
    return setWhole(target, value, 1, std::int64_t{kLargestMatmulSide});
}

bool setMatmulGroup(std::optional<std::size_t>& target, const FieldValue& value) {
    std::size_t depth = 0;
    if (!setMatmulSide(depth, value))
        return false;
    target = depth;
    return true;
}

bool setAccumulatorBits(int& target, const FieldValue& value) {
    const auto bits = wholeOf(value);
    if (bits != 16 && bits != 32)
        return false;
    target = static_cast<int>(*bits);
    return true;
}

}  // namespace

std::span<const Field> scenarioFields() {
    using G = GeneratedData;
    static constexpr std::array table{
        Field{"data.source", sourceOf, setSource},
        QUANTSCOPE_DATA_FIELD("data.distribution", G, distributionOf(d), setDistribution(d, v)),
        QUANTSCOPE_DATA_FIELD("data.count", G, wholeValue(d.count),
                              setWhole(d.count, v, 1, std::int64_t{kMaxGeneratedValues})),
        QUANTSCOPE_DATA_FIELD("data.location", G, d.location,
                              setReal(d.location, v, -kHuge, kHuge)),
        QUANTSCOPE_DATA_FIELD("data.scale", G, d.scale, setReal(d.scale, v, 1e-30, kHuge)),
        QUANTSCOPE_DATA_FIELD("data.tail", G, d.tail, setReal(d.tail, v, 0.1, 1e6)),
        QUANTSCOPE_DATA_FIELD("data.seed", G, wholeValue(d.seed),
                              setWhole(d.seed, v, 0, kLargestSeed)),
        QUANTSCOPE_DATA_FIELD("data.outliers.share", G, d.outliers.share,
                              setReal(d.outliers.share, v, 0, 1)),
        QUANTSCOPE_DATA_FIELD("data.outliers.reach", G, d.outliers.reach,
                              setReal(d.outliers.reach, v, 0, 1e6)),
        QUANTSCOPE_DATA_FIELD("data.outliers.side", G, idValue(d.outliers.side),
                              setId(d.outliers.side, v, parseOutlierSide)),
        QUANTSCOPE_DATA_FIELD("data.placed", G, numbersOf(d.placed), setNumbers(d.placed, v)),
        QUANTSCOPE_DATA_FIELD("data.values", PastedData, numbersOf(d.values),
                              setNumbers(d.values, v)),
        QUANTSCOPE_DATA_FIELD("data.path", FileData, d.path, setText(d.path, v)),
        QUANTSCOPE_DATA_FIELD("data.tensor", FileData, d.tensor, setText(d.tensor, v)),
        QUANTSCOPE_DATA_FIELD("data.size", FileData, wholeValue(d.size),
                              setWhole(d.size, v, 0, kLargestSeed)),
        QUANTSCOPE_DATA_FIELD("data.checksum", FileData, d.checksum, setText(d.checksum, v)),
        QUANTSCOPE_DATA_FIELD("data.notFiniteAsZero", FileData, d.notFiniteAsZero,
                              setBool(d.notFiniteAsZero, v)),
        QUANTSCOPE_FIELD("scheme.kind", idValue(s.scheme.kind),
                         setId(s.scheme.kind, v, parseSchemeKind)),
        QUANTSCOPE_FIELD("scheme.bits", wholeValue(s.scheme.bits),
                         setWhole(s.scheme.bits, v, 1, 16)),
        QUANTSCOPE_FIELD("scheme.codeRange", codeRangeField(s.scheme), setCodeRange(s.scheme, v)),
        QUANTSCOPE_FIELD("scheme.scaleRule", idValue(s.scheme.scaleRule),
                         setId(s.scheme.scaleRule, v, parseScaleRule)),
        QUANTSCOPE_FIELD("scheme.zeroInRange", s.scheme.zeroInRange,
                         setBool(s.scheme.zeroInRange, v)),
        QUANTSCOPE_FIELD("scheme.rounding", idValue(s.scheme.rounding),
                         setId(s.scheme.rounding, v, parseRounding)),
        QUANTSCOPE_FIELD("scheme.seed", wholeValue(s.scheme.seed),
                         setWhole(s.scheme.seed, v, 0, kLargestSeed)),
        QUANTSCOPE_FIELD("scheme.powerOfTwoScale", s.scheme.powerOfTwoScale,
                         setBool(s.scheme.powerOfTwoScale, v)),
        QUANTSCOPE_FIELD("scheme.smallestScale", s.scheme.smallestScale,
                         setReal(s.scheme.smallestScale, v, 0, kHuge)),
        QUANTSCOPE_FIELD("scheme.per", granularityText(s.scheme.per),
                         setId(s.scheme.per, v, parseGranularity)),
        QUANTSCOPE_FIELD("scheme.codebook", s.scheme.codebook, setText(s.scheme.codebook, v)),
        QUANTSCOPE_FIELD("scheme.ownLevels", ownLevelsOf(s.scheme),
                         setNumbers(s.scheme.ownLevels, v)),
        QUANTSCOPE_FIELD("scheme.format", s.scheme.format, setText(s.scheme.format, v)),
        QUANTSCOPE_FIELD("calibration.method", calibrationText(s.calibration),
                         setCalibration(s.calibration, v)),
        QUANTSCOPE_FIELD("calibration.bins", optionalSize(s.calibration.bins),
                         setOptionalSize(s.calibration.bins, v)),
        QUANTSCOPE_FIELD("calibration.levels", optionalSize(s.calibration.levels),
                         setOptionalSize(s.calibration.levels, v)),
        QUANTSCOPE_FIELD("calibration.batch", optionalSize(s.calibration.batch),
                         setOptionalSize(s.calibration.batch, v)),
        QUANTSCOPE_FIELD("calibration.mirror", s.mirrorLimits, setBool(s.mirrorLimits, v)),
        QUANTSCOPE_FIELD("metric", idValue(s.metric), setId(s.metric, v, parseMetric)),
        QUANTSCOPE_FIELD("view.visible", visibleOf(s.view), setVisible(s.view, v)),
        QUANTSCOPE_FIELD("view.counts", idValue(s.view.counts),
                         setId(s.view.counts, v, parseCountScale)),
        QUANTSCOPE_FIELD("view.bins", wholeValue(s.view.bins), setBins(s.view, v)),
        QUANTSCOPE_FIELD("view.binPerCode", s.view.binPerCode, setBool(s.view.binPerCode, v)),
        QUANTSCOPE_FIELD("view.leftChart", s.view.leftChart, setText(s.view.leftChart, v)),
        QUANTSCOPE_FIELD("view.rightChart", s.view.rightChart, setText(s.view.rightChart, v)),
        QUANTSCOPE_FIELD("view.group", optionalSize(s.view.group),
                         setOptionalIndex(s.view.group, v)),
        QUANTSCOPE_FIELD("view.groupsByRange", s.view.groupsByRange,
                         setBool(s.view.groupsByRange, v)),
        QUANTSCOPE_FIELD("view.cell", cellOf(s.view), setCell(s.view, v)),
        QUANTSCOPE_FIELD("view.closeUp", s.view.closeUp, setBool(s.view.closeUp, v)),
        QUANTSCOPE_FIELD("view.searchStep", optionalSize(s.view.searchStep),
                         setOptionalIndex(s.view.searchStep, v)),
        QUANTSCOPE_FIELD("matmul.source", idValue(s.matmul.source),
                         setId(s.matmul.source, v, parseMatmulSource)),
        QUANTSCOPE_FIELD("matmul.rows", wholeValue(s.matmul.rows), setMatmulSide(s.matmul.rows, v)),
        QUANTSCOPE_FIELD("matmul.depth", wholeValue(s.matmul.depth),
                         setMatmulSide(s.matmul.depth, v)),
        QUANTSCOPE_FIELD("matmul.columns", wholeValue(s.matmul.columns),
                         setMatmulSide(s.matmul.columns, v)),
        QUANTSCOPE_FIELD("matmul.seed", wholeValue(s.matmul.seed),
                         setWhole(s.matmul.seed, v, 0, kLargestSeed)),
        QUANTSCOPE_FIELD("matmul.a", numbersOf(s.matmul.a), setNumbers(s.matmul.a, v)),
        QUANTSCOPE_FIELD("matmul.b", numbersOf(s.matmul.b), setNumbers(s.matmul.b, v)),
        QUANTSCOPE_FIELD("matmul.bits", wholeValue(s.matmul.bits),
                         setWhole(s.matmul.bits, v, 2, 8)),
        QUANTSCOPE_FIELD("matmul.kindA", idValue(s.matmul.kindA),
                         setUniformKind(s.matmul.kindA, v)),
        QUANTSCOPE_FIELD("matmul.kindB", idValue(s.matmul.kindB),
                         setUniformKind(s.matmul.kindB, v)),
        QUANTSCOPE_FIELD("matmul.perRow", s.matmul.perRow, setBool(s.matmul.perRow, v)),
        QUANTSCOPE_FIELD("matmul.perColumn", s.matmul.perColumn, setBool(s.matmul.perColumn, v)),
        QUANTSCOPE_FIELD("matmul.groupDepth", optionalSize(s.matmul.groupDepth),
                         setMatmulGroup(s.matmul.groupDepth, v)),
        QUANTSCOPE_FIELD(
            "matmul.outlierChannels", wholeValue(s.matmul.outlierChannels),
            setWhole(s.matmul.outlierChannels, v, 0, std::int64_t{kLargestMatmulSide})),
        QUANTSCOPE_FIELD("matmul.outlierFactor", s.matmul.outlierFactor,
                         setReal(s.matmul.outlierFactor, v, 1, 1e6)),
        QUANTSCOPE_FIELD("matmul.accumulatorBits", wholeValue(s.matmul.accumulatorBits),
                         setAccumulatorBits(s.matmul.accumulatorBits, v)),
        QUANTSCOPE_FIELD("matmul.saturates", s.matmul.saturates, setBool(s.matmul.saturates, v)),
        QUANTSCOPE_FIELD("matmul.errorsInPercent", s.matmul.errorsInPercent,
                         setBool(s.matmul.errorsInPercent, v)),
        QUANTSCOPE_FIELD("matmul.roomDepth", optionalSize(s.matmul.roomDepth),
                         setOptionalSize(s.matmul.roomDepth, v)),
        QUANTSCOPE_FIELD("matmul.requantizes", s.matmul.requantizes,
                         setBool(s.matmul.requantizes, v)),
        QUANTSCOPE_FIELD("matmul.remedy", s.matmul.remedy, setText(s.matmul.remedy, v)),
        QUANTSCOPE_FIELD(
            "matmul.remedyParameter",
            s.matmul.remedyParameter ? FieldValue(*s.matmul.remedyParameter) : FieldValue(),
            setOptionalReal(s.matmul.remedyParameter, v)),
    };
    return table;
}

#undef QUANTSCOPE_DATA_FIELD
#undef QUANTSCOPE_FIELD

std::vector<std::string_view> changedFields(const Scenario& before, const Scenario& after) {
    std::vector<std::string_view> changed;
    for (const Field& field : scenarioFields())
        if (field.get(before) != field.get(after))
            changed.push_back(field.id);
    return changed;
}

}  // namespace quantscope
