// Any bytes as SMTP commands, replies and log-on data: every answer lies within what was given.
#include "evidence/smtp/auth.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include <cstdlib>
#include <functional>

namespace {
void within(std::string_view whole, std::string_view part)
{
    if (part.empty() || part == "<>")
        return;
    const std::less<const char*> before;
    if (before(part.data(), whole.data()) || before(whole.data() + whole.size(), part.data() + part.size()))
        std::abort();
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace delist::smtp;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Command command = parseCommand(text);
    within(text, command.word);
    within(text, command.argument);
    within(text, command.address);
    within(text, command.parameters);
    if (command.sizeBytes < delist::unknownCount)
        std::abort();
    const Path path = parsePath(text);
    within(text, path.address);
    within(text, path.rest);
    if (const auto value = parameter(text, "SIZE"))
        within(text, *value);
    if (const auto reply = parseReply(text)) {
        within(text, reply->enhanced);
        within(text, reply->text);
        if (reply->code < 200 || reply->code > 599)
            std::abort();
    }
    if (const auto identity = initialIdentity(text); identity && (identity->empty() || identity->size() > 320))
        std::abort();
    (void)plainIdentity(text);
    return 0;
}
