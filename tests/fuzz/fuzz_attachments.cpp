// Any bytes as a message on its way through DATA, in pieces and with a hole: header fields, parts, attachments.
#include "evidence/captures/message_scanner.h"
#include <cstdlib>

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto scan = [&](std::size_t piece, std::size_t hole) {
        ScannedMessage result;
        MessageScanner scanner(result, size % 2 == 0, size % 3 == 0);
        for (std::size_t at = 0; at < size && !scanner.finished(); at += piece) {
            if (hole > 0 && at / piece == hole)
                scanner.gap();
            else
                scanner.data(std::string(bytes.substr(at, piece)), {});
        }
        scanner.end(size % 5 != 0);
        return result;
    };
    const ScannedMessage whole = scan(size + 1, 0);
    const ScannedMessage pieces = scan(1 + size % 17, 0);
    if (whole.subject != pieces.subject || whole.attachments.size() != pieces.attachments.size() ||
        whole.attachments.size() > AttachmentFinder::maxAttachments)
        std::abort();
    for (std::size_t i = 0; i < whole.attachments.size(); ++i)
        if (whole.attachments[i].sha256 != pieces.attachments[i].sha256 || whole.attachments[i].name != pieces.attachments[i].name)
            std::abort();
    const ScannedMessage holed = scan(1 + size % 17, 3);
    for (const FoundAttachment& attachment : holed.attachments)
        if (attachment.sha256.empty() != (attachment.state == FieldState::Truncated))
            std::abort();
    return 0;
}
