// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/session_json.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/printable.h"
#include "core/scenario/scenario_json.h"

namespace quantscope {

namespace {

using Json = nlohmann::json;

constexpr const char* kFormatKey = "quantscope";
constexpr const char* kVersionKey = "version";

Error notASession(std::string reason) {
    return {Errc::BadInput,
            {QUANTSCOPE_TEXT("core",
                             "This is not a Quantscope session: %1. Choose a .qses file that "
                             "Quantscope wrote."),
             {std::move(reason)}}};
}

Json treeOf(const Scenario& scenario) {
    return Json::parse(scenarioJson(scenario, JsonLayout::OneLine));
}

std::string textIn(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<ReadScenario> scenarioIn(const Json& object) {
    const auto found = object.find("scenario");
    return parseScenario(found == object.end() ? std::string() : found->dump());
}

void addPin(const Json& tree, std::vector<Pin>& pins, std::vector<Message>& notes) {
    const std::string letter = tree.is_object() ? textIn(tree, "letter") : std::string();
    auto scenario = tree.is_object() ? scenarioIn(tree) : parseScenario({});
    if (letter.size() != 1 || !scenario) {
        notes.push_back({QUANTSCOPE_TEXT("core", "A pin could not be read and was left out: %1"),
                         {scenario ? std::string("?") : english(scenario.error().message)}});
        return;
    }
    const auto turn = tree.find("turn");
    Pin pin;
    pin.letter = letter.front();
    pin.name = printable(textIn(tree, "name"), Pins::kLongestName);
    pin.turn = turn != tree.end() && turn->is_number_unsigned() ? turn->get<std::uint64_t>() : 0;
    pin.scenario = std::move(scenario.value().scenario);
    pins.push_back(std::move(pin));
}

template <class Change>
Session changedPaths(Session session, Change change) {
    session.state.scenario = change(std::move(session.state.scenario));
    std::vector<Pin> pins;
    for (Pin pin : session.state.pins.all()) {
        pin.scenario = change(std::move(pin.scenario));
        pins.push_back(std::move(pin));
    }
    session.state.pins = Pins::of(std::move(pins));
    return session;
}

}  // namespace

std::string sessionJson(const Session& session) {
    Json tree = {{kFormatKey, "session"},
                 {kVersionKey, kSessionVersion},
                 {"page", session.page},
                 {"scenario", treeOf(session.state.scenario)},
                 {"pins", Json::array()}};
    for (const Pin& pin : session.state.pins.all())
        tree["pins"].push_back({{"letter", std::string(1, pin.letter)},
                                {"name", pin.name},
                                {"turn", pin.turn},
                                {"scenario", treeOf(pin.scenario)}});
    return tree.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Session portableSession(Session session, const std::filesystem::path& folder) {
    return changedPaths(std::move(session), [&folder](Scenario scenario) {
        return portableScenario(std::move(scenario), folder);
    });
}

Session locatedSession(Session session, const std::filesystem::path& folder) {
    return changedPaths(std::move(session), [&folder](Scenario scenario) {
        if (auto* file = std::get_if<FileData>(&scenario.data))
            file->path = (folder / file->path).generic_string();
        return scenario;
    });
}

Result<ReadSession> parseSession(std::string_view json) {
    // As for scenarios, which lie three levels deeper here.
    constexpr int kDeepest = 20;
    bool tooDeep = false;
    const auto shallow = [&tooDeep](int depth, Json::parse_event_t, Json&) {
        tooDeep = tooDeep || depth > kDeepest;
        return !tooDeep;
    };
    const Json tree = Json::parse(json, shallow, /*allow_exceptions=*/false);
    if (tooDeep)
        return notASession("its JSON is nested too deeply");
    if (tree.is_discarded() || !tree.is_object())
        return notASession("its text is not a JSON object");
    if (textIn(tree, kFormatKey) != "session")
        return notASession("the mark \"quantscope\": \"session\" is missing");
    auto scenario = scenarioIn(tree);
    if (!scenario)
        return scenario.error();

    ReadSession result;
    result.session.page = textIn(tree, "page");
    result.session.state.scenario = std::move(scenario.value().scenario);
    result.notes = std::move(scenario.value().notes);
    const auto version = tree.find(kVersionKey);
    if (version != tree.end() && version->is_number_integer() &&
        version->get<std::int64_t>() > kSessionVersion)
        result.notes.push_back({QUANTSCOPE_TEXT("core",
                                                "Made with version %1 of the session format; this "
                                                "program knows version %2."),
                                {version->get<std::int64_t>(), std::int64_t{kSessionVersion}}});
    std::vector<Pin> pins;
    if (const auto list = tree.find("pins"); list != tree.end() && list->is_array())
        for (const Json& pin : *list)
            addPin(pin, pins, result.notes);
    result.session.state.pins = Pins::of(std::move(pins));
    return result;
}

}  // namespace quantscope
