// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"

namespace quantscope {

/// A state kept to compare others with: a frozen scenario under a letter.
struct Pin {
    char letter = 'A';       ///< 'A' to 'F'.
    std::string name;        ///< Given by the user, UTF-8; empty: called by its scheme and method.
    std::uint64_t turn = 0;  ///< Grows from pin to pin: the lowest is the oldest.
    Scenario scenario;

    bool operator==(const Pin&) const = default;
};

/// One side of a comparison: a pin's letter, or nothing for the state of now.
using ComparedSide = std::optional<char>;

/// Up to six pins in the order of their letters: a value like the scenario. Copies share the pins,
/// so that an undo list can hold one with every step.
class Pins {
public:
    static constexpr std::string_view kLetters = "ABCDEF";
    static constexpr std::size_t kMost = kLetters.size();
    /// In bytes. A longer name would not fit where it is shown: it is cut, never in a character.
    static constexpr std::size_t kLongestName = 80;

    std::span<const Pin> all() const {
        return pins_ ? std::span<const Pin>(*pins_) : std::span<const Pin>();
    }
    bool isEmpty() const { return all().empty(); }
    bool isFull() const { return all().size() == kMost; }
    const Pin* find(char letter) const;  ///< Null when there is none.
    /// The one pinned first. @pre !isEmpty().
    const Pin& oldest() const;
    /// What a comparison starts with: the first two pins, the only one and now, or nothing but now.
    std::array<ComparedSide, 2> firstSides() const;

    /// With `scenario` under the first free letter. @pre !isFull().
    Pins withAdded(Scenario scenario) const;
    /// With `scenario` in place of what the letter stood for, as the newest, without a name.
    /// @pre find(letter).
    Pins withReplaced(char letter, Scenario scenario) const;
    /// Unchanged when there is no such pin.
    Pins without(char letter) const;
    Pins renamed(char letter, std::string name) const;
    /// The two exchange their letters. @pre Both are there.
    Pins swapped(char one, char other) const;

    /// From pins in any order, for readers of files: those with a letter that cannot be, or that
    /// comes a second time, are left out.
    static Pins of(std::vector<Pin> pins);

    bool operator==(const Pins& other) const;

private:
    std::shared_ptr<const std::vector<Pin>> pins_;  ///< Null: none.
};

/// What the window covers by undo: the scenario and what it is compared with.
struct SessionState {
    Scenario scenario;
    Pins pins;

    bool operator==(const SessionState&) const = default;
};

/// The pinned scenario as the one to go on with. What the MatMul page shows stays as it is in
/// `live`: a pin is about one tensor.
Scenario loaded(const Pin& pin, const Scenario& live);

/// The pinned scenario looked at like `live`, so that the eye sees only what differs. Of other
/// values the range in view and the group are the pin's own.
Scenario seenLike(const Pin& pin, const Scenario& live);

/// Whether two scenarios ask for the same numbers: they differ at most in how they are looked at.
bool asksTheSame(const Scenario& a, const Scenario& b);

}  // namespace quantscope
