#include "evidence/first_lines.h"
#include "evidence/format.h"
#include "evidence/nearest_formats.h"
#include "evidence/text/code_page.h"
#include "evidence/text/encoding.h"
#include "evidence/text/json_sample.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t sampleBytes = 64 * 1024;
constexpr std::size_t sampleLines = 128;

/// The head as UTF-8 without byte order mark and with NUL padding as line ends; empty when it is not text.
std::string decode(std::string_view head, const CodePage* codePage)
{
    const EncodingGuess guess = sniffEncoding(head);
    const bool carriageReturns = endsLinesWithCr(head);
    head.remove_prefix(guess.bomBytes);
    std::string text;
    if (guess.encoding != TextEncoding::Utf8) {
        appendUtf16(text, head, guess.encoding);
    } else {
        // A sequence cut at the end of the sample does not make the text Windows-1252.
        std::string_view whole = head;
        for (int i = 0; i < 3 && !whole.empty() && (static_cast<unsigned char>(whole.back()) & 0xC0) == 0x80; ++i)
            whole.remove_suffix(1);
        if (!whole.empty() && static_cast<unsigned char>(whole.back()) >= 0xC0)
            whole.remove_suffix(1);
        if (isValidUtf8(head) || !isValidUtf8(whole))
            whole = head;
        const bool pageFirst = codePage != nullptr && !codePage->oneByte() && guess.bomBytes == 0;
        if (!pageFirst && isValidUtf8(whole))
            text = whole;
        else if (codePage != nullptr)
            codePage->append(text, head);
        else
            appendWindows1252(text, whole);
    }
    if (carriageReturns)
        std::replace(text.begin(), text.end(), '\r', '\n');
    std::size_t odd = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == 0) {
            odd += i == 0 || text[i - 1] != '\n';
            text[i] = '\n';
        } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0x1A) {
            ++odd;
        }
    }
    // A torn log has a NUL run or two, binary data has them everywhere.
    if (odd > 2 && odd * 100 > text.size())
        text.clear();
    return text;
}

/// As decode() read it.
std::string_view encodingNameOf(std::string_view head, const CodePage* codePage)
{
    const EncodingGuess guess = sniffEncoding(head);
    if (guess.encoding != TextEncoding::Utf8)
        return guess.encoding == TextEncoding::Utf16Le ? "UTF-16LE" : "UTF-16BE";
    if (std::none_of(head.begin(), head.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return "ASCII";
    const std::size_t cut = head.size() < sampleBytes ? 0 : 3; // a sequence at the end of the sample
    for (std::size_t less = 0; less <= cut; ++less)
        if (isValidUtf8(head.substr(0, head.size() - less)))
            return "UTF-8";
    return codePage != nullptr ? codePage->name() : std::string_view("Windows-1252");
}

std::vector<std::string_view> splitLines(std::string_view text, bool complete)
{
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < sampleLines) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos && !complete && !lines.empty())
            break; // cut by the end of the sample
        std::string_view line = text.substr(0, end);
        while (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.find_first_not_of(" \t\r\x1A") != std::string_view::npos)
            lines.push_back(line);
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

} // namespace

const Format* formatById(std::string_view id)
{
    for (const Format* format : formats())
        if (format->id == id)
            return format;
    return nullptr;
}

std::vector<std::string> firstLines(std::string_view head, std::size_t most, const CodePage* codePage)
{
    const std::string text = decode(head.substr(0, sampleBytes), codePage);
    std::vector<std::string> lines;
    for (const std::string_view line : splitLines(text, head.size() < sampleBytes)) {
        if (lines.size() == most)
            break;
        lines.emplace_back(line);
    }
    return lines;
}

Recognition recognise(std::string_view head, std::string_view fileName, const CodePage* codePage)
{
    Recognition result;
    if (head.empty()) {
        result.detection.reason = "the file is empty";
        return result;
    }
    const bool complete = head.size() < sampleBytes;
    head = head.substr(0, sampleBytes);
    if (head.find_first_not_of('\0') == std::string_view::npos) {
        result.detection.reason = "it begins with nothing but zero bytes, as a file does that was never filled, or copied while it was written: copy it again";
        return result;
    }
    const std::string text = decode(head, codePage);
    // Objects count as lines, whichever way they stand in the file.
    const std::string objects = jsonObjectPerLine(text, sampleLines);
    Sample sample;
    sample.bytes = head;
    sample.text = text;
    sample.lines = objects.empty() ? splitLines(text, complete) : splitLines(objects, true);
    sample.fileName = fileName;

    for (const Format* format : formats())
        result.candidates.emplace_back(format, format->detect(sample));
    std::stable_sort(result.candidates.begin(), result.candidates.end(),
                     [](const auto& a, const auto& b) { return a.second.score > b.second.score; });

    if (!result.candidates.empty() && result.candidates.front().second.score >= 0.5) {
        result.format = result.candidates.front().first;
        result.detection = result.candidates.front().second;
        return result;
    }
    result.detection.reason = text.empty() ? "binary data that no reader recognises" : "text that no reader recognises";
    const auto reasonOf = [&result](std::string_view id) -> const std::string* {
        for (const auto& [format, detection] : result.candidates)
            if (format->id == id)
                return &detection.reason;
        return nullptr;
    };
    if (!result.candidates.empty() && result.candidates.front().second.score <= 0) {
        const TextShape shape = shapeOf(sample);
        result.mayComeLater = shape.mixed;
        if (!shape.name.empty())
            result.detection.reason += "; it looks like " + std::string(shape.name) + ", of which the nearest formats are";
        const TextTraits traits = shape.name.empty() && !sample.lines.empty() ? traitsOf(sample) : TextTraits();
        if (!traits.words.empty())
            result.detection.reason += "; it is " + std::string(encodingNameOf(head, codePage)) + " text, " + traits.words + "; the nearest formats are";
        const std::vector<std::string_view>& ids = traits.words.empty() ? shape.ids : traits.ids;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            result.detection.reason += i == 0 ? " " : ", ";
            result.detection.reason += ids[i];
            if (const std::string* const why = reasonOf(ids[i]); why != nullptr && !why->empty())
                result.detection.reason += " (" + *why + ")";
        }
        if (!traits.words.empty())
            result.detection.reason += ". \"delist formats\" lists what is read; --format names one, and --format csv:time=…,source=… reads a table by its columns";
    }
    if (!result.candidates.empty() && result.candidates.front().second.score > 0) {
        const auto& [format, detection] = result.candidates.front();
        result.detection.score = detection.score;
        result.detection.reason += "; nearest is ";
        result.detection.reason += format->title;
        if (!detection.reason.empty())
            result.detection.reason += ": " + detection.reason;
    }
    return result;
}

} // namespace delist
