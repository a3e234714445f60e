// Small text helpers of the sample writers.
#pragma once
#include "sample/events.h"
#include <string>

namespace delist::sample {

/// "2026-03-02T07:03:30.123Z"
std::string isoTime(Micros time);
/// "2026-03-02"
std::string isoDate(Micros time);
/// "07:03:30"
std::string clockTime(Micros time);
/// Microseconds of a UTC date and time.
Micros utc(int year, int month, int day, int hours = 0, int minutes = 0, int seconds = 0);
/// Upper-case hexadecimal, padded with zeros to digits.
std::string hex(std::uint64_t value, int digits);
/// A GUID in its usual form, made of two numbers.
std::string guid(std::uint64_t high, std::uint64_t low);
/// A CSV field, quoted when it has a comma, a quote or a line end.
std::string csvField(const std::string& text);

} // namespace delist::sample
