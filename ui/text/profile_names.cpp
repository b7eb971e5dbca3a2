// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/profile_names.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "core/quant/scheme.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

QString profileWord(const char* english) {
    return QCoreApplication::translate("profiles", english);
}

}  // namespace

QString idText(std::string_view id) {
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QString toolName(std::string_view id) {
    // Names of programs are the same in every language.
    if (id == "course")
        return profileWord(QT_TRANSLATE_NOOP("profiles", "the course"));
    if (id == "onnxruntime")
        return QStringLiteral("ONNX Runtime");
    if (id == "tensorrt")
        return QStringLiteral("TensorRT");
    if (id == "nvidia-toolkit")
        return QStringLiteral("NVIDIA ModelOpt");
    if (id == "torch")
        return QStringLiteral("PyTorch (torchao)");
    if (id == "aimet")
        return QStringLiteral("AIMET");
    return idText(id);
}

QString roleId(TensorRole role) {
    return role == TensorRole::Weights ? QStringLiteral("weights") : QStringLiteral("activations");
}

QString roleName(TensorRole role) {
    return role == TensorRole::Weights ? profileWord(QT_TRANSLATE_NOOP("profiles", "weights"))
                                       : profileWord(QT_TRANSLATE_NOOP("profiles", "activations"));
}

QString profileSentence(const ProfileName& profile, const Scenario& scenario) {
    const Scheme& scheme = scenario.scheme;
    const CodeSpan codes = codeSpan(codeRangeOf(scheme), scheme.bits);
    QStringList parts{nameOf(scheme.kind),
                      profileWord(QT_TRANSLATE_NOOP("profiles", "codes %1 … %2"))
                          .arg(codes.lowest)
                          .arg(codes.highest)};
    if (scheme.kind == SchemeKind::Symmetric)
        parts += nameOf(scheme.scaleRule);
    else if (!scheme.zeroInRange)
        parts += profileWord(QT_TRANSLATE_NOOP("profiles", "limits need not include zero"));
    parts += nameOf(scheme.per);
    parts += nameOf(scenario.calibration);
    return profileWord(QT_TRANSLATE_NOOP("profiles", "Sets: %1. Read in: %2."))
        .arg(parts.join(QStringLiteral(", ")), profileWord(profile.tool->source));
}

QString parametersSentence(const Scheme& scheme, std::span<const QuantParams> groups) {
    if (groups.empty())
        return {};
    const auto shown = [&](double AffineParams::*number) {
        const auto [least, most] = std::ranges::minmax(groups, {}, number);
        return least.*number == most.*number
                   ? shownNumber(least.*number)
                   : profileWord(QT_TRANSLATE_NOOP("profiles", "%1 to %2"))
                         .arg(shownNumber(least.*number), shownNumber(most.*number));
    };
    QStringList parts{
        profileWord(QT_TRANSLATE_NOOP("profiles", "scale %1")).arg(shown(&AffineParams::scale))};
    if (scheme.kind == SchemeKind::Asymmetric)
        parts += profileWord(QT_TRANSLATE_NOOP("profiles", "zero-point %1"))
                     .arg(shown(&AffineParams::zeroPoint));
    const CodeSpan codes = groups.front().codes;
    parts += profileWord(QT_TRANSLATE_NOOP("profiles", "codes %1 … %2"))
                 .arg(codes.lowest)
                 .arg(codes.highest);
    if (groups.size() > 1)
        parts += profileWord(QT_TRANSLATE_NOOP("profiles", "%1 groups"))
                     .arg(shownCount(static_cast<std::int64_t>(groups.size())));
    return parts.join(QStringLiteral(", "));
}

QString causeName(DifferenceCause cause) {
    switch (cause) {
        case DifferenceCause::Clamp: return profileWord(QT_TRANSLATE_NOOP("profiles", "clamp"));
        case DifferenceCause::ZeroPoint:
            return profileWord(QT_TRANSLATE_NOOP("profiles", "zero-point"));
        case DifferenceCause::Tie: return profileWord(QT_TRANSLATE_NOOP("profiles", "tie"));
        case DifferenceCause::Levels: return profileWord(QT_TRANSLATE_NOOP("profiles", "levels"));
        case DifferenceCause::Scale: return profileWord(QT_TRANSLATE_NOOP("profiles", "scale"));
    }
    return {};
}

QString causeSentence(DifferenceCause cause) {
    switch (cause) {
        case DifferenceCause::Clamp:
            return profileWord(QT_TRANSLATE_NOOP(
                "profiles", "The codes agree before clamping; the code ranges differ."));
        case DifferenceCause::ZeroPoint:
            return profileWord(QT_TRANSLATE_NOOP(
                "profiles", "The value over its scale rounds alike; the zero-points differ."));
        case DifferenceCause::Tie:
            return profileWord(
                QT_TRANSLATE_NOOP("profiles", "The scales agree; the rounding rules part."));
        case DifferenceCause::Levels:
            return profileWord(
                QT_TRANSLATE_NOOP("profiles",
                                  "One of the two at least has no even steps, so the codes count "
                                  "different levels."));
        case DifferenceCause::Scale:
            return profileWord(QT_TRANSLATE_NOOP("profiles", "The scales differ."));
    }
    return {};
}

}  // namespace quantscope
