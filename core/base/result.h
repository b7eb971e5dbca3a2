// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "core/base/message.h"

namespace quantscope {

/// Whose fault an error is. The command line's exit code and the window's reaction follow from it.
enum class Errc {
    BadInput,     ///< The file or the numbers are at fault.
    Unsupported,  ///< Well-formed, but not something Quantscope reads or does.
    Io,           ///< The system refused: not found, no permission, disk full.
    Usage,        ///< The request contradicts itself or names something that does not exist.
    TooLarge,     ///< More memory than this computer can give.
    Cancelled,    ///< Someone asked to stop. Never shown.
};

/// What went wrong, as one sentence: what happened, where, and what can be done.
struct Error {
    Errc code = Errc::BadInput;
    Message message;

    bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none. Errors that can happen are values, never exceptions.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }

    /// @pre There is a value.
    const T& value() const& {
        assert(*this);
        return std::get<0>(state_);
    }
    T& value() & {
        assert(*this);
        return std::get<0>(state_);
    }
    T&& value() && {
        assert(*this);
        return std::get<0>(std::move(state_));
    }

    /// @pre There is no value.
    const Error& error() const {
        assert(!*this);
        return std::get<1>(state_);
    }

private:
    std::variant<T, Error> state_;
};

/// The result of something that gives nothing back but may fail.
struct Done {
    bool operator==(const Done&) const = default;
};

}  // namespace quantscope
