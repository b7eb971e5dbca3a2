// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include "core/scenario/fields.h"

namespace quantscope {

namespace {

using Json = nlohmann::json;  // std::map inside: keys come out sorted

constexpr const char* kFormatKey = "quantscope";
constexpr const char* kVersionKey = "version";
constexpr std::string_view kSourceField = "data.source";
constexpr std::string_view kLineBegins = "scenario: ";

// "scheme.bits" stands at /scheme/bits.
Json::json_pointer placeOf(std::string_view id) {
    std::string path = "/" + std::string(id);
    std::replace(path.begin(), path.end(), '.', '/');
    return Json::json_pointer(path);
}

struct ToJson {
    Json operator()(std::monostate) const { return nullptr; }
    template <class T>
    Json operator()(const T& value) const {
        return value;
    }
};

std::optional<FieldValue> fromJson(const Json& json) {
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t{INT64_MAX})
        return json.get<double>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    const auto isNumber = [](const Json& item) { return item.is_number(); };
    if (json.is_array() && std::all_of(json.begin(), json.end(), isNumber))
        return json.get<std::vector<double>>();
    return std::nullopt;
}

// Takes what stands at `place` out of the tree, and the objects that become empty with it.
void remove(Json& tree, Json::json_pointer place) {
    tree.at(place.parent_pointer()).erase(place.back());
    for (place.pop_back(); !place.empty() && tree.at(place).empty(); place.pop_back())
        tree.at(place.parent_pointer()).erase(place.back());
}

// What absent fields stand for, beside the same kind of data.
Scenario usualOf(const Scenario& scenario) {
    Scenario usual;
    std::visit([&usual](const auto& data) { usual.data = std::decay_t<decltype(data)>{}; },
               scenario.data);
    return usual;
}

Error notAScenario(std::string reason) {
    return {Errc::BadInput,
            {QUANTSCOPE_TEXT("core",
                             "This is not a Quantscope scenario: %1. Choose a .qscn file "
                             "that Quantscope wrote."),
             {std::move(reason)}}};
}

Error badField(const Field& field, const Json& value) {
    constexpr std::size_t kShown = 60;
    std::string shown = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (shown.size() > kShown)
        shown = shown.substr(0, kShown) + "…";
    return {Errc::BadInput,
            {QUANTSCOPE_TEXT("core",
                             "The scenario's field “%1” cannot be %2. Correct it, or remove "
                             "it to get the usual value."),
             {std::string(field.id), std::move(shown)}}};
}

// Whether an object can be read or written at the field's place: what stands above it must be one.
bool hasRoom(const Json& tree, Json::json_pointer place) {
    for (place.pop_back(); !place.empty(); place.pop_back())
        if (tree.contains(place) && !tree.at(place).is_object())
            return false;
    return true;
}

// Whether fields stand under the name: "scheme".
bool isGroup(const std::string& name) {
    return std::ranges::any_of(scenarioFields(), [start = name + '.'](const Field& field) {
        return std::string_view(field.id).starts_with(start);
    });
}

// "colour, scheme.soul": what is unknown, not the known group that it was found in.
std::string joined(const Json& rest) {
    std::string names;
    const auto add = [&names](const std::string& name) {
        names += (names.empty() ? "" : ", ") + name;
    };
    for (const auto& [name, value] : rest.items()) {
        if (!value.is_object() || !isGroup(name)) {
            add(name);
            continue;
        }
        for (const auto& [inner, unused] : value.items())
            add(name + '.' + inner);
    }
    return names;
}

void noteUnknown(ReadScenario& result, const Json& rest, int version) {
    if (version > kScenarioVersion)
        result.notes.push_back(
            {QUANTSCOPE_TEXT("core",
                             "Made with version %1 of the scenario format; this program "
                             "knows version %2."),
             {std::int64_t{version}, std::int64_t{kScenarioVersion}}});
    if (rest.empty())
        return;
    result.scenario.unknown = rest.dump();
    result.notes.push_back({QUANTSCOPE_TEXT("core",
                                            "Settings that are not known here were ignored "
                                            "and are kept when saving: %1."),
                            {joined(rest)}});
}

}  // namespace

std::string scenarioJson(const Scenario& scenario, JsonLayout layout) {
    Json tree = scenario.unknown.empty() ? Json::object() : Json::parse(scenario.unknown);
    tree[kFormatKey] = "scenario";
    tree[kVersionKey] = kScenarioVersion;
    const Scenario usual = usualOf(scenario);
    for (const Field& field : scenarioFields()) {
        const FieldValue value = field.get(scenario);
        const bool leftOut =
            layout == JsonLayout::Brief && field.id != kSourceField && value == field.get(usual);
        if (!std::holds_alternative<std::monostate>(value) && !leftOut)
            tree[placeOf(field.id)] = std::visit(ToJson{}, value);
    }
    const bool file = layout == JsonLayout::File;
    return tree.dump(file ? 2 : -1, ' ', false, Json::error_handler_t::replace) +
           (file ? "\n" : "");
}

Scenario portableScenario(Scenario scenario, const std::filesystem::path& folder) {
    if (auto* file = std::get_if<FileData>(&scenario.data)) {
        const std::filesystem::path path(file->path);
        const auto relative = path.lexically_relative(folder);
        const bool below = !relative.empty() && *relative.begin() != "..";
        file->path = (below ? relative : path.filename()).generic_string();
    }
    return scenario;
}

Result<ReadScenario> parseScenario(std::string_view json) {
    // No scenario nests deeply; one that does would exhaust the stack when it is written again.
    constexpr int kDeepest = 16;
    bool tooDeep = false;
    const auto shallow = [&tooDeep](int depth, Json::parse_event_t, Json&) {
        tooDeep = tooDeep || depth > kDeepest;
        return !tooDeep;
    };
    Json tree = Json::parse(json, shallow, /*allow_exceptions=*/false);
    if (tooDeep)
        return notAScenario("its JSON is nested too deeply");
    if (tree.is_discarded() || !tree.is_object())
        return notAScenario("its text is not a JSON object");
    const auto format = tree.find(kFormatKey);
    if (format == tree.end() || *format != "scenario")
        return notAScenario("the mark \"quantscope\": \"scenario\" is missing");
    const auto versionAt = tree.find(kVersionKey);
    if (versionAt == tree.end() || !versionAt->is_number_integer())
        return notAScenario("it has no version number");
    const int version = versionAt->get<int>();
    tree.erase(kFormatKey);
    tree.erase(kVersionKey);

    ReadScenario result;
    for (const Field& field : scenarioFields()) {
        const auto place = placeOf(field.id);
        if (!hasRoom(tree, place))
            return badField(field, tree.at(place.parent_pointer()));
        if (!tree.contains(place))
            continue;
        const auto value = fromJson(tree.at(place));
        if (!value || !field.set(result.scenario, *value))
            return badField(field, tree.at(place));
        remove(tree, place);
    }
    if (auto valid = validate(result.scenario.scheme); !valid)
        return Error{Errc::BadInput, valid.error().message};
    noteUnknown(result, tree, version);
    return result;
}

std::string scenarioLine(const Scenario& scenario) {
    return std::string(kLineBegins) +
           scenarioJson(portableScenario(scenario, {}), JsonLayout::OneLine);
}

std::optional<std::string_view> scenarioJsonIn(std::string_view text) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::size_t words = line.find_first_not_of("#%> ");
        if (words == std::string_view::npos || !line.substr(words).starts_with(kLineBegins))
            continue;
        const std::string_view json = line.substr(words + kLineBegins.size());
        return json.substr(0, json.find_last_not_of(" \r") + 1);
    }
    return std::nullopt;
}

}  // namespace quantscope
