// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/pin_names.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

#include "ui/text/names.h"
#include "ui/text/table_names.h"

namespace quantscope {

namespace {

QString pinText(const char* english) {
    return QCoreApplication::translate("pins", english);
}

// Commands on pins end in the letters they are about: "pins.add.B".
struct PinStep {
    std::string_view control;
    const char* name;
};
constexpr std::array kPinSteps{
    PinStep{"pins.add.", QT_TRANSLATE_NOOP("pins", "Pin %1: %2")},
    PinStep{"pins.replace.", QT_TRANSLATE_NOOP("pins", "Pin %1 anew: %2")},
    PinStep{"pins.rename.", QT_TRANSLATE_NOOP("pins", "Rename pin %1 to %2")},
    PinStep{"pins.remove.", QT_TRANSLATE_NOOP("pins", "Remove pin %1")},
    PinStep{"pins.load.", QT_TRANSLATE_NOOP("pins", "Go to pin %1")},
    PinStep{"session.open", QT_TRANSLATE_NOOP("pins", "Open session")},
    PinStep{"session.restore", QT_TRANSLATE_NOOP("pins", "Bring unsaved work back")},
    PinStep{"session.discard", QT_TRANSLATE_NOOP("pins", "Discard what was brought back")},
};

constexpr std::string_view kSwap = "pins.swap.";

}  // namespace

QString shortName(const Scenario& scenario) {
    const Scheme& scheme = scenario.scheme;
    if (scheme.kind == SchemeKind::Symmetric)
        return pinText(QT_TRANSLATE_NOOP("pins", "%1 %2b"))
            .arg(nameOf(scenario.calibration))
            .arg(scheme.bits);
    if (scheme.kind == SchemeKind::Asymmetric)
        return pinText(QT_TRANSLATE_NOOP("pins", "%1 %2b asym."))
            .arg(nameOf(scenario.calibration))
            .arg(scheme.bits);
    return tableName(scheme);
}

QString pinName(const Pin& pin) {
    return pin.name.empty() ? shortName(pin.scenario) : QString::fromStdString(pin.name);
}

QString nowLabel(const Scenario& scenario) {
    return pinText(QT_TRANSLATE_NOOP("pins", "Now: %1")).arg(shortName(scenario));
}

QString pinLabel(const Pin& pin) {
    return QLatin1Char(pin.letter) + QStringLiteral(" ") + pinName(pin);
}

QString pinDetails(const Pin& pin) {
    return QStringLiteral("%1: %2").arg(
        nameOf(pin.scenario.data), quantizerWords(pin.scenario.scheme, pin.scenario.calibration));
}

QString stepName(const History::Step& before, const History::Step& after) {
    const std::string_view control = after.control;
    if (control.starts_with(kSwap) && control.size() == kSwap.size() + 2)
        return pinText(QT_TRANSLATE_NOOP("pins", "Swap pins %1 and %2"))
            .arg(QLatin1Char(control[kSwap.size()]))
            .arg(QLatin1Char(control[kSwap.size() + 1]));
    for (const PinStep& step : kPinSteps) {
        if (!control.starts_with(step.control))
            continue;
        const char letter = control.back();
        const Pin* pin = after.pins.find(letter);
        QString name = pinText(step.name);
        if (name.contains(QStringLiteral("%1")))
            name = name.arg(QLatin1Char(letter));
        return name.contains(QStringLiteral("%2")) ? name.arg(pin ? pinName(*pin) : QString())
                                                   : name;
    }
    return stepName(before.scenario, after.scenario, control);
}

}  // namespace quantscope
