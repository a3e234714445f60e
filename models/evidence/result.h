// Result<T>: a value or an Error that says what, where and what to do next.
// For bad input and failing systems only; asserts are for our own bugs. (GCC 12 has no std::expected in C++20.)
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace delist {

enum class ErrorCode : std::uint8_t {
    Unreadable,    ///< the file or stream cannot be opened or read
    Empty,         ///< nothing in it
    UnknownFormat, ///< no reader recognises it
    Damaged,       ///< recognised, but broken
    Truncated,     ///< ends in the middle of a record; what came before was kept
    TooLarge,      ///< a bomb limit was reached
    TooDeep,       ///< archives nested too deeply
    Encrypted,     ///< needs a password
    Locked,        ///< another program holds it
    NewerVersion,  ///< written by a newer Delist
    NotACase,      ///< not a Delist case file
    Exists,        ///< would overwrite
    Unwritable,    ///< an output file or its folder cannot be written
    Missing,       ///< no such file
    Cancelled,     ///< stopped by the user
    Usage,         ///< wrong arguments
    Internal       ///< SQLite or the system said no
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message;               ///< plain English for logs and stderr; the window translates by code
    std::string file;                  ///< which file, empty when none
    std::optional<std::uint64_t> offset; ///< byte offset in that file
};

template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() { return std::get<0>(m_state); }
    const T& value() const { return std::get<0>(m_state); }
    T take() { return std::move(std::get<0>(m_state)); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success, or an Error.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace delist
