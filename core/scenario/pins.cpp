// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/pins.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace quantscope {

namespace {

std::vector<Pin> copyOf(std::span<const Pin> pins) {
    return {pins.begin(), pins.end()};
}

std::uint64_t nextTurn(std::span<const Pin> pins) {
    std::uint64_t turn = 0;
    for (const Pin& pin : pins)
        turn = std::max(turn, pin.turn + 1);
    return turn;
}

Pin* findIn(std::vector<Pin>& pins, char letter) {
    const auto found = std::ranges::find(pins, letter, &Pin::letter);
    return found == pins.end() ? nullptr : &*found;
}

// UTF-8's continuation bytes are 10xxxxxx: a cut before one would leave half a character.
std::string shortened(std::string name, std::size_t most) {
    if (name.size() <= most)
        return name;
    while (most > 0 && (static_cast<unsigned char>(name[most]) & 0xC0) == 0x80)
        --most;
    name.resize(most);
    return name;
}

}  // namespace

const Pin* Pins::find(char letter) const {
    const auto pins = all();
    const auto found = std::ranges::find(pins, letter, &Pin::letter);
    return found == pins.end() ? nullptr : &*found;
}

const Pin& Pins::oldest() const {
    assert(!isEmpty());
    return *std::ranges::min_element(all(), {}, &Pin::turn);
}

std::array<ComparedSide, 2> Pins::firstSides() const {
    std::array<ComparedSide, 2> sides;
    for (std::size_t i = 0; i < std::min(sides.size(), all().size()); ++i)
        sides[i] = all()[i].letter;
    return sides;
}

Pins Pins::withAdded(Scenario scenario) const {
    assert(!isFull());
    std::vector<Pin> pins = copyOf(all());
    const auto isFree = [this](char letter) { return find(letter) == nullptr; };
    const char letter = *std::ranges::find_if(kLetters, isFree);
    pins.push_back({letter, {}, nextTurn(pins), std::move(scenario)});
    return of(std::move(pins));
}

Pins Pins::withReplaced(char letter, Scenario scenario) const {
    std::vector<Pin> pins = copyOf(all());
    Pin* pin = findIn(pins, letter);
    assert(pin);
    *pin = {letter, {}, nextTurn(pins), std::move(scenario)};
    return of(std::move(pins));
}

Pins Pins::without(char letter) const {
    std::vector<Pin> pins = copyOf(all());
    std::erase_if(pins, [letter](const Pin& pin) { return pin.letter == letter; });
    return of(std::move(pins));
}

Pins Pins::renamed(char letter, std::string name) const {
    std::vector<Pin> pins = copyOf(all());
    if (Pin* pin = findIn(pins, letter))
        pin->name = std::move(name);
    return of(std::move(pins));
}

Pins Pins::swapped(char one, char other) const {
    std::vector<Pin> pins = copyOf(all());
    Pin* first = findIn(pins, one);
    Pin* second = findIn(pins, other);
    assert(first && second);
    std::swap(first->letter, second->letter);
    return of(std::move(pins));
}

Pins Pins::of(std::vector<Pin> pins) {
    std::erase_if(
        pins, [](const Pin& pin) { return kLetters.find(pin.letter) == std::string_view::npos; });
    for (Pin& pin : pins)
        pin.name = shortened(std::move(pin.name), kLongestName);
    std::ranges::stable_sort(pins, {}, &Pin::letter);
    const auto twice = std::ranges::unique(pins, {}, &Pin::letter);
    pins.erase(twice.begin(), twice.end());
    Pins result;
    if (!pins.empty())
        result.pins_ = std::make_shared<const std::vector<Pin>>(std::move(pins));
    return result;
}

bool Pins::operator==(const Pins& other) const {
    return pins_ == other.pins_ || std::ranges::equal(all(), other.all());
}

Scenario loaded(const Pin& pin, const Scenario& live) {
    Scenario next = pin.scenario;
    next.matmul = live.matmul;
    return next;
}

Scenario seenLike(const Pin& pin, const Scenario& live) {
    Scenario seen = loaded(pin, live);
    if (seen.data == live.data) {
        seen.view = live.view;
        return seen;
    }
    const View own = std::exchange(seen.view, live.view);
    seen.view.visible = own.visible;
    seen.view.group = own.group;
    return seen;
}

bool asksTheSame(const Scenario& a, const Scenario& b) {
    return a.scheme == b.scheme && a.calibration == b.calibration && a.metric == b.metric &&
           a.data == b.data;
}

}  // namespace quantscope
