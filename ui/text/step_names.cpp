// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <algorithm>

#include "core/scenario/fields.h"
#include "ui/text/matmul_names.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/text/table_names.h"

namespace quantscope {

namespace {

QString stepText(const char* english) {
    return QCoreApplication::translate("steps", english);
}

QString yesOrNo(bool on) {
    return on ? stepText(QT_TRANSLATE_NOOP("steps", "on"))
              : stepText(QT_TRANSLATE_NOOP("steps", "off"));
}

// Values that have names; all others are numbers or texts as they stand in the field.
std::optional<QString> namedValue(std::string_view id, const Scenario& scenario) {
    const auto* generated = std::get_if<GeneratedData>(&scenario.data);
    if (id == "data.distribution" && generated)
        return nameOf(generated->distribution);
    if (id == "data.outliers.side" && generated)
        return nameOf(generated->outliers.side);
    if (id == "data.outliers.share" && generated)
        return shownShare(generated->outliers.share);
    if (id == "scheme.kind")
        return nameOf(scenario.scheme.kind);
    if (id == "scheme.codeRange")
        return nameOf(codeRangeOf(scenario.scheme));
    if (id == "scheme.scaleRule")
        return nameOf(scenario.scheme.scaleRule);
    if (id == "scheme.rounding")
        return nameOf(scenario.scheme.rounding);
    if (id == "scheme.per")
        return nameOf(scenario.scheme.per);
    if (id == "calibration.method")
        return nameOf(scenario.calibration);
    if (id == "metric")
        return nameOf(scenario.metric);
    if (id == "matmul.source")
        return nameOf(scenario.matmul.source);
    if (id == "matmul.kindA" || id == "matmul.kindB")
        return nameOf(id == "matmul.kindA" ? scenario.matmul.kindA : scenario.matmul.kindB);
    if (id == "view.counts")
        return nameOf(scenario.view.counts);
    if (id == "view.bins" && scenario.view.bins == 0)
        return stepText(QT_TRANSLATE_NOOP("steps", "automatic"));
    return std::nullopt;
}

QString valueShown(const Field& field, const Scenario& scenario) {
    if (const auto name = namedValue(field.id, scenario))
        return *name;
    const FieldValue value = field.get(scenario);
    if (const auto* flag = std::get_if<bool>(&value))
        return yesOrNo(*flag);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return shownCount(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return shortNumber(*real);
    if (const auto* words = std::get_if<std::string>(&value))
        return QString::fromStdString(*words);
    return {};
}

std::optional<QString> limitsStep(const Scenario& before, const Scenario& after) {
    const Calibration& now = after.calibration;
    if (now.method != "manual" || now == before.calibration)
        return std::nullopt;
    const bool wasManual = before.calibration.method == "manual";
    const bool lowerMoved = wasManual && now.lower != before.calibration.lower;
    const bool upperMoved = wasManual && now.upper != before.calibration.upper;
    if (lowerMoved && !upperMoved)
        return stepText(QT_TRANSLATE_NOOP("steps", "Move lower limit to %1"))
            .arg(shortNumber(now.lower));
    if (upperMoved && !lowerMoved)
        return stepText(QT_TRANSLATE_NOOP("steps", "Move upper limit to %1"))
            .arg(shortNumber(now.upper));
    if (now.lower == -now.upper)
        return stepText(QT_TRANSLATE_NOOP("steps", "Move limits to ±%1"))
            .arg(shortNumber(now.upper));
    return stepText(QT_TRANSLATE_NOOP("steps", "Move limits to %1 and %2"))
        .arg(shortNumber(now.lower), shortNumber(now.upper));
}

// Steps that change many fields at once, or that say more when told as a command.
std::optional<QString> commandStep(const Scenario& before, const Scenario& after,
                                   std::string_view control) {
    if (control == "scenario.new")
        return stepText(QT_TRANSLATE_NOOP("steps", "New scenario"));
    if (control == "scenario.open")
        return stepText(QT_TRANSLATE_NOOP("steps", "Open scenario"));
    if (control == "compare.adopt")
        return stepText(QT_TRANSLATE_NOOP("steps", "Use %1"))
            .arg(contenderName({{}, after.scheme, after.calibration}));
    if (control == "setup.profile")
        return stepText(QT_TRANSLATE_NOOP("steps", "Follow a tool's rules"));
    if (control == "data.notFiniteAsZero")
        return stepText(QT_TRANSLATE_NOOP("steps", "Replace NaN and infinities by 0"));
    if (control == "data.source" || before.data.index() != after.data.index() ||
        !std::holds_alternative<GeneratedData>(after.data)) {
        if (before.data == after.data)
            return std::nullopt;
        if (std::holds_alternative<FileData>(after.data))
            return stepText(QT_TRANSLATE_NOOP("steps", "Open %1")).arg(nameOf(after.data));
        if (const auto* pasted = std::get_if<PastedData>(&after.data))
            return stepText(QT_TRANSLATE_NOOP("steps", "Paste %1 numbers"))
                .arg(shownCount(static_cast<std::int64_t>(pasted->values.size())));
        return stepText(QT_TRANSLATE_NOOP("steps", "Generate %1 data")).arg(nameOf(after.data));
    }
    if (before.data == after.data && before.scheme == after.scheme &&
        before.calibration != after.calibration)
        return limitsStep(before, after);
    return std::nullopt;
}

std::optional<QString> viewStep(const std::vector<std::string_view>& changed,
                                const Scenario& after) {
    const bool onlyView = !changed.empty() && std::ranges::all_of(changed, [](auto id) {
        return id.starts_with("view.");
    });
    if (!onlyView || changed.front() != "view.visible")
        return std::nullopt;
    return after.view.visible ? stepText(QT_TRANSLATE_NOOP("steps", "Zoom"))
                              : stepText(QT_TRANSLATE_NOOP("steps", "Fit view"));
}

}  // namespace

QString stepName(const Scenario& before, const Scenario& after, std::string_view control) {
    if (const auto command = commandStep(before, after, control))
        return *command;
    const auto changed = changedFields(before, after);
    if (const auto view = viewStep(changed, after))
        return *view;
    if (changed.empty())
        return stepText(QT_TRANSLATE_NOOP("steps", "Change"));

    // The control's own field if it changed, else the first one: consequences come after causes
    // in the table of fields.
    const bool ownField = std::ranges::find(changed, control) != changed.end();
    const std::string_view id = ownField ? control : changed.front();
    const auto fields = scenarioFields();
    const auto field = std::ranges::find(fields, id, &Field::id);
    const QString was = valueShown(*field, before);
    const QString is = valueShown(*field, after);
    if (was.isEmpty() || is.isEmpty() || id == "view.leftChart" || id == "view.rightChart")
        return stepText(QT_TRANSLATE_NOOP("steps", "Change %1")).arg(fieldName(id));
    return stepText(QT_TRANSLATE_NOOP("steps", "%1 %2 to %3")).arg(fieldName(id), was, is);
}

}  // namespace quantscope
