#include "evidence/input/rotated_name.h"
#include "evidence/input/stream_source.h"
#include "evidence/text/day_month.h"
#include <algorithm>
#include <filesystem>
#include <limits>

namespace delist {

namespace {

/// Of ".12" or ".old" at the end of \p name; 0 bytes: it has neither.
struct AgeSuffix
{
    std::size_t length = 0;
    int age = 0;
};

AgeSuffix ageSuffix(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return {};
    const std::string_view suffix = name.substr(dot + 1);
    if (suffix == "old")
        return {suffix.size() + 1, 1};
    constexpr std::size_t mostDigits = 4;
    if (suffix.empty() || suffix.size() > mostDigits || !std::ranges::all_of(suffix, [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    int age = 0;
    for (const char c : suffix)
        age = age * 10 + (c - '0');
    return {suffix.size() + 1, age};
}

} // namespace

RotatedName rotatedName(std::string_view path)
{
    std::string name(withoutStreamFolder(path));
    const std::size_t slash = name.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : name.substr(0, slash);
    name = withoutStreamSuffix(std::string_view(name).substr(slash + 1)); // npos + 1: all of it

    const AgeSuffix age = ageSuffix(name);
    name.resize(name.size() - age.length);
    RotatedName result;
    const DateInName date = findDateInName(name);
    if (date.day != unknownTime) {
        constexpr std::string_view signs = "-_.";
        const bool parted = date.at > 0 && signs.find(name[date.at - 1]) != std::string_view::npos;
        name.erase(date.at - parted, date.length + parted);
        result.place = date.day - age.age;
    } else {
        result.place = age.length != 0 ? -age.age : std::numeric_limits<std::int64_t>::max();
    }
    result.log = (std::filesystem::path(folder) / name).lexically_normal().string();
    return result;
}

} // namespace delist
