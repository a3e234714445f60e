#include "jobs/original_check.h"
#include "evidence/input/input_walker.h"
#include "evidence/input/sha256.h"
#include "jobs/input_samples.h"
#include <map>

namespace delist {

namespace {

constexpr std::size_t blockBytes = 1 << 20;

/// Nothing when it cannot be read to its end.
std::optional<std::string> hashOf(InputItem& item, const std::stop_token& stop)
{
    Sha256 hash;
    std::string block(blockBytes, '\0');
    while (!stop.stop_requested()) {
        const auto got = item.read(block);
        if (!got)
            return std::nullopt;
        if (got.value() == 0)
            return hash.hex();
        hash.add(std::string_view(block).substr(0, got.value()));
    }
    return std::nullopt;
}

} // namespace

void compareOriginals(Verification& verification, const std::stop_token& stop)
{
    std::map<std::string, std::vector<EvidenceCheck*>> onDisk; // members of one archive are met in one walk
    for (EvidenceCheck& check : verification.evidence) {
        if (check.state != EvidenceState::NotEmbedded)
            continue;
        check.original = OriginalState::NotFound;
        if (const std::string file = fileOnDisk(check.path); !file.empty())
            onDisk[file].push_back(&check);
    }
    for (const auto& [file, checks] : onDisk) {
        InputVisitor visitor;
        visitor.item = [&](InputItem& item) {
            for (EvidenceCheck* const check : checks) {
                if (check->path != item.path())
                    continue;
                if (const auto hash = hashOf(item, stop))
                    check->original = *hash == check->sha256 ? OriginalState::Same : OriginalState::Changed;
                return;
            }
        };
        visitor.skipped = [](const std::string&, const Error&) {};
        if (!InputWalker(std::move(visitor)).walk({file}, stop))
            return;
    }
}

} // namespace delist
