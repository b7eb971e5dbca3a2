// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/names.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

#include "core/quant/group_layout.h"
#include "ui/text/numbers.h"
#include "ui/text/table_names.h"

namespace quantscope {

namespace {

QString translatedName(const char* english) {
    return QCoreApplication::translate("names", english);
}

struct NamedId {
    std::string_view id;
    const char* name;
};

constexpr std::array kMethodNames{
    NamedId{"minmax", QT_TRANSLATE_NOOP("names", "MinMax")},
    NamedId{"percentile", QT_TRANSLATE_NOOP("names", "Percentile")},
    NamedId{"entropy", QT_TRANSLATE_NOOP("names", "Entropy (KL)")},
    NamedId{"mse", QT_TRANSLATE_NOOP("names", "MSE")},
    NamedId{"mae", QT_TRANSLATE_NOOP("names", "MAE")},
    NamedId{"lp", QT_TRANSLATE_NOOP("names", "Lp norm")},
    NamedId{"aciq-gauss", QT_TRANSLATE_NOOP("names", "ACIQ Gauss")},
    NamedId{"aciq-laplace", QT_TRANSLATE_NOOP("names", "ACIQ Laplace")},
    NamedId{"aciq-mix", QT_TRANSLATE_NOOP("names", "ACIQ mix")},
    NamedId{"octav", QT_TRANSLATE_NOOP("names", "OCTAV")},
    NamedId{"sigma", QT_TRANSLATE_NOOP("names", "k standard deviations")},
    NamedId{"moving-average", QT_TRANSLATE_NOOP("names", "Moving average")},
    NamedId{"histogram-l2", QT_TRANSLATE_NOOP("names", "Histogram L2 (PyTorch)")},
    NamedId{"sqnr", QT_TRANSLATE_NOOP("names", "Weighted SQNR (AIMET)")},
    NamedId{"hqq", QT_TRANSLATE_NOOP("names", "HQQ")},
    NamedId{"manual", QT_TRANSLATE_NOOP("names", "Manual")},
};

constexpr std::array kVariantNames{
    NamedId{"nvidia-toolkit", QT_TRANSLATE_NOOP("names", "NVIDIA ModelOpt")},
    NamedId{"tensorrt", QT_TRANSLATE_NOOP("names", "TensorRT")},
    NamedId{"ppq", QT_TRANSLATE_NOOP("names", "OpenPPL PPQ")},
    NamedId{"onnxruntime", QT_TRANSLATE_NOOP("names", "ONNX Runtime, as it is")},
    NamedId{"onnxruntime-clean", QT_TRANSLATE_NOOP("names", "ONNX Runtime, its slips mended")},
    NamedId{"mxnet", QT_TRANSLATE_NOOP("names", "MXNet")},
    NamedId{"aimet", QT_TRANSLATE_NOOP("names", "AIMET")},
};

constexpr std::array kChartNames{
    NamedId{"values", QT_TRANSLATE_NOOP("names", "Values and codes")},
    NamedId{"sweep", QT_TRANSLATE_NOOP("names", "Sweep")},
    NamedId{"error", QT_TRANSLATE_NOOP("names", "Error")},
    NamedId{"codes", QT_TRANSLATE_NOOP("names", "Codes used")},
    NamedId{"staircase", QT_TRANSLATE_NOOP("names", "Staircase")},
    NamedId{"cumulative", QT_TRANSLATE_NOOP("names", "Cumulative")},
    NamedId{"channels", QT_TRANSLATE_NOOP("names", "Channels")},
    NamedId{"channel-sqnr", QT_TRANSLATE_NOOP("names", "SQNR by channel")},
    NamedId{"trace", QT_TRANSLATE_NOOP("names", "Search")},
    NamedId{"step", QT_TRANSLATE_NOOP("names", "Candidate")},
    NamedId{"causes", QT_TRANSLATE_NOOP("names", "Causes")},
    NamedId{"matrix", QT_TRANSLATE_NOOP("names", "Matrix")},
};

constexpr std::array kFieldNames{
    NamedId{"data.source", QT_TRANSLATE_NOOP("names", "Source")},
    NamedId{"data.distribution", QT_TRANSLATE_NOOP("names", "Shape")},
    NamedId{"data.count", QT_TRANSLATE_NOOP("names", "Values")},
    NamedId{"data.location", QT_TRANSLATE_NOOP("names", "Location")},
    NamedId{"data.scale", QT_TRANSLATE_NOOP("names", "Spread")},
    NamedId{"data.tail", QT_TRANSLATE_NOOP("names", "Tail")},
    NamedId{"data.seed", QT_TRANSLATE_NOOP("names", "Seed")},
    NamedId{"data.outliers.share", QT_TRANSLATE_NOOP("names", "Outlier share")},
    NamedId{"data.outliers.reach", QT_TRANSLATE_NOOP("names", "Outlier reach")},
    NamedId{"data.outliers.side", QT_TRANSLATE_NOOP("names", "Outlier side")},
    NamedId{"data.placed", QT_TRANSLATE_NOOP("names", "Placed outliers")},
    NamedId{"data.values", QT_TRANSLATE_NOOP("names", "Pasted numbers")},
    NamedId{"data.path", QT_TRANSLATE_NOOP("names", "File")},
    NamedId{"data.tensor", QT_TRANSLATE_NOOP("names", "Tensor")},
    NamedId{"data.size", QT_TRANSLATE_NOOP("names", "File size")},
    NamedId{"data.checksum", QT_TRANSLATE_NOOP("names", "Check sum")},
    NamedId{"data.notFiniteAsZero", QT_TRANSLATE_NOOP("names", "NaN and infinities as 0")},
    NamedId{"scheme.kind", QT_TRANSLATE_NOOP("names", "Scheme")},
    NamedId{"scheme.bits", QT_TRANSLATE_NOOP("names", "Bits")},
    NamedId{"scheme.codeRange", QT_TRANSLATE_NOOP("names", "Code range")},
    NamedId{"scheme.scaleRule", QT_TRANSLATE_NOOP("names", "Scale rule")},
    NamedId{"scheme.zeroInRange", QT_TRANSLATE_NOOP("names", "Range includes zero")},
    NamedId{"scheme.rounding", QT_TRANSLATE_NOOP("names", "Rounding")},
    NamedId{"scheme.seed", QT_TRANSLATE_NOOP("names", "Rounding seed")},
    NamedId{"scheme.powerOfTwoScale", QT_TRANSLATE_NOOP("names", "Power-of-two scale")},
    NamedId{"scheme.smallestScale", QT_TRANSLATE_NOOP("names", "Smallest scale")},
    NamedId{"scheme.per", QT_TRANSLATE_NOOP("names", "Granularity")},
    NamedId{"scheme.codebook", QT_TRANSLATE_NOOP("names", "Codebook")},
    NamedId{"scheme.format", QT_TRANSLATE_NOOP("names", "Block format")},
    NamedId{"scheme.ownLevels", QT_TRANSLATE_NOOP("names", "Levels of the own codebook")},
    NamedId{"calibration.method", QT_TRANSLATE_NOOP("names", "Calibration")},
    NamedId{"calibration.bins", QT_TRANSLATE_NOOP("names", "Calibration bins")},
    NamedId{"calibration.levels", QT_TRANSLATE_NOOP("names", "Calibration levels")},
    NamedId{"calibration.batch", QT_TRANSLATE_NOOP("names", "Calibration batch")},
    NamedId{"calibration.mirror", QT_TRANSLATE_NOOP("names", "Mirror both limits")},
    NamedId{"metric", QT_TRANSLATE_NOOP("names", "Metric")},
    NamedId{"view.visible", QT_TRANSLATE_NOOP("names", "Visible range")},
    NamedId{"view.counts", QT_TRANSLATE_NOOP("names", "Count axis")},
    NamedId{"view.bins", QT_TRANSLATE_NOOP("names", "Bins")},
    NamedId{"view.binPerCode", QT_TRANSLATE_NOOP("names", "One bin per code")},
    NamedId{"view.leftChart", QT_TRANSLATE_NOOP("names", "Left chart")},
    NamedId{"view.rightChart", QT_TRANSLATE_NOOP("names", "Right chart")},
    NamedId{"view.group", QT_TRANSLATE_NOOP("names", "One channel or group alone")},
    NamedId{"view.groupsByRange", QT_TRANSLATE_NOOP("names", "Order of the groups")},
    NamedId{"view.cell", QT_TRANSLATE_NOOP("names", "Cell of the matrix")},
    NamedId{"view.closeUp", QT_TRANSLATE_NOOP("names", "Close-up of the matrix")},
    NamedId{"view.searchStep", QT_TRANSLATE_NOOP("names", "Candidate of the search")},
    NamedId{"matmul.source", QT_TRANSLATE_NOOP("names", "Matrices")},
    NamedId{"matmul.rows", QT_TRANSLATE_NOOP("names", "Rows of A")},
    NamedId{"matmul.depth", QT_TRANSLATE_NOOP("names", "Depth k")},
    NamedId{"matmul.columns", QT_TRANSLATE_NOOP("names", "Columns of B")},
    NamedId{"matmul.seed", QT_TRANSLATE_NOOP("names", "Seed of the matrices")},
    NamedId{"matmul.a", QT_TRANSLATE_NOOP("names", "Values of A")},
    NamedId{"matmul.b", QT_TRANSLATE_NOOP("names", "Values of B")},
    NamedId{"matmul.bits", QT_TRANSLATE_NOOP("names", "Bits of A and B")},
    NamedId{"matmul.kindA", QT_TRANSLATE_NOOP("names", "Scheme of A")},
    NamedId{"matmul.kindB", QT_TRANSLATE_NOOP("names", "Scheme of B")},
    NamedId{"matmul.perRow", QT_TRANSLATE_NOOP("names", "A per row")},
    NamedId{"matmul.perColumn", QT_TRANSLATE_NOOP("names", "B per column")},
    NamedId{"matmul.groupDepth", QT_TRANSLATE_NOOP("names", "Group size along k")},
    NamedId{"matmul.outlierChannels", QT_TRANSLATE_NOOP("names", "Outlier channels")},
    NamedId{"matmul.outlierFactor", QT_TRANSLATE_NOOP("names", "Outlier factor")},
    NamedId{"matmul.accumulatorBits", QT_TRANSLATE_NOOP("names", "Accumulator bits")},
    NamedId{"matmul.saturates", QT_TRANSLATE_NOOP("names", "Saturating accumulator")},
    NamedId{"matmul.errorsInPercent", QT_TRANSLATE_NOOP("names", "Errors in per cent")},
    NamedId{"matmul.roomDepth", QT_TRANSLATE_NOOP("names", "k of the accumulator's room")},
    NamedId{"matmul.requantizes", QT_TRANSLATE_NOOP("names", "Requantization")},
    NamedId{"matmul.remedy", QT_TRANSLATE_NOOP("names", "Remedy")},
    NamedId{"matmul.remedyParameter", QT_TRANSLATE_NOOP("names", "Remedy's parameter")},
};

template <std::size_t N>
QString nameById(const std::array<NamedId, N>& names, std::string_view id) {
    for (const NamedId& row : names)
        if (row.id == id)
            return translatedName(row.name);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

}  // namespace

QString nameOf(Distribution distribution) {
    switch (distribution) {
        case Distribution::Normal: return translatedName(QT_TRANSLATE_NOOP("names", "Normal"));
        case Distribution::Laplace: return translatedName(QT_TRANSLATE_NOOP("names", "Laplace"));
        case Distribution::Uniform: return translatedName(QT_TRANSLATE_NOOP("names", "Uniform"));
        case Distribution::StudentT: return translatedName(QT_TRANSLATE_NOOP("names", "Student t"));
        case Distribution::TwoHumps: return translatedName(QT_TRANSLATE_NOOP("names", "Two humps"));
        case Distribution::HalfNormal:
            return translatedName(QT_TRANSLATE_NOOP("names", "Half-normal (ReLU-like)"));
        case Distribution::LogNormal:
            return translatedName(QT_TRANSLATE_NOOP("names", "Log-normal"));
        case Distribution::Exponential:
            return translatedName(QT_TRANSLATE_NOOP("names", "Exponential"));
        case Distribution::WeightsLike:
            return translatedName(QT_TRANSLATE_NOOP("names", "Weights-like mix"));
    }
    return {};
}

QString nameOf(OutlierSide side) {
    switch (side) {
        case OutlierSide::Both: return translatedName(QT_TRANSLATE_NOOP("names", "both sides"));
        case OutlierSide::Positive:
            return translatedName(QT_TRANSLATE_NOOP("names", "positive only"));
        case OutlierSide::Negative:
            return translatedName(QT_TRANSLATE_NOOP("names", "negative only"));
    }
    return {};
}

QString nameOf(SchemeKind kind) {
    switch (kind) {
        case SchemeKind::Symmetric: return translatedName(QT_TRANSLATE_NOOP("names", "Symmetric"));
        case SchemeKind::Asymmetric:
            return translatedName(QT_TRANSLATE_NOOP("names", "Asymmetric"));
        case SchemeKind::Codebook: return translatedName(QT_TRANSLATE_NOOP("names", "Non-uniform"));
        case SchemeKind::Format: return translatedName(QT_TRANSLATE_NOOP("names", "Block format"));
    }
    return {};
}

QString nameOf(CodeRange range) {
    switch (range) {
        case CodeRange::Narrow: return translatedName(QT_TRANSLATE_NOOP("names", "narrow"));
        case CodeRange::Full: return translatedName(QT_TRANSLATE_NOOP("names", "full"));
        case CodeRange::Unsigned: return translatedName(QT_TRANSLATE_NOOP("names", "unsigned"));
    }
    return {};
}

QString nameOf(ScaleRule rule) {
    switch (rule) {
        case ScaleRule::Course:
            return translatedName(QT_TRANSLATE_NOOP("names", "abs-max ÷ largest code"));
        case ScaleRule::Torch:
            return translatedName(QT_TRANSLATE_NOOP("names", "abs-max ÷ half the steps"));
        case ScaleRule::MaxOfSides:
            return translatedName(QT_TRANSLATE_NOOP("names", "larger of the two sides"));
    }
    return {};
}

QString nameOf(Rounding rounding) {
    switch (rounding) {
        case Rounding::HalfEven: return translatedName(QT_TRANSLATE_NOOP("names", "half to even"));
        case Rounding::HalfAway:
            return translatedName(QT_TRANSLATE_NOOP("names", "half away from zero"));
        case Rounding::HalfUp: return translatedName(QT_TRANSLATE_NOOP("names", "half up"));
        case Rounding::TowardZero: return translatedName(QT_TRANSLATE_NOOP("names", "toward zero"));
        case Rounding::Stochastic: return translatedName(QT_TRANSLATE_NOOP("names", "stochastic"));
    }
    return {};
}

QString nameOf(Metric metric) {
    switch (metric) {
        case Metric::Mse: return translatedName(QT_TRANSLATE_NOOP("names", "MSE"));
        case Metric::Mae: return translatedName(QT_TRANSLATE_NOOP("names", "MAE"));
        case Metric::Sqnr: return translatedName(QT_TRANSLATE_NOOP("names", "SQNR"));
        case Metric::Cosine: return translatedName(QT_TRANSLATE_NOOP("names", "Cosine"));
        case Metric::Kl: return translatedName(QT_TRANSLATE_NOOP("names", "KL divergence"));
    }
    return {};
}

QString nameOf(CountScale scale) {
    switch (scale) {
        case CountScale::Linear: return translatedName(QT_TRANSLATE_NOOP("names", "counts"));
        case CountScale::Log: return translatedName(QT_TRANSLATE_NOOP("names", "log counts"));
        case CountScale::Density: return translatedName(QT_TRANSLATE_NOOP("names", "density"));
    }
    return {};
}

QString nameOf(const Granularity& per) {
    switch (per.kind) {
        case Granularity::Kind::Tensor:
            return translatedName(QT_TRANSLATE_NOOP("names", "per tensor"));
        case Granularity::Kind::Channel:
            return translatedName(QT_TRANSLATE_NOOP("names", "per channel (axis %1)"))
                .arg(per.axis);
        case Granularity::Kind::Group:
            if (per.size == kWholeRow)
                return translatedName(QT_TRANSLATE_NOOP("names", "per row"));
            return translatedName(QT_TRANSLATE_NOOP("names", "groups of %1"))
                .arg(shownCount(static_cast<std::int64_t>(per.size)));
        case Granularity::Kind::Block:
            return translatedName(QT_TRANSLATE_NOOP("names", "blocks of %1 × %2"))
                .arg(per.rows)
                .arg(per.columns);
    }
    return {};
}

QString methodName(std::string_view id) {
    return nameById(kMethodNames, id);
}

QString variantName(std::string_view id) {
    return nameById(kVariantNames, id);
}

QString nameOf(const Calibration& calibration) {
    const QString method = methodName(calibration.method);
    if (calibration.method == "manual")
        return translatedName(QT_TRANSLATE_NOOP("names", "%1 %2 … %3"))
            .arg(method, shortNumber(calibration.lower), shortNumber(calibration.upper));
    if (!calibration.variant.empty())
        return translatedName(QT_TRANSLATE_NOOP("names", "%1 as in %2"))
            .arg(method, variantName(calibration.variant));
    if (calibration.parameter)
        return QStringLiteral("%1 %2").arg(method, shortNumber(*calibration.parameter));
    return method;
}

QString nameOf(const DataSpec& data) {
    if (const auto* generated = std::get_if<GeneratedData>(&data))
        return nameOf(generated->distribution);
    if (std::holds_alternative<PastedData>(data))
        return translatedName(QT_TRANSLATE_NOOP("names", "Pasted numbers"));
    const auto& file = std::get<FileData>(data);
    const QString name = QFileInfo(QString::fromStdString(file.path)).fileName();
    if (file.tensor.empty())
        return name;
    return QStringLiteral("%1 · %2").arg(name, QString::fromStdString(file.tensor));
}

QString schemeSummary(const Scheme& scheme) {
    if (scheme.kind == SchemeKind::Symmetric)
        return translatedName(QT_TRANSLATE_NOOP("names", "%1-bit symmetric")).arg(scheme.bits);
    if (scheme.kind == SchemeKind::Asymmetric)
        return translatedName(QT_TRANSLATE_NOOP("names", "%1-bit asymmetric")).arg(scheme.bits);
    return tableName(scheme);
}

QString chartName(std::string_view id) {
    return nameById(kChartNames, id);
}

QString fieldName(std::string_view id) {
    return nameById(kFieldNames, id);
}

const char* fieldNameInEnglish(std::string_view id) {
    const auto row = std::ranges::find(kFieldNames, id, &NamedId::id);
    return row == kFieldNames.end() ? nullptr : row->name;
}

}  // namespace quantscope
