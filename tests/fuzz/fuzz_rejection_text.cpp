// Any bytes as a refusal: what is taken from them lies inside them, and no link is anything but http.
#include "evidence/smtp/rejection_text.h"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto rejection = delist::smtp::readRejection(text);
    if (!rejection)
        return 0;
    const auto inside = [&](std::string_view part) {
        if (!part.empty() && (part.data() < text.data() || part.data() + part.size() > text.data() + text.size()))
            std::abort();
    };
    inside(rejection->list);
    inside(rejection->domain);
    inside(rejection->link);
    if (!rejection->link.empty() && rejection->link[0] != 'h' && rejection->link[0] != 'H')
        std::abort();
    if (rejection->address && !rejection->address->known())
        std::abort();
    (void)delist::smtp::mailOperatorOf(text);
    return 0;
}
