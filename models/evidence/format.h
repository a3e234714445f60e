// Format: one kind of evidence Delist can read: how it is recognised and who reads it.
// The list of all formats is in formats.cpp, one line per entry.
#pragma once
#include "evidence/reader.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

struct SyslogCensus;

/// The beginning of a file, for detection.
struct Sample
{
    std::string_view bytes;               ///< up to 64 KiB, as stored
    std::string_view text;                ///< the same decoded to UTF-8 (BOM removed); empty for binary
    std::vector<std::string_view> lines;  ///< up to 128 non-empty lines of text; of JSON the objects, without blanks
    std::string_view fileName;            ///< a hint, never trusted alone
    mutable std::shared_ptr<const SyslogCensus> syslog; ///< whose lines these are, counted once for all families
};

struct Detection
{
    double score = 0;   ///< 0 no … 1 certain; below 0.5 is a no
    std::string reason; ///< why or why not, for the user
};

/// Which clock the format writes by its specification.
enum class FormatClock : std::uint8_t { Utc, Local, Epoch };

/// Up to so many bytes of a file from an offset on.
using BytesAt = std::function<std::string(std::uint64_t offset, std::size_t bytes)>;

struct Format
{
    std::string_view id;    ///< "exchange-smtp-receive"; part of the command-line contract
    std::string_view title; ///< for people: "Exchange SMTP receive protocol log"
    Vantage vantage;
    FormatClock clock;
    bool text;              ///< logs are embedded whole; captures as their mail-relevant packets
    Detection (*detect)(const Sample& sample);
    std::unique_ptr<Reader> (*open)(const ReaderOptions& options, RecordSink& sink);
    /// Of logs that are no text: what a person reads of the record at an offset; empty when none is there.
    std::string (*recordText)(const BytesAt& file, std::uint64_t offset) = nullptr;

    [[nodiscard]] bool isCapture() const { return !text && recordText == nullptr; }
};

/// Every format, in the order in which `delist formats` prints them.
const std::vector<const Format*>& formats();
/// nullptr when there is none of that id.
const Format* formatById(std::string_view id);

struct Recognition
{
    const Format* format = nullptr;       ///< the best one with a score of at least 0.5, or none
    Detection detection;                  ///< its answer, or why nothing fits
    std::vector<std::pair<const Format*, Detection>> candidates; ///< all, best first
    bool mayComeLater = false;            ///< no format, but many programs write here: lines of one that is read may follow
};
/// Asks every format. \p head is the first up to 64 KiB of the file.
/// \p codePage: what bytes mean that are not Unicode; nullptr: Windows-1252.
Recognition recognise(std::string_view head, std::string_view fileName, const CodePage* codePage = nullptr);

} // namespace delist
