#include "jobs/original_check.h"
#include "evidence/input/input_walker.h"
#include "evidence/input/sha256.h"
#include "jobs/input_samples.h"
#include <algorithm>
#include <map>

namespace delist {

namespace {

constexpr std::size_t blockBytes = 1 << 20;

/// Leaves \p check as it is when the item cannot be read to its end.
void compare(EvidenceCheck& check, InputItem& item, const std::stop_token& stop)
{
    Sha256 hash;
    std::string imported; // the SHA-256 of as many bytes as were imported, when there are more
    std::string block(blockBytes, '\0');
    auto left = static_cast<std::uint64_t>(check.bytes);
    while (!stop.stop_requested()) {
        const auto got = item.read(block);
        if (!got)
            return;
        if (got.value() == 0) {
            check.originalSha256 = hash.hex();
            check.original = check.originalSha256 == check.sha256 ? OriginalState::Same
                             : imported == check.sha256           ? OriginalState::Grown
                                                                  : OriginalState::Changed;
            return;
        }
        std::string_view bytes = std::string_view(block).substr(0, got.value());
        if (imported.empty() && bytes.size() > left) {
            hash.add(bytes.substr(0, left));
            imported = hash.copy().hex();
            bytes.remove_prefix(left);
        }
        left -= std::min<std::uint64_t>(left, bytes.size());
        hash.add(bytes);
    }
}

} // namespace

void compareOriginals(Verification& verification, const std::stop_token& stop)
{
    struct Place
    {
        EvidenceCheck* check;
        std::string path;
    };
    std::map<std::string, std::vector<Place>> onDisk; // members of one archive are met in one walk
    for (EvidenceCheck& check : verification.evidence) {
        if (check.state != EvidenceState::NotEmbedded)
            continue;
        check.original = OriginalState::NotFound;
        for (const std::string& place : check.places)
            if (const std::string file = fileOnDisk(place); !file.empty())
                onDisk[file].push_back({&check, place});
    }
    for (const auto& [file, places] : onDisk) {
        InputVisitor visitor;
        visitor.item = [&](InputItem& item) {
            const auto found = std::ranges::find(places, item.path(), &Place::path);
            if (found != places.end() && found->check->original != OriginalState::Same && found->check->original != OriginalState::Grown)
                compare(*found->check, item, stop);
        };
        visitor.skipped = [](const std::string&, const Error&) {};
        if (!InputWalker(std::move(visitor)).walk({file}, stop))
            return;
    }
}

} // namespace delist
